#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/json.h"

namespace content {

// Writes JSON for people to read: two spaces a level, one member a line, "{}" and "[]" for
// what is empty. Inside a list the keys are not looked at. Control characters are escaped;
// bytes that are not UTF-8 become U+FFFD.
class JsonWriter {
 public:
  // Opens an object or a list; close() ends the one opened last. The outermost has no key.
  void open_object(std::string_view key = {}) { open(key, '{'); }
  void open_list(std::string_view key = {}) { open(key, '['); }
  void close();

  void text(std::string_view key, std::string_view value);
  void text_if_any(std::string_view key, std::string_view value);  // leaves an empty one out
  void integer(std::string_view key, int value);
  void value(std::string_view key, const Json& value);
  // A value as JSON text, written by this class at the outermost level.
  void written(std::string_view key, std::string_view json);

  const std::string& out() const { return out_; }

 private:
  struct Level {
    char bracket;
    bool empty = true;
  };

  void open(std::string_view key, char bracket);
  void start(std::string_view key);
  void new_line();

  std::string out_;
  std::vector<Level> levels_;
};

// A text in quotes, as JsonWriter writes it.
void append_json_text(std::string& out, std::string_view text);

// A JSON document as JsonWriter writes it. The document must be one that parse_json reads.
std::string tidy_json(std::string_view bytes);

}  // namespace content
