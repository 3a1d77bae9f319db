#include "content/file_name.h"

namespace content {
namespace {

// "Sparrow Lane Community Hub" -> "sparrow-lane-community-hub".
std::string file_words(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  constexpr std::size_t kLongest = 40;
  if (out.size() > kLongest) {
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
    out.resize(end);
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

}  // namespace

std::string file_name(std::string_view organisation, std::string_view what, model::Day today, std::string_view ending) {
  std::string name = "alongside";
  for (const std::string& part : {file_words(organisation), std::string(what), model::iso(today)})
    if (!part.empty()) (name += '-') += part;
  return (name += '.') += ending;
}

}  // namespace content
