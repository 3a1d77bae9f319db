#include "publish/report.h"

#include <gtest/gtest.h>

#include "insight/asked.h"
#include "source_of.h"

namespace publish {
namespace {

const std::set<Part> kAll(kParts.begin(), kParts.end());

// Every word of a document, a line for each piece.
std::string words_of(const Document& document) {
  std::string out = document.title + "\n" + document.subtitle + "\n";
  struct Reader {
    std::string& out;
    void operator()(const Heading& block) const { out += "# " + block.text + "\n"; }
    void operator()(const Paragraph& block) const { out += block.text + "\n"; }
    void operator()(const List& block) const {
      for (const std::string& item : block.items) out += "- " + item + "\n";
    }
    void operator()(const Table& block) const {
      out += block.caption + "\n";
      for (const auto& row : block.rows)
        for (const std::string& cell : row) out += cell + "\n";
    }
    void operator()(const Figure& block) const { out += block.sentence + "\n"; }
    void operator()(const Notice& block) const { out += block.title + "\n" + block.text + "\n" + block.url + "\n"; }
    void operator()(const Link& block) const { out += block.text + "\n" + block.url + "\n"; }
    void operator()(const Blank&) const {}
    void operator()(const PageBreak&) const {}
  };
  for (const Block& block : document.blocks) std::visit(Reader{out}, block);
  return out;
}

bool says(const Document& document, const std::string& words) {
  return words_of(document).find(words) != std::string::npos;
}

// The headings step down one level at a time, lists have items, and rows are as wide as their table.
void expect_well_made(const Document& document, const std::string& what) {
  int level = 0;
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      EXPECT_LE(heading->level, level + 1) << what << ": " << heading->text;
      level = heading->level;
    }
    if (const auto* list = std::get_if<List>(&block)) {
      EXPECT_FALSE(list->items.empty()) << what;
    }
    if (const auto* table = std::get_if<Table>(&block)) {
      for (const auto& row : table->rows) EXPECT_EQ(row.size(), table->columns.size()) << what << ": " << table->caption;
    }
  }
}

TEST(Report, OfEveryExampleIsWellMade) {
  for (const char* name : {"sparrow-lane", "harbour-trust-outpatients", "fern-valley-carers", "brightwell-youth"}) {
    const model::Assessment record = example(name);
    const Source source = source_of(record);
    expect_well_made(report(source, kAll), name);
    expect_well_made(short_report(source), name);
    expect_well_made(agreement_page(source), name);
    expect_well_made(you_said_we_did(source), name);
    for (const model::Framework& pack : packs()) {
      expect_well_made(blank_sheets(source, pack, nullptr, true), pack.id);
      if (pack.kind == model::Kind::stages) expect_well_made(progress_sheet(source, pack), pack.id);
    }
  }
}

TEST(Report, HoldsThePartsThatWereChosenAndNamesTheOthers) {
  const model::Assessment record = example("sparrow-lane");
  const Source source = source_of(record);
  const std::string note = record.answers.at("coproduction-plan/Q1a").note;
  EXPECT_TRUE(says(report(source, kAll), note));
  std::set<Part> without = kAll;
  without.erase(Part::notes);
  const Document report_without = report(source, without);
  EXPECT_FALSE(says(report_without, note));
  EXPECT_TRUE(says(report_without, "Left out of this report: notes and evidence."));
}

TEST(Report, NeverCallsSomethingUnsureAGap) {
  model::Assessment record;
  record.answers["coproduction-plan/Q1a"] = {.state = model::State::not_sure};
  const Document document = report(source_of(record), kAll);
  EXPECT_FALSE(says(document, "# Room to grow"));
  EXPECT_TRUE(says(document, "# What we could not answer"));
}

TEST(Report, OfAnEmptyRecordSaysNothingThatIsNotKnown) {
  const model::Assessment record;
  const Document document = report(source_of(record), kAll);
  expect_well_made(document, "empty");
  EXPECT_FALSE(says(document, "0 of"));
}

TEST(Report, CountsTheQuestionsOfTheWayThatWasChosen) {
  const model::Assessment record = example("harbour-trust-outpatients");
  const Source source = source_of(record);
  const model::Framework* pack = find_pack(source, "coproduction-plan");
  const auto total = insight::prompts_with_answers(record, *pack).size();
  ASSERT_LT(total, model::prompts_of(*pack).size());
  EXPECT_TRUE(says(report(source, kAll), " of " + std::to_string(total) + " questions answered"));
}

