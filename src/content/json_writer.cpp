#include "content/json_writer.h"

#include <algorithm>
#include <cstddef>

namespace content {
namespace {

// How many bytes the character at the start of `text` takes; 0 when that is not UTF-8
// (cut short, an overlong form, half a surrogate pair, past U+10FFFF).
std::size_t character_bytes(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0) != 0x80) return 0;
  const unsigned second = byte(1);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool surrogate = first == 0xED && second > 0x9F;
  const bool too_high = first == 0xF4 && second > 0x8F;
  return overlong || surrogate || too_high ? 0 : length;
}

void append_escaped(std::string& out, char c) {
  constexpr char kHex[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (c >= 0 && c < ' ') {
    out += "\\u00";
    out += kHex[c >> 4];
    out += kHex[c & 15];
  } else {
    out += c;
  }
}

// How many bytes at the start of `text` are ASCII and stand for themselves in quotes.
std::size_t plain_bytes(std::string_view text) {
  const auto plain = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= ' ' && byte < 0x80 && c != '"' && c != '\\';
  };
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), plain) - text.begin());
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  out += '"';
  while (true) {
    const std::size_t plain = plain_bytes(text);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const std::size_t bytes = character_bytes(text);
    if (bytes == 0) {
      out += kReplacement;
    } else if (bytes == 1) {
      append_escaped(out, text[0]);
    } else {
      out += text.substr(0, bytes);
    }
    text.remove_prefix(bytes == 0 ? 1 : bytes);
  }
  out += '"';
}

void JsonWriter::close() {
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty) new_line();
  out_ += level.bracket == '{' ? '}' : ']';
}

void JsonWriter::text(std::string_view key, std::string_view value) {
  start(key);
  append_json_text(out_, value);
}

void JsonWriter::text_if_any(std::string_view key, std::string_view value) {
  if (!value.empty()) text(key, value);
}

void JsonWriter::integer(std::string_view key, int value) {
  start(key);
  out_ += std::to_string(value);
}

void JsonWriter::value(std::string_view key, const Json& value) {
  switch (value.kind) {
    case Json::Kind::text:
      text(key, value.text);
      return;
    case Json::Kind::object:
      open_object(key);
      break;
    case Json::Kind::list:
      open_list(key);
      break;
    default:
      written(key, value.text);
      return;
  }
  for (const Json& item : value.items) this->value(item.key, item);
  close();
}

void JsonWriter::written(std::string_view key, std::string_view json) {
  start(key);
  for (const char c : json) {
    if (c == '\n') {
      new_line();
    } else {
      out_ += c;
    }
  }
}

void JsonWriter::open(std::string_view key, char bracket) {
  start(key);
  out_ += bracket;
  levels_.push_back({bracket});
}

// What comes before a value: the comma, the new line and the key.
void JsonWriter::start(std::string_view key) {
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) out_ += ',';
  level.empty = false;
  new_line();
  if (level.bracket == '[') return;
  append_json_text(out_, key);
  out_ += ": ";
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(2 * levels_.size(), ' ');
}

std::string tidy_json(std::string_view bytes) {
  Json root;
  parse_json(bytes, root);
  JsonWriter writer;
  writer.value({}, root);
  return writer.out();
}

}  // namespace content
