#include "content/script.h"

#include <algorithm>
#include <iterator>

namespace content {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t n>
bool in(const Range (&ranges)[n], char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges), [c](Range r) { return c >= r.first && c <= r.last; });
}

constexpr Range kRightToLeft[] = {{0x590, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFF}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};

// Punctuation, signs, spaces, digits and emoji: no letters.
constexpr Range kNoLetters[] = {{0, 0x40},          {0x5B, 0x60},        {0x7B, 0xA9},       {0xAB, 0xB4},
                                {0xB6, 0xB9},       {0xBB, 0xBF},        {0xD7, 0xD7},       {0xF7, 0xF7},
                                {0x300, 0x36F},     {0x600, 0x61F},      {0x64B, 0x66D},     {0x6D4, 0x6D4},
                                {0x6F0, 0x6F9},     {0x964, 0x965},      {0x2000, 0x2BFF},   {0x3000, 0x3004},
                                {0x3008, 0x3020},   {0xFE00, 0xFE6F},    {0xFF00, 0xFF20},   {0x1F000, 0x1FAFF},
                                {0xE0000, 0xE01EF}};

constexpr Range kIdeographs[] = {{0x2E80, 0x9FFF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFF00, 0xFF60}, {0x20000, 0x3FFFF}};
constexpr Range kHan[] = {{0x2E80, 0x2FDF}, {0x3005, 0x3007}, {0x3400, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}};
constexpr Range kKana[] = {{0x3041, 0x30FF}, {0x31F0, 0x31FF}, {0xFF66, 0xFF9F}};
constexpr Range kHangul[] = {{0x1100, 0x11FF}, {0x3130, 0x318F}, {0xAC00, 0xD7A3}};
constexpr Range kArabic[] = {{0x600, 0x6FF}, {0x750, 0x77F}, {0xFB50, 0xFDFF}, {0xFE70, 0xFEFF}};

// Scripts that one living language is written in, or nearly.
constexpr struct {
  Range letters;
  std::string_view language;
} kScripts[] = {{{0x590, 0x5FF}, "he"}, {{0x980, 0x9FF}, "bn"}, {{0xA00, 0xA7F}, "pa"}, {{0xA80, 0xAFF}, "gu"},
                {{0xB80, 0xBFF}, "ta"}, {{0xC00, 0xC7F}, "te"}};

// ٹ ڈ ڑ ں ے: Urdu has them, Arabic and Persian have not.
constexpr bool is_urdu_only(char32_t c) { return c == 0x679 || c == 0x688 || c == 0x691 || c == 0x6BA || c == 0x6D2; }

constexpr Range kMarks[] = {{0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x610, 0x61A},   {0x64B, 0x65F},
                            {0x670, 0x670},   {0x6D6, 0x6DC},   {0x6DF, 0x6E4},   {0xA70, 0xA71},   {0xD81, 0xD83},   {0xDCA, 0xDDF},   {0xDF2, 0xDF3},   {0xE31, 0xE31},   {0xE34, 0xE3A},
                            {0xE47, 0xE4E},   {0x1AB0, 0x1AFF}, {0x200C, 0x200F}, {0x20D0, 0x20FF}, {0x302A, 0x302F},
                            {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF}, {0xE0020, 0xE01EF}};
// The scripts of India from U+0900 to Malayalam lie in blocks of 128 with the same plan: where the signs of a block are.
constexpr Range kIndic = {0x900, 0xD7F};
constexpr Range kIndicSigns[] = {{0x00, 0x03}, {0x3C, 0x3C}, {0x3E, 0x4D}, {0x51, 0x57}, {0x62, 0x63}};
constexpr char32_t kVirama = 0x4D;  // ties two consonants
constexpr char32_t kJoiner = 0x200D;
constexpr Range kFlagHalves[] = {{0x1F1E6, 0x1F1FF}};

constexpr std::u32string_view kClosing = U"、。，．・：；？！）］｝」』】〕〉》ー々…ぁぃぅぇぉっゃゅょァィゥェォッャュョ)]},.!?:;%”’\u00a0\u2069";
constexpr std::u32string_view kOpening = U"（［｛「『【〔〈《([{“‘\u00a0\u2066\u2067\u2068";

bool is_indic(char32_t c) { return c >= kIndic.first && c <= kIndic.last; }

}  // namespace

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at++);
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  char32_t code = more == 3 ? first & 0x07 : more == 2 ? first & 0x0F : more == 1 ? first & 0x1F : first;
  for (int i = 0; i < more && at < text.size() && (byte(at) & 0xC0) == 0x80; ++i) code = code << 6 | (byte(at++) & 0x3F);
  return code;
}

bool runs_right_to_left(std::string_view text) {
  int isolates = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c >= 0x2066 && c <= 0x2068) ++isolates;
    if (c == 0x2069 && isolates > 0) --isolates;
    if (isolates == 0 && !in(kNoLetters, c)) return in(kRightToLeft, c);
  }
  return false;
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (in(kRightToLeft, next_code_point(text, at))) return true;
  }
  return false;
}

std::string_view language_of_letters(std::string_view text) {
  bool urdu = false, arabic = false;
  std::string_view language;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (in(kNoLetters, c)) continue;
    std::string_view one;
    for (const auto& script : kScripts) {
      if (c >= script.letters.first && c <= script.letters.last) one = script.language;
    }
    if (in(kHan, c)) one = "zh";
    if (in(kKana, c)) one = "ja";
    if (in(kHangul, c)) one = "ko";
    if (in(kArabic, c)) one = "ur", arabic = true, urdu |= is_urdu_only(c);
    if (one.empty()) return {};
    const bool japanese = (one == "zh" || one == "ja") && (language == "zh" || language == "ja");
    if (!language.empty() && language != one && !japanese) return {};
    if (language != "ja") language = one;
  }
  return arabic && !urdu ? std::string_view() : language;
}

bool joins(char32_t before, char32_t c) {
  if (in(kMarks, c) || before == kJoiner) return true;
  if (is_indic(c) && in(kIndicSigns, c & 0x7F)) return true;
  if (is_indic(c) && is_indic(before) && (before & 0x7F) == kVirama) return true;
  return in(kFlagHalves, before) && in(kFlagHalves, c);
}

bool may_break(char32_t before, char32_t c) {
  if (joins(before, c)) return false;
  if (before == ' ') return c != ' ';
  if (before == '-' || before == '/' || before == 0x2013 || before == 0x2014) return c > ' ' && !(c >= '0' && c <= '9');
  if (kClosing.find(c) != std::u32string_view::npos || kOpening.find(before) != std::u32string_view::npos) return false;
  return c != ' ' && (in(kIdeographs, c) || in(kIdeographs, before));
}

}  // namespace content
