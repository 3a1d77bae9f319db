#include "model/date.h"

#include <cstdio>

namespace model {
namespace {

constexpr std::int64_t kSecondsADay = 24 * 60 * 60;

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

// Days since 1970-01-01. The year is counted from March, so that the leap day comes last.
std::int64_t day_number(Day day) {
  const std::int64_t year = day.month <= 2 ? day.year - 1 : day.year;
  const std::int64_t month = (day.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month + 2) / 5 + day.day - 1;
  return 365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719'468;
}

std::int64_t divide_down(std::int64_t value, std::int64_t by) {
  return value >= 0 ? value / by : -((-value + by - 1) / by);
}

// The inverse of day_number.
Day day_from_number(std::int64_t number) {
  constexpr std::int64_t kDaysIn400Years = 146'097;
  number += 719'468;
  const std::int64_t era = divide_down(number, kDaysIn400Years);
  const std::int64_t day_of_era = number - era * kDaysIn400Years;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;  // from March
  Day day;
  day.day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  day.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  day.year = static_cast<int>(year_of_era + era * 400 + (day.month <= 2 ? 1 : 0));
  return day;
}

// The number that `text` is, digits only; nothing otherwise.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_fraction(std::string_view text) {
  return text.size() >= 2 && text[0] == '.' && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  if (*year < 1 || *month < 1 || *month > 12 || *day < 1 || *day > days_in(*year, *month)) return std::nullopt;
  return Day{*year, *month, *day};
}

std::string iso(Day day) {
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", day.year, day.month, day.day);
  return text;
}

std::optional<Moment> parse_moment(std::string_view text) {
  constexpr std::size_t kWhole = sizeof("2026-11-22T10:41:07") - 1;
  if (text.size() <= kWhole || text.back() != 'Z') return std::nullopt;
  if (text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
  const std::string_view fraction = text.substr(kWhole, text.size() - kWhole - 1);
  if (!fraction.empty() && !is_fraction(fraction)) return std::nullopt;
  const auto day = parse_day(text.substr(0, 10));
  const auto hours = digits(text.substr(11, 2));
  const auto minutes = digits(text.substr(14, 2));
  const auto seconds = digits(text.substr(17, 2));
  if (!day || !hours || !minutes || !seconds) return std::nullopt;
  if (*hours > 23 || *minutes > 59 || *seconds > 59) return std::nullopt;
  return Moment{day_number(*day) * kSecondsADay + *hours * 3600 + *minutes * 60 + *seconds};
}

std::string iso(Moment moment) {
  const int seconds = static_cast<int>(moment.seconds - divide_down(moment.seconds, 60) * 60);
  char text[8];
  std::snprintf(text, sizeof text, ":%02dZ", seconds);
  return iso(day_at(moment, 0)) + 'T' + clock_time_at(moment, 0) + text;
}

int days_between(Day from, Day to) { return static_cast<int>(day_number(to) - day_number(from)); }

Day day_at(Moment moment, int offset_minutes) {
  return day_from_number(divide_down(moment.seconds + offset_minutes * 60, kSecondsADay));
}

std::string clock_time_at(Moment moment, int offset_minutes) {
  const std::int64_t local = moment.seconds + offset_minutes * 60;
  const int minutes = static_cast<int>((local - divide_down(local, kSecondsADay) * kSecondsADay) / 60);
  char text[24];
  std::snprintf(text, sizeof text, "%02d:%02d", minutes / 60, minutes % 60);
  return text;
}

}  // namespace model
