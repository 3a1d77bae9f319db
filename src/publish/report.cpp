#include "publish/report.h"

#include <algorithm>
#include <utility>

#include "insight/asked.h"
#include "insight/compare.h"
#include "insight/evidence.h"
#include "insight/gaps.h"
#include "insight/heard.h"
#include "insight/record_pictures.h"
#include "insight/sentences.h"
#include "insight/words.h"
#include "model/names.h"
#include "model/snapshot.h"
#include "publish/figures.h"
#include "publish/pieces.h"

namespace publish {
namespace {

using content::Wording;

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

std::vector<const model::Action*> open_actions(const Source& source) {
  std::vector<const model::Action*> open;
  for (const model::Action& action : source.record.actions)
    if (model::is_open(action)) open.push_back(&action);
  return open;
}

// What was found, at most so many in a few words each, and how many more there are.
std::vector<std::string> briefs(const Source& source, const std::vector<insight::Finding>& found, std::size_t most) {
  std::vector<std::string> items;
  for (std::size_t i = 0; i < std::min(found.size(), most); ++i) items.push_back(with_terms(source, found[i].prompt->brief));
  if (found.size() > most) items.push_back(source.wording.count("report.more", static_cast<int>(found.size() - most)));
  return items;
}

struct Found {
  std::string_view key;  // of its heading
  std::vector<std::string> items;
};

// Strengths, gaps and what nobody was sure of, as far as there are any.
std::vector<Found> findings(const Source& source, const model::Framework& pack, const insight::Prompts& prompts,
                            std::size_t most) {
  const model::Assessment& record = source.record;
  std::vector<Found> found = {{"results.strengths", briefs(source, insight::strengths(pack, prompts, record), most)},
                              {"results.gaps", briefs(source, insight::gaps(pack, prompts, record), most)},
                              {"results.not_sure", briefs(source, insight::not_sures(pack, prompts, record), most)}};
  std::erase_if(found, [](const Found& each) { return each.items.empty(); });
  return found;
}

// ---- The parts ----

constexpr std::size_t kFewPacks = 3;    // of more, a short report says less of each
constexpr std::size_t kWorthAPage = 6;  // a plan or notes of so many begin a page

// What to do next, for a plan in which nothing is open: what the answers suggest, and which answers.
std::vector<std::string> suggested(const Source& source) {
  constexpr std::size_t kMost = 3;
  std::vector<std::string> items;
  if (!open_actions(source).empty()) return items;
  for (const model::Framework* pack : source.packs) {
    const insight::Prompts prompts = insight::prompts_with_answers(source.record, *pack);
    for (const auto& action : insight::suggested_actions(*pack, prompts, source.record, kMost - items.size())) {
      std::vector<std::string> answers;
      for (const model::PromptKey& key : action.why) answers.push_back(reason_words(source, key));
      items.push_back(with_terms(source, action.text) + "\n" +
                      source.wording.count("report.because", static_cast<int>(answers.size()),
                                           {{"prompts", insight::joined(answers, " · ")}}));
    }
  }
  return items;
}

void suggestions(Writer& out, std::vector<std::string> items) {
  const Wording& w = out.words();
  if (items.empty()) return;
  out.heading(2, w.count("report.suggested", static_cast<int>(items.size())));
  out.paragraph(w.text("report.suggested.lead"));
  out.add(List{std::move(items), true});
}

std::vector<std::string> about(const Source& source) {
  const Wording& w = source.wording;
  const model::Profile& profile = source.record.profile;
  std::vector<std::string> facts;
  const auto fact = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) facts.push_back(w.text("plan.fact", {{"name", w.text(key)}, {"value", value}}));
  };
  fact("report.planning", profile.planning);
  fact("report.lead", profile.lead);
  fact("report.area", profile.area);
  return facts;
}

std::string answered_words(const Source& source, const model::Framework& pack, const insight::Prompts& prompts) {
  const insight::Progress done = insight::progress(pack, prompts, source.record);
  return source.wording.text("report.answered", {{"answered", std::to_string(done.answered)},
                                                 {"total", std::to_string(done.total)}});
}

