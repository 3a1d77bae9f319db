#include <gtest/gtest.h>

#include "content/assessment_json.h"
#include "driver.h"

// A damaged file is opened as far as it can be trusted, and what was not is said.

namespace app {
namespace {

using support::Driver;

// The example of an organisation with answers and actions, cut in its actions.
std::string damaged() {
  const std::string whole = support::asset("examples/sparrow-lane.json");
  return whole.substr(0, whole.find("\"due\""));
}

std::string message(const Driver& driver) {
  const auto messages = driver.nodes(ui::Role::status);
  return messages.size() == 1 ? messages.front()->name : "";
}

TEST(DamagedFile, OpensWhatCanBeTrustedAndSaysWhatWasNotInThreeSentences) {
  Driver driver;
  driver.open(damaged());
  EXPECT_EQ(driver.record().profile.organisation, "Sparrow Lane Community Hub");
  EXPECT_FALSE(driver.record().answers.empty());
  EXPECT_EQ(driver.record().actions.size(), 1u);
  const std::string words = message(driver);
  EXPECT_NE(words.find("This file is damaged"), std::string::npos) << words;
  EXPECT_NE(words.find("what comes after line"), std::string::npos) << words;
  EXPECT_TRUE(words.ends_with("Your file is as it was.")) << words;
  EXPECT_TRUE(driver.heard(words));
}

TEST(DamagedFile, IsInNoFileUntilItIsDownloaded) {
  Driver driver;
  driver.open(damaged());
  EXPECT_TRUE(driver.unsaved());
  ASSERT_EQ(driver.kept().size(), 1u) << "what was recovered is backed up at once";
  EXPECT_EQ(driver.kept().begin()->second.downloaded, std::nullopt);
  const std::string text = driver.download();
  EXPECT_FALSE(driver.unsaved());
  driver.open(text);
  EXPECT_EQ(message(driver), "Sparrow Lane Community Hub is open.");
  EXPECT_FALSE(driver.unsaved());
}

TEST(DamagedFile, WithoutAnIdGetsOne) {
  std::string text = support::asset("examples/sparrow-lane.json");
  const std::size_t id = text.find("\"id\":");
  text.erase(id, text.find('\n', id) - id);
  Driver driver;
  driver.open(text);
  EXPECT_FALSE(driver.record().id.empty());
  EXPECT_TRUE(driver.unsaved());
}

TEST(DamagedFile, AsksBeforeItTakesThePlaceOfWork) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  driver.type("Notes", "Ours");
  driver.open(damaged());
  EXPECT_EQ(driver.record().answers.at("coproduction-plan/Q1a").note, "Ours");
  driver.press("Go on without downloading");
  EXPECT_EQ(driver.record().profile.organisation, "Sparrow Lane Community Hub");
  EXPECT_TRUE(message(driver).starts_with("This file is damaged")) << message(driver);
  EXPECT_TRUE(driver.unsaved());
}

TEST(DamagedFile, IsComparedAsFarAsItCanBeTrusted) {
  Driver driver;
  driver.open(support::asset("examples/sparrow-lane.json"));
  const model::Assessment before = driver.record();
  driver.visit("/compare");
  driver.will_choose_file(damaged());
  driver.press("Compare with a file");
  EXPECT_EQ(driver.record(), before);
  EXPECT_FALSE(driver.unsaved());
  EXPECT_TRUE(message(driver).starts_with("This file is damaged")) << message(driver);
}

TEST(DamagedFile, IsNoneWhenNotepadSavedItAsUnicode) {
  const std::string text = support::asset("examples/sparrow-lane.json");
  std::string wide = "\xFF\xFE";
  for (const char c : text.substr(0, text.find("\"answers\""))) (wide += c) += '\0';
  for (const char c : std::string("\"answers\": {}}")) (wide += c) += '\0';
  Driver driver;
  driver.open(wide);
  EXPECT_EQ(message(driver), "Sparrow Lane Community Hub is open.");
}

}  // namespace
}  // namespace app
