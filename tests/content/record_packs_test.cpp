#include "content/record_packs.h"

#include <gtest/gtest.h>

#include "content/file_name.h"
#include "documents.h"

namespace content {
namespace {

using support::wording;

std::string small_pack() { return support::read_file(std::string(TEST_DATA_DIR) + "/small_pack.json"); }

model::Framework titled(std::string id, std::string title) { return {.id = std::move(id), .title = std::move(title)}; }

std::vector<std::string> titles(const std::vector<const model::Framework*>& packs) {
  std::vector<std::string> titles;
  for (const model::Framework* pack : packs) titles.push_back(pack->title);
  return titles;
}

TEST(OwnPacks, AreThoseThatReadAndAreWhatTheRecordSaysTheyAre) {
  model::Assessment record;
  record.packs = {{.id = "coproduction-plan"},
                  {.id = "broken", .framework = "{}"},
                  {.id = "otherwise", .framework = small_pack()},
                  {.id = "small-pack", .framework = small_pack()}};
  const auto own = own_packs(record, wording());
  ASSERT_EQ(own.size(), 1u);
  EXPECT_EQ(own[0].id, "small-pack");
}

TEST(PacksWith, PutsAnOwnOneInThePlaceOfTheProgramsAndOthersBehind) {
  const std::vector<model::Framework> program = {titled("a", "A"), titled("b", "B"), titled("c", "C")};
  const std::vector<model::Framework> own = {titled("z", "our Z"), titled("b", "our B")};
  EXPECT_EQ(titles(packs_with(program, own)), (std::vector<std::string>{"A", "our B", "C", "our Z"}));
  EXPECT_EQ(titles(packs_with(program, {})), (std::vector<std::string>{"A", "B", "C"}));
}

TEST(FileName, SaysWhoseWhatAndWhen) {
  const model::Day day{2026, 11, 22};
  EXPECT_EQ(file_name("Sparrow Lane: Hub (2)", "report", day, "docx"),
            "alongside-sparrow-lane-hub-2-report-2026-11-22.docx");
  EXPECT_EQ(file_name("", "", day, "json"), "alongside-2026-11-22.json");
  EXPECT_EQ(file_name("../..\\", "report", day, "html"), "alongside-report-2026-11-22.html");
  EXPECT_EQ(file_name("দক্ষিণ", "", day, "json"), "alongside-দক্ষিণ-2026-11-22.json");
  const std::string letters = "ে";  // three bytes, of which 40 is no multiple
  std::string long_name, cut;
  for (int i = 0; i < 20; ++i) long_name += letters;
  for (int i = 0; i < 13; ++i) cut += letters;
  EXPECT_EQ(file_name(long_name, "", day, "json"), "alongside-" + cut + "-2026-11-22.json");
}

}  // namespace
}  // namespace content
