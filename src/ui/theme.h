#pragma once

#include <array>
#include <cstdint>

namespace ui {

// The tokens of the look. Sizes and spaces are in px before the reader's text size is applied.
enum class Ink {
  paper, card, ink, muted, line, rule, primary, primary_pressed, on_primary, soft,
  good, warn, warn_ground, bad, bad_ground,
  ramp1, ramp2, ramp3, ramp4, ramp5, ramp6,  // the stage steps, lowest first
  white,                                     // on ramp 5 and 6
  dark,                                      // on ramp 1 to 4
};
inline constexpr int kInkCount = static_cast<int>(Ink::dark) + 1;

// Red, green, blue as 0xRRGGBB.
using Colour = std::uint32_t;

struct Theme {
  std::array<Colour, kInkCount> colours;
  float edge = 1;         // of cards and choices
  float strong_edge = 3;  // of what is chosen

  constexpr Colour operator[](Ink ink) const { return colours[static_cast<std::size_t>(ink)]; }
};

enum class Scheme { light, dark, light_contrast, dark_contrast };
const Theme& theme(Scheme scheme);
inline bool is_dark(Scheme scheme) { return scheme == Scheme::dark || scheme == Scheme::dark_contrast; }

// WCAG's contrast ratio of two colours, 1 to 21.
double contrast_ratio(Colour a, Colour b);

struct TextStyle {
  float size = 18;
  bool bold = false;
  Ink ink = Ink::ink;
  float leading = 1.5f;  // line height as a multiple of size

  bool operator==(const TextStyle&) const = default;
};

// The reader's own room between letters and words, in ems, and between lines, as a multiple.
struct Spacing {
  float letters = 0;
  float words = 0;
  float lines = 1;

  bool operator==(const Spacing&) const = default;
};

namespace type {
inline constexpr TextStyle kBody{18, false, Ink::ink, 1.5f};
inline constexpr TextStyle kStrong{18, true, Ink::ink, 1.5f};
inline constexpr TextStyle kSmall{16, false, Ink::ink, 1.5f};
inline constexpr TextStyle kSmallStrong{16, true, Ink::ink, 1.5f};
inline constexpr TextStyle kHint{16, false, Ink::muted, 1.5f};
inline constexpr TextStyle kLead{21, false, Ink::ink, 1.5f};
inline constexpr TextStyle kHeading{38, true, Ink::ink, 1.2f};
inline constexpr TextStyle kHeadingPhone{30, true, Ink::ink, 1.2f};
inline constexpr TextStyle kHeading2{30, true, Ink::ink, 1.2f};
inline constexpr TextStyle kHeading3{24, true, Ink::ink, 1.25f};
inline constexpr TextStyle kHeading4{20, true, Ink::ink, 1.3f};
}  // namespace type

inline constexpr float kPageWidth = 1064;
inline constexpr float kColumnWidth = 720;
inline constexpr float kSideWidth = 280;
inline constexpr float kControlHeight = 48;
inline constexpr float kSmallControlHeight = 44;
inline constexpr float kRadius = 8;
inline constexpr float kCardRadius = 12;

}  // namespace ui
