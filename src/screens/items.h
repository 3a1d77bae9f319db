#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/names.h"
#include "screens/screens.h"

// Forms for things that people write down one by one: groups, promises, what was heard.

namespace screens {

// Fields that change one item of the record as they are typed into. Ids are "<id>.<name>", wording keys "<key>.<name>" and,
// where there is one, "<key>.<name>.hint".
template <class Item>
class ItemForm {
 public:
  ItemForm(ui::Ui& ui, const State& state, const Item& item, std::string_view key, Commands& out)
      : ui_(ui), state_(state), item_(item), id_(std::string(key) + "." + item.id), key_(key), out_(out) {}

  // `shown` stands in the field where it says the member better than its own words.
  void text(std::string_view name, std::string Item::*member, int rows = 1, const std::string* shown = nullptr) {
    ui::FieldOptions options = field(name);
    options.rows = rows;
    const std::string field_id = id_ + "." + std::string(name);
    if (auto typed = ui_.field(field_id, shown ? *shown : item_.*member, options)) {
      Item edited = item_;
      edited.*member = *typed;
      change(std::move(edited), name);
    }
    if (ui_.left(field_id)) out_.push_back(EndTyping{});
  }

  void day(std::string_view name, std::optional<model::Day> Item::*member) {
    const std::optional<model::Day>& now = item_.*member;
    if (auto typed = ui_.date(id_ + "." + std::string(name), now ? model::iso(*now) : "", field(name))) {
      Item edited = item_;
      edited.*member = model::parse_day(*typed);
      if (edited.*member || typed->empty()) change(std::move(edited), name);
    }
  }

  // The wording keys of the values are "<values_key>.<value>". An optional member also has the option
  // "<key>.<name>.none".
  template <class Member>
  void select(std::string_view name, Member Item::*member, std::string_view values_key) {
    const content::Wording& w = state_.content.wording;
    constexpr bool kOptional = !std::is_enum_v<Member>;
    using Enum = typename std::conditional_t<kOptional, Member, std::optional<Member>>::value_type;
    std::vector<std::pair<std::string, std::string>> options;
    if constexpr (kOptional) options.emplace_back("", w.text(std::string(key_) + "." + std::string(name) + ".none"));
    for (const std::string_view value : model::kNames<Enum>) {
      options.emplace_back(value, w.text(std::string(values_key) + "." + std::string(value)));
    }
    std::size_t now = 0;
    if constexpr (kOptional) {
      if (item_.*member) now = static_cast<std::size_t>(*(item_.*member)) + 1;
    } else {
      now = static_cast<std::size_t>(item_.*member);
    }
    const auto chosen = ui_.select(id_ + "." + std::string(name), options[now].first, options, field(name));
    for (std::size_t i = 0; chosen && i < options.size(); ++i) {
      if (options[i].first != *chosen) continue;
      Item edited = item_;
      if constexpr (kOptional) {
        edited.*member = i == 0 ? Member() : Member(static_cast<Enum>(i - 1));
      } else {
        edited.*member = static_cast<Enum>(i);
      }
      change(std::move(edited), {});
    }
  }

  // The stages of life that it is about.
  void life_course(std::vector<std::string> Item::*member) {
    const content::Wording& w = state_.content.wording;
    ui::BoxOptions group;
    group.role = ui::Role::group;
    group.name = w.text("life.title");
    group.gap = 4;
    const ui::Scope box = ui_.box(id_ + ".life", group);
    ui_.text(id_ + ".life.title", group.name, ui::type::kStrong);
    for (const std::string_view tag : kLifeCourse) {
      const std::vector<std::string>& now = item_.*member;
      const bool on = std::find(now.begin(), now.end(), tag) != now.end();
      const std::string tag_id = id_ + ".life." + std::string(tag);
      const auto set = ui_.checkbox(tag_id, w.text("life." + std::string(tag)), on);
      if (!set) continue;
      Item edited = item_;
      std::erase(edited.*member, tag);
      if (*set) (edited.*member).emplace_back(tag);
      change(std::move(edited), {});
    }
  }

  const std::string& id() const { return id_; }
  const Item& item() const { return item_; }

 private:
  ui::FieldOptions field(std::string_view name) const {
    const content::Wording& w = state_.content.wording;
    const std::string key = std::string(key_) + "." + std::string(name);
    ui::FieldOptions options;
    options.label = w.text(key);
    if (w.has(key + ".hint")) options.hint = w.text(key + ".hint");
    return options;
  }

  // Letters typed into one field are taken back together; a choice without a name by itself.
  void change(Item edited, std::string_view name) {
    std::string group;
    if (!name.empty()) group = id_ + "." + std::string(name);
    out_.push_back(Edit{model::SetItem<Item>{item_.id, std::move(edited)}, std::move(group)});
  }

