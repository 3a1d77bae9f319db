#include "model/change.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace model {
namespace {

const std::string& id_of(const StageConfirmation& confirmation) { return confirmation.stage; }
std::string id_of(const std::string& stage, const std::string& document) { return stage + '\n' + document; }
std::string id_of(const StageDocument& document) { return id_of(document.stage, document.document); }

template <class Item>
const std::string& id_of(const Item& item) {
  return item.id;
}

// What stood in a list before a change, and where; where it stands now if there was nothing.
template <class Item>
struct Before {
  std::optional<Item> value;
  std::size_t position;
};

template <class Item>
Before<Item> put(std::vector<Item>& items, const std::string& id, const std::optional<Item>& value,
                 std::size_t position) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return id_of(item) == id; });
  if (found != items.end()) {
    Before<Item> before{std::move(*found), static_cast<std::size_t>(std::distance(items.begin(), found))};
    if (value) {
      *found = *value;
    } else {
      items.erase(found);
    }
    return before;
  }
  position = std::min(position, items.size());
  if (value) items.insert(items.begin() + static_cast<std::ptrdiff_t>(position), *value);
  return {std::nullopt, position};
}

std::vector<PackRef>& list_for(Assessment& assessment, const SetPack&) { return assessment.packs; }
std::vector<Action>& list_for(Assessment& assessment, const SetAction&) { return assessment.actions; }
std::vector<Group>& list_for(Assessment& assessment, const SetGroup&) { return assessment.groups; }
std::vector<AgreementLine>& list_for(Assessment& assessment, const SetAgreementLine&) { return assessment.agreement; }
std::vector<LogEntry>& list_for(Assessment& assessment, const SetLogEntry&) { return assessment.heard; }
std::vector<Member>& list_for(Assessment& assessment, const SetMember&) { return assessment.working_group; }
std::vector<Snapshot>& list_for(Assessment& assessment, const SetSnapshot&) { return assessment.snapshots; }

// One call for each kind of change: makes it and returns its inverse.
struct Applier {
  Assessment& assessment;

  Change operator()(const SetProfile& change) const {
    return SetProfile{std::exchange(assessment.profile, change.value)};
  }

  Change operator()(const SetAnswer& change) const {
    SetAnswer inverse{change.prompt, std::nullopt};
    const auto found = assessment.answers.find(change.prompt);
    if (found != assessment.answers.end()) inverse.value = std::move(found->second);
    if (change.value) {
      assessment.answers.insert_or_assign(change.prompt, *change.value);
    } else if (found != assessment.answers.end()) {
      assessment.answers.erase(found);
    }
    return inverse;
  }

  Change operator()(const SetConfirmation& change) const {
    std::vector<StageConfirmation>& confirmations = assessment.stages[change.pack];
    const auto before = put(confirmations, change.stage, change.value, change.position);
    if (confirmations.empty()) assessment.stages.erase(change.pack);
    return SetConfirmation{change.pack, change.stage, before.value, before.position};
  }

  Change operator()(const SetDocument& change) const {
    std::vector<StageDocument>& documents = assessment.documents[change.pack];
    const auto before = put(documents, id_of(change.stage, change.document), change.value, change.position);
    if (documents.empty()) assessment.documents.erase(change.pack);
    return SetDocument{change.pack, change.stage, change.document, before.value, before.position};
  }

  template <class Item>
  Change operator()(const SetItem<Item>& change) const {
    const auto before = put(list_for(assessment, change), change.id, change.value, change.position);
    return SetItem<Item>{change.id, before.value, before.position};
  }
};

}  // namespace

Change apply(Assessment& assessment, const Change& change) { return std::visit(Applier{assessment}, change); }

}  // namespace model
