#pragma once

#include "insight/answers.h"

namespace insight {

// How far along: `answered` counts "not sure" and "does not apply" too.
struct Progress {
  int total = 0;
  int answered = 0;
  int not_sure = 0;
  int does_not_apply = 0;

  bool operator==(const Progress&) const = default;
};

Progress progress(const model::Framework& framework, const Prompts& prompts, const model::Assessment& assessment);

// The first prompt without an answer after `after`, going round to the start and coming
// to `after` itself last. From the start when `after` is null or not among the prompts.
// Null when all are answered.
const model::Prompt* next_unanswered(const model::Framework& framework, const Prompts& prompts,
                                     const model::Assessment& assessment, const model::Prompt* after);

}  // namespace insight
