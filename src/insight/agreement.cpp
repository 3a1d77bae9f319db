#include <array>
#include <numbers>

#include "insight/pen.h"

namespace insight {
namespace {

enum class Voice { staff, jointly, community, silent };
constexpr std::size_t kVoices = 4;
constexpr float kVoice = 7.5f;     // the radius of a mark
constexpr float kVoicePitch = 23;  // from one mark to the next
constexpr int kMostMarks = 12;     // in one cell; more are a mark and a number

void voice_mark(Pen& pen, Voice voice, Point at) {
  switch (voice) {
    case Voice::staff:
      return pen.add(Box{at.x - 7, at.y - 7, 14, 14, 2, {Ink::card, Ink::ink, 2}});
    case Voice::jointly: {
      Polygon half{{}, {Ink::primary, Ink::none}};
      constexpr int kParts = 12;
      for (int i = 0; i <= kParts; ++i) {
        const double angle = std::numbers::pi * (0.5 + static_cast<double>(i) / kParts);
        half.points.push_back(
            {at.x + kVoice * static_cast<float>(std::cos(angle)), at.y + kVoice * static_cast<float>(std::sin(angle))});
      }
      pen.add(Circle{at, kVoice - 0.5f, {Ink::card, Ink::primary, 2}});
      return pen.add(std::move(half));
    }
    case Voice::community:
      return pen.add(Circle{at, kVoice + 0.5f, {Ink::primary, Ink::none}});
    case Voice::silent:
      return pen.add(Circle{at, kVoice - 0.5f, {Ink::card, Ink::muted, 1.5f}});
  }
}

using Counts = std::array<int, kVoices>;
Counts counts_of(const AgreementRow& row) { return {row.by_staff, row.jointly, row.by_community, row.silent}; }

// The marks of one cell in lines of `width`, round `middle` or from the left; returns their height.
float voice_marks(Pen& pen, Voice voice, int count, float left, float top, float width, bool centred) {
  if (count <= 0) return 0;
  const float middle = left + width / 2;
  if (count > kMostMarks) {
    const std::string number = "× " + std::to_string(count);
    const float wide = 2 * kVoice + 9 + pen.measure(number, kPlain);
    const float x = centred ? middle - wide / 2 : left;
    voice_mark(pen, voice, {x + kVoice + 1, top + kVoicePitch / 2});
    pen.line(number, kPlain, x + 2 * kVoice + 9, top + (kVoicePitch - line_height(kPlain)) / 2);
    return kVoicePitch;
  }
  const int most = std::max(1, static_cast<int>(width / kVoicePitch));
  const int lines = (count + most - 1) / most;
  for (int i = 0; i < count; ++i) {
    const int in_line = std::min(most, count - i / most * most);
    const float wide = static_cast<float>(in_line) * kVoicePitch;
    const float x = (centred ? middle - wide / 2 : left - (kVoicePitch / 2 - kVoice - 1)) +
                    (static_cast<float>(i % most) + 0.5f) * kVoicePitch;
    voice_mark(pen, voice, {x, top + (static_cast<float>(i / most) + 0.5f) * kVoicePitch});
  }
  return static_cast<float>(lines) * kVoicePitch;
}

float marks_height(int count, float width) {
  if (count <= 0) return 0;
  const int most = std::max(1, static_cast<int>(width / kVoicePitch));
  return count > kMostMarks ? kVoicePitch : static_cast<float>((count + most - 1) / most) * kVoicePitch;
}

struct Column {
  Voice voice;
  const std::string* name;
  float width = 0;
};

// A table: a column for each who agreed.
Picture agreement_table(Pen& pen, const std::vector<AgreementRow>& rows, const std::string& total, const Counts& sums,
                        const std::vector<Column>& columns, float names) {
  constexpr float kPadding = 7;
  const auto each_column = [&](const auto& draw) {
    float x = names;
    for (const Column& column : columns) {
      draw(column, x);
      x += column.width;
    }
  };
  float y = 0;
  each_column([&](const Column& column, float x) {
    pen.line(*column.name, kStrong, x + column.width / 2, y, Anchor::middle);
    voice_mark(pen, column.voice, {x + column.width / 2, y + line_height(kStrong) + 12});
  });
  y += line_height(kStrong) + 26;
  pen.segment({0, y}, {pen.width(), y}, Ink::ink, 2);
  for (const AgreementRow& row : rows) {
    const Counts counts = counts_of(row);
    const Block name = pen.fold(row.name, kPlain, names - 12);
    float height = std::max(kVoicePitch, name.height());
    each_column([&](const Column& column, float) {
      height = std::max(height, marks_height(counts[static_cast<std::size_t>(column.voice)], column.width));
    });
    y += kPadding;
    pen.block(name, 0, y + (height - name.height()) / 2);
    each_column([&](const Column& column, float x) {
      const int count = counts[static_cast<std::size_t>(column.voice)];
      const float high = marks_height(count, column.width);
      voice_marks(pen, column.voice, count, x, y + (height - high) / 2, column.width, true);
    });
    y += height + kPadding;
    if (&row != &rows.back()) pen.segment({0, y}, {pen.width(), y}, Ink::rule);
  }
  if (total.empty()) return pen.finish(y);
  pen.segment({0, y}, {pen.width(), y}, Ink::ink, 2);
  y += kPadding + 1;
  const Block name = pen.fold(total, kStrong, names - 12);
  pen.block(name, 0, y);
  each_column([&](const Column& column, float x) {
    pen.line(std::to_string(sums[static_cast<std::size_t>(column.voice)]), kStrong, x + column.width / 2, y,
             Anchor::middle);
  });
  return pen.finish(y + name.height());
}

// Each kind with the words for it, as many side by side as fit; returns where they end.
template <class Say>
float voices_with_words(Pen& pen, const std::vector<Column>& columns, const Type& type, float top, const Say& say) {
  constexpr float kIndent = 24, kGap = 20;
  float x = 0, y = top;
  for (const Column& column : columns) {
    const Block words = pen.fold(say(column), type, pen.width() - kIndent, 1);
    if (x > 0 && x + kIndent + words.width > pen.width()) {
      x = 0;
      y += line_height(type) + 4;
    }
    voice_mark(pen, column.voice, {x + kVoice + 1, y + line_height(type) / 2});
    pen.block(words, x + kIndent, y);
    x += kIndent + words.width + kGap;
  }
  return y + line_height(type);
}

// Where a table does not fit: what the marks mean, then each name with its marks below it.
Picture agreement_rows(Pen& pen, const std::vector<AgreementRow>& rows, const std::string& total, const Counts& sums,
                       const std::vector<Column>& columns) {
  float y = voices_with_words(pen, columns, kPlain, 0, [](const Column& column) { return *column.name; }) + 10;
  const auto rule = [&](Ink ink, float width) {
    pen.segment({0, y}, {pen.width(), y}, ink, width);
    y += 8;
  };
  rule(Ink::ink, 2);
  for (const AgreementRow& row : rows) {
    if (&row != &rows.front()) rule(Ink::rule, 1);
    const Counts counts = counts_of(row);
    const Block name = pen.fold(row.name, kPlain, pen.width());
    pen.block(name, 0, y);
    y += name.height() + 2;
    float x = 0;
    bool any = false;
    for (const Column& column : columns) {
      const int count = counts[static_cast<std::size_t>(column.voice)];
      if (count <= 0) continue;
      const float wide = count > kMostMarks ? 2 * kVoice + 9 + pen.measure("× " + std::to_string(count), kPlain)
                                            : static_cast<float>(count) * kVoicePitch;
      if (any && x + wide > pen.width()) {
        y += kVoicePitch;
        x = 0;
      }
      const float height = voice_marks(pen, column.voice, count, x, y, pen.width() - x, false);
      any = true;
      if (height > kVoicePitch) y += height - kVoicePitch;
      x += wide + 12;
    }
    if (!any) pen.line("–", kQuiet, 0, y);
    y += kVoicePitch + 6;
  }
  if (total.empty()) return pen.finish(y);
  rule(Ink::ink, 2);
  const Block name = pen.fold(total, kStrong, pen.width());
  pen.block(name, 0, y);
  y += name.height() + 4;
  return pen.finish(voices_with_words(pen, columns, kStrong, y, [&sums](const Column& column) {
    return std::to_string(sums[static_cast<std::size_t>(column.voice)]);
  }));
}

}  // namespace

AgreementRow agreement_row(const SectionProfile& profile, std::string name) {
  const int said = profile.by_staff + profile.jointly + profile.by_community;
  return {std::move(name), profile.by_staff, profile.jointly, profile.by_community,
          std::max(0, profile.progress.answered - said)};
}

Picture agreement(const std::vector<AgreementRow>& rows, const AgreementWords& words, Room room) {
  Pen pen(room);
  if (rows.empty()) return pen.finish(0);
  Counts sums{};
  for (const AgreementRow& row : rows)
    for (std::size_t i = 0; i < kVoices; ++i) sums[i] += counts_of(row)[i];
  std::vector<Column> columns = {
      {Voice::staff, &words.staff}, {Voice::jointly, &words.jointly}, {Voice::community, &words.community}};
  if (sums[static_cast<std::size_t>(Voice::silent)] > 0) columns.push_back({Voice::silent, &words.silent});
  constexpr float kLeastNames = 120;
  float names = pen.width();
  for (Column& column : columns) {
    column.width = std::max(pen.measure(*column.name, kStrong), 3 * kVoicePitch) + 14;
    names -= column.width;
  }
  return names < kLeastNames ? agreement_rows(pen, rows, words.total, sums, columns)
                             : agreement_table(pen, rows, words.total, sums, columns, names);
}

}  // namespace insight
