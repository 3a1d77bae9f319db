#include "insight/progress.h"

#include <algorithm>
#include <cstddef>

namespace insight {

Progress progress(const Prompts& prompts, std::string_view pack, const model::Assessment& assessment) {
  Progress progress;
  for (const model::Prompt* prompt : prompts) {
    const model::Answer* answer = answer_to(*prompt, pack, assessment);
    ++progress.total;
    if (!model::is_answered(answer)) continue;
    ++progress.answered;
    if (answer->state == model::State::not_sure) ++progress.not_sure;
    if (answer->state == model::State::does_not_apply) ++progress.does_not_apply;
  }
  return progress;
}

const model::Prompt* next_unanswered(const Prompts& prompts, std::string_view pack, const model::Assessment& assessment,
                                     const model::Prompt* after) {
  const auto found = std::find(prompts.begin(), prompts.end(), after);
  const std::size_t start = found == prompts.end() ? 0 : static_cast<std::size_t>(found - prompts.begin()) + 1;
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    const model::Prompt* prompt = prompts[(start + i) % prompts.size()];
    if (!model::is_answered(answer_to(*prompt, pack, assessment))) return prompt;
  }
  return nullptr;
}

}  // namespace insight
