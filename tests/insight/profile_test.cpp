#include "insight/profile.h"

#include <gtest/gtest.h>

#include "pack.h"

namespace insight {
namespace {

TEST(Profile, MeansOnlyWhatHasAStep) {
  const model::Framework pack = insight::pack();
  const Prompts prompts = model::prompts_of(pack);
  model::Assessment record;
  const auto level = [&](std::size_t section) { return profile(pack, prompts, record).at(section).level; };
  EXPECT_EQ(level(0), std::nullopt);
  record.answers["pack/a1"] = at_step(3);
  EXPECT_EQ(level(0), 3.0);
  record.answers["pack/a2"] = not_sure();
  EXPECT_EQ(level(0), 3.0);
  record.answers["pack/a2"] = does_not_apply("No staff.");
  EXPECT_EQ(level(0), 3.0);
  record.answers["pack/a2"] = at_step(0);
  EXPECT_EQ(level(0), 1.5);
  EXPECT_EQ(level(1), std::nullopt);
}

TEST(Profile, KeepsToThePromptsAsked) {
  const model::Framework pack = insight::pack();
  model::Assessment record;
  record.answers["pack/b1"] = at_step(4);
  record.answers["pack/b2"] = at_step(0);
  const auto only_b2 = profile(pack, {&pack.sections[1].prompts[1]}, record);
  ASSERT_EQ(only_b2.size(), 1u);
  EXPECT_EQ(only_b2[0].section, &pack.sections[1]);
  EXPECT_EQ(only_b2[0].level, 0.0);
  EXPECT_EQ(only_b2[0].progress, (Progress{1, 1, 0, 0}));
  EXPECT_TRUE(profile(pack, {}, record).empty());
}

TEST(Profile, CountsWhoAgreed) {
  const model::Framework pack = insight::pack();
  model::Assessment record;
  record.answers["pack/a1"] = {.step = 1, .agreed_by = model::AgreedBy::community};
  record.answers["pack/a2"] = {.state = model::State::not_sure, .agreed_by = model::AgreedBy::staff};
  record.answers["pack/b1"] = {.step = 1, .agreed_by = model::AgreedBy::jointly};
  record.answers["pack/b2"] = {.note = "Not an answer.", .agreed_by = model::AgreedBy::jointly};
  const auto profiles = profile(pack, model::prompts_of(pack), record);
  EXPECT_EQ(profiles[0].by_community, 1);
  EXPECT_EQ(profiles[0].by_staff, 1);
  EXPECT_EQ(profiles[0].jointly, 0);
  EXPECT_EQ(profiles[1].jointly, 1);
}

TEST(Level, IsNamedByTheNearestStepAndTheLowerOfTwo) {
  struct Case {
    std::optional<double> level;
    std::optional<int> step;
  };
  for (const auto& [level, step] : {Case{0.0, 0}, Case{0.5, 0}, Case{0.51, 1}, Case{1.49, 1}, Case{1.5, 1},
                                    Case{3.75, 4}, Case{4.0, 4}, Case{std::nullopt, std::nullopt}})
    EXPECT_EQ(nearest_step(level), step) << level.value_or(-1);
}

TEST(Profile, OfPromptsTogetherMeansTheirSteps) {
  const model::Framework pack = insight::pack();
  model::Assessment record;
  record.answers["pack/a1"] = at_step(4);
  record.answers["pack/a2"] = at_step(4);
  record.answers["pack/b1"] = at_step(1);
  const SectionProfile whole = profile_together(pack, model::prompts_of(pack), record);
  EXPECT_EQ(whole.section, nullptr);
  EXPECT_EQ(whole.level, 3.0) << "each answer counts once, however its section is filled";
  EXPECT_EQ(whole.progress, (Progress{4, 3, 0, 0}));
}

TEST(Agreed, CountsWhoAndTheSilentPerSectionAndInAll) {
  const model::Framework pack = insight::pack();
  model::Assessment record;
  record.answers["pack/a1"] = {.step = 1, .agreed_by = model::AgreedBy::community};
  record.answers["pack/a2"] = {.state = model::State::not_sure};
  record.answers["pack/b1"] = {.step = 1, .agreed_by = model::AgreedBy::staff};
  record.answers["pack/b2"] = {.note = "Not an answer.", .agreed_by = model::AgreedBy::jointly};
  const auto profiles = profile(pack, model::prompts_of(pack), record);
  EXPECT_EQ(agreed_in(profiles[0]), (Agreed{.community = 1, .silent = 1}));
  EXPECT_EQ(agreed_in(profiles[1]), (Agreed{.staff = 1}));
  EXPECT_EQ(agreed_in_all(profiles), (Agreed{.staff = 1, .community = 1, .silent = 1}));
  EXPECT_EQ(agreed_in_all({}), Agreed{});
}

TEST(Agreed, InAConversationGoesByItsNotes) {
  const model::Framework talk = conversation();
  model::Assessment record;
  record.answers["pack/a1"] = {.note = "We met.", .agreed_by = model::AgreedBy::jointly};
  record.answers["pack/a2"] = note("We ate.");
  record.answers["pack/b1"] = {.step = 1, .agreed_by = model::AgreedBy::staff};
  const auto profiles = profile(talk, model::prompts_of(talk), record);
  EXPECT_EQ(agreed_in_all(profiles), (Agreed{.jointly = 1, .silent = 1}));
}

}  // namespace
}  // namespace insight
