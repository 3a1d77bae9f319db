#include <algorithm>
#include <filesystem>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/progress.h"
#include "content/record_packs.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

// The files that a path stands for, and what is wrong with it.
struct Found {
  std::vector<std::string> files;
  std::vector<std::string> not_opened;
};

// A folder that another is only linked to is not gone into: it may lie round it.
void find_files(const fs::path& path, bool named, Found& found) {
  std::error_code error;
  if (!fs::is_directory(path, error)) {
    if (named || (path.extension() == ".json" && fs::is_regular_file(path, error)))
      found.files.push_back(path.string());
    return;
  }
  std::vector<fs::path> inside;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
    if (!entry->is_symlink(error) || !entry->is_directory(error)) inside.push_back(entry->path());
  if (error) found.not_opened.push_back(path.string());
  std::sort(inside.begin(), inside.end());
  for (const fs::path& each : inside) find_files(each, false, found);
}

bool is_among(const std::string& path, const std::vector<std::string>& files) {
  std::error_code error;
  return fs::exists(path, error) &&
         std::any_of(files.begin(), files.end(), [&](const auto& file) { return fs::equivalent(path, file, error); });
}

}  // namespace

int run(const Table& table, const Places& places) {
  const auto folder = find_assets(places, table.paths.front());
  const auto assets = folder ? read_assets(*folder) : std::nullopt;
  if (!assets) return kNotDone;

  Found found;
  for (const std::string& path : table.paths) find_files(path, true, found);
  for (const std::string& folder : found.not_opened) tell(stderr, folder, unreadable());
  if (is_among(table.out, found.files))
    return cannot("-o " + table.out + " is one of the records. Choose another file");
  std::FILE* out = table.out.empty() ? stdout : std::fopen(table.out.c_str(), "wb");
  const auto not_written = [&] {
    return cannot("cannot write " + (table.out.empty() ? "to standard output" : table.out) + ". Choose a file with -o");
  };
  if (!out) return not_written();

  int result = found.not_opened.empty() ? kFine : kFoundProblems;
  Progress progress(found.files.size(), table.progress);
  std::string rows = publish::table_beginning(table.format);
  const auto write_rows = [&] {
    const bool whole = std::fwrite(rows.data(), 1, rows.size(), out) == rows.size();
    rows.clear();
    return whole;
  };
  bool whole = write_rows();
  for (auto file = found.files.begin(); whole && file != found.files.end(); ++file) {
    const auto record = read_record(*file, assets->wording);
    if (record) {
      const auto own = content::own_packs(record.value(), assets->wording);
      publish::append_rows(rows, {record.value(), content::packs_with(assets->packs, own), assets->wording, {}},
                           table.format);
      whole = write_rows();
    } else {
      progress.step_aside();
      tell(stderr, *file, record.problem());
      result = kFoundProblems;
    }
    progress.one_done();
  }
  const bool closed = (out == stdout ? std::fflush(out) : std::fclose(out)) == 0;
  return whole && closed ? result : not_written();
}

}  // namespace cli
