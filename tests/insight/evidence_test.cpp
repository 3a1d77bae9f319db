#include "insight/evidence.h"

#include <gtest/gtest.h>

#include "documents.h"
#include "pack.h"

namespace insight {
namespace {

constexpr model::Day kToday{2026, 11, 22};

model::Evidence piece(const char* where, std::optional<model::Day> on) {
  return {.what = "Notes", .where = where, .on = on};
}

TEST(Proof, IsStrongThinOldOrNone) {
  const model::Day fresh{2026, 10, 1}, year_ago{2025, 11, 22}, too_long_ago{2025, 11, 21}, two_years{2024, 11, 22},
      past_two_years{2024, 11, 21};
  struct Case {
    const char* name;
    std::vector<model::Evidence> pieces;
    Proof proof;
  };
  for (const Case& each :
       {Case{"nothing", {}, Proof::none}, Case{"a piece without words", {{.what = " ", .on = fresh}}, Proof::none},
        Case{"a name alone", {piece("", {})}, Proof::thin},
        Case{"a place alone", {{.where = "Blue folder"}}, Proof::thin},
        Case{"no date", {piece("Blue folder", {})}, Proof::thin}, Case{"no place", {piece("", fresh)}, Proof::thin},
        Case{"a place and a date", {piece("Blue folder", fresh)}, Proof::strong},
        Case{"today", {piece("Blue folder", kToday)}, Proof::strong},
        Case{"a year ago to the day", {piece("Blue folder", year_ago)}, Proof::strong},
        Case{"a day more than a year ago", {piece("Blue folder", too_long_ago)}, Proof::thin},
        Case{"two years ago to the day", {piece("Blue folder", two_years)}, Proof::thin},
        Case{"a day more than two years ago", {piece("Blue folder", past_two_years)}, Proof::old},
        Case{"1970", {piece("Blue folder", model::Day{1970, 1, 1})}, Proof::old},
        Case{"a date to come", {piece("Blue folder", model::Day{2999, 1, 1})}, Proof::thin},
        Case{"two without anything", {piece("", {}), piece("", {})}, Proof::strong},
        Case{"one and an empty one", {piece("", {}), {}}, Proof::thin},
        Case{"two, both old", {piece("Here", past_two_years), piece("There", model::Day{2001, 1, 1})}, Proof::old},
        Case{"two, one of them newer", {piece("Here", two_years), piece("There", past_two_years)}, Proof::strong},
        Case{"an old one and one without a date", {piece("Here", past_two_years), piece("There", {})}, Proof::old}}) {
    EXPECT_EQ(proof_of({.step = 2, .evidence = each.pieces}, kToday), each.proof) << each.name;
  }
}

TEST(Proof, OfALeapDayLastsAYearFromIt) {
  const model::Answer answer{.step = 1, .evidence = {piece("Here", model::Day{2024, 2, 29})}};
  EXPECT_EQ(proof_of(answer, {2025, 2, 28}), Proof::strong);
  EXPECT_EQ(proof_of(answer, {2025, 3, 1}), Proof::thin);
  EXPECT_EQ(proof_of(answer, {2026, 3, 1}), Proof::old);
}

TEST(EvidenceOfSections, LooksAtWhatSaysThatSomethingIsThere) {
  const model::Framework pack = insight::pack();
  const auto kept = [&](model::Answer answer) {
    model::Assessment record;
    record.answers["pack/a2"] = std::move(answer);
    const auto sections = evidence(pack, model::prompts_of(pack), record, kToday);
    EXPECT_EQ(sections.size(), 2u);
    EXPECT_TRUE(sections[1].answers.empty());
    return ids([&] {
      std::vector<Finding> findings;
      for (const Proven& each : sections[0].answers) findings.push_back(each.finding);
      return findings;
    }());
  };
  EXPECT_EQ(kept(at_step(1)), Ids{"a2"});
  for (const model::Answer& needs_none : {at_step(0), not_sure(), does_not_apply("No."), note("Hm.")}) {
    EXPECT_EQ(kept(needs_none), Ids{});
    model::Answer with_evidence = needs_none;
    with_evidence.evidence = {piece("Here", kToday)};
    EXPECT_EQ(kept(with_evidence), Ids{"a2"});
  }
}

TEST(EvidenceOfSections, CountsPerSectionAndInAll) {
  const model::Framework pack = insight::pack();
  model::Assessment record;
  record.answers["pack/a1"] = {.step = 1, .evidence = {piece("Here", kToday)}};
  record.answers["pack/a2"] = at_step(3);
  record.answers["pack/b1"] = {.step = 1, .evidence = {piece("", {})}};
  record.answers["pack/b2"] = {.step = 1, .evidence = {piece("Here", model::Day{2020, 1, 1})}};
  const auto sections = evidence(pack, model::prompts_of(pack), record, kToday);
  EXPECT_EQ(sections[0].counts, (ProofCounts{.strong = 1, .none = 1}));
  EXPECT_EQ(sections[1].counts, (ProofCounts{.thin = 1, .old = 1}));
  EXPECT_EQ(sections[1].answers[1].proof, Proof::old);
  EXPECT_EQ(proof_in_all(sections), (ProofCounts{1, 1, 1, 1}));
  EXPECT_EQ(evidence(pack, {&pack.sections[1].prompts[0]}, record, kToday).size(), 1u);
  EXPECT_EQ(proof_in_all({}), ProofCounts{});
}

TEST(ProofWords, CountInWords) {
  const auto& w = support::wording();
  EXPECT_EQ(proof_words({}, w), "No answer needs evidence yet.");
  EXPECT_EQ(proof_words({1, 1, 1, 1}, w),
            "Of our answers, one has strong evidence, one has a little evidence, one has only old evidence, one has no "
            "evidence.");
  EXPECT_EQ(
      proof_words({.strong = 10, .thin = 2, .old = 3, .none = 11}, w),
      "Of our answers, ten have strong evidence, two have a little evidence, three have only old evidence, 11 have "
      "no evidence.");
}

}  // namespace
}  // namespace insight
