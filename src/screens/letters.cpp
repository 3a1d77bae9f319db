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

struct PackLetter {
  const model::Framework* pack;
  const model::Letter* letter;

  std::string key() const { return pack->id + "." + letter->id; }
};

std::vector<PackLetter> all_letters(const State& state) {
  std::vector<PackLetter> letters;
  for (const model::Framework* pack : packs_of(state)) {
    for (const model::Letter& letter : pack->letters) letters.push_back({pack, &letter});
  }
  return letters;
}

}  // namespace

bool has_letters(const State& state) { return !all_letters(state).empty(); }

void draw_letters(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const std::vector<PackLetter> letters = all_letters(state);
  ui.heading(kTitleId, 1, w.text("letters.title"));
  const ui::Columns column = ui.columns({std::min(ui.width(), ui::kColumnWidth)}, 0, 0);
  if (letters.empty()) return ui.paragraph("letters.none", w.text("letters.none"));
  ui.paragraph("letters.lead", w.text("letters.lead"), ui::type::kLead);
  const PackLetter* chosen = &letters.front();
  std::vector<ui::Choice> choices;
  for (const PackLetter& each : letters) {
    if (each.pack->id == state.route.pack && each.letter->id == state.route.part) chosen = &each;
    choices.push_back({.value = each.key(), .name = each.letter->title, .detail = each.letter->about,
                       .language = std::string(language_of(state, *each.pack))});
  }
  ui.space(12);
  if (const auto picked = ui.choices("letters", w.text("letters.which"), choices, chosen->key(), ui::ChoiceLook::rows)) {
    for (const PackLetter& each : letters) {
      if (each.key() != *picked) continue;
      out.push_back(GoTo{{Screen::letters, each.pack->id, each.letter->id}});
      out.push_back(Focus{"letters." + *picked});
    }
  }
  ui.space(20);
  const std::string text = filled_in(state, chosen->letter->text);
  {
    const ui::BoxOptions card = region_card(ui, chosen->letter->title);
    const ui::Scope box = ui.box("letter", card);
    const ui::Scope pack_words = ui.in_language(language_of(state, *chosen->pack));
    ui.heading("letter.title", 2, chosen->letter->title, ui::type::kHeading3);
    paragraphs(ui, text);
  }
  ui.space(16);
  ui::ButtonOptions primary;
  primary.look = ui::ButtonLook::primary;
  primary.icon = ui::Icon::download;
  if (ui.button("letters.download", w.text("letters.download"), primary)) {
    out.push_back(DownloadText{"letter-" + chosen->letter->id + ".txt", text});
  }
  ui.paragraph("letters.hint", w.text("letters.hint"), ui::type::kHint);
}

}  // namespace screens
