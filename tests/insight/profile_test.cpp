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

// The same pack with themes that run across its sections: a1 and b2 share one, b1 has none.
model::Framework pack_with_themes() {
  model::Framework pack = insight::pack();
  pack.sections[0].prompts[0].theme = "power";
  pack.sections[0].prompts[1].theme = "data";
  pack.sections[1].prompts[1].theme = "power";
  return pack;
}

Ids ids_of(const Prompts& prompts) {
  Ids ids;
  for (const model::Prompt* prompt : prompts) ids.push_back(prompt->id);
  return ids;
}

TEST(Topics, BySectionAreTheProfile) {
  const model::Framework pack = insight::pack();
  model::Assessment record;
  record.answers["pack/b1"] = at_step(4);
  const auto topics = topics_by_section(pack, {&pack.sections[0].prompts[1], &pack.sections[1].prompts[0]}, record);
  ASSERT_EQ(topics.size(), 2u);
  EXPECT_EQ(topics[0].id, "a");
  EXPECT_EQ(ids_of(topics[0].prompts), Ids{"a2"});
  EXPECT_EQ(topics[0].profile.level, std::nullopt);
  EXPECT_EQ(topics[1].profile.section, &pack.sections[1]);
  EXPECT_EQ(topics[1].profile.level, 4.0);
}

TEST(Topics, ByThemeRunAcrossSectionsAndLeaveNothingOut) {
  const model::Framework pack = pack_with_themes();
  const Prompts prompts = model::prompts_of(pack);
  model::Assessment record;
  record.answers["pack/a1"] = at_step(4);
  record.answers["pack/b2"] = at_step(1);
  record.answers["pack/a2"] = not_sure();
  record.answers["pack/b1"] = at_step(2);
  const auto topics = topics_by_theme(pack, prompts, record);
  ASSERT_EQ(topics.size(), 3u);
  EXPECT_EQ(topics[0].title, "Power");
  EXPECT_EQ(ids_of(topics[0].prompts), (Ids{"a1", "b2"}));
  EXPECT_EQ(topics[0].profile.level, 2.5) << "each answer counts once";
  EXPECT_EQ(topics[0].profile.section, nullptr);
  EXPECT_EQ(topics[1].title, "Data");
  EXPECT_EQ(topics[1].profile.level, std::nullopt) << "not sure is no zero";
  EXPECT_EQ(topics[1].profile.progress.not_sure, 1);
  EXPECT_EQ(topics[2].title, "") << "those without a theme come last";
  EXPECT_EQ(ids_of(topics[2].prompts), Ids{"b1"});
}

TEST(Topics, ByThemeNeedTwoThemesAmongThePromptsAsked) {
  model::Framework pack = pack_with_themes();
  const model::Assessment record;
  EXPECT_TRUE(topics_by_theme(pack, {&pack.sections[0].prompts[0], &pack.sections[1].prompts[1]}, record).empty());
  EXPECT_EQ(topics_by_theme(pack, {&pack.sections[0].prompts[0], &pack.sections[0].prompts[1]}, record).size(), 2u);
  EXPECT_TRUE(topics_by_theme(pack, {}, record).empty());
  EXPECT_TRUE(topics_by_theme(insight::pack(), model::prompts_of(pack), record).empty());
}

TEST(Topics, ByThemeKeepTheirIdsWhateverIsAsked) {
  const model::Framework pack = pack_with_themes();
  const model::Assessment record;
  const auto all = topics_by_theme(pack, model::prompts_of(pack), record);
  const auto some = topics_by_theme(pack, {&pack.sections[0].prompts[1], &pack.sections[1].prompts[1]}, record);
  ASSERT_EQ(some.size(), 2u);
  EXPECT_EQ(some[0].id, all[0].id);
  EXPECT_EQ(some[1].id, all[1].id);
  EXPECT_NE(some[0].id, some[1].id);
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
