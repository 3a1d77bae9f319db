#include "publish/figures.h"

#include "insight/picture_words.h"
#include "insight/words.h"
#include "publish/svg.h"

namespace publish {
namespace {

constexpr float kWidth = 640;  // px: the room between the margins of A4

insight::Room room() { return {kWidth, text_width}; }

}  // namespace

Figure profile_figure(const Source& source, const model::Framework& pack,
                      const std::vector<insight::SectionProfile>& sections) {
  std::vector<insight::SectionRow> rows;
  for (const insight::SectionProfile& section : sections)
    rows.push_back({section, section.section->title, insight::level_words(source.wording, pack, section)});
  const int steps = static_cast<int>(pack.scale.steps.size());
  const bool web = rows.size() >= insight::kFewestAxes && rows.size() <= insight::kMostAxes;
  return {insight::profile_sentence(source.wording, pack, sections),
          web ? insight::radar(rows, steps, room()) : insight::bars(rows, steps, room())};
}

Figure agreement_figure(const Source& source, const std::vector<insight::SectionProfile>& sections) {
  std::vector<insight::AgreementRow> rows;
  for (const insight::SectionProfile& section : sections)
    if (section.progress.answered > 0) rows.push_back(insight::agreement_row(section, section.section->title));
  return {insight::agreed_sentence(source.wording, insight::agreed_in_all(sections)),
          insight::agreement(rows, insight::agreement_words(source.record, source.wording), room())};
}

Figure ladder_figure(const Source& source, const model::Framework& pack) {
  const content::Wording& w = source.wording;
  const std::vector<insight::StageStanding> standings = insight::stage_standings(pack, source.record);
  const insight::StageStanding* working = insight::working_on(standings);
  std::vector<insight::StageRow> rows;
  for (const insight::StageStanding& standing : standings) {
    const std::string_view status = standing.confirmed ? "stages.confirmed" : standing.ready ? "stages.ready"
                                    : &standing == working ? "stages.working" : "stages.not_confirmed";
    rows.push_back({standing, standing.stage->title, w.text(status), insight::in_place_words(w, standing),
                    standing.confirmed && standing.confirmed->on ? w.day(*standing.confirmed->on) : ""});
  }
  return {insight::stages_sentence(w, standings), insight::ladder(rows, room())};
}

Figure timeline_figure(const Source& source) {
  std::vector<insight::TimelineRow> rows;
  for (const model::Action& action : source.record.actions)
    rows.push_back({action, std::to_string(rows.size() + 1)});
  return {insight::timeline_sentence(source.record.actions, source.wording, source.today),
          insight::timeline(rows, insight::timeline_words(source.wording, source.today), source.today, room())};
}

}  // namespace publish
