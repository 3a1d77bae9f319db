#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "insight/profile.h"
#include "insight/stages.h"
#include "model/assessment.h"

// What the pictures look like, as shapes: one geometry for the page and for every kind of file. Nothing is said by
// colour alone: each state has a shape or words of its own.

namespace insight {

// The tokens of the look that pictures need. Each painter has the colours.
enum class Ink {
  none,  // not painted
  card,  // the ground, and what stands on good and on warn
  ink, muted, line, rule, soft, primary, on_primary, good, warn,
  ramp1, ramp2, ramp3, ramp4, ramp5, ramp6,  // the stage steps, lowest first
  white,                                     // on ramp 5 and 6
  dark,                                      // on ramp 1 to 4
};
inline constexpr int kInkCount = static_cast<int>(Ink::dark) + 1;

// px from the left and the top of the picture.
struct Point {
  float x = 0;
  float y = 0;

  bool operator==(const Point&) const = default;
};

// The stroke runs along the middle of the edge. Dashes are kDash px long with kDash px between them.
struct Paint {
  Ink fill = Ink::none;
  Ink stroke = Ink::none;
  float width = 1;  // of the stroke, px
  bool dashed = false;
};
inline constexpr float kDash = 4;

// Closed, at least three points. Every one that is filled can be filled as a fan of triangles from its first point.
struct Polygon {
  std::vector<Point> points;
  Paint paint;
};

// Open, at least two points, stroked and never filled.
struct Polyline {
  std::vector<Point> points;
  Paint paint;
};

struct Circle {
  Point centre;
  float radius = 0;
  Paint paint;
};

// A rectangle, with round corners where `radius` is more than 0.
struct Box {
  float x = 0, y = 0, width = 0, height = 0;
  float radius = 0;
  Paint paint;
};

enum class Anchor { start, middle, end };  // left, middle and right, whatever way the words run

// One line, which may hold anything that a person wrote.
struct Words {
  Point at;  // x by the anchor, y the baseline
  float size = 16;
  bool bold = false;
  Anchor anchor = Anchor::start;
  Ink ink = Ink::ink;
  std::string words;
};

// The dashes of a dashed line through `points`, for painters that have none of their own. Dashes go on round corners.
std::vector<Polyline> dashes(const std::vector<Point>& points, Paint paint);
// Points round a circle, from its right, enough for any radius that pictures have.
std::vector<Point> points_round(const Circle& circle);

using Shape = std::variant<Polygon, Polyline, Circle, Box, Words>;

// Painted in order, the first at the back, on the ground of a card. Everything lies within 0, 0, width, height.
// Empty, with no height and no shapes, where there is nothing to show.
struct Picture {
  float width = 0;
  float height = 0;
  std::vector<Shape> shapes;
};

// The width of one line of words, px.
using Measure = std::function<float(std::string_view words, float size, bool bold)>;

// What a picture is made for. It is laid out anew for each width, so that its words keep their size.
struct Room {
  float width = 720;  // px; less than kLeastWidth counts as that
  Measure measure;
};
inline constexpr float kLeastWidth = 240;  // what a card leaves on a page of 320 px

// The same to be looked at by itself, as a file is: on a margin, its heading and its sentence above it. Empty where the
// picture is.
Picture framed(const Picture& picture, std::string_view heading, std::string_view sentence, const Measure& measure);

// The rows below refer to values that live longer than the call; their words are as people read them.
// Words too long for four lines end in "…".

struct SectionRow {
  const SectionProfile& profile;
  std::string name;
  std::string level;  // the step's label, or "Not sure", "Does not apply", "Not answered"
};

// The profile as a web, one axis a section, clockwise from the top. The ring of a step is as far out as its number
// says; a section without a level is a gap, with "?" for not sure, "–" for does not apply and a dashed ring for not
// answered. Where the names or the numbers do not fit, letters stand round it and a key with the levels below. Empty
// with fewer than kFewestAxes sections or more than kMostAxes, whose bars tell more, and with a scale of fewer than two
// steps.
Picture radar(const std::vector<SectionRow>& sections, int steps, Room room);
inline constexpr std::size_t kFewestAxes = 5;
inline constexpr std::size_t kMostAxes = 24;

// One row a section: its name, the words of its level and a cell for each step up to it; dashed cells without a level.
// Empty without sections or steps.
Picture bars(const std::vector<SectionRow>& sections, int steps, Room room);

struct StageRow {
  const StageStanding& standing;
  std::string name;
  std::string status;  // "Confirmed", "Working on this", "Ready to confirm", "Not confirmed"
  std::string count;   // "3 of 5 in place"
  std::string day;     // when it was confirmed; may be empty
};

// The stages as steps that rise, one under another where the words do not fit side by side. A tick stands only where
// somebody confirmed the stage; the first that nobody confirmed has a strong edge.
Picture ladder(const std::vector<StageRow>& stages, Room room);

// How many answers each agreed: those to one prompt, or to the prompts of one section.
struct AgreementRow {
  std::string name;
  int by_staff = 0;
  int jointly = 0;
  int by_community = 0;
  int silent = 0;  // answered, and nobody said who agreed
};
AgreementRow agreement_row(const SectionProfile& profile, std::string name);

struct AgreementWords {
  std::string staff, jointly, community, silent;
  std::string total;  // names the last row; empty: no such row
};

// A row of marks for each: a square for staff, a half disc for jointly, a disc for community-led, a ring for silence.
// Many of one kind in a row are one mark and a number. The kind `silent` is left out where nobody was.
Picture agreement(const std::vector<AgreementRow>& rows, const AgreementWords& words, Room room);

struct TimelineRow {
  const model::Action& action;
  std::string number;  // as in the table of actions
};

struct TimelineWords {
  std::array<std::string, 12> months;
  std::string today;  // "Today, 14 July"
  std::string to_do, doing, done, late;
  std::function<std::string(int)> undated;   // "2 actions have no date"
  std::function<std::string(int)> not_here;  // "3 actions are not on this line"
};

// The dates of the actions on a line of months, with today: a ring for to do, a square for under way, a disc for done,
// a triangle for late, each named below. Dropped actions are left out; dates more than two years back or three ahead,
// and those past the kMostActions that matter soonest, are counted in words. Empty without actions to show or count.
Picture timeline(const std::vector<TimelineRow>& actions, const TimelineWords& words, model::Day today, Room room);
inline constexpr std::size_t kMostActions = 16;

}  // namespace insight
