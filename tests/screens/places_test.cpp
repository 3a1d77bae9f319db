#include <gtest/gtest.h>

#include "situations.h"

// Whatever is said stands inside everything that holds it, as drawn.

namespace screens {
namespace {

using support::Situation;
using ui::Node;
using ui::Rect;

bool is_inside(const Rect& inner, const Rect& outer) {
  constexpr float kRounding = 0.5f;
  return inner.x >= outer.x - kRounding && inner.y >= outer.y - kRounding &&
         inner.x + inner.w <= outer.x + outer.w + kRounding && inner.y + inner.h <= outer.y + outer.h + kRounding;
}

TEST(Place, IsInsideThatOfEverythingThatHoldsIt) {
  support::on_every_screen([](const Situation& at) {
    const ui::Tree& tree = at.driver.tree();
    for (const Node& node : tree.nodes()) {
      EXPECT_NE(node.rect.has_value(), node.area.has_value())
          << at.words << ": " << node.id << " is either a leaf with a place or holds others and covers an area";
      if (!node.rect) continue;
      for (const Node* parent = tree.find(node.parent); parent; parent = tree.find(parent->parent)) {
        EXPECT_TRUE(!parent->area || is_inside(*node.rect, *parent->area))
            << at.words << ": " << node.id << " reaches out of " << parent->id;
      }
    }
  });
}

}  // namespace
}  // namespace screens
