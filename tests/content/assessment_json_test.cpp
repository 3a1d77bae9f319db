#include "content/assessment_json.h"

#include <gtest/gtest.h>

#include <cctype>
#include <random>

#include "content/json_writer.h"
#include "documents.h"
#include "edited.h"

namespace content {
namespace {

using support::edited;
using support::read_file;
using support::wording;

std::string everything() {
  static const std::string bytes = read_file(std::string(TEST_DATA_DIR) + "/record_with_everything.json");
  return bytes;
}

const char kSmall[] =
    "{\"format\": \"alongside/assessment\", \"version\": 1, \"id\": \"x\", "
    "\"created\": \"2026-11-22T10:00:00Z\", \"changed\": \"2026-11-22T10:00:00Z\", "
    "\"answers\": {\"p/é\": {\"step\": 1, \"note\": \"Ü\\u00e9\\n\"}}}";

model::Assessment read(std::string_view bytes) {
  const auto record = read_assessment(bytes, wording());
  EXPECT_TRUE(record) << record.problem().pointer << ": " << record.problem().sentence;
  return record ? record.value() : model::Assessment{};
}

TEST(Record, ReadsEveryPart) {
  const model::Assessment record = read(everything());
  EXPECT_EQ(record.id, "8a1c2f");
  EXPECT_EQ(model::iso(record.changed), "2026-11-22T10:41:07Z");
  EXPECT_EQ(record.profile.organisation, "Robin “R” Street \\ Hall");
  EXPECT_EQ(record.profile.unit, model::Unit::buddy);
  EXPECT_EQ(record.profile.size, model::Size::medium);
  EXPECT_EQ(record.packs.at(0).edition, "1.0.0");
  EXPECT_EQ(record.packs.at(0).route, "quick");
  EXPECT_EQ(record.packs.at(0).framework, "");
  EXPECT_EQ(record.packs.at(1).route, model::kWholePack);
  const std::string& framework = record.packs.at(1).framework;
  EXPECT_EQ(framework, tidy_json(framework));
  EXPECT_NE(framework.find("\n    2.50,\n    {\n      \"deep\": {}\n    },\n    \"Kto decyduje?\\n\\\"My\\\"\"\n  ]\n}"),
            std::string::npos)
      << framework;
  const model::Answer& answer = record.answers.at("small-pack/A1");
  EXPECT_EQ(answer.step, 2);
  EXPECT_EQ(answer.note, "We said \a beep.");
  EXPECT_EQ(answer.agreed_by, model::AgreedBy::community);
  EXPECT_EQ(answer.on, (model::Day{2026, 11, 22}));
  EXPECT_EQ(answer.evidence.at(0).shared_with.at(1), "Trustees");
  EXPECT_EQ(record.answers.at("small-pack/A2").state, model::State::does_not_apply);
  EXPECT_EQ(record.answers.at("small-pack/B2").step, std::nullopt);
  EXPECT_EQ(record.actions.at(0).status, model::Status::doing);
  EXPECT_EQ(record.actions.at(0).due, (model::Day{2027, 1, 31}));
  EXPECT_EQ(record.groups.at(0).place, model::Place::missing);
  EXPECT_EQ(record.groups.at(0).tags, (std::vector<std::string>{"starting-well", "of-our-own"}));
  EXPECT_EQ(record.agreement.at(0).text, "We listen.");
  EXPECT_EQ(record.heard.at(0).surprised, "We had never asked.");
  EXPECT_EQ(record.heard.at(0).outside_our_control, "The timetable");
  EXPECT_EQ(record.stages.at("small-pack").at(0).confirmed_by, "The board");
  EXPECT_EQ(record.snapshots.at(0).answers.at("small-pack/A1").step, 0);
  const std::vector<model::StageDocument>& documents = record.documents.at("small-pack");
  EXPECT_EQ(documents.at(0).state, model::DocumentState::shared);
  EXPECT_EQ(documents.at(0).where, "Joint folder");
  EXPECT_EQ(documents.at(0).with, "Brightwell Youth");
  EXPECT_EQ(documents.at(1).state, model::DocumentState::asked_for);
  EXPECT_EQ(documents.at(2).state, model::DocumentState::being_written);
  EXPECT_EQ(documents.at(2).stage, "second");
  EXPECT_EQ(documents.at(3).state, std::nullopt);
  EXPECT_EQ(record.documents.at("other-pack").at(0).state, model::DocumentState::own);
  EXPECT_EQ(record.working_group.at(0).who, "Trustee");
  EXPECT_EQ(record.working_group.at(0).brings, "A vote");
}

TEST(Record, IsWrittenAsItWasRead) { EXPECT_EQ(write_assessment(read(everything())), everything()); }

TEST(Record, KeepsUnknownKeysAtEveryLevel) {
  const model::Assessment record = read(everything());
  const auto only = [](const model::Extras& extras) { return extras.size() == 1 ? extras[0] : model::Extra{}; };
  using model::Extra;
  EXPECT_EQ(only(record.profile.extras), (Extra{"website", "\"https://example.org\""}));
  EXPECT_EQ(only(record.packs[0].extras), (Extra{"loved", "true"}));
  EXPECT_EQ(only(record.packs[1].extras), (Extra{"lent_by", "[\n  \"Brightwell\"\n]"}));
  EXPECT_EQ(only(record.answers.at("small-pack/A1").extras), (Extra{"confidence", "0.250"}));
  EXPECT_EQ(only(record.answers.at("small-pack/A1").evidence[0].extras), (Extra{"pages", "12"}));
  EXPECT_EQ(only(record.actions[0].extras), (Extra{"cost", "null"}));
  EXPECT_EQ(only(record.groups[0].extras), (Extra{"size", "18446744073709551615"}));
  EXPECT_EQ(only(record.agreement[0].extras), (Extra{"by", "\"all\""}));
  EXPECT_EQ(only(record.heard[0].extras), (Extra{"again", "[]"}));
  EXPECT_EQ(only(record.stages.at("small-pack")[0].extras), (Extra{"mood", "{}"}));
  EXPECT_EQ(only(record.documents.at("small-pack")[0].extras), (Extra{"pages", "3"}));
  EXPECT_EQ(only(record.working_group[0].extras), (Extra{"since", "2024"}));
  EXPECT_EQ(only(record.snapshots[0].extras), (Extra{"weather", "\"rain\""}));
  ASSERT_EQ(record.extras.size(), 2u);
  EXPECT_EQ(record.extras[0].key, "from_the_future");
  EXPECT_EQ(record.extras[1], (Extra{"", "\"a member without a name\""}));
}

TEST(Record, WritesTheStandingPartsEvenWhenTheyAreEmpty) {
  model::Assessment record;
  record.id = "x";
  EXPECT_EQ(write_assessment(record),
            "{\n  \"format\": \"alongside/assessment\",\n  \"version\": 1,\n  \"id\": \"x\",\n"
            "  \"created\": \"1970-01-01T00:00:00Z\",\n  \"changed\": \"1970-01-01T00:00:00Z\",\n  \"app\": \"\",\n"
            "  \"profile\": {},\n  \"packs\": [],\n  \"answers\": {},\n  \"actions\": []\n}\n");
  EXPECT_EQ(read(write_assessment(record)), record);
}

TEST(Record, MayLeaveOutWhatItHasNothingFor) {
  const model::Assessment record = read(kSmall);
  EXPECT_EQ(record.answers.at("p/é").note, "Üé\n");
  EXPECT_EQ(record.profile, model::Profile{});
  EXPECT_TRUE(record.actions.empty());
}

TEST(Record, MayBeginWithAByteOrderMark) { EXPECT_EQ(read(std::string("\xEF\xBB\xBF") + kSmall), read(kSmall)); }

TEST(Record, TakesTheLastOfTwoAnswersToOnePrompt) {
  const std::string twice = edited(kSmall, "{\"p/é\"", "{\"p/é\": {\"step\": 4}, \"p/é\"");
  EXPECT_EQ(read(twice).answers.at("p/é").step, 1);
}

TEST(Examples, AreWrittenAsTheyWereRead) {
  for (const auto& file : support::json_files(std::string(ASSETS_DIR) + "/examples")) {
    const std::string bytes = read_file(file);
    const auto record = read_assessment(bytes, wording());
    ASSERT_TRUE(record) << file << record.problem().pointer << ": " << record.problem().sentence;
    EXPECT_EQ(write_assessment(record.value()), bytes) << file;
    EXPECT_EQ(read(write_assessment(record.value())), record.value()) << file;
  }
}

// The file made from `everything()` by one edit is told by this code and pointer.
struct Broken {
  const char* from;
  const char* to;
  const char* code;
  const char* pointer;
};

TEST(BrokenRecords, AreToldByCodeAndPlace) {
  const Broken cases[] = {
      {"alongside/assessment", "alongside/framework", "wrong_format", "/format"},
      {"\"format\"", "\"fromat\"", "wrong_format", "/format"},
      {"\"alongside/assessment\"", "7", "wrong_format", "/format"},
      {"\"version\": 1", "\"version\": 2", "newer_version", "/version"},
      {"\"version\": 1", "\"version\": 0", "bad_number", "/version"},
      {"\"version\": 1", "\"version\": 1.5", "bad_number", "/version"},
      {"\"version\": 1", "\"version\": \"1\"", "wrong_type", "/version"},
      {"\"version\"", "\"revision\"", "missing_key", "/version"},
      {"\"id\": \"8a1c2f\"", "\"id\": \"\"", "empty_text", "/id"},
      {"\"id\": \"8a1c2f\"", "\"id\": 8", "wrong_type", "/id"},
      {"\"id\": \"8a1c2f\",", "", "missing_key", "/id"},
      {"\"created\"", "\"made\"", "missing_key", "/created"},
      {"10:41:07Z", "10:41:07", "bad_moment", "/changed"},
      {"\"app\": \"1.0.0\"", "\"app\": null", "wrong_type", "/app"},
      {"\"unit\": \"buddy\"", "\"unit\": \"team\"", "bad_choice", "/profile/unit"},
      {"\"size\": \"medium\"", "\"size\": \"Medium\"", "bad_choice", "/profile/size"},
      {"\"lead\": \"Chair\"", "\"lead\": [\"Chair\"]", "wrong_type", "/profile/lead"},
      {"\"packs\": [", "\"packs\": [ 1,", "wrong_type", "/packs/0"},
      {"\"packs\": [", "\"packs\": [ {\"id\": \"small-pack\"},", "duplicate_id", "/packs/1/id"},
      {"\"route\": \"quick\"", "\"route\": [\"quick\"]", "wrong_type", "/packs/0/route"},
      {"\"route\": \"quick\"", "\"framework\": \"quick\"", "wrong_type", "/packs/0/framework"},
      {"\"step\": 2", "\"step\": 101", "bad_number", "/answers/small-pack~1A1/step"},
      {"\"step\": 2", "\"step\": -1", "bad_number", "/answers/small-pack~1A1/step"},
      {"\"step\": 2", "\"step\": 2.0", "bad_number", "/answers/small-pack~1A1/step"},
      {"\"step\": 2", "\"step\": 99999999999999999999", "bad_number", "/answers/small-pack~1A1/step"},
      {"\"step\": 2", "\"step\": \"2\"", "wrong_type", "/answers/small-pack~1A1/step"},
      {"\"step\": 2", "\"step\": 2, \"state\": \"not_sure\"", "step_and_state", "/answers/small-pack~1A1"},
      {"\"not_sure\"", "\"unsure\"", "bad_choice", "/answers/small-pack~1B1/state"},
      {"\"jointly\"", "\"everyone\"", "bad_choice", "/answers/small-pack~1B1/agreed_by"},
      {"\"on\": \"2026-11-22\"", "\"on\": \"2026-11-31\"", "bad_date", "/answers/small-pack~1A1/on"},
      {"2026-05-01", "1 May", "bad_date", "/answers/small-pack~1A1/evidence/0/on"},
      {"\"Trustees\"", "false", "wrong_type", "/answers/small-pack~1A1/evidence/0/shared_with/1"},
      {"{\n      \"note\": \"A note only.\"\n    }", "3", "wrong_type", "/answers/small-pack~1B2"},
      {"\"id\": \"a2\"", "\"id\": \"a1\"", "duplicate_id", "/actions/1/id"},
      {"\"id\": \"a2\",", "", "missing_key", "/actions/1/id"},
      {"2027-01-31", "2027-02-29", "bad_date", "/actions/0/due"},
      {"\"doing\"", "\"stuck\"", "bad_choice", "/actions/0/status"},
      {"\"status\": \"done\"", "\"status\": null", "wrong_type", "/actions/2/status"},
      {"\"place\": \"involved\"", "\"place\": \"here\"", "bad_choice", "/groups/1/place"},
      {"\"id\": \"g2\"", "\"id\": \"g1\"", "duplicate_id", "/groups/1/id"},
      {"\"agreed_on\": \"2026-11-22\"", "\"agreed_on\": 2026", "wrong_type", "/agreement/0/agreed_on"},
      {"\"tags\": [\n        \"starting-well\",\n        \"of-our-own\"", "\"tags\": [ 1", "wrong_type", "/groups/0/tags/0"},
      {"\"said\": \"Too far\"", "\"said\": {}", "wrong_type", "/heard/0/said"},
      {"\"surprised\": \"We had never asked.\"", "\"surprised\": true", "wrong_type", "/heard/0/surprised"},
      {"\"stage\": \"first\",", "", "missing_key", "/stages/small-pack/0/stage"},
      {"\"stages\": {\n    \"small-pack\": [", "\"stages\": {\"small-pack\": [ {\"stage\": \"first\"},", "duplicate_id",
       "/stages/small-pack/1/stage"},
      {"\"stages\": {", "\"stages\": {\"p\": {},", "wrong_type", "/stages/p"},
      {"\"documents\": {", "\"documents\": {\"p\": {},", "wrong_type", "/documents/p"},
      {"\"documents\": {", "\"documents\": [], \"papers\": {", "wrong_type", "/documents"},
      {"\"state\": \"shared\"", "\"state\": \"lent\"", "bad_choice", "/documents/small-pack/0/state"},
      {"\"document\": \"Minutes\",", "", "missing_key", "/documents/small-pack/1/document"},
      {"\"document\": \"A budget\"", "\"document\": \"\"", "empty_text", "/documents/small-pack/3/document"},
      {"\"stage\": \"first\",\n        \"document\": \"Minutes\"", "\"document\": \"Minutes\"", "missing_key",
       "/documents/small-pack/1/stage"},
      {"\"id\": \"m2\"", "\"id\": \"m1\"", "duplicate_id", "/working_group/1/id"},
      {"\"id\": \"m2\"", "\"who\": \"m2\"", "missing_key", "/working_group/1/id"},
      {"\"brings\": \"A vote\"", "\"brings\": 1", "wrong_type", "/working_group/0/brings"},
      {"\"step\": 0", "\"step\": 1000", "bad_number", "/snapshots/0/answers/small-pack~1A1/step"},
      {"\"name\": \"Spring review\"", "\"name\": 3", "wrong_type", "/snapshots/0/name"},
  };
  for (const auto& [from, to, code, pointer] : cases) {
    const auto record = read_assessment(edited(everything(), from, to), wording());
    ASSERT_FALSE(record) << from << " -> " << to;
    EXPECT_EQ(record.problem().code, code) << from << " -> " << to;
    EXPECT_EQ(record.problem().pointer, pointer) << from << " -> " << to;
  }
}

// A sentence for a person: words from the assets, every place filled.
void expect_sentence(const model::Problem& problem) {
  EXPECT_TRUE(wording().has("problem." + problem.code)) << problem.code;
  EXPECT_EQ(problem.sentence.find('{'), std::string::npos) << problem.sentence;
  EXPECT_EQ(problem.sentence.find("problem."), std::string::npos) << problem.sentence;
  EXPECT_EQ(problem.sentence.find("damaged"), std::string::npos) << problem.sentence;
  EXPECT_NE(problem.sentence.find("Your open work is as it was."), std::string::npos) << problem.sentence;
}

TEST(BrokenRecords, AreToldWhereInWords) {
  const auto bad_due = read_assessment(edited(everything(), "2027-01-31", "2027-02-29"), wording());
  ASSERT_FALSE(bad_due);
  expect_sentence(bad_due.problem());
  EXPECT_NE(bad_due.problem().sentence.find("“2027-02-29”"), std::string::npos);
  EXPECT_NE(bad_due.problem().sentence.find("(actions, number 1, the due date)"), std::string::npos)
      << bad_due.problem().sentence;
  const auto cut = read_assessment(everything().substr(0, 100), wording());
  ASSERT_FALSE(cut);
  EXPECT_NE(cut.problem().sentence.find("stops on line 5"), std::string::npos) << cut.problem().sentence;
}

TEST(BrokenRecords, ThatAreNoRecordsAtAllAreToldSo) {
  struct Case {
    std::string bytes;
    const char* code;
  };
  const Case cases[] = {
      {"", "empty"},
      {"\n\n", "empty"},
      {std::string("\x89PNG\r\n\x1A\n", 8), "not_text"},
      {std::string(2000, '\0'), "not_text"},
      {std::string(40 << 20, 'x'), "too_large"},
      {support::levels(10'000), "too_deep"},
      {"{\"a\":" + support::levels(10'000) + std::string(10'000, ']') + "}", "too_deep"},
      {"Dear all,", "not_json"},
      {"\"\xFF\"", "not_json"},
      {"[]", "wrong_format"},
      {"null", "wrong_format"},
      {"{}", "wrong_format"},
      {"{\"format\": \"somebody/else\"}", "wrong_format"},
      {"{\"format\": {\"format\": 1}}", "wrong_format"},
  };
  for (const Case& each : cases) {
    const auto record = read_assessment(each.bytes, wording());
    ASSERT_FALSE(record) << each.code;
    EXPECT_EQ(record.problem().code, each.code);
    expect_sentence(record.problem());
  }
}

TEST(BrokenRecords, CutAtAnyByteAreAProblemOrARecord) {
  const std::string small = kSmall;
  for (std::size_t length = 0; length < small.size(); ++length) {
    const auto record = read_assessment(std::string_view(small).substr(0, length), wording());
    ASSERT_FALSE(record) << length;
    EXPECT_TRUE(record.problem().code == "cut_short" || (length == 0 && record.problem().code == "empty"))
        << length << record.problem().code;
  }
}

TEST(BrokenRecords, WithAnyByteChangedAreAProblemOrARecordThatWritesBack) {
  std::mt19937 random(2);
  int records = 0;
  for (int i = 0; i < 4'000; ++i) {
    std::string bytes = everything();
    for (unsigned edits = 1 + random() % 3; edits > 0; --edits)
      bytes[random() % bytes.size()] =
          static_cast<char>(random() % 3 == 0 ? random() % 256 : " {}[]\",:0aé\\"[random() % 13]);
    const auto record = read_assessment(bytes, wording());
    if (!record) {
      ASSERT_FALSE(record.problem().code.empty());
      ASSERT_FALSE(record.problem().sentence.empty());
      continue;
    }
    ++records;
    const std::string written = write_assessment(record.value());
    ASSERT_EQ(read(written), record.value()) << bytes;
    ASSERT_EQ(write_assessment(read(written)), written) << bytes;
  }
  EXPECT_GT(records, 200);
}

}  // namespace
}  // namespace content
