#include "insight/pen.h"

namespace insight {
namespace {

enum class Due { to_do, doing, done, late };
constexpr std::size_t kDues = 4;

struct Entry {
  model::Day day;
  Due due = Due::to_do;
  const std::string* number = nullptr;
};

Due due_of(const model::Action& action, model::Day today) {
  if (action.status == model::Status::done) return Due::done;
  if (*action.due < today) return Due::late;
  return action.status == model::Status::doing ? Due::doing : Due::to_do;
}

constexpr Type kNumber{15, true, Ink::ink};
constexpr float kEntryHigh = 26;

float entry_width(const Pen& pen, Due due, std::string_view number) {
  const float words = pen.measure(number, kNumber);
  return due == Due::late ? std::max(34.0f, words * 1.9f + 16) : std::max(kEntryHigh, words + 12);
}

// Wider than high for a number of many digits.
void due_mark(Pen& pen, Due due, Point at, float width, float height) {
  const float left = at.x - width / 2, top = at.y - height / 2;
  switch (due) {
    case Due::to_do:
      return pen.add(Box{left + 1, top + 1, width - 2, height - 2, height / 2 - 1, {Ink::card, Ink::muted, 2}});
    case Due::doing:
      return pen.add(Box{left + 1.5f, top + 1.5f, width - 3, height - 3, 3, {Ink::soft, Ink::primary, 3}});
    case Due::done:
      return pen.add(Box{left, top, width, height, height / 2, {Ink::good, Ink::none}});
    case Due::late:
      return pen.add(Polygon{{{at.x, top - height * 0.15f}, {left + width, top + height}, {left, top + height}},
                             {Ink::warn, Ink::none}});
  }
}

Ink on_due(Due due) { return due == Due::done || due == Due::late ? Ink::card : Ink::ink; }

// Months from the start of year 0.
int month_number(model::Day day) { return day.year * 12 + day.month - 1; }
model::Day first_of(int month) { return {month / 12, month % 12 + 1, 1}; }

// The stretch of months that the line runs over, and where a day lies on it.
struct Months {
  int from = 0, to = 0;  // the line ends as `to` begins
  float left = 0, right = 0;

