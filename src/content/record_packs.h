#pragma once

#include <vector>

#include "content/wording.h"
#include "model/assessment.h"
#include "model/framework.h"

namespace content {

// The packs that lie in the record itself, in its order. One that cannot be read, or that has another id than the
// record says, is left out.
std::vector<model::Framework> own_packs(const model::Assessment& record, const Wording& wording);

// Every pack that a record may answer, in the order to show them: those that come with the program, where a record's
// own of the same id takes the place, then its other own ones. The pointers live as long as both lists.
std::vector<const model::Framework*> packs_with(const std::vector<model::Framework>& program,
                                                const std::vector<model::Framework>& own);

}  // namespace content
