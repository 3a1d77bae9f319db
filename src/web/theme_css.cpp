#include "web/theme_css.h"

#include <array>
#include <cstdio>
#include <string_view>
#include <utility>

#include "ui/theme.h"

namespace web {
namespace {

using ui::Ink;

constexpr std::array<std::pair<Ink, std::string_view>, 15> kNames = {{
    {Ink::paper, "paper"}, {Ink::card, "card"}, {Ink::ink, "ink"}, {Ink::muted, "muted"}, {Ink::line, "line"},
    {Ink::rule, "rule"}, {Ink::primary, "primary"}, {Ink::primary_pressed, "primary-pressed"},
    {Ink::on_primary, "on-primary"}, {Ink::soft, "soft"}, {Ink::good, "good"}, {Ink::warn, "warn"},
    {Ink::warn_ground, "warn-ground"}, {Ink::bad, "bad"}, {Ink::bad_ground, "bad-ground"},
}};

std::string rule(std::string_view selector, ui::Scheme scheme) {
  const ui::Theme& theme = ui::theme(scheme);
  std::string css(selector);
  css += " {";
  for (const auto& [ink, name] : kNames) {
    char colour[16];
    std::snprintf(colour, sizeof colour, ": #%06x; ", static_cast<unsigned>(theme[ink]));
    ((css += " --") += name) += colour;
  }
  css += "--edge: " + std::to_string(static_cast<int>(theme.edge)) + "px; ";
  css += "--strong-edge: " + std::to_string(static_cast<int>(theme.strong_edge)) + "px; ";
  css += ui::is_dark(scheme) ? "color-scheme: dark; }\n" : "color-scheme: light; }\n";
  return css;
}

}  // namespace

// Before the core is live and says which theme it is, the reader's own preference counts.
std::string theme_css() {
  using ui::Scheme;
  return rule(":root", Scheme::light) + rule(":root[data-theme=dark]", Scheme::dark) +
         "@media (prefers-color-scheme: dark) {\n" + rule(":root:not([data-theme])", Scheme::dark) + "}\n" +
         "@media (prefers-contrast: more) {\n" + rule(":root", Scheme::light_contrast) +
         rule(":root[data-theme=dark]", Scheme::dark_contrast) + "}\n" +
         "@media (prefers-contrast: more) and (prefers-color-scheme: dark) {\n" +
         rule(":root:not([data-theme])", Scheme::dark_contrast) + "}\n";
}

}  // namespace web
