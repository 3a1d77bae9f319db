#include <gtest/gtest.h>

#include "content/assessment_json.h"
#include "driver.h"
#include "insight/gaps.h"

// The main job, end to end, by role and accessible name.

namespace screens {
namespace {

using support::Driver;
using ui::Role;

constexpr const char* kWhere = "Where are we now?";
constexpr const char* kSteps[] = {"Not yet", "Started", "Some of the time", "Most of the time", "How we work now"};

// Answers the twelve questions of the quick start, from Home to the results.
void answer_the_quick_start(Driver& driver) {
  driver.press("Start: Plan co-production");
  ASSERT_EQ(driver.heading(), "About us");
  driver.type("Name of your organisation", "Robin Street");
  driver.choose("1 to 9 paid staff", "How big are you?");
  driver.press("Go to Plan co-production");
  const auto prompts = prompts_asked(driver.record(), driver.pack("coproduction-plan"));
  ASSERT_EQ(prompts.size(), 12u);
  for (std::size_t i = 0; i < prompts.size(); ++i) {
    ASSERT_EQ(driver.heading(), prompts[i]->text);
    ASSERT_TRUE(driver.sees("Question " + std::to_string(i + 1) + " of 12"));
    if (i == 4) {
      driver.choose("Not sure", kWhere);
    } else if (i == 8) {
      driver.choose("Does not apply, because…", kWhere);
      driver.type("Why does it not apply?", "We pay nobody.");
    } else {
      driver.choose(kSteps[i % 5], kWhere);
    }
    driver.choose(i % 2 ? "Jointly" : "Staff only", "Who agreed this?");
    driver.press(i + 1 < prompts.size() ? "Next" : "See the results");
  }
}

void write_an_action(Driver& driver) {
  driver.visit("/question/coproduction-plan/Q1a");
  driver.press("Make this an action");
  EXPECT_EQ(driver.focused(), "What will you do?");
  driver.fill("What will you do?", "Let members set the next agenda");
  driver.type("Who will do it?", "Hub manager");
  driver.fill("By when?", "2027-01-31");
  driver.pick("How is it going?", "Under way");
}

void fill_and_confirm_the_first_stage(Driver& driver) {
  const model::Framework& stages = driver.pack("race-equity-stages");
  for (const model::Prompt* prompt : model::prompts_of(stages, stages.stages.front())) {
    driver.visit("/question/race-equity-stages/" + prompt->id);
    driver.choose("Most of the time", kWhere);
  }
  driver.visit("/stages/race-equity-stages/awareness");
  ASSERT_TRUE(driver.sees("Ready to confirm"));
  driver.type("Who confirms it?", "Chair of trustees");
  driver.fill("On what date?", "2026-11-20");
  driver.press("Yes, we are at the stage Awareness");
}

TEST(MainJob, IsDoneDownloadedAndOpenedElsewhereByteForByte) {
  Driver driver;
  answer_the_quick_start(driver);
  EXPECT_EQ(driver.heading(), "Our profile");
  EXPECT_TRUE(driver.sees("12 of 12"));
  write_an_action(driver);
  fill_and_confirm_the_first_stage(driver);
  EXPECT_TRUE(driver.sees("Confirmed by Chair of trustees, 20 November 2026."));
  EXPECT_TRUE(driver.unsaved());
  const std::string file = driver.download();
  EXPECT_FALSE(driver.unsaved());
  EXPECT_EQ(driver.downloads().back().name, "alongside-robin-street-2026-11-22.json");

  Driver other;
  other.open(file);
  EXPECT_EQ(other.record(), driver.record());
  EXPECT_FALSE(other.unsaved());
  EXPECT_TRUE(other.heard("Robin Street is open."));
  EXPECT_EQ(other.download(), file);
  other.visit("/plan");
  EXPECT_TRUE(other.sees("Let members set the next agenda"));
  EXPECT_TRUE(other.sees("Hub manager"));
  EXPECT_TRUE(other.sees("31 January 2027"));
  other.visit("/question/coproduction-plan/Q1b");
  EXPECT_TRUE(other.chosen("Started", kWhere));
  EXPECT_FALSE(other.chosen("Not yet", kWhere));
}

TEST(MainJob, WorksTheSameInPlainViewAndOnAPhone) {
  Driver desktop, plain, phone(support::kPhone);
  plain.press("Plain view");
  for (Driver* driver : {&desktop, &plain, &phone}) {
    answer_the_quick_start(*driver);
    write_an_action(*driver);
    fill_and_confirm_the_first_stage(*driver);
    driver->download();
  }
  EXPECT_EQ(plain.record().answers, desktop.record().answers);
  EXPECT_EQ(phone.record().answers, desktop.record().answers);
  EXPECT_EQ(plain.record().stages, desktop.record().stages);
  EXPECT_EQ(phone.record().actions, desktop.record().actions);
}

TEST(MainJob, KeepsTheExamplesByteForByte) {
  const auto examples = Driver().app().state().content.examples;
  EXPECT_GE(examples.size(), 4u);
  for (const content::Example& example : examples) {
    Driver driver;
    driver.open(example.json);
    EXPECT_EQ(driver.download(), example.json) << example.name;
  }
}

TEST(MainJob, KeepsKeysThatItDoesNotKnow) {
  std::string file = support::asset("examples/sparrow-lane.json");
  file.replace(file.find("  \"profile\""), 0, "  \"made_by\": { \"another\": [1, null, \"é\"] },\n");
  Driver driver;
  driver.open(file);
  driver.visit("/about-us");
  driver.type("Who leads this work?", "Chair");
  EXPECT_NE(driver.download().find("\"made_by\""), std::string::npos);
}

TEST(Question, KeepsNotesAndEvidence) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  driver.type("Notes", "We take turns.\nMostly.");
  driver.press("Add evidence");
  EXPECT_EQ(driver.focused(), "What is it?");
  driver.type("What is it?", "Access survey");
  driver.type("Where is it kept?", "Shared drive");
  driver.fill("What date is it from?", "2026-05-01");
  driver.press("Close “Access survey”");
  EXPECT_TRUE(driver.sees("Access survey, 1 May 2026"));
  const model::Answer& answer = driver.record().answers.at("coproduction-plan/Q1a");
  EXPECT_EQ(answer.note, "We take turns.\nMostly.");
  ASSERT_EQ(answer.evidence.size(), 1u);
  EXPECT_EQ(answer.evidence[0].where, "Shared drive");
  EXPECT_FALSE(model::is_answered(&answer)) << "a note is not an answer";
}

TEST(Question, ClearsAnAnswerAndKeepsItsNotes) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  driver.type("Notes", "Kept");
  driver.choose("Started", kWhere);
  driver.press("Clear this answer");
  EXPECT_FALSE(driver.chosen("Started", kWhere));
  EXPECT_EQ(driver.value("Notes"), "Kept");
  EXPECT_TRUE(driver.heard("The answer is cleared."));
}

