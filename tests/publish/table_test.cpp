#include "publish/table.h"

#include <gtest/gtest.h>

#include "content/json.h"
#include "source_of.h"

namespace publish {
namespace {

std::vector<content::Json> rows_of(const std::string& ndjson) {
  std::vector<content::Json> rows;
  for (std::size_t from = 0, to; from < ndjson.size(); from = to + 1) {
    to = ndjson.find('\n', from);
    content::Json row;
    EXPECT_FALSE(content::parse_json(ndjson.substr(from, to - from), row));
    rows.push_back(std::move(row));
  }
  return rows;
}

TEST(Table, HasARowForEachAnswerAndTheSameColumnsInBoth) {
  const model::Assessment record = example("harbour-trust-outpatients");
  const Source source = source_of(record);
  const auto rows = rows_of(table(source, TableFormat::ndjson));
  EXPECT_EQ(rows.size(), record.answers.size());
  for (const content::Json& row : rows) {
    ASSERT_EQ(row.items.size(), std::size(kTableColumns));
    for (std::size_t i = 0; i < row.items.size(); ++i) EXPECT_EQ(row.items[i].key, kTableColumns[i]);
  }
  const std::string csv = table(source, TableFormat::csv);
  EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')), rows.size() + 1);
}

TEST(Table, SaysWhatIsKnownAndNullForTheRest) {
  model::Assessment record;
  record.id = "r1";
  record.profile.size = model::Size::tiny;
  record.answers["coproduction-plan/Q1a"] = {.step = 2, .note = "Private words", .agreed_by = model::AgreedBy::jointly};
  record.answers["coproduction-plan/Q1b"] = {.state = model::State::not_sure};
  record.answers["gone/Q1"] = {.step = 1};
  record.actions.push_back({.id = "a1", .why = {"coproduction-plan/Q1a"}});
  const auto rows = rows_of(table(source_of(record), TableFormat::ndjson));
  ASSERT_EQ(rows.size(), 2u);
  const auto value = [&](std::size_t row, const char* column) { return content::find_member(rows[row], column); };
  EXPECT_EQ(value(0, "step")->text, "2");
  EXPECT_EQ(value(0, "step")->kind, content::Json::Kind::number);
  EXPECT_EQ(value(0, "step_label")->text, "Some of the time");
  EXPECT_EQ(value(0, "agreed_by")->text, "jointly");
  EXPECT_EQ(value(0, "has_note")->text, "true");
  EXPECT_EQ(value(0, "actions")->text, "1");
  EXPECT_EQ(value(0, "size")->text, "tiny");
  EXPECT_EQ(value(1, "step")->kind, content::Json::Kind::null) << "not sure is no zero";
  EXPECT_EQ(value(1, "state")->text, "not_sure");
  EXPECT_EQ(value(1, "sector")->kind, content::Json::Kind::null);
}

TEST(Table, OfManyRecordsIsTheirRowsOneAfterAnother) {
  const model::Assessment first = example("harbour-trust-outpatients"), second = example("sparrow-lane");
  for (const TableFormat format : {TableFormat::csv, TableFormat::ndjson}) {
    std::string all = table_beginning(format);
    append_rows(all, source_of(first), format);
    append_rows(all, source_of(second), format);
    const std::string beginning = table_beginning(format);
    EXPECT_EQ(all, table(source_of(first), format) + table(source_of(second), format).substr(beginning.size()));
  }
}

TEST(Table, CountsAnActionOnceForEachPromptItCameFrom) {
  model::Assessment record;
  record.answers["coproduction-plan/Q1a"] = {.step = 0};
  record.answers["coproduction-plan/Q1b"] = {.step = 0};
  record.actions.push_back({.id = "a1", .why = {"coproduction-plan/Q1a", "coproduction-plan/Q1b", "coproduction-plan/Q1a"}});
  record.actions.push_back({.id = "a2", .why = {"coproduction-plan/Q1a", "gone/Q1"}});
  const auto rows = rows_of(table(source_of(record), TableFormat::ndjson));
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(content::find_member(rows[0], "actions")->text, "2");
  EXPECT_EQ(content::find_member(rows[1], "actions")->text, "1");
}

TEST(Table, HoldsNoWordThatSomebodyWroteInConfidence) {
  model::Assessment record;
  record.answers["coproduction-plan/Q1a"] = {
      .state = model::State::does_not_apply, .because = "SECRET", .note = "SECRET", .evidence = {{.what = "SECRET", .where = "SECRET"}}};
  record.actions.push_back({.id = "a1", .what = "SECRET", .why = {"coproduction-plan/Q1a"}, .owner = "SECRET"});
  const Source source = source_of(record);
  EXPECT_EQ(table(source, TableFormat::csv).find("SECRET"), std::string::npos);
  EXPECT_EQ(table(source, TableFormat::ndjson).find("SECRET"), std::string::npos);
}

}  // namespace
}  // namespace publish
