#include "insight/picture.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "content/script.h"

namespace insight {
namespace {

struct Type {
  float size = 16;
  bool bold = false;
  Ink ink = Ink::ink;
};
constexpr Type kPlain{16, false, Ink::ink};
constexpr Type kStrong{16, true, Ink::ink};
constexpr Type kQuiet{16, false, Ink::muted};
constexpr float kLeading = 1.3f;
constexpr std::size_t kMostLines = 4;

constexpr float line_height(const Type& type) { return type.size * kLeading; }

// Words in lines.
struct Block {
  Type type;
  std::vector<std::string> lines;
  float width = 0;
  bool whole = true;  // no word was broken, nothing was left out

  float height() const { return static_cast<float>(lines.size()) * line_height(type); }
};

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

// Collects shapes and knows how wide words are.
class Pen {
 public:
  explicit Pen(const Room& room) : measure_(room.measure) { picture_.width = std::max(room.width, kLeastWidth); }

  float width() const { return picture_.width; }
  float measure(std::string_view words, const Type& type) const {
    return words.empty() ? 0 : measure_(words, type.size, type.bold);
  }
  template <class Any>
  void add(Any shape) {
    picture_.shapes.emplace_back(std::move(shape));
  }
  Picture finish(float height) {
    picture_.height = std::ceil(height);
    return std::move(picture_);
  }

  // In lines of `width` at most, unless one letter is wider.
  Block fold(std::string_view words, const Type& type, float width, std::size_t most_lines = kMostLines) const;
  // One line, `top` being that of its line box.
  void line(std::string_view words, const Type& type, float x, float top, Anchor anchor = Anchor::start) {
    if (words.empty()) return;
    const float baseline = top + line_height(type) / 2 + type.size * 0.35f;
    add(Words{{x, baseline}, type.size, type.bold, anchor, type.ink, std::string(words)});
  }
  void block(const Block& block, float x, float top, Anchor anchor = Anchor::start) {
    for (const std::string& words : block.lines) {
      line(words, block.type, x, top, anchor);
      top += line_height(block.type);
    }
  }
  void segment(Point from, Point to, Ink ink, float width = 1, bool dashed = false) {
    add(Polyline{{from, to}, {Ink::none, ink, width, dashed}});
  }

 private:
  // Where the first line of `text` ends: after the last word that fits, else after the last letter that does.
  std::size_t line_end(std::string_view text, const Type& type, float width, bool& whole) const;
  std::string ended(std::string line, const Type& type, float width) const;

