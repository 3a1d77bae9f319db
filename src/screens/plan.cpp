#include <algorithm>

#include "screens/screens.h"

namespace screens {
namespace {

using content::Wording;

bool is_late(const State& state, const model::Action& action) {
  const bool open = action.status == model::Status::to_do || action.status == model::Status::doing;
  return open && action.due && *action.due < state.today();
}

std::string status_words(const State& state, const model::Action& action) {
  const Wording& w = state.content.wording;
  if (is_late(state, action)) return w.text("status.late");
  switch (action.status) {
    case model::Status::to_do: return w.text("status.to_do");
    case model::Status::doing: return w.text("status.doing");
    case model::Status::done: return w.text("status.done");
    case model::Status::dropped: return w.text("status.dropped");
  }
  return {};
}

std::string summary(const State& state) {
  const Wording& w = state.content.wording;
  const auto& actions = state.record.actions;
  const auto count = [&](auto test) { return static_cast<int>(std::count_if(actions.begin(), actions.end(), test)); };
  std::string words = w.count("plan.summary", static_cast<int>(actions.size()));
  if (const int done = count([](const auto& a) { return a.status == model::Status::done; })) {
    words += " " + w.count("plan.summary.done", done);
  }
  if (const int doing = count([](const auto& a) { return a.status == model::Status::doing; })) {
    words += " " + w.count("plan.summary.doing", doing);
  }
  if (const int late = count([&](const auto& a) { return is_late(state, a); })) {
    words += " " + w.count("plan.summary.late", late);
  }
  return words;
}

// One action: what, why, who, by when, answerable to, status; or its form.
void action_card(ui::Ui& ui, const State& state, const model::Action& action, int number, Commands& out) {
  const Wording& w = state.content.wording;
  const std::string id = "action." + action.id;
  ui::BoxOptions item;
  item.role = ui::Role::listitem;
  item.fill = ui::Ink::card;
  item.edge = ui::Ink::rule;
  item.padding_x = ui.phone() ? 20 : 28;
  item.padding_y = 20;
  item.gap = 4;
  item.look = "card";
  const ui::Scope box = ui.box(id + ".item", item);
  const std::string what = action.what.empty() ? w.text("action.unnamed") : action.what;
  if (state.open(id)) {
    ui.heading(id + ".heading", 2, w.text("plan.action", {{"number", std::to_string(number)}}), ui::type::kHeading4);
    ui.space(12);
    const ui::Scope form = ui.at(0, 0, std::min(ui.width(), 560.0f));
    draw_action_form(ui, state, action, out);
    return;
  }
  ui.heading(id + ".title", 2, std::to_string(number) + ". " + what, ui::type::kHeading4);
  if (const std::string why = reason_words(state, action); !why.empty()) {
    ui.paragraph(id + ".why", w.text("plan.why", {{"prompt", why}}), ui::type::kHint);
  }
  ui.space(10);
  {
    ui::Columns facts = ui.columns({0, 150, 0, 130}, 20, 800);
    const auto fact = [&](std::string_view name, std::string_view key, const std::string& value) {
      ui.text(id + "." + std::string(name) + ".name", w.text(key), ui::type::kHint);
      ui.space(0);
      ui.text(id + "." + std::string(name) + ".value", value.empty() ? w.text("plan.nobody") : value, ui::type::kSmallStrong);
    };
    fact("owner", "plan.who", action.owner);
    facts.next();
    fact("due", "plan.when", action.due ? w.day(*action.due) : w.text("action.no_due"));
    facts.next();
    fact("answerable", "plan.answerable", action.answerable_to);
    facts.next();
    fact("status", "plan.status", status_words(state, action));
  }
  ui.space(10);
  const ui::Scope line = ui.line(44, 20);
  ui::ButtonOptions change;
  change.small = true;
  change.label = w.text("action.change.label", {{"what", what}});
  if (ui.button(id + ".open", w.text("action.change"), change)) {
    out.push_back(Fold{id, true});
    out.push_back(Focus{id + ".what"});
  }
  if (action.status == model::Status::done || action.status == model::Status::dropped) return;
  ui::ButtonOptions done;
  done.small = true;
  done.label = w.text("plan.mark_done.label", {{"what", what}});
  if (ui.button(id + ".mark_done", w.text("plan.mark_done"), done)) {
    model::Action edited = action;
    edited.status = model::Status::done;
    out.push_back(Edit{model::SetAction{action.id, edited}, ""});
    out.push_back(Tell{w.text("plan.marked_done", {{"what", what}})});
    out.push_back(Focus{id + ".open"});
  }
}

}  // namespace

void draw_plan(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const auto& actions = state.record.actions;
  ui.heading(kTitleId, 1, w.text("plan.title"));
  ui.paragraph("plan.summary", actions.empty() ? w.text("plan.empty") : summary(state), ui::type::kLead);
  ui.space(16);
  {
    const ui::Scope line = ui.line(48, 16);
    ui::ButtonOptions add;
    add.look = ui::ButtonLook::primary;
    add.icon = ui::Icon::plus;
    if (ui.button("plan.add", w.text("plan.add"), add)) {
      model::Action action;
      action.id = model::next_id(actions, 'a');
      const std::string id = "action." + action.id;
      out.push_back(Edit{model::SetAction{action.id, action}, ""});
      out.push_back(Fold{id, true});
      out.push_back(Focus{id + ".what"});
    }
    const model::Framework* pack = current_pack(state);
    if (actions.empty() && pack) ui.link("plan.results", w.text("plan.see_suggestions"), href({Screen::results, pack->id, ""}));
  }
  ui.space(20);
  if (!actions.empty()) {
    ui::BoxOptions list;
    list.role = ui::Role::list;
    list.gap = 16;
    const ui::Scope box = ui.box("plan.list", list);
    int number = 0;
    for (const model::Action& action : actions) action_card(ui, state, action, ++number, out);
  }
  ui.space(16);
  ui.paragraph("plan.note", w.text("plan.note"), ui::type::kHint);
}

}  // namespace screens
