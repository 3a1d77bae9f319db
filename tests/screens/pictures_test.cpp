#include <gtest/gtest.h>

#include <algorithm>

#include "edited.h"
#include "situations.h"

// The pictures on screens: what is said beside them, their tables, where a result came from, and pictures as files.

namespace screens {
namespace {

using support::Driver;
using ui::Role;

constexpr const char* kResults = "/results/coproduction-plan";
constexpr const char* kStages = "/results/race-equity-stages";

// The program with Sparrow Lane's record open, at a screen.
struct SparrowLane : Driver {
  explicit SparrowLane(const char* route, const app::Viewport& window = support::kDesktop) : Driver(window) {
    open(support::example("sparrow-lane"));
    visit(route);
  }
};

// The rows of the table of that caption, each as its cells' words with "|" between them.
std::vector<std::string> rows_of(const Driver& driver, std::string_view caption) {
  std::vector<std::string> rows;
  std::string table;
  const auto cell_words = [&](const ui::Node& cell) {
    for (const ui::Node& node : driver.tree().nodes()) {
      if (node.parent == cell.id) return node.name;
    }
    return std::string();
  };
  for (const ui::Node& node : driver.tree().nodes()) {
    if (node.role == Role::table && support::accessible_name(driver.tree(), node) == caption) table = node.id;
    if (node.role == Role::row && node.parent == table && !table.empty()) {
      std::string words;
      for (const ui::Node& cell : driver.tree().nodes()) {
        if (cell.parent == node.id) words += (words.empty() ? "" : "|") + cell_words(cell);
      }
      rows.push_back(words);
    }
  }
  return rows;
}

// Well-formed as far as its elements go: each is closed by itself or by its own end.
bool closes_all_it_opens(const std::string& xml) {
  std::vector<std::string> open;
  for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
    const std::size_t end = xml.find('>', at);
    if (end == std::string::npos) return false;
    const std::string tag = xml.substr(at + 1, end - at - 1);
    const std::string name = tag.substr(tag[0] == '/' ? 1 : 0, tag.find_first_of(" /", 1) - (tag[0] == '/' ? 1 : 0));
    if (tag.back() == '/') continue;
    if (tag[0] != '/') {
      open.push_back(name);
    } else if (open.empty() || open.back() != tag.substr(1)) {
      return false;
    } else {
      open.pop_back();
    }
  }
  return open.empty();
}

int count_of(const std::string& text, std::string_view part) {
  int count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

// ---- Where a result came from

TEST(Bar, UnfoldsTheAnswersThatItCameFrom) {
  SparrowLane driver(kResults);
  const char* bar = "Power and decisions: Started";
  EXPECT_EQ(driver.find(bar).expanded, false);
  EXPECT_FALSE(driver.sees("It comes from two answers"));
  driver.press(bar);
  EXPECT_EQ(driver.find(bar).expanded, true);
  EXPECT_TRUE(driver.sees("“Power and decisions” stands at “Started”. It comes from two answers: "));
  EXPECT_TRUE(driver.sees("“Who sets the agenda and who writes things down?” (Started)"));
  EXPECT_FALSE(driver.sees("“Our agreement” stands at")) << "the others stay folded";
  driver.press("Our agreement: How we work now");
  EXPECT_TRUE(driver.sees("“Our agreement” stands at “How we work now”."));
  EXPECT_EQ(driver.find(bar).expanded, true) << "one does not fold another";
  driver.press(bar);
  EXPECT_FALSE(driver.sees("It comes from two answers"));
}

TEST(Bar, LeadsToTheQuestionsBehindIt) {
  SparrowLane driver(kResults);
  driver.press("Give and take: Started");
  EXPECT_TRUE(driver.sees("Left out of the sum: not sure: “Could anyone feel used or drained?”"));
  driver.press("Could anyone feel used or drained?", "The questions");
  EXPECT_EQ(driver.route(), "/question/coproduction-plan/Q4b");
}

TEST(Bar, OfOnePackIsNotThatOfAnother) {
  Driver driver;
  for (const char* pack : {"principles", "earning-trust"}) {
    for (const model::Section& section : driver.pack(pack).sections) {
      driver.visit("/question/" + std::string(pack) + "/" + section.prompts.front().id);
      driver.choose("Started", "Where are we now?");
    }
  }
  driver.visit("/results/principles");
  support::open_everything(driver);
  driver.visit("/results/earning-trust");
  int bars = 0;
  for (const ui::Node* fold : driver.nodes(Role::disclosure)) {
    if (!fold->id.starts_with("profile.bar.")) continue;
    ++bars;
    EXPECT_EQ(fold->expanded, false) << fold->name;
  }
  EXPECT_EQ(bars, static_cast<int>(driver.pack("earning-trust").sections.size()));
}

// ---- By theme

TEST(Theme, IsAnotherWayToSeeTheSameAnswers) {
  SparrowLane driver(kStages);
  EXPECT_TRUE(driver.has(Role::heading, "Where we are, by topic"));
  EXPECT_EQ(driver.find("By topic").pressed, true);
  driver.press("By theme");
  EXPECT_TRUE(driver.heard("Where we are, by theme"));
  EXPECT_EQ(driver.find("By theme").pressed, true);
  EXPECT_TRUE(driver.has(Role::heading, "Where we are, by theme"));
  driver.press("Show as a table: Where we are, by theme");
  const auto rows = rows_of(driver, "Where we are, by theme");
  ASSERT_GE(rows.size(), 3u);
  EXPECT_EQ(rows[0], "Theme|Where we are|Answered");
  int asked = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) asked += std::stoi(rows[i].substr(rows[i].rfind(" of ") + 4));
  EXPECT_EQ(asked, static_cast<int>(model::prompts_of(driver.pack("race-equity-stages")).size()));
  EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.starts_with("Leadership|"); }));
  const std::string bar = [&] {
    for (const ui::Node* fold : driver.nodes(Role::disclosure)) {
      if (fold->name.starts_with("Leadership: ")) return fold->name;
    }
    return std::string();
  }();
  driver.press(bar);
  EXPECT_TRUE(driver.sees("“Leadership” stands at"));
  driver.press("By topic");
  EXPECT_TRUE(driver.has(Role::heading, "Where we are, by topic"));
}

