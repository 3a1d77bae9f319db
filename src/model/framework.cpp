#include "model/framework.h"

namespace model {

const Prompt* find_prompt(const Framework& framework, std::string_view id) {
  for (const Section& section : framework.sections)
    for (const Prompt& prompt : section.prompts)
      if (prompt.id == id) return &prompt;
  return nullptr;
}

const Section* section_of(const Framework& framework, std::string_view prompt_id) {
  for (const Section& section : framework.sections)
    for (const Prompt& prompt : section.prompts)
      if (prompt.id == prompt_id) return &section;
  return nullptr;
}

const Stage* find_stage(const Framework& framework, std::string_view id) {
  for (const Stage& stage : framework.stages)
    if (stage.id == id) return &stage;
  return nullptr;
}

const Route* find_route(const Framework& framework, std::string_view id) {
  for (const Route& route : framework.routes)
    if (route.id == id) return &route;
  return nullptr;
}

std::vector<const Prompt*> prompts_of(const Framework& framework) {
  std::vector<const Prompt*> prompts;
  for (const Section& section : framework.sections)
    for (const Prompt& prompt : section.prompts) prompts.push_back(&prompt);
  return prompts;
}

std::vector<const Prompt*> prompts_of(const Framework& framework, const Route& route) {
  std::vector<const Prompt*> prompts;
  for (const std::string& id : route.prompts)
    if (const Prompt* prompt = find_prompt(framework, id)) prompts.push_back(prompt);
  return prompts;
}

std::vector<const Prompt*> prompts_of(const Framework& framework, const Stage& stage) {
  std::vector<const Prompt*> prompts;
  for (const Section& section : framework.sections) {
    if (section.stage != stage.id) continue;
    for (const Prompt& prompt : section.prompts) prompts.push_back(&prompt);
  }
  return prompts;
}

std::string_view step_words(const Framework& framework, const Prompt& prompt, int step) {
  const auto index = static_cast<std::size_t>(step);
  if (step < 0 || index >= framework.scale.steps.size()) return {};
  return index < prompt.steps.size() ? prompt.steps[index] : framework.scale.steps[index].means;
}

}  // namespace model
