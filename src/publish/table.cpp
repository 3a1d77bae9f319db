#include "publish/table.h"

#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/json_writer.h"
#include "insight/answers.h"
#include "model/names.h"
#include "publish/csv.h"

namespace publish {
namespace {

template <class Enum>
std::string_view name_if(const std::optional<Enum>& value) {
  return value ? model::name_of(*value) : std::string_view();
}

// Cells of a row, from one column on, as they stand in the file. What many rows begin with is written once and copied.
class Cells {
 public:
  Cells(TableFormat format, std::size_t first_column) : format_(format), column_(first_column) {}

  Cells& text(std::string_view words) {
    begin();
    if (format_ == TableFormat::csv) {
      append_csv_cell(out_, words);
    } else if (words.empty()) {
      out_ += "null";
    } else {
      content::append_json_text(out_, words);
    }
    return *this;
  }

  // A number, "true" or "false"; empty where it is not known.
  Cells& bare(std::string_view value) {
    if (format_ == TableFormat::csv) return text(value);
    begin();
    out_ += value.empty() ? "null" : value;
    return *this;
  }

  const std::string& out() const { return out_; }

 private:
  void begin() {
    if (column_ > 0) out_ += ',';
    if (format_ == TableFormat::ndjson) ((out_ += column_ == 0 ? "{\"" : "\"") += kTableColumns[column_]) += "\":";
    ++column_;
  }

  TableFormat format_;
  std::size_t column_;
  std::string out_;
};

constexpr std::size_t kRecordColumns = 7, kPackColumns = 3;

std::string record_cells(const model::Assessment& record, TableFormat format) {
  const model::Profile& profile = record.profile;
  return Cells(format, 0)
      .text(record.id)
      .text(profile.organisation)
      .text(name_if(profile.unit))
      .text(name_if(profile.size))
      .text(profile.sector)
      .text(profile.area)
      .text(model::iso(record.changed))
      .out();
}

std::string pack_cells(const model::Assessment& record, const model::Framework& pack, TableFormat format) {
  const model::PackRef* ref = model::find_pack_ref(record, pack.id);
  return Cells(format, kRecordColumns)
      .text(pack.id)
      .text(ref && !ref->edition.empty() ? ref->edition : pack.edition)
      .text(model::name_of(pack.kind))
      .out();
}

struct Answered {
  const model::Framework& pack;
  const model::Section& section;
  const model::Prompt& prompt;
  const model::Answer& answer;
  int actions;  // that came from it
};

std::string answer_cells(const Answered& row, TableFormat format) {
  const model::Answer& answer = row.answer;
  const auto step = insight::step_of(row.pack, &answer);
  return Cells(format, kRecordColumns + kPackColumns)
      .text(row.section.title)
      .text(row.section.stage)
      .text(row.prompt.theme)
      .text(row.prompt.id)
      .bare(step ? std::to_string(*step) : "")
      .text(step ? row.pack.scale.steps[static_cast<std::size_t>(*step)].label : "")
      .text(name_if(answer.state))
      .text(name_if(answer.agreed_by))
      .text(answer.on ? model::iso(*answer.on) : "")
      .bare(answer.note.empty() ? "false" : "true")
      .bare(std::to_string(answer.evidence.size()))
      .bare(std::to_string(row.actions))
      .out();
}

// How many actions came from each prompt: its key, to the number and the last of them.
struct Actions {
  int count = 0;
  const model::Action* last = nullptr;
};

std::unordered_map<std::string_view, Actions> actions_by_prompt(const model::Assessment& record) {
  std::unordered_map<std::string_view, Actions> prompts;
  for (const model::Action& action : record.actions) {
    for (const model::PromptKey& key : action.why) {
      Actions& actions = prompts[key];
      if (actions.last != &action) ++actions.count;
      actions.last = &action;
    }
  }
  return prompts;
}

}  // namespace

std::string table_beginning(TableFormat format) {
  if (format == TableFormat::ndjson) return {};
  CsvWriter csv;
  csv.row({std::begin(kTableColumns), std::end(kTableColumns)});
  return csv.out();
}

void append_rows(std::string& out, const Source& source, TableFormat format) {
  const model::Assessment& record = source.record;
  const auto actions = actions_by_prompt(record);
  const std::string first = record_cells(record, format);
  for (const model::Framework* pack : source.packs) {
    std::string beginning;  // of the pack's rows; empty until there is one
    std::string key = pack->id + '/';
    const std::size_t id_at = key.size();
    for (const model::Section& section : pack->sections) {
      for (const model::Prompt& prompt : section.prompts) {
        const auto answer = record.answers.find(key.replace(id_at, std::string::npos, prompt.id));
        if (answer == record.answers.end()) continue;
        if (beginning.empty()) beginning = first + pack_cells(record, *pack, format);
        const auto counted = actions.find(key);
        out += beginning;
        out += answer_cells(
            {*pack, section, prompt, answer->second, counted == actions.end() ? 0 : counted->second.count}, format);
        out += format == TableFormat::csv ? "\r\n" : "}\n";
      }
    }
  }
}

std::string table(const Source& source, TableFormat format) {
  std::string out = table_beginning(format);
  append_rows(out, source, format);
  return out;
}

}  // namespace publish
