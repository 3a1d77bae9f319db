#pragma once

#include <cstdint>
#include <string>

#include "app/app.h"

namespace web {

// Paints ImGui's draw lists on a WebGL2 canvas. An unchanged picture is left alone.
class Painter {
 public:
  // Takes the canvas that the CSS selector finds. False where there is no WebGL2 to be had.
  bool open(const std::string& selector);

  // Draws the part of the page that lies at `place`. False when the picture is the one on the canvas already.
  bool draw(const app::CanvasPlace& place, ui::Scheme scheme);

 private:
  unsigned long context_ = 0;
  std::uint64_t drawn_ = 0;  // the hash of the picture on the canvas
};

}  // namespace web
