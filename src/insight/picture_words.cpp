#include "insight/picture_words.h"

#include "insight/sentences.h"
#include "insight/words.h"

namespace insight {

AgreementWords agreement_words(const model::Assessment& assessment, const content::Wording& wording) {
  return {wording.text(staff_key(assessment, "agreed.staff")), wording.text("agreed.jointly"),
          wording.text("agreed.community"), wording.text("agreed.silent"), wording.text("agreed.all")};
}

TimelineWords timeline_words(const content::Wording& wording, model::Day today) {
  TimelineWords words;
  for (std::size_t month = 0; month < words.months.size(); ++month)
    words.months[month] = wording.text("date.month." + std::to_string(month + 1));
  words.today = wording.text("timeline.today", {{"day", wording.day(today)}});
  words.to_do = wording.text("status.to_do");
  words.doing = wording.text("status.doing");
  words.done = wording.text("status.done");
  words.late = wording.text("status.late");
  words.undated = [&wording](int n) { return wording.count("timeline.undated", n); };
  words.not_here = [&wording](int n) { return wording.count("timeline.not_here", n); };
  return words;
}

std::string timeline_sentence(const std::vector<model::Action>& actions, const content::Wording& wording,
                              model::Day today) {
  int dated = 0, done = 0, late = 0;
  for (const model::Action& action : actions) {
    if (!action.due || action.status == model::Status::dropped) continue;
    ++dated;
    done += action.status == model::Status::done ? 1 : 0;
    late += action.status != model::Status::done && *action.due < today ? 1 : 0;
  }
  if (dated == 0) return wording.text("timeline.nothing");
  std::vector<std::string> parts = {counted(wording, "timeline.dated", dated)};
  if (done > 0) parts.push_back(counted(wording, "timeline.done", done));
  if (late > 0) parts.push_back(counted(wording, "timeline.late", late));
  return sentence(parts);
}

}  // namespace insight
