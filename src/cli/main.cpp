#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/assessment_json.h"
#include "content/framework_json.h"

// alongside: checks files on the command line, with the same code as the page.

namespace {

namespace fs = std::filesystem;

constexpr int kFine = 0;
constexpr int kFoundProblems = 1;
constexpr int kWrongUse = 2;

constexpr const char* kHelp =
    "alongside: look after the files of Alongside\n"
    "\n"
    "  alongside check [--wording FILE] FILE...\n"
    "      Reads packs (alongside/framework) and records (alongside/assessment).\n"
    "      For each file with a problem, prints \"FILE: pointer: sentence\".\n"
    "      --wording FILE  the sentences; else locales/en.json in the assets folder\n"
    "                      that the first file is in, or assets/locales/en.json here\n"
    "\n"
    "  alongside --help\n"
    "\n"
    "Exit code: 0 all fine, 1 a file has a problem, 2 the command was not understood\n"
    "or the wording cannot be read.\n";

struct Command {
  std::optional<std::string> wording;
  std::vector<std::string> files;
};

int wrong_use(const std::string& reason) {
  std::fprintf(stderr, "alongside: %s. Try: alongside --help\n", reason.c_str());
  return kWrongUse;
}

// Nothing when the file cannot be read.
std::optional<std::string> read_file(const fs::path& path) {
  std::error_code error;
  std::ifstream file(path, std::ios::binary);
  if (!file || fs::is_directory(path, error)) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

fs::path default_wording(const fs::path& file) {
  std::error_code error;
  const fs::path beside = fs::absolute(file, error).parent_path().parent_path() / "locales" / "en.json";
  return fs::exists(beside, error) ? beside : fs::path("assets/locales/en.json");
}

std::optional<model::Problem> problem_in(std::string_view bytes, const content::Wording& wording) {
  if (content::is_framework(bytes)) {
    const auto pack = content::read_framework(bytes, wording);
    return pack ? std::nullopt : std::optional(pack.problem());
  }
  const auto record = content::read_assessment(bytes, wording);
  if (!record) return record.problem();
  for (std::size_t i = 0; i < record->packs.size(); ++i) {
    if (record->packs[i].framework.empty()) continue;
    const auto pack = content::read_framework(record->packs[i].framework, wording);
    if (pack) continue;
    const std::string place = "/packs/" + std::to_string(i) + "/framework";
    return model::Problem{pack.problem().code, place + pack.problem().pointer, pack.problem().sentence};
  }
  return std::nullopt;
}

int check(const Command& command) {
  if (command.files.empty()) return wrong_use("name at least one file to check");
  const fs::path wording_path = command.wording ? fs::path(*command.wording) : default_wording(command.files.front());
  const auto wording_bytes = read_file(wording_path);
  if (!wording_bytes) return wrong_use("cannot read the wording, " + wording_path.string());
  const auto wording = content::Wording::read(*wording_bytes);
  if (!wording) return wrong_use(wording_path.string() + " is not a flat object of texts");

  int result = kFine;
  for (const std::string& file : command.files) {
    const auto bytes = read_file(file);
    const auto problem = bytes ? problem_in(*bytes, wording.value())
                               : std::optional(model::Problem{"unreadable", "", "This file cannot be opened."});
    if (!problem) continue;
    std::printf("%s: %s: %s\n", file.c_str(), problem->pointer.c_str(), problem->sentence.c_str());
    result = kFoundProblems;
  }
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.empty()) return wrong_use("say what to do");
  for (const std::string& word : words) {
    if (word != "--help" && word != "-h") continue;
    std::fputs(kHelp, stdout);
    return kFine;
  }
  if (words[0] != "check") return wrong_use("there is no command \"" + words[0] + '"');

  Command command;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "--wording") {
      if (++i == words.size()) return wrong_use("--wording needs a file");
      command.wording = words[i];
    } else if (words[i].size() > 1 && words[i][0] == '-') {
      return wrong_use("there is no option \"" + words[i] + '"');
    } else {
      command.files.push_back(words[i]);
    }
  }
  return check(command);
}
