#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/date.h"
#include "publish/report.h"
#include "publish/table.h"

// The commands of `alongside`: what each is told, and a function that does it and gives the exit code.
// A file with a problem is told in one line, "FILE: pointer: sentence", and the others are gone on with.

namespace cli {

inline constexpr int kFine = 0;
inline constexpr int kFoundProblems = 1;  // a file that was named or found has one
inline constexpr int kNotDone = 2;        // not understood, or the assets cannot be read, or a file cannot be written

// Where to look for words and packs: see find_assets.
struct Places {
  std::string program;  // how it was called
  std::string assets;   // the folder that was named; may be empty
};

// Reads packs and records, and the packs in records.
struct Check {
  std::vector<std::string> files;
  bool progress = false;
};
int run(const Check& check, const Places& places);

// Writes files for others about each record, named as the page names them, into `folder`. Never in the place of a file
// that was named or of one written for another record: then "-2" is added. Of an earlier day's run they take the place.
struct Report {
  std::vector<std::string> files;
  std::string folder = ".";
  bool html = false;  // also where none of the four is wanted
  bool docx = false;
  bool csv = false;  // the action plan
  bool ics = false;
  bool short_report = false;
  std::set<publish::Part> parts;  // empty: all
  model::Day today;
  bool progress = false;
};
int run(const Report& report, const Places& places);

// Writes one flat table of all records. A folder stands for the .json files in it and in the folders in it, sorted.
// Holds one record at a time.
struct Table {
  std::vector<std::string> paths;
  publish::TableFormat format = publish::TableFormat::ndjson;
  std::string out;  // empty: standard output
  bool progress = false;
};
int run(const Table& table, const Places& places);

// Says what moved from one record to another.
struct Compare {
  std::string before;
  std::string now;
};
int run(const Compare& compare, const Places& places);

}  // namespace cli
