#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/wording.h"
#include "insight/gaps.h"
#include "insight/profile.h"

namespace insight {

// Where a level comes from: the answers that made it, and those that were left out of it. All in the order of the
// prompts asked for. Pointers live as long as the framework and until the record changes.
struct Explanation {
  SectionProfile profile;  // its section is null
  int sum = 0;             // of the steps in `placed`
  std::vector<Finding> placed;
  std::vector<Finding> not_sure;
  std::vector<Finding> does_not_apply;
  std::vector<Finding> unanswered;  // without an answer, or with a note alone
};

// Of prompts taken together: those of a section (prompts_in), of a theme or of a whole pack.
Explanation explain(const model::Framework& framework, const Prompts& prompts, const model::Assessment& assessment);

// One paragraph: the level in the scale's words, the answers that made it, how, and what was left out. `title` names
// what the level is of. Answers are named one by one up to twelve prompts, the most that a section should have, and
// counted by step beyond. May hold "{communities}", as the prompts do.
std::string explain_words(const Explanation& explanation, const model::Framework& framework, std::string_view title,
                          const content::Wording& wording);

}  // namespace insight
