#include "model/framework.h"

#include <gtest/gtest.h>

#include "model/assessment.h"

namespace model {
namespace {

Prompt prompt(const char* id) {
  Prompt prompt;
  prompt.id = id;
  return prompt;
}

Framework two_sections() {
  Framework pack;
  pack.id = "pack";
  pack.scale.steps = {{"No", "We do not."}, {"Yes", "We do."}};
  pack.stages = {{.id = "first"}, {.id = "second"}};
  pack.sections = {{.id = "a", .stage = "second", .prompts = {prompt("a1"), prompt("a2")}},
                   {.id = "b", .stage = "first", .prompts = {prompt("b1")}},
                   {.id = "c", .stage = "second", .prompts = {prompt("c1")}}};
  pack.sections[0].prompts[1].steps = {"Not here", "Here"};
  return pack;
}

std::vector<std::string> ids(const std::vector<const Prompt*>& prompts) {
  std::vector<std::string> ids;
  for (const Prompt* prompt : prompts) ids.push_back(prompt->id);
  return ids;
}

using Ids = std::vector<std::string>;

TEST(Framework, FindsPromptsSectionsAndStagesById) {
  const Framework pack = two_sections();
  EXPECT_EQ(find_prompt(pack, "b1"), &pack.sections[1].prompts[0]);
  EXPECT_EQ(find_prompt(pack, "b2"), nullptr);
  EXPECT_EQ(section_of(pack, "a2"), &pack.sections[0]);
  EXPECT_EQ(section_of(pack, ""), nullptr);
  EXPECT_EQ(find_stage(pack, "second"), &pack.stages[1]);
  EXPECT_EQ(find_stage(pack, "third"), nullptr);
}

TEST(Framework, ListsPromptsInReadingOrderOrTheRoutesOrder) {
  const Framework pack = two_sections();
  EXPECT_EQ(ids(prompts_of(pack)), (Ids{"a1", "a2", "b1", "c1"}));
  EXPECT_EQ(ids(prompts_of(pack, Route{.prompts = {"c1", "gone", "a1"}})), (Ids{"c1", "a1"}));
  EXPECT_EQ(ids(prompts_of(pack, pack.stages[1])), (Ids{"a1", "a2", "c1"}));
}

TEST(Framework, DescribesAStepInThePromptsOwnWordsFirst) {
  const Framework pack = two_sections();
  EXPECT_EQ(step_words(pack, *find_prompt(pack, "a1"), 1), "We do.");
  EXPECT_EQ(step_words(pack, *find_prompt(pack, "a2"), 1), "Here");
  EXPECT_EQ(step_words(pack, *find_prompt(pack, "a2"), 2), "");
  EXPECT_EQ(step_words(pack, *find_prompt(pack, "a2"), -1), "");
}

TEST(Framework, FindsRoutesByIdOrNothing) {
  Framework pack = two_sections();
  EXPECT_EQ(find_route(pack, "quick"), nullptr);
  pack.routes = {{.id = "quick"}, {.id = "short"}};
  EXPECT_EQ(find_route(pack, "short"), &pack.routes[1]);
  EXPECT_EQ(find_route(pack, kWholePack), nullptr);
  EXPECT_EQ(find_route(pack, ""), nullptr);
}

TEST(PromptKey, NamesThePackAndThePrompt) {
  EXPECT_EQ(prompt_key("pack", "a1"), "pack/a1");
  EXPECT_EQ(pack_of("pack/a1"), "pack");
  EXPECT_EQ(prompt_of("pack/a1"), "a1");
  EXPECT_EQ(pack_of("pack"), "pack");
  EXPECT_EQ(prompt_of("pack"), "");
}

TEST(NextId, IsOneThatNobodyHas) {
  std::vector<Action> actions;
  EXPECT_EQ(next_id(actions, 'a'), "a1");
  actions.resize(2);
  actions[0].id = "a1";
  actions[1].id = "a3";
  EXPECT_EQ(next_id(actions, 'a'), "a4");
}

TEST(Answer, IsGivenByAStepOrAStateAndNotByANote) {
  EXPECT_FALSE(is_answered(nullptr));
  EXPECT_FALSE(is_answered(std::vector<Answer>{{.note = "We talked."}}.data()));
  EXPECT_TRUE(is_answered(std::vector<Answer>{{.step = 0}}.data()));
  EXPECT_TRUE(is_answered(std::vector<Answer>{{.state = State::not_sure}}.data()));
}

TEST(Record, FindsItsPartsOrNothing) {
  Assessment record;
  record.answers["pack/a1"].step = 1;
  record.actions.push_back({.id = "a1"});
  record.stages["pack"].push_back({.stage = "first"});
  EXPECT_EQ(find_answer(record, "pack/a1")->step, 1);
  EXPECT_EQ(find_answer(record, "pack/a2"), nullptr);
  EXPECT_EQ(find_action(record, "a1"), &record.actions[0]);
  EXPECT_EQ(find_action(record, "a2"), nullptr);
  EXPECT_EQ(find_confirmation(record, "pack", "first"), &record.stages["pack"][0]);
  EXPECT_EQ(find_confirmation(record, "pack", "second"), nullptr);
  EXPECT_EQ(find_confirmation(record, "other", "first"), nullptr);
}

TEST(Record, FindsADocumentByPackStageAndNameAndAPackById) {
  Assessment record;
  EXPECT_EQ(find_document(record, "pack", "first", "A plan"), nullptr);
  EXPECT_EQ(find_pack_ref(record, "pack"), nullptr);
  record.documents["pack"] = {{.stage = "first", .document = "A plan"},
                              {.stage = "second", .document = "A plan"},
                              {.stage = "second", .document = "Minutes"}};
  record.packs = {{.id = "other"}, {.id = "pack"}};
  EXPECT_EQ(find_document(record, "pack", "second", "A plan"), &record.documents["pack"][1]);
  EXPECT_EQ(find_document(record, "pack", "first", "Minutes"), nullptr);
  EXPECT_EQ(find_document(record, "other", "first", "A plan"), nullptr);
  EXPECT_EQ(find_pack_ref(record, "pack"), &record.packs[1]);
  EXPECT_EQ(find_pack_ref(record, ""), nullptr);
}

}  // namespace
}  // namespace model
