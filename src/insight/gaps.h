#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "insight/answers.h"

namespace insight {

// One answer worth pointing out. Pointers live as long as the framework and until the
// record changes.
struct Finding {
  const model::Section* section = nullptr;
  const model::Prompt* prompt = nullptr;
  const model::Answer* answer = nullptr;
};

// Answers on the top two steps, highest first, then in the order of `prompts`.
// On a scale of two or three steps only the top one counts.
std::vector<Finding> strengths(const model::Framework& framework, const Prompts& prompts,
                               const model::Assessment& assessment);

// Answers on the lowest two steps (the lowest one of two or three), what would move most first: by step, lowest first;
// then by stage, since stages build on each other; then by how much else an answer helps, which is how many prompts and
// parts of other frameworks the pack links with it, either way; then in the order of `prompts`.
// "Not sure" and unanswered are no gaps.
std::vector<Finding> gaps(const model::Framework& framework, const Prompts& prompts,
                          const model::Assessment& assessment);

// Prompts answered "not sure", in the order of `prompts`.
std::vector<Finding> not_sures(const model::Framework& framework, const Prompts& prompts,
                               const model::Assessment& assessment);

// True when the action came from that prompt, or from that stage ("pack/stage").
bool is_reason(const model::Action& action, std::string_view key);

struct SuggestedAction {
  std::string text;
  std::vector<model::PromptKey> why;

  bool operator==(const SuggestedAction&) const = default;
};

// Up to `most` actions that the pack offers for what was answered, lowest steps first, then
// in the order of `prompts`. Each prompt offers one: the one that fits its step most closely,
// and of those the one written for the organisation's size. An organisation that did not say
// its size gets what the smallest can do. The same words offered twice become one action with
// two reasons. A prompt that already has an open action offers nothing, and what was
// done is not offered again.
std::vector<SuggestedAction> suggested_actions(const model::Framework& framework, const Prompts& prompts,
                                               const model::Assessment& assessment, std::size_t most = 3);

}  // namespace insight
