#include "insight/heard.h"

#include <gtest/gtest.h>

namespace insight {
namespace {

using model::Action;
using model::Assessment;
using model::LogEntry;
using model::Status;

const std::vector<Action> kPlan = {{.id = "a1", .status = Status::to_do},
                                   {.id = "a2", .status = Status::done},
                                   {.id = "a3", .status = Status::dropped},
                                   {.id = "a4", .status = Status::doing}};

TEST(Reply, IsNoneUntilSomethingIsDoneExplainedOrUnderWay) {
  EXPECT_EQ(reply_to({.said = "Too far"}, kPlan), Reply::none);
  EXPECT_EQ(reply_to({.said = "Too far", .surprised = "Yes"}, kPlan), Reply::none);
  EXPECT_EQ(reply_to({.actions = {"a3"}}, kPlan), Reply::none) << "a dropped action answers nothing";
  EXPECT_EQ(reply_to({.actions = {"a9"}}, kPlan), Reply::none) << "nor does one that is gone";
}

TEST(Reply, IsUnderWayWhileAnActionIsOpen) {
  EXPECT_EQ(reply_to({.actions = {"a1"}}, kPlan), Reply::under_way);
  EXPECT_EQ(reply_to({.actions = {"a2", "a4"}}, kPlan), Reply::under_way) << "one done, one not yet";
}

TEST(Reply, IsToTellOnceSomethingIsDoneOrExplained) {
  EXPECT_EQ(reply_to({.did = "A bus"}, kPlan), Reply::to_tell);
  EXPECT_EQ(reply_to({.outside_our_control = "The timetable"}, kPlan), Reply::to_tell);
  EXPECT_EQ(reply_to({.actions = {"a2", "a3"}}, kPlan), Reply::to_tell);
  EXPECT_EQ(reply_to({.actions = {"a1"}, .did = "A bus"}, kPlan), Reply::to_tell);
}

TEST(Reply, IsToldWhenSomebodyWasTold) {
  EXPECT_EQ(reply_to({.did = "A bus", .told = "By letter"}, kPlan), Reply::told);
  EXPECT_EQ(reply_to({.told = "We said that we cannot"}, kPlan), Reply::told);
}

TEST(Heard, IsListedByItsReplyWithoutEntriesThatSayNothing) {
  Assessment record;
  record.heard = {{.id = "h1", .said = "Too far"}, {.id = "h2"}, {.id = "h3", .said = "Too early", .did = "Moved"},
                  {.id = "h4", .said = "Too late"}};
  const auto waiting = heard(record, Reply::none);
  ASSERT_EQ(waiting.size(), 2u);
  EXPECT_EQ(waiting[0]->id, "h1");
  EXPECT_EQ(waiting[1]->id, "h4");
  EXPECT_EQ(heard(record, Reply::to_tell).size(), 1u);
  EXPECT_TRUE(heard(record, Reply::told).empty());
}

TEST(Heard, IsFoundByThePromptThatItIsAbout) {
  Assessment record;
  record.heard = {{.id = "h1", .said = "Too far", .why = {"p/Q1", "p/Q2"}}, {.id = "h2", .said = "Too early"}};
  EXPECT_EQ(heard_about(record, "p/Q2").size(), 1u);
  EXPECT_TRUE(heard_about(record, "p/Q3").empty());
}

}  // namespace
}  // namespace insight
