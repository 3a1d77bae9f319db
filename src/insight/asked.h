#pragma once

#include <string_view>

#include "insight/answers.h"

// Which of a pack's questions are asked: the way through it that was chosen, and what was answered besides. Screens and
// files count the same ones.

namespace insight {

// The way through a pack that was chosen, else its first. Null: every prompt is asked.
const model::Route* chosen_route(const model::Assessment& record, const model::Framework& pack);
// The prompts of that way.
Prompts prompts_asked(const model::Assessment& record, const model::Framework& pack);
// The same where that prompt is among them, else all of the pack's: what it is counted among.
Prompts prompts_around(const model::Assessment& record, const model::Framework& pack, std::string_view prompt_id);
// Those, and whatever else was answered, in reading order.
Prompts prompts_with_answers(const model::Assessment& record, const model::Framework& pack);
// 1 for the first; 0 when the prompt is not among them.
int number_of(const Prompts& prompts, std::string_view prompt_id);

}  // namespace insight
