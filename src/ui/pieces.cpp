#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

// The larger pieces of the look: cards, task rows, the header's parts, the ladder, bars.

namespace ui {
namespace {

constexpr float kCardBand = 156;
constexpr float kCardPadding = 24;
constexpr float kPhoneDrawing = 76;
constexpr float kStatusColumn = 152;
constexpr float kNumberColumn = 44;
constexpr float kStairGap = 16, kStairInset = 16;
constexpr float kBrandWords = 46;  // where they begin
constexpr TextStyle kBrandStyle{24, true, Ink::ink, 1.5f};

}  // namespace

float Ui::card_link_height(const CardWords& words, float width) {
  if (phone()) {
    const float w = width - 16 - kPhoneDrawing - 20 - 44;
    return std::max(kPhoneDrawing + 28, words_block(words.title, type::kStrong, w).height +
                                            words_block(words.about, type::kSmall, w).height +
                                            words_block(words.foot, type::kHint, w).height + 32);
  }
  const float w = width - 2 * kCardPadding;
  return kCardBand + kCardPadding + words_block(words.title, type::kHeading3, w).height + 6 +
         words_block(words.about, type::kBody, w).height + 16 + kSmallControlHeight + 12;
}

void Ui::card_link(std::string_view id, const CardWords& words, std::string_view href, Drawing drawing, float height) {
  open_node(std::string(id) + ".item", Role::listitem, "", "card");
  const Rect room = take_room(flow_.w, height);
  const bool over = hovered(id);
  fill(room, Ink::card, kCardRadius);
  const std::string prefix(id);
  if (phone()) {
    const Rect picture{room.x + 16, room.y + (room.h - kPhoneDrawing) / 2, kPhoneDrawing, kPhoneDrawing};
    fill(picture, Ink::soft, kRadius);
    draw_picture(drawing, {picture.x, picture.y + kPhoneDrawing * 0.21f, picture.w, picture.h * 0.58f});
    const float x = picture.x + kPhoneDrawing + 20;
    const float w = room.x + room.w - 44 - x;
    float y = room.y + 16;
    const auto words_at = [&](const char* part, Role role, std::string_view text, TextStyle style) -> Node& {
      const TextBlock& block = words_block(text, style, w);
      draw_words(block, text, style, style.ink, x, y);
      y += block.height;
      return say(prefix + part, role, text, Rect{x, y - block.height, w, block.height});
    };
    words_at(".title", Role::heading, words.title, type::kStrong).level = 3;
    words_at(".about", Role::paragraph, words.about, type::kSmall);
    words_at(".foot", Role::hint, words.foot, type::kHint);
    draw_icon(Icon::forward, room.x + room.w - 26, room.y + room.h / 2, 22, Ink::primary);
  } else {
    fill({room.x, room.y, room.w, kCardBand}, Ink::soft, kCardRadius, ImDrawFlags_RoundCornersTop);
    draw_picture(drawing, {room.x, room.y, room.w, kCardBand});
    const float x = room.x + kCardPadding, w = room.w - 2 * kCardPadding;
    float y = room.y + kCardBand + kCardPadding;
    const auto words_at = [&](const char* part, Role role, std::string_view text, TextStyle style) {
      const TextBlock& block = words_block(text, style, w);
      draw_words(block, text, style, style.ink, x, y);
      Node& node = say(prefix + part, role, text, Rect{x, y, w, block.height});
      if (role == Role::heading) node.level = 3;
      y += block.height;
    };
    words_at(".title", Role::heading, words.title, type::kHeading3);
    y += 6;
    words_at(".about", Role::paragraph, words.about, type::kBody);
    const float foot = room.y + room.h - 12 - kSmallControlHeight / 2;
    draw_line_of(words.foot, type::kHint, Ink::muted, x, foot - 12);
    say(prefix + ".foot", Role::hint, words.foot, Rect{x, foot - 12, w / 2, 24});
    const float action_w = measure(words.action, type::kStrong);
    const Ink ink = over ? Ink::primary_pressed : Ink::primary;
    draw_line_of(words.action, type::kStrong, ink, x + w - action_w - 26, foot - 13.5f);
    draw_icon(Icon::forward, x + w - 10, foot, 22, ink);
  }
  stroke(room, over ? Ink::primary : Ink::line, over ? 2 : theme_->edge, kCardRadius);
  hit(id, room);
  Node& node = say(id, Role::link, words.action, room);
  node.label = std::string(words.action) + ": " + std::string(words.title);
  node.href = href;
  close_node(room);
  follow(id, href);
}

void Ui::task_row(std::string_view id, const TaskRow& row) {
  const std::string prefix(id);
  open_node(prefix + ".item", Role::listitem, "", "task");
  const bool narrow = flow_.w < 560;
  const float number_w = flow_.w < 240 ? 28 : kNumberColumn;
  const float words_w = flow_.w - 16 - number_w - 16 - (narrow ? 0 : kStatusColumn);
  TextStyle link_style = type::kBody;
  link_style.ink = Ink::primary;
  const TextBlock& title = words_block(row.title, link_style, words_w);

  // Under the title: who agreed it, and its actions beside that where there is room.
  const TextBlock& detail = words_block(row.detail, type::kHint, words_w);
  const float detail_h = row.detail.empty() ? 0 : detail.height;
  const TextBlock& flag = words_block(row.flag, type::kSmallStrong, words_w - 24);
  const float flag_w = row.flag.empty() ? 0 : 24 + flag.width;
  const bool flag_beside = detail_h > 0 && detail.width + 18 + flag_w <= words_w;
  const float under_h = flag_w == 0 ? detail_h : flag_beside ? std::max(detail_h, flag.height) : detail_h + flag.height;

  // The status: in its column, or under everything else.
  const bool has_mark = row.marks >= 0 || row.icon != Icon::none;
  const float mark_w = !has_mark ? 0 : row.marks >= 0 ? 104 : 32;
  const bool mark_above = has_mark && (narrow ? words_w < mark_w + 120 : row.marks >= 0);
  const TextStyle status_style = has_mark ? type::kSmall : type::kHint;
  const float status_w = (narrow ? words_w : kStatusColumn) - (mark_above ? 0 : mark_w);
  const TextBlock& status = words_block(row.status, status_style, status_w);
  const float status_h = status.height + (mark_above ? 20 : 0);

  const float words_h = title.height + under_h + (narrow ? status_h + 6 : 0);
  const Rect room = take_room(flow_.w, std::max({under_h > 0 ? 64.0f : 56.0f, words_h + 16, narrow ? 0 : status_h + 16}));
  if (!row.first) segment(room.x, room.y, room.x + room.w, room.y, Ink::rule, 1);
  const float x = room.x + 16 + number_w;
  float y = room.y + (room.h - words_h) / 2;

  const std::string number = std::to_string(row.number);
  const Rect number_rect{room.x + (number_w < kNumberColumn ? 12.0f : 20.0f), narrow ? y + 2 : room.y + room.h / 2 - 12, 24, 24};
  draw_line_of(number, type::kSmallStrong, Ink::muted, number_rect.x, number_rect.y);
  say(prefix + ".number", Role::text, number, number_rect).look = "muted";

  const Ink ink = hovered(id) ? Ink::primary_pressed : Ink::primary;
  draw_words(title, row.title, link_style, ink, x, y);
  if (!hovered(id)) underline(title, link_style, ink, x, y);
  // The target is the row's left part, from rule to rule.
  const Rect target{x, room.y + 2, words_w, narrow ? std::max(44.0f, title.height + 12) : room.h - 4};
  hit(id, target);
  Node& link = say(id, Role::link, row.title, target);
  link.href = row.href;
  if (!row.language.empty()) link.lang = row.language;
  y += title.height;

  if (detail_h > 0) {
    draw_words(detail, row.detail, type::kHint, Ink::muted, x, y);
    say(prefix + ".detail", Role::text, row.detail, Rect{x, y, detail.width, detail_h}).look = "muted";
  }
  if (flag_w > 0) {
    const float flag_x = flag_beside ? x + detail.width + 18 : x;
    const float flag_y = flag_beside ? y : y + detail_h;
    draw_icon(Icon::flag, flag_x + 9, flag_y + 12, 19, Ink::primary);
    draw_words(flag, row.flag, type::kSmallStrong, Ink::primary, flag_x + 24, flag_y);
    say(prefix + ".flag", Role::text, row.flag, Rect{flag_x, flag_y, flag_w, flag.height});
  }
  y += under_h + 6;

  const float status_x = narrow ? x : room.x + room.w - kStatusColumn - 8;
  float status_y = narrow ? y : room.y + (room.h - status_h) / 2;
  if (row.marks >= 0) draw_marks(row.marks, row.marks_of, status_x, status_y + (mark_above ? 3.0f : 8.0f), 16, 10, 3);
  if (row.icon != Icon::none) draw_icon(row.icon, status_x + 11, status_y + (mark_above ? 8.0f : 12.0f), 22, Ink::muted);
  if (mark_above) status_y += 20;
  const float status_left = status_x + (mark_above ? 0 : mark_w);
  draw_words(status, row.status, status_style, status_style.ink, status_left, status_y);
  say(prefix + ".status", Role::text, row.status, Rect{status_left, status_y, status.width, status.height});
  close_node(room);
  follow(id, row.href);
}

bool Ui::bar(std::string_view id, std::string_view name, std::string_view words, int filled, int of, bool open) {
  constexpr float kIndent = 22, kCells = 14, kGap = 4, kAbove = 6;
  const float room_for_name = flow_.w - kIndent;
  const float left = room_for_name - measure(words, type::kSmall) - 16;
  const bool beside = left >= 100;
  const TextBlock& name_block = words_block(name, type::kSmallStrong, beside ? left : room_for_name);
  const TextBlock& where = words_block(words, type::kSmall, room_for_name);
  const float words_h = name_block.height + (beside ? 0 : where.height);
  const Rect room = take_room(flow_.w, words_h + kAbove + kCells);
  const Ink ink = hovered(id) ? Ink::primary_pressed : Ink::primary;
  draw_icon(open ? Icon::down : Icon::forward, room.x + 6, room.y + 12, 18, ink);
  draw_words(name_block, name, type::kSmallStrong, hovered(id) ? ink : Ink::ink, room.x + kIndent, room.y);
  draw_words(where, words, type::kSmall, Ink::ink, room.x + kIndent, beside ? room.y : room.y + name_block.height,
             room_for_name, beside ? 1 : 0);
  const float y = room.y + words_h + kAbove;
  const float cell = (room.w - kGap * static_cast<float>(of - 1)) / static_cast<float>(of);
  if (filled >= 0) {
    draw_marks(filled, of, room.x, y, cell, kCells, kGap);
  } else {
    for (int i = 0; i < of; ++i) {
      stroke({room.x + static_cast<float>(i) * (cell + kGap), y, cell, kCells}, Ink::line, 1, 0, true);
    }
  }
  hit(id, room);
  Node& node = say(id, Role::disclosure, std::string(name) + ": " + std::string(words), room);
  node.look = "bar";
  node.expanded = open;
  return take(id, "press").has_value();
}

std::optional<std::string> Ui::ladder(std::string_view id, std::string_view name, std::span<const StairStep> steps) {
  open_node(id, Role::list, name, "ladder");
  const float top = flow_.y;
  const float column = (flow_.w - kStairGap * static_cast<float>(steps.size() - 1)) / static_cast<float>(steps.size());
  float widest = 0;
  for (const StairStep& step : steps) {
    widest = std::max({widest, measure(step.title, type::kStrong), measure(step.day, type::kHint),
                       measure(step.status, type::kSmall) + (step.confirmed ? 28.0f : 0.0f)});
  }
  if (flow_.w >= 900 && widest + kStairInset <= column) {
    stairs(steps, column);
  } else {
    stair_rows(steps);
  }
  close_node(Rect{flow_.x, top, flow_.w, flow_.y - top});
  std::optional<std::string> pressed;
  for (const StairStep& step : steps) {
    if (take(step.id, "press")) pressed = step.id;
  }
  return pressed;
}

void Ui::say_step(const StairStep& step, Rect target) {
  open_node(step.id + ".item", Role::listitem, "");
  hit(step.id, target);
  Node& node = say(step.id, Role::button, step.spoken, target);
  node.look = "stair";
  if (step.chosen) node.current = "step";
  close_node(target);
}

// A block in the colour of its step with its number, in the size of `style`, at `x`, `y` from its corner.
void Ui::draw_step(const StairStep& step, std::size_t index, Rect block, TextStyle style, float x, float y, bool edge,
                   int corners) {
  constexpr Ink kRamp[] = {Ink::ramp1, Ink::ramp2, Ink::ramp3, Ink::ramp4, Ink::ramp5, Ink::ramp6};
  const bool edged = edge && (is_dark(input_.scheme) ? index >= 4 : index < 3);
  fill(block, kRamp[std::min<std::size_t>(index, 5)], corners == 0 ? 6 : kRadius, corners);
  if (edged) stroke(block, Ink::line, 1, corners == 0 ? 6 : kRadius);
  draw_line_of(step.number, style, index < 4 ? Ink::dark : Ink::white, block.x + x, block.y + y);
}

// One under another: the block, and its words beside it.
void Ui::stair_rows(std::span<const StairStep> steps) {
  flow_.gap = 8;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const StairStep& step = steps[i];
    constexpr float kWords = 78;
    const float w = flow_.w - kWords - 14, cells = static_cast<float>(std::max(1, step.of));
    const float cell = std::min(14.0f, (w - 3 * (cells - 1)) / cells);
    const float marks = cells * (cell + 3) + 8;
    const float tick = step.confirmed ? 24 : 0;
    const TextBlock& title = words_block(step.title, type::kStrong, w);
    const TextBlock& status = words_block(step.status, type::kSmall, w - tick);
    const bool beside = marks + measure(step.count, type::kHint) <= w;
    const TextBlock& count = words_block(step.count, type::kHint, beside ? w - marks : w);
    const float foot = beside ? std::max(24.0f, count.height) : 20 + count.height;
    const Rect room = take_room(flow_.w, 16 + title.height + status.height + foot);
    fill(room, step.chosen || hovered(step.id) ? Ink::soft : Ink::card, kCardRadius);
    stroke(room, step.chosen ? Ink::primary : Ink::line, step.chosen ? theme_->strong_edge : theme_->edge, kCardRadius);
    const TextStyle number{26, true, Ink::ink, 1};
    const Rect block{room.x + 14, room.y + (room.h - 64) / 2, 48, 64};
    draw_step(step, i, block, number, (block.w - measure(step.number, number)) / 2, 18, true, 0);
    const float x = room.x + kWords;
    float y = room.y + 8;
    draw_words(title, step.title, type::kStrong, Ink::ink, x, y);
    y += title.height;
    if (step.confirmed) draw_icon(Icon::tick, x + 9, y + 12, 18, Ink::good);
    draw_words(status, step.status, type::kSmall, Ink::ink, x + tick, y);
    y += status.height;
    draw_marks(step.filled, step.of, x, y + 7, cell, 10, 3);
    const Ink quiet = step.chosen || hovered(step.id) ? Ink::ink : Ink::muted;
    draw_words(count, step.count, type::kHint, quiet, beside ? x + marks : x, beside ? y : y + 20);
    say_step(step, room);
  }
  space(16);  // only stairs stand on what is below them
}

