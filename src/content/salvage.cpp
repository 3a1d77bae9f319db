#include "content/salvage.h"

#include <algorithm>
#include <utility>

#include "content/utf8.h"

namespace content {
namespace {

constexpr std::size_t kMostDamages = 10'000;
constexpr std::size_t kFarthestStart = 4096;  // how far into the bytes the object may begin
constexpr std::string_view kSpace = " \t\r\n";

bool is_one_of(char c, std::string_view characters) { return characters.find(c) != std::string_view::npos; }

class Salvager {
 public:
  explicit Salvager(std::string_view bytes) : bytes_(bytes) {}

  Salvage read() {
    const std::size_t start = bytes_.find('{');
    if (start == std::string_view::npos || start > kFarthestStart) {
      salvage_.hopeless = true;
      return std::move(salvage_);
    }
    if (bytes_.find_first_not_of(kSpace) != start) damage(Damage::Kind::unreadable);
    at_ = start;
    container(salvage_.root);
    if (!salvage_.hopeless && bytes_.find_first_not_of(kSpace, at_) != std::string_view::npos) {
      damage(Damage::Kind::unreadable);
    }
    return std::move(salvage_);
  }

 private:
  bool ended() const { return at_ >= bytes_.size(); }
  char here() const { return bytes_[at_]; }

  void skip(std::string_view characters) { at_ = std::min(bytes_.find_first_not_of(characters, at_), bytes_.size()); }

  void damage(Damage::Kind kind, std::size_t line = 0) {
    if (salvage_.damages.size() == kMostDamages) {
      salvage_.hopeless = true;
      at_ = bytes_.size();
      return;
    }
    salvage_.damages.push_back({kind, path_, line});
  }

  // Once, of the innermost.
  void stops() {
    if (std::exchange(stopped_, true)) return;
    const std::string_view read = bytes_.substr(0, at_);
    damage(Damage::Kind::stops, 1 + static_cast<std::size_t>(std::count(read.begin(), read.end(), '\n')));
  }

  // Passes over what makes no sense here. Always moves on.
  void pass_over() {
    damage(Damage::Kind::unreadable);
    if (!ended()) ++at_;
    while (!ended() && !is_one_of(here(), ",\"{}[]\n")) ++at_;
  }

  // Passes over a list or an object without looking at what is in it.
  void pass_over_nested() {
    damage(Damage::Kind::unreadable);
    std::size_t depth = 0;
    if (ended()) return;
    do {
      const char c = here();
      if (c == '"') {
        std::string ignored;
        text(ignored);
        continue;
      }
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') --depth;
      ++at_;
    } while (depth > 0 && !ended());
    if (depth > 0) stops();
  }

  // A list or an object, from its opening bracket on.
  void container(Json& out) {
    const bool object = here() == '{';
    const char closing = object ? '}' : ']';
    out.kind = object ? Json::Kind::object : Json::Kind::list;
    ++at_;
    open_.push_back(closing);
    while (true) {
      skip(" \t\r\n,");
      if (ended()) {
        stops();
        break;
      }
      if (here() == closing) {
        ++at_;
        break;
      }
      if (is_one_of(here(), "}]")) {
        // The end of something round this: its own is missing.
        const bool outer = std::find(open_.begin(), open_.end(), here()) != open_.end();
        if (outer) {
          damage(Damage::Kind::unreadable);
          break;
        }
        pass_over();
        continue;
      }
      std::string key;
      if (object && !name(key)) continue;
      item(out, std::move(key));
    }
    open_.pop_back();
  }

  // The name of a member, up to its value. False when there is none to go with a value.
  bool name(std::string& key) {
    if (here() == '{' || here() == '[') {
      pass_over_nested();
      return false;
    }
    if (here() != '"') {
      pass_over();
      return false;
    }
    const bool whole = text(key) == Text::whole;
    skip(kSpace);
    if (ended()) return false;  // told by the container
    if (here() != ':') {
      damage(Damage::Kind::unreadable);
      return false;
    }
    ++at_;
    skip(kSpace);
    if (ended()) return false;
    if (whole && !is_one_of(here(), ",}]")) return true;
    const std::size_t before = salvage_.damages.size();
    if (!is_one_of(here(), ",}]")) {
      Json ignored;
      value(ignored);
    }
    tell_of_holder(before);
    return false;
  }

  void item(Json& holder, std::string key) {
    if (holder.items.size() == kMaxEntries || ++values_ > kMaxValues) {
      // Everything from here on is past the limit.
      stops();
      at_ = bytes_.size();
      return;
    }
    path_.push_back(holder.items.size());
    const std::size_t before = salvage_.damages.size();
    Json read;
    read.key = std::move(key);
    const bool kept = value(read);
    path_.pop_back();
    if (kept) {
      holder.items.push_back(std::move(read));
      return;
    }
    tell_of_holder(before);
  }

  // What was left out is told of what holds it, instead of all that was told since of what is in it.
  void tell_of_holder(std::size_t before) {
    salvage_.damages.resize(std::min(before, salvage_.damages.size()));
    if (std::exchange(stopped_, false)) {
      stops();
    } else {
      damage(Damage::Kind::unreadable);
    }
  }

