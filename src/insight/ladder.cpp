#include <iterator>
#include <numbers>

#include "insight/pen.h"

namespace insight {
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

void tick(Pen& pen, Point centre, float radius) {
  const float u = radius / 10;
  pen.add(Circle{centre, radius, {Ink::good, Ink::none}});
  pen.add(Polyline{{{centre.x - 4.5f * u, centre.y + 0.5f * u},
                    {centre.x - 1.2f * u, centre.y + 3.8f * u},
                    {centre.x + 4.8f * u, centre.y - 3.2f * u}},
                   {Ink::none, Ink::card, 2.4f * u}});
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

}  // namespace insight
