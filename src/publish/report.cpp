#include "publish/report.h"

#include <algorithm>
#include <iterator>

#include "insight/gaps.h"
#include "insight/heard.h"
#include "insight/profile.h"
#include "insight/stages.h"
#include "insight/words.h"
#include "publish/svg.h"

namespace publish {
namespace {

using content::Wording;

std::string number(std::size_t n) { return std::to_string(n); }

// Adds blocks to a document.
class Writer {
 public:
  Writer(const Source& source, Document& document) : source_(source), w_(source.wording), document_(document) {}

  void heading(int level, std::string text) { add(Heading{level, std::move(text)}); }
  void paragraph(std::string text) {
    if (!text.empty()) add(Paragraph{std::move(text)});
  }
  void hint(std::string text) {
    if (!text.empty()) add(Paragraph{std::move(text), true});
  }
  void add(Block block) { document_.blocks.push_back(std::move(block)); }

  const Source& source() const { return source_; }
  const Wording& words() const { return w_; }
  const model::Assessment& record() const { return source_.record; }

 private:
  const Source& source_;
  const Wording& w_;
  Document& document_;
};

Document started(const Source& source, std::string title) {
  const Wording& w = source.wording;
  const std::string& organisation = source.record.profile.organisation;
  Document document;
  document.title = std::move(title);
  document.subtitle = w.text("report.subtitle", {{"organisation", organisation.empty() ? w.text("home.no_name") : organisation},
                                                 {"day", w.day(source.today)}});
  document.language = w.language();
  document.footer = w.text("report.footer");
  return document;
}

// The packs with a scale that have an answer, in their order.
std::vector<const model::Framework*> answered_packs(const Source& source) {
  std::vector<const model::Framework*> packs;
  for (const model::Framework* pack : source.packs) {
    if (pack->scale.steps.empty()) continue;
    const auto prompts = model::prompts_of(*pack);
    if (insight::progress(*pack, prompts, source.record).answered > 0) packs.push_back(pack);
  }
  return packs;
}

// The prompts of a pack that have an answer.
insight::Prompts answered(const Source& source, const model::Framework& pack) {
  insight::Prompts prompts = model::prompts_of(pack);
  std::erase_if(prompts, [&](const model::Prompt* prompt) {
    return !insight::is_answered(pack, insight::answer_to(*prompt, pack.id, source.record));
  });
  return prompts;
}

std::vector<std::string> briefs(const Source& source, const std::vector<insight::Finding>& findings, std::size_t most) {
  std::vector<std::string> items;
  for (const insight::Finding& finding : findings) {
    if (items.size() == most) break;
    items.push_back(with_terms(source, finding.prompt->brief));
  }
  return items;
}

void findings(Writer& out, const std::string& key, const std::vector<insight::Finding>& found, std::size_t most) {
  if (found.empty()) return;
  out.heading(3, out.words().text(key));
  out.add(List{briefs(out.source(), found, most)});
  if (found.size() > most) out.hint(out.words().count("report.more", static_cast<int>(found.size() - most)));
}

// ---- The parts ----

void summary(Writer& out) {
  const Wording& w = out.words();
  const model::Profile& profile = out.record().profile;
  std::vector<std::string> about;
  const auto fact = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) about.push_back(w.text("plan.fact", {{"name", w.text(key)}, {"value", value}}));
  };
  fact("report.planning", profile.planning);
  fact("report.lead", profile.lead);
  fact("report.area", profile.area);
  const auto packs = answered_packs(out.source());
  if (about.empty() && packs.empty()) return;
  out.heading(1, w.text("report.summary"));
  if (!about.empty()) out.add(List{about});
  for (const model::Framework* pack : packs) {
    const insight::Prompts prompts = answered(out.source(), *pack);
    const insight::Progress done = insight::progress(*pack, model::prompts_of(*pack), out.record());
    out.heading(2, pack->title);
    out.paragraph(w.text("results.lead", {{"pack", pack->title},
                                          {"answered", std::to_string(done.answered)},
                                          {"total", std::to_string(done.total)}}));
    findings(out, "results.strengths", insight::strengths(*pack, prompts, out.record()), 3);
    findings(out, "results.gaps", insight::gaps(*pack, prompts, out.record()), 3);
    findings(out, "results.not_sure", insight::not_sures(*pack, prompts, out.record()), 5);
    out.paragraph(insight::agreed_sentence(w, insight::agreed_in_all(insight::profile(*pack, prompts, out.record()))));
    if (!pack->notice.empty()) out.hint(with_terms(out.source(), pack->notice));
  }
}

