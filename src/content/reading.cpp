#include "content/reading.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <set>

#include "content/json_writer.h"

namespace content {
namespace {

// In the order of Json::Kind; the last parts of wording keys.
constexpr std::string_view kKinds[] = {"null", "boolean", "number", "text", "list", "object"};

// Texts quoted in a sentence are cut to this many bytes or a few less.
std::string shortened(std::string_view text) {
  constexpr std::size_t kMost = 60;
  if (text.size() <= kMost) return std::string(text);
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

// The whole number that a JSON number spells; nothing for fractions and what is out of range.
std::optional<int> whole_number(const std::string& spelling, int lowest, int highest) {
  if (spelling.find_first_not_of("-0123456789") != std::string::npos || spelling.size() > 9) return std::nullopt;
  const int value = std::atoi(spelling.c_str());
  return value < lowest || value > highest ? std::nullopt : std::optional(value);
}

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

}  // namespace

Document::Document(std::string_view bytes, const Wording& wording, std::string_view next, std::size_t max_text)
    : wording_(&wording), next_(next) {
  const ParseFailure failure = parse_json(bytes, root_, max_text);
  if (!failure) return;
  if (failure.at) {
    fail(*failure.at, {}, failure.code);
  } else {
    problem_ = {
        failure.code,
        {},
        sentence(failure.code, {{"line", std::to_string(failure.line)}, {"column", std::to_string(failure.column)}})};
  }
}

Document::Document(Json root, const Wording& wording, std::string_view next)
    : root_(std::move(root)), wording_(&wording), next_(next), damaged_(true) {}

Place Document::root() { return {*this, root_}; }

void Document::fail(const Json& at, std::string_view key, std::string_view code, std::string_view what) {
  if (damaged_) faults_.push_back({&at, std::string(key), std::string(code)});
  if (problem_) return;
  problem_ = {std::string(code), pointer_to(root_, at, key),
              sentence(code, {{"where", where(at, key)}, {"what", shortened(what)}})};
}

std::string Document::where(const Json& at, std::string_view key) const {
  const auto name = [&](std::string_view key) {
    const std::string known = "problem.part." + std::string(key);
    return wording_->has(known) ? wording_->text(known) : shortened(key);
  };
  std::string words;
  const auto add = [&](const std::string& part) { words += (words.empty() ? "" : ", ") + part; };
  const Json* holder = &root_;
  for (const Json* item : path_to(root_, at)) {
    if (holder->kind == Json::Kind::list) {
      add(wording_->text("problem.part_number", {{"n", std::to_string(1 + (item - holder->items.data()))}}));
    } else {
      add(name(item->key));
    }
    holder = item;
  }
  if (!key.empty()) add(name(key));
  return words.empty() ? wording_->text("problem.part_whole") : words;
}

std::string Document::sentence(std::string_view code, std::initializer_list<Wording::Arg> args) const {
  const std::string key = "problem." + std::string(code);
  // Only while the wording itself is being read.
  if (!wording_->has(key)) return "This copy of the program is damaged (" + std::string(code) + "). Get a fresh copy.";
  std::string text = wording_->text(key, args);
  if (!next_.empty()) text += ' ' + wording_->text(next_);
  return text;
}

const Json* Place::member(std::string_view key, Json::Kind kind) const {
  const Json* found = find_member(*json_, key);
  return found && Place(*document_, *found).expect(kind) ? found : nullptr;
}

void Place::fail(std::string_view key, std::string_view code, std::string_view what) const {
  const Json* found = key.empty() ? nullptr : find_member(*json_, key);
  document_->fail(found ? *found : *json_, found ? std::string_view() : key, code, what);
}

bool Place::expect(Json::Kind kind) const {
  if (json_->kind == kind) return true;
  const std::string key = "problem.kind." + std::string(kKinds[static_cast<std::size_t>(kind)]);
  fail({}, "wrong_type", document_->wording().text(key));
  return false;
}

std::string Place::as_text() const { return expect(Json::Kind::text) ? json_->text : std::string(); }

std::string Place::text(std::string_view key) const {
  const Json* found = member(key, Json::Kind::text);
  return found ? found->text : std::string();
}

std::string Place::needed_text(std::string_view key) const {
  std::string value = text(key);
  if (value.empty()) fail(key, has(key) ? "empty_text" : "missing_key");
  return value;
}

std::string Place::needed_id(std::string_view key) const {
  std::string value = needed_text(key);
  if (!value.empty() && !is_id(value)) fail(key, "bad_id", value);
  return value;
}

std::string Place::url(std::string_view key) const {
  std::string value = text(key);
  const bool safe = value.substr(0, 8) == "https://" && value.find_first_of(" \t\r\n\"<>\\") == std::string::npos;
  if (!value.empty() && !safe) fail(key, "not_https", value);
  return value;
}

std::vector<std::string> Place::texts(std::string_view key) const {
  std::vector<std::string> texts;
  for (const Place& place : values(key)) texts.push_back(place.as_text());
  return texts;
}

std::optional<model::Day> Place::day(std::string_view key) const {
  const Json* found = member(key, Json::Kind::text);
  if (!found) return std::nullopt;
  const auto day = model::parse_day(found->text);
  if (!day) fail(key, "bad_date", found->text);
  return day;
}

model::Moment Place::needed_moment(std::string_view key) const {
  const std::string value = needed_text(key);
  const auto moment = model::parse_moment(value);
  if (!moment) fail(key, "bad_moment", value);
  return moment.value_or(model::Moment{});
}

std::optional<int> Place::integer(std::string_view key, int lowest, int highest) const {
  const Json* found = member(key, Json::Kind::number);
  if (!found) return std::nullopt;
  const auto value = whole_number(found->text, lowest, highest);
  if (!value) fail(key, "bad_number", std::to_string(lowest) + "–" + std::to_string(highest));
  return value;
}

std::optional<int> Place::choice(std::string_view key, Names names) const {
  const Json* found = find_member(*json_, key);
  return found ? Place(*document_, *found).as_choice(names) : std::nullopt;
}

std::optional<int> Place::as_choice(Names names) const {
  if (!expect(Json::Kind::text)) return std::nullopt;
  const auto name = std::find(names.begin(), names.end(), json_->text);
  if (name != names.end()) return static_cast<int>(name - names.begin());
  fail({}, "bad_choice", json_->text);
  return std::nullopt;
}

std::optional<Place> Place::object(std::string_view key) const {
  const Json* found = member(key, Json::Kind::object);
  return found ? std::optional(Place(*document_, *found)) : std::nullopt;
}

std::optional<Place> Place::needed_object(std::string_view key) const {
  if (!has(key)) fail(key, "missing_key");
  return object(key);
}

std::vector<Place> Place::values(std::string_view key) const {
  const Json* list = find_member(*json_, key);
  return list ? Place(*document_, *list).as_values() : std::vector<Place>();
}

std::vector<Place> Place::as_values() const {
  std::vector<Place> places;
  if (!expect(Json::Kind::list)) return places;
  for (const Json& item : json_->items) places.emplace_back(*document_, item);
  return places;
}

std::vector<Place> Place::objects(std::string_view key) const {
  const Json* list = find_member(*json_, key);
  return list ? Place(*document_, *list).as_objects() : std::vector<Place>();
}

std::vector<Place> Place::as_objects() const {
  std::vector<Place> places;
  for (const Place& place : as_values())
    if (place.expect(Json::Kind::object)) places.push_back(place);
  return places;
}

std::vector<Place> Place::members(std::string_view key) const {
  std::vector<Place> places;
  if (const Json* object = member(key, Json::Kind::object))
    for (const Json& item : object->items) places.emplace_back(*document_, item);
  return places;
}

std::string Place::object_text(std::string_view key) const {
  const Json* object = member(key, Json::Kind::object);
  if (!object) return {};
  if (!document_->is_whole(*object)) {
    fail(key, "not_whole");
    return {};
  }
  JsonWriter writer;
  writer.value({}, *object);
  return writer.out();
}

model::Extras Place::extras(std::initializer_list<std::string_view> known) const {
  model::Extras extras;
  for (const Json& item : json_->items) {
    if (std::find(known.begin(), known.end(), item.key) != known.end()) continue;
    if (!document_->is_whole(item)) {
      document_->fail(item, {}, "not_whole");
      continue;
    }
    JsonWriter writer;
    writer.value({}, item);
    extras.push_back({item.key, writer.out()});
  }
  return extras;
}

void Place::expect_format(std::string_view format) const {
  if (json_->kind != Json::Kind::object) return fail({}, "wrong_format");
  const Json* given = find_member(*json_, "format");
  if (!given || given->kind != Json::Kind::text || given->text != format) return fail("format", "wrong_format");
  if (!has("version")) return fail("version", "missing_key");
  const Json* version = member("version", Json::Kind::number);
  if (!version || version->text == "1") return;
  const bool newer = whole_number(version->text, 2, std::numeric_limits<int>::max()).has_value();
  fail("version", newer ? "newer_version" : "bad_number", newer ? version->text : "1");
}

void expect_unique(const std::vector<Place>& places, std::string_view key) {
  std::set<std::string> seen;
  for (const Place& place : places) {
    std::string id = place.text(key);
    if (!id.empty() && !seen.insert(id).second) place.fail(key, "duplicate_id", id);
  }
}

}  // namespace content
