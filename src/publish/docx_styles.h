#pragma once

#include <string>
#include <string_view>

// The parts of a Word file that do not depend on what it says.

namespace publish::docx {

// A4 with 2 cm at each side, in twentieths of a point.
inline constexpr int kPageWidth = 11906, kPageHeight = 16838, kMargin = 1134;
inline constexpr int kTextWidth = kPageWidth - 2 * kMargin;

inline constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view kMainNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

// The language is a tag for w:lang. Large print has 18 points and more throughout, and no pale words.
std::string styles_xml(std::string_view language, bool large_print);

// The lists by their w:num: bullets, boxes to tick, and `numbered` lists from kFirstNumberedList on, each from 1.
inline constexpr int kBulletList = 1, kBoxList = 2, kFirstNumberedList = 3;
std::string numbering_xml(int numbered, bool large_print);

std::string settings_xml(std::string_view language);

}  // namespace publish::docx
