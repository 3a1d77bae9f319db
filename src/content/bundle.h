#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/wording.h"
#include "model/framework.h"
#include "model/result.h"

namespace content {

// A fictional organisation's record, as the text of its file.
struct Example {
  std::string name;  // the file's name without ".json"
  std::string json;
};

// Everything that the program comes with, in the order to show it.
struct Bundle {
  Wording wording;
  std::vector<model::Framework> frameworks;
  std::vector<model::OutsideFramework> crosswalk;
  std::vector<Example> examples;
};

// Reads {"wording": {…}, "frameworks": [{…}], "crosswalk": {…}, "examples": [{"name": "…", "text": "…"}]}.
model::Result<Bundle> read_bundle(std::string_view bytes);

}  // namespace content
