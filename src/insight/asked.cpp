#include "insight/asked.h"

#include <algorithm>

namespace insight {

const model::Route* chosen_route(const model::Assessment& record, const model::Framework& pack) {
  const model::PackRef* ref = model::find_pack_ref(record, pack.id);
  if (ref && ref->route == model::kWholePack) return nullptr;
  const model::Route* chosen = ref ? model::find_route(pack, ref->route) : nullptr;
  return chosen || pack.routes.empty() ? chosen : &pack.routes.front();
}

Prompts prompts_asked(const model::Assessment& record, const model::Framework& pack) {
  const model::Route* route = chosen_route(record, pack);
  return route ? model::prompts_of(pack, *route) : model::prompts_of(pack);
}

Prompts prompts_around(const model::Assessment& record, const model::Framework& pack, std::string_view prompt_id) {
  Prompts prompts = prompts_asked(record, pack);
  return number_of(prompts, prompt_id) > 0 ? prompts : model::prompts_of(pack);
}

Prompts prompts_with_answers(const model::Assessment& record, const model::Framework& pack) {
  const Prompts asked = prompts_asked(record, pack);
  Prompts prompts = model::prompts_of(pack);
  std::erase_if(prompts, [&](const model::Prompt* prompt) {
    return number_of(asked, prompt->id) == 0 && !is_answered(pack, answer_to(*prompt, pack.id, record));
  });
  return prompts;
}

int number_of(const Prompts& prompts, std::string_view prompt_id) {
  const auto found =
      std::find_if(prompts.begin(), prompts.end(), [&](const model::Prompt* prompt) { return prompt->id == prompt_id; });
  return found == prompts.end() ? 0 : static_cast<int>(found - prompts.begin()) + 1;
}

}  // namespace insight
