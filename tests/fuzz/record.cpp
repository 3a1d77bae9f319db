#include "content/assessment_json.h"
#include "content/recover.h"
#include "fuzz.h"

// Any bytes: the reader gives a record or a problem; what it reads, and what is recovered where it does not, is written
// and read again without a difference.

namespace {

void expect_written_back(const model::Assessment& record) {
  const std::string written = content::write_assessment(record);
  const auto again = content::read_assessment(written, fuzz::wording());
  fuzz::expect(static_cast<bool>(again), "what was written reads", written);
  fuzz::expect(again.value() == record, "what was written reads the same", written);
  fuzz::expect(content::write_assessment(again.value()) == written, "it is written the same again", written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  const auto record = content::read_assessment(bytes, fuzz::wording());
  auto recovered = content::recover_assessment(bytes, fuzz::wording());
  if (record) {
    expect_written_back(record.value());
    fuzz::expect(recovered && recovered->whole && recovered->record == record.value(), "a whole file is left alone", bytes);
    return 0;
  }
  fuzz::expect(!record.problem().sentence.empty(), "a problem has a sentence", record.problem().code);
  if (!recovered) return 0;
  fuzz::expect(!content::recovery_words(recovered.value(), fuzz::wording()).empty(), "what was lost is told");
  for (const content::Loss& loss : recovered->losses) fuzz::expect(!loss.words.empty(), "a loss has words", loss.pointer);
  if (recovered->record.id.empty()) recovered->record.id = "x";
  expect_written_back(recovered->record);
  return 0;
}
