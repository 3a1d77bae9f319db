#include "model/history.h"

#include <type_traits>
#include <utility>

namespace model {
namespace {

// Calls `use(a, b)` with the two as their own type; false when they are of different kinds.
template <class Use>
bool if_same_kind(const Change& a, const Change& b, Use use) {
  return std::visit(
      [&](const auto& first) {
        const auto* second = std::get_if<std::decay_t<decltype(first)>>(&b);
        return second && use(first, *second);
      },
      a);
}

bool same_target(const SetProfile&, const SetProfile&) { return true; }
bool same_target(const SetAnswer& a, const SetAnswer& b) { return a.prompt == b.prompt; }
bool same_target(const SetConfirmation& a, const SetConfirmation& b) { return a.pack == b.pack && a.stage == b.stage; }
bool same_target(const SetDocument& a, const SetDocument& b) {
  return a.pack == b.pack && a.stage == b.stage && a.document == b.document;
}
template <class Item>
bool same_target(const SetItem<Item>& a, const SetItem<Item>& b) {
  return a.id == b.id;
}

bool holds_value(const SetProfile&) { return true; }
template <class OfOptional>
bool holds_value(const OfOptional& change) {
  return change.value.has_value();
}

bool changed_nothing(const Change& change, const Change& inverse) {
  return if_same_kind(change, inverse, [](const auto& a, const auto& b) { return a.value == b.value; });
}

// True when `older` alone takes back two changes in a row whose inverses are `newer` and
// `older`: both are of one thing. (What was taken out and added again needs both: it may
// have come back at another place.)
bool covers(const Change& older, const Change& newer) {
  return if_same_kind(older, newer, [](const auto& a, const auto& b) {
    return same_target(a, b) && (holds_value(b) || !holds_value(a));
  });
}

}  // namespace

void History::apply(Assessment& assessment, const Change& change, std::string_view group) {
  Change inverse = model::apply(assessment, change);
  if (changed_nothing(change, inverse)) return;
  redo_.clear();
  const bool joins = !group.empty() && group == group_ && !undo_.empty();
  group_ = group;
  if (!joins) {
    undo_.push_back({std::move(inverse)});
    return;
  }
  StepChanges& step = undo_.back();
  if (!covers(step.front(), inverse)) step.insert(step.begin(), std::move(inverse));
}

void History::close_group() { group_.clear(); }

bool History::undo(Assessment& assessment) {
  close_group();
  if (undo_.empty()) return false;
  redo_.push_back(take(assessment, undo_.back()));
  undo_.pop_back();
  return true;
}

bool History::redo(Assessment& assessment) {
  close_group();
  if (redo_.empty()) return false;
  undo_.push_back(take(assessment, redo_.back()));
  redo_.pop_back();
  return true;
}

void History::clear() {
  undo_.clear();
  redo_.clear();
  close_group();
}

// Makes the changes of a step in order and returns the step that takes them back.
History::StepChanges History::take(Assessment& assessment, const StepChanges& step) {
  StepChanges inverse;
  for (const Change& change : step) inverse.insert(inverse.begin(), model::apply(assessment, change));
  return inverse;
}

}  // namespace model
