#include "publish/figures.h"

#include "insight/record_pictures.h"
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
  return {insight::profile_sentence(rows, source.wording), insight::profile_picture(rows, pack, room())};
}

Figure agreement_figure(const Source& source, const std::vector<insight::SectionProfile>& sections) {
  return {insight::agreed_sentence(source.wording, insight::agreed_in_all(sections)),
          insight::agreement_picture(sections, source.record, source.wording, room())};
}

Figure ladder_figure(const Source& source, const model::Framework& pack) {
  const std::vector<insight::StageStanding> standings = insight::stage_standings(pack, source.record);
  return {insight::stages_sentence(standings, source.wording), insight::stages_picture(standings, source.wording, room())};
}

Figure timeline_figure(const Source& source) {
  std::vector<insight::TimelineRow> rows;
  for (const model::Action& action : source.record.actions)
    rows.push_back({action, std::to_string(rows.size() + 1)});
  return {insight::timeline_sentence(rows, source.wording, source.today),
          insight::timeline_picture(rows, source.wording, source.today, room())};
}

}  // namespace publish
