#pragma once

#include <string_view>
#include <vector>

#include "content/wording.h"
#include "model/framework.h"
#include "model/result.h"

namespace content {

class Place;

// Reads and checks one pack, `alongside/framework` version 1. Total over any bytes: gives
// a pack that keeps every promise of model/framework.h, or the first problem found.
// Keys that this version does not know are ignored.
model::Result<model::Framework> read_framework(std::string_view bytes, const Wording& wording);

// True when the document says that it is a pack. Total over any bytes.
bool is_framework(std::string_view bytes);

// The same for a pack inside another document. Check the document's problem afterwards.
model::Framework read_framework(const Place& pack);

// Reads the frameworks of others: {"frameworks": [{"id", "title", "about", "url", "parts": [{"id", "title"}]}]}.
// Check the document's problem afterwards.
std::vector<model::OutsideFramework> read_crosswalk(const Place& place);

}  // namespace content
