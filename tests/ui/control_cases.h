#pragma once

#include <optional>

#include "ui_frames.h"

// Every control once: how it is drawn, what it says, and what comes back when somebody uses it.

namespace ui {

inline constexpr std::pair<const char*, const char*> kSteps[] = {{"0", "Not yet"}, {"1", "Started"}};

inline std::vector<Choice> steps() {
  std::vector<Choice> out;
  for (const auto& [value, name] : kSteps) {
    out.push_back({.value = value, .name = name, .detail = "What it looks like"});
  }
  return out;
}

struct ControlCase {
  const char* what;
  void (*draw)(Ui&, std::vector<std::string>& did);  // pushes what the control returned
  const char* id;
  Role role;
  const char* name;
  PageAction action;
  const char* result;
};

inline void note(std::vector<std::string>& did, bool happened) {
  if (happened) did.push_back("yes");
}
inline void note(std::vector<std::string>& did, const std::optional<std::string>& value) {
  if (value) did.push_back(*value);
}

inline void note(std::vector<std::string>& did, std::optional<bool> value) {
  if (value) did.push_back(*value ? "on" : "off");
}

// clang-format off: a line or two each, as a table
inline const ControlCase kControls[] = {
    {"a button", [](Ui& ui, auto& did) { note(did, ui.button("b", "Next")); }, "b", Role::button, "Next",
     {"b", "press", ""}, "yes"},
    {"a folded section", [](Ui& ui, auto& did) { note(did, ui.disclosure("d", "Why it matters", false)); }, "d",
     Role::disclosure, "Why it matters", {"d", "press", ""}, "yes"},
    {"a switch", [](Ui& ui, auto& did) { note(did, ui.toggle("s", "Easier words", false, "Off")); }, "s", Role::switch_,
     "Easier words", {"s", "press", ""}, "yes"},
    {"a link in the tool",
     [](Ui& ui, auto& did) {
       ui.link("l", "Action plan", "#/plan");
       note(did, ui.followed());
     },
     "l", Role::link, "Action plan", {"l", "press", ""}, "/plan"},
    {"a tab",
     [](Ui& ui, auto& did) {
       const Scope line = ui.line(52);
       ui.tab("t", "Results", "#/results", true);
       note(did, ui.followed());
     },
     "t", Role::link, "Results", {"t", "press", ""}, "/results"},
    {"a row of a task list",
     [](Ui& ui, auto& did) {
       ui.task_row("k", {.number = 7, .title = "Who?", .detail = "Jointly", .flag = "1 action", .status = "Started",
                         .href = "#/question/p/q"});
       note(did, ui.followed());
     },
     "k", Role::link, "Who?", {"k", "press", ""}, "/question/p/q"},
    {"the brand",
     [](Ui& ui, auto& did) {
       ui.brand("h", "Alongside", "#/");
       note(did, ui.followed());
     },
     "h", Role::link, "Alongside", {"h", "press", ""}, "/"},
    {"the badge", [](Ui& ui, auto& did) { note(did, ui.badge("g", "Saved", "Saved. Download", false, false)); }, "g",
     Role::button, "Saved", {"g", "press", ""}, "yes"},
    {"a filter", [](Ui& ui, auto& did) { note(did, ui.filter("f", "Not sure", 3, true)); }, "f", Role::button,
     "Not sure 3", {"f", "press", ""}, "yes"},
    {"a choice",
     [](Ui& ui, auto& did) { note(did, ui.choices("c", "Where?", steps(), "0", ChoiceLook::rows)); },
     "c.1", Role::radio, "Started", {"c.1", "choose", "1"}, "1"},
    {"a check box",
     [](Ui& ui, auto& did) { note(did, ui.checkbox("k", "We agree", false)); }, "k", Role::checkbox, "We agree",
     {"k", "toggle", "true"}, "on"},
    {"a check box, the other way",
     [](Ui& ui, auto& did) { note(did, ui.checkbox("k", "We agree", true)); }, "k", Role::checkbox, "We agree",
     {"k", "toggle", "false"}, "off"},
    {"a text field",
     [](Ui& ui, auto& did) { note(did, ui.field("x", "", {.label = "Name"})); }, "x", Role::textfield, "",
     {"x", "input", "Robin \"R\"\nStreet"}, "Robin \"R\"\nStreet"},
    {"a text area",
     [](Ui& ui, auto& did) { note(did, ui.field("x", "", {.label = "Notes", .rows = 3})); }, "x", Role::textarea, "",
     {"x", "input", ""}, ""},
    {"leaving a field",
     [](Ui& ui, auto& did) {
       static_cast<void>(ui.field("x", "", {.label = "Name"}));
       note(did, ui.left("x"));
     },
     "x", Role::textfield, "", {"x", "leave", ""}, "yes"},
    {"a date",
     [](Ui& ui, auto& did) { note(did, ui.date("w", "", {.label = "By when?"})); }, "w", Role::date, "",
     {"w", "input", "2026-11-22"}, "2026-11-22"},
    {"a select",
     [](Ui& ui, auto& did) {
       const std::pair<std::string, std::string> options[] = {{"a", "To do"}, {"b", "Done"}};
       note(did, ui.select("o", "a", options, {.label = "Status"}));
     },
     "o", Role::select, "", {"o", "input", "b"}, "b"},
    {"a step of the ladder",
     [](Ui& ui, auto& did) {
       const Ui::StairStep ladder[] = {{.id = "one", .spoken = "Stage 1", .number = "1", .title = "A", .of = 6},
                                       {.id = "two", .spoken = "Stage 2", .number = "2", .title = "B", .of = 6}};
       note(did, ui.ladder("ladder", "Stages", ladder));
     },
     "two", Role::button, "Stage 2", {"two", "press", ""}, "two"},
    {"Escape in a dialog",
     [](Ui& ui, auto& did) {
       const Scope dialog = ui.dialog("dialog", "Sure?", "");
       note(did, ui.escaped("dialog"));
     },
     "dialog", Role::dialog, "Sure?", {"dialog", "escape", ""}, "yes"},
};
// clang-format on

}  // namespace ui