// Rising left to right, the words above and below each block.
void Ui::stairs(std::span<const StairStep> steps, float column) {
  constexpr float kAbove = 62, kLowest = 76, kRise = 30;
  const float words_w = column - kStairInset;
  float counts = 0;  // as high as the longest count, which may take more than one line
  for (const StairStep& step : steps) counts = std::max(counts, words_block(step.count, type::kSmall, words_w).height);
  const float below = 68 + counts;
  const float tallest = kLowest + kRise * static_cast<float>(steps.size() - 1);
  const Rect room = take_room(flow_.w, kAbove + tallest + below);
  const float floor = room.y + kAbove + tallest;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const StairStep& step = steps[i];
    const float h = kLowest + kRise * static_cast<float>(i);
    const Rect block{room.x + static_cast<float>(i) * (column + kStairGap), floor - h, column, h};
    if (step.chosen) {  // opens into the panel below, over the panel's own top edge
      fill({block.x, floor, column, below + theme_->strong_edge + 1}, Ink::card);
      segment(block.x, floor, block.x, room.y + room.h + 3, Ink::primary, theme_->strong_edge);
      segment(block.x + column - theme_->strong_edge, floor, block.x + column - theme_->strong_edge,
              room.y + room.h + 3, Ink::primary, theme_->strong_edge);
    }
    draw_step(step, i, block, {38, true, Ink::ink, 1}, 16, 14, !step.chosen, ImDrawFlags_RoundCornersTop);
    if (step.chosen || hovered(step.id)) stroke(block, Ink::primary, theme_->strong_edge, kRadius);
    const float inset = block.x + 16;
    draw_line_of(step.title, type::kStrong, Ink::ink, inset, block.y - kAbove);
    if (step.confirmed) draw_icon(Icon::tick, inset + 10, block.y - 22, 20, Ink::good);
    draw_line_of(step.status, type::kSmall, step.confirmed || step.chosen ? Ink::ink : Ink::muted,
                 inset + (step.confirmed ? 28.0f : 0.0f), block.y - 34);
    const float cells = static_cast<float>(std::max(1, step.of));
    const float cell = std::min(24.0f, (column - 32 - 3 * (cells - 1)) / cells);
    draw_marks(step.filled, step.of, inset, floor + 16, cell, 12, 3);
    const TextBlock& count = words_block(step.count, type::kSmall, words_w);
    draw_words(count, step.count, type::kSmall, Ink::ink, inset, floor + 34);
    draw_line_of(step.day, type::kHint, Ink::muted, inset, floor + 34 + count.height);
    say_step(step, {block.x, block.y - kAbove, column, h + kAbove + below});
  }
  segment(room.x, floor, room.x + room.w, floor, Ink::ink, 3);
}

