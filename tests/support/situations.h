#pragma once

#include <iterator>
#include <set>
#include <string>

#include "driver.h"

// Every screen and state that somebody can be in, for what must hold in all of them.

namespace support {

inline constexpr const char* kRoutes[] = {
    "/",
    "/about-us",
    "/question/coproduction-plan/Q1a",
    "/question/coproduction-plan/Q4a",
    "/question/race-equity-stages/A5",
    "/question/race-equity-stages/C2",
    "/question/coproduction-plan/R3",
    "/question/before-you-begin/B5",
    "/question/levers/V1a",
    "/question/nothing/nothing",
    "/questions/coproduction-plan",
    "/questions/race-equity-stages",
    "/questions/before-you-begin",
    "/letters/levers",
    "/stages/race-equity-stages",
    "/stages/race-equity-stages/awareness",
    "/stages/race-equity-stages/commitment",
    "/results/coproduction-plan",
    "/results/race-equity-stages",
    "/results/principles",
    "/results/before-you-begin",
    "/compare",
    "/plan",
    "/people",
    "/agreement",
    "/listening",
    "/heard",
    "/save",
    "/resources",
    "/reading",
    "/about",
};
inline constexpr const char* kExamples[] = {"", "sparrow-lane", "harbour-trust-outpatients"};

inline std::string example(const std::string& name) { return asset("examples/" + name + ".json"); }

// A pack that somebody wrote: short, in another language, with a scale of its own.
inline std::string own_pack() {
  return R"({"format": "alongside/framework", "version": 1, "id": "nasze-pytania", "edition": "2", "language": "pl",
    "kind": "checklist", "title": "Nasze pytania", "summary": "Dwa pytania na początek.",
    "scale": {"steps": [{"label": "Nie", "means": "Jeszcze nie"}, {"label": "Tak", "means": "Już tak"}]},
    "sections": [{"id": "s", "title": "Początek", "prompts": [
      {"id": "n1", "text": "Kto decyduje?", "brief": "Kto decyduje?", "easier": "Kto wybiera?", "why": "To ważne."},
      {"id": "n2", "text": "Kogo nie ma?", "brief": "Kogo nie ma?", "easier": "Kogo tu brakuje?", "why": "To też ważne."}]}]})";
}

// Everything that can be folded out, and the form of the first action.
inline void open_everything(Driver& driver) {
  const auto press_all = [&](ui::Role role, std::string_view beginning) {
    std::set<std::string> pressed;
    for (bool any = true; any;) {
      any = false;
      for (const ui::Node* node : driver.nodes(role)) {
        if (!node->id.starts_with(beginning) || node->expanded.value_or(false) || !pressed.insert(node->id).second)
          continue;
        if (role == ui::Role::button && !node->id.ends_with(".open")) continue;
        driver.app().act({node->id, "press", ""});
        driver.frame();
        any = true;
        break;
      }
    }
  };
  if (driver.has(ui::Role::switch_, "Easier words")) driver.press("Easier words");
  driver.press("Menu");
  press_all(ui::Role::disclosure, "");
  for (const char* list : {"action.", "evidence.", "group.", "promise.", "heard.", "member.", "reply.", "snapshot."}) {
    press_all(ui::Role::button, list);
  }
}

// A state that no address leads to.
struct State {
  const char* name;
  app::Viewport viewport;
  void (*reach)(Driver&);
};

