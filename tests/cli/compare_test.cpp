#include "command.h"

namespace cli_test {
namespace {

const std::string kCompare = "compare --assets" + arg(kAssets);

struct Records {
  model::Assessment before, now;
};

Records two_days() {
  model::Assessment before = record_of("Hub");
  before.answers["coproduction-plan/Q1a"] = {.step = 0};
  before.answers["coproduction-plan/Q1b"] = {.step = 3};
  before.actions.push_back({.id = "a1", .what = "Ask three people"});
  model::Assessment now = before;
  now.answers["coproduction-plan/Q1a"].step = 1;
  now.answers["levers/V1a"] = {.state = model::State::not_sure};
  now.actions[0].what = "Ask three people who left";
  now.actions[0].status = model::Status::done;
  return {before, now};
}

Outcome compared(const Folder& folder, const Records& records) {
  return run(kCompare + arg(folder.write("before.json", records.before)) + arg(folder.write("now.json", records.now)));
}

TEST(Compare, SaysInSentencesWhatMovedAndThenWhereFrom) {
  const Folder folder;
  const Outcome said = compared(folder, two_days());
  EXPECT_EQ(said.exit_code, 0) << said.err;
  EXPECT_EQ(said.out,
            "One moved up, one is new, one stayed the same.\n"
            "Actions: one is done.\n"
            "\n"
            "Plan co-production\n"
            "  Who sets the agenda and who writes things down?: Not yet → Started\n"
            "\n"
            "Levers for a department\n"
            "  Closing gaps is one of our main aims: Not answered → Not sure\n");
}

TEST(Compare, TellsActionsOfTwoRecordsByTheirWords) {
  const Folder folder;
  Records records = two_days();
  records.now.id = "another";
  EXPECT_NE(compared(folder, records).out.find("Actions: one is done, one is not in the plan any more.\n"),
            std::string::npos);
}

TEST(Compare, KnowsThePackThatLiesInEitherRecord) {
  const Folder folder;
  Records records{record_of("Hub"), with_own_pack()};
  EXPECT_NE(compared(folder, records).out.find("\nWelcoming"), std::string::npos);
  std::swap(records.before, records.now);
  const std::string taken_out = compared(folder, records).out;
  EXPECT_NE(taken_out.find("\nWelcoming"), std::string::npos) << taken_out;
  EXPECT_NE(taken_out.find(" → Not answered\n"), std::string::npos) << taken_out;
}

TEST(Compare, SaysWhichEditionWasAnswered) {
  const Folder folder;
  Records records = two_days();
  records.before.packs.push_back({.id = "coproduction-plan", .edition = "0.9.0"});
  EXPECT_NE(compared(folder, records).out.find("edition 0.9.0 then"), std::string::npos);
}

TEST(Compare, TellsEachFileThatIsNoRecord) {
  const Folder folder;
  const fs::path broken = folder.write("broken.json", std::string("{}"));
  const Outcome said = run(kCompare + arg(broken) + arg(folder / "nowhere.json"));
  EXPECT_EQ(said.exit_code, 1);
  EXPECT_EQ(said.out, "");
  EXPECT_NE(said.err.find(broken.string() + ": "), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("nowhere.json: : This file cannot be opened."), std::string::npos) << said.err;
}

}  // namespace
}  // namespace cli_test
