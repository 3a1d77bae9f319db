#include "insight/words.h"

#include "insight/answers.h"

namespace insight {

std::string with_terms(const model::Assessment& assessment, const content::Wording& wording, std::string_view text) {
  constexpr std::string_view kPlace = "{communities}";
  const std::string& own = assessment.profile.communities_term;
  const std::string& term = own.empty() ? wording.text("term.communities") : own;
  std::string out;
  while (true) {
    const std::size_t place = text.find(kPlace);
    out += text.substr(0, place);
    if (place == std::string_view::npos) return out;
    out += term;
    text.remove_prefix(place + kPlace.size());
  }
}

std::string answer_words(const content::Wording& wording, const model::Framework& framework,
                         const model::Answer* answer) {
  if (framework.kind == model::Kind::conversation)
    return wording.text(is_answered(framework, answer) ? "answer.talked" : "answer.not_talked");
  if (!model::is_answered(answer)) return wording.text("answer.none");
  if (answer->state == model::State::not_sure) return wording.text("answer.not_sure");
  if (answer->state == model::State::does_not_apply) return wording.text("answer.does_not_apply");
  const auto step = step_of(framework, answer);
  return step ? framework.scale.steps[static_cast<std::size_t>(*step)].label : wording.text("answer.none");
}

const std::string& status_words(const content::Wording& wording, model::Status status) {
  switch (status) {
    case model::Status::to_do:
      return wording.text("status.to_do");
    case model::Status::doing:
      return wording.text("status.doing");
    case model::Status::done:
      return wording.text("status.done");
    case model::Status::dropped:
      break;
  }
  return wording.text("status.dropped");
}

std::string speaker_words(const model::Assessment& assessment, const std::string& from) {
  for (const model::Group& group : assessment.groups)
    if (group.id == from) return group.name;
  return from;
}

std::string part_words(const model::Assessment& assessment, const content::Wording& wording,
                       const model::Framework& framework, std::string_view id) {
  if (const model::Prompt* prompt = model::find_prompt(framework, id))
    return with_terms(assessment, wording, prompt->brief);
  const model::Stage* stage = model::find_stage(framework, id);
  return stage ? stage->title : std::string();
}

}  // namespace insight
