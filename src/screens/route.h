#pragma once

#include <string>
#include <string_view>

namespace screens {

enum class Screen {
  home, about_us, question, all_questions, stages, letters, results, compare, plan, people, agreement, listening, heard,
  save, resources, reading, about,
};

// Where somebody is. `pack` is empty on screens that belong to no pack; `part` is a prompt's, a stage's or a
// letter's id, or empty for the screen's own choice.
struct Route {
  Screen screen = Screen::home;
  std::string pack;
  std::string part;

  bool operator==(const Route&) const = default;
};

// "/question/coproduction-plan/Q1a"
std::string path(const Route& route);
// "#/question/coproduction-plan/Q1a", for links
std::string href(const Route& route);
// Total: anything unknown is Home.
Route parse_route(std::string_view path);

}  // namespace screens
