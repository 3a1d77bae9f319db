#pragma once

#include <string>

#include "insight/picture.h"

namespace publish {

// One of every shape, with these words.
inline insight::Picture small_picture(std::string words = "Trust – کمیونٹی") {
  using insight::Ink;
  insight::Picture picture{.width = 200, .height = 100};
  picture.shapes.push_back(insight::Polygon{{{0, 0}, {50, 0}, {50, 50}}, {.fill = Ink::good, .stroke = Ink::ink}});
  picture.shapes.push_back(insight::Polyline{{{0, 0}, {40, 0}}, {.stroke = Ink::line, .width = 2, .dashed = true}});
  picture.shapes.push_back(insight::Circle{{100, 50}, 20, {.stroke = Ink::primary}});
  picture.shapes.push_back(insight::Box{10, 10, 30, 20, 4, {.fill = Ink::soft}});
  picture.shapes.push_back(insight::Words{{10, 90}, 16, true, insight::Anchor::middle, Ink::ink, std::move(words)});
  return picture;
}

}  // namespace publish
