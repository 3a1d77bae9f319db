#include <algorithm>
#include <utility>

#include "insight/gaps.h"
#include "screens/screens.h"

namespace screens {
namespace {

using content::Wording;

struct Filter {
  std::string_view id;
  bool (*keeps)(const State&, const model::PromptKey&, const model::Answer*);
};

int actions_for(const State& state, const model::PromptKey& key) {
  const auto& actions = state.record.actions;
  return static_cast<int>(std::count_if(actions.begin(), actions.end(),
                                        [&](const auto& action) { return insight::is_reason(action, key); }));
}

constexpr Filter kFilters[] = {
    {"all", [](const State&, const model::PromptKey&, const model::Answer*) { return true; }},
    {"to_answer",
     [](const State&, const model::PromptKey&, const model::Answer* answer) { return !model::is_answered(answer); }},
    {"not_sure",
     [](const State&, const model::PromptKey&, const model::Answer* answer) {
       return answer && answer->state == model::State::not_sure;
     }},
    {"with_action",
     [](const State& state, const model::PromptKey& key, const model::Answer*) { return actions_for(state, key) > 0; }},
    {"staff_only",
     [](const State&, const model::PromptKey&, const model::Answer* answer) {
       return answer && answer->agreed_by == model::AgreedBy::staff;
     }},
};

const Filter& chosen_filter(const State& state) {
  for (const Filter& filter : kFilters) {
    if (filter.id == state.filter) return filter;
  }
  return kFilters[0];
}

bool kept(const State& state, const Filter& filter, const model::Framework& pack, const model::Prompt& prompt) {
  const model::PromptKey key = model::prompt_key(pack.id, prompt.id);
  return filter.keeps(state, key, model::find_answer(state.record, key));
}

void row(ui::Ui& ui, const State& state, const model::Framework& pack, const model::Prompt& prompt, int number, bool first) {
  const Wording& w = state.content.wording;
  const model::PromptKey key = model::prompt_key(pack.id, prompt.id);
  const model::Answer* answer = model::find_answer(state.record, key);
  const std::string title = with_terms(state, prompt.brief);
  const std::string detail = agreed_words(state, answer);
  const int actions = actions_for(state, key);
  const std::string flag = actions > 0 ? w.count("questions.actions", actions) : "";
  const std::string status = answer_words(state, pack, answer);
  const std::string target = href({Screen::question, pack.id, prompt.id});
  ui::Ui::TaskRow task{number, title, detail, flag, status, target};
  task.language = language_of(state, pack);
  task.first = first;
  if (answer && answer->step) {
    task.marks_of = static_cast<int>(pack.scale.steps.size());
    task.marks = std::min(*answer->step + 1, task.marks_of);
  } else if (pack.kind == model::Kind::conversation) {
    task.icon = insight::is_answered(pack, answer) ? ui::Icon::tick : ui::Icon::none;
  } else if (model::is_answered(answer)) {
    task.icon = answer->state == model::State::not_sure ? ui::Icon::question : ui::Icon::minus;
  }
  ui.task_row("row." + prompt.id, task);
}

void sections(ui::Ui& ui, const State& state, const model::Framework& pack, const insight::Prompts& prompts) {
  const Wording& w = state.content.wording;
  const Filter& filter = chosen_filter(state);
  bool any = false;
  for (const model::Section& section : pack.sections) {
    insight::Prompts here;
    bool shown = false;
    for (const model::Prompt& prompt : section.prompts) {
      if (number_of(prompts, prompt.id) == 0) continue;
      here.push_back(&prompt);
      shown = shown || kept(state, filter, pack, prompt);
    }
    if (!shown) continue;
    any = true;
    const insight::Progress done = insight::progress(pack, here, state.record);
    ui.space(28);
    {
      const ui::Scope line = ui.line(30, 14);
      {
        const ui::Scope pack_words = ui.in_language(language_of(state, pack));
        ui.heading("section." + section.id, 2, section.title, ui::type::kHeading4);
      }
      ui.text("section." + section.id + ".progress",
              w.text(pack.kind == model::Kind::conversation ? "talks.count" : "question.answered",
                     {{"answered", std::to_string(done.answered)}, {"total", std::to_string(done.total)}}),
              ui::type::kHint);
    }
    if (!section.about.empty()) {
      const ui::Scope pack_words = ui.in_language(language_of(state, pack));
      ui.paragraph("section." + section.id + ".about", with_terms(state, section.about), ui::type::kHint);
    }
    ui.space(10);
    ui::BoxOptions list;
    list.role = ui::Role::list;
    list.fill = ui::Ink::card;
    list.edge = ui::Ink::rule;
    list.gap = 0;
    list.look = "rows";
    const ui::Scope box = ui.box("section." + section.id + ".list", list);
    bool first = true;
    for (const model::Prompt* prompt : here) {
      if (!kept(state, filter, pack, *prompt)) continue;
      row(ui, state, pack, *prompt, number_of(prompts, prompt->id), first);
      first = false;
    }
  }
  if (!any) {
    ui.space(24);
    ui.paragraph("questions.empty", w.text("questions.empty"));
  }
}

void filters(ui::Ui& ui, const State& state, const model::Framework& pack, const insight::Prompts& prompts, Commands& out) {
  const Wording& w = state.content.wording;
  ui.space(28);
  ui.heading("filters.heading", 2, w.text("questions.show"), ui::type::kStrong);
  for (const Filter& filter : kFilters) {
    const int count = static_cast<int>(std::count_if(prompts.begin(), prompts.end(), [&](const model::Prompt* prompt) {
      return kept(state, filter, pack, *prompt);
    }));
    const std::string id = "filter." + std::string(filter.id);
    if (ui.filter(id, w.text(id), count, &filter == &chosen_filter(state))) {
      out.push_back(SetFilter{std::string(filter.id)});
      out.push_back(Tell{w.count("questions.shown", count)});
    }
  }
}

// Which of the pack's questions are asked. Answers to the others stay.
void routes(ui::Ui& ui, const State& state, const model::Framework& pack, Commands& out) {
  if (pack.routes.empty()) return;
  const Wording& w = state.content.wording;
  const auto words = [&](std::size_t count, int minutes) {
    std::string words = w.count("routes.count", static_cast<int>(count));
    if (minutes > 0) words += " · " + w.text("home.minutes", {{"n", std::to_string(minutes)}});
    return words;
  };
  std::vector<ui::Choice> choices;
  const std::optional<model::Size> size = state.record.profile.size;
  const model::Route* chosen_now = chosen_route(state.record, pack);
  for (const model::Route& route : pack.routes) {
    const bool fits = route.sizes.empty() || !size || std::find(route.sizes.begin(), route.sizes.end(), *size) != route.sizes.end();
    if (!fits && &route != chosen_now) continue;
    choices.push_back({.value = route.id, .name = route.title, .detail = words(route.prompts.size(), route.minutes),
                       .language = std::string(language_of(state, pack))});
  }
  const std::string whole(model::kWholePack);
  choices.push_back({.value = whole, .name = w.text("routes.all"), .detail = words(model::prompts_of(pack).size(), 0)});
  ui.space(28);
  const auto picked = ui.choices("routes", w.text("routes.title"), choices, chosen_now ? chosen_now->id : whole, ui::ChoiceLook::rows);
  if (!picked) return;
  out.push_back(choose_route_command(state, pack, *picked));
  const auto chosen = std::find_if(choices.begin(), choices.end(), [&](const auto& choice) { return choice.value == *picked; });
  out.push_back(Tell{w.text("routes.chosen", {{"name", chosen->name}, {"count", chosen->detail}})});
}

// After the talks: the log of what was heard, and no hurry to go on.
void after_talks(ui::Ui& ui, const State& state) {
  const Wording& w = state.content.wording;
  ui.space(28);
  ui.heading("talks.heading", 2, w.text("talks.heard"), ui::type::kHeading4);
  ui.paragraph("talks.heard.words", w.text("talks.heard.words"));
  {
    const ui::Scope line = ui.line(44);
    ui.link("talks.listening", w.text("feeds.heard.link"), href({Screen::listening, "", ""}));
  }
  ui.space(20);
  ui.heading("talks.stay", 2, w.text("talks.stay"), ui::type::kHeading4);
  ui.paragraph("talks.stay.words", w.text("talks.stay.words"));
  const ui::Scope line = ui.line(44);
  ui.link("talks.home", w.text("talks.home"), href({}));
}

void beside(ui::Ui& ui, const State& state, const model::Framework& pack, const insight::Prompts& prompts, Commands& out) {
  const Wording& w = state.content.wording;
  const bool talks = pack.kind == model::Kind::conversation;
  ui::BoxOptions options;
  options.role = ui::Role::complementary;
  options.name = w.text(talks ? "talks.beside" : "questions.show");
  options.gap = 4;
  const ui::Scope aside = ui.box("filters", options);
  const Route next = next_question(state, pack);
  const insight::Progress done = insight::progress(pack, prompts, state.record);
  ui::ButtonOptions go;
  go.look = ui::ButtonLook::primary;
  go.fill = true;
  if (done.answered == done.total && !talks) {
    if (ui.button("questions.results", w.text("question.to_results"), go)) out.push_back(GoTo{{Screen::results, pack.id, ""}});
  } else {
    const std::string number = std::to_string(number_of(prompts, next.part));
    if (ui.button("questions.go", w.text("questions.go", {{"number", number}}), go)) out.push_back(GoTo{next});
  }
  routes(ui, state, pack, out);
  if (talks) return after_talks(ui, state);
  filters(ui, state, pack, prompts, out);
}

std::string summary(const State& state, const model::Framework& pack, const insight::Progress& done) {
  const Wording& w = state.content.wording;
  if (pack.kind == model::Kind::conversation) {
    return w.text("talks.summary", {{"answered", std::to_string(done.answered)}, {"total", std::to_string(done.total)}});
  }
  std::string words = w.text("questions.answered", {{"answered", std::to_string(done.answered)},
                                                    {"total", std::to_string(done.total)},
                                                    {"left", std::to_string(done.total - done.answered)}});
  if (done.answered == done.total) words = w.text("questions.all_answered", {{"total", std::to_string(done.total)}});
  if (done.not_sure > 0) words += " " + w.count("questions.not_sure", done.not_sure);
  return words;
}

// Answers to prompts that another edition of the pack had.
void gone(ui::Ui& ui, const State& state, const model::Framework& pack) {
  const Wording& w = state.content.wording;
  bool first = true;
  for (const auto& [key, answer] : state.record.answers) {
    if (model::pack_of(key) != pack.id || model::find_prompt(pack, model::prompt_of(key))) continue;
    if (std::exchange(first, false)) {
      ui.space(28);
      ui.heading("gone", 2, w.text("questions.gone"), ui::type::kHeading4);
      ui.paragraph("gone.words", w.text("questions.gone.words"), ui::type::kHint);
    }
    const std::string id = "gone." + std::string(model::prompt_of(key));
    ui.paragraph(id, w.text("plan.fact", {{"name", std::string(model::prompt_of(key))},
                                          {"value", answer_words(state, pack, &answer)}}));
    if (!answer.note.empty()) ui.paragraph(id + ".note", answer.note, ui::type::kHint);
  }
}

void progress_cells(ui::Ui& ui, const State& state, const model::Framework& pack, const insight::Prompts& prompts) {
  std::vector<ui::Ui::NumberCell> cells;
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    const model::Answer* answer = insight::answer_to(*prompts[i], pack.id, state.record);
    cells.push_back({static_cast<int>(i) + 1, insight::is_answered(pack, answer),
                     answer && answer->state == model::State::not_sure});
  }
  ui.number_cells("questions.progress", state.content.wording.text("questions.progress"), cells);
}

}  // namespace

