#include "ui/theme.h"

#include <gtest/gtest.h>

namespace ui {
namespace {

constexpr Scheme kSchemes[] = {Scheme::light, Scheme::dark, Scheme::light_contrast, Scheme::dark_contrast};
constexpr const char* kSchemeNames[] = {"light", "dark", "light, more contrast", "dark, more contrast"};

struct Pair {
  const char* what;
  Ink front, ground;
  double least;
};

void expect_contrast(const Pair* begin, const Pair* end) {
  for (const Scheme scheme : kSchemes) {
    for (const Pair* pair = begin; pair != end; ++pair) {
      EXPECT_GE(contrast_ratio(theme(scheme)[pair->front], theme(scheme)[pair->ground]), pair->least)
          << pair->what << ", " << kSchemeNames[static_cast<int>(scheme)];
    }
  }
}

TEST(Contrast, IsWhatWcagSays) {
  EXPECT_NEAR(contrast_ratio(0x000000, 0xFFFFFF), 21, 0.001);
  EXPECT_NEAR(contrast_ratio(0x777777, 0xFFFFFF), 4.48, 0.01);
  EXPECT_NEAR(contrast_ratio(0xFFFFFF, 0x777777), 4.48, 0.01);
  EXPECT_EQ(contrast_ratio(0x123456, 0x123456), 1);
}

TEST(Contrast, OfTextThatIsReadAtLengthIsSevenToOne) {
  constexpr Pair kPairs[] = {
      {"text on paper", Ink::ink, Ink::paper, 7},
      {"text on a card", Ink::ink, Ink::card, 7},
      {"text on a soft panel or a chosen row", Ink::ink, Ink::soft, 7},
      {"text on a warning", Ink::ink, Ink::warn_ground, 7},
      {"hints on paper", Ink::muted, Ink::paper, 7},
      {"hints on a card", Ink::muted, Ink::card, 7},
      {"links on paper", Ink::primary, Ink::paper, 7},
      {"links on a card", Ink::primary, Ink::card, 7},
      {"words on the main button", Ink::on_primary, Ink::primary, 7},
      {"words on the main button, pressed", Ink::on_primary, Ink::primary_pressed, 7},
      {"a link, hovered, on paper", Ink::primary_pressed, Ink::paper, 7},
      {"a link, hovered, on a card", Ink::primary_pressed, Ink::card, 7},
  };
  expect_contrast(std::begin(kPairs), std::end(kPairs));
}

TEST(Contrast, OfAllOtherTextIsFourAndAHalfToOne) {
  constexpr Pair kPairs[] = {
      {"a button's words on a soft panel", Ink::primary, Ink::soft, 4.5},
      {"a hovered button's words on a soft panel", Ink::primary_pressed, Ink::soft, 4.5},
      {"a link in a warning", Ink::primary, Ink::warn_ground, 4.5},
      {"a hovered link in a warning", Ink::primary_pressed, Ink::warn_ground, 4.5},
      {"a warning's title", Ink::warn, Ink::warn_ground, 4.5},
      {"an error's message", Ink::bad, Ink::bad_ground, 4.5},
      {"a field's error on paper", Ink::bad, Ink::paper, 4.5},
      {"a field's error on a card", Ink::bad, Ink::card, 4.5},
      {"a field's error on a soft panel", Ink::bad, Ink::soft, 4.5},
      {"what is in place, on a card", Ink::good, Ink::card, 4.5},
      {"the number on step 1", Ink::dark, Ink::ramp1, 4.5},
      {"the number on step 2", Ink::dark, Ink::ramp2, 4.5},
      {"the number on step 3", Ink::dark, Ink::ramp3, 4.5},
      {"the number on step 4, which is large", Ink::dark, Ink::ramp4, 3},
      {"the number on step 5", Ink::white, Ink::ramp5, 4.5},
      {"the number on step 6", Ink::white, Ink::ramp6, 4.5},
  };
  expect_contrast(std::begin(kPairs), std::end(kPairs));
}

TEST(Contrast, OfEdgesAndMarksIsThreeToOne) {
  constexpr Pair kPairs[] = {
      {"a choice's edge on paper", Ink::line, Ink::paper, 3},
      {"a field's edge inside it", Ink::line, Ink::card, 3},
      {"a field's edge on a soft panel", Ink::line, Ink::soft, 3},
      {"a chosen row's edge on paper", Ink::primary, Ink::paper, 3},
      {"a chosen row's edge inside it", Ink::primary, Ink::soft, 3},
      {"a filled mark beside an empty one", Ink::primary, Ink::card, 3},
      {"the dot in a chosen circle", Ink::card, Ink::primary, 3},
      {"the badge's dot, downloaded", Ink::good, Ink::card, 3},
      {"the badge's dot, not downloaded", Ink::warn, Ink::card, 3},
      {"a tick on a soft panel", Ink::good, Ink::soft, 3},
      {"a warning's bar on paper", Ink::warn, Ink::paper, 3},
      {"an error's edge on paper", Ink::bad, Ink::paper, 3},
      {"a muted sign on a card", Ink::muted, Ink::card, 3},
      {"a muted sign on a chosen row", Ink::muted, Ink::soft, 3},
  };
  expect_contrast(std::begin(kPairs), std::end(kPairs));
}

// Steps 1 to 3 have an edge in light and 5 and 6 in dark; the others show by themselves.
TEST(Contrast, ShowsEveryStepOfTheLadder) {
  for (const Scheme scheme : kSchemes) {
    const bool dark = scheme == Scheme::dark || scheme == Scheme::dark_contrast;
    const Theme& t = theme(scheme);
    for (int i = 0; i < 6; ++i) {
      const Ink step = static_cast<Ink>(static_cast<int>(Ink::ramp1) + i);
      const bool edged = dark ? i >= 4 : i < 3;
      for (const Ink ground : {Ink::paper, Ink::card}) {
        EXPECT_GE(contrast_ratio(t[edged ? Ink::line : step], t[ground]), 3)
            << "step " << i + 1 << " in " << kSchemeNames[static_cast<int>(scheme)];
      }
    }
  }
}

TEST(MoreContrast, IsInkOnCardWithStrongerEdges) {
  for (const auto& [plain, more] :
       {std::pair(Scheme::light, Scheme::light_contrast), std::pair(Scheme::dark, Scheme::dark_contrast)}) {
    const Theme& t = theme(more);
    for (const Ink same : {Ink::muted, Ink::line, Ink::rule}) EXPECT_EQ(t[same], t[Ink::ink]);
    for (const Ink same : {Ink::paper, Ink::soft, Ink::warn_ground, Ink::bad_ground}) EXPECT_EQ(t[same], t[Ink::card]);
    EXPECT_GE(t.edge, 2);
    EXPECT_GT(t.edge, theme(plain).edge);
  }
}

}  // namespace
}  // namespace ui
