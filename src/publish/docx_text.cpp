#include "publish/docx_text.h"

#include <algorithm>
#include <cstddef>

#include "content/script.h"
#include "publish/xml.h"

namespace publish::docx {
namespace {

struct Stretch {
  std::string text;
  bool right_to_left = false;
};

// Cuts a text where its direction changes: Word wants to be told. Words without letters go with those before them;
// spaces and stops between two directions go with the paragraph, as in Unicode's rules.
std::vector<Stretch> stretches(std::string_view text, bool paragraph_right_to_left) {
  if (!content::has_right_to_left(text)) return {{std::string(text), false}};
  constexpr std::string_view kBetween = " \t\n", kStops = " \t\n.,;:!?";
  std::vector<Stretch> out = {{"", paragraph_right_to_left}};
  const auto turn = [&](bool right_to_left) {
    Stretch next{"", right_to_left};
    std::string& last = out.back().text;
    if (out.back().right_to_left != paragraph_right_to_left) {
      const std::size_t end = last.find_last_not_of(kStops) + 1;
      next.text = last.substr(end);
      last.resize(end);
    }
    if (last.empty()) out.pop_back();
    out.push_back(next);
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(kBetween), text.size());
    const std::size_t next = std::min(text.find_first_not_of(kBetween, end), text.size());
    const std::string word(text.substr(0, end));
    const bool has_letters = !content::runs_right_to_left(word + " א");  // a word without any leaves that to the aleph
    const bool right_to_left = content::has_right_to_left(word);
    if ((has_letters || right_to_left) && right_to_left != out.back().right_to_left) turn(right_to_left);
    out.back().text += text.substr(0, next);
    text.remove_prefix(next);
  }
  if (out.back().right_to_left != paragraph_right_to_left) turn(paragraph_right_to_left);
  return out;
}

// What w:t and its like hold. Isolates go: Word shows some of them as boxes, and the stretches do their work.
std::string run_text(std::string_view text) {
  std::string out, plain;
  const auto flush = [&] {
    if (!plain.empty()) out += "<w:t xml:space=\"preserve\">" + xml(plain) + "</w:t>";
    plain.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = content::next_code_point(text, at);
    if (c == '\n' || c == '\t') {
      flush();
      out += c == '\n' ? "<w:br/>" : "<w:tab/>";
    } else if (c != '\r' && !(c >= 0x2066 && c <= 0x2069)) {
      plain += text.substr(start, at - start);
    }
  }
  flush();
  return out;
}

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }
bool is_letter_or_digit(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string quoted(std::string_view value) {
  std::string out = "=\"";
  out += value;
  return out += "\"";
}

std::string language_tag(const std::string& language) {
  const auto belongs = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  const bool is_tag = !language.empty() && std::all_of(language.begin(), language.end(), belongs);
  return is_tag && language != "en" ? language : "en-GB";
}

// In w:rPr: rStyle comes first, rtl and lang last.
std::string runs(std::string_view text, bool paragraph_right_to_left, std::string_view look) {
  const std::string_view language = content::language_of_letters(text);
  const bool is_east_asian = language == "ja" || language == "ko" || language == "zh";
  std::string out;
  for (const Stretch& stretch : stretches(text, paragraph_right_to_left)) {
    if (stretch.text.empty()) continue;
    std::string properties(look);
    if (stretch.right_to_left) properties += "<w:rtl/>";
    const std::string_view tag = stretch.right_to_left ? content::language_of_letters(stretch.text) : language;
    if (!tag.empty()) properties += std::string("<w:lang ") + (is_east_asian ? "w:eastAsia" : "w:bidi") + quoted(tag) + "/>";
    out += "<w:r>";
    if (!properties.empty()) out += "<w:rPr>" + properties + "</w:rPr>";
    out += run_text(stretch.text) + "</w:r>";
  }
  return out;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) lines.push_back(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

int letters(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string safe_address(std::string_view url) {
  constexpr std::string_view kHttps = "https://", kHex = "0123456789ABCDEF";
  if (url.substr(0, kHttps.size()) != kHttps) return {};
  const std::string_view rest = url.substr(kHttps.size());
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  const auto is_host = [](char c) { return is_letter_or_digit(c) || c == '.' || c == '-'; };
  if (host.empty() || !is_letter_or_digit(host.front()) || !std::all_of(host.begin(), host.end(), is_host)) return {};
  std::string out(kHttps);
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const char c = rest[i];
    const auto is_hex = [&](std::size_t at) { return at < rest.size() && is_one_of(rest[at], "0123456789abcdefABCDEF"); };
    const bool stays = is_letter_or_digit(c) || is_one_of(c, "-._~:/?@!$&'()*+,;=") ||
                       (c == '#' && out.find('#') == std::string::npos) || (c == '%' && is_hex(i + 1) && is_hex(i + 2));
    if (stays) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

std::string spoken_address(std::string_view url) {
  std::string_view out = url;
  if (out.substr(0, 8) == "https://") out.remove_prefix(8);
  if (!out.empty() && out.back() == '/') out.remove_suffix(1);
  return std::string(out);
}

}  // namespace publish::docx
