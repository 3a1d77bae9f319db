#pragma once

#include <vector>

#include "insight/profile.h"
#include "publish/document.h"
#include "publish/source.h"

// The pictures of a record, each with its sentence, as wide as the text of a page.

namespace publish {

// A web where there are axes enough for one, else bars.
Figure profile_figure(const Source& source, const model::Framework& pack,
                      const std::vector<insight::SectionProfile>& sections);
// Who agreed the answers.
Figure agreement_figure(const Source& source, const std::vector<insight::SectionProfile>& sections);
Figure ladder_figure(const Source& source, const model::Framework& pack);
// The dates of the actions, numbered as in their table.
Figure timeline_figure(const Source& source);

}  // namespace publish
