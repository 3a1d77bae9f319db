#include "insight/gaps.h"
#include "screens/items.h"

// Actions wherever they turn up: under a question, at the end of a stage, in the results.

namespace screens {

using content::Wording;

void draw_action_form(ui::Ui& ui, const State& state, const model::Action& action, std::string_view after_removing,
                      Commands& out) {
  ItemForm<model::Action> form(ui, state, action, "action", out);
  form.text("what", &model::Action::what, 2);
  form.text("owner", &model::Action::owner);
  form.day("due", &model::Action::due);
  form.text("answerable_to", &model::Action::answerable_to);
  form.select("status", &model::Action::status, "status");
  form.life_course(&model::Action::tags);
  switch (draw_form_end(ui, state, "action", form.id(), what_words(state, action))) {
    case FormEnd::none: break;
    case FormEnd::done:
      out.push_back(Fold{form.id(), false});
      out.push_back(Focus{form.id() + ".open"});
      break;
    case FormEnd::remove:
      out.push_back(Edit{model::SetAction{action.id, std::nullopt}, ""});
      out.push_back(Fold{form.id(), false});
      out.push_back(Tell{state.content.wording.text("action.removed")});
      out.push_back(Focus{std::string(after_removing)});
      break;
  }
}

void draw_actions(ui::Ui& ui, const State& state, std::string_view list_id,
                  const std::function<bool(const model::Action&)>& belongs, model::Action fresh, std::string_view add_words,
                  Commands& out) {
  const Wording& w = state.content.wording;
  const std::string add_id = add_button_id(list_id);
  for (const model::Action& action : state.record.actions) {
    if (!belongs(action)) continue;
    const std::string id = "action." + action.id;
    ui::BoxOptions card;
    card.fill = ui::Ink::card;
    card.edge = ui::Ink::rule;
    card.padding_x = card.padding_y = 20;
    card.gap = 16;
    card.look = "card";
    card.role = ui::Role::region;
    card.name = what_words(state, action);
    const ui::Scope box = ui.box(id + ".card", card);
    if (state.open(id)) {
      ui.heading(id + ".heading", 3, w.text("action.heading"), ui::type::kHeading4);
      draw_action_form(ui, state, action, add_id, out);
      continue;
    }
    ui.text(id + ".title", what_words(state, action), ui::type::kStrong);
    std::string detail = action.owner.empty() ? w.text("action.no_owner") : action.owner;
    detail += " · " + (action.due ? w.day(*action.due) : w.text("action.no_due"));
    ui.space(0);
    ui.text(id + ".detail", detail, ui::type::kHint);
    ui.space(4);
    ui::ButtonOptions change;
    change.small = true;
    change.label = w.text("action.change.label", {{"what", what_words(state, action)}});
    if (ui.button(id + ".open", w.text("action.change"), change)) {
      out.push_back(Fold{id, true});
      out.push_back(Focus{id + ".what"});
    }
  }
  if (!fresh.what.empty()) {
    ui.paragraph(std::string(list_id) + ".suggestion", w.text("question.suggestion", {{"action", fresh.what}}),
                 ui::type::kHint);
  }
  ui::ButtonOptions add;
  add.icon = ui::Icon::flag;
  if (ui.button(add_id, add_words, add)) {
    fresh.id = model::next_action_id(state.record);
    const std::string id = "action." + fresh.id;
    out.push_back(Edit{model::SetAction{fresh.id, std::move(fresh)}, ""});
    out.push_back(Fold{id, true});
    out.push_back(Focus{id + ".what"});
    out.push_back(Tell{w.text("action.added")});
  }
}

void draw_suggested_actions(ui::Ui& ui, const State& state, const model::Framework& pack, Commands& out) {
  const Wording& w = state.content.wording;
  const ui::BoxOptions card = region_card(ui, w.text("results.actions"));
  const ui::Scope box = ui.box("suggested", card);
  ui.heading("suggested.heading", 2, w.text("results.actions"), ui::type::kHeading3);
  const auto suggestions = insight::suggested_actions(pack, prompts_with_answers(state.record, pack), state.record);
  ui.paragraph("suggested.lead", w.text(suggestions.empty() ? "results.actions.none" : "results.actions.lead"));
  for (std::size_t i = 0; i < suggestions.size(); ++i) {
    const std::string id = "suggested." + std::to_string(i);
    const std::string words = with_terms(state, suggestions[i].text);
    const model::Prompt* because = model::find_prompt(pack, model::prompt_of(suggestions[i].why.front()));
    ui.rule();
    ui.space(8);
    ui::ButtonOptions add;
    add.small = true;
    add.label = w.text("results.actions.add.label", {{"action", words}});
    ui::Columns halves = ui.columns({0, ui.button_width(w.text("results.actions.add"), add)}, 12, 0);
    {
      const ui::Scope pack_words = ui.in_language(language_of(state, pack));
      ui.paragraph(id + ".words", words, ui::type::kStrong);
    }
    ui.space(0);
    ui.paragraph(id + ".why", w.text("results.actions.because", {{"prompt", with_terms(state, because->brief)}}),
                 ui::type::kHint);
    halves.next();
    if (ui.button(id + ".add", w.text("results.actions.add"), add)) {
      model::Action action;
      action.id = model::next_action_id(state.record);
      action.what = words;
      action.why = suggestions[i].why;
      out.push_back(SetFilter{""});  // what is new is shown
      out.push_back(Edit{model::SetAction{action.id, action}, ""});
      out.push_back(Tell{w.text("action.added")});
      out.push_back(Focus{state.route.screen == Screen::plan ? "action." + action.id + ".open" : "suggested.heading"});
    }
  }
  if (state.route.screen == Screen::plan) return;
  ui.space(8);
  const ui::Scope line = ui.line(44);
  ui.link("suggested.plan", w.text("results.see_plan"), href({Screen::plan, "", ""}));
}

}  // namespace screens