void Ui::say_progress(std::string_view id, std::string_view name, int now, int max, Rect rect) {
  Node& node = say(id, Role::progress, name, rect);
  node.now = now;
  node.max = max;
}

void Ui::number_cells(std::string_view id, std::string_view name, std::span<const NumberCell> cells) {
  constexpr float kGap = 6, kHeight = 44;
  const int in_row = std::clamp(static_cast<int>((flow_.w + kGap) / (46 + kGap)), 1, 12);
  const float w = (flow_.w - kGap * static_cast<float>(in_row - 1)) / static_cast<float>(in_row);
  const int rows = (static_cast<int>(cells.size()) + in_row - 1) / in_row;
  const Rect room = take_room(flow_.w, static_cast<float>(rows) * (kHeight + kGap) - kGap);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const int column = static_cast<int>(i) % in_row, row = static_cast<int>(i) / in_row;
    const Rect cell{room.x + static_cast<float>(column) * (w + kGap), room.y + static_cast<float>(row) * (kHeight + kGap), w,
                    kHeight};
    const NumberCell& state = cells[i];
    Ink ink = Ink::ink;
    if (state.unsure) {
      fill(cell, Ink::soft, kRadius);
      stroke(cell, Ink::primary, 2, kRadius);
    } else if (state.answered) {
      fill(cell, Ink::primary, kRadius);
      ink = Ink::on_primary;
    } else {
      fill(cell, Ink::card, kRadius);
      stroke(cell, Ink::line, 1, kRadius);
    }
    const std::string words = std::to_string(state.number) + (state.unsure ? " ?" : "");
    const TextStyle style = state.answered || state.unsure ? type::kSmallStrong : type::kSmall;
    draw_line_of(words, style, ink, cell.x + (cell.w - measure(words, style)) / 2, cell.y + 10);
  }
  const auto answered = std::count_if(cells.begin(), cells.end(), [](const NumberCell& cell) { return cell.answered; });
  say_progress(id, name, static_cast<int>(answered), static_cast<int>(cells.size()), room);
}

