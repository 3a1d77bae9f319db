#pragma once

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "ui/theme.h"

// What ImGui was given to draw in the last frame, looked at point by point, in device px. The plain text engine makes
// each line of words a bar of the words' colour, so that colours can be read without a renderer.

namespace screens {

struct Box {
  float left, top, right, bottom;
  bool holds(float x, float y) const { return x >= left && x <= right && y >= top && y <= bottom; }
  bool touches(const Box& other) const {
    return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
  }
};

class Picture {
 public:
  struct Words {
    Box bar;  // the ink
    ui::Colour colour;
    float size;         // of the letters
    std::size_t order;  // how many triangles lie under it
  };

  // Only what touches `part`.
  explicit Picture(ui::Colour paper, Box part = {-1e9f, -1e9f, 1e9f, 1e9f}) : paper_(paper), part_(part) {
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
      for (const ImDrawCmd& command : list->CmdBuffer) take(*list, command);
    }
  }

  const std::vector<Words>& words() const { return words_; }

  // What shows at a point of the shapes (not the words) that were painted before so many triangles.
  ui::Colour at(float x, float y, std::size_t before = SIZE_MAX) const { return over(paper_, x, y, 0, before); }

  // True when something was painted over the words there.
  bool covered(const Words& words, float x, float y) const {
    return over(words.colour, x, y, words.order, SIZE_MAX) != words.colour;
  }

 private:
  struct Triangle {
    std::array<ImDrawVert, 3> corners;
    const ImTextureData* texture;
    Box box;
    std::size_t order;

    // Paints over `shown` where the point is inside.
    void blend(float x, float y, std::array<float, 3>& shown) const {
      const auto& [a, b, c] = corners;
      const float area = (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y);
      if (area == 0) return;
      const float of_b = ((x - a.pos.x) * (c.pos.y - a.pos.y) - (c.pos.x - a.pos.x) * (y - a.pos.y)) / area;
      const float of_c = ((b.pos.x - a.pos.x) * (y - a.pos.y) - (x - a.pos.x) * (b.pos.y - a.pos.y)) / area;
      const float of_a = 1 - of_b - of_c;
      constexpr float kEdge = -1e-4f;
      if (of_a < kEdge || of_b < kEdge || of_c < kEdge) return;
      const auto mixed = [&](int shift) {
        const auto part = [&](const ImDrawVert& corner) { return static_cast<float>((corner.col >> shift) & 0xFF); };
        return part(a) * of_a + part(b) * of_b + part(c) * of_c;
      };
      const std::uint8_t* texel =
          pixel(*texture, a.uv.x * of_a + b.uv.x * of_b + c.uv.x * of_c, a.uv.y * of_a + b.uv.y * of_b + c.uv.y * of_c);
      const float alpha = mixed(IM_COL32_A_SHIFT) * texel[3] / (255 * 255);
      constexpr int kShifts[] = {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT};
      for (std::size_t i = 0; i < 3; ++i) {
        shown[i] += (mixed(kShifts[i]) * static_cast<float>(texel[i]) / 255 - shown[i]) * alpha;
      }
    }
  };

  static std::array<float, 3> parts(ui::Colour colour) {
    return {static_cast<float>(colour >> 16 & 0xFF), static_cast<float>(colour >> 8 & 0xFF),
            static_cast<float>(colour & 0xFF)};
  }
  // What is left of a colour after the triangles from `first` to before `last`.
  ui::Colour over(ui::Colour colour, float x, float y, std::size_t first, std::size_t last) const {
    const auto strip = strips_.find(strip_of(y));
    if (strip == strips_.end()) return colour;
    std::array<float, 3> shown = parts(colour);
    for (const std::size_t index : strip->second) {
      const Triangle& triangle = triangles_[index];
      if (triangle.order >= last) break;
      if (triangle.order >= first && triangle.box.holds(x, y)) triangle.blend(x, y, shown);
    }
    ui::Colour out = 0;
    for (const float part : shown) out = out << 8 | static_cast<ui::Colour>(std::lround(part));
    return out;
  }

  static int strip_of(float y) { return static_cast<int>(std::floor(y / 32)); }

  static const std::uint8_t* pixel(const ImTextureData& texture, float u, float v) {
    const int x = std::clamp(static_cast<int>(u * static_cast<float>(texture.Width)), 0, texture.Width - 1);
    const int y = std::clamp(static_cast<int>(v * static_cast<float>(texture.Height)), 0, texture.Height - 1);
    return texture.Pixels + (static_cast<std::ptrdiff_t>(y) * texture.Width + x) * texture.BytesPerPixel;
  }

  void take(const ImDrawList& list, const ImDrawCmd& command) {
    const ImTextureData* texture = command.TexRef._TexData;
    for (unsigned i = 0; i < command.ElemCount; i += 3, ++order_) {
      const auto corner = [&](unsigned k) {
        return list.VtxBuffer[static_cast<int>(command.VtxOffset +
                                               list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)])];
      };
      Triangle triangle{{corner(0), corner(1), corner(2)}, texture, {}, order_};
      const auto& [a, b, c] = triangle.corners;
      triangle.box = {std::min({a.pos.x, b.pos.x, c.pos.x}), std::min({a.pos.y, b.pos.y, c.pos.y}),
                      std::max({a.pos.x, b.pos.x, c.pos.x}), std::max({a.pos.y, b.pos.y, c.pos.y})};
      // Words are the only images: two triangles whose first one names two opposite corners of a place in the texture.
      const bool image = a.uv.x != c.uv.x && a.uv.y != c.uv.y;
      if (image) {
        if (triangle.box.touches(part_)) take_words(*texture, a, c);
        i += 3;
        ++order_;
      } else if (triangle.box.touches(part_)) {
        for (int strip = strip_of(triangle.box.top); strip <= strip_of(triangle.box.bottom); ++strip)
          strips_[strip].push_back(triangles_.size());
        triangles_.push_back(triangle);
      }
    }
  }

  // The bar is found in the middle column of the image and in its middle row.
  void take_words(const ImTextureData& texture, const ImDrawVert& from, const ImDrawVert& to) {
    const float w = to.pos.x - from.pos.x, h = to.pos.y - from.pos.y;
    const auto texel = [&](float x, float y) {
      return pixel(texture, from.uv.x + (to.uv.x - from.uv.x) * x / w, from.uv.y + (to.uv.y - from.uv.y) * y / h);
    };
    float top = h, bottom = 0, left = w, right = 0;
    for (float y = 0.5f; y < h; ++y) {
      if (texel(w / 2, y)[3] == 0) continue;
      top = std::min(top, y - 0.5f);
      bottom = y + 0.5f;
    }
    if (bottom == 0) return;  // a blank
    const float middle = (top + bottom) / 2;
    for (float x = 0.5f; x < w; ++x) {
      if (texel(x, middle)[3] == 0) continue;
      left = std::min(left, x - 0.5f);
      right = x + 0.5f;
    }
    const std::uint8_t* ink = texel(w / 2, middle);
    words_.push_back({{from.pos.x + left, from.pos.y + top, from.pos.x + right, from.pos.y + bottom},
                      static_cast<ui::Colour>(ink[0] << 16 | ink[1] << 8 | ink[2]),
                      2 * (bottom - top),
                      order_});
  }

  ui::Colour paper_;
  Box part_;
  std::size_t order_ = 0;
  std::vector<Triangle> triangles_;
  std::unordered_map<int, std::vector<std::size_t>> strips_;  // by row of 32 px, in the order of painting
  std::vector<Words> words_;
};

}  // namespace screens
