#include "command.h"
#include "edited.h"

namespace cli_test {
namespace {

const std::string kCheck = "check --assets" + arg(kAssets);

TEST(Check, SaysNothingOfFilesThatAreFine) {
  std::string files;
  for (const char* folder : {"/frameworks", "/examples"})
    for (const auto& file : support::json_files(kAssets + folder)) files += arg(file);
  const Outcome checked = run("check" + files);
  EXPECT_EQ(checked.exit_code, 0);
  EXPECT_EQ(checked.out + checked.err, "");
}

TEST(Check, TellsTheFileThePlaceAndTheReason) {
  const Folder folder;
  const std::string pack = support::read_file(kData + "/small_pack.json");
  const fs::path broken = folder.write("broken.json", support::edited(pack, "\"B1\", \"A1\"", "\"B1\", \"A9\""));
  const Outcome checked = run(kCheck + arg(kData + "/record_with_everything.json") + arg(broken));
  EXPECT_EQ(checked.exit_code, 1);
  EXPECT_EQ(checked.out.find(broken.string() + ": /routes/0/prompts/1: "), 0u) << checked.out;
}

TEST(Check, TellsAFileThatIsNotThereAndGoesOn) {
  const Folder folder;
  const fs::path other = folder.write("other.json", "[]");
  const Outcome checked = run(kCheck + arg(folder / "nowhere.json") + arg(folder.path()) + arg(other));
  EXPECT_EQ(checked.exit_code, 1);
  EXPECT_NE(checked.out.find("nowhere.json: : This file cannot be opened."), std::string::npos) << checked.out;
  EXPECT_NE(checked.out.find(folder.path().string() + ": : This file cannot be opened."), std::string::npos)
      << checked.out;
  EXPECT_NE(checked.out.find(other.string() + ": : "), std::string::npos) << checked.out;
}

TEST(Help, IsGivenForTheWholeAndForEachCommand) {
  for (const char* arguments : {"--help", "-h"}) {
    const Outcome help = run(arguments);
    EXPECT_EQ(help.exit_code, 0) << arguments;
    for (const char* command : {"check", "report", "table", "compare", "Exit code"})
      EXPECT_NE(help.out.find(command), std::string::npos) << help.out;
  }
  for (const std::string command : {"check", "report", "table", "compare"}) {
    const Outcome help = run(command + " --help");
    EXPECT_EQ(help.exit_code, 0) << command;
    EXPECT_NE(help.out.find("Usage: alongside " + command), std::string::npos) << help.out;
    for (const char* words : {"--assets DIR", "Exit code"})
      EXPECT_NE(help.out.find(words), std::string::npos) << help.out;
  }
}

TEST(WrongUse, IsToldInOneLineWithItsOwnExitCode) {
  for (const char* arguments :
       {"", "check", "chekc file.json", "check --loudly file.json", "check --assets",
        "check --assets nowhere file.json", "report", "report --parts summary,nonsense file.json",
        "report --short --parts summary file.json", "report --today 2026-02-30 file.json", "table",
        "table --csv --ndjson file.json", "compare", "compare a.json", "compare a.json b.json c.json"}) {
    const Outcome used = run(arguments);
    EXPECT_EQ(used.exit_code, 2) << arguments;
    EXPECT_EQ(used.out, "") << arguments;
    EXPECT_EQ(used.err.find("alongside: "), 0u) << arguments << used.err;
    EXPECT_EQ(used.err.find('\n'), used.err.size() - 1) << arguments << used.err;
    const bool what_to_do =
        used.err.find("--help") != std::string::npos || used.err.find("with --assets") != std::string::npos;
    EXPECT_TRUE(what_to_do) << arguments << used.err;
  }
}

TEST(WrongUse, NamesTheCommandThatDoesNotExist) {
  EXPECT_NE(run("chekc file.json").err.find("\"chekc\""), std::string::npos);
}

// From a folder with no assets of its own.
TEST(Assets, AreFoundWhereTheProgramWasBuilt) {
  const Folder folder;
  const fs::path record = folder.write("record.json", record_of("Hub"));
  EXPECT_EQ(run("check" + arg(record), folder.path()).exit_code, 0);
}

TEST(Assets, OfTheFolderThatTheFirstFileIsInComeFirst) {
  const Folder folder;
  folder.write("locales/en.json", std::string("not words"));
  const fs::path record = folder.write("examples/record.json", record_of("Hub"));
  const Outcome checked = run("check" + arg(record));
  EXPECT_EQ(checked.exit_code, 2);
  EXPECT_NE(checked.err.find((folder / "locales").string()), std::string::npos) << checked.err;
}

TEST(Assets, WithABrokenPackAreRefused) {
  const Folder folder;
  folder.write("locales/en.json", support::read_file(kAssets + "/locales/en.json"));
  folder.write("frameworks/broken.json", std::string("{}"));
  const fs::path record = folder.write("record.json", record_of("Hub"));
  const Outcome made = run("table --assets" + arg(folder.path()) + arg(record));
  EXPECT_EQ(made.exit_code, 2);
  EXPECT_NE(made.err.find("broken.json"), std::string::npos) << made.err;
}

TEST(Progress, IsToldWhereItIsWantedAndNeverOnStandardOutput) {
  const std::string files =
      arg(kAssets + "/examples/sparrow-lane.json") + arg(kAssets + "/examples/brightwell-youth.json");
  EXPECT_EQ(run("check" + files).err, "");
  const Outcome checked = run("check --progress" + files);
  EXPECT_EQ(checked.out, "");
  EXPECT_NE(checked.err.find("2 of 2 files\n"), std::string::npos) << checked.err;
}

}  // namespace
}  // namespace cli_test
