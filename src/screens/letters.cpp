#include "screens/screens.h"

// Letters that ask leadership for papers, filled in with what the record knows.

namespace screens {
namespace {

using content::Wording;

// The papers marked as asked for, one a line; a line to fill in by hand where there are none.
std::string documents_asked_for(const State& state) {
  std::string lines;
  for (const auto& [pack, documents] : state.record.documents) {
    for (const model::StageDocument& document : documents) {
      if (document.state != model::DocumentState::asked_for) continue;
      lines += (lines.empty() ? "• " : "\n• ") + document.document;
    }
  }
  return lines.empty() ? state.content.wording.text("letters.no_documents") : lines;
}

std::string filled_in(const State& state, std::string text) {
  const Wording& w = state.content.wording;
  const auto put = [&](std::string_view place, const std::string& words) {
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + words.size())) {
      text.replace(at, place.size(), words);
    }
  };
  const model::Profile& profile = state.record.profile;
  put("{organisation}", profile.organisation.empty() ? w.text("letters.no_organisation") : profile.organisation);
  put("{lead}", profile.lead.empty() ? w.text("letters.no_lead") : profile.lead);
  put("{today}", w.day(state.today()));
  put("{documents}", documents_asked_for(state));
  return with_terms(state, text);
}

// One paragraph for each line that is not empty.
void paragraphs(ui::Ui& ui, std::string_view text) {
  int number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) ui.paragraph("letter." + std::to_string(++number), text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// The pack of the route where it has letters, else the first that has.
const model::Framework* letters_pack(const State& state) {
  const model::Framework* routed = find_pack(state, state.route.pack);
  if (routed && !routed->letters.empty()) return routed;
  for (const model::Framework* pack : packs_of(state)) {
    if (!pack->letters.empty()) return pack;
  }
  return nullptr;
}

}  // namespace

bool has_letters(const State& state) { return letters_pack(state) != nullptr; }

void draw_letters(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const model::Framework* pack = letters_pack(state);
  ui.heading(kTitleId, 1, w.text("letters.title"));
  const ui::Columns column = ui.columns({std::min(ui.width(), ui::kColumnWidth)}, 0, 0);
  if (!pack) return ui.paragraph("letters.none", w.text("letters.none"));
  ui.paragraph("letters.lead", w.text("letters.lead"), ui::type::kLead);
  const model::Letter* chosen = model::find_letter(*pack, state.route.part);
  if (!chosen) chosen = &pack->letters.front();
  ui.space(12);
  std::vector<ui::Choice> choices;
  for (const model::Letter& letter : pack->letters) {
    choices.push_back({.value = letter.id, .name = letter.title, .detail = letter.about,
                       .language = std::string(language_of(state, *pack))});
  }
  if (const auto picked = ui.choices("letters", w.text("letters.which"), choices, chosen->id, ui::ChoiceLook::rows)) {
    out.push_back(GoTo{{Screen::letters, pack->id, *picked}});
    out.push_back(Focus{"letters." + *picked});
  }
  ui.space(20);
  const std::string text = filled_in(state, chosen->text);
  {
    ui::BoxOptions card;
    card.role = ui::Role::region;
    card.name = chosen->title;
    card.fill = ui::Ink::card;
    card.edge = ui::Ink::rule;
    card.padding_x = card.padding_y = ui.phone() ? 20 : 32;
    card.look = "card";
    const ui::Scope box = ui.box("letter", card);
    const ui::Scope pack_words = ui.in_language(language_of(state, *pack));
    ui.heading("letter.title", 2, chosen->title, ui::type::kHeading3);
    paragraphs(ui, text);
  }
  ui.space(16);
  ui::ButtonOptions primary;
  primary.look = ui::ButtonLook::primary;
  primary.icon = ui::Icon::download;
  if (ui.button("letters.download", w.text("letters.download"), primary)) {
    out.push_back(DownloadText{"letter-" + chosen->id + ".txt", text});
  }
  ui.paragraph("letters.hint", w.text("letters.hint"), ui::type::kHint);
}

}  // namespace screens
