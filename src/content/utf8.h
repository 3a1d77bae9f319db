#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace content {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD, for what is no character

// How many bytes the character at the start of `text`, which is not empty, takes; 0 when that is not UTF-8
// (cut short, an overlong form, half a surrogate pair, past U+10FFFF).
std::size_t character_bytes(std::string_view text);

// The text with U+FFFD for each byte that is not UTF-8.
std::string valid_utf8(std::string_view text);

// `code` must be at most U+10FFFF. Half a surrogate pair becomes three bytes that are not UTF-8.
void append_utf8(std::string& out, char32_t code);

// UTF-16 as Notepad's "Unicode" saves it, told by its byte order mark.
bool is_utf16(std::string_view bytes);

// The same text in UTF-8, without the mark. What is no character in it is none afterwards: see append_utf8.
std::string utf8_of_utf16(std::string_view bytes);

}  // namespace content