float Ui::brand_width(std::string_view name) { return kBrandWords + measure(name, kBrandStyle); }

void Ui::brand(std::string_view id, std::string_view name, std::string_view href) {
  const bool with_icon = brand_width(name) <= flow_.w;
  const Rect room = take_room(std::min(brand_width(name), flow_.w), 44);
  if (with_icon) draw_icon(Icon::people, room.x + 17, room.y + 22, 30, Ink::ink);
  draw_line_of(name, kBrandStyle, Ink::ink, room.x + (with_icon ? kBrandWords : 0), room.y + 4);
  hit(id, room);
  Node& node = say(id, Role::link, name, room);
  node.href = href;
  node.look = "brand";
  follow(id, href);
}

float Ui::badge_width(std::string_view words) { return std::ceil(measure(words, type::kSmall)) + 92; }

bool Ui::badge(std::string_view id, std::string_view words, std::string_view label, bool attention, bool filled) {
  const TextBlock& block = words_block(words, type::kSmall, flow_.w - badge_width("") + 1);
  const float w = filled ? flow_.w : badge_width(words);
  const Rect room = take_room(w, std::max(44.0f, block.height + 16));
  const float middle = room.y + room.h / 2;
  const float inset = filled ? 0.0f : 16.0f;
  if (!filled) {
    fill(room, hovered(id) ? Ink::soft : Ink::card, room.h / 2);
    stroke(room, Ink::line, theme_->edge, room.h / 2);
  }
  disc(room.x + inset + 6, middle, 6, attention ? Ink::warn : Ink::good);
  draw_words(block, words, type::kSmall, Ink::ink, room.x + inset + 22, middle - block.height / 2);
  draw_icon(Icon::download, room.x + room.w - inset - 8, middle, 20, Ink::primary);
  hit(id, room);
  Node& node = say(id, Role::button, words, room);
  node.label = label;
  node.look = attention ? "badge" : "badge good";
  return take(id, "press").has_value();
}

