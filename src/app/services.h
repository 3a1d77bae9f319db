#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/date.h"

// What the core asks of the world outside it, as values. The page does it and tells the core how it went.

namespace app {

// Hands a file to the person. Answered by App::downloaded.
struct DownloadFile {
  std::string name;
  std::string mime;
  std::string text;
  bool binary = false;  // `text` is bytes, not UTF-8
};

// Paints an SVG of ours and hands it over as a PNG of twice its size. Answered by App::downloaded, or by
// App::picture_failed where the browser cannot paint it.
struct DownloadPng {
  std::string name;
  std::string svg;
};

// Lets the person choose a file. Answered by App::open_file, or not at all.
struct PickFile {};

// Keeps a copy of the record in this browser. Answered by App::backup_written or App::backup_failed.
struct KeepBackup {
  std::string key;
  std::string text;
  std::optional<model::Moment> downloaded;  // empty: it holds work that is in no file
};

struct DropBackup {
  std::string key;
};

// Keeps how the reader likes it in this browser. Not answered; told back at the next start (App::settings_found).
struct KeepSettings {
  std::string text;
};

using Request = std::variant<DownloadFile, DownloadPng, PickFile, KeepBackup, DropBackup, KeepSettings>;

// Said once by a screen reader; an urgent one at once.
struct Announcement {
  std::string words;
  bool urgent = false;
};

}  // namespace app
