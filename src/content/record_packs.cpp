#include "content/record_packs.h"

#include <algorithm>

#include "content/framework_json.h"

namespace content {

std::vector<model::Framework> own_packs(const model::Assessment& record, const Wording& wording) {
  std::vector<model::Framework> packs;
  for (const model::PackRef& ref : record.packs) {
    if (ref.framework.empty()) continue;
    auto pack = read_framework(ref.framework, wording);
    if (pack && pack->id == ref.id) packs.push_back(std::move(pack.value()));
  }
  return packs;
}

std::vector<const model::Framework*> packs_with(const std::vector<model::Framework>& program,
                                                const std::vector<model::Framework>& own) {
  std::vector<const model::Framework*> packs;
  for (const model::Framework& pack : program) {
    const auto instead = std::find_if(own.begin(), own.end(), [&](const auto& each) { return each.id == pack.id; });
    packs.push_back(instead == own.end() ? &pack : &*instead);
  }
  for (const model::Framework& pack : own)
    if (std::find(packs.begin(), packs.end(), &pack) == packs.end()) packs.push_back(&pack);
  return packs;
}

}  // namespace content
