#include "screens/screens.h"

namespace screens {
namespace {

using content::Wording;

// A heading and the paragraphs "<key>.1", "<key>.2" … as far as there are any.
void chapter(ui::Ui& ui, const State& state, const std::string& key) {
  const Wording& w = state.content.wording;
  ui.space(28);
  ui.heading(key, 2, w.text(key), ui::type::kHeading3);
  for (int i = 1;; ++i) {
    const std::string paragraph = key + "." + std::to_string(i);
    if (!w.has(paragraph)) return;
    ui.paragraph(paragraph, w.text(paragraph));
  }
}

void sources(ui::Ui& ui, const State& state) {
  for (const model::Framework* each : packs_of(state)) {
    const model::Framework& pack = *each;
    const std::string id = "about.pack." + pack.id;
    ui.space(16);
    ui.heading(id, 3, pack.title, ui::type::kHeading4);
    draw_notice(ui, state, pack);
    ui::BoxOptions list;
    list.role = ui::Role::list;
    list.gap = 0;
    const ui::Scope box = ui.box(id + ".credits", list);
    for (std::size_t i = 0; i < pack.credits.size(); ++i) {
      const std::string item_id = id + "." + std::to_string(i);
      ui::BoxOptions item;
      item.role = ui::Role::listitem;
      const ui::Scope row = ui.box(item_id, item);
      if (pack.credits[i].url.empty()) {
        ui.text(item_id + ".text", pack.credits[i].text);
      } else {
        const ui::Scope line = ui.line(44);
        ui.link(item_id + ".link", pack.credits[i].text, pack.credits[i].url);
      }
    }
  }
}

// The frameworks of others that the crosswalk names.
void outside(ui::Ui& ui, const State& state) {
  for (const model::OutsideFramework& framework : state.content.crosswalk) {
    const std::string id = "about.outside." + framework.id;
    {
      const ui::Scope line = ui.line(44);
      ui.link(id, framework.title, framework.url);
    }
    ui.space(0);
    ui.paragraph(id + ".about", framework.about, ui::type::kHint);
  }
}

}  // namespace

void draw_about(ui::Ui& ui, const State& state, Commands&) {
  const Wording& w = state.content.wording;
  ui.heading(kTitleId, 1, w.text("about.title"));
  ui.paragraph("about.lead", w.text("about.lead"), ui::type::kLead);
  chapter(ui, state, "about.use");
  chapter(ui, state, "about.privacy");
  chapter(ui, state, "about.sources");
  sources(ui, state);
  chapter(ui, state, "about.outside");
  outside(ui, state);
  chapter(ui, state, "about.accessibility");
  chapter(ui, state, "about.licence");
  ui.paragraph("about.version", w.text("footer.version", {{"version", std::string(kVersion)}}), ui::type::kHint);
}

}  // namespace screens
