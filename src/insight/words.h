#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/wording.h"
#include "insight/heard.h"
#include "insight/profile.h"
#include "insight/stages.h"
#include "model/assessment.h"
#include "model/framework.h"

// How what was asked and answered is called, on screens and in files alike.

namespace insight {

// A pack's text with the organisation's own term for "{communities}".
std::string with_terms(const model::Assessment& assessment, const content::Wording& wording, std::string_view text);

// The scale's words ("Started"), "Not sure", "Does not apply" or "Not answered"; in a conversation whether it was held.
std::string answer_words(const content::Wording& wording, const model::Framework& framework, const model::Answer* answer);

// The step nearest to a section's level; "Not sure", "Does not apply" or "Not answered" where nothing is on the scale.
std::string level_words(const content::Wording& wording, const model::Framework& framework, const SectionProfile& section);

// "3 of 6 in place, 1 does not apply".
std::string in_place_words(const content::Wording& wording, const StageStanding& standing);

// "Confirmed", "Ready to confirm", "Working on this" or "Not confirmed". `working`: it is the stage to work on now.
const std::string& standing_words(const content::Wording& wording, const StageStanding& standing, bool working);

// Who agreed the answers, as a sentence or two.
std::string agreed_sentence(const content::Wording& wording, const Agreed& agreed);

// The wording key for "staff only", or its like for a group that has no staff.
std::string staff_key(const model::Assessment& assessment, std::string_view key);

// "To do", "Under way", "Done", "Dropped".
const std::string& status_words(const content::Wording& wording, model::Status status);

// How far the answer to what people told us has come, in a few words.
const std::string& reply_words(const content::Wording& wording, Reply reply);

// A group of the people map by its id, else the words themselves.
std::string speaker_words(const model::Assessment& assessment, const std::string& from);

// The prompt of a pack with that id in a few words, or the stage's title; empty when it has neither.
std::string part_words(const model::Assessment& assessment, const content::Wording& wording,
                       const model::Framework& framework, std::string_view id);

}  // namespace insight
