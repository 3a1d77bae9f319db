#include "screens/route.h"

#include <algorithm>
#include <array>
#include <utility>

namespace screens {
namespace {

constexpr std::array<std::pair<Screen, std::string_view>, 17> kNames = {{
    {Screen::home, "home"},
    {Screen::about_us, "about-us"},
    {Screen::question, "question"},
    {Screen::all_questions, "questions"},
    {Screen::stages, "stages"},
    {Screen::letters, "letters"},
    {Screen::results, "results"},
    {Screen::compare, "compare"},
    {Screen::plan, "plan"},
    {Screen::people, "people"},
    {Screen::agreement, "agreement"},
    {Screen::listening, "listening"},
    {Screen::heard, "heard"},
    {Screen::save, "save"},
    {Screen::resources, "resources"},
    {Screen::reading, "reading"},
    {Screen::about, "about"},
}};

bool has_packs(Screen screen) {
  return screen == Screen::about_us || screen == Screen::question || screen == Screen::all_questions ||
         screen == Screen::stages || screen == Screen::letters || screen == Screen::results;
}

std::string_view next_part(std::string_view& rest) {
  while (rest.starts_with('/')) rest.remove_prefix(1);
  const std::size_t end = std::min(rest.find('/'), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end);
  return part;
}

}  // namespace

std::string path(const Route& route) {
  if (route.screen == Screen::home) return "/";
  std::string out;
  for (const auto& [screen, name] : kNames) {
    if (screen == route.screen) (out = "/") += name;
  }
  if (!route.pack.empty()) (out += '/') += route.pack;
  if (!route.part.empty()) (out += '/') += route.part;
  return out;
}

std::string href(const Route& route) { return "#" + path(route); }

Route parse_route(std::string_view path) {
  const std::string_view first = next_part(path);
  for (const auto& [screen, name] : kNames) {
    if (name != first) continue;
    Route route;
    route.screen = screen;
    if (has_packs(screen)) route.pack = next_part(path);
    route.part = next_part(path);
    return route;
  }
  return {};
}

}  // namespace screens
