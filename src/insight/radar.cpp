#include <cmath>
#include <numbers>
#include <optional>

#include "insight/pen.h"

namespace insight {
namespace {

constexpr float kMark = 13;       // the radius of a mark with its number in it
constexpr float kSmallMark = 11;  // where marks come close to each other
constexpr float kDot = 6;         // without a number, where they come closer still
constexpr float kNameRoom = 28;   // from the end of an axis to its name

struct Frame {
  float left = 0, top = 0, right = 0, bottom = 0;
};

bool overlap(const Frame& a, const Frame& b, float room) {
  return a.left < b.right + room && b.left < a.right + room && a.top < b.bottom + room && b.top < a.bottom + room;
}

// From a point to the nearest of a frame.
float distance(Point p, const Frame& frame) {
  return std::hypot(p.x - std::clamp(p.x, frame.left, frame.right), p.y - std::clamp(p.y, frame.top, frame.bottom));
}

struct AxisName {
  Block block;
  Point at;  // from the middle of the web: x by the anchor, y the top
  Anchor anchor = Anchor::start;

  Frame frame() const {
    const float left = anchor == Anchor::start ? at.x
                       : anchor == Anchor::end ? at.x - block.width
                                               : at.x - block.width / 2;
    return {left, at.y, left + block.width, at.y + block.height()};
  }
};

class Web {
 public:
  Web(const std::vector<SectionRow>& sections, int steps) : sections_(sections), steps_(steps) {
    const double turn = 2 * std::numbers::pi / static_cast<double>(sections.size());
    for (std::size_t i = 0; i < sections.size(); ++i) {
      const double angle = turn * static_cast<double>(i) - std::numbers::pi / 2;
      ways_.push_back({static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))});
    }
  }

  float radius = 0;

  // The names round the web with its middle at 0, 0, in a picture of `width`; nothing where they do not fit.
  std::optional<std::vector<AxisName>> names(const Pen& pen) const;
  std::vector<AxisName> letters(const Pen& pen) const;
  // The largest radius that keeps the marks clear of each other; kDot where numbers do not fit.
  float mark_radius() const;
  void paint(Pen& pen, Point middle) const;

 private:
  Point tip(std::size_t axis, float part) const {
    return {ways_[axis].x * radius * part, ways_[axis].y * radius * part};
  }
  int filled(std::size_t axis) const { return filled_cells(sections_[axis].profile, steps_); }
  // Where the axis has its mark: half-way where the section has no level.
  Point mark(std::size_t axis) const {
    const int cells = filled(axis);
    return tip(axis, cells > 0 ? static_cast<float>(cells) / static_cast<float>(steps_) : 0.5f);
  }
  AxisName name(Block block, std::size_t axis) const;
  bool is_clear(const std::vector<AxisName>& names) const;
  void paint_gap(Pen& pen, Point at, const Progress& progress, float mark) const;

  const std::vector<SectionRow>& sections_;
  int steps_;
  std::vector<Point> ways_;  // of the axes, one long
};

AxisName Web::name(Block block, std::size_t axis) const {
  const Point way = ways_[axis];
  const Point at{way.x * (radius + kNameRoom), way.y * (radius + kNameRoom)};
  const float height = block.height();
  const Anchor anchor = std::abs(way.x) < 0.1f ? Anchor::middle : way.x > 0 ? Anchor::start : Anchor::end;
  return {std::move(block), {at.x, at.y + (way.y - 1) * height / 2}, anchor};
}

bool Web::is_clear(const std::vector<AxisName>& names) const {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Frame frame = names[i].frame();
    for (std::size_t k = 0; k < i; ++k)
      if (overlap(frame, names[k].frame(), 6)) return false;
    for (std::size_t k = 0; k < ways_.size(); ++k) {
      const Point from = tip(k, 1), to = tip((k + 1) % ways_.size(), 1);
      if (distance(from, frame) < kMark + 4) return false;
      for (float part = 0; part < 1; part += 0.1f) {
        const Point on{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
        if (distance(on, frame) < 4) return false;
      }
    }
  }
  return true;
}

std::optional<std::vector<AxisName>> Web::names(const Pen& pen) const {
  constexpr float kWidest = 190;
  std::vector<AxisName> names;
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    const float beside = pen.width() / 2 - std::abs(ways_[i].x) * (radius + kNameRoom);
    const bool upright = std::abs(ways_[i].x) < 0.1f;
    Block block = pen.fold(sections_[i].name, kPlain, std::min(upright ? kWidest : beside, kWidest), 3);
    if (!block.whole || block.width > (upright ? kWidest : beside)) return std::nullopt;
    if (block.lines.size() > 1) {  // as narrow as the same number of lines can be, so that they are even
      for (float width = block.width - 8; width > 40; width -= 8) {
        Block even = pen.fold(sections_[i].name, kPlain, width, 3);
        if (!even.whole || even.lines.size() > block.lines.size()) break;
        block = std::move(even);
      }
    }
    names.push_back(name(std::move(block), i));
  }
  if (!is_clear(names)) return std::nullopt;
  return names;
}

// A to Z; kMostAxes is fewer.
std::string letter(std::size_t axis) { return std::string(1, static_cast<char>('A' + axis)); }

std::vector<AxisName> Web::letters(const Pen& pen) const {
  std::vector<AxisName> names;
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    AxisName letter_name = name(pen.fold(letter(i), kStrong, 40), i);
    const float clear = radius + kMark + 16;
    letter_name.anchor = Anchor::middle;
    letter_name.at = {ways_[i].x * clear, ways_[i].y * clear - letter_name.block.height() / 2};
    names.push_back(std::move(letter_name));
  }
  return names;
}

