#include "publish/pieces.h"

#include "insight/sentences.h"
#include "insight/words.h"

namespace publish {
namespace {

using content::Wording;

std::string standing_words(const Wording& w, const insight::StageStanding& standing) {
  const std::string count = insight::in_place_words(w, standing) + ". ";
  if (!standing.confirmed) return count + w.text(standing.ready ? "stages.ready" : "stages.not_confirmed") + ".";
  const std::string day = standing.confirmed->on ? w.day(*standing.confirmed->on) : w.text("stages.no_day");
  return count + w.text("stages.confirmed_by", {{"who", standing.confirmed->confirmed_by}, {"day", day}});
}

std::string missing_words(const Source& source, const insight::StageStanding& standing) {
  bool any_answer = false;
  std::vector<std::string> missing;
  for (const insight::StagePrompt& item : standing.prompts) {
    any_answer = any_answer || item.answer;
    if (!item.in_place) missing.push_back(with_terms(source, item.prompt->brief));
  }
  if (!any_answer) return source.wording.text("answer.none");
  return missing.empty() ? source.wording.text("stages.missing.none") : insight::joined(missing, "; ");
}

}  // namespace

void Writer::paragraph(std::string text) {
  if (!text.empty()) add(Paragraph{std::move(text)});
}

void Writer::hint(std::string text) {
  if (!text.empty()) add(Paragraph{std::move(text), true});
}

void Writer::list(std::vector<std::string> items) {
  if (!items.empty()) add(List{std::move(items)});
}

void Writer::table(Table table) {
  if (!table.rows.empty()) add(std::move(table));
}

Document started(const Source& source, std::string title) {
  const Wording& w = source.wording;
  const std::string& organisation = source.record.profile.organisation;
  Document document;
  document.title = std::move(title);
  document.subtitle =
      w.text("report.subtitle", {{"organisation", organisation.empty() ? w.text("home.no_name") : organisation},
                                 {"day", w.day(source.today)}});
  document.language = w.language();
  document.footer = w.text("report.footer");
  return document;
}

void notice(Writer& out, const model::Framework& pack) { out.hint(with_terms(out.source(), pack.notice)); }

Table action_table(const Source& source, const std::vector<const model::Action*>& actions) {
  const Wording& w = source.wording;
  Table table{w.text("plan.caption"),
              {w.text("plan.number"), w.text("plan.what"), w.text("plan.who"), w.text("plan.when"),
               w.text("plan.answerable"), w.text("plan.status")},
              {}};
  for (const model::Action* action : actions) {
    std::string what = action->what.empty() ? w.text("action.unnamed") : action->what;
    if (!action->why.empty()) what += "\n" + w.text("plan.why", {{"prompt", reason_words(source, action->why.front())}});
    const auto place = action - source.record.actions.data();  // as on the screen and in the CSV
    table.rows.push_back({std::to_string(place + 1), what,
                          action->owner.empty() ? w.text("action.no_owner") : action->owner,
                          action->due ? w.day(*action->due) : w.text("action.no_due"), action->answerable_to,
                          model::is_late(*action, source.today) ? w.text("status.late")
                                                                : insight::status_words(w, action->status)});
  }
  return table;
}

Table stage_table(const Source& source, const model::Framework& pack) {
  const Wording& w = source.wording;
  Table table{w.text("report.stages.caption", {{"pack", pack.title}}),
              {w.text("report.stage"), w.text("report.standing"), w.text("stages.missing")},
              {}};
  for (const insight::StageStanding& standing : insight::stage_standings(pack, source.record))
    table.rows.push_back({standing.stage->title, standing_words(w, standing), missing_words(source, standing)});
  return table;
}

List promises(const Source& source) {
  List list;
  for (const model::AgreementLine& line : source.record.agreement)
    if (!line.text.empty()) list.items.push_back(line.text);
  return list;
}

}  // namespace publish
