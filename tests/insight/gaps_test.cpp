#include "insight/gaps.h"

#include <gtest/gtest.h>

#include "pack.h"

namespace insight {
namespace {

using model::Size;

TEST(Findings, AreOrderedFromTheirEndOfTheScale) {
  const model::Framework pack = insight::pack();
  const Prompts prompts = model::prompts_of(pack);
  model::Assessment record;
  record.answers["pack/a1"] = at_step(1);
  record.answers["pack/a2"] = at_step(0);
  record.answers["pack/b1"] = at_step(3);
  record.answers["pack/b2"] = at_step(4);
  EXPECT_EQ(ids(gaps(pack, prompts, record)), (Ids{"a2", "a1"}));
  EXPECT_EQ(ids(strengths(pack, prompts, record)), (Ids{"b2", "b1"}));

  record.answers["pack/b1"] = at_step(1);
  record.answers["pack/b2"] = at_step(2);
  EXPECT_EQ(ids(gaps(pack, prompts, record)), (Ids{"a2", "a1", "b1"}));
  EXPECT_TRUE(strengths(pack, prompts, record).empty());
  EXPECT_EQ(gaps(pack, prompts, record)[0].section, &pack.sections[0]);
  EXPECT_EQ(gaps(pack, prompts, record)[0].answer, &record.answers["pack/a2"]);
}

TEST(Findings, DoNotTakeNotSureOrSilenceForAZero) {
  const model::Framework pack = insight::pack();
  const Prompts prompts = model::prompts_of(pack);
  model::Assessment record;
  record.answers["pack/b1"] = not_sure();
  record.answers["pack/a1"] = not_sure();
  record.answers["pack/a2"] = does_not_apply("");
  EXPECT_TRUE(gaps(pack, prompts, record).empty());
  EXPECT_TRUE(strengths(pack, prompts, record).empty());
  EXPECT_EQ(ids(not_sures(pack, prompts, record)), (Ids{"a1", "b1"}));
}

TEST(Findings, NeverCallOneStepBothAStrengthAndAGap) {
  struct Case {
    std::size_t steps;
    int gap_up_to;
    int strength_from;
  };
  for (const auto& [steps, gap_up_to, strength_from] :
       {Case{0, -1, 1}, Case{2, 0, 1}, Case{3, 0, 2}, Case{4, 1, 2}, Case{5, 1, 3}, Case{7, 1, 5}}) {
    model::Framework pack = insight::pack();
    pack.scale.steps.resize(steps);
    const Prompts prompts = model::prompts_of(pack);
    for (int step = 0; step < static_cast<int>(steps); ++step) {
      model::Assessment record;
      record.answers["pack/a1"] = at_step(step);
      EXPECT_EQ(!gaps(pack, prompts, record).empty(), step <= gap_up_to) << steps << ' ' << step;
      EXPECT_EQ(!strengths(pack, prompts, record).empty(), step >= strength_from) << steps << ' ' << step;
    }
  }
}

model::Framework offering() {
  model::Framework pack = insight::pack();
  pack.sections[0].prompts[0].suggest = {{.at_most = 1, .action = "Share the agenda"},
                                         {.at_most = 0, .action = "Write an agenda"},
                                         {.at_most = 0, .sizes = {Size::tiny}, .action = "Ask a friend"},
                                         {.at_most = 2, .sizes = {Size::large}, .action = "Ask the board"}};
  pack.sections[0].prompts[1].suggest = {{.at_most = 1, .action = "Pay for travel"}};
  pack.sections[1].prompts[0].suggest = {{.at_most = 1, .action = "Pay for travel"}};
  pack.sections[1].prompts[1].suggest = {{.at_most = 3, .action = "Say thank you"}};
  return pack;
}

std::string suggested_for_a1(const model::Answer& answer, std::optional<Size> size) {
  const model::Framework pack = offering();
  model::Assessment record;
  record.profile.size = size;
  record.answers["pack/a1"] = answer;
  const auto actions = suggested_actions(pack, model::prompts_of(pack), record);
  return actions.empty() ? "nothing" : actions[0].text;
}

TEST(SuggestedActions, FitTheStepAndTheSize) {
  EXPECT_EQ(suggested_for_a1(at_step(0), Size::small), "Write an agenda");
  EXPECT_EQ(suggested_for_a1(at_step(0), Size::tiny), "Ask a friend");
  EXPECT_EQ(suggested_for_a1(at_step(0), std::nullopt), "Ask a friend");
  EXPECT_EQ(suggested_for_a1(at_step(1), Size::tiny), "Share the agenda");
  EXPECT_EQ(suggested_for_a1(at_step(1), Size::large), "Share the agenda");
  EXPECT_EQ(suggested_for_a1(at_step(2), Size::large), "Ask the board");
  EXPECT_EQ(suggested_for_a1(at_step(2), Size::small), "nothing");
  EXPECT_EQ(suggested_for_a1(at_step(3), Size::large), "nothing");
  EXPECT_EQ(suggested_for_a1(not_sure(), Size::tiny), "nothing");
  EXPECT_EQ(suggested_for_a1(does_not_apply("No"), Size::tiny), "nothing");
}

TEST(SuggestedActions, ComeLowestFirstAndTheSameWordsOnce) {
  const model::Framework pack = offering();
  const Prompts prompts = model::prompts_of(pack);
  model::Assessment record;
  record.profile.size = Size::small;
  record.answers["pack/a1"] = at_step(1);
  record.answers["pack/a2"] = at_step(0);
  record.answers["pack/b1"] = at_step(1);
  record.answers["pack/b2"] = at_step(3);
  const std::vector<SuggestedAction> all = {
      {"Pay for travel", {"pack/a2", "pack/b1"}}, {"Share the agenda", {"pack/a1"}}, {"Say thank you", {"pack/b2"}}};
  EXPECT_EQ(suggested_actions(pack, prompts, record), all);
  EXPECT_EQ(suggested_actions(pack, prompts, record, 1), (std::vector{all[0]}));
  EXPECT_TRUE(suggested_actions(pack, prompts, record, 0).empty());
}

TEST(SuggestedActions, InAConversationAreForWhatWasTalkedAbout) {
  model::Framework talk = conversation();
  const Prompts prompts = model::prompts_of(talk);
  talk.sections[0].prompts[0].suggest = {{.at_most = 0, .sizes = {Size::tiny}, .action = "Have a cup of tea"},
                                         {.at_most = 0, .action = "Set a date"}};
  talk.sections[1].prompts[1].suggest = {{.at_most = 0, .action = "Ask again"}};
  model::Assessment record;
  record.profile.size = Size::tiny;
  EXPECT_TRUE(suggested_actions(talk, prompts, record).empty());
  record.answers["pack/a1"] = note(" \n");
  EXPECT_TRUE(suggested_actions(talk, prompts, record).empty()) << "a blank note says nothing";
  record.answers["pack/b2"] = note("They came.");
  record.answers["pack/a1"] = note("We met.");
  const std::vector<SuggestedAction> both = {{"Have a cup of tea", {"pack/a1"}}, {"Ask again", {"pack/b2"}}};
  EXPECT_EQ(suggested_actions(talk, prompts, record), both);
  record.profile.size = Size::large;
  EXPECT_EQ(suggested_actions(talk, prompts, record).front().text, "Set a date");
  record.actions = {{.id = "a1", .why = {"pack/a1"}}};
  EXPECT_EQ(suggested_actions(talk, prompts, record), (std::vector{both[1]}));
}

TEST(Reason, OfAnActionIsAPromptOrAStage) {
  const model::Action action{.id = "a1", .why = {"pack/a1", "pack/first"}};
  for (const char* key : {"pack/a1", "pack/first"}) EXPECT_TRUE(is_reason(action, key)) << key;
  for (const char* key : {"pack/a2", "pack/second", "other/first", "pack/", "first", ""})
    EXPECT_FALSE(is_reason(action, key)) << key;
  EXPECT_FALSE(is_reason(model::Action{}, ""));
}

TEST(SuggestedActions, AreNotHeldBackByAnActionForTheWholeStage) {
  const model::Framework pack = offering();
  model::Assessment record;
  record.answers["pack/a2"] = at_step(0);
  record.actions = {{.id = "a1", .why = {"pack/first"}}};
  EXPECT_FALSE(suggested_actions(pack, model::prompts_of(pack), record).empty());
}

TEST(SuggestedActions, LeaveOutPromptsThatHaveAnOpenAction) {
  const model::Framework pack = offering();
  const Prompts prompts = model::prompts_of(pack);
  for (const auto& [status, offers] : {std::pair{model::Status::to_do, false}, std::pair{model::Status::doing, false},
                                       std::pair{model::Status::done, true}, std::pair{model::Status::dropped, true}}) {
    model::Assessment record;
    record.answers["pack/a2"] = at_step(0);
    record.actions = {{.id = "a1", .why = {"pack/b1", "pack/a2"}, .status = status}};
    EXPECT_EQ(!suggested_actions(pack, prompts, record).empty(), offers) << static_cast<int>(status);
  }
}

TEST(Gaps, OfOneStepComeByStageThenByHowMuchElseTheyHelp) {
  model::Framework pack = insight::pack();
  model::Prompt& a1 = pack.sections[0].prompts[0];
  model::Prompt& a2 = pack.sections[0].prompts[1];
  model::Prompt& b1 = pack.sections[1].prompts[0];
  model::Prompt& b2 = pack.sections[1].prompts[1];
  const auto order = [&] {
    model::Assessment record;
    for (const char* key : {"pack/a1", "pack/a2", "pack/b1", "pack/b2"}) record.answers[key] = at_step(1);
    return ids(gaps(pack, model::prompts_of(pack), record));
  };
  EXPECT_EQ(order(), (Ids{"a1", "a2", "b1", "b2"}));

  a2.also = {"outside/part"};
  b2.also = {"outside/part", "other/x"};
  EXPECT_EQ(order(), (Ids{"a2", "a1", "b2", "b1"})) << "the first stage stays first";
  pack.stages.clear();
  EXPECT_EQ(order(), (Ids{"b2", "a2", "a1", "b1"}));
  b1.also = {"pack/a1", "pack/b1", "pack/a1"};
  a1.also = {"pack/b1", "outside/part", "other/x"};
  EXPECT_EQ(order(), (Ids{"a1", "b2", "a2", "b1"})) << "each link once, either way, and none to itself";
}

}  // namespace
}  // namespace insight
