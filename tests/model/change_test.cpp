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
  record.documents["pack"] = {{.stage = "first", .document = "A plan"},
                              {.stage = "first", .document = "Minutes", .state = DocumentState::own},
                              {.stage = "second", .document = "A plan"}};
  record.working_group = {{.id = "m1", .who = "Chair"}, {.id = "m2", .who = "Trustee"}};
  record.packs = {{.id = "own", .route = "quick", .framework = "{}"}};
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
    {"a new document", SetDocument{"pack", "second", "Minutes", StageDocument{.stage = "second", .document = "Minutes"}}},
    {"the first document of a pack", SetDocument{"other", "first", "A plan", StageDocument{.stage = "first", .document = "A plan"}}},
    {"a document that is further now", SetDocument{"pack", "first", "A plan", StageDocument{.stage = "first", .document = "A plan", .state = DocumentState::asked_for, .with = "The board"}}},
    {"a document taken out of the middle", SetDocument{"pack", "first", "Minutes", std::nullopt}},
    {"a document taken out that is not there", SetDocument{"pack", "third", "A plan", std::nullopt}},
    {"a document taken out of a pack that is not there", SetDocument{"other", "first", "A plan", std::nullopt}},
    {"a new member", SetMember{"m3", Member{.id = "m3"}, 0}},
    {"a member who brings more", SetMember{"m1", Member{.id = "m1", .who = "Chair", .brings = "A vote"}}},
    {"a member who leaves", SetMember{"m1", std::nullopt}},
    {"a pack", SetPack{"pack", PackRef{.id = "pack"}}},
    {"another way through a pack", SetPack{"own", PackRef{.id = "own", .route = "all", .framework = "{}"}}},
    {"a pack taken out", SetPack{"own", std::nullopt}},
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

TEST(Change, KnowsADocumentByItsStageAndItsName) {
  Assessment record = three_actions();
  apply(record, SetDocument{"pack", "second", "A plan",
                            StageDocument{.stage = "second", .document = "A plan", .where = "Shelf"}});
  ASSERT_EQ(record.documents["pack"].size(), 3u);
  EXPECT_EQ(record.documents["pack"][0].where, "");
  EXPECT_EQ(record.documents["pack"][2].where, "Shelf");
}

TEST(Change, LeavesNoPackWithoutDocumentsBehind) {
  Assessment record;
  apply(record, SetDocument{"pack", "first", "A plan", StageDocument{.stage = "first", .document = "A plan"}});
  apply(record, SetDocument{"pack", "first", "A plan", std::nullopt});
  EXPECT_EQ(record, Assessment{});
  apply(record, SetDocument{"pack", "first", "A plan", std::nullopt});
  EXPECT_EQ(record, Assessment{}) << "nor by taking out what is not there";
}

}  // namespace
}  // namespace model
