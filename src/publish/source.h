#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/wording.h"
#include "model/assessment.h"
#include "model/framework.h"

// What every file is made from.

namespace publish {

// One record with the packs it may answer, in the order to show them. Everything lives longer than this.
struct Source {
  const model::Assessment& record;
  std::vector<const model::Framework*> packs;
  const content::Wording& wording;
  model::Day today;
};

// Null when there is no such pack.
const model::Framework* find_pack(const Source& source, std::string_view id);

// A pack's text with the organisation's own term for "{communities}".
std::string with_terms(const Source& source, std::string_view text);

// The prompt or the stage that a key names, in a few words; the key itself where its pack is not here.
std::string reason_words(const Source& source, std::string_view key);

}  // namespace publish
