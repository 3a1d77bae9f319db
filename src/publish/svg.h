#pragma once

#include <string>
#include <string_view>

#include "insight/picture.h"

namespace publish {

// The widths of letters for files, where no font is at hand: near those of Atkinson Hyperlegible Next and of Arial,
// on the wide side, so that words which fit by this fit in either.
float text_width(std::string_view words, float size, bool bold);

// A whole <svg> element on a ground of its own, with `title` as its name. It has no scripts, styles, addresses or
// ids, so any number of them may stand on a page; whatever the words hold, it is well-formed XML. Empty for an
// empty picture.
std::string write_svg(const insight::Picture& picture, std::string_view title);
// The same inside a page, where the element with that id has its name.
std::string write_svg_named_by(const insight::Picture& picture, std::string_view id);

}  // namespace publish
