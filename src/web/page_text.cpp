#include "web/page_text.h"

#include <emscripten.h>

#include <cstdio>

// What the core calls on the page: Module.text, see web/text.js.
EM_JS(double, page_text_width, (const char* line, int length, double size, int bold), {
  return Module.text.width(UTF8ToString(line, length), size, bold);
});
EM_JS(int, page_text_ascent, (double size, int bold), { return Module.text.ascent(size, bold); });
EM_JS(int, page_text_descent, (double size, int bold), { return Module.text.descent(size, bold); });
EM_JS(void, page_text_paint,
      (const char* line, int length, double size, int bold, const char* colour, int width, int height, int x,
       int baseline, int rtl, unsigned char* rgba),
      {
        const pixels = Module.text.paint(UTF8ToString(line, length), size, bold, UTF8ToString(colour), width, height, x,
                                         baseline, rtl);
        HEAPU8.set(pixels, rgba);
      });

namespace web {
namespace {

class PageTextEngine : public ui::TextEngine {
 public:
  float width(std::string_view line, Font font) override {
    return static_cast<float>(page_text_width(line.data(), static_cast<int>(line.size()), static_cast<double>(font.size), font.bold));
  }
  Metrics metrics(Font font) override {
    const double size = static_cast<double>(font.size);
    return {page_text_ascent(size, font.bold), page_text_descent(size, font.bold)};
  }
  void paint(std::string_view line, Font font, ui::Colour colour, int width, int height, int x, int baseline,
             std::uint8_t* rgba) override {
    char css[8];
    std::snprintf(css, sizeof css, "#%06x", static_cast<unsigned>(colour));
    page_text_paint(line.data(), static_cast<int>(line.size()), static_cast<double>(font.size), font.bold, css, width,
                    height, x, baseline, 0, rgba);
  }
};

}  // namespace

std::unique_ptr<ui::TextEngine> make_page_text_engine() { return std::make_unique<PageTextEngine>(); }

}  // namespace web
