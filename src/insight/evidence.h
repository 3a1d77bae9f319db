#pragma once

#include <string>
#include <vector>

#include "content/wording.h"
#include "insight/gaps.h"

// How well answers are backed up.

namespace insight {

// Looked at from the last to the first:
//   none    no piece of evidence says what it is or where it is kept;
//   old     the newest date is more than 24 months back; pieces without a date cannot say that they are newer;
//   strong  two pieces or more, or one that has its place and a date within the last 12 months;
//   thin    the rest: one piece without a place or a date, or more than 12 months old.
// A date that is yet to come counts as no date.
enum class Proof { strong, thin, old, none };

Proof proof_of(const model::Answer& answer, model::Day today);

struct Proven {
  Finding finding;
  Proof proof = Proof::none;
};

struct ProofCounts {
  int strong = 0;
  int thin = 0;
  int old = 0;
  int none = 0;

  bool operator==(const ProofCounts&) const = default;
};

struct SectionProof {
  const model::Section* section = nullptr;
  std::vector<Proven> answers;  // in reading order
  ProofCounts counts;
};

// One for each section with at least one of its prompts among `prompts`, in reading order. An answer is counted when it
// says that something is there, above the lowest step, or when it has evidence: "not yet", "not sure" and "does not
// apply" need none. Pointers live as long as `framework` and until the record changes.
std::vector<SectionProof> evidence(const model::Framework& framework, const Prompts& prompts,
                                   const model::Assessment& assessment, model::Day today);

ProofCounts proof_in_all(const std::vector<SectionProof>& sections);

// "Of our answers, four have strong evidence, two have no evidence." Never empty.
std::string proof_words(const ProofCounts& counts, const content::Wording& wording);

}  // namespace insight
