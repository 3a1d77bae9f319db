#include "content/wording.h"

#include <algorithm>
#include <vector>

#include "content/json.h"
#include "content/script.h"

namespace content {
namespace {

// Told before any wording is there.
model::Problem broken(std::string pointer) {
  return {"bad_wording", std::move(pointer), "The words of this program could not be read. Get a fresh copy of it."};
}

constexpr std::string_view kEasier = ".easier";
constexpr std::string_view kIsolate = "\u2068", kEndOfIsolate = "\u2069";

std::string fill(std::string_view pattern, const std::vector<Wording::Arg>& args) {
  std::string filled;
  std::size_t at = 0;
  while (at < pattern.size()) {
    const std::size_t open = pattern.find('{', at);
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    const auto given =
        std::find_if(args.begin(), args.end(), [&](const Wording::Arg& arg) { return arg.name == name; });
    filled += pattern.substr(at, open - at);
    const bool isolated = given != args.end() && has_right_to_left(given->value);
    if (isolated) filled += kIsolate;
    filled += given != args.end() ? std::string_view(given->value) : pattern.substr(open, close + 1 - open);
    if (isolated) filled += kEndOfIsolate;
    at = close + 1;
  }
  filled += pattern.substr(at);
  return filled;
}

}  // namespace

model::Result<Wording> Wording::read(std::string_view json) {
  Json object;
  if (parse_json(json, object)) return broken({});
  return read(object);
}

model::Result<Wording> Wording::read(const Json& object) {
  if (object.kind != Json::Kind::object) return broken({});
  Wording wording;
  for (const Json& item : object.items) {
    if (item.kind != Json::Kind::text) return broken(pointer_to(object, item));
    if (item.key.ends_with(kEasier)) {
      wording.easier_texts_.insert_or_assign(item.key.substr(0, item.key.size() - kEasier.size()), item.text);
    } else {
      wording.texts_.insert_or_assign(item.key, item.text);
    }
  }
  return wording;
}

bool Wording::has(std::string_view key) const { return texts_.find(key) != texts_.end(); }

const std::string& Wording::text(std::string_view key) const {
  if (easier_) {
    if (const auto easier = easier_texts_.find(key); easier != easier_texts_.end()) return easier->second;
  }
  const auto found = texts_.find(key);
  return found != texts_.end() ? found->second : *missing_.emplace(key).first;
}

std::string Wording::text(std::string_view key, std::initializer_list<Arg> args) const { return fill(text(key), args); }

std::string Wording::count(std::string_view key, int n, std::initializer_list<Arg> args) const {
  const std::string base(key);
  const std::string form = n == 1 ? base + ".one" : n == 0 && has(base + ".none") ? base + ".none" : base + ".other";
  std::vector<Arg> all(args);
  all.push_back({"n", std::to_string(n)});
  return fill(text(form), all);
}

std::string Wording::day(model::Day day) const {
  return text("date.day", {{"day", std::to_string(day.day)},
                           {"month", text("date.month." + std::to_string(day.month))},
                           {"year", std::to_string(day.year)}});
}

}  // namespace content
