#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "screens/route.h"
#include "situations.h"

// What holds on every screen and in every state.

namespace screens {
namespace {

using support::accessible_name;
using support::Driver;
using support::kRoutes;
using support::on_every_screen;
using support::Situation;
using ui::Node;
using ui::Rect;
using ui::Role;

bool is_leaf(Role role) {
  switch (role) {
    case Role::banner:
    case Role::navigation:
    case Role::main:
    case Role::complementary:
    case Role::contentinfo:
    case Role::region:
    case Role::box:
    case Role::list:
    case Role::listitem:
    case Role::group:
    case Role::table:
    case Role::row:
    case Role::columnheader:
    case Role::rowheader:
    case Role::cell:
    case Role::note:
    case Role::dialog:
      return false;
    default:
      return true;
  }
}

bool needs_name(Role role) {
  switch (role) {
    case Role::navigation:
    case Role::complementary:
    case Role::region:
    case Role::group:
    case Role::table:
    case Role::note:
    case Role::dialog:
    case Role::progress:
    case Role::image:
    case Role::heading:
      return true;
    default:
      return support::is_control(role);
  }
}

TEST(EveryScreen, HasNoUnnamedControlOrLandmark) {
  on_every_screen([](const Situation& at) {
    const ui::Tree& tree = at.driver.tree();
    for (const Node& node : tree.nodes()) {
      if (!needs_name(node.role)) continue;
      EXPECT_FALSE(accessible_name(tree, node).empty()) << at.words << ": " << ui::name_of(node.role) << " " << node.id;
      if (support::is_field(node.role)) {
        EXPECT_TRUE(tree.find(node.id + ".label")) << at.words << ": " << node.id;
      }
    }
  });
}

TEST(EveryScreen, HasNoTwoControlsThatCannotBeToldApart) {
  on_every_screen([](const Situation& at) {
    const ui::Tree& tree = at.driver.tree();
    std::map<std::pair<std::string, std::string>, const Node*> seen;
    for (const Node& node : tree.nodes()) {
      if (node.role != Role::button && node.role != Role::textfield && node.role != Role::textarea) continue;
      std::string inside;
      for (const Node* parent = tree.find(node.parent); parent; parent = tree.find(parent->parent)) {
        if (parent->role != Role::box) inside += parent->id + " ";
      }
      const auto [found, is_new] = seen.try_emplace({accessible_name(tree, node), inside}, &node);
      EXPECT_TRUE(is_new) << at.words << ": “" << accessible_name(tree, node) << "” is both " << found->second->id
                          << " and " << node.id;
    }
  });
}

TEST(EveryScreen, SaysItsLabelsWithTheVisibleWordsFirst) {
  on_every_screen([](const Situation& at) {
    for (const Node& node : at.driver.tree().nodes()) {
      if (node.label.empty() || node.name.empty()) continue;
      EXPECT_TRUE(node.label.starts_with(node.name))
          << at.words << ": “" << node.label << "” for “" << node.name << "”";
    }
  });
}

TEST(EveryScreen, HasOneMainHeadingAndSkipsNoLevel) {
  on_every_screen([](const Situation& at) {
    int ones = 0, last = 0;
    for (const Node* heading : at.driver.nodes(Role::heading)) {
      ones += heading->level == 1 ? 1 : 0;
      EXPECT_LE(heading->level, last + 1) << at.words << ": “" << heading->name << "”";
      EXPECT_GE(heading->level, 1) << at.words << ": “" << heading->name << "”";
      last = heading->level;
    }
    EXPECT_EQ(ones, 1) << at.words;
    EXPECT_EQ(at.driver.nodes(Role::main).size(), 1u) << at.words;
  });
}

TEST(EveryScreen, RefersOnlyToWhatIsThere) {
  on_every_screen([](const Situation& at) {
    const ui::Tree& tree = at.driver.tree();
    std::set<std::string> before{std::string(ui::kRoot)};
    for (const Node& node : tree.nodes()) {
      EXPECT_TRUE(before.count(node.parent)) << at.words << ": the parent of " << node.id << " comes after it";
      EXPECT_TRUE(before.insert(node.id).second) << at.words << ": two nodes are " << node.id;
      EXPECT_TRUE(node.for_id.empty() || tree.find(node.for_id)) << at.words << ": " << node.id;
      EXPECT_TRUE(node.role != Role::radio || !node.group.empty()) << at.words << ": " << node.id;
      for (std::size_t from = 0; from < node.describedby.size();) {
        const std::size_t end = std::min(node.describedby.find(' ', from), node.describedby.size());
        const std::string id = node.describedby.substr(from, end - from);
        EXPECT_TRUE(tree.find(id)) << at.words << ": " << node.id << " is described by " << id;
        from = end + 1;
      }
    }
  });
}

TEST(EveryScreen, LinksOnlyToRoutesThatItKnowsToFieldsOrToHttps) {
  on_every_screen([](const Situation& at) {
    for (const Node* link : at.driver.nodes(Role::link)) {
      if (link->href.starts_with("https://")) continue;
      if (at.driver.tree().find(link->href.substr(1))) continue;  // to a field that needs help
      ASSERT_TRUE(link->href.starts_with("#/")) << at.words << ": " << link->id;
      EXPECT_EQ(href(parse_route(link->href.substr(1))), link->href) << at.words << ": " << link->id;
    }
  });
}

TEST(EveryScreen, HasNoWordingKeyOrUnfilledPlaceInItsWords) {
  on_every_screen([](const Situation& at) {
    for (const Node& node : at.driver.tree().nodes()) {
      for (const std::string* text : {&node.name, &node.label, &node.detail}) {
        EXPECT_EQ(text->find_first_of("{}"), std::string::npos) << at.words << ": " << node.id << ": " << *text;
        const bool key = text->find('.') < text->size() - 1 && text->find(' ') == std::string::npos &&
                         text->find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:/") == std::string::npos;
        EXPECT_TRUE(text->empty() || !key) << at.words << ": " << node.id << ": " << *text;
      }
    }
  });
}

TEST(EveryScreen, PlacesEveryLeafInsideThePage) {
  on_every_screen([](const Situation& at) {
    const float width = at.driver.app().last_frame().canvas.width;
    const float height = at.driver.app().last_frame().height_css;
    for (const Node& node : at.driver.tree().nodes()) {
      EXPECT_EQ(node.rect.has_value(), is_leaf(node.role)) << at.words << ": " << node.id;
      if (!node.rect) continue;
      const Rect& rect = *node.rect;
      EXPECT_GE(rect.x, 0) << at.words << ": " << node.id;
      EXPECT_LE(rect.x + rect.w, width + 0.5f) << at.words << ": " << node.id << " “" << node.name << "”";
      EXPECT_GE(rect.y, 0) << at.words << ": " << node.id;
      EXPECT_LE(rect.y + rect.h, height + 0.5f) << at.words << ": " << node.id;
      EXPECT_GT(rect.w, 0) << at.words << ": " << node.id;
      EXPECT_GT(rect.h, 0) << at.words << ": " << node.id;
    }
  });
}

// The leaves at that height of the page, to say where something went wrong.
std::string leaf_at(const Situation& at, float y) {
  std::string ids;
  for (const Node& node : at.driver.tree().nodes()) {
    if (node.rect && y >= node.rect->y - 1 && y <= node.rect->y + node.rect->h + 1) ids += node.id + " ";
  }
  return ids;
}

void expect_drawn_inside(const Situation& at, float dpr = 1) {
  const float width = at.driver.app().last_frame().canvas.width;
  float left = 0, right = width, left_y = 0, right_y = 0;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      if (vertex.pos.x < left) left = vertex.pos.x, left_y = vertex.pos.y;
      if (vertex.pos.x > right) right = vertex.pos.x, right_y = vertex.pos.y;
    }
  }
  constexpr float kAntiAliasing = 2;
  EXPECT_GE(left, -kAntiAliasing) << at.words << ": " << leaf_at(at, left_y / dpr);
  EXPECT_LE(right, width + kAntiAliasing) << at.words << ": " << leaf_at(at, right_y / dpr);
}

