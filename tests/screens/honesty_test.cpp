#include <gtest/gtest.h>

#include "driver.h"
#include "insight/profile.h"
#include "insight/stages.h"

// What the screens must never claim.

namespace screens {
namespace {

using support::Driver;
using ui::Role;

constexpr const char* kWhere = "Where are we now?";

void answer(Driver& driver, const std::string& prompt, const char* choice) {
  driver.visit("/question/" + prompt);
  driver.choose(choice, kWhere);
}

// The words that say where a topic is, from its bar.
std::string bar(const Driver& driver, const std::string& section) {
  for (const ui::Node& node : driver.tree().nodes()) {
    if (node.name.starts_with(section + ": ")) return node.name;
  }
  return {};
}

TEST(NotSure, NeverLowersAResult) {
  Driver driver;
  answer(driver, "coproduction-plan/Q1a", "Most of the time");
  driver.visit("/results/coproduction-plan");
  const std::string before = bar(driver, "Power and decisions");
  ASSERT_NE(before.find("Most of the time"), std::string::npos) << before;
  answer(driver, "coproduction-plan/Q1b", "Not sure");
  driver.visit("/results/coproduction-plan");
  EXPECT_EQ(bar(driver, "Power and decisions"), before);
  EXPECT_TRUE(driver.sees("No gaps among your answers."));
  EXPECT_TRUE(driver.sees("Not sure about something in: Power and decisions."));
}

TEST(NotSure, IsNotCalledNotAnswered) {
  Driver driver;
  answer(driver, "coproduction-plan/Q6", "Not sure");
  driver.visit("/results/coproduction-plan");
  EXPECT_NE(bar(driver, "Our agreement").find("Not sure"), std::string::npos);
  EXPECT_NE(bar(driver, "Give and take").find("Not answered"), std::string::npos);
}

TEST(Stage, IsNeverConfirmedByItself) {
  Driver driver;
  const model::Framework& pack = driver.pack("race-equity-stages");
  for (const model::Prompt* prompt : model::prompts_of(pack))
    answer(driver, "race-equity-stages/" + prompt->id, "How we work now");
  driver.visit("/stages/race-equity-stages/awareness");
  EXPECT_TRUE(driver.record().stages.empty());
  EXPECT_TRUE(driver.sees("No stage is confirmed yet."));
  EXPECT_TRUE(driver.sees("Stage 1: Awareness. Ready to confirm."));
  EXPECT_FALSE(driver.sees("Confirmed by"));
}

TEST(Stage, CannotBeConfirmedWithAGap) {
  Driver driver;
  driver.visit("/stages/race-equity-stages/awareness");
  EXPECT_FALSE(driver.has(Role::button, "Yes, we are at the stage Awareness"));
  EXPECT_TRUE(driver.sees("Nothing is confirmed for you."));
  driver.press("Go to the first gap");
  EXPECT_EQ(driver.route(), "/question/race-equity-stages/A1");
}

TEST(Stage, NeedsANameToBeConfirmed) {
  Driver driver;
  const model::Framework& pack = driver.pack("race-equity-stages");
  for (const model::Prompt* prompt : model::prompts_of(pack, pack.stages.front())) {
    answer(driver, "race-equity-stages/" + prompt->id, "Most of the time");
  }
  driver.visit("/stages/race-equity-stages/awareness");
  for (const char* name : {"", "   "}) {
    driver.fill("Who confirms it?", name);
    driver.press("Yes, we are at the stage Awareness");
    EXPECT_TRUE(driver.record().stages.empty()) << "“" << name << "” is no name";
    EXPECT_EQ(driver.focused(), "One thing needs your help");
    EXPECT_EQ(driver.title().substr(0, 7), "Error: ");
    EXPECT_TRUE(driver.find("Who confirms it?").invalid);
    driver.press("Write who confirms it: a name or a role. Until then the stage is not confirmed.");
    EXPECT_EQ(driver.focused(), "Who confirms it?");
  }
  driver.type("Who confirms it?", "Chair");
  EXPECT_FALSE(driver.find("Who confirms it?").invalid);
  EXPECT_FALSE(driver.sees("One thing needs your help"));
  EXPECT_NE(driver.title().substr(0, 7), "Error: ");
  driver.press("Yes, we are at the stage Awareness");
  const auto& confirmed = driver.record().stages.at("race-equity-stages");
  ASSERT_EQ(confirmed.size(), 1u);
  EXPECT_EQ(confirmed[0].confirmed_by, "Chair");
  EXPECT_EQ(confirmed[0].on, (model::Day{2026, 11, 22}));
  EXPECT_TRUE(driver.heard("The stage Awareness is confirmed."));
}

TEST(Stage, SaysSoWhenAnswersChangeAfterwards) {
  Driver driver;
  driver.press("Sparrow Lane Community Hub");
  answer(driver, "race-equity-stages/A1", "Started");
  driver.visit("/stages/race-equity-stages/awareness");
  EXPECT_TRUE(driver.sees("Confirmed by")) << "somebody said so, and nobody took it back";
  EXPECT_TRUE(driver.sees("Some answers have changed since."));
}

TEST(Stage, DraftsOfOneConfirmationDoNotReachAnother) {
  Driver driver;
  const model::Framework& pack = driver.pack("race-equity-stages");
  for (const model::Prompt* prompt : model::prompts_of(pack))
    answer(driver, "race-equity-stages/" + prompt->id, "How we work now");
  driver.visit("/stages/race-equity-stages/awareness");
  driver.type("Who confirms it?", "Chair");
  driver.visit("/stages/race-equity-stages/commitment");
  EXPECT_EQ(driver.value("Who confirms it?"), "");
}

TEST(Communities, AreCalledWhatTheOrganisationCallsThem) {
  Driver driver;
  driver.visit("/question/race-equity-stages/A5");
  EXPECT_EQ(driver.heading(), "Have we asked Black, Asian and minoritised ethnic people how racism shows up here?");
  driver.visit("/about-us");
  driver.type("The words you use for communities", "global majority");
  driver.visit("/question/race-equity-stages/A5");
  EXPECT_EQ(driver.heading(), "Have we asked global majority people how racism shows up here?");
  EXPECT_TRUE(driver.title().ends_with("Have we asked global majority people how racism shows up here? · Alongside"));
  for (const char* route :
       {"/questions/race-equity-stages", "/stages/race-equity-stages", "/results/race-equity-stages"}) {
    driver.visit(route);
    EXPECT_FALSE(driver.sees("{communities}")) << route;
    EXPECT_FALSE(driver.sees("Black, Asian and minoritised")) << route;
  }
}

TEST(Stages, SayThatTheyAreNotTheOfficialOnes) {
  for (const char* route : {"/", "/stages", "/results/race-equity-stages", "/about"}) {
    Driver driver;
    driver.press("Sparrow Lane Community Hub");
    driver.visit(route);
    EXPECT_TRUE(driver.sees("not the official REMI")) << route;
    EXPECT_TRUE(driver.has(Role::link, "Get the official toolkit")) << route;
  }
}

TEST(Route, IsTotalOverNonsense) {
  const std::pair<const char*, const char*> cases[] = {
      {"", "/"},
      {"/", "/"},
      {"//", "/"},
      {"home", "/"},
      {"/nothing", "/"},
      {"/question", "/question"},
      {"/question/x/y/z", "/question/x/y"},
      {"plan", "/plan"},
      {"/plan/", "/plan"},
      {"/PLAN", "/"},
      {"/stages/race-equity-stages/nothing", "/stages/race-equity-stages/nothing"},
      {"/%2e%2e/<script>", "/"},
      {"/question//Q1a", "/question/Q1a"},
  };
  for (const auto& [path, same] : cases) {
    EXPECT_EQ(screens::path(parse_route(path)), same) << path;
    Driver driver;
    driver.visit(path);
    EXPECT_FALSE(driver.heading().empty()) << path;
    EXPECT_EQ(parse_route(driver.route()), parse_route(path)) << path;
  }
  std::mt19937 random(11);
  Driver driver;
  for (int round = 0; round < 500; ++round) {
    std::string path;
    for (unsigned i = random() % 30; i > 0; --i)
      path += static_cast<char>(random() % 3 ? "/questionplansave"[random() % 17] : random() % 256);
    EXPECT_EQ(parse_route(screens::path(parse_route(path))), parse_route(path)) << path;
    driver.visit(path);
    EXPECT_FALSE(driver.heading().empty()) << path;
  }
}

TEST(Route, OfAPackIsRememberedOnScreensWithoutOne) {
  Driver driver;
  driver.visit("/questions/race-equity-stages");
  driver.visit("/plan");
  driver.press("Questions");
  EXPECT_EQ(driver.route(), "/questions/race-equity-stages");
}

TEST(Tabs, LeadToEveryPartAndSayWhereWeAre) {
  const std::pair<const char*, const char*> tabs[] = {{"Questions", "All questions"},
                                                      {"Stages", "Where we are on the stages"},
                                                      {"Results", "Our profile"},
                                                      {"Action plan", "Action plan"},
                                                      {"Save and share", "Save and share"}};
  Driver driver;
  driver.visit("/plan");
  for (const auto& [tab, heading] : tabs) {
    driver.press(tab);
    EXPECT_EQ(driver.heading(), heading);
    EXPECT_EQ(driver.find(tab, "Parts of this work").current, "page");
    EXPECT_EQ(driver.focused(), heading) << "the new screen's heading has the focus";
  }
}

}  // namespace
}  // namespace screens
