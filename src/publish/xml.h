#pragma once

#include <string>
#include <string_view>

namespace publish {

// A text made safe to stand in XML, between tags and in quoted attributes alike. What XML forbids is left out (control
// characters, U+FFFE and U+FFFF); bytes that are not UTF-8 come out as some character, never as markup.
std::string xml(std::string_view text);

}  // namespace publish
