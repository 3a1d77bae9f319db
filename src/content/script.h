#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// What the letters of a text tell: which way it runs, which language it must be in, what belongs together.

namespace content {

// True when there is nothing but spaces, tabs and line feeds.
bool is_blank(std::string_view text);

// The code point at `at`, and moves `at` past it. Invalid bytes count as one each.
char32_t next_code_point(std::string_view text, std::size_t& at);

// True when the first letter with a direction of its own runs from right to left, as in Arabic, Urdu or Hebrew.
// What stands between isolates (U+2066 to U+2069) does not count. False for a text without letters.
bool runs_right_to_left(std::string_view text);

// True when any letter runs from right to left.
bool has_right_to_left(std::string_view text);

// The language tag of a text whose letters are all of a script that names one: "bn", "gu", "pa", "ta", "te", "ur"
// (by letters that only Urdu has), "ja", "ko", "zh", "he". Empty where the letters leave it open or are mixed.
std::string_view language_of_letters(std::string_view text);

// True when `c` belongs to the character before it: accents, vowel signs, joiners, the parts of an emoji.
bool joins(char32_t before, char32_t c);

// True where a line may end between the two: after spaces and hyphens, and between ideographs, but not before a
// closing mark nor after an opening one.
bool may_break(char32_t before, char32_t c);

}  // namespace content
