#include "publish/columns.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace publish {
namespace {

// The lines of a cell by their length, in letters.
using Cell = std::vector<int>;

struct Column {
  int word = 0;             // the longest, in letters
  std::vector<Cell> cells;  // of the rows
};

void add(Column& column, std::string_view text) {
  Cell cell = {0};
  int word = 0;
  for (const char c : text) {
    if ((c & 0xC0) == 0x80) continue;  // within a letter
    if (c == '\n') {
      cell.push_back(0);
    } else {
      ++cell.back();
    }
    word = c == ' ' || c == '\n' || c == '\t' ? 0 : word + 1;
    column.word = std::max(column.word, word);
  }
  column.cells.push_back(std::move(cell));
}

// How many lines a cell takes in a column so wide.
int lines_in(const Cell& cell, int letters) {
  int lines = 0;
  for (const int length : cell) lines += std::max(1, (length + letters - 1) / letters);
  return lines;
}

// With the heads and at most so many rows.
std::vector<Column> columns_of(const Table& table, std::size_t most) {
  std::vector<Column> columns(table.columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    add(columns[i], table.columns[i]);
    for (std::size_t row = 0; row < std::min(table.rows.size(), most); ++row)
      add(columns[i], i < table.rows[row].size() ? table.rows[row][i] : std::string());
  }
  return columns;
}

// The column that makes most rows as high as they are; none where every row has one line.
std::size_t highest(const std::vector<Column>& columns, const std::vector<int>& letters) {
  std::vector<int> rows(columns.size(), 0);
  for (std::size_t row = 0; row < columns.front().cells.size(); ++row) {
    std::size_t top = 0;
    int most = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const int lines = lines_in(columns[i].cells[row], letters[i]);
      if (lines > most) most = lines, top = i;
    }
    if (most > 1) rows[top] += most;
  }
  const auto found = std::max_element(rows.begin(), rows.end());
  return *found == 0 ? columns.size() : static_cast<std::size_t>(found - rows.begin());
}

}  // namespace

std::vector<int> column_widths(const Table& table, Measures measures) {
  constexpr int kLeast = 3, kLongWord = 16;  // letters
  constexpr std::size_t kRows = 40;          // that are looked at
  const std::vector<Column> columns = columns_of(table, kRows);
  if (columns.empty()) return {};
  std::vector<int> letters;
  int spare = measures.room - measures.padding * static_cast<int>(columns.size());
  for (const Column& column : columns) {
    letters.push_back(std::clamp(column.word + 1, kLeast, kLongWord));
    spare -= measures.letter * letters.back();
  }
  if (spare < 0) return {};
  for (; spare >= measures.letter; spare -= measures.letter) {
    const std::size_t next = highest(columns, letters);
    if (next == columns.size()) break;
    ++letters[next];
  }
  std::vector<int> widths;
  for (const int each : letters) {
    const int share = spare / static_cast<int>(columns.size() - widths.size());
    spare -= share;
    widths.push_back(measures.padding + measures.letter * each + share);
  }
  return widths;
}

int count_lines(const Table& table, const std::vector<int>& widths, Measures measures) {
  const std::vector<Column> columns = columns_of(table, table.rows.size());
  int all = 0;
  for (std::size_t row = 1; row <= table.rows.size(); ++row) {  // after the heads
    int most = 1;
    for (std::size_t i = 0; i < columns.size(); ++i)
      most = std::max(most, lines_in(columns[i].cells[row], (widths[i] - measures.padding) / measures.letter));
    all += most;
  }
  return all;
}

}  // namespace publish
