#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/assessment.h"
#include "model/framework.h"

namespace insight {

using Prompts = std::vector<const model::Prompt*>;

// The answer to a prompt of a pack; nothing when there is none. Lives as long as the record.
const model::Answer* answer_to(const model::Prompt& prompt, std::string_view pack, const model::Assessment& assessment);
const model::Answer* answer_to(const model::Prompt& prompt, std::string_view pack, const model::Answers& answers);

// True when a place on the scale or a state was chosen. In a conversation, which has no scale, a note is the answer.
bool is_answered(const model::Framework& framework, const model::Answer* answer);

// Where an answer stands on the pack's scale. Empty without an answer, for "not sure" and
// "does not apply", for a note alone, and in a pack without a scale: none of these is a
// zero. A step past the top (the record knows a longer scale) counts as the top.
std::optional<int> step_of(const model::Framework& framework, const model::Answer* answer);

}  // namespace insight
