#pragma once

#include <vector>

#include "insight/answers.h"
#include "insight/standing.h"

namespace insight {

struct StagePrompt {
  const model::Prompt* prompt = nullptr;
  const model::Answer* answer = nullptr;  // null: not answered
  bool in_place = false;                  // at the stage's step or above, or does not apply for a reason given
};

// Where one stage stands. `ready` is an offer only: all prompts are in place and at least
// one by a step. A stage is reached when someone has confirmed it, and by nothing else: one that
// has slipped since is still confirmed, and is shown with what would help.
struct StageStanding {
  const model::Stage* stage = nullptr;
  std::vector<StagePrompt> prompts;  // in reading order
  int in_place = 0;
  bool ready = false;
  const model::StageConfirmation* confirmed = nullptr;  // null: nobody has
  bool slipped = false;                                 // confirmed, and not all of its prompts are in place
};

// Every stage in the pack's order; empty for a pack without stages.
// Pointers live as long as `framework` and until the record changes.
std::vector<StageStanding> stage_standings(const model::Framework& framework, const Standing& standing);

// The first stage that nobody has confirmed; null when all are confirmed.
// Points into `standings`.
const StageStanding* working_on(const std::vector<StageStanding>& standings);

}  // namespace insight