Figure figure(std::string sentence, insight::Picture picture) {
  Figure figure;
  figure.svg = write_svg(picture, sentence);
  figure.width = static_cast<int>(picture.width);
  figure.height = static_cast<int>(picture.height);
  figure.sentence = std::move(sentence);
  figure.picture = std::move(picture);
  return figure;
}

constexpr float kFigureWidth = 640;  // px: the room between the margins of A4

// The web where there are axes enough for one, else bars.
Figure profile_figure(const Source& source, const model::Framework& pack,
                      const std::vector<insight::SectionProfile>& sections) {
  std::vector<insight::SectionRow> rows;
  for (const insight::SectionProfile& section : sections) {
    if (section.progress.answered == 0) continue;
    rows.push_back({section, section.section->title, insight::level_words(source.wording, pack, section)});
  }
  const int steps = static_cast<int>(pack.scale.steps.size());
  const insight::Measure measure = text_width;
  const insight::Room room{kFigureWidth, measure};
  const bool web = rows.size() >= insight::kFewestAxes;
  return figure(source.wording.text("report.profile.caption", {{"pack", pack.title}}),
                web ? insight::radar(rows, steps, room) : insight::bars(rows, steps, room));
}

void profile(Writer& out) {
  const Wording& w = out.words();
  const auto packs = answered_packs(out.source());
  if (packs.empty()) return;
  out.heading(1, w.text("report.profile"));
  for (const model::Framework* pack : packs) {
    const auto sections = insight::profile(*pack, model::prompts_of(*pack), out.record());
    Table table{w.text("report.profile.caption", {{"pack", pack->title}}),
                {w.text("results.table.section"), w.text("results.table.where"), w.text("results.table.answered"),
                 w.text(insight::staff_key(out.record(), "agreed.staff")), w.text("agreed.jointly"), w.text("agreed.community")},
                {}};
    for (const insight::SectionProfile& section : sections) {
      if (section.progress.answered == 0) continue;
      table.rows.push_back({section.section->title, insight::level_words(w, *pack, section),
                            w.text("results.table.of", {{"answered", std::to_string(section.progress.answered)},
                                                        {"total", std::to_string(section.progress.total)}}),
                            std::to_string(section.by_staff), std::to_string(section.jointly),
                            std::to_string(section.by_community)});
    }
    out.heading(2, pack->title);
    out.add(profile_figure(out.source(), *pack, sections));
    out.add(std::move(table));
  }
}

std::string standing_words(const Source& source, const insight::StageStanding& standing) {
  const Wording& w = source.wording;
  const std::string count = insight::in_place_words(w, standing);
  if (!standing.confirmed) return count + ". " + w.text(standing.ready ? "stages.ready" : "stages.not_confirmed") + ".";
  const std::string day = standing.confirmed->on ? w.day(*standing.confirmed->on) : w.text("stages.no_day");
  return count + ". " + w.text("stages.confirmed_by", {{"who", standing.confirmed->confirmed_by}, {"day", day}});
}

Figure ladder_figure(const Source& source, const model::Framework& pack) {
  const Wording& w = source.wording;
  const std::vector<insight::StageStanding> standings = insight::stage_standings(pack, source.record);
  const insight::StageStanding* working = insight::working_on(standings);
  std::vector<insight::StageRow> rows;
  for (const insight::StageStanding& standing : standings) {
    const std::string_view status = standing.confirmed ? "stages.confirmed" : standing.ready ? "stages.ready"
                                    : &standing == working ? "stages.working" : "stages.not_confirmed";
    rows.push_back({standing, standing.stage->title, w.text(status),
                    insight::in_place_words(w, standing),
                    standing.confirmed && standing.confirmed->on ? w.day(*standing.confirmed->on) : ""});
  }
  const insight::Measure measure = text_width;
  return figure(w.text("report.stages.caption", {{"pack", pack.title}}), insight::ladder(rows, {kFigureWidth, measure}));
}

