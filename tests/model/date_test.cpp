#include "model/date.h"

#include <gtest/gtest.h>

namespace model {
namespace {

TEST(Day, IsReadOnlyInItsOneForm) {
  for (const char* text : {"2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) {
    const auto day = parse_day(text);
    ASSERT_TRUE(day) << text;
    EXPECT_EQ(iso(*day), text);
  }
  for (const char* text : {"", "2026", "2026-11-2", "2026-11-222", "2026/11/22", "22-11-2026", "2026-1-022",
                           "2026-00-10", "2026-13-01", "2026-04-31", "2025-02-29", "1900-02-29", "2026-01-00",
                           "0000-01-01", "+026-01-01", "2026-11-2x", "2026-11-22 ", " 2026-11-22"})
    EXPECT_FALSE(parse_day(text)) << text;
}

TEST(Moment, IsReadInUtcWithOrWithoutAFraction) {
  struct Case {
    const char* text;
    std::int64_t seconds;
  };
  for (const auto& [text, seconds] :
       {Case{"1970-01-01T00:00:00Z", 0}, Case{"1969-12-31T23:59:59Z", -1}, Case{"2026-11-22T10:41:07Z", 1795344067},
        Case{"2000-02-29T00:00:00Z", 951782400}, Case{"2026-11-22T10:41:07.5Z", 1795344067},
        Case{"2026-11-22T10:41:07.999999999Z", 1795344067}}) {
    const auto moment = parse_moment(text);
    ASSERT_TRUE(moment) << text;
    EXPECT_EQ(moment->seconds, seconds) << text;
  }
  for (const char* text :
       {"", "Z", "2026-11-22", "2026-11-22T10:41:07", "2026-11-22T10:41Z", "2026-11-22 10:41:07Z",
        "2026-11-22T24:00:00Z", "2026-11-22T10:60:07Z", "2026-11-22T10:41:60Z", "2026-11-22T10:41:07+01:00",
        "2026-11-22T10:41:07.Z", "2026-11-22T10:41:07.5", "2026-02-30T10:41:07Z", "2026-11-22T10:41:0xZ"})
    EXPECT_FALSE(parse_moment(text)) << text;
}

TEST(Moment, IsWrittenAsItIsRead) {
  for (const char* text : {"1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2026-11-22T10:41:07Z",
                           "2024-02-29T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    EXPECT_EQ(iso(*parse_moment(text)), text);
}

TEST(Days, AreCountedOverMonthsAndLeapYears) {
  EXPECT_EQ(days_between({2026, 11, 22}, {2026, 11, 22}), 0);
  EXPECT_EQ(days_between({2026, 11, 30}, {2026, 12, 1}), 1);
  EXPECT_EQ(days_between({2024, 2, 28}, {2024, 3, 1}), 2);
  EXPECT_EQ(days_between({2025, 2, 28}, {2025, 3, 1}), 1);
  EXPECT_EQ(days_between({2026, 12, 31}, {2026, 1, 1}), -364);
  EXPECT_EQ(days_between({1, 1, 1}, {9999, 12, 31}), 3652058);
}

TEST(Days, TurnIntoNumbersAndBack) {
  // Every day of a whole cycle of leap years, through the moment at noon.
  Moment noon = *parse_moment("1899-12-31T12:00:00Z");
  Day before = day_at(noon, 0);
  for (int i = 0; i < 146'097; ++i) {
    noon.seconds += 86'400;
    const Day day = day_at(noon, 0);
    ASSERT_EQ(days_between(before, day), 1) << iso(day);
    ASSERT_TRUE(parse_day(iso(day))) << iso(day);
    before = day;
  }
  EXPECT_EQ(before, (Day{2299, 12, 31}));
}

TEST(Clock, ShowsTheTimeOfThePlace) {
  const Moment late = *parse_moment("2026-06-30T23:30:59Z");
  EXPECT_EQ(clock_time_at(late, 0), "23:30");
  EXPECT_EQ(day_at(late, 0), (Day{2026, 6, 30}));
  EXPECT_EQ(clock_time_at(late, 60), "00:30");
  EXPECT_EQ(day_at(late, 60), (Day{2026, 7, 1}));
  EXPECT_EQ(clock_time_at(late, -570), "14:00");
  EXPECT_EQ(clock_time_at({-1}, 0), "23:59");
  EXPECT_EQ(day_at({-1}, 0), (Day{1969, 12, 31}));
}

}  // namespace
}  // namespace model
