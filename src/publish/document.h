#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "insight/picture.h"

// A document before it is a file: what stands in it, in reading order. report_html and docx both write it.
// Every text is plain and may hold anything; whoever writes a file makes it safe there.

namespace publish {

struct Heading {
  int level = 1;  // 1 to 3; the title of the whole is not among the blocks
  std::string text;
};

struct Paragraph {
  std::string text;
  bool muted = false;  // a hint beside the matter
};

struct List {
  std::vector<std::string> items;  // at least one
  bool numbered = false;
  bool boxes = false;  // to tick
};

// Every row has as many cells as there are columns; the first cell of a row names it.
struct Table {
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

// A picture is never alone: its sentence stands above it, its table follows as a block of its own.
struct Figure {
  std::string sentence;      // what it shows, which is also its alternative text
  insight::Picture picture;  // empty: only the sentence stands there
};

// A warning that stays: payments, distress. `url` is https or empty.
struct Notice {
  std::string title;
  std::string text;
  std::string link;
  std::string url;
};

// A line or a box to write on by hand.
struct Blank {
  int lines = 1;
};

struct Link {
  std::string text;
  std::string url;  // https
};

// The heading after it begins a page.
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, List, Table, Figure, Notice, Blank, Link, PageBreak>;

struct Document {
  std::string title;
  std::string subtitle;          // the organisation and the day
  std::string language = "en";   // a BCP 47 tag
  std::vector<Block> blocks;
  std::string footer;            // on every page where the format has such
  bool contents = false;         // a list of the headings after the title
  bool large_print = false;      // text of 18 points and more
};

// True when that block should stand on the page of the one after it: words that lead into something, the short line
// under a heading, and whatever has a hint or lines to write on below it.
bool stays_with_next(const Document& document, std::size_t at);

// True when the block before is a heading with these words.
bool repeats_heading(const Document& document, std::size_t at, const std::string& caption);

}  // namespace publish
