#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

// Headings, paragraphs, links and hints.

namespace ui {
namespace {

constexpr float kEmsInLine = 34;  // about 66 letters

TextStyle heading_style(int level, bool phone) {
  switch (level) {
    case 1: return phone ? type::kHeadingPhone : type::kHeading;
    case 2: return phone ? type::kHeading3 : type::kHeading2;
    case 3: return phone ? type::kHeading4 : type::kHeading3;
    default: return type::kStrong;
  }
}

// How plain view tells words of one role apart.
std::string_view look_of(Role role, TextStyle style) {
  if (role == Role::heading && style.size < 30) return style.size < 20 ? "strong" : style.size < 24 ? "fourth" : "third";
  if (role == Role::heading) return {};
  if (style == type::kLead) return "lead";
  if (style.ink == Ink::muted) return "muted";
  if (style == type::kStrong) return "strong";
  return style.size < 18 ? "small" : "";
}

}  // namespace

const TextBlock& Ui::words_block(std::string_view words, TextStyle style, float width) {
  return painter_.layout(words, style, std::max(24.0f, std::min(width, style.size * kEmsInLine)));
}

void Ui::say_words(std::string_view id, Role role, std::string_view words, TextStyle style, int level,
                   std::string_view for_id) {
  const TextBlock& block = words_block(words, style, flow_.w);
  const bool on_line = flow_.line_height > 0;
  const Rect room = take_room(on_line ? block.width : flow_.w, block.height);
  draw_words(block, words, style, style.ink, room.x, room.y, on_line ? 0 : std::min(room.w, style.size * kEmsInLine));
  Node& node = say(id, role, words, room);
  if (role == Role::heading) node.level = level;
  node.for_id = for_id;
  node.look = look_of(role, style);
}

void Ui::heading(std::string_view id, int level, std::string_view words, std::optional<TextStyle> style) {
  say_words(id, Role::heading, words, style.value_or(heading_style(level, phone())), level);
}

void Ui::paragraph(std::string_view id, std::string_view words, TextStyle style) {
  say_words(id, Role::paragraph, words, style);
}

void Ui::short_text(std::string_view id, std::string_view words, TextStyle style) {
  std::string shown(words);
  while (!shown.empty() && measure(shown, style) > flow_.w) {
    if (shown.ends_with("…")) shown.resize(shown.size() - std::string_view("…").size());
    do {
      shown.pop_back();
    } while (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0xC0) == 0x80);
    if (!shown.empty() && static_cast<unsigned char>(shown.back()) >= 0xC0) shown.pop_back();
    shown += "…";
  }
  const Rect room = take_room(flow_.w, style.size * style.leading);
  draw_line_of(shown, style, style.ink, room.x, room.y);
  say(id, Role::text, words, room).look = look_of(Role::text, style);
}

void Ui::hint(std::string_view id, std::string_view words) { say_words(id, Role::hint, words, type::kHint); }

void Ui::text(std::string_view id, std::string_view words, TextStyle style, bool right) {
  if (!right) return say_words(id, Role::text, words, style);
  const TextBlock& block = words_block(words, style, flow_.w);
  const Rect room = take_room(flow_.w, block.height);
  draw_words(block, words, style, style.ink, room.x, room.y, room.w, 1);
  say(id, Role::text, words, room).look = "right";
}

void Ui::paragraph_link(std::string_view id, std::string_view words, std::string_view link, std::string_view href,
                        TextStyle style) {
  const TextBlock& block = words_block(words, style, flow_.w);
  const float line_height = painter_.line_height(style);
  const Rect room = take_room(flow_.w, block.height);
  draw_words(block, words, style, style.ink, room.x, room.y);
  say(id, Role::paragraph, words, room);

  const float space = measure(" ", style), wide = measure(link, style);
  const float end = block.lines.back().width + space;
  const bool same_line = end + wide <= std::min(flow_.w, style.size * kEmsInLine);
  const float y = room.y + block.height - (same_line ? line_height : 0);
  const float x = room.x + (same_line ? end : 0);
  TextStyle link_style = style;
  link_style.ink = Ink::primary;
  {
    const Scope place = at(x - flow_.x, y - flow_.y, flow_.w - (same_line ? end : 0));
    this->link(std::string(id) + ".link", link, href, link_style);
  }
  if (!same_line) flow_.y += words_block(link, link_style, flow_.w).height;
}

void Ui::link(std::string_view id, std::string_view words, std::string_view href, TextStyle style,
              std::string_view label, std::string_view current) {
  if (style.ink == Ink::ink) style.ink = Ink::primary;
  const TextBlock& block = words_block(words, style, flow_.w);
  const Rect room = take_room(block.width, block.height);
  const Ink ink = hovered(id) ? Ink::primary_pressed : style.ink;
  draw_words(block, words, style, ink, room.x, room.y);
  if (!hovered(id)) underline(block, style, ink, room.x, room.y);
  // The words keep their line; the target reaches 44 high where it stands alone on a line.
  const float grow = flow_.line_height > 0 ? std::max(0.0f, (std::min(44.0f, flow_.line_height) - room.h) / 2) : 0;
  const Rect target{room.x, room.y - grow, room.w, room.h + 2 * grow};
  hit(id, target);
  Node& node = say(id, Role::link, words, target);
  node.href = href;
  node.label = label;
  node.current = current;
  follow(id, href);
}

}  // namespace ui
