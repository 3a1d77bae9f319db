#include "insight/explain.h"

#include <gtest/gtest.h>

#include "documents.h"
#include "pack.h"

namespace insight {
namespace {

model::Framework worded() {
  model::Framework pack = insight::pack();
  pack.scale.steps = {{"Never", ""}, {"Now and then", ""}, {"Often", ""}};
  const char* briefs[] = {"Who decides?", "Who comes?", "Who pays?", "Who speaks?"};
  int i = 0;
  for (model::Section& section : pack.sections)
    for (model::Prompt& prompt : section.prompts) prompt.brief = briefs[i++];
  return pack;
}

std::string words_of(const model::Framework& pack, const model::Answers& answers) {
  model::Assessment record;
  record.answers = answers;
  return explain_words(explain(pack, model::prompts_of(pack), record), pack, "Together", support::wording());
}

TEST(Explanation, SortsEveryPromptIntoOnePlace) {
  const model::Framework pack = insight::pack();
  model::Assessment record;
  record.answers["pack/a1"] = at_step(9);
  record.answers["pack/a2"] = not_sure();
  record.answers["pack/b1"] = does_not_apply("No.");
  record.answers["pack/b2"] = note("Hm.");
  const Explanation all = explain(pack, model::prompts_of(pack), record);
  EXPECT_EQ(ids(all.placed), Ids{"a1"});
  EXPECT_EQ(ids(all.not_sure), Ids{"a2"});
  EXPECT_EQ(ids(all.does_not_apply), Ids{"b1"});
  EXPECT_EQ(ids(all.unanswered), Ids{"b2"});
  EXPECT_EQ(all.sum, 4) << "past the top counts as the top";
  EXPECT_EQ(all.profile.level, 4.0);
}

TEST(ExplainWords, SayHowTheLevelIsMadeAndWhatIsLeftOut) {
  const model::Framework pack = worded();
  EXPECT_EQ(
      words_of(pack, {{"pack/a1", at_step(0)}, {"pack/a2", at_step(1)}, {"pack/b1", not_sure()}}),
      "“Together” stands at “Never”. It comes from two answers: “Who decides?” (Never), “Who comes?” (Now and "
      "then). Steps count from 1 (“Never”) to 3 (“Often”). Added up they make 3. Shared between 2 answers, that is "
      "1.5 each. That is half-way between “Never” and “Now and then”. We use the lower one, so that nothing looks "
      "better than it is. Left out of the sum: not sure: “Who pays?”; not answered: “Who speaks?”.");
  EXPECT_EQ(
      words_of(pack, {{"pack/a1", at_step(2)},
                      {"pack/a2", at_step(2)},
                      {"pack/b1", at_step(1)},
                      {"pack/b2", does_not_apply("No.")}}),
      "“Together” stands at “Often”. It comes from three answers: “Who decides?” (Often), “Who comes?” (Often), “Who "
      "pays?” (Now and then). Steps count from 1 (“Never”) to 3 (“Often”). Added up they make 8. Shared between 3 "
      "answers, that is 2.67 each. The nearest step is “Often”. Left out of the sum: does not apply: "
      "“Who speaks?”.");
  EXPECT_EQ(
      words_of(pack,
               {{"pack/a1", at_step(2)}, {"pack/a2", at_step(0)}, {"pack/b1", at_step(1)}, {"pack/b2", at_step(1)}}),
      "“Together” stands at “Now and then”. It comes from four answers: “Who decides?” (Often), “Who comes?” "
      "(Never), “Who pays?” (Now and then), “Who speaks?” (Now and then). Steps count from 1 (“Never”) to 3 "
      "(“Often”). Added up they make 8. Shared between 4 answers, that is 2 each. That is the step “Now and then”.");
}

TEST(ExplainWords, NeedNoSumForOneAnswerOrNone) {
  const model::Framework pack = worded();
  EXPECT_EQ(words_of(pack, {{"pack/b2", at_step(1)}}),
            "“Together” stands at “Now and then”. It comes from one answer: “Who speaks?” (Now and then). Left out of "
            "the sum: not answered: “Who decides?”, “Who comes?”, “Who pays?”.");
  EXPECT_EQ(words_of(pack, {{"pack/a1", not_sure()}, {"pack/a2", not_sure()}}),
            "“Together” has no place on the scale yet, as no answer has one. Left out of the sum: not "
            "sure: “Who decides?”, “Who comes?”; not answered: “Who pays?”, “Who speaks?”.");
}

TEST(ExplainWords, NameTheNearestStepAsTheProfileDoes) {
  model::Framework pack = worded();
  for (int a = 0; a < 3; ++a) {
    for (int b = 0; b < 3; ++b) {
      for (int c = 0; c < 3; ++c) {
        model::Assessment record;
        record.answers = {{"pack/a1", at_step(a)}, {"pack/a2", at_step(b)}, {"pack/b1", at_step(c)}};
        const Explanation all = explain(pack, model::prompts_of(pack), record);
        const std::string words = explain_words(all, pack, "All", support::wording());
        const auto step = static_cast<std::size_t>(*nearest_step(all.profile.level));
        EXPECT_EQ(words.find("“All” stands at “" + pack.scale.steps[step].label + "”."), 0u) << words;
        EXPECT_EQ(all.sum, a + b + c);
      }
    }
  }
}

TEST(ExplainWords, SayThatAConversationIsNotScored) {
  const model::Framework talk = conversation();
  EXPECT_EQ(words_of(talk, {{"pack/a1", note("We met.")}}),
            "“Together” is for talking. It has no score and no results.");
}

}  // namespace
}  // namespace insight
