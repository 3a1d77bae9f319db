#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "content/script.h"
#include "ui/widgets.h"

// Shapes, lines of words and icons. Everything here takes units and does nothing in a frame that
// does not paint.

namespace ui {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

}  // namespace

std::uint32_t Ui::colour(Ink ink) const {
  const Colour c = (*theme_)[ink];
  return IM_COL32((c >> 16) & 0xFF, (c >> 8) & 0xFF, c & 0xFF, 0xFF);
}

void Ui::fill(Rect rect, Ink ink, float radius, int corners) {
  if (!input_.paint) return;
  const float k = scale_;
  list_->AddRectFilled(ImVec2(std::round(rect.x * k), std::round(rect.y * k)),
                       ImVec2(std::round((rect.x + rect.w) * k), std::round((rect.y + rect.h) * k)), colour(ink),
                       radius * k, corners);
}

void Ui::stroke(Rect rect, Ink ink, float width, float radius, bool dashed) {
  if (!input_.paint) return;
  const float k = scale_;
  if (dashed) {
    segment(rect.x, rect.y, rect.x + rect.w, rect.y, ink, width, true);
    segment(rect.x, rect.y + rect.h - width, rect.x + rect.w, rect.y + rect.h - width, ink, width, true);
    segment(rect.x, rect.y, rect.x, rect.y + rect.h, ink, width, true);
    segment(rect.x + rect.w - width, rect.y, rect.x + rect.w - width, rect.y + rect.h, ink, width, true);
    return;
  }
  const float thickness = std::max(1.0f, std::round(width * k));
  const float inset = thickness / 2 - 0.5f;
  list_->AddRect(ImVec2(std::round(rect.x * k) + inset, std::round(rect.y * k) + inset),
                 ImVec2(std::round((rect.x + rect.w) * k) - inset, std::round((rect.y + rect.h) * k) - inset),
                 colour(ink), std::max(0.0f, radius * k - inset), 0, thickness);
}

void Ui::segment(float x0, float y0, float x1, float y1, Ink ink, float width, bool dashed) {
  if (!input_.paint) return;
  const float length = std::max(x1 - x0, y1 - y0);
  const float dash = dashed ? 4 : length;
  for (float from = 0; from < length; from += 2 * dash) {
    const float to = std::min(from + dash, length);
    const Rect piece = y0 == y1 ? Rect{x0 + from, y0, to - from, width} : Rect{x0, y0 + from, width, to - from};
    const float k = scale_;
    const float thickness = std::max(1.0f, std::round(width * k));
    const float x = std::round(piece.x * k), y = std::round(piece.y * k);
    list_->AddRectFilled(ImVec2(x, y),
                         y0 == y1 ? ImVec2(std::round((piece.x + piece.w) * k), y + thickness)
                                  : ImVec2(x + thickness, std::round((piece.y + piece.h) * k)),
                         colour(ink));
  }
}

void Ui::disc(float x, float y, float radius, Ink ink) {
  if (input_.paint) list_->AddCircleFilled(ImVec2(x * scale_, y * scale_), radius * scale_, colour(ink));
}

void Ui::circle(float x, float y, float radius, Ink ink, float width) {
  if (!input_.paint) return;
  list_->AddCircle(ImVec2(x * scale_, y * scale_), (radius - width / 2) * scale_, colour(ink), 0, width * scale_);
}

void Ui::polyline(std::initializer_list<std::pair<float, float>> points, Ink ink, float width) {
  if (!input_.paint) return;
  list_->PathClear();
  for (const auto& [x, y] : points) list_->PathLineTo(ImVec2(x * scale_, y * scale_));
  list_->PathStroke(colour(ink), 0, width * scale_);
}

void Ui::polygon(std::initializer_list<std::pair<float, float>> points, Ink ink) {
  if (!input_.paint) return;
  list_->PathClear();
  for (const auto& [x, y] : points) list_->PathLineTo(ImVec2(x * scale_, y * scale_));
  list_->PathFillConvex(colour(ink));
}

bool Ui::painted_at(float device_y) const {
  const float css_y = device_y / input_.dpr;
  return css_y >= input_.paint_top_css && css_y <= input_.paint_bottom_css;
}

void Ui::draw_words(const TextBlock& block, std::string_view words, TextStyle style, Ink ink, float x, float y, float w,
                    float align) {
  if (!input_.paint) return;
  if (block.rtl && align == 0) {  // starts at the right end of its room
    w = std::max(w, block.width);
    align = 1;
  }
  const float line_height = painter_.line_height(style);
  float top = y * scale_;
  for (const TextLine& line : block.lines) {
    if (painted_at(top)) {
      painter_.draw(*list_, words.substr(line.begin, line.end - line.begin), style, block.rtl, (*theme_)[ink],
                    (x + (w - line.width) * align) * scale_, top, line_height);
    }
    top += line_height * scale_;
  }
}

