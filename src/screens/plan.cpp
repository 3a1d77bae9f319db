#include <algorithm>

#include "insight/words.h"
#include "screens/pictures.h"

namespace screens {
namespace {

using content::Wording;

std::string status_words(const State& state, const model::Action& action) {
  const Wording& w = state.content.wording;
  return is_late(state, action) ? w.text("status.late") : insight::status_words(w, action.status);
}

std::string summary(const State& state) {
  const Wording& w = state.content.wording;
  const auto& actions = state.record.actions;
  const auto count = [&](auto test) { return static_cast<int>(std::count_if(actions.begin(), actions.end(), test)); };
  std::string words = w.count("plan.summary", static_cast<int>(actions.size()));
  if (const int done = count([](const auto& a) { return a.status == model::Status::done; })) {
    words += " " + w.count("plan.summary.done", done);
  }
  if (const int doing = count([&](const auto& a) { return a.status == model::Status::doing && !is_late(state, a); })) {
    words += " " + w.count("plan.summary.doing", doing);
  }
  if (const int late = count([&](const auto& a) { return is_late(state, a); })) {
    words += " " + w.count("plan.summary.late", late);
  }
  return words;
}

ui::Icon status_icon(const State& state, const model::Action& action) {
  if (is_late(state, action)) return ui::Icon::warning;
  switch (action.status) {
    case model::Status::to_do: return ui::Icon::empty;
    case model::Status::doing: return ui::Icon::half;
    case model::Status::done: return ui::Icon::tick;
    case model::Status::dropped: return ui::Icon::minus;
  }
  return ui::Icon::none;
}

ui::Ink status_ink(const State& state, const model::Action& action) {
  if (is_late(state, action)) return ui::Ink::warn;
  if (action.status == model::Status::done) return ui::Ink::good;
  return action.status == model::Status::doing ? ui::Ink::primary : ui::Ink::line;
}

constexpr std::string_view kHideFinished = "plan.hide_finished";

bool is_finished(const model::Action& action) {
  return action.status == model::Status::done || action.status == model::Status::dropped;
}

// The warnings that the open actions' questions carry, each once.
void alerts(ui::Ui& ui, const State& state) {
  std::vector<std::string_view> shown;
  for (const model::Action& action : state.record.actions) {
    if (is_finished(action)) continue;
    for (const model::PromptKey& key : action.why) {
      const model::Framework* pack = find_pack(state, model::pack_of(key));
      const model::Prompt* prompt = pack ? model::find_prompt(*pack, model::prompt_of(key)) : nullptr;
      if (!prompt || prompt->alert.empty()) continue;
      if (std::find(shown.begin(), shown.end(), prompt->alert) == shown.end()) shown.push_back(prompt->alert);
    }
  }
  for (const std::string_view alert : shown) {
    draw_alert(ui, state, "plan.alert." + std::string(alert), alert);
    ui.space(12);
  }
}

// On a way through a pack that ends in actions: how many are still to choose, and from what.
void first_actions(ui::Ui& ui, const State& state, Commands& out) {
  const model::Framework* pack = current_pack(state);
  const model::Route* route = pack ? chosen_route(state.record, *pack) : nullptr;
  if (!route || route->actions == 0) return;
  const Wording& w = state.content.wording;
  const auto& actions = state.record.actions;
  const int chosen = static_cast<int>(std::count_if(actions.begin(), actions.end(), [](const auto& action) {
    return action.status != model::Status::dropped && !action.what.empty();
  }));
  if (chosen >= route->actions) {
    const bool settled = std::all_of(actions.begin(), actions.end(), [](const auto& action) {
      return is_finished(action) || (!action.owner.empty() && action.due);
    });
    if (!settled) ui.paragraph("plan.chosen", w.text("plan.chosen", {{"n", std::to_string(chosen)}}), ui::type::kLead);
    return;
  }
  ui.paragraph("plan.choose", w.text("plan.choose", {{"n", std::to_string(route->actions)}, {"now", std::to_string(chosen)}}),
               ui::type::kLead);
  draw_suggested_actions(ui, state, *pack, out);
  ui.space(20);
}

// What will be done, which opens its form, and the question it came from.
void what_and_why(ui::Ui& ui, const State& state, const model::Action& action, Commands& out) {
  const Wording& w = state.content.wording;
  const std::string id = "action." + action.id;
  ui::ButtonOptions open;
  open.look = ui::ButtonLook::link;
  if (ui.button(id + ".open", what_words(state, action), open)) {
    out.push_back(Fold{id, true});
    out.push_back(Focus{id + ".what"});
  }
  if (const std::string why = reason_words(state, action); !why.empty()) {
    ui.text(id + ".why", w.text("plan.why", {{"prompt", why}}), ui::type::kHint);
  }
}

void open_forms(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  int number = 0;
  for (const model::Action& action : state.record.actions) {
    ++number;
    const std::string id = "action." + action.id;
    if (!state.open(id)) continue;
    const std::string title = w.text("plan.action", {{"number", std::to_string(number)}});
    ui::BoxOptions card;
    card.role = ui::Role::region;
    card.name = title;
    card.fill = ui::Ink::card;
    card.edge = ui::Ink::primary;
    card.edge_width = 2;
    card.padding_x = card.padding_y = ui.phone() ? 20 : 32;
    card.gap = 16;
    card.look = "card";
    const ui::Scope box = ui.box(id + ".form", card);
    ui.heading(id + ".heading", 2, title, ui::type::kHeading3);
    const ui::Columns form = ui.columns({std::min(ui.width(), 560.0f)}, 0, 0);
    draw_action_form(ui, state, action, "plan.add", out);
  }
}

void as_table(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ui::BoxOptions card;
  card.fill = ui::Ink::card;
  card.edge = ui::Ink::rule;
  card.padding_x = 28;
  card.padding_y = 16;
  card.look = "card";
  const ui::Scope box = ui.box("plan.card", card);
  const ui::TableColumn columns[] = {{w.text("plan.number"), 72, false},     {w.text("plan.what"), 0, false},
                                     {w.text("plan.who"), 128, false},       {w.text("plan.when"), 156, false},
                                     {w.text("plan.answerable"), 150, false}, {w.text("plan.status"), 116, false}};
  const ui::Scope table = ui.table("plan.table", w.text("plan.caption"), columns, 18);
  int number = 0;
  for (const model::Action& action : state.record.actions) {
    ++number;
    if (!is_listed(state, action)) continue;
    const std::string id = "action." + action.id;
    const ui::Scope row = ui.table_row(id + ".row");
    const auto cell = [&](std::string_view name, const std::string& words) {
      const ui::Scope place = ui.cell(id + "." + std::string(name) + ".cell");
      ui.text(id + "." + std::string(name) + ".text", words, ui::type::kSmall);
    };
    cell("number", std::to_string(number));
    {
      const ui::Scope place = ui.cell(id + ".what.cell", ui::Role::rowheader);
      what_and_why(ui, state, action, out);
    }
    cell("owner", action.owner.empty() ? w.text("action.no_owner") : action.owner);
    cell("due", action.due ? w.day(*action.due) : w.text("action.no_due"));
    cell("answerable", action.answerable_to.empty() ? w.text("action.no_owner") : action.answerable_to);
    const ui::Scope place = ui.cell(id + ".status.cell");
    ui.icon_text(id + ".status.text", status_icon(state, action), status_ink(state, action), status_words(state, action));
  }
}

void as_cards(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ui::BoxOptions list;
  list.role = ui::Role::list;
  list.gap = 16;
  const ui::Scope box = ui.box("plan.list", list);
  int number = 0;
  for (const model::Action& action : state.record.actions) {
    ++number;
    if (!is_listed(state, action)) continue;
    const std::string id = "action." + action.id;
    ui::BoxOptions card;
    card.role = ui::Role::listitem;
    card.fill = ui::Ink::card;
    card.edge = ui::Ink::rule;
    card.padding_x = card.padding_y = 20;
    card.gap = 4;
    card.look = "card";
    const ui::Scope item = ui.box(id + ".item", card);
    ui.text(id + ".number.text", w.text("plan.action", {{"number", std::to_string(number)}}), ui::type::kHint);
    what_and_why(ui, state, action, out);
    ui.space(8);
    ui.icon_text(id + ".status.text", status_icon(state, action), status_ink(state, action), status_words(state, action));
    const auto fact = [&](std::string_view name, std::string_view key, const std::string& value) {
      ui.text(id + "." + std::string(name) + ".text", w.text("plan.fact", {{"name", w.text(key)}, {"value", value}}),
              ui::type::kSmall);
    };
    fact("owner", "plan.who", action.owner.empty() ? w.text("action.no_owner") : action.owner);
    fact("due", "plan.when", action.due ? w.day(*action.due) : w.text("action.no_due"));
    fact("answerable", "plan.answerable", action.answerable_to.empty() ? w.text("action.no_owner") : action.answerable_to);
  }
}

// The dates on a line, where there are enough of them to make one. The list of actions below is its table.
void timeline(ui::Ui& ui, const State& state, Commands& out) {
  const auto& actions = state.record.actions;
  const auto dated = std::count_if(actions.begin(), actions.end(), [&](const model::Action& action) {
    return action.due && action.status != model::Status::dropped && is_listed(state, action);
  });
  if (dated < 2) return;
  const ui::Scope box = ui.box("timeline", region_card(ui, picture_title(state, PictureOf::actions)));
  ui.heading("timeline.heading", 2, picture_title(state, PictureOf::actions), ui::type::kHeading3);
  ui.paragraph("timeline.sentence", picture_sentence(state, PictureOf::actions));
  ui.space(12);
  draw_picture(ui, state, PictureOf::actions);
  ui.space(8);
  draw_save_picture(ui, state, PictureOf::actions, out);
}

}  // namespace

bool is_late(const State& state, const model::Action& action) { return model::is_late(action, state.today()); }

bool is_listed(const State& state, const model::Action& action) {
  return (!state.open(kHideFinished) || !is_finished(action)) && is_tagged(action.tags, state.filter);
}

void draw_plan(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const auto& actions = state.record.actions;
  ui.heading(kTitleId, 1, w.text("plan.title"));
  draw_plan_parts(ui, state);
  ui.paragraph("plan.summary", actions.empty() ? w.text("plan.empty") : summary(state), ui::type::kLead);
  ui.space(16);
  alerts(ui, state);
  first_actions(ui, state, out);
  {
    const ui::Scope line = ui.line(48, 16);
    ui::ButtonOptions add;
    add.look = ui::ButtonLook::primary;
    add.icon = ui::Icon::plus;
    if (ui.button("plan.add", w.text("plan.add"), add)) {
      model::Action action;
      action.id = model::next_action_id(state.record);
      const std::string id = "action." + action.id;
      out.push_back(SetFilter{""});
      out.push_back(Edit{model::SetAction{action.id, action}, ""});
      out.push_back(Fold{id, true});
      out.push_back(Focus{id + ".what"});
      out.push_back(Tell{w.text("action.added")});
    }
    const model::Framework* pack = current_pack(state);
    const model::Route* way = pack ? chosen_route(state.record, *pack) : nullptr;
    if (actions.empty() && pack && !(way && way->actions > 0)) ui.link("plan.results", w.text("plan.see_suggestions"), href({Screen::results, pack->id, ""}));
  }
  ui.space(20);
  open_forms(ui, state, out);
  if (!actions.empty()) {
    ui.space(12);
    draw_life_course_filter(ui, state, [&](std::string_view tag) {
      return static_cast<int>(std::count_if(actions.begin(), actions.end(), [&](const auto& action) { return is_tagged(action.tags, tag); }));
    }, out);
    if (std::any_of(actions.begin(), actions.end(), is_finished)) {
      const auto hide = ui.checkbox(kHideFinished, w.text("plan.hide_finished"), state.open(kHideFinished));
      if (hide) out.push_back(Fold{std::string(kHideFinished), *hide});
    }
    ui.space(12);
    timeline(ui, state, out);
    ui.space(20);
    if (std::none_of(actions.begin(), actions.end(), [&](const auto& action) { return is_listed(state, action); })) {
      ui.paragraph("plan.filter.none", w.text("plan.filter.none"));
    } else if (ui.width() >= 900) {
      as_table(ui, state, out);
    } else {
      as_cards(ui, state, out);
    }
  }
  ui.space(16);
  ui.paragraph("plan.note", w.text("plan.note"), ui::type::kHint);
}

}  // namespace screens
