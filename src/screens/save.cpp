#include <algorithm>

#include "screens/screens.h"

// Everything that can be taken away: the record itself, and papers for others.

namespace screens {
namespace {

using content::Wording;
using File = MakeFile::File;

// A card of that name with its heading; what follows stands in it.
ui::Scope card(ui::Ui& ui, const std::string& id, const std::string& title) {
  ui::Scope box = ui.box(id + ".card", region_card(ui, title));
  ui.heading(id + ".heading", 2, title, ui::type::kHeading3);
  return box;
}

void the_record(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const ui::Scope box = card(ui, "save.download", w.text("save.download"));
  ui.paragraph("save.state", has_work(state.record) ? keeping_words(state) : w.text("save.nothing"), ui::type::kStrong);
  ui.paragraph("save.download.words", w.text("save.download.words"));
  ui.space(8);
  ui::ButtonOptions primary;
  primary.look = ui::ButtonLook::primary;
  primary.icon = ui::Icon::download;
  if (has_work(state.record) && ui.button("save.download.go", w.text("save.download.go"), primary)) {
    out.push_back(Download{});
  }
  if (const int days = static_cast<int>(state.record.snapshots.size())) {
    ui.paragraph("save.days", w.count("save.days", days), ui::type::kHint);
  }
  ui.paragraph("save.backup", w.text("save.backup." + state.storage), ui::type::kHint);
}

// The button that makes a file.
void offer(ui::Ui& ui, const State& state, std::string_view name, File file, bool word, Commands& out) {
  const Wording& w = state.content.wording;
  const std::string id = "save." + std::string(name) + (word ? ".word" : "");
  ui::ButtonOptions options;
  options.icon = ui::Icon::download;
  options.small = true;
  if (w.has(id + ".label")) options.label = w.text(id + ".label");
  if (ui.button(id, w.text(id), options)) out.push_back(MakeFile{file, word});
}

// The same as a Word file and as a page to print.
void offer_both(ui::Ui& ui, const State& state, std::string_view name, File file, Commands& out) {
  const ui::Scope line = ui.line(44, 12);
  offer(ui, state, name, file, true, out);
  offer(ui, state, name, file, false, out);
}

void report(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const ui::Scope box = card(ui, "save.report_card", w.text("report.title"));
  ui.paragraph("save.report.words", w.text("save.report.words"));
  const bool open = state.open("save.parts");
  const int count = static_cast<int>(insight::kReportParts.size() - state.report.left_out.size());
  const std::string parts = w.text("save.parts", {{"n", std::to_string(count)}, {"total", std::to_string(insight::kReportParts.size())}});
  if (ui.disclosure("save.parts", parts, open)) out.push_back(Fold{"save.parts", !open});
  if (open) {
    for (const insight::ReportPart part : insight::kReportParts) {
      const std::string name(insight::name_of(part));
      const auto set = ui.checkbox("save.part." + name, w.text("report.part." + name), state.report.left_out.count(part) == 0);
      if (!set) continue;
      ReportWish wish = state.report;
      if (*set) {
        wish.left_out.erase(part);
      } else {
        wish.left_out.insert(part);
      }
      out.push_back(SetReport{std::move(wish)});
    }
  }
  ui.space(4);
  offer_both(ui, state, "report", File::report, out);
  ui.space(8);
  ui.paragraph("save.short.words", w.text("save.short.words"));
  offer_both(ui, state, "short", File::short_report, out);
}

void action_plan(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const ui::Scope box = card(ui, "save.plan", w.text("plan.title"));
  ui.paragraph("save.plan.words", w.text("save.plan.words"));
  const ui::Scope line = ui.line(44, 12);
  offer(ui, state, "actions_csv", File::actions_csv, false, out);
  offer(ui, state, "actions_ics", File::actions_ics, false, out);
}

void pages(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const ui::Scope box = card(ui, "save.pages", w.text("save.pages"));
  const auto page = [&](std::string_view name, File file) {
    const std::string id = "save." + std::string(name);
    ui.heading(id + ".title", 3, w.text(id + ".title"), ui::type::kHeading4);
    ui.paragraph(id + ".words", w.text(id + ".words"), ui::type::kHint);
    offer_both(ui, state, name, file, out);
    ui.space(12);
  };
  if (stages_pack(state)) page("sheet", File::progress_sheet);
  page("agreement", File::agreement);
  page("heard", File::you_said_we_did);
  ui.heading("save.questions.title", 3, w.text("save.questions.title"), ui::type::kHeading4);
  ui.paragraph("save.questions.words", w.text("save.questions.words"), ui::type::kHint);
  std::vector<std::pair<std::string, std::string>> packs;
  for (const model::Framework* pack : packs_of(state)) packs.emplace_back(pack->id, pack->title);
  ui::FieldOptions which;
  which.label = w.text("save.questions.pack");
  which.width = 360;
  const model::Framework* pack = questions_pack(state);
  if (const auto chosen = ui.select("save.questions.pack", pack ? pack->id : "", packs, which)) {
    ReportWish wish = state.report;
    wish.questions = *chosen;
    out.push_back(SetReport{std::move(wish)});
  }
  if (const auto large = ui.checkbox("save.questions.large", w.text("save.questions.large"), state.report.large_print)) {
    ReportWish wish = state.report;
    wish.large_print = *large;
    out.push_back(SetReport{std::move(wish)});
  }
  offer_both(ui, state, "questions", File::questions, out);
}

void tables(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const ui::Scope box = card(ui, "save.table", w.text("save.table"));
  ui.paragraph("save.table.words", w.text("save.table.words"));
  const ui::Scope line = ui.line(44, 12);
  offer(ui, state, "table_csv", File::table_csv, false, out);
  offer(ui, state, "table_ndjson", File::table_ndjson, false, out);
}

void earlier_days(ui::Ui& ui, const State& state, Commands&) {
  const Wording& w = state.content.wording;
  const ui::Scope box = card(ui, "save.compare", w.text("save.compare"));
  ui.paragraph("save.compare.words", w.text("save.compare.words"));
  const ui::Scope line = ui.line(44);
  ui.link("save.compare.link", w.text("save.compare.link"), href({Screen::compare, "", ""}));
}

void open_file(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const ui::Scope box = card(ui, "save.open", w.text("save.open"));
  ui.paragraph("save.open.words", w.text("save.open.words"));
  ui.space(8);
  if (ui.button("save.open.go", w.text("home.open_file"))) {
    out.push_back(Replace{{Replacement::From::file_to_pick, "", std::nullopt}});
  }
}

}  // namespace

const model::Framework* questions_pack(const State& state) {
  const model::Framework* chosen = find_pack(state, state.report.questions);
  return chosen ? chosen : current_pack(state);
}

void draw_save(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ui.heading(kTitleId, 1, w.text("save.title"));
  ui.paragraph("save.lead", w.text("save.lead"), ui::type::kLead);
  const auto parts = {the_record, report, action_plan, pages, tables, earlier_days, open_file};
  for (const auto part : parts) {
    ui.space(20);
    part(ui, state, out);
  }
  ui.space(24);
  ui.heading("save.sharing", 2, w.text("save.sharing"), ui::type::kHeading3);
  ui.paragraph("save.sharing.words", w.text("save.sharing.words"));
}

}  // namespace screens
