#include "insight/stages.h"

namespace insight {
namespace {

bool is_in_place(const model::Answer* answer, std::optional<int> step, int ready_at) {
  if (step) return *step >= ready_at;
  return answer && answer->state == model::State::does_not_apply && !answer->because.empty();
}

StageStanding standing_of(const model::Framework& framework, const model::Stage& stage,
                          const model::Assessment& assessment) {
  StageStanding standing;
  standing.stage = &stage;
  standing.confirmed = model::find_confirmation(assessment, framework.id, stage.id);
  bool any_step = false;
  for (const model::Prompt* prompt : model::prompts_of(framework, stage)) {
    const model::Answer* answer = answer_to(*prompt, framework.id, assessment);
    const auto step = step_of(framework, answer);
    const bool in_place = is_in_place(answer, step, stage.ready_at);
    standing.prompts.push_back({prompt, answer, in_place});
    standing.in_place += in_place ? 1 : 0;
    any_step = any_step || step;
  }
  standing.ready = any_step && standing.in_place == static_cast<int>(standing.prompts.size());
  return standing;
}

}  // namespace

std::vector<StageStanding> stage_standings(const model::Framework& framework, const model::Assessment& assessment) {
  std::vector<StageStanding> standings;
  for (const model::Stage& stage : framework.stages) standings.push_back(standing_of(framework, stage, assessment));
  return standings;
}

const StageStanding* working_on(const std::vector<StageStanding>& standings) {
  for (const StageStanding& standing : standings)
    if (!standing.confirmed) return &standing;
  return nullptr;
}

}  // namespace insight
