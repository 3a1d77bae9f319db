#pragma once

#include <string>
#include <string_view>

#include "insight/picture.h"

// The light theme of the page, which files have: its colours stand here and nowhere else in publish.

namespace publish {

struct NamedColour {
  std::string_view name;
  std::string_view digits;  // "0A5C62"
};
inline constexpr NamedColour kColours[] = {
    {"paper", "FBFAF6"},   {"card", "FFFFFF"}, {"ink", "1C2230"},  {"muted", "4E5666"}, {"line", "7B8496"},
    {"rule", "DDD9CE"},    {"soft", "E3F1F0"}, {"good", "1D6A3A"}, {"warn", "7A4A00"},  {"warn_ground", "FFF3D6"},
    {"primary", "0A5C62"}, {"on_primary", "FFFFFF"},
    {"ramp1", "D8ECEA"},   {"ramp2", "A9D6D3"}, {"ramp3", "6FB8B7"}, {"ramp4", "35929A"}, {"ramp5", "0F6C78"},
    {"ramp6", "0A4553"},   {"white", "FFFFFF"}, {"dark", "1C2230"}};

// The digits of a name in kColours, "1C2230" for "ink".
constexpr std::string_view digits_of(std::string_view name) {
  for (const NamedColour& colour : kColours)
    if (colour.name == name) return colour.digits;
  return digits_of("ink");
}

// "#0A5C62"; "none" for Ink::none.
std::string hex_colour(insight::Ink ink);

// The text with the digits of a colour for each "$name".
std::string with_colours(std::string_view text);

}  // namespace publish
