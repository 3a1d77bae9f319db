#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/source.h"

namespace publish {

// A table for spreadsheets: UTF-8 with a byte order mark, commas, lines that end in CRLF, every cell in quotes. A cell
// that a spreadsheet would take for a formula gets an apostrophe before it. Line breaks inside a cell become LF; other
// control characters are left out, and bytes that are not UTF-8 come out as U+FFFD.
class CsvWriter {
 public:
  CsvWriter() : out_("\xEF\xBB\xBF") {}

  void row(const std::vector<std::string>& cells);
  const std::string& out() const { return out_; }

 private:
  std::string out_;
};

// One cell as CsvWriter writes it.
void append_csv_cell(std::string& out, std::string_view cell);

// The action plan: a row of headings, then a row for each action in the order of the plan.
std::string actions_csv(const Source& source);

}  // namespace publish
