#include <gtest/gtest.h>

#include <cstdio>
#include <set>
#include <tuple>

#include "picture.h"
#include "situations.h"

// The contrast of what is drawn, measured in the picture itself: on every screen, in every state, in every scheme,
// and with every control pointed at and pressed.

namespace screens {
namespace {

using support::Driver;
using support::Situation;
using ui::Colour;
using ui::Node;
using ui::Role;
using ui::Scheme;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;  // ten times slower: it looks at a part, for the sanitizers' own sake
#else
constexpr bool kSanitized = false;
#endif

constexpr double kWords = 4.5, kLargeWords = 3, kEdges = 3;
constexpr float kLarge = 24;  // px: WCAG's 18 points

constexpr Scheme kSchemes[] = {Scheme::light, Scheme::dark, Scheme::light_contrast, Scheme::dark_contrast};

const char* name_of(Scheme scheme) {
  constexpr const char* kNames[] = {"light", "dark", "light with more contrast", "dark with more contrast"};
  return kNames[static_cast<std::size_t>(scheme)];
}

std::string hex(Colour colour) {
  char text[8];
  std::snprintf(text, sizeof text, "#%06X", colour);
  return text;
}

void show_in(Driver& driver, Scheme scheme) {
  const bool more = scheme == Scheme::light_contrast || scheme == Scheme::dark_contrast;
  driver.app().set_preferences({.dark = ui::is_dark(scheme), .more_contrast = more});
  driver.frame();
}

// The smallest place that holds the point: what the words there belong to.
std::string owner_of(const ui::Tree& tree, float x, float y) {
  const Node* owner = nullptr;
  for (const Node& node : tree.nodes()) {
    if (!node.rect || x < node.rect->x || x > node.rect->x + node.rect->w || y < node.rect->y ||
        y > node.rect->y + node.rect->h)
      continue;
    if (!owner || node.rect->w * node.rect->h < owner->rect->w * owner->rect->h) owner = &node;
  }
  return owner ? std::string(ui::name_of(owner->role)) + " " + owner->id : "nothing that is said";
}

// Each pair of colours fails once in a scheme, where it was met first.
class Findings {
 public:
  template <class What>
  void expect(double least, Colour front, Colour ground, const std::string& where, Scheme scheme, What&& what) {
    ++looked_at_;
    const double ratio = ui::contrast_ratio(front, ground);
    if (ratio >= least || !seen_.insert({scheme, front, ground}).second) return;
    ADD_FAILURE() << where << ", " << name_of(scheme) << ": " << what() << ": " << hex(front) << " on " << hex(ground)
                  << " is " << ratio << " to 1, and " << least << " is the least";
  }
  // Each place fails once.
  void fail_as_covered(const std::string& words, const std::string& where, Scheme scheme) {
    if (covered_.insert(words).second)
      ADD_FAILURE() << where << ", " << name_of(scheme) << ": " << words << " are painted over";
  }
  // So that a test that finds nothing to look at does not pass.
  void expect_many(int many) const { EXPECT_GE(looked_at_, many); }

