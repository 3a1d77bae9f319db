#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/bundle.h"
#include "content/settings.h"
#include "insight/asked.h"
#include "insight/progress.h"
#include "insight/report_parts.h"
#include "model/history.h"
#include "screens/route.h"

// Everything the screens read. Only app::App changes it.

namespace screens {

inline constexpr std::string_view kVersion = "1.0.0";

// A record kept in this browser, found at the start.
struct Backup {
  std::string key;  // where the browser keeps it
  model::Assessment record;
  model::Moment kept;
  std::optional<model::Moment> downloaded;  // empty: it holds work that is in no file
};

// What would take the place of the record that is open.
struct Replacement {
  enum class From { file_to_pick, read_file, example, backup };
  From from = From::file_to_pick;
  std::string which;                        // a backup's key, an example's name
  std::optional<model::Assessment> record;  // of a file that was read already
  std::string damage;                       // what to tell of that file; empty: it was whole
};

struct Message {
  std::string words;
  bool bad = false;
};

enum class View { canvas, plain };

// What a report is to hold.
struct ReportWish {
  std::set<insight::ReportPart> left_out;
  std::string questions;     // the pack to print questions of; empty: the one looked at
  bool large_print = false;  // of the questions
};

// A record that was opened beside the one that is open, to compare with.
struct OtherRecord {
  model::Assessment record;
  std::vector<model::Framework> own_packs;  // see State::own_packs
};

// The two standings to compare: kNow, kOpened, kOther or kSnapshot with the snapshot's id. Empty: what is nearest at
// hand.
struct Comparing {
  std::string before;
  std::string now;
};
inline constexpr std::string_view kNow = "now";
inline constexpr std::string_view kOpened = "opened";
inline constexpr std::string_view kOther = "other";
inline constexpr std::string_view kSnapshot = "snapshot/";

struct State {
  content::Bundle content;
  std::vector<model::Framework> own_packs;  // those that came from files and are kept in the record
  model::Assessment record;
  model::History history;

  // Keeping
  std::optional<model::Assessment> last_file;  // the record as it is in a file: downloaded, opened or an example
  std::optional<model::Moment> downloaded;     // when it was last downloaded from here
  std::optional<model::Moment> unsaved_since;  // when it first differed from the file; empty: it does not
  std::optional<model::Assessment> opened;     // the record as it was when it was opened again; empty: begun here
  std::vector<Backup> backups;                 // newest first, without the record that is open
  std::string storage = "indexeddb";           // where backups go: "indexeddb", "localstorage", "memory"

  // Where somebody is
  Route route;
  std::string pack;                        // the pack looked at last; empty: none yet
  std::optional<Replacement> asking;       // waiting for "download first?" to be answered
  std::optional<Message> message;          // what just happened
  std::set<std::string> folds;             // ids of what stands open or is switched on
  std::string pressed_once;                // the button that acts at its second press, the form that was sent incomplete
  std::map<std::string, std::string> drafts;  // text that is not in the record yet, by field id
  std::string filter;                      // of All questions, the plan and the people map; empty: all
  ReportWish report;
  Comparing comparing;
  std::optional<OtherRecord> other;

  // How it is shown
  content::Settings settings;
  View view = View::canvas;  // plain also where it was not chosen: no canvas to be had, forced colours
  bool plain_only = false;   // no canvas to be had
  bool tip = false;          // somebody tried what only plain view can do

  model::Moment now;
  int offset_minutes = 0;

  float text_scale() const { return static_cast<float>(settings.text_percent) / 100; }
  model::Day today() const { return model::day_at(now, offset_minutes); }
  bool open(std::string_view fold) const { return folds.count(std::string(fold)) > 0; }
  // Null when nothing was typed there; it may have been emptied again.
  const std::string* draft(const std::string& id) const;
};

// True when somebody has put anything in.
bool has_work(const model::Assessment& record);

// Every pack that can be used, in the order to show it. One from a file stands where the program's of that id would.
std::vector<const model::Framework*> packs_of(const State& state);
// Null when there is no such pack.
const model::Framework* find_pack(const State& state, std::string_view id);
// The pack of the route, else the one looked at last, else the first that has a scale. Null when there is none.
const model::Framework* current_pack(const State& state);
// The first pack made of stages; null when there is none.
const model::Framework* stages_pack(const State& state);

// The language of a pack's words; empty where it is the page's own.
std::string_view language_of(const State& state, const model::Framework& pack);

using insight::chosen_route;
using insight::number_of;
using insight::prompts_around;
using insight::prompts_asked;
using insight::prompts_with_answers;

// Where to go on with a pack: the first prompt without an answer, else the first.
Route next_question(const State& state, const model::Framework& pack);

// Where to begin or go on with a pack: its questions, its talks or its stages.
Route first_screen(const State& state, const model::Framework& pack);

// "alongside-sparrow-lane-report-2026-11-22.docx"; `what` may be empty.
std::string file_name(const State& state, std::string_view what, std::string_view ending);

// A pack's text with the organisation's own term for "{communities}".
std::string with_terms(const State& state, std::string_view text);

// The prompt or the stage that an action came from, in a few words, else what people told us, which
// files for others leave out. Empty when neither is here.
std::string reason_words(const State& state, const model::Action& action);

}  // namespace screens
