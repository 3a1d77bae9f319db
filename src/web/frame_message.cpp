#include "web/frame_message.h"

#include <cstdio>

#include "publish/base64.h"
#include "ui/semantics.h"

namespace web {
namespace {

// "name":"text", after a comma where it is not the first.
void text(std::string& out, std::string_view name, std::string_view value) {
  if (out.back() != '{') out += ',';
  ui::append_json_string(out, name);
  out += ':';
  ui::append_json_string(out, value);
}

// "name":value, where the value is JSON already.
void json(std::string& out, std::string_view name, std::string_view value) {
  if (out.back() != '{') out += ',';
  ui::append_json_string(out, name);
  out += ':';
  out += value;
}

std::string number(double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.9g", value);
  return digits;
}

std::string_view yes_or_no(bool value) { return value ? "true" : "false"; }

std::string spacing_json(const ui::Spacing& spacing) {
  std::string out = "{";
  json(out, "letters", number(static_cast<double>(spacing.letters)));
  json(out, "words", number(static_cast<double>(spacing.words)));
  json(out, "lines", number(static_cast<double>(spacing.lines)));
  return out + "}";
}

std::string texts_json(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& item : texts) {
    if (out.size() > 1) out += ',';
    ui::append_json_string(out, item);
  }
  return out + "]";
}

std::string canvas_json(const app::CanvasPlace& canvas) {
  std::string out = "{";
  json(out, "top", std::to_string(canvas.top));
  json(out, "width", std::to_string(canvas.width));
  json(out, "height", std::to_string(canvas.height));
  return out + "}";
}

std::string announcements_json(const std::vector<app::Announcement>& announcements) {
  std::string out = "[";
  for (const app::Announcement& announcement : announcements) {
    out += out.size() > 1 ? ",{" : "{";
    text(out, "text", announcement.words);
    json(out, "urgent", yes_or_no(announcement.urgent));
    out += '}';
  }
  return out + "]";
}

void append(std::string& out, const app::DownloadFile& request) {
  text(out, "kind", "download");
  text(out, "name", request.name);
  text(out, "mime", request.mime);
  if (request.binary) {
    text(out, "base64", publish::base64(request.text));
  } else {
    text(out, "text", request.text);
  }
}

void append(std::string& out, const app::DownloadPng& request) {
  text(out, "kind", "png");
  text(out, "name", request.name);
  text(out, "svg", request.svg);
}

void append(std::string& out, const app::PickFile&) { text(out, "kind", "open"); }

void append(std::string& out, const app::KeepBackup& request) {
  text(out, "kind", "store");
  text(out, "id", request.key);
  text(out, "text", request.text);
  json(out, "downloaded_ms", request.downloaded ? number(static_cast<double>(request.downloaded->seconds) * 1000) : "0");
}

void append(std::string& out, const app::DropBackup& request) {
  text(out, "kind", "forget");
  text(out, "id", request.key);
}

void append(std::string& out, const app::KeepSettings& request) {
  text(out, "kind", "settings");
  text(out, "text", request.text);
}

std::string requests_json(const std::vector<app::Request>& requests) {
  std::string out = "[";
  for (const app::Request& request : requests) {
    out += out.size() > 1 ? ",{" : "{";
    std::visit([&](const auto& kind) { append(out, kind); }, request);
    out += '}';
  }
  return out + "]";
}

}  // namespace

std::string frame_message(const app::Frame& frame) {
  std::string out = "{";
  text(out, "title", frame.title);
  text(out, "lang", frame.language);
  text(out, "route", frame.route);
  text(out, "view", frame.view == screens::View::canvas ? "canvas" : "plain");
  text(out, "theme", ui::is_dark(frame.scheme) ? "dark" : "light");
  json(out, "scale", number(static_cast<double>(frame.text_scale)));
  json(out, "spacing", spacing_json(frame.spacing));
  json(out, "shortcuts", texts_json(frame.shortcuts));
  json(out, "modal", yes_or_no(frame.modal));
  json(out, "height", number(static_cast<double>(frame.height_css)));
  json(out, "canvas", canvas_json(frame.canvas));
  json(out, "patch", frame.patch);
  if (!frame.focus.empty()) text(out, "focus", frame.focus);
  if (!frame.announcements.empty()) json(out, "announce", announcements_json(frame.announcements));
  json(out, "unsaved", yes_or_no(frame.unsaved));
  json(out, "again", yes_or_no(frame.again));
  if (!frame.requests.empty()) json(out, "requests", requests_json(frame.requests));
  return out + "}";
}

}  // namespace web
