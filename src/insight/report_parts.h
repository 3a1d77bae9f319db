#pragma once

#include <array>
#include <cstddef>
#include <string_view>

// What a report can hold, for the screen that asks and for the file that has it.

namespace insight {

// In the report's order.
enum class ReportPart { summary, profile, stages, since, actions, agreement, people, heard, notes, unanswered };

inline constexpr std::array kReportParts = {
    ReportPart::summary,   ReportPart::profile, ReportPart::stages, ReportPart::since, ReportPart::actions,
    ReportPart::agreement, ReportPart::people,  ReportPart::heard,  ReportPart::notes, ReportPart::unanswered};

// "summary", "profile" …: the last part of its wording key "report.part.<name>".
constexpr std::string_view name_of(ReportPart part) {
  constexpr std::string_view kNames[] = {"summary",   "profile", "stages", "since", "actions",
                                         "agreement", "people",  "heard",  "notes", "unanswered"};
  return kNames[static_cast<std::size_t>(part)];
}

}  // namespace insight
