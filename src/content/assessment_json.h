#pragma once

#include <string>
#include <string_view>

#include "content/wording.h"
#include "model/assessment.h"
#include "model/result.h"

namespace content {

class Place;

inline constexpr std::string_view kAssessmentFormat = "alongside/assessment";

// Reads one record, `alongside/assessment` version 1. Total over any bytes: gives a record
// or the first problem found. Unknown keys at every level are kept as extras. Answers to
// packs or prompts that this program does not have are kept too: a record is not checked
// against any pack. Where an object has a key twice, the last one counts.
model::Result<model::Assessment> read_assessment(std::string_view bytes, const Wording& wording);

// The same for what a document holds already. Check the document's problem afterwards.
model::Assessment read_assessment(const Place& record);

// Two-space JSON in the order of the format, LF, with a newline at the end. Empty optional
// parts are left out. Reading it back gives an equal record; writing that gives the same
// bytes. Bytes that are not UTF-8 become U+FFFD.
std::string write_assessment(const model::Assessment& assessment);

}  // namespace content
