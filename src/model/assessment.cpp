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

const StageDocument* find_document(const Assessment& assessment, std::string_view pack, std::string_view stage,
                                   std::string_view document) {
  const auto found = assessment.documents.find(std::string(pack));
  if (found == assessment.documents.end()) return nullptr;
  for (const StageDocument& each : found->second)
    if (each.stage == stage && each.document == document) return &each;
  return nullptr;
}

const PackRef* find_pack_ref(const Assessment& assessment, std::string_view pack) {
  for (const PackRef& ref : assessment.packs)
    if (ref.id == pack) return &ref;
  return nullptr;
}

bool is_answered(const Answer* answer) { return answer && (answer->step || answer->state); }

}  // namespace model
