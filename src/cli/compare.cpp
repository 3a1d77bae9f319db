#include "insight/compare.h"

#include "cli/commands.h"
#include "cli/files.h"
#include "content/record_packs.h"
#include "insight/words.h"

namespace cli {
namespace {

// "Who decides what: Not yet → Started", a line for each answer that moved, under the pack's title.
void print_moves(const insight::ComparedPack& pair, const insight::PackComparison& comparison,
                 const model::Assessment& record, const content::Wording& wording) {
  bool titled = false;
  for (const insight::PromptMove& each : comparison.moves) {
    if (each.move == insight::Move::unchanged) continue;
    if (!titled) std::printf("\n%s\n", pair.now->title.c_str());
    titled = true;
    std::printf("  %s: %s → %s\n", insight::part_words(record, wording, *pair.now, each.prompt->id).c_str(),
                insight::answer_words(wording, pair.before ? *pair.before : *pair.now, each.before).c_str(),
                insight::answer_words(wording, *pair.now, each.now).c_str());
  }
}

}  // namespace

int run(const Compare& compare, const Places& places) {
  const auto folder = find_assets(places, compare.before);
  const auto assets = folder ? read_assets(*folder) : std::nullopt;
  if (!assets) return kNotDone;
  const content::Wording& wording = assets->wording;
  const auto before = read_record(compare.before, wording), now = read_record(compare.now, wording);
  if (!before) tell(stderr, compare.before, before.problem());
  if (!now) tell(stderr, compare.now, now.problem());
  if (!before || !now) return kFoundProblems;

  const auto own_before = content::own_packs(before.value(), wording),
             own_now = content::own_packs(now.value(), wording);
  const auto packs = insight::pair_packs(content::packs_with(assets->packs, own_before), before->packs,
                                         content::packs_with(assets->packs, own_now));
  const auto same = before->id == now->id ? insight::SameAction::by_id : insight::SameAction::by_words;
  const insight::Comparison comparison = insight::compare(packs, before.value(), now.value(), same);
  for (const std::string& sentence : insight::compare_words(comparison, wording)) std::printf("%s\n", sentence.c_str());
  for (std::size_t i = 0; i < packs.size(); ++i) print_moves(packs[i], comparison.packs[i], now.value(), wording);
  return kFine;
}

}  // namespace cli
