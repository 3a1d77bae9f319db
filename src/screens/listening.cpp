#include "insight/heard.h"
#include "insight/words.h"
#include "screens/items.h"

// The listening log: who spoke, what they raised, what surprised us. What came of it is in heard.cpp.

namespace screens {
namespace {

using content::Wording;

ItemList<model::LogEntry> entries(const State& state) {
  const Wording& w = state.content.wording;
  ItemList<model::LogEntry> list;
  list.key = "heard";
  list.items = &model::Assessment::heard;
  list.prefix = 'h';
  list.first_field = "from";
  list.title = [](const model::LogEntry& entry) { return entry.said; };
  list.detail = [&state, &w](const model::LogEntry& entry) {
    std::string words = insight::speaker_words(state.record, entry.from);
    if (entry.on) words += (words.empty() ? "" : " · ") + w.day(*entry.on);
    return words + (words.empty() ? "" : " · ") + insight::reply_words(w, insight::reply_to(entry, state.record.actions));
  };
  list.fields = [&state](ItemForm<model::LogEntry>& form) {
    const std::string from = insight::speaker_words(state.record, form.item().from);
    form.text("from", &model::LogEntry::from, 1, &from);
    form.text("said", &model::LogEntry::said, 3);
    form.text("surprised", &model::LogEntry::surprised, 2);
    form.day("on", &model::LogEntry::on);
  };
  return list;
}

}  // namespace

void draw_listening(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const int written = count_written(state.record.heard, &model::LogEntry::said);
  const ItemList<model::LogEntry> list = entries(state);
  ui.heading(kTitleId, 1, w.text("listening.title"));
  draw_plan_parts(ui, state);
  const ui::Columns column = ui.columns({std::min(ui.width(), ui::kColumnWidth)}, 0, 0);
  ui.paragraph("listening.lead", written == 0 ? w.text("listening.empty") : w.count("listening.lead", written),
               ui::type::kLead);
  ui.space(8);
  draw_alert(ui, state, "listening.alert", "small_numbers");
  ui.space(16);
  draw_items(ui, state, list, out);
  ui.space(8);
  model::LogEntry blank;
  blank.on = state.today();
  draw_add_button(ui, state, list, blank, out);
  if (written > 0) {
    const ui::Scope line = ui.line(44);
    ui.link("listening.replies", w.text("listening.replies"), href({Screen::heard, "", ""}));
  }
  ui.space(24);
  draw_from_answers(ui, state, model::Feeds::heard);
}

}  // namespace screens
