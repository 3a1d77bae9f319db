#pragma once

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "model/date.h"
#include "model/result.h"

namespace content {

struct Json;

// Every word of the interface, by dotted key: "plan.add_action" -> "Add an action".
// A text may have places in braces: "{name} is due on {day}".
class Wording {
 public:
  // Reads one flat object of texts, as in assets/locales/en.json. Its own problems are
  // told in plain built-in English, as there are no words yet.
  static model::Result<Wording> read(std::string_view json);
  static model::Result<Wording> read(const Json& object);

  bool has(std::string_view key) const;

  // With easier words, `text` and `count` give "<key>.easier" where there is one.
  void set_easier(bool on) { easier_ = on; }

  // The tag of the language that the words are in: "en".
  const std::string& language() const { return text("language"); }

  // The key itself when it has no text, so that a gap shows.
  // The reference lives as long as this Wording.
  const std::string& text(std::string_view key) const;

  struct Arg {
    std::string_view name;
    std::string value;
  };

  // The text with each "{name}" replaced. Values are put in as they are: braces in a value are not places; one
  // with letters that run from right to left is isolated, so that the words round it keep their order. A place that
  // no argument names stays as it is.
  std::string text(std::string_view key, std::initializer_list<Arg> args) const;

  // The form for a number: `key`.none for 0 where there is one, `key`.one for 1,
  // else `key`.other. "{n}" is the number.
  std::string count(std::string_view key, int n, std::initializer_list<Arg> args = {}) const;

  // "4 July 2025", by date.day and date.month.1 to date.month.12.
  std::string day(model::Day day) const;

 private:
  using Texts = std::map<std::string, std::string, std::less<>>;

  Texts texts_;
  Texts easier_texts_;  // by the key of what they are easier than
  bool easier_ = false;
  mutable std::set<std::string, std::less<>> missing_;
};

}  // namespace content