TEST(EveryScreen, DrawsNothingOffTheSidesOfThePage) {
  on_every_screen([](const Situation& at) { expect_drawn_inside(at); });
}

// A link inside a sentence has its words beside it on the line.
bool in_a_sentence(const ui::Tree& tree, const Node& link) {
  for (const Node& other : tree.nodes()) {
    if (other.role == Role::paragraph && other.parent == link.parent && link.id == other.id + ".link") return true;
  }
  return false;
}

TEST(EveryScreen, HasTargetsThatAFingerCanHit) {
  on_every_screen([](const Situation& at) {
    for (const Node& node : at.driver.tree().nodes()) {
      if (!support::is_control(node.role)) continue;
      const bool in_words = node.look.find("link") != std::string::npos || in_a_sentence(at.driver.tree(), node) ||
                            node.id.starts_with("results.");  // lists of links, which stand apart
      EXPECT_GE(node.rect->h, in_words ? 24 : 44) << at.words << ": " << ui::name_of(node.role) << " " << node.id;
      EXPECT_GE(node.rect->w, 24) << at.words << ": " << ui::name_of(node.role) << " " << node.id;
    }
  });
}

bool overlap(const Rect& a, const Rect& b) {
  constexpr float kTouch = 1;
  return a.x + kTouch < b.x + b.w && b.x + kTouch < a.x + a.w && a.y + kTouch < b.y + b.h && b.y + kTouch < a.y + a.h;
}

// No two leaves of those that count lie over each other.
template <class Counts>
void expect_apart(const Situation& at, Counts&& counts) {
  std::vector<const Node*> leaves;
  for (const Node& node : at.driver.tree().nodes()) {
    if (node.rect && at.driver.reachable(node) && counts(node)) leaves.push_back(&node);
  }
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    for (std::size_t j = i + 1; j < leaves.size(); ++j) {
      EXPECT_FALSE(overlap(*leaves[i]->rect, *leaves[j]->rect))
          << at.words << ": " << leaves[i]->id << " and " << leaves[j]->id;
    }
  }
}

