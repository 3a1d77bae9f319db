#include "publish/ics.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "source_of.h"

namespace publish {
namespace {

bool has_line(const std::string& calendar, const std::string& line) {
  return ("\r\n" + calendar).find("\r\n" + line + "\r\n") != std::string::npos;
}

TEST(Calendar, HasAnAllDayEventWithAReminderForADatedAction) {
  const model::Assessment record = with_action("Ask members");
  const std::string calendar = actions_ics(source_of(record));
  EXPECT_TRUE(has_line(calendar, "DTSTART;VALUE=DATE:20270131")) << calendar;
  EXPECT_TRUE(has_line(calendar, "SUMMARY:Ask members"));
  EXPECT_TRUE(has_line(calendar, "UID:a1.r1@alongside.invalid"));
  EXPECT_TRUE(has_line(calendar, "TRIGGER:-PT15H"));
  EXPECT_TRUE(has_line(calendar, "STATUS:CONFIRMED"));
}

TEST(Calendar, LeavesOutWhatHasNoDate) {
  model::Assessment record = with_action("Ask members");
  record.actions[0].due.reset();
  EXPECT_EQ(actions_ics(source_of(record)).find("VEVENT"), std::string::npos);
}

TEST(Calendar, KeepsTheIdAndCountsUpWhenTheRecordChanges) {
  model::Assessment record = with_action("Ask members");
  const std::string first = actions_ics(source_of(record));
  record.changed.seconds += 3600;
  record.actions[0].due = model::Day{2027, 2, 14};
  const std::string second = actions_ics(source_of(record));
  EXPECT_TRUE(has_line(first, "SEQUENCE:600"));
  EXPECT_TRUE(has_line(second, "SEQUENCE:4200"));
  EXPECT_TRUE(has_line(second, "UID:a1.r1@alongside.invalid"));
  EXPECT_TRUE(has_line(second, "DTSTART;VALUE=DATE:20270214"));
}

TEST(Calendar, CancelsWhatWasDroppedAndRemindsNobodyOfWhatIsDone) {
  model::Assessment record = with_action("Ask members");
  record.actions[0].status = model::Status::dropped;
  EXPECT_TRUE(has_line(actions_ics(source_of(record)), "STATUS:CANCELLED"));
  record.actions[0].status = model::Status::done;
  const std::string done = actions_ics(source_of(record));
  EXPECT_TRUE(has_line(done, "SUMMARY:Done: Ask members"));
  EXPECT_EQ(done.find("VALARM"), std::string::npos);
}

TEST(Calendar, EscapesAndFoldsWhatPeopleWrote) {
  const std::string long_words = "Ünïcödé, \\ ; and\nEND:VEVENT " + std::string(120, 'x') + std::string("\x07");
  const model::Assessment record = with_action(long_words);
  const std::string calendar = actions_ics(source_of(record));
  std::size_t events = 0;
  for (std::size_t from = 0, to; from < calendar.size(); from = to + 2) {
    to = calendar.find("\r\n", from);
    ASSERT_NE(to, std::string::npos);
    EXPECT_LE(to - from, 75u);
    EXPECT_NE(static_cast<unsigned char>(calendar[from]) & 0xC0, 0x80) << "no character is cut";
    if (calendar.compare(from, to - from, "END:VEVENT") == 0) ++events;
  }
  EXPECT_EQ(events, 1u);
  EXPECT_NE(calendar.find("SUMMARY:Ünïcödé\\, \\\\ \\; and\\nEND:VEVENT"), std::string::npos);
  EXPECT_EQ(calendar.find('\x07'), std::string::npos);
}

// ---- By another reader: Python's icalendar, where the system has it ----

// What it makes of the calendar, a line for each event.
std::string read_by_icalendar(const std::string& calendar) {
  const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "alongside.ics";
  std::ofstream(file, std::ios::binary) << calendar;
  const std::string script = std::string(TEST_DATA_DIR) + "/../publish/read_calendar.py";
  FILE* pipe = popen(("/usr/bin/python3 \"" + script + "\" \"" + file.string() + "\" 2>&1").c_str(), "r");
  std::string seen;
  std::array<char, 4096> part;
  while (const std::size_t count = fread(part.data(), 1, part.size(), pipe)) seen.append(part.data(), count);
  pclose(pipe);
  return seen;
}

TEST(Calendar, IsWhatAnotherReaderMakesOfIt) {
  if (std::system("/usr/bin/python3 -c 'import icalendar' 2>/dev/null") != 0) GTEST_SKIP() << "no python3-icalendar";
  model::Assessment record = with_action("Ünïcödé, \\ ; “and” " + std::string(120, 'x'));
  record.actions.push_back({.id = "a2", .what = "Far ahead", .due = model::Day{2999, 12, 31}, .status = model::Status::done});
  record.actions.push_back({.id = "a3", .what = "Long ago", .due = model::Day{1970, 1, 1}, .status = model::Status::dropped});
  record.actions.push_back({.id = "a4", .what = "Some day"});
  const std::string moment = "\"2023-11-14T22:23:20+00:00\"]\n";
  EXPECT_EQ(read_by_icalendar(actions_ics(source_of(record))),
            "[\"a1.r1@alongside.invalid\", 600, \"2027-01-31\", \"Ünïcödé, \\\\ ; “and” " + std::string(120, 'x') +
                "\", \"CONFIRMED\", [-54000], " + moment +
                "[\"a2.r1@alongside.invalid\", 600, \"2999-12-31\", \"Done: Far ahead\", \"CONFIRMED\", [], " + moment +
                "[\"a3.r1@alongside.invalid\", 600, \"1970-01-01\", \"Long ago\", \"CANCELLED\", [], " + moment);
  record.changed.seconds += 60;
  const std::string again = read_by_icalendar(actions_ics(source_of(record)));
  EXPECT_EQ(again.find("[\"a1.r1@alongside.invalid\", 660, "), 0u) << "the same event, and newer: " << again;
}

}  // namespace
}  // namespace publish
