#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "content/wording.h"

// What the fuzz targets share. A promise that does not hold ends the program, which is how libFuzzer learns of it.

namespace fuzz {

[[noreturn]] inline void broken(const char* promise, std::string_view seen) {
  std::fprintf(stderr, "Broken promise: %s\n%.*s\n", promise, static_cast<int>(seen.size()), seen.data());
  std::abort();
}

inline void expect(bool holds, const char* promise, std::string_view seen = {}) {
  if (!holds) broken(promise, seen);
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  expect(file.good(), "the file is there", path.string());
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// The words that people read.
inline const content::Wording& wording() {
  static const content::Wording words = [] {
    auto read = content::Wording::read(read_file(std::filesystem::path(ASSETS_DIR) / "locales/en.json"));
    expect(static_cast<bool>(read), "the wording reads");
    return std::move(read.value());
  }();
  return words;
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace fuzz
