#include "publish/document.h"

namespace publish {
namespace {

template <typename Kind>
const Kind* block_at(const Document& document, std::size_t at) {
  return at < document.blocks.size() ? std::get_if<Kind>(&document.blocks[at]) : nullptr;
}

}  // namespace

bool stays_with_next(const Document& document, std::size_t at) {
  constexpr std::size_t kOneLine = 120;
  const Paragraph* next = block_at<Paragraph>(document, at + 1);
  if ((next && next->muted) || block_at<Blank>(document, at + 1)) return true;
  const Paragraph* here = block_at<Paragraph>(document, at);
  if (!here) return false;
  if (next) return at > 0 && here->text.size() <= kOneLine && block_at<Heading>(document, at - 1);
  return block_at<List>(document, at + 1) || block_at<Table>(document, at + 1) || block_at<Figure>(document, at + 1);
}

bool repeats_heading(const Document& document, std::size_t at, const std::string& caption) {
  const Heading* before = at > 0 ? block_at<Heading>(document, at - 1) : nullptr;
  return before && before->text == caption;
}

}  // namespace publish
