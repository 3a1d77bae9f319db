#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

#include "situations.h"

// What ImGui's own tools see against what is said: this program holds an ImGui built with the hooks of its test engine,
// which tell of every item that it is given.

namespace {

struct Item {
  ImGuiID id;
  ImRect place;  // device px
};

// The items of ImGui's newest frame.
std::vector<Item> seen;
int seen_in = -1;

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& place, const ImGuiLastItemData*) {
  const ImGuiWindow& window = *context->CurrentWindow;
  if (window.IsFallbackWindow || id == window.ID || id == window.MoveId) return;  // ImGui's own, which nobody sees
  if (seen_in != context->FrameCount) seen.clear();
  seen_in = context->FrameCount;
  seen.push_back({id, place});
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace screens {
namespace {

using support::Driver;
using support::Situation;
using ui::Node;

constexpr float kLeast = 24;  // CSS px of a target

// The items of one more frame.
const std::vector<Item>& items_of(Driver& driver) {
  ImGui::GetCurrentContext()->TestEngineHookItems = true;
  seen_in = -1;
  driver.frame();
  return seen;
}

bool same_place(const Item& item, const Node& node, float dpr) {
  constexpr float kOff = 1;
  const ui::Rect& rect = *node.rect;
  return std::abs(item.place.Min.x - rect.x * dpr) <= kOff && std::abs(item.place.Min.y - rect.y * dpr) <= kOff &&
         std::abs(item.place.Max.x - (rect.x + rect.w) * dpr) <= kOff &&
         std::abs(item.place.Max.y - (rect.y + rect.h) * dpr) <= kOff;
}

std::string words(const Item& item) {
  return "an item at " + std::to_string(std::lround(item.place.Min.x)) + ", " +
         std::to_string(std::lround(item.place.Min.y)) + " of " + std::to_string(std::lround(item.place.GetWidth())) +
         " by " + std::to_string(std::lround(item.place.GetHeight()));
}

void expect_one_for_one(Driver& driver, const std::string& where, float dpr) {
  const std::vector<Item>& items = items_of(driver);
  std::vector<const Node*> controls;
  for (const Node& node : driver.tree().nodes()) {
    if (support::is_control(node.role) && node.rect) controls.push_back(&node);
  }
  EXPECT_EQ(items.size(), controls.size()) << where;
  for (const Item& item : items) {
    const auto count =
        std::count_if(controls.begin(), controls.end(), [&](const Node* node) { return same_place(item, *node, dpr); });
    EXPECT_EQ(count, 1) << where << ": controls said for " << words(item);
    EXPECT_GE(item.place.GetWidth(), kLeast * dpr) << where << ": " << words(item);
    EXPECT_GE(item.place.GetHeight(), kLeast * dpr) << where << ": " << words(item);
    EXPECT_EQ(std::count_if(items.begin(), items.end(), [&](const Item& other) { return other.id == item.id; }), 1)
        << where << ": items with the id of " << words(item);
  }
  for (const Node* node : controls) {
    const auto count =
        std::count_if(items.begin(), items.end(), [&](const Item& item) { return same_place(item, *node, dpr); });
    EXPECT_EQ(count, 1) << where << ": items for " << ui::name_of(node->role) << " " << node->id;
  }
}

TEST(EveryItemOfImGui, IsSaidWhereItLiesAndEveryControlIsAnItem) {
  support::on_every_screen([](const Situation& at) { expect_one_for_one(at.driver, at.words, 1); });
}

TEST(EveryItemOfImGui, IsSaidWhereItLiesOnADenseScreen) {
  for (const float dpr : {1.5f, 2.0f}) {
    Driver driver({.width = 800, .height = 600, .dpr = dpr});
    driver.open(support::example("sparrow-lane"));
    for (const char* route : support::kRoutes) {
      driver.visit(route);
      expect_one_for_one(driver, std::string(route) + " at " + std::to_string(dpr), dpr);
    }
  }
}

TEST(EveryItemOfImGui, IsThereInPlainView) {
  Driver driver;
  driver.open(support::example("sparrow-lane"));
  driver.press("Plain view");
  for (const char* route : support::kRoutes) {
    driver.visit(route);
    expect_one_for_one(driver, std::string(route) + " in plain view", 1);
  }
}

}  // namespace
}  // namespace screens
