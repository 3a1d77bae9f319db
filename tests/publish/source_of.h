#pragma once

#include <string>
#include <vector>

#include "content/assessment_json.h"
#include "content/framework_json.h"
#include "documents.h"
#include "publish/source.h"

// What files are made from, in tests: a record with the program's packs.

namespace publish {

inline const std::vector<model::Framework>& packs() {
  static const std::vector<model::Framework> all = [] {
    std::vector<model::Framework> packs;
    for (const auto& file : support::json_files(std::string(ASSETS_DIR) + "/frameworks"))
      packs.push_back(content::read_framework(support::read_file(file), support::wording()).value());
    return packs;
  }();
  return all;
}

inline model::Assessment example(const std::string& name) {
  const std::string file = support::read_file(std::string(ASSETS_DIR) + "/examples/" + name + ".json");
  return content::read_assessment(file, support::wording()).value();
}

// `record` must live as long as the Source.
inline Source source_of(const model::Assessment& record) {
  std::vector<const model::Framework*> all;
  for (const model::Framework& pack : packs()) all.push_back(&pack);
  return {record, all, support::wording(), {2026, 11, 22}};
}

// A record whose one action has these words.
inline model::Assessment with_action(std::string what) {
  model::Assessment record;
  record.id = "r1";
  record.created = {1'700'000'000};
  record.changed = {1'700'000'600};
  record.actions.push_back({.id = "a1", .what = std::move(what), .due = model::Day{2027, 1, 31}});
  return record;
}

}  // namespace publish
