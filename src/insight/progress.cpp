#include "insight/progress.h"

#include <algorithm>
#include <cstddef>

namespace insight {

Progress progress(const model::Framework& framework, const Prompts& prompts, const model::Assessment& assessment) {
  Progress progress;
  for (const model::Prompt* prompt : prompts) {
    const model::Answer* answer = answer_to(*prompt, framework.id, assessment);
    ++progress.total;
    if (!is_answered(framework, answer)) continue;
    ++progress.answered;
    if (answer->state == model::State::not_sure) ++progress.not_sure;
    if (answer->state == model::State::does_not_apply) ++progress.does_not_apply;
  }
  return progress;
}

const model::Prompt* next_unanswered(const model::Framework& framework, const Prompts& prompts,
                                     const model::Assessment& assessment, const model::Prompt* after) {
  const auto found = std::find(prompts.begin(), prompts.end(), after);
  const std::size_t start = found == prompts.end() ? 0 : static_cast<std::size_t>(found - prompts.begin()) + 1;
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    const model::Prompt* prompt = prompts[(start + i) % prompts.size()];
    if (!is_answered(framework, answer_to(*prompt, framework.id, assessment))) return prompt;
  }
  return nullptr;
}

}  // namespace insight