void Ui::draw_line_of(std::string_view words, TextStyle style, Ink ink, float x, float y) {
  if (!input_.paint || !painted_at(y * scale_)) return;
  painter_.draw(*list_, words, style, content::runs_right_to_left(words), (*theme_)[ink], x * scale_, y * scale_,
                style.size * style.leading);
}

void Ui::underline(const TextBlock& block, TextStyle style, Ink ink, float x, float y) {
  const float line_height = painter_.line_height(style);
  float below = y + line_height / 2 + style.size * 0.5f;
  for (const TextLine& line : block.lines) {
    const float from = x + (block.rtl ? block.width - line.width : 0);
    segment(from, below, from + line.width, below, ink, 1);
    below += line_height;
  }
}

void Ui::draw_marks(int filled, int of, float x, float y, float cell_w, float cell_h, float gap) {
  for (int i = 0; i < of; ++i) {
    const Rect cell{x + static_cast<float>(i) * (cell_w + gap), y, cell_w, cell_h};
    const float radius = std::min(3.0f, cell_h / 3);
    if (i < filled) {
      fill(cell, Ink::primary, radius);
    } else {
      stroke(cell, Ink::line, 1, radius);
    }
  }
}

void Ui::draw_radio(float x, float y, bool chosen) {
  if (!chosen) {
    disc(x, y, 13, Ink::card);
    circle(x, y, 13, Ink::line, 2);
    return;
  }
  disc(x, y, 13, Ink::primary);
  disc(x, y, 5.5f, Ink::card);
}

// `x`, `y` is the middle; `size` the height of the icon's box.
void Ui::draw_icon(Icon icon, float x, float y, float size, Ink ink, Ink ground) {
  const float u = size / 24;  // drawn on a 24 × 24 grid
  const auto at = [&](float gx, float gy) { return std::pair(x + (gx - 12) * u, y + (gy - 12) * u); };
  const float pen = 2.2f * u;
  const auto mark = [&](std::string_view words, float lift) {
    const TextStyle style{size * 0.62f, true, ink, 1};
    const float w = painter_.width(words, style);
    draw_line_of(words, style, ink, x - w / 2, y - size * 0.31f + lift);
  };
  switch (icon) {
    case Icon::none: break;
    case Icon::forward: polyline({at(9, 6), at(15, 12), at(9, 18)}, ink, pen); break;
    case Icon::back: polyline({at(15, 6), at(9, 12), at(15, 18)}, ink, pen); break;
    case Icon::down: polyline({at(6, 9), at(12, 15), at(18, 9)}, ink, pen); break;
    case Icon::download:
      polyline({at(12, 4), at(12, 15)}, ink, pen);
      polyline({at(7, 10.5f), at(12, 15.5f), at(17, 10.5f)}, ink, pen);
      polyline({at(4, 20), at(20, 20)}, ink, pen);
      break;
    case Icon::menu:
      for (const float row : {6.0f, 12.0f, 18.0f}) polyline({at(3, row), at(21, row)}, ink, pen);
      break;
    case Icon::plus:
      polyline({at(12, 4), at(12, 20)}, ink, pen);
      polyline({at(4, 12), at(20, 12)}, ink, pen);
      break;
    case Icon::flag:
      polyline({at(6, 3), at(6, 22)}, ink, pen);
      polygon({at(7, 4), at(20, 4), at(16.5f, 8.5f), at(7, 8.5f)}, ink);
      polygon({at(7, 8.5f), at(16.5f, 8.5f), at(20, 13), at(7, 13)}, ink);
      break;
    case Icon::tick:
      disc(x, y, 11 * u, ink);
      polyline({at(7, 12.5f), at(10.5f, 16), at(17, 8.5f)}, ground, 2.6f * u);
      break;
    case Icon::empty: circle(x, y, 11 * u, ink, 2.2f * u); break;
    case Icon::half:
      circle(x, y, 11 * u, ink, 2.2f * u);
      if (input_.paint) {
        list_->PathClear();
        list_->PathArcTo(ImVec2(x * scale_, y * scale_), 10 * u * scale_, kPi / 2, 3 * kPi / 2);
        list_->PathFillConvex(colour(ink));
      }
      break;
    case Icon::warning:
      polygon({at(12, 1.5f), at(23.5f, 22), at(0.5f, 22)}, ink);
      polyline({at(12, 8.5f), at(12, 15)}, ground, 2.4f * u);
      disc(at(12, 18.5f).first, at(12, 18.5f).second, 1.5f * u, ground);
      break;
    case Icon::question:
      circle(x, y, 11 * u, ink, 2 * u);
      mark("?", 0);
      break;
    case Icon::minus:
      circle(x, y, 11 * u, ink, 2 * u);
      polyline({at(8.5f, 12), at(15.5f, 12)}, ink, pen);
      break;
    case Icon::document:
      polyline({at(14, 3), at(5, 3), at(5, 21), at(19, 21), at(19, 8), at(14, 3), at(14, 8), at(19, 8)}, ink, 2 * u);
      polyline({at(8.5f, 13), at(15.5f, 13)}, ink, 1.8f * u);
      polyline({at(8.5f, 17), at(15.5f, 17)}, ink, 1.8f * u);
      break;
    case Icon::undo:
    case Icon::redo: {
      const bool undo = icon == Icon::undo;
      const auto side = [&](float gx, float gy) { return at(undo ? gx : 24 - gx, gy); };
      polyline({side(9, 4), side(4, 9), side(9, 14)}, ink, pen);
      polyline({side(4, 9), side(15, 9), side(19, 11), side(20, 14.5f), side(19, 18), side(15, 20), side(10, 20)}, ink, pen);
      break;
    }
    case Icon::people:
      for (const float shift : {-6.0f, 6.0f}) {
        const Ink part = shift < 0 ? Ink::primary : ink;
        disc(at(12 + shift, 6).first, at(12 + shift, 6).second, 4 * u, part);
        const auto [left, top] = at(7.5f + shift, 12);
        fill({left, top, 9 * u, 11 * u}, part, 3.4f * u, ImDrawFlags_RoundCornersTop);
      }
      break;
  }
}

