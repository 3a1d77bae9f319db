#include "web/page_text.h"

#include <emscripten.h>

#include <cstdio>

// What the core calls on the page: Module.text, see web/text.js. `font` is four numbers: size, bold, letter space,
// word space.
EM_JS(double, page_text_width, (const char* line, int length, const float* font), {
  return Module.text.width(UTF8ToString(line, length), HEAPF32.subarray(font >> 2, (font >> 2) + 4));
});
EM_JS(void, page_text_metrics, (const float* font, int* two), {
  HEAP32.set(Module.text.metrics(HEAPF32.subarray(font >> 2, (font >> 2) + 4)), two >> 2);
});
EM_JS(void, page_text_reach, (const char* line, int length, const float* font, int* four), {
  HEAP32.set(Module.text.reach(UTF8ToString(line, length), HEAPF32.subarray(font >> 2, (font >> 2) + 4)), four >> 2);
});
EM_JS(void, page_text_paint,
      (const char* line, int length, const float* font, int rtl, const char* colour, int width, int height, int x,
       int baseline, unsigned char* rgba),
      {
        const pixels = Module.text.paint(UTF8ToString(line, length), HEAPF32.subarray(font >> 2, (font >> 2) + 4), rtl,
                                         UTF8ToString(colour), width, height, x, baseline);
        HEAPU8.set(pixels, rgba);
      });

namespace web {
namespace {

struct FontNumbers {
  explicit FontNumbers(ui::TextEngine::Font font)
      : numbers{font.size, font.bold ? 1.0f : 0.0f, font.letter_space, font.word_space} {}
  float numbers[4];
};

class PageTextEngine : public ui::TextEngine {
 public:
  float width(std::string_view line, Font font) override {
    return static_cast<float>(page_text_width(line.data(), length(line), FontNumbers(font).numbers));
  }
  Metrics metrics(Font font) override {
    int two[2] = {};
    page_text_metrics(FontNumbers(font).numbers, two);
    return {two[0], two[1]};
  }
  Reach reach(std::string_view line, Font font) override {
    int four[4] = {};
    page_text_reach(line.data(), length(line), FontNumbers(font).numbers, four);
    return {four[0], four[1], four[2], four[3]};
  }
  void paint(std::string_view line, Font font, bool rtl, ui::Colour colour, int width, int height, int x, int baseline,
             std::uint8_t* rgba) override {
    char css[8];
    std::snprintf(css, sizeof css, "#%06x", static_cast<unsigned>(colour));
    page_text_paint(line.data(), length(line), FontNumbers(font).numbers, rtl, css, width, height, x, baseline, rgba);
  }

 private:
  static int length(std::string_view line) { return static_cast<int>(line.size()); }
};

}  // namespace

std::unique_ptr<ui::TextEngine> make_page_text_engine() { return std::make_unique<PageTextEngine>(); }

}  // namespace web
