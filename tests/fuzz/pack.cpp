#include "content/framework_json.h"
#include "content/json_writer.h"
#include "fuzz.h"
#include "publish/docx.h"
#include "publish/report.h"
#include "publish/report_html.h"
#include "publish/table.h"

// Any bytes: the reader gives a pack or a problem; a pack that it takes can be answered and reported on.

namespace {

// A record with an answer of every kind, round and round.
model::Assessment answered(const model::Framework& pack, std::string_view bytes) {
  model::Assessment record;
  record.id = "x";
  record.packs.push_back({.id = pack.id, .edition = pack.edition, .framework = content::tidy_json(bytes)});
  const int steps = static_cast<int>(pack.scale.steps.size());
  int turn = 0;
  for (const model::Prompt* prompt : model::prompts_of(pack)) {
    model::Answer& answer = record.answers[model::prompt_key(pack.id, prompt->id)];
    answer.note = "A note";
    if (const int kind = turn++ % (steps + 3); kind < steps) {
      answer.step = kind;
    } else if (kind < steps + 2) {
      answer.state = kind == steps ? model::State::not_sure : model::State::does_not_apply;
    }
  }
  for (const model::Stage& stage : pack.stages) record.stages[pack.id].push_back({.stage = stage.id});
  return record;
}

void publish_all(const model::Framework& pack, const model::Assessment& record) {
  const content::Wording& w = fuzz::wording();
  const publish::Source source{record, {&pack}, w, {2026, 11, 22}};
  const std::set<publish::Part> parts(std::begin(publish::kParts), std::end(publish::kParts));
  const publish::Document report = publish::report(source, parts);
  publish::write_html(report, w);
  publish::write_docx(report, w);
  publish::write_html(publish::short_report(source), w);
  publish::write_html(publish::progress_sheet(source, pack), w);
  publish::write_html(publish::blank_sheets(source, pack, nullptr, true), w);
  for (const model::Route& route : pack.routes) publish::blank_sheets(source, pack, &route, false);
  publish::table(source, publish::TableFormat::csv);
  publish::table(source, publish::TableFormat::ndjson);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const auto pack = content::read_framework(bytes, fuzz::wording());
  if (!pack) {
    fuzz::expect(!pack.problem().sentence.empty(), "a problem has a sentence", pack.problem().code);
    return 0;
  }
  fuzz::expect(content::is_framework(bytes), "a pack says that it is one", bytes);
  const std::string tidy = content::tidy_json(bytes);
  fuzz::expect(content::tidy_json(tidy) == tidy, "what is tidy stays as it is", tidy);
  fuzz::expect(static_cast<bool>(content::read_framework(tidy, fuzz::wording())), "a tidy pack reads", tidy);
  publish_all(pack.value(), answered(pack.value(), bytes));
  return 0;
}
