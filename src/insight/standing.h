#pragma once

#include <vector>

#include "model/assessment.h"

namespace insight {

// How things stand: what a record and a snapshot of one have in common. Either is taken where a Standing is asked for,
// and lives longer than it.
struct Standing {
  const model::Answers& answers;
  const std::vector<model::Action>& actions;
  const model::Confirmations& stages;

  Standing(const model::Assessment& record) : answers(record.answers), actions(record.actions), stages(record.stages) {}
  Standing(const model::Snapshot& snapshot)
      : answers(snapshot.answers), actions(snapshot.actions), stages(snapshot.stages) {}
};

}  // namespace insight
