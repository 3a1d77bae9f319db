#include <algorithm>

#include "insight/gaps.h"
#include "insight/words.h"
#include "screens/items.h"

namespace screens {
namespace {

using content::Wording;

// One prompt of one pack with what was answered, and the ways to change it.
struct Asked {
  const State& state;
  const model::Framework& pack;
  const model::Prompt& prompt;
  const model::Section& section;
  const insight::Prompts& prompts;
  int number;
  model::PromptKey key;
  const model::Answer* answer;  // null: none yet

  model::Answer current() const { return answer ? *answer : model::Answer{}; }
};

constexpr std::string_view kNotSure = "not_sure";
constexpr std::string_view kDoesNotApply = "does_not_apply";

void edit(const Asked& asked, Commands& out, model::Answer answer, std::string_view group = {}) {
  const bool empty = answer == model::Answer{};
  std::string whole_group;
  if (!group.empty()) (whole_group = asked.key + "#") += group;
  out.push_back(Edit{model::SetAnswer{asked.key, empty ? std::nullopt : std::optional(std::move(answer))}, whole_group});
}

std::string progress_words(const Asked& asked) {
  const insight::Progress done = insight::progress(asked.pack, asked.prompts, asked.state.record);
  return asked.state.content.wording.text(
      asked.pack.kind == model::Kind::conversation ? "talks.count" : "question.answered",
      {{"answered", std::to_string(done.answered)}, {"total", std::to_string(done.total)}});
}

void top_line(ui::Ui& ui, const Asked& asked, Commands& out) {
  const Wording& w = asked.state.content.wording;
  const std::string total = std::to_string(asked.prompts.size());
  const std::string number = w.text("question.number", {{"number", std::to_string(asked.number)}, {"total", total}});
  if (ui.phone()) {
    if (asked.prompts.size() <= 20) {
      const insight::Progress done = insight::progress(asked.pack, asked.prompts, asked.state.record);
      ui.progress_strip("question.progress", progress_words(asked), done.answered, asked.number - 1, done.total);
    }
    ui.paragraph("question.number", number, ui::type::kSmallStrong);
    ui.space(0);
    ui.paragraph("question.section", asked.section.title, ui::type::kHint);
    return;
  }
  const bool on = asked.state.settings.easier_words;
  ui::Columns halves = ui.columns({0, 250}, 16, 0);
  ui.space(10);
  ui.paragraph("question.number", number + " · " + asked.section.title, ui::type::kSmallStrong);
  halves.next();
  const float wanted = ui.measure(w.text("question.easier_words"), ui::type::kSmall) + 12 + 48 + 12 +
                       ui.measure(w.text(on ? "switch.on" : "switch.off"), ui::type::kSmallStrong);
  const ui::Scope line = ui.line_right(wanted + 1, 44);
  draw_easier_words(ui, asked.state, "question.easier_words", out);
}

void hints(ui::Ui& ui, const Asked& asked) {
  if (asked.prompt.hints.empty()) return;
  ui.heading("question.hints", 2, asked.state.content.wording.text("question.hints"), ui::type::kStrong);
  ui::BoxOptions list;
  list.role = ui::Role::list;
  list.gap = 4;
  const ui::Scope box = ui.box("question.hints.list", list);
  const ui::Scope pack_words = ui.in_language(language_of(asked.state, asked.pack));
  for (std::size_t i = 0; i < asked.prompt.hints.size(); ++i) {
    const std::string id = "question.hint." + std::to_string(i);
    ui::BoxOptions item;
    item.role = ui::Role::listitem;
    item.padding_x = 20;
    const ui::Scope row = ui.box(id, item);
    ui.text(id + ".words", with_terms(asked.state, asked.prompt.hints[i]));
  }
}

void words(ui::Ui& ui, const Asked& asked, Commands& out) {
  const Wording& w = asked.state.content.wording;
  const std::string_view language = language_of(asked.state, asked.pack);
  {
    const ui::Scope pack_words = ui.in_language(language);
    ui.heading(kTitleId, 1, with_terms(asked.state, asked.prompt.text));
  }
  if (asked.state.settings.easier_words) {
    ui::BoxOptions quote;
    quote.padding_x = 24;
    quote.bar = ui::Ink::primary;
    quote.padding_y = 4;
    quote.look = "easier";
    const ui::Scope box = ui.box("question.easier", quote);
    const ui::Scope pack_words = ui.in_language(language);
    ui.paragraph("question.easier.words", with_terms(asked.state, asked.prompt.easier), ui::type::kLead);
  }
  if (ui.phone()) draw_easier_words(ui, asked.state, "question.easier_words", out);
  const bool open = asked.state.open("question.why");
  if (ui.disclosure("question.why", w.text("question.why"), open)) out.push_back(Fold{"question.why", !open});
  if (!open) return;
  {
    const ui::Scope pack_words = ui.in_language(language);
    ui.paragraph("question.why.words", with_terms(asked.state, asked.prompt.why));
  }
  hints(ui, asked);
  if (asked.prompt.guide.empty()) return;
  ui.paragraph("question.guide", w.text("question.guide", {{"guide", asked.prompt.guide}}), ui::type::kHint);
}

void place_on_scale(ui::Ui& ui, const Asked& asked, Commands& out) {
  const Wording& w = asked.state.content.wording;
  const int count = static_cast<int>(asked.pack.scale.steps.size());
  std::vector<ui::Choice> choices;
  for (int step = 0; step < count; ++step) {
    ui::Choice choice;
    choice.value = std::to_string(step);
    choice.name = asked.pack.scale.steps[static_cast<std::size_t>(step)].label;
    choice.detail = with_terms(asked.state, model::step_words(asked.pack, asked.prompt, step));
    choice.marks = step + 1;
    choice.marks_of = count;
    choice.language = language_of(asked.state, asked.pack);
    choices.push_back(std::move(choice));
  }
  const auto beside_the_scale = [&](std::string_view value, std::string_view key, ui::Icon icon) {
    ui::Choice& choice = choices.emplace_back();
    choice.value = value;
    choice.name = w.text(key);
    choice.icon = icon;
  };
  beside_the_scale(kNotSure, "answer.not_sure", ui::Icon::question);
  beside_the_scale(kDoesNotApply, "answer.does_not_apply_because", ui::Icon::minus);

  std::string chosen;
  if (asked.answer && asked.answer->step) chosen = std::to_string(*asked.answer->step);
  if (asked.answer && asked.answer->state == model::State::not_sure) chosen = kNotSure;
  if (asked.answer && asked.answer->state == model::State::does_not_apply) chosen = kDoesNotApply;

  ui.space(8);
  if (const auto picked = ui.choices("answer", w.text("question.where_now"), choices, chosen, ui::ChoiceLook::rows)) {
    model::Answer answer = asked.current();
    answer.step.reset();
    answer.state.reset();
    if (*picked == kNotSure) {
      answer.state = model::State::not_sure;
    } else if (*picked == kDoesNotApply) {
      answer.state = model::State::does_not_apply;
    } else {
      answer.step = static_cast<int>(std::find_if(choices.begin(), choices.end(),
                                                  [&](const ui::Choice& choice) { return choice.value == *picked; }) -
                                     choices.begin());
    }
    answer.on = asked.state.today();
    edit(asked, out, std::move(answer));
  }
  if (asked.answer && asked.answer->state == model::State::does_not_apply) {
    ui::FieldOptions options;
    options.label = w.text("question.because");
    options.hint = w.text("question.because.hint");
    options.rows = 2;
    if (auto typed = ui.field("answer.because", asked.answer->because, options)) {
      model::Answer answer = asked.current();
      answer.because = *typed;
      edit(asked, out, std::move(answer), "because");
    }
    if (ui.left("answer.because")) out.push_back(EndTyping{});
  }
  if (model::is_answered(asked.answer)) {
    ui::ButtonOptions quiet;
    quiet.look = ui::ButtonLook::quiet;
    quiet.small = true;
    if (ui.button("answer.clear", w.text("question.clear"), quiet)) {
      model::Answer answer = asked.current();
      answer.step.reset();
      answer.state.reset();
      answer.on.reset();
      edit(asked, out, std::move(answer));
      out.push_back(Tell{w.text("question.cleared")});
      out.push_back(Focus{"answer." + choices.front().value});
    }
  }
}

void note(ui::Ui& ui, const Asked& asked, Commands& out) {
  const Wording& w = asked.state.content.wording;
  ui::FieldOptions options;
  const bool talk = asked.pack.kind == model::Kind::conversation;
  options.label = w.text(talk ? "question.talk" : "question.notes");
  options.hint = w.text("question.notes.hint");
  options.rows = talk ? 6 : 3;
  options.side = true;
  if (auto typed = ui.field("answer.note", asked.answer ? asked.answer->note : "", options)) {
    model::Answer answer = asked.current();
    answer.note = *typed;
    if (talk) answer.on = typed->empty() ? std::nullopt : std::optional(asked.state.today());
    edit(asked, out, std::move(answer), "note");
  }
  if (ui.left("answer.note")) out.push_back(EndTyping{});
}

// The part of the plan where this answer belongs too.
void feeds(ui::Ui& ui, const Asked& asked) {
  if (!asked.prompt.feeds) return;
  struct Part {
    std::string_view key;
    Screen screen;
  };
  constexpr Part kParts[] = {{"feeds.groups", Screen::people}, {"feeds.agreement", Screen::agreement},
                             {"feeds.heard", Screen::listening}};  // in the order of model::Feeds
  const Part& part = kParts[static_cast<std::size_t>(*asked.prompt.feeds)];
  const Wording& w = asked.state.content.wording;
  const std::string key(part.key);
  const ui::Scope side = ui.side("feeds.heading", w.text(key), ui::Role::heading);
  ui.paragraph("feeds.words", w.text(key + ".words"));
  const ui::Scope line = ui.line(44);
  ui.link("feeds.link", w.text(key + ".link"), href({part.screen, "", ""}));
}

void evidence_form(ui::Ui& ui, const Asked& asked, std::size_t index, Commands& out) {
  const Wording& w = asked.state.content.wording;
  const std::string id = "evidence." + std::to_string(index);
  const model::Evidence& item = asked.answer->evidence[index];
  ui::BoxOptions card;
  card.fill = ui::Ink::card;
  card.edge = ui::Ink::rule;
  card.padding_x = card.padding_y = 20;
  card.look = "card";
  card.role = ui::Role::region;
  card.name = w.text("evidence.form", {{"number", std::to_string(index + 1)}});
  const ui::Scope box = ui.box(id + ".form", card);
  const auto text = [&](std::string_view name, std::string model::Evidence::*member) {
    const std::string field_id = id + "." + std::string(name);
    ui::FieldOptions options;
    options.label = w.text("evidence." + std::string(name));
    options.hint = w.text("evidence." + std::string(name) + ".hint");
    if (auto typed = ui.field(field_id, item.*member, options)) {
      model::Answer answer = asked.current();
      answer.evidence[index].*member = *typed;
      edit(asked, out, std::move(answer), field_id);
    }
    if (ui.left(field_id)) out.push_back(EndTyping{});
  };
  text("what", &model::Evidence::what);
  text("where", &model::Evidence::where);
  ui::FieldOptions date;
  date.label = w.text("evidence.on");
  if (auto typed = ui.date(id + ".on", item.on ? model::iso(*item.on) : "", date)) {
    model::Answer answer = asked.current();
    answer.evidence[index].on = model::parse_day(*typed);
    if (answer.evidence[index].on || typed->empty()) edit(asked, out, std::move(answer), id + ".on");
  }
  const std::string what = item.what.empty() ? w.text("evidence.unnamed") : item.what;
  switch (draw_form_end(ui, asked.state, "evidence", id, what)) {
    case FormEnd::none: break;
    case FormEnd::done:
      out.push_back(Fold{asked.key + "#" + id, false});
      out.push_back(Focus{id + ".open"});
      break;
    case FormEnd::remove: {
      model::Answer answer = asked.current();
      answer.evidence.erase(answer.evidence.begin() + static_cast<std::ptrdiff_t>(index));
      edit(asked, out, std::move(answer));
      // Places move up, so no form stays open over another piece of evidence.
      for (std::size_t i = 0; i <= asked.answer->evidence.size(); ++i) {
        out.push_back(Fold{asked.key + "#evidence." + std::to_string(i), false});
      }
      out.push_back(Tell{w.text("evidence.removed")});
      out.push_back(Focus{"evidence.add"});
    }
  }
}

void evidence(ui::Ui& ui, const Asked& asked, Commands& out) {
  const Wording& w = asked.state.content.wording;
  const ui::Scope side = ui.side("evidence.heading", w.text("question.evidence"), ui::Role::heading);
  const std::size_t count = asked.answer ? asked.answer->evidence.size() : 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = "evidence." + std::to_string(i);
    if (asked.state.open(asked.key + "#" + id)) {
      evidence_form(ui, asked, i, out);
      continue;
    }
    const model::Evidence& item = asked.answer->evidence[i];
    ui::BoxOptions card;
    card.fill = ui::Ink::card;
    card.edge = ui::Ink::rule;
    card.padding_x = 20;
    card.padding_y = 12;
    card.gap = 0;
    card.look = "card row";
    const ui::Scope box = ui.box(id + ".card", card);
    ui::ButtonOptions quiet;
    quiet.look = ui::ButtonLook::quiet;
    quiet.small = true;
    ui::Columns halves = ui.columns({0, ui.button_width(w.text("evidence.change"), quiet)}, 12, 0);
    std::string what = item.what.empty() ? w.text("evidence.unnamed") : item.what;
    if (item.on) what += ", " + w.day(*item.on);
    ui.text(id + ".title", what, ui::type::kStrong);
    ui.text(id + ".place", item.where.empty() ? w.text("evidence.no_place") : item.where, ui::type::kHint);
    halves.next();
    quiet.label = w.text("evidence.change.label", {{"what", what}});
    if (ui.button(id + ".open", w.text("evidence.change"), quiet)) {
      out.push_back(Fold{asked.key + "#" + id, true});
      out.push_back(Focus{id + ".what"});
    }
  }
  ui::ButtonOptions add;
  add.icon = ui::Icon::plus;
  add.small = true;
  if (ui.button("evidence.add", w.text("evidence.add"), add)) {
    model::Answer answer = asked.current();
    answer.evidence.emplace_back();
    edit(asked, out, std::move(answer));
    const std::string id = "evidence." + std::to_string(count);
    out.push_back(Fold{asked.key + "#" + id, true});
    out.push_back(Focus{id + ".what"});
  }
  ui.hint("evidence.hint", w.text("question.evidence.hint"));
}

void agreed(ui::Ui& ui, const Asked& asked, Commands& out) {
  const Wording& w = asked.state.content.wording;
  const ui::Choice choices[] = {{"staff", w.text(insight::staff_key(asked.state.record, "agreed.staff")), "", -1, 0, ui::Icon::none},
                                {"jointly", w.text("agreed.jointly"), "", -1, 0, ui::Icon::none},
                                {"community", w.text("agreed.community"), "", -1, 0, ui::Icon::none}};
  std::string chosen;
  if (asked.answer && asked.answer->agreed_by) {
    chosen = choices[static_cast<std::size_t>(*asked.answer->agreed_by)].value;
  }
  const auto picked = ui.choices("agreed", w.text("question.agreed"), choices, chosen, ui::ChoiceLook::beside, true);
  if (picked) {
    model::Answer answer = asked.current();
    for (std::size_t i = 0; i < std::size(choices); ++i) {
      if (choices[i].value == *picked) answer.agreed_by = static_cast<model::AgreedBy>(i);
    }
    answer.on = asked.state.today();
    edit(asked, out, std::move(answer));
  }
}

std::string suggestion_for(const Asked& asked) {
  const auto suggested =
      insight::suggested_actions(asked.pack, {&asked.prompt}, asked.state.record, 1);
  return suggested.empty() ? std::string() : with_terms(asked.state, suggested.front().text);
}

void actions(ui::Ui& ui, const Asked& asked, Commands& out) {
  const Wording& w = asked.state.content.wording;
  const ui::Scope side = ui.side("actions.heading", w.text("question.actions"), ui::Role::heading);
  const auto belongs = [&](const model::Action& action) { return insight::is_reason(action, asked.key); };
  const auto& all = asked.state.record.actions;
  const bool any = std::any_of(all.begin(), all.end(), belongs);
  model::Action fresh;
  fresh.what = suggestion_for(asked);
  fresh.why = {asked.key};
  draw_actions(ui, asked.state, "actions", belongs, std::move(fresh),
               w.text(any ? "question.add_another_action" : "question.add_action"), out);
}

// Where the last question leads, and what its button says.
std::pair<Route, std::string_view> way_out(const Asked& asked) {
  const model::Route* route = chosen_route(asked.state.record, asked.pack);
  if (asked.pack.kind == model::Kind::conversation) return {{Screen::listening, "", ""}, "question.to_listening"};
  if (asked.pack.kind == model::Kind::stages) return {{Screen::stages, asked.pack.id, ""}, "question.to_stages"};
  if (route && route->actions > 0) return {{Screen::plan, "", ""}, "question.to_actions"};
  return {{Screen::results, asked.pack.id, ""}, "question.to_results"};
}

Route neighbour(const Asked& asked, int step) {
  const int index = asked.number - 1 + step;
  if (index < 0) return {Screen::all_questions, asked.pack.id, ""};
  if (index >= static_cast<int>(asked.prompts.size())) return way_out(asked).first;
  return {Screen::question, asked.pack.id, asked.prompts[static_cast<std::size_t>(index)]->id};
}

void back_and_next(ui::Ui& ui, const Asked& asked, Commands& out) {
  const Wording& w = asked.state.content.wording;
  ui.rule();
  ui.space(22);
  ui::ButtonOptions back;
  back.icon = ui::Icon::back;
  ui::ButtonOptions next;
  next.look = ui::ButtonLook::primary;
  next.icon = ui::Icon::forward;
  const bool last = asked.number == static_cast<int>(asked.prompts.size());
  const std::string& next_words = w.text(last ? way_out(asked).second : "question.next");
  const float next_width = std::max(160.0f, ui.button_width(next_words, next));
  ui::BoxOptions ways;
  ways.look = "ways";
  const ui::Scope box = ui.box("question.ways", ways);
  const bool one_line = ui.button_width(w.text("question.back"), back) + 16 + next_width <= ui.width();
  ui::Columns halves = ui.columns({0, next_width}, 16, one_line ? 0 : ui.page_width() + 1);
  if (ui.button("question.back", w.text("question.back"), back)) out.push_back(GoTo{neighbour(asked, -1)});
  halves.next();
  next.fill = true;
  if (ui.button(kNextId, next_words, next)) out.push_back(GoTo{neighbour(asked, 1)});
}

// Each part of the pack with its answers so far.
void place_list(ui::Ui& ui, const Asked& asked) {
  const Wording& w = asked.state.content.wording;
  ui::BoxOptions options;
  options.role = ui::Role::list;
  options.gap = 0;
  options.look = "places";
  const ui::Scope list = ui.box("place.list", options);
  for (const model::Section& section : asked.pack.sections) {
    insight::Prompts here;
    int current = -1;
    for (const model::Prompt& prompt : section.prompts) {
      if (number_of(asked.prompts, prompt.id) == 0) continue;
      if (prompt.id == asked.prompt.id) current = static_cast<int>(here.size());
      here.push_back(&prompt);
    }
    if (here.empty()) continue;
    const insight::Progress part = insight::progress(asked.pack, here, asked.state.record);
    ui.place_row("place.section." + section.id, {section.title, part.answered, part.total, current},
                 w.text(current >= 0 ? "question.place.here" : "question.place.row",
                        {{"section", section.title},
                         {"answered", std::to_string(part.answered)},
                         {"total", std::to_string(part.total)}}));
  }
}

// What to read elsewhere for this question.
void resources(ui::Ui& ui, const Asked& asked) {
  bool first = true;
  for (const model::Resource& resource : asked.pack.resources) {
    if (std::find(resource.prompts.begin(), resource.prompts.end(), asked.prompt.id) == resource.prompts.end()) continue;
    if (std::exchange(first, false)) {
      ui.space(20);
      ui.heading("resources.heading", 2, asked.state.content.wording.text("question.resources"), ui::type::kHeading4);
    }
    draw_resource(ui, asked.state, "resource." + std::to_string(&resource - asked.pack.resources.data()), resource);
  }
}

// Which part we are in, what else this answer helps with, and what helps with it.
void your_place(ui::Ui& ui, const Asked& asked, Commands& out) {
  const Wording& w = asked.state.content.wording;
  ui::BoxOptions options;
  options.role = ui::Role::complementary;
  options.name = w.text("question.place");
  options.gap = 0;
  const ui::Scope aside = ui.box("place", options);
  ui.heading("place.heading", 2, w.text("question.place"), ui::type::kHeading4);
  ui.space(4);
  ui.paragraph("place.progress", progress_words(asked), ui::type::kHint);
  ui.space(4);
  place_list(ui, asked);
  ui.space(12);
  {
    const ui::Scope line = ui.line(44);
    ui.link("place.all", w.text("question.see_all"), href({Screen::all_questions, asked.pack.id, ""}), ui::type::kSmall);
  }
  draw_heard_about(ui, asked.state, asked.key);
  draw_crosswalk(ui, asked.state, asked.pack, asked.prompt, out);
  resources(ui, asked);
}

}  // namespace

