#include "insight/evidence.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "content/script.h"
#include "insight/profile.h"
#include "insight/sentences.h"

namespace insight {
namespace {

constexpr int kFreshYears = 1;
constexpr int kOldYears = 2;

bool is_within(model::Day day, int years, model::Day today) {
  return std::tuple(day.year + years, day.month, day.day) >= std::tuple(today.year, today.month, today.day);
}

void add(ProofCounts& counts, Proof proof) {
  switch (proof) {
    case Proof::strong:
      ++counts.strong;
      break;
    case Proof::thin:
      ++counts.thin;
      break;
    case Proof::old:
      ++counts.old;
      break;
    case Proof::none:
      ++counts.none;
      break;
  }
}

}  // namespace

Proof proof_of(const model::Answer& answer, model::Day today) {
  int pieces = 0;
  bool any_strong = false;
  std::optional<model::Day> newest;
  for (const model::Evidence& piece : answer.evidence) {
    if (content::is_blank(piece.what) && content::is_blank(piece.where)) continue;
    ++pieces;
    if (!piece.on || *piece.on > today) continue;
    newest = std::max(newest.value_or(*piece.on), *piece.on);
    any_strong = any_strong || (!content::is_blank(piece.where) && is_within(*piece.on, kFreshYears, today));
  }
  if (pieces == 0) return Proof::none;
  if (newest && !is_within(*newest, kOldYears, today)) return Proof::old;
  return pieces >= 2 || any_strong ? Proof::strong : Proof::thin;
}

std::vector<SectionProof> evidence(const model::Framework& framework, const Prompts& prompts,
                                   const model::Assessment& assessment, model::Day today) {
  std::vector<SectionProof> sections;
  for (const model::Section& section : framework.sections) {
    const Prompts inside = prompts_in(section, prompts);
    if (inside.empty()) continue;
    SectionProof& here = sections.emplace_back();
    here.section = &section;
    for (const model::Prompt* prompt : inside) {
      const model::Answer* answer = answer_to(*prompt, framework.id, assessment);
      if (!answer) continue;
      const Proof proof = proof_of(*answer, today);
      if (proof == Proof::none && step_of(framework, answer).value_or(0) == 0) continue;
      here.answers.push_back({{&section, prompt, answer}, proof});
      add(here.counts, proof);
    }
  }
  return sections;
}

ProofCounts proof_in_all(const std::vector<SectionProof>& sections) {
  ProofCounts all;
  for (const SectionProof& section : sections) {
    all.strong += section.counts.strong;
    all.thin += section.counts.thin;
    all.old += section.counts.old;
    all.none += section.counts.none;
  }
  return all;
}

std::string proof_words(const ProofCounts& counts, const content::Wording& wording) {
  struct Kind {
    int n;
    std::string_view key;
  };
  std::vector<std::string> parts;
  for (const auto& [n, key] : {Kind{counts.strong, "proof.strong"}, Kind{counts.thin, "proof.thin"},
                               Kind{counts.old, "proof.old"}, Kind{counts.none, "proof.none"}})
    if (n > 0) parts.push_back(counted(wording, key, n));
  return parts.empty() ? wording.text("proof.nothing") : wording.text("proof.sentence", {{"parts", joined(parts)}});
}

}  // namespace insight