  Picture picture_;
  const Measure& measure_;
};

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

// Cells in a row, the first `filled` of `of` full; one bar in parts where there are too many to tell apart.
void cells(Pen& pen, Point at, float width, float height, int filled, int of, float widest, bool known = true) {
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

// The cells that a level fills: none without one.
int filled_cells(const SectionProfile& profile, int steps) {
  const auto step = nearest_step(profile.level);
  return step ? std::clamp(*step + 1, 1, steps) : 0;
}

void tick(Pen& pen, Point centre, float radius) {
  const float u = radius / 10;
  pen.add(Circle{centre, radius, {Ink::good, Ink::none}});
  pen.add(Polyline{{{centre.x - 4.5f * u, centre.y + 0.5f * u},
                    {centre.x - 1.2f * u, centre.y + 3.8f * u},
                    {centre.x + 4.8f * u, centre.y - 3.2f * u}},
                   {Ink::none, Ink::card, 2.4f * u}});
}

// ---- The radar

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

// ---- The bars

Picture bars(const std::vector<SectionRow>& sections, int steps, Room room) {
  Pen pen(room);
  if (sections.empty() || steps < 1) return pen.finish(0);
  constexpr float kCells = 14, kGap = 23;
  float y = 0;
  for (const SectionRow& section : sections) {
    if (y > 0) y += kGap;
    const Block name = pen.fold(section.name, kStrong, pen.width());
    const float level = pen.measure(section.level, kPlain);
    pen.block(name, 0, y);
    if (name.lines.size() == 1 && name.width + 16 + level <= pen.width()) {
      pen.line(section.level, kPlain, pen.width(), y, Anchor::end);
      y += name.height();
    } else {
      y += name.height();
      const Block below = pen.fold(section.level, kPlain, pen.width());
      pen.block(below, 0, y);
      y += below.height();
    }
    y += 6;
    const int filled = filled_cells(section.profile, steps);
    cells(pen, {0, y}, pen.width(), kCells, filled, steps, pen.width(), filled > 0);
    y += kCells;
  }
  return pen.finish(y);
}

// ---- The ladder

namespace {

constexpr Ink kRamp[] = {Ink::ramp1, Ink::ramp2, Ink::ramp3, Ink::ramp4, Ink::ramp5, Ink::ramp6};
constexpr float kTick = 10;  // the radius of a tick
constexpr float kTickRoom = 2 * kTick + 6;

Ink ramp(std::size_t step) { return kRamp[std::min<std::size_t>(step, 5)]; }
Ink on_ramp(std::size_t step) { return step < 4 ? Ink::dark : Ink::white; }

// A rectangle with round corners at its top.
Polygon arch(float x, float y, float width, float height, Paint paint) {
  constexpr float kRadius = 8;
  constexpr int kParts = 5;
  Polygon shape{{{x, y + height}}, paint};
  for (const bool right : {false, true}) {
    const Point centre{right ? x + width - kRadius : x + kRadius, y + kRadius};
    for (int i = 0; i <= kParts; ++i) {
      const double angle = std::numbers::pi * (1 + (right ? 0.5 : 0) + 0.5 * i / kParts);
      shape.points.push_back({centre.x + kRadius * static_cast<float>(std::cos(angle)),
                              centre.y + kRadius * static_cast<float>(std::sin(angle))});
    }
  }
  shape.points.push_back({x + width, y + height});
  return shape;
}

struct StairWords {
  Block name, status, count, day;
};

StairWords stair_words(const Pen& pen, const StageRow& stage, float size, float width) {
  const float status = width - (stage.standing.confirmed ? kTickRoom : 0);
  return {pen.fold(stage.name, {size, true}, width), pen.fold(stage.status, {size}, status),
          pen.fold(stage.count, {size}, width), pen.fold(stage.day, {size, false, Ink::muted}, width)};
}

// The words of every step at the largest size that puts them into columns; nothing where none does.
std::vector<StairWords> words_side_by_side(const Pen& pen, const std::vector<StageRow>& stages, float room) {
  constexpr float kSizes[] = {16, 15, 14};
  for (const float size : kSizes) {
    std::vector<StairWords> all;
    for (const StageRow& stage : stages) {
      StairWords words = stair_words(pen, stage, size, room);
      const Block* blocks[] = {&words.name, &words.status, &words.count, &words.day};
      const bool fits = std::all_of(std::begin(blocks), std::end(blocks),
                                    [](const Block* block) { return block->whole && block->lines.size() <= 2; });
      if (!fits) break;
      all.push_back(std::move(words));
    }
    if (all.size() == stages.size()) return all;
  }
  return {};
}

void paint_status(Pen& pen, const StageRow& stage, const Block& status, float x, float y) {
  if (stage.standing.confirmed) tick(pen, {x + kTick, y + line_height(status.type) / 2}, kTick);
  pen.block(status, x + (stage.standing.confirmed ? kTickRoom : 0), y);
}

int prompt_count(const StageStanding& standing) { return static_cast<int>(standing.prompts.size()); }

// Rising from left to right, the words above and below each block.
Picture stairs(Pen& pen, const std::vector<StageRow>& stages, const std::vector<StairWords>& words, float column,
               float gap, const StageRow* working) {
  const float lowest = 68, rise = 30;
  const auto height = [&](std::size_t i) { return lowest + rise * static_cast<float>(i); };
  const auto above = [&](std::size_t i) { return words[i].name.height() + words[i].status.height() + 10; };
  float floor = 0, bottom = 0;
  for (std::size_t i = 0; i < stages.size(); ++i) floor = std::max(floor, height(i) + above(i));
  floor = std::ceil(floor);
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const StageRow& stage = stages[i];
    const float x = static_cast<float>(i) * (column + gap), top = floor - height(i);
    const Paint paint = &stage == working ? Paint{ramp(i), Ink::primary, 3} : Paint{ramp(i), Ink::line, 1};
    const float edge = paint.width / 2;
    pen.add(arch(x + edge, top + edge, column - 2 * edge, height(i) - edge, paint));
    const Type number{30, true, on_ramp(i)};
    pen.line(std::to_string(i + 1), number, x + 14, top + 8);
    pen.block(words[i].name, x, top - above(i));
    paint_status(pen, stage, words[i].status, x, top - above(i) + words[i].name.height());
    float y = floor + 14;
    cells(pen, {x, y}, column, 12, stage.standing.in_place, prompt_count(stage.standing), 24);
    y += 12 + 6;
    pen.block(words[i].count, x, y);
    y += words[i].count.height();
    pen.block(words[i].day, x, y);
    bottom = std::max(bottom, y + words[i].day.height());
  }
  pen.segment({0, floor}, {pen.width(), floor}, Ink::ink, 3);
  return pen.finish(bottom);
}

// One under another: the block, and its words beside it.
Picture stair_rows(Pen& pen, const std::vector<StageRow>& stages, const StageRow* working) {
  constexpr float kWords = 78, kPadding = 12, kBlock = 64, kGap = 8;
  const float width = pen.width() - kWords - kPadding;
  float y = 0;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const StageRow& stage = stages[i];
    const StairWords words = stair_words(pen, stage, 16, width);
    const float high = words.name.height() + words.status.height() + 28 + words.count.height() + words.day.height();
    const float height = std::max(high, kBlock) + 2 * kPadding;
    const Paint paint = &stage == working ? Paint{Ink::card, Ink::primary, 3} : Paint{Ink::card, Ink::rule, 1};
    const float edge = paint.width / 2;
    pen.add(Box{edge, y + edge, pen.width() - 2 * edge, height - 2 * edge, 12, paint});
    const float block = y + (height - kBlock) / 2;
    pen.add(Box{14.5f, block + 0.5f, 47, kBlock - 1, 6, {ramp(i), Ink::line, 1}});
    const Type number{26, true, on_ramp(i)};
    pen.line(std::to_string(i + 1), number, 38, block + (kBlock - line_height(number)) / 2, Anchor::middle);
    float at = y + (height - high) / 2;
    pen.block(words.name, kWords, at);
    at += words.name.height();
    paint_status(pen, stage, words.status, kWords, at);
    at += words.status.height() + 8;
    cells(pen, {kWords, at}, width, 12, stage.standing.in_place, prompt_count(stage.standing), 24);
    at += 20;
    pen.block(words.count, kWords, at);
    pen.block(words.day, kWords, at + words.count.height());
    y += height + kGap;
  }
  return pen.finish(y - kGap);
}

}  // namespace

Picture ladder(const std::vector<StageRow>& stages, Room room) {
  Pen pen(room);
  if (stages.empty()) return pen.finish(0);
  const auto first_open =
      std::find_if(stages.begin(), stages.end(), [](const StageRow& s) { return !s.standing.confirmed; });
  const StageRow* working = first_open == stages.end() ? nullptr : &*first_open;
  const float gap = pen.width() >= 900 ? 16 : 8, n = static_cast<float>(stages.size());
  const float column = (pen.width() - gap * (n - 1)) / n;
  const auto words =
      column < 80 || stages.size() < 2 ? std::vector<StairWords>{} : words_side_by_side(pen, stages, column + gap - 4);
  return words.empty() ? stair_rows(pen, stages, working) : stairs(pen, stages, words, column, gap, working);
}

// ---- Who agreed

namespace {

enum class Voice { staff, jointly, community, silent };
constexpr std::size_t kVoices = 4;
constexpr float kVoice = 7.5f;     // the radius of a mark
constexpr float kVoicePitch = 23;  // from one mark to the next
constexpr int kMostMarks = 12;     // in one cell; more are a mark and a number

void voice_mark(Pen& pen, Voice voice, Point at) {
  switch (voice) {
    case Voice::staff:
      return pen.add(Box{at.x - 7, at.y - 7, 14, 14, 2, {Ink::card, Ink::ink, 2}});
    case Voice::jointly: {
      Polygon half{{}, {Ink::primary, Ink::none}};
      constexpr int kParts = 12;
      for (int i = 0; i <= kParts; ++i) {
        const double angle = std::numbers::pi * (0.5 + static_cast<double>(i) / kParts);
        half.points.push_back(
            {at.x + kVoice * static_cast<float>(std::cos(angle)), at.y + kVoice * static_cast<float>(std::sin(angle))});
      }
      pen.add(Circle{at, kVoice - 0.5f, {Ink::card, Ink::primary, 2}});
      return pen.add(std::move(half));
    }
    case Voice::community:
      return pen.add(Circle{at, kVoice + 0.5f, {Ink::primary, Ink::none}});
    case Voice::silent:
      return pen.add(Circle{at, kVoice - 0.5f, {Ink::card, Ink::muted, 1.5f}});
  }
}

using Counts = std::array<int, kVoices>;
Counts counts_of(const AgreementRow& row) { return {row.by_staff, row.jointly, row.by_community, row.silent}; }

// The marks of one cell in lines of `width`, round `middle` or from the left; returns their height.
float voice_marks(Pen& pen, Voice voice, int count, float left, float top, float width, bool centred) {
  if (count <= 0) return 0;
  const float middle = left + width / 2;
  if (count > kMostMarks) {
    const std::string number = "× " + std::to_string(count);
    const float wide = 2 * kVoice + 9 + pen.measure(number, kPlain);
    const float x = centred ? middle - wide / 2 : left;
    voice_mark(pen, voice, {x + kVoice + 1, top + kVoicePitch / 2});
    pen.line(number, kPlain, x + 2 * kVoice + 9, top + (kVoicePitch - line_height(kPlain)) / 2);
    return kVoicePitch;
  }
  const int most = std::max(1, static_cast<int>(width / kVoicePitch));
  const int lines = (count + most - 1) / most;
  for (int i = 0; i < count; ++i) {
    const int in_line = std::min(most, count - i / most * most);
    const float wide = static_cast<float>(in_line) * kVoicePitch;
    const float x = (centred ? middle - wide / 2 : left - (kVoicePitch / 2 - kVoice - 1)) +
                    (static_cast<float>(i % most) + 0.5f) * kVoicePitch;
    voice_mark(pen, voice, {x, top + (static_cast<float>(i / most) + 0.5f) * kVoicePitch});
  }
  return static_cast<float>(lines) * kVoicePitch;
}

float marks_height(int count, float width) {
  if (count <= 0) return 0;
  const int most = std::max(1, static_cast<int>(width / kVoicePitch));
  return count > kMostMarks ? kVoicePitch : static_cast<float>((count + most - 1) / most) * kVoicePitch;
}

struct Column {
  Voice voice;
  const std::string* name;
  float width = 0;
};

// A table: a column for each who agreed.
Picture agreement_table(Pen& pen, const std::vector<AgreementRow>& rows, const std::string& total, const Counts& sums,
                        const std::vector<Column>& columns, float names) {
  constexpr float kPadding = 7;
  const auto each_column = [&](const auto& draw) {
    float x = names;
    for (const Column& column : columns) {
      draw(column, x);
      x += column.width;
    }
  };
  float y = 0;
  each_column([&](const Column& column, float x) {
    pen.line(*column.name, kStrong, x + column.width / 2, y, Anchor::middle);
    voice_mark(pen, column.voice, {x + column.width / 2, y + line_height(kStrong) + 12});
  });
  y += line_height(kStrong) + 26;
  pen.segment({0, y}, {pen.width(), y}, Ink::ink, 2);
  for (const AgreementRow& row : rows) {
    const Counts counts = counts_of(row);
    const Block name = pen.fold(row.name, kPlain, names - 12);
    float height = std::max(kVoicePitch, name.height());
    each_column([&](const Column& column, float) {
      height = std::max(height, marks_height(counts[static_cast<std::size_t>(column.voice)], column.width));
    });
    y += kPadding;
    pen.block(name, 0, y + (height - name.height()) / 2);
    each_column([&](const Column& column, float x) {
      const int count = counts[static_cast<std::size_t>(column.voice)];
      const float high = marks_height(count, column.width);
      voice_marks(pen, column.voice, count, x, y + (height - high) / 2, column.width, true);
    });
    y += height + kPadding;
    if (&row != &rows.back()) pen.segment({0, y}, {pen.width(), y}, Ink::rule);
  }
  if (total.empty()) return pen.finish(y);
  pen.segment({0, y}, {pen.width(), y}, Ink::ink, 2);
  y += kPadding + 1;
  const Block name = pen.fold(total, kStrong, names - 12);
  pen.block(name, 0, y);
  each_column([&](const Column& column, float x) {
    pen.line(std::to_string(sums[static_cast<std::size_t>(column.voice)]), kStrong, x + column.width / 2, y,
             Anchor::middle);
  });
  return pen.finish(y + name.height());
}

// Each kind with the words for it, as many side by side as fit; returns where they end.
template <class Say>
float voices_with_words(Pen& pen, const std::vector<Column>& columns, const Type& type, float top, const Say& say) {
  constexpr float kIndent = 24, kGap = 20;
  float x = 0, y = top;
  for (const Column& column : columns) {
    const Block words = pen.fold(say(column), type, pen.width() - kIndent, 1);
    if (x > 0 && x + kIndent + words.width > pen.width()) {
      x = 0;
      y += line_height(type) + 4;
    }
    voice_mark(pen, column.voice, {x + kVoice + 1, y + line_height(type) / 2});
    pen.block(words, x + kIndent, y);
    x += kIndent + words.width + kGap;
  }
  return y + line_height(type);
}

// Where a table does not fit: what the marks mean, then each name with its marks below it.
Picture agreement_rows(Pen& pen, const std::vector<AgreementRow>& rows, const std::string& total, const Counts& sums,
                       const std::vector<Column>& columns) {
  float y = voices_with_words(pen, columns, kPlain, 0, [](const Column& column) { return *column.name; }) + 10;
  const auto rule = [&](Ink ink, float width) {
    pen.segment({0, y}, {pen.width(), y}, ink, width);
    y += 8;
  };
  rule(Ink::ink, 2);
  for (const AgreementRow& row : rows) {
    if (&row != &rows.front()) rule(Ink::rule, 1);
    const Counts counts = counts_of(row);
    const Block name = pen.fold(row.name, kPlain, pen.width());
    pen.block(name, 0, y);
    y += name.height() + 2;
    float x = 0;
    bool any = false;
    for (const Column& column : columns) {
      const int count = counts[static_cast<std::size_t>(column.voice)];
      if (count <= 0) continue;
      const float wide = count > kMostMarks ? 2 * kVoice + 9 + pen.measure("× " + std::to_string(count), kPlain)
                                            : static_cast<float>(count) * kVoicePitch;
      if (any && x + wide > pen.width()) {
        y += kVoicePitch;
        x = 0;
      }
      const float height = voice_marks(pen, column.voice, count, x, y, pen.width() - x, false);
      any = true;
      if (height > kVoicePitch) y += height - kVoicePitch;
      x += wide + 12;
    }
    if (!any) pen.line("–", kQuiet, 0, y);
    y += kVoicePitch + 6;
  }
  if (total.empty()) return pen.finish(y);
  rule(Ink::ink, 2);
  const Block name = pen.fold(total, kStrong, pen.width());
  pen.block(name, 0, y);
  y += name.height() + 4;
  return pen.finish(voices_with_words(pen, columns, kStrong, y, [&sums](const Column& column) {
    return std::to_string(sums[static_cast<std::size_t>(column.voice)]);
  }));
}

}  // namespace

AgreementRow agreement_row(const SectionProfile& profile, std::string name) {
  const int said = profile.by_staff + profile.jointly + profile.by_community;
  return {std::move(name), profile.by_staff, profile.jointly, profile.by_community,
          std::max(0, profile.progress.answered - said)};
}

Picture agreement(const std::vector<AgreementRow>& rows, const AgreementWords& words, Room room) {
  Pen pen(room);
  if (rows.empty()) return pen.finish(0);
  Counts sums{};
  for (const AgreementRow& row : rows)
    for (std::size_t i = 0; i < kVoices; ++i) sums[i] += counts_of(row)[i];
  std::vector<Column> columns = {
      {Voice::staff, &words.staff}, {Voice::jointly, &words.jointly}, {Voice::community, &words.community}};
  if (sums[static_cast<std::size_t>(Voice::silent)] > 0) columns.push_back({Voice::silent, &words.silent});
  constexpr float kLeastNames = 120;
  float names = pen.width();
  for (Column& column : columns) {
    column.width = std::max(pen.measure(*column.name, kStrong), 3 * kVoicePitch) + 14;
    names -= column.width;
  }
  return names < kLeastNames ? agreement_rows(pen, rows, words.total, sums, columns)
                             : agreement_table(pen, rows, words.total, sums, columns, names);
}

// ---- The timeline

namespace {

enum class Due { to_do, doing, done, late };
constexpr std::size_t kDues = 4;

struct Entry {
  model::Day day;
  Due due = Due::to_do;
  const std::string* number = nullptr;
};

Due due_of(const model::Action& action, model::Day today) {
  if (action.status == model::Status::done) return Due::done;
  if (*action.due < today) return Due::late;
  return action.status == model::Status::doing ? Due::doing : Due::to_do;
}

constexpr Type kNumber{15, true, Ink::ink};
constexpr float kEntryHigh = 26;

float entry_width(const Pen& pen, Due due, std::string_view number) {
  const float words = pen.measure(number, kNumber);
  return due == Due::late ? std::max(34.0f, words * 1.9f + 16) : std::max(kEntryHigh, words + 12);
}

// Wider than high for a number of many digits.
void due_mark(Pen& pen, Due due, Point at, float width, float height) {
  const float left = at.x - width / 2, top = at.y - height / 2;
  switch (due) {
    case Due::to_do:
      return pen.add(Box{left + 1, top + 1, width - 2, height - 2, height / 2 - 1, {Ink::card, Ink::muted, 2}});
    case Due::doing:
      return pen.add(Box{left + 1.5f, top + 1.5f, width - 3, height - 3, 3, {Ink::soft, Ink::primary, 3}});
    case Due::done:
      return pen.add(Box{left, top, width, height, height / 2, {Ink::good, Ink::none}});
    case Due::late:
      return pen.add(Polygon{{{at.x, top - height * 0.15f}, {left + width, top + height}, {left, top + height}},
                             {Ink::warn, Ink::none}});
  }
}

Ink on_due(Due due) { return due == Due::done || due == Due::late ? Ink::card : Ink::ink; }

// Months from the start of year 0.
int month_number(model::Day day) { return day.year * 12 + day.month - 1; }
model::Day first_of(int month) { return {month / 12, month % 12 + 1, 1}; }

// The stretch of months that the line runs over, and where a day lies on it.
struct Months {
  int from = 0, to = 0;  // the line ends as `to` begins
  float left = 0, right = 0;