  float at(model::Day day) const {
    const float all = static_cast<float>(model::days_between(first_of(from), first_of(to)));
    return left + (right - left) * static_cast<float>(model::days_between(first_of(from), day)) / all;
  }
  float at(int month) const { return at(first_of(month)); }
};

// From one named month to the next, so that the names stand clear.
int months_apart(const Pen& pen, const TimelineWords& words, const Months& months) {
  float widest = 0;
  for (const std::string& month : words.months) widest = std::max(widest, pen.measure(month, kQuiet));
  const float month = (months.right - months.left) / static_cast<float>(months.to - months.from) * 0.91f;  // February's
  for (const int apart : {1, 2, 3, 6})
    if (month * static_cast<float>(apart) >= widest + 20) return apart;
  return 12;
}

// Ticks with the names of months and of each new year; returns where they end.
float paint_months(Pen& pen, const TimelineWords& words, Months months, float line) {
  const int apart = months_apart(pen, words, months);
  const auto named = [&](int month) { return month % apart == 0 || (apart < 12 && month == months.from); };
  pen.segment({months.left, line}, {months.right, line}, Ink::line, 2);
  pen.segment({months.right, line - 6}, {months.right, line + 6}, Ink::line, 2);
  const float first = line + 20;
  float clear = -1e9f;
  int year = -1;
  for (int month = months.from; month < months.to; ++month) {
    if (!named(month)) continue;
    const float x = months.at(month);
    const model::Day day = first_of(month);
    const std::string name =
        apart == 12 ? std::to_string(day.year) : words.months[static_cast<std::size_t>(day.month - 1)];
    const float wide = pen.measure(name, kQuiet);
    const bool fits = x >= clear && x + 8 + wide <= pen.width();
    pen.segment({x, line}, {x, line + (fits ? 28.0f : 6.0f)}, Ink::line, 2);
    if (!fits) continue;
    pen.line(name, kQuiet, x + 8, first);
    if (apart < 12 && day.year != std::exchange(year, day.year)) {
      pen.line(std::to_string(day.year), kQuiet, x + 8, first + line_height(kQuiet));
    }
    clear = x + 8 + wide + 6;
  }
  return first + line_height(kQuiet) * (apart < 12 ? 2 : 1);
}

// Each status that is there: its mark and its words.
float paint_statuses(Pen& pen, const TimelineWords& words, const std::vector<Entry>& entries, float top) {
  const std::string* names[kDues] = {&words.to_do, &words.doing, &words.done, &words.late};
  float x = 0, y = top;
  for (std::size_t i = 0; i < kDues; ++i) {
    const Due due = static_cast<Due>(i);
    if (std::none_of(entries.begin(), entries.end(), [due](const Entry& entry) { return entry.due == due; })) continue;
    const Block name = pen.fold(*names[i], kPlain, pen.width() - 26, 1);
    if (x > 0 && x + 26 + name.width > pen.width()) {
      x = 0;
      y += line_height(kPlain) + 4;
    }
    due_mark(pen, due, {x + 9, y + line_height(kPlain) / 2}, due == Due::late ? 18 : 16, 16);
    pen.block(name, x + 26, y);
    x += 26 + name.width + 24;
  }
  return y + line_height(kPlain);
}

// Marks that would touch stand above each other, with a stem to the line.
struct Placed {
  const Entry* entry;
  float x = 0, width = 0;
  int lane = 0;
};

std::vector<Placed> placed(const Pen& pen, const std::vector<Entry>& entries, const Months& months, int& lanes) {
  std::vector<Placed> all;
  std::vector<float> ends;
  for (const Entry& entry : entries) {
    Placed mark{&entry, months.at(entry.day), entry_width(pen, entry.due, *entry.number)};
    const auto free =
        std::find_if(ends.begin(), ends.end(), [&](float end) { return end + 3 <= mark.x - mark.width / 2; });
    mark.lane = static_cast<int>(free - ends.begin());
    if (free == ends.end()) ends.emplace_back();
    ends[static_cast<std::size_t>(mark.lane)] = mark.x + mark.width / 2;
    all.push_back(mark);
  }
  lanes = static_cast<int>(ends.size());
  return all;
}

float paint_line(Pen& pen, const TimelineWords& words, const std::vector<Entry>& entries, model::Day today) {
  constexpr float kLane = 34;
  Months months;
  months.from = std::min(month_number(today), month_number(entries.front().day));
  months.to = std::max(month_number(today), month_number(entries.back().day)) + 1;
  float margin = 16;
  for (const Entry& entry : entries) margin = std::max(margin, entry_width(pen, entry.due, *entry.number) / 2);
  months.left = margin;
  months.right = pen.width() - margin;
  int lanes = 0;
  const std::vector<Placed> marks = placed(pen, entries, months, lanes);
  const Block name = pen.fold(words.today, kStrong, pen.width() - 16, 1);
  const float line = name.height() + 6 + kLane * static_cast<float>(lanes) - 4;
  const float now = months.at(today);
  // The words stand beside the top of the line, or above it where neither side has room.
  const bool right = now + 8 + name.width <= pen.width(), left = now - 8 >= name.width;
  pen.segment({now, right || left ? 0 : name.height()}, {now, line + 18}, Ink::ink, 2);
  const float middle = std::clamp(now - name.width / 2, 0.0f, std::max(0.0f, pen.width() - name.width));
  if (right || !left) {
    pen.block(name, right ? now + 8 : middle, 0);
  } else {
    pen.block(name, now - 8, 0, Anchor::end);
  }
  const float bottom = paint_months(pen, words, months, line);
  for (const Placed& mark : marks)
    if (mark.lane > 0) pen.segment({mark.x, line - kLane * static_cast<float>(mark.lane)}, {mark.x, line}, Ink::line);
  for (const Placed& mark : marks) {
    const Point at{mark.x, line - kLane * static_cast<float>(mark.lane)};
    due_mark(pen, mark.entry->due, at, mark.width, kEntryHigh);
    Type type = kNumber;
    type.ink = on_due(mark.entry->due);
    const float lower = mark.entry->due == Due::late ? 4 : 0;
    pen.line(*mark.entry->number, type, at.x, at.y - line_height(type) / 2 + lower, Anchor::middle);
  }
  return paint_statuses(pen, words, entries, bottom + 16);
}

// The actions to show, by day; counts the rest.
std::vector<Entry> entries_of(const std::vector<TimelineRow>& actions, model::Day today, int& undated, int& not_here) {
  constexpr int kBack = 24, kAhead = 36;  // months
  std::vector<Entry> entries;
  for (const TimelineRow& row : actions) {
    if (row.action.status == model::Status::dropped) continue;
    if (!row.action.due) {
      ++undated;
      continue;
    }
    const int away = month_number(*row.action.due) - month_number(today);
    if (away < -kBack || away > kAhead) {
      ++not_here;
      continue;
    }
    entries.push_back({*row.action.due, due_of(row.action, today), &row.number});
  }
  if (entries.size() > kMostActions) {  // what is still to do comes first, soonest first; then what was done last
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      const bool a_done = a.due == Due::done, b_done = b.due == Due::done;
      if (a_done != b_done) return b_done;
      return a_done ? b.day < a.day : a.day < b.day;
    });
    not_here += static_cast<int>(entries.size() - kMostActions);
    entries.resize(kMostActions);
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.day < b.day; });
  return entries;
}

}  // namespace

Picture timeline(const std::vector<TimelineRow>& actions, const TimelineWords& words, model::Day today, Room room) {
  Pen pen(room);
  int undated = 0, not_here = 0;
  const std::vector<Entry> entries = entries_of(actions, today, undated, not_here);
  float y = entries.empty() ? 0 : paint_line(pen, words, entries, today);
  for (const auto& [count, say] : {std::pair{undated, &words.undated}, std::pair{not_here, &words.not_here}}) {
    if (count == 0) continue;
    if (y > 0) y += 8;
    const Block block = pen.fold((*say)(count), kPlain, pen.width());
    pen.block(block, 0, y);
    y += block.height();
  }
  return pen.finish(y);
}

}  // namespace insight
