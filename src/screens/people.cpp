#include "screens/items.h"

// The people map: who is involved, who is affected, who is missing, and what would help them to come.

namespace screens {
namespace {

using content::Wording;

ItemList<model::Group> groups(const State& state, std::optional<model::Place> place) {
  const Wording& w = state.content.wording;
  ItemList<model::Group> list;
  list.key = "group";
  list.items = &model::Assessment::groups;
  list.prefix = 'g';
  list.first_field = "name";
  list.title = [](const model::Group& group) { return group.name; };
  list.detail = [&w](const model::Group& group) {
    std::string words;
    const auto add = [&](std::string_view key, const std::string& value) {
      if (value.empty()) return;
      words += (words.empty() ? "" : " · ") + w.text("plan.fact", {{"name", w.text(key)}, {"value", value}});
    };
    add("group.barriers.short", group.barriers);
    add("group.help.short", group.help);
    return words;
  };
  list.fields = [](ItemForm<model::Group>& form) {
    form.text("name", &model::Group::name);
    form.select("place", &model::Group::place, "people");
    form.text("barriers", &model::Group::barriers, 2);
    form.text("help", &model::Group::help, 2);
    form.life_course(&model::Group::tags);
  };
  list.shown = [&state, place](const model::Group& group) {
    return group.place == place && (is_tagged(group.tags, state.filter) || state.open("group." + group.id));
  };
  return list;
}

void part(ui::Ui& ui, const State& state, std::string_view name, std::optional<model::Place> place, Commands& out) {
  const Wording& w = state.content.wording;
  const std::string key = "people." + std::string(name);
  const ItemList<model::Group> list = groups(state, place);
  ui.space(28);
  ui.heading(key, 2, w.text(key), ui::type::kHeading3);
  ui.paragraph(key + ".about", w.text(key + ".about"), ui::type::kHint);
  ui.space(8);
  // The last part goes with its last group, and its button with it.
  draw_items(ui, state, list, out, place ? name : "involved");
  ui.space(8);
  model::Group blank;
  blank.place = place;
  draw_add_button(ui, state, list, blank, out, name);
}

}  // namespace

void draw_people(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const auto& all = state.record.groups;
  const int written = count_written(all, &model::Group::name);
  ui.heading(kTitleId, 1, w.text("people.title"));
  draw_plan_parts(ui, state);
  const ui::Columns column = ui.columns({std::min(ui.width(), ui::kColumnWidth)}, 0, 0);
  ui.paragraph("people.lead", written == 0 ? w.text("people.empty") : w.count("people.lead", written),
               ui::type::kLead);
  ui.space(8);
  draw_alert(ui, state, "people.alert", "small_numbers");
  ui.space(16);
  draw_from_answers(ui, state, model::Feeds::groups);
  draw_life_course_filter(ui, state, [&](std::string_view tag) {
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const auto& group) { return is_tagged(group.tags, tag); }));
  }, out);
  part(ui, state, "involved", model::Place::involved, out);
  part(ui, state, "affected", model::Place::affected, out);
  part(ui, state, "missing", model::Place::missing, out);
  const auto placeless = [](const model::Group& group) { return !group.place; };
  if (std::any_of(all.begin(), all.end(), placeless)) part(ui, state, "no_place", std::nullopt, out);
}

}  // namespace screens
