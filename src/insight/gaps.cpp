#include "insight/gaps.h"

#include <algorithm>

namespace insight {
namespace {

struct Placed {
  Finding finding;
  int step;
};

// How many steps at each end of the scale stand out.
int reach(const model::Framework& framework) { return std::min(2, static_cast<int>(framework.scale.steps.size()) / 2); }

// The prompts with a step, lowest first, then in the order of `prompts`. In a conversation whatever was talked about
// stands at 0.
std::vector<Placed> by_step(const model::Framework& framework, const Prompts& prompts,
                            const model::Assessment& assessment) {
  std::vector<Placed> placed;
  for (const model::Prompt* prompt : prompts) {
    const model::Answer* answer = answer_to(*prompt, framework.id, assessment);
    const bool talked = framework.kind == model::Kind::conversation && is_answered(framework, answer);
    if (const auto step = talked ? std::optional(0) : step_of(framework, answer))
      placed.push_back({{model::section_of(framework, prompt->id), prompt, answer}, *step});
  }
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.step < b.step; });
  return placed;
}

bool has_open_action(const model::Assessment& assessment, const model::PromptKey& key) {
  for (const model::Action& action : assessment.actions) {
    const bool open = action.status == model::Status::to_do || action.status == model::Status::doing;
    if (open && is_reason(action, key)) return true;
  }
  return false;
}

// Null when the prompt offers nothing for this step and size.
const model::Suggestion* best_suggestion(const model::Prompt& prompt, int step, model::Size size) {
  const model::Suggestion* best = nullptr;
  for (const model::Suggestion& suggestion : prompt.suggest) {
    const auto& sizes = suggestion.sizes;
    const bool for_all = sizes.empty();
    if (step > suggestion.at_most) continue;
    if (!for_all && std::find(sizes.begin(), sizes.end(), size) == sizes.end()) continue;
    const bool closer = !best || suggestion.at_most < best->at_most;
    const bool more_fitting = best && suggestion.at_most == best->at_most && best->sizes.empty() && !for_all;
    if (closer || more_fitting) best = &suggestion;
  }
  return best;
}

}  // namespace

bool is_reason(const model::Action& action, std::string_view key) {
  return std::find(action.why.begin(), action.why.end(), key) != action.why.end();
}

std::vector<Finding> strengths(const model::Framework& framework, const Prompts& prompts,
                               const model::Assessment& assessment) {
  const int top = static_cast<int>(framework.scale.steps.size()) - 1;
  std::vector<Placed> placed = by_step(framework, prompts, assessment);
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.step > b.step; });
  std::vector<Finding> found;
  for (const Placed& each : placed)
    if (each.step > top - reach(framework)) found.push_back(each.finding);
  return found;
}

std::vector<Finding> gaps(const model::Framework& framework, const Prompts& prompts,
                          const model::Assessment& assessment) {
  std::vector<Finding> found;
  for (const Placed& each : by_step(framework, prompts, assessment))
    if (each.step < reach(framework)) found.push_back(each.finding);
  return found;
}

std::vector<Finding> not_sures(const model::Framework& framework, const Prompts& prompts,
                               const model::Assessment& assessment) {
  std::vector<Finding> found;
  for (const model::Prompt* prompt : prompts) {
    const model::Answer* answer = answer_to(*prompt, framework.id, assessment);
    if (answer && answer->state == model::State::not_sure)
      found.push_back({model::section_of(framework, prompt->id), prompt, answer});
  }
  return found;
}

std::vector<SuggestedAction> suggested_actions(const model::Framework& framework, const Prompts& prompts,
                                               const model::Assessment& assessment, std::size_t most) {
  const model::Size size = assessment.profile.size.value_or(model::Size::tiny);
  std::vector<SuggestedAction> actions;
  for (const Placed& each : by_step(framework, prompts, assessment)) {
    const model::Prompt& prompt = *each.finding.prompt;
    const model::PromptKey key = model::prompt_key(framework.id, prompt.id);
    const model::Suggestion* suggestion = best_suggestion(prompt, each.step, size);
    if (!suggestion || has_open_action(assessment, key)) continue;
    const auto same = std::find_if(actions.begin(), actions.end(),
                                   [&](const SuggestedAction& action) { return action.text == suggestion->action; });
    if (same != actions.end()) {
      same->why.push_back(key);
    } else if (actions.size() < most) {
      actions.push_back({suggestion->action, {key}});
    }
  }
  return actions;
}

}  // namespace insight
