#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "content/assessment_json.h"
#include "documents.h"

// Runs the real program, as a person at a terminal would.

namespace cli_test {

namespace fs = std::filesystem;

inline const std::string kAssets = ASSETS_DIR;
inline const std::string kData = TEST_DATA_DIR;

// A path as a word of the command line.
inline std::string arg(const fs::path& path) { return " \"" + path.string() + '"'; }

// An empty folder for one test, gone with it.
class Folder {
 public:
  Folder() : path_(fs::path(testing::TempDir()) / ("alongside-" + name())) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  fs::path operator/(const std::string& file) const { return path_ / file; }
  const fs::path& path() const { return path_; }

  // Writes a file, and the folders on the way to it.
  fs::path write(const std::string& file, const std::string& bytes) const {
    const fs::path path = path_ / file;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  fs::path write(const std::string& file, const model::Assessment& record) const {
    return write(file, content::write_assessment(record));
  }

  // The names of the files in it, sorted.
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(path_)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  static std::string name() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    return std::string(test->test_suite_name()) + '.' + test->name();
  }

  fs::path path_;
};

struct Outcome {
  int exit_code;
  std::string out;
  std::string err;
};

inline Outcome run(const std::string& arguments, const fs::path& where = ".") {
  static int runs = 0;
  const fs::path kept =
      fs::path(testing::TempDir()) / ("alongside-said-" + std::to_string(getpid()) + '-' + std::to_string(++runs));
  const fs::path out = kept.string() + ".out", err = kept.string() + ".err";
  // What the arguments themselves redirect counts, since it comes last.
  const std::string command =
      "cd" + arg(where) + " &&" + arg(ALONGSIDE_BINARY) + " >" + arg(out) + " 2>" + arg(err) + ' ' + arguments;
  const int status = std::system(command.c_str());
  Outcome outcome{WIFEXITED(status) ? WEXITSTATUS(status) : -1, support::read_file(out), support::read_file(err)};
  fs::remove(out);
  fs::remove(err);
  return outcome;
}

inline model::Assessment example(const std::string& name) {
  return content::read_assessment(support::read_file(kAssets + "/examples/" + name + ".json"), support::wording())
      .value();
}

// The smallest record, of an organisation of that name.
inline model::Assessment record_of(const std::string& organisation) {
  model::Assessment record;
  record.id = "r-" + organisation;
  record.profile.organisation = organisation;
  return record;
}

// A record with a pack of its own, tests/data/packs/welcoming.json, and an answer to it.
inline model::Assessment with_own_pack() {
  model::Assessment record = record_of("Hub");
  record.packs.push_back(
      {.id = "welcoming", .edition = "1.0.0", .framework = support::read_file(kData + "/packs/welcoming.json")});
  record.answers["welcoming/W1"] = {.step = 1};
  return record;
}

inline model::Assessment with_many_actions() {
  model::Assessment record = record_of("Busy");
  record.answers["coproduction-plan/Q1a"] = {.step = 0};
  for (int i = 0; i < 5000; ++i)
    record.actions.push_back({.id = "a" + std::to_string(i), .what = "Do it", .why = {"coproduction-plan/Q1a"}});
  return record;
}

}  // namespace cli_test
