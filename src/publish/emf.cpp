#include "publish/emf.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "content/script.h"
#include "publish/colours.h"

namespace publish {
namespace {

constexpr float kUnits = 10;  // per px: the device that the file speaks of has 960 dots an inch

enum class Record : std::uint32_t {
  header = 1, polygon = 3, polyline = 4, end = 14, background_mode = 18, text_align = 22, text_colour = 24, select = 37,
  create_brush = 39, remove = 40, ellipse = 42, rectangle = 43, round_rectangle = 44, create_font = 82, text = 84,
  create_pen = 95,
};

// Where our pen, brush and font are in the file's table of objects; 0 is the file itself.
enum Handle : std::uint32_t { kPen = 1, kBrush = 2, kFont = 3, kHandles = 4 };
constexpr std::uint32_t kNoBrush = 0x80000005, kNoPen = 0x80000008, kSystemFont = 0x8000000D;

constexpr std::uint32_t kTransparent = 1;
constexpr std::uint32_t kPenSolidFlatRound = 0x10000 | 0x200;  // geometric, flat ends, round corners
constexpr std::uint32_t kBaseline = 24, kAlignRight = 2, kAlignCentre = 6;
constexpr std::uint32_t kReadRightToLeft = 0x80;

// Little-endian numbers, one after another.
class Bytes {
 public:
  void u8(std::uint32_t value) { out_ += static_cast<char>(value & 0xFF); }
  void u16(std::uint32_t value) {
    u8(value);
    u8(value >> 8);
  }
  void u32(std::uint32_t value) {
    u16(value);
    u16(value >> 16);
  }
  void i32(int value) { u32(static_cast<std::uint32_t>(value)); }
  void px(float value) { i32(static_cast<int>(std::lround(value * kUnits))); }
  void point(insight::Point p) {
    px(p.x);
    px(p.y);
  }
  void zeros(std::size_t n) { out_.append(n, '\0'); }
  void append(const Bytes& other) { out_ += other.out_; }
  std::size_t size() const { return out_.size(); }
  const std::string& out() const { return out_; }

 private:
  std::string out_;
};

std::u16string utf16(std::string_view text) {
  std::u16string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = content::next_code_point(text, at);
    if (c < ' ' || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF || (c >= 0x2066 && c <= 0x2069)) continue;
    if (c < 0x10000) {
      out += static_cast<char16_t>(c);
    } else {
      out += static_cast<char16_t>(0xD7C0 + (c >> 10));
      out += static_cast<char16_t>(0xDC00 | (c & 0x3FF));
    }
  }
  return out;
}

// The widths of Arial's letters from the space to "~", in thousandths of its size, and of a few signs more.
constexpr std::uint16_t kRegular[] = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
    556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
constexpr std::uint16_t kBold[] = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611,
    611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};
constexpr struct {
  char16_t sign;
  std::uint16_t regular, bold;
} kSigns[] = {{u'\u00A0', 278, 278}, {u'£', 556, 556}, {u'·', 278, 278}, {u'–', 556, 556},  {u'—', 1000, 1000}, {u'‘', 222, 278},
              {u'’', 222, 278},      {u'“', 333, 500}, {u'”', 333, 500}, {u'…', 1000, 1000}};

std::optional<float> arial_width(char16_t c, bool bold) {
  if (c >= ' ' && c <= '~') return static_cast<float>((bold ? kBold : kRegular)[c - ' ']) / 1000;
  for (const auto& known : kSigns)
    if (known.sign == c) return static_cast<float>(bold ? known.bold : known.regular) / 1000;
  return std::nullopt;
}

// How far each letter is from the next, in units; empty when a letter is not among those we know, so that the program
// that shows the file sets the words by its own font.
std::vector<int> spacing(const std::u16string& text, float size, bool bold) {
  std::vector<int> out;
  float end = 0;
  long before = 0;
  for (const char16_t c : text) {
    const auto width = arial_width(c, bold);
    if (!width) return {};
    end += *width * size * kUnits;
    out.push_back(static_cast<int>(std::lround(end) - before));
    before = std::lround(end);
  }
  return out;
}

// Blue, green, red from the highest byte that counts, as GDI has it.
std::uint32_t colour(insight::Ink ink) {
  const auto rgb = static_cast<std::uint32_t>(std::strtoul(hex_colour(ink).c_str() + 1, nullptr, 16));
  return (rgb & 0xFF) << 16 | (rgb & 0xFF00) | rgb >> 16;
}

