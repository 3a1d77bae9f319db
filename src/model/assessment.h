#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/date.h"
#include "model/framework.h"
#include "model/ids.h"

// What was answered. One record, `alongside/assessment` version 1, as plain values.
// Every part keeps the keys that this version does not know in `extras`, so that a file
// written by a newer or another program loses nothing here.

namespace model {

// An unknown key with its value as JSON text.
struct Extra {
  std::string key;
  std::string json;
  bool operator==(const Extra&) const = default;
};
using Extras = std::vector<Extra>;

enum class Unit { organisation, department, buddy };
enum class State { not_sure, does_not_apply };
enum class AgreedBy { staff, jointly, community };
enum class Status { to_do, doing, done, dropped };
enum class Place { involved, affected, missing };
enum class Made { by_hand, at_download };
enum class DocumentState { own, shared, asked_for, being_written };  // shared: with a buddy; asked for: from leadership

struct Profile {
  std::string organisation;
  std::optional<Unit> unit;
  std::optional<Size> size;
  std::string planning;
  std::string lead;
  std::string sector;
  std::string area;
  std::string communities_term;  // empty: the default term
  Extras extras;
  bool operator==(const Profile&) const = default;
};

struct PackRef {
  std::string id;
  std::string edition;
  std::string route;      // the way through it that was chosen, kWholePack for every prompt; empty: none was
  std::string framework;  // the pack itself as JSON text, where it came from a file; empty: it is one of the program's
  Extras extras;
  bool operator==(const PackRef&) const = default;
};

// Stands for every prompt of a pack where a route's id is asked for.
inline constexpr std::string_view kWholePack = "all";

// Points at something kept elsewhere; never holds the thing itself.
struct Evidence {
  std::string what;
  std::string where;
  std::optional<Day> on;
  std::vector<std::string> shared_with;
  Extras extras;
  bool operator==(const Evidence&) const = default;
};

// A step or a state, never both; neither means a note only.
struct Answer {
  std::optional<int> step;
  std::optional<State> state;
  std::string because;  // with State::does_not_apply
  std::string note;
  std::optional<AgreedBy> agreed_by;
  std::optional<Day> on;
  std::vector<Evidence> evidence;
  Extras extras;
  bool operator==(const Answer&) const = default;
};

struct Action {
  std::string id;
  std::string what;
  std::vector<PromptKey> why;  // the prompts, or the stages as "pack/stage", that it came from
  std::string owner;
  std::optional<Day> due;
  std::string answerable_to;
  Status status = Status::to_do;
  std::vector<std::string> tags;
  Extras extras;
  bool operator==(const Action&) const = default;
};

struct Group {
  std::string id;
  std::string name;
  std::optional<Place> place;
  std::string barriers;
  std::string help;
  std::vector<std::string> tags;
  Extras extras;
  bool operator==(const Group&) const = default;
};

struct AgreementLine {
  std::string id;
  std::string text;
  std::optional<Day> agreed_on;
  Extras extras;
  bool operator==(const AgreementLine&) const = default;
};

struct LogEntry {
  std::string id;
  std::string said;
  std::string from;  // a Group id or free words
  std::string surprised;
  std::vector<PromptKey> why;        // the prompts that it is about
  std::vector<std::string> actions;  // ids of the actions that answer it
  std::string did;
  std::string outside_our_control;
  std::string told;
  std::optional<Day> on;
  Extras extras;
  bool operator==(const LogEntry&) const = default;
};

struct StageConfirmation {
  std::string stage;
  std::string confirmed_by;
  std::optional<Day> on;
  Extras extras;
  bool operator==(const StageConfirmation&) const = default;
};

// A document that a stage would have to show.
struct StageDocument {
  std::string stage;
  std::string document;  // in the pack's words
  std::optional<DocumentState> state;
  std::string where;
  std::string with;  // who it is shared with, or who was asked
  Extras extras;
  bool operator==(const StageDocument&) const = default;
};

// Somebody in the working group, by role.
struct Member {
  std::string id;
  std::string who;
  std::string brings;
  Extras extras;
  bool operator==(const Member&) const = default;
};

using Answers = std::map<PromptKey, Answer>;
using Confirmations = std::map<std::string, std::vector<StageConfirmation>>;  // by pack id
using Documents = std::map<std::string, std::vector<StageDocument>>;          // by pack id

// How things stood on a day.
struct Snapshot {
  std::string id;
  std::string name;
  Made made = Made::by_hand;
  std::optional<Day> on;
  std::vector<PackRef> packs;  // id and edition, of those that were answered
  Answers answers;
  std::vector<Action> actions;
  Confirmations stages;
  Extras extras;
  bool operator==(const Snapshot&) const = default;
};

struct Assessment {
  std::string id;
  Moment created;
  Moment changed;
  std::string app;  // the version that wrote it last
  Profile profile;
  std::vector<PackRef> packs;
  Answers answers;
  std::vector<Action> actions;
  std::vector<Group> groups;
  std::vector<AgreementLine> agreement;
  std::vector<LogEntry> heard;
  Confirmations stages;
  Documents documents;
  std::vector<Member> working_group;
  std::vector<Snapshot> snapshots;
  Extras extras;
  bool operator==(const Assessment&) const = default;
};

// Nothing when there is none. Pointers live until the record changes.
const Answer* find_answer(const Assessment& assessment, std::string_view prompt_key);
const Action* find_action(const Assessment& assessment, std::string_view id);
const StageConfirmation* find_confirmation(const Assessment& assessment, std::string_view pack, std::string_view stage);
const StageDocument* find_document(const Assessment& assessment, std::string_view pack, std::string_view stage,
                                   std::string_view document);
const PackRef* find_pack_ref(const Assessment& assessment, std::string_view pack);

// True while there is something left to do about it.
bool is_open(const Action& action);
// Open, and its day is over.
bool is_late(const Action& action, Day today);

// An id for a new action, which nothing in the record knows yet: not what was heard, nor an earlier day.
std::string next_action_id(const Assessment& assessment);

// True when a place on the scale or a state was chosen; a note alone is not an answer.
bool is_answered(const Answer* answer);

}  // namespace model
