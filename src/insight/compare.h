#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/wording.h"
#include "insight/answers.h"
#include "insight/stages.h"
#include "insight/standing.h"

// Two days, or two records: what moved from the one before to the one now. Pointers live as long as the packs and until
// either record changes.

namespace insight {

// A pack as it is now, and as it was. Where the earlier edition is not at hand, `before` is null and the present one
// stands in for it; `edition_before` may then say which it was (a PackRef does), or be empty when nobody knows.
struct ComparedPack {
  const model::Framework* now = nullptr;  // never null
  const model::Framework* before = nullptr;
  std::string edition_before;
};

// In the order to tell them in.
enum class Move {
  up,
  slipped,
  newly_answered,  // whatever was answered
  now_sure,        // from "not sure" to a step, or to "does not apply"
  now_unsure,      // the way back
  now_applies,     // from "does not apply" to a step
  no_longer_applies,
  no_longer_answered,
  other_scale,  // a step then and now, but the two editions have scales of different lengths
  unchanged,
};
inline constexpr int kMoves = static_cast<int>(Move::unchanged) + 1;

struct PromptMove {
  const model::Section* section = nullptr;
  const model::Prompt* prompt = nullptr;
  Move move = Move::unchanged;
  const model::Answer* before = nullptr;  // null: none
  const model::Answer* now = nullptr;
  std::optional<int> step_before;  // on the scale of its edition
  std::optional<int> step_now;
};

// A question that the present edition does not ask. Answers to it stay in the record.
struct NoLongerAsked {
  model::PromptKey key;
  const model::Prompt* prompt = nullptr;  // null where the earlier edition is not at hand
  const model::Answer* before = nullptr;  // null: none
  const model::Answer* now = nullptr;
};

enum class StageMove {
  confirmed,
  taken_back,
  slipped,   // confirmed, and now not everything is in place any more
  in_place,  // confirmed, and everything is in place again
};

struct StageChange {
  const model::Stage* stage = nullptr;
  StageMove move = StageMove::confirmed;
};

struct PackComparison {
  const model::Framework* pack = nullptr;
  std::string edition_before;                     // empty: the same edition, or nobody knows
  std::vector<PromptMove> moves;                  // of what was answered then or is now: by Move, then in reading order
  std::vector<const model::Prompt*> asked_since;  // in this edition and not in the earlier one; with both at hand only
  std::vector<const model::Prompt*> reworded;     // in both, in other words; with both at hand only
  std::vector<NoLongerAsked> no_longer_asked;     // in the order of the earlier edition, then by key
  std::vector<StageChange> stages;                // in the pack's order
};

// Each action is in one of these at most: what was done or dropped before already is in none. Those of now in the order
// of the plan.
struct ActionChanges {
  std::vector<const model::Action*> done;     // since, whether it was there before or not
  std::vector<const model::Action*> open;     // there before and still open
  std::vector<const model::Action*> dropped;  // since
  std::vector<const model::Action*> added;    // since, and open
  std::vector<const model::Action*> gone;  // open before and not here now: what can be carried over from another record
};

struct Comparison {
  std::vector<PackComparison> packs;  // as given
  ActionChanges actions;
  std::vector<std::string> packs_not_here;  // ids that answers name and no pack given has, sorted
};

// How actions are told to be the same: in one record by their ids, which stay; in two records, where ids mean nothing
// to each other, by their words.
enum class SameAction { by_id, by_words };

// The packs of now in their order, each with its earlier edition where that is at hand, then those that only the earlier
// record has. `answered_before` says which editions the earlier record answered.
std::vector<ComparedPack> pair_packs(const std::vector<const model::Framework*>& before,
                                     const std::vector<model::PackRef>& answered_before,
                                     const std::vector<const model::Framework*>& now);

PackComparison compare_pack(const ComparedPack& pack, const Standing& before, const Standing& now);
ActionChanges compare_actions(const std::vector<model::Action>& before, const std::vector<model::Action>& now,
                              SameAction same);
Comparison compare(const std::vector<ComparedPack>& packs, const Standing& before, const Standing& now,
                   SameAction same = SameAction::by_id);

int count(const PackComparison& comparison, Move move);
int count(const Comparison& comparison, Move move);

// Sentences, at least one. The first says what moved: "Two moved up, one slipped, three are new." Then, where there is
// something to say: the edition, questions that came and went, stages; for the whole also actions and packs not here.
std::vector<std::string> compare_words(const PackComparison& comparison, const content::Wording& wording);
std::vector<std::string> compare_words(const Comparison& comparison, const content::Wording& wording);

}  // namespace insight
