#include <gtest/gtest.h>

#include "driver.h"

namespace screens {
namespace {

using support::Driver;
using ui::Role;

constexpr const char* kQ1a = "/question/coproduction-plan/Q1a";
constexpr const char* kWhere = "Where are we now?";

struct Case {
  const char* what;
  const char* route;
  void (*edit)(Driver&);
};

const Case kEdits[] = {
    {"a choice", kQ1a, [](Driver& d) { d.choose("Started", kWhere); }},
    {"another choice", kQ1a, [](Driver& d) { d.choose("Not sure", kWhere); }},
    {"who agreed", kQ1a, [](Driver& d) { d.choose("Community-led", "Who agreed this?"); }},
    {"typing", kQ1a, [](Driver& d) { d.type("Notes", "One two three"); }},
    {"pasting", kQ1a, [](Driver& d) { d.fill("Notes", "One two three"); }},
    {"evidence", kQ1a, [](Driver& d) { d.press("Add evidence"); }},
    {"an action for a question", kQ1a, [](Driver& d) { d.press("Make this an action"); }},
    {"an action", "/plan", [](Driver& d) { d.press("Add an action"); }},
    {"the organisation's name", "/about-us", [](Driver& d) { d.type("Name of your organisation", "Robin Street"); }},
    {"its size", "/about-us", [](Driver& d) { d.choose("No paid staff", "How big are you?"); }},
};

// What was answered, without what says when and by which version.
model::Assessment work(const Driver& driver) {
  model::Assessment record = driver.record();
  record.id.clear();
  record.app.clear();
  record.created = record.changed = {};
  return record;
}

TEST(Undo, TakesEveryKindOfEditBackAtOnceAndRedoMakesItAgain) {
  for (const Case& one : kEdits) {
    Driver driver;
    driver.visit(one.route);
    const model::Assessment before = work(driver);
    EXPECT_FALSE(driver.has(Role::button, "Undo")) << one.what;
    one.edit(driver);
    const model::Assessment after = work(driver);
    EXPECT_NE(before, after) << one.what;
    driver.press("Undo");
    EXPECT_EQ(work(driver), before) << one.what;
    EXPECT_FALSE(driver.unsaved()) << one.what;
    EXPECT_FALSE(driver.has(Role::button, "Undo")) << one.what << " is one step";
    EXPECT_TRUE(driver.heard("Taken back: ")) << one.what;
    driver.press("Redo");
    EXPECT_EQ(work(driver), after) << one.what;
    EXPECT_TRUE(driver.unsaved()) << one.what;
  }
}

TEST(Undo, WorksByKeyboardOutsideFields) {
  Driver driver;
  driver.visit(kQ1a);
  driver.choose("Started", kWhere);
  driver.key("undo");
  EXPECT_FALSE(driver.chosen("Started", kWhere));
  EXPECT_TRUE(driver.heard("Taken back: "));
  driver.key("redo");
  EXPECT_TRUE(driver.chosen("Started", kWhere));
  driver.key("redo");
  EXPECT_TRUE(driver.heard("There is nothing to make again."));
}

TEST(Undo, TakesTypingBackFieldByField) {
  Driver driver;
  driver.visit("/about-us");
  driver.type("Name of your organisation", "Robin Street");
  driver.type("Who leads this work?", "Chair");
  driver.press("Undo");
  EXPECT_EQ(driver.value("Who leads this work?"), "");
  EXPECT_EQ(driver.value("Name of your organisation"), "Robin Street");
  driver.press("Undo");
  EXPECT_EQ(driver.value("Name of your organisation"), "");
}

TEST(Undo, KeepsTwoPiecesOfTypingInOneFieldApart) {
  Driver driver;
  driver.visit(kQ1a);
  driver.type("Notes", "First.");
  driver.leave();
  driver.type("Notes", "Second.");
  driver.press("Undo");
  EXPECT_EQ(driver.value("Notes"), "First.");
}

TEST(Undo, BringsARemovedActionBackWhereItWas) {
  Driver driver;
  driver.press("Sparrow Lane Community Hub");
  const std::vector<model::Action> before = driver.record().actions;
  ASSERT_GE(before.size(), 3u);
  driver.visit("/plan");
  driver.press(before[1].what);
  driver.press("Remove this action: " + before[1].what);
  EXPECT_EQ(driver.record().actions.size(), before.size() - 1);
  driver.press("Undo");
  EXPECT_EQ(driver.record().actions, before);
}

TEST(Undo, TakesAConfirmationBack) {
  Driver driver;
  driver.press("Sparrow Lane Community Hub");
  driver.visit("/stages/race-equity-stages/awareness");
  const model::Confirmations before = driver.record().stages;
  driver.press("Take the confirmation back");
  EXPECT_NE(driver.record().stages, before);
  driver.press("Undo");
  EXPECT_EQ(driver.record().stages, before);
}

TEST(Undo, ForgetsTheStepsOfAnotherRecord) {
  Driver driver;
  driver.visit(kQ1a);
  driver.choose("Started", kWhere);
  driver.download();
  driver.open(support::asset("examples/sparrow-lane.json"));
  EXPECT_FALSE(driver.has(Role::button, "Undo"));
  const model::Assessment before = driver.record();
  driver.key("undo");
  EXPECT_EQ(driver.record(), before);
}

TEST(Undo, WalksBackAndForthOverAnySequence) {
  Driver driver;
  std::vector<model::Assessment> states{work(driver)};
  for (const Case& one : kEdits) {
    driver.visit(one.route);
    one.edit(driver);
    driver.leave();
    if (work(driver) != states.back()) states.push_back(work(driver));
  }
  for (std::size_t i = states.size() - 1; i > 0; --i) {
    EXPECT_EQ(work(driver), states[i]);
    driver.press("Undo");
  }
  EXPECT_EQ(work(driver), states.front());
  for (std::size_t i = 1; i < states.size(); ++i) {
    driver.press("Redo");
    EXPECT_EQ(work(driver), states[i]);
  }
}

}  // namespace
}  // namespace screens
