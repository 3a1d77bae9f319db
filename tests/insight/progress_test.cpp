#include "insight/progress.h"

#include <gtest/gtest.h>

#include "pack.h"

namespace insight {
namespace {

TEST(Progress, CountsEveryKindOfAnswerAndNoNotes) {
  const model::Framework pack = insight::pack();
  const Prompts prompts = model::prompts_of(pack);
  model::Assessment record;
  EXPECT_EQ(progress(pack, prompts, record), (Progress{4, 0, 0, 0}));
  record.answers["pack/a1"] = at_step(0);
  record.answers["pack/a2"] = not_sure();
  record.answers["pack/b1"] = does_not_apply("");
  record.answers["pack/b2"].note = "A note only.";
  record.answers["pack/gone"] = at_step(1);
  record.answers["other/b2"] = at_step(1);
  EXPECT_EQ(progress(pack, prompts, record), (Progress{4, 3, 1, 1}));
  EXPECT_EQ(progress(pack, {}, record), Progress{});
}

TEST(Conversation, IsAnsweredByNotesThatSaySomething) {
  const model::Framework talk = conversation();
  const Prompts prompts = model::prompts_of(talk);
  struct Case {
    const char* note;
    bool answered;
  };
  for (const auto& [words, answered] : {Case{"We met.", true}, Case{" x", true}, Case{"\n\n0", true}, Case{"", false},
                                        Case{"   ", false}, Case{" \t\n", false}}) {
    model::Assessment record;
    record.answers["pack/a2"] = note(words);
    EXPECT_EQ(is_answered(talk, &record.answers["pack/a2"]), answered) << "“" << words << "”";
    EXPECT_EQ(progress(talk, prompts, record), (Progress{4, answered, 0, 0})) << "“" << words << "”";
    EXPECT_FALSE(is_answered(pack(), &record.answers["pack/a2"])) << "where there is a scale, a note is no answer";
  }
  EXPECT_FALSE(is_answered(talk, nullptr));
  const model::Answer stray = at_step(2);
  EXPECT_FALSE(is_answered(talk, &stray)) << "there is no scale to stand on";
}

TEST(NextUnanswered, InAConversationIsTheNextWithoutANote) {
  const model::Framework talk = conversation();
  const Prompts prompts = model::prompts_of(talk);
  model::Assessment record;
  record.answers["pack/a1"] = note("We met.");
  record.answers["pack/a2"] = note("  ");
  EXPECT_EQ(next_unanswered(talk, prompts, record, nullptr), prompts[1]);
  record.answers["pack/a2"] = note("We ate.");
  EXPECT_EQ(next_unanswered(talk, prompts, record, nullptr), prompts[2]);
  EXPECT_EQ(next_unanswered(talk, prompts, record, prompts[2]), prompts[3]);
  record.answers["pack/b1"] = record.answers["pack/b2"] = note("We went.");
  EXPECT_EQ(next_unanswered(talk, prompts, record, prompts[2]), nullptr);
}

TEST(NextUnanswered, GoesRoundFromThePromptAfter) {
  const model::Framework pack = insight::pack();
  const Prompts prompts = model::prompts_of(pack);
  model::Assessment record;
  const auto after = [&](const model::Prompt* prompt) -> std::string {
    const model::Prompt* next = next_unanswered(pack, prompts, record, prompt);
    return next ? next->id : "none";
  };
  EXPECT_EQ(after(nullptr), "a1");
  EXPECT_EQ(after(prompts[0]), "a2");
  EXPECT_EQ(after(prompts[3]), "a1");
  record.answers["pack/a2"] = not_sure();
  record.answers["pack/b1"] = at_step(0);
  EXPECT_EQ(after(prompts[0]), "b2");
  record.answers["pack/a1"] = at_step(1);
  EXPECT_EQ(after(prompts[3]), "b2");
  const model::Prompt elsewhere = prompt("x");
  EXPECT_EQ(after(&elsewhere), "b2");
  record.answers["pack/b2"] = at_step(1);
  EXPECT_EQ(after(prompts[0]), "none");
  EXPECT_EQ(next_unanswered(pack, {}, record, nullptr), nullptr);
}

TEST(Step, IsOnThePacksScaleOrNothing) {
  const model::Framework pack = insight::pack();
  const model::Answer top = at_step(4), past_it = at_step(100), unsure = not_sure(), note{.note = "Hm."};
  EXPECT_EQ(step_of(pack, &top), 4);
  EXPECT_EQ(step_of(pack, &past_it), 4);
  EXPECT_EQ(step_of(pack, &unsure), std::nullopt);
  EXPECT_EQ(step_of(pack, &note), std::nullopt);
  EXPECT_EQ(step_of(pack, nullptr), std::nullopt);
  EXPECT_EQ(step_of(model::Framework{}, &top), std::nullopt);
}

}  // namespace
}  // namespace insight
