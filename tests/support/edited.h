#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace support {

// The text with the first `from` turned into `to`. Fails when there is no `from`.
inline std::string edited(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

// "[[[…": as many levels as told.
inline std::string levels(std::size_t count) { return std::string(count, '['); }

}  // namespace support
