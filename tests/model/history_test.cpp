#include "model/history.h"

#include <gtest/gtest.h>

#include <random>

namespace model {
namespace {

SetAnswer note(const char* prompt, std::string text) { return {prompt, Answer{.note = std::move(text)}}; }

std::string note_of(const Assessment& record, const char* prompt) {
  const Answer* answer = find_answer(record, prompt);
  return answer ? answer->note : "nothing";
}

TEST(History, TakesBackAndDoesAgain) {
  Assessment record;
  History history;
  EXPECT_FALSE(history.can_undo());
  EXPECT_FALSE(history.undo(record));
  EXPECT_FALSE(history.redo(record));
  history.apply(record, note("p/q", "one"));
  history.apply(record, note("p/q", "two"));
  EXPECT_TRUE(history.undo(record));
  EXPECT_EQ(note_of(record, "p/q"), "one");
  EXPECT_TRUE(history.can_redo());
  EXPECT_TRUE(history.undo(record));
  EXPECT_EQ(note_of(record, "p/q"), "nothing");
  EXPECT_TRUE(history.redo(record));
  EXPECT_TRUE(history.redo(record));
  EXPECT_EQ(note_of(record, "p/q"), "two");
  EXPECT_FALSE(history.can_redo());
}

TEST(History, TypingIsTakenBackAsOne) {
  Assessment record;
  History history;
  history.apply(record, note("p/q", "before"));
  std::string typed = "before";
  for (const char letter : std::string(" and after")) history.apply(record, note("p/q", typed += letter), "note p/q");
  history.undo(record);
  EXPECT_EQ(note_of(record, "p/q"), "before");
  history.redo(record);
  EXPECT_EQ(note_of(record, "p/q"), "before and after");
}

SetDocument kept_at(const char* stage, std::string where) {
  return {"p", stage, "A plan", StageDocument{.stage = stage, .document = "A plan", .where = std::move(where)}};
}

TEST(History, TypingAboutOneDocumentOrMemberIsTakenBackAsOne) {
  Assessment record;
  record.documents["p"] = {{.stage = "first", .document = "A plan"}};
  record.working_group = {{.id = "m1", .who = "Chair"}};
  const Assessment before = record;
  History history;
  for (const char* where : {"S", "Sh", "Shelf"}) history.apply(record, kept_at("first", where), "where");
  history.close_group();
  for (const char* brings : {"A", "A v", "A vote"})
    history.apply(record, SetMember{"m1", Member{.id = "m1", .who = "Chair", .brings = brings}}, "brings");
  history.undo(record);
  EXPECT_EQ(record.working_group, before.working_group);
  EXPECT_EQ(record.documents["p"][0].where, "Shelf");
  history.undo(record);
  EXPECT_EQ(record, before);
  EXPECT_FALSE(history.can_undo());
  history.redo(record);
  history.redo(record);
  EXPECT_EQ(record.documents["p"][0].where, "Shelf");
  EXPECT_EQ(record.working_group[0].brings, "A vote");
}

TEST(History, DocumentsOfOneNameInTwoStagesAreTwoThings) {
  Assessment record;
  History history;
  history.apply(record, kept_at("first", "Shelf"), "both");
  history.apply(record, kept_at("second", "Drive"), "both");
  history.apply(record, SetDocument{"other", "first", "A plan", StageDocument{.stage = "first", .document = "A plan"}}, "both");
  history.undo(record);
  EXPECT_EQ(record, Assessment{});
}

TEST(History, OneGroupMayChangeSeveralThings) {
  Assessment record;
  History history;
  history.apply(record, note("p/a", "one"), "both");
  history.apply(record, note("p/b", "two"), "both");
  history.apply(record, note("p/a", "three"), "both");
  history.undo(record);
  EXPECT_EQ(record, Assessment{});
  history.redo(record);
  EXPECT_EQ(note_of(record, "p/a"), "three");
  EXPECT_EQ(note_of(record, "p/b"), "two");
}

TEST(History, ItemsTakenOutAndPutBackInOneGroupKeepTheirOrder) {
  Assessment record;
  record.actions = {{.id = "a1"}, {.id = "a2"}};
  const Assessment before = record;
  History history;
  history.apply(record, SetAction{"a1", std::nullopt}, "move");
  history.apply(record, SetAction{"a1", Action{.id = "a1"}}, "move");
  EXPECT_EQ(record.actions[1].id, "a1");
  history.undo(record);
  EXPECT_EQ(record, before);
}

TEST(History, AGroupEndsWhenItIsClosedOrAnotherBegins) {
  Assessment record;
  History history;
  history.apply(record, note("p/q", "one"), "note");
  history.close_group();
  history.apply(record, note("p/q", "two"), "note");
  history.undo(record);
  EXPECT_EQ(note_of(record, "p/q"), "one");

  history.apply(record, note("p/q", "three"), "note");
  history.apply(record, note("p/other", "x"), "other");
  history.apply(record, note("p/q", "four"), "note");
  history.undo(record);
  EXPECT_EQ(note_of(record, "p/q"), "three");
}

TEST(History, AGroupDoesNotReachOverAnUndo) {
  Assessment record;
  History history;
  history.apply(record, note("p/q", "one"), "note");
  history.apply(record, note("p/q", "two"));
  history.undo(record);
  history.apply(record, note("p/q", "three"), "note");
  history.undo(record);
  EXPECT_EQ(note_of(record, "p/q"), "one");
}

TEST(History, ANewChangeForgetsWhatWasUndone) {
  Assessment record;
  History history;
  history.apply(record, note("p/q", "one"));
  history.undo(record);
  history.apply(record, note("p/q", "two"));
  EXPECT_FALSE(history.can_redo());
}

TEST(History, AChangeThatChangesNothingIsNotRemembered) {
  Assessment record;
  History history;
  history.apply(record, note("p/q", "one"));
  history.undo(record);
  history.apply(record, SetAnswer{"p/q", std::nullopt});
  history.apply(record, SetProfile{});
  history.apply(record, SetAction{"a1", std::nullopt});
  EXPECT_FALSE(history.can_undo());
  EXPECT_TRUE(history.can_redo());
}

TEST(History, CanBeCleared) {
  Assessment record;
  History history;
  history.apply(record, note("p/a", "one"));
  history.apply(record, note("p/b", "one"));
  history.undo(record);
  history.clear();
  EXPECT_FALSE(history.can_undo());
  EXPECT_FALSE(history.can_redo());
}

Change random_change(std::mt19937& random) {
  const auto up_to = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
  const bool take_out = up_to(3) == 0;
  const std::string id = "a" + std::to_string(up_to(4));
  switch (up_to(5)) {
    case 0:
      return SetProfile{{.organisation = std::to_string(up_to(5))}};
    case 1:
      if (take_out) return SetAnswer{"p/" + id, std::nullopt};
      return SetAnswer{"p/" + id, Answer{.step = up_to(4)}};
    case 2:
      if (take_out) return SetConfirmation{"p", id, std::nullopt};
      return SetConfirmation{"p", id, StageConfirmation{id, std::to_string(up_to(3)), {}, {}}};
    case 3:
      if (take_out) return SetDocument{"p", id, "plan", std::nullopt};
      return SetDocument{"p", id, "plan", StageDocument{.stage = id, .document = "plan", .where = std::to_string(up_to(3))}};
    case 4:
      if (take_out) return SetMember{id, std::nullopt};
      return SetMember{id, Member{.id = id, .who = std::to_string(up_to(3))}, static_cast<std::size_t>(up_to(6))};
    default:
      if (take_out) return SetAction{id, std::nullopt};
      return SetAction{id, Action{.id = id, .what = std::to_string(up_to(3))}, static_cast<std::size_t>(up_to(6))};
  }
}

// The plain model: a copy of the record for every step.
struct Copies {
  std::vector<Assessment> past;
  std::vector<Assessment> future;
  std::string group;

