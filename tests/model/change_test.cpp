#include "model/change.h"

#include <gtest/gtest.h>

namespace model {
namespace {

Assessment three_actions() {
  Assessment record;
  record.profile.organisation = "Sparrow Lane";
  record.answers["pack/q1"].step = 1;
  record.actions = {{.id = "a1", .what = "one"}, {.id = "a2", .what = "two"}, {.id = "a3", .what = "three"}};
  record.stages["pack"] = {{.stage = "first"}, {.stage = "second"}, {.stage = "third"}};
  return record;
}

struct Case {
  const char* name;
  Change change;
};

const Case kCases[] = {
    {"a profile", SetProfile{{.organisation = "Harbour"}}},
    {"a new answer", SetAnswer{"pack/q2", Answer{.step = 3}}},
    {"another answer", SetAnswer{"pack/q1", Answer{.state = State::not_sure}}},
    {"no answer any more", SetAnswer{"pack/q1", std::nullopt}},
    {"no answer where none was", SetAnswer{"pack/q9", std::nullopt}},
    {"a new action at the end", SetAction{"a4", Action{.id = "a4"}}},
    {"a new action at the front", SetAction{"a4", Action{.id = "a4"}, 0}},
    {"an action edited in its place", SetAction{"a2", Action{.id = "a2", .what = "else"}}},
    {"an action taken out of the middle", SetAction{"a2", std::nullopt}},
    {"an action taken out that is not there", SetAction{"a9", std::nullopt}},
    {"a new confirmation", SetConfirmation{"pack", "fourth", StageConfirmation{.stage = "fourth"}}},
    {"the first confirmation of a pack", SetConfirmation{"other", "first", StageConfirmation{.stage = "first"}}},
    {"a confirmation by someone else", SetConfirmation{"pack", "first", StageConfirmation{"first", "Board", {}, {}}}},
    {"a confirmation taken back", SetConfirmation{"pack", "second", std::nullopt}},
    {"a confirmation taken back that is not there", SetConfirmation{"other", "second", std::nullopt}},
    {"a pack", SetPack{"pack", PackRef{.id = "pack"}}},
    {"a group", SetGroup{"g1", Group{.id = "g1"}}},
    {"a line of the agreement", SetAgreementLine{"w1", AgreementLine{.id = "w1"}}},
    {"something heard", SetLogEntry{"h1", LogEntry{.id = "h1"}}},
    {"a snapshot", SetSnapshot{"s1", Snapshot{.id = "s1"}}},
};

TEST(Change, HasAnInverseThatGivesBackTheSameRecord) {
  for (const Case& each : kCases) {
    const Assessment before = three_actions();
    Assessment record = before;
    const Change inverse = apply(record, each.change);
    const Assessment after = record;
    const Change again = apply(record, inverse);
    EXPECT_EQ(record, before) << each.name;
    apply(record, again);
    EXPECT_EQ(record, after) << each.name;
  }
}

TEST(Change, PutsAnItemWhereItsIdIs) {
  Assessment record = three_actions();
  apply(record, SetAction{"a2", Action{.id = "a2", .what = "else"}, 0});
  EXPECT_EQ(record.actions[1].what, "else");
  EXPECT_EQ(record.actions.size(), 3u);
}

TEST(Change, AddsAnItemAtItsPositionAndPastTheEndLast) {
  Assessment record = three_actions();
  apply(record, SetAction{"front", Action{.id = "front"}, 0});
  apply(record, SetAction{"back", Action{.id = "back"}, 99});
  EXPECT_EQ(record.actions.front().id, "front");
  EXPECT_EQ(record.actions.back().id, "back");
}

TEST(Change, LeavesNoPackWithoutConfirmationsBehind) {
  Assessment record;
  apply(record, SetConfirmation{"pack", "first", StageConfirmation{.stage = "first"}});
  apply(record, SetConfirmation{"pack", "first", std::nullopt});
  EXPECT_EQ(record, Assessment{});
}

}  // namespace
}  // namespace model
