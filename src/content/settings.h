#pragma once

#include <set>
#include <string>
#include <string_view>

// How one reader likes the tool. Kept in their browser; no part of any record.

namespace content {

enum class Room { usual, wider, widest };

inline constexpr int kSmallestText = 100, kLargestText = 200;  // per cent

struct Settings {
  bool plain_view = false;
  bool easier_words = false;
  int text_percent = kSmallestText;
  Room letters = Room::usual;
  Room words = Room::usual;
  Room lines = Room::usual;
  std::set<std::string> shortcuts_off;  // by id

  bool operator==(const Settings&) const = default;
};

// Total: whatever cannot be read is as it is for everybody.
Settings read_settings(std::string_view bytes);
std::string write_settings(const Settings& settings);

}  // namespace content
