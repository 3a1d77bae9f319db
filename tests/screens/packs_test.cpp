#include <gtest/gtest.h>

#include "content/json_writer.h"
#include "edited.h"
#include "screens/screens.h"
#include "situations.h"

// Packs from files: kept in the record, in use wherever it is opened, and gone without a loss.

namespace screens {
namespace {

using support::Driver;
using support::edited;
using support::own_pack;
using ui::Role;

constexpr const char* kWhere = "Where are we now?";
constexpr const char* kOwnQuestion = "/question/nasze-pytania/n1";
constexpr const char* kAdd = "Add a pack from a file";

std::string newer_pack() { return edited(edited(own_pack(), "\"2\"", "\"3\""), "Nasze pytania", "Nasze nowe pytania"); }

// A pack with the id of one that the program comes with, and a scale of two steps or as long as that one's.
std::string pack_instead(bool long_scale) {
  const std::string pack = edited(edited(own_pack(), "nasze-pytania", "coproduction-plan"), "\"id\": \"n1\"", "\"id\": \"Q1a\"");
  if (!long_scale) return pack;
  return edited(pack, "\"means\": \"Już tak\"}",
                R"("means": "Już tak"}, {"label": "C", "means": "c"}, {"label": "D", "means": "d"}, {"label": "E", "means": "e"})");
}

const model::PackRef& kept_pack(const Driver& driver, std::string_view id) {
  const model::PackRef* ref = model::find_pack_ref(driver.record(), id);
  if (!ref) throw std::runtime_error("the record does not list “" + std::string(id) + "”");
  return *ref;
}

std::string message(const Driver& driver) {
  const auto messages = driver.nodes(Role::status);
  return messages.empty() ? "" : messages.front()->name;
}

struct Way {
  const char* what;
  void (*add)(Driver&, const std::string&);
};

const Way kWays[] = {
    {"dropped", [](Driver& d, const std::string& file) { d.open(file); }},
    {"chosen",
     [](Driver& d, const std::string& file) {
       d.visit("/");
       d.will_choose_file(file);
       d.press(kAdd);
     }},
};

TEST(OwnPack, IsAddedToTheRecordAndOpened) {
  for (const Way& way : kWays) {
    Driver driver;
    way.add(driver, own_pack());
    EXPECT_EQ(driver.route(), "/questions/nasze-pytania") << way.what;
    EXPECT_EQ(message(driver), "“Nasze pytania” is added. It is kept in your file.") << way.what;
    EXPECT_EQ(kept_pack(driver, "nasze-pytania").edition, "2") << way.what;
    EXPECT_EQ(kept_pack(driver, "nasze-pytania").framework, content::tidy_json(own_pack())) << way.what;
    EXPECT_TRUE(driver.unsaved()) << way.what;
    driver.visit("/");
    EXPECT_TRUE(driver.sees("Nasze pytania, edition 2")) << way.what;
    EXPECT_TRUE(driver.has(Role::link, "Start: Nasze pytania")) << way.what;
  }
}

TEST(OwnPack, IsAskedInItsWordsOnItsScale) {
  Driver driver;
  driver.open(own_pack());
  driver.press("Go to question 1");
  EXPECT_EQ(driver.heading(), "Kto decyduje?");
  EXPECT_EQ(driver.tree().find(kTitleId)->lang, "pl");
  driver.choose("Tak", kWhere);
  EXPECT_EQ(driver.record().answers.at("nasze-pytania/n1").step, 1);
  driver.visit("/results/nasze-pytania");
  EXPECT_TRUE(driver.sees("1 of 2 questions answered"));
}

TEST(OwnPack, SurvivesDownloadAndOpening) {
  Driver driver;
  driver.open(own_pack());
  driver.visit(kOwnQuestion);
  driver.choose("Tak", kWhere);
  const std::string file = driver.download();
  Driver other;
  other.open(file);
  EXPECT_EQ(other.record(), driver.record());
  EXPECT_FALSE(other.unsaved());
  other.visit(kOwnQuestion);
  EXPECT_EQ(other.heading(), "Kto decyduje?");
  EXPECT_TRUE(other.chosen("Tak", kWhere));
  EXPECT_EQ(other.download(), file);
  other.open(support::example("sparrow-lane"));
  other.visit("/");
  EXPECT_FALSE(other.has(Role::link, "Start: Nasze pytania")) << "it belongs to the record that it came with";
}

TEST(OwnPack, IsInTheBackupToo) {
  Driver driver;
  driver.open(own_pack());
  ASSERT_EQ(driver.kept().size(), 1u);
  Driver other;
  other.kept_before("old", driver.kept().begin()->second, *model::parse_moment("2026-11-21T09:30:00Z"));
  other.visit("/plan");
  other.press("Carry on");
  other.visit(kOwnQuestion);
  EXPECT_EQ(other.heading(), "Kto decyduje?");
}

TEST(OwnPack, IsTakenBackAndAddedAgain) {
  Driver driver;
  driver.open(own_pack());
  driver.press("Undo");
  EXPECT_TRUE(driver.record().packs.empty());
  EXPECT_FALSE(driver.unsaved());
  EXPECT_FALSE(driver.heading().empty());
  driver.visit("/");
  EXPECT_FALSE(driver.sees("Nasze pytania, edition 2"));
  EXPECT_FALSE(driver.has(Role::link, "Start: Nasze pytania"));
  driver.press("Redo");
  EXPECT_TRUE(driver.sees("Nasze pytania, edition 2"));
}

TEST(OwnPack, GivesWayToANewerEdition) {
  Driver driver;
  driver.open(own_pack());
  driver.visit(kOwnQuestion);
  driver.choose("Tak", kWhere);
  const model::Answers answers = driver.record().answers;
  driver.open(newer_pack());
  EXPECT_EQ(message(driver), "“Nasze nowe pytania” is now edition 3. It was 2. Your answers stay.");
  EXPECT_EQ(driver.record().packs.size(), 1u);
  EXPECT_EQ(kept_pack(driver, "nasze-pytania").edition, "3");
  EXPECT_EQ(driver.record().answers, answers);
  driver.visit("/");
  EXPECT_TRUE(driver.sees("Nasze nowe pytania, edition 3"));
  EXPECT_FALSE(driver.sees("Nasze pytania"));
  driver.press("Undo");
  EXPECT_TRUE(driver.sees("Nasze pytania, edition 2"));
}

TEST(OwnPack, KeepsTheWayThatWasChosenThroughIt) {
  const std::string with_way = edited(own_pack(), "\"sections\"",
                                      "\"routes\": [{\"id\": \"pierwsza\", \"title\": \"Jedno\", \"prompts\": [\"n1\"]},"
                                      "{\"id\": \"druga\", \"title\": \"Drugie\", \"prompts\": [\"n2\"]}], \"sections\"");
  Driver driver;
  driver.open(with_way);
  driver.choose("Drugie", "Which questions?");
  driver.open(edited(with_way, "\"2\"", "\"3\""));
  EXPECT_EQ(kept_pack(driver, "nasze-pytania").edition, "3");
  EXPECT_TRUE(driver.chosen("Drugie", "Which questions?"));
}

TEST(OwnPack, StandsInForOneOfTheProgramsAndGoesAgain) {
  Driver driver;
  const std::size_t packs = packs_of(driver.app().state()).size();
  const std::string title = driver.pack("coproduction-plan").title;
  driver.visit("/question/coproduction-plan/Q1a");
  driver.choose("Started", kWhere);
  driver.visit("/question/coproduction-plan/R3");
  driver.choose("Started", kWhere);
  const model::Answers answers = driver.record().answers;
  driver.open(pack_instead(true));
  EXPECT_EQ(message(driver), "“Nasze pytania” is added. It stands in the place of “" + title + "”. Your answers stay.");
  EXPECT_EQ(packs_of(driver.app().state()).size(), packs);
  EXPECT_EQ(driver.pack("coproduction-plan").title, "Nasze pytania");
  EXPECT_EQ(driver.record().answers, answers);
  driver.visit("/question/coproduction-plan/Q1a");
  EXPECT_EQ(driver.heading(), "Kto decyduje?");
  EXPECT_TRUE(driver.chosen("Tak", kWhere)) << "step 1 on this pack's scale";
  driver.visit("/");
  EXPECT_FALSE(driver.sees(title));
  driver.press("Remove Nasze pytania");
  EXPECT_EQ(driver.pack("coproduction-plan").title, title);
  EXPECT_EQ(driver.record().answers, answers);
  driver.visit("/question/coproduction-plan/R3");
  EXPECT_TRUE(driver.chosen("Started", kWhere));
}

TEST(OwnPack, OnAnotherScaleDoesNotTakeAnswersOver) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  driver.choose("Started", kWhere);
  const model::Assessment before = driver.record();
  driver.open(pack_instead(false));
  EXPECT_EQ(driver.record(), before);
  EXPECT_NE(message(driver).find("This pack has 2 steps, and your answers to it are on 5."), std::string::npos) << message(driver);
  Driver empty;
  empty.open(pack_instead(false));
  EXPECT_EQ(empty.pack("coproduction-plan").title, "Nasze pytania") << "there is no answer to lose";
}

TEST(OwnPack, AddedTwiceChangesNothing) {
  Driver driver;
  driver.open(own_pack());
  driver.download();
  const std::vector<model::PackRef> before = driver.record().packs;
  driver.open(own_pack());
  EXPECT_EQ(message(driver), "“Nasze pytania” is here already, word for word.");
  EXPECT_EQ(driver.record().packs, before);
  EXPECT_FALSE(driver.unsaved());
}

TEST(OwnPack, IsRemovedWithItsAnswersKept) {
  Driver driver;
  driver.open(own_pack());
  driver.visit(kOwnQuestion);
  driver.choose("Tak", kWhere);
  const model::Assessment before = driver.record();
  driver.visit("/");
  driver.press("Remove Nasze pytania");
  EXPECT_EQ(message(driver), "“Nasze pytania” is removed. Its answers stay in your file. Undo brings it back.");
  EXPECT_EQ(driver.focused(), kAdd) << "the button pressed is gone";
  EXPECT_FALSE(driver.has(Role::link, "Carry on: Nasze pytania"));
  EXPECT_TRUE(driver.record().packs.empty());
  EXPECT_EQ(driver.record().answers, before.answers);
  driver.visit(kOwnQuestion);
  EXPECT_TRUE(driver.sees("This question is not in the tool."));
  driver.key("undo");
  EXPECT_EQ(driver.record().packs, before.packs);
  EXPECT_TRUE(driver.chosen("Tak", kWhere));
  driver.key("redo");
  EXPECT_NE(driver.download().find("\"nasze-pytania/n1\""), std::string::npos);
  driver.open(own_pack());
  driver.visit(kOwnQuestion);
  EXPECT_TRUE(driver.chosen("Tak", kWhere)) << "the answer waited for it";
}

TEST(BrokenPack, ChangesNothingAndSaysWhy) {
  struct Case {
    const char* from;
    const char* to;
    const char* says;
  };
  const Case cases[] = {
      {"\"kind\": \"checklist\"", "\"kind\": \"exam\"", "“exam” is not one of the choices"},
      {"\"id\": \"n2\"", "\"id\": \"n1\"", "the same id, “n1”"},
      {"\"version\": 1", "\"version\": 2", "made by a newer Alongside"},
      {"]}]}", "", "cut short"},
      {"\"sections\"", "\"routes\": [{\"id\": \"all\", \"title\": \"Oba\", \"prompts\": [\"n1\"]}], \"sections\"",
       "“all” has a meaning of its own"},
      {"\"sections\"", "\"resources\": [{\"title\": \"Strona\", \"url\": \"\", \"when\": \"Zawsze\"}], \"sections\"",
       "there should be words, and it is empty"},
  };
  for (const auto& [from, to, says] : cases) {
    for (const Way& way : kWays) {
      Driver driver;
      driver.open(own_pack());
      driver.download();
      const model::Assessment before = driver.record();
      way.add(driver, edited(newer_pack(), from, to));
      EXPECT_EQ(driver.record(), before) << way.what << ' ' << to;
      EXPECT_FALSE(driver.unsaved()) << way.what << ' ' << to;
      EXPECT_NE(message(driver).find(says), std::string::npos) << way.what << ": " << message(driver);
      EXPECT_NE(message(driver).find("The pack was not added. Nothing has changed."), std::string::npos) << message(driver);
      EXPECT_TRUE(driver.heard(message(driver))) << way.what;
      driver.visit("/");
      EXPECT_TRUE(driver.sees("Nasze pytania, edition 2")) << "the older one is still there";
    }
  }
}

TEST(BrokenPack, InARecordLeavesItOpenAndIsWrittenBackUntouched) {
  Driver driver;
  driver.open(own_pack());
  driver.visit(kOwnQuestion);
  driver.choose("Tak", kWhere);
  driver.visit("/about-us");
  driver.type("Name of your organisation", "Robin Street");
  const std::string file = edited(driver.download(), "\"kind\": \"checklist\"", "\"kind\": \"exam\"");
  Driver other;
  other.open(file);
  EXPECT_TRUE(other.heard("Robin Street is open."));
  EXPECT_TRUE(other.heard("The pack “nasze-pytania” in this file cannot be used. Its answers are kept."));
  EXPECT_FALSE(other.unsaved());
  EXPECT_EQ(other.record().answers, driver.record().answers);
  EXPECT_EQ(other.download(), file);
  EXPECT_TRUE(other.app().state().own_packs.empty());
  other.visit("/about-us");
  other.type("Name of your organisation", "Robin Lane");
  Driver third;
  third.open(other.download());
  EXPECT_EQ(kept_pack(third, "nasze-pytania"), kept_pack(other, "nasze-pytania")) << "also after other changes";
  third.open(own_pack());
  third.visit(kOwnQuestion);
  EXPECT_TRUE(third.chosen("Tak", kWhere)) << "a good one takes its place";
}

TEST(AddingAPack, ChangesNothingWhenNoFileIsChosen) {
  Driver driver;
  driver.press(kAdd);
  EXPECT_EQ(driver.route(), "/");
  EXPECT_FALSE(driver.unsaved());
  EXPECT_EQ(message(driver), "");
}

TEST(AddingAPack, AsksFirstWhenTheFileIsARecord) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  driver.choose("Started", kWhere);
  const model::Assessment before = driver.record();
  driver.visit("/");
  driver.will_choose_file(support::example("sparrow-lane"));
  driver.press(kAdd);
  EXPECT_TRUE(driver.has(Role::dialog, "Download your work first?"));
  EXPECT_EQ(driver.record(), before);
}

}  // namespace
}  // namespace screens
