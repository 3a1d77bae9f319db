#include "publish/table.h"

#include <iterator>
#include <string_view>
#include <vector>

#include "content/json_writer.h"
#include "insight/gaps.h"
#include "publish/csv.h"

namespace publish {
namespace {

enum class Type { text, number, truth };

struct Cell {
  std::string words;  // empty: nothing is known
  Type type = Type::text;
};
using Row = std::vector<Cell>;

template <class Enum>
std::string name_of(const std::optional<Enum>& value, std::initializer_list<const char*> names) {
  return value ? std::data(names)[static_cast<std::size_t>(*value)] : "";
}

const char* name_of(model::Kind kind) {
  constexpr const char* kNames[] = {"conversation", "checklist", "stages", "principles"};  // as in model::Kind
  return kNames[static_cast<std::size_t>(kind)];
}

// What every row of the record begins with.
Row beginning(const Source& source) {
  const model::Assessment& record = source.record;
  const model::Profile& profile = record.profile;
  return {{record.id},
          {profile.organisation},
          {name_of(profile.unit, {"organisation", "department", "buddy"})},
          {name_of(profile.size, {"tiny", "small", "medium", "large"})},
          {profile.sector},
          {profile.area},
          {model::iso(record.changed)}};
}

int actions_for(const model::Assessment& record, const model::PromptKey& key) {
  int count = 0;
  for (const model::Action& action : record.actions) count += insight::is_reason(action, key) ? 1 : 0;
  return count;
}

// Calls `use` with each row.
template <class Use>
void each_row(const Source& source, Use use) {
  const model::Assessment& record = source.record;
  const Row first = beginning(source);
  for (const model::Framework* pack : source.packs) {
    const model::PackRef* ref = model::find_pack_ref(record, pack->id);
    for (const model::Section& section : pack->sections) {
      for (const model::Prompt& prompt : section.prompts) {
        const model::PromptKey key = model::prompt_key(pack->id, prompt.id);
        const model::Answer* answer = model::find_answer(record, key);
        if (!answer) continue;
        const auto step = insight::step_of(*pack, answer);
        Row row = first;
        row.insert(row.end(), {{pack->id},
                               {ref && !ref->edition.empty() ? ref->edition : pack->edition},
                               {name_of(pack->kind)},
                               {section.title},
                               {section.stage},
                               {prompt.theme},
                               {prompt.id},
                               {step ? std::to_string(*step) : "", Type::number},
                               {step ? pack->scale.steps[static_cast<std::size_t>(*step)].label : ""},
                               {name_of(answer->state, {"not_sure", "does_not_apply"})},
                               {name_of(answer->agreed_by, {"staff", "jointly", "community"})},
                               {answer->on ? model::iso(*answer->on) : ""},
                               {answer->note.empty() ? "false" : "true", Type::truth},
                               {std::to_string(answer->evidence.size()), Type::number},
                               {std::to_string(actions_for(record, key)), Type::number}});
        use(row);
      }
    }
  }
}

}  // namespace

std::string table_csv(const Source& source) {
  CsvWriter csv;
  csv.row({std::begin(kTableColumns), std::end(kTableColumns)});
  each_row(source, [&](const Row& row) {
    std::vector<std::string> cells;
    for (const Cell& cell : row) cells.push_back(cell.words);
    csv.row(cells);
  });
  return csv.out();
}

std::string table_ndjson(const Source& source) {
  std::string out;
  each_row(source, [&](const Row& row) {
    content::JsonWriter json(content::JsonWriter::Layout::one_line);
    json.open_object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].words.empty()) {
        json.written(kTableColumns[i], "null");
      } else if (row[i].type == Type::text) {
        json.text(kTableColumns[i], row[i].words);
      } else {
        json.written(kTableColumns[i], row[i].words);
      }
    }
    json.close();
    (out += json.out()) += '\n';
  });
  return out;
}

}  // namespace publish
