#pragma once

#include <string>
#include <vector>

#include "model/change.h"

namespace model {

// Undo and redo over the changes of one record. Holds no record itself.
class History {
 public:
  // Makes the change and remembers how to take it back. Changes in a row with the same
  // `group` that is not empty (letters typed into one field) are taken back as one.
  // Whatever was undone before can no longer be redone. A change that changes nothing is
  // not remembered and leaves all this as it is.
  void apply(Assessment& assessment, const Change& change, std::string_view group = {});

  // The next change starts a step of its own, even in the same group.
  void close_group();

  // What the next undo or redo would apply, at its most telling; null when there is nothing. Lives until the next call.
  const Change* next_undo() const { return undo_.empty() ? nullptr : &undo_.back().front(); }
  const Change* next_redo() const { return redo_.empty() ? nullptr : &redo_.back().back(); }

  bool can_undo() const { return !undo_.empty(); }
  bool can_redo() const { return !redo_.empty(); }

  // True when there was something to take back or to do again.
  bool undo(Assessment& assessment);
  bool redo(Assessment& assessment);

  void clear();

 private:
  // Applied in order when the step is taken.
  using StepChanges = std::vector<Change>;

  static StepChanges take(Assessment& assessment, const StepChanges& step);

  std::vector<StepChanges> undo_;
  std::vector<StepChanges> redo_;
  std::string group_;
};

}  // namespace model
