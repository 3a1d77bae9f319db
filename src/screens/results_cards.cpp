#include <algorithm>

#include "insight/evidence.h"
#include "insight/words.h"
#include "screens/pictures.h"

// What stands below the profile: who agreed the answers, and what backs them up.

namespace screens {
namespace {

using content::Wording;

constexpr std::size_t kFirst = 5;  // answers to look at again that show without unfolding

std::string all_answers(const State& state, const std::vector<CountRow>& rows) {
  int answers = 0;
  for (const CountRow& row : rows) {
    for (const int count : row.counts) answers += count;
  }
  return state.content.wording.count("results.counts.total", answers);
}

// The answers with old evidence or none, each with a way to it.
void to_look_at(ui::Ui& ui, const State& state, const model::Framework& pack,
                const std::vector<insight::SectionProof>& sections, Commands& out) {
  const Wording& w = state.content.wording;
  std::vector<const insight::Proven*> found;
  for (const insight::SectionProof& section : sections) {
    for (const insight::Proven& answer : section.answers) {
      if (answer.proof == insight::Proof::old || answer.proof == insight::Proof::none) found.push_back(&answer);
    }
  }
  ui.heading("results.look", 3, w.text("results.evidence.look"), ui::type::kHeading4);
  if (found.empty()) return ui.paragraph("results.look.none", w.text("results.evidence.look.none"), ui::type::kHint);
  const bool all = found.size() <= kFirst + 1 || state.open("evidence.all");
  {
    const ui::Scope box = ui.box("results.look.list", row_list());
    for (std::size_t i = 0; i < (all ? found.size() : kFirst); ++i) {
      const insight::Finding& finding = found[i]->finding;
      const std::string id = "results.look." + finding.prompt->id;
      {
        const ui::Scope row = ui.box(id, list_row());
        {
          const ui::Scope pack_words = ui.in_language(language_of(state, pack));
          ui.link(id + ".link", with_terms(state, finding.prompt->brief),
                  href({Screen::question, pack.id, finding.prompt->id}));
        }
        const bool old = found[i]->proof == insight::Proof::old;
        ui.text(id + ".words", w.text(old ? "results.evidence.old" : "results.evidence.none"), ui::type::kHint);
      }
      ui.rule();
    }
  }
  if (found.size() <= kFirst + 1) return;
  const std::string more = w.text("results.evidence.all", {{"n", std::to_string(found.size())}});
  if (ui.disclosure("evidence.all", more, all)) out.push_back(Fold{"evidence.all", !all});
}

}  // namespace

void draw_agreed(ui::Ui& ui, const State& state, const model::Framework& pack, Commands& out) {
  const Wording& w = state.content.wording;
  const ui::Scope box = ui.box("agreed", region_card(ui, w.text("results.agreed")));
  ui.heading("agreed.heading", 2, w.text("results.agreed"), ui::type::kHeading3);
  ui.paragraph("agreed.sentence", picture_sentence(state, PictureOf::agreement));
  ui.space(12);
  draw_picture(ui, state, PictureOf::agreement);
  ui.space(16);
  const auto table = [&] {
    const auto sections = insight::profile(pack, prompts_with_answers(state.record, pack), state.record);
    const bool silent = insight::agreed_in_all(sections).silent > 0;
    std::vector<std::string> kinds = {w.text(insight::staff_key(state.record, "agreed.staff")), w.text("agreed.jointly"),
                                      w.text("agreed.community")};
    if (silent) kinds.push_back(w.text("agreed.silent"));
    std::vector<CountRow> rows;
    for (const insight::SectionProfile& section : sections) {
      const insight::Agreed agreed = insight::agreed_in(section);
      CountRow& row = rows.emplace_back();
      row = {section.section->id, section.section->title, {agreed.staff, agreed.jointly, agreed.community}};
      if (silent) row.counts.push_back(agreed.silent);
    }
    draw_counts(ui, state, "agreed.table", w.text("results.agreed.caption"), w.text("results.table.section"), kinds, rows,
                all_answers(state, rows), language_of(state, pack));
  };
  draw_below_picture(ui, state, PictureOf::agreement, "agreed", table, out);
}

void draw_evidence(ui::Ui& ui, const State& state, const model::Framework& pack, Commands& out) {
  const Wording& w = state.content.wording;
  const auto sections = insight::evidence(pack, prompts_with_answers(state.record, pack), state.record, state.today());
  const insight::ProofCounts counts = insight::proof_in_all(sections);
  const ui::Scope box = ui.box("evidence", region_card(ui, w.text("results.evidence")));
  ui.heading("evidence.heading", 2, w.text("results.evidence"), ui::type::kHeading3);
  ui.paragraph("evidence.sentence", insight::proof_words(counts, w));
  if (counts == insight::ProofCounts{}) return;
  ui.paragraph("evidence.words", w.text("results.evidence.words"), ui::type::kHint);
  ui.space(12);
  ui::Columns halves = ui.columns({0, 0}, ui.page_width() < 900 ? 24.0f : 56.0f, 900);
  std::vector<CountRow> rows;
  for (const insight::SectionProof& section : sections) {
    const insight::ProofCounts& here = section.counts;
    if (here == insight::ProofCounts{}) continue;
    rows.push_back({section.section->id, section.section->title, {here.strong, here.thin, here.old, here.none}});
  }
  const std::vector<std::string> kinds = {w.text("proof.kind.strong"), w.text("proof.kind.thin"), w.text("proof.kind.old"),
                                          w.text("proof.kind.none")};
  draw_counts(ui, state, "evidence.table", w.text("results.evidence.caption"), w.text("results.table.section"), kinds, rows,
              all_answers(state, rows), language_of(state, pack));
  halves.next();
  to_look_at(ui, state, pack, sections, out);
}

}  // namespace screens
