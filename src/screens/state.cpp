#include "screens/state.h"

#include <algorithm>

namespace screens {

const std::string* State::draft(const std::string& id) const {
  const auto found = drafts.find(id);
  return found == drafts.end() ? nullptr : &found->second;
}

bool has_work(const model::Assessment& record) {
  model::Assessment empty;
  empty.id = record.id;
  empty.created = record.created;
  empty.changed = record.changed;
  empty.app = record.app;
  return !(record == empty);
}

const model::Framework* find_pack(const State& state, std::string_view id) {
  for (const model::Framework& pack : state.content.frameworks) {
    if (pack.id == id) return &pack;
  }
  return nullptr;
}

const model::Framework* current_pack(const State& state) {
  for (const std::string& id : {state.route.pack, state.pack}) {
    if (const model::Framework* pack = find_pack(state, id)) return pack;
  }
  return state.content.frameworks.empty() ? nullptr : &state.content.frameworks.front();
}

const model::Framework* stages_pack(const State& state) {
  const auto& packs = state.content.frameworks;
  const auto found =
      std::find_if(packs.begin(), packs.end(), [](const auto& pack) { return pack.kind == model::Kind::stages; });
  return found == packs.end() ? nullptr : &*found;
}

std::string_view language_of(const State& state, const model::Framework& pack) {
  return pack.language == state.content.wording.language() ? std::string_view() : pack.language;
}

insight::Prompts prompts_asked(const model::Framework& pack) {
  return pack.routes.empty() ? model::prompts_of(pack) : model::prompts_of(pack, pack.routes.front());
}

int number_of(const insight::Prompts& prompts, std::string_view prompt_id) {
  const auto found =
      std::find_if(prompts.begin(), prompts.end(), [&](const model::Prompt* prompt) { return prompt->id == prompt_id; });
  return found == prompts.end() ? 0 : static_cast<int>(found - prompts.begin()) + 1;
}

Route next_question(const State& state, const model::Framework& pack) {
  const insight::Prompts prompts = prompts_asked(pack);
  const model::Prompt* next = insight::next_unanswered(prompts, pack.id, state.record, nullptr);
  if (!next && !prompts.empty()) next = prompts.front();
  return {Screen::question, pack.id, next ? next->id : ""};
}

std::string with_terms(const State& state, std::string_view text) {
  constexpr std::string_view kPlace = "{communities}";
  const std::string& term = state.record.profile.communities_term.empty()
                                ? state.content.wording.text("term.communities")
                                : state.record.profile.communities_term;
  std::string out;
  while (true) {
    const std::size_t place = text.find(kPlace);
    out += text.substr(0, place);
    if (place == std::string_view::npos) return out;
    out += term;
    text.remove_prefix(place + kPlace.size());
  }
}

std::string reason_words(const State& state, const model::Action& action) {
  if (action.why.empty()) return {};
  const model::Framework* pack = find_pack(state, model::pack_of(action.why.front()));
  const model::Prompt* prompt = pack ? model::find_prompt(*pack, model::prompt_of(action.why.front())) : nullptr;
  if (!prompt) return {};
  return with_terms(state, prompt->brief);
}

}  // namespace screens