TEST(Theme, IsNotOfferedWithoutThemes) {
  Driver driver;
  driver.open(support::own_pack());
  driver.visit("/question/nasze-pytania/n1");
  driver.choose("Tak", "Where are we now?");
  driver.visit("/results/nasze-pytania");
  EXPECT_TRUE(driver.sees("Początek: Tak"));
  EXPECT_FALSE(driver.has(Role::button, "By theme"));
}

// ---- Tables and sentences

TEST(Agreement, SaysInItsTableWhatItsPictureShows) {
  for (const app::Viewport& window : {support::kDesktop, support::kPhone}) {
    SparrowLane driver(kResults, window);
    EXPECT_TRUE(driver.sees("Answers: 12. Agreed by staff alone: 4. Jointly: 6. Community-led: 2."));
    EXPECT_TRUE(rows_of(driver, "Number of answers, by who agreed them").empty()) << "it is folded away";
    driver.press("Show as a table: Who agreed the answers");
    const auto rows = rows_of(driver, "Number of answers, by who agreed them");
    ASSERT_EQ(rows.size(), 8u);
    if (window.width > 1000) {
      EXPECT_EQ(rows[0], "Topic|Staff only|Jointly|Community-led");
      EXPECT_EQ(rows[1], "Power and decisions|1|1|0");
      EXPECT_EQ(rows.back(), "All 12 answers|4|6|2");
    } else {
      EXPECT_EQ(rows[0], "Topic|Answers");
      EXPECT_EQ(rows[1], "Power and decisions|Staff only: 1, Jointly: 1");
      EXPECT_EQ(rows.back(), "All 12 answers|Staff only: 4, Jointly: 6, Community-led: 2");
    }
  }
}

TEST(Agreement, SaysSilenceWhereThereIsAny) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  driver.choose("Started", "Where are we now?");
  driver.visit(kResults);
  driver.press("Show as a table: Who agreed the answers");
  const auto rows = rows_of(driver, "Number of answers, by who agreed them");
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows.back(), "All of 1 answer|Not said: 1");
}

TEST(Evidence, CountsAndLeadsToWhatHasNone) {
  SparrowLane driver(kResults);
  EXPECT_TRUE(driver.sees("Of our answers, six have strong evidence, four have no evidence."));
  const auto rows = rows_of(driver, "Number of answers, by their evidence");
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows.front(), "Topic|Strong|A little|Old|None yet");
  EXPECT_EQ(rows.back(), "All 10 answers|6|0|0|4");
  EXPECT_EQ(count_of(driver.controls(), "Who is not here, and why?"), 2) << "a gap, and an answer to look at again";
  driver.press("Online, in person or both? Whose space is it?", "What backs up our answers");
  EXPECT_EQ(driver.route(), "/question/coproduction-plan/Q3a");
}

