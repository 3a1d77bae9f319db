#include "ui/text.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace ui {
namespace {

// Every character is one em wide, so that widths count letters.
class Typewriter : public TextEngine {
 public:
  float width(std::string_view line, Font font) override {
    float letters = 0;
    for (const char c : line) letters += (static_cast<unsigned char>(c) & 0xC0) == 0x80 ? 0.0f : 1.0f;
    return letters * (font.size + font.letter_space);
  }
  Metrics metrics(Font) override { return {8, 2}; }
  Reach reach(std::string_view, Font) override { return {}; }
  void paint(std::string_view, Font, bool, Colour, int, int, int, int, std::uint8_t*) override {}
};

constexpr TextStyle kStyle{10, false, Ink::ink, 1.5f};

std::vector<std::string> lines(const std::string& text, float letters) {
  Typewriter engine;
  TextPainter painter(engine);
  std::vector<std::string> out;
  for (const TextLine& line : painter.layout(text, kStyle, letters * kStyle.size).lines) {
    out.push_back(text.substr(line.begin, line.end - line.begin));
  }
  return out;
}

struct Case {
  std::string text;
  float letters;
  std::vector<std::string> lines;
};

TEST(Lines, BreakWhereAReaderExpects) {
  const Case cases[] = {
      {"", 10, {""}},
      {"one two three", 100, {"one two three"}},
      {"one two three", 13, {"one two three"}},
      {"one two three", 12, {"one two", "three"}},
      {"one two three", 7, {"one two", "three"}},
      {"one two three", 6, {"one", "two", "three"}},
      // Spaces at the end of a line take no room.
      {"one ", 3, {"one"}},
      {"one    two", 5, {"one", "two"}},
      // Line feeds
      {"one\ntwo", 10, {"one", "two"}},
      {"one\n", 10, {"one", ""}},
      {"\n\n", 10, {"", "", ""}},
      {"one two\nthree", 4, {"one", "two", "thre", "e"}},
      // Words wider than the line
      {"abcdefghij", 4, {"abcd", "efgh", "ij"}},
      {"hi abcdefghij yo", 4, {"hi", "abcd", "efgh", "ij", "yo"}},
      {"abcd", 4, {"abcd"}},
      {"abcdefgh ij", 4, {"abcd", "efgh", "ij"}},
      // Hyphens and slashes, but not in numbers
      {"well-known fact", 5, {"well-", "known", "fact"}},
      {"and/or both", 6, {"and/or", "both"}},
      {"and/or both", 4, {"and/", "or", "both"}},
      {"on 2026-11-22 then", 10, {"on", "2026-11-22", "then"}},
      {"a – b", 3, {"a –", "b"}},
      // A no-break space holds
      {"ten\u00a0people came", 10, {"ten\u00a0people", "came"}},
      {"about ten\u00a0people", 10, {"about", "ten\u00a0people"}},
      // Ideographs break anywhere, other scripts between words, and no letter is cut in two
      {"日本語", 2, {"日本", "語"}},
      {"see 日本語", 5, {"see 日", "本語"}},
      {"éèê", 1, {"é", "è", "ê"}},
      {"слово за слово", 8, {"слово за", "слово"}},
      {"🙂🙂🙂", 2, {"🙂🙂", "🙂"}},
      // What belongs together stays together: accents, vowel signs, skin tones, families, flags
      {"e\u0301e\u0301", 1, {"e\u0301", "e\u0301"}},
      {"কিকো", 1, {"কি", "কো"}},
      {"👩🏽👩🏽", 2, {"👩🏽", "👩🏽"}},
      {"👨‍👩‍👧", 1, {"👨‍👩‍👧"}},
      {"🇬🇧", 1, {"🇬🇧"}},
      // Marks that close or open hold to their neighbour
      {"日本。語", 2, {"日", "本。", "語"}},
      {"日「本」", 2, {"日", "「本", "」"}},
      {"日本“会”", 3, {"日本", "“会”"}},
      {"日本(会)", 3, {"日本", "(会)"}},
      // No room at all still ends
      {"abc", 0, {"a", "b", "c"}},
      {"a b", 0.5f, {"a", "b"}},
  };
  for (const Case& one : cases) EXPECT_EQ(lines(one.text, one.letters), one.lines) << one.text << " in " << one.letters;
}

TEST(Lines, LoseNothingButSpacesWhateverTheText) {
  const char* const kPieces[] = {"a",  "bb", "ccccccc", " ",    "  ", "-",    "/",
                                 "\n", "é",  "日",      "🙂", "7",  "\xff", "\u00a0"};
  std::mt19937 random(7);
  Typewriter engine;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (unsigned i = random() % 20; i > 0; --i) text += kPieces[random() % std::size(kPieces)];
    const float width = static_cast<float>(random() % 12) * kStyle.size;
    TextPainter painter(engine);
    const TextBlock& block = painter.layout(text, kStyle, width);
    ASSERT_FALSE(block.lines.empty());
    std::size_t at = 0;
    for (const TextLine& line : block.lines) {
      ASSERT_LE(at, line.begin) << text;
      ASSERT_LE(line.begin, line.end) << text;
      for (; at < line.begin; ++at) ASSERT_TRUE(text[at] == ' ' || text[at] == '\n') << text;
      const bool one_letter = line.width <= kStyle.size;
      EXPECT_TRUE(line.width <= width || one_letter) << text << " in " << width;
      at = line.end;
    }
    for (; at < text.size(); ++at) ASSERT_TRUE(text[at] == ' ' || text[at] == '\n') << text;
  }
}