void draw_all_questions(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const model::Framework* pack = current_pack(state);
  if (!pack) return ui.heading(kTitleId, 1, w.text("questions.title"));
  const insight::Prompts prompts = prompts_asked(state.record, *pack);
  ui::Columns page = ui.columns({ui.wide() ? ui::kColumnWidth : std::min(ui.width(), ui::kColumnWidth),
                                 ui.wide() ? ui::kSideWidth : ui.width()},
                                ui.wide() ? 64.0f : 40.0f, 1100);
  ui.heading(kTitleId, 1, w.text(pack->kind == model::Kind::conversation ? "talks.title" : "questions.title"));
  ui.paragraph("questions.summary", summary(state, *pack, insight::progress(*pack, prompts, state.record)), ui::type::kLead);
  if (const model::Route* way = chosen_route(state.record, *pack)) {
    const std::string total = std::to_string(model::prompts_of(*pack).size());
    ui.paragraph("questions.way", w.text("routes.on_way", {{"name", way->title}, {"n", std::to_string(prompts.size())}, {"total", total}}),
                 ui::type::kHint);
  }
  ui.space(20);
  draw_came_back(ui, state, out);
  progress_cells(ui, state, *pack, prompts);
  sections(ui, state, *pack, prompts);
  gone(ui, state, *pack);
  page.next();
  beside(ui, state, *pack, prompts, out);
}

}  // namespace screens
