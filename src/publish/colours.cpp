#include "publish/colours.h"

#include <cstddef>

namespace publish {
namespace {

// In the order of insight::Ink, without Ink::none.
constexpr std::string_view kInks[] = {"card",  "ink",   "muted", "line",  "rule",  "soft",  "primary", "on_primary", "good", "warn",
                                      "ramp1", "ramp2", "ramp3", "ramp4", "ramp5", "ramp6", "white",   "dark"};
static_assert(std::size(kInks) + 1 == insight::kInkCount);

}  // namespace

std::string hex_colour(insight::Ink ink) {
  if (ink == insight::Ink::none) return "none";
  return "#" + std::string(digits_of(kInks[static_cast<std::size_t>(ink) - 1]));
}

std::string with_colours(std::string_view text) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz_0123456789";
  std::string out;
  while (true) {
    const std::size_t at = text.find('$');
    out += text.substr(0, at);
    if (at == std::string_view::npos) return out;
    text.remove_prefix(at + 1);
    const std::string_view name = text.substr(0, text.find_first_not_of(kLetters));
    out += digits_of(name);
    text.remove_prefix(name.size());
  }
}

}  // namespace publish
