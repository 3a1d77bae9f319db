#include "insight/stages.h"

#include <gtest/gtest.h>

#include "pack.h"

namespace insight {
namespace {

// What a stage that asks for step 2 makes of the answers to its two prompts.
struct Case {
  const char* name;
  std::optional<model::Answer> a1, a2;
  int in_place;
  bool ready;
};

TEST(Stages, AreReadyWhenEveryPromptIsInPlace) {
  const model::Framework pack = insight::pack();
  const Case cases[] = {
      {"nothing answered", std::nullopt, std::nullopt, 0, false},
      {"one reached", at_step(2), std::nullopt, 1, false},
      {"both reached", at_step(2), at_step(4), 2, true},
      {"one too low", at_step(4), at_step(1), 1, false},
      {"one not sure", at_step(4), not_sure(), 1, false},
      {"one does not apply", at_step(2), does_not_apply("We have no staff."), 2, true},
      {"one does not apply, without a reason", at_step(2), does_not_apply(""), 1, false},
      {"neither applies", does_not_apply("No staff."), does_not_apply("No staff."), 2, false},
      {"a note only", at_step(2), model::Answer{.note = "We do."}, 1, false},
      {"past the scale", at_step(9), at_step(9), 2, true},
  };
  for (const Case& each : cases) {
    model::Assessment record;
    if (each.a1) record.answers["pack/a1"] = *each.a1;
    if (each.a2) record.answers["pack/a2"] = *each.a2;
    const auto standings = stage_standings(pack, record);
    ASSERT_EQ(standings.size(), 2u);
    EXPECT_EQ(standings[0].in_place, each.in_place) << each.name;
    EXPECT_EQ(standings[0].ready, each.ready) << each.name;
    EXPECT_EQ(standings[0].confirmed, nullptr) << each.name;
    EXPECT_EQ(ids(standings[0].prompts), (Ids{"a1", "a2"}));
    EXPECT_FALSE(standings[1].ready) << each.name;
  }
}

TEST(Stages, AreReachedOnlyWhenSomeoneConfirms) {
  const model::Framework pack = insight::pack();
  model::Assessment record;
  for (const char* key : {"pack/a1", "pack/a2", "pack/b1", "pack/b2"}) record.answers[key] = at_step(4);
  auto standings = stage_standings(pack, record);
  EXPECT_EQ(working_on(standings), &standings[0]);

  record.stages["pack"] = {{.stage = "second", .confirmed_by = "The board"}};
  standings = stage_standings(pack, record);
  EXPECT_EQ(working_on(standings), &standings[0]);
  ASSERT_TRUE(standings[1].confirmed);
  EXPECT_EQ(standings[1].confirmed->confirmed_by, "The board");

  record.stages["pack"].push_back({.stage = "first"});
  standings = stage_standings(pack, record);
  EXPECT_EQ(working_on(standings), nullptr);
}

TEST(Stages, StayConfirmedWhenAnAnswerFalls) {
  const model::Framework pack = insight::pack();
  model::Assessment record;
  record.stages["pack"] = {{.stage = "first"}};
  record.answers["pack/a1"] = at_step(0);
  const auto standings = stage_standings(pack, record);
  EXPECT_TRUE(standings[0].confirmed);
  EXPECT_FALSE(standings[0].ready);
  EXPECT_EQ(working_on(standings), &standings[1]);
}

TEST(Stages, AreNoneInAPackWithoutThem) {
  const auto standings = stage_standings(model::Framework{}, model::Assessment{});
  EXPECT_TRUE(standings.empty());
  EXPECT_EQ(working_on(standings), nullptr);
}

TEST(Stages, HaveSlippedWhenConfirmedAndNotAllInPlace) {
  const model::Framework pack = insight::pack();
  model::Assessment record;
  record.answers["pack/a1"] = at_step(2);
  record.answers["pack/a2"] = at_step(2);
  const auto slipped = [&] { return stage_standings(pack, record)[0].slipped; };
  EXPECT_FALSE(slipped());
  record.stages["pack"] = {{.stage = "first"}};
  EXPECT_FALSE(slipped());
  for (const model::Answer& fallen : {at_step(1), not_sure(), does_not_apply(""), model::Answer{}}) {
    record.answers["pack/a2"] = fallen;
    EXPECT_TRUE(slipped());
  }
  EXPECT_TRUE(stage_standings(pack, record)[0].confirmed) << "nobody took it back";
  record.answers["pack/a2"] = does_not_apply("We have no staff.");
  EXPECT_FALSE(slipped());
  record.stages.clear();
  record.answers["pack/a2"] = at_step(0);
  EXPECT_FALSE(slipped()) << "what was never confirmed cannot slip";
}

TEST(Stages, StandInASnapshotAsTheyStoodThen) {
  const model::Framework pack = insight::pack();
  model::Snapshot then;
  then.answers["pack/a1"] = at_step(2);
  then.stages["pack"] = {{.stage = "first", .confirmed_by = "The chair"}};
  const auto standings = stage_standings(pack, then);
  EXPECT_EQ(standings[0].in_place, 1);
  EXPECT_EQ(standings[0].confirmed, &then.stages["pack"][0]);
}

}  // namespace
}  // namespace insight