void stage_table(Writer& out, const model::Framework& pack) {
  const Wording& w = out.words();
  Table table{w.text("report.stages.caption", {{"pack", pack.title}}),
              {w.text("report.stage"), w.text("report.standing"), w.text("stages.missing")}, {}};
  for (const insight::StageStanding& standing : insight::stage_standings(pack, out.record())) {
    std::string missing;
    bool any_answer = false;
    for (const insight::StagePrompt& item : standing.prompts) {
      any_answer = any_answer || item.answer;
      if (item.in_place) continue;
      missing += (missing.empty() ? "" : "; ") + with_terms(out.source(), item.prompt->brief);
    }
    if (missing.empty()) missing = w.text("stages.missing.none");
    table.rows.push_back({standing.stage->title, standing_words(out.source(), standing),
                          any_answer ? missing : w.text("answer.none")});
  }
  out.add(std::move(table));
}

void stages(Writer& out) {
  const auto packs = answered_packs(out.source());
  const auto has_stages = [](const model::Framework* pack) { return pack->kind == model::Kind::stages; };
  if (std::none_of(packs.begin(), packs.end(), has_stages)) return;
  out.heading(1, out.words().text("report.stages"));
  for (const model::Framework* pack : packs) {
    if (!has_stages(pack)) continue;
    out.add(ladder_figure(out.source(), *pack));
    stage_table(out, *pack);
    if (!pack->notice.empty()) out.hint(with_terms(out.source(), pack->notice));
  }
}

Table action_table(const Source& source, const std::vector<const model::Action*>& actions) {
  const Wording& w = source.wording;
  Table table{w.text("plan.caption"),
              {w.text("plan.number"), w.text("plan.what"), w.text("plan.who"), w.text("plan.when"),
               w.text("plan.answerable"), w.text("plan.status")},
              {}};
  for (const model::Action* action : actions) {
    std::string what = action->what.empty() ? w.text("action.unnamed") : action->what;
    if (!action->why.empty()) what += "\n" + w.text("plan.why", {{"prompt", reason_words(source, action->why.front())}});
    const auto place = static_cast<std::size_t>(action - source.record.actions.data());  // as on the screen and in the CSV
    table.rows.push_back({number(place + 1), what,
                          action->owner.empty() ? w.text("action.no_owner") : action->owner,
                          action->due ? w.day(*action->due) : w.text("action.no_due"), action->answerable_to,
                          insight::status_words(w, action->status)});
  }
  return table;
}

std::vector<const model::Action*> all_actions(const Source& source) {
  std::vector<const model::Action*> actions;
  for (const model::Action& action : source.record.actions) actions.push_back(&action);
  return actions;
}

// The warnings that the questions behind these actions carry, each once.
void alerts(Writer& out, const std::vector<const model::Action*>& actions) {
  const Wording& w = out.words();
  std::set<std::string> told;
  for (const model::Action* action : actions) {
    for (const model::PromptKey& key : action->why) {
      const model::Framework* pack = find_pack(out.source(), model::pack_of(key));
      const model::Prompt* prompt = pack ? model::find_prompt(*pack, model::prompt_of(key)) : nullptr;
      if (!prompt || prompt->alert.empty() || !told.insert(prompt->alert).second) continue;
      const std::string alert = "alert." + prompt->alert;
      if (!w.has(alert + ".title")) continue;
      const bool link = w.has(alert + ".link");
      out.add(Notice{w.text(alert + ".title"), w.text(alert + ".words"), link ? w.text(alert + ".link") : "",
                     link ? w.text(alert + ".url") : ""});
    }
  }
}

void actions(Writer& out) {
  const auto all = all_actions(out.source());
  if (all.empty()) return;
  out.heading(1, out.words().text("plan.title"));
  alerts(out, all);
  out.add(action_table(out.source(), all));
}

List promises(const Source& source) {
  List list;
  for (const model::AgreementLine& line : source.record.agreement)
    if (!line.text.empty()) list.items.push_back(line.text);
  return list;
}

void agreement(Writer& out) {
  List list = promises(out.source());
  if (list.items.empty()) return;
  out.heading(1, out.words().text("agreement.title"));
  out.add(std::move(list));
}

void people(Writer& out) {
  const Wording& w = out.words();
  Table table{w.text("people.title"), {w.text("group.name"), w.text("group.place"), w.text("group.barriers"), w.text("group.help")}, {}};
  constexpr std::string_view kPlaces[] = {"involved", "affected", "missing"};  // as in model::Place
  for (const model::Group& group : out.record().groups) {
    if (group.name.empty()) continue;
    const std::string place = group.place ? std::string(kPlaces[static_cast<std::size_t>(*group.place)]) : "no_place";
    table.rows.push_back({group.name, w.text("people." + place), group.barriers, group.help});
  }
  if (table.rows.empty()) return;
  out.heading(1, w.text("people.title"));
  out.add(std::move(table));
}

