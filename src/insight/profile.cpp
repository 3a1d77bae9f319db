#include "insight/profile.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "insight/sentences.h"

namespace insight {
namespace {

void count_who_agreed(SectionProfile& profile, const model::Answer& answer) {
  if (!answer.agreed_by) return;
  switch (*answer.agreed_by) {
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
    profiles.push_back(profile_together(framework, inside, assessment));
    profiles.back().section = &section;
  }
  return profiles;
}

SectionProfile profile_together(const model::Framework& framework, const Prompts& prompts,
                                const model::Assessment& assessment) {
  SectionProfile profile;
  profile.progress = progress(framework, prompts, assessment);
  int sum = 0;
  int placed = 0;
  for (const model::Prompt* prompt : prompts) {
    const model::Answer* answer = answer_to(*prompt, framework.id, assessment);
    if (is_answered(framework, answer)) count_who_agreed(profile, *answer);
    if (const auto step = step_of(framework, answer)) {
      sum += *step;
      ++placed;
    }
  }
  if (placed > 0) profile.level = static_cast<double>(sum) / placed;
  return profile;
}

Prompts prompts_in(const model::Section& section, const Prompts& prompts) {
  Prompts inside;
  for (const model::Prompt& prompt : section.prompts)
    if (std::find(prompts.begin(), prompts.end(), &prompt) != prompts.end()) inside.push_back(&prompt);
  return inside;
}

std::vector<Topic> topics_by_section(const model::Framework& framework, const Prompts& prompts,
                                     const model::Assessment& assessment) {
  std::vector<Topic> topics;
  for (SectionProfile& each : profile(framework, prompts, assessment)) {
    topics.push_back({each.section->id, each.section->title, prompts_in(*each.section, prompts), std::move(each)});
  }
  return topics;
}

std::vector<Topic> topics_by_theme(const model::Framework& framework, const Prompts& prompts,
                                   const model::Assessment& assessment) {
  std::vector<std::string> themes;
  for (const model::Prompt* prompt : model::prompts_of(framework)) {
    const bool known = std::find(themes.begin(), themes.end(), prompt->theme) != themes.end();
    if (!known && !prompt->theme.empty()) themes.push_back(prompt->theme);
  }
  std::vector<Topic> topics;
  const auto add = [&](std::string id, const std::string& theme) {
    Prompts inside;
    for (const model::Prompt* prompt : model::prompts_of(framework)) {
      const bool asked = std::find(prompts.begin(), prompts.end(), prompt) != prompts.end();
      if (asked && prompt->theme == theme) inside.push_back(prompt);
    }
    if (inside.empty()) return;
    SectionProfile profile = profile_together(framework, inside, assessment);
    topics.push_back({std::move(id), with_capital(theme), std::move(inside), std::move(profile)});
  };
  for (std::size_t i = 0; i < themes.size(); ++i) add("theme." + std::to_string(i + 1), themes[i]);
  if (topics.size() < 2) return {};
  add("theme.none", "");
  return topics;
}

Agreed agreed_in(const SectionProfile& section) {
  const int said = section.by_staff + section.jointly + section.by_community;
  return {section.by_staff, section.jointly, section.by_community, section.progress.answered - said};
}

Agreed agreed_in_all(const std::vector<SectionProfile>& sections) {
  Agreed all;
  for (const SectionProfile& section : sections) {
    const Agreed here = agreed_in(section);
    all.staff += here.staff;
    all.jointly += here.jointly;
    all.community += here.community;
    all.silent += here.silent;
  }
  return all;
}

std::optional<int> nearest_step(std::optional<double> level) {
  if (!level) return std::nullopt;
  return static_cast<int>(std::ceil(*level - 0.5));
}

}  // namespace insight
