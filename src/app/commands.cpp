#include <algorithm>

#include "app/app.h"
#include "content/assessment_json.h"
#include "content/framework_json.h"
#include "content/json_writer.h"
#include "content/limits.h"
#include "content/record_packs.h"
#include "content/recover.h"
#include "model/snapshot.h"
#include "screens/screens.h"

// The one place where the record and the state change.

namespace app {
namespace {

using screens::Replacement;

template <class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

// True when two records say the same, whenever and by whatever version they were written.
bool same_work(model::Assessment a, const model::Assessment& b) {
  a.changed = b.changed;
  a.app = b.app;
  return a == b;
}

bool has_answers(const model::Assessment& record, std::string_view pack) {
  const auto& answers = record.answers;
  return std::any_of(answers.begin(), answers.end(), [&](const auto& entry) { return model::pack_of(entry.first) == pack; });
}

}  // namespace

void App::handle(screens::Command& command) {
  const content::Wording& w = state_.content.wording;
  std::visit(
      Overloaded{
          [&](screens::GoTo& c) { go_to(c.route); },
          [&](screens::Edit& c) { edit(c); },
          [&](screens::EndTyping&) { state_.history.close_group(); },
          [&](screens::Undo&) { step_history(state_.history.next_undo(), &model::History::undo, "undo"); },
          [&](screens::Redo&) { step_history(state_.history.next_redo(), &model::History::redo, "redo"); },
          [&](screens::Replace& c) { replace(std::move(c.with)); },
          [&](screens::AnswerAsking& c) {
            const std::optional<Replacement> with = std::exchange(state_.asking, std::nullopt);
            if (!with) return;
            switch (c.choice) {
              case screens::AnswerAsking::Choice::download_first:
                after_download_ = with;
                download();
                break;
              case screens::AnswerAsking::Choice::go_on: take_place(*with); break;
              case screens::AnswerAsking::Choice::stay: tell(w.text("asking.stayed")); break;
            }
          },
          [&](screens::ForgetBackup& c) {
            std::erase_if(state_.backups, [&](const auto& backup) { return backup.key == c.key; });
            requests_.push_back(DropBackup{c.key});
            tell(w.text("home.backup.forgotten"));
            focus(std::string(screens::kTitleId));
          },
          [&](screens::Download&) { download(); },
          [&](screens::DownloadText& c) { requests_.push_back(DownloadFile{c.name, "text/plain", c.text}); },
          [&](screens::MakeFile& c) { make_file(c); },
          [&](screens::MakePicture& c) { make_picture(c); },
          [&](screens::SetReport& c) { state_.report = std::move(c.wish); },
          [&](screens::AddPack&) { requests_.push_back(PickFile{}); },
          [&](screens::SetComparing& c) { state_.comparing = std::move(c.what); },
          [&](screens::CompareFile&) {
            picking_ = Picking::compare;
            requests_.push_back(PickFile{});
          },
          [&](screens::Fold& c) {
            if (c.open) {
              state_.folds.insert(c.id);
            } else {
              state_.folds.erase(c.id);
            }
          },
          [&](screens::SetDraft& c) { state_.drafts[c.id] = std::move(c.text); },
          [&](screens::PressOnce& c) { state_.pressed_once = std::move(c.id); },
          [&](screens::SetFilter& c) { state_.filter = std::move(c.filter); },
          [&](screens::SetSettings& c) {
            use(std::move(c.settings));
            announcements_.push_back({std::move(c.say), false});
          },
          [&](screens::SetView& c) { show_in(c.view); },
          [&](screens::SetTip& c) { state_.tip = c.shown; },
          [&](screens::Focus& c) { focus(std::move(c.id)); },
          [&](screens::Tell& c) {
            if (c.shown) return tell(std::move(c.words));
            announcements_.push_back({std::move(c.words), false});
          },
      },
      command);
}

void App::use(content::Settings settings) {
  if (settings == state_.settings) return;
  state_.settings = std::move(settings);
  state_.content.wording.set_easier(state_.settings.easier_words);
  requests_.push_back(KeepSettings{content::write_settings(state_.settings)});
}

void App::show_in(screens::View view) {
  if (view == screens::View::canvas && state_.plain_only) return;
  const bool plain = view == screens::View::plain;
  state_.view = view;
  state_.tip = false;
  content::Settings settings = state_.settings;
  settings.plain_view = plain;
  use(std::move(settings));
  announcements_.push_back({state_.content.wording.text(plain ? "view.plain.on" : "view.picture.on"), false});
}

void App::edit(const screens::Edit& edit) {
  state_.message.reset();
  // The first answer to a pack lists the pack in the record, in the same step.
  std::string group = edit.group;
  if (const auto* answer = std::get_if<model::SetAnswer>(&edit.change)) {
    const std::string pack_id(model::pack_of(answer->prompt));
    const model::Framework* pack = screens::find_pack(state_, pack_id);
    const bool listed = std::any_of(state_.record.packs.begin(), state_.record.packs.end(),
                                    [&](const model::PackRef& ref) { return ref.id == pack_id; });
    if (pack && !listed && answer->value) {
      if (group.empty()) {
        state_.history.close_group();
        group = "with its pack";
      }
      model::PackRef ref;
      ref.id = pack->id;
      ref.edition = pack->edition;
      state_.history.apply(state_.record, model::SetPack{pack->id, ref}, group);
    }
  }
  state_.history.apply(state_.record, edit.change, group);
  if (edit.group.empty()) state_.history.close_group();
  record_changed();
}

// Takes a step back or forth and says what it was about. `key` is the wording's: "undo" or "redo".
void App::step_history(const model::Change* next, bool (model::History::*step)(model::Assessment&), std::string key) {
  const content::Wording& w = state_.content.wording;
  if (!next) return tell(w.text(key + ".nothing"));
  const std::string what = screens::change_words(state_, *next);
  (state_.history.*step)(state_.record);
  record_changed();
  // A pack from a file may have gone with the change that brought it.
  if (!state_.route.pack.empty() && !screens::find_pack(state_, state_.route.pack)) go_to({});
  tell(w.text(key + ".done", {{"what", what}}));
}

void App::record_changed() {
  model::Assessment& record = state_.record;
  if (record.id.empty()) {
    record.id = new_id();
    record.created = state_.now;
  }
  record.changed = state_.now;
  record.app = screens::kVersion;
  const bool in_a_file = state_.last_file ? same_work(*state_.last_file, record) : !screens::has_work(record);
  if (in_a_file) {
    state_.unsaved_since.reset();
  } else if (!state_.unsaved_since) {
    state_.unsaved_since = state_.now;
  }
  picking_ = Picking::any;
  backup_due_ = true;
  read_own_packs();
}

// Keeps state_.own_packs in step with the record.
void App::read_own_packs() {
  std::vector<std::string> texts;
  for (const model::PackRef& ref : state_.record.packs) texts.push_back(ref.id + ref.framework);
  if (texts == own_packs_read_) return;
  own_packs_read_ = std::move(texts);
  state_.own_packs = content::own_packs(state_.record, state_.content.wording);
}

// Puts a pack into the record, so that the file opens anywhere.
void App::add_pack(std::string_view bytes) {
  const content::Wording& w = state_.content.wording;
  const auto pack = content::read_framework(bytes, w);
  const auto refuse = [&](const std::string& why) { tell(why + " " + w.text("packs.not_added"), true); };
  if (!pack) return refuse(pack.problem().sentence);
  const model::PackRef* listed = model::find_pack_ref(state_.record, pack->id);
  model::PackRef ref = listed ? *listed : model::PackRef{.id = pack->id};
  ref.edition = pack->edition;
  ref.framework = content::tidy_json(bytes);
  const model::Framework* instead = screens::find_pack(state_, pack->id);
  std::string words = w.text("packs.added", {{"pack", pack->title}});
  if (listed && ref == *listed) {
    words = w.text("packs.same", {{"pack", pack->title}});
  } else if (instead) {
    // A step is kept as its number, which means something only on a scale of that length.
    const std::size_t before = instead->scale.steps.size(), now = pack->scale.steps.size();
    if (before != now && has_answers(state_.record, pack->id)) {
      return refuse(w.text("packs.other_scale", {{"new", std::to_string(now)}, {"old", std::to_string(before)}}));
    }
    words = listed && !listed->framework.empty()
                ? w.text("packs.edition", {{"pack", pack->title}, {"new", pack->edition}, {"old", listed->edition}})
                : w.text("packs.replaced", {{"pack", pack->title}, {"instead", instead->title}});
  }
  // Inside a record it lies deeper than in its own file: the whole must still be one that opens.
  model::Assessment with = state_.record;
  with.id = "tried";
  model::apply(with, model::SetPack{pack->id, ref});
  const auto tried = content::read_assessment(content::write_assessment(with), w);
  if (!tried) return refuse(tried.problem().sentence);
  edit({model::SetPack{pack->id, std::move(ref)}, ""});
  go_to({screens::Screen::all_questions, pack->id, ""});
  tell(std::move(words));
}

// Says that a record is open, and which of its packs are not here.
void App::tell_open(std::string_view key, const model::Assessment& record) {
  const content::Wording& w = state_.content.wording;
  const std::string& name = record.profile.organisation;
  tell_open_as(name.empty() ? w.text("open.done.unnamed") : w.text(key, {{"name", name}}), record, false);
}

// `words`, and which of its packs are not here.
void App::tell_open_as(std::string words, const model::Assessment& record, bool unreadable) {
  const content::Wording& w = state_.content.wording;
  std::string missing;
  for (const model::PackRef& ref : record.packs) {
    const auto is_ref = [&](const model::Framework& pack) { return pack.id == ref.id; };
    if (!ref.framework.empty() && std::none_of(state_.own_packs.begin(), state_.own_packs.end(), is_ref)) {
      unreadable = true;
      words += " " + w.text("packs.unreadable", {{"id", ref.id}});
    } else if (!screens::find_pack(state_, ref.id)) {
      missing += (missing.empty() ? "" : ", ") + ref.id;
    }
  }
  if (!missing.empty()) words += " " + w.text("packs.missing", {{"packs", missing}});
  tell(std::move(words), unreadable);
}

// When the record was downloaded; empty while it holds work that is in no file.
std::optional<model::Moment> App::downloaded_as_it_is() const {
  return state_.unsaved_since ? std::nullopt : state_.downloaded;
}

// A record without anything in it needs no backup, and its old one would only be in the way.
void App::keep_backup() {
  if (!screens::has_work(state_.record)) {
    if (!backup_key_.empty()) requests_.push_back(DropBackup{std::exchange(backup_key_, {})});
    return;
  }
  if (backup_key_.empty()) backup_key_ = new_id();
  requests_.push_back(KeepBackup{backup_key_, content::write_assessment(state_.record), downloaded_as_it_is()});
}

void App::backup_written(std::string_view key) {
  backup_failing_ = false;
  if (key == backup_key_ && !continued_key_.empty()) requests_.push_back(DropBackup{std::exchange(continued_key_, {})});
}

// What is new goes into the file with the day that it shows. That is no edit: undo passes it by.
void App::download() {
  if (state_.unsaved_since) {
    for (const model::Change& change : model::changes_at_download(state_.record, state_.today())) {
      model::apply(state_.record, change);
    }
  }
  downloading_ = {screens::file_name(state_, "", "json"), state_.record};
  requests_.push_back(DownloadFile{downloading_->name, "application/json", content::write_assessment(state_.record)});
}

void App::downloaded(std::string_view name) {
  tell(state_.content.wording.text("save.downloaded", {{"name", std::string(name)}}));
  if (!downloading_ || downloading_->name != name) return;
  state_.last_file = std::move(std::exchange(downloading_, std::nullopt)->record);
  state_.downloaded = state_.now;
  if (same_work(*state_.last_file, state_.record)) state_.unsaved_since.reset();
  backup_due_ = true;
  if (after_download_) take_place(*std::exchange(after_download_, std::nullopt));
}

void App::replace(Replacement with) {
  if (state_.unsaved_since) {
    state_.asking = std::move(with);
  } else {
    take_place(with);
  }
}

void App::take_place(const Replacement& with) {
  const content::Wording& w = state_.content.wording;
  switch (with.from) {
    case Replacement::From::file_to_pick:
      // Answered already: the file that comes takes the place of the record without asking again.
      picking_ = Picking::replace;
      requests_.push_back(PickFile{});
      break;
    case Replacement::From::read_file:
      open_record(*with.record, with.damage.empty());
      state_.opened = with.record;
      if (with.damage.empty()) {
        tell_open("open.done", *with.record);
      } else {
        record_changed();  // what was recovered is in no file
        tell_open_as(with.damage, *with.record, true);
      }
      break;
    case Replacement::From::example:
      for (const content::Example& example : state_.content.examples) {
        if (example.name != with.which) continue;
        auto record = content::read_assessment(example.json, w);
        if (!record) return tell(record.problem().sentence, true);
        record->id = new_id();  // never the same record as somebody else's
        open_record(record.value(), true);
        tell_open("open.example", record.value());
      }
      break;
    case Replacement::From::backup: {
      const screens::Route here = state_.route;
      const auto found = std::find_if(state_.backups.begin(), state_.backups.end(),
                                      [&](const auto& backup) { return backup.key == with.which; });
      if (found == state_.backups.end()) return;
      const screens::Backup backup = *found;
      const bool in_a_file = backup.downloaded.has_value();
      open_record(backup.record, in_a_file);
      std::erase_if(state_.backups, [&](const auto& other) { return other.key == backup.key; });
      continued_key_ = backup.key;
      state_.downloaded = backup.downloaded;
      state_.opened = backup.record;
      if (!in_a_file) state_.unsaved_since = backup.record.changed;
      if (here.screen != screens::Screen::home) go_to(here);
      tell_open("open.done", backup.record);
      break;
    }
  }
}

void App::open_record(model::Assessment record, bool is_file) {
  if (std::exchange(backup_due_, false)) keep_backup();
  const std::string& key = backup_key_.empty() ? continued_key_ : backup_key_;
  if (screens::has_work(state_.record) && !key.empty()) {
    state_.backups.insert(state_.backups.begin(), {key, state_.record, state_.now, downloaded_as_it_is()});
  }
  state_.record = std::move(record);
  read_own_packs();
  state_.history.clear();
  state_.last_file = is_file ? std::optional(state_.record) : std::nullopt;
  state_.opened.reset();
  state_.other.reset();
  state_.comparing = {};
  state_.downloaded.reset();
  state_.unsaved_since.reset();
  state_.folds.clear();
  state_.drafts.clear();
  backup_key_.clear();
  continued_key_.clear();
  // A backup that says what was just opened is of no more use.
  std::erase_if(state_.backups, [&](const screens::Backup& backup) {
    const bool same = backup.downloaded && same_work(backup.record, state_.record);
    if (same && is_file) requests_.push_back(DropBackup{backup.key});
    return same;
  });
  for (const model::PackRef& ref : state_.record.packs) {
    if (screens::find_pack(state_, ref.id)) return go_to({screens::Screen::all_questions, ref.id, ""});
  }
  go_to({screens::Screen::about_us, "", ""});
}

// Puts a record beside the open one, which stays as it is.
void App::compare_with(model::Assessment record) {
  std::vector<model::Framework> packs = content::own_packs(record, state_.content.wording);
  state_.other = screens::OtherRecord{std::move(record), std::move(packs)};
  state_.comparing = {std::string(screens::kOther), std::string(screens::kNow)};
  tell(state_.content.wording.text("compare.opened"));
}

bool App::may_open(double bytes) {
  if (bytes <= static_cast<double>(content::kMaxBytes)) return true;
  const content::Wording& w = state_.content.wording;
  tell(w.text("problem.too_large") + " " + w.text("problem.next_record"), true);
  return false;
}

void App::open_file(std::string_view bytes) {
  take_actions();
  const Picking picking = std::exchange(picking_, Picking::any);
  const content::Wording& w = state_.content.wording;
  auto found = content::recover_assessment(bytes, w);
  if (!found && content::is_framework(bytes)) return add_pack(bytes);
  if (!found) {
    tell(found.problem().sentence, true);
    return;
  }
  const std::string damage = found->whole ? std::string() : content::recovery_words(found.value(), w);
  if (picking == Picking::compare) {
    compare_with(std::move(found->record));
    if (!damage.empty()) tell(damage, true);
    return;
  }
  Replacement with{Replacement::From::read_file, "", std::move(found->record), damage};
  if (picking == Picking::replace) {
    take_place(with);
  } else {
    replace(std::move(with));
  }
}

void App::backup_found(std::string key, std::string_view bytes, model::Moment kept,
                       std::optional<model::Moment> downloaded) {
  auto record = content::read_assessment(bytes, state_.content.wording);
  if (!record || !screens::has_work(record.value())) return;
  state_.backups.push_back({std::move(key), std::move(record.value()), kept, downloaded});
}

// Said once, until a backup can be written again.
void App::backup_failed() {
  if (!std::exchange(backup_failing_, true)) tell(state_.content.wording.text("backup.failed"), true);
}

void App::picture_failed(std::string_view name) {
  tell(state_.content.wording.text("picture.failed", {{"name", std::string(name)}}), true);
}

void App::open_failed(std::string_view name) {
  tell(state_.content.wording.text("open.failed", {{"name", std::string(name)}}), true);
}

}  // namespace app
