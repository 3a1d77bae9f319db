#include "publish/xml.h"

#include <cstddef>

#include "content/script.h"
#include "content/utf8.h"

namespace publish {
namespace {

constexpr bool is_allowed(char32_t c) {
  if (c < ' ') return c == '\t' || c == '\n' || c == '\r';
  return !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF && c <= 0x10FFFF;
}

}  // namespace

std::string xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = content::next_code_point(text, at);
    switch (c) {
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '&': out += "&amp;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default:
        if (is_allowed(c)) content::append_utf8(out, c);
    }
  }
  return out;
}

}  // namespace publish