void summary(Writer& out) {
  constexpr std::size_t kMost = 3;
  const Wording& w = out.words();
  const auto packs = answered_packs(out.source());
  std::vector<std::string> facts = about(out.source()), next = suggested(out.source());
  if (packs.empty() && facts.empty() && next.empty()) return;
  out.heading(1, w.text("report.summary"));
  out.list(std::move(facts));
  for (const model::Framework* pack : packs) {
    const insight::Prompts prompts = insight::prompts_with_answers(out.record(), *pack);
    out.heading(2, pack->title);
    out.paragraph(answered_words(out.source(), *pack, prompts));
    for (Found& each : findings(out.source(), *pack, prompts, kMost)) {
      out.heading(3, w.text(each.key));
      out.list(std::move(each.items));
    }
    out.paragraph(insight::agreed_sentence(w, insight::agreed_in_all(insight::profile(*pack, prompts, out.record()))));
    notice(out, *pack);
  }
  suggestions(out, std::move(next));
}

// The same for two pages, whatever was answered: each pack in a few lines, each notice once.
void brief_summary(Writer& out) {
  const Wording& w = out.words();
  const auto packs = answered_packs(out.source());
  const std::size_t most = packs.size() <= kFewPacks ? 3 : 1;  // of each kind
  std::vector<std::string> facts = about(out.source()), next = suggested(out.source());
  if (packs.empty() && facts.empty() && next.empty()) return;
  std::set<std::string> notices;
  out.heading(1, w.text("report.summary"));
  out.list(std::move(facts));
  for (const model::Framework* pack : packs) {
    const insight::Prompts prompts = insight::prompts_with_answers(out.record(), *pack);
    std::vector<std::string> lines = {answered_words(out.source(), *pack, prompts)};
    for (const Found& each : findings(out.source(), *pack, prompts, most))
      lines.push_back(w.text("plan.fact", {{"name", w.text(each.key)}, {"value", insight::joined(each.items, " · ")}}));
    out.heading(2, pack->title);
    out.list(std::move(lines));
    if (!pack->notice.empty()) notices.insert(pack->notice);
  }
  // What begins another notice is said there.
  for (auto each = notices.begin(); each != notices.end(); ++each)
    if (const auto next = std::next(each); next == notices.end() || !next->starts_with(*each))
      out.hint(with_terms(out.source(), *each));
  suggestions(out, std::move(next));
}

void levels(Writer& out, const model::Framework& pack, const std::vector<insight::SectionProfile>& sections) {
  const Wording& w = out.words();
  Table table{w.text("report.profile.caption", {{"pack", pack.title}}),
              {w.text("results.table.section"), w.text("results.table.where"), w.text("results.table.answered")},
              {}};
  for (const insight::SectionProfile& section : sections) {
    table.rows.push_back({section.section->title, insight::level_words(w, pack, section),
                          w.text("results.table.of", {{"answered", std::to_string(section.progress.answered)},
                                                      {"total", std::to_string(section.progress.total)}})});
  }
  out.add(profile_figure(out.source(), pack, sections));
  out.add(std::move(table));
}

void who_agreed(Writer& out, const std::vector<insight::SectionProfile>& sections) {
  const Wording& w = out.words();
  out.heading(3, w.text("results.agreed"));
  const insight::Agreed all = insight::agreed_in_all(sections);
  if (all.staff + all.jointly + all.community == 0) return out.paragraph(insight::agreed_sentence(w, all));
  Table table{w.text("results.agreed.caption"),
              {w.text("results.table.section"), w.text(insight::staff_key(out.record(), "agreed.staff")), w.text("agreed.jointly"),
               w.text("agreed.community"), w.text("agreed.silent")},
              {}};
  for (const insight::SectionProfile& section : sections) {
    if (section.progress.answered == 0) continue;
    const insight::Agreed here = insight::agreed_in(section);
    table.rows.push_back({section.section->title, std::to_string(here.staff), std::to_string(here.jointly),
                          std::to_string(here.community), std::to_string(here.silent)});
  }
  out.add(agreement_figure(out.source(), sections));
  out.add(std::move(table));
}

