#include <algorithm>
#include <cmath>

#include "content/limits.h"
#include "ui/widgets.h"

// Buttons, choices and fields.

namespace ui {
namespace {

constexpr float kChoiceRow = 56;
constexpr float kChoiceInset = 18;
constexpr float kRadioWidth = 26;
constexpr float kChoiceNameColumn = 168;
constexpr float kRoomForMarks = 300;  // a narrower choice leaves them out: its name says the same
constexpr float kNoteIcon = 70;
constexpr float kMarkCell = 16, kMarkHeight = 10, kMarkGap = 3;

float marks_width(int of) { return of > 0 ? static_cast<float>(of) * (kMarkCell + kMarkGap) - kMarkGap : 0; }

float button_padding(const ButtonOptions& options) {
  if (options.look == ButtonLook::quiet || options.look == ButtonLook::link) return 0;
  return options.small ? 16 : 28;
}

bool icon_after(Icon icon) { return icon == Icon::forward; }

}  // namespace

float Ui::button_width(std::string_view words, const ButtonOptions& options) {
  const TextStyle style = options.small ? type::kSmallStrong : type::kStrong;
  const float padding = button_padding(options);
  const float icon = options.icon == Icon::none ? 0 : 28;
  return std::max(kSmallControlHeight, std::ceil(measure(words, style) + icon + 2 * padding));
}

bool Ui::button(std::string_view id, std::string_view words, const ButtonOptions& options) {
  const TextStyle style = options.small ? type::kSmallStrong : type::kStrong;
  const float icon = options.icon == Icon::none ? 0 : 28;
  const float wanted = options.fill ? flow_.w : button_width(words, options);
  const float w = std::min(wanted, flow_.w);
  const float padding = button_padding(options);
  const bool bare = padding == 0;
  const TextBlock& block = words_block(words, style, w - icon - (wanted > flow_.w && !bare ? 16 : 2 * padding) + 1);
  // A link's target is as high as its words and a little: it stands in lists and tables.
  const float least = options.look == ButtonLook::link ? 0 : options.small ? kSmallControlHeight : kControlHeight;
  const bool word = options.look == ButtonLook::link;
  const Rect room = take_room(word ? std::min(w, block.width + icon) : w,
                              std::max(least, block.height + (word ? 0 : 16)));

  const bool over = hovered(id);
  Ink ink = Ink::primary;
  switch (options.look) {
    case ButtonLook::primary:
      fill(room, over ? Ink::primary_pressed : Ink::primary, kRadius);
      ink = Ink::on_primary;
      break;
    case ButtonLook::secondary:
      fill(room, over ? Ink::soft : Ink::card, kRadius);
      stroke(room, Ink::primary, 2, kRadius);
      break;
    case ButtonLook::quiet:
    case ButtonLook::link:
      if (over) ink = Ink::primary_pressed;
      break;
  }
  if (over && input_.pressed && !bare) stroke(room, Ink::ink, theme_->strong_edge, kRadius);
  const float content = block.width + icon;
  // Words alone start where their room starts, but stand in the middle of a target made wider for fingers.
  float x = bare && content + 1 >= room.w ? room.x : room.x + (room.w - content) / 2;
  const float middle = room.y + room.h / 2;
  if (icon > 0 && !icon_after(options.icon)) {
    draw_icon(options.icon, x + 10, middle, 20, ink, options.look == ButtonLook::primary ? Ink::primary : Ink::card);
    x += icon;
  }
  draw_words(block, words, style, ink, x, middle - block.height / 2, block.width,
             block.lines.size() > 1 && !bare ? 0.5f : 0);
  if (options.look == ButtonLook::link && !over) underline(block, style, ink, x, middle - block.height / 2);
  if (icon_after(options.icon)) draw_icon(options.icon, x + block.width + 18, middle, 20, ink);

  hit(id, room);
  Node& node = say(id, Role::button, words, room);
  node.label = options.label;
  node.expanded = options.expanded;
  node.pressed = options.pressed;
  node.current = options.current;
  constexpr std::string_view kLooks[] = {"primary", "secondary", "quiet", "quiet link"};
  node.look = kLooks[static_cast<std::size_t>(options.look)];
  if (options.small) node.look += " small";
  return take(id, "press").has_value();
}

bool Ui::disclosure(std::string_view id, std::string_view words, bool open, std::string_view label) {
  const TextBlock& block = words_block(words, type::kStrong, flow_.w - 24);
  const Rect room = take_room(block.width + 24, std::max(kSmallControlHeight, block.height));
  const Ink ink = hovered(id) ? Ink::primary_pressed : Ink::primary;
  const float middle = room.y + room.h / 2;
  draw_icon(open ? Icon::down : Icon::forward, room.x + 6, middle, 20, ink);
  draw_words(block, words, type::kStrong, ink, room.x + 22, middle - block.height / 2);
  hit(id, room);
  Node& node = say(id, Role::disclosure, words, room);
  node.expanded = open;
  node.label = label;
  return take(id, "press").has_value();
}

std::optional<bool> Ui::checkbox(std::string_view id, std::string_view words, bool on) {
  std::optional<bool> changed;
  if (const auto value = take(id, "toggle")) changed = *value == "true";
  const bool shown = changed.value_or(on);
  constexpr float kBox = 26;
  const TextBlock& block = words_block(words, type::kBody, flow_.w - kBox - 14);
  const Rect room = take_room(kBox + 14 + block.width, std::max(kSmallControlHeight, block.height));
  const float middle = room.y + room.h / 2;
  const Rect square{room.x, middle - kBox / 2, kBox, kBox};
  fill(square, shown ? Ink::primary : hovered(id) ? Ink::soft : Ink::card, 6);
  if (shown) {
    polyline({{square.x + 6, middle}, {square.x + 11, middle + 5}, {square.x + 20, middle - 6}}, Ink::on_primary, 3);
  } else {
    stroke(square, Ink::line, 2, 6);
  }
  draw_words(block, words, type::kBody, Ink::ink, room.x + kBox + 14, middle - block.height / 2);
  hit(id, room);
  say(id, Role::checkbox, words, room).checked = shown;
  return changed;
}

bool Ui::toggle(std::string_view id, std::string_view words, bool on, std::string_view state_words) {
  constexpr float kTrack = 48;
  const float state_width = measure(state_words, type::kSmallStrong);
  const TextBlock& block = words_block(words, type::kSmall, flow_.w - 24 - kTrack - state_width + 1);
  const Rect room = take_room(block.width + 12 + kTrack + 12 + state_width, kSmallControlHeight);
  const float middle = room.y + room.h / 2;
  draw_words(block, words, type::kSmall, Ink::ink, room.x, middle - block.height / 2);
  const Rect track{room.x + block.width + 12, middle - 14, kTrack, 28};
  if (on) {
    fill(track, Ink::primary, 14);
  } else {
    fill(track, Ink::card, 14);
    stroke(track, Ink::line, 2, 14);
  }
  disc(on ? track.x + kTrack - 14 : track.x + 14, middle, 9, on ? Ink::card : Ink::line);
  draw_line_of(state_words, type::kSmallStrong, Ink::ink, track.x + kTrack + 12, middle - 12);
  hit(id, room);
  say(id, Role::switch_, words, room).checked = on;
  return take(id, "press").has_value();
}

float Ui::choice_height(const Choice& choice, float width, float name_column) {
  const float text_left = kChoiceInset + kRadioWidth + 14;
  const float marks = width < kRoomForMarks ? 0 : marks_width(choice.marks_of);
  const float room = width - text_left - kChoiceInset - marks - (choice.icon == Icon::none ? 0 : 28);
  if (choice.detail.empty()) {
    return std::max(name_column > 0 ? kChoiceRow : 64, words_block(choice.name, type::kStrong, room).height + 20);
  }
  if (name_column > 0) {
    const TextBlock& name = words_block(choice.name, type::kStrong, name_column + 8);
    const TextBlock& detail = words_block(choice.detail, type::kHint, room - name_column - 12);
    return std::max(kChoiceRow, std::max(name.height, detail.height) + 20);
  }
  return words_block(choice.name, type::kStrong, room - 8).height +
         words_block(choice.detail, type::kHint, width - text_left - kChoiceInset).height + 26;
}

void Ui::choice_row(std::string_view group_id, const Choice& choice, bool chosen, Rect rect, float name_column) {
  const std::string id = std::string(group_id) + "." + choice.value;
  const bool over = hovered(id);
  const bool wide_row = name_column > 0;
  const bool has_marks = choice.marks >= 0 && rect.w >= kRoomForMarks;
  const float marks = has_marks ? marks_width(choice.marks_of) : 0;
  fill(rect, chosen || over ? Ink::soft : Ink::card, kRadius + 2);
  stroke(rect, chosen ? Ink::primary : Ink::line, chosen ? theme_->strong_edge : theme_->edge, kRadius + 2);
  const float middle = rect.y + rect.h / 2;
  const float text_left = rect.x + kChoiceInset + kRadioWidth + 14;
  const float right = rect.x + rect.w - kChoiceInset - 2;
  draw_radio(rect.x + kChoiceInset + kRadioWidth / 2, middle, chosen);
  const Ink detail_ink = chosen || over ? Ink::ink : Ink::muted;
  if (wide_row || choice.detail.empty()) {
    const bool alone = choice.detail.empty();
    const TextBlock& name = words_block(choice.name, type::kStrong, alone ? right - text_left : name_column + 8);
    draw_words(name, choice.name, type::kStrong, Ink::ink, text_left, middle - name.height / 2);
    if (!alone) {
      const float x = text_left + name_column + 12;
      const TextBlock& detail = words_block(choice.detail, type::kHint, right - marks - x);
      draw_words(detail, choice.detail, type::kHint, detail_ink, x, middle - detail.height / 2);
    }
    if (has_marks) {
      draw_marks(choice.marks, choice.marks_of, right - marks, middle - kMarkHeight / 2,
                 kMarkCell, kMarkHeight, kMarkGap);
    }
  } else {
    const TextBlock& name = words_block(choice.name, type::kStrong, right - text_left - marks - 8);
    const float top = rect.y + 12;
    draw_words(name, choice.name, type::kStrong, Ink::ink, text_left, top);
    const TextBlock& detail = words_block(choice.detail, type::kHint, right - text_left + 2);
    draw_words(detail, choice.detail, type::kHint, detail_ink, text_left, top + name.height);
    if (has_marks) {
      draw_marks(choice.marks, choice.marks_of, right - marks, top + 8, kMarkCell, kMarkHeight,
                 kMarkGap);
    }
  }
  if (choice.icon != Icon::none) draw_icon(choice.icon, right - 10, middle, 24, Ink::muted);

  hit(id, rect);
  Node& node = say(id, Role::radio, choice.name, rect);
  node.value = choice.value;
  node.detail = choice.detail;
  node.group = group_id;
  if (!choice.language.empty()) node.lang = choice.language;
  node.checked = chosen;
}

std::optional<std::string> Ui::choices(std::string_view id, std::string_view legend, std::span<const Choice> options,
                                       std::string_view chosen, ChoiceLook look, bool side) {
  const std::string group_id = std::string(id) + ".group";
  std::optional<std::string> result;
  for (const Choice& choice : options) {
    if (auto value = take(std::string(id) + "." + choice.value, "choose")) result = choice.value;
  }
  const std::string_view shown = result ? std::string_view(*result) : chosen;
  const auto rows = [&] {
    float name_column = 0;
    if (flow_.w >= 520) {
      name_column = kChoiceNameColumn;
      for (const Choice& choice : options) {
        if (!choice.detail.empty()) name_column = std::max(name_column, measure(choice.name, type::kStrong) + 12);
      }
      name_column = std::min(name_column, flow_.w * 0.45f);
    }
    const bool wide_row = name_column > 0;
    // Each gets what its words need, and an equal share of what is left.
    const float text_left = kChoiceInset + kRadioWidth + 14;
    float spare = flow_.w - 12 * static_cast<float>(options.size() - 1);
    for (const Choice& choice : options) spare -= measure(choice.name, type::kStrong) + text_left + kChoiceInset + 4;
    if (look == ChoiceLook::beside && spare >= 0) {
      const Rect start = take_room(flow_.w, 0);
      spare /= static_cast<float>(options.size());
      float x = start.x, height = kChoiceRow;
      std::vector<float> widths;
      for (const Choice& choice : options) {
        widths.push_back(measure(choice.name, type::kStrong) + text_left + kChoiceInset + 4 + spare);
        height = std::max(height, choice_height(choice, widths.back(), kChoiceNameColumn));
      }
      for (std::size_t i = 0; i < options.size(); ++i) {
        choice_row(id, options[i], options[i].value == shown, {x, start.y, widths[i], height}, kChoiceNameColumn);
        x += widths[i] + 12;
      }
      flow_.y = start.y + height;
      return;
    }
    for (std::size_t i = 0; i < options.size();) {
      // "Not sure" and "Does not apply", the last two without marks, share a row where it is wide.
      const bool pair = wide_row && i > 0 && i + 2 == options.size() && options[i].marks < 0 && options[0].marks >= 0;
      if (!flow_.fresh) flow_.y += (pair ? 12.0f : 8.0f) - flow_.gap;
      const float w = pair ? (flow_.w - 12) / 2 : flow_.w;
      float height = choice_height(options[i], w, pair ? 0 : name_column);
      if (pair) height = std::max(height, choice_height(options[i + 1], w, 0));
      if (pair) height = std::max(kChoiceRow, height);
      const Rect room = take_room(flow_.w, height);
      choice_row(id, options[i], options[i].value == shown, {room.x, room.y, w, height}, pair ? 0 : name_column);
      if (pair) {
        choice_row(id, options[i + 1], options[i + 1].value == shown, {room.x + w + 12, room.y, w, height}, 0);
        ++i;
      }
      ++i;
    }
  };
  if (side) {
    const Scope row = this->side(std::string(id) + ".legend", legend, Role::legend);
    rows();
  } else {
    const Rect start = take_room(flow_.w, 0);
    open_node(group_id, Role::group, "", "choices");
    say_words(std::string(id) + ".legend", Role::legend, legend, type::kStrong);
    rows();
    close_node(Rect{start.x, start.y, start.w, flow_.y - start.y});
  }
  return result;
}

Ui::Labelled Ui::field_label(std::string_view id, const FieldOptions& options) {
  Labelled out;
  const std::string prefix(id);
  if (!options.side) {
    say_words(prefix + ".label", Role::label, options.label, type::kStrong, 0, id);
  }
  if (!options.hint.empty()) {
    if (!options.side) space(0);
    say_words(prefix + ".hint", Role::hint, options.hint, type::kHint);
    out.describedby = prefix + ".hint";
  }
  if (!options.error.empty()) {
    TextStyle style = type::kSmallStrong;
    style.ink = Ink::bad;
    say_words(prefix + ".error", Role::error, options.error, style);
    out.describedby += (out.describedby.empty() ? "" : " ") + prefix + ".error";
  }
  space(options.side && options.hint.empty() ? 0 : 6);
  return out;
}

std::optional<std::string> Ui::place_field(Node node, const FieldOptions& options, float height) {
  const std::string id = node.id;
  std::optional<std::string> typed = take(id, "input");
  if (typed) node.value = *typed;
  const float w = options.width > 0 ? std::min(options.width, flow_.w) : flow_.w;
  const Rect room = take_room(w, height);
  hit(id, room);
  node.parent = parents_.back();
  node.rect = to_css(room);
  node.invalid = !options.error.empty();
  tree_.add(std::move(node));
  return typed;
}

std::optional<std::string> Ui::field(std::string_view id, std::string_view value, const FieldOptions& options) {
  // The field, its label and its hint stand close together.
  std::optional<std::string> typed;
  const auto content = [&] {
    const Labelled labelled = field_label(id, options);
    Node node;
    node.id = id;
    node.role = options.rows > 1 ? Role::textarea : Role::textfield;
    node.value = value;
    node.describedby = labelled.describedby;
    node.autocomplete = options.autocomplete;
    node.rows = options.rows > 1 ? options.rows : 0;
    node.max = static_cast<int>(content::kMaxText);
    float height = kControlHeight;
    if (options.rows > 1) {
      height = 27.0f * static_cast<float>(options.rows) + 24;
      const auto measured = field_heights_.find(std::string(id));
      if (measured != field_heights_.end()) height = std::max(height, measured->second / input_.text_scale);
    }
    typed = place_field(std::move(node), options, height);
  };
  if (options.side) {
    const Scope row = side(std::string(id) + ".label", options.label, Role::label, id);
    content();
  } else {
    content();
  }
  return typed;
}

std::optional<std::string> Ui::date(std::string_view id, std::string_view iso_value, const FieldOptions& options) {
  const Labelled labelled = field_label(id, options);
  Node node;
  node.id = id;
  node.role = Role::date;
  node.value = iso_value;
  node.describedby = labelled.describedby;
  FieldOptions placed = options;
  if (placed.width == 0) placed.width = 220;
  return place_field(std::move(node), placed, kControlHeight);
}

std::optional<std::string> Ui::select(std::string_view id, std::string_view value,
                                      std::span<const std::pair<std::string, std::string>> options,
                                      const FieldOptions& field_options) {
  const Labelled labelled = field_label(id, field_options);
  Node node;
  node.id = id;
  node.role = Role::select;
  node.value = value;
  node.describedby = labelled.describedby;
  node.options.assign(options.begin(), options.end());
  FieldOptions placed = field_options;
  if (placed.width == 0) placed.width = 320;
  return place_field(std::move(node), placed, kControlHeight);
}

void Ui::note(std::string_view id, std::string_view title, std::string_view words, std::string_view link,
              std::string_view href) {
  BoxOptions options;
  options.role = Role::note;
  options.name = title;
  options.fill = Ink::warn_ground;
  options.bar = Ink::warn;
  options.radius = kCardRadius;
  options.padding_y = 16;
  options.gap = 0;
  options.look = "warning";
  const Scope card = box(id, options);
  draw_icon(Icon::warning, flow_.x + 40, flow_.y + 14, 26, Ink::warn, Ink::warn_ground);
  const Columns inside = columns({kNoteIcon, flow_.w - kNoteIcon - 20}, 0, 0);
  next_column();
  paragraph(std::string(id) + ".title", title, {18, true, Ink::warn, 1.5f});
  if (link.empty()) {
    paragraph(std::string(id) + ".words", words);
  } else {
    paragraph_link(std::string(id) + ".words", words, link, href);
  }
}

std::optional<std::string> Ui::error_summary(std::string_view id, std::string_view title,
                                             std::span<const FieldError> errors) {
  const std::string prefix(id);
  BoxOptions options;
  options.role = Role::region;
  options.name = title;
  options.fill = Ink::bad_ground;
  options.edge = Ink::bad;
  options.padding_x = 20;
  options.padding_y = 16;
  options.gap = 4;
  options.look = "bad";
  const Scope card = box(id, options);
  TextStyle style = type::kHeading4;
  style.ink = Ink::bad;
  heading(prefix + ".title", 2, title, style);
  BoxOptions list_options;
  list_options.role = Role::list;
  list_options.gap = 0;
  const Scope list = box(prefix + ".list", list_options);
  std::optional<std::string> wanted;
  for (const FieldError& error : errors) {
    const std::string item_id = prefix + "." + error.field;
    BoxOptions item;
    item.role = Role::listitem;
    const Scope row = box(item_id + ".item", item);
    const Scope line = this->line(kSmallControlHeight);
    TextStyle link_style = type::kStrong;
    link_style.ink = Ink::bad;
    link(item_id, error.words, "#" + error.field, link_style);
    if (followed_ == error.field) wanted = std::exchange(followed_, std::nullopt);
  }
  return wanted;
}

TipAnswer Ui::tip(std::string_view id, std::string_view words, std::string_view accept, std::string_view close) {
  const std::string prefix(id);
  open_node(id, Role::region, words, "tip");
  say(prefix + ".words", Role::paragraph, words);
  say(prefix + ".accept", Role::button, accept).look = "primary small";
  say(prefix + ".close", Role::button, close).look = "quiet small";
  close_node();
  if (take(prefix + ".accept", "press")) return TipAnswer::accepted;
  return take(prefix + ".close", "press") ? TipAnswer::closed : TipAnswer::none;
}

void Ui::status(std::string_view id, std::string_view words, bool bad) {
  BoxOptions options;
  options.fill = bad ? Ink::bad_ground : Ink::soft;
  options.edge = bad ? Ink::bad : Ink::primary;
  options.padding_x = 20;
  options.padding_y = 14;
  options.look = bad ? "bad" : "soft";
  const Scope card = box(std::string(id) + ".box", options);
  TextStyle style = bad ? type::kStrong : type::kBody;
  if (bad) style.ink = Ink::bad;
  say_words(id, Role::status, words, style);
}

}  // namespace ui
