#include "insight/compare.h"

#include <gtest/gtest.h>

#include "documents.h"
#include "pack.h"

namespace insight {
namespace {

using model::Answer;
using model::Status;
using Sentences = std::vector<std::string>;

PackComparison compared(const model::Framework& pack, const model::Assessment& before, const model::Assessment& now) {
  return compare_pack({&pack}, before, now);
}

TEST(Compare, TellsHowAnAnswerMoved) {
  struct Case {
    const char* name;
    std::optional<Answer> before, now;
    std::optional<Move> move;
  };
  const Answer note_only{.note = "Hm."};
  const Answer other = does_not_apply("No staff.");
  const model::Framework pack = insight::pack();
  for (const Case& each :
       {Case{"never answered", {}, {}, {}}, Case{"a note then and now", note_only, note_only, {}},
        Case{"up", at_step(1), at_step(3), Move::up}, Case{"slipped", at_step(3), at_step(2), Move::slipped},
        Case{"the same", at_step(2), at_step(2), Move::unchanged},
        Case{"past the top, both", at_step(9), at_step(4), Move::unchanged},
        Case{"new", {}, at_step(0), Move::newly_answered},
        Case{"new, and not sure", note_only, not_sure(), Move::newly_answered},
        Case{"gone", at_step(2), {}, Move::no_longer_answered},
        Case{"gone but for a note", not_sure(), note_only, Move::no_longer_answered},
        Case{"sure at last", not_sure(), at_step(0), Move::now_sure},
        Case{"sure that it does not apply", not_sure(), other, Move::now_sure},
        Case{"not sure any more", at_step(4), not_sure(), Move::now_unsure},
        Case{"not sure that it does not apply", other, not_sure(), Move::now_unsure},
        Case{"not sure both times", not_sure(), not_sure(), Move::unchanged},
        Case{"applies", other, at_step(0), Move::now_applies},
        Case{"does not apply", at_step(0), other, Move::no_longer_applies},
        Case{"never applied", other, does_not_apply("Other."), Move::unchanged}}) {
    model::Assessment before, now;
    if (each.before) before.answers["pack/a2"] = *each.before;
    if (each.now) now.answers["pack/a2"] = *each.now;
    const PackComparison comparison = compared(pack, before, now);
    ASSERT_EQ(comparison.moves.size(), each.move ? 1u : 0u) << each.name;
    if (!each.move) continue;
    const PromptMove& move = comparison.moves[0];
    EXPECT_EQ(move.move, *each.move) << each.name;
    EXPECT_EQ(move.prompt, &pack.sections[0].prompts[1]) << each.name;
    EXPECT_EQ(move.section, &pack.sections[0]) << each.name;
    EXPECT_EQ(move.before, each.before ? &before.answers["pack/a2"] : nullptr) << each.name;
    EXPECT_EQ(move.now, each.now ? &now.answers["pack/a2"] : nullptr) << each.name;
  }
}

TEST(Compare, TellsUpBeforeSlippedBeforeNewAndThenInReadingOrder) {
  const model::Framework pack = insight::pack();
  model::Assessment before, now;
  before.answers = {{"pack/a1", at_step(3)}, {"pack/a2", at_step(1)}, {"pack/b1", at_step(1)}};
  now.answers = {{"pack/a1", at_step(1)}, {"pack/a2", at_step(2)}, {"pack/b1", at_step(4)}, {"pack/b2", at_step(0)}};
  const PackComparison comparison = compared(pack, before, now);
  EXPECT_EQ(ids(comparison.moves), (Ids{"a2", "b1", "a1", "b2"}));
  EXPECT_EQ(comparison.moves[1].step_before, 1);
  EXPECT_EQ(comparison.moves[1].step_now, 4);
  EXPECT_EQ(count(comparison, Move::up), 2);
  EXPECT_EQ(count(comparison, Move::now_sure), 0);
  EXPECT_EQ(compare_words(comparison, support::wording()), (Sentences{"Two moved up, one slipped, one is new."}));
}

TEST(Compare, HasWordsForNothingAndForNoChange) {
  const model::Framework pack = insight::pack();
  model::Assessment record;
  EXPECT_EQ(compare_words(compared(pack, record, record), support::wording()),
            (Sentences{"There is no answer to compare yet."}));
  record.answers["pack/a1"] = not_sure();
  EXPECT_EQ(compare_words(compared(pack, record, record), support::wording()),
            (Sentences{"Every answer stayed the same."}));
  model::Assessment now = record;
  now.answers["pack/a2"] = at_step(1);
  EXPECT_EQ(compare_words(compared(pack, record, now), support::wording()),
            (Sentences{"One is new, one stayed the same."}));
}

TEST(Compare, HasWordsForEveryMove) {
  for (int i = 0; i < kMoves; ++i) {
    for (const std::size_t n : {1u, 12u}) {
      PackComparison comparison;
      comparison.moves.resize(n, PromptMove{.move = static_cast<Move>(i)});
      const std::string words = compare_words(comparison, support::wording()).at(0);
      EXPECT_EQ(words.find("compare."), std::string::npos) << words;
      EXPECT_EQ(words.find('{'), std::string::npos) << words;
      if (static_cast<Move>(i) == Move::unchanged) continue;
      EXPECT_EQ(words.substr(0, 3), n == 1 ? "One" : "12 ") << words;
    }
  }
}

TEST(Compare, OfAConversationGoesByItsNotes) {
  const model::Framework talk = conversation();
  model::Assessment before, now;
  before.answers = {{"pack/a1", note("We met.")}, {"pack/a2", note("We ate.")}};
  now.answers = {{"pack/a1", note("We met again.")}, {"pack/a2", note(" ")}, {"pack/b1", note("We went.")}};
  const PackComparison comparison = compared(talk, before, now);
  EXPECT_EQ(count(comparison, Move::unchanged), 1);
  EXPECT_EQ(count(comparison, Move::no_longer_answered), 1);
  EXPECT_EQ(count(comparison, Move::newly_answered), 1);
}

// The pack a year later: a1 reworded, a2 gone, a new a3.
model::Framework next_edition() {
  model::Framework pack = insight::pack();
  pack.title = "Our questions";
  pack.edition = "2";
  pack.sections[0].prompts = {prompt("a1"), prompt("a3")};
  pack.sections[0].prompts[0].text = "Who really decides?";
  return pack;
}

TEST(Editions, AreComparedByWhatBothAsk) {
  model::Framework earlier = insight::pack();
  earlier.edition = "1";
  const model::Framework later = next_edition();
  model::Assessment before, now;
  before.answers = {{"pack/a1", at_step(1)}, {"pack/a2", at_step(1)}, {"pack/zz", at_step(1)}};
  now.answers = {{"pack/a1", at_step(2)}, {"pack/a2", at_step(3)}, {"pack/a3", at_step(2)}, {"packs/a1", at_step(0)}};
  const PackComparison comparison = compare_pack({&later, &earlier}, before, now);
  EXPECT_EQ(ids(comparison.moves), (Ids{"a1", "a3"}));
  EXPECT_EQ(comparison.edition_before, "1");
  EXPECT_EQ(comparison.asked_since, (Prompts{&later.sections[0].prompts[1]}));
  EXPECT_EQ(comparison.reworded, (Prompts{&later.sections[0].prompts[0]}));
  ASSERT_EQ(comparison.no_longer_asked.size(), 2u);
  EXPECT_EQ(comparison.no_longer_asked[0].key, "pack/a2");
  EXPECT_EQ(comparison.no_longer_asked[0].prompt, &earlier.sections[0].prompts[1]);
  EXPECT_EQ(comparison.no_longer_asked[0].before, &before.answers["pack/a2"]);
  EXPECT_EQ(comparison.no_longer_asked[0].now, &now.answers["pack/a2"]);
  EXPECT_EQ(comparison.no_longer_asked[1].key, "pack/zz");
  EXPECT_EQ(comparison.no_longer_asked[1].prompt, nullptr);
  EXPECT_EQ(comparison.no_longer_asked[1].now, nullptr);
  EXPECT_EQ(compare_words(comparison, support::wording()),
            (Sentences{"One moved up, one is new.", "“Our questions” has changed since: edition 1 then, edition 2 now.",
                       "Questions in “Our questions”: one was added, one has new words, two are no longer asked.",
                       "Your answers to what is no longer asked stay in your file."}));
}

TEST(Editions, OfWhichOnlyTheNumberIsKnownKeepWhatIsNoLongerAsked) {
  const model::Framework later = next_edition();
  model::Assessment before, now;
  before.answers = now.answers = {{"pack/a2", at_step(1)}};
  const PackComparison comparison = compare_pack({&later, nullptr, "1"}, before, now);
  EXPECT_EQ(comparison.edition_before, "1");
  EXPECT_TRUE(comparison.moves.empty());
  EXPECT_TRUE(comparison.asked_since.empty());
  EXPECT_TRUE(comparison.reworded.empty());
  ASSERT_EQ(comparison.no_longer_asked.size(), 1u);
  EXPECT_EQ(comparison.no_longer_asked[0].key, "pack/a2");
  const std::string kept = "Your answers to what is no longer asked stay in your file.";
  EXPECT_EQ(compare_words(comparison, support::wording()).back(), kept);
  EXPECT_NE(compare_words(compare_pack({&later}, before, model::Assessment{}), support::wording()).back(), kept)
      << "there is none any more";

  EXPECT_EQ(compare_pack({&later, nullptr, "2"}, before, now).edition_before, "") << "the same edition";
  EXPECT_EQ(compare_pack({&later}, before, now).edition_before, "") << "nobody knows";
}

TEST(Editions, WithScalesOfDifferentLengthsHaveNoUpAndDown) {
  const model::Framework earlier = insight::pack();
  model::Framework later = insight::pack();
  later.scale.steps.resize(3);
  model::Assessment before, now;
  before.answers = {{"pack/a1", at_step(4)}, {"pack/a2", not_sure()}, {"pack/b1", at_step(0)}};
  now.answers = {{"pack/a1", at_step(2)}, {"pack/a2", at_step(2)}, {"pack/b1", not_sure()}};
  const PackComparison comparison = compare_pack({&later, &earlier}, before, now);
  EXPECT_EQ(count(comparison, Move::other_scale), 1);
  EXPECT_EQ(count(comparison, Move::now_sure), 1);
  EXPECT_EQ(count(comparison, Move::now_unsure), 1);
  EXPECT_EQ(comparison.moves.back().prompt->id, "a1");
  EXPECT_EQ(comparison.moves.back().step_before, 4);
  EXPECT_EQ(comparison.moves.back().step_now, 2);
}

std::vector<StageMove> moves_of(const PackComparison& comparison) {
  std::vector<StageMove> moves;
  for (const StageChange& change : comparison.stages) moves.push_back(change.move);
  return moves;
}

TEST(CompareStages, SaysWhatWasConfirmedTakenBackAndSlipped) {
  model::Framework pack = insight::pack();
  pack.stages[0].title = "First";
  model::Assessment whole;
  whole.answers = {{"pack/a1", at_step(2)}, {"pack/a2", at_step(2)}};
  model::Assessment confirmed = whole;
  confirmed.stages["pack"] = {{.stage = "first"}};
  model::Assessment slipped = confirmed;
  slipped.answers["pack/a2"] = at_step(1);
  struct Case {
    const char* name;
    const model::Assessment &before, &now;
    std::vector<StageMove> moves;
    std::string words;
  };
  for (const Case& each :
       {Case{"nothing", whole, whole, {}, ""}, Case{"still confirmed", confirmed, confirmed, {}, ""},
        Case{"still slipped", slipped, slipped, {}, ""},
        Case{"confirmed", whole, confirmed, {StageMove::confirmed}, "Stage confirmed since: First."},
        Case{"taken back", confirmed, whole, {StageMove::taken_back}, "Stage no longer confirmed: First."},
        Case{"taken back after it slipped",
             slipped,
             whole,
             {StageMove::taken_back},
             "Stage no longer confirmed: First."},
        Case{"slipped",
             confirmed,
             slipped,
             {StageMove::slipped},
             "Stage where not everything is in place now: First. That happens. Talk about what would help."},
        Case{"in place again",
             slipped,
             confirmed,
             {StageMove::in_place},
             "Stage where everything is in place again: First."}}) {
    const PackComparison comparison = compared(pack, each.before, each.now);
    EXPECT_EQ(moves_of(comparison), each.moves) << each.name;
    const Sentences words = compare_words(comparison, support::wording());
    EXPECT_EQ(words.size() > 1 ? words[1] : "", each.words) << each.name;
  }
  const model::Assessment nothing;
  EXPECT_EQ(moves_of(compared(pack, nothing, slipped)), (std::vector{StageMove::confirmed, StageMove::slipped}));
}

std::string named(const std::vector<const model::Action*>& actions) {
  std::string names;
  for (const model::Action* action : actions) names += (names.empty() ? "" : " ") + action->id;
  return names;
}

TEST(CompareActions, PutsEachInOnePlaceAtMost) {
  const std::vector<model::Action> before = {{.id = "a1", .what = "Was open", .status = Status::to_do},
                                             {.id = "a2", .what = "Goes on", .status = Status::to_do},
                                             {.id = "a3", .what = "Given up", .status = Status::doing},
                                             {.id = "a4", .what = "Long done", .status = Status::done},
                                             {.id = "a5", .what = "Taken out", .status = Status::doing},
                                             {.id = "a6", .what = "Done and taken out", .status = Status::done},
                                             {.id = "a7", .what = "Opened again", .status = Status::dropped},
                                             {.id = "a8", .what = "Given up, then done", .status = Status::dropped}};
  const std::vector<model::Action> now = {{.id = "a8", .what = "Given up, then done", .status = Status::done},
                                          {.id = "a1", .what = "In other words", .status = Status::done},
                                          {.id = "a2", .what = "Goes on", .status = Status::doing},
                                          {.id = "a3", .what = "Given up", .status = Status::dropped},
                                          {.id = "a4", .what = "Long done", .status = Status::done},
                                          {.id = "a7", .what = "Opened again", .status = Status::to_do},
                                          {.id = "a9", .what = "New", .status = Status::to_do},
                                          {.id = "b1", .what = "New and done", .status = Status::done},
                                          {.id = "b2", .what = "New and dropped", .status = Status::dropped}};
  const ActionChanges changes = compare_actions(before, now, SameAction::by_id);
  EXPECT_EQ(named(changes.done), "a8 a1 b1");
  EXPECT_EQ(named(changes.open), "a2 a7");
  EXPECT_EQ(named(changes.dropped), "a3 b2");
  EXPECT_EQ(named(changes.added), "a9");
  EXPECT_EQ(named(changes.gone), "a5");
}

TEST(CompareActions, OfTwoRecordsGoByTheirWords) {
  const std::vector<model::Action> before = {{.id = "a1", .what = "Ask people"}, {.id = "a2", .what = "Book a room"}};
  const std::vector<model::Action> now = {{.id = "a1", .what = "Book a room", .status = Status::done},
                                          {.id = "a2", .what = "Write to them"}};
  const ActionChanges changes = compare_actions(before, now, SameAction::by_words);
  EXPECT_EQ(named(changes.done), "a1");
  EXPECT_EQ(named(changes.added), "a2");
  ASSERT_EQ(changes.gone, (std::vector{&before[0]})) << "to be carried over";
  EXPECT_TRUE(changes.open.empty());
}

TEST(Compare, OfAllPacksCountsTogetherAndNamesWhatIsNotHere) {
  const model::Framework pack = insight::pack();
  model::Framework second = insight::pack();
  second.id = "second";
  model::Assessment before, now;
  before.answers = {{"pack/a1", at_step(1)}, {"second/a1", at_step(1)}, {"zebra/1", at_step(1)}};
  now.answers = {{"pack/a1", at_step(2)}, {"second/a1", at_step(2)}, {"apple/1", at_step(1)}};
  before.actions = {{.id = "a1"}};
  now.actions = {{.id = "a1"}, {.id = "a2"}, {.id = "a3"}};
  const Comparison comparison = compare({{&pack}, {&second}}, before, now);
  EXPECT_EQ(count(comparison, Move::up), 2);
  EXPECT_EQ(comparison.packs_not_here, (Ids{"apple", "zebra"}));
  EXPECT_EQ(compare_words(comparison, support::wording()),
            (Sentences{"Two moved up.", "Actions: one is still open, two are new.",
                       "We do not have these packs, so their answers are not compared: apple, zebra."}));
}

}  // namespace
}  // namespace insight