// What was heard, with who spoke only where that is for the group itself.
Table heard_table(const Source& source, bool with_speaker) {
  const Wording& w = source.wording;
  Table table{w.text("report.heard"),
              {w.text("report.heard.said"), w.text("report.heard.did"), w.text("report.heard.outside"),
               w.text("report.heard.told"), w.text("report.heard.on")},
              {}};
  if (with_speaker) table.columns.push_back(w.text("heard.from"));
  for (const model::LogEntry& entry : source.record.heard) {
    if (entry.said.empty()) continue;
    std::string did = entry.did;
    for (const model::Action* action : insight::answering(entry, source.record.actions)) {
      if (!did.empty()) did += "\n";
      did += w.text("heard.action", {{"what", action->what.empty() ? w.text("action.unnamed") : action->what},
                                     {"status", insight::status_words(w, action->status)}});
    }
    if (did.empty()) did = insight::reply_words(w, insight::reply_to(entry, source.record.actions));
    table.rows.push_back({entry.said, std::move(did), entry.outside_our_control, entry.told, entry.on ? w.day(*entry.on) : ""});
    if (with_speaker) table.rows.back().push_back(insight::speaker_words(source.record, entry.from));
  }
  return table;
}

void heard(Writer& out) {
  Table table = heard_table(out.source(), true);
  if (table.rows.empty()) return;
  out.heading(1, out.words().text("report.heard"));
  out.add(std::move(table));
}

std::string evidence_words(const Source& source, const model::Evidence& item) {
  std::string words = item.what.empty() ? source.wording.text("evidence.unnamed") : item.what;
  if (!item.where.empty()) words += ", " + item.where;
  if (item.on) words += ", " + source.wording.day(*item.on);
  return words;
}

void notes(Writer& out) {
  const Wording& w = out.words();
  bool begun = false;
  for (const model::Framework* pack : out.source().packs) {
    bool pack_named = false;
    for (const model::Prompt* prompt : model::prompts_of(*pack)) {
      const model::Answer* answer = insight::answer_to(*prompt, pack->id, out.record());
      if (!answer) continue;
      if (!std::exchange(begun, true)) out.heading(1, w.text("report.notes"));
      if (!std::exchange(pack_named, true)) out.heading(2, pack->title);
      out.heading(3, with_terms(out.source(), prompt->text));
      std::string where = insight::answer_words(w, *pack, answer);
      if (!answer->because.empty()) where += ": " + answer->because;
      if (const auto step = insight::step_of(*pack, answer))
        where += ". " + with_terms(out.source(), model::step_words(*pack, *prompt, *step));
      out.paragraph(where);
      out.paragraph(answer->note);
      List evidence;
      for (const model::Evidence& item : answer->evidence) evidence.items.push_back(evidence_words(out.source(), item));
      if (!evidence.items.empty()) out.add(std::move(evidence));
    }
  }
}

void unanswered(Writer& out) {
  const Wording& w = out.words();
  List list;
  for (const model::Framework* pack : answered_packs(out.source())) {
    for (const model::Prompt* prompt : model::prompts_of(*pack)) {
      const model::Answer* answer = insight::answer_to(*prompt, pack->id, out.record());
      if (!answer || answer->state != model::State::not_sure) continue;
      list.items.push_back(with_terms(out.source(), prompt->text));
    }
  }
  if (list.items.empty()) return;
  out.heading(1, w.text("report.unanswered"));
  out.paragraph(w.text("report.unanswered.words"));
  out.add(std::move(list));
}

void write(Writer& out, Part part) {
  switch (part) {
    case Part::summary: return summary(out);
    case Part::profile: return profile(out);
    case Part::stages: return stages(out);
    case Part::actions: return actions(out);
    case Part::agreement: return agreement(out);
    case Part::people: return people(out);
    case Part::heard: return heard(out);
    case Part::notes: return notes(out);
    case Part::unanswered: return unanswered(out);
  }
}

}  // namespace