TEST(Question, ShowsEasierWordsAndWhyWhenAsked) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  const model::Prompt& prompt = *model::find_prompt(driver.pack("coproduction-plan"), "Q1a");
  EXPECT_FALSE(driver.sees(prompt.easier));
  driver.press("Easier words");
  EXPECT_TRUE(driver.sees(prompt.easier));
  EXPECT_EQ(driver.find("Easier words").checked, true);
  EXPECT_FALSE(driver.sees(prompt.why));
  driver.press("Why it matters");
  EXPECT_TRUE(driver.sees(prompt.why));
  EXPECT_TRUE(driver.sees(prompt.hints.front()));
}

TEST(Question, WarnsBeforePaymentsAndStories) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q4a");
  EXPECT_TRUE(driver.has(Role::note, "Paying people? Check first."));
  EXPECT_TRUE(driver.has(Role::link, "Read the guidance"));
  driver.visit("/question/coproduction-plan/Q1a");
  EXPECT_TRUE(driver.nodes(Role::note).empty());
}

TEST(AllQuestions, FiltersAndGoesToTheFirstUnanswered) {
  Driver driver;
  driver.press("Sparrow Lane Community Hub");
  ASSERT_EQ(driver.heading(), "All questions");
  EXPECT_EQ(driver.nodes(Role::link).size() > 12, true);
  driver.press("Not sure 2");
  EXPECT_TRUE(driver.heard("2 questions are shown."));
  const auto links = [&] {
    std::size_t count = 0;
    for (const ui::Node* link : driver.nodes(Role::link)) count += link->href.starts_with("#/question/") ? 1 : 0;
    return count;
  };
  EXPECT_EQ(links(), 2u);
  driver.press("All questions 12");
  EXPECT_EQ(links(), 12u);
}

TEST(Plan, AddsChangesAndRemovesActions) {
  Driver driver;
  driver.visit("/plan");
  EXPECT_TRUE(driver.sees("Your actions will appear here."));
  driver.press("Add an action");
  EXPECT_EQ(driver.focused(), "What will you do?");
  driver.type("What will you do?", "Meet at the library");
  driver.type("Who in the community can ask how it is going?", "Carers’ circle");
  EXPECT_TRUE(driver.sees("1 action."));
  driver.press("Remove this action: Meet at the library");
  EXPECT_TRUE(driver.record().actions.empty());
  EXPECT_TRUE(driver.heard("The action is removed. Undo brings it back."));
}

TEST(Results, AddASuggestionToThePlan) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  driver.choose("Not yet", kWhere);
  driver.visit("/results/coproduction-plan");
  const std::size_t before = driver.record().actions.size();
  const auto suggestions = insight::suggested_actions(driver.pack("coproduction-plan"), prompts_asked(driver.record(), driver.pack("coproduction-plan")), driver.record());
  ASSERT_FALSE(suggestions.empty());
  driver.press("Add: " + suggestions.front().text);
  ASSERT_EQ(driver.record().actions.size(), before + 1);
  EXPECT_EQ(driver.record().actions.back().what, suggestions.front().text);
  EXPECT_EQ(driver.record().actions.back().why, suggestions.front().why);
  EXPECT_EQ(driver.focused(), "Actions to start with") << "the button pressed is gone";
}

}  // namespace
}  // namespace screens
