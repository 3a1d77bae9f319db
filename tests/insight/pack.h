#pragma once

#include <string>
#include <vector>

#include "model/assessment.h"
#include "model/framework.h"

// A pack to have insights about: two stages of two prompts each, on a scale of five.

namespace insight {

inline model::Prompt prompt(const char* id) {
  model::Prompt prompt;
  prompt.id = id;
  return prompt;
}

inline model::Framework pack() {
  model::Framework pack;
  pack.id = "pack";
  pack.kind = model::Kind::stages;
  pack.scale.steps.resize(5);
  pack.stages = {{.id = "first", .ready_at = 2}, {.id = "second", .ready_at = 3}};
  pack.sections = {{.id = "a", .stage = "first", .prompts = {prompt("a1"), prompt("a2")}},
                   {.id = "b", .stage = "second", .prompts = {prompt("b1"), prompt("b2")}}};
  return pack;
}

// The same prompts to talk about: no scale, no stages.
inline model::Framework conversation() {
  model::Framework talk = pack();
  talk.kind = model::Kind::conversation;
  talk.scale.steps.clear();
  talk.stages.clear();
  return talk;
}

inline model::Answer note(const char* words) { return {.note = words}; }
inline model::Answer at_step(int step) { return {.step = step}; }
inline model::Answer not_sure() { return {.state = model::State::not_sure}; }
inline model::Answer does_not_apply(const char* because) {
  return {.state = model::State::does_not_apply, .because = because};
}

// The ids of the prompts in a list of anything that has one.
template <class List>
std::vector<std::string> ids(const List& list) {
  std::vector<std::string> ids;
  for (const auto& each : list) ids.push_back(each.prompt->id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace insight
