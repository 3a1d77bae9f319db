#include "cli/files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <sstream>

#include "content/assessment_json.h"
#include "content/framework_json.h"
#include "content/limits.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

std::string wording_in(const fs::path& assets) { return (assets / "locales" / "en.json").string(); }

// The program's own file: what called it may have said no more than its name.
fs::path whole_path(const std::string& program) {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::absolute(program, error) : self;
}

// Where each pack stands among the others, by the file that says so.
std::vector<std::string> pack_order(const fs::path& frameworks) {
  std::istringstream lines(read_file((frameworks / "order.txt").string()).value_or(""));
  std::vector<std::string> ids;
  for (std::string id; lines >> id;) ids.push_back(id);
  return ids;
}

std::vector<std::string> json_files(const fs::path& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().extension() == ".json") files.push_back(entry->path().string());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return std::nullopt;
  std::string bytes;
  std::array<char, 1 << 16> part;
  while (bytes.size() <= content::kMaxBytes) {
    const std::size_t count = std::fread(part.data(), 1, part.size(), file.get());
    if (count == 0) break;
    bytes.append(part.data(), count);
  }
  return std::ferror(file.get()) ? std::nullopt : std::optional(std::move(bytes));
}

bool write_file(const std::string& path, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (!file) return false;
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && whole;
}

model::Problem unreadable() { return {"unreadable", "", "This file cannot be opened."}; }

model::Result<model::Assessment> read_record(const std::string& path, const content::Wording& wording) {
  const auto bytes = read_file(path);
  if (!bytes) return unreadable();
  return content::read_assessment(*bytes, wording);
}

void tell(std::FILE* to, const std::string& file, const model::Problem& problem) {
  std::fprintf(to, "%s: %s: %s\n", file.c_str(), problem.pointer.c_str(), problem.sentence.c_str());
}

int cannot(const std::string& what) {
  std::fprintf(stderr, "alongside: %s\n", what.c_str());
  return kNotDone;
}

std::optional<std::string> find_assets(const Places& where, const std::string& file) {
  std::error_code error;
  std::vector<fs::path> places = {fs::absolute(file, error).parent_path().parent_path(), "assets",
                                  whole_path(where.program).parent_path() / ".." / ".." / "assets"};
  if (!where.assets.empty()) places = {where.assets};
  for (const fs::path& place : places)
    if (fs::exists(wording_in(place), error)) return place.string();
  cannot("cannot find the words, " + wording_in(places.front()) + ". Name the assets folder with --assets");
  return std::nullopt;
}

std::optional<content::Wording> read_wording(const std::string& assets) {
  const std::string path = wording_in(assets);
  const auto bytes = read_file(path);
  auto wording = content::Wording::read(bytes.value_or(""));
  if (wording) return std::move(wording.value());
  cannot("cannot read the words, " + path + ". Name another assets folder with --assets");
  return std::nullopt;
}

std::optional<Assets> read_assets(const std::string& assets) {
  auto wording = read_wording(assets);
  if (!wording) return std::nullopt;
  Assets read{std::move(*wording), {}};
  const fs::path frameworks = fs::path(assets) / "frameworks";
  for (const std::string& file : json_files(frameworks)) {
    auto pack = content::read_framework(read_file(file).value_or(""), read.wording);
    if (!pack) {
      tell(stderr, file, pack.problem());
      return std::nullopt;
    }
    read.packs.push_back(std::move(pack.value()));
  }
  const std::vector<std::string> order = pack_order(frameworks);
  const auto place = [&](const model::Framework& pack) { return std::find(order.begin(), order.end(), pack.id); };
  std::stable_sort(read.packs.begin(), read.packs.end(),
                   [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return read;
}

}  // namespace cli
