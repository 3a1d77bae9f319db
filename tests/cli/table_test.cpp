#include <algorithm>

#include "command.h"

namespace cli_test {
namespace {

const std::string kTable = "table --assets" + arg(kAssets);

model::Assessment answered(const std::string& organisation) {
  model::Assessment record = record_of(organisation);
  record.answers["coproduction-plan/Q1a"] = {.step = 1};
  record.answers["before-you-begin/B1"] = {.note = "We met."};
  return record;
}

// "prompt of organisation" of each row of NDJSON.
std::vector<std::string> rows_of(const std::string& ndjson) {
  std::vector<std::string> rows;
  std::istringstream lines(ndjson);
  for (std::string line; std::getline(lines, line);) {
    const auto value = [&](const std::string& column) {
      const std::string name = '"' + column + "\":\"";
      const std::size_t at = line.find(name);
      return at == std::string::npos
                 ? "?"
                 : line.substr(at + name.size(), line.find('"', at + name.size()) - at - name.size());
    };
    rows.push_back(value("prompt") + " of " + value("organisation"));
  }
  return rows;
}

TEST(Table, GoesThroughFoldersInOrderAndThroughFiles) {
  const Folder folder;
  folder.write("records/b.json", answered("B"));
  folder.write("records/a/z.json", answered("Z"));
  folder.write("records/notes.txt", std::string("no record"));
  const fs::path file = folder.write("other.txt", answered("O"));
  const Outcome made = run(kTable + arg(folder / "records") + arg(file));
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(rows_of(made.out),
            (std::vector<std::string>{"B1 of Z", "Q1a of Z", "B1 of B", "Q1a of B", "B1 of O", "Q1a of O"}))
      << "a named file is taken whatever its name ends in";
}

TEST(Table, FollowsNoLinkToAFolderAndTripsOverNone) {
  const Folder folder;
  folder.write("b.json", answered("B"));
  fs::create_symlink(folder / "nowhere", folder / "a.json");
  fs::create_directory_symlink(folder.path(), folder / "round");
  const Outcome made = run(kTable + arg(folder.path()));
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(rows_of(made.out), (std::vector<std::string>{"B1 of B", "Q1a of B"}));
  EXPECT_EQ(rows_of(run(kTable + arg(folder / "round")).out).size(), 2u);
}

TEST(Table, IsWrittenToAFileAsCsvWithOneRowOfHeadings) {
  const Folder folder;
  folder.write("records/a.json", answered("A"));
  folder.write("records/b.json", answered("B"));
  EXPECT_EQ(run(kTable + " --csv -o" + arg(folder / "all.csv") + arg(folder / "records")).exit_code, 0);
  const std::string csv = support::read_file(folder / "all.csv");
  EXPECT_EQ(csv.find("\xEF\xBB\xBF\"record\","), 0u) << csv;
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 5);
  EXPECT_EQ(csv.find("\"record\"", 4), std::string::npos);
}

TEST(Table, LeavesOutWhatIsNoRecordAndSaysSo) {
  const Folder folder;
  folder.write("a.json", answered("A"));
  const fs::path broken = folder.write("b.json", std::string("{\"format\": "));
  const fs::path newer = folder.write("c.json", R"({"format": "alongside/assessment", "version": 2})");
  const fs::path pack = folder.write("d.json", support::read_file(kData + "/small_pack.json"));
  folder.write("e.json", answered("E"));
  const Outcome made = run(kTable + arg(folder.path()) + arg(folder / "nowhere.json"));
  EXPECT_EQ(made.exit_code, 1);
  EXPECT_EQ(rows_of(made.out), (std::vector<std::string>{"B1 of A", "Q1a of A", "B1 of E", "Q1a of E"}));
  EXPECT_EQ(std::count(made.err.begin(), made.err.end(), '\n'), 4) << made.err;
  for (const fs::path& file : {broken, newer, pack, folder / "nowhere.json"})
    EXPECT_NE(made.err.find(file.string() + ": "), std::string::npos) << made.err;
}

TEST(Table, KnowsThePackThatLiesInTheRecord) {
  const Folder folder;
  const fs::path own = folder.write("a.json", with_own_pack()), after = folder.write("b.json", answered("B"));
  EXPECT_EQ(rows_of(run(kTable + arg(own) + arg(after)).out),
            (std::vector<std::string>{"W1 of Hub", "B1 of B", "Q1a of B"}));
}

TEST(Table, StandsFiveThousandActions) {
  const Folder folder;
  const fs::path record = folder.write("record.json", with_many_actions());
  const Outcome made = run(kTable + arg(record));
  EXPECT_EQ(made.exit_code, 0);
  EXPECT_NE(made.out.find("\"actions\":5000}"), std::string::npos) << made.out;
}

TEST(Table, NeverTakesThePlaceOfARecord) {
  const Folder folder;
  const fs::path record = folder.write("record.json", answered("A"));
  const Outcome made = run(kTable + arg(folder.path()) + " -o record.json", folder.path());
  EXPECT_EQ(made.exit_code, 2);
  EXPECT_EQ(support::read_file(record), content::write_assessment(answered("A")));
}

TEST(Table, SaysWhereItCannotWrite) {
  const Folder folder;
  const fs::path record = folder.write("record.json", answered("A"));
  for (const std::string& to : {" -o" + arg(folder.path()), std::string(" -o /dev/full"), std::string(" >/dev/full")}) {
    const Outcome made = run(kTable + arg(record) + to);
    EXPECT_EQ(made.exit_code, 2) << to;
    EXPECT_NE(made.err.find("with -o"), std::string::npos) << to << made.err;
  }
}

TEST(Table, OfAnEmptyFolderHasNoRow) {
  const Folder folder;
  const Outcome made = run(kTable + arg(folder.path()));
  EXPECT_EQ(made.exit_code, 0);
  EXPECT_EQ(made.out, "");
}

TEST(Table, TellsItsProgressBesideTheRows) {
  const Folder folder;
  for (const char* name : {"a.json", "b.json", "c.json"}) folder.write(name, answered("A"));
  const Outcome made = run(kTable + " --progress" + arg(folder.path()));
  EXPECT_EQ(rows_of(made.out).size(), 6u);
  EXPECT_NE(made.err.find("3 of 3 files\n"), std::string::npos) << made.err;
}

}  // namespace
}  // namespace cli_test
