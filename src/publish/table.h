#pragma once

#include <string>

#include "publish/source.h"

namespace publish {

// The flat table: one row for each answer to a prompt that its pack still has, packs and prompts in their order. Made for
// others to read, so it leaves out notes, names of evidence, reasons and owners; it says how much of each there is.
// Columns: record, organisation, unit, size, sector, area, changed, pack, edition, kind, section, stage, theme, prompt,
// step, step_label, state, agreed_by, on, has_note, evidence, actions. Empty where nothing is known.
inline constexpr const char* kTableColumns[] = {
    "record", "organisation", "unit", "size", "sector", "area", "changed", "pack", "edition", "kind", "section",
    "stage", "theme", "prompt", "step", "step_label", "state", "agreed_by", "on", "has_note", "evidence", "actions"};

// The rows as CSV for spreadsheets.
std::string table_csv(const Source& source);
// The rows as newline-delimited JSON: one object a line; what is empty is null; step, evidence and actions are numbers,
// has_note is true or false.
std::string table_ndjson(const Source& source);

}  // namespace publish
