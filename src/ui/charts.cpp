#include <array>
#include <cmath>

#include "imgui.h"
#include "insight/picture.h"
#include "ui/widgets.h"

// Pictures painted on the page, from the shapes that files are painted from too.

namespace ui {
namespace {

// In the order of insight::Ink, after its `none`.
constexpr std::array<Ink, insight::kInkCount - 1> kInks = {
    Ink::card,  Ink::ink,   Ink::muted, Ink::line,  Ink::rule,  Ink::soft,  Ink::primary, Ink::on_primary, Ink::good,
    Ink::warn,  Ink::ramp1, Ink::ramp2, Ink::ramp3, Ink::ramp4, Ink::ramp5, Ink::ramp6,   Ink::white,      Ink::dark};

Ink ink_of(insight::Ink ink) { return kInks[static_cast<std::size_t>(ink) - 1]; }

}  // namespace

// Paints one shape after another, `x`, `y` being the picture's corner in units.
struct PicturePainter {
  Ui& ui;
  float x;
  float y;

  void operator()(const insight::Polygon& shape) const {
    if (shape.paint.fill != insight::Ink::none) {
      const std::vector<ImVec2> points = device(shape.points);
      ui.list_->AddConcavePolyFilled(points.data(), static_cast<int>(points.size()), ui.colour(ink_of(shape.paint.fill)));
    }
    stroke(shape.points, shape.paint, true);
  }

  void operator()(const insight::Polyline& shape) const { stroke(shape.points, shape.paint, false); }

  void operator()(const insight::Circle& shape) const {
    if (shape.paint.fill != insight::Ink::none) {
      ui.disc(x + shape.centre.x, y + shape.centre.y, shape.radius, ink_of(shape.paint.fill));
    }
    stroke(insight::points_round(shape), shape.paint, true);
  }

  void operator()(const insight::Box& shape) const {
    const Rect rect{x + shape.x, y + shape.y, shape.width, shape.height};
    if (shape.paint.fill != insight::Ink::none) ui.fill(rect, ink_of(shape.paint.fill), shape.radius);
    if (shape.paint.stroke == insight::Ink::none) return;
    ui.stroke(rect, ink_of(shape.paint.stroke), shape.paint.width, shape.radius, shape.paint.dashed);
  }

  void operator()(const insight::Words& shape) const {
    const TextStyle style{shape.size, shape.bold, ink_of(shape.ink), 1};
    const float width = ui.measure(shape.words, style);
    const float before = shape.anchor == insight::Anchor::start ? 0 : shape.anchor == insight::Anchor::middle ? width / 2 : width;
    constexpr float kAscent = 0.84f;  // from the top of a line without leading to its baseline, in sizes
    ui.draw_line_of(shape.words, style, style.ink, x + shape.at.x - before, y + shape.at.y - kAscent * shape.size);
  }

 private:
  std::vector<ImVec2> device(const std::vector<insight::Point>& points) const {
    std::vector<ImVec2> out;
    for (const insight::Point& point : points) out.emplace_back((x + point.x) * ui.scale_, (y + point.y) * ui.scale_);
    return out;
  }

  void stroke(std::vector<insight::Point> points, const insight::Paint& paint, bool closed) const {
    if (paint.stroke == insight::Ink::none) return;
    if (paint.dashed) {
      if (closed) points.push_back(points.front());
      for (const insight::Polyline& dash : insight::dashes(points, paint)) stroke(dash.points, dash.paint, false);
      return;
    }
    const std::vector<ImVec2> line = device(points);
    ui.list_->AddPolyline(line.data(), static_cast<int>(line.size()), ui.colour(ink_of(paint.stroke)),
                          closed ? ImDrawFlags_Closed : 0, paint.width * ui.scale_);
  }
};

void Ui::picture(const insight::Picture& picture) {
  const Rect room = take_room(picture.width, picture.height);
  if (!input_.paint) return;
  const PicturePainter painter{*this, room.x, room.y};
  for (const insight::Shape& shape : picture.shapes) std::visit(painter, shape);
}

}  // namespace ui
