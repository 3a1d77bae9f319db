#include "publish/colours.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <set>
#include <string>

#include "ui/theme.h"

namespace {

// Files cannot see the page's theme, so they have a copy of its light colours.
TEST(Colours, OfFilesAreThoseOfTheLightTheme) {
  using ui::Ink;
  const std::pair<std::string_view, Ink> kTokens[] = {
      {"paper", Ink::paper}, {"card", Ink::card},   {"ink", Ink::ink},     {"muted", Ink::muted},
      {"line", Ink::line},   {"rule", Ink::rule},   {"soft", Ink::soft},   {"good", Ink::good},
      {"warn", Ink::warn},   {"warn_ground", Ink::warn_ground},            {"primary", Ink::primary},
      {"on_primary", Ink::on_primary},
      {"ramp1", Ink::ramp1}, {"ramp2", Ink::ramp2}, {"ramp3", Ink::ramp3}, {"ramp4", Ink::ramp4},
      {"ramp5", Ink::ramp5}, {"ramp6", Ink::ramp6}, {"white", Ink::white}, {"dark", Ink::dark}};
  std::set<std::string_view> compared;
  for (const auto& [name, ink] : kTokens) {
    const std::string digits(publish::digits_of(name));
    EXPECT_EQ(std::strtoul(digits.c_str(), nullptr, 16), ui::theme(ui::Scheme::light)[ink]) << name;
    compared.insert(name);
  }
  for (const publish::NamedColour& colour : publish::kColours) EXPECT_TRUE(compared.count(colour.name)) << colour.name;
}

}  // namespace
