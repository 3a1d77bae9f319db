#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "insight/picture.h"

// What the pictures are drawn with: each has a file of its own that includes this. Nobody else does.

namespace insight {

struct Type {
  float size = 16;
  bool bold = false;
  Ink ink = Ink::ink;
};
inline constexpr Type kPlain{16, false, Ink::ink};
inline constexpr Type kStrong{16, true, Ink::ink};
inline constexpr Type kQuiet{16, false, Ink::muted};
inline constexpr float kLeading = 1.3f;
inline constexpr std::size_t kMostLines = 4;

constexpr float line_height(const Type& type) { return type.size * kLeading; }

// Words in lines.
struct Block {
  Type type;
  std::vector<std::string> lines;
  float width = 0;
  bool whole = true;  // no word was broken, nothing was left out

  float height() const { return static_cast<float>(lines.size()) * line_height(type); }
};

// Collects shapes and knows how wide words are.
class Pen {
 public:
  explicit Pen(const Room& room) : measure_(room.measure) { picture_.width = std::max(room.width, kLeastWidth); }

  float width() const { return picture_.width; }
  float measure(std::string_view words, const Type& type) const {
    return words.empty() ? 0 : measure_(words, type.size, type.bold);
  }
  template <class Any>
  void add(Any shape) {
    picture_.shapes.emplace_back(std::move(shape));
  }
  Picture finish(float height) {
    picture_.height = std::ceil(height);
    return std::move(picture_);
  }

  // In lines of `width` at most, unless one letter is wider.
  Block fold(std::string_view words, const Type& type, float width, std::size_t most_lines = kMostLines) const;
  // One line, `top` being that of its line box.
  void line(std::string_view words, const Type& type, float x, float top, Anchor anchor = Anchor::start) {
    if (words.empty()) return;
    const float baseline = top + line_height(type) / 2 + type.size * 0.35f;
    add(Words{{x, baseline}, type.size, type.bold, anchor, type.ink, std::string(words)});
  }
  void block(const Block& block, float x, float top, Anchor anchor = Anchor::start) {
    for (const std::string& words : block.lines) {
      line(words, block.type, x, top, anchor);
      top += line_height(block.type);
    }
  }
  void segment(Point from, Point to, Ink ink, float width = 1, bool dashed = false) {
    add(Polyline{{from, to}, {Ink::none, ink, width, dashed}});
  }

 private:
  // Where the first line of `text` ends: after the last word that fits, else after the last letter that does.
  std::size_t line_end(std::string_view text, const Type& type, float width, bool& whole) const;
  std::string ended(std::string line, const Type& type, float width) const;

  Picture picture_;
  const Measure& measure_;
};

// Cells in a row, the first `filled` of `of` full and the rest empty, dashed where nothing is known; one bar in parts
// where there are too many to tell apart.
void cells(Pen& pen, Point at, float width, float height, int filled, int of, float widest, bool known = true);
// The cells that a level fills: none without one.
int filled_cells(const SectionProfile& profile, int steps);

}  // namespace insight