float Web::mark_radius() const {
  float nearest = radius;
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      const Point a = mark(i), b = mark(k);
      nearest = std::min(nearest, std::hypot(a.x - b.x, a.y - b.y));
    }
  }
  for (const float each : {kMark, kSmallMark})
    if (nearest >= 2 * each + 1) return each;
  return kDot;
}

void Web::paint_gap(Pen& pen, Point at, const Progress& progress, float mark) const {
  const char* sign = progress.not_sure > 0 ? "?" : progress.does_not_apply > 0 ? "–" : "";
  const float ring = mark == kDot ? kDot : mark - 1;
  pen.add(Circle{at, ring, {Ink::card, Ink::muted, 2, *sign == 0}});
  if (mark != kDot) pen.line(sign, kStrong, at.x, at.y - line_height(kStrong) / 2, Anchor::middle);
}

void Web::paint(Pen& pen, Point middle) const {
  const float radius_of_marks = mark_radius();
  const std::size_t n = ways_.size();
  const auto on = [middle](Point p) { return Point{middle.x + p.x, middle.y + p.y}; };
  // Each run of sections that have a level is one piece, from the middle and back to it.
  std::size_t start = 0;
  while (start < n && filled(start) > 0) ++start;
  const bool closed = start == n;
  std::vector<std::vector<Point>> runs;
  if (!closed) {
    bool in_run = false;
    for (std::size_t i = 1; i <= n; ++i) {
      const std::size_t axis = (start + i) % n;
      if (filled(axis) > 0) {
        if (!in_run) runs.emplace_back();
        runs.back().push_back(on(mark(axis)));
      }
      in_run = filled(axis) > 0;
    }
  } else {
    runs.emplace_back();
    for (std::size_t i = 0; i <= n; ++i) runs.back().push_back(on(mark(i % n)));
  }
  for (const std::vector<Point>& run : runs) {
    if (run.size() < 2) continue;
    Polygon piece{{middle}, {Ink::soft, Ink::none}};
    piece.points.insert(piece.points.end(), run.begin(), run.end());
    pen.add(std::move(piece));
  }
  for (int step = 1; step <= steps_; ++step) {
    Polygon ring;
    for (std::size_t i = 0; i < n; ++i)
      ring.points.push_back(on(tip(i, static_cast<float>(step) / static_cast<float>(steps_))));
    ring.paint = {Ink::none, step == steps_ ? Ink::line : Ink::rule, 1};
    pen.add(std::move(ring));
  }
  for (std::size_t i = 0; i < n; ++i) {
    const bool known = filled(i) > 0;
    pen.segment(middle, on(tip(i, 1)), known ? Ink::rule : Ink::muted, known ? 1.0f : 2.0f, !known);
  }
  for (std::vector<Point>& run : runs)
    if (run.size() >= 2) pen.add(Polyline{std::move(run), {Ink::none, Ink::primary, 3}});
  for (std::size_t i = 0; i < n; ++i) {
    const Point at = on(mark(i));
    const int cells = filled(i);
    if (cells == 0) {
      paint_gap(pen, at, sections_[i].profile.progress, radius_of_marks);
      continue;
    }
    pen.add(Circle{at, radius_of_marks, {Ink::primary, Ink::none}});
    if (radius_of_marks == kDot) continue;
    const Type type{16, true, Ink::on_primary};
    pen.line(std::to_string(cells), type, at.x, at.y - line_height(type) / 2, Anchor::middle);
  }
}

// What the letters stand for, with the level of each; returns where it ends.
float paint_key(Pen& pen, const std::vector<SectionRow>& sections, float top) {
  constexpr float kIndent = 26, kGap = 10;
  const bool two = pen.width() >= 560;
  const float column = two ? (pen.width() - 32) / 2 : pen.width();
  const std::size_t half = two ? (sections.size() + 1) / 2 : sections.size();
  float y = top, bottom = top;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (i == half) y = top;
    const float x = i < half ? 0 : column + 32;
    pen.line(letter(i), kStrong, x, y);
    for (const auto& [words, type] : {std::pair{&sections[i].name, kPlain}, std::pair{&sections[i].level, kQuiet}}) {
      const Block block = pen.fold(*words, type, column - kIndent);
      pen.block(block, x + kIndent, y);
      y += block.height();
    }
    y += kGap;
    bottom = std::max(bottom, y - kGap);
  }
  return bottom;
}

}  // namespace

Picture radar(const std::vector<SectionRow>& sections, int steps, Room room) {
  if (sections.size() < kFewestAxes || sections.size() > kMostAxes || steps < 2)
    return {std::max(room.width, kLeastWidth), 0, {}};
  Pen pen(room);
  Web web(sections, steps);
  std::optional<std::vector<AxisName>> names;
  for (web.radius = 160; web.radius >= 100 && !names; web.radius -= 10)
    if (web.mark_radius() != kDot) names = web.names(pen);
  const bool lettered = !names;
  web.radius = lettered ? std::min(150.0f, pen.width() / 2 - 40) : web.radius + 10;
  if (lettered) names = web.letters(pen);
  float above = web.radius + kMark, below = above;
  for (const AxisName& name : *names) {
    above = std::max(above, -name.frame().top);
    below = std::max(below, name.frame().bottom);
  }
  const Point middle{pen.width() / 2, std::ceil(above)};
  web.paint(pen, middle);
  for (const AxisName& name : *names) pen.block(name.block, middle.x + name.at.x, middle.y + name.at.y, name.anchor);
  const float bottom = middle.y + below;
  return pen.finish(lettered ? paint_key(pen, sections, bottom + 20) : bottom);
}

}  // namespace insight
