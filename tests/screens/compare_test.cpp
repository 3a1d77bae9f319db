#include <gtest/gtest.h>

#include "driver.h"
#include "situations.h"

// Two days of a record, or a record and another, side by side.

namespace screens {
namespace {

using support::Driver;
using ui::Role;

constexpr const char* kScale = "Where are we now?";

void answer(Driver& driver, const std::string& prompt, const std::string& step) {
  driver.visit("/question/coproduction-plan/" + prompt);
  driver.choose(step, kScale);
}

TEST(Compare, HasNothingToShowUntilADayIsKept) {
  Driver driver;
  driver.visit("/compare");
  EXPECT_EQ(driver.heading(), "What has changed?");
  EXPECT_TRUE(driver.sees("There is nothing to compare yet."));
  driver.press("Keep how things stand today");
  EXPECT_TRUE(driver.sees("There is nothing to keep yet."));
  EXPECT_TRUE(driver.record().snapshots.empty());
  EXPECT_TRUE(driver.has(Role::button, "Compare with a file"));
}

TEST(Compare, SaysInWordsWhatMovedSinceADay) {
  for (const app::Viewport& viewport : {support::kDesktop, support::kPhone}) {
    Driver driver(viewport);
    answer(driver, "Q1a", "Started");
    answer(driver, "Q1b", "Most of the time");
    answer(driver, "Q2a", "Not sure");
    driver.visit("/compare");
    driver.press("Keep how things stand today");
    EXPECT_TRUE(driver.sees("Every answer stayed the same."));
    answer(driver, "Q1a", "Most of the time");
    answer(driver, "Q1b", "Started");
    answer(driver, "Q2a", "Started");
    answer(driver, "Q2b", "Not yet");
    driver.visit("/compare");
    EXPECT_TRUE(driver.sees("One moved up, one slipped, one is new, one was “not sure” and is clear now."));
    EXPECT_TRUE(driver.has(Role::heading, "Moved up"));
    EXPECT_TRUE(driver.sees("Then: Started. Now: Most of the time."));
    EXPECT_TRUE(driver.has(Role::heading, "Slipped. That happens."));
    EXPECT_TRUE(driver.sees("Then: Most of the time. Now: Started."));
    driver.press(model::find_prompt(driver.pack("coproduction-plan"), "Q2b")->brief);
    EXPECT_EQ(driver.route(), "/question/coproduction-plan/Q2b");
  }
}

TEST(Compare, KeepsDaysInTheFileAndForgetsThemOnlyWhenAsked) {
  Driver driver;
  answer(driver, "Q1a", "Started");
  driver.visit("/compare");
  driver.press("Keep how things stand today");
  driver.press("Change 22 November 2026");
  driver.type("Name", "Spring review");
  driver.fill("Day", "2026-05-02");
  driver.press("Close “Spring review, 2 May 2026”");
  Driver later;
  later.open(driver.download());
  ASSERT_EQ(later.record().snapshots, driver.record().snapshots);
  later.visit("/compare");
  EXPECT_EQ(later.find("From").value, "snapshot/s1");
  later.press("Change Spring review, 2 May 2026");
  later.press("Remove Spring review, 2 May 2026");
  EXPECT_TRUE(later.record().snapshots.empty());
  EXPECT_EQ(later.focused(), "Keep how things stand today");
  later.press("Undo");
  EXPECT_EQ(later.record().snapshots, driver.record().snapshots);
}

TEST(Compare, PutsAnotherFileBesideTheRecordWithoutTouchingIt) {
  Driver driver;
  answer(driver, "Q1a", "Started");
  const model::Assessment before = driver.record();
  driver.visit("/compare");
  driver.will_choose_file(support::example("fern-valley-carers"));
  driver.press("Compare with a file");
  EXPECT_EQ(driver.record(), before);
  EXPECT_EQ(driver.route(), "/compare");
  EXPECT_TRUE(driver.sees("The other file: Fern Valley"));
  EXPECT_TRUE(driver.has(Role::heading, "What changed"));
}

TEST(Compare, RefusesWhatIsNoRecordAndStaysAsItWas) {
  Driver driver;
  answer(driver, "Q1a", "Started");
  const model::Assessment before = driver.record();
  driver.visit("/compare");
  driver.will_choose_file("not a record");
  driver.press("Compare with a file");
  EXPECT_EQ(driver.record(), before);
  EXPECT_TRUE(driver.sees("There is nothing to compare yet."));
  driver.visit("/compare");
  driver.open(support::example("sparrow-lane"));
  EXPECT_TRUE(driver.sees("Download")) << "a file that is dropped afterwards is opened, after the question";
  EXPECT_FALSE(driver.sees("The other file"));
}

TEST(Compare, OpensADroppedFileAfterAChoiceThatWasGivenUp) {
  Driver driver;
  driver.visit("/compare");
  driver.press("Compare with a file");  // and no file is chosen
  driver.visit("/");
  driver.open(support::example("sparrow-lane"));
  EXPECT_EQ(driver.record().profile.organisation, "Sparrow Lane Community Hub");
}

TEST(Compare, CarriesOpenActionsOver) {
  Driver old;
  old.visit("/plan");
  for (const char* what : {"Ask for a bus", "Pay people", "Write it down"}) {
    old.press("Add an action");
    old.type("What will you do?", what);
    if (std::string(what) == "Write it down") old.pick("How is it going?", "Done");
    old.press("Close “" + std::string(what) + "”");
  }
  Driver driver;
  answer(driver, "Q1a", "Started");
  driver.visit("/compare");
  driver.will_choose_file(old.download());
  driver.press("Compare with a file");
  driver.press("Bring over “Pay people”");
  ASSERT_EQ(driver.record().actions.size(), 1u);
  EXPECT_EQ(driver.record().actions[0].what, "Pay people");
  EXPECT_FALSE(driver.has(Role::button, "Bring over “Pay people”")) << "it is there now";
  EXPECT_FALSE(driver.sees("Write it down")) << "what is done is not carried over";
  driver.press("Undo");
  driver.press("Bring all 2 into our plan");
  ASSERT_EQ(driver.record().actions.size(), 2u);
  EXPECT_NE(driver.record().actions[0].id, driver.record().actions[1].id);
  driver.press("Undo");
  EXPECT_TRUE(driver.record().actions.empty()) << "in one step";
}

TEST(Compare, BringsBackAnActionOfItsOwnAsItself) {
  Driver driver;
  driver.visit("/plan");
  for (const char* what : {"One", "Two", "Three"}) {
    driver.press("Add an action");
    driver.type("What will you do?", what);
    driver.press("Close “" + std::string(what) + "”");
  }
  const std::vector<model::Action> plan = driver.record().actions;
  driver.visit("/compare");
  driver.press("Keep how things stand today");
  driver.visit("/plan");
  for (const char* what : {"Two", "Three"}) {
    driver.press(what);
    driver.press("Remove this action: " + std::string(what));
  }
  driver.visit("/compare");
  driver.press("Bring over “Three”");
  EXPECT_FALSE(driver.has(Role::button, "Bring over “Three”"));
  driver.press("Bring over “Two”");
  EXPECT_EQ(driver.record().actions, (std::vector{plan[0], plan[2], plan[1]}));
}

TEST(Compare, StandsAnotherOrganisationBesideUsWithoutRankingAnybody) {
  Driver driver;
  driver.open(support::example("fern-valley-carers"));
  driver.visit("/compare");
  driver.will_choose_file(support::example("sparrow-lane"));
  driver.press("Compare with a file");
  EXPECT_TRUE(driver.sees("This is another organisation."));
  EXPECT_TRUE(driver.has(Role::heading, "We are further on"));
  EXPECT_TRUE(driver.has(Role::heading, "They are further on"));
  EXPECT_FALSE(driver.sees("moved up"));
  EXPECT_FALSE(driver.has(Role::heading, "Slipped. That happens."));
  const std::size_t before = driver.record().actions.size();
  driver.press("Bring over “Book an interpreter for the November drop-in”");
  ASSERT_EQ(driver.record().actions.size(), before + 1);
  const model::Action& brought = driver.record().actions.back();
  EXPECT_TRUE(brought.owner.empty() && brought.answerable_to.empty() && !brought.due) << "theirs stay theirs";
}

TEST(Compare, PutsTheEarlierDayFirstWhicheverWayItWasAsked) {
  Driver driver;
  driver.open(support::example("fern-valley-carers"));
  driver.visit("/compare");
  const auto options = driver.find("To").options;
  driver.pick("To", options.back().second);
  driver.pick("From", options.front().second);
  EXPECT_NE(driver.find("From").value, "now");
  EXPECT_EQ(driver.find("To").value, "now");
  EXPECT_FALSE(driver.sees("Stage no longer confirmed"));
}

TEST(Compare, ChoosesBothSides) {
  Driver driver;
  driver.open(support::example("fern-valley-carers"));
  ASSERT_GE(driver.record().snapshots.size(), 2u);
  driver.visit("/compare");
  const std::string newest = "snapshot/" + driver.record().snapshots.back().id;
  EXPECT_EQ(driver.find("From").value, newest);
  EXPECT_EQ(driver.find("To").value, "now");
  const auto& first = driver.record().snapshots.front();
  const auto options = driver.find("To").options;
  for (const auto& [value, words] : options) {
    if (value == newest) driver.pick("To", words);
  }
  EXPECT_TRUE(driver.sees("Both are the same day."));
  for (const auto& [value, words] : options) {
    if (value == "snapshot/" + first.id) driver.pick("From", words);
  }
  EXPECT_TRUE(driver.has(Role::heading, "What changed"));
  EXPECT_FALSE(driver.sees("Bring over")) << "only into the plan of now";
}

TEST(Compare, GoesBackToADayAndKeepsHowItWas) {
  Driver driver;
  answer(driver, "Q1a", "Started");
  driver.visit("/compare");
  driver.press("Keep how things stand today");
  EXPECT_FALSE(driver.has(Role::button, "Go back to: 22 November 2026")) << "that is where we are";
  answer(driver, "Q1a", "Most of the time");
  answer(driver, "Q2a", "Started");
  const model::Assessment before = driver.record();
  driver.visit("/compare");
  driver.press("Go back to: 22 November 2026");
  EXPECT_EQ(driver.record().answers.size(), 1u);
  EXPECT_EQ(driver.record().answers.at("coproduction-plan/Q1a").step, 1);
  ASSERT_EQ(driver.record().snapshots.size(), 2u);
  EXPECT_EQ(driver.record().snapshots[1].answers, before.answers);
  driver.press("Undo");
  EXPECT_EQ(driver.record().answers, before.answers);
  EXPECT_EQ(driver.record().snapshots, before.snapshots);
}

TEST(Compare, HasADayFromEachDownload) {
  Driver driver;
  answer(driver, "Q1a", "Started");
  const std::string first = driver.download();
  ASSERT_EQ(driver.record().snapshots.size(), 1u);
  EXPECT_FALSE(driver.unsaved());
  EXPECT_TRUE(driver.sees("The file also holds 1 earlier day, with its notes."));
  EXPECT_EQ(driver.download(), first) << "what did not move is not kept twice";
  driver.later(60 * 60 * 24 * 40);
  answer(driver, "Q1a", "Most of the time");
  driver.visit("/compare");
  EXPECT_TRUE(driver.sees("One moved up."));
  driver.press("Undo");
  EXPECT_EQ(driver.record().snapshots.size(), 1u) << "undo passes the day of the download by";
  EXPECT_EQ(driver.record().answers.at("coproduction-plan/Q1a").step, 1);
}

}  // namespace
}  // namespace screens
