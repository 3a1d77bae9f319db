#include "insight/picture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <iterator>
#include <set>

namespace insight {
namespace {

float width_of(std::string_view words, float size, bool bold) {
  const auto letters = std::count_if(words.begin(), words.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return static_cast<float>(letters) * size * (bold ? 0.56f : 0.53f);
}

Room room(float width) { return {width, width_of}; }

struct Frame {
  float left, top, right, bottom;
};

template <class T>
std::vector<T> all(const Picture& picture) {
  std::vector<T> found;
  for (const Shape& shape : picture.shapes)
    if (const T* one = std::get_if<T>(&shape)) found.push_back(*one);
  return found;
}

Frame frame_of(const Words& words) {
  const float width = width_of(words.words, words.size, words.bold);
  const float left = words.at.x - (words.anchor == Anchor::start ? 0 : words.anchor == Anchor::end ? width : width / 2);
  return {left, words.at.y - words.size * 0.8f, left + width, words.at.y + words.size * 0.25f};
}

Frame around(const std::vector<Point>& points, const Paint& paint) {
  const float edge = paint.stroke == Ink::none ? 0 : paint.width / 2;
  Frame frame{1e9f, 1e9f, -1e9f, -1e9f};
  for (const Point& point : points) {
    frame = {std::min(frame.left, point.x - edge), std::min(frame.top, point.y - edge),
             std::max(frame.right, point.x + edge), std::max(frame.bottom, point.y + edge)};
  }
  return frame;
}

// A line may end flat, so its stroke reaches sideways only; what matters at its ends are the points.
Frame around(const Polyline& line) {
  Paint thin = line.paint;
  const bool straight = line.points.size() == 2;
  if (straight) thin.width = 0;
  return around(line.points, thin);
}

Frame frame_of(const Shape& shape) {
  if (const auto* words = std::get_if<Words>(&shape)) return frame_of(*words);
  if (const auto* polygon = std::get_if<Polygon>(&shape)) return around(polygon->points, polygon->paint);
  if (const auto* line = std::get_if<Polyline>(&shape)) return around(*line);
  if (const auto* circle = std::get_if<Circle>(&shape)) {
    const auto [x, y] = circle->centre;
    const float r = circle->radius;
    return around({{x - r, y - r}, {x + r, y + r}}, circle->paint);
  }
  const Box& box = std::get<Box>(shape);
  return around({{box.x, box.y}, {box.x + box.width, box.y + box.height}}, box.paint);
}

void expect_within(const Picture& picture) {
  for (const Shape& shape : picture.shapes) {
    const Frame frame = frame_of(shape);
    const auto* words = std::get_if<Words>(&shape);
    EXPECT_GE(frame.left, -0.1f) << (words ? words->words : "");
    EXPECT_GE(frame.top, -0.1f) << (words ? words->words : "");
    EXPECT_LE(frame.right, picture.width + 0.1f) << (words ? words->words : "");
    EXPECT_LE(frame.bottom, picture.height + 0.1f) << (words ? words->words : "");
  }
}

void expect_words_apart(const Picture& picture) {
  const std::vector<Words> words = all<Words>(picture);
  for (std::size_t i = 0; i < words.size(); ++i) {
    EXPECT_FALSE(words[i].words.empty());
    EXPECT_GE(words[i].size, 14);
    EXPECT_EQ(words[i].words.find('\n'), std::string::npos);
    for (std::size_t k = 0; k < i; ++k) {
      const Frame a = frame_of(words[i]), b = frame_of(words[k]);
      const bool apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      EXPECT_TRUE(apart) << words[i].words << " on " << words[k].words << " at " << picture.width;
    }
  }
}

// All triangles of the fan turn the same way, so painters need no other way to fill.
void expect_fans(const Picture& picture) {
  for (const Polygon& polygon : all<Polygon>(picture)) {
    ASSERT_GE(polygon.points.size(), 3u);
    if (polygon.paint.fill == Ink::none) continue;
    const Point first = polygon.points[0];
    float turn = 0;
    for (std::size_t i = 2; i < polygon.points.size(); ++i) {
      const Point a = polygon.points[i - 1], b = polygon.points[i];
      const float area = (a.x - first.x) * (b.y - first.y) - (a.y - first.y) * (b.x - first.x);
      EXPECT_GE(area * turn, -0.01f);
      if (std::abs(area) > 0.01f) turn = area;
    }
  }
}

void expect_sound(const Picture& picture) {
  if (picture.shapes.empty()) {
    EXPECT_EQ(picture.height, 0);
    return;
  }
  EXPECT_GT(picture.height, 0);
  expect_within(picture);
  expect_words_apart(picture);
  expect_fans(picture);
}

bool says(const Picture& picture, std::string_view words) {
  const std::vector<Words> lines = all<Words>(picture);
  return std::any_of(lines.begin(), lines.end(), [&](const Words& line) { return line.words == words; });
}

// Where each text first stands among the words of a picture; fails where one is missing.
std::vector<float> heights_of(const Picture& picture, const std::vector<std::string>& texts) {
  std::vector<float> heights;
  for (const std::string& text : texts) {
    for (const Words& words : all<Words>(picture)) {
      if (words.words != text) continue;
      heights.push_back(words.at.y);
      break;
    }
  }
  EXPECT_EQ(heights.size(), texts.size());
  return heights;
}

// What is left of a shape without its place and its colours.
std::string without_colour(const Shape& shape) {
  const auto paint = [](const Paint& paint) {
    const bool solid = paint.fill != Ink::none && paint.fill != Ink::card && paint.fill != Ink::soft;
    return std::string(solid ? " solid" : " hollow") + (paint.stroke != Ink::none && paint.dashed ? " dashed" : "");
  };
  if (const auto* polygon = std::get_if<Polygon>(&shape))
    return std::to_string(polygon->points.size()) + " corners" + paint(polygon->paint);
  if (const auto* circle = std::get_if<Circle>(&shape)) return "circle" + paint(circle->paint);
  if (const auto* box = std::get_if<Box>(&shape)) {
    return (2 * box->radius >= std::min(box->width, box->height) ? "circle" : "box") + paint(box->paint);
  }
  if (std::holds_alternative<Polyline>(shape)) return "line";
  return "words " + std::get<Words>(shape).words;
}

const std::string kNames[] = {"Power and decisions",
                              "Who is in the room",
                              "Answering for it, and getting better",
                              "Give and take",
                              "Monitor, evaluate and learn together",
                              "Our agreement",
                              "Plain words",
                              "Community engagement and everything that goes with it",
                              "The right resources",
                              "Antidisestablishmentarianism",
                              "Look back and share",
                              "What leaders do"};
const std::string kSteps[] = {"Not yet", "Started", "Some of the time", "Most of the time", "How we work now"};

// Sections with levels -3 (not answered), -2 (does not apply), -1 (not sure) or a step.
struct Sections {
  std::deque<SectionProfile> profiles;
  std::vector<SectionRow> rows;

  Sections() = default;
  Sections(const Sections&) = delete;
  void add(std::string name, int level) {
    SectionProfile& profile = profiles.emplace_back();
    std::string words = level >= 0    ? kSteps[level]
                        : level == -1 ? "Not sure"
                        : level == -2 ? "Does not apply"
                                      : "Not answered";
    if (level >= 0) profile.level = level;
    if (level == -1) profile.progress.not_sure = 1;
    if (level == -2) profile.progress.does_not_apply = 1;
    rows.push_back({profile, std::move(name), std::move(words)});
  }
};

constexpr float kWidths[] = {kLeastWidth, 320, 360, 524, 720};

const std::vector<std::vector<int>> kLevels = {
    {4, 3, 2, 1, 0, 4, 3, 2, 1, 0, 4, 3},              // all known
    {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},              // all in the middle
    {4, -1, 2, -2, 0, -3, 4, 4, -1, 1, 2, 3},          // with gaps
    {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1},  // nothing but gaps
    {-3, -3, 3, -3, -3, -3, -3, -3, -3, -3, -3, -3},   // one alone
};

TEST(Picture, OfSectionsKeepsWithinItselfAndItsWordsApart) {
  for (const float width : kWidths) {
    for (const std::size_t count : {0u, 1u, 4u, 5u, 6u, 8u, 12u}) {
      for (const auto& levels : kLevels) {
        SCOPED_TRACE(std::to_string(count) + " sections, " + std::to_string(width) + " px");
        Sections sections;
        for (std::size_t i = 0; i < count; ++i) sections.add(kNames[i], levels[i]);
        expect_sound(radar(sections.rows, 5, room(width)));
        expect_sound(bars(sections.rows, 5, room(width)));
        EXPECT_EQ(radar(sections.rows, 5, room(width)).shapes.empty(), count < kFewestAxes);
        EXPECT_EQ(bars(sections.rows, 5, room(width)).shapes.empty(), count == 0);
      }
    }
  }
}

TEST(Picture, OfWordsThatNobodyExpectedStaysSound) {
  const std::string many(100000, 'x');
  const std::string names[] = {"", many, "one two\nthree\t\r\n four", "کمیونٹی کے ساتھ طاقت اور فیصلے",
                               "一緒に決める一緒に決める一緒に決める一緒に決める"};
  for (const float width : {0.0f, 320.0f, 720.0f}) {
    Sections sections;
    for (const std::string& name : names) sections.add(name, 2);
    sections.rows[1].level = many;
    const Picture web = radar(sections.rows, 5, room(width)), rows = bars(sections.rows, 5, room(width));
    expect_sound(web);
    expect_sound(rows);
    EXPECT_TRUE(says(rows, "one two three four"));
    EXPECT_GE(web.width, kLeastWidth);
    EXPECT_LT(rows.height, 1200);
    expect_sound(agreement({{many, 5000, 0, 13, 1}, {"", 1, 12, 40, 0}}, {many, "", "b", "c", many}, room(width)));
  }
}

TEST(Framed, PutsHeadingAndSentenceAboveAndRoomAllRound) {
  Picture picture{300, 50, {}};
  picture.shapes.push_back(Box{0, 0, 300, 50, 0, {Ink::primary, Ink::none}});
  picture.shapes.push_back(Circle{{10, 10}, 5, {Ink::good, Ink::none}});
  picture.shapes.push_back(Polyline{{{0, 0}, {300, 50}}, {Ink::none, Ink::ink}});
  const std::string sentence = "A sentence that is long enough to need more than one line here.";
  const Picture whole = framed(picture, "Heading", sentence, width_of);
  EXPECT_GT(whole.width, picture.width);
  std::string said;
  float lowest = 0;
  for (const Words& words : all<Words>(whole)) {
    said += words.words + " ";
    lowest = std::max(lowest, frame_of(words).bottom);
    EXPECT_GT(frame_of(words).left, 8);
    EXPECT_LT(frame_of(words).right, whole.width - 8);
  }
  EXPECT_EQ(said, "Heading " + sentence + " ");
  const Box box = all<Box>(whole).at(0);
  EXPECT_GE(box.y, lowest);
  EXPECT_GT(box.x, 8);
  EXPECT_LT(box.x + box.width, whole.width - 8);
  EXPECT_LT(box.y + box.height, whole.height - 8);
  EXPECT_EQ(all<Circle>(whole).at(0).centre, (Point{box.x + 10, box.y + 10})) << "everything moves alike";
  EXPECT_EQ(all<Polyline>(whole).at(0).points.at(1), (Point{box.x + 300, box.y + 50}));
  EXPECT_TRUE(framed({300, 0, {}}, "Heading", sentence, width_of).shapes.empty()) << "nothing stays nothing";
}

TEST(Radar, StartsWithFiveAxesAndEndsWhereBarsTellMore) {
  Sections sections;
  for (std::size_t i = 0; i < 30; ++i) {
    sections.add(kNames[i % 12], 2);
    EXPECT_EQ(radar(sections.rows, 5, room(720)).shapes.empty(), i + 1 < kFewestAxes || i + 1 > kMostAxes) << i;
  }
  while (sections.rows.size() > 6) sections.rows.pop_back();
  EXPECT_TRUE(radar(sections.rows, 1, room(720)).shapes.empty());
}

TEST(Radar, HasARingForEachStepAndMarksOnThem) {
  Sections sections;
  for (std::size_t i = 0; i < 6; ++i) sections.add("Name " + std::to_string(i), 4);
  const Picture picture = radar(sections.rows, 5, room(720));
  const std::vector<Polygon> polygons = all<Polygon>(picture);
  const auto hollow = [](const Polygon& polygon) { return polygon.paint.fill == Ink::none; };
  EXPECT_EQ(std::count_if(polygons.begin(), polygons.end(), hollow), 5);
  Frame rings{1e9f, 1e9f, 0, 0};
  for (const Polygon& polygon : polygons)
    if (hollow(polygon))
      rings = {0, std::min(rings.top, around(polygon.points, {}).top), 0,
               std::max(rings.bottom, around(polygon.points, {}).bottom)};
  const std::vector<Circle> marks = all<Circle>(picture);
  ASSERT_EQ(marks.size(), 6u);
  EXPECT_NEAR(marks[0].centre.y, rings.top, 0.1f);  // the first points up
  EXPECT_NEAR(marks[3].centre.y, rings.bottom, 0.1f);
  EXPECT_GT(marks[1].centre.x, marks[0].centre.x);  // and the second is to its right
  EXPECT_TRUE(says(picture, "5"));
}

TEST(Radar, LeavesAGapWhereNothingIsKnown) {
  Sections sections;
  for (const int level : {4, 3, -1, 2, 1, 3}) sections.add("Name", level);
  const Picture picture = radar(sections.rows, 5, room(720));
  std::vector<Polyline> outline;
  for (const Polyline& line : all<Polyline>(picture))
    if (line.points.size() > 2) outline.push_back(line);
  ASSERT_EQ(outline.size(), 1u);
  EXPECT_EQ(outline[0].points.size(), 5u);  // five sections, and not closed
  EXPECT_TRUE(says(picture, "?"));
  EXPECT_FALSE(says(picture, "0"));

  Sections whole;
  for (const int level : {4, 3, 0, 2, 1, 3}) whole.add("Name", level);
  outline.clear();
  for (const Polyline& line : all<Polyline>(radar(whole.rows, 5, room(720))))
    if (line.points.size() > 2) outline.push_back(line);
  ASSERT_EQ(outline.size(), 1u);
  EXPECT_EQ(outline[0].points.front(), outline[0].points.back());
}

TEST(Radar, MarksEachKindOfGapInItsOwnWay) {
  std::set<std::string> kinds;
  for (const int level : {-1, -2, -3, 2}) {
    Sections sections;
    for (int i = 0; i < 6; ++i) sections.add("Name", i == 0 ? level : 4);
    std::string marks;
    const Picture picture = radar(sections.rows, 5, room(720));
    const std::vector<Circle> circles = all<Circle>(picture);
    marks = without_colour(circles.at(0));
    for (const Words& words : all<Words>(picture))
      if (words.anchor == Anchor::middle && std::abs(words.at.y - circles[0].centre.y) < 10) marks += words.words;
    kinds.insert(marks);
  }
  EXPECT_EQ(kinds.size(), 4u);
}

TEST(Radar, PutsNamesIntoAKeyWhereTheyDoNotFit) {
  Sections sections;
  for (std::size_t i = 0; i < 12; ++i) sections.add(kNames[i], i % 5 == 0 ? -1 : 0);
  const Picture picture = radar(sections.rows, 5, room(320));
  for (const char* letter : {"A", "L"}) EXPECT_TRUE(says(picture, letter));
  EXPECT_TRUE(says(picture, "Power and decisions"));
  EXPECT_TRUE(says(picture, "Not yet"));  // the marks are too close for numbers, the key has the levels
  EXPECT_TRUE(says(picture, "Not sure"));
}

TEST(Bars, GoInOrderWithACellForEachStep) {
  Sections sections;
  sections.add("First", 1);
  sections.add("Second", -1);
  sections.add("Third", 4);
  const Picture picture = bars(sections.rows, 5, room(720));
  const std::vector<float> heights = heights_of(picture, {"First", "Second", "Third"});
  EXPECT_TRUE(std::is_sorted(heights.begin(), heights.end()));
  for (const char* words : {"Started", "Not sure", "How we work now"}) EXPECT_TRUE(says(picture, words));
  std::vector<std::string> cells;
  for (const Box& box : all<Box>(picture)) cells.push_back(without_colour(box));
  ASSERT_EQ(cells.size(), 15u);
  EXPECT_EQ(std::count(cells.begin(), cells.begin() + 5, "box solid"), 2);
  EXPECT_EQ(std::count(cells.begin() + 5, cells.begin() + 10, "box hollow dashed"), 5);
  EXPECT_EQ(std::count(cells.begin() + 10, cells.end(), "box solid"), 5);
}

TEST(Bars, PutTheLevelBelowANameThatLeavesNoRoom) {
  Sections sections;
  sections.add(kNames[7], 4);
  const Picture narrow = bars(sections.rows, 5, room(320));
  EXPECT_GT(heights_of(narrow, {"How we work now"})[0], all<Words>(narrow)[0].at.y);
  const Picture wide = bars(sections.rows, 5, room(720));
  EXPECT_EQ(heights_of(wide, {"How we work now"})[0], all<Words>(wide)[0].at.y);
}

struct Stages {
  model::StageConfirmation yes;
  std::vector<StageStanding> standings;
  std::vector<StageRow> rows;

  Stages(const Stages&) = delete;
  explicit Stages(std::size_t count, std::size_t confirmed, int of = 5) : standings(count) {
    const char* names[] = {"Awareness", "Commitment", "Implementation", "Embedding", "Creating", "Championing"};
    for (std::size_t i = 0; i < count; ++i) {
      standings[i].prompts.resize(static_cast<std::size_t>(of));
      standings[i].in_place = std::min(of, static_cast<int>(i));
      if (i < confirmed) standings[i].confirmed = &yes;
      rows.push_back({standings[i], names[i % 6], i < confirmed ? "Confirmed" : "Not confirmed", "2 of 5 in place",
                      i < confirmed ? "3 March 2025" : ""});
    }
  }
};

// A tick is the one line with three points in a ladder.
std::size_t ticks(const Picture& picture) {
  const std::vector<Polyline> lines = all<Polyline>(picture);
  return static_cast<std::size_t>(
      std::count_if(lines.begin(), lines.end(), [](const Polyline& line) { return line.points.size() == 3; }));
}

TEST(Ladder, KeepsWithinItselfAndItsWordsApart) {
  for (const float width : kWidths) {
    for (const std::size_t count : {0u, 1u, 2u, 6u, 9u}) {
      for (const int of : {0, 5, 60}) {
        SCOPED_TRACE(std::to_string(count) + " stages of " + std::to_string(of) + ", " + std::to_string(width) + " px");
        const Stages stages(count, 2, of);
        const Picture picture = ladder(stages.rows, room(width));
        expect_sound(picture);
        EXPECT_EQ(ticks(picture), std::min<std::size_t>(count, 2));
      }
    }
  }
}

TEST(Ladder, TicksOnlyWhatSomebodyConfirmed) {
  Stages stages(6, 0);
  for (StageStanding& standing : stages.standings) {
    standing.in_place = 5;
    standing.ready = true;
  }
  EXPECT_EQ(ticks(ladder(stages.rows, room(720))), 0u);
  stages.standings[4].confirmed = &stages.yes;
  EXPECT_EQ(ticks(ladder(stages.rows, room(720))), 1u);
  EXPECT_EQ(ticks(ladder(stages.rows, room(320))), 1u);
}

TEST(Ladder, RisesWhereItIsWideAndStacksWhereItIsNarrow) {
  const Stages stages(6, 2);
  const std::vector<std::string> names = {"Awareness", "Commitment", "Implementation",
                                          "Embedding", "Creating",   "Championing"};
  std::vector<float> heights = heights_of(ladder(stages.rows, room(720)), names);
  EXPECT_TRUE(std::is_sorted(heights.rbegin(), heights.rend()));
  heights = heights_of(ladder(stages.rows, room(320)), names);
  EXPECT_TRUE(std::is_sorted(heights.begin(), heights.end()));
  for (const float width : {320.0f, 720.0f})
    for (const char* number : {"1", "2", "3", "4", "5", "6"})
      EXPECT_TRUE(says(ladder(stages.rows, room(width)), number));
}

const AgreementWords kVoiceWords = {"Staff only", "Jointly", "Community-led", "Nobody said", "All answers"};

TEST(Agreement, KeepsWithinItselfAndItsWordsApart) {
  for (const float width : kWidths) {
    for (const std::size_t count : {0u, 1u, 5u, 12u}) {
      SCOPED_TRACE(std::to_string(count) + " rows, " + std::to_string(width) + " px");
      std::vector<AgreementRow> rows;
      for (std::size_t i = 0; i < count; ++i) {
        const int n = static_cast<int>(i);
        rows.push_back({kNames[i], n % 3, n, n * 2 % 5, n == 4 ? 400 : n % 2});
      }
      expect_sound(agreement(rows, kVoiceWords, room(width)));
    }
  }
}

TEST(Agreement, GivesEachVoiceAShapeOfItsOwn) {
  using Marks = std::multiset<std::string>;
  const auto marks = [](const AgreementRow& row, float width) {
    Marks shapes;
    for (const Shape& shape : agreement({row, {"Silent", 0, 0, 0, 1}}, kVoiceWords, room(width)).shapes)
      if (!std::holds_alternative<Words>(shape) && !std::holds_alternative<Polyline>(shape))
        shapes.insert(without_colour(shape));
    return shapes;
  };
  for (const float width : {320.0f, 720.0f}) {
    const Marks others = marks({"Row"}, width);
    std::set<Marks> kinds;
    for (const AgreementRow& row : {AgreementRow{"Row", 1}, {"Row", 0, 1}, {"Row", 0, 0, 1}, {"Row", 0, 0, 0, 1}}) {
      const Marks with = marks(row, width);
      Marks own;
      std::set_difference(with.begin(), with.end(), others.begin(), others.end(), std::inserter(own, own.end()));
      EXPECT_FALSE(own.empty());
      kinds.insert(own);
    }
    EXPECT_EQ(kinds.size(), 4u);
  }
}

TEST(Agreement, NamesSilenceOnlyWhereThereWasAny) {
  EXPECT_FALSE(says(agreement({{"Row", 1, 1, 1, 0}}, kVoiceWords, room(720)), "Nobody said"));
  EXPECT_TRUE(says(agreement({{"Row", 1, 1, 1, 2}}, kVoiceWords, room(720)), "Nobody said"));
}

TEST(Agreement, CountsAsSilentWhatWasAnsweredAndNotSaid) {
  SectionProfile profile;
  profile.progress.answered = 7;
  profile.by_staff = 1;
  profile.jointly = 2;
  profile.by_community = 1;
  const AgreementRow row = agreement_row(profile, "Row");
  EXPECT_EQ(row.by_staff, 1);
  EXPECT_EQ(row.jointly, 2);
  EXPECT_EQ(row.by_community, 1);
  EXPECT_EQ(row.silent, 3);
}

TEST(Agreement, SaysAManyInANumber) {
  for (const float width : {320.0f, 720.0f}) {
    const Picture picture = agreement({{"Row", 37, 1, 0, 0}}, kVoiceWords, room(width));
    EXPECT_TRUE(says(picture, "× 37"));
    EXPECT_LT(all<Box>(picture).size(), 5u);
  }
}

struct Actions {
  std::deque<model::Action> actions;
  std::vector<TimelineRow> rows;

  Actions() = default;
  Actions(const Actions&) = delete;
  void add(std::optional<model::Day> due, model::Status status = model::Status::to_do) {
    model::Action& action = actions.emplace_back();
    action.due = due;
    action.status = status;
    rows.push_back({action, std::to_string(actions.size())});
  }
};

TimelineWords timeline_words() {
  return {{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"},
          "Today, 14 July",
          "To do",
          "Under way",
          "Done",
          "Late",
          [](int n) { return std::to_string(n) + " without a date"; },
          [](int n) { return std::to_string(n) + " not here"; }};
}

constexpr model::Day kToday{2025, 7, 14};

Picture timeline_at(const Actions& actions, float width) {
  return timeline(actions.rows, timeline_words(), kToday, room(width));
}

TEST(Timeline, KeepsWithinItselfAndItsWordsApart) {
  using model::Status;
  const Status statuses[] = {Status::to_do, Status::doing, Status::done, Status::dropped};
  for (const float width : kWidths) {
    for (const int days_apart : {0, 1, 20, 70}) {
      for (const int count : {1, 5, 12, 5000}) {
        SCOPED_TRACE(std::to_string(count) + " actions, " + std::to_string(days_apart) + " days apart, " +
                     std::to_string(width) + " px");
        Actions actions;
        for (int i = 0; i < count; ++i) {
          const int day = i % 16 * days_apart;
          actions.add(model::Day{2025 + (day / 336), 1 + day / 28 % 12, 1 + day % 28}, statuses[i % 4]);
        }
        expect_sound(timeline_at(actions, width));
      }
    }
  }
}

TEST(Timeline, DrawsTodayBesideItsWordsOrBelowThem) {
  for (const float width : kWidths) {
    for (int days = 0; days <= 120; days += 10) {
      Actions actions;
      actions.add(model::Day{2025, 7, 14});
      actions.add(model::Day{2025, 11, 11});
      TimelineWords words = timeline_words();
      words.today = "Today, 14 September";
      const model::Day today{2025, 7 + (13 + days) / 30, 1 + (13 + days) % 30};
      const Picture picture = timeline(actions.rows, words, today, room(width));
      SCOPED_TRACE(std::to_string(days) + " days on, " + std::to_string(width) + " px");
      expect_sound(picture);
      const std::vector<Words> said = all<Words>(picture);
      const auto name = std::find_if(said.begin(), said.end(), [&](const Words& one) { return one.words == words.today; });
      ASSERT_NE(name, said.end());
      const Frame frame = frame_of(*name);
      for (const Polyline& line : all<Polyline>(picture)) {
        if (line.points.front().x != line.points.back().x) continue;
        const float x = line.points.front().x, top = std::min(line.points.front().y, line.points.back().y);
        EXPECT_TRUE(x < frame.left || x > frame.right || top > frame.bottom - 2) << "a line through the words";
      }
    }
  }
}

TEST(Timeline, OfNothingIsEmpty) {
  Actions actions;
  EXPECT_TRUE(timeline_at(actions, 720).shapes.empty());
  actions.add(model::Day{2025, 8, 1}, model::Status::dropped);
  actions.add(std::nullopt, model::Status::dropped);
  EXPECT_TRUE(timeline_at(actions, 720).shapes.empty());
}

TEST(Timeline, CountsInWordsWhatItCannotPlace) {
  Actions actions;
  actions.add(std::nullopt);
  actions.add(std::nullopt, model::Status::done);
  EXPECT_TRUE(says(timeline_at(actions, 320), "2 without a date"));
  EXPECT_FALSE(says(timeline_at(actions, 320), "Today, 14 July"));
  actions.add(model::Day{1970, 1, 1});
  actions.add(model::Day{2999, 12, 31});
  EXPECT_TRUE(says(timeline_at(actions, 320), "2 not here"));
  for (std::size_t i = 0; i < kMostActions + 3; ++i) actions.add(model::Day{2025, 8, 1});
  const Picture picture = timeline_at(actions, 320);
  EXPECT_TRUE(says(picture, "5 not here"));
  EXPECT_TRUE(says(picture, "5"));    // the first of them by its number
  EXPECT_FALSE(says(picture, "23"));  // the last is not on the line
  expect_sound(picture);
}

TEST(Timeline, KeepsWhatIsStillToDoAndWhatWasDoneLastWhenThereIsMoreThanFits) {
  Actions actions;
  for (int day = 1; day <= static_cast<int>(kMostActions); ++day)
    actions.add(model::Day{2025, 6, day}, model::Status::done);
  actions.add(model::Day{2026, 8, 1});
  const Picture picture = timeline_at(actions, 720);
  EXPECT_TRUE(says(picture, std::to_string(kMostActions + 1)));
  EXPECT_TRUE(says(picture, "2"));
  EXPECT_FALSE(says(picture, "1"));  // done first
}

TEST(Timeline, GoesByDate) {
  Actions actions;
  actions.add(model::Day{2025, 9, 1});
  actions.add(model::Day{2025, 7, 20});
  actions.add(model::Day{2025, 8, 10});
  const Picture picture = timeline_at(actions, 720);
  std::vector<float> x;
  for (const char* number : {"2", "3", "1"})
    for (const Words& words : all<Words>(picture))
      if (words.words == number) x.push_back(words.at.x);
  ASSERT_EQ(x.size(), 3u);
  EXPECT_TRUE(std::is_sorted(x.begin(), x.end()));
  for (const char* words : {"July", "August", "September", "2025", "Today, 14 July"}) EXPECT_TRUE(says(picture, words));
}

TEST(Timeline, GivesEachStatusAShapeAndWordsOfItsOwn) {
  struct Case {
    model::Day due;
    model::Status status;
    const char* words;
  };
  const Case cases[] = {{{2025, 8, 1}, model::Status::to_do, "To do"},
                        {{2025, 8, 1}, model::Status::doing, "Under way"},
                        {{2025, 7, 1}, model::Status::done, "Done"},
                        {{2025, 7, 13}, model::Status::doing, "Late"},
                        {{2025, 7, 14}, model::Status::doing, "Under way"}};
  std::set<std::multiset<std::string>> kinds;
  for (const Case& each : cases) {
    Actions actions;
    actions.add(each.due, each.status);
    const Picture picture = timeline_at(actions, 720);
    for (const char* words : {"To do", "Under way", "Done", "Late"})
      EXPECT_EQ(says(picture, words), std::string(words) == each.words);
    std::multiset<std::string> shapes;
    for (const Shape& shape : picture.shapes)
      if (!std::holds_alternative<Words>(shape) && !std::holds_alternative<Polyline>(shape))
        shapes.insert(without_colour(shape));
    EXPECT_EQ(shapes.size(), 2u);  // on the line, and beside its words
    kinds.insert(shapes);
  }
  EXPECT_EQ(kinds.size(), 4u);
}

}  // namespace
}  // namespace insight
