#pragma once

#include "content/wording.h"
#include "insight/picture.h"

// The words that stand in pictures, on screens and in files alike.

namespace insight {

// With a last row for all answers.
AgreementWords agreement_words(const model::Assessment& assessment, const content::Wording& wording);

// Refer to `wording`, which lives longer.
TimelineWords timeline_words(const content::Wording& wording, model::Day today);

// "Four actions have a date, one is late." Dropped actions are not counted. Never empty.
std::string timeline_sentence(const std::vector<model::Action>& actions, const content::Wording& wording,
                              model::Day today);

}  // namespace insight
