#include "publish/ics.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "content/utf8.h"
#include "insight/words.h"

namespace publish {
namespace {

// "20270131"
std::string compact(model::Day day) {
  std::string text = model::iso(day);
  std::erase(text, '-');
  return text;
}

// "20261122T104107Z"
std::string compact(model::Moment moment) {
  std::string text = model::iso(moment);
  std::erase(text, '-');
  std::erase(text, ':');
  return text;
}

// A text as RFC 5545 writes it; control characters but line breaks are left out, and whatever is not UTF-8 is U+FFFD.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : content::valid_utf8(text)) {
    if (c == '\\' || c == ';' || c == ',') {
      (out += '\\') += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= ' ' && c != '\x7F') {
      out += c;
    }
  }
  return out;
}

// One content line, folded after at most 75 bytes and never inside a character.
void line(std::string& out, const std::string& text) {
  constexpr std::size_t kLongest = 75;
  std::size_t room = kLongest;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.size(), at + room);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    if (at > 0) out += "\r\n ";
    out.append(text, at, end - at);
    at = end;
    room = kLongest - 1;  // the space before it counts
  }
  out += "\r\n";
}

// What the event says besides its title.
std::string details(const Source& source, const model::Action& action) {
  const content::Wording& w = source.wording;
  std::string words;
  const auto add = [&](std::string_view key, const std::string& value) {
    if (value.empty()) return;
    words += (words.empty() ? "" : "\n") + w.text("plan.fact", {{"name", w.text(key)}, {"value", value}});
  };
  add("plan.who", action.owner);
  add("plan.answerable", action.answerable_to);
  add("plan.status", insight::status_words(w, action.status));
  for (const model::PromptKey& key : action.why) add("export.from", reason_words(source, key));
  return words;
}

}  // namespace

std::string actions_ics(const Source& source) {
  const model::Assessment& record = source.record;
  const content::Wording& w = source.wording;
  const std::string now = compact(record.changed);
  // Grows with every second of change, as an update has to.
  const std::int64_t sequence = std::max<std::int64_t>(0, record.changed.seconds - record.created.seconds);
  std::string out;
  line(out, "BEGIN:VCALENDAR");
  line(out, "VERSION:2.0");
  line(out, "PRODID:-//Alongside//Action plan//EN");
  line(out, "METHOD:PUBLISH");
  for (const model::Action& action : record.actions) {
    if (!action.due) continue;
    const std::string what = action.what.empty() ? w.text("action.unnamed") : action.what;
    const bool dropped = action.status == model::Status::dropped;
    const bool done = action.status == model::Status::done;
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + escaped(action.id + "." + record.id) + "@alongside.invalid");
    line(out, "DTSTAMP:" + now);
    line(out, "LAST-MODIFIED:" + now);
    line(out, "SEQUENCE:" + std::to_string(sequence));
    line(out, "DTSTART;VALUE=DATE:" + compact(*action.due));
    line(out, "SUMMARY:" + escaped(done ? w.text("export.done", {{"what", what}}) : what));
    line(out, "DESCRIPTION:" + escaped(details(source, action)));
    line(out, dropped ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    line(out, "TRANSP:TRANSPARENT");
    if (!dropped && !done) {
      line(out, "BEGIN:VALARM");
      line(out, "ACTION:DISPLAY");
      line(out, "DESCRIPTION:" + escaped(what));
      line(out, "TRIGGER:-PT15H");
      line(out, "END:VALARM");
    }
    line(out, "END:VEVENT");
  }
  line(out, "END:VCALENDAR");
  return out;
}

}  // namespace publish
