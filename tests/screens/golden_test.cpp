#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "situations.h"

// What every screen says, as text: tests/data/trees. A change of words or widgets shows there as a difference to read.

namespace screens {
namespace {

using support::accessible_name;
using support::Driver;
using ui::Node;
using ui::Role;

constexpr const char* kRenew =
    "If it should be so, renew with: UPDATE_GOLDEN=1 build/native/screens_tests --gtest_filter='GoldenTree.*'";

std::filesystem::path folder() { return std::filesystem::path(TEST_DATA_DIR) / "trees"; }

// "/question/coproduction-plan/Q1a" as "question.coproduction-plan.Q1a".
std::string file_name(std::string route) {
  if (route == "/") return "home";
  std::replace(route.begin(), route.end(), '/', '.');
  return route.substr(1);
}

// The words of the nodes with these ids.
std::string words_of(const ui::Tree& tree, const std::string& ids) {
  std::string words;
  for (std::size_t from = 0; from < ids.size();) {
    const std::size_t end = std::min(ids.find(' ', from), ids.size());
    const Node* node = tree.find(ids.substr(from, end - from));
    words += (words.empty() ? "" : " ") + (node ? accessible_name(tree, *node) : "(nothing)");
    from = end + 1;
  }
  return words;
}

std::string said(const ui::Tree& tree, const Node& node) {
  std::string line(ui::name_of(node.role));
  const auto quote = [&](std::string_view before, std::string_view words) {
    line += before;
    ui::append_json_string(line, words);
  };
  if (node.level > 0) line += " " + std::to_string(node.level);
  if (const std::string name = accessible_name(tree, node); !name.empty()) quote(" ", name);
  if (!node.label.empty() && !node.name.empty()) quote(" shown as ", node.name);
  if (!node.detail.empty()) quote(" detail ", node.detail);
  if (support::is_field(node.role) || !node.value.empty()) quote(" value ", node.value);
  for (const auto& [value, words] : node.options) quote(value == node.value ? " chosen " : " option ", words);
  if (node.role == Role::progress) line += " " + std::to_string(node.now) + " of " + std::to_string(node.max);
  if (node.checked) line += *node.checked ? " checked" : " not checked";
  if (node.expanded) line += *node.expanded ? " expanded" : " collapsed";
  if (!node.current.empty()) line += " current " + node.current;
  if (node.invalid) line += " invalid";
  if (node.required) line += " required";
  if (node.disabled) line += " disabled";
  if (!node.lang.empty()) line += " lang " + node.lang;
  if (!node.href.empty()) line += " to " + node.href;
  if (!node.describedby.empty()) quote(" described by ", words_of(tree, node.describedby));
  return line;
}

// A line a node, in reading order, indented by what holds it. Boxes only lay out and say nothing.
std::string said(const ui::Tree& tree) {
  std::string out;
  for (const Node& node : tree.nodes()) {
    if (node.role == Role::box) continue;
    for (const Node* at = tree.find(node.parent); at; at = tree.find(at->parent)) {
      if (at->role != Role::box) out += "  ";
    }
    out += said(tree, node) + "\n";
  }
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    lines.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

std::string first_difference(const std::string& expected, const std::string& actual) {
  const std::vector<std::string> before = lines_of(expected), now = lines_of(actual);
  const auto line = [](const std::vector<std::string>& lines, std::size_t i) {
    return i < lines.size() ? lines[i] : std::string("(the end)");
  };
  std::size_t i = 0;
  while (i < before.size() && i < now.size() && before[i] == now[i]) ++i;
  return "line " + std::to_string(i + 1) + "\n  in the file: " + line(before, i) + "\n  on screen:   " + line(now, i);
}

class GoldenTree : public testing::Test {
 protected:
  // Compares with the file, or writes it when it is to be renewed.
  void expect_as_in(const std::string& name, const Driver& driver) {
    const std::filesystem::path path = folder() / (name + ".txt");
    known_.insert(path.filename().string());
    const std::string now = said(driver.tree());
    if (renew_) {
      std::ofstream(path, std::ios::binary) << now;
      return;
    }
    std::ifstream file(path, std::ios::binary);
    ASSERT_TRUE(file) << "there is no trees/" << name << ".txt. " << kRenew;
    const std::string before(std::istreambuf_iterator<char>(file), {});
    if (before != now) ADD_FAILURE() << "trees/" << name << ".txt, " << first_difference(before, now) << "\n" << kRenew;
  }

  void expect_no_other_file() {
    for (const auto& entry : std::filesystem::directory_iterator(folder())) {
      const std::string name = entry.path().filename().string();
      if (known_.count(name)) continue;
      if (renew_) {
        std::filesystem::remove(entry.path());
      } else {
        ADD_FAILURE() << "no screen or state is called trees/" << name << ". " << kRenew;
      }
    }
  }

 private:
  bool renew_ = std::getenv("UPDATE_GOLDEN") != nullptr;
  std::set<std::string> known_;
};

TEST_F(GoldenTree, IsSaidOnEveryScreenAndInEveryState) {
  struct Setting {
    const char* name;
    const char* example;
    app::Viewport viewport;
  };
  const Setting settings[] = {{"empty", "", support::kDesktop},
                              {"sparrow-lane", "sparrow-lane", support::kDesktop},
                              {"sparrow-lane.phone", "sparrow-lane", support::kPhone}};
  for (const Setting& setting : settings) {
    Driver driver(setting.viewport);
    if (*setting.example) driver.open(support::example(setting.example));
    for (const char* route : support::kRoutes) {
      driver.visit(route);
      expect_as_in(file_name(route) + "." + setting.name, driver);
    }
  }
  for (const support::State& state : support::kStates) {
    Driver driver(state.viewport);
    state.reach(driver);
    expect_as_in(std::string("state.") + state.name, driver);
  }
  expect_no_other_file();
}

}  // namespace
}  // namespace screens
