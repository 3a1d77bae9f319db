#include <gtest/gtest.h>

#include <algorithm>

#include "situations.h"

// The parts of the plan beside its actions: people map, agreement, listening log, and what the plan shows of its actions.

namespace screens {
namespace {

using support::Driver;
using ui::Role;

constexpr const char* kWhere = "Where are we now?";

// True when the words are said after the heading, and before the next heading of its level.
bool stands_under(const Driver& driver, std::string_view heading, std::string_view words) {
  bool under = false;
  for (const ui::Node& node : driver.tree().nodes()) {
    if (node.role == Role::heading && node.level == 2) under = node.name == heading;
    if (under && node.role == Role::text && node.name == words) return true;
  }
  return false;
}

// -- The people map

TEST(PeopleMap, AddsAGroupWhereItsButtonStands) {
  const std::tuple<const char*, const char*, model::Place> parts[] = {
      {"Add a group that takes part", "Taking part", model::Place::involved},
      {"Add a group that is affected", "Affected", model::Place::affected},
      {"Add a group that is missing", "Missing", model::Place::missing}};
  for (const auto& [button, heading, place] : parts) {
    Driver driver;
    driver.visit("/people");
    driver.press(button);
    EXPECT_EQ(driver.focused(), "Which group?");
    driver.type("Which group?", "Young carers");
    driver.type("What makes it hard to come?", "School");
    driver.type("What help do we offer?", "Food");
    driver.press("Close “Young carers”");
    EXPECT_EQ(driver.focused(), "Change Young carers");
    EXPECT_TRUE(driver.sees("1 group is on the map."));
    EXPECT_TRUE(driver.sees("What makes it hard: School · Help: Food"));
    EXPECT_TRUE(stands_under(driver, heading, "Young carers"));
    const model::Group group = {.id = "g1", .name = "Young carers", .place = place, .barriers = "School", .help = "Food"};
    EXPECT_EQ(driver.record().groups, (std::vector{group}));
  }
}

TEST(PeopleMap, MovesAGroupToWhereItIsNow) {
  Driver driver;
  driver.visit("/people");
  driver.press("Add a group that is missing");
  driver.type("Which group?", "Young carers");
  driver.press("Close “Young carers”");
  for (const char* place : {"Affected", "Taking part", "Not placed yet", "Missing"}) {
    driver.press("Change Young carers");
    driver.pick("Where are they now?", place);
    driver.press("Close “Young carers”");
    EXPECT_TRUE(stands_under(driver, place, "Young carers")) << place;
    EXPECT_EQ(driver.has(Role::heading, "Not placed yet"), std::string(place) == "Not placed yet");
  }
}

TEST(PeopleMap, RemovesAGroupAndBringsItBackWhereItWas) {
  Driver driver;
  driver.open(support::example("sparrow-lane"));
  const std::vector<model::Group> before = driver.record().groups;
  ASSERT_GE(before.size(), 3u);
  driver.visit("/people");
  driver.press("Change " + before[1].name);
  driver.press("Remove " + before[1].name);
  EXPECT_TRUE(driver.heard("It is removed. Undo brings it back."));
  EXPECT_EQ(driver.record().groups.size(), before.size() - 1);
  EXPECT_EQ(driver.focused(), "Add a group that takes part");
  driver.press("Undo");
  EXPECT_EQ(driver.record().groups, before);
}

TEST(PeopleMap, TakesTypingBackFieldByField) {
  Driver driver;
  driver.visit("/people");
  driver.press("Add a group that is missing");
  driver.type("Which group?", "Young carers");
  driver.type("What help do we offer?", "Food");
  driver.press("Undo");
  EXPECT_EQ(driver.value("What help do we offer?"), "");
  EXPECT_EQ(driver.value("Which group?"), "Young carers");
  driver.press("Undo");
  driver.press("Undo");
  EXPECT_TRUE(driver.record().groups.empty());
  EXPECT_FALSE(driver.unsaved());
}

TEST(PeopleMap, ShowsOnePartOfLife) {
  Driver driver;
  driver.visit("/people");
  EXPECT_FALSE(driver.has(Role::group, "Show by part of life")) << "nothing to choose from yet";
  for (const char* name : {"Young carers", "Old friends"}) {
    driver.press("Add a group that is missing");
    driver.type("Which group?", name);
    driver.tick(std::string(name) == "Old friends" ? "Ageing well" : "Starting well", true);
    driver.tick("Living well", true);
    driver.press("Close “" + std::string(name) + "”");
  }
  EXPECT_EQ(driver.record().groups[0].tags, (std::vector<std::string>{"starting-well", "living-well"}));
  driver.press("Ageing well (1)");
  EXPECT_TRUE(driver.heard("1 is shown."));
  EXPECT_EQ(driver.find("Ageing well (1)").pressed, true);
  EXPECT_TRUE(driver.sees("Old friends"));
  EXPECT_FALSE(driver.sees("Young carers"));
  driver.press("Living well (2)");
  EXPECT_TRUE(driver.sees("Young carers"));
  driver.press("Recovering well (0)");
  EXPECT_FALSE(driver.sees("Old friends"));
  driver.press("All (2)");
  EXPECT_TRUE(driver.sees("Old friends"));
  driver.press("Change Old friends");
  driver.tick("Ageing well", false);
  EXPECT_EQ(driver.record().groups[1].tags, (std::vector<std::string>{"living-well"}));
}

TEST(PeopleMap, ShowsWhatAnswersSaidAboutGroups) {
  Driver driver;
  driver.visit("/people");
  EXPECT_FALSE(driver.has(Role::region, "From your answers"));
  driver.visit("/question/coproduction-plan/Q2b");
  driver.type("Notes", "People who work nights.");
  driver.press("Open the people map");
  EXPECT_EQ(driver.route(), "/people");
  EXPECT_TRUE(driver.sees("People who work nights."));
  driver.press(model::find_prompt(driver.pack("coproduction-plan"), "Q2b")->brief);
  EXPECT_EQ(driver.route(), "/question/coproduction-plan/Q2b");
}

// -- The plan

TEST(Plan, ShowsOnePartOfLife) {
  for (const app::Viewport& viewport : {support::kDesktop, support::kPhone}) {
    Driver driver(viewport);
    driver.visit("/plan");
    for (const char* what : {"Meet at school", "Meet at the hub"}) {
      driver.press("Add an action");
      driver.type("What will you do?", what);
      if (std::string(what) == "Meet at school") driver.tick("Starting well", true);
      driver.press("Close “" + std::string(what) + "”");
    }
    driver.press("Starting well (1)");
    EXPECT_TRUE(driver.has(Role::button, "Meet at school"));
    EXPECT_FALSE(driver.has(Role::button, "Meet at the hub"));
    driver.visit("/");
    driver.visit("/plan");
    EXPECT_TRUE(driver.has(Role::button, "Meet at the hub")) << "it is only a way of looking";
  }
}

TEST(Plan, WarnsOnlyAboutOpenActionsAndOnce) {
  constexpr const char* kWarning = "Paying people? Check first.";
  Driver driver;
  for (const char* prompt : {"Q4a", "Q3b"}) {
    driver.visit("/question/coproduction-plan/" + std::string(prompt));
    driver.press("Make this an action");
    driver.type("What will you do?", prompt);
  }
  const auto warnings = [&] {
    driver.visit("/plan");
    const auto notes = driver.nodes(Role::note);
    return std::count_if(notes.begin(), notes.end(), [&](const auto* note) {
      return support::accessible_name(driver.tree(), *note) == kWarning;
    });
  };
  EXPECT_EQ(warnings(), 1);
  const std::tuple<const char*, const char*, int> steps[] = {
      {"Q4a", "Done", 1}, {"Q3b", "Dropped", 0}, {"Q3b", "Under way", 1}, {"Q3b", "To do", 1}, {"Q3b", "Done", 0}};
  for (const auto& [action, status, left] : steps) {
    driver.visit("/plan");
    const std::string form = std::string(action) == "Q4a" ? "Action 1" : "Action 2";
    if (!driver.has(Role::region, form)) driver.press(action);
    driver.pick("How is it going?", status, form);
    EXPECT_EQ(warnings(), left) << action << ' ' << status;
  }
}

TEST(Plan, NamesTheStageThatAnActionCameFrom) {
  Driver driver;
  driver.visit("/stages/race-equity-stages/commitment");
  driver.press("Add an action point");
  driver.type("What will you do?", "Ask the board");
  EXPECT_EQ(driver.record().actions.at(0).why, (std::vector<std::string>{"race-equity-stages/commitment"}));
  driver.visit("/plan");
  EXPECT_TRUE(driver.sees("From: Commitment"));
  driver.visit("/stages/race-equity-stages/awareness");
  EXPECT_FALSE(driver.sees("Ask the board")) << "it belongs to another stage";
}

// -- The agreement

TEST(Agreement, WritesAPromiseBesideANoteAndLeavesTheNoteAsItIs) {
  Driver driver;
  const std::string& brief = model::find_prompt(driver.pack("coproduction-plan"), "Q6")->brief;
  driver.visit("/question/coproduction-plan/Q6");
  driver.type("Notes", "We take turns.");
  driver.press("Open the agreement");
  ASSERT_EQ(driver.route(), "/agreement");
  EXPECT_TRUE(driver.sees("We take turns."));
  driver.press("Write a promise from this: " + brief);
  EXPECT_EQ(driver.focused(), "What do we promise?");
  EXPECT_EQ(driver.value("What do we promise?"), "") << "a note is no promise";
  driver.type("What do we promise?", "Everyone gets a turn.");
  ASSERT_EQ(driver.record().agreement.size(), 1u);
  EXPECT_EQ(driver.record().agreement[0].text, "Everyone gets a turn.");
  EXPECT_EQ(driver.record().agreement[0].agreed_on, std::nullopt) << "only the group can say that";
  EXPECT_EQ(driver.record().answers.at("coproduction-plan/Q6").note, "We take turns.");
  driver.press("Undo");
  driver.press("Undo");
  EXPECT_TRUE(driver.record().agreement.empty());
}

TEST(Agreement, StartsFromPromisesThatOthersMake) {
  const std::string take = "Add to the agreement: " + Driver().app().state().content.wording.text("agreement.starter.1");
  Driver driver;
  driver.visit("/agreement");
  EXPECT_FALSE(driver.has(Role::button, take)) << "folded";
  driver.press("Promises that other groups make");
  driver.press(take);
  EXPECT_FALSE(driver.has(Role::button, take)) << "not twice";
  EXPECT_TRUE(driver.sees("This is in the agreement."));
  EXPECT_EQ(driver.focused(), "Add a promise") << "the button pressed is gone";
  EXPECT_EQ(driver.record().agreement.size(), 1u);
  driver.press("Change We let each other finish.");
  driver.fill("What do we promise?", "We let everyone finish.");
  EXPECT_TRUE(driver.has(Role::button, take)) << "what stands there now is another promise";
}

TEST(Agreement, IsWrittenChangedAndDated) {
  Driver driver;
  driver.visit("/agreement");
  driver.press("Add a promise");
  EXPECT_EQ(driver.focused(), "What do we promise?");
  driver.type("What do we promise?", "We listen.");
  driver.press("Close “We listen.”");
  EXPECT_TRUE(driver.sees("Not agreed yet"));
  driver.press("Change We listen.");
  driver.fill("When did the group agree it?", "2026-11-20");
  driver.press("Close “We listen.”");
  EXPECT_TRUE(driver.sees("Agreed on 20 November 2026"));
  driver.press("Change We listen.");
  driver.fill("When did the group agree it?", "");
  EXPECT_EQ(driver.record().agreement[0].agreed_on, std::nullopt);
  driver.press("Remove We listen.");
  EXPECT_TRUE(driver.record().agreement.empty());
  driver.press("Undo");
  EXPECT_EQ(driver.record().agreement.size(), 1u);
}

// -- The listening log

TEST(ListeningLog, KeepsWhatWasHeard) {
  Driver driver;
  driver.visit("/listening");
  driver.press("Add something you heard");
  EXPECT_EQ(driver.focused(), "Who spoke?");
  EXPECT_EQ(driver.value("When did we hear it?"), "2026-11-22");
  driver.type("Who spoke?", "Carers");
  driver.type("What did they raise?", "Too early");
  driver.type("What surprised us?", "Nobody had said so");
  driver.press("Close “Too early”");
  EXPECT_TRUE(driver.sees("You have written down 1 thing that you heard."));
  EXPECT_TRUE(driver.sees("Carers · 22 November 2026 · No reply yet"));
  const model::LogEntry entry = {.id = "h1", .said = "Too early", .from = "Carers", .surprised = "Nobody had said so",
                                 .on = model::Day{2026, 11, 22}};
  EXPECT_EQ(driver.record().heard, (std::vector{entry}));
  driver.press("Change Too early");
  driver.press("Remove Too early");
  EXPECT_TRUE(driver.record().heard.empty());
  driver.press("Undo");
  EXPECT_EQ(driver.record().heard, (std::vector{entry}));
}

TEST(ListeningLog, NamesAGroupOfThePeopleMapAndKeepsWhatItDoesNotAsk) {
  Driver driver;
  driver.open(support::example("sparrow-lane"));
  const model::LogEntry before = driver.record().heard[1];
  ASSERT_EQ(before.from, "g1");
  ASSERT_FALSE(before.told.empty() || before.outside_our_control.empty());
  driver.visit("/listening");
  EXPECT_TRUE(driver.sees("Carers’ circle · 3 November 2026 · They were told"));
  driver.press("Change " + before.said);
  driver.fill("What surprised us?", "");
  model::LogEntry after = before;
  after.surprised.clear();
  EXPECT_EQ(driver.record().heard[1], after);
}

}  // namespace
}  // namespace screens
