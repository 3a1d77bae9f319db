#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/limits.h"

namespace content {

// One JSON value as it stood in the document. Numbers keep their spelling, and an object
// keeps the order of its members, so that what is not understood can be written back.
struct Json {
  enum class Kind { null, boolean, number, text, list, object };

  Kind kind = Kind::null;
  std::string key;          // its name in the object that holds it; empty elsewhere
  std::string text;         // of a text; of null, a boolean and a number: their spelling
  std::vector<Json> items;  // of a list and of an object, in order
};

// Why bytes did not become a value. `code` is empty when they did.
struct ParseFailure {
  std::string code;          // "empty", "too_large", "not_text", "not_json", "cut_short" or a limit's
  std::size_t line = 0;      // from 1; 0 when it is about the whole document
  std::size_t column = 0;    // in characters, from 1
  const Json* at = nullptr;  // for limits: the value in `root` that goes past one
  explicit operator bool() const { return !code.empty(); }
};

// Reads any bytes into `root`, keeping to the limits; `max_text` is the most characters
// of one text. After a failure `root` holds what was read until then.
// Text is UTF-8, or UTF-16 with a byte order mark, checked; so are the halves of surrogate pairs.
ParseFailure parse_json(std::string_view bytes, Json& root, std::size_t max_text = kMaxText);

// A member of an object; the last one when there are several of that name, null when none.
const Json* find_member(const Json& object, std::string_view key);

// The JSON pointer (RFC 6901) of a value inside `root`, or of its member `key` when there is
// one to name; "" for `root` itself.
std::string pointer_to(const Json& root, const Json& value, std::string_view key = {});

// The way from `root` down to a value: every value on it but `root` itself.
std::vector<const Json*> path_to(const Json& root, const Json& value);

}  // namespace content