void Ui::progress_strip(std::string_view id, std::string_view name, int filled, int current, int of) {
  const float cell = (flow_.w - 3 * static_cast<float>(of - 1)) / static_cast<float>(of);
  const Rect room = take_room(flow_.w, 8);
  for (int i = 0; i < of; ++i) {
    const Rect part{room.x + static_cast<float>(i) * (cell + 3), room.y, cell, 8};
    if (i < filled) {
      fill(part, Ink::primary, 3);
    } else {
      stroke(part, i == current ? Ink::primary : Ink::line, i == current ? 2 : 1, 3);
    }
  }
  say_progress(id, name, filled, of, room);
}

void Ui::place_row(std::string_view id, const PlaceRow& row, std::string_view spoken) {
  const bool here = row.current >= 0;
  const TextStyle style = here ? type::kSmallStrong : type::kSmall;
  // The dots take half of the width at most, on as many lines as they need.
  constexpr float kDot = 18;
  const int most = std::max(1, static_cast<int>(flow_.w / 2 / kDot));
  const int lines = std::max(1, (row.of + most - 1) / most);
  const int on_a_line = (row.of + lines - 1) / lines;
  const float dots_w = kDot * static_cast<float>(on_a_line);
  const TextBlock& block = words_block(row.title, style, flow_.w - dots_w - 8);
  const Rect room = take_room(flow_.w, std::max({43.0f, block.height + 12, kDot * static_cast<float>(lines) + 12}));
  draw_words(block, row.title, style, Ink::ink, room.x, room.y + (room.h - block.height) / 2);
  for (int i = 0; i < row.of; ++i) {
    const float x = room.x + room.w - dots_w + kDot * static_cast<float>(i % on_a_line) + 12;
    const float y = room.y + room.h / 2 + kDot * (static_cast<float>(i / on_a_line) - static_cast<float>(lines - 1) / 2);
    if (i == row.current) {
      disc(x, y, 8, Ink::primary);
      disc(x, y, 4, Ink::card);
    } else if (i < row.done) {
      disc(x, y, 6, Ink::primary);
    } else {
      circle(x, y, 6, Ink::line, 1.5f);
    }
  }
  segment(room.x, room.y + room.h, room.x + room.w, room.y + room.h, Ink::rule, 1);
  open_node(std::string(id) + ".item", Role::listitem, "");
  say(id, Role::text, spoken, room).look = "block";
  close_node(room);
}

