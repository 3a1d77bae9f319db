#include "ui/text.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <initializer_list>
#include <utility>

#include "content/script.h"

// ImGui is compiled with IMGUI_ENABLE_FREETYPE so that its own font reader stays out of the
// program; this is the loader that it then asks for. It has no glyphs: lines are baked whole.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
const ImFontLoader* GetFontLoader() {
  static const ImFontLoader kNoGlyphs = [] {
    ImFontLoader loader;
    loader.Name = "whole lines";
    loader.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*, float*) {
      return false;
    };
    return loader;
  }();
  return &kNoGlyphs;
}
}  // namespace ImGuiFreeType

namespace ui {
namespace {

constexpr int kMargin = 2;              // px around a baked line, for letters that reach out of their box
constexpr std::size_t kManyLines = 600;  // baked at once before old ones go
constexpr unsigned kFramesKept = 4;

constexpr std::uint64_t kHashSeed = 14695981039346656037ull, kHashPrime = 1099511628211ull;  // FNV-1a

std::uint64_t hash(std::string_view text, std::uint64_t seed) {
  for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * kHashPrime;
  return seed;
}

// Adds numbers to a hash one after another, so that no two places share bits.
std::uint64_t mixed(std::uint64_t seed, std::initializer_list<float> numbers) {
  for (const float number : numbers) {
    seed = (seed ^ static_cast<std::uint64_t>(std::llround(static_cast<double>(number) * 64))) * kHashPrime;
    seed ^= seed >> 32;
  }
  return seed;
}

std::uint64_t hash_of(TextEngine::Font font) {
  return mixed(kHashSeed, {font.size, font.bold ? 1.0f : 0.0f, font.letter_space, font.word_space});
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

// Where the text may be broken: positions just after a character, ending with the end of the text.
std::vector<std::size_t> break_places(std::string_view text) {
  std::vector<std::size_t> places;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = content::next_code_point(text, at);
    if (start > 0 && content::may_break(before, c)) places.push_back(start);
    before = c;
  }
  places.push_back(text.size());
  return places;
}

// The end of the character that starts at `at`, with all that joins it.
std::size_t end_of_character(std::string_view text, std::size_t at) {
  char32_t before = content::next_code_point(text, at);
  for (std::size_t next = at; at < text.size(); at = next) {
    const char32_t c = content::next_code_point(text, next);
    if (!content::joins(before, c)) break;
    before = c;
  }
  return at;
}

std::size_t without_trailing_spaces(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin && text[end - 1] == ' ') --end;
  return end;
}

// Breaks one paragraph (no line feeds) that starts at `offset` of the whole text.
template <class Measure>
void break_paragraph(std::string_view paragraph, std::size_t offset, float width, const Measure& measure,
                     std::vector<TextLine>& lines) {
  std::size_t begin = 0;
  const auto finish = [&](std::size_t end) {
    const std::size_t shown = without_trailing_spaces(paragraph, begin, end);
    lines.push_back({offset + begin, offset + shown, measure(paragraph.substr(begin, shown - begin))});
    begin = end;
  };
  std::size_t fits = 0;  // the furthest place that still fits this line
  for (const std::size_t place : break_places(paragraph)) {
    const auto wide = [&](std::size_t end) {
      return measure(paragraph.substr(begin, without_trailing_spaces(paragraph, begin, end) - begin)) > width;
    };
    if (!wide(place)) {
      fits = place;
      continue;
    }
    if (without_trailing_spaces(paragraph, begin, fits) > begin) finish(fits);
    begin = std::max(begin, fits);  // spaces alone make no line
    while (wide(place)) {  // a word wider than the line by itself is cut between letters
      std::size_t cut = begin, next = begin;
      do {
        cut = next;
        next = end_of_character(paragraph, next);
      } while (next < place && !wide(next));
      if (cut == begin) cut = next;
      if (cut >= place) break;
      finish(cut);
    }
    fits = place;
  }
  finish(paragraph.size());
}

class PlainTextEngine : public TextEngine {
 public:
  float width(std::string_view line, Font font) override {
    float ems = 0, spaces = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < line.size();) {
      const char32_t c = content::next_code_point(line, at);
      if (!content::joins(std::exchange(before, c), c)) ems += letter_width(c), spaces += font.letter_space;
      if (c == ' ') spaces += font.word_space;
    }
    return ems * font.size * (font.bold ? 1.06f : 1.0f) + spaces;
  }
  Metrics metrics(Font font) override {
    return {static_cast<int>(std::lround(font.size * 0.95f)), static_cast<int>(std::lround(font.size * 0.29f))};
  }
  Reach reach(std::string_view line, Font font) override {
    const auto [ascent, descent] = metrics(font);
    return {0, static_cast<int>(std::ceil(width(line, font))), ascent, descent};
  }
  void paint(std::string_view line, Font font, bool, Colour colour, int width, int height, int x, int baseline,
             std::uint8_t* rgba) override {
    std::memset(rgba, 0, static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    const int right = std::min(width, x + static_cast<int>(this->width(line, font)));
    for (int row = std::max(0, baseline - static_cast<int>(font.size / 2)); row < std::min(baseline, height); ++row) {
      for (int column = x; column < right; ++column) {
        std::uint8_t* pixel = rgba + (static_cast<std::ptrdiff_t>(row) * width + column) * 4;
        for (int channel = 0; channel < 3; ++channel) {
          pixel[channel] = static_cast<std::uint8_t>(colour >> (16 - 8 * channel));
        }
        pixel[3] = 255;
      }
    }
  }

 private:
  static float letter_width(char32_t c) {
    if (c >= 0x2060 && c <= 0x206F) return 0;  // isolates and joiners
    if (c > 0x2000) return 1.0f;
    constexpr std::string_view kThin = "iljIft.,:;'|!()[] ", kWide = "mwMWQO@%&";
    if (c < 128 && kThin.find(static_cast<char>(c)) != std::string_view::npos) return 0.3f;
    if (c < 128 && kWide.find(static_cast<char>(c)) != std::string_view::npos) return 0.82f;
    return c >= 'A' && c <= 'Z' ? 0.64f : 0.54f;
  }
};

}  // namespace