  // False when there is none to keep.
  bool value(Json& out) {
    if (here() == '"') {
      out.kind = Json::Kind::text;
      return keep(text(out.text));
    }
    if (here() == '{' || here() == '[') {
      if (open_.size() == kMaxLevels) {
        pass_over_nested();
        return false;
      }
      container(out);
      // One that stops before anything is in it says nothing.
      return !stopped_ || !ended() || !out.items.empty();
    }
    return word(out);
  }

  // A number, true, false or null.
  bool word(Json& out) {
    const std::size_t start = at_;
    while (!ended() && (is_one_of(here(), "+-.") || (here() >= '0' && here() <= '9') || (here() >= 'a' && here() <= 'z') ||
                        (here() >= 'A' && here() <= 'Z'))) {
      ++at_;
    }
    if (at_ == start) {
      pass_over();
      return false;
    }
    if (ended()) {
      stops();
      return false;
    }
    Json read;
    if (parse_json(bytes_.substr(start, at_ - start), read)) return false;
    out.kind = read.kind;
    out.text = std::move(read.text);
    return true;
  }

  enum class Text { whole, cut, with_strange_letters };

  bool keep(Text found) {
    if (found == Text::cut) damage(Damage::Kind::cut);
    if (found == Text::with_strange_letters) damage(Damage::Kind::letters);
    return true;
  }

  // From the opening mark to behind the closing one.
  Text text(std::string& out) {
    ++at_;
    bool strange = false;
    for (std::size_t characters = 0; !ended(); ++characters) {
      if (here() == '"') {
        ++at_;
        if (characters > kMaxText) return Text::cut;
        return strange ? Text::with_strange_letters : Text::whole;
      }
      if (here() == '\n' || here() == '\r') {
        // No text that a program wrote holds one: either somebody put it there, or the closing mark is missing.
        const std::size_t start = at_;
        skip(kSpace);
        if (ended() || is_one_of(here(), "\"{}[]")) {
          at_ = start;
          if (bytes_.find_first_not_of(kSpace, at_) == std::string_view::npos) at_ = bytes_.size();
          return Text::cut;
        }
        if (characters < kMaxText) out += bytes_.substr(start, at_ - start);
        characters += at_ - start - 1;
        continue;
      }
      std::string character;
      strange = !next_character(character) || strange;
      if (characters < kMaxText) out += character;
    }
    return Text::cut;
  }

  // False when there was none: U+FFFD stands for it, or nothing at the very end.
  bool next_character(std::string& out) {
    if (here() == '\\') return escape(out);
    if (here() == '\0') {
      skip(std::string_view("\0", 1));
      out = kReplacement;
      return false;
    }
    const std::size_t length = character_bytes(bytes_.substr(at_));
    if (length == 0) {
      if (++at_; !ended()) out = kReplacement;
      return false;
    }
    out = bytes_.substr(at_, length);
    at_ += length;
    return true;
  }

  bool escape(std::string& out) {
    if (++at_; ended()) return false;
    constexpr std::string_view kLetters = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
    const char letter = here();
    ++at_;
    if (const std::size_t known = kLetters.find(letter); known != std::string_view::npos) {
      out = kMeant[known];
      return true;
    }
    if (letter == 'u') {
      const int first = hex();
      if (ended()) return false;
      const bool pair = first >= 0xD800 && first < 0xDC00 && bytes_.substr(at_, 2) == "\\u";
      if (pair) {
        at_ += 2;
        const int second = hex();
        if (second >= 0xDC00 && second < 0xE000) {
          append_utf8(out, 0x10000 + (static_cast<char32_t>(first - 0xD800) << 10) + static_cast<char32_t>(second - 0xDC00));
          return true;
        }
      } else if (first >= 0 && (first < 0xD800 || first >= 0xE000)) {
        append_utf8(out, static_cast<char32_t>(first));
        return true;
      }
    }
    out = kReplacement;
    return false;
  }

  // Four hexadecimal digits; -1 when they are not all there.
  int hex() {
    int code = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      constexpr std::string_view kDigits = "0123456789abcdef0123456789ABCDEF";
      const std::size_t digit = ended() ? std::string_view::npos : kDigits.find(here());
      if (digit == std::string_view::npos) return -1;
      code = code * 16 + static_cast<int>(digit % 16);
    }
    return code;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::vector<char> open_;          // the closing brackets that are still to come
  std::vector<std::size_t> path_;   // of the value being read
  std::size_t values_ = 0;
  bool stopped_ = false;
  Salvage salvage_;
};

}  // namespace

Salvage salvage(std::string_view bytes) {
  if (is_utf16(bytes)) return salvage(utf8_of_utf16(bytes));
  // Some computers fill up with zeros what they had no time to write.
  while (bytes.ends_with('\0')) bytes.remove_suffix(1);
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  return Salvager(bytes).read();
}

}  // namespace content
