#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace model {

// A calendar day, always a real one (no 31 April). Years 1 to 9999.
struct Day {
  int year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31

  auto operator<=>(const Day&) const = default;
};

// A moment in whole seconds since 1970-01-01T00:00:00Z.
struct Moment {
  std::int64_t seconds = 0;

  auto operator<=>(const Moment&) const = default;
};

// "2026-11-22"; nothing when the text is not exactly a real day in that form.
std::optional<Day> parse_day(std::string_view text);
std::string iso(Day day);

// "2026-11-22T10:41:07Z", a fraction of a second allowed and dropped; nothing otherwise.
std::optional<Moment> parse_moment(std::string_view text);
std::string iso(Moment moment);

// Whole days from `from` to `to`; negative when `to` is earlier.
int days_between(Day from, Day to);

// The day and the time of day ("14:05") at a place `offset_minutes` ahead of UTC.
Day day_at(Moment moment, int offset_minutes);
std::string clock_time_at(Moment moment, int offset_minutes);

}  // namespace model
