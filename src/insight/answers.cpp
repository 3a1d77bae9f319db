#include "insight/answers.h"

#include <algorithm>

#include "content/script.h"

namespace insight {

const model::Answer* answer_to(const model::Prompt& prompt, std::string_view pack,
                               const model::Assessment& assessment) {
  return answer_to(prompt, pack, assessment.answers);
}

const model::Answer* answer_to(const model::Prompt& prompt, std::string_view pack, const model::Answers& answers) {
  const auto found = answers.find(model::prompt_key(pack, prompt.id));
  return found == answers.end() ? nullptr : &found->second;
}

bool is_answered(const model::Framework& framework, const model::Answer* answer) {
  if (framework.kind != model::Kind::conversation) return model::is_answered(answer);
  return answer && !content::is_blank(answer->note);
}

std::optional<int> step_of(const model::Framework& framework, const model::Answer* answer) {
  const int steps = static_cast<int>(framework.scale.steps.size());
  if (!answer || !answer->step || steps == 0) return std::nullopt;
  return std::clamp(*answer->step, 0, steps - 1);
}

}  // namespace insight