inline const State kStates[] = {
    {"menu-open", kDesktop, [](Driver& d) { d.press("Menu"); }},
    {"menu-open.phone", kPhone,
     [](Driver& d) {
       d.open(example("sparrow-lane"));
       d.press("Menu");
     }},
    {"question.unfolded", kDesktop,
     [](Driver& d) {
       d.open(example("sparrow-lane"));
       d.visit("/question/coproduction-plan/Q1a");
       open_everything(d);
     }},
    {"question.unfolded.phone", kPhone,
     [](Driver& d) {
       d.open(example("sparrow-lane"));
       d.visit("/question/coproduction-plan/Q1a");
       open_everything(d);
     }},
    {"question.easier-words", kDesktop,
     [](Driver& d) {
       d.visit("/question/coproduction-plan/Q4a");
       d.press("Easier words");
     }},
    {"question.action-form", kDesktop,
     [](Driver& d) {
       d.visit("/question/coproduction-plan/Q1a");
       d.press("Make this an action");
     }},
    {"question.does-not-apply", kDesktop,
     [](Driver& d) {
       d.visit("/question/coproduction-plan/Q1a");
       d.choose("Does not apply, because…", "Where are we now?");
     }},
    {"plan.action-form", kDesktop,
     [](Driver& d) {
       d.visit("/plan");
       d.press("Add an action");
     }},
    {"stage.papers", kDesktop,
     [](Driver& d) {
       d.visit("/stages/race-equity-stages/commitment");
       d.press("Papers that can show it: 0 of " +
               std::to_string(d.pack("race-equity-stages").stages[1].documents.size()) + " in hand");
       d.pick(d.pack("race-equity-stages").stages[1].documents[0], "Asked for from leadership");
       d.pick(d.pack("race-equity-stages").stages[1].documents[1], "Shared with a buddy");
       d.press("Add a role");
     }},
    {"results.by-theme", kDesktop,
     [](Driver& d) {
       d.open(example("sparrow-lane"));
       d.visit("/results/race-equity-stages");
       d.press("By theme");
       open_everything(d);
     }},
    {"results.unfolded.phone", kPhone,
     [](Driver& d) {
       d.open(example("sparrow-lane"));
       d.visit("/results/coproduction-plan");
       open_everything(d);
     }},
    {"people.form", kDesktop,
     [](Driver& d) {
       d.visit("/people");
       d.press("Add a group that is missing");
     }},
    {"compare.two-days", kDesktop,
     [](Driver& d) {
       d.open(example("fern-valley-carers"));
       d.visit("/compare");
     }},
    {"compare.a-file", kPhone,
     [](Driver& d) {
       d.open(example("sparrow-lane"));
       d.visit("/compare");
       d.will_choose_file(example("fern-valley-carers"));
       d.press("Compare with a file");
     }},
    {"came-back", kDesktop,
     [](Driver& d) {
       d.open(example("sparrow-lane"));
       d.visit("/");
     }},
    {"note-to-carry", kDesktop,
     [](Driver& d) {
       d.visit("/question/coproduction-plan/Q2b");
       d.type("Notes", "Night-shift workers never come.");
     }},
    {"three-actions", kDesktop,
     [](Driver& d) {
       d.visit("/questions/coproduction-plan");
       d.choose("15 minutes, no paid staff", "Which questions?");
       d.visit("/question/coproduction-plan/F6");
       d.choose("Not yet", "Where are we now?");
       d.press("Choose our actions");
     }},
    {"own-pack", kDesktop,
     [](Driver& d) {
       d.open(own_pack());
       d.visit("/");
     }},
    {"download-first", kDesktop,
     [](Driver& d) {
       d.visit("/question/coproduction-plan/Q1a");
       d.choose("Started", "Where are we now?");
       d.open(example("sparrow-lane"));
     }},
    {"download-first.phone", kPhone,
     [](Driver& d) {
       d.visit("/question/coproduction-plan/Q1a");
       d.choose("Started", "Where are we now?");
       d.open(example("sparrow-lane"));
     }},
    {"stage.no-name", kDesktop,
     [](Driver& d) {
       for (const model::Prompt* prompt : model::prompts_of(d.pack("race-equity-stages"))) {
         d.visit("/question/race-equity-stages/" + prompt->id);
         d.choose("Most of the time", "Where are we now?");
       }
       d.visit("/stages/race-equity-stages/awareness");
       d.press("Yes, we are at the stage Awareness");
     }},
    {"shortcuts", kDesktop, [](Driver& d) { d.key("help"); }},
    {"shortcuts.phone", kPhone, [](Driver& d) { d.key("help"); }},
    {"bad-file", kDesktop, [](Driver& d) { d.open("not a record"); }},
    {"work-found", kDesktop,
     [](Driver& d) {
       d.kept_before("old", {example("sparrow-lane"), {}}, *model::parse_moment("2026-11-20T09:30:00Z"));
     }},
};

struct Situation {
  std::string words;
  Driver& driver;
};

// Empty and with each example, on a phone and on a desktop, folded and with everything open; then every State.
template <class Check>
void on_every_screen(Check&& check) {
  for (const char* name : kExamples) {
    for (const app::Viewport& viewport : {kPhone, kDesktop}) {
      for (const bool open : {false, true}) {
        Driver driver(viewport);
        if (*name) driver.open(example(name));
        for (const char* route : kRoutes) {
          driver.visit(route);
          if (open) open_everything(driver);
          const std::string words = std::string(route) + ", " + (*name ? name : "empty") + ", " +
                                    std::to_string(static_cast<int>(viewport.width)) + (open ? ", all open" : "");
          check(Situation{words, driver});
        }
      }
    }
  }
  for (const State& state : kStates) {
    Driver driver(state.viewport);
    state.reach(driver);
    check(Situation{state.name, driver});
  }
}

}  // namespace support