TEST(Evidence, GrowsOldByItself) {
  SparrowLane driver(kResults);
  EXPECT_FALSE(driver.sees("Its evidence is more than two years old"));
  driver.later(4LL * 365 * 24 * 60 * 60);
  driver.visit("/plan");
  driver.visit(kResults);
  EXPECT_TRUE(driver.sees("Its evidence is more than two years old"));
  EXPECT_TRUE(driver.sees("six have only old evidence"));
  EXPECT_EQ(driver.find("Show all 10").expanded, false);
  driver.press("Show all 10");
  EXPECT_EQ(driver.find("Show all 10").expanded, true);
}

TEST(Evidence, IsNotAskedForWhereNothingIsSaidToBeThere) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  driver.choose("Not yet", "Where are we now?");
  driver.visit(kResults);
  EXPECT_TRUE(driver.sees("No answer needs evidence yet."));
  EXPECT_FALSE(driver.sees("Answers to look at again"));
}

TEST(PlainView, HasTheTablesStandingOpen) {
  SparrowLane driver(kResults);
  driver.press("Plain view");
  for (const char* caption : {"Where we are, by topic", "Number of answers, by who agreed them"}) {
    EXPECT_FALSE(rows_of(driver, caption).empty()) << caption;
  }
  EXPECT_FALSE(driver.sees("Show as a table"));
  driver.press("Power and decisions: Started");
  EXPECT_TRUE(driver.sees("“Power and decisions” stands at “Started”."));
  driver.press("Save this picture: Where we are, by topic");
  driver.press("SVG: Where we are, by topic");
  EXPECT_EQ(driver.downloads().size(), 1u) << "pictures can be taken away without being shown";
}

TEST(NarrowPage, HasTheTablesStandingOpenWhereNoPictureFits) {
  SparrowLane driver(kResults, app::Viewport{.width = 200, .height = 700});
  EXPECT_FALSE(rows_of(driver, "Number of answers, by who agreed them").empty());
  EXPECT_FALSE(driver.sees("Show as a table"));
}

TEST(Timeline, SaysWhatIsDatedLateAndNext) {
  SparrowLane driver("/plan");
  EXPECT_TRUE(driver.sees("6 actions have a date. 1 is late. "
                          "The next is “Ask people who work nights what stops them coming”, on 28 November 2026."));
  driver.tick("Hide actions that are done or dropped", true);
  EXPECT_TRUE(driver.sees("5 actions have a date. 1 is late."));
  driver.press("Living well (2)");
  EXPECT_FALSE(driver.sees("5 actions have a date.")) << "it shows what the list shows";
}

TEST(Timeline, NeedsTwoDates) {
  Driver driver;
  driver.visit("/plan");
  for (const char* day : {"2026-12-01", "2026-12-24"}) {
    EXPECT_FALSE(driver.sees("When it will happen"));
    driver.press("Add an action");
    driver.type("What will you do?", "Write to members");
    driver.fill("By when?", day);
    driver.press("Close “Write to members”");
  }
  EXPECT_TRUE(driver.sees("2 actions have a date. The next is “Write to members”, on 1 December 2026."));
}

TEST(Timeline, HasTheNumbersOfTheActionsOnAPhoneToo) {
  SparrowLane driver("/plan", support::kPhone);
  for (int number = 1; number <= 6; ++number) EXPECT_TRUE(driver.sees("Action " + std::to_string(number)));
}

TEST(Report, IsOneButtonAwayFromTheResults) {
  SparrowLane driver(kResults);
  driver.press("Download a report");
  ASSERT_EQ(driver.downloads().size(), 1u);
  EXPECT_EQ(driver.downloads()[0].name, "alongside-sparrow-lane-community-hub-report-2026-11-22.html");
  EXPECT_TRUE(driver.heard(driver.downloads()[0].name));
  Driver empty;
  empty.visit(kResults);
  EXPECT_FALSE(empty.has(Role::button, "Download a report")) << "there is nothing to report";
}

// ---- As files

