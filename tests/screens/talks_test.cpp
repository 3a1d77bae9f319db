#include <gtest/gtest.h>

#include "driver.h"

// Conversations: talked about, never scored.

namespace screens {
namespace {

using support::Driver;
using ui::Role;

constexpr const char* kTalks = "/questions/before-you-begin";

TEST(Talk, HasNoScaleNoEvidenceAndNobodyWhoAgreed) {
  for (const app::Viewport& viewport : {support::kDesktop, support::kPhone}) {
    Driver driver(viewport);
    for (const model::Prompt* prompt : model::prompts_of(driver.pack("before-you-begin"))) {
      driver.visit("/question/before-you-begin/" + prompt->id);
      EXPECT_TRUE(driver.nodes(Role::radio).empty()) << prompt->id;
      EXPECT_FALSE(driver.has(Role::button, "Add evidence")) << prompt->id;
      EXPECT_FALSE(driver.sees("Who agreed this?")) << prompt->id;
      EXPECT_EQ(driver.find("What did we say?").role, Role::textarea) << prompt->id;
      EXPECT_TRUE(driver.has(Role::button, "Make this an action")) << prompt->id;
    }
  }
}

TEST(Talk, LeadsToTheListeningLog) {
  Driver driver;
  const auto prompts = model::prompts_of(driver.pack("before-you-begin"));
  driver.visit(kTalks);
  driver.press("Go to question 1");
  for (std::size_t i = 1; i < prompts.size(); ++i) driver.press("Next");
  EXPECT_FALSE(driver.has(Role::button, "See the results"));
  driver.press("Go to the listening log");
  EXPECT_EQ(driver.route(), "/listening");
  for (const char* route : {kTalks, "/results/before-you-begin"}) {
    driver.visit(route);
    driver.press("Open the listening log");
    EXPECT_EQ(driver.route(), "/listening");
  }
}

TEST(Talk, IsCountedByWhatWasSaid) {
  Driver driver;
  driver.visit(kTalks);
  EXPECT_EQ(driver.heading(), "What we talk about first");
  EXPECT_TRUE(driver.sees("You have talked about 0 of 9 things. There is no score."));
  driver.visit("/question/before-you-begin/B1");
  driver.type("What did we say?", "We met at the bus depot.");
  EXPECT_EQ(driver.record().answers.at("before-you-begin/B1").on, (model::Day{2026, 11, 22}));
  EXPECT_FALSE(driver.record().answers.at("before-you-begin/B1").step);
  driver.visit("/question/before-you-begin/B2");
  driver.type("What did we say?", "  ");
  driver.visit(kTalks);
  EXPECT_TRUE(driver.sees("You have talked about 1 of 9 things. There is no score."));
  EXPECT_TRUE(driver.has(Role::button, "Go to question 2")) << "blanks say nothing";
  driver.visit("/question/before-you-begin/B1");
  driver.fill("What did we say?", "");
  driver.visit(kTalks);
  EXPECT_TRUE(driver.sees("You have talked about 0 of 9 things. There is no score."));
  EXPECT_EQ(driver.record().answers.count("before-you-begin/B1"), 0u);
}

TEST(Talk, HasNoResults) {
  Driver driver;
  driver.visit("/question/before-you-begin/B1");
  driver.type("What did we say?", "We met.");
  driver.visit("/results/before-you-begin");
  EXPECT_TRUE(driver.sees("It has no score and no results."));
  for (const char* words : {"Strengths", "Gaps", "Who agreed the answers", "Where we are, by topic"})
    EXPECT_FALSE(driver.sees(words)) << words;
}

TEST(Talk, SuggestsSomethingOnceItWasHad) {
  Driver driver;
  driver.visit("/question/before-you-begin/B1");
  EXPECT_FALSE(driver.sees("One idea: "));
  driver.type("What did we say?", "We met.");
  EXPECT_TRUE(driver.sees("One idea: "));
}

TEST(Talk, IsShownInTheListeningLog) {
  Driver driver;
  driver.visit("/question/before-you-begin/B1");
  driver.type("What did we say?", "We met at the bus depot.");
  driver.visit("/listening");
  EXPECT_TRUE(driver.has(Role::region, "From your answers"));
  EXPECT_TRUE(driver.sees("We met at the bus depot."));
}

}  // namespace
}  // namespace screens
