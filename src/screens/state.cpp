#include "screens/state.h"

#include <algorithm>

#include "content/file_name.h"
#include "content/record_packs.h"
#include "insight/words.h"

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

std::vector<const model::Framework*> packs_of(const State& state) {
  return content::packs_with(state.content.frameworks, state.own_packs);
}

const model::Framework* find_pack(const State& state, std::string_view id) {
  for (const model::Framework* pack : packs_of(state)) {
    if (pack->id == id) return pack;
  }
  return nullptr;
}

const model::Framework* current_pack(const State& state) {
  for (const std::string& id : {state.route.pack, state.pack}) {
    if (const model::Framework* pack = find_pack(state, id)) return pack;
  }
  const auto packs = packs_of(state);
  const auto found = std::find_if(packs.begin(), packs.end(), [](const auto* pack) { return !pack->scale.steps.empty(); });
  if (found != packs.end()) return *found;
  return packs.empty() ? nullptr : packs.front();
}

const model::Framework* stages_pack(const State& state) {
  for (const model::Framework* pack : packs_of(state)) {
    if (pack->kind == model::Kind::stages) return pack;
  }
  return nullptr;
}

std::string_view language_of(const State& state, const model::Framework& pack) {
  return pack.language == state.content.wording.language() ? std::string_view() : pack.language;
}

Route next_question(const State& state, const model::Framework& pack) {
  const insight::Prompts prompts = prompts_asked(state.record, pack);
  const model::Prompt* next = insight::next_unanswered(pack, prompts, state.record, nullptr);
  if (!next && !prompts.empty()) next = prompts.front();
  return {Screen::question, pack.id, next ? next->id : ""};
}

Route first_screen(const State& state, const model::Framework& pack) {
  if (pack.kind == model::Kind::stages) return {Screen::stages, pack.id, ""};
  if (pack.kind == model::Kind::conversation) return {Screen::all_questions, pack.id, ""};
  return next_question(state, pack);
}

std::string file_name(const State& state, std::string_view what, std::string_view ending) {
  return content::file_name(state.record.profile.organisation, what, state.today(), ending);
}

std::string with_terms(const State& state, std::string_view text) {
  return insight::with_terms(state.record, state.content.wording, text);
}

std::string reason_words(const State& state, const model::Action& action) {
  if (action.why.empty()) {
    const auto& heard = state.record.heard;
    const auto answered = std::find_if(heard.begin(), heard.end(), [&](const model::LogEntry& entry) {
      return std::find(entry.actions.begin(), entry.actions.end(), action.id) != entry.actions.end();
    });
    return answered == heard.end() ? std::string() : answered->said;
  }
  const model::Framework* pack = find_pack(state, model::pack_of(action.why.front()));
  if (!pack) return {};
  return insight::part_words(state.record, state.content.wording, *pack, model::prompt_of(action.why.front()));
}

}  // namespace screens
