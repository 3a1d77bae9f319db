#include "insight/profile.h"

#include <algorithm>
#include <cmath>

namespace insight {
namespace {

Prompts prompts_in(const model::Section& section, const Prompts& prompts) {
  Prompts inside;
  for (const model::Prompt& prompt : section.prompts)
    if (std::find(prompts.begin(), prompts.end(), &prompt) != prompts.end()) inside.push_back(&prompt);
  return inside;
}

void count_who_agreed(SectionProfile& profile, const model::Answer* answer) {
  if (!model::is_answered(answer) || !answer->agreed_by) return;
  switch (*answer->agreed_by) {
    case model::AgreedBy::staff:
      ++profile.by_staff;
      break;
    case model::AgreedBy::jointly:
      ++profile.jointly;
      break;
    case model::AgreedBy::community:
      ++profile.by_community;
      break;
  }
}

}  // namespace

std::vector<SectionProfile> profile(const model::Framework& framework, const Prompts& prompts,
                                    const model::Assessment& assessment) {
  std::vector<SectionProfile> profiles;
  for (const model::Section& section : framework.sections) {
    const Prompts inside = prompts_in(section, prompts);
    if (inside.empty()) continue;
    SectionProfile& profile = profiles.emplace_back();
    profile.section = &section;
    profile.progress = progress(framework, inside, assessment);
    int sum = 0;
    int placed = 0;
    for (const model::Prompt* prompt : inside) {
      const model::Answer* answer = answer_to(*prompt, framework.id, assessment);
      count_who_agreed(profile, answer);
      if (const auto step = step_of(framework, answer)) {
        sum += *step;
        ++placed;
      }
    }
    if (placed > 0) profile.level = static_cast<double>(sum) / placed;
  }
  return profiles;
}

std::optional<int> nearest_step(std::optional<double> level) {
  if (!level) return std::nullopt;
  return static_cast<int>(std::ceil(*level - 0.5));
}

}  // namespace insight
