#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/theme.h"

struct ImDrawList;

namespace ui {

// Measures and paints one line of text. Sizes and results are device px.
class TextEngine {
 public:
  struct Font {
    float size = 0;
    bool bold = false;
    float letter_space = 0;  // more than usual, after each letter
    float word_space = 0;    // more than usual, at each space
  };
  struct Metrics {
    int ascent = 0;   // above the baseline, whole px
    int descent = 0;  // below it, whole px
  };
  // How far the letters of a line reach, from its start and its baseline, whole px.
  struct Reach {
    int left = 0, right = 0, above = 0, below = 0;
  };

  virtual ~TextEngine() = default;
  virtual float width(std::string_view line, Font font) = 0;
  virtual Metrics metrics(Font font) = 0;
  // Scripts reach further than the font that the metrics are of: vowel signs, tall letters, emoji.
  virtual Reach reach(std::string_view line, Font font) = 0;
  // Fills `rgba` (width * height * 4 bytes, straight alpha) with the line, its left end at `x` on `baseline`.
  // `rtl`: the line is part of a text that runs from right to left.
  virtual void paint(std::string_view line, Font font, bool rtl, Colour colour, int width, int height, int x,
                     int baseline, std::uint8_t* rgba) = 0;
};

// Letter widths without a font, for tests and for the first paint: close to the real ones,
// and the same on every machine. Paints each line as a plain bar.
std::unique_ptr<TextEngine> make_plain_text_engine();

struct TextLine {
  std::size_t begin = 0;
  std::size_t end = 0;
  float width = 0;  // units
};

struct TextBlock {
  std::vector<TextLine> lines;  // at least one, which may be empty
  float width = 0;              // of the widest line, units
  float height = 0;             // units
  bool rtl = false;             // the text runs from right to left
};

// Breaks text into lines, and paints lines out of ImGui's atlas, each baked once by the engine.
// A unit is one px before text size and device pixel ratio; `set_scale` says how many device px it has.
class TextPainter {
 public:
  explicit TextPainter(TextEngine& engine) : engine_(engine) {}

  // Forgets what was measured at another scale or with other spaces.
  void set_scale(float device_px_per_unit, Spacing spacing = {});

  // Units from one line of a block to the next.
  float line_height(TextStyle style) const { return style.size * style.leading * spacing_.lines; }

  // Breaks at spaces, after hyphens and slashes, between ideographs and at line feeds; inside a word only
  // when it is wider than `width` by itself. The reference lasts until the scale changes or `end_frame`.
  const TextBlock& layout(std::string_view text, TextStyle style, float width);

  // One line, unbroken. Units.
  float width(std::string_view line, TextStyle style);

  // Draws one line with its line box, `height` units high, at device px (x, top). `rtl` as in TextEngine::paint.
  void draw(ImDrawList& list, std::string_view line, TextStyle style, bool rtl, Colour colour, float x, float top,
            float height);

  // Lets go of lines that were not drawn lately once there are many.
  void end_frame();

 private:
  struct Baked {
    int rect_id;
    int width, height;
    int start, baseline;  // where the line begins, px from the image's left and top
    unsigned last_frame;
  };

  TextEngine::Font font(TextStyle style) const;
  TextEngine::Metrics metrics(TextEngine::Font font);
  // Forgets the lines that were not drawn for more than so many frames.
  void let_go(unsigned frames_kept);
  Baked* bake(std::string_view line, TextStyle style, bool rtl, Colour colour);

  TextEngine& engine_;
  float scale_ = 1;
  Spacing spacing_;
  unsigned frame_ = 0;
  std::unordered_map<std::uint64_t, TextBlock> blocks_;
  std::unordered_map<std::uint64_t, float> widths_;
  std::unordered_map<std::uint64_t, TextEngine::Metrics> metrics_;
  std::unordered_map<std::uint64_t, Baked> baked_;
};

// Sets up ImGui's atlas for drawing with a TextPainter: white pixels and baked lines, no font of ImGui's own.
void add_empty_font();

}  // namespace ui
