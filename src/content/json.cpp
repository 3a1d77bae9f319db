#include "content/json.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "content/utf8.h"

namespace content {
namespace {

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

// Builds the tree while nlohmann reads, and stops it at a limit: every event answers
// whether to go on. The open lists and objects are always the last items of their
// holders, so pointers to them stay good.
class TreeBuilder {
 public:
  TreeBuilder(Json& root, std::size_t max_text) : last_(&root), max_text_(max_text) {}

  bool null() { return add(Json::Kind::null, "null"); }
  bool boolean(bool value) { return add(Json::Kind::boolean, value ? "true" : "false"); }
  bool number_integer(std::int64_t value) { return add(Json::Kind::number, std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return add(Json::Kind::number, std::to_string(value)); }
  bool number_float(double, const std::string& spelling) { return add(Json::Kind::number, spelling); }
  bool string(std::string& text) { return add(Json::Kind::text, std::move(text)) && keep_short(last_->text); }
  bool binary(nlohmann::json::binary_t&) { return false; }

  bool key(std::string& key) {
    key_ = std::move(key);
    return keep_short(key_);
  }

  bool start_object(std::size_t) { return open(Json::Kind::object); }
  bool start_array(std::size_t) { return open(Json::Kind::list); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) {
    error_position_ = position;
    return false;
  }

  const std::string& limit() const { return limit_; }             // the code of the limit met; empty: none
  const Json* limit_at() const { return last_; }                  // the value that met it
  std::size_t error_position() const { return error_position_; }  // how many bytes were read at a mistake

 private:
  bool fail(const char* code) {
    limit_ = code;
    return false;
  }

  bool keep_short(const std::string& text) {
    return text.size() <= max_text_ || characters_in(text) <= max_text_ || fail("too_long");
  }

  bool add(Json::Kind kind, std::string text) {
    if (!open_.empty()) {
      Json& holder = *open_.back();
      last_ = &holder;
      if (holder.items.size() == kMaxEntries || ++values_ > kMaxValues) return fail("too_many");
      last_ = &holder.items.emplace_back();
    }
    *last_ = {kind, std::move(key_), std::move(text), {}};
    key_.clear();
    return true;
  }

  bool open(Json::Kind kind) {
    if (open_.size() == kMaxLevels) return fail("too_deep");
    add(kind, {});
    open_.push_back(last_);
    return limit_.empty();
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  Json* last_;  // the latest value; the root at first
  std::vector<Json*> open_;
  std::string key_;
  std::size_t max_text_;
  std::size_t values_ = 0;
  std::size_t error_position_ = 0;
  std::string limit_;
};

// Line and column of the byte at `position`.
void place_failure(ParseFailure& failure, std::string_view bytes, std::size_t position) {
  const std::string_view before = bytes.substr(0, position);
  const std::size_t line_start = before.rfind('\n') + 1;  // 0 when there is no line before
  failure.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  failure.column = 1 + characters_in(before.substr(line_start));
}

// What can be told before reading: not text at all, or nothing there.
const char* unreadable(std::string_view bytes) {
  if (bytes.size() > kMaxBytes) return "too_large";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) return "empty";
  const auto is_no_text = [](char c) { return c >= 0 && c < ' ' && c != '\t' && c != '\r' && c != '\n'; };
  return std::any_of(bytes.begin(), bytes.end(), is_no_text) ? "not_text" : "";
}

// "~" and "/" have a spelling of their own in a pointer.
void append_step(std::string& pointer, std::string_view key) {
  pointer += '/';
  for (const char c : key) {
    if (c == '~' || c == '/') {
      pointer += c == '~' ? "~0" : "~1";
    } else {
      pointer += c;
    }
  }
}

bool find_path(const Json& from, const Json& value, std::vector<const Json*>& path) {
  if (&from == &value) return true;
  for (const Json& item : from.items) {
    path.push_back(&item);
    if (find_path(item, value, path)) return true;
    path.pop_back();
  }
  return false;
}

}  // namespace

ParseFailure parse_json(std::string_view bytes, Json& root, std::size_t max_text) {
  if (is_utf16(bytes) && bytes.size() <= kMaxBytes) return parse_json(utf8_of_utf16(bytes), root, max_text);
  ParseFailure failure;
  failure.code = unreadable(bytes);
  if (failure) return failure;

  TreeBuilder builder(root, max_text);
  if (nlohmann::json::sax_parse(bytes.data(), bytes.data() + bytes.size(), &builder)) return failure;
  if (!builder.limit().empty()) {
    failure.code = builder.limit();
    failure.at = builder.limit_at();
    return failure;
  }
  // Past the last byte: the end came too early.
  const std::size_t read = builder.error_position();
  failure.code = read > bytes.size() ? "cut_short" : "not_json";
  place_failure(failure, bytes, read > 0 ? read - 1 : 0);
  return failure;
}

const Json* find_member(const Json& object, std::string_view key) {
  if (object.kind != Json::Kind::object) return nullptr;
  const auto found =
      std::find_if(object.items.rbegin(), object.items.rend(), [&](const Json& item) { return item.key == key; });
  return found == object.items.rend() ? nullptr : &*found;
}

std::vector<const Json*> path_to(const Json& root, const Json& value) {
  std::vector<const Json*> path;
  find_path(root, value, path);
  return path;
}

std::string pointer_to(const Json& root, const Json& value, std::string_view key) {
  std::string pointer;
  const Json* holder = &root;
  for (const Json* item : path_to(root, value)) {
    const bool in_list = holder->kind == Json::Kind::list;
    append_step(pointer, in_list ? std::to_string(item - holder->items.data()) : item->key);
    holder = item;
  }
  if (!key.empty()) append_step(pointer, key);
  return pointer;
}

}  // namespace content
