#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/wording.h"
#include "model/assessment.h"
#include "model/result.h"

namespace content {

// Something in a damaged file that is not in the record that was recovered from it, or not as it was.
struct Loss {
  std::string pointer;  // JSON pointer to the place, as far as it could be read
  std::string words;    // the same for a person: "actions, number 3, the due date"

  bool operator==(const Loss&) const = default;
};

struct Recovered {
  model::Assessment record;
  bool whole = false;         // the file reads as it is: nothing had to be recovered
  std::vector<Loss> losses;   // the first kMostLosses
  std::size_t lost = 0;       // how many there are in all
};

inline constexpr std::size_t kMostLosses = 50;

// Reads a record, also from a damaged file, as far as it can be trusted. Total over any bytes; the limits hold. Nothing
// is guessed. What is not valid is left out at the smallest level: a date, a choice, a place on the scale, one text of
// a list; rather that than the words beside it. A whole item goes only where nothing says what it belongs to (a pack
// or a paper without its name). Of an answer with both a step and a state, both go. Words that people typed are kept
// when their end is missing; names and ids are not, nor is anything that would be kept unread and lost a part (a
// pack of one's own, an unknown key). An item whose id is missing, or there twice, gets a new id. The record's own id
// is empty, and both its moments are 1970, where the file has none; one moment stands in for the other.
// A problem where nothing is to be had: no record, one of another version, or no work in what is left.
model::Result<Recovered> recover_assessment(std::string_view bytes, const Wording& wording);

// What to tell of a damaged file that was opened: three sentences at most, without what to do next.
std::string recovery_words(const Recovered& recovered, const Wording& wording);

}  // namespace content
