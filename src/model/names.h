#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "model/assessment.h"
#include "model/framework.h"

namespace model {

// What the values of an enum are called in files and in wording keys, in its order. Only the enums below have names.
template <class Enum>
inline constexpr bool kNames = false;

template <>
inline constexpr auto kNames<Kind> =
    std::to_array<std::string_view>({"conversation", "checklist", "stages", "principles"});
template <>
inline constexpr auto kNames<Size> = std::to_array<std::string_view>({"tiny", "small", "medium", "large"});
template <>
inline constexpr auto kNames<Feeds> = std::to_array<std::string_view>({"groups", "agreement", "heard"});
template <>
inline constexpr auto kNames<Unit> = std::to_array<std::string_view>({"organisation", "department", "buddy"});
template <>
inline constexpr auto kNames<State> = std::to_array<std::string_view>({"not_sure", "does_not_apply"});
template <>
inline constexpr auto kNames<AgreedBy> = std::to_array<std::string_view>({"staff", "jointly", "community"});
template <>
inline constexpr auto kNames<Status> = std::to_array<std::string_view>({"to_do", "doing", "done", "dropped"});
template <>
inline constexpr auto kNames<Place> = std::to_array<std::string_view>({"involved", "affected", "missing"});
template <>
inline constexpr auto kNames<DocumentState> =
    std::to_array<std::string_view>({"own", "shared", "asked_for", "being_written"});

template <>
inline constexpr auto kNames<Made> = std::to_array<std::string_view>({"by_hand", "at_download"});

template <class Enum>
constexpr std::string_view name_of(Enum value) {
  return kNames<Enum>[static_cast<std::size_t>(value)];
}

}  // namespace model
