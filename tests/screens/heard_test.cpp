#include <gtest/gtest.h>

#include "driver.h"

// You said, we did; and what waits for somebody who comes back.

namespace screens {
namespace {

using support::Driver;
using ui::Role;

void hear(Driver& driver, const std::string& said) {
  driver.visit("/listening");
  driver.press("Add something you heard");
  driver.type("Who spoke?", "Carers");
  driver.type("What did they raise?", said);
  driver.press("Close “" + said + "”");
}

TEST(Replies, AreWrittenWhereTheLogLeads) {
  for (const app::Viewport& viewport : {support::kDesktop, support::kPhone}) {
    Driver driver(viewport);
    hear(driver, "Too early");
    driver.press("Say what you did about it");
    EXPECT_EQ(driver.route(), "/heard");
    EXPECT_EQ(driver.heading(), "You said, we did");
    EXPECT_TRUE(driver.has(Role::heading, "No reply yet (1)"));
    driver.press("Change Too early");
    EXPECT_EQ(driver.focused(), "What did we do?");
    driver.type("What did we do?", "We moved it");
    driver.type("What is outside our control, and why?", "The hall closes at nine");
    driver.press("Close “Too early”");
    EXPECT_TRUE(driver.has(Role::heading, "Done, but nobody was told yet (1)"));
    driver.press("Change Too early");
    driver.type("Who was told, and when?", "The circle, in June");
    driver.press("Close “Too early”");
    EXPECT_TRUE(driver.has(Role::heading, "Told (1)"));
    EXPECT_FALSE(driver.has(Role::heading, "No reply yet (1)"));
    const model::LogEntry& entry = driver.record().heard[0];
    EXPECT_EQ(entry.did, "We moved it");
    EXPECT_EQ(entry.outside_our_control, "The hall closes at nine");
    EXPECT_EQ(entry.told, "The circle, in June");
  }
}

TEST(Replies, StayPutWhileTheyAreWritten) {
  Driver driver;
  hear(driver, "Too early");
  hear(driver, "Too far");
  driver.visit("/heard");
  driver.press("Change Too far");
  driver.type("What did we do?", "A bus");
  EXPECT_EQ(driver.value("What did we do?"), "A bus");
  EXPECT_EQ(driver.focused(), "What did we do?");
  EXPECT_TRUE(driver.has(Role::heading, "No reply yet (1)")) << "the other still has none";
}

TEST(Replies, PointAtQuestionsAndTheQuestionsPointBack) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  EXPECT_FALSE(driver.sees("What people told us about this"));
  driver.choose("Started", "Where are we now?");
  hear(driver, "You always bring the agenda");
  driver.visit("/heard");
  driver.press("Change You always bring the agenda");
  const model::Prompt& prompt = *model::find_prompt(driver.pack("coproduction-plan"), "Q1a");
  driver.pick("Which question is it about?", "Plan co-production: " + prompt.brief);
  EXPECT_EQ(driver.record().heard[0].why, (std::vector<std::string>{"coproduction-plan/Q1a"}));
  driver.press(prompt.brief);
  EXPECT_EQ(driver.route(), "/question/coproduction-plan/Q1a");
  EXPECT_TRUE(driver.sees("You always bring the agenda"));
  driver.press("You said, we did", "What people told us about this");
  EXPECT_EQ(driver.route(), "/heard");
  driver.press("Take off: " + prompt.brief);
  EXPECT_TRUE(driver.record().heard[0].why.empty());
  driver.press("Undo");
  EXPECT_EQ(driver.record().heard[0].why.size(), 1u);
}

TEST(Replies, CanBeAnActionWhichSaysWhatItAnswers) {
  Driver driver;
  hear(driver, "Too far");
  driver.visit("/heard");
  driver.press("Change Too far");
  driver.press("Make this an action");
  EXPECT_EQ(driver.route(), "/plan");
  EXPECT_EQ(driver.focused(), "What will you do?");
  driver.type("What will you do?", "Ask for a bus");
  EXPECT_TRUE(driver.sees("Too far"));
  driver.visit("/heard");
  EXPECT_TRUE(driver.sees("Action: Ask for a bus (To do)")) << driver.controls();
  driver.press("Close “Too far”");
  EXPECT_TRUE(driver.has(Role::heading, "An action is under way (1)"));
  ASSERT_EQ(driver.record().actions.size(), 1u);
  EXPECT_EQ(driver.record().heard[0].actions, (std::vector<std::string>{driver.record().actions[0].id}));
  driver.visit("/plan");
  driver.press("Undo");
  driver.press("Undo");
  EXPECT_TRUE(driver.record().actions.empty()) << "the words, then the action with its link";
  EXPECT_TRUE(driver.record().heard[0].actions.empty());
}

TEST(Replies, LinkAnActionThatIsThereAndSayWhenItIsGone) {
  Driver driver;
  driver.visit("/plan");
  driver.press("Add an action");
  driver.type("What will you do?", "Ask for a bus");
  hear(driver, "Too far");
  driver.visit("/heard");
  driver.press("Change Too far");
  driver.pick("Which action answers it?", "Ask for a bus");
  EXPECT_TRUE(driver.sees("Action: Ask for a bus (To do)"));
  driver.visit("/plan");
  driver.press("Remove this action: Ask for a bus");
  driver.visit("/heard");
  EXPECT_TRUE(driver.sees("An action that is no longer in your plan"));
  driver.press("Close “Too far”");
  EXPECT_TRUE(driver.has(Role::heading, "No reply yet (1)"));
}

// -- Coming back

TEST(ComingBack, ShowsWhatWaitsAtEachReturn) {
  Driver first;
  hear(first, "Too far");
  const std::string file = first.download();
  Driver driver;
  driver.open(file);
  ASSERT_EQ(driver.route(), "/about-us");
  EXPECT_FALSE(driver.has(Role::region, "Welcome back"));
  driver.visit("/");
  EXPECT_TRUE(driver.sees("1 thing that people told you has no reply yet."));
  driver.press("Reply to what people told you");
  EXPECT_EQ(driver.route(), "/heard");
  driver.press("Change Too far");
  driver.type("What did we do?", "A bus");
  driver.visit("/");
  EXPECT_FALSE(driver.has(Role::region, "Welcome back")) << "nothing waits any more";
}

TEST(ComingBack, CanBePutAway) {
  Driver first;
  hear(first, "Too far");
  Driver driver;
  driver.open(first.download());
  driver.visit("/");
  driver.press("Put this away");
  EXPECT_FALSE(driver.has(Role::region, "Welcome back"));
  EXPECT_EQ(driver.focused(), driver.heading());
  driver.visit("/questions/coproduction-plan");
  EXPECT_FALSE(driver.has(Role::region, "Welcome back"));
}

constexpr std::int64_t kDay = 60 * 60 * 24;

TEST(ComingBack, LeadsToWhatHasChangedSinceADownload) {
  Driver first;
  first.visit("/question/coproduction-plan/Q1a");
  first.choose("Started", "Where are we now?");
  const std::string file = first.download();
  Driver soon;
  soon.open(file);
  EXPECT_FALSE(soon.has(Role::region, "Welcome back")) << "nothing can have changed on the same day";
  Driver driver;
  driver.later(90 * kDay);
  driver.open(file);
  EXPECT_FALSE(driver.sees("Keep how things stood")) << "the download kept it";
  driver.press("See what has changed");
  EXPECT_TRUE(driver.sees("Every answer stayed the same."));
}

TEST(ComingBack, KeepsTheDayOfWorkThatWasNeverDownloaded) {
  Driver first;
  first.visit("/question/coproduction-plan/Q1a");
  first.choose("Started", "Where are we now?");
  Driver driver;
  driver.later(90 * kDay);
  driver.kept_before("old", first.kept().begin()->second, *model::parse_moment("2026-11-22T14:05:00Z"));
  driver.press("Carry on: No name yet · Plan co-production: 1 of 12 answered");
  EXPECT_TRUE(driver.sees("You last changed this on 22 November 2026."));
  driver.visit("/question/coproduction-plan/Q1a");
  driver.choose("Most of the time", "Where are we now?");
  driver.visit("/questions/coproduction-plan");
  driver.press("Keep how things stood on 22 November 2026");
  ASSERT_EQ(driver.record().snapshots.size(), 1u);
  const model::Snapshot& kept = driver.record().snapshots[0];
  EXPECT_EQ(kept.on, (model::Day{2026, 11, 22}));
  EXPECT_EQ(kept.answers.at("coproduction-plan/Q1a").step, 1) << "as it was, not as it is now";
  ASSERT_EQ(kept.packs.size(), 1u);
  EXPECT_EQ(kept.packs[0].edition, driver.pack("coproduction-plan").edition);
  driver.press("See what has changed");
  EXPECT_EQ(driver.route(), "/compare");
  EXPECT_TRUE(driver.sees("One moved up."));
}

}  // namespace
}  // namespace screens
