#include <algorithm>

#include "insight/answers.h"
#include "insight/words.h"
#include "screens/items.h"

// Words and forms that more than one screen has.

namespace screens {

using content::Wording;

std::string moment_words(const State& state, model::Moment moment) {
  const Wording& w = state.content.wording;
  const std::string time = model::clock_time_at(moment, state.offset_minutes);
  const model::Day day = model::day_at(moment, state.offset_minutes);
  if (day == state.today()) return time;
  return w.text("moment.other_day", {{"time", time}, {"day", w.day(day)}});
}

std::string keeping_words(const State& state) {
  const Wording& w = state.content.wording;
  if (state.unsaved_since) return w.text("badge.not_downloaded", {{"when", moment_words(state, *state.unsaved_since)}});
  if (state.downloaded) return w.text("badge.downloaded", {{"when", moment_words(state, *state.downloaded)}});
  return w.text("badge.unchanged");
}

std::string screen_title(const State& state) {
  const Wording& w = state.content.wording;
  const model::Framework* pack = current_pack(state);
  switch (state.route.screen) {
    case Screen::home: return w.text("home.title");
    case Screen::about_us: return w.text("about_us.title");
    case Screen::question: {
      const model::Prompt* prompt = pack ? model::find_prompt(*pack, state.route.part) : nullptr;
      if (!prompt) return w.text("questions.title");
      const insight::Prompts prompts = prompts_around(state.record, *pack, prompt->id);
      return w.text("question.title", {{"number", std::to_string(number_of(prompts, prompt->id))},
                                       {"total", std::to_string(prompts.size())},
                                       {"prompt", with_terms(state, prompt->text)}});
    }
    case Screen::all_questions:
      return w.text(pack && pack->kind == model::Kind::conversation ? "talks.title" : "questions.title");
    case Screen::stages: return w.text("stages.title");
    case Screen::results: return w.text("results.title");
    case Screen::letters: return w.text("letters.title");
    case Screen::compare: return w.text("compare.title");
    case Screen::plan: return w.text("plan.title");
    case Screen::people: return w.text("people.title");
    case Screen::agreement: return w.text("agreement.title");
    case Screen::listening: return w.text("listening.title");
    case Screen::heard: return w.text("report.heard");
    case Screen::save: return w.text("save.title");
    case Screen::resources: return w.text("resources.title");
    case Screen::reading: return w.text("reading.title");
    case Screen::about: return w.text("about.title");
  }
  return {};
}

std::string heading_of(const Route& route) {
  if (!route.part.empty() && route.screen == Screen::about) return "about." + route.part;
  if (!route.part.empty() && route.screen == Screen::stages) return "stage.title";
  return std::string(kTitleId);
}

std::string answer_words(const State& state, const model::Framework& pack, const model::Answer* answer) {
  return insight::answer_words(state.content.wording, pack, answer);
}

std::string what_words(const State& state, const model::Action& action) {
  return action.what.empty() ? state.content.wording.text("action.unnamed") : action.what;
}

std::string agreed_words(const State& state, const model::Answer* answer) {
  const Wording& w = state.content.wording;
  if (!answer || !answer->agreed_by) return {};
  switch (*answer->agreed_by) {
    case model::AgreedBy::staff: return w.text(insight::staff_key(state.record, "agreed.by_staff"));
    case model::AgreedBy::jointly: return w.text("agreed.by_jointly");
    case model::AgreedBy::community: return w.text("agreed.by_community");
  }
  return {};
}

SetSettings text_size_command(const State& state, int percent) {
  content::Settings settings = state.settings;
  settings.text_percent = std::clamp(percent, content::kSmallestText, content::kLargestText);
  std::string say = state.content.wording.text("tools.text_size", {{"percent", std::to_string(settings.text_percent)}});
  return {std::move(settings), std::move(say)};
}

Edit choose_route_command(const State& state, const model::Framework& pack, std::string_view route) {
  const model::PackRef* listed = model::find_pack_ref(state.record, pack.id);
  model::PackRef ref = listed ? *listed : model::PackRef{.id = pack.id, .edition = pack.edition};
  ref.route = route;
  return Edit{model::SetPack{pack.id, std::move(ref)}, ""};
}

void draw_shortcuts(ui::Ui& ui, const State& state, std::string_view id, Commands& out) {
  const Wording& w = state.content.wording;
  for (const std::string_view shortcut : kShortcuts) {
    const std::string key = "shortcuts." + std::string(shortcut);
    const std::string name(shortcut);
    const bool on = state.settings.shortcuts_off.count(name) == 0;
    const std::string words = w.text("shortcuts.item", {{"keys", w.text(key + ".keys")}, {"words", w.text(key)}});
    const auto set = ui.checkbox(std::string(id) + "." + name, words, on);
    if (!set) continue;
    content::Settings settings = state.settings;
    if (*set) {
      settings.shortcuts_off.erase(name);
    } else {
      settings.shortcuts_off.insert(name);
    }
    std::string say = w.text(*set ? "shortcuts.on" : "shortcuts.off", {{"keys", w.text(key + ".keys")}});
    out.push_back(SetSettings{std::move(settings), std::move(say)});
  }
}

void draw_notice(ui::Ui& ui, const State& state, const model::Framework& pack) {
  if (pack.notice.empty()) return;
  const std::string words = with_terms(state, pack.notice);
  const std::string id = "notice." + pack.id;
  if (pack.official.url.empty()) {
    ui.paragraph(id, words, ui::type::kHint);
  } else {
    ui.paragraph_link(id, words, pack.official.text, pack.official.url, ui::type::kHint);
  }
}

std::string add_button_id(std::string_view key, std::string_view part) {
  std::string id = std::string(key) + ".add";
  if (!part.empty()) (id += '.') += part;
  return id;
}

ui::BoxOptions row_list() {
  ui::BoxOptions list;
  list.role = ui::Role::list;
  list.gap = 0;
  list.look = "rows";
  return list;
}

ui::BoxOptions list_row(float padding_y) {
  ui::BoxOptions row;
  row.role = ui::Role::listitem;
  row.padding_y = padding_y;
  row.gap = 0;
  return row;
}

ui::BoxOptions region_card(const ui::Ui& ui, std::string_view name) {
  ui::BoxOptions card;
  card.role = ui::Role::region;
  card.name = name;
  card.fill = ui::Ink::card;
  card.edge = ui::Ink::rule;
  card.padding_x = card.padding_y = ui.phone() ? 20 : 32;
  card.look = "card";
  return card;
}

ui::BoxOptions item_card(const ui::Ui& ui, const std::string& name, bool open) {
  ui::BoxOptions card;
  card.fill = ui::Ink::card;
  card.edge = ui::Ink::rule;
  card.padding_x = 20;
  card.padding_y = 12;
  card.gap = 0;
  card.look = "card row";
  if (!open) return card;
  card.role = ui::Role::region;
  card.name = name;
  card.padding_x = card.padding_y = ui.phone() ? 20 : 24;
  card.gap = 12;
  card.look = "card";
  return card;
}

FormEnd draw_form_end(ui::Ui& ui, const State& state, std::string_view key, const std::string& id, const std::string& what) {
  const Wording& w = state.content.wording;
  const std::string own = w.has(std::string(key) + ".remove") ? std::string(key) : "item";
  ui.space(8);
  const ui::Scope line = ui.line(48, 16);
  ui::ButtonOptions done;
  done.label = w.text(own + ".close.label", {{"what", what}});
  if (ui.button(id + ".close", w.text(own + ".close"), done)) return FormEnd::done;
  ui::ButtonOptions remove;
  remove.look = ui::ButtonLook::quiet;
  remove.label = w.text(own + ".remove.label", {{"what", what}});
  return ui.button(id + ".remove", w.text(own + ".remove"), remove) ? FormEnd::remove : FormEnd::none;
}

void draw_alert(ui::Ui& ui, const State& state, std::string_view id, std::string_view alert) {
  const Wording& w = state.content.wording;
  const std::string key = "alert." + std::string(alert);
  if (alert.empty() || !w.has(key + ".title")) return;
  const bool link = w.has(key + ".link");
  ui.note(id, w.text(key + ".title"), w.text(key + ".words"), link ? w.text(key + ".link") : "",
          link ? w.text(key + ".url") : "");
}

void draw_easier_words(ui::Ui& ui, const State& state, std::string_view id, Commands& out) {
  const Wording& w = state.content.wording;
  const bool on = state.settings.easier_words;
  if (!ui.toggle(id, w.text("question.easier_words"), on, w.text(on ? "switch.on" : "switch.off"))) return;
  content::Settings settings = state.settings;
  settings.easier_words = !on;
  out.push_back(SetSettings{std::move(settings), w.text(on ? "reading.easier.off" : "reading.easier.on")});
}

void draw_life_course_filter(ui::Ui& ui, const State& state, const std::function<int(std::string_view)>& count,
                             Commands& out) {
  const Wording& w = state.content.wording;
  int tagged = 0;
  for (const std::string_view tag : kLifeCourse) tagged += count(tag);
  if (tagged == 0 && state.filter.empty()) return;
  ui::BoxOptions group;
  group.role = ui::Role::group;
  group.name = w.text("life.show");
  group.gap = 4;
  const ui::Scope box = ui.box("life", group);
  ui.text("life.heading", group.name, ui::type::kStrong);
  const ui::Scope line = ui.line(44, 8);
  const auto choice = [&](const std::string& id, std::string_view tag) {
    ui::ButtonOptions options;
    options.small = true;
    options.look = state.filter == tag ? ui::ButtonLook::primary : ui::ButtonLook::secondary;
    options.pressed = state.filter == tag;
    const int n = count(tag);
    if (ui.button(id, w.text("life.count", {{"name", w.text(id)}, {"n", std::to_string(n)}}), options)) {
      out.push_back(SetFilter{std::string(tag)});
      out.push_back(Tell{w.count("life.shown", n)});
    }
  };
  choice("life.all", "");
  for (const std::string_view tag : kLifeCourse) choice("life." + std::string(tag), tag);
}

bool is_tagged(const std::vector<std::string>& tags, std::string_view tag) {
  return tag.empty() || std::find(tags.begin(), tags.end(), tag) != tags.end();
}

void draw_plan_parts(ui::Ui& ui, const State& state) {
  const Wording& w = state.content.wording;
  ui::BoxOptions options;
  options.role = ui::Role::navigation;
  options.name = w.text("parts.name");
  const ui::Scope nav = ui.box("parts", options);
  const ui::Scope line = ui.line(44, 20);
  for (const auto& [screen, key] : {std::pair{Screen::plan, "parts.actions"}, std::pair{Screen::people, "parts.people"},
                                    std::pair{Screen::agreement, "parts.agreement"},
                                    std::pair{Screen::listening, "parts.listening"}, std::pair{Screen::heard, "parts.heard"}}) {
    const bool here = state.route.screen == screen;
    ui.link(key, w.text(key), href({screen, "", ""}), here ? ui::type::kSmallStrong : ui::type::kSmall, {}, here ? "page" : "");
  }
}

void draw_from_answers(ui::Ui& ui, const State& state, model::Feeds feeds, const std::function<void(const FedNote&)>& after) {
  const Wording& w = state.content.wording;
  std::vector<FedNote> notes;
  for (const model::Framework* pack : packs_of(state)) {
    for (const model::Prompt* prompt : model::prompts_of(*pack)) {
      if (prompt->feeds != feeds) continue;
      const model::Answer* answer = insight::answer_to(*prompt, pack->id, state.record);
      if (answer && !answer->note.empty()) notes.push_back({pack, prompt, answer->note});
    }
  }
  if (notes.empty()) return;
  ui::BoxOptions soft;
  soft.role = ui::Role::region;
  soft.name = w.text("fed.title");
  soft.fill = ui::Ink::soft;
  soft.padding_x = soft.padding_y = ui.phone() ? 16 : 24;
  soft.look = "soft";
  const ui::Scope box = ui.box("fed", soft);
  ui.heading("fed.heading", 2, soft.name, ui::type::kHeading4);
  for (const FedNote& note : notes) {
    const std::string id = note.id();
    ui.space(16);
    {
      const ui::Scope line = ui.line(44);
      ui.link(id + ".prompt", with_terms(state, note.prompt->brief), href({Screen::question, note.pack->id, note.prompt->id}));
    }
    ui.space(0);
    ui.paragraph(id + ".note", note.words);
    if (after) after(note);
  }
}

}  // namespace screens