void draw_question(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const model::Framework* pack = current_pack(state);
  const model::Prompt* prompt = pack ? model::find_prompt(*pack, state.route.part) : nullptr;
  if (!prompt) {
    ui.heading(kTitleId, 1, w.text("questions.title"));
    ui.paragraph("question.unknown", w.text("question.unknown"));
    const ui::Scope line = ui.line(44);
    if (pack) ui.link("question.unknown.all", w.text("question.see_all"), href({Screen::all_questions, pack->id, ""}));
    return;
  }
  const insight::Prompts prompts = prompts_around(state.record, *pack, prompt->id);
  const model::PromptKey key = model::prompt_key(pack->id, prompt->id);
  const Asked asked{state,  *pack,   *prompt, *model::section_of(*pack, prompt->id), prompts, number_of(prompts, prompt->id),
                    key,    model::find_answer(state.record, key)};

  ui::Columns page = ui.columns({ui.wide() ? ui::kColumnWidth : std::min(ui.width(), ui::kColumnWidth),
                                 ui.wide() ? ui::kSideWidth : ui.width()},
                                ui.wide() ? 64.0f : 40.0f, 1100);
  top_line(ui, asked, out);
  words(ui, asked, out);
  const bool scored = pack->kind != model::Kind::conversation;
  if (!prompt->alert.empty()) {
    ui.space(8);
    draw_alert(ui, state, "question.alert", prompt->alert);
  }
  if (scored) place_on_scale(ui, asked, out);
  ui.space(24);
  note(ui, asked, out);
  feeds(ui, asked);
  if (scored) evidence(ui, asked, out);
  if (scored) agreed(ui, asked, out);
  actions(ui, asked, out);
  back_and_next(ui, asked, out);
  page.next();
  your_place(ui, asked, out);
}

}  // namespace screens