void Ui::draw_picture(Drawing drawing, Rect rect) {
  const float cx = rect.x + rect.w / 2, cy = rect.y + rect.h / 2;
  const float u = rect.h / 156;  // drawn for a band 156 high
  switch (drawing) {
    case Drawing::circle_of_people: {
      circle(cx, cy, 24 * u, Ink::primary, 2 * u);
      constexpr Ink kRing[] = {Ink::primary, Ink::ramp5, Ink::ramp4, Ink::ramp3, Ink::ramp2,
                               Ink::primary, Ink::ramp5, Ink::ramp4, Ink::ramp3};
      for (int i = 0; i < 9; ++i) {
        const float angle = -kPi / 2 + 2 * kPi * static_cast<float>(i) / 9;
        disc(cx + 46 * u * std::cos(angle), cy + 46 * u * std::sin(angle), 11 * u, kRing[i]);
      }
      break;
    }
    case Drawing::checklist: {
      const Rect sheet{cx - 83 * u, cy - 57 * u, 166 * u, 114 * u};
      fill(sheet, Ink::card, 8 * u);
      stroke(sheet, Ink::primary, 2 * u, 8 * u);
      constexpr float kWidths[] = {96, 70, 108, 84};
      for (int i = 0; i < 4; ++i) {
        const float y = sheet.y + (22 + 23.0f * static_cast<float>(i)) * u;
        if (i < 2) {
          draw_icon(Icon::tick, sheet.x + 24 * u, y, 17 * u, Ink::primary);
        } else {
          circle(sheet.x + 24 * u, y, 8 * u, Ink::primary, 2 * u);
        }
        fill({sheet.x + 42 * u, y - 4 * u, kWidths[i] * u, 8 * u}, i < 2 ? Ink::ramp3 : Ink::ramp2, 4 * u);
      }
      break;
    }
    case Drawing::spokes: {
      constexpr float kReach[] = {56, 38, 50, 30, 46, 56};
      for (int i = 0; i < 6; ++i) {
        const float angle = -kPi / 2 + 2 * kPi * static_cast<float>(i) / 6;
        const float x = std::cos(angle) * u, y = std::sin(angle) * u;
        polyline({{cx, cy}, {cx + 56 * x, cy + 56 * y}}, Ink::ramp3, 3 * u);
        disc(cx + kReach[i] * x, cy + kReach[i] * y, 9 * u, Ink::primary);
      }
      disc(cx, cy, 14 * u, Ink::primary);
      disc(cx, cy, 6 * u, Ink::card);
      break;
    }
    case Drawing::stairs: {
      constexpr Ink kRamp[] = {Ink::ramp1, Ink::ramp2, Ink::ramp3, Ink::ramp4, Ink::ramp5, Ink::ramp6};
      const float floor = cy + 52 * u;
      for (int i = 0; i < 6; ++i) {
        const float h = (27 + 16 * static_cast<float>(i)) * u;
        const Rect step{cx + (-93 + 32 * static_cast<float>(i)) * u, floor - h, 28 * u, h};
        fill(step, kRamp[i], 4 * u);
        if (i < 2) stroke(step, Ink::line, 1, 4 * u);
        const TextStyle style{17 * u, true, Ink::ink, 1};
        const std::string number = std::to_string(i + 1);
        draw_line_of(number, style, i < 4 ? Ink::dark : Ink::white,
                     step.x + step.w / 2 - painter_.width(number, style) / 2, step.y + 7 * u);
      }
      segment(cx - 100 * u, floor, cx + 100 * u, floor, Ink::primary, 2);
      break;
    }
  }
}

}  // namespace ui
