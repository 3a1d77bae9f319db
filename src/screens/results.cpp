#include <span>

#include "insight/explain.h"
#include "insight/gaps.h"
#include "insight/words.h"
#include "screens/pictures.h"

namespace screens {
namespace {

using content::Wording;
using insight::Finding;
using insight::Topic;

// By section or by theme, where the pack has themes.
void choose_topics(ui::Ui& ui, const State& state, const model::Framework& pack, const insight::Prompts& prompts,
                   Commands& out) {
  if (insight::topics_by_theme(pack, prompts, state.record).empty()) return;
  const Wording& w = state.content.wording;
  ui::BoxOptions group;
  group.role = ui::Role::group;
  group.name = w.text("results.by");
  const ui::Scope box = ui.box("results.by", group);
  const ui::Scope line = ui.line(44, 8);
  const bool themes = state.open(kByTheme);
  const auto choice = [&](std::string_view id, bool by_theme) {
    const bool chosen = themes == by_theme;
    ui::ButtonOptions options;
    options.small = true;
    options.look = chosen ? ui::ButtonLook::primary : ui::ButtonLook::secondary;
    options.pressed = chosen;
    if (!ui.button(id, w.text(id), options) || chosen) return;
    out.push_back(Fold{std::string(kByTheme), by_theme});
    out.push_back(Tell{w.text(by_theme ? "results.profile.theme" : "results.profile")});
  };
  choice("results.by.section", false);
  choice("results.by.theme", true);
}

void profile_table(ui::Ui& ui, const State& state, const model::Framework& pack, const std::vector<Topic>& topics) {
  const Wording& w = state.content.wording;
  const bool narrow = ui.width() < 480;  // then how many are answered stands below where we are
  const bool themes = is_by_theme(state, pack);
  std::vector<ui::TableColumn> columns = {{w.text(themes ? "results.table.theme" : "results.table.section"), 0, false},
                                          {w.text("results.table.where"), narrow ? 0.0f : 200.0f, false}};
  if (!narrow) columns.push_back({w.text("results.table.answered"), 140.0f, true});
  const ui::Scope table = ui.table("profile.table", picture_title(state, PictureOf::profile), columns);
  for (const Topic& topic : topics) {
    const std::string id = "profile.row." + topic.id;
    const std::string answered = w.text("results.table.of", {{"answered", std::to_string(topic.profile.progress.answered)},
                                                             {"total", std::to_string(topic.profile.progress.total)}});
    const ui::Scope row = ui.table_row(id);
    {
      const ui::Scope cell = ui.cell(id + ".0", ui::Role::rowheader);
      const ui::Scope pack_words = ui.in_language(topic.title.empty() ? "" : language_of(state, pack));
      ui.text(id + ".0.text", title_of(state, topic), ui::type::kSmall);
    }
    {
      const ui::Scope cell = ui.cell(id + ".1");
      {
        const ui::Scope pack_words = ui.in_language(topic.profile.level ? language_of(state, pack) : "");
        ui.text(id + ".1.text", insight::level_words(w, pack, topic.profile), ui::type::kSmall);
      }
      if (narrow) {
        ui.text(id + ".1.answered",
                w.text("plan.fact", {{"name", w.text("results.table.answered")}, {"value", answered}}), ui::type::kHint);
      }
    }
    if (narrow) continue;
    const ui::Scope cell = ui.cell(id + ".2");
    ui.text(id + ".2.text", answered, ui::type::kSmall, true);
  }
}

// How a topic's level came about, and the ways to the questions that it came from.
void explanation(ui::Ui& ui, const State& state, const model::Framework& pack, const Topic& topic, const std::string& id) {
  const Wording& w = state.content.wording;
  ui::BoxOptions soft;
  soft.fill = ui::Ink::soft;
  soft.padding_x = soft.padding_y = 16;
  soft.gap = 8;
  soft.look = "soft";
  const ui::Scope box = ui.box(id + ".how", soft);
  const insight::Explanation explained = insight::explain(pack, topic.prompts, state.record);
  ui.paragraph(id + ".words", with_terms(state, insight::explain_words(explained, pack, title_of(state, topic), w)),
               ui::type::kSmall);
  ui::BoxOptions list;
  list.role = ui::Role::list;
  list.name = w.text("results.questions");
  list.gap = 8;
  list.look = "links";
  const ui::Scope links = ui.box(id + ".questions", list);
  const ui::Scope pack_words = ui.in_language(language_of(state, pack));
  for (const model::Prompt* prompt : topic.prompts) {
    const std::string link = "results.from." + topic.id + "." + prompt->id;
    ui::BoxOptions item;
    item.role = ui::Role::listitem;
    const ui::Scope row = ui.box(link, item);
    ui.link(link + ".link", with_terms(state, prompt->brief), href({Screen::question, pack.id, prompt->id}),
            ui::type::kSmall);
  }
}

// A bar for each topic, which unfolds how it came about.
void bars(ui::Ui& ui, const State& state, const model::Framework& pack, std::span<const Topic> topics, Commands& out) {
  const int steps = static_cast<int>(pack.scale.steps.size());
  for (const Topic& topic : topics) {
    const std::string id = "profile.bar." + pack.id + "." + topic.id;
    ui::BoxOptions item;
    item.role = ui::Role::listitem;
    const ui::Scope row = ui.box(id + ".item", item);
    const auto step = insight::nearest_step(topic.profile.level);
    const bool open = state.open(id);
    {
      const ui::Scope pack_words = ui.in_language(topic.title.empty() ? "" : language_of(state, pack));
      const std::string level = insight::level_words(state.content.wording, pack, topic.profile);
      if (ui.bar(id, title_of(state, topic), level, step ? *step + 1 : -1, steps, open)) out.push_back(Fold{id, !open});
    }
    if (open) explanation(ui, state, pack, topic, id);
    ui.space(&topic == &topics.back() ? 0 : 19);
  }
}

// What the bars stand in. They look like a picture, so a line above says what they are for.
ui::Scope bar_list(ui::Ui& ui, const State& state) {
  ui.paragraph("profile.press", state.content.wording.text("results.press"), ui::type::kHint);
  ui.space(12);
  ui::BoxOptions list;
  list.role = ui::Role::list;
  list.name = state.content.wording.text("results.how");
  list.gap = 0;
  list.look = "bars";
  return ui.box("profile.bars", list);
}

// The web with the bars beside it; where there is none, the bars in two columns.
void profile_pictures(ui::Ui& ui, const State& state, const model::Framework& pack, const std::vector<Topic>& topics,
                      Commands& out) {
  constexpr float kWide = 900;  // of the page, for two columns
  const bool web = has_room_for_pictures(ui, state) && topics.size() >= insight::kFewestAxes &&
                   topics.size() <= insight::kMostAxes && pack.scale.steps.size() >= 2;
  const std::span<const Topic> all = topics;
  if (web) {
    ui::Columns halves = ui.columns({0, 0}, ui.page_width() < kWide ? 28.0f : 56.0f, kWide);
    draw_picture(ui, state, PictureOf::profile);
    halves.next();
    const ui::Scope list = bar_list(ui, state);
    return bars(ui, state, pack, all, out);
  }
  const ui::Scope list = bar_list(ui, state);
  ui::Columns halves = ui.columns({0, 0}, ui.page_width() < kWide ? 19.0f : 64.0f, kWide);
  const std::size_t half = (all.size() + 1) / 2;
  bars(ui, state, pack, all.first(half), out);
  if (half == all.size()) return;
  halves.next();
  bars(ui, state, pack, all.subspan(half), out);
}

void profile_card(ui::Ui& ui, const State& state, const model::Framework& pack, const insight::Prompts& prompts,
                  Commands& out) {
  ui::BoxOptions card = region_card(ui, picture_title(state, PictureOf::profile));
  card.padding_x = ui.phone() ? 20 : 36;
  card.padding_y = ui.phone() ? 20 : 28;
  const ui::Scope box = ui.box("profile", card);
  ui.heading("profile.heading", 2, card.name, ui::type::kHeading3);
  const std::vector<Topic> topics = topics_of(state, pack);
  ui.paragraph("profile.sentence", picture_sentence(state, PictureOf::profile), ui::type::kLead);
  ui.space(12);
  choose_topics(ui, state, pack, prompts, out);
  const auto table = [&] { profile_table(ui, state, pack, topics); };
  const bool painted = has_room_for_pictures(ui, state);
  if (!painted) {
    ui.space(12);
    table();
  }
  ui.space(16);
  profile_pictures(ui, state, pack, topics, out);
  ui.space(20);
  draw_below_picture(ui, state, PictureOf::profile, "profile", painted ? std::function<void()>(table) : [] {}, out);
}

void findings(ui::Ui& ui, const State& state, const model::Framework& pack, std::string_view key,
              const std::vector<Finding>& found) {
  const Wording& w = state.content.wording;
  const std::string id = "results." + std::string(key);
  ui.heading(id, 2, w.text(id), ui::type::kHeading3);
  ui.space(8);
  ui.rule(ui::Ink::ink, 3);
  if (found.empty()) {
    ui.space(10);
    ui.paragraph(id + ".none", w.text(id + ".none"), ui::type::kHint);
    return;
  }
  const ui::Scope box = ui.box(id + ".list", row_list());
  for (const Finding& finding : found) {
    const std::string row_id = id + "." + finding.prompt->id;
    {
      const ui::Scope row = ui.box(row_id, list_row());
      const ui::Scope pack_words = ui.in_language(language_of(state, pack));
      ui.link(row_id + ".link", with_terms(state, finding.prompt->brief), href({Screen::question, pack.id, finding.prompt->id}));
      if (finding.answer->step) {
        ui.text(row_id + ".words", with_terms(state, model::step_words(pack, *finding.prompt, *finding.answer->step)),
                ui::type::kHint);
      }
    }
    ui.rule();
  }
}

// A conversation has no score to show; what was said is in its questions and in the log.
void draw_no_results(ui::Ui& ui, const model::Framework& pack, const State& state) {
  const Wording& w = state.content.wording;
  ui.paragraph("results.talks", w.text("results.talks", {{"pack", pack.title}}), ui::type::kLead);
  const ui::Scope line = ui.line(44, 24);
  ui.link("results.talks.questions", w.text("question.see_all"), href({Screen::all_questions, pack.id, ""}));
  ui.link("results.talks.listening", w.text("feeds.heard.link"), href({Screen::listening, "", ""}));
}

// The title, how far along, and at the right the report to take away.
void head(ui::Ui& ui, const State& state, const model::Framework& pack, const insight::Progress& done, Commands& out) {
  const Wording& w = state.content.wording;
  ui::ButtonOptions report;
  report.look = ui::ButtonLook::primary;
  report.icon = ui::Icon::download;
  const std::string& words = w.text("results.report");
  const bool beside = done.answered > 0 && ui.page_width() >= 700;
  ui::Columns halves = ui.columns({0, beside ? ui.button_width(words, report) : 1.0f}, beside ? 24.0f : 0.0f, 700);
  ui.heading(kTitleId, 1, w.text("results.title"));
  ui.paragraph("results.lead", w.text("results.lead", {{"pack", pack.title},
                                                       {"answered", std::to_string(done.answered)},
                                                       {"total", std::to_string(done.total)}}),
               ui::type::kHint);
  if (done.answered == 0) return;
  halves.next();
  ui.space(beside ? 24 : 12);
  if (ui.button("results.report", words, report)) out.push_back(MakeFile{MakeFile::File::report});
}

}  // namespace

void draw_results(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const model::Framework* pack = current_pack(state);
  if (!pack) return ui.heading(kTitleId, 1, w.text("results.title"));
  if (pack->kind == model::Kind::conversation) {
    ui.heading(kTitleId, 1, w.text("results.title"));
    return draw_no_results(ui, *pack, state);
  }
  const insight::Prompts prompts = prompts_with_answers(state.record, *pack);
  const insight::Progress done = insight::progress(*pack, prompts, state.record);
  head(ui, state, *pack, done, out);
  if (done.answered == 0) {
    ui.space(16);
    ui.paragraph("results.empty", w.text("results.empty"), ui::type::kLead);
    ui::ButtonOptions start;
    start.look = ui::ButtonLook::primary;
    start.icon = ui::Icon::forward;
    if (ui.button("results.start", w.text("results.start"), start)) out.push_back(GoTo{next_question(state, *pack)});
    return;
  }
  ui.space(20);
  profile_card(ui, state, *pack, prompts, out);
  ui.space(36);
  {
    ui::Columns thirds = ui.columns({0, 0, 0}, 48, 900);
    findings(ui, state, *pack, "strengths", insight::strengths(*pack, prompts, state.record));
    thirds.next();
    findings(ui, state, *pack, "gaps", insight::gaps(*pack, prompts, state.record));
    thirds.next();
    findings(ui, state, *pack, "not_sure", insight::not_sures(*pack, prompts, state.record));
  }
  ui.space(36);
  {
    ui::Columns halves = ui.columns({0, 0}, 28, 900);
    draw_agreed(ui, state, *pack, out);
    halves.next();
    draw_suggested_actions(ui, state, *pack, out);
  }
  ui.space(28);
  draw_evidence(ui, state, *pack, out);
  ui.space(12);
  {
    const ui::Scope line = ui.line(44);
    ui.link("results.compare", w.text("results.compare"), href({Screen::compare, "", ""}));
  }
  ui.space(12);
  draw_notice(ui, state, *pack);
}

}  // namespace screens
