#include "model/assessment.h"

namespace model {

const Answer* find_answer(const Assessment& assessment, std::string_view prompt_key) {
  const auto found = assessment.answers.find(PromptKey(prompt_key));
  return found == assessment.answers.end() ? nullptr : &found->second;
}

const Action* find_action(const Assessment& assessment, std::string_view id) {
  for (const Action& action : assessment.actions)
    if (action.id == id) return &action;
  return nullptr;
}

const StageConfirmation* find_confirmation(const Assessment& assessment, std::string_view pack,
                                           std::string_view stage) {
  const auto found = assessment.stages.find(std::string(pack));
  if (found == assessment.stages.end()) return nullptr;
  for (const StageConfirmation& confirmation : found->second)
    if (confirmation.stage == stage) return &confirmation;
  return nullptr;
}

bool is_answered(const Answer* answer) { return answer && (answer->step || answer->state); }

}  // namespace model
