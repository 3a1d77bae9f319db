#include "publish/ics.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace publish
