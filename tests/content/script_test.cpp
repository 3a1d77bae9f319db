#include "content/script.h"

#include <gtest/gtest.h>

namespace content {
namespace {

TEST(Direction, IsThatOfTheFirstLetter) {
  EXPECT_FALSE(runs_right_to_left(""));
  EXPECT_FALSE(runs_right_to_left("Sparrow Lane کمیونٹی"));
  EXPECT_TRUE(runs_right_to_left("کمیونٹی Sparrow Lane"));
  EXPECT_TRUE(runs_right_to_left("12. “שלום”"));
  EXPECT_TRUE(runs_right_to_left("🎉 مرحبا"));
  EXPECT_FALSE(runs_right_to_left("🎉 12 – 3"));
  EXPECT_FALSE(runs_right_to_left("সভা کمیونٹی"));
}

TEST(Direction, LeavesOutWhatIsIsolated) {
  EXPECT_FALSE(runs_right_to_left("\u2068کمیونٹی\u2069 is open."));
  EXPECT_TRUE(has_right_to_left("\u2068کمیونٹی\u2069 is open."));
  EXPECT_FALSE(has_right_to_left("Sparrow Lane"));
}

TEST(Language, IsNamedOnlyWhereTheLettersLeaveNoDoubt) {
  EXPECT_EQ(language_of_letters("ਪੰਜਾਬੀ"), "pa");
  EXPECT_EQ(language_of_letters("தமிழ் 12!"), "ta");
  EXPECT_EQ(language_of_letters("শাম 🎉"), "bn");
  EXPECT_EQ(language_of_letters("ہم بس کا کرایہ دیتے ہیں"), "ur");
  EXPECT_EQ(language_of_letters("مرحبا"), "") << "Arabic, Persian or Pashto";
  EXPECT_EQ(language_of_letters("我们"), "zh");
  EXPECT_EQ(language_of_letters("漢字とかな"), "ja");
  EXPECT_EQ(language_of_letters("한국어"), "ko");
  EXPECT_EQ(language_of_letters("Sparrow Lane"), "");
  EXPECT_EQ(language_of_letters("Sparrow শাম"), "") << "mixed";
  EXPECT_EQ(language_of_letters("12 🎉"), "");
}

TEST(CodePoints, AreReadWhateverTheBytes) {
  const std::string_view bytes = "a\xc3\xa9\xe0\xff\xf0\x9f\x99\x82";
  std::size_t at = 0;
  EXPECT_EQ(next_code_point(bytes, at), U'a');
  EXPECT_EQ(next_code_point(bytes, at), U'é');
  next_code_point(bytes, at);
  next_code_point(bytes, at);
  EXPECT_EQ(next_code_point(bytes, at), U'🙂');
  EXPECT_EQ(at, bytes.size());
}

}  // namespace
}  // namespace content
