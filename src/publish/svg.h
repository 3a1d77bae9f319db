#pragma once

#include <string>
#include <string_view>

#include "insight/picture.h"

namespace publish {

// The widths of letters for files, where no font is at hand: near those of Atkinson Hyperlegible Next and of Arial,
// on the wide side, so that words which fit by this fit in either.
float text_width(std::string_view words, float size, bool bold);

// A colour of the light theme, which files have: "#0A5C62"; "none" for Ink::none.
std::string_view hex_colour(insight::Ink ink);

// A whole <svg> element on a ground of its own, with `title` as its name. It has no scripts, styles, addresses or
// ids, so any number of them may stand on a page; whatever the words hold, it is well-formed XML. Empty for an
// empty picture.
std::string write_svg(const insight::Picture& picture, std::string_view title);

}  // namespace publish
