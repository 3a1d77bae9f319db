#include "insight/pen.h"

namespace insight {

Picture bars(const std::vector<SectionRow>& sections, int steps, Room room) {
  Pen pen(room);
  if (sections.empty() || steps < 1) return pen.finish(0);
  constexpr float kCells = 14, kGap = 23;
  float y = 0;
  for (const SectionRow& section : sections) {
    if (y > 0) y += kGap;
    const Block name = pen.fold(section.name, kStrong, pen.width());
    const float level = pen.measure(section.level, kPlain);
    pen.block(name, 0, y);
    if (name.lines.size() == 1 && name.width + 16 + level <= pen.width()) {
      pen.line(section.level, kPlain, pen.width(), y, Anchor::end);
      y += name.height();
    } else {
      y += name.height();
      const Block below = pen.fold(section.level, kPlain, pen.width());
      pen.block(below, 0, y);
      y += below.height();
    }
    y += 6;
    const int filled = filled_cells(section.profile, steps);
    cells(pen, {0, y}, pen.width(), kCells, filled, steps, pen.width(), filled > 0);
    y += kCells;
  }
  return pen.finish(y);
}

}  // namespace insight