TEST(Report, SuggestsWhatToDoAndWhyWhereNothingIsPlanned) {
  model::Assessment record = example("sparrow-lane");
  EXPECT_FALSE(says(report(source_of(record), kAll), "3 things to do next"));
  for (model::Action& action : record.actions) action.status = model::Status::dropped;
  for (const Document& document : {report(source_of(record), kAll), short_report(source_of(record))}) {
    EXPECT_TRUE(says(document, "# 3 things to do next"));
    EXPECT_TRUE(says(document, "From our answer"));
  }
}

TEST(Report, ShowsWhoAgreedHowWellItIsBackedUpAndTheDates) {
  const model::Assessment record = example("sparrow-lane");
  const Document document = report(source_of(record), kAll);
  for (const char* heading : {"# Who agreed the answers", "# Evidence for our answers"}) EXPECT_TRUE(says(document, heading));
  EXPECT_TRUE(says(document, "Of our answers, "));
  EXPECT_TRUE(says(document, " have a date"));
  std::size_t pictures = 0;
  for (const Block& block : document.blocks) pictures += std::holds_alternative<Figure>(block) ? 1 : 0;
  EXPECT_GE(pictures, 6u) << "profile and agreement of two packs, the stages, the dates";
}

TEST(Report, ComparesWithTheNewestSnapshot) {
  model::Assessment record = with_action("Ask members");
  record.answers["coproduction-plan/Q1a"] = {.step = 3};
  model::Snapshot old{.id = "s1", .name = "Spring", .on = model::Day{2026, 3, 1}}, newer{.id = "s2", .name = "Summer", .on = model::Day{2026, 7, 1}};
  old.answers["coproduction-plan/Q1a"] = {.step = 4};
  newer.answers["coproduction-plan/Q1a"] = {.step = 1};
  EXPECT_FALSE(says(report(source_of(record), kAll), "# Since last time"));
  record.snapshots = {newer, old};
  const Document document = report(source_of(record), kAll);
  EXPECT_TRUE(says(document, "We looked back at “Summer”, 1 July 2026."));
  EXPECT_TRUE(says(document, "One moved up."));
  EXPECT_FALSE(says(document, "slipped"));
}

TEST(Papers, SayWhatTheyLeaveOutAndThatNobodyIsCounted) {
  const model::Assessment record = example("sparrow-lane");
  const Source source = source_of(record);
  const model::Framework* stages = find_pack(source, "race-equity-stages");
  for (const Document& document : {report(source, kAll), short_report(source), progress_sheet(source, *stages)})
    EXPECT_TRUE(says(document, "The numbers here count answers and actions. They never count people."));
  for (const Document& document : {agreement_page(source), you_said_we_did(source)})
    EXPECT_TRUE(says(document, "left out. Nobody is counted here."));
  EXPECT_TRUE(says(blank_sheets(source, *stages, nullptr, false), "Our own answers are left out."));
}

TEST(ProgressSheet, ListsTheActionPointsOfItsOwnStagesOnly) {
  model::Assessment record = example("sparrow-lane");
  record.actions = {{.id = "a1", .what = "From a stage", .why = {"race-equity-stages/commitment"}},
                    {.id = "a2", .what = "From a prompt", .why = {"race-equity-stages/A1"}},
                    {.id = "a3", .what = "From elsewhere", .why = {"coproduction-plan/Q1a"}}};
  const Source source = source_of(record);
  const model::Framework* pack = find_pack(source, "race-equity-stages");
  const Document sheet = progress_sheet(source, *pack);
  EXPECT_TRUE(says(sheet, "From a stage"));
  EXPECT_TRUE(says(sheet, "From a prompt"));
  EXPECT_FALSE(says(sheet, "From elsewhere"));
  EXPECT_TRUE(says(sheet, "not the official REMI"));
}

TEST(BlankSheets, HoldNoAnswerOfAnybody) {
  const model::Assessment record = example("sparrow-lane");
  const Source source = source_of(record);
  const model::Framework* pack = find_pack(source, "coproduction-plan");
  const Document sheets = blank_sheets(source, *pack, &pack->routes.front(), false);
  for (const auto& [key, answer] : record.answers) {
    if (answer.note.empty()) continue;
    EXPECT_FALSE(says(sheets, answer.note)) << key;
  }
  EXPECT_TRUE(says(sheets, "12. What is our agreement"));
  EXPECT_FALSE(says(sheets, "13. "));
}

}  // namespace
}  // namespace publish
