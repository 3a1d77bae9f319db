#include "content/json_writer.h"

#include <algorithm>
#include <cstddef>

#include "content/utf8.h"

namespace content {
namespace {

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
