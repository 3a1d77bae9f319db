#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "model/assessment.h"

// Every edit of a record as a value.

namespace model {

struct SetProfile {
  Profile value;
};

// Empty: the answer goes away.
struct SetAnswer {
  PromptKey prompt;
  std::optional<Answer> value;
};

// Replaces the confirmation of one stage, or adds it at `position` among the pack's
// (past the end: last). Empty takes it back.
struct SetConfirmation {
  std::string pack;
  std::string stage;
  std::optional<StageConfirmation> value;
  std::size_t position = static_cast<std::size_t>(-1);
};

// The same for one document of one stage.
struct SetDocument {
  std::string pack;
  std::string stage;
  std::string document;
  std::optional<StageDocument> value;
  std::size_t position = static_cast<std::size_t>(-1);
};

// Puts an item of a list where its id is, or adds it at `position` (past the end: last).
// Empty takes the item with that id out. The value's own id is the same `id`.
template <class Item>
struct SetItem {
  std::string id;
  std::optional<Item> value;
  std::size_t position = static_cast<std::size_t>(-1);
};

using SetPack = SetItem<PackRef>;
using SetAction = SetItem<Action>;
using SetGroup = SetItem<Group>;
using SetAgreementLine = SetItem<AgreementLine>;
using SetLogEntry = SetItem<LogEntry>;
using SetMember = SetItem<Member>;
using SetSnapshot = SetItem<Snapshot>;

using Change = std::variant<SetProfile, SetAnswer, SetConfirmation, SetDocument, SetPack, SetAction, SetGroup,
                            SetAgreementLine, SetLogEntry, SetMember, SetSnapshot>;

// Makes the change and returns the one that takes it back exactly, order included.
// Taking out what is not there changes nothing.
Change apply(Assessment& assessment, const Change& change);

}  // namespace model
