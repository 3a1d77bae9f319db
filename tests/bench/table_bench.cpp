#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "cli/files.h"
#include "content/assessment_json.h"
#include "content/framework_json.h"
#include "content/json.h"
#include "documents.h"

// How fast `alongside table` goes through a folder of records, beside parsing the same files and nothing else, and how
// much memory it takes for ten times as many: a table, and no judgement.

namespace {

namespace fs = std::filesystem;

constexpr int kRecords = 10'000;
constexpr int kFolders = 10;  // with as many records in each
constexpr int kRounds = 3;

// ---- The records ----

std::vector<std::string> prompt_keys() {
  std::vector<std::string> keys;
  for (const fs::path& file : support::json_files(fs::path(ASSETS_DIR) / "frameworks")) {
    const auto pack = content::read_framework(support::read_file(file), support::wording()).value();
    for (const model::Prompt* prompt : model::prompts_of(pack)) keys.push_back(model::prompt_key(pack.id, prompt->id));
  }
  return keys;
}

class Records {
 public:
  model::Assessment next() {
    model::Assessment record;
    record.id = "r" + std::to_string(++number_);
    record.created = {1'700'000'000};
    record.changed = {1'700'000'000 + number_};
    record.app = "1.0.0";
    record.profile = {.organisation = "Organisation “" + std::to_string(number_) + "”, Northfield",
                      .unit = model::Unit::organisation,
                      .size = static_cast<model::Size>(any(4)),
                      .planning = words(20),
                      .lead = words(2),
                      .sector = words(2),
                      .area = words(2)};
    record.packs = {{.id = "coproduction-plan", .edition = "1.0.0", .route = "full"}};
    record.answers = answers();
    for (int i = 0; i < 20; ++i) {
      record.actions.push_back({.id = "a" + std::to_string(i),
                                .what = words(12),
                                .why = {keys_[any(keys_.size())]},
                                .owner = words(2),
                                .due = model::Day{2027, 1 + i % 12, 1 + i % 28}});
    }
    for (int i = 0; i < 10; ++i)
      record.heard.push_back({.id = "h" + std::to_string(i), .said = words(15), .did = words(15), .told = words(4)});
    if (number_ % 3 == 0)
      record.snapshots.push_back({.id = "s1", .name = "Spring", .on = model::Day{2026, 5, 2}, .answers = answers()});
    return record;
  }

 private:
  std::size_t any(std::size_t below) { return random_() % below; }

  std::string words(int count) {
    constexpr const char* kWords[] = {"we",      "ask",  "people", "who",    "decide", "at",   "each",
                                      "meeting", "and",  "“pay”",  "travel", "Ελένη",  "মিতা", "before",
                                      "they",    "come", "\n",     "is",     "shared", "early"};
    std::string out;
    for (int i = 0; i < count; ++i) (out += i ? " " : "") += kWords[any(std::size(kWords))];
    return out;
  }

  model::Answers answers() {
    model::Answers answers;
    for (const std::string& key : keys_) {
      if (any(2) == 0) continue;
      model::Answer& answer = answers[key];
      if (any(5) == 0) {
        answer.state = model::State::not_sure;
      } else {
        answer.step = static_cast<int>(any(4));
      }
      if (any(2) == 0) answer.note = words(25);
      answer.agreed_by = static_cast<model::AgreedBy>(any(3));
      answer.on = model::Day{2026, 5, 1 + static_cast<int>(any(28))};
      if (any(6) == 0) answer.evidence.push_back({.what = words(4), .where = words(4)});
    }
    return answers;
  }

  std::vector<std::string> keys_ = prompt_keys();
  std::minstd_rand random_{1};
  int number_ = 0;
};

// As many in each folder, so that one folder is a tenth of it all. Returns how many bytes they take.
double write_records(const fs::path& folder) {
  double bytes = 0;
  Records records;
  for (int i = 0; i < kRecords; ++i) {
    const fs::path place = folder / std::to_string(i / (kRecords / kFolders));
    fs::create_directories(place);
    const std::string json = content::write_assessment(records.next());
    std::ofstream(place / (std::to_string(i) + ".json"), std::ios::binary) << json;
    bytes += static_cast<double>(json.size());
  }
  return bytes;
}

// ---- The clock ----

// What a process took of the processor, and the most memory it held.
struct Cost {
  double seconds;
  double peak_mb;
};

Cost cost_of(const rusage& usage) {
  const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
  return {seconds(usage.ru_utime) + seconds(usage.ru_stime), double(usage.ru_maxrss) / 1000};
}

// Runs `work` in a process of its own.
template <class Work>
Cost measured(Work work) {
  const pid_t child = fork();
  if (child == 0) {
    work();
    _exit(0);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) {
    std::fputs("The measured process failed.\n", stderr);
    std::exit(1);
  }
  return cost_of(usage);
}

template <class Work>
Cost best(Work work) {
  Cost best = measured(work);
  for (int i = 1; i < kRounds; ++i)
    if (const Cost again = measured(work); again.seconds < best.seconds) best = again;
  return best;
}

void read_all(const fs::path& folder, bool parse) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const auto bytes = cli::read_file(entry.path().string());
    content::Json root;
    if (!bytes || (parse && content::parse_json(*bytes, root))) _exit(1);
  }
}

void make_table(const fs::path& folder, const char* format, const fs::path& out) {
  execl(ALONGSIDE_BINARY, ALONGSIDE_BINARY, "table", folder.c_str(), format, "-o", out.c_str(), "--assets", ASSETS_DIR,
        static_cast<char*>(nullptr));
  _exit(127);
}

}  // namespace

int main() {
  const fs::path folder = fs::path(BENCH_DIR) / "records", out = fs::path(BENCH_DIR) / "table";
  fs::remove_all(folder);
  const double megabytes = write_records(folder) / 1e6;
  const double tenth = 1.0 / kFolders;
  std::printf("%d records of %.0f KB\n", kRecords, megabytes * 1000 / kRecords);
  std::printf("%-40s %8s %8s %8s\n", "", "MB/s", "s", "peak, MB");
  const auto print = [&](const char* what, double share, const Cost& cost) {
    std::printf("%-40s %8.0f %8.2f %8.1f\n", what, megabytes * share / cost.seconds, cost.seconds, cost.peak_mb);
    return cost.seconds;
  };
  print("read", 1, best([&] { read_all(folder, false); }));
  const double parsed = print("read and parsed", 1, best([&] { read_all(folder, true); }));
  print("alongside table, a tenth of them", tenth, best([&] { make_table(folder / "0", "--ndjson", out); }));
  const double made = print("alongside table", 1, best([&] { make_table(folder, "--ndjson", out); }));
  const double csv = print("alongside table --csv", 1, best([&] { make_table(folder, "--csv", out); }));
  std::printf("speed beside reading and parsing: %.2f, as CSV %.2f (at least 0.50)\n", parsed / made, parsed / csv);
}