TEST(Block, IsAsTallAsItsLinesAndAsWideAsItsWidest) {
  Typewriter engine;
  TextPainter painter(engine);
  const TextBlock& block = painter.layout("one three", kStyle, 50);
  EXPECT_EQ(block.lines.size(), 2u);
  EXPECT_EQ(block.width, 50);
  EXPECT_EQ(block.height, 30);
}

TEST(Block, KeepsItsShapeInUnitsWhateverTheScale) {
  Typewriter engine;
  TextPainter painter(engine);
  for (const float scale : {1.0f, 1.5f, 2.0f, 1.0f}) {
    painter.set_scale(scale);
    EXPECT_EQ(painter.layout("one two three", kStyle, 70).lines.size(), 2u) << scale;
    EXPECT_FLOAT_EQ(painter.width("abc", kStyle), 30) << scale;
  }
}

TEST(Block, GrowsWithTheReadersSpaces) {
  Typewriter engine;
  TextPainter painter(engine);
  EXPECT_EQ(painter.layout("one two", kStyle, 70).lines.size(), 1u);
  painter.set_scale(1, {.letters = 0.1f, .words = 0, .lines = 2});
  EXPECT_EQ(painter.layout("one two", kStyle, 70).lines.size(), 2u);
  EXPECT_FLOAT_EQ(painter.width("abc", kStyle), 33);
  EXPECT_FLOAT_EQ(painter.layout("one", kStyle, 70).height, 30);
  painter.set_scale(1);
  EXPECT_EQ(painter.layout("one two", kStyle, 70).lines.size(), 1u);
}

TEST(Block, IsItsOwnForEachStyleAndWidth) {
  Typewriter engine;
  TextPainter painter(engine);
  TextStyle larger = kStyle, airy = kStyle;
  larger.size = 20;
  airy.leading = 2;
  EXPECT_EQ(painter.layout("ab cd", kStyle, 50).lines.size(), 1u);
  EXPECT_EQ(painter.layout("ab cd", kStyle, 49).lines.size(), 2u);
  EXPECT_EQ(painter.layout("ab cd", larger, 50).lines.size(), 2u);
  EXPECT_EQ(painter.layout("ab cd", airy, 50).height, 20);
}

TEST(PlainEngine, PaintsInsideItsPicture) {
  const auto engine = make_plain_text_engine();
  const TextEngine::Font font{18, true};
  const int width = 20, height = 24;  // narrower than the words
  std::vector<std::uint8_t> picture(static_cast<std::size_t>(width * height * 4), 7);
  engine->paint("Much too long for it", font, false, 0x112233, width, height, 2, 20, picture.data());
  bool any = false;
  for (std::size_t i = 0; i < picture.size(); i += 4) {
    if (picture[i + 3] == 0) continue;
    any = true;
    EXPECT_EQ(picture[i], 0x11);
    EXPECT_EQ(picture[i + 1], 0x22);
    EXPECT_EQ(picture[i + 2], 0x33);
  }
  EXPECT_TRUE(any);
}

TEST(PlainEngine, MeasuresBoldWiderAndLettersByTheirWidth) {
  const auto engine = make_plain_text_engine();
  EXPECT_GT(engine->width("word", {18, true}), engine->width("word", {18, false}));
  EXPECT_GT(engine->width("mmm", {18, false}), engine->width("iii", {18, false}));
  EXPECT_FLOAT_EQ(engine->width("word", {36, false}), 2 * engine->width("word", {18, false}));
  EXPECT_EQ(engine->width("", {18, false}), 0);
  EXPECT_FLOAT_EQ(engine->width("to be", {18, false, 2, 5}), engine->width("to be", {18, false}) + 5 * 2 + 5);
}

}  // namespace
}  // namespace ui
