#include <algorithm>
#include <filesystem>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/progress.h"
#include "content/record_packs.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

// The files that paths stand for.
struct Found {
  std::vector<std::string> files;
  std::vector<std::string> not_opened;  // folders
};

// Links to folders are not followed, except the one named: they may lead round.
void find_files(const fs::path& path, bool named, Found& found) {
  std::error_code none, error;
  if (!fs::is_directory(path, none)) {
    if (named || (path.extension() == ".json" && fs::is_regular_file(path, none))) found.files.push_back(path.string());
    return;
  }
  if (!named && fs::is_symlink(path, none)) return;
  std::vector<fs::path> inside;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
    inside.push_back(entry->path());
  if (error) found.not_opened.push_back(path.string());
  std::sort(inside.begin(), inside.end());
  for (const fs::path& each : inside) find_files(each, false, found);
}

bool is_among(const std::string& path, const std::vector<std::string>& files) {
  std::error_code error;
  return fs::exists(path, error) &&
         std::any_of(files.begin(), files.end(), [&](const auto& file) { return fs::equivalent(path, file, error); });
}

// Writes the rows of every file that is a record, and tells those that are none. False when `out` does not take them.
bool write_rows(const std::vector<std::string>& files, const Table& table, const Assets& assets, std::FILE* out,
                int& result) {
  Progress progress(files.size(), table.progress);
  std::string rows = publish::table_beginning(table.format);
  const auto written = [&] { return std::fwrite(rows.data(), 1, rows.size(), out) == rows.size(); };
  if (!written()) return false;
  for (const std::string& file : files) {
    const auto record = read_record(file, assets.wording);
    if (record) {
      const auto own = content::own_packs(record.value(), assets.wording);
      rows.clear();
      publish::append_rows(rows, {record.value(), content::packs_with(assets.packs, own), assets.wording, {}},
                           table.format);
      if (!written()) return false;
    } else {
      progress.step_aside();
      tell(stderr, file, record.problem());
      result = kFoundProblems;
    }
    progress.one_done();
  }
  return true;
}

}  // namespace

int run(const Table& table, const Places& places) {
  const auto place = find_assets(places, table.paths.front());
  const auto assets = place ? read_assets(*place) : std::nullopt;
  if (!assets) return kNotDone;

  Found found;
  for (const std::string& path : table.paths) find_files(path, true, found);
  for (const std::string& folder : found.not_opened) tell(stderr, folder, unreadable());
  int result = found.not_opened.empty() ? kFine : kFoundProblems;

  if (is_among(table.out, found.files))
    return cannot("-o " + table.out + " is one of the records. Choose another file");
  std::FILE* out = table.out.empty() ? stdout : std::fopen(table.out.c_str(), "wb");
  const bool whole = out && write_rows(found.files, table, *assets, out, result);
  const bool closed = out && (out == stdout ? std::fflush(out) : std::fclose(out)) == 0;
  if (whole && closed) return result;
  return cannot("cannot write " + (table.out.empty() ? "to standard output" : table.out) + ". Choose a file with -o");
}

}  // namespace cli