void Ui::tab(std::string_view id, std::string_view words, std::string_view href, bool current) {
  const TextStyle style = current ? type::kSmallStrong : type::kSmall;
  const float w = measure(words, style);
  const Rect room = take_room(w, 52);
  draw_line_of(words, style, Ink::ink, room.x, room.y + 14);
  if (current) {
    segment(room.x, room.y + 48, room.x + w, room.y + 48, Ink::primary, 4);
  } else if (hovered(id)) {
    segment(room.x, room.y + 48, room.x + w, room.y + 48, Ink::line, 2);
  }
  hit(id, room);
  Node& node = say(id, Role::link, words, room);
  node.href = href;
  node.look = "tab";
  if (current) node.current = "page";
  follow(id, href);
}

bool Ui::filter(std::string_view id, std::string_view words, int count, bool chosen) {
  const Rect room = take_room(flow_.w, 48);
  if (chosen || hovered(id)) fill(room, Ink::soft, kRadius);
  if (chosen) stroke(room, Ink::primary, 2, kRadius);
  const TextStyle style = chosen ? type::kSmallStrong : type::kSmall;
  const std::string number = std::to_string(count);
  draw_line_of(words, style, Ink::ink, room.x + 14, room.y + 12);
  draw_line_of(number, type::kSmallStrong, Ink::ink, room.x + room.w - 14 - measure(number, type::kSmallStrong), room.y + 12);
  hit(id, room);
  Node& node = say(id, Role::button, std::string(words) + " " + number, room);
  node.look = "filter";
  node.pressed = chosen;
  return take(id, "press").has_value();
}

