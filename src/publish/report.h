#pragma once

#include <set>

#include "insight/report_parts.h"
#include "publish/document.h"
#include "publish/source.h"

// The papers that people take away, as documents.

namespace publish {

using Part = insight::ReportPart;
inline constexpr auto& kParts = insight::kReportParts;
using insight::name_of;

// The report with these parts. A part about which nothing is known is left out; what was not asked for is named at the
// end, so that nobody takes the report for the whole record.
Document report(const Source& source, const std::set<Part>& parts);

// Two pages at most for a record of usual size: where we are in words, and the first open actions.
Document short_report(const Source& source);

// What one organisation keeps after an assessment by stages: where each stage stands, its papers, and its action points.
// `pack` is of Kind::stages.
Document progress_sheet(const Source& source, const model::Framework& pack);

// The agreement for a wall: the promises and nothing else.
Document agreement_page(const Source& source);

// What was heard, what we did, what is outside our control and who was told, for a wall; without who spoke. Counts and
// names in the words are the writer's own to leave out.
Document you_said_we_did(const Source& source);

// The questions to answer on paper, a box for each. Of a route, or of the whole pack.
Document blank_sheets(const Source& source, const model::Framework& pack, const model::Route* route, bool large_print);

}  // namespace publish
