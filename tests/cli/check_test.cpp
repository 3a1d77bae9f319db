#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <fstream>

#include "documents.h"
#include "edited.h"

namespace {

struct Outcome {
  int exit_code;
  std::string output;  // what it printed, problems of use included
};

Outcome run(const std::string& arguments) {
  const std::string command = std::string("\"") + ALONGSIDE_BINARY + "\" " + arguments + " 2>&1";
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return {-1, "cannot run " + command};
  std::string output;
  std::array<char, 4096> part;
  while (const std::size_t count = fread(part.data(), 1, part.size(), pipe)) output.append(part.data(), count);
  return {WEXITSTATUS(pclose(pipe)), output};
}

std::string quoted(const std::string& path) { return " \"" + path + '"'; }

const std::string kAssets = ASSETS_DIR;
const std::string kData = TEST_DATA_DIR;
const std::string kCheck = "check --wording" + quoted(kAssets + "/locales/en.json");

TEST(Check, SaysNothingOfFilesThatAreFine) {
  std::string files;
  for (const char* folder : {"/frameworks", "/examples"})
    for (const auto& file : support::json_files(kAssets + folder)) files += quoted(file.string());
  const Outcome checked = run("check" + files);
  EXPECT_EQ(checked.exit_code, 0);
  EXPECT_EQ(checked.output, "");
}

TEST(Check, TellsTheFileThePlaceAndTheReason) {
  const std::string broken = testing::TempDir() + "broken_pack.json";
  const std::string pack = support::read_file(kData + "/small_pack.json");
  std::ofstream(broken) << support::edited(pack, "\"B1\", \"A1\"", "\"B1\", \"A9\"");
  const Outcome checked = run(kCheck + quoted(kData + "/record_with_everything.json") + quoted(broken));
  EXPECT_EQ(checked.exit_code, 1);
  EXPECT_EQ(checked.output.find(broken + ": /routes/0/prompts/1: "), 0u) << checked.output;
}

TEST(Check, TellsAFileThatIsNotThere) {
  const Outcome checked = run(kCheck + quoted(kData + "/nowhere.json"));
  EXPECT_EQ(checked.exit_code, 1);
  EXPECT_NE(checked.output.find("nowhere.json"), std::string::npos);
}

TEST(Help, IsGivenWhenAskedFor) {
  for (const char* arguments : {"--help", "-h", "check --help"}) {
    const Outcome help = run(arguments);
    EXPECT_EQ(help.exit_code, 0) << arguments;
    EXPECT_NE(help.output.find("alongside check"), std::string::npos) << help.output;
  }
}

TEST(WrongUse, IsToldWithItsOwnExitCode) {
  for (const char* arguments : {"", "check", "chekc file.json", "check --loudly file.json", "check --wording",
                                "check --wording nowhere.json file.json"}) {
    const Outcome used = run(arguments);
    EXPECT_EQ(used.exit_code, 2) << arguments;
    EXPECT_NE(used.output.find("--help"), std::string::npos) << arguments << used.output;
  }
}

}  // namespace
