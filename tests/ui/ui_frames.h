#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ui/widgets.h"

// Frames of one Ui, drawn by a test instead of a screen.

namespace ui {

class Frames {
 public:
  FrameInput input;

  // Draws once with what the person did.
  template <class Draw>
  const Tree& run(Draw&& draw, std::vector<PageAction> actions = {}) {
    FrameInput once = input;
    once.actions = std::move(actions);
    ui_.begin(once);
    {
      const Scope main = ui_.band("main", Role::main, "", Ink::paper, 0);
      draw(ui_);
    }
    ui_.end();
    return ui_.tree();
  }

  Ui& ui() { return ui_; }

  const Node& node(std::string_view id) const {
    const Node* found = ui_.tree().find(id);
    EXPECT_TRUE(found) << id;
    static const Node kNone;
    return found ? *found : kNone;
  }

 private:
  std::unique_ptr<TextEngine> engine_ = make_plain_text_engine();
  Ui ui_{*engine_};
};

}  // namespace ui
