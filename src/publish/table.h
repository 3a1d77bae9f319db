#pragma once

#include <string>

#include "publish/source.h"

namespace publish {

// The flat table: one row for each answer to a prompt that its pack still has, packs and prompts in their order. Made
// for others to read, so it leaves out notes, names of evidence, reasons and owners; it says how much of each there is.
// Empty where nothing is known. README.md says what stands in each column.
inline constexpr const char* kTableColumns[] = {
    "record",  "organisation", "unit",    "size",     "sector",   "area",   "changed", "pack",
    "edition", "kind",         "section", "stage",    "theme",    "prompt", "step",    "step_label",
    "state",   "agreed_by",    "on",      "has_note", "evidence", "actions"};

// CSV as CsvWriter writes it; or newline-delimited JSON: one object a line, where what is empty is null, step, evidence
// and actions are numbers, and has_note is true or false.
enum class TableFormat { csv, ndjson };

// The table of one record, as a whole file.
std::string table(const Source& source, TableFormat format);

// The same for any number of records: what a file begins with, and then the rows of one after another.
std::string table_beginning(TableFormat format);
void append_rows(std::string& out, const Source& source, TableFormat format);

}  // namespace publish
