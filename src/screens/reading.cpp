#include <algorithm>
#include <iterator>

#include "screens/screens.h"

// How the reader likes it: text size, spaces, view, easier words, keys.

namespace screens {
namespace {

using content::Room;
using content::Settings;
using content::Wording;

constexpr int kSizes[] = {100, 125, 150, 175, 200};
constexpr std::string_view kRooms[] = {"usual", "wider", "widest"};

void view(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  if (state.plain_only) return ui.paragraph("reading.plain_only", w.text("reading.view.plain_only"));
  const ui::Choice choices[] = {{"canvas", w.text("tools.picture_view"), w.text("reading.view.picture.detail")},
                                {"plain", w.text("tools.plain_view"), w.text("reading.view.plain.detail")}};
  const bool plain = state.view == View::plain;
  const auto chosen = ui.choices("reading.view", w.text("reading.view"), choices, plain ? "plain" : "canvas", ui::ChoiceLook::rows);
  if (chosen) out.push_back(SetView{*chosen == "plain" ? View::plain : View::canvas});
}

void text_size(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  std::vector<ui::Choice> choices;
  for (const int percent : kSizes) {
    choices.emplace_back().value = std::to_string(percent);
    choices.back().name = w.text("reading.percent", {{"percent", choices.back().value}});
  }
  const auto chosen = ui.choices("reading.size", w.text("reading.size"), choices, std::to_string(state.settings.text_percent),
                                 ui::ChoiceLook::beside);
  for (const int percent : kSizes) {
    if (chosen == std::to_string(percent)) out.push_back(text_size_command(state, percent));
  }
}

void room(ui::Ui& ui, const State& state, std::string_view id, Room Settings::*member, Commands& out) {
  const Wording& w = state.content.wording;
  std::vector<ui::Choice> choices;
  for (const std::string_view name : kRooms) {
    choices.emplace_back().value = name;
    choices.back().name = w.text("reading.space." + std::string(name));
  }
  const std::string& legend = w.text(id);
  const std::string_view now = kRooms[static_cast<std::size_t>(state.settings.*member)];
  const auto chosen = ui.choices(id, legend, choices, now, ui::ChoiceLook::beside);
  for (std::size_t i = 0; i < std::size(kRooms); ++i) {
    if (chosen != kRooms[i]) continue;
    Settings settings = state.settings;
    settings.*member = static_cast<Room>(i);
    out.push_back(SetSettings{std::move(settings), w.text("reading.set", {{"what", legend}, {"how", choices[i].name}})});
  }
}

}  // namespace

void draw_reading(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ui.heading(kTitleId, 1, w.text("reading.title"));
  ui.paragraph("reading.lead", w.text("reading.lead"), ui::type::kLead);
  ui.paragraph("reading.kept", w.text(state.storage == "memory" ? "reading.not_kept" : "reading.kept"), ui::type::kHint);
  ui::Columns column = ui.columns({std::min(ui.width(), ui::kColumnWidth)}, 0, 0);
  ui.space(20);
  view(ui, state, out);
  ui.space(24);
  text_size(ui, state, out);
  ui.space(24);
  room(ui, state, "reading.letters", &Settings::letters, out);
  ui.space(24);
  room(ui, state, "reading.words", &Settings::words, out);
  ui.space(24);
  room(ui, state, "reading.lines", &Settings::lines, out);
  ui.space(32);
  ui.heading("reading.easier", 2, w.text("question.easier_words"), ui::type::kHeading3);
  ui.paragraph("reading.easier.about", w.text("reading.easier.about"));
  {
    const ui::Scope line = ui.line(44);
    draw_easier_words(ui, state, "reading.easier.on", out);
  }
  ui.space(28);
  ui.heading("reading.shortcuts", 2, w.text("shortcuts.title"), ui::type::kHeading3);
  ui.paragraph("reading.shortcuts.lead", w.text("shortcuts.lead"));
  draw_shortcuts(ui, state, "reading.shortcut", out);
  ui.paragraph("reading.shortcuts.mac", w.text("shortcuts.mac"), ui::type::kHint);
  ui.paragraph("reading.shortcuts.in_fields", w.text("shortcuts.in_fields"), ui::type::kHint);
  ui.space(32);
  if (ui.button("reading.reset", w.text("reading.reset"))) {
    Settings usual;
    usual.plain_view = state.settings.plain_view;
    out.push_back(SetSettings{std::move(usual), w.text("reading.reset.done")});
  }
}

}  // namespace screens
