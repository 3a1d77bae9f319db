#include "insight/record_pictures.h"

#include <algorithm>
#include <optional>

#include "insight/sentences.h"
#include "insight/words.h"

namespace insight {

using content::Wording;

Picture profile_picture(const std::vector<SectionRow>& rows, const model::Framework& framework, const Room& room) {
  const int steps = static_cast<int>(framework.scale.steps.size());
  Picture web = radar(rows, steps, room);
  return web.shapes.empty() ? bars(rows, steps, room) : web;
}

std::string profile_sentence(const std::vector<SectionRow>& rows, const Wording& wording) {
  std::vector<std::string> unsure;
  std::optional<double> top, bottom;
  for (const SectionRow& row : rows) {
    if (row.profile.progress.not_sure > 0) unsure.push_back(row.name);
    if (!row.profile.level) continue;
    top = std::max(top.value_or(*row.profile.level), *row.profile.level);
    bottom = std::min(bottom.value_or(*row.profile.level), *row.profile.level);
  }
  // All that stand at one level, and the words of that level.
  const auto at = [&](double level, std::string_view key) {
    std::vector<std::string> names;
    std::string step;
    for (const SectionRow& row : rows) {
      if (row.profile.level != level) continue;
      names.push_back(row.name);
      step = row.level;
    }
    return wording.text(key, {{"section", joined(names)}, {"step", step}});
  };
  std::vector<std::string> sentences;
  if (top) sentences.push_back(at(*top, "results.sentence.highest"));
  if (top && *bottom < *top) sentences.push_back(at(*bottom, "results.sentence.lowest"));
  if (!unsure.empty()) sentences.push_back(wording.text("results.sentence.not_sure", {{"sections", joined(unsure)}}));
  return sentences.empty() ? wording.text("results.sentence.nothing") : joined(sentences, " ");
}

Picture agreement_picture(const std::vector<SectionProfile>& sections, const model::Assessment& assessment,
                          const Wording& wording, const Room& room) {
  std::vector<AgreementRow> rows;
  int answers = 0;
  for (const SectionProfile& section : sections) {
    if (section.progress.answered == 0) continue;
    rows.push_back(agreement_row(section, section.section->title));
    answers += section.progress.answered;
  }
  const AgreementWords words{wording.text(staff_key(assessment, "agreed.staff")), wording.text("agreed.jointly"),
                             wording.text("agreed.community"), wording.text("agreed.silent"),
                             wording.count("results.counts.total", answers)};
  return agreement(rows, words, room);
}

Picture stages_picture(const std::vector<StageStanding>& standings, const Wording& wording, const Room& room) {
  const StageStanding* working = working_on(standings);
  std::vector<StageRow> rows;
  for (const StageStanding& standing : standings) {
    const bool dated = standing.confirmed && standing.confirmed->on;
    rows.push_back({standing, standing.stage->title, standing_words(wording, standing, &standing == working),
                    in_place_words(wording, standing), dated ? wording.day(*standing.confirmed->on) : ""});
  }
  return ladder(rows, room);
}

std::string stages_sentence(const std::vector<StageStanding>& standings, const Wording& wording) {
  const StageStanding* now = working_on(standings);
  if (!now) return wording.text("stages.lead.all");
  const auto confirmed = std::count_if(standings.begin(), standings.end(), [](const auto& each) { return each.confirmed; });
  return wording.count("stages.lead", static_cast<int>(confirmed)) + " " +
         wording.text("stages.lead.now", {{"number", std::to_string(now - standings.data() + 1)},
                                          {"stage", now->stage->title},
                                          {"n", std::to_string(now->in_place)},
                                          {"total", std::to_string(now->prompts.size())}});
}

Picture timeline_picture(const std::vector<TimelineRow>& actions, const Wording& wording, model::Day today,
                         const Room& room) {
  TimelineWords words;
  for (std::size_t month = 0; month < words.months.size(); ++month)
    words.months[month] = wording.text("date.month." + std::to_string(month + 1));
  words.today = wording.text("timeline.today", {{"day", std::to_string(today.day)},
                                                {"month", words.months[static_cast<std::size_t>(today.month - 1)]}});
  words.to_do = wording.text("status.to_do");
  words.doing = wording.text("status.doing");
  words.done = wording.text("status.done");
  words.late = wording.text("status.late");
  words.undated = [&wording](int n) { return wording.count("timeline.undated", n); };
  words.not_here = [&wording](int n) { return wording.count("timeline.not_here", n); };
  return timeline(actions, words, today, room);
}

std::string timeline_sentence(const std::vector<TimelineRow>& actions, const Wording& wording, model::Day today) {
  int dated = 0, late = 0;
  const model::Action* next = nullptr;
  for (const TimelineRow& row : actions) {
    const model::Action& action = row.action;
    if (!action.due || action.status == model::Status::dropped) continue;
    ++dated;
    if (action.status == model::Status::done) continue;
    if (*action.due < today) {
      ++late;
    } else if (!next || *action.due < *next->due) {
      next = &action;
    }
  }
  if (dated == 0) return wording.text("timeline.nothing");
  std::vector<std::string> sentences = {wording.count("timeline.dated", dated)};
  if (late > 0) sentences.push_back(wording.count("plan.summary.late", late));
  if (next) {
    const std::string& what = next->what.empty() ? wording.text("action.unnamed") : next->what;
    sentences.push_back(wording.text("timeline.next", {{"day", wording.day(*next->due)}, {"what", what}}));
  }
  return joined(sentences, " ");
}

}  // namespace insight
