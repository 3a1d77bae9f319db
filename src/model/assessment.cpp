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

Snapshot snapshot_of(const Assessment& assessment, std::string id, std::string name, std::optional<Day> on) {
  Snapshot snapshot;
  snapshot.id = std::move(id);
  snapshot.name = std::move(name);
  snapshot.on = on;
  for (const PackRef& ref : assessment.packs) snapshot.packs.push_back(PackRef{.id = ref.id, .edition = ref.edition});
  snapshot.answers = assessment.answers;
  snapshot.actions = assessment.actions;
  snapshot.stages = assessment.stages;
  return snapshot;
}

bool is_answered(const Answer* answer) { return answer && (answer->step || answer->state); }

}  // namespace model
