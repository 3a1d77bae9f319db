#include <filesystem>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/progress.h"
#include "content/file_name.h"
#include "content/record_packs.h"
#include "publish/csv.h"
#include "publish/docx.h"
#include "publish/ics.h"
#include "publish/report_html.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

struct File {
  const char* what;  // the part of its name that says so
  const char* ending;
  std::string bytes;
};

publish::Document document_of(const publish::Source& source, const Report& wanted) {
  if (wanted.short_report) return publish::short_report(source);
  if (!wanted.parts.empty()) return publish::report(source, wanted.parts);
  return publish::report(source, {std::begin(publish::kParts), std::end(publish::kParts)});
}

std::vector<File> files_of(const publish::Source& source, const Report& wanted) {
  std::vector<File> files;
  const bool html = wanted.html || !(wanted.docx || wanted.csv || wanted.ics);
  if (html || wanted.docx) {
    const publish::Document document = document_of(source, wanted);
    const char* what = wanted.short_report ? "short-report" : "report";
    if (html) files.push_back({what, "html", publish::write_html(document, source.wording)});
    if (wanted.docx) files.push_back({what, "docx", publish::write_docx(document, source.wording)});
  }
  if (wanted.csv) files.push_back({"actions", "csv", publish::actions_csv(source)});
  if (wanted.ics) files.push_back({"actions", "ics", publish::actions_ics(source)});
  return files;
}

// Paths in the folder, none of which is given twice or to one of the files that were named.
class Names {
 public:
  Names(const std::string& folder, const std::vector<std::string>& files) : folder_(whole(folder)) {
    for (const std::string& file : files) taken_.insert(whole(file).string());
  }

  std::string take(const std::string& name) {
    for (int number = 1;; ++number) {
      fs::path path = folder_ / name;
      if (number > 1)
        path.replace_filename(path.stem().string() + '-' + std::to_string(number) + path.extension().string());
      if (taken_.insert(whole(path).string()).second) return path.string();
    }
  }

 private:
  static fs::path whole(const fs::path& path) {
    std::error_code error;
    const fs::path known = fs::weakly_canonical(path, error);
    return error ? fs::absolute(path) : known;
  }

  fs::path folder_;
  std::set<std::string> taken_;
};

// The path of the first that cannot be written; empty when all are.
std::string write_files(const model::Assessment& record, const Assets& assets, const Report& wanted, Names& names) {
  const auto own = content::own_packs(record, assets.wording);
  const publish::Source source{record, content::packs_with(assets.packs, own), assets.wording, wanted.today};
  for (const File& file : files_of(source, wanted)) {
    const std::string path =
        names.take(content::file_name(record.profile.organisation, file.what, wanted.today, file.ending));
    if (!write_file(path, file.bytes)) return path;
  }
  return {};
}

}  // namespace

int run(const Report& report, const Places& places) {
  const auto folder = find_assets(places, report.files.front());
  const auto assets = folder ? read_assets(*folder) : std::nullopt;
  if (!assets) return kNotDone;
  std::error_code error;
  fs::create_directories(report.folder, error);

  int result = kFine;
  Names names(report.folder, report.files);
  Progress progress(report.files.size(), report.progress);
  for (const std::string& file : report.files) {
    const auto record = read_record(file, assets->wording);
    if (record) {
      const std::string not_written = write_files(record.value(), *assets, report, names);
      if (!not_written.empty()) return cannot("cannot write " + not_written + ". Choose another folder with -o");
    } else {
      progress.step_aside();
      tell(stderr, file, record.problem());
      result = kFoundProblems;
    }
    progress.one_done();
  }
  return result;
}

}  // namespace cli