 private:
  std::set<std::tuple<Scheme, Colour, Colour>> seen_;
  std::set<std::string> covered_;
  int looked_at_ = 0;
};

// The least contrast of words on a ground. The number on the fourth step is 24 px or more where the ladder says
// something; smaller it is only in the drawing on Home's card, which is decoration.
double least_for(const Picture::Words& words, Colour ground, Scheme scheme) {
  return words.size >= kLarge || ground == ui::theme(scheme)[ui::Ink::ramp4] ? kLargeWords : kWords;
}

void expect_words_stand_out(const Picture& picture, Driver& driver, const std::string& where, Scheme scheme,
                            Findings& findings) {
  for (const Picture::Words& words : picture.words()) {
    const Box& bar = words.bar;
    const float middle = (bar.top + bar.bottom) / 2;
    for (const float part : {0.02f, 0.25f, 0.5f, 0.75f, 0.98f}) {
      const float x = bar.left + (bar.right - bar.left) * part;
      const Colour ground = picture.at(x, middle, words.order);
      const auto owner = [&] { return "the words of " + owner_of(driver.tree(), x, middle); };
      findings.expect(least_for(words, ground, scheme), words.colour, ground, where, scheme, owner);
      // A dialog lies over everything else.
      if (!driver.app().last_frame().modal && picture.covered(words, x, middle))
        findings.fail_as_covered(owner(), where, scheme);
    }
  }
}

// -- Edges

// The strongest pair where another colour begins: the edge against what it surrounds or stands on.
struct Edge {
  Colour colour, beside;
  float end;
};

// Walks to the right from `x`.
Edge next_edge(const Picture& picture, float x, float y, float until) {
  constexpr float kStep = 0.5f, kThick = 6;
  const Colour outside = picture.at(x, y);
  Edge best{outside, outside, until};
  for (; x < until; x += kStep) {
    if (picture.at(x, y) == outside) continue;
    const Colour inside = picture.at(x + kThick, y);
    for (float at = x; at < x + kThick; at += kStep) {
      const Colour edge = picture.at(at, y);
      for (const Colour beside : {outside, inside}) {
        if (ui::contrast_ratio(edge, beside) > ui::contrast_ratio(best.colour, best.beside))
          best = {edge, beside, x + kThick};
      }
    }
    best.end = x + kThick;
    break;
  }
  return best;
}

bool has_an_edge(const Node& node) {
  return node.role == Role::radio || node.role == Role::checkbox || node.role == Role::switch_ ||
         (node.role == Role::button && node.look.find("secondary") != std::string::npos);
}

void expect_edges_stand_out(const Picture& picture, const Node& node, const std::string& where, Scheme scheme,
                            Findings& findings) {
  const float middle = node.rect->y + node.rect->h / 2, right = node.rect->x + node.rect->w;
  const Edge edge = next_edge(picture, node.rect->x - 3, middle, right);
  const auto of = [&](const char* what) {
    return [=, &node] { return what + std::string(ui::name_of(node.role)) + " " + node.id; };
  };
  findings.expect(kEdges, edge.colour, edge.beside, where, scheme, of("the edge of "));
  if (node.role != Role::radio) return;
  const Edge circle = next_edge(picture, edge.end, middle, right);
  findings.expect(kEdges, circle.colour, circle.beside, where, scheme, of("the circle of "));
}

// -- The tests

// Once for each part of a page that is too tall to be painted at once.
template <class Check>
void over_the_whole_page(Driver& driver, Scheme scheme, Check&& check) {
  const app::Frame& frame = driver.app().last_frame();
  for (float top = 0; top < frame.height_css; top += static_cast<float>(frame.canvas.height)) {
    if (frame.canvas.height < frame.height_css) {
      driver.app().set_scroll(top);
      driver.frame();
    }
    check(Picture(ui::theme(scheme)[ui::Ink::paper]));
  }
  driver.app().set_scroll(0);
}

void look_at(const Situation& at, Findings& words, Findings& edges) {
  for (const Scheme scheme : kSchemes) {
    show_in(at.driver, scheme);
    over_the_whole_page(at.driver, scheme, [&](const Picture& picture) {
      expect_words_stand_out(picture, at.driver, at.words, scheme, words);
      for (const Node& node : at.driver.tree().nodes()) {
        if (has_an_edge(node) && node.rect && at.driver.reachable(node))
          expect_edges_stand_out(picture, node, at.words, scheme, edges);
      }
    });
  }
}

TEST(Picture, HasWordsAndEdgesThatStandOut) {
  Findings words, edges;
  int count = 0;
  support::on_every_screen([&](const Situation& at) {
    if (!kSanitized || count++ % 10 == 0) look_at(at, words, edges);
  });
  words.expect_many(kSanitized ? 1000 : 100000);
  edges.expect_many(kSanitized ? 100 : 5000);
}

TEST(Picture, HasWordsAndEdgesThatStandOutWherePointedAtOrPressed) {
  Findings words, edges;
  for (const char* route : support::kRoutes) {
    Driver driver;
    driver.open(support::example("sparrow-lane"));
    driver.visit(route);
    support::open_everything(driver);
    int count = 0;
    const std::vector<Node> nodes = driver.tree().nodes();
    for (const Node& node : nodes) {
      if (!support::is_control(node.role) || support::is_field(node.role) || !node.rect) continue;
      if (kSanitized && count++ % 10 != 0) continue;
      const Box part{node.rect->x - 10, node.rect->y - 10, node.rect->x + node.rect->w + 10,
                     node.rect->y + node.rect->h + 10};
      for (const Scheme scheme : kSchemes) {
        for (const bool pressed : {false, true}) {
          driver.app().set_hover(node.id, pressed);
          show_in(driver, scheme);
          const Picture picture(ui::theme(scheme)[ui::Ink::paper], part);
          const std::string where = std::string(route) + ", " + (pressed ? "pressed" : "pointed at");
          expect_words_stand_out(picture, driver, where, scheme, words);
          if (has_an_edge(node)) expect_edges_stand_out(picture, node, where, scheme, edges);
        }
      }
    }
  }
  words.expect_many(1000);
  edges.expect_many(50);
}

}  // namespace
}  // namespace screens
