#include "model/snapshot.h"

#include <gtest/gtest.h>

namespace model {
namespace {

constexpr Day kToday{2026, 11, 22};

Assessment some_work() {
  Assessment record;
  record.packs = {{.id = "pack", .edition = "1.2.0", .framework = "{}"}};
  record.answers["pack/q1"] = {.step = 1, .note = "We began"};
  record.answers["pack/q2"] = {.state = State::not_sure};
  record.actions = {{.id = "a1", .what = "one"}, {.id = "a2", .what = "two"}};
  record.stages["pack"] = {{.stage = "first", .confirmed_by = "Board"}, {.stage = "second"}};
  return record;
}

void apply_all(Assessment& record, const std::vector<Change>& changes) {
  for (const Change& change : changes) apply(record, change);
}

TEST(Snapshot, HoldsHowTheRecordStandsAndTheEditionsOfItsPacks) {
  const Assessment record = some_work();
  const Snapshot snapshot = snapshot_of(record, "s1", "Spring", kToday);
  EXPECT_TRUE(stands_as(record, snapshot));
  ASSERT_EQ(snapshot.packs.size(), 1u);
  EXPECT_EQ(snapshot.packs[0].edition, "1.2.0");
  EXPECT_TRUE(snapshot.packs[0].framework.empty()) << "the pack itself stands in the record already";
}

TEST(GoingBack, BringsAnswersActionsAndStagesInTheirOrder) {
  const Assessment then = some_work();
  const Snapshot snapshot = snapshot_of(then, "s1", "", kToday);
  Assessment record = then;
  EXPECT_TRUE(changes_back_to(snapshot, record).empty());
  record.answers.erase("pack/q1");
  record.answers["pack/q2"] = {.step = 2};
  record.answers["other/q9"] = {.step = 4};
  record.actions = {{.id = "a3"}, {.id = "a2", .what = "else"}};
  record.stages = {{"other", {{.stage = "tenth"}}}, {"pack", {{.stage = "second"}}}};
  record.heard = {{.id = "h1", .said = "Too far"}};
  apply_all(record, changes_back_to(snapshot, record));
  EXPECT_TRUE(stands_as(record, snapshot));
  EXPECT_EQ(record.heard.size(), 1u) << "what a snapshot does not hold stays";
}

TEST(Download, KeepsTheDayOnceAndOnlyWhenSomethingMoved) {
  Assessment record = some_work();
  apply_all(record, changes_at_download(record, kToday));
  ASSERT_EQ(record.snapshots.size(), 1u);
  EXPECT_EQ(record.snapshots[0].made, Made::at_download);
  EXPECT_TRUE(changes_at_download(record, {2026, 12, 1}).empty()) << "nothing moved since";
  record.answers["pack/q1"].step = 3;
  apply_all(record, changes_at_download(record, kToday));
  ASSERT_EQ(record.snapshots.size(), 1u) << "one for each day";
  EXPECT_TRUE(stands_as(record, record.snapshots[0]));
  record.answers["pack/q1"].step = 4;
  apply_all(record, changes_at_download(record, {2026, 12, 1}));
  EXPECT_EQ(record.snapshots.size(), 2u);
}

TEST(Download, NeverTakesADayThatSomebodyKept) {
  Assessment record = some_work();
  record.snapshots = {snapshot_of(record, "s1", "", kToday)};
  record.answers["pack/q1"].step = 3;
  apply_all(record, changes_at_download(record, kToday));
  EXPECT_EQ(record.snapshots.size(), 2u) << "also on the same day";
  for (int day = 1; day <= 28; ++day) {
    record.answers["pack/q1"].step = day % 5;
    apply_all(record, changes_at_download(record, {2027, 1, day}));
  }
  EXPECT_EQ(record.snapshots.size(), 1 + kMostDownloads);
  EXPECT_EQ(record.snapshots.front().id, "s1");
  EXPECT_EQ(record.snapshots.back().on, (Day{2027, 1, 28}));
}

TEST(Download, LeavesADayThatSomebodyNamed) {
  Assessment record = some_work();
  apply_all(record, changes_at_download(record, kToday));
  record.snapshots[0].name = "Before the meeting";
  record.answers["pack/q1"].step = 3;
  apply_all(record, changes_at_download(record, kToday));
  ASSERT_EQ(record.snapshots.size(), 2u);
  EXPECT_EQ(record.snapshots[0].name, "Before the meeting");
}

TEST(DayBefore, IsTheNewestBeforeToday) {
  const std::vector<Snapshot> kept = {{.id = "s1", .on = Day{2026, 5, 2}}, {.id = "s2", .on = Day{2026, 9, 1}},
                                      {.id = "s3"}, {.id = "d4", .on = kToday}};
  ASSERT_NE(day_before(kept, kToday), nullptr);
  EXPECT_EQ(day_before(kept, kToday)->id, "s2");
  EXPECT_EQ(day_before(kept, {2026, 5, 2}), nullptr);
}

TEST(ActionId, IsOneThatNothingKnows) {
  Assessment record = some_work();
  record.heard = {{.id = "h1", .actions = {"a3"}}};
  record.snapshots = {{.id = "s1", .actions = {{.id = "a4"}}}};
  EXPECT_EQ(next_action_id(record), "a5");
}

TEST(Download, OfNothingKeepsNothing) {
  EXPECT_TRUE(changes_at_download({}, kToday).empty());
}

}  // namespace
}  // namespace model