TEST(PictureFile, HoldsThePictureWithItsSentenceAndNames) {
  struct Case {
    const char* route;
    const char* title;
    const char* name;
    std::vector<const char*> words;
  };
  const Case cases[] = {
      {kResults, "Where we are, by topic", "profile-picture", {"Furthest along", ">5<", "agreement"}},
      {kResults, "Who agreed the answers", "agreed-picture", {"Power and decisions", "All 12 answers", "Jointly"}},
      {"/plan", "When it will happen", "actions-picture", {"December", "Today, 22 November", "Under way"}},
      {"/stages/race-equity-stages", "The stages, from the first to the last", "stages-picture", {"Awareness", "in place"}},
  };
  for (const auto& [route, title, name, words] : cases) {
    for (const app::Viewport& window : {support::kDesktop, support::kPhone}) {
      SparrowLane driver(route, window);
      const bool apart = std::string(name) == "stages-picture";
      driver.press(apart ? "Save the picture of the stages" : "Save this picture: " + std::string(title));
      driver.press("SVG: " + std::string(title));
      driver.press("PNG: " + std::string(title));
      ASSERT_EQ(driver.downloads().size(), 2u);
      const auto& [svg_name, svg] = driver.downloads()[0];
      EXPECT_EQ(svg_name, "alongside-sparrow-lane-community-hub-" + std::string(name) + "-2026-11-22.svg");
      EXPECT_EQ(driver.downloads()[1].name, svg_name.substr(0, svg_name.size() - 3) + "png");
      EXPECT_EQ(driver.downloads()[1].text, svg) << "one geometry for both";
      EXPECT_TRUE(driver.heard(driver.downloads()[1].name));
      EXPECT_TRUE(svg.starts_with("<svg ") && closes_all_it_opens(svg)) << title;
      EXPECT_NE(svg.find(">" + std::string(title) + "</text>"), std::string::npos) << title;
      for (const char* each : words) EXPECT_NE(svg.find(each), std::string::npos) << title << ": " << each;
    }
  }
}

TEST(PictureFile, IsOfWhatIsShown) {
  SparrowLane driver(kStages);
  driver.press("By theme");
  driver.press("Save this picture: Where we are, by theme");
  driver.press("SVG: Where we are, by theme");
  const std::string svg = driver.downloads().at(0).text;
  EXPECT_NE(svg.find("Leadership"), std::string::npos);
  EXPECT_EQ(svg.find("Awareness"), std::string::npos);
}

TEST(PictureFile, SaysWhatToDoWhereTheBrowserCannotPaint) {
  SparrowLane driver(kResults);
  driver.cannot_paint();
  driver.press("Save this picture: Where we are, by topic");
  driver.press("PNG: Where we are, by topic");
  EXPECT_TRUE(driver.downloads().empty());
  EXPECT_TRUE(driver.heard("Save the picture as SVG instead."));
}

// Titles and actions that somebody else wrote, and never for us.
TEST(PictureFile, OfHostileWordsIsStillAPictureOfWords) {
  std::string pack = support::own_pack();
  const std::string sections = R"([{"id": "s", "title": "Początek")";
  const char* titles[] = {"</title><script>alert(1)</script>", "]]> & \\\"quotes\\\" <b>", "مجموعة الجيران في الحي",
                          "nolimit"};
  std::string more = "[";
  for (int i = 0; i < 4; ++i) {
    const std::string title = std::string(titles[i]) == "nolimit" ? std::string(200, 'w') : titles[i];
    const std::string id = "x" + std::to_string(i);
    more += R"({"id": ")" + id + R"(", "title": ")" + title + R"(", "prompts": [{"id": ")" + id +
            R"(", "text": "T?", "brief": "T?", "easier": "T?", "why": "W."}]},)";
  }
  pack = support::edited(std::move(pack), sections, more + R"({"id": "s", "title": "Początek")");
  for (const app::Viewport& window : {support::kDesktop, support::kPhone}) {
    Driver driver(window);
    driver.open(pack);
    for (int i = 0; i < 4; ++i) {
      driver.visit("/question/nasze-pytania/x" + std::to_string(i));
      driver.choose("Tak", "Where are we now?");
    }
    driver.visit("/results/nasze-pytania");
    support::open_everything(driver);
    driver.press("SVG: Where we are, by topic");
    driver.press("SVG: Who agreed the answers");
    ASSERT_EQ(driver.downloads().size(), 2u);
    for (const auto& [name, svg] : driver.downloads()) {
      EXPECT_TRUE(closes_all_it_opens(svg)) << svg;
      EXPECT_EQ(svg.find("<script"), std::string::npos);
      EXPECT_EQ(svg.find("]]>"), std::string::npos);
      EXPECT_NE(svg.find("&lt;script&gt;"), std::string::npos) << "said as words";
      EXPECT_NE(svg.find("مجموعة"), std::string::npos);
    }
    driver.visit("/plan");
    for (const char* what : {"<script>alert(1)</script> ]]>", "مرحبا"}) {
      driver.press("Add an action");
      driver.fill("What will you do?", what);
      driver.fill("By when?", "2026-12-01");
      if (*what == '<') driver.press("Close “" + std::string(what) + "”");
    }
    driver.press("Save this picture: When it will happen");
    driver.press("SVG: When it will happen");
    EXPECT_EQ(driver.downloads().back().text.find("<script"), std::string::npos);
    EXPECT_TRUE(closes_all_it_opens(driver.downloads().back().text));
  }
}

}  // namespace
}  // namespace screens
