#pragma once

#include <string>

#include "screens/commands.h"
#include "screens/state.h"
#include "ui/widgets.h"

// One function for each screen, in a file of its own. Each reads the state, draws and says itself
// with the Ui's vocabulary, and puts what the person asked for into `out`.

namespace screens {

// Everything but the screen itself: header, tabs, menu, footer, dialog. Calls the screen of the route.
void draw_page(ui::Ui& ui, const State& state, Commands& out);

void draw_home(ui::Ui& ui, const State& state, Commands& out);
void draw_about_us(ui::Ui& ui, const State& state, Commands& out);
void draw_question(ui::Ui& ui, const State& state, Commands& out);
void draw_all_questions(ui::Ui& ui, const State& state, Commands& out);
void draw_stages(ui::Ui& ui, const State& state, Commands& out);
void draw_results(ui::Ui& ui, const State& state, Commands& out);
void draw_plan(ui::Ui& ui, const State& state, Commands& out);
void draw_save(ui::Ui& ui, const State& state, Commands& out);
void draw_reading(ui::Ui& ui, const State& state, Commands& out);
void draw_about(ui::Ui& ui, const State& state, Commands& out);

// Parts that more than one screen has.

// "What will you do?", "Who will do it?", "By when?" … for an action that is in the record.
// `after_removing` is the id that takes the focus when the action is removed.
void draw_action_form(ui::Ui& ui, const State& state, const model::Action& action, std::string_view after_removing,
                      Commands& out);
// The pack's notice with the link to the official version, where it has one.
void draw_notice(ui::Ui& ui, const State& state, const model::Framework& pack);
// What the badge says: "Not downloaded since 14:05".
std::string keeping_words(const State& state);
// "14:05" today, "14:05 on 4 July 2025" on other days.
std::string moment_words(const State& state, model::Moment moment);
// The screen's heading, which is also what its title starts with.
std::string screen_title(const State& state);
// Answers say "Started", "Not sure", "Does not apply" or "Not answered".
std::string answer_words(const State& state, const model::Framework& pack, const model::Answer* answer);
std::string agreed_words(const State& state, const model::Answer* answer);

// The id of the heading that takes the focus when somebody comes to a route: the screen's, or its part's.
std::string heading_of(const Route& route);
// An action's words, or what to call one that has none yet.
std::string what_words(const State& state, const model::Action& action);

// Text of that size, kept within what there is, as a command.
SetSettings text_size_command(const State& state, int percent);
// The switch for easier words as a command.
SetSettings easier_words_command(const State& state, bool on);
// A checkbox for each shortcut. `id` sets them apart from those of another place.
void draw_shortcuts(ui::Ui& ui, const State& state, std::string_view id, Commands& out);

// The id of every screen's h1, which takes the focus when the screen changes.
inline constexpr std::string_view kTitleId = "page.title";
inline constexpr std::string_view kMessageId = "message";
inline constexpr std::string_view kMenuId = "menu";
inline constexpr std::string_view kMenuButtonId = "menu.button";
inline constexpr std::string_view kShortcutsId = "shortcuts";
inline constexpr std::string_view kNextId = "question.next";
inline constexpr std::string_view kErrorsId = "errors";

// What a key does outside the control that has the focus, by id. Which key stands in wording "shortcuts.<id>.keys".
inline constexpr std::string_view kShortcuts[] = {"help", "download", "next", "undo", "redo"};

}  // namespace screens
