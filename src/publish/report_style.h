#pragma once

#include <string>

#include "content/wording.h"
#include "publish/document.h"

namespace publish {

// What stands in the one style element of a page by report_html: never "<", whatever the document's texts hold.
// Tables of kWideColumns and more become cards where room is short: on a phone, and everywhere in large print.
// Those of kHugeColumns and more are cards in print too.
std::string page_style(const Document& document, const content::Wording& wording);

inline constexpr int kWideColumns = 4;
inline constexpr int kHugeColumns = 9;

}  // namespace publish