std::vector<insight::Point> closed(std::vector<insight::Point> points) {
  points.push_back(points.front());
  return points;
}

std::vector<insight::Point> corners(const insight::Box& box) {
  return {{box.x, box.y}, {box.x + box.width, box.y}, {box.x + box.width, box.y + box.height}, {box.x, box.y + box.height}};
}

class Metafile {
 public:
  explicit Metafile(const insight::Picture& picture) : picture_(picture) {
    record(Record::background_mode, [](Bytes& b) { b.u32(kTransparent); });
    for (const insight::Shape& shape : picture.shapes) std::visit([this](const auto& s) { draw(s); }, shape);
    record(Record::end, [](Bytes& b) {
      b.u32(0);   // no palette
      b.u32(16);  // would be here
      b.u32(20);  // the size of this record once more
    });
  }

  std::string out() const {
    constexpr std::uint32_t kHeaderBytes = 108;
    constexpr float kHundredthsOfMmPerPx = 2540.0f / 96;
    Bytes b;
    b.u32(static_cast<std::uint32_t>(Record::header));
    b.u32(kHeaderBytes);
    b.u32(0);  // bounds, in units
    b.u32(0);
    b.px(picture_.width);
    b.px(picture_.height);
    b.u32(0);  // frame, in hundredths of a millimetre
    b.u32(0);
    b.i32(static_cast<int>(std::lround(picture_.width * kHundredthsOfMmPerPx)));
    b.i32(static_cast<int>(std::lround(picture_.height * kHundredthsOfMmPerPx)));
    b.u32(0x464D4520);  // " EMF"
    b.u32(0x10000);     // the version
    b.u32(kHeaderBytes + static_cast<std::uint32_t>(records_.size()));
    b.u32(count_ + 1);
    b.u16(kHandles);
    b.u16(0);
    b.zeros(12);    // no description, no palette
    b.u32(19200);   // the device: units across and down …
    b.u32(14400);
    b.u32(508);     // … and millimetres
    b.u32(381);
    b.zeros(12);    // no pixel format
    b.u32(508000);  // micrometres
    b.u32(381000);
    b.append(records_);
    return b.out();
  }

 private:
  template <typename Fill>
  void record(Record type, Fill fill) {
    Bytes payload;
    fill(payload);
    payload.zeros((4 - payload.size() % 4) % 4);
    records_.u32(static_cast<std::uint32_t>(type));
    records_.u32(static_cast<std::uint32_t>(8 + payload.size()));
    records_.append(payload);
    ++count_;
  }

  void number(Record type, std::uint32_t value) {
    record(type, [value](Bytes& b) { b.u32(value); });
  }

  // What `shape` draws, with the pen and the brush of `paint`.
  template <typename Shape>
  void painted(const insight::Paint& paint, Shape shape) {
    const bool has_pen = paint.stroke != insight::Ink::none;
    const bool has_brush = paint.fill != insight::Ink::none;
    if (!has_pen && !has_brush) return;
    if (has_pen) create_pen(paint);
    if (has_brush) create_brush(paint);
    number(Record::select, has_pen ? kPen : kNoPen);
    number(Record::select, has_brush ? kBrush : kNoBrush);
    shape();
    number(Record::select, kNoPen);
    number(Record::select, kNoBrush);
    if (has_pen) number(Record::remove, kPen);
    if (has_brush) number(Record::remove, kBrush);
  }

  void create_pen(const insight::Paint& paint) {
    record(Record::create_pen, [&](Bytes& b) {
      b.u32(kPen);
      b.zeros(16);  // no bitmap
      b.u32(kPenSolidFlatRound);
      b.px(paint.width);
      b.u32(0);  // a solid brush
      b.u32(colour(paint.stroke));
      b.zeros(12);  // no hatch, no styles
    });
  }

  void create_brush(const insight::Paint& paint) {
    record(Record::create_brush, [&](Bytes& b) {
      b.u32(kBrush);
      b.u32(0);  // solid
      b.u32(colour(paint.fill));
      b.u32(0);
    });
  }

  void points(Record type, const std::vector<insight::Point>& points) {
    record(type, [&](Bytes& b) {
      bounds(b);
      b.u32(static_cast<std::uint32_t>(points.size()));
      for (const insight::Point& p : points) b.point(p);
    });
  }

  void bounds(Bytes& b) const {
    b.point({0, 0});
    b.point({picture_.width, picture_.height});
  }

