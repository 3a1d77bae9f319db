#include "insight/picture.h"

#include <cmath>

#include "content/script.h"
#include "insight/pen.h"

namespace insight {
namespace {

// Line feeds and runs of spaces become one space. Far more than ever fits is left out, so that it costs nothing.
std::string one_line(std::string_view words, bool& cut) {
  constexpr std::size_t kMostBytes = 2000;
  std::string out;
  std::size_t at = 0;
  while (at < words.size() && out.size() < kMostBytes) {
    const std::size_t begin = at;
    const char32_t c = content::next_code_point(words, at);
    if (c > ' ' && c != 0x7F) {
      out += words.substr(begin, at - begin);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  cut = at < words.size();
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Shapes as they are, somewhere else.
struct Mover {
  float right, down;

  void operator()(Polygon& shape) const { all(shape.points); }
  void operator()(Polyline& shape) const { all(shape.points); }
  void operator()(Circle& shape) const { one(shape.centre); }
  void operator()(Box& shape) const {
    shape.x += right;
    shape.y += down;
  }
  void operator()(Words& shape) const { one(shape.at); }

 private:
  void one(Point& point) const { point = {point.x + right, point.y + down}; }
  void all(std::vector<Point>& points) const {
    for (Point& point : points) one(point);
  }
};

}  // namespace

// The line with "…" at its end, as much of it as fits.
std::string Pen::ended(std::string line, const Type& type, float width) const {
  constexpr std::string_view kMore = "…";
  while (!line.empty() && measure(line + std::string(kMore), type) > width) {
    while ((line.back() & 0xC0) == 0x80 && line.size() > 1) line.pop_back();
    line.pop_back();
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line + std::string(kMore);
}

std::size_t Pen::line_end(std::string_view text, const Type& type, float width, bool& whole) const {
  const auto fits = [&](std::size_t end) {
    while (end > 0 && text[end - 1] == ' ') --end;
    return measure(text.substr(0, end), type) <= width;
  };
  if (fits(text.size())) return text.size();
  std::size_t end = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = content::next_code_point(text, at);
    if (start > 0 && content::may_break(before, c)) {
      if (!fits(start)) break;
      end = start;
    }
    before = c;
  }
  if (end > 0) return end;
  whole = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = content::next_code_point(text, at);
    if (start > 0 && !content::joins(before, c)) {
      if (end > 0 && !fits(start)) break;
      end = start;
    }
    before = c;
  }
  return end > 0 ? end : text.size();
}

Block Pen::fold(std::string_view words, const Type& type, float width, std::size_t most_lines) const {
  Block block{type, {}, 0, true};
  bool cut = false;
  const std::string text = one_line(words, cut);
  std::string_view rest = text;
  while (!rest.empty() && block.lines.size() < most_lines) {
    const std::size_t end = line_end(rest, type, width, block.whole);
    std::string& line = block.lines.emplace_back(rest.substr(0, end));
    while (line.size() > 1 && line.back() == ' ') line.pop_back();
    rest.remove_prefix(end);
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  }
  if ((cut || !rest.empty()) && !block.lines.empty()) {
    block.whole = false;
    block.lines.back() = ended(std::move(block.lines.back()), type, width);
  }
  for (const std::string& line : block.lines) block.width = std::max(block.width, measure(line, type));
  return block;
}

void cells(Pen& pen, Point at, float width, float height, int filled, int of, float widest, bool known) {
  if (of <= 0) return;
  const float gap = of <= 12 ? 4 : 2, n = static_cast<float>(of);
  const float cell = std::min(widest, (width - gap * (n - 1)) / n);
  const auto box = [&](float x, float w, Paint paint) {
    pen.add(Box{x + 0.5f, at.y + 0.5f, w - 1, height - 1, 3, paint});
  };
  const Paint full{Ink::primary, Ink::primary, 1}, empty{Ink::card, known ? Ink::line : Ink::muted, 1, !known};
  if (cell < 4) {
    box(at.x, width, empty);
    if (filled > 0) box(at.x, std::max(4.0f, width * static_cast<float>(std::min(filled, of)) / n), full);
    return;
  }
  for (int i = 0; i < of; ++i) box(at.x + static_cast<float>(i) * (cell + gap), cell, i < filled ? full : empty);
}

int filled_cells(const SectionProfile& profile, int steps) {
  const auto step = nearest_step(profile.level);
  return step ? std::clamp(*step + 1, 1, steps) : 0;
}

Picture framed(const Picture& picture, std::string_view heading, std::string_view sentence, const Measure& measure) {
  constexpr float kMargin = 32;
  constexpr Type kHeading{24, true, Ink::ink};
  constexpr std::size_t kMostSentences = 12;  // lines
  const Room room{picture.width + 2 * kMargin, measure};
  if (picture.shapes.empty()) return {room.width, 0, {}};
  Pen pen(room);
  float y = kMargin;
  for (const Block& block : {pen.fold(heading, kHeading, picture.width),
                             pen.fold(sentence, kPlain, picture.width, kMostSentences)}) {
    pen.block(block, kMargin, y);
    y += block.height() + 8;
  }
  y += 16;
  for (Shape shape : picture.shapes) {
    std::visit(Mover{kMargin, y}, shape);
    pen.add(std::move(shape));
  }
  return pen.finish(y + picture.height + kMargin);
}

std::vector<Polyline> dashes(const std::vector<Point>& points, Paint paint) {
  std::vector<Polyline> out;
  paint.dashed = false;
  bool down = false;
  float left = 0;  // of this dash or gap
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const Point from = points[i], to = points[i + 1];
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const auto at = [&](float way) {
      return Point{from.x + (to.x - from.x) * way / length, from.y + (to.y - from.y) * way / length};
    };
    for (float way = 0; way < length;) {
      if (left <= 0) {
        down = !down;
        left = kDash;
        if (down) out.push_back({{at(way)}, paint});
      }
      const float step = std::min(left, length - way);
      way += step;
      left -= step;
      if (down) out.back().points.push_back(at(way));
    }
  }
  return out;
}

std::vector<Point> points_round(const Circle& circle) {
  constexpr int kPoints = 72;
  std::vector<Point> points;
  for (int i = 0; i < kPoints; ++i) {
    const float angle = 2 * 3.14159265f * static_cast<float>(i) / kPoints;
    points.push_back({circle.centre.x + circle.radius * std::cos(angle), circle.centre.y + circle.radius * std::sin(angle)});
  }
  return points;
}

}  // namespace insight
