#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr Theme kLight = {{
    0xFBFAF6, 0xFFFFFF, 0x1C2230, 0x4E5666, 0x7B8496, 0xDDD9CE, 0x0A5C62, 0x07464B, 0xFFFFFF, 0xE3F1F0,
    0x1D6A3A, 0x7A4A00, 0xFFF3D6, 0xA1222B, 0xFDECEC,
    0xD8ECEA, 0xA9D6D3, 0x6FB8B7, 0x35929A, 0x0F6C78, 0x0A4553, 0xFFFFFF, 0x1C2230,
}};

constexpr Theme kDark = {{
    0x12161D, 0x1B212B, 0xF1F3F6, 0xB5BDCB, 0x7C8798, 0x343D4B, 0x7AD3CB, 0xA5E5DF, 0x0B1B1D, 0x1D3436,
    0x7FD49A, 0xF5C469, 0x332811, 0xFF9E9E, 0x3A1B1E,
    0xD8ECEA, 0xA9D6D3, 0x6FB8B7, 0x35929A, 0x0F6C78, 0x0A4553, 0xFFFFFF, 0x1C2230,
}};

// Ink on card only, stronger edges.
constexpr Theme with_more_contrast(Theme theme) {
  const Colour ink = theme[Ink::ink];
  for (const Ink token : {Ink::muted, Ink::line, Ink::rule}) theme.colours[static_cast<std::size_t>(token)] = ink;
  const Colour card = theme[Ink::card];
  for (const Ink token : {Ink::paper, Ink::soft, Ink::warn_ground, Ink::bad_ground}) {
    theme.colours[static_cast<std::size_t>(token)] = card;
  }
  theme.edge = 2;
  theme.strong_edge = 4;
  return theme;
}

constexpr std::array<Theme, 4> kThemes = {kLight, kDark, with_more_contrast(kLight), with_more_contrast(kDark)};

double luminance(Colour colour) {
  const auto channel = [&](int shift) {
    const double value = ((colour >> shift) & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

}  // namespace

const Theme& theme(Scheme scheme) { return kThemes[static_cast<std::size_t>(scheme)]; }

double contrast_ratio(Colour a, Colour b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

}  // namespace ui