void Ui::icon_text(std::string_view id, Icon icon, Ink ink, std::string_view words) {
  const TextBlock& block = words_block(words, type::kSmallStrong, flow_.w - 30);
  const Rect room = take_room(flow_.w, block.height);
  draw_icon(icon, room.x + 11, room.y + 12, 21, ink);
  draw_words(block, words, type::kSmallStrong, Ink::ink, room.x + 30, room.y);
  say(id, Role::text, words, room).look = "strong";
}

void Ui::marked_line(std::string_view id, Icon mark, Ink ink, std::string_view words, std::string_view detail) {
  const float w = flow_.w - 38;
  const TextBlock& block = words_block(words, type::kBody, w);
  const TextBlock& detail_block = words_block(detail, type::kHint, w);
  const Rect room = take_room(flow_.w, std::max(28.0f, block.height + (detail.empty() ? 0 : detail_block.height)));
  if (mark == Icon::none) {
    circle(room.x + 12, room.y + 14, 12, Ink::line, 2);
  } else {
    draw_icon(mark, room.x + 12, room.y + 14, 25, ink);
  }
  draw_words(block, words, type::kBody, Ink::ink, room.x + 38, room.y);
  say(id, Role::text, words, Rect{room.x + 38, room.y, w, block.height}).look = "block";
  if (detail.empty()) return;
  draw_words(detail_block, detail, type::kHint, Ink::muted, room.x + 38, room.y + block.height);
  say(std::string(id) + ".detail", Role::text, detail, Rect{room.x + 38, room.y + block.height, w, detail_block.height})
      .look = "block muted";
}

}  // namespace ui
