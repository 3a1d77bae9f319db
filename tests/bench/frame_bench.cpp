#include <algorithm>
#include <chrono>
#include <cstdio>

#include "driver.h"

// What a frame and a report cost on this machine: a table, and no judgement.

void print_reports();  // in report_bench.cpp

namespace {

using support::Driver;

constexpr int kRounds = 300;

struct Cost {
  double median_ms;
  double worst_ms;
  std::size_t patch_bytes;
};

// Runs `before` and then one measured frame, many times over.
template <class Before>
Cost measure(Driver& driver, Before&& before) {
  std::vector<double> times;
  std::size_t patch = 0;
  for (int round = 0; round < kRounds; ++round) {
    before(round);
    const auto start = std::chrono::steady_clock::now();
    patch = driver.app().frame().patch.size();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  return {times[times.size() / 2], times.back(), patch};
}

void print(const char* screen, const char* what, const Cost& cost) {
  std::printf("%-34s %-22s %8.3f %8.3f %10zu\n", screen, what, cost.median_ms, cost.worst_ms, cost.patch_bytes);
}

void screen(const char* name, const char* route, const app::Viewport& window) {
  const auto nothing = [](int) {};
  Driver driver(window);
  driver.open(support::asset("examples/sparrow-lane.json"));
  driver.visit(route);
  print(name, "unchanged", measure(driver, nothing));
  print(name, "scrolled",
        measure(driver, [&](int round) { driver.app().set_scroll(static_cast<float>(round % 2) * 40); }));
  if (driver.tree().find("answer.note")) {
    std::string words = driver.record().answers.at("coproduction-plan/Q1a").note;
    print(name, "a letter typed", measure(driver, [&](int) {
            words += 'a';
            driver.app().act({"answer.note", "input", words});
          }));
    print(name, "a choice made", measure(driver, [&](int round) {
            driver.app().act({"answer." + std::to_string(round % 5), "choose", ""});
          }));
  }
  driver.visit("/save");
  print(name, "come to", measure(driver, [&](int round) {
          driver.app().navigate("/save");
          driver.app().frame();
          driver.app().navigate(route);
          static_cast<void>(round);
        }));
}

}  // namespace

int main() {
  std::printf("%-34s %-22s %8s %8s %10s\n", "what", "how", "ms", "worst", "bytes");
  screen("All questions, 36 of the stages", "/questions/race-equity-stages", support::kDesktop);
  screen("All questions, on a phone", "/questions/race-equity-stages", support::kPhone);
  screen("Question", "/question/coproduction-plan/Q1a", support::kDesktop);
  screen("Results", "/results/coproduction-plan", support::kDesktop);
  screen("Results, 36 of the stages", "/results/race-equity-stages", support::kDesktop);
  screen("Action plan", "/plan", support::kDesktop);
  const auto engine = ui::make_plain_text_engine();
  const std::string bundle = support::bundle_json();
  const auto start = std::chrono::steady_clock::now();
  app::App app(*engine, [] { return std::uint64_t{1}; });
  if (app.start(bundle)) return 1;
  const std::size_t patch = app.frame().patch.size();
  const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  print("Home", "first, with the bundle", {ms, ms, patch});
  print_reports();
}
