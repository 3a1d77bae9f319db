#include "model/assessment.h"

#include <algorithm>

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

bool is_open(const Action& action) { return action.status == Status::to_do || action.status == Status::doing; }

bool is_late(const Action& action, Day today) { return is_open(action) && action.due && *action.due < today; }

std::string next_action_id(const Assessment& assessment) {
  const auto is_known = [&](const std::string& id) {
    const auto has_id = [&](const Action& action) { return action.id == id; };
    const auto& heard = assessment.heard;
    const auto& snapshots = assessment.snapshots;
    return find_action(assessment, id) ||
           std::any_of(heard.begin(), heard.end(),
                       [&](const LogEntry& entry) {
                         return std::find(entry.actions.begin(), entry.actions.end(), id) != entry.actions.end();
                       }) ||
           std::any_of(snapshots.begin(), snapshots.end(), [&](const Snapshot& snapshot) {
             return std::any_of(snapshot.actions.begin(), snapshot.actions.end(), has_id);
           });
  };
  for (std::size_t number = assessment.actions.size() + 1;; ++number) {
    std::string id = "a" + std::to_string(number);
    if (!is_known(id)) return id;
  }
}

bool is_answered(const Answer* answer) { return answer && (answer->step || answer->state); }

}  // namespace model
