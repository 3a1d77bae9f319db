#include "insight/words.h"

#include <algorithm>

#include "insight/answers.h"
#include "insight/sentences.h"

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

std::string level_words(const content::Wording& wording, const model::Framework& framework,
                        const SectionProfile& section) {
  if (const auto step = nearest_step(section.level))
    return framework.scale.steps[static_cast<std::size_t>(*step)].label;
  if (section.progress.not_sure > 0) return wording.text("answer.not_sure");
  return wording.text(section.progress.does_not_apply > 0 ? "answer.does_not_apply" : "answer.none");
}

std::string in_place_words(const content::Wording& wording, const StageStanding& standing) {
  const int except = static_cast<int>(std::count_if(standing.prompts.begin(), standing.prompts.end(), [](const auto& item) {
    return item.in_place && item.answer->state == model::State::does_not_apply;
  }));
  std::string words = wording.text("stages.in_place_count", {{"n", std::to_string(standing.in_place - except)},
                                                             {"total", std::to_string(standing.prompts.size())}});
  if (except > 0) words += ", " + wording.count("stages.except", except);
  return words;
}

const std::string& standing_words(const content::Wording& wording, const StageStanding& standing, bool working) {
  if (standing.confirmed) return wording.text("stages.confirmed");
  if (standing.ready) return wording.text("stages.ready");
  return wording.text(working ? "stages.working" : "stages.not_confirmed");
}

std::string agreed_sentence(const content::Wording& wording, const Agreed& agreed) {
  const int said = agreed.staff + agreed.jointly + agreed.community;
  if (said == 0) return wording.text("results.agreed.nothing");
  std::string words = wording.text("results.agreed.sentence", {{"staff", std::to_string(agreed.staff)},
                                                               {"jointly", std::to_string(agreed.jointly)},
                                                               {"community", std::to_string(agreed.community)},
                                                               {"total", std::to_string(said + agreed.silent)}});
  if (agreed.silent > 0) words += " " + wording.count("results.agreed.silent", agreed.silent);
  return words;
}

std::string staff_key(const model::Assessment& assessment, std::string_view key) {
  return std::string(key) + (assessment.profile.size == model::Size::tiny ? ".tiny" : "");
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

const std::string& reply_words(const content::Wording& wording, Reply reply) {
  switch (reply) {
    case Reply::none:
      return wording.text("reply.state.none");
    case Reply::under_way:
      return wording.text("reply.state.under_way");
    case Reply::to_tell:
      return wording.text("reply.state.to_tell");
    case Reply::told:
      break;
  }
  return wording.text("reply.state.told");
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