std::unique_ptr<TextEngine> make_plain_text_engine() { return std::make_unique<PlainTextEngine>(); }

void TextPainter::set_scale(float device_px_per_unit, Spacing spacing) {
  if (device_px_per_unit == scale_ && spacing == spacing_) return;
  scale_ = device_px_per_unit;
  spacing_ = spacing;
  blocks_.clear();
  widths_.clear();
  metrics_.clear();
}

TextEngine::Font TextPainter::font(TextStyle style) const {
  const float size = style.size * scale_;
  return {size, style.bold, size * spacing_.letters, size * spacing_.words};
}

float TextPainter::width(std::string_view line, TextStyle style) {
  const auto [found, is_new] = widths_.try_emplace(hash(line, hash_of(font(style))), 0.0f);
  if (is_new) found->second = engine_.width(line, font(style)) / scale_;
  return found->second;
}

const TextBlock& TextPainter::layout(std::string_view text, TextStyle style, float width) {
  const std::uint64_t key = hash(text, mixed(hash_of(font(style)), {width, style.leading}));
  const auto [found, is_new] = blocks_.try_emplace(key);
  TextBlock& block = found->second;
  if (!is_new) return block;

  const auto measure = [&](std::string_view line) { return engine_.width(line, font(style)) / scale_; };
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    break_paragraph(text.substr(begin, end - begin), begin, width, measure, block.lines);
    begin = end + 1;
  }
  for (const TextLine& line : block.lines) block.width = std::max(block.width, line.width);
  block.height = static_cast<float>(block.lines.size()) * line_height(style);
  block.rtl = content::runs_right_to_left(text);
  return block;
}

TextEngine::Metrics TextPainter::metrics(TextEngine::Font font) {
  const auto [found, is_new] = metrics_.try_emplace(hash_of(font));
  if (is_new) found->second = engine_.metrics(font);
  return found->second;
}

