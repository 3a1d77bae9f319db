#include "model/snapshot.h"

#include <algorithm>

#include "model/ids.h"

namespace model {

Snapshot snapshot_of(const Assessment& assessment, std::string id, std::string name, std::optional<Day> on) {
  Snapshot snapshot;
  snapshot.id = std::move(id);
  snapshot.name = std::move(name);
  snapshot.on = on;
  for (const PackRef& ref : assessment.packs) snapshot.packs.push_back(PackRef{.id = ref.id, .edition = ref.edition});
  snapshot.answers = assessment.answers;
  snapshot.actions = assessment.actions;
  snapshot.stages = assessment.stages;
  return snapshot;
}

bool stands_as(const Assessment& assessment, const Snapshot& snapshot) {
  return assessment.answers == snapshot.answers && assessment.actions == snapshot.actions &&
         assessment.stages == snapshot.stages;
}

std::vector<Change> changes_back_to(const Snapshot& snapshot, const Assessment& assessment) {
  std::vector<Change> changes;
  for (const auto& [key, answer] : assessment.answers)
    if (snapshot.answers.count(key) == 0) changes.push_back(SetAnswer{key, std::nullopt});
  for (const auto& [key, answer] : snapshot.answers) {
    const Answer* now = find_answer(assessment, key);
    if (!now || !(*now == answer)) changes.push_back(SetAnswer{key, answer});
  }
  if (assessment.actions != snapshot.actions) {  // all anew, for the sake of their order
    for (const Action& action : assessment.actions) changes.push_back(SetAction{action.id, std::nullopt});
    for (const Action& action : snapshot.actions) changes.push_back(SetAction{action.id, action});
  }
  if (assessment.stages != snapshot.stages) {
    for (const auto& [pack, confirmations] : assessment.stages)
      for (const auto& each : confirmations) changes.push_back(SetConfirmation{pack, each.stage, std::nullopt});
    for (const auto& [pack, confirmations] : snapshot.stages)
      for (const auto& each : confirmations) changes.push_back(SetConfirmation{pack, each.stage, each});
  }
  return changes;
}

const Snapshot* day_before(const std::vector<Snapshot>& snapshots, Day today) {
  const Snapshot* newest = nullptr;
  for (const Snapshot& each : snapshots)
    if (each.on && *each.on < today && (!newest || *newest->on <= *each.on)) newest = &each;
  return newest;
}

std::vector<Change> changes_at_download(const Assessment& assessment, Day today) {
  const std::vector<Snapshot>& kept = assessment.snapshots;
  const bool nothing = assessment.answers.empty() && assessment.actions.empty() && assessment.stages.empty();
  if (nothing || (!kept.empty() && stands_as(assessment, kept.back()))) return {};
  // Once somebody named it, it is theirs.
  const auto is_ours = [](const Snapshot& each) { return each.made == Made::at_download && each.name.empty(); };
  const bool again = !kept.empty() && is_ours(kept.back()) && kept.back().on == today;
  // Of their own letter, since undo may bring back what was removed under another.
  Snapshot snapshot = snapshot_of(assessment, again ? kept.back().id : next_id(kept, 'd'), "", today);
  snapshot.made = Made::at_download;
  std::vector<Change> changes = {SetSnapshot{snapshot.id, snapshot}};
  std::vector<std::string> older;
  for (const Snapshot& each : kept)
    if (is_ours(each) && each.id != snapshot.id) older.push_back(each.id);
  for (std::size_t i = 0; i + kMostDownloads <= older.size(); ++i)
    changes.push_back(SetSnapshot{older[i], std::nullopt});
  return changes;
}

}  // namespace model
