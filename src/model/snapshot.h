#pragma once

#include <string>
#include <vector>

#include "model/change.h"

// Earlier days inside a record.

namespace model {

// How the record stands on a day.
Snapshot snapshot_of(const Assessment& assessment, std::string id, std::string name, std::optional<Day> on);

// True when the record has the answers, actions and confirmed stages of the snapshot, and no others.
bool stands_as(const Assessment& assessment, const Snapshot& snapshot);

// What to change, one after another, so that the record stands as the snapshot. Empty when it does.
std::vector<Change> changes_back_to(const Snapshot& snapshot, const Assessment& assessment);

// The newest snapshot of a day before `today`; null when there is none.
const Snapshot* day_before(const std::vector<Snapshot>& snapshots, Day today);

// Of the snapshots made at downloads and never named, this many are kept, the newest; all others stay until somebody
// takes them out.
inline constexpr std::size_t kMostDownloads = 10;

// What to change, one after another, so that the record holds how it stands now, as it is when it is downloaded: nothing
// when the newest snapshot shows it or there is nothing to show; in place of the snapshot of a download on the same day.
std::vector<Change> changes_at_download(const Assessment& assessment, Day today);

}  // namespace model
