#include "model/names.h"
#include "screens/items.h"

// What a stage would have to show: its documents, and the working group that watches over it.

namespace screens {
namespace {

using content::Wording;

// One document, with how far it is and where.
void document(ui::Ui& ui, const State& state, const model::Framework& pack, const model::StageDocument& now,
              const std::string& id, Commands& out) {
  const Wording& w = state.content.wording;
  const std::string name = with_terms(state, now.document);
  const auto change = [&](model::StageDocument edited, const std::string& group) {
    const bool empty = !edited.state && edited.extras.empty();
    out.push_back(Edit{model::SetDocument{pack.id, now.stage, now.document, empty ? std::nullopt : std::optional(edited)}, group});
  };
  std::vector<std::pair<std::string, std::string>> options = {{"", w.text("document.state.none")}};
  const auto& states = model::kNames<model::DocumentState>;
  for (const std::string_view name : states) options.emplace_back(name, w.text("document.state." + std::string(name)));
  ui::FieldOptions field;
  field.label = name;
  field.width = 320;
  const std::string chosen = now.state ? std::string(model::name_of(*now.state)) : "";
  if (const auto picked = ui.select(id + ".state", chosen, options, field)) {
    model::StageDocument edited = now;
    edited.state.reset();
    for (std::size_t i = 0; i < states.size(); ++i) {
      if (*picked == states[i]) edited.state = static_cast<model::DocumentState>(i);
    }
    change(std::move(edited), "");
  }
  if (!now.state) return;
  const auto text = [&](const std::string& key, std::string model::StageDocument::*member) {
    ui::FieldOptions options;
    options.label = w.text("document." + key, {{"document", name}});
    const std::string field_id = id + "." + key.substr(0, key.find('.'));
    if (auto typed = ui.field(field_id, now.*member, options)) {
      model::StageDocument edited = now;
      edited.*member = *typed;
      change(std::move(edited), field_id);
    }
    if (ui.left(field_id)) out.push_back(EndTyping{});
  };
  if (now.state == model::DocumentState::shared) text("with.shared", &model::StageDocument::with);
  if (now.state == model::DocumentState::asked_for) text("with.asked_for", &model::StageDocument::with);
  if (now.state == model::DocumentState::own || now.state == model::DocumentState::shared) {
    text("where", &model::StageDocument::where);
  }
  if (now.state == model::DocumentState::asked_for && has_letters(state)) {
    const ui::Scope line = ui.line(44);
    ui.link(id + ".letter", w.text("document.letter"), href({Screen::letters, "", ""}));
  }
}

std::string count_words(const State& state, const model::Framework& pack, const model::Stage& stage) {
  int in_hand = 0;
  for (const std::string& words : stage.documents) {
    const model::StageDocument* document = model::find_document(state.record, pack.id, stage.id, words);
    if (!document) continue;
    if (document->state == model::DocumentState::own || document->state == model::DocumentState::shared) ++in_hand;
  }
  return state.content.wording.text("stages.documents", {{"n", std::to_string(in_hand)},
                                                         {"total", std::to_string(stage.documents.size())}});
}

}  // namespace

void draw_stage_documents(ui::Ui& ui, const State& state, const model::Framework& pack, const model::Stage& stage,
                          Commands& out) {
  if (stage.documents.empty()) return;
  ui.space(16);
  const bool open = state.open("stage.documents");
  if (ui.disclosure("stage.documents", count_words(state, pack, stage), open)) {
    out.push_back(Fold{"stage.documents", !open});
  }
  if (!open) return;
  ui.paragraph("stage.documents.words", state.content.wording.text("stages.documents.words"), ui::type::kHint);
  for (std::size_t i = 0; i < stage.documents.size(); ++i) {
    const model::StageDocument* kept = model::find_document(state.record, pack.id, stage.id, stage.documents[i]);
    model::StageDocument now;
    now.stage = stage.id;
    now.document = stage.documents[i];
    ui.space(8);
    document(ui, state, pack, kept ? *kept : now, "stage.document." + std::to_string(i), out);
  }
}

void draw_working_group(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ItemList<model::Member> list;
  list.key = "member";
  list.items = &model::Assessment::working_group;
  list.prefix = 'm';
  list.first_field = "who";
  list.title = [](const model::Member& member) { return member.who; };
  list.detail = [](const model::Member& member) { return member.brings; };
  list.fields = [](ItemForm<model::Member>& form) {
    form.text("who", &model::Member::who);
    form.text("brings", &model::Member::brings, 2);
  };
  const ui::Columns column = ui.columns({std::min(ui.width(), ui::kColumnWidth)}, 0, 0);
  ui.heading("member.heading", 2, w.text("member.title"), ui::type::kHeading3);
  ui.paragraph("member.words", w.text("member.words"), ui::type::kHint);
  ui.space(8);
  draw_items(ui, state, list, out);
  ui.space(8);
  draw_add_button(ui, state, list, {}, out);
}

}  // namespace screens
