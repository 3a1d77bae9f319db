#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "edited.h"
#include "insight/gaps.h"
#include "situations.h"

// Ways through a pack: which questions are asked, where they lead, and what is suggested on them.

namespace screens {
namespace {

using support::Driver;
using ui::Role;

constexpr const char* kPack = "coproduction-plan";
constexpr const char* kQuestions = "/questions/coproduction-plan";
constexpr const char* kWhich = "Which questions?";
constexpr const char* kWhere = "Where are we now?";
constexpr const char* kShortWay = "15 minutes, no paid staff";

// The ids of the questions that All questions lists.
std::set<std::string> listed(Driver& driver) {
  driver.visit("/");
  driver.visit(kQuestions);
  const std::string beginning = "#/question/coproduction-plan/";
  std::set<std::string> ids;
  for (const ui::Node* link : driver.nodes(Role::link)) {
    if (link->href.starts_with(beginning)) ids.insert(link->href.substr(beginning.size()));
  }
  return ids;
}

std::set<std::string> of_route(const Driver& driver, std::string_view id) {
  const model::Route* route = model::find_route(driver.pack(kPack), id);
  return {route->prompts.begin(), route->prompts.end()};
}

std::set<std::string> every_prompt(const Driver& driver) {
  std::set<std::string> ids;
  for (const model::Prompt* prompt : model::prompts_of(driver.pack(kPack))) ids.insert(prompt->id);
  return ids;
}

void choose_way(Driver& driver, const char* way) {
  driver.visit(kQuestions);
  driver.choose(way, kWhich);
}

TEST(Way, DecidesWhichQuestionsAreAsked) {
  Driver driver;
  EXPECT_EQ(listed(driver), of_route(driver, "quick"));
  EXPECT_TRUE(driver.chosen("Quick start", kWhich)) << "the first way until another is chosen";
  choose_way(driver, kShortWay);
  EXPECT_TRUE(driver.heard("15 minutes, no paid staff: 6 questions"));
  EXPECT_TRUE(driver.sees("0 of 6 answered"));
  EXPECT_EQ(listed(driver), of_route(driver, "no-paid-staff"));
  EXPECT_TRUE(driver.chosen(kShortWay, kWhich));
  choose_way(driver, "All of them");
  EXPECT_EQ(listed(driver), every_prompt(driver));
  EXPECT_TRUE(driver.chosen("All of them", kWhich));
  EXPECT_FALSE(driver.chosen("Quick start", kWhich));
}

TEST(Way, IsWalkedInItsOwnOrderToItsOwnEnd) {
  const std::tuple<const char*, const char*, const char*> ways[] = {
      {"Quick start", "See the results", "/results/coproduction-plan"},
      {kShortWay, "Choose our actions", "/plan"},
      {"All of them", "See the results", "/results/coproduction-plan"}};
  for (const auto& [way, last, end] : ways) {
    Driver driver;
    choose_way(driver, way);
    const insight::Prompts prompts = prompts_asked(driver.record(), driver.pack(kPack));
    driver.press("Go to question 1");
    for (std::size_t i = 0; i < prompts.size(); ++i) {
      ASSERT_EQ(driver.route(), "/question/coproduction-plan/" + prompts[i]->id) << way;
      EXPECT_TRUE(driver.sees("Question " + std::to_string(i + 1) + " of " + std::to_string(prompts.size())));
      driver.press(i + 1 < prompts.size() ? "Next" : last);
    }
    EXPECT_EQ(driver.route(), end) << way;
  }
}

TEST(Way, IsKeptInTheFile) {
  for (const auto& [way, route] : {std::pair{kShortWay, "no-paid-staff"}, std::pair{"All of them", "all"}}) {
    Driver driver;
    choose_way(driver, way);
    EXPECT_TRUE(driver.unsaved()) << way;
    const std::string file = driver.download();
    EXPECT_NE(file.find("\"route\": \"" + std::string(route) + "\""), std::string::npos) << file;
    Driver other;
    other.open(file);
    EXPECT_EQ(listed(other), listed(driver)) << way;
    EXPECT_TRUE(other.chosen(way, kWhich));
    EXPECT_EQ(other.download(), file);
  }
}

TEST(Way, IsTakenBackAndChosenAgain) {
  Driver driver;
  choose_way(driver, kShortWay);
  choose_way(driver, "All of them");
  driver.press("Undo");
  EXPECT_TRUE(driver.chosen(kShortWay, kWhich));
  EXPECT_EQ(listed(driver).size(), 6u);
  driver.press("Undo");
  EXPECT_TRUE(driver.chosen("Quick start", kWhich));
  EXPECT_TRUE(driver.record().packs.empty());
  EXPECT_FALSE(driver.unsaved());
  driver.press("Redo");
  EXPECT_EQ(listed(driver), of_route(driver, "no-paid-staff"));
}

TEST(Way, LeavesAnswersOutsideItInTheRecordAndTheResults) {
  Driver driver;
  const model::Prompt& outside = *model::find_prompt(driver.pack(kPack), "R3");
  driver.visit("/question/coproduction-plan/R3");
  driver.choose("Not yet", kWhere);
  driver.visit("/question/coproduction-plan/Q1a");
  driver.choose("Started", kWhere);
  const model::Answers before = driver.record().answers;
  for (const char* way : {"All of them", kShortWay, "Quick start"}) {
    choose_way(driver, way);
    EXPECT_EQ(driver.record().answers, before) << way;
    driver.visit("/results/coproduction-plan");
    EXPECT_TRUE(driver.has(Role::link, outside.brief)) << way;
    EXPECT_TRUE(driver.sees("2 of ")) << way;
  }
  EXPECT_EQ(listed(driver).count("R3"), 0u);
  driver.visit("/question/coproduction-plan/R3");
  EXPECT_TRUE(driver.chosen("Not yet", kWhere)) << "an old link still leads there";
}

TEST(Way, ThatThePackDoesNotHaveIsTheFirstAndIsKept) {
  const std::string file = support::edited(support::example("sparrow-lane"), "\"route\": \"quick\"", "\"route\": \"gone\"");
  Driver driver;
  driver.open(file);
  EXPECT_EQ(listed(driver), of_route(driver, "quick"));
  EXPECT_EQ(driver.download(), file);
}

// -- The short way, for a group without paid staff

constexpr const char* kOffer = "15 minutes, no paid staff (6 questions)";

TEST(ShortWay, IsOfferedInAboutUsOnlyToThoseWithoutPaidStaff) {
  Driver driver;
  driver.visit("/about-us/coproduction-plan");
  EXPECT_FALSE(driver.has(Role::button, kOffer)) << "before anybody said how big they are";
  for (const auto& [size, offered] :
       {std::pair{"1 to 9 paid staff", false}, std::pair{"No paid staff", true}, std::pair{"10 to 49 paid staff", false},
        std::pair{"50 or more paid staff", false}}) {
    driver.choose(size, "How big are you?");
    EXPECT_EQ(driver.has(Role::button, kOffer), offered) << size;
    EXPECT_TRUE(driver.has(Role::button, "Go to Plan co-production")) << size;
  }
  driver.choose("No paid staff", "How big are you?");
  driver.visit("/about-us/race-equity-stages");
  EXPECT_FALSE(driver.has(Role::button, kOffer)) << "that pack has no such way";
}

// The buttons that put a suggestion into the plan.
std::vector<std::string> offered_actions(const Driver& driver) {
  std::vector<std::string> names;
  for (const ui::Node* button : driver.nodes(Role::button)) {
    const std::string name = support::accessible_name(driver.tree(), *button);
    if (name.starts_with("Add: ")) names.push_back(name);
  }
  return names;
}

TEST(ShortWay, EndsAtThePlanAndAsksUntilThreeActionsAreOpen) {
  for (const app::Viewport& viewport : {support::kDesktop, support::kPhone}) {
    Driver driver(viewport);
    driver.visit("/about-us/coproduction-plan");
    driver.choose("No paid staff", "How big are you?");
    driver.press(kOffer);
    for (int i = 0; i < 6; ++i) {
      ASSERT_TRUE(driver.sees("Question " + std::to_string(i + 1) + " of 6"));
      driver.choose("Not yet", kWhere);
      driver.press(i < 5 ? "Next" : "Choose our actions");
    }
    ASSERT_EQ(driver.route(), "/plan");
    for (int chosen = 0; chosen < 3; ++chosen) {
      EXPECT_TRUE(driver.sees("Choose 3 actions to start with. You have " + std::to_string(chosen) + " so far."));
      EXPECT_TRUE(driver.has(Role::region, "Actions to start with"));
      ASSERT_EQ(offered_actions(driver).size(), 3u) << chosen;
      if (chosen < 2) {
        driver.press(offered_actions(driver).front());
      } else {
        driver.press("Add an action");
        driver.type("What will you do?", "One of our own");
        driver.press("Close “One of our own”");
      }
    }
    EXPECT_FALSE(driver.sees("Choose 3 actions"));
    EXPECT_TRUE(offered_actions(driver).empty());
    ASSERT_EQ(driver.record().actions.size(), 3u);
    driver.press(driver.record().actions[1].what);
    driver.pick("How is it going?", "Under way");
    EXPECT_FALSE(driver.sees("Choose 3 actions")) << "it is still open";
    driver.pick("How is it going?", "Dropped");
    EXPECT_TRUE(driver.sees("Choose 3 actions to start with. You have 2 so far."));
  }
}

TEST(ShortWay, IsTheOnlyOneThatAsksForActionsInThePlan) {
  Driver driver;
  for (const char* way : {"Quick start", "All of them"}) {
    choose_way(driver, way);
    driver.visit("/question/coproduction-plan/Q1a");
    driver.choose("Not yet", kWhere);
    driver.visit("/plan");
    EXPECT_FALSE(driver.sees("actions to start with")) << way;
    EXPECT_TRUE(offered_actions(driver).empty()) << way;
  }
}

// -- What is suggested

// What one prompt suggests on each step, or for a note in a conversation; "" for nothing.
std::vector<std::string> suggested(const model::Framework& pack, const model::Prompt& prompt, model::Size size) {
  std::vector<std::string> words;
  const std::size_t answers = std::max<std::size_t>(1, pack.scale.steps.size());
  for (std::size_t step = 0; step < answers; ++step) {
    model::Assessment record;
    record.profile.size = size;
    model::Answer& answer = record.answers[model::prompt_key(pack.id, prompt.id)];
    if (pack.kind == model::Kind::conversation) {
      answer.note = "We talked.";
    } else {
      answer.step = static_cast<int>(step);
    }
    const auto actions = insight::suggested_actions(pack, {&prompt}, record, 1);
    words.push_back(actions.empty() ? "" : actions.front().text);
  }
  return words;
}

TEST(Suggestions, OfEveryPromptDependOnTheAnswerAndOnTheSize) {
  Driver driver;
  int prompts = 0;
  for (const model::Framework* pack : packs_of(driver.app().state())) {
    for (const model::Prompt* prompt : model::prompts_of(*pack)) {
      if (prompt->suggest.empty()) continue;
      ++prompts;
      const std::string where = model::prompt_key(pack->id, prompt->id);
      const auto tiny = suggested(*pack, *prompt, model::Size::tiny);
      const auto large = suggested(*pack, *prompt, model::Size::large);
      EXPECT_NE(tiny, large) << where;
      EXPECT_NE(tiny.front(), "") << where;
      EXPECT_NE(large.front(), "") << where;
      if (pack->kind == model::Kind::conversation) continue;
      for (const auto& words : {tiny, large}) {
        std::set<std::string> different(words.begin(), words.end());
        different.erase("");
        EXPECT_GE(different.size(), 2u) << where;
        EXPECT_EQ(words.back(), "") << where << ": on the top step there is nothing to suggest";
      }
    }
  }
  EXPECT_GT(prompts, 100);
}

TEST(Suggestion, UnderAQuestionFollowsTheAnswerAndTheSize) {
  std::set<std::string> ideas;
  for (const char* size : {"No paid staff", "50 or more paid staff"}) {
    Driver driver;
    driver.visit("/about-us");
    driver.choose(size, "How big are you?");
    driver.visit("/question/coproduction-plan/Q1a");
    EXPECT_FALSE(driver.sees("One idea: "));
    for (const char* step : {"Not yet", "Started"}) {
      driver.choose(step, kWhere);
      for (const ui::Node* paragraph : driver.nodes(Role::paragraph)) {
        if (paragraph->name.starts_with("One idea: ")) ideas.insert(paragraph->name);
      }
    }
    driver.choose("Not sure", kWhere);
    EXPECT_FALSE(driver.sees("One idea: "));
    driver.choose("How we work now", kWhere);
    EXPECT_FALSE(driver.sees("One idea: "));
  }
  EXPECT_EQ(ideas.size(), 4u);
}

}  // namespace
}  // namespace screens