  ui::Ui& ui_;
  const State& state_;
  const Item& item_;
  std::string id_;
  std::string_view key_;
  Commands& out_;
};

// A list of the record, each item a card that opens its form.
template <class Item>
struct ItemList {
  std::string_view key;            // of ids and wording: "group"
  std::vector<Item> model::Assessment::*items;
  char prefix;                     // of new items' ids
  std::string_view first_field;    // takes the focus in a form
  std::function<std::string(const Item&)> title;
  std::function<std::string(const Item&)> detail;
  std::function<void(ItemForm<Item>&)> fields;
  std::function<bool(const Item&)> shown = [](const Item&) { return true; };
};

// How many items have words in that member: a form just opened is not one yet.
template <class Item>
int count_written(const std::vector<Item>& items, std::string Item::*member) {
  return static_cast<int>(std::count_if(items.begin(), items.end(), [&](const Item& item) { return !(item.*member).empty(); }));
}

// The id of the button that adds to a list, or to its part `part`.
std::string add_button_id(std::string_view key, std::string_view part = {});
enum class FormEnd { none, done, remove };
// "Close" and "Remove" at the foot of an item's form: wording "<key>.close" and "<key>.remove" where there are such, else
// "item.close" and "item.remove".
FormEnd draw_form_end(ui::Ui& ui, const State& state, std::string_view key, const std::string& id, const std::string& what);
// The card of an item, or of its form, which is a region of that name.
ui::BoxOptions item_card(const ui::Ui& ui, const std::string& name, bool open);

// The items that are shown, each a card or its form. `part` names the add button that takes the focus when one is removed.
template <class Item>
void draw_items(ui::Ui& ui, const State& state, const ItemList<Item>& list, Commands& out, std::string_view part = {}) {
  const content::Wording& w = state.content.wording;
  const std::string key(list.key);
  for (const Item& item : state.record.*list.items) {
    if (!list.shown(item)) continue;
    const std::string id = key + "." + item.id;
    std::string what = list.title(item);
    if (what.empty()) what = w.text(key + ".unnamed");
    const bool open = state.open(id);
    const ui::Scope card = ui.box(id + ".card", item_card(ui, what, open));
    if (!open) {
      ui::ButtonOptions change;
      change.look = ui::ButtonLook::quiet;
      change.small = true;
      change.label = w.text("item.change.label", {{"what", what}});
      ui::Columns halves = ui.columns({0, ui.button_width(w.text("item.change"), change)}, 12, 0);
      ui.text(id + ".title", what, ui::type::kStrong);
      if (const std::string detail = list.detail(item); !detail.empty()) ui.text(id + ".detail", detail, ui::type::kHint);
      halves.next();
      if (ui.button(id + ".open", w.text("item.change"), change)) {
        out.push_back(Fold{id, true});
        out.push_back(Focus{id + "." + std::string(list.first_field)});
      }
      continue;
    }
    ItemForm<Item> form(ui, state, item, list.key, out);
    list.fields(form);
    switch (draw_form_end(ui, state, list.key, id, what)) {
      case FormEnd::none: break;
      case FormEnd::done:
        out.push_back(Fold{id, false});
        out.push_back(Focus{id + ".open"});
        break;
      case FormEnd::remove:
        out.push_back(Edit{model::SetItem<Item>{item.id, std::nullopt}, ""});
        out.push_back(Fold{id, false});
        out.push_back(Tell{w.text("item.removed")});
        out.push_back(Focus{add_button_id(list.key, part)});
        break;
    }
  }
}

// Puts a new item into the record and opens its form.
template <class Item>
void add_item(const State& state, const ItemList<Item>& list, Item item, Commands& out) {
  item.id = model::next_id(state.record.*list.items, list.prefix);
  const std::string id = std::string(list.key) + "." + item.id;
  out.push_back(SetFilter{""});  // what is new is shown
  out.push_back(Edit{model::SetItem<Item>{item.id, std::move(item)}, ""});
  out.push_back(Fold{id, true});
  out.push_back(Focus{id + "." + std::string(list.first_field)});
}

// The button that adds an item like `blank`.
template <class Item>
void draw_add_button(ui::Ui& ui, const State& state, const ItemList<Item>& list, const Item& blank, Commands& out,
                     std::string_view part = {}) {
  const content::Wording& w = state.content.wording;
  const std::string id = add_button_id(list.key, part);
  ui::ButtonOptions add;
  add.icon = ui::Icon::plus;
  if (w.has(id + ".label")) add.label = w.text(id + ".label");
  if (ui.button(id, w.text(std::string(list.key) + ".add"), add)) add_item(state, list, blank, out);
}

}  // namespace screens
