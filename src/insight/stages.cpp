#include "insight/stages.h"

namespace insight {
namespace {

bool is_in_place(const model::Answer* answer, std::optional<int> step, int ready_at) {
  if (step) return *step >= ready_at;
  return answer && answer->state == model::State::does_not_apply && !answer->because.empty();
}

const model::StageConfirmation* confirmation_of(const model::Confirmations& stages, const std::string& pack,
                                                const std::string& stage) {
  const auto found = stages.find(pack);
  if (found == stages.end()) return nullptr;
  for (const model::StageConfirmation& confirmation : found->second)
    if (confirmation.stage == stage) return &confirmation;
  return nullptr;
}

StageStanding standing_of(const model::Framework& framework, const model::Stage& stage, const Standing& all) {
  StageStanding standing;
  standing.stage = &stage;
  standing.confirmed = confirmation_of(all.stages, framework.id, stage.id);
  bool any_step = false;
  for (const model::Prompt* prompt : model::prompts_of(framework, stage)) {
    const model::Answer* answer = answer_to(*prompt, framework.id, all.answers);
    const auto step = step_of(framework, answer);
    const bool in_place = is_in_place(answer, step, stage.ready_at);
    standing.prompts.push_back({prompt, answer, in_place});
    standing.in_place += in_place ? 1 : 0;
    any_step = any_step || step;
  }
  const bool whole = standing.in_place == static_cast<int>(standing.prompts.size());
  standing.ready = any_step && whole;
  standing.slipped = standing.confirmed && !whole;
  return standing;
}

}  // namespace

std::vector<StageStanding> stage_standings(const model::Framework& framework, const Standing& standing) {
  std::vector<StageStanding> standings;
  for (const model::Stage& stage : framework.stages) standings.push_back(standing_of(framework, stage, standing));
  return standings;
}

const StageStanding* working_on(const std::vector<StageStanding>& standings) {
  for (const StageStanding& standing : standings)
    if (!standing.confirmed) return &standing;
  return nullptr;
}

}  // namespace insight
