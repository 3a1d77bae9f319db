#include <algorithm>

#include "insight/answers.h"
#include "screens/screens.h"

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
      const insight::Prompts prompts = prompts_asked(*pack);
      return w.text("question.title", {{"number", std::to_string(number_of(prompts, prompt->id))},
                                       {"total", std::to_string(prompts.size())},
                                       {"prompt", with_terms(state, prompt->text)}});
    }
    case Screen::all_questions: return w.text("questions.title");
    case Screen::stages: return w.text("stages.title");
    case Screen::results: return w.text("results.title");
    case Screen::plan: return w.text("plan.title");
    case Screen::save: return w.text("save.title");
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
  const Wording& w = state.content.wording;
  if (!model::is_answered(answer)) return w.text("answer.none");
  if (answer->state == model::State::not_sure) return w.text("answer.not_sure");
  if (answer->state == model::State::does_not_apply) return w.text("answer.does_not_apply");
  const auto step = insight::step_of(pack, answer);
  return step ? pack.scale.steps[static_cast<std::size_t>(*step)].label : w.text("answer.none");
}

std::string what_words(const State& state, const model::Action& action) {
  return action.what.empty() ? state.content.wording.text("action.unnamed") : action.what;
}

std::string agreed_words(const State& state, const model::Answer* answer) {
  const Wording& w = state.content.wording;
  if (!answer || !answer->agreed_by) return {};
  switch (*answer->agreed_by) {
    case model::AgreedBy::staff: return w.text("agreed.by_staff");
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

SetSettings easier_words_command(const State& state, bool on) {
  content::Settings settings = state.settings;
  settings.easier_words = on;
  return {std::move(settings), state.content.wording.text(on ? "reading.easier.on" : "reading.easier.off")};
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

void draw_action_form(ui::Ui& ui, const State& state, const model::Action& action, std::string_view after_removing,
                      Commands& out) {
  const Wording& w = state.content.wording;
  const std::string id = "action." + action.id;
  const auto change = [&](model::Action edited, std::string_view field) {
    out.push_back(Edit{model::SetAction{action.id, std::move(edited)}, id + "." + std::string(field)});
  };
  const auto text = [&](std::string_view field, std::string model::Action::*member, int rows, bool hint) {
    ui::FieldOptions options;
    options.label = w.text("action." + std::string(field));
    if (hint) options.hint = w.text("action." + std::string(field) + ".hint");
    options.rows = rows;
    const std::string field_id = id + "." + std::string(field);
    if (auto typed = ui.field(field_id, action.*member, options)) {
      model::Action edited = action;
      edited.*member = *typed;
      change(std::move(edited), field);
    }
    if (ui.left(field_id)) out.push_back(EndTyping{});
  };
  text("what", &model::Action::what, 2, false);
  text("owner", &model::Action::owner, 1, true);
  {
    ui::FieldOptions options;
    options.label = w.text("action.due");
    if (auto typed = ui.date(id + ".due", action.due ? model::iso(*action.due) : "", options)) {
      model::Action edited = action;
      edited.due = model::parse_day(*typed);
      if (edited.due || typed->empty()) change(std::move(edited), "due");
    }
  }
  text("answerable_to", &model::Action::answerable_to, 1, true);
  {
    const std::pair<std::string, std::string> options[] = {{"to_do", w.text("status.to_do")},
                                                           {"doing", w.text("status.doing")},
                                                           {"done", w.text("status.done")},
                                                           {"dropped", w.text("status.dropped")}};
    ui::FieldOptions field;
    field.label = w.text("action.status");
    const std::size_t now = static_cast<std::size_t>(action.status);
    if (auto chosen = ui.select(id + ".status", options[now].first, options, field)) {
      for (std::size_t i = 0; i < 4; ++i) {
        if (options[i].first != *chosen) continue;
        model::Action edited = action;
        edited.status = static_cast<model::Status>(i);
        change(std::move(edited), "status");
      }
    }
  }
  ui.space(12);
  const ui::Scope line = ui.line(48, 16);
  ui::ButtonOptions done;
  done.label = w.text("action.close.label", {{"what", what_words(state, action)}});
  if (ui.button(id + ".close", w.text("action.close"), done)) {
    out.push_back(Fold{id, false});
    out.push_back(Focus{id + ".open"});
  }
  ui::ButtonOptions remove;
  remove.look = ui::ButtonLook::quiet;
  remove.label = w.text("action.remove.label", {{"what", what_words(state, action)}});
  if (ui.button(id + ".remove", w.text("action.remove"), remove)) {
    out.push_back(Edit{model::SetAction{action.id, std::nullopt}, ""});
    out.push_back(Fold{id, false});
    out.push_back(Tell{w.text("action.removed")});
    out.push_back(Focus{std::string(after_removing)});
  }
}

}  // namespace screens
