#include "insight/gaps.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

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

// Where the prompt's stage stands among the pack's; 0 in a pack without stages.
int stage_number(const model::Framework& framework, const Finding& finding) {
  const auto& stages = framework.stages;
  const auto found = std::find_if(stages.begin(), stages.end(), [&](const model::Stage& stage) {
    return finding.section && stage.id == finding.section->stage;
  });
  return static_cast<int>(found - stages.begin());
}

// How many prompts and parts of other frameworks are linked with the prompt: those that it names, and those of its pack
// that name it. Each counts once.
int helped_by(const model::Framework& framework, const model::Prompt& prompt) {
  const model::PromptKey own = model::prompt_key(framework.id, prompt.id);
  std::set<model::PromptKey> linked(prompt.also.begin(), prompt.also.end());
  for (const model::Section& section : framework.sections)
    for (const model::Prompt& other : section.prompts)
      if (std::find(other.also.begin(), other.also.end(), own) != other.also.end())
        linked.insert(model::prompt_key(framework.id, other.id));
  linked.erase(own);
  return static_cast<int>(linked.size());
}

// True when the plan has it already: an open action for the prompt, or this very one, done.
bool has_action(const model::Assessment& assessment, const model::PromptKey& key, const model::Suggestion& suggestion) {
  for (const model::Action& action : assessment.actions) {
    if (!is_reason(action, key)) continue;
    if (model::is_open(action)) return true;
    if (action.status == model::Status::done && action.what == suggestion.action) return true;
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
  // Step, stage and, since the one that helps most comes first, how much it helps below zero.
  using Rank = std::tuple<int, int, int>;
  std::vector<std::pair<Rank, Finding>> ranked;
  for (const auto& [finding, step] : by_step(framework, prompts, assessment)) {
    if (step >= reach(framework)) continue;
    ranked.push_back({{step, stage_number(framework, finding), -helped_by(framework, *finding.prompt)}, finding});
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Finding> found;
  for (const auto& each : ranked) found.push_back(each.second);
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
    if (!suggestion || has_action(assessment, key, *suggestion)) continue;
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
