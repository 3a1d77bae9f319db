#pragma once

#include <string>
#include <string_view>

namespace model {

// Names one prompt of one pack: "coproduction-plan/Q1a".
using PromptKey = std::string;

inline PromptKey prompt_key(std::string_view pack, std::string_view prompt) {
  PromptKey key(pack);
  key += '/';
  key += prompt;
  return key;
}

// The pack's half of a key; the whole text when it has no slash.
inline std::string_view pack_of(std::string_view key) { return key.substr(0, key.find('/')); }

// The prompt's half of a key; empty when it has no slash.
inline std::string_view prompt_of(std::string_view key) {
  const auto slash = key.find('/');
  return slash == std::string_view::npos ? std::string_view() : key.substr(slash + 1);
}

// The first id of the form prefix + number ("a1", "a2" …) that no item in `items` has.
template <class Items>
std::string next_id(const Items& items, char prefix) {
  for (std::size_t number = items.size() + 1;; ++number) {
    const std::string id = prefix + std::to_string(number);
    bool taken = false;
    for (const auto& item : items) taken = taken || item.id == id;
    if (!taken) return id;
  }
}

}  // namespace model
