#include <imgui.h>

#include <algorithm>

#include "control_cases.h"

// What is drawn and what is said are one thing.

namespace ui {
namespace {

struct Corner {
  float x, y;  // device px
};

std::vector<Corner> drawn() {
  std::vector<Corner> corners;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawVert& vertex : list->VtxBuffer) corners.push_back({vertex.pos.x, vertex.pos.y});
  }
  return corners;
}

// The page draws these itself.
bool drawn_by_the_page(Role role) {
  return role == Role::textfield || role == Role::textarea || role == Role::select || role == Role::date;
}

TEST(Drawing, ReachesIntoEveryPlaceThatIsSaid) {
  for (const ControlCase& one : kControls) {
    for (const float width : {360.0f, 1280.0f}) {
      Frames frames;
      frames.input.css_width = width;
      std::vector<std::string> did;
      const Tree& tree = frames.run([&](Ui& ui) { one.draw(ui, did); });
      const std::vector<Corner> corners = drawn();
      for (const Node& node : tree.nodes()) {
        if (!node.rect || node.name.empty() || drawn_by_the_page(node.role)) continue;
        const bool any = std::any_of(corners.begin(), corners.end(), [&](const Corner& at) {
          return at.x >= node.rect->x - 3 && at.x <= node.rect->x + node.rect->w + 3 && at.y >= node.rect->y - 3 &&
                 at.y <= node.rect->y + node.rect->h + 3;
        });
        EXPECT_TRUE(any) << one.what << ": nothing is drawn for " << node.id << " at " << width;
      }
    }
  }
}

TEST(Drawing, DoesNothingInPlainView) {
  for (const ControlCase& one : kControls) {
    Frames frames;
    frames.input.paint = false;
    std::vector<std::string> did;
    const Tree& tree = frames.run([&](Ui& ui) { one.draw(ui, did); });
    EXPECT_TRUE(drawn().empty()) << one.what;
    EXPECT_FALSE(tree.nodes().empty()) << one.what;
  }
}

// The place that is said is the place of ImGui's own item, at every scale.
TEST(Item, LiesWhereItIsSaid) {
  for (const ControlCase& one : kControls) {
    if (one.role == Role::dialog) continue;  // a place for other things
    for (const auto& [dpr, text_scale] : {std::pair(1.0f, 1.0f), std::pair(2.0f, 1.0f), std::pair(1.5f, 1.25f)}) {
      Frames frames;
      frames.input.dpr = dpr;
      frames.input.text_scale = text_scale;
      ImVec2 from, to;
      std::vector<std::string> did;
      frames.run([&](Ui& ui) {
        ui.space(40);
        one.draw(ui, did);
        from = ImGui::GetItemRectMin();
        to = ImGui::GetItemRectMax();
      });
      ASSERT_TRUE(frames.node(one.id).rect) << one.what;
      const Rect said = *frames.node(one.id).rect;
      EXPECT_NEAR(from.x, said.x * dpr, 1) << one.what;
      EXPECT_NEAR(from.y, said.y * dpr, 1) << one.what;
      EXPECT_NEAR(to.x, (said.x + said.w) * dpr, 1) << one.what;
      EXPECT_NEAR(to.y, (said.y + said.h) * dpr, 1) << one.what;
    }
  }
}

TEST(Place, IsInsideThePageForEveryLeaf) {
  for (const ControlCase& one : kControls) {
    for (const float width : {320.0f, 360.0f, 768.0f, 1920.0f}) {
      Frames frames;
      frames.input.css_width = width;
      std::vector<std::string> did;
      for (const Node& node : frames.run([&](Ui& ui) { one.draw(ui, did); }).nodes()) {
        if (!node.rect) continue;
        EXPECT_GE(node.rect->x, 0) << one.what << ": " << node.id << " at " << width;
        EXPECT_LE(node.rect->x + node.rect->w, width + 0.5f) << one.what << ": " << node.id << " at " << width;
        EXPECT_GT(node.rect->h, 0) << one.what << ": " << node.id << " at " << width;
      }
    }
  }
}

TEST(TextSize, MakesThePageTallerAndKeepsItsWidth) {
  float last = 0;
  for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f}) {
    Frames frames;
    frames.input.css_width = 600;
    frames.input.text_scale = scale;
    frames.run([](Ui& ui) { ui.paragraph("p", "Answer one question at a time, with the people whom it affects."); });
    EXPECT_GT(frames.node("p").rect->h, last);
    EXPECT_LE(frames.node("p").rect->x + frames.node("p").rect->w, 600);
    last = frames.node("p").rect->h;
  }
}

}  // namespace
}  // namespace ui