std::string_view name_of(Part part) {
  constexpr std::string_view kNames[] = {"summary", "profile", "stages", "actions", "agreement",
                                         "people",  "heard",   "notes",  "unanswered"};  // as in Part
  return kNames[static_cast<std::size_t>(part)];
}

Document report(const Source& source, const std::set<Part>& parts) {
  const Wording& w = source.wording;
  Document document = started(source, w.text("report.title"));
  document.contents = true;
  Writer out(source, document);
  std::string left_out;
  for (const Part part : kParts) {
    if (parts.count(part) > 0) {
      write(out, part);
    } else {
      left_out += (left_out.empty() ? "" : ", ") + w.text("report.part." + std::string(name_of(part)));
    }
  }
  if (!left_out.empty()) out.hint(w.text("report.left_out", {{"parts", left_out}}));
  return document;
}

Document short_report(const Source& source) {
  const Wording& w = source.wording;
  Document document = started(source, w.text("report.title"));
  Writer out(source, document);
  summary(out);
  std::vector<const model::Action*> open;
  for (const model::Action& action : source.record.actions)
    if (action.status == model::Status::to_do || action.status == model::Status::doing) open.push_back(&action);
  if (!open.empty()) {
    const std::size_t most = 6;
    const std::size_t more = open.size() > most ? open.size() - most : 0;
    open.resize(std::min(open.size(), most));
    out.heading(1, w.text("report.next"));
    out.add(action_table(source, open));
    if (more > 0) out.hint(w.count("report.more", static_cast<int>(more)));
  }
  out.hint(w.text("report.short"));
  return document;
}

Document progress_sheet(const Source& source, const model::Framework& pack) {
  const Wording& w = source.wording;
  Document document = started(source, w.text("report.sheet"));
  Writer out(source, document);
  if (!pack.notice.empty()) out.hint(with_terms(source, pack.notice));
  out.heading(1, w.text("report.stages"));
  stage_table(out, pack);
  const auto papers = source.record.documents.find(pack.id);
  if (papers != source.record.documents.end()) {
    constexpr std::string_view kStates[] = {"own", "shared", "asked_for", "being_written"};  // as in model::DocumentState
    Table table{w.text("report.papers"), {w.text("report.paper"), w.text("report.standing"), w.text("report.where")}, {}};
    for (const model::StageDocument& paper : papers->second) {
      const std::string state = paper.state ? std::string(kStates[static_cast<std::size_t>(*paper.state)]) : "none";
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
  out.hint(w.text("report.agreement.open"));
  return document;
}

Document you_said_we_did(const Source& source) {
  const Wording& w = source.wording;
  Document document = started(source, w.text("report.heard"));
  Writer out(source, document);
  Table table = heard_table(source, false);
  if (table.rows.empty()) {
    out.paragraph(w.text("listening.empty"));
    out.add(Blank{12});
  } else {
    out.add(std::move(table));
  }
  return document;
}

Document blank_sheets(const Source& source, const model::Framework& pack, const model::Route* route, bool large_print) {
  const Wording& w = source.wording;
  Document document = started(source, pack.title);
  document.language = pack.language;
  document.large_print = large_print;
  Writer out(source, document);
  out.paragraph(with_terms(source, pack.summary));
  if (!pack.notice.empty()) out.hint(with_terms(source, pack.notice));
  const insight::Prompts prompts = route ? model::prompts_of(pack, *route) : model::prompts_of(pack);
  std::size_t count = 0;
  const model::Section* section = nullptr;
  for (const model::Prompt* prompt : prompts) {
    const model::Section* here = model::section_of(pack, prompt->id);
    if (std::exchange(section, here) != here) out.heading(1, here->title);
    out.heading(2, w.text("report.blank.question", {{"number", number(++count)}, {"prompt", with_terms(source, prompt->text)}}));
    out.hint(with_terms(source, prompt->easier));
    List choices;
    for (std::size_t step = 0; step < pack.scale.steps.size(); ++step) {
      choices.items.push_back("☐ " + pack.scale.steps[step].label + ": " +
                              with_terms(source, model::step_words(pack, *prompt, static_cast<int>(step))));
    }
    if (!choices.items.empty()) {
      choices.items.push_back("☐ " + w.text("answer.not_sure"));
      choices.items.push_back("☐ " + w.text("answer.does_not_apply_because"));
      out.add(std::move(choices));
    }
    out.add(Blank{large_print ? 5 : 3});
  }
  return document;
}

}  // namespace publish
