#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "ui/semantics.h"

// The document that the program starts from, made of assets/ as web/build.mjs does.

namespace support {

inline std::string asset(const std::string& path) {
  std::ifstream file(std::filesystem::path(ASSETS_DIR) / path, std::ios::binary);
  if (!file) throw std::runtime_error("no such asset: " + path);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

inline std::string bundle_json() {
  std::vector<std::string> examples;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(ASSETS_DIR) / "examples")) {
    examples.push_back(entry.path().stem().string());
  }
  std::sort(examples.begin(), examples.end());
  std::string out = "{\"wording\":" + asset("locales/en.json") + ",\"frameworks\":[";
  std::istringstream order(asset("frameworks/order.txt"));
  for (std::string name; order >> name;) {
    if (out.back() != '[') out += ",";
    out += asset("frameworks/" + name + ".json");
  }
  out += "],\"crosswalk\":" + asset("crosswalk.json") + ",\"examples\":[";
  for (const std::string& name : examples) {
    out += out.back() == '[' ? "{\"name\":" : ",{\"name\":";
    ui::append_json_string(out, name);
    out += ",\"text\":";
    ui::append_json_string(out, asset("examples/" + name + ".json"));
    out += "}";
  }
  return out + "]}";
}

}  // namespace support
