#pragma once

#include <string>

#include "content/wording.h"
#include "publish/document.h"

namespace publish {

// The document as a Word file (.docx). The same document gives the same bytes. Headings, lists and tables are real ones,
// so that Word's navigation and assistive technology find them; texts that run from right to left do so here too.
// The contents list the headings with links but without page numbers: only Word knows those, and has "Update field".
// An address that is not plainly https is written out and not linked.
std::string write_docx(const Document& document, const content::Wording& wording);

}  // namespace publish
