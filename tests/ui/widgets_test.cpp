#include <set>

#include "control_cases.h"

namespace ui {
namespace {

TEST(Control, SaysWhatItIsAndReturnsWhatWasDone) {
  for (const ControlCase& one : kControls) {
    for (const float width : {360.0f, 1280.0f}) {
      Frames frames;
      frames.input.css_width = width;
      std::vector<std::string> did;
      const auto draw = [&](Ui& ui) { one.draw(ui, did); };
      frames.run(draw);
      EXPECT_TRUE(did.empty()) << one.what << " by itself";
      const Node& node = frames.node(one.id);
      EXPECT_EQ(node.role, one.role) << one.what;
      EXPECT_EQ(node.name, one.name) << one.what;
      EXPECT_EQ(node.parent.empty(), false) << one.what;
      frames.run(draw, {one.action});
      EXPECT_EQ(did, std::vector<std::string>{one.result}) << one.what;
      did.clear();
      frames.run(draw);
      EXPECT_TRUE(did.empty()) << one.what << " a frame later";
    }
  }
}

TEST(Control, IsNotMovedByAnActionOfAnotherIdOrKind) {
  for (const ControlCase& one : kControls) {
    Frames frames;
    std::vector<std::string> did;
    const auto draw = [&](Ui& ui) { one.draw(ui, did); };
    frames.run(draw, {{"other", one.action.kind, one.action.value}, {one.id, "hover", ""}, {"", "", ""}});
    EXPECT_TRUE(did.empty()) << one.what;
  }
}

TEST(Control, TakesActionsInAFrameThatDoesNotPaint) {
  for (const ControlCase& one : kControls) {
    Frames frames;
    frames.input.paint = false;
    std::vector<std::string> did;
    frames.run([&](Ui& ui) { one.draw(ui, did); }, {one.action});
    EXPECT_EQ(did, std::vector<std::string>{one.result}) << one.what;
  }
}

TEST(Control, WorksFarBelowWhatIsInView) {
  for (const ControlCase& one : kControls) {
    Frames frames;
    frames.input.css_height = 600;
    frames.input.paint_top_css = -300;
    frames.input.paint_bottom_css = 900;
    std::vector<std::string> did;
    const auto draw = [&](Ui& ui) {
      ui.space(50000);
      one.draw(ui, did);
    };
    frames.run(draw, {one.action});
    EXPECT_EQ(did, std::vector<std::string>{one.result}) << one.what;
    EXPECT_GE(frames.node(one.id).rect.value_or(Rect{0, 50000, 0, 0}).y, 50000 - 1) << one.what;
  }
}

// -- The same words many times over

struct ManyCase {
  const char* what;
  bool (*draw)(Ui&, const std::string& id);
  const char* kind;
};

TEST(FiftyOfTheSame, StayDistinctById) {
  const ManyCase cases[] = {
      {"buttons", [](Ui& ui, const std::string& id) { return ui.button(id, "Remove"); }, "press"},
      {"switches", [](Ui& ui, const std::string& id) { return ui.toggle(id, "On?", false, "Off"); }, "press"},
      {"check boxes", [](Ui& ui, const std::string& id) { return ui.checkbox(id, "We agree", false).has_value(); }, "toggle"},
      {"links",
       [](Ui& ui, const std::string& id) {
         ui.link(id, "Read more", "#/" + id);
         return ui.followed() == "/" + id;
       },
       "press"},
      {"fields", [](Ui& ui, const std::string& id) { return ui.field(id, "", {.label = "Name"}).has_value(); },
       "input"},
      {"choices",
       [](Ui& ui, const std::string& id) {
         return ui.choices(id, "Where?", steps(), "", ChoiceLook::rows).has_value();
       },
       "choose"},
  };
  for (const ManyCase& one : cases) {
    Frames frames;
    std::vector<int> did;
    const std::string suffix = std::string_view(one.kind) == "choose" ? ".0" : "";
    const Tree& tree = frames.run(
        [&](Ui& ui) {
          for (int i = 0; i < 50; ++i) {
            if (one.draw(ui, "item." + std::to_string(i))) did.push_back(i);
          }
        },
        {{"item.31" + suffix, one.kind, "0"}});
    EXPECT_EQ(did, std::vector<int>{31}) << one.what;
    std::set<std::string> ids;
    for (const Node& node : tree.nodes()) EXPECT_TRUE(ids.insert(node.id).second) << one.what << ": " << node.id;
  }
}

// -- What a screen reader hears

TEST(Choices, AreAGroupWithItsLegendAndOneChosen) {
  Frames frames;
  const auto draw = [&](Ui& ui) { ui.choices("c", "Where are we now?", steps(), "1", ChoiceLook::rows); };
  frames.run(draw);
  EXPECT_EQ(frames.node("c.group").role, Role::group);
  EXPECT_EQ(frames.node("c.legend").role, Role::legend);
  EXPECT_EQ(frames.node("c.legend").parent, "c.group");
  for (const auto& [value, name] : kSteps) {
    const Node& radio = frames.node(std::string("c.") + value);
    EXPECT_EQ(radio.parent, "c.group");
    EXPECT_EQ(radio.group, "c");
    EXPECT_EQ(radio.value, value);
    EXPECT_EQ(radio.name, name);
    EXPECT_EQ(radio.detail, "What it looks like");
    EXPECT_EQ(radio.checked, std::string_view(value) == "1");
  }
}

TEST(Choices, ShowTheNewChoiceInTheSameFrame) {
  Frames frames;
  frames.run([&](Ui& ui) { ui.choices("c", "Where?", steps(), "0", ChoiceLook::rows); }, {{"c.1", "choose", "1"}});
  EXPECT_EQ(frames.node("c.0").checked, false);
  EXPECT_EQ(frames.node("c.1").checked, true);
}

TEST(Field, IsLabelledDescribedAndMarkedInvalid) {
  Frames frames;
  const auto draw = [&](Ui& ui) {
    ui.field("x", "Ada", {.label = "Name", .hint = "A role will do", .error = "Write a name.", .autocomplete = "name"});
  };
  frames.run(draw);
  const Node& field = frames.node("x");
  EXPECT_EQ(field.value, "Ada");
  EXPECT_EQ(field.autocomplete, "name");
  EXPECT_TRUE(field.invalid);
  EXPECT_EQ(field.describedby, "x.hint x.error");
  EXPECT_EQ(frames.node("x.label").for_id, "x");
  EXPECT_EQ(frames.node("x.label").name, "Name");
  EXPECT_EQ(frames.node("x.hint").name, "A role will do");
  EXPECT_EQ(frames.node("x.error").role, Role::error);
}

TEST(Field, ShowsWhatWasTypedInTheSameFrame) {
  Frames frames;
  frames.run([&](Ui& ui) { ui.field("x", "A", {.label = "Name"}); }, {{"x", "input", "Ad"}});
  EXPECT_EQ(frames.node("x").value, "Ad");
}

TEST(Field, GrowsToTheHeightThatThePageMeasured) {
  Frames frames;
  const auto draw = [&](Ui& ui) {
    ui.field("x", "", {.label = "Notes", .rows = 3});
    ui.paragraph("after", "After");
  };
  frames.run(draw);
  const float before = frames.node("x").rect->h, after = frames.node("after").rect->y;
  frames.ui().set_field_height("x", before + 100);
  frames.run(draw);
  EXPECT_EQ(frames.node("x").rect->h, before + 100);
  EXPECT_EQ(frames.node("after").rect->y, after + 100);
  frames.ui().set_field_height("x", 10);
  frames.run(draw);
  EXPECT_EQ(frames.node("x").rect->h, before);
}

TEST(Link, SaysWhereItLeads) {
  Frames frames;
  frames.run([](Ui& ui) { ui.link("l", "Guidance", "https://example.org", type::kBody, "Guidance, new tab", "page"); },
             {{"l", "press", ""}});
  EXPECT_EQ(frames.node("l").href, "https://example.org");
  EXPECT_EQ(frames.node("l").label, "Guidance, new tab");
  EXPECT_EQ(frames.node("l").current, "page");
  EXPECT_FALSE(frames.ui().followed()) << "the page opens links that lead outside";
}

TEST(Table, SaysItsCaptionHeadersAndCells) {
  Frames frames;
  frames.run([](Ui& ui) {
    const TableColumn columns[] = {{"Topic"}, {"Where", 100}};
    const Scope table = ui.table("t", "By topic", columns);
    const Scope row = ui.table_row("t.1");
    {
      const Scope head = ui.cell("t.1.0", Role::rowheader);
      ui.text("t.1.0.text", "Power");
    }
    const Scope cell = ui.cell("t.1.1");
    ui.text("t.1.1.text", "Started");
  });
  EXPECT_EQ(frames.node("t.caption").role, Role::caption);
  EXPECT_EQ(frames.node("t.caption").parent, "t");
  EXPECT_EQ(frames.node("t.head.1").role, Role::columnheader);
  EXPECT_EQ(frames.node("t.head.1.text").name, "Where");
  EXPECT_EQ(frames.node("t.1").role, Role::row);
  EXPECT_EQ(frames.node("t.1.0").role, Role::rowheader);
  EXPECT_EQ(frames.node("t.1.1").parent, "t.1");
  EXPECT_EQ(frames.node("t.1.1.text").name, "Started");
}

TEST(Dialog, MakesTheFrameModalUntilItIsGone) {
  Frames frames;
  frames.run([](Ui& ui) { const Scope dialog = ui.dialog("d", "Sure?", ""); });
  EXPECT_TRUE(frames.ui().modal());
  frames.run([](Ui& ui) { ui.paragraph("p", "Words"); });
  EXPECT_FALSE(frames.ui().modal());
}

TEST(Heading, KeepsItsLevelAtEveryWidth) {
  for (const float width : {320.0f, 768.0f, 1920.0f}) {
    Frames frames;
    frames.input.css_width = width;
    frames.run([](Ui& ui) {
      for (int level = 1; level <= 4; ++level) ui.heading("h" + std::to_string(level), level, "Words");
    });
    for (int level = 1; level <= 4; ++level) EXPECT_EQ(frames.node("h" + std::to_string(level)).level, level);
  }
}

}  // namespace
}  // namespace ui
