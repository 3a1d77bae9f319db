#include "publish/svg.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "publish/colours.h"
#include "xml_reader.h"

namespace publish {
namespace {

using insight::Anchor;
using support::fault_in;
using insight::Ink;
using insight::Picture;

Picture picture_with(const std::string& words) {
  return {320, 40.5f, {insight::Words{{10, 20.25f}, 16, true, Anchor::end, Ink::ink, words}}};
}

TEST(Svg, SaysItsSizeItsRoleAndItsName) {
  const std::string svg = write_svg(picture_with("Words"), "Our profile");
  EXPECT_EQ(svg.find("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"40.5\" viewBox=\"0 0 320 40.5\" "
                     "role=\"img\""),
            0u);
  EXPECT_NE(svg.find("<title>Our profile</title>"), std::string::npos);
  EXPECT_NE(svg.find("Arial"), std::string::npos);
  EXPECT_EQ(fault_in(svg), "");
}

TEST(Svg, HasEveryKindOfShape) {
  using namespace insight;
  const Picture picture = {
      320,
      100,
      {Polygon{{{0, 0}, {10, 0}, {5, 8.123f}}, {Ink::soft, Ink::line, 2}},
       Polyline{{{0, -0.004f}, {10, 10}}, {Ink::none, Ink::primary, 3, true}},
       Circle{{20, 20}, 7.5f, {Ink::good, Ink::none}}, Box{1, 2, 30.05f, 40, 6, {Ink::card, Ink::muted}},
       Words{{10, 20}, 16, true, Anchor::middle, Ink::white, "Words"}}};
  const std::string svg = write_svg(picture, "");
  for (const char* element :
       {"<polygon points=\"0,0 10,0 5,8.12\" stroke-linejoin=\"round\" fill=\"#E3F1F0\" stroke=\"#7B8496\" "
        "stroke-width=\"2\"/>",
        "<polyline points=\"0,0 10,10\" stroke-linejoin=\"round\" fill=\"none\" stroke=\"#0A5C62\" stroke-width=\"3\" "
        "stroke-dasharray=\"4\"/>",
        "<circle cx=\"20\" cy=\"20\" r=\"7.5\" fill=\"#1D6A3A\"/>",
        "<rect x=\"1\" y=\"2\" width=\"30.05\" height=\"40\" rx=\"6\" fill=\"#FFFFFF\" stroke=\"#4E5666\"/>",
        "<text x=\"10\" y=\"20\" font-size=\"16\" font-weight=\"700\" text-anchor=\"middle\" "
        "fill=\"#FFFFFF\">Words</text>"}) {
    EXPECT_NE(svg.find(element), std::string::npos) << element << "\nin " << svg;
  }
  EXPECT_EQ(fault_in(svg), "");
}

TEST(Svg, OfNothingIsNothing) { EXPECT_EQ(write_svg({320, 0, {}}, "Nothing"), ""); }

TEST(Svg, RunsNothingThatSomebodyWrote) {
  for (const std::string& hostile :
       {std::string("</text></svg><script>alert(1)</script>"), std::string("\" onload=\"alert(1)"),
        std::string("]]> & <!-- &#x3C;script"), std::string("a\0b\x01\x1F", 5), std::string("\xFF\xFE\xC0\x80 <"),
        std::string("\xEF\xBF\xBF'")}) {
    const std::string svg = write_svg(picture_with(hostile), hostile);
    EXPECT_EQ(fault_in(svg), "") << svg;
    EXPECT_EQ(svg.find("<script"), std::string::npos);
    EXPECT_EQ(svg.find("onload=\""), std::string::npos);
  }
}

TEST(Svg, HasNothingThatCouldClashOrReachOut) {
  const std::string svg = write_svg(picture_with("Words"), "Title");
  for (const char* part : {" id=", "href", "style", "url(", "class="})
    EXPECT_EQ(svg.find(part), std::string::npos) << part;
  EXPECT_EQ(svg.find("http", svg.find("w3.org")), std::string::npos);
}

TEST(Svg, ColoursEveryInk) {
  EXPECT_EQ(hex_colour(Ink::none), "none");
  for (int i = 1; i < insight::kInkCount; ++i) {
    const std::string colour = hex_colour(static_cast<Ink>(i));
    EXPECT_EQ(colour.size(), 7u);
    EXPECT_EQ(colour[0], '#');
  }
  EXPECT_EQ(hex_colour(Ink::ramp4), "#35929A");
  EXPECT_EQ(hex_colour(Ink::dark), "#1C2230");
}

TEST(TextWidth, IsNearThatOfTheFontsAndNeverLess) {
  struct Case {
    const char* words;
    bool bold;
    float arial;  // px at 16
  };
  for (const auto& [words, bold, arial] :
       {Case{"Power and decisions", true, 159.2f}, Case{"Implementation", true, 118.2f},
        Case{"Some of the time", false, 120.9f}, Case{"WWW 100%", false, 90.7f}}) {
    EXPECT_GE(text_width(words, 16, bold), arial - 0.1f) << words;
    EXPECT_LE(text_width(words, 16, bold), arial * 1.1f) << words;
    EXPECT_FLOAT_EQ(text_width(words, 32, bold), 2 * text_width(words, 16, bold));
  }
  EXPECT_EQ(text_width("", 16, false), 0);
  EXPECT_EQ(text_width("e\xCC\x81", 16, false), text_width("e", 16, false));  // an accent on its letter
  EXPECT_GT(text_width("一", 16, false), text_width("m", 16, false));
}

}  // namespace
}  // namespace publish
