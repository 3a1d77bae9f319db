#include <gtest/gtest.h>

#include <algorithm>

#include "situations.h"

// Papers that show a stage, letters that ask for them, the working group, and notes carried across.

namespace screens {
namespace {

using support::Driver;
using ui::Role;

constexpr const char* kStage = "/stages/race-equity-stages/commitment";
constexpr const char* kWhere = "Where are we now?";

std::string paper(const Driver& driver, std::size_t number) {
  return model::find_stage(driver.pack("race-equity-stages"), "commitment")->documents.at(number);
}

std::string fold(int in_hand) { return "Papers that can show it: " + std::to_string(in_hand) + " of 5 in hand"; }

using Names = std::vector<std::string>;

// The questions about a paper, which name it.
Names fields(const Driver& driver, const std::string& paper) {
  Names names;
  for (const ui::Node* field : driver.nodes(Role::textfield)) {
    const std::string name = support::accessible_name(driver.tree(), *field);
    if (name.ends_with("? " + paper)) names.push_back(name.substr(0, name.size() - paper.size() - 1));
  }
  return names;
}

TEST(Papers, AskOnlyWhatFollowsFromTheirState) {
  struct Case {
    const char* choice;
    model::DocumentState state;
    Names fields;
    bool letter;
    int in_hand;
  };
  const Case cases[] = {
      {"We have our own", model::DocumentState::own, {"Where is it kept?"}, false, 1},
      {"Shared with a buddy", model::DocumentState::shared, {"Who do you share it with?", "Where is it kept?"}, false, 1},
      {"Asked for from leadership", model::DocumentState::asked_for, {"Who did you ask?"}, true, 0},
      {"Being written", model::DocumentState::being_written, {}, false, 0},
  };
  Driver driver;
  driver.visit(kStage);
  driver.press(fold(0));
  const std::string first = paper(driver, 0);
  EXPECT_TRUE(fields(driver, first).empty());
  for (const Case& each : cases) {
    driver.pick(first, each.choice);
    const model::StageDocument* kept = model::find_document(driver.record(), "race-equity-stages", "commitment", first);
    ASSERT_TRUE(kept) << each.choice;
    EXPECT_EQ(kept->state, each.state) << each.choice;
    EXPECT_EQ(fields(driver, first), each.fields) << each.choice;
    EXPECT_EQ(driver.has(Role::link, "Write a letter to ask for it"), each.letter) << each.choice;
    EXPECT_TRUE(driver.has(Role::disclosure, fold(each.in_hand))) << each.choice;
    EXPECT_TRUE(fields(driver, paper(driver, 1)).empty()) << "the others are as they were";
  }
}

TEST(Papers, AreKeptByWhereAndWithWhom) {
  Driver driver;
  driver.visit(kStage);
  driver.press(fold(0));
  driver.pick(paper(driver, 1), "Shared with a buddy");
  driver.type("Who do you share it with? " + paper(driver, 1), "Brightwell");
  driver.type("Where is it kept? " + paper(driver, 1), "Shelf");
  const model::StageDocument now = {.stage = "commitment", .document = paper(driver, 1), .state = model::DocumentState::shared,
                                    .where = "Shelf", .with = "Brightwell"};
  EXPECT_EQ(driver.record().documents.at("race-equity-stages"), (std::vector{now}));
  const std::string file = driver.download();
  Driver other;
  other.open(file);
  EXPECT_EQ(other.record().documents, driver.record().documents);
  EXPECT_EQ(other.download(), file);
  driver.press("Undo");
  driver.press("Undo");
  driver.visit(kStage);
  EXPECT_EQ(driver.value("Who do you share it with? " + paper(driver, 1)), "") << "typing is taken back field by field";
  driver.press("Undo");
  EXPECT_TRUE(driver.record().documents.empty());
}

TEST(Papers, ClearedAgainLeaveNoTraceInTheFile) {
  Driver driver;
  driver.visit(kStage);
  driver.press(fold(0));
  driver.pick(paper(driver, 0), "We have our own");
  driver.fill("Where is it kept? " + paper(driver, 0), "Shelf");
  driver.fill("Where is it kept? " + paper(driver, 0), "");
  driver.pick(paper(driver, 0), "We have not looked yet");
  EXPECT_TRUE(driver.has(Role::disclosure, fold(0)));
  EXPECT_TRUE(driver.record().documents.empty());
  EXPECT_FALSE(driver.unsaved());
  driver.visit("/about-us");
  driver.type("Name of your organisation", "Robin Street");
  EXPECT_EQ(driver.download().find("documents"), std::string::npos);
}

TEST(WorkingGroup, IsKeptByRole) {
  Driver driver;
  driver.visit(kStage);
  driver.press("Add a role");
  EXPECT_EQ(driver.focused(), "Which role?");
  driver.type("Which role?", "Trustee");
  driver.type("What do they bring?", "A vote");
  driver.press("Close “Trustee”");
  EXPECT_TRUE(driver.sees("A vote"));
  const model::Member member = {.id = "m1", .who = "Trustee", .brings = "A vote"};
  EXPECT_EQ(driver.record().working_group, (std::vector{member}));
  driver.visit("/stages/race-equity-stages/awareness");
  driver.press("Change Trustee");
  driver.press("Remove Trustee");
  EXPECT_TRUE(driver.record().working_group.empty());
  EXPECT_EQ(driver.focused(), "Add a role");
  driver.press("Undo");
  EXPECT_EQ(driver.record().working_group, (std::vector{member}));
}

// -- Letters

TEST(Letters, ListThePapersAskedForWithWhoAsksAndWhen) {
  Driver driver;
  driver.visit("/about-us");
  driver.type("Name of your organisation", "Robin Street");
  driver.type("Who leads this work?", "Chair");
  driver.visit(kStage);
  driver.press(fold(0));
  driver.pick(paper(driver, 0), "Asked for from leadership");
  driver.pick(paper(driver, 1), "Shared with a buddy");
  driver.visit("/stages/race-equity-stages/awareness");
  const std::string other = model::find_stage(driver.pack("race-equity-stages"), "awareness")->documents.at(3);
  driver.pick(other, "Asked for from leadership");
  driver.press("Write a letter to ask for it");
  ASSERT_EQ(driver.route(), "/letters");
  for (const std::string& words : {"• " + paper(driver, 0), "• " + other, std::string("Robin Street"), std::string("Chair"),
                                   std::string("22 November 2026")}) {
    EXPECT_TRUE(driver.sees(words)) << words;
  }
  EXPECT_FALSE(driver.sees(paper(driver, 1))) << "nobody asked for it";
  EXPECT_FALSE(driver.sees("{"));
}

TEST(Letters, LeaveGapsToFillInByHand) {
  Driver driver;
  driver.visit("/letters");
  for (const char* words : {"[your organisation]", "[your name and role]", "[the papers that you need]"})
    EXPECT_TRUE(driver.sees(words)) << words;
  EXPECT_FALSE(driver.unsaved());
}

TEST(Letters, AreDownloadedAsTextAndNotAsTheRecord) {
  Driver driver;
  driver.visit("/about-us");
  driver.type("Name of your organisation", "Robin Street");
  driver.visit("/letters");
  driver.choose("Ask for data by ethnic group", "Which letter?");
  EXPECT_EQ(driver.route(), "/letters/levers/data");
  EXPECT_TRUE(driver.chosen("Ask for data by ethnic group", "Which letter?"));
  driver.later(600);
  driver.press("Download this letter");
  ASSERT_EQ(driver.downloads().size(), 1u);
  EXPECT_EQ(driver.downloads()[0].name, "letter-data.txt");
  const std::string& text = driver.downloads()[0].text;
  EXPECT_TRUE(text.starts_with("22 November 2026\n\nDear colleague,\n\n")) << text;
  EXPECT_NE(text.find("if Robin Street works equally well"), std::string::npos) << text;
  EXPECT_EQ(text.find('{'), std::string::npos) << text;
  EXPECT_TRUE(driver.heard("letter-data.txt"));
  EXPECT_TRUE(driver.unsaved()) << "the record itself is in no file";
  EXPECT_TRUE(driver.sees("Not downloaded since 14:05"));
  EXPECT_FALSE(driver.kept().begin()->second.downloaded);
}

// -- Notes carried across

constexpr const char* kFrom = "/question/coproduction-plan/Q2b";
constexpr const char* kTo = "race-equity-stages/A5";

std::string carry_button(const Driver& driver) {
  return "Carry the note across to: " + model::find_prompt(driver.pack("race-equity-stages"), "A5")->brief;
}

TEST(CarryingANote, AppendsItAndNeverSetsAStep) {
  for (const bool answered_before : {false, true}) {
    Driver driver;
    const std::string button = carry_button(driver);
    model::Answer expected;
    if (answered_before) {
      driver.visit("/question/race-equity-stages/A5");
      driver.choose("Started", kWhere);
      driver.type("Notes", "We asked twice.");
      expected = driver.record().answers.at(kTo);
      expected.note += "\n\n";
    }
    driver.visit(kFrom);
    EXPECT_FALSE(driver.has(Role::button, button)) << "there is nothing to carry";
    driver.choose("Most of the time", kWhere);
    driver.type("Notes", "Night workers never come.");
    const model::Assessment before = driver.record();
    driver.press(button);
    expected.note += "Night workers never come.";
    EXPECT_EQ(driver.record().answers.at(kTo), expected);
    EXPECT_EQ(model::is_answered(&driver.record().answers.at(kTo)), answered_before);
    EXPECT_EQ(driver.record().answers.at("coproduction-plan/Q2b"), before.answers.at("coproduction-plan/Q2b"));
    EXPECT_FALSE(driver.has(Role::button, button)) << "it is not offered twice";
    EXPECT_TRUE(driver.sees("The note is there too."));
    EXPECT_EQ(driver.focused(), model::find_prompt(driver.pack("race-equity-stages"), "A5")->brief);
    driver.press("Undo");
    EXPECT_EQ(driver.record().answers, before.answers);
    EXPECT_EQ(driver.record().packs, before.packs) << "in one step";
    EXPECT_TRUE(driver.has(Role::button, button));
    driver.press("Redo");
    EXPECT_FALSE(driver.has(Role::button, button));
  }
}

TEST(Crosswalk, LinksToTheFrameworksOfOthers) {
  Driver driver;
  driver.visit(kFrom);
  for (const model::OutsideFramework& framework : driver.app().state().content.crosswalk) {
    const bool named = framework.id == "core20plus5" || framework.id == "uk-standards";
    ASSERT_EQ(driver.has(Role::link, framework.title), named) << framework.id;
    if (named) {
      EXPECT_EQ(driver.find(framework.title).href, framework.url);
    }
  }
}

TEST(Resources, AreAllListedAndShownWhereTheyHelp) {
  Driver driver;
  const model::Framework& pack = driver.pack("coproduction-plan");
  driver.visit("/resources");
  std::size_t all = 0;
  for (const model::Framework* each : packs_of(driver.app().state())) all += each->resources.size();
  std::size_t links = 0;
  for (const ui::Node* link : driver.nodes(Role::link)) links += link->href.starts_with("https://") ? 1 : 0;
  EXPECT_EQ(links, all);
  for (const char* prompt : {"R3", "R4", "L2"}) {
    driver.visit("/question/coproduction-plan/" + std::string(prompt));
    for (const model::Resource& resource : pack.resources) {
      const bool here = std::find(resource.prompts.begin(), resource.prompts.end(), prompt) != resource.prompts.end();
      EXPECT_EQ(driver.sees(resource.when), here) << prompt << ": " << resource.title;
      EXPECT_TRUE(!here || driver.has(Role::link, resource.title)) << prompt << ": " << resource.title;
    }
  }
}

}  // namespace
}  // namespace screens
