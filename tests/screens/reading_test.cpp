#include <gtest/gtest.h>

#include "bundle.h"
#include "driver.h"

// How the reader likes it: settings, keys, easier words, letters of every script, and what only plain view can do.

namespace screens {
namespace {

using support::Driver;
using ui::Node;
using ui::Role;

TEST(ReadingSettings, AreSaidKeptAndFoundAgain) {
  Driver driver;
  driver.visit("/reading");
  driver.choose("150%", "Text size");
  EXPECT_TRUE(driver.heard("Text size 150 per cent"));
  EXPECT_FLOAT_EQ(driver.app().last_frame().text_scale, 1.5f);
  driver.choose("Widest", "Space between letters");
  EXPECT_TRUE(driver.heard("Space between letters: Widest"));
  driver.choose("Wider", "Space between lines");
  driver.press("Easier words");
  driver.choose("Plain view", "View");
  EXPECT_TRUE(driver.heard("Plain view is on"));
  EXPECT_FALSE(driver.unsaved()) << "they are no part of the record";

  Driver later;
  later.app().settings_found(driver.kept_settings());
  later.frame();
  EXPECT_EQ(later.app().state().settings, driver.app().state().settings);
  EXPECT_EQ(later.app().last_frame().view, View::plain);
  EXPECT_EQ(later.app().last_frame().spacing, driver.app().last_frame().spacing);
}

TEST(ReadingSettings, GoBackToTheUsualInOnePress) {
  Driver driver;
  driver.visit("/reading");
  driver.choose("200%", "Text size");
  driver.choose("Widest", "Space between words");
  driver.press("Use the usual settings");
  EXPECT_EQ(driver.app().state().settings, content::Settings{});
  EXPECT_TRUE(driver.heard("The usual settings are back."));
}

TEST(ReadingSettings, OfferNoPictureViewWhereThereIsNoCanvas) {
  Driver driver;
  driver.app().set_preferences({.no_canvas = true});
  driver.visit("/reading");
  EXPECT_TRUE(driver.sees("This browser cannot draw picture view."));
  driver.key("view");
  EXPECT_EQ(driver.app().last_frame().view, View::plain);
}

TEST(EasierWords, AreThoseOfPromptsAndOfMessages) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  const std::string easier = model::prompts_of(driver.pack("coproduction-plan")).front()->easier;
  ASSERT_FALSE(easier.empty());
  EXPECT_FALSE(driver.sees(easier));
  driver.press("Easier words");
  EXPECT_TRUE(driver.heard("Easier words are on."));
  EXPECT_TRUE(driver.sees(easier));
  driver.press("Add evidence");
  driver.press("Remove this evidence: " + driver.app().state().content.wording.text("evidence.unnamed"));
  EXPECT_TRUE(driver.heard("The evidence is gone. To get it back, press Undo."));
  driver.press("Easier words");
  EXPECT_TRUE(driver.heard("Easier words are off."));
  EXPECT_FALSE(driver.sees(easier));
}

TEST(Shortcuts, DoWhatTheirButtonsDo) {
  Driver driver;
  driver.visit("/question/coproduction-plan/Q1a");
  driver.choose("Started", "Where are we now?");
  driver.key("next");
  EXPECT_EQ(driver.route(), "/question/coproduction-plan/Q1b");
  driver.key("undo");
  EXPECT_TRUE(driver.record().answers.empty());
  driver.key("redo");
  EXPECT_FALSE(driver.record().answers.empty());
  driver.key("download");
  EXPECT_EQ(driver.downloads().size(), 1u);
  Driver empty;
  empty.key("download");
  EXPECT_TRUE(empty.downloads().empty()) << "there is nothing to download";
  driver.visit("/plan");
  driver.key("next");
  EXPECT_EQ(driver.route(), "/plan") << "there is no next question here";
}

TEST(Shortcuts, AreListedInADialogAndSwitchedOffOneByOne) {
  Driver driver;
  driver.key("help");
  ASSERT_EQ(driver.nodes(Role::dialog).size(), 1u);
  driver.app().act({driver.find("Ctrl+S: Download your file").id, "toggle", "false"});
  driver.frame();
  EXPECT_TRUE(driver.heard("The shortcut Ctrl+S is off."));
  const auto& listened = driver.app().last_frame().shortcuts;
  EXPECT_EQ(listened, (std::vector<std::string>{"help", "undo", "redo"})) << "and there is no next question here";
  driver.key("undo");
  EXPECT_EQ(driver.nodes(Role::dialog).size(), 1u) << "nothing goes on behind the dialog";
  driver.escape();
  EXPECT_TRUE(driver.nodes(Role::dialog).empty());
}

TEST(Seeking, IsAnsweredWithPlainViewUntilItIsClosed) {
  Driver driver;
  driver.key("seek");
  EXPECT_TRUE(driver.heard("Finding and selecting text work in plain view."));
  driver.press("Close");
  EXPECT_FALSE(driver.sees("Finding and selecting text work in plain view."));
  driver.key("seek");
  driver.key("escape");
  EXPECT_FALSE(driver.sees("Finding and selecting text work in plain view."));
  driver.key("seek");
  driver.press("Use plain view");
  EXPECT_EQ(driver.app().last_frame().view, View::plain);
  driver.key("seek");
  EXPECT_FALSE(driver.sees("Finding and selecting text work in plain view."));
}

TEST(AnyScript, RunsItsOwnWayAndNamesItsLanguage) {
  Driver driver;
  driver.visit("/about-us");
  driver.fill("Name of your organisation", "کمیونٹی سینٹر لیڈز");
  driver.visit("/plan");
  driver.press("Add an action");
  driver.fill("What will you do?", "সভার সময় ঠিক করা 🎉");
  for (const Node* region : driver.nodes(Role::region)) {
    EXPECT_EQ(region->lang, "") << "what is inside is in the page's language";
    EXPECT_FALSE(region->rtl);
  }
  driver.press("Close “সভার সময় ঠিক করা 🎉”");
  const Node* organisation = driver.tree().find("header.organisation");
  ASSERT_TRUE(organisation);
  EXPECT_TRUE(organisation->rtl);
  EXPECT_EQ(organisation->lang, "ur");
  const Node& action = driver.find("সভার সময় ঠিক করা 🎉");
  EXPECT_FALSE(action.rtl);
  EXPECT_EQ(action.lang, "bn");
  EXPECT_EQ(driver.tree().find("page.title")->lang, "") << "the page's own language is not marked";
  driver.key("download");
  Driver later;
  later.open(driver.downloads().back().text);
  EXPECT_EQ(later.record().profile.organisation, "کمیونٹی سینٹر لیڈز");
  EXPECT_EQ(later.record().actions.front().what, "সভার সময় ঠিক করা 🎉");
}

TEST(Packs, AreMarkedWithTheirLanguageWhereItIsNotThePages) {
  std::string bundle = support::bundle_json();
  const std::string english = "\"language\": \"en\",\n  \"";
  const std::size_t at = bundle.find(english, bundle.find("coproduction-plan"));
  ASSERT_NE(at, std::string::npos);
  bundle.replace(at, english.size(), "\"language\": \"cy\",\n  \"");
  Driver driver(support::kDesktop, bundle);
  driver.visit("/question/coproduction-plan/Q1a");
  EXPECT_EQ(driver.tree().find("page.title")->lang, "cy");
  EXPECT_EQ(driver.find("Started").lang, "cy");
  EXPECT_EQ(driver.find("Not sure").lang, "");
  EXPECT_EQ(driver.find("Next").lang, "");
  driver.visit("/questions/coproduction-plan");
  EXPECT_EQ(driver.nodes(Role::main).size(), 1u);
  EXPECT_EQ(driver.tree().find("row.Q1a")->lang, "cy");
  EXPECT_EQ(driver.app().last_frame().language, "en");
}

}  // namespace
}  // namespace screens
