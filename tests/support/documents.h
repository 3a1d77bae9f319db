#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "content/wording.h"

// The files that tests read: assets/ and tests/data/.

namespace support {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// The JSON files of a folder, by name. Fails when there are none.
inline std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  EXPECT_FALSE(files.empty()) << folder;
  std::sort(files.begin(), files.end());
  return files;
}

// The words that people read.
inline const content::Wording& wording() {
  static const content::Wording words = [] {
    auto read = content::Wording::read(read_file(std::filesystem::path(ASSETS_DIR) / "locales/en.json"));
    EXPECT_TRUE(read);
    return read ? read.value() : content::Wording{};
  }();
  return words;
}

}  // namespace support