  // A dashed edge is drawn after the fill, dash by dash: pens with dashes differ from program to program.
  void draw_dashes(const std::vector<insight::Point>& edge, const insight::Paint& paint) {
    if (paint.stroke == insight::Ink::none) return;
    painted({.stroke = paint.stroke, .width = paint.width}, [&] {
      for (const insight::Polyline& dash : insight::dashes(edge, paint)) points(Record::polyline, dash.points);
    });
  }

  void draw(const insight::Polygon& shape) {
    if (!shape.paint.dashed) return painted(shape.paint, [&] { points(Record::polygon, shape.points); });
    painted({.fill = shape.paint.fill}, [&] { points(Record::polygon, shape.points); });
    draw_dashes(closed(shape.points), shape.paint);
  }

  void draw(const insight::Polyline& shape) {
    if (shape.paint.dashed) return draw_dashes(shape.points, shape.paint);
    insight::Paint stroke = shape.paint;
    stroke.fill = insight::Ink::none;
    painted(stroke, [&] { points(Record::polyline, shape.points); });
  }

  void draw(const insight::Circle& shape) {
    const auto disc = [&] {
      record(Record::ellipse, [&](Bytes& b) {
        b.point({shape.centre.x - shape.radius, shape.centre.y - shape.radius});
        b.point({shape.centre.x + shape.radius, shape.centre.y + shape.radius});
      });
    };
    if (!shape.paint.dashed) return painted(shape.paint, disc);
    painted({.fill = shape.paint.fill}, disc);
    draw_dashes(closed(insight::points_round(shape)), shape.paint);
  }

  // Round corners are not dashed.
  void draw(const insight::Box& shape) {
    if (shape.paint.dashed) return draw(insight::Polygon{corners(shape), shape.paint});
    painted(shape.paint, [&] {
      record(shape.radius > 0 ? Record::round_rectangle : Record::rectangle, [&](Bytes& b) {
        b.point({shape.x, shape.y});
        b.point({shape.x + shape.width, shape.y + shape.height});
        if (shape.radius > 0) b.point({shape.radius * 2, shape.radius * 2});
      });
    });
  }

  void draw(const insight::Words& words) {
    const std::u16string text = utf16(words.words);
    if (text.empty() || words.ink == insight::Ink::none) return;
    create_font(words);
    number(Record::select, kFont);
    number(Record::text_colour, colour(words.ink));
    number(Record::text_align, words.anchor == insight::Anchor::start    ? kBaseline
                               : words.anchor == insight::Anchor::middle ? kBaseline | kAlignCentre
                                                                         : kBaseline | kAlignRight);
    record(Record::text, [&](Bytes& b) { put_text(b, words, text); });
    number(Record::select, kSystemFont);
    number(Record::remove, kFont);
  }

  void create_font(const insight::Words& words) {
    constexpr std::u16string_view kFace = u"Arial";
    record(Record::create_font, [&](Bytes& b) {
      b.u32(kFont);
      b.px(-words.size);  // of the letters, without the room between lines
      b.zeros(12);        // width as usual, not turned
      b.u32(words.bold ? 700 : 400);
      b.u32(0x01000000);  // upright, any character set
      b.u32(0);           // precision, quality and family as usual
      for (const char16_t c : kFace) b.u16(c);
      b.zeros(64 - kFace.size() * 2);
      b.zeros(228);  // full name, style and panose
    });
  }

  void put_text(Bytes& b, const insight::Words& words, const std::u16string& text) const {
    constexpr std::uint32_t kTextAt = 76;  // from the start of the record
    const std::vector<int> steps = spacing(text, words.size, words.bold);
    const auto length = static_cast<std::uint32_t>(text.size());
    bounds(b);
    b.u32(1);           // compatible graphics
    b.u32(0x3F800000);  // 1.0, not scaled
    b.u32(0x3F800000);
    b.point(words.at);
    b.u32(length);
    b.u32(kTextAt);
    b.u32(content::runs_right_to_left(words.words) ? kReadRightToLeft : 0);
    b.zeros(16);  // no rectangle
    b.u32(steps.empty() ? 0 : kTextAt + (length * 2 + 3) / 4 * 4);
    for (const char16_t c : text) b.u16(c);
    b.zeros((4 - b.size() % 4) % 4);
    for (const int step : steps) b.i32(step);
  }

  const insight::Picture& picture_;
  Bytes records_;
  std::uint32_t count_ = 0;
};

}  // namespace

std::string write_emf(const insight::Picture& picture) { return Metafile(picture).out(); }

}  // namespace publish
