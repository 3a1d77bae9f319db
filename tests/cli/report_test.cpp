#include "cli/files.h"
#include "command.h"
#include "content/record_packs.h"
#include "publish/docx.h"
#include "publish/report_html.h"

namespace cli_test {
namespace {

const std::string kReport = "report --assets" + arg(kAssets) + " --today 2026-11-22";

// What the core makes of a record with the packs in the page's order.
class Core {
 public:
  explicit Core(model::Assessment record)
      : record_(std::move(record)), own_(content::own_packs(record_, assets_->wording)) {}

  publish::Source source() const {
    return {record_, content::packs_with(assets_->packs, own_), assets_->wording, {2026, 11, 22}};
  }
  std::string html(const std::set<publish::Part>& parts) const {
    return publish::write_html(publish::report(source(), parts), assets_->wording);
  }

 private:
  std::optional<cli::Assets> assets_ = cli::read_assets(kAssets);
  model::Assessment record_;
  std::vector<model::Framework> own_;
};

const std::set<publish::Part> kAll = {std::begin(publish::kParts), std::end(publish::kParts)};

TEST(Report, IsWhatTheCoreWritesUnderTheNameThatThePageGives) {
  const Folder folder;
  const Outcome made =
      run(kReport + arg(kAssets + "/examples/sparrow-lane.json") + " --html --docx -o" + arg(folder / "new/here"));
  EXPECT_EQ(made.exit_code, 0);
  EXPECT_EQ(made.out + made.err, "");
  const Core core(example("sparrow-lane"));
  const std::string name = (folder / "new/here/alongside-sparrow-lane-community-hub-report-2026-11-22.").string();
  EXPECT_EQ(support::read_file(name + "html"), core.html(kAll));
  EXPECT_EQ(support::read_file(name + "docx"),
            publish::write_docx(publish::report(core.source(), kAll), support::wording()));
}

TEST(Report, HasThePartsThatWereNamed) {
  const Folder folder;
  const fs::path record = folder.write("record.json", example("sparrow-lane"));
  EXPECT_EQ(run(kReport + " --parts summary,notes" + arg(record), folder.path()).exit_code, 0);
  EXPECT_EQ(support::read_file(folder / "alongside-sparrow-lane-community-hub-report-2026-11-22.html"),
            Core(example("sparrow-lane")).html({publish::Part::summary, publish::Part::notes}));
}

TEST(Report, IsShortOnRequest) {
  const Folder folder;
  const fs::path record = folder.write("record.json", example("sparrow-lane"));
  EXPECT_EQ(run(kReport + " --short" + arg(record), folder.path()).exit_code, 0);
  const Core core(example("sparrow-lane"));
  EXPECT_EQ(support::read_file(folder / "alongside-sparrow-lane-community-hub-short-report-2026-11-22.html"),
            publish::write_html(publish::short_report(core.source()), support::wording()));
}

TEST(Report, KnowsThePackThatLiesInTheRecord) {
  const Folder folder;
  const fs::path record = folder.write("record.json", with_own_pack());
  EXPECT_EQ(run(kReport + arg(record), folder.path()).exit_code, 0);
  const std::string html = support::read_file(folder / "alongside-hub-report-2026-11-22.html");
  EXPECT_EQ(html, Core(with_own_pack()).html(kAll));
  EXPECT_NE(html.find("Welcoming"), std::string::npos);
}

TEST(Report, OfTheActionPlanAlone) {
  const Folder folder;
  const fs::path record = folder.write("record.json", example("sparrow-lane"));
  EXPECT_EQ(run(kReport + " --csv --ics -o" + arg(folder / "out") + arg(record)).exit_code, 0);
  const std::string name = (folder / "out/alongside-sparrow-lane-community-hub-actions-2026-11-22.").string();
  EXPECT_NE(support::read_file(name + "csv").find("\r\n"), std::string::npos);
  EXPECT_EQ(support::read_file(name + "ics").find("BEGIN:VCALENDAR"), 0u);
  EXPECT_FALSE(fs::exists(folder / "out/alongside-sparrow-lane-community-hub-report-2026-11-22.html"));
}

TEST(Report, NeverTakesThePlaceOfAnInputNorOfAnotherOfTheSameRun) {
  const Folder folder;
  const std::string name = "alongside-hub-report-2026-11-22";
  model::Assessment second = record_of("Hub");
  second.profile.planning = "Something else";
  const fs::path first = folder.write(name + ".html", record_of("Hub")), other = folder.write("other.json", second);
  for (int again = 0; again < 2; ++again) {
    EXPECT_EQ(run(kReport + arg(first) + arg(other), folder.path()).exit_code, 0);
    EXPECT_EQ(folder.files(),
              (std::vector<std::string>{name + "-2.html", name + "-3.html", name + ".html", "other.json"}));
  }
  EXPECT_EQ(support::read_file(first), content::write_assessment(record_of("Hub")));
  EXPECT_EQ(support::read_file(folder / (name + "-2.html")), Core(record_of("Hub")).html(kAll));
  EXPECT_EQ(support::read_file(folder / (name + "-3.html")), Core(second).html(kAll));
}

TEST(Report, GoesOnAfterAFileWithAProblem) {
  const Folder folder;
  const fs::path newer = folder.write("newer.json", R"({"format": "alongside/assessment", "version": 2})");
  const fs::path good = folder.write("good.json", record_of("Hub"));
  const Outcome made = run(kReport + arg(newer) + arg(folder / "nowhere.json") + arg(good), folder.path());
  EXPECT_EQ(made.exit_code, 1);
  EXPECT_EQ(made.err.find(newer.string() + ": /version: "), 0u) << made.err;
  EXPECT_NE(made.err.find("nowhere.json: : This file cannot be opened."), std::string::npos) << made.err;
  EXPECT_TRUE(fs::exists(folder / "alongside-hub-report-2026-11-22.html"));
}

TEST(Report, SaysWhereItCannotWrite) {
  const Folder folder;
  const fs::path record = folder.write("record.json", record_of("Hub"));
  const Outcome made = run(kReport + arg(record) + " -o" + arg(record));
  EXPECT_EQ(made.exit_code, 2);
  EXPECT_NE(made.err.find("with -o"), std::string::npos) << made.err;
}

TEST(Report, StandsFiveThousandActions) {
  const Folder folder;
  const fs::path record = folder.write("record.json", with_many_actions());
  EXPECT_EQ(run(kReport + " --html --docx" + arg(record), folder.path()).exit_code, 0);
  EXPECT_EQ(support::read_file(folder / "alongside-busy-report-2026-11-22.html"), Core(with_many_actions()).html(kAll));
}

}  // namespace
}  // namespace cli_test
