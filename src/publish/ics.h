#pragma once

#include <string>

#include "publish/source.h"

namespace publish {

// The calendar of the action plan (RFC 5545): an all-day event for each action with a date, in the order of the plan,
// with a reminder at 9 in the morning of the day before while it is still to be done. An event is known by its record and
// its action, so that a second import puts right what the first brought; a dropped action cancels its event. Without any
// dated action it is a calendar without events.
std::string actions_ics(const Source& source);

}  // namespace publish
