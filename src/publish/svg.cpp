#include "publish/svg.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "content/script.h"
#include "publish/colours.h"
#include "publish/xml.h"

namespace publish {
namespace {

using insight::Anchor;
using insight::Ink;
using insight::Point;

// Thousandths of the size, for " " to "~".
constexpr short kRegular[] = {278,  290, 370, 600, 580, 889, 680, 220, 340, 340, 420, 590, 290, 350, 290, 400,
                              600,  500, 590, 590, 600, 590, 590, 560, 590, 590, 290, 290, 590, 590, 590, 560,
                              1015, 680, 680, 722, 722, 667, 620, 778, 740, 290, 540, 680, 570, 860, 760, 778,
                              667,  778, 700, 667, 630, 722, 680, 960, 670, 670, 630, 350, 400, 350, 500, 556,
                              350,  570, 580, 520, 580, 570, 350, 580, 570, 260, 270, 530, 270, 860, 570, 570,
                              580,  580, 380, 510, 360, 570, 530, 760, 520, 530, 510, 360, 280, 360, 590};
constexpr short kBold[] = {278,  333, 474, 620, 600, 900, 740, 240, 360, 360, 440, 600, 310, 370, 310, 420,
                           620,  520, 610, 610, 620, 610, 610, 580, 610, 610, 333, 333, 600, 600, 600, 611,
                           1015, 722, 722, 722, 740, 680, 640, 778, 760, 310, 570, 730, 620, 880, 770, 790,
                           690,  790, 730, 680, 650, 740, 700, 980, 700, 690, 650, 370, 420, 370, 584, 560,
                           370,  600, 611, 560, 611, 600, 380, 611, 611, 300, 310, 590, 310, 889, 611, 611,
                           611,  611, 420, 556, 390, 611, 570, 790, 570, 570, 540, 389, 300, 389, 600};
static_assert(std::size(kRegular) == 95 && std::size(kBold) == 95);

int letter_width(char32_t c, bool bold) {
  if (c < ' ' || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x206F)) return 0;
  if (c <= '~') return (bold ? kBold : kRegular)[c - ' '];
  if (c == 0x2018 || c == 0x2019) return 300;
  if (c < 0x2000) return bold ? 720 : 670;
  return 1020;
}

// Hundredths at most, and no exponent.
std::string number(float value) {
  const long hundredths = std::lround(value * 100);
  const long whole = std::labs(hundredths) / 100, part = std::labs(hundredths) % 100;
  std::string out = (hundredths < 0 ? "-" : "") + std::to_string(whole);
  if (part == 0) return out;
  out += part < 10 ? ".0" : ".";
  out += std::to_string(part % 10 == 0 && part >= 10 ? part / 10 : part);
  return out;
}

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void operator()(const insight::Polygon& shape) { path("polygon", shape.points, shape.paint); }
  void operator()(const insight::Polyline& shape) { path("polyline", shape.points, shape.paint); }
  void operator()(const insight::Circle& shape) {
    open("circle");
    size("cx", shape.centre.x);
    size("cy", shape.centre.y);
    size("r", shape.radius);
    close(shape.paint);
  }
  void operator()(const insight::Box& shape) {
    open("rect");
    size("x", shape.x);
    size("y", shape.y);
    size("width", shape.width);
    size("height", shape.height);
    if (shape.radius > 0) size("rx", shape.radius);
    close(shape.paint);
  }
  void operator()(const insight::Words& shape) {
    open("text");
    size("x", shape.at.x);
    size("y", shape.at.y);
    size("font-size", shape.size);
    if (shape.bold) attribute("font-weight", "700");
    if (shape.anchor != Anchor::start) attribute("text-anchor", shape.anchor == Anchor::middle ? "middle" : "end");
    attribute("fill", hex_colour(shape.ink));
    out_ += '>';
    out_ += xml(shape.words);
    out_ += "</text>\n";
  }

 private:
  void open(std::string_view name) {
    out_ += '<';
    out_ += name;
  }
  void attribute(std::string_view name, std::string_view value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    out_ += value;
    out_ += '"';
  }
  void size(std::string_view name, float value) { attribute(name, number(value)); }
  void close(const insight::Paint& paint) {
    attribute("fill", hex_colour(paint.fill));
    if (paint.stroke != Ink::none) {
      attribute("stroke", hex_colour(paint.stroke));
      if (paint.width != 1) size("stroke-width", paint.width);
      if (paint.dashed) size("stroke-dasharray", insight::kDash);
    }
    out_ += "/>\n";
  }
  void path(std::string_view name, const std::vector<Point>& points, const insight::Paint& paint) {
    open(name);
    std::string all;
    for (const Point& point : points) all += (all.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
    attribute("points", all);
    if (paint.stroke != Ink::none) attribute("stroke-linejoin", "round");
    close(paint);
  }

  std::string& out_;
};

// With `attributes` in its first tag and `first` before its shapes.
std::string whole(const insight::Picture& picture, const std::string& attributes, const std::string& first) {
  if (picture.shapes.empty()) return "";
  const std::string width = number(picture.width), height = number(picture.height);
  std::string out =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " +
      width + " " + height + "\" role=\"img\"" + attributes +
      " direction=\"ltr\" font-family=\"'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', "
      "Arial, 'Liberation Sans', Helvetica, sans-serif\">\n" + first;
  Writer writer(out);
  writer(insight::Box{0, 0, picture.width, picture.height, 0, {Ink::card, Ink::none}});
  for (const insight::Shape& shape : picture.shapes) std::visit(writer, shape);
  return out + "</svg>\n";
}

}  // namespace

float text_width(std::string_view words, float size, bool bold) {
  float width = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = content::next_code_point(words, at);
    if (!content::joins(before, c)) width += static_cast<float>(letter_width(c, bold));
    before = c;
  }
  return width * size / 1000;
}

std::string write_svg(const insight::Picture& picture, std::string_view title) {
  return whole(picture, "", "<title>" + xml(title) + "</title>\n");
}

std::string write_svg_named_by(const insight::Picture& picture, std::string_view id) {
  return whole(picture, " aria-labelledby=\"" + xml(id) + '"', "");
}

}  // namespace publish
