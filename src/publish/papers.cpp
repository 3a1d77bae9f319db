#include <algorithm>
#include <utility>

#include "insight/answers.h"
#include "model/names.h"
#include "publish/pieces.h"
#include "publish/report.h"

// The papers beside the report.

namespace publish {

using content::Wording;

Document progress_sheet(const Source& source, const model::Framework& pack) {
  const Wording& w = source.wording;
  Document document = started(source, w.text("report.sheet"));
  Writer out(source, document);
  notice(out, pack);
  out.heading(1, w.text("report.stages"));
  out.add(stage_table(source, pack));
  const auto papers = source.record.documents.find(pack.id);
  if (papers != source.record.documents.end()) {
    Table table{w.text("report.papers"), {w.text("report.paper"), w.text("report.standing"), w.text("report.where")}, {}};
    for (const model::StageDocument& paper : papers->second) {
      const std::string state(paper.state ? model::name_of(*paper.state) : "none");
      std::string standing = w.text("document.state." + state);
      if (!paper.with.empty()) standing += ": " + paper.with;
      table.rows.push_back({with_terms(source, paper.document), standing, paper.where});
    }
    out.heading(1, w.text("report.papers"));
    out.add(std::move(table));
  }
  std::vector<const model::Action*> points;
  for (const model::Action& action : source.record.actions) {
    const bool here = std::any_of(action.why.begin(), action.why.end(),
                                  [&](const model::PromptKey& key) { return model::pack_of(key) == pack.id; });
    if (here) points.push_back(&action);
  }
  out.heading(1, w.text("report.points"));
  if (points.empty()) {
    out.paragraph(w.text("report.points.none"));
  } else {
    out.add(action_table(source, points));
  }
  out.hint(w.text("report.sheet.left_out") + " " + w.text("report.counts"));
  return document;
}

Document agreement_page(const Source& source) {
  const Wording& w = source.wording;
  Document document = started(source, w.text("agreement.title"));
  document.large_print = true;
  Writer out(source, document);
  List list = promises(source);
  if (list.items.empty()) {
    out.paragraph(w.text("agreement.empty"));
    out.add(Blank{12});
  } else {
    out.add(std::move(list));
  }
  out.paragraph(w.text("report.agreement.open"));
  out.hint(w.text("report.agreement.left_out"));
  return document;
}

Document blank_sheets(const Source& source, const model::Framework& pack, const model::Route* route, bool large_print) {
  const Wording& w = source.wording;
  Document document = started(source, pack.title);
  document.language = pack.language;
  document.large_print = large_print;
  Writer out(source, document);
  out.paragraph(with_terms(source, pack.summary));
  notice(out, pack);
  const insight::Prompts prompts = route ? model::prompts_of(pack, *route) : model::prompts_of(pack);
  std::size_t count = 0;
  const model::Section* section = nullptr;
  for (const model::Prompt* prompt : prompts) {
    const model::Section* here = model::section_of(pack, prompt->id);
    if (std::exchange(section, here) != here) out.heading(1, here->title);
    out.heading(2, w.text("report.blank.question", {{"number", std::to_string(++count)}, {"prompt", with_terms(source, prompt->text)}}));
    out.hint(with_terms(source, prompt->easier));
    List choices{.boxes = true};
    for (std::size_t step = 0; step < pack.scale.steps.size(); ++step) {
      choices.items.push_back(pack.scale.steps[step].label + ": " +
                              with_terms(source, model::step_words(pack, *prompt, static_cast<int>(step))));
    }
    if (!choices.items.empty()) {
      choices.items.push_back(w.text("answer.not_sure"));
      choices.items.push_back(w.text("answer.does_not_apply_because"));
      out.add(std::move(choices));
    }
    out.add(Blank{large_print ? 5 : 3});
  }
  out.hint(w.text("report.blank.left_out"));
  return document;
}

}  // namespace publish
