#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/change.h"
#include "screens/state.h"

// What a screen asks for. The handler in app/ does it, after the frame is drawn.

namespace screens {

struct GoTo {
  Route route;
};
// Letters typed into one field share a group, so that undo takes them back together.
struct Edit {
  model::Change change;
  std::string group;
};
// A piece of typing is over.
struct EndTyping {};
struct Undo {};
struct Redo {};
struct Replace {
  Replacement with;
};
// The answer to "download first?"
struct AnswerAsking {
  enum class Choice { download_first, go_on, stay };
  Choice choice = Choice::stay;
};
struct ForgetBackup {
  std::string key;
};
struct Download {};
// A text of the person's own, such as a letter, as a file.
struct DownloadText {
  std::string name;
  std::string text;
};
// A file for others, made from the record.
struct MakeFile {
  enum class File {
    report, short_report, progress_sheet, agreement, you_said_we_did, questions, actions_csv, actions_ics, table_csv,
    table_ndjson,
  };
  File file = File::report;
  bool word = false;  // a Word file rather than a page to print, where there are both
};
// A picture of what the screen shows, as a file of its own.
struct MakePicture {
  enum class Of { profile, agreement, stages, actions };
  Of of = Of::profile;
  bool png = false;  // points rather than shapes
};
struct SetReport {
  ReportWish wish;
};
// A pack's file is to be chosen.
struct AddPack {};
// Two standings to look at side by side.
struct SetComparing {
  Comparing what;
};
// A record to compare with is to be chosen.
struct CompareFile {};
struct Fold {
  std::string id;
  bool open = false;
};
struct SetDraft {
  std::string id;
  std::string text;
};
// A button that acts at the second press, or a form that was sent incomplete.
struct PressOnce {
  std::string id;
};
struct SetFilter {
  std::string filter;
};
// The settings as they are to be; `say` is what to tell a screen reader.
struct SetSettings {
  content::Settings settings;
  std::string say;
};
struct SetView {
  View view = View::canvas;
};
struct SetTip {
  bool shown = false;
};
// Moves focus to a node once it is there.
struct Focus {
  std::string id;
};
// Says something that happened, and shows it at the top where `shown`.
struct Tell {
  std::string words;
  bool shown = false;
};

using Command =
    std::variant<GoTo, Edit, EndTyping, Undo, Redo, Replace, AnswerAsking, ForgetBackup, Download, DownloadText, MakeFile,
                 MakePicture, SetReport, AddPack, SetComparing, CompareFile, Fold, SetDraft, PressOnce, SetFilter, SetSettings, SetView, SetTip, Focus, Tell>;
using Commands = std::vector<Command>;

}  // namespace screens
