#include "content/bundle.h"

#include "content/framework_json.h"
#include "content/reading.h"

namespace content {

model::Result<Bundle> read_bundle(std::string_view bytes) {
  Bundle bundle;
  // An example is a whole file in one text.
  Document document(bytes, bundle.wording, {}, kMaxBytes);
  if (document.problem()) return *document.problem();

  const Place root = document.root();
  const auto wording = root.needed_object("wording");
  if (!wording) return *document.problem();
  auto words = Wording::read(wording->json());
  if (!words) return words.problem();
  bundle.wording = std::move(words.value());

  for (const Place& pack : root.objects("frameworks")) bundle.frameworks.push_back(read_framework(pack));
  if (const auto crosswalk = root.object("crosswalk")) bundle.crosswalk = read_crosswalk(*crosswalk);
  for (const Place& example : root.objects("examples"))
    bundle.examples.push_back({.name = example.needed_id("name"), .json = example.needed_text("text")});
  if (document.problem()) return *document.problem();
  return bundle;
}

}  // namespace content
