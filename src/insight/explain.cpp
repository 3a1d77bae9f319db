#include "insight/explain.h"

#include <cmath>
#include <utility>

#include "insight/sentences.h"
#include "insight/words.h"

namespace insight {
namespace {

using content::Wording;

constexpr std::size_t kNamed = 12;

const std::string& label(const model::Framework& framework, int step) {
  return framework.scale.steps[static_cast<std::size_t>(step)].label;
}

std::size_t prompts_of(const Explanation& explanation) {
  return explanation.placed.size() + explanation.not_sure.size() + explanation.does_not_apply.size() +
         explanation.unanswered.size();
}

// "2", "1.5", "2.33".
std::string mean_words(int sum, int answers) {
  const int hundredths = static_cast<int>(std::lround(100.0 * sum / answers));
  std::string words = std::to_string(hundredths / 100);
  if (const int rest = hundredths % 100; rest != 0) {
    words += rest < 10 ? ".0" + std::to_string(rest) : "." + std::to_string(rest);
    if (words.back() == '0') words.pop_back();
  }
  return words;
}

// “Who sets the agenda?” (Started), “Who is not here?” (Not yet)
std::string named_answers(const Explanation& explanation, const model::Framework& framework, const Wording& wording) {
  std::vector<std::string> parts;
  for (const Finding& each : explanation.placed) {
    const std::string answer = answer_words(wording, framework, each.answer);
    parts.push_back(wording.text("explain.answer", {{"prompt", each.prompt->brief}, {"step", answer}}));
  }
  return joined(parts);
}

// “Not yet” once, “Started” five times
std::string counted_answers(const Explanation& explanation, const model::Framework& framework, const Wording& wording) {
  std::vector<std::string> parts;
  for (int step = 0; step < static_cast<int>(framework.scale.steps.size()); ++step) {
    int times = 0;
    for (const Finding& each : explanation.placed) times += step_of(framework, each.answer) == step ? 1 : 0;
    if (times == 0) continue;
    parts.push_back(wording.count("explain.times", times,
                                  {{"step", label(framework, step)}, {"number", number_words(wording, times)}}));
  }
  return joined(parts);
}

// How the steps became the level. One answer is the level itself and needs no sum.
void tell_how(const Explanation& explanation, const model::Framework& framework, const Wording& wording,
              std::vector<std::string>& sentences) {
  const int answers = static_cast<int>(explanation.placed.size());
  if (answers < 2) return;
  const int top = static_cast<int>(framework.scale.steps.size()) - 1;
  const int sum = explanation.sum + answers;  // people count steps from 1
  const int step = *nearest_step(explanation.profile.level);
  sentences.push_back(wording.text(
      "explain.scale",
      {{"lowest", label(framework, 0)}, {"top", std::to_string(top + 1)}, {"highest", label(framework, top)}}));
  sentences.push_back(wording.text("explain.mean", {{"sum", std::to_string(sum)},
                                                    {"n", std::to_string(answers)},
                                                    {"mean", mean_words(sum, answers)}}));
  if (2 * explanation.sum == (2 * step + 1) * answers) {
    sentences.push_back(
        wording.text("explain.half_way", {{"lower", label(framework, step)}, {"upper", label(framework, step + 1)}}));
  } else if (explanation.sum == step * answers) {
    sentences.push_back(wording.text("explain.exact", {{"step", label(framework, step)}}));
  } else {
    sentences.push_back(wording.text("explain.nearest", {{"step", label(framework, step)}}));
  }
}

std::string left_out(const Explanation& explanation, bool named, const Wording& wording) {
  struct Kind {
    const std::vector<Finding>& list;
    const char* key;
  };
  std::vector<std::string> parts;
  for (const auto& [list, key] :
       {Kind{explanation.not_sure, "explain.not_sure"}, Kind{explanation.does_not_apply, "explain.does_not_apply"},
        Kind{explanation.unanswered, "explain.unanswered"}}) {
    if (list.empty()) continue;
    std::vector<std::string> briefs;
    for (const Finding& each : list) briefs.push_back(wording.text("explain.prompt", {{"prompt", each.prompt->brief}}));
    const std::string which = named ? joined(briefs) : number_words(wording, static_cast<int>(list.size()));
    parts.push_back(wording.text(key, {{"which", which}}));
  }
  if (parts.empty()) return {};
  return wording.text("explain.left_out", {{"which", joined(parts, "; ")}});
}

}  // namespace

Explanation explain(const model::Framework& framework, const Prompts& prompts, const model::Assessment& assessment) {
  Explanation explanation;
  explanation.profile = profile_together(framework, prompts, assessment);
  for (const model::Prompt* prompt : prompts) {
    const model::Answer* answer = answer_to(*prompt, framework.id, assessment);
    const Finding finding{model::section_of(framework, prompt->id), prompt, answer};
    if (const auto step = step_of(framework, answer)) {
      explanation.placed.push_back(finding);
      explanation.sum += *step;
    } else if (!is_answered(framework, answer)) {
      explanation.unanswered.push_back(finding);
    } else if (answer->state == model::State::not_sure) {
      explanation.not_sure.push_back(finding);
    } else if (answer->state == model::State::does_not_apply) {
      explanation.does_not_apply.push_back(finding);
    }
  }
  return explanation;
}

std::string explain_words(const Explanation& explanation, const model::Framework& framework, std::string_view title,
                          const Wording& wording) {
  if (framework.scale.steps.empty()) return wording.text("results.talks", {{"pack", std::string(title)}});
  const bool named = prompts_of(explanation) <= kNamed;
  std::vector<std::string> sentences;
  if (const auto step = nearest_step(explanation.profile.level)) {
    sentences.push_back(
        wording.text("explain.level", {{"title", std::string(title)}, {"step", label(framework, *step)}}));
    const int answers = static_cast<int>(explanation.placed.size());
    const std::string list =
        named ? named_answers(explanation, framework, wording) : counted_answers(explanation, framework, wording);
    sentences.push_back(
        wording.count("explain.made_by", answers, {{"number", number_words(wording, answers)}, {"answers", list}}));
    tell_how(explanation, framework, wording, sentences);
  } else {
    sentences.push_back(wording.text("explain.none", {{"title", std::string(title)}}));
  }
  if (std::string words = left_out(explanation, named, wording); !words.empty()) sentences.push_back(std::move(words));
  return joined(sentences, " ");
}

}  // namespace insight
