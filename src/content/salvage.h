#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/json.h"

namespace content {

// A place where a document is not as it should be.
struct Damage {
  enum class Kind {
    stops,       // the document ends inside this list or object
    unreadable,  // something in this list or object was passed over: it was no JSON, or past a limit
    cut,         // the end of this text is missing
    letters,     // something in this text is no character: U+FFFD stands there
  };
  Kind kind;
  std::vector<std::size_t> path;  // where it stands: from the root, which of each one's items
  std::size_t line = 0;           // of `stops`
};

struct Salvage {
  Json root;
  std::vector<Damage> damages;
  bool hopeless = false;  // more wrong than anybody would want to hear of
};

// Reads as much of a damaged JSON object as stands there whole. Total over any bytes, and keeps to the limits. Nothing is
// guessed: a number or a word at the very end is left out, since more of it may be missing; a text that is cut is kept
// and told; what stands where nothing is expected is passed over. A text without its closing mark ends with its line.
Salvage salvage(std::string_view bytes);

}  // namespace content