TEST(EveryScreen, LaysNoControlOverAnother) {
  on_every_screen([](const Situation& at) { expect_apart(at, [](const Node& node) { return support::is_control(node.role); }); });
}

TEST(EveryScreen, LaysNoWordsOverOthers) {
  on_every_screen([](const Situation& at) { expect_apart(at, [](const Node& node) { return !support::is_control(node.role); }); });
}

// A weak check of reading order: what is read next is never wholly above, unless it stands to the right.
TEST(EveryScreen, IsReadFromTopToBottomAndLeftToRight) {
  on_every_screen([](const Situation& at) {
    const Node* last = nullptr;
    for (const Node& node : at.driver.tree().nodes()) {
      if (!node.rect || !at.driver.reachable(node)) continue;
      if (last) {
        const bool above = node.rect->y + node.rect->h <= last->rect->y;
        const bool to_the_right = node.rect->x >= last->rect->x + last->rect->w - 1;
        EXPECT_TRUE(!above || to_the_right) << at.words << ": " << node.id << " after " << last->id;
      }
      last = &node;
    }
  });
}

// All the ids, in reading order, but those of the folds that have a picture's table in them.
std::vector<std::string> ids_but_table_folds(const Driver& driver) {
  std::vector<std::string> ids;
  for (const Node& node : driver.tree().nodes()) {
    if (!node.id.ends_with(".as_table")) ids.push_back(node.id);
  }
  return ids;
}

// Plain view has the tables of the pictures standing open, and the first of them before the bars.
TEST(EveryScreen, IsTheSameTreeInPlainView) {
  for (const char* route : kRoutes) {
    Driver driver;
    driver.open(support::example("sparrow-lane"));
    driver.visit(route);
    bool tables = false;
    for (const char* fold : {"profile.as_table", "agreed.as_table"}) {
      if (!driver.tree().find(fold)) continue;
      tables = true;
      driver.app().act({fold, "press", ""});
      driver.frame();
    }
    std::vector<std::string> before = ids_but_table_folds(driver);
    driver.press("Plain view");
    std::vector<std::string> after = ids_but_table_folds(driver);
    EXPECT_EQ(driver.tree().find("profile.as_table"), nullptr);
    if (tables) {
      std::sort(before.begin(), before.end());
      std::sort(after.begin(), after.end());
    }
    EXPECT_EQ(before, after) << route;
  }
}

void expect_inside(Driver& driver, float width, const std::string& words) {
  for (const char* route : kRoutes) {
    driver.visit(route);
    for (const Node& node : driver.tree().nodes()) {
      if (!node.rect) continue;
      EXPECT_GE(node.rect->x, 0) << route << ", " << words << ": " << node.id;
      EXPECT_LE(node.rect->x + node.rect->w, width + 1) << route << ", " << words << ": " << node.id;
    }
  }
}

TEST(LargestText, StaysInsideThePage) {
  for (const app::Viewport& viewport : {support::kPhone, support::kDesktop}) {
    Driver driver(viewport);
    driver.open(support::example("sparrow-lane"));
    for (int i = 0; i < 4; ++i) {
      if (!driver.has(Role::button, "A+, larger text")) driver.press("Menu");
      driver.press("A+, larger text");
    }
    expect_inside(driver, viewport.width, std::to_string(static_cast<int>(viewport.width)));
  }
}

TEST(WidestSpaces, CutAndCoverNothing) {
  for (const app::Viewport& viewport : {support::kPhone, support::kDesktop, app::Viewport{.width = 320, .height = 256, .dpr = 4}}) {
    for (const char* size : {"100%", "200%"}) {
      Driver driver(viewport);
      driver.open(support::example("sparrow-lane"));
      driver.visit("/reading");
      driver.choose(size, "Text size");
      for (const char* what : {"Space between letters", "Space between words", "Space between lines"}) {
        driver.choose("Widest", what);
      }
      const std::string words = std::to_string(static_cast<int>(viewport.width)) + " wide, text " + size;
      expect_inside(driver, viewport.width, words);
      for (const char* route : kRoutes) {
        driver.visit(route);
        const Situation at{std::string(route) + ", " + words, driver};
        expect_drawn_inside(at, viewport.dpr);
        expect_apart(at, [](const Node& node) { return support::is_control(node.role); });
        expect_apart(at, [](const Node& node) { return !support::is_control(node.role); });
      }
    }
  }
}

// A laptop of 1280 by 1024 at 400 per cent of the browser's zoom.
TEST(LargestZoom, StaysInsideThePage) {
  Driver driver({.width = 320, .height = 256, .dpr = 4});
  driver.open(support::example("sparrow-lane"));
  expect_inside(driver, 320, "zoomed");
}

}  // namespace
}  // namespace screens