  float at(model::Day day) const {
    const float all = static_cast<float>(model::days_between(first_of(from), first_of(to)));
    return left + (right - left) * static_cast<float>(model::days_between(first_of(from), day)) / all;
  }
  float at(int month) const { return at(first_of(month)); }
};

// From one named month to the next, so that the names stand clear.
int months_apart(const Pen& pen, const TimelineWords& words, const Months& months) {
  float widest = 0;
  for (const std::string& month : words.months) widest = std::max(widest, pen.measure(month, kQuiet));
  const float month = (months.right - months.left) / static_cast<float>(months.to - months.from) * 0.91f;  // February's
  for (const int apart : {1, 2, 3, 6})
    if (month * static_cast<float>(apart) >= widest + 20) return apart;
  return 12;
}

// Ticks with the names of months and of each new year; returns where they end.
float paint_months(Pen& pen, const TimelineWords& words, Months months, float line) {
  const int apart = months_apart(pen, words, months);
  const auto named = [&](int month) { return month % apart == 0 || (apart < 12 && month == months.from); };
  pen.segment({months.left, line}, {months.right, line}, Ink::line, 2);
  pen.segment({months.right, line - 6}, {months.right, line + 6}, Ink::line, 2);
  const float first = line + 20;
  float clear = -1e9f;
  int year = -1;
  for (int month = months.from; month < months.to; ++month) {
    if (!named(month)) continue;
    const float x = months.at(month);
    const model::Day day = first_of(month);
    const std::string name =
        apart == 12 ? std::to_string(day.year) : words.months[static_cast<std::size_t>(day.month - 1)];
    const float wide = pen.measure(name, kQuiet);
    const bool fits = x >= clear && x + 8 + wide <= pen.width();
    pen.segment({x, line}, {x, line + (fits ? 28.0f : 6.0f)}, Ink::line, 2);
    if (!fits) continue;
    pen.line(name, kQuiet, x + 8, first);
    if (apart < 12 && day.year != std::exchange(year, day.year)) {
      pen.line(std::to_string(day.year), kQuiet, x + 8, first + line_height(kQuiet));
    }
    clear = x + 8 + wide + 6;
  }
  return first + line_height(kQuiet) * (apart < 12 ? 2 : 1);
}

// Each status that is there: its mark and its words.
float paint_statuses(Pen& pen, const TimelineWords& words, const std::vector<Entry>& entries, float top) {
  const std::string* names[kDues] = {&words.to_do, &words.doing, &words.done, &words.late};
  float x = 0, y = top;
  for (std::size_t i = 0; i < kDues; ++i) {
    const Due due = static_cast<Due>(i);
    if (std::none_of(entries.begin(), entries.end(), [due](const Entry& entry) { return entry.due == due; })) continue;
    const Block name = pen.fold(*names[i], kPlain, pen.width() - 26, 1);
    if (x > 0 && x + 26 + name.width > pen.width()) {
      x = 0;
      y += line_height(kPlain) + 4;
    }
    due_mark(pen, due, {x + 9, y + line_height(kPlain) / 2}, due == Due::late ? 18 : 16, 16);
    pen.block(name, x + 26, y);
    x += 26 + name.width + 24;
  }
  return y + line_height(kPlain);
}

// Marks that would touch stand above each other, with a stem to the line.
struct Placed {
  const Entry* entry;
  float x = 0, width = 0;
  int lane = 0;
};

std::vector<Placed> placed(const Pen& pen, const std::vector<Entry>& entries, const Months& months, int& lanes) {
  std::vector<Placed> all;
  std::vector<float> ends;
  for (const Entry& entry : entries) {
    Placed mark{&entry, months.at(entry.day), entry_width(pen, entry.due, *entry.number)};
    const auto free =
        std::find_if(ends.begin(), ends.end(), [&](float end) { return end + 3 <= mark.x - mark.width / 2; });
    mark.lane = static_cast<int>(free - ends.begin());
    if (free == ends.end()) ends.emplace_back();
    ends[static_cast<std::size_t>(mark.lane)] = mark.x + mark.width / 2;
    all.push_back(mark);
  }
  lanes = static_cast<int>(ends.size());
  return all;
}

float paint_line(Pen& pen, const TimelineWords& words, const std::vector<Entry>& entries, model::Day today) {
  constexpr float kLane = 34;
  Months months;
  months.from = std::min(month_number(today), month_number(entries.front().day));
  months.to = std::max(month_number(today), month_number(entries.back().day)) + 1;
  float margin = 16;
  for (const Entry& entry : entries) margin = std::max(margin, entry_width(pen, entry.due, *entry.number) / 2);
  months.left = margin;
  months.right = pen.width() - margin;
  int lanes = 0;
  const std::vector<Placed> marks = placed(pen, entries, months, lanes);
  const Block name = pen.fold(words.today, kStrong, pen.width() - 16, 1);
  const float line = name.height() + 6 + kLane * static_cast<float>(lanes) - 4;
  const float now = months.at(today);
  pen.segment({now, 0}, {now, line + 18}, Ink::ink, 2);
  const bool right = now + 8 + name.width <= pen.width();
  pen.block(name, right ? now + 8 : std::max(now - 8, name.width), 0, right ? Anchor::start : Anchor::end);
  const float bottom = paint_months(pen, words, months, line);
  for (const Placed& mark : marks)
    if (mark.lane > 0) pen.segment({mark.x, line - kLane * static_cast<float>(mark.lane)}, {mark.x, line}, Ink::line);
  for (const Placed& mark : marks) {
    const Point at{mark.x, line - kLane * static_cast<float>(mark.lane)};
    due_mark(pen, mark.entry->due, at, mark.width, kEntryHigh);
    Type type = kNumber;
    type.ink = on_due(mark.entry->due);
    const float lower = mark.entry->due == Due::late ? 4 : 0;
    pen.line(*mark.entry->number, type, at.x, at.y - line_height(type) / 2 + lower, Anchor::middle);
  }
  return paint_statuses(pen, words, entries, bottom + 16);
}

// The actions to show, by day; counts the rest.
std::vector<Entry> entries_of(const std::vector<TimelineRow>& actions, model::Day today, int& undated, int& not_here) {
  constexpr int kBack = 24, kAhead = 36;  // months
  std::vector<Entry> entries;
  for (const TimelineRow& row : actions) {
    if (row.action.status == model::Status::dropped) continue;
    if (!row.action.due) {
      ++undated;
      continue;
    }
    const int away = month_number(*row.action.due) - month_number(today);
    if (away < -kBack || away > kAhead) {
      ++not_here;
      continue;
    }
    entries.push_back({*row.action.due, due_of(row.action, today), &row.number});
  }
  if (entries.size() > kMostActions) {  // what is still to do comes first, soonest first; then what was done last
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      const bool a_done = a.due == Due::done, b_done = b.due == Due::done;
      if (a_done != b_done) return b_done;
      return a_done ? b.day < a.day : a.day < b.day;
    });
    not_here += static_cast<int>(entries.size() - kMostActions);
    entries.resize(kMostActions);
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.day < b.day; });
  return entries;
}

}  // namespace

Picture timeline(const std::vector<TimelineRow>& actions, const TimelineWords& words, model::Day today, Room room) {
  Pen pen(room);
  int undated = 0, not_here = 0;
  const std::vector<Entry> entries = entries_of(actions, today, undated, not_here);
  float y = entries.empty() ? 0 : paint_line(pen, words, entries, today);
  for (const auto& [count, say] : {std::pair{undated, &words.undated}, std::pair{not_here, &words.not_here}}) {
    if (count == 0) continue;
    if (y > 0) y += 8;
    const Block block = pen.fold((*say)(count), kPlain, pen.width());
    pen.block(block, 0, y);
    y += block.height();
  }
  return pen.finish(y);
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
