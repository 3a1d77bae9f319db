#include "publish/source.h"

#include "insight/words.h"

namespace publish {

const model::Framework* find_pack(const Source& source, std::string_view id) {
  for (const model::Framework* pack : source.packs)
    if (pack->id == id) return pack;
  return nullptr;
}

std::string with_terms(const Source& source, std::string_view text) {
  return insight::with_terms(source.record, source.wording, text);
}

std::string reason_words(const Source& source, std::string_view key) {
  const model::Framework* pack = find_pack(source, model::pack_of(key));
  const std::string words = pack ? insight::part_words(source.record, source.wording, *pack, model::prompt_of(key)) : "";
  return words.empty() ? std::string(key) : words;
}

}  // namespace publish
