#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <string>

#include "publish/zip.h"

// Reads a ZIP file with stored entries by its directory, as other programs do, and holds every promise of the format
// against it.

namespace support {

inline std::uint32_t number_at(const std::string& bytes, std::size_t at, int size) {
  std::uint32_t value = 0;
  for (int i = size - 1; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(bytes.at(at + static_cast<std::size_t>(i)));
  return value;
}

inline std::map<std::string, std::string> unzip(const std::string& zip) {
  std::map<std::string, std::string> out;
  if (zip.size() < 22) {
    ADD_FAILURE() << "too short";
    return out;
  }
  const std::size_t end = zip.size() - 22;
  EXPECT_EQ(number_at(zip, end, 4), 0x06054B50u) << "the end of the directory";
  const std::uint32_t count = number_at(zip, end + 10, 2), size = number_at(zip, end + 12, 4);
  std::size_t at = number_at(zip, end + 16, 4), next_entry = 0;
  EXPECT_EQ(at + size, end);
  for (std::uint32_t i = 0; i < count; ++i) {
    EXPECT_EQ(number_at(zip, at, 4), 0x02014B50u);
    const std::size_t name_size = number_at(zip, at + 28, 2), entry = number_at(zip, at + 42, 4);
    EXPECT_EQ(entry, next_entry) << "entries follow each other without gaps";
    EXPECT_EQ(number_at(zip, entry, 4), 0x04034B50u);
    EXPECT_EQ(zip.substr(at + 6, 26 - 2), zip.substr(entry + 4, 26 - 2)) << "the directory says what the entry says";
    const std::string name = zip.substr(at + 46, name_size);
    EXPECT_EQ(zip.substr(entry + 30, name_size), name);
    const std::size_t bytes_at = entry + 30 + name_size, bytes_size = number_at(zip, at + 20, 4);
    EXPECT_EQ(number_at(zip, at + 24, 4), bytes_size);
    const std::string bytes = zip.substr(bytes_at, bytes_size);
    EXPECT_EQ(number_at(zip, at + 16, 4), publish::crc32(bytes));
    EXPECT_TRUE(out.emplace(name, bytes).second) << name << " is there twice";
    next_entry = bytes_at + bytes_size;
    at += 46 + name_size;
  }
  EXPECT_EQ(at, end);
  return out;
}

}  // namespace support
