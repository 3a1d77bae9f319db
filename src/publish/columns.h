#pragma once

#include <vector>

#include "publish/document.h"

namespace publish {

// What a line of text takes, in any unit.
struct Measures {
  int room = 0;     // between the margins
  int letter = 0;   // one of middling width
  int padding = 0;  // of a cell, both sides together
};

// The widths of a table's columns, which together are the room: each holds its longest word, and the rest goes where it
// saves most lines. Empty when there is not that much room.
std::vector<int> column_widths(const Table& table, Measures measures);

// About how many lines the rows take with widths by column_widths.
int count_lines(const Table& table, const std::vector<int>& widths, Measures measures);

}  // namespace publish
