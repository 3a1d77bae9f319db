#pragma once

#include <string>
#include <string_view>
#include <vector>

// Texts and addresses as a Word file wants them.

namespace publish::docx {

// `="value"`, for a value that is safe there.
std::string quoted(std::string_view value);

// A tag for w:lang. "en" alone is English as written in Britain, whose spelling Word then checks. What is no tag counts
// as that too.
std::string language_tag(const std::string& language);

// A text as w:r elements, one for each stretch that runs the same way; lines are broken where it has new lines. `look`
// is what stands first in their w:rPr.
std::string runs(std::string_view text, bool paragraph_right_to_left, std::string_view look = {});

// The lines that are not blank. They refer to `text`.
std::vector<std::string_view> lines_of(std::string_view text);

// How many code points.
int letters(std::string_view text);

// An https address as relationships may hold it, what must be escaped escaped; empty for any other. Word calls a file
// with a bad address broken, so the host is held to letters, digits, dots and hyphens.
std::string safe_address(std::string_view url);

// As people write it on paper: "www.nhs.uk".
std::string spoken_address(std::string_view url);

}  // namespace publish::docx
