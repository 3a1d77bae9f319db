#pragma once

#include <string>
#include <vector>

#include "content/wording.h"
#include "insight/picture.h"

// The pictures of a record with the words that stand in them and beside them, on screens and in files alike.

namespace insight {

// The web where there are axes enough for one, else bars.
Picture profile_picture(const std::vector<SectionRow>& rows, const model::Framework& framework, const Room& room);
// "Furthest along: Our agreement (How we work now). Most room to grow: Power (Started). Not sure about something in: Money."
std::string profile_sentence(const std::vector<SectionRow>& rows, const content::Wording& wording);

// Sections without an answer have no row. Its sentence is agreed_sentence.
Picture agreement_picture(const std::vector<SectionProfile>& sections, const model::Assessment& assessment,
                          const content::Wording& wording, const Room& room);

Picture stages_picture(const std::vector<StageStanding>& standings, const content::Wording& wording, const Room& room);
// How many stages are confirmed, and how far the next one is.
std::string stages_sentence(const std::vector<StageStanding>& standings, const content::Wording& wording);

Picture timeline_picture(const std::vector<TimelineRow>& actions, const content::Wording& wording, model::Day today,
                         const Room& room);
// "Four actions have a date. 1 is late. The next is “…”, on 4 July 2027." Dropped actions are not counted. Never empty.
std::string timeline_sentence(const std::vector<TimelineRow>& actions, const content::Wording& wording, model::Day today);

}  // namespace insight
