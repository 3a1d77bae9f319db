#include "screens/items.h"

// The agreement for working together: promises, taken from the answers or written here.

namespace screens {
namespace {

using content::Wording;

ItemList<model::AgreementLine> promises(const State& state) {
  const Wording& w = state.content.wording;
  ItemList<model::AgreementLine> list;
  list.key = "promise";
  list.items = &model::Assessment::agreement;
  list.prefix = 'w';
  list.first_field = "text";
  list.title = [](const model::AgreementLine& line) { return line.text; };
  list.detail = [&w](const model::AgreementLine& line) {
    return line.agreed_on ? w.text("promise.agreed", {{"day", w.day(*line.agreed_on)}}) : w.text("promise.not_agreed");
  };
  list.fields = [](ItemForm<model::AgreementLine>& form) {
    form.text("text", &model::AgreementLine::text, 2);
    form.day("agreed_on", &model::AgreementLine::agreed_on);
  };
  return list;
}

bool is_in(const State& state, std::string_view words) {
  const auto& lines = state.record.agreement;
  return std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return line.text == words; });
}

// A promise that other groups make, with the button that takes it over.
void offer(ui::Ui& ui, const State& state, const std::string& id, const std::string& words, Commands& out) {
  const Wording& w = state.content.wording;
  if (is_in(state, words)) return ui.paragraph(id + ".taken", w.text("agreement.taken"), ui::type::kHint);
  ui::ButtonOptions add;
  add.small = true;
  add.label = w.text("agreement.take.label", {{"words", words}});
  if (!ui.button(id + ".take", w.text("agreement.take"), add)) return;
  model::AgreementLine line;
  line.id = model::next_id(state.record.agreement, 'w');
  line.text = words;
  out.push_back(Edit{model::SetAgreementLine{line.id, line}, ""});
  out.push_back(Tell{w.text("agreement.taken_now")});
  out.push_back(Focus{add_button_id("promise")});
}

// A note is no promise: it stands beside an empty form.
void write_from(ui::Ui& ui, const State& state, const FedNote& note, Commands& out) {
  const Wording& w = state.content.wording;
  ui::ButtonOptions write;
  write.small = true;
  write.label = w.text("agreement.write.label", {{"words", with_terms(state, note.prompt->brief)}});
  if (ui.button(note.id() + ".write", w.text("agreement.write"), write)) add_item(state, promises(state), {}, out);
}

// Promises that many groups make, to start from.
void starters(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const bool open = state.open("agreement.starters");
  if (ui.disclosure("agreement.starters", w.text("agreement.starters"), open)) out.push_back(Fold{"agreement.starters", !open});
  if (!open) return;
  for (int i = 1;; ++i) {
    const std::string key = "agreement.starter." + std::to_string(i);
    if (!w.has(key)) return;
    ui.space(12);
    ui.paragraph(key, w.text(key));
    offer(ui, state, key, w.text(key), out);
  }
}

}  // namespace

void draw_agreement(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const auto& lines = state.record.agreement;
  const int written = count_written(lines, &model::AgreementLine::text);
  const ItemList<model::AgreementLine> list = promises(state);
  ui.heading(kTitleId, 1, w.text("agreement.title"));
  draw_plan_parts(ui, state);
  const ui::Columns column = ui.columns({std::min(ui.width(), ui::kColumnWidth)}, 0, 0);
  ui.paragraph("agreement.lead",
               written == 0 ? w.text("agreement.empty") : w.count("agreement.lead", written),
               ui::type::kLead);
  ui.space(16);
  draw_items(ui, state, list, out);
  ui.space(8);
  draw_add_button(ui, state, list, {}, out);
  ui.space(24);
  draw_from_answers(ui, state, model::Feeds::agreement, [&](const FedNote& note) {
    write_from(ui, state, note, out);
  });
  ui.space(16);
  starters(ui, state, out);
  ui.space(16);
  ui.paragraph("agreement.note", w.text("agreement.note"), ui::type::kHint);
}

}  // namespace screens
