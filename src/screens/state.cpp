#include "screens/state.h"

#include <algorithm>

#include "insight/words.h"

namespace screens {
namespace {

// "Sparrow Lane Community Hub" -> "sparrow-lane-community-hub": letters of any script and digits, 40 bytes at most.
std::string file_words(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  constexpr std::size_t kLongest = 40;
  if (out.size() > kLongest) {
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
    out.resize(end);
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace

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
  std::vector<const model::Framework*> packs;
  const auto own = [&](const std::string& id) {
    return std::find_if(state.own_packs.begin(), state.own_packs.end(), [&](const auto& pack) { return pack.id == id; });
  };
  for (const model::Framework& pack : state.content.frameworks) {
    const auto instead = own(pack.id);
    packs.push_back(instead == state.own_packs.end() ? &pack : &*instead);
  }
  for (const model::Framework& pack : state.own_packs) {
    if (std::find(packs.begin(), packs.end(), &pack) == packs.end()) packs.push_back(&pack);
  }
  return packs;
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
  std::string name = "alongside";
  for (const std::string& part : {file_words(state.record.profile.organisation), std::string(what), model::iso(state.today())}) {
    if (!part.empty()) (name += '-') += part;
  }
  return (name += '.') += ending;
}

std::string with_terms(const State& state, std::string_view text) {
  return insight::with_terms(state.record, state.content.wording, text);
}

std::string reason_words(const State& state, const model::Action& action) {
  if (action.why.empty()) return {};
  const model::Framework* pack = find_pack(state, model::pack_of(action.why.front()));
  if (!pack) return {};
  return insight::part_words(state.record, state.content.wording, *pack, model::prompt_of(action.why.front()));
}

}  // namespace screens
