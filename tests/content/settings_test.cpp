#include "content/settings.h"

#include <gtest/gtest.h>

namespace content {
namespace {

TEST(Settings, ComeBackAsTheyWere) {
  Settings settings;
  EXPECT_EQ(read_settings(write_settings(settings)), settings);
  settings = {.plain_view = true, .easier_words = true, .text_percent = 175, .letters = Room::wider,
              .words = Room::widest, .lines = Room::wider, .shortcuts_off = {"help", "undo"}};
  EXPECT_EQ(read_settings(write_settings(settings)), settings);
}

TEST(Settings, AreTheUsualOnesWhereTheyCannotBeRead) {
  for (const char* bytes : {"", "{", "[]", "7", "{\"text_percent\": 900, \"letters\": \"huge\", \"on\": 3}"}) {
    EXPECT_EQ(read_settings(bytes), Settings{}) << bytes;
  }
  EXPECT_EQ(read_settings("{\"letters\": \"huge\", \"lines\": \"wider\"}").lines, Room::wider);
}

}  // namespace
}  // namespace content
