#pragma once

#include <cstddef>

// What a document may hold at most. Fields on screen keep to kMaxText, so that
// whatever can be typed can also be opened again.

namespace content {

inline constexpr std::size_t kMaxBytes = 32u << 20;   // a file: 32 MB
inline constexpr std::size_t kMaxLevels = 64;         // lists and objects inside each other
inline constexpr std::size_t kMaxEntries = 100'000;   // in one list or one object
inline constexpr std::size_t kMaxText = 100'000;      // characters in one text or one key
inline constexpr std::size_t kMaxValues = 1'000'000;  // in the whole file
inline constexpr int kMaxStep = 100;                  // an answer's step, whatever the pack

}  // namespace content