void evidence(Writer& out, const model::Framework& pack, const insight::Prompts& prompts) {
  const Wording& w = out.words();
  const auto sections = insight::evidence(pack, prompts, out.record(), out.source().today);
  out.heading(3, w.text("report.evidence"));
  out.paragraph(insight::proof_words(insight::proof_in_all(sections), w));
  Table table{w.text("report.evidence.caption"),
              {w.text("results.table.section"), w.text("report.evidence.strong"), w.text("report.evidence.thin"),
               w.text("report.evidence.old"), w.text("report.evidence.none")},
              {}};
  for (const insight::SectionProof& section : sections) {
    if (section.answers.empty()) continue;
    const insight::ProofCounts& counts = section.counts;
    table.rows.push_back({section.section->title, std::to_string(counts.strong), std::to_string(counts.thin),
                          std::to_string(counts.old), std::to_string(counts.none)});
  }
  out.table(std::move(table));
}

void profile(Writer& out) {
  const auto packs = answered_packs(out.source());
  if (packs.empty()) return;
  for (const model::Framework* pack : packs) {
    out.add(PageBreak{});  // a picture and its table have a page of their own
    if (pack == packs.front()) out.heading(1, out.words().text("report.profile"));
    const insight::Prompts prompts = insight::prompts_with_answers(out.record(), *pack);
    const auto sections = insight::profile(*pack, prompts, out.record());
    out.heading(2, pack->title);
    levels(out, *pack, sections);
    who_agreed(out, sections);
    evidence(out, *pack, prompts);
  }
}

void stages(Writer& out) {
  auto packs = answered_packs(out.source());
  std::erase_if(packs, [](const model::Framework* pack) { return pack->kind != model::Kind::stages; });
  if (packs.empty()) return;
  out.add(PageBreak{});
  out.heading(1, out.words().text("report.stages"));
  for (const model::Framework* pack : packs) {
    out.add(ladder_figure(out.source(), *pack));
    out.add(stage_table(out.source(), *pack));
    notice(out, *pack);
  }
}

// The answers that moved since, as they were and as they are.
Table moves_table(const Source& source, const insight::Comparison& comparison) {
  const Wording& w = source.wording;
  Table table{w.text("report.moves"), {w.text("report.moves.question"), w.text("report.moves.then"), w.text("report.moves.now")}, {}};
  for (const insight::PackComparison& pack : comparison.packs) {
    for (const insight::PromptMove& each : pack.moves) {
      if (each.move == insight::Move::unchanged || each.move == insight::Move::newly_answered ||
          each.move == insight::Move::other_scale) {
        continue;
      }
      table.rows.push_back({with_terms(source, each.prompt->brief), insight::answer_words(w, *pack.pack, each.before),
                            insight::answer_words(w, *pack.pack, each.now)});
    }
  }
  return table;
}

void since(Writer& out) {
  const Wording& w = out.words();
  const model::Snapshot* found = model::day_before(out.record().snapshots, out.source().today);
  if (!found) return;
  const model::Snapshot& last = *found;
  const auto packs = insight::pair_packs(out.source().packs, last.packs, out.source().packs);
  const insight::Comparison comparison = insight::compare(packs, last, out.record());
  out.heading(1, w.text("report.since"));
  const std::string day = w.day(*last.on);
  out.paragraph(last.name.empty() ? w.text("report.since.day", {{"day", day}})
                                  : w.text("report.since.name", {{"name", last.name}, {"day", day}}));
  out.list(insight::compare_words(comparison, w));
  out.table(moves_table(out.source(), comparison));
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
  std::vector<const model::Action*> all;
  for (const model::Action& action : out.record().actions) all.push_back(&action);
  if (all.empty()) return;
  if (all.size() >= kWorthAPage) out.add(PageBreak{});
  out.heading(1, out.words().text("plan.title"));
  alerts(out, all);
  Figure dates = timeline_figure(out.source());
  if (!dates.picture.shapes.empty()) out.add(std::move(dates));
  out.add(action_table(out.source(), all));
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
  for (const model::Group& group : out.record().groups) {
    if (group.name.empty()) continue;
    const std::string place(group.place ? model::name_of(*group.place) : "no_place");
    table.rows.push_back({group.name, w.text("people." + place), group.barriers, group.help});
  }
  if (table.rows.empty()) return;
  out.heading(1, w.text("people.title"));
  out.add(std::move(table));
}

