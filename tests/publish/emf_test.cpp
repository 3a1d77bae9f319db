#include "publish/emf.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "unzip.h"

namespace publish {
namespace {

using insight::Ink;
using support::number_at;

// The records by their kind, how often each is there. Checks that they fill the file as its header says.
std::map<std::uint32_t, int> records_of(const std::string& emf) {
  std::map<std::uint32_t, int> kinds;
  int count = 0;
  std::size_t at = 0;
  while (at + 8 <= emf.size()) {
    const std::uint32_t size = number_at(emf, at + 4, 4);
    EXPECT_TRUE(size >= 8 && size % 4 == 0 && at + size <= emf.size()) << "the record at " << at;
    if (size < 8) break;
    ++kinds[number_at(emf, at, 4)];
    ++count;
    at += size;
  }
  EXPECT_EQ(at, emf.size());
  EXPECT_EQ(number_at(emf, 40, 4), 0x464D4520u) << " EMF";
  EXPECT_EQ(number_at(emf, 48, 4), emf.size());
  EXPECT_EQ(number_at(emf, 52, 4), static_cast<std::uint32_t>(count));
  EXPECT_EQ(kinds[1], 1) << "a header";
  EXPECT_EQ(kinds[14], 1) << "an end";
  EXPECT_EQ(kinds[39] + kinds[82] + kinds[95], kinds[40]) << "what is made is put away";
  return kinds;
}

std::string emf_of(insight::Shape shape) { return write_emf({.width = 200, .height = 100, .shapes = {std::move(shape)}}); }

constexpr insight::Paint kFilled = {.fill = Ink::good}, kDashed = {.stroke = Ink::ink, .dashed = true};
const std::vector<insight::Point> kLine = {{0, 0}, {40, 0}};

TEST(Emf, HasTheSizeOfThePicture) {
  const std::string emf = write_emf({.width = 960, .height = 96});
  EXPECT_EQ(number_at(emf, 32, 4), 25400u) << "hundredths of a millimetre";
  EXPECT_EQ(number_at(emf, 36, 4), 2540u);
  EXPECT_EQ(records_of(emf)[82], 0) << "no words, no font";
}

TEST(Emf, DrawsEachShapeAsItself) {
  const struct {
    insight::Shape shape;
    std::uint32_t kind;
    int times;
  } kCases[] = {
      {insight::Polygon{{{0, 0}, {9, 0}, {9, 9}}, kFilled}, 3, 1},
      {insight::Polyline{kLine, {.stroke = Ink::ink}}, 4, 1},
      {insight::Polyline{kLine, kDashed}, 4, 5},
      {insight::Circle{{50, 50}, 20, kFilled}, 42, 1},
      {insight::Box{0, 0, 10, 10, 0, kFilled}, 43, 1},
      {insight::Box{0, 0, 10, 10, 3, kFilled}, 44, 1},
      {insight::Box{0, 0, 8, 8, 3, kDashed}, 4, 4},
      {insight::Polygon{{{0, 0}, {9, 0}, {9, 9}}, {}}, 3, 0},
      {insight::Words{{0, 50}, 16, false, insight::Anchor::start, Ink::ink, "Trust"}, 84, 1},
      {insight::Words{{0, 50}, 16, false, insight::Anchor::start, Ink::ink, "کمیونٹی 🎉"}, 84, 1},
      {insight::Words{{0, 50}, 16, false, insight::Anchor::start, Ink::ink, ""}, 84, 0},
      {insight::Words{{0, 50}, 16, false, insight::Anchor::start, Ink::ink, "\xFF\xC0\xED\xA0"}, 84, 1},
  };
  for (const auto& one : kCases) EXPECT_EQ(records_of(emf_of(one.shape))[one.kind], one.times) << one.kind;
}

TEST(Emf, PaintsInTheColoursOfFiles) {
  const std::string emf = emf_of(insight::Box{0, 0, 10, 10, 0, {.fill = Ink::primary}});
  EXPECT_NE(emf.find(std::string("\x0A\x5C\x62\0", 4)), std::string::npos) << "red, green, blue";
}

TEST(Emf, WordsAreUtf16) {
  const std::string emf = emf_of(insight::Words{{0, 50}, 16, false, insight::Anchor::start, Ink::ink, "é🎉"});
  EXPECT_NE(emf.find(std::string("\xE9\0\x3C\xD8\x89\xDF", 6)), std::string::npos);
}

}  // namespace
}  // namespace publish
