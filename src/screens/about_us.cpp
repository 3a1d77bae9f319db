#include <algorithm>
#include <type_traits>
#include <utility>

#include "model/names.h"
#include "screens/screens.h"

namespace screens {
namespace {

using content::Wording;

constexpr float kFormWidth = 560;

// The ways through the pack that are made for a group of this size.
void routes_for_size(ui::Ui& ui, const State& state, const model::Framework& pack, Commands& out) {
  const std::optional<model::Size> size = state.record.profile.size;
  const Wording& w = state.content.wording;
  bool first = true;
  for (const model::Route& route : pack.routes) {
    if (!size || std::find(route.sizes.begin(), route.sizes.end(), *size) == route.sizes.end()) continue;
    if (std::exchange(first, false)) ui.paragraph("about_us.ways", w.text("about_us.route"), ui::type::kHint);
    const std::string count = w.count("routes.count", static_cast<int>(route.prompts.size()));
    if (ui.button("about_us.way." + route.id, w.text("about_us.route.go", {{"name", route.title}, {"count", count}}))) {
      out.push_back(choose_route_command(state, pack, route.id));
      const model::Prompt* first = model::find_prompt(pack, route.prompts.front());
      out.push_back(GoTo{{Screen::question, pack.id, first->id}});
    }
    ui.space(16);
  }
}

}  // namespace

void draw_about_us(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const model::Profile& profile = state.record.profile;
  ui.heading(kTitleId, 1, w.text("about_us.title"));
  ui.paragraph("about_us.intro", w.text("about_us.intro"), ui::type::kLead);
  ui.paragraph("about_us.warning", w.text("about_us.warning"));
  ui.space(24);

  const ui::Columns form = ui.columns({std::min(ui.width(), kFormWidth)}, 0, 0);
  const auto edit = [&](model::Profile edited, const std::string& group) {
    out.push_back(Edit{model::SetProfile{std::move(edited)}, group});
  };
  const auto text = [&](const std::string& name, std::string model::Profile::*member, std::string_view autocomplete = {}) {
    const std::string id = "about_us." + name;
    ui::FieldOptions options;
    options.label = w.text(id);
    if (w.has(id + ".hint")) options.hint = w.text(id + ".hint");
    options.autocomplete = autocomplete;
    if (auto typed = ui.field(id, profile.*member, options)) {
      model::Profile edited = profile;
      edited.*member = *typed;
      edit(std::move(edited), id);
    }
    if (ui.left(id)) out.push_back(EndTyping{});
    ui.space(20);
  };
  // One choice of an enumeration; its values are wording keys in the enumeration's order.
  const auto choose = [&](const std::string& name, auto member) {
    using Enum = typename std::decay_t<decltype(profile.*member)>::value_type;
    const std::string id = "about_us." + name;
    std::vector<ui::Choice> choices;
    for (const std::string_view value : model::kNames<Enum>) {
      ui::Choice choice;
      choice.value = value;
      const std::string key = id + "." + choice.value;
      choice.name = w.text(key);
      if (w.has(key + ".detail")) choice.detail = w.text(key + ".detail");
      choices.push_back(std::move(choice));
    }
    const auto& now = profile.*member;
    const std::string chosen = now ? choices[static_cast<std::size_t>(*now)].value : "";
    if (auto picked = ui.choices(id, w.text(id), choices, chosen, ui::ChoiceLook::rows)) {
      model::Profile edited = profile;
      for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].value == *picked) {
          edited.*member = static_cast<Enum>(i);
        }
      }
      edit(std::move(edited), "");
    }
    ui.space(24);
  };

  text("organisation", &model::Profile::organisation, "organization");
  choose("unit", &model::Profile::unit);
  choose("size", &model::Profile::size);
  text("planning", &model::Profile::planning);
  text("lead", &model::Profile::lead);
  text("sector", &model::Profile::sector);
  text("area", &model::Profile::area);
  text("communities_term", &model::Profile::communities_term);

  const model::Framework* pack = current_pack(state);
  if (!pack) return;
  routes_for_size(ui, state, *pack, out);
  ui::ButtonOptions next;
  next.look = ui::ButtonLook::primary;
  next.icon = ui::Icon::forward;
  if (ui.button("about_us.next", w.text("about_us.next", {{"pack", pack->title}}), next)) {
    out.push_back(GoTo{first_screen(state, *pack)});
  }
}

}  // namespace screens
