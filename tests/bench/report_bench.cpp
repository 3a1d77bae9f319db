#include <algorithm>
#include <chrono>
#include <cstdio>

#include "bundle.h"
#include "content/bundle.h"
#include "publish/docx.h"
#include "publish/report.h"
#include "publish/report_html.h"

// What a report of a full record costs: every question of every pack answered, 200 notes with those on what was
// heard, 30 actions.

namespace {

model::Assessment full_record(const std::vector<model::Framework>& packs) {
  constexpr int kNotes = 200, kActions = 30;
  model::Assessment record;
  record.id = "full";
  int number = 0;
  for (const model::Framework& pack : packs) {
    for (const model::Prompt* prompt : model::prompts_of(pack)) {
      model::Answer answer;
      if (!pack.scale.steps.empty()) answer.step = number % static_cast<int>(pack.scale.steps.size());
      answer.agreed_by = static_cast<model::AgreedBy>(number % 3);
      answer.on = model::Day{2026, 1 + number % 12, 1};
      answer.note = "We asked members at two meetings, and wrote down what they said about this. " + prompt->text;
      if (number % 2 == 0) answer.evidence = {{.what = "Access survey", .where = "Shared drive", .on = answer.on}};
      const model::PromptKey key = model::prompt_key(pack.id, prompt->id);
      if (number < kActions) {
        record.actions.push_back({.id = "a" + std::to_string(number), .what = "Do something about: " + prompt->brief, .why = {key},
                                  .owner = "Volunteer lead", .due = model::Day{2027, 1 + number % 12, 1 + number % 28}});
      }
      record.answers[key] = std::move(answer);
      ++number;
    }
  }
  for (; number < kNotes; ++number)
    record.heard.push_back({.id = "h" + std::to_string(number), .said = "The drop-in ends before we finish work.", .did = "We moved it."});
  return record;
}

template <class Make>
void print(const char* what, Make make) {
  constexpr int kRounds = 20;
  std::vector<double> times;
  std::size_t bytes = 0;
  for (int round = 0; round < kRounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    bytes = make().size();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  std::printf("%-34s %-22s %8.3f %8.3f %10zu\n", "Report of a full record", what, times[times.size() / 2], times.back(), bytes);
}

}  // namespace

void print_reports() {
  const auto bundle = content::read_bundle(support::bundle_json());
  if (!bundle) return;
  const content::Wording& wording = bundle->wording;
  const model::Assessment record = full_record(bundle->frameworks);
  std::vector<const model::Framework*> packs;
  for (const model::Framework& pack : bundle->frameworks) packs.push_back(&pack);
  const publish::Source source{record, packs, wording, {2026, 11, 22}};
  const std::set<publish::Part> parts(publish::kParts.begin(), publish::kParts.end());
  print("as a page", [&] { return publish::write_html(publish::report(source, parts), wording); });
  print("for Word", [&] { return publish::write_docx(publish::report(source, parts), wording); });
}