  void apply(const Assessment& before, const Assessment& after, const std::string& new_group) {
    if (before == after) return;
    future.clear();
    if (new_group.empty() || new_group != group || past.empty()) past.push_back(before);
    group = new_group;
  }
};

TEST(History, AgreesWithAPlainModelOverRandomEdits) {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    std::mt19937 random(seed);
    Assessment record;
    History history;
    Copies copies;
    for (int i = 0; i < 300; ++i) {
      const Assessment before = record;
      switch (random() % 8) {
        case 0:
          ASSERT_EQ(history.undo(record), !copies.past.empty());
          copies.group.clear();
          if (copies.past.empty()) break;
          ASSERT_EQ(record, copies.past.back()) << "seed " << seed << ", edit " << i;
          copies.future.push_back(before);
          copies.past.pop_back();
          break;
        case 1:
          ASSERT_EQ(history.redo(record), !copies.future.empty());
          copies.group.clear();
          if (copies.future.empty()) break;
          ASSERT_EQ(record, copies.future.back()) << "seed " << seed << ", edit " << i;
          copies.past.push_back(before);
          copies.future.pop_back();
          break;
        case 2:
          history.close_group();
          copies.group.clear();
          break;
        default: {
          const std::string group = random() % 3 == 0 ? "" : random() % 2 == 0 ? "x" : "y";
          history.apply(record, random_change(random), group);
          copies.apply(before, record, group);
        }
      }
    }
    while (history.undo(record)) {
    }
    ASSERT_EQ(record, Assessment{}) << "seed " << seed;
  }
}

}  // namespace
}  // namespace model
