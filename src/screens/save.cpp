#include "screens/screens.h"

namespace screens {

using content::Wording;

void draw_save(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ui.heading(kTitleId, 1, w.text("save.title"));
  ui.paragraph("save.lead", w.text("save.lead"), ui::type::kLead);
  ui.space(20);
  {
    ui::BoxOptions card;
    card.role = ui::Role::region;
    card.name = w.text("save.download");
    card.fill = ui::Ink::card;
    card.edge = ui::Ink::rule;
    card.padding_x = card.padding_y = ui.phone() ? 20 : 32;
    card.look = "card";
    const ui::Scope box = ui.box("save.card", card);
    ui.heading("save.download.heading", 2, w.text("save.download"), ui::type::kHeading3);
    ui.paragraph("save.state", has_work(state.record) ? keeping_words(state) : w.text("save.nothing"), ui::type::kStrong);
    ui.paragraph("save.download.words", w.text("save.download.words"));
    ui.space(8);
    ui::ButtonOptions primary;
    primary.look = ui::ButtonLook::primary;
    primary.icon = ui::Icon::download;
    if (has_work(state.record) && ui.button("save.download.go", w.text("save.download.go"), primary)) {
      out.push_back(Download{});
    }
    ui.paragraph("save.backup", w.text("save.backup." + state.storage), ui::type::kHint);
  }
  ui.space(24);
  {
    ui::BoxOptions card;
    card.role = ui::Role::region;
    card.name = w.text("save.open");
    card.fill = ui::Ink::card;
    card.edge = ui::Ink::rule;
    card.padding_x = card.padding_y = ui.phone() ? 20 : 32;
    card.look = "card";
    const ui::Scope box = ui.box("save.open.card", card);
    ui.heading("save.open.heading", 2, w.text("save.open"), ui::type::kHeading3);
    ui.paragraph("save.open.words", w.text("save.open.words"));
    ui.space(8);
    if (ui.button("save.open.go", w.text("home.open_file"))) {
      out.push_back(Replace{{Replacement::From::file_to_pick, "", std::nullopt}});
    }
  }
  ui.space(24);
  ui.heading("save.sharing", 2, w.text("save.sharing"), ui::type::kHeading3);
  ui.paragraph("save.sharing.words", w.text("save.sharing.words"));
}

}  // namespace screens
