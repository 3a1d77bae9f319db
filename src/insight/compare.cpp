#include "insight/compare.h"

#include <algorithm>
#include <set>

#include "insight/sentences.h"

namespace insight {
namespace {

using content::Wording;
using model::Action;
using model::Answer;
using model::Framework;
using model::State;

// ---- Questions ----

Move move_between(const Framework& pack_before, const Framework& pack_now, const PromptMove& each) {
  const bool was = is_answered(pack_before, each.before);
  const bool is = is_answered(pack_now, each.now);
  if (!was || !is) return is ? Move::newly_answered : Move::no_longer_answered;
  if (each.step_before && each.step_now) {
    if (pack_before.scale.steps.size() != pack_now.scale.steps.size()) return Move::other_scale;
    if (*each.step_before == *each.step_now) return Move::unchanged;
    return *each.step_before < *each.step_now ? Move::up : Move::slipped;
  }
  if (each.before->state == each.now->state) return Move::unchanged;
  if (each.before->state == State::not_sure) return Move::now_sure;
  if (each.now->state == State::not_sure) return Move::now_unsure;
  return each.step_now ? Move::now_applies : Move::no_longer_applies;
}

void compare_prompts(const Framework& earlier, const Framework& pack, const Standing& before, const Standing& now,
                     PackComparison& comparison) {
  for (const model::Section& section : pack.sections) {
    for (const model::Prompt& prompt : section.prompts) {
      const model::Prompt* then = model::find_prompt(earlier, prompt.id);
      if (!then) comparison.asked_since.push_back(&prompt);
      if (then && then->text != prompt.text) comparison.reworded.push_back(&prompt);
      PromptMove each;
      each.section = &section;
      each.prompt = &prompt;
      each.before = answer_to(prompt, pack.id, before.answers);
      each.now = answer_to(prompt, pack.id, now.answers);
      if (!is_answered(earlier, each.before) && !is_answered(pack, each.now)) continue;
      each.step_before = step_of(earlier, each.before);
      each.step_now = step_of(pack, each.now);
      each.move = move_between(earlier, pack, each);
      comparison.moves.push_back(each);
    }
  }
  std::stable_sort(comparison.moves.begin(), comparison.moves.end(),
                   [](const PromptMove& a, const PromptMove& b) { return a.move < b.move; });
}

const Answer* find(const model::Answers& answers, const model::PromptKey& key) {
  const auto found = answers.find(key);
  return found == answers.end() ? nullptr : &found->second;
}

std::vector<NoLongerAsked> no_longer_asked(const Framework& earlier, const Framework& pack, const Standing& before,
                                           const Standing& now) {
  std::vector<NoLongerAsked> gone;
  std::set<model::PromptKey> told;
  const auto tell = [&](const model::PromptKey& key, const model::Prompt* prompt) {
    if (model::find_prompt(pack, model::prompt_of(key)) || !told.insert(key).second) return;
    gone.push_back({key, prompt, find(before.answers, key), find(now.answers, key)});
  };
  for (const model::Prompt* prompt : model::prompts_of(earlier)) tell(model::prompt_key(pack.id, prompt->id), prompt);
  std::set<model::PromptKey> keys;
  for (const Standing* each : {&before, &now})
    for (const auto& [key, answer] : each->answers)
      if (model::pack_of(key) == pack.id) keys.insert(key);
  for (const model::PromptKey& key : keys) tell(key, nullptr);
  return gone;
}

// ---- Stages ----

std::vector<StageChange> compare_stages(const Framework& earlier, const Framework& pack, const Standing& before,
                                        const Standing& now) {
  const std::vector<StageStanding> all_then = stage_standings(earlier, before);
  std::vector<StageChange> changes;
  for (const StageStanding& is : stage_standings(pack, now)) {
    const auto was = std::find_if(all_then.begin(), all_then.end(),
                                  [&](const StageStanding& each) { return each.stage->id == is.stage->id; });
    const bool confirmed_then = was != all_then.end() && was->confirmed;
    const bool slipped_then = was != all_then.end() && was->slipped;
    if (is.confirmed && !confirmed_then) changes.push_back({is.stage, StageMove::confirmed});
    if (!is.confirmed && confirmed_then) changes.push_back({is.stage, StageMove::taken_back});
    if (is.slipped && !slipped_then) changes.push_back({is.stage, StageMove::slipped});
    if (is.confirmed && slipped_then && !is.slipped) changes.push_back({is.stage, StageMove::in_place});
  }
  return changes;
}

// ---- Actions ----

const Action* find_same(const std::vector<Action>& actions, const Action& action, SameAction same) {
  for (const Action& each : actions)
    if (same == SameAction::by_id ? each.id == action.id : each.what == action.what) return &each;
  return nullptr;
}

// ---- Words ----

constexpr std::string_view kMoveKeys[kMoves] = {
    "compare.up",
    "compare.slipped",
    "compare.new",
    "compare.now_sure",
    "compare.now_unsure",
    "compare.now_applies",
    "compare.no_longer_applies",
    "compare.no_longer_answered",
    "compare.other_scale",
    "compare.unchanged",
};

template <class Compared>
std::string moves_words(const Compared& comparison, const Wording& wording) {
  std::vector<std::string> parts;
  for (int i = 0; i < kMoves; ++i)
    if (const int n = count(comparison, static_cast<Move>(i))) parts.push_back(counted(wording, kMoveKeys[i], n));
  if (parts.empty()) return wording.text("compare.nothing");
  const bool still = parts.size() == 1 && count(comparison, Move::unchanged) > 0;
  return still ? wording.text("compare.still") : sentence(parts);
}

void tell_edition(const PackComparison& comparison, const Wording& wording, std::vector<std::string>& sentences) {
  if (!comparison.edition_before.empty()) {
    sentences.push_back(wording.text(
        "compare.edition",
        {{"pack", comparison.pack->title}, {"before", comparison.edition_before}, {"now", comparison.pack->edition}}));
  }
  std::vector<std::string> parts;
  const auto add = [&](std::string_view key, std::size_t n) {
    if (n > 0) parts.push_back(counted(wording, key, static_cast<int>(n)));
  };
  add("compare.asked_since", comparison.asked_since.size());
  add("compare.reworded", comparison.reworded.size());
  add("compare.no_longer_asked", comparison.no_longer_asked.size());
  if (parts.empty()) return;
  sentences.push_back(
      wording.text("compare.questions", {{"pack", comparison.pack->title}, {"changes", joined(parts)}}));
  const auto& gone = comparison.no_longer_asked;
  if (std::any_of(gone.begin(), gone.end(), [](const NoLongerAsked& each) { return each.now; }))
    sentences.push_back(wording.text("compare.kept"));
}

void tell_stages(const PackComparison& comparison, const Wording& wording, std::vector<std::string>& sentences) {
  struct Kind {
    StageMove move;
    std::string_view key;
  };
  for (const auto& [move, key] :
       {Kind{StageMove::confirmed, "compare.stages.confirmed"},
        Kind{StageMove::taken_back, "compare.stages.taken_back"}, Kind{StageMove::slipped, "compare.stages.slipped"},
        Kind{StageMove::in_place, "compare.stages.in_place"}}) {
    std::vector<std::string> titles;
    for (const StageChange& change : comparison.stages)
      if (change.move == move) titles.push_back(change.stage->title);
    if (!titles.empty())
      sentences.push_back(wording.count(key, static_cast<int>(titles.size()), {{"stages", joined(titles)}}));
  }
}

std::string action_words(const ActionChanges& actions, const Wording& wording) {
  struct Kind {
    const std::vector<const Action*>& list;
    std::string_view key;
  };
  std::vector<std::string> parts;
  for (const auto& [list, key] :
       {Kind{actions.done, "compare.actions.done"}, Kind{actions.open, "compare.actions.open"},
        Kind{actions.dropped, "compare.actions.dropped"}, Kind{actions.added, "compare.actions.new"},
        Kind{actions.gone, "compare.actions.gone"}})
    if (!list.empty()) parts.push_back(counted(wording, key, static_cast<int>(list.size())));
  return parts.empty() ? std::string() : wording.text("compare.actions", {{"changes", joined(parts)}});
}

}  // namespace

std::vector<ComparedPack> pair_packs(const std::vector<const model::Framework*>& before,
                                     const std::vector<model::PackRef>& answered_before,
                                     const std::vector<const model::Framework*>& now) {
  const auto find = [](const std::vector<const Framework*>& packs, const std::string& id) {
    const auto found = std::find_if(packs.begin(), packs.end(), [&](const Framework* pack) { return pack->id == id; });
    return found == packs.end() ? nullptr : *found;
  };
  std::vector<ComparedPack> pairs;
  for (const Framework* pack : now) {
    const auto ref = std::find_if(answered_before.begin(), answered_before.end(),
                                  [&](const model::PackRef& each) { return each.id == pack->id; });
    const std::string edition = ref == answered_before.end() ? std::string() : ref->edition;
    const Framework* then = find(before, pack->id);
    const bool at_hand = then && (edition.empty() || then->edition == edition);
    pairs.push_back({pack, at_hand ? then : nullptr, at_hand ? std::string() : edition});
  }
  for (const Framework* pack : before)
    if (!find(now, pack->id)) pairs.push_back({pack, pack, ""});
  return pairs;
}

PackComparison compare_pack(const ComparedPack& pack, const Standing& before, const Standing& now) {
  const Framework& earlier = pack.before ? *pack.before : *pack.now;
  const std::string& edition = pack.before ? pack.before->edition : pack.edition_before;
  PackComparison comparison;
  comparison.pack = pack.now;
  if (edition != pack.now->edition) comparison.edition_before = edition;
  compare_prompts(earlier, *pack.now, before, now, comparison);
  comparison.no_longer_asked = no_longer_asked(earlier, *pack.now, before, now);
  comparison.stages = compare_stages(earlier, *pack.now, before, now);
  return comparison;
}

ActionChanges compare_actions(const std::vector<Action>& before, const std::vector<Action>& now, SameAction same) {
  ActionChanges changes;
  for (const Action& action : now) {
    const Action* then = find_same(before, action, same);
    if (model::is_open(action)) {
      (then ? changes.open : changes.added).push_back(&action);
    } else if (!then || then->status != action.status) {
      (action.status == model::Status::done ? changes.done : changes.dropped).push_back(&action);
    }
  }
  for (const Action& action : before)
    if (model::is_open(action) && !find_same(now, action, same)) changes.gone.push_back(&action);
  return changes;
}

Comparison compare(const std::vector<ComparedPack>& packs, const Standing& before, const Standing& now,
                   SameAction same) {
  Comparison comparison;
  for (const ComparedPack& pack : packs) comparison.packs.push_back(compare_pack(pack, before, now));
  comparison.actions = compare_actions(before.actions, now.actions, same);
  std::set<std::string> others;
  for (const Standing* each : {&before, &now})
    for (const auto& [key, answer] : each->answers) others.insert(std::string(model::pack_of(key)));
  for (const ComparedPack& pack : packs) others.erase(pack.now->id);
  comparison.packs_not_here.assign(others.begin(), others.end());
  return comparison;
}

int count(const PackComparison& comparison, Move move) {
  return static_cast<int>(std::count_if(comparison.moves.begin(), comparison.moves.end(),
                                        [&](const PromptMove& each) { return each.move == move; }));
}

int count(const Comparison& comparison, Move move) {
  int all = 0;
  for (const PackComparison& pack : comparison.packs) all += count(pack, move);
  return all;
}

std::vector<std::string> compare_words(const PackComparison& comparison, const Wording& wording) {
  std::vector<std::string> sentences = {moves_words(comparison, wording)};
  tell_edition(comparison, wording, sentences);
  tell_stages(comparison, wording, sentences);
  return sentences;
}

std::vector<std::string> compare_words(const Comparison& comparison, const Wording& wording) {
  std::vector<std::string> sentences = {moves_words(comparison, wording)};
  for (const PackComparison& pack : comparison.packs) {
    tell_edition(pack, wording, sentences);
    tell_stages(pack, wording, sentences);
  }
  if (std::string actions = action_words(comparison.actions, wording); !actions.empty())
    sentences.push_back(std::move(actions));
  if (!comparison.packs_not_here.empty()) {
    sentences.push_back(wording.count("compare.not_here", static_cast<int>(comparison.packs_not_here.size()),
                                      {{"packs", joined(comparison.packs_not_here)}}));
  }
  return sentences;
}

}  // namespace insight
