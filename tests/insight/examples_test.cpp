#include <gtest/gtest.h>

#include "content/assessment_json.h"
#include "content/framework_json.h"
#include "documents.h"
#include "insight/compare.h"
#include "insight/evidence.h"
#include "insight/explain.h"
#include "insight/gaps.h"
#include "insight/profile.h"
#include "insight/stages.h"
#include "pack.h"

// What is said of the organisations in assets/examples. The numbers are counted by hand from their files.

namespace insight {
namespace {

using Sentences = std::vector<std::string>;

constexpr model::Day kToday{2026, 11, 22};

model::Framework framework(const std::string& name) {
  const auto path = std::filesystem::path(ASSETS_DIR) / "frameworks" / (name + ".json");
  auto read = content::read_framework(support::read_file(path), support::wording());
  EXPECT_TRUE(read) << name;
  return read ? read.value() : model::Framework{};
}

model::Assessment example(const std::string& name) {
  const auto path = std::filesystem::path(ASSETS_DIR) / "examples" / (name + ".json");
  auto read = content::read_assessment(support::read_file(path), support::wording());
  EXPECT_TRUE(read) << name;
  return read ? read.value() : model::Assessment{};
}

const model::Framework& plan() {
  static const model::Framework pack = framework("coproduction-plan");
  return pack;
}
const model::Framework& stages() {
  static const model::Framework pack = framework("race-equity-stages");
  return pack;
}
const model::Framework& trust() {
  static const model::Framework pack = framework("earning-trust");
  return pack;
}

const model::Section& section(const model::Framework& pack, std::string_view id) {
  for (const model::Section& each : pack.sections)
    if (each.id == id) return each;
  throw std::runtime_error("no section " + std::string(id));
}

Ids moved(const PackComparison& comparison, Move move) {
  Ids moved;
  for (const PromptMove& each : comparison.moves)
    if (each.move == move) moved.push_back(each.prompt->id);
  return moved;
}

std::string named(const std::vector<const model::Action*>& actions) {
  std::string names;
  for (const model::Action* action : actions) names += (names.empty() ? "" : " ") + action->id;
  return names;
}

// ---- Fern Valley Carers looked back in spring and in autumn ----

TEST(FernValley, FromSpringToNow) {
  const model::Assessment record = example("fern-valley-carers");
  const Comparison all = compare({{&plan()}, {&stages()}, {&trust()}}, record.snapshots.at(0), record);
  EXPECT_EQ(moved(all.packs[0], Move::up), (Ids{"Q1a", "Q2a", "Q3a", "Q3b", "Q6"}));
  EXPECT_EQ(moved(all.packs[0], Move::slipped), (Ids{"Q5a"}));
  EXPECT_EQ(moved(all.packs[0], Move::newly_answered), (Ids{"Q1b", "Q2c", "Q4a", "Q5b"}));
  EXPECT_EQ(moved(all.packs[0], Move::now_sure), (Ids{"Q2b", "Q4b"}));
  EXPECT_EQ(all.packs[0].moves.size(), 12u);
  EXPECT_EQ(moved(all.packs[1], Move::up), (Ids{"A1", "A2", "A3", "A5"}));
  EXPECT_EQ(moved(all.packs[1], Move::newly_answered), (Ids{"A6", "C1", "C2", "C3", "C5"}));
  EXPECT_EQ(moved(all.packs[1], Move::now_sure), (Ids{"A4"}));
  EXPECT_EQ(moved(all.packs[2], Move::newly_answered), (Ids{"T1a", "T2a", "T3c", "T4b", "T5c"}))
      << "T6c has a note and no answer";
  EXPECT_EQ(named(all.actions.done), "a1 a2");
  EXPECT_EQ(named(all.actions.open), "");
  EXPECT_EQ(named(all.actions.dropped), "a4");
  EXPECT_EQ(named(all.actions.added), "a3 a5 a6");
  EXPECT_EQ(compare_words(all, support::wording()),
            (Sentences{"Nine moved up, one slipped, 14 are new, three were “not sure” and are clear now.",
                       "Stage confirmed since: Awareness.", "Actions: two are done, one was dropped, three are new."}));
}

TEST(FernValley, FromAutumnToNow) {
  const model::Assessment record = example("fern-valley-carers");
  const Comparison all = compare({{&plan()}, {&stages()}, {&trust()}}, record.snapshots.at(1), record);
  EXPECT_EQ(moved(all.packs[0], Move::up), (Ids{"Q1a", "Q2b", "Q3a", "Q3b"}));
  EXPECT_EQ(moved(all.packs[0], Move::slipped), (Ids{"Q4b"}));
  EXPECT_EQ(moved(all.packs[0], Move::newly_answered), (Ids{"Q5b"}));
  EXPECT_EQ(moved(all.packs[0], Move::unchanged), (Ids{"Q1b", "Q2a", "Q2c", "Q4a", "Q5a", "Q6"}));
  EXPECT_EQ(moved(all.packs[1], Move::up), (Ids{"C1"}));
  EXPECT_EQ(moved(all.packs[1], Move::newly_answered), (Ids{"C2", "C3", "C5"}));
  EXPECT_EQ(moved(all.packs[1], Move::unchanged), (Ids{"A1", "A2", "A3", "A4", "A5", "A6"}));
  EXPECT_TRUE(all.packs[1].stages.empty());
  EXPECT_EQ(named(all.actions.done), "a2");
  EXPECT_EQ(named(all.actions.open), "a3");
  EXPECT_EQ(named(all.actions.added), "a5 a6");
  EXPECT_EQ(compare_words(all, support::wording()),
            (Sentences{"Five moved up, one slipped, nine are new, 12 stayed the same.",
                       "Actions: one is done, one is still open, two are new."}));
}

TEST(FernValley, FromSpringToAutumn) {
  const model::Assessment record = example("fern-valley-carers");
  const PackComparison of_stages = compare_pack({&stages()}, record.snapshots.at(0), record.snapshots.at(1));
  EXPECT_EQ(compare_words(of_stages, support::wording()),
            (Sentences{"Four moved up, two are new, one was “not sure” and is clear now.",
                       "Stage confirmed since: Awareness."}));
}

TEST(FernValley, WouldSlipWithoutBlame) {
  const model::Assessment before = example("fern-valley-carers");
  model::Assessment now = before;
  now.answers["race-equity-stages/A5"].step = 2;
  EXPECT_TRUE(stage_standings(stages(), now)[0].slipped);
  EXPECT_EQ(compare_words(compare_pack({&stages()}, before, now), support::wording()),
            (Sentences{"One slipped, nine stayed the same.",
                       "Stage where not everything is in place now: Awareness. That happens. Talk about what would "
                       "help."}));
}

// ---- Levels ----

std::string explained(const std::string& name, const model::Framework& pack, std::string_view id) {
  const model::Assessment record = example(name);
  const model::Section& of = section(pack, id);
  return explain_words(explain(pack, prompts_in(of, model::prompts_of(pack)), record), pack, of.title,
                       support::wording());
}

TEST(Examples, ExplainTheirLevels) {
  EXPECT_EQ(explained("harbour-trust-outpatients", plan(), "power"),
            "“Power and decisions” stands at “Not yet”. It comes from two answers: “Who sets the agenda and who writes "
            "things down?” (Not yet), “What could we hand over, to share power?” (Started). Steps count from 1 (“Not "
            "yet”) to 5 (“How we work now”). Added up they make 3. Shared between 2 answers, that is 1.5 each. That is "
            "half-way between “Not yet” and “Started”. We use the lower one, so that nothing looks better than it is.");
  EXPECT_EQ(
      explained("sparrow-lane", plan(), "room"),
      "“Who is in the room” stands at “Some of the time”. It comes from two answers: “Who is in the group? Is the "
      "mix fair?” (Most of the time), “Who is not here, and why?” (Started). Steps count from 1 (“Not yet”) to 5 "
      "(“How we work now”). Added up they make 6. Shared between 2 answers, that is 3 each. That is the step “Some "
      "of the time”. Left out of the sum: not sure: “Who gets heard in the room, and who does "
      "not?”.");
  EXPECT_EQ(explained("harbour-trust-outpatients", plan(), "give"),
            "“Give and take” has no place on the scale yet, as no answer has one. Left out of the sum: "
            "not answered: “What does each of us gain?”, “Could anyone feel used or drained?”.");
}

TEST(Examples, ExplainAWholePackInCounts) {
  const model::Assessment record = example("fern-valley-carers");
  EXPECT_EQ(
      explain_words(explain(plan(), model::prompts_of(plan()), record), plan(), plan().title, support::wording()),
      "“" + plan().title +
          "” stands at “Some of the time”. It comes from 11 answers: “Started” two times, “Some of the time” five "
          "times, “Most of the time” three times, “How we work now” once. Steps count from 1 (“Not yet”) to 5 (“How "
          "we work now”). Added up they make 36. Shared between 11 answers, that is 3.27 each. The nearest step is "
          "“Some of the time”. Left out of the sum: not sure: one; not answered: 37.");
}

// ---- Who agreed, and what backs it up ----

TEST(Examples, CountWhoAgreedAndWhatBacksItUp) {
  struct Case {
    const char* example;
    const char* pack;
    Agreed agreed;
    ProofCounts proof;
  };
  for (const auto& [name, pack_name, agreed, proof] : {
           Case{"sparrow-lane", "coproduction-plan", {4, 6, 2, 0}, {6, 0, 0, 4}},
           Case{"sparrow-lane", "race-equity-stages", {1, 8, 2, 0}, {2, 1, 0, 6}},
           Case{"sparrow-lane", "before-you-begin", {0, 0, 0, 4}, {0, 0, 0, 0}},
           Case{"brightwell-youth", "coproduction-plan", {2, 7, 3, 0}, {2, 0, 0, 9}},
           Case{"brightwell-youth", "race-equity-stages", {2, 7, 3, 0}, {4, 0, 0, 8}},
           Case{"brightwell-youth", "principles", {1, 3, 2, 0}, {0, 0, 0, 5}},
           Case{"harbour-trust-outpatients", "coproduction-plan", {3, 4, 0, 0}, {1, 1, 0, 3}},
           Case{"harbour-trust-outpatients", "race-equity-stages", {8, 4, 0, 0}, {5, 1, 0, 4}},
           Case{"harbour-trust-outpatients", "levers", {5, 1, 0, 0}, {1, 0, 0, 3}},
           Case{"fern-valley-carers", "coproduction-plan", {1, 9, 2, 0}, {1, 0, 0, 10}},
           Case{"fern-valley-carers", "race-equity-stages", {3, 6, 1, 0}, {2, 0, 0, 7}},
           Case{"fern-valley-carers", "earning-trust", {2, 3, 0, 0}, {0, 0, 0, 3}},
       }) {
    const model::Framework pack = framework(pack_name);
    const model::Assessment record = example(name);
    EXPECT_EQ(agreed_in_all(profile(pack, model::prompts_of(pack), record)), agreed) << name << ' ' << pack_name;
    EXPECT_EQ(proof_in_all(evidence(pack, model::prompts_of(pack), record, kToday)), proof) << name << ' ' << pack_name;
  }
}

TEST(Examples, HaveEvidenceThatGrowsOld) {
  const model::Assessment record = example("harbour-trust-outpatients");
  const model::Answer& answer = record.answers.at("coproduction-plan/Q3b");  // dated 1 September 2025
  EXPECT_EQ(proof_of(answer, {2026, 9, 1}), Proof::strong);
  EXPECT_EQ(proof_of(answer, kToday), Proof::thin);
  EXPECT_EQ(proof_of(answer, {2027, 9, 1}), Proof::thin);
  EXPECT_EQ(proof_of(answer, {2027, 9, 2}), Proof::old);
}

// ---- What to do first ----

TEST(Examples, PutTheGapThatWouldMoveMostFirst) {
  const model::Assessment harbour = example("harbour-trust-outpatients");
  EXPECT_EQ(ids(gaps(plan(), model::prompts_of(plan()), harbour)), (Ids{"Q1a", "Q2b", "Q1b", "Q3a"}))
      << "Q1a is at the lowest step; M1 leads to Q2b too, and nothing to Q1b";
  EXPECT_EQ(ids(gaps(stages(), model::prompts_of(stages()), harbour)), (Ids{"C5", "A3", "C3", "C6", "C2"}))
      << "C5 is at the lowest step; A3 is of the first stage";
}

TEST(Examples, SayWhichAnswersLedToTheFirstActions) {
  const std::vector<SuggestedAction> for_nobody_paid = {
      {"Let members choose how to spend a small sum", {"coproduction-plan/Q1b"}},
      {"Choose two people to lead together, one of them a member", {"coproduction-plan/Q1a"}},
      {"Ask members in private if they feel heard, and act on it", {"coproduction-plan/Q2c"}}};
  EXPECT_EQ(suggested_actions(plan(), model::prompts_of(plan()), example("fern-valley-carers")), for_nobody_paid);
  const std::vector<SuggestedAction> for_a_small_one = {
      {"Hand over one decision, and write down who now makes it", {"coproduction-plan/Q1b"}},
      {"After a hard moment, ask members if the plan worked", {"coproduction-plan/Q5b"}}};
  EXPECT_EQ(suggested_actions(plan(), model::prompts_of(plan()), example("sparrow-lane")), for_a_small_one);
}

}  // namespace
}  // namespace insight
