#include "screens/screens.h"

// What a change was about, for those who take it back.

namespace screens {
namespace {

using content::Wording;

// Wording "change.<kind>" with the name of what changed; the name is that of before the change or after it.
struct Describer {
  const State& state;

  std::string words(std::string_view kind, const std::string& name) const {
    const Wording& w = state.content.wording;
    const std::string key = "change." + std::string(kind);
    return name.empty() ? w.text(key + ".unnamed") : w.text(key, {{"name", name}});
  }

  // The member of the item as it will be, else as it is.
  template <class Item>
  std::string name_of(const model::SetItem<Item>& change, const std::vector<Item>& items, std::string Item::*member) const {
    if (change.value && !((*change.value).*member).empty()) return (*change.value).*member;
    for (const Item& item : items) {
      if (item.id == change.id) return item.*member;
    }
    return {};
  }

  std::string operator()(const model::SetProfile&) const { return words("profile", ""); }
  std::string operator()(const model::SetAnswer& change) const {
    const model::Framework* pack = find_pack(state, model::pack_of(change.prompt));
    const model::Prompt* prompt = pack ? model::find_prompt(*pack, model::prompt_of(change.prompt)) : nullptr;
    return words("answer", prompt ? with_terms(state, prompt->brief) : change.prompt);
  }
  std::string operator()(const model::SetConfirmation& change) const {
    const model::Framework* pack = find_pack(state, change.pack);
    const model::Stage* stage = pack ? model::find_stage(*pack, change.stage) : nullptr;
    return words("confirmation", stage ? stage->title : change.stage);
  }
  std::string operator()(const model::SetDocument& change) const { return words("document", with_terms(state, change.document)); }
  std::string operator()(const model::SetPack& change) const {
    const model::Framework* pack = find_pack(state, change.id);
    return words("pack", pack ? pack->title : change.id);
  }
  std::string operator()(const model::SetAction& change) const {
    return words("action", name_of(change, state.record.actions, &model::Action::what));
  }
  std::string operator()(const model::SetGroup& change) const {
    return words("group", name_of(change, state.record.groups, &model::Group::name));
  }
  std::string operator()(const model::SetAgreementLine& change) const {
    return words("promise", name_of(change, state.record.agreement, &model::AgreementLine::text));
  }
  std::string operator()(const model::SetLogEntry& change) const {
    return words("heard", name_of(change, state.record.heard, &model::LogEntry::said));
  }
  std::string operator()(const model::SetMember& change) const {
    return words("member", name_of(change, state.record.working_group, &model::Member::who));
  }
  std::string operator()(const model::SetSnapshot& change) const {
    return words("snapshot", name_of(change, state.record.snapshots, &model::Snapshot::name));
  }
};

}  // namespace

std::string change_words(const State& state, const model::Change& change) { return std::visit(Describer{state}, change); }

}  // namespace screens