TextPainter::Baked* TextPainter::bake(std::string_view line, TextStyle style, bool rtl, Colour colour) {
  const TextEngine::Font device_font = font(style);
  const std::uint64_t key = hash(line, mixed(hash_of(device_font), {static_cast<float>(colour), rtl ? 1.0f : 0.0f}));
  if (const auto found = baked_.find(key); found != baked_.end()) return &found->second;

  const TextEngine::Metrics of_font = metrics(device_font);
  TextEngine::Reach reach{0, static_cast<int>(std::ceil(engine_.width(line, device_font))), of_font.ascent, of_font.descent};
  if (!is_ascii(line)) {
    const TextEngine::Reach of_line = engine_.reach(line, device_font);
    reach = {std::max(0, of_line.left), std::max(reach.right, of_line.right), std::max(reach.above, of_line.above),
             std::max(reach.below, of_line.below)};
  }
  Baked baked{};
  baked.last_frame = frame_;
  baked.start = reach.left + kMargin;
  baked.baseline = reach.above + kMargin;
  baked.width = baked.start + reach.right + kMargin;
  baked.height = baked.baseline + reach.below + kMargin;

  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImFontAtlasRect rect;
  baked.rect_id = atlas.AddCustomRect(baked.width, baked.height, &rect);
  if (baked.rect_id == ImFontAtlasRectId_Invalid) {  // the atlas is full: make room and try once more
    let_go(0);
    baked.rect_id = atlas.AddCustomRect(baked.width, baked.height, &rect);
    if (baked.rect_id == ImFontAtlasRectId_Invalid) return nullptr;
  }

  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(baked.width) * static_cast<std::size_t>(baked.height) * 4);
  engine_.paint(line, device_font, rtl, colour, baked.width, baked.height, baked.start, baked.baseline, pixels.data());
  const std::size_t row_bytes = static_cast<std::size_t>(baked.width) * 4;
  for (int row = 0; row < baked.height; ++row) {
    std::memcpy(atlas.TexData->GetPixelsAt(rect.x, rect.y + row), pixels.data() + static_cast<std::size_t>(row) * row_bytes,
                row_bytes);
  }
  ImFontAtlasTextureBlockQueueUpload(&atlas, atlas.TexData, rect.x, rect.y, baked.width, baked.height);
  return &baked_.emplace(key, baked).first->second;
}

void TextPainter::draw(ImDrawList& list, std::string_view line, TextStyle style, bool rtl, Colour colour, float x,
                       float top, float height) {
  if (line.empty()) return;
  Baked* baked = bake(line, style, rtl, colour);
  if (!baked) return;
  baked->last_frame = frame_;
  ImFontAtlasRect rect;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  if (!atlas.GetCustomRect(baked->rect_id, &rect)) return;

  // Where the browser puts the baseline: half the leading above the letters, rounded down.
  const TextEngine::Metrics font_metrics = metrics(font(style));
  const float half_leading =
      std::floor((height * scale_ - static_cast<float>(font_metrics.ascent + font_metrics.descent)) / 2);
  const ImVec2 corner(std::round(x) - static_cast<float>(baked->start),
                      std::round(top) + half_leading + static_cast<float>(font_metrics.ascent - baked->baseline));
  list.AddImage(atlas.TexRef, corner,
                ImVec2(corner.x + static_cast<float>(baked->width), corner.y + static_cast<float>(baked->height)),
                rect.uv0, rect.uv1);
}

void TextPainter::end_frame() {
  ++frame_;
  if (baked_.size() > kManyLines) let_go(kFramesKept);
  if (blocks_.size() > 4 * kManyLines) blocks_.clear();
  if (widths_.size() > 4 * kManyLines) widths_.clear();
}

void TextPainter::let_go(unsigned frames_kept) {
  std::erase_if(baked_, [&](const auto& line) {
    const bool old = frame_ - line.second.last_frame > frames_kept;
    if (old) ImGui::GetIO().Fonts->RemoveCustomRect(line.second.rect_id);
    return old;
  });
}

void add_empty_font() {
  ImFontConfig config;
  config.FontLoader = ImGuiFreeType::GetFontLoader();
  config.SizePixels = 16;
  ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace ui
