#pragma once

#include <functional>
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
void draw_letters(ui::Ui& ui, const State& state, Commands& out);
void draw_results(ui::Ui& ui, const State& state, Commands& out);
void draw_compare(ui::Ui& ui, const State& state, Commands& out);
void draw_plan(ui::Ui& ui, const State& state, Commands& out);
void draw_people(ui::Ui& ui, const State& state, Commands& out);
void draw_agreement(ui::Ui& ui, const State& state, Commands& out);
void draw_listening(ui::Ui& ui, const State& state, Commands& out);
void draw_heard(ui::Ui& ui, const State& state, Commands& out);
void draw_save(ui::Ui& ui, const State& state, Commands& out);
void draw_resources(ui::Ui& ui, const State& state, Commands& out);
void draw_reading(ui::Ui& ui, const State& state, Commands& out);
void draw_about(ui::Ui& ui, const State& state, Commands& out);

// Parts that more than one screen has.

// "What will you do?", "Who will do it?", "By when?" … for an action that is in the record.
// `after_removing` is the id that takes the focus when the action is removed.
void draw_action_form(ui::Ui& ui, const State& state, const model::Action& action, std::string_view after_removing,
                      Commands& out);
// The actions that `belongs` says yes to, each a card that opens its form, and the button "<id>.add" with the words `add`
// that puts `fresh` into the plan.
void draw_actions(ui::Ui& ui, const State& state, std::string_view id,
                  const std::function<bool(const model::Action&)>& belongs, model::Action fresh, std::string_view add,
                  Commands& out);
// A card with up to three actions that the pack offers for what was answered.
void draw_suggested_actions(ui::Ui& ui, const State& state, const model::Framework& pack, Commands& out);
// The warning of that name (a prompt's `alert`); nothing when there is no such.
void draw_alert(ui::Ui& ui, const State& state, std::string_view id, std::string_view alert);
// The switch for easier words.
void draw_easier_words(ui::Ui& ui, const State& state, std::string_view id, Commands& out);
// What a stage would have to show, and how far each paper is.
void draw_stage_documents(ui::Ui& ui, const State& state, const model::Framework& pack, const model::Stage& stage,
                          Commands& out);
// Who is in the working group, by role.
void draw_working_group(ui::Ui& ui, const State& state, Commands& out);
// The pack whose questions are to be printed. Null when there is none at all.
const model::Framework* questions_pack(const State& state);
// A card that is a region of that name.
ui::BoxOptions region_card(const ui::Ui& ui, std::string_view name);
// A list whose items stand under each other with a rule after each, and one of its items.
ui::BoxOptions row_list();
ui::BoxOptions list_row(float padding_y = 8);
// True when there is a pack with letters to send.
bool has_letters(const State& state);
// What waits for somebody who opened their work again: replies, late actions, the day that it shows. Nothing when nothing
// waits, or after it was put away.
void draw_came_back(ui::Ui& ui, const State& state, Commands& out);
// What people told us about a prompt, with the way to the reply; nothing when nobody did.
void draw_heard_about(ui::Ui& ui, const State& state, const model::PromptKey& key);
// What a change is about: "the answer to “Who is not here?”". Ask before it is applied.
std::string change_words(const State& state, const model::Change& change);
// What else an answer helps with, here and in the frameworks of others, with the offer to carry its note across.
void draw_crosswalk(ui::Ui& ui, const State& state, const model::Framework& pack, const model::Prompt& prompt,
                    Commands& out);
// The ways between the parts of the plan: actions, people map, agreement, listening log.
void draw_plan_parts(ui::Ui& ui, const State& state);
// Something to read elsewhere, with a line on when it helps.
void draw_resource(ui::Ui& ui, const State& state, const std::string& id, const model::Resource& resource);

// A note on a prompt whose answers belong in a part of the plan too.
struct FedNote {
  const model::Framework* pack;
  const model::Prompt* prompt;
  std::string_view words;

  std::string id() const { return "fed." + pack->id + "." + prompt->id; }
};
// Those notes, with what `after` draws under each; nothing when there are none.
void draw_from_answers(ui::Ui& ui, const State& state, model::Feeds feeds,
                       const std::function<void(const FedNote&)>& after = {});

// The stages of life that a group or an action is about, as tags.
inline constexpr std::string_view kLifeCourse[] = {"starting-well", "living-well", "recovering-well", "ageing-well"};
// Buttons that show only what has one of these tags; `count` says how many have it, all for "". Nothing while none has any.
void draw_life_course_filter(ui::Ui& ui, const State& state, const std::function<int(std::string_view)>& count,
                             Commands& out);
// True when `tag` is among the tags, or empty.
bool is_tagged(const std::vector<std::string>& tags, std::string_view tag);

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
// Another way through a pack, by its route's id, as a command.
Edit choose_route_command(const State& state, const model::Framework& pack, std::string_view route);
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
