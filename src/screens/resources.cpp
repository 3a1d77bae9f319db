#include "screens/screens.h"

// Everything that the packs point to, in one place.

namespace screens {

using content::Wording;

void draw_resource(ui::Ui& ui, const State& state, const std::string& id, const model::Resource& resource) {
  ui::BoxOptions together;
  together.gap = 0;
  const ui::Scope box = ui.box(id + ".item", together);
  {
    const ui::Scope line = ui.line(44);
    ui.link(id, with_terms(state, resource.title), resource.url);
  }
  ui.paragraph(id + ".when", with_terms(state, resource.when), ui::type::kHint);
}

void draw_resources(ui::Ui& ui, const State& state, Commands&) {
  const Wording& w = state.content.wording;
  ui.heading(kTitleId, 1, w.text("resources.title"));
  const ui::Columns column = ui.columns({std::min(ui.width(), ui::kColumnWidth)}, 0, 0);
  ui.paragraph("resources.lead", w.text("resources.lead"), ui::type::kLead);
  for (const model::Framework* pack : packs_of(state)) {
    if (pack->resources.empty()) continue;
    const std::string id = "resources." + pack->id;
    const ui::Scope pack_words = ui.in_language(language_of(state, *pack));
    ui.space(28);
    ui.heading(id, 2, pack->title, ui::type::kHeading3);
    for (std::size_t i = 0; i < pack->resources.size(); ++i) {
      draw_resource(ui, state, id + "." + std::to_string(i), pack->resources[i]);
    }
  }
}

}  // namespace screens
