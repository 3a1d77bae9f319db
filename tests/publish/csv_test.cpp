#include "publish/csv.h"

#include <gtest/gtest.h>

#include "source_of.h"

namespace publish {
namespace {

TEST(Csv, IsUtf8WithItsMarkAndLinesThatEndInCrlf) {
  CsvWriter csv;
  csv.row({"Who", "Café"});
  csv.row({"", "1"});
  EXPECT_EQ(csv.out(), "\xEF\xBB\xBF\"Who\",\"Café\"\r\n\"\",\"1\"\r\n");
}

TEST(Csv, MakesNoFormulaOfWhatPeopleWrote) {
  const std::pair<const char*, const char*> cells[] = {
      {"=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\""},
      {"+1", "\"'+1\""},
      {"-2 people", "\"'-2 people\""},
      {"@SUM(A1)", "\"'@SUM(A1)\""},
      {"  =1+1", "\"'  =1+1\""},
      {"\t=1", "\"'\t=1\""},
      {"\r=1", "\"'\n=1\""},
      {"\n=1", "\"'\n=1\""},
      {"＝1+1", "\"'＝1+1\""},
      {"\x01=HYPERLINK(1)", "\"'=HYPERLINK(1)\""},
      {"a=b", "\"a=b\""},
      {"Say \"yes\"", "\"Say \"\"yes\"\"\""},
      {"one\r\ntwo\rthree\nfour", "\"one\ntwo\nthree\nfour\""},
      {"bell\x07 and\x1B escape", "\"bell and escape\""},
      {"a, b; c", "\"a, b; c\""},
  };
  for (const auto& [cell, written] : cells) {
    CsvWriter csv;
    csv.row({cell});
    EXPECT_EQ(csv.out(), "\xEF\xBB\xBF" + std::string(written) + "\r\n") << cell;
  }
}

TEST(ActionsCsv, HasARowForEachActionInTheOrderOfThePlan) {
  const model::Assessment record = example("sparrow-lane");
  const std::string csv = actions_csv(source_of(record));
  std::size_t from = 0;
  for (const model::Action& action : record.actions) {
    const std::size_t at = csv.find(action.owner, from);
    ASSERT_NE(at, std::string::npos) << action.id;
    from = at;
  }
  EXPECT_NE(csv.find("\"2026-12-12\""), std::string::npos) << "dates as spreadsheets read them";
  EXPECT_NE(csv.find("Who sets the agenda and who writes things down?"), std::string::npos) << "what led to it";
}

TEST(ActionsCsv, OfAnEmptyPlanIsTheHeadings) {
  const model::Assessment record;
  const std::string csv = actions_csv(source_of(record));
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1);
}

}  // namespace
}  // namespace publish
