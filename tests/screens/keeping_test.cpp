#include <gtest/gtest.h>

#include "content/assessment_json.h"
#include "content/limits.h"
#include "situations.h"

// Nothing that somebody did is lost without their saying so.

namespace screens {
namespace {

using support::Driver;
using support::example;
using ui::Role;

constexpr const char* kQ1a = "/question/coproduction-plan/Q1a";
constexpr const char* kWhere = "Where are we now?";
constexpr const char* kAsking = "Download your work first?";


// A record with one answer that is in no file.
void work_a_little(Driver& driver) {
  driver.visit(kQ1a);
  driver.choose("Started", kWhere);
}

// -- The badge

TEST(Badge, IsNotThereBeforeThereIsWork) {
  Driver driver;
  EXPECT_FALSE(driver.sees("Not downloaded since"));
  EXPECT_FALSE(driver.unsaved());
}

TEST(Badge, SaysSinceWhenWorkIsNotDownloaded) {
  for (const app::Viewport& viewport : {support::kPhone, support::kDesktop}) {
    Driver driver(viewport);
    work_a_little(driver);
    driver.later(600);
    driver.choose("Not yet", kWhere);
    EXPECT_TRUE(driver.has(Role::button, "Not downloaded since 14:05. Download your file"));
    driver.later(3600);
    driver.press("Not downloaded since 14:05. Download your file");
    ASSERT_EQ(driver.downloads().size(), 1u);
    EXPECT_TRUE(driver.has(Role::button, "Downloaded at 15:15. Download your file"));
    EXPECT_TRUE(driver.heard("alongside-2026-11-22.json"));
    driver.later(24 * 3600);
    driver.frame();
    EXPECT_TRUE(driver.sees("Downloaded at 15:15 on 22 November 2026"));
  }
}

TEST(Unsaved, IsExactlyWhatIsInNoFile) {
  Driver driver;
  work_a_little(driver);
  EXPECT_TRUE(driver.unsaved());
  driver.download();
  EXPECT_FALSE(driver.unsaved());
  driver.visit(kQ1a);
  driver.type("Notes", "Mostly.");
  EXPECT_TRUE(driver.unsaved());
  driver.press("Undo");
  EXPECT_FALSE(driver.unsaved()) << "it is as it was downloaded";
  driver.press("Redo");
  EXPECT_TRUE(driver.unsaved());
  driver.fill("Notes", "");
  EXPECT_FALSE(driver.unsaved()) << "typed back to what was downloaded";
  driver.press("Undo");
  driver.press("Undo");
  driver.press("Undo");
  EXPECT_TRUE(driver.unsaved()) << "before the download is not as in the file either";
}

TEST(Unsaved, IsNothingAfterLookingRound) {
  Driver driver;
  driver.press("Sparrow Lane Community Hub");
  for (const char* route : {"/", "/plan", kQ1a, "/results/coproduction-plan", "/stages", "/save", "/about"}) {
    driver.visit(route);
    EXPECT_FALSE(driver.unsaved()) << route;
  }
  EXPECT_TRUE(driver.kept().empty()) << "nothing was changed, so nothing is kept";
}

TEST(Unsaved, IsWhatWasTypedWhileAFileWasWritten) {
  Driver driver;
  work_a_little(driver);
  driver.app().act({"badge", "press", ""});
  driver.app().frame();  // asks for the download, which the page has not finished
  driver.app().act({"answer.note", "input", "Later"});
  driver.app().frame();
  driver.app().downloaded("alongside.json");
  driver.frame();
  EXPECT_TRUE(driver.unsaved());
}

// -- Another record takes the place of this one

struct WayOut {
  const char* what;
  void (*go)(Driver&);
};

const WayOut kWaysOut[] = {
    {"a dropped file", [](Driver& d) { d.open(example("harbour-trust-outpatients")); }},
    {"a chosen file",
     [](Driver& d) {
       d.will_choose_file(example("harbour-trust-outpatients"));
       d.visit("/");
       d.press("Open a saved file");
     }},
    {"an example",
     [](Driver& d) {
       d.visit("/");
       d.press("A hospital department");
     }},
};

TEST(Replacing, AsksFirstAndStaysOnEscape) {
  for (const WayOut& way : kWaysOut) {
    Driver driver;
    work_a_little(driver);
    const model::Assessment before = driver.record();
    way.go(driver);
    EXPECT_TRUE(driver.has(Role::dialog, kAsking)) << way.what;
    EXPECT_TRUE(driver.app().last_frame().modal) << way.what;
    EXPECT_EQ(driver.record(), before) << way.what;
    driver.escape();
    EXPECT_FALSE(driver.has(Role::dialog, kAsking)) << way.what;
    EXPECT_EQ(driver.record(), before) << way.what;
    EXPECT_TRUE(driver.heard("Nothing has changed.")) << way.what;
    EXPECT_TRUE(driver.unsaved()) << way.what;
  }
}

TEST(Replacing, DownloadsFirstWhenAsked) {
  for (const WayOut& way : kWaysOut) {
    Driver driver;
    work_a_little(driver);
    model::Assessment before = driver.record();
    way.go(driver);
    driver.press("Download, then go on");
    ASSERT_EQ(driver.downloads().size(), 1u) << way.what;
    Driver other;
    other.open(driver.downloads().front().text);
    before.snapshots = other.record().snapshots;  // the day of the download
    EXPECT_EQ(other.record(), before) << way.what;
    EXPECT_EQ(driver.record().profile.organisation, "Harbour Trust Outpatients") << way.what;
    EXPECT_FALSE(driver.has(Role::dialog, kAsking)) << way.what;
  }
}

TEST(Replacing, GoesOnWithoutADownloadAndKeepsABackup) {
  for (const WayOut& way : kWaysOut) {
    Driver driver;
    work_a_little(driver);
    const model::Assessment before = driver.record();
    way.go(driver);
    driver.press("Go on without downloading");
    EXPECT_TRUE(driver.downloads().empty()) << way.what;
    EXPECT_EQ(driver.record().profile.organisation, "Harbour Trust Outpatients") << way.what;
    driver.visit("/");
    EXPECT_TRUE(driver.sees("Found in this browser")) << way.what;
    ASSERT_EQ(driver.app().state().backups.size(), 1u) << way.what;
    EXPECT_EQ(driver.app().state().backups.front().record, before) << way.what;
  }
}

TEST(Replacing, DoesNotAskWhenEverythingIsInAFile) {
  for (const WayOut& way : kWaysOut) {
    Driver driver;
    work_a_little(driver);
    driver.download();
    way.go(driver);
    EXPECT_FALSE(driver.app().last_frame().modal) << way.what;
    EXPECT_EQ(driver.record().profile.organisation, "Harbour Trust Outpatients") << way.what;
  }
}

TEST(Replacing, ChangesNothingWhenNoFileIsChosen) {
  Driver driver;
  work_a_little(driver);
  const model::Assessment before = driver.record();
  driver.visit("/");
  driver.press("Open a saved file");
  driver.press("Go on without downloading");
  EXPECT_EQ(driver.record(), before);
  EXPECT_TRUE(driver.unsaved());
  // A file dropped much later, after more work, is asked about again.
  driver.visit(kQ1a);
  driver.choose("Not yet", kWhere);
  driver.open(example("sparrow-lane"));
  EXPECT_TRUE(driver.has(Role::dialog, kAsking));
}

// -- Backups

TEST(Backup, IsWrittenAfterEveryChange) {
  Driver driver;
  EXPECT_TRUE(driver.kept().empty());
  work_a_little(driver);
  ASSERT_EQ(driver.kept().size(), 1u);
  EXPECT_EQ(driver.kept().begin()->second.text, content::write_assessment(driver.record()));
  driver.type("Notes", "Mostly");
  ASSERT_EQ(driver.kept().size(), 1u);
  EXPECT_EQ(driver.kept().begin()->second.text, content::write_assessment(driver.record()));
  EXPECT_FALSE(driver.kept().begin()->second.downloaded);
  driver.download();
  EXPECT_TRUE(driver.kept().begin()->second.downloaded);
}

TEST(Backup, IsOfferedOnReturnAndCarriedOn) {
  Driver first;
  work_a_little(first);
  const auto [key, kept] = *first.kept().begin();

  Driver second;
  second.kept_before(key, kept, *model::parse_moment("2026-11-21T09:30:00Z"));
  EXPECT_TRUE(second.sees("Found in this browser"));
  EXPECT_TRUE(second.sees("Kept as a backup at 09:30 on 21 November 2026."));
  EXPECT_TRUE(second.record().answers.empty()) << "it is only offered";
  second.press("Carry on: No name yet · Plan co-production: 1 of 12 answered");
  EXPECT_EQ(second.record(), first.record());
  EXPECT_TRUE(second.unsaved()) << "a backup is not a file";
  EXPECT_FALSE(second.sees("Found in this browser"));
  second.visit("/question/coproduction-plan/Q1b");
  second.choose("Started", kWhere);
  ASSERT_EQ(second.kept().size(), 1u) << "the old copy goes once the new one is kept";
  EXPECT_EQ(second.kept().begin()->second.text, content::write_assessment(second.record()));
}

TEST(Backup, ThatIsInAFileAlreadyIsNotUnsaved) {
  Driver first;
  work_a_little(first);
  first.download();
  const auto [key, kept] = *first.kept().begin();
  Driver second;
  second.kept_before(key, kept, *kept.downloaded);
  second.press("Carry on: No name yet · Plan co-production: 1 of 12 answered");
  EXPECT_FALSE(second.unsaved());
}

TEST(Backup, IsRemovedOnlyWhenPressedTwice) {
  Driver driver;
  driver.kept_before("old", {example("sparrow-lane"), {}}, {});
  const auto press = [&](std::string_view words) {
    for (const ui::Node* button : driver.nodes(Role::button)) {
      if (button->name == words) return driver.press(support::accessible_name(driver.tree(), *button));
    }
    FAIL() << words;
  };
  press("Remove this backup");
  EXPECT_EQ(driver.kept().size(), 1u);
  driver.visit("/plan");
  driver.visit("/");
  press("Remove this backup");
  EXPECT_EQ(driver.kept().size(), 1u) << "the first press was long ago";
  press("Press again to remove it for good");
  EXPECT_TRUE(driver.kept().empty());
  EXPECT_TRUE(driver.heard("The backup is removed."));
  EXPECT_FALSE(driver.sees("Found in this browser"));
}

TEST(Backup, ThatCannotBeReadOrIsEmptyIsNotOffered) {
  Driver driver;
  const std::string empty = content::write_assessment(model::Assessment{});
  for (const std::string& bytes : {std::string(), std::string("{"), std::string("\xff\xd8"), empty}) {
    driver.app().backup_found("bad", bytes, {}, {});
  }
  driver.frame();
  EXPECT_TRUE(driver.app().state().backups.empty());
  EXPECT_FALSE(driver.app().state().message);
}

TEST(Backup, ThatFailsIsTold) {
  Driver driver;
  work_a_little(driver);
  driver.app().backup_failed();
  driver.frame();
  EXPECT_TRUE(driver.sees("This browser could not keep a backup."));
  EXPECT_TRUE(driver.heard("This browser could not keep a backup."));
}

TEST(Save, SaysWhereBackupsGo) {
  for (const char* kind : {"indexeddb", "localstorage", "memory"}) {
    Driver driver;
    driver.app().storage_is(kind);
    driver.visit("/save");
    EXPECT_TRUE(driver.sees(driver.app().state().content.wording.text("save.backup." + std::string(kind)))) << kind;
  }
}

// -- Files that are not ours

struct BadFile {
  const char* what;
  std::string bytes;
  const char* says;
};

std::string edited(std::string_view from, std::string_view to) {
  std::string text = example("sparrow-lane");
  return text.replace(text.find(from), from.size(), to);
}

TEST(BadFile, IsExplainedAndChangesNothing) {
  const std::string good = example("sparrow-lane");
  const BadFile files[] = {
      {"empty", "", "empty"},
      {"spaces only", "  \n\t ", "empty"},
      {"binary", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "not a saved record"},
      {"a zip", std::string("PK\x03\x04\x14\0\x06\0\x08\0", 10), "not a saved record"},
      {"cut short before anything was in it", good.substr(0, 100), "cut short"},
      {"another format", edited("alongside/assessment", "alongside/something"), "not a saved record"},
      {"a pack without anything", edited("alongside/assessment", "alongside/framework"), "The pack was not added"},
      {"a pack with a mistake", std::string(support::own_pack()).replace(support::own_pack().find("\"s\""), 3, "\"?\""),
       "The pack was not added"},
      {"no format at all", "{}", "file"},
      {"a newer version", edited("\"version\": 1", "\"version\": 2"), "newer Alongside"},
      {"10,000 levels", std::string(10000, '['), "file"},
      {"10,000 levels, closed", std::string(10000, '[') + std::string(10000, ']'), "more than 64"},
      {"a text only", "\"hello\"", "file"},
      {"larger than may be", std::string(content::kMaxBytes + 1, ' '), "too large"},
  };
  for (const BadFile& file : files) {
    for (const bool with_work : {false, true}) {
      Driver driver;
      if (with_work) work_a_little(driver);
      driver.visit("/save");
      const model::Assessment before = driver.record();
      const bool unsaved = driver.unsaved();
      driver.open(file.bytes);
      EXPECT_EQ(driver.record(), before) << file.what;
      EXPECT_EQ(driver.unsaved(), unsaved) << file.what;
      EXPECT_FALSE(driver.app().last_frame().modal) << file.what;
      EXPECT_EQ(driver.route(), "/save") << file.what;
      const auto messages = driver.nodes(Role::status);
      ASSERT_EQ(messages.size(), 1u) << file.what;
      EXPECT_NE(messages.front()->name.find(file.says), std::string::npos)
          << file.what << ": " << messages.front()->name;
      EXPECT_TRUE(driver.heard(messages.front()->name)) << file.what;
    }
  }
}

TEST(BadFile, MayNotBeReadWhenItIsTooLarge) {
  Driver driver;
  EXPECT_TRUE(driver.app().may_open(0));
  EXPECT_TRUE(driver.app().may_open(content::kMaxBytes));
  EXPECT_FALSE(driver.app().may_open(content::kMaxBytes + 1.0));
  EXPECT_FALSE(driver.app().may_open(1e18));
  driver.frame();
  EXPECT_TRUE(driver.heard("This file is too large."));
}

TEST(BadFile, AfterSomebodySaidGoOnIsNotAFreePassForTheNext) {
  Driver driver;
  work_a_little(driver);
  driver.visit("/");
  driver.will_choose_file("not a record");
  driver.press("Open a saved file");
  driver.press("Go on without downloading");
  EXPECT_TRUE(driver.sees("file"));
  driver.open(example("sparrow-lane"));
  EXPECT_TRUE(driver.has(Role::dialog, kAsking));
}

}  // namespace
}  // namespace screens
