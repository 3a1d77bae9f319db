#pragma once

#include <string>

#include "content/wording.h"
#include "publish/document.h"

namespace publish {

// The document as one HTML page that needs nothing beside it: no script, no address to load from, its style in the page
// and named by its hash in a Content-Security-Policy, so whatever the texts hold, nothing runs and nothing is fetched.
// The same document gives the same bytes, in UTF-8.
//
// The title is the only h1; headings follow from h2 and never skip a level. The contents list those of levels 1 and 2.
// Control characters and bytes that are not UTF-8 come out as U+FFFD; line breaks stay. An address that is not plainly
// https is left out, its words stay.
// A page break takes effect before a heading, and not before everything.
// In print the page is A4, and the footer and the page number stand on every page where the browser can do that.
std::string write_html(const Document& document, const content::Wording& wording);

}  // namespace publish
