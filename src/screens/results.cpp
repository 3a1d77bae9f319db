#include <algorithm>

#include "insight/gaps.h"
#include "insight/explain.h"
#include "insight/picture.h"
#include "insight/profile.h"
#include "insight/words.h"
#include "screens/screens.h"

namespace screens {
namespace {

using content::Wording;
using insight::Finding;
using insight::SectionProfile;

std::string level_words(const State& state, const model::Framework& pack, const SectionProfile& section) {
  return insight::level_words(state.content.wording, pack, section);
}

// "Our agreement: how we work now. Most room to grow: Power and decisions. Not sure about: Give and take."
std::string sentence(const State& state, const model::Framework& pack, const std::vector<SectionProfile>& sections) {
  const Wording& w = state.content.wording;
  std::string unsure;
  std::optional<double> top, bottom;
  for (const SectionProfile& section : sections) {
    if (section.progress.not_sure > 0) unsure += (unsure.empty() ? "" : ", ") + section.section->title;
    if (!section.level) continue;
    top = std::max(top.value_or(*section.level), *section.level);
    bottom = std::min(bottom.value_or(*section.level), *section.level);
  }
  // All that stand at one level, and the words of that level.
  const auto at = [&](double level, std::string_view key) {
    std::string names, step;
    for (const SectionProfile& section : sections) {
      if (section.level != level) continue;
      names += (names.empty() ? "" : ", ") + section.section->title;
      step = level_words(state, pack, section);
    }
    return w.text(key, {{"section", names}, {"step", step}});
  };
  std::string words = top ? at(*top, "results.sentence.highest") : unsure.empty() ? w.text("results.sentence.nothing") : "";
  if (top && *bottom < *top) words += " " + at(*bottom, "results.sentence.lowest");
  if (!unsure.empty()) words += (words.empty() ? "" : " ") + w.text("results.sentence.not_sure", {{"sections", unsure}});
  return words;
}

void profile_table(ui::Ui& ui, const State& state, const model::Framework& pack,
                   const std::vector<SectionProfile>& sections) {
  const Wording& w = state.content.wording;
  const bool narrow = ui.phone();
  const ui::TableColumn columns[] = {{w.text("results.table.section"), 0, false},
                                     {w.text("results.table.where"), narrow ? 110.0f : 200.0f, false},
                                     {w.text("results.table.answered"), narrow ? 80.0f : 140.0f, true}};
  const ui::Scope table = ui.table("profile.table", w.text("results.table.caption"), columns);
  for (const SectionProfile& section : sections) {
    const std::string id = "profile.row." + section.section->id;
    const ui::Scope row = ui.table_row(id);
    {
      const ui::Scope cell = ui.cell(id + ".0", ui::Role::rowheader);
      const ui::Scope pack_words = ui.in_language(language_of(state, pack));
      ui.text(id + ".0.text", section.section->title, ui::type::kSmall);
    }
    {
      const ui::Scope cell = ui.cell(id + ".1");
      const ui::Scope pack_words = ui.in_language(section.level ? language_of(state, pack) : "");
      ui.text(id + ".1.text", level_words(state, pack, section), ui::type::kSmall);
    }
    const ui::Scope cell = ui.cell(id + ".2");
    ui.text(id + ".2.text",
            w.text("results.table.of", {{"answered", std::to_string(section.progress.answered)},
                                        {"total", std::to_string(section.progress.total)}}),
            ui::type::kSmall, true);
  }
}

// The profile as a web, where there are axes enough for one. The bars beside it say the same.
void web(ui::Ui& ui, const State& state, const model::Framework& pack, const std::vector<SectionProfile>& sections) {
  if (sections.size() < insight::kFewestAxes || ui.width() < insight::kLeastWidth) return;
  std::vector<insight::SectionRow> rows;
  for (const SectionProfile& section : sections) {
    rows.push_back({section, section.section->title, level_words(state, pack, section)});
  }
  const insight::Measure measure = [&ui](std::string_view words, float size, bool bold) {
    return ui.measure(words, {size, bold, ui::Ink::ink, 1});
  };
  const insight::Room room{std::min(ui.width(), 720.0f), measure};
  ui.picture(insight::radar(rows, static_cast<int>(pack.scale.steps.size()), room));
  ui.space(16);
}

// How each level came about, in words.
void explanations(ui::Ui& ui, const State& state, const model::Framework& pack, const std::vector<SectionProfile>& sections,
                  Commands& out) {
  const Wording& w = state.content.wording;
  const bool open = state.open("profile.how");
  if (ui.disclosure("profile.how", w.text("results.how"), open)) out.push_back(Fold{"profile.how", !open});
  if (!open) return;
  const insight::Prompts asked = prompts_with_answers(state.record, pack);
  for (const SectionProfile& section : sections) {
    const auto explained = insight::explain(pack, insight::prompts_in(*section.section, asked), state.record);
    const std::string words = insight::explain_words(explained, pack, section.section->title, w);
    ui.paragraph("profile.how." + section.section->id, with_terms(state, words));
  }
}

void profile_card(ui::Ui& ui, const State& state, const model::Framework& pack,
                  const std::vector<SectionProfile>& sections, Commands& out) {
  const Wording& w = state.content.wording;
  ui::BoxOptions card;
  card.role = ui::Role::region;
  card.name = w.text("results.profile");
  card.fill = ui::Ink::card;
  card.edge = ui::Ink::rule;
  card.padding_x = ui.phone() ? 20 : 36;
  card.padding_y = ui.phone() ? 20 : 28;
  card.look = "card";
  const ui::Scope box = ui.box("profile", card);
  ui.heading("profile.heading", 2, card.name, ui::type::kHeading3);
  ui.paragraph("profile.sentence", sentence(state, pack, sections), ui::type::kLead);
  ui.space(20);
  {
    ui::BoxOptions list;
    list.gap = 0;
    const ui::Scope bars = ui.box("profile.bars", list);
    const int steps = static_cast<int>(pack.scale.steps.size());
    ui::Columns halves = ui.columns({0, 0}, ui.page_width() < 900 ? 0.0f : 64.0f, 900);
    const std::size_t half = (sections.size() + 1) / 2;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      if (i == half) halves.next();
      const auto step = insight::nearest_step(sections[i].level);
      ui.bar("profile.bar." + sections[i].section->id, sections[i].section->title,
             level_words(state, pack, sections[i]), step ? *step + 1 : -1, steps);
      ui.space(19);
    }
  }
  web(ui, state, pack, sections);
  ui.space(4);
  ui.rule();
  ui.space(8);
  explanations(ui, state, pack, sections, out);
  const bool open = state.open("profile.as_table");
  if (ui.disclosure("profile.as_table", w.text("results.as_table"), open)) out.push_back(Fold{"profile.as_table", !open});
  if (open) profile_table(ui, state, pack, sections);
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
  ui::BoxOptions list;
  list.role = ui::Role::list;
  list.gap = 0;
  list.look = "rows";
  const ui::Scope box = ui.box(id + ".list", list);
  for (const Finding& finding : found) {
    const std::string row_id = id + "." + finding.prompt->id;
    ui::BoxOptions item;
    item.role = ui::Role::listitem;
    item.padding_y = 8;
    item.gap = 0;
    {
      const ui::Scope row = ui.box(row_id, item);
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

// The widest piece that a title can be broken into: at spaces and after hyphens.
float widest_part(ui::Ui& ui, std::string_view title) {
  float widest = 0;
  while (!title.empty()) {
    const std::size_t end = std::min(title.find_first_of(" -"), title.size() - 1) + 1;
    widest = std::max(widest, ui.measure(title.substr(0, end), ui::type::kSmallStrong));
    title.remove_prefix(end);
  }
  return widest;
}

void agreed_card(ui::Ui& ui, const State& state, const std::vector<SectionProfile>& sections) {
  const Wording& w = state.content.wording;
  const ui::BoxOptions card = region_card(ui, w.text("results.agreed"));
  const ui::Scope box = ui.box("agreed", card);
  ui.heading("agreed.heading", 2, w.text("results.agreed"), ui::type::kHeading3);
  ui.paragraph("agreed.sentence", insight::agreed_sentence(w, insight::agreed_in_all(sections)));
  ui.space(8);
  const auto column = [&](std::string_view key) {
    const std::string& title = w.text(key);
    const float whole = ui.measure(title, ui::type::kSmallStrong);
    return ui::TableColumn{title, std::max(44.0f, (ui.width() < 400 ? widest_part(ui, title) : whole) + 2), true};
  };
  const ui::TableColumn columns[] = {{w.text("results.table.section"), 0, false}, column(insight::staff_key(state.record, "agreed.staff")),
                                     column("agreed.jointly"), column("agreed.community")};
  const ui::Scope table = ui.table("agreed.table", w.text("results.agreed.caption"), columns);
  for (const SectionProfile& section : sections) {
    const std::string id = "agreed.row." + section.section->id;
    const ui::Scope row = ui.table_row(id);
    {
      const ui::Scope cell = ui.cell(id + ".0", ui::Role::rowheader);
      ui.text(id + ".0.text", section.section->title, ui::type::kSmall);
    }
    int number = 0;
    for (const int count : {section.by_staff, section.jointly, section.by_community}) {
      const std::string cell_id = id + "." + std::to_string(++number);
      const ui::Scope cell = ui.cell(cell_id);
      ui.text(cell_id + ".text", std::to_string(count), ui::type::kSmall, true);
    }
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

}  // namespace

void draw_results(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const model::Framework* pack = current_pack(state);
  ui.heading(kTitleId, 1, w.text("results.title"));
  if (!pack) return;
  if (pack->kind == model::Kind::conversation) return draw_no_results(ui, *pack, state);
  const insight::Prompts prompts = prompts_with_answers(state.record, *pack);
  const insight::Progress done = insight::progress(*pack, prompts, state.record);
  ui.paragraph("results.lead", w.text("results.lead", {{"pack", pack->title},
                                                       {"answered", std::to_string(done.answered)},
                                                       {"total", std::to_string(done.total)}}),
               ui::type::kHint);
  if (done.answered == 0) {
    ui.space(16);
    ui.paragraph("results.empty", w.text("results.empty"), ui::type::kLead);
    ui::ButtonOptions start;
    start.look = ui::ButtonLook::primary;
    start.icon = ui::Icon::forward;
    if (ui.button("results.start", w.text("results.start"), start)) out.push_back(GoTo{next_question(state, *pack)});
    return;
  }
  const std::vector<SectionProfile> sections = insight::profile(*pack, prompts, state.record);
  ui.space(20);
  profile_card(ui, state, *pack, sections, out);
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
    agreed_card(ui, state, sections);
    halves.next();
    draw_suggested_actions(ui, state, *pack, out);
  }
  ui.space(24);
  draw_notice(ui, state, *pack);
}

}  // namespace screens
