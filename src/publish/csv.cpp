#include "publish/csv.h"

#include "content/utf8.h"
#include "insight/words.h"

namespace publish {
namespace {

// What a spreadsheet takes for the beginning of a formula, also in its full-width forms.
bool looks_like_a_formula(std::string_view cell) {
  constexpr std::string_view kSigns[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
  while (cell.starts_with(' ')) cell.remove_prefix(1);
  for (const std::string_view sign : kSigns)
    if (cell.starts_with(sign)) return true;
  return false;
}

// Line breaks as LF, and no other control characters but tabs.
std::string cleaned(std::string_view raw) {
  const std::string cell = content::valid_utf8(raw);
  std::string out;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char c = cell[i];
    if (c == '\r') {
      if (i + 1 == cell.size() || cell[i + 1] != '\n') out += '\n';
    } else if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t') {
      out += c;
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string words;
  for (const std::string& part : parts) words += (words.empty() ? "" : "; ") + part;
  return words;
}

}  // namespace

void append_csv_cell(std::string& out, std::string_view raw) {
  const std::string cell = cleaned(raw);
  out += '"';
  if (looks_like_a_formula(cell)) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void CsvWriter::row(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out_ += ',';
    append_csv_cell(out_, cells[i]);
  }
  out_ += "\r\n";
}

std::string actions_csv(const Source& source) {
  const content::Wording& w = source.wording;
  CsvWriter csv;
  csv.row({w.text("plan.number"), w.text("action.what"), w.text("export.from"), w.text("plan.who"), w.text("plan.when"),
           w.text("plan.answerable"), w.text("plan.status"), w.text("export.life")});
  int number = 0;
  for (const model::Action& action : source.record.actions) {
    std::vector<std::string> reasons, tags;
    for (const model::PromptKey& key : action.why) reasons.push_back(reason_words(source, key));
    for (const std::string& tag : action.tags) {
      const std::string key = "life." + tag;
      tags.push_back(w.has(key) ? w.text(key) : tag);
    }
    csv.row({std::to_string(++number), action.what, joined(reasons), action.owner,
             action.due ? model::iso(*action.due) : "", action.answerable_to, insight::status_words(w, action.status),
             joined(tags)});
  }
  return csv.out();
}

}  // namespace publish
