#include "cli/commands.h"
#include "cli/files.h"
#include "cli/progress.h"
#include "content/assessment_json.h"
#include "content/framework_json.h"

namespace cli {
namespace {

using Problem = std::optional<model::Problem>;

Problem problem_in(std::string_view bytes, const content::Wording& wording) {
  if (content::is_framework(bytes)) {
    const auto pack = content::read_framework(bytes, wording);
    return pack ? std::nullopt : Problem(pack.problem());
  }
  const auto record = content::read_assessment(bytes, wording);
  if (!record) return record.problem();
  for (std::size_t i = 0; i < record->packs.size(); ++i) {
    if (record->packs[i].framework.empty()) continue;
    const auto pack = content::read_framework(record->packs[i].framework, wording);
    if (pack) continue;
    const std::string place = "/packs/" + std::to_string(i) + "/framework";
    return model::Problem{pack.problem().code, place + pack.problem().pointer, pack.problem().sentence};
  }
  return std::nullopt;
}

}  // namespace

int run(const Check& check, const Places& places) {
  const auto assets = find_assets(places, check.files.front());
  const auto wording = assets ? read_wording(*assets) : std::nullopt;
  if (!wording) return kNotDone;
  int result = kFine;
  Progress progress(check.files.size(), check.progress);
  for (const std::string& file : check.files) {
    const auto bytes = read_file(file);
    if (const Problem problem = bytes ? problem_in(*bytes, *wording) : Problem(unreadable())) {
      progress.step_aside();
      tell(stdout, file, *problem);
      result = kFoundProblems;
    }
    progress.one_done();
  }
  return result;
}

}  // namespace cli
