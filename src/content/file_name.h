#pragma once

#include <string>
#include <string_view>

#include "model/date.h"

namespace content {

// What a file for others is called: "alongside-sparrow-lane-report-2026-11-22.docx". `organisation` and `what` may be
// empty. Of the organisation's name there are letters of any script and digits, 40 bytes at most.
std::string file_name(std::string_view organisation, std::string_view what, model::Day today, std::string_view ending);

}  // namespace content