// What we did and the actions that answer it; that there is no reply yet where nothing was said at all.
std::string did_words(const Source& source, const model::LogEntry& entry) {
  const Wording& w = source.wording;
  std::string words = entry.did;
  for (const model::Action* action : insight::answering(entry, source.record.actions)) {
    if (!words.empty()) words += "\n";
    words += w.text("heard.action", {{"what", action->what.empty() ? w.text("action.unnamed") : action->what},
                                     {"status", insight::status_words(w, action->status)}});
  }
  const insight::Reply reply = insight::reply_to(entry, source.record.actions);
  return words.empty() && reply == insight::Reply::none ? insight::reply_words(w, reply) : words;
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
    table.rows.push_back({entry.said, did_words(source, entry), entry.outside_our_control, entry.told, entry.on ? w.day(*entry.on) : ""});
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
      if (!std::exchange(begun, true)) {
        if (out.record().answers.size() >= kWorthAPage) out.add(PageBreak{});
        out.heading(1, w.text("report.notes"));
      }
      if (!std::exchange(pack_named, true)) out.heading(2, pack->title);
      out.heading(3, with_terms(out.source(), prompt->text));
      std::string where = insight::answer_words(w, *pack, answer);
      if (!answer->because.empty()) where += ": " + answer->because;
      if (const auto step = insight::step_of(*pack, answer))
        where += ". " + with_terms(out.source(), model::step_words(*pack, *prompt, *step));
      out.paragraph(where);
      out.paragraph(answer->note);
      std::vector<std::string> evidence;
      for (const model::Evidence& item : answer->evidence) evidence.push_back(evidence_words(out.source(), item));
      out.list(std::move(evidence));
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
    case Part::since: return since(out);
    case Part::actions: return actions(out);
    case Part::agreement: return agreement(out);
    case Part::people: return people(out);
    case Part::heard: return heard(out);
    case Part::notes: return notes(out);
    case Part::unanswered: return unanswered(out);
  }
}

}  // namespace

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
  out.hint(w.text("report.never") + " " + w.text("report.counts"));
  return document;
}

Document short_report(const Source& source) {
  const std::size_t most = answered_packs(source).size() <= kFewPacks ? 6 : 4;  // actions
  const Wording& w = source.wording;
  Document document = started(source, w.text("report.title"));
  Writer out(source, document);
  brief_summary(out);
  std::vector<const model::Action*> open = open_actions(source);
  // What is due next comes first.
  std::stable_sort(open.begin(), open.end(), [](const model::Action* a, const model::Action* b) {
    return a->due && (!b->due || *a->due < *b->due);
  });
  if (!open.empty()) {
    const std::size_t more = open.size() - std::min(open.size(), most);
    open.resize(open.size() - more);
    out.heading(1, w.text("report.next"));
    out.add(action_table(source, open));
    if (more > 0) out.hint(w.count("report.more", static_cast<int>(more)));
  }
  out.hint(w.text("report.short") + " " + w.text("report.counts"));
  return document;
}

Document you_said_we_did(const Source& source) {
  const Wording& w = source.wording;
  Document document = started(source, w.text("report.heard"));
  document.large_print = true;
  Writer out(source, document);
  bool any = false;
  for (const model::LogEntry& entry : source.record.heard) {
    if (entry.said.empty()) continue;
    any = true;
    out.heading(1, entry.said);
    std::vector<std::string> lines;
    const auto line = [&](std::string_view key, const std::string& value) {
      if (!value.empty()) lines.push_back(w.text("plan.fact", {{"name", w.text(key)}, {"value", value}}));
    };
    line("report.heard.did", did_words(source, entry));
    line("report.heard.outside", entry.outside_our_control);
    line("report.heard.told", entry.told);
    line("report.heard.on", entry.on ? w.day(*entry.on) : "");
    out.list(std::move(lines));
  }
  if (!any) {
    out.paragraph(w.text("listening.empty"));
    out.add(Blank{12});
  }
  out.hint(w.text("report.heard.left_out"));
  return document;
}

}  // namespace publish
