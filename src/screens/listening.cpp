#include "screens/items.h"

// The listening log: who spoke, what they raised, what surprised us, what happened next.

namespace screens {
namespace {

using content::Wording;

// A group of the people map by its id, else the words themselves.
std::string speaker(const State& state, const std::string& from) {
  for (const model::Group& group : state.record.groups) {
    if (group.id == from) return group.name;
  }
  return from;
}

ItemList<model::LogEntry> entries(const State& state) {
  const Wording& w = state.content.wording;
  ItemList<model::LogEntry> list;
  list.key = "heard";
  list.items = &model::Assessment::heard;
  list.prefix = 'h';
  list.first_field = "from";
  list.title = [](const model::LogEntry& entry) { return entry.said; };
  list.detail = [&state, &w](const model::LogEntry& entry) {
    std::string words = speaker(state, entry.from);
    if (entry.on) words += (words.empty() ? "" : " · ") + w.day(*entry.on);
    return words + (words.empty() ? "" : " · ") + w.text(entry.did.empty() ? "heard.waiting" : "heard.answered");
  };
  list.fields = [](ItemForm<model::LogEntry>& form) {
    form.text("from", &model::LogEntry::from);
    form.text("said", &model::LogEntry::said, 3);
    form.text("surprised", &model::LogEntry::surprised, 2);
    form.text("did", &model::LogEntry::did, 3);
    form.day("on", &model::LogEntry::on);
  };
  return list;
}

}  // namespace

void draw_listening(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const auto& heard = state.record.heard;
  const ItemList<model::LogEntry> list = entries(state);
  ui.heading(kTitleId, 1, w.text("listening.title"));
  draw_plan_parts(ui, state);
  const ui::Columns column = ui.columns({std::min(ui.width(), ui::kColumnWidth)}, 0, 0);
  ui.paragraph("listening.lead", heard.empty() ? w.text("listening.empty") : w.count("listening.lead", static_cast<int>(heard.size())),
               ui::type::kLead);
  ui.space(8);
  draw_alert(ui, state, "listening.alert", "small_numbers");
  ui.space(16);
  draw_items(ui, state, list, out);
  ui.space(8);
  model::LogEntry blank;
  blank.on = state.today();
  draw_add_button(ui, state, list, blank, out);
  ui.space(24);
  draw_from_answers(ui, state, model::Feeds::heard);
}

}  // namespace screens
