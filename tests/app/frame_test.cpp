#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "driver.h"

// What a frame comes to, seen from the page.

namespace app {
namespace {

using support::Driver;

constexpr const char* kQ1a = "/question/coproduction-plan/Q1a";
constexpr const char* kRoutes[] = {
    "/",     "/about-us", kQ1a,    "/questions/race-equity-stages", "/stages", "/results/coproduction-plan",
    "/plan", "/save",     "/about"};

TEST(Frame, SaysNothingWhenNothingHappened) {
  for (const char* route : kRoutes) {
    Driver driver;
    driver.press("Sparrow Lane Community Hub");
    driver.visit(route);
    const Frame& frame = driver.app().frame();
    EXPECT_EQ(frame.patch, "{}") << route;
    EXPECT_EQ(frame.focus, "") << route;
    EXPECT_TRUE(frame.announcements.empty()) << route;
    EXPECT_TRUE(frame.requests.empty()) << route;
    EXPECT_FALSE(frame.again) << route;
  }
}

TEST(Frame, OfALetterTypedPatchesOneNode) {
  Driver driver;
  driver.press("Sparrow Lane Community Hub");
  driver.visit(kQ1a);
  driver.fill("Notes", "Some words");  // the badge and the Undo button come with the first letter
  driver.app().act({"answer.note", "input", "Some words!"});
  const std::string patch = driver.app().frame().patch;
  EXPECT_LT(patch.size(), 500u) << patch;
  EXPECT_NE(patch.find("Some words!"), std::string::npos) << patch;
  EXPECT_EQ(patch.find("order"), std::string::npos) << patch;
  EXPECT_EQ(patch.find("rects"), std::string::npos) << patch;
}

TEST(Frame, OfAHoverPatchesNothing) {
  Driver driver;
  driver.visit(kQ1a);
  driver.app().set_hover("question.next", true);
  EXPECT_EQ(driver.app().frame().patch, "{}");
}

TEST(Frame, IgnoresActionsForWhatIsNotThere) {
  Driver driver;
  driver.visit(kQ1a);
  const model::Assessment before = driver.record();
  for (const char* kind : {"press", "choose", "toggle", "input", "leave", "escape", "nonsense"}) {
    driver.app().act({"not.there", kind, "x"});
    driver.app().act({"answer", kind, "99"});
    EXPECT_EQ(driver.app().frame().patch, "{}") << kind;
  }
  EXPECT_EQ(driver.record(), before);
}

TEST(Frame, KeepsAnActionThatComesTogetherWithAnother) {
  Driver driver;
  driver.visit(kQ1a);
  driver.app().act({"answer.note", "input", "Words"});
  driver.app().act({"answer.note", "leave", ""});
  driver.app().act({"answer.1", "choose", "1"});
  driver.frame();
  const model::Answer& answer = driver.record().answers.at("coproduction-plan/Q1a");
  EXPECT_EQ(answer.note, "Words");
  EXPECT_EQ(answer.step, 1);
}

TEST(Title, NamesTheScreenAndTheTool) {
  Driver driver;
  std::set<std::string> titles;
  for (const char* route : kRoutes) {
    driver.visit(route);
    EXPECT_TRUE(driver.title().ends_with(driver.heading() + " · Alongside")) << driver.title() << " at " << route;
    EXPECT_TRUE(titles.insert(driver.title()).second) << route;
  }
}

TEST(Navigate, FollowsTheAddressAndFocusesTheHeading) {
  Driver driver;
  driver.app().navigate("/plan");
  const Frame& frame = driver.app().frame();
  EXPECT_EQ(frame.route, "/plan");
  EXPECT_EQ(frame.focus, "page.title");
  driver.app().navigate("/plan");
  EXPECT_EQ(driver.app().frame().focus, "") << "it is there already";
}

TEST(Navigate, SaysTheRouteOfALinkSoThatThePageCanKeepTheAddressEqual) {
  Driver driver;
  driver.visit(kQ1a);
  driver.press("Next");
  EXPECT_EQ(driver.route(), "/question/coproduction-plan/Q1b");
  driver.visit(kQ1a);  // Back
  EXPECT_EQ(driver.route(), kQ1a);
  EXPECT_EQ(driver.heading(), "Who sets the agenda, who leads the meeting and who writes things down?");
}

TEST(Navigate, KeepsTheWork) {
  Driver driver;
  driver.visit(kQ1a);
  driver.type("Notes", "Kept");
  const model::Assessment before = driver.record();
  for (const char* route : kRoutes) driver.visit(route);
  EXPECT_EQ(driver.record(), before);
}

// -- Where the canvas lies

constexpr Viewport kWindows[] = {
    {.width = 1280, .height = 800},           {.width = 360, .height = 740, .dpr = 3},
    {.width = 768, .height = 1024, .dpr = 2}, {.width = 1920, .height = 1080},
    {.width = 320, .height = 256, .dpr = 4},  {.width = 1366, .height = 768, .dpr = 1.5f},
};
constexpr int kTallest = 4096;

TEST(Canvas, CoversTheWholeOfAShortPage) {
  Driver driver;
  driver.visit("/save");
  const Frame& frame = driver.frame();
  EXPECT_EQ(frame.canvas.top, 0);
  EXPECT_EQ(frame.canvas.width, 1280);
  EXPECT_EQ(frame.canvas.height, frame.height_css);
  EXPECT_GE(frame.height_css, 800);
}

TEST(Canvas, CoversTheWindowWhereverItIsScrolledAndStaysInTheBudget) {
  for (const Viewport& window : kWindows) {
    Driver driver(window);
    driver.press("Sparrow Lane Community Hub");
    for (const char* route : kRoutes) {
      driver.visit(route);
      const float whole = driver.frame().height_css;
      for (const float part : {0.0f, 0.3f, 0.7f, 1.0f}) {
        const float scroll = std::max(0.0f, (whole - window.height) * part);
        driver.app().set_scroll(scroll);
        const Frame& frame = driver.frame();
        const float top = static_cast<float>(frame.canvas.top), bottom = top + static_cast<float>(frame.canvas.height);
        EXPECT_EQ(frame.canvas.width, std::lround(window.width * window.dpr)) << route;
        EXPECT_GE(frame.canvas.top, 0) << route;
        EXPECT_LE(top, scroll * window.dpr) << route << " scrolled to " << scroll;
        EXPECT_GE(bottom + 1, (scroll + window.height) * window.dpr) << route << " scrolled to " << scroll;
        EXPECT_LE(bottom, std::ceil(frame.height_css * window.dpr) + 1) << route;
        // The budget, or three windows where those are taller than it.
        EXPECT_LE(frame.canvas.height, std::max<float>(kTallest, 3 * window.height * window.dpr) + 2) << route;
      }
      driver.app().set_scroll(0);
    }
  }
}

TEST(Canvas, OfATallPageSettlesInTheNextFrame) {
  Driver driver(support::kPhone);
  driver.app().navigate("/questions/race-equity-stages");
  int frames = 1;
  while (driver.app().frame().again) ++frames;
  EXPECT_LE(frames, 2);
}

// -- How it is shown

TEST(View, IsPlainInForcedColoursAndWithoutACanvas) {
  for (const Preferences& preferences : {Preferences{.forced_colours = true}, Preferences{.no_canvas = true}}) {
    Driver driver;
    EXPECT_EQ(driver.frame().view, screens::View::canvas);
    driver.app().set_preferences(preferences);
    EXPECT_EQ(driver.frame().view, screens::View::plain);
    EXPECT_EQ(driver.has(ui::Role::button, "Picture view"), !preferences.no_canvas);
  }
}

TEST(View, ChosenByHandStaysWhenAnotherPreferenceChanges) {
  Driver driver;
  driver.app().set_preferences({.forced_colours = true});
  driver.frame();
  driver.press("Picture view");
  EXPECT_EQ(driver.frame().view, screens::View::canvas);
  driver.app().set_preferences({.dark = true, .forced_colours = true});
  EXPECT_EQ(driver.frame().view, screens::View::canvas);
  EXPECT_EQ(driver.frame().scheme, ui::Scheme::dark);
}

TEST(TextSize, GoesFromAHundredToTwoHundredPerCent) {
  Driver driver;
  const auto press = [&](const char* tool) {
    if (!driver.has(ui::Role::button, tool))
      driver.press("Menu");  // large text makes the page narrow, with its tools folded away
    driver.press(tool);
  };
  for (int i = 0; i < 6; ++i) press("A+, larger text");
  EXPECT_EQ(driver.frame().text_scale, 2);
  EXPECT_TRUE(driver.heard("Text size 200 per cent"));
  for (int i = 0; i < 6; ++i) press("A−, smaller text");
  EXPECT_EQ(driver.frame().text_scale, 1);
}

TEST(TextSize, FollowsTheReadersOwn) {
  Driver usual, larger({.width = 1280, .height = 800, .root_px = 24});
  for (Driver* driver : {&usual, &larger}) driver->visit("/about");
  EXPECT_GT(larger.frame().height_css, usual.frame().height_css);
}

TEST(Start, RefusesABundleThatIsNotOne) {
  for (const char* bytes : {"", "{", "[]", "{}", R"({"wording":{},"frameworks":[{}],"examples":[]})"}) {
    const auto engine = ui::make_plain_text_engine();
    App app(*engine, [] { return std::uint64_t{1}; });
    EXPECT_TRUE(app.start(bytes)) << bytes;
  }
}

}  // namespace
}  // namespace app
