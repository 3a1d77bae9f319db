#include "content/recover.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "content/assessment_json.h"
#include "content/reading.h"
#include "content/salvage.h"

namespace content {
namespace {

constexpr std::size_t kMostFaults = 10'000;
constexpr std::size_t kMostTold = 3;

// Words that people typed: worth keeping without their end.
constexpr std::string_view kTyped[] = {"organisation", "planning", "lead",  "sector",        "area",     "communities_term",
                                       "what",         "where",    "because", "note",        "owner",    "answerable_to",
                                       "name",         "barriers", "help",  "text",          "said",     "surprised",
                                       "did",          "outside_our_control", "told",        "confirmed_by", "with",
                                       "who",          "brings"};
// Lists whose items have ids that only the program gives and reads.
constexpr std::string_view kOwnIds[] = {"actions", "groups", "agreement", "heard", "working_group", "snapshots"};
// What says which item it is.
constexpr std::string_view kNames[] = {"id", "stage", "document"};

template <class Names>
bool is_among(const Names& names, std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

Json text_member(std::string_view key, std::string text) {
  return {Json::Kind::text, std::string(key), std::move(text), {}};
}

bool has_text(const Json& object, std::string_view key, std::string_view text) {
  const Json* found = find_member(object, key);
  return found && found->kind == Json::Kind::text && found->text == text;
}

// Takes out of a salvaged document what cannot be trusted, until the reader has nothing against it.
class Mender {
 public:
  Mender(Json root, const Wording& wording) : wording_(wording), document_(std::move(root), wording, "problem.next_record") {
    remember(root_);
  }

  // False when it is not to be read after all: `problem` says why, if anything does.
  bool mend(const std::vector<Damage>& damages) {
    if (!take_damages(damages)) return false;
    read_assessment(document_.root());
    if (document_.faults().size() > kMostFaults) return false;
    for (const Document::Fault& fault : document_.faults()) {
      if (!take_fault(fault)) return false;
    }
    for (const Damage& damage : damages) tell_damage(damage);
    return true;
  }

  const std::optional<model::Problem>& problem() const { return document_.problem(); }

  std::vector<Loss> losses() { return std::move(losses_); }
  std::size_t lost() const { return told_.size(); }

  // What is left, in a form that reads: with what every record has.
  Json mended() const {
    Json root = without_gone(root_);
    const auto give = [&](std::string_view key, Json value) {
      if (!find_member(root, key)) root.items.push_back(std::move(value));
    };
    const auto moment = [&](std::string_view other) {
      const Json* found = find_member(root, other);
      return found ? found->text : model::iso(model::Moment{});
    };
    give("version", {Json::Kind::number, "version", "1", {}});
    give("id", text_member("id", "none"));
    give("created", text_member("created", moment("changed")));
    give("changed", text_member("changed", moment("created")));
    return root;
  }

  bool has_id() const {
    const Json* id = find_member(root_, "id");
    return id && !gone_.count(id);
  }

 private:
  void remember(const Json& holder) {
    for (const Json& item : holder.items) {
      holders_[&item] = &holder;
      if (item.key == "id") ids_.insert(item.text);
      remember(item);
    }
  }

  const Json* holder_of(const Json& value) const {
    const auto found = holders_.find(&value);
    return found == holders_.end() ? nullptr : found->second;
  }

  // The value that a path leads to, calling `visit` with each value on the way, the root left out.
  template <class Visit>
  const Json& follow(const std::vector<std::size_t>& path, Visit&& visit) const {
    const Json* at = &root_;
    for (const std::size_t index : path) {
      assert(index < at->items.size());
      at = &at->items[index];
      visit(*at);
    }
    return *at;
  }

  bool take_damages(const std::vector<Damage>& damages) {
    std::unordered_set<const Json*> not_whole;
    bool readable = true;
    for (const Damage& damage : damages) {
      const Json& at = follow(damage.path, [&](const Json& value) { not_whole.insert(&value); });
      if (damage.kind == Damage::Kind::cut && !is_among(kTyped, at.key)) readable = take_fault({&at, {}, "cut"}) && readable;
    }
    document_.distrust(std::move(not_whole));
    return readable;
  }

  void tell_damage(const Damage& damage) {
    const Json& at = follow(damage.path, [](const Json&) {});
    if (damage.kind == Damage::Kind::stops) {
      return tell(at, {}, [&] { return wording_.text("recover.stops", {{"line", std::to_string(damage.line)}}); });
    }
    if (is_gone(at)) return;
    const char* key = damage.kind == Damage::Kind::cut       ? "recover.cut"
                      : damage.kind == Damage::Kind::letters ? "recover.letters"
                                                             : "recover.unreadable";
    tell(at, {}, [&] { return wording_.text(key, {{"where", document_.where(at)}}); });
  }

  // False when the whole document is not to be read.
  bool take_fault(const Document::Fault& fault) {
    const Json& at = *fault.at;
    if (fault.code == "step_and_state") {
      for (const char* key : {"step", "state"}) gone_.insert(find_member(at, key));
      tell_gone(at, "step");
      return true;
    }
    const Json* holder = fault.key.empty() ? holder_of(at) : &at;
    if (!holder) return false;
    const std::string& name = fault.key.empty() ? at.key : fault.key;
    if (holder == &root_ && (name == "format" || (name == "version" && fault.code != "missing_key"))) return false;
    if (names_item(*holder, name, fault.code)) {
      if (!has_own_id(*holder, name)) {
        gone_.insert(holder);
        tell_gone(*holder, {});
        return true;
      }
      new_ids_.insert(holder);
    }
    if (fault.key.empty()) gone_.insert(&at);
    tell_gone(at, fault.key);
    return true;
  }

  // Whether the member of an object says which item of a list the object is. What is kept unread says nothing.
  bool names_item(const Json& object, std::string_view member, std::string_view code) const {
    const Json* list = holder_of(object);
    return list && list->kind == Json::Kind::list && code != "not_whole" && is_among(kNames, member);
  }

  // Whether an item's name is only the program's own, so that another does as well.
  bool has_own_id(const Json& item, std::string_view name) const {
    const Json* list = holder_of(item);
    return name == "id" && list && is_among(kOwnIds, list->key);
  }

  // The value, or something that it stands in, is left out.
  bool is_gone(const Json& value) const {
    for (const Json* at = &value; at; at = holder_of(*at)) {
      if (gone_.count(at)) return true;
    }
    return false;
  }

  void tell_gone(const Json& at, std::string_view key) {
    const Json* holder = holder_of(at);
    if (!holder || !is_gone(*holder)) tell(at, key, [&] { return document_.where(at, key); });
  }

  // Words are made only for what is told.
  template <class Words>
  void tell(const Json& at, std::string_view key, Words&& words) {
    if (!told_.insert({&at, std::string(key)}).second) return;
    if (losses_.size() < kMostLosses) losses_.push_back({pointer_to(root_, at, key), words()});
  }

  // A copy of what is not gone. Of members with one name only the last one counts: with it, those before it go.
  Json without_gone(const Json& from) const {
    Json copy{from.kind, from.key, from.text, {}};
    std::set<std::string_view> gone;
    for (auto item = from.items.rbegin(); item != from.items.rend(); ++item) {
      const bool is_gone = gone_.count(&*item) > 0;
      if (is_gone && from.kind == Json::Kind::object) gone.insert(item->key);
      if (!is_gone && !gone.count(item->key)) copy.items.push_back(without_gone(*item));
    }
    std::reverse(copy.items.begin(), copy.items.end());
    if (new_ids_.count(&from)) copy.items.insert(copy.items.begin(), text_member("id", new_id()));
    return copy;
  }

  std::string new_id() const {
    while (true) {
      std::string id = "recovered-" + std::to_string(++given_);
      if (!ids_.count(id)) return id;
    }
  }

  const Wording& wording_;
  Document document_;
  const Json& root_ = document_.root().json();
  std::unordered_map<const Json*, const Json*> holders_;
  std::set<std::string, std::less<>> ids_;
  std::unordered_set<const Json*> gone_;
  std::unordered_set<const Json*> new_ids_;  // items that get one
  mutable std::size_t given_ = 0;
  std::set<std::pair<const Json*, std::string>> told_;
  std::vector<Loss> losses_;
};

bool says_nothing(model::Assessment record) {
  const model::Assessment nothing{.id = record.id, .created = record.created, .changed = record.changed, .app = record.app};
  return record == nothing;
}

}  // namespace

model::Result<Recovered> recover_assessment(std::string_view bytes, const Wording& wording) {
  auto read = read_assessment(bytes, wording);
  if (read) return Recovered{.record = std::move(read.value()), .whole = true};
  const model::Problem& refused = read.problem();
  if (bytes.size() > kMaxBytes) return refused;
  Salvage found = salvage(bytes);
  if (found.hopeless || !has_text(found.root, "format", kAssessmentFormat)) return refused;

  Mender mender(std::move(found.root), wording);
  if (!mender.mend(found.damages)) return mender.problem().value_or(refused);
  Document document(mender.mended(), wording, {});
  Recovered recovered{.record = read_assessment(document.root()), .losses = mender.losses(), .lost = mender.lost()};
  assert(document.faults().empty());
  if (!document.faults().empty() || says_nothing(recovered.record)) return refused;
  if (!mender.has_id()) recovered.record.id.clear();
  return recovered;
}

std::string recovery_words(const Recovered& recovered, const Wording& wording) {
  const auto count = [&](std::string_view key, std::size_t n) { return wording.count(key, static_cast<int>(n)); };
  std::string words = wording.text("recover.opened", {{"answers", count("recover.answers", recovered.record.answers.size())},
                                                      {"actions", count("recover.actions", recovered.record.actions.size())}});
  std::string places;
  const std::size_t named = std::min(kMostTold, recovered.losses.size());
  for (std::size_t i = 0; i < named; ++i) places += (i ? "; " : "") + recovered.losses[i].words;
  if (recovered.lost > named) places += "; " + count("recover.more", recovered.lost - named);
  if (!places.empty()) words += ' ' + wording.text("recover.lost", {{"places", places}});
  return words + ' ' + wording.text("recover.kept");
}

}  // namespace content
