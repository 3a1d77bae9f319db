#include "content/framework_json.h"

#include <gtest/gtest.h>

#include <map>

#include "content/assessment_json.h"
#include "documents.h"
#include "edited.h"

namespace content {
namespace {

using support::edited;
using support::read_file;
using support::wording;

std::string small_pack() { return read_file(std::string(TEST_DATA_DIR) + "/small_pack.json"); }

TEST(Pack, ReadsEveryPart) {
  const auto read = read_framework(small_pack(), wording());
  ASSERT_TRUE(read) << read.problem().pointer << ": " << read.problem().sentence;
  const model::Framework& pack = read.value();
  EXPECT_EQ(pack.id, "small-pack");
  EXPECT_EQ(pack.kind, model::Kind::stages);
  EXPECT_EQ(pack.official.url, "https://example.org/real");
  EXPECT_EQ(pack.credits.at(0).text, "Somebody");
  EXPECT_EQ(pack.scale.steps.at(1).means, "We sometimes do.");
  EXPECT_EQ(pack.routes.at(0).minutes, 5);
  EXPECT_EQ(pack.routes.at(0).prompts, (std::vector<std::string>{"B1", "A1"}));
  EXPECT_EQ(pack.stages.at(1).ready_at, 2);
  EXPECT_EQ(pack.stages.at(0).documents.at(0), "A plan");
  const model::Prompt& prompt = pack.sections.at(0).prompts.at(0);
  EXPECT_EQ(prompt.brief, "Doing");
  EXPECT_EQ(prompt.steps.at(2), "All");
  EXPECT_EQ(prompt.alert, "payments");
  EXPECT_EQ(prompt.suggest.at(0).sizes, (std::vector{model::Size::tiny, model::Size::small}));
  EXPECT_EQ(prompt.suggest.at(1).at_most, 1);
  EXPECT_EQ(prompt.also.at(0), "other-pack/C2");
}

TEST(BrokenPacks, AreToldByCodeAndPlace) {
  struct Case {
    const char* from;
    const char* to;
    const char* code;
    const char* pointer;
  };
  const Case cases[] = {
      {"alongside/framework", "alongside/assessment", "wrong_format", "/format"},
      {"\"version\": 1", "\"version\": 3", "newer_version", "/version"},
      {"\"id\": \"small-pack\"", "\"id\": \"small pack\"", "bad_id", "/id"},
      {"\"edition\": \"1.0.0\",", "", "missing_key", "/edition"},
      {"\"title\": \"A small pack\"", "\"title\": \"\"", "empty_text", "/title"},
      {"\"kind\": \"stages\"", "\"kind\": \"exam\"", "bad_choice", "/kind"},
      {"\"kind\": \"stages\",", "", "missing_key", "/kind"},
      {"\"kind\": \"stages\"", "\"kind\": \"checklist\"", "stages_elsewhere", "/stages"},
      {"\"kind\": \"stages\"", "\"kind\": \"conversation\"", "conversation_with_scale", "/scale"},
      {"\"stages\": [", "\"ladder\": [", "no_stages", "/stages"},
      {"\"scale\"", "\"scales\"", "no_scale", "/scale"},
      {"https://example.org", "http://example.org", "not_https", "/official/url"},
      {"https://example.org", "javascript:alert(1)//", "not_https", "/official/url"},
      {"\"text\": \"Somebody\"", "\"url\": \"https://example.org\"", "missing_key", "/credits/0/text"},
      {"\"means\": \"We do not.\"", "\"means\": \"\"", "empty_text", "/scale/steps/0/means"},
      {"\"minutes\": 5", "\"minutes\": 1000", "bad_number", "/routes/0/minutes"},
      {"[\"B1\", \"A1\"]", "[\"B1\", \"A9\"]", "unknown_prompt", "/routes/0/prompts/1"},
      {"[\"B1\", \"A1\"]", "[\"B1\", \"B1\"]", "duplicate_id", "/routes/0/prompts/1"},
      {"[\"B1\", \"A1\"]", "[]", "no_prompts", "/routes/0/prompts"},
      {"\"id\": \"second\"", "\"id\": \"first\"", "unknown_stage", "/sections/1/stage"},
      {"\"ready_at\": 2", "\"ready_at\": 3", "step_outside_scale", "/stages/1/ready_at"},
      {"\"ready_at\": 1,", "", "missing_key", "/stages/0/ready_at"},
      {"\"stage\": \"second\"", "\"stage\": \"first\"", "stage_without_prompts", "/stages/1"},
      {"\"stage\": \"second\"", "\"stage\": \"third\"", "unknown_stage", "/sections/1/stage"},
      {"\"stage\": \"second\",", "", "missing_key", "/sections/1/stage"},
      {"\"id\": \"b\"", "\"id\": \"a\"", "duplicate_id", "/sections/1/id"},
      {"\"id\": \"B2\"", "\"id\": \"A1\"", "duplicate_id", "/sections/1/prompts/1/id"},
      {"\"id\": \"A2\"", "\"id\": \"A/2\"", "bad_id", "/sections/0/prompts/1/id"},
      {"\"brief\": \"Doing\",", "", "missing_key", "/sections/0/prompts/0/brief"},
      {"\"easier\": \"Do you do it?\"", "\"easier\": \"\"", "empty_text", "/sections/0/prompts/0/easier"},
      {"\"why\": \"It matters.\"", "\"why\": []", "wrong_type", "/sections/0/prompts/0/why"},
      {"\"hints\": [", "\"hints\": [ 1,", "wrong_type", "/sections/0/prompts/0/hints/0"},
      {"[\"Nobody\", \"Some\", \"All\"]", "[\"Nobody\", \"All\"]", "steps_mismatch", "/sections/0/prompts/0/steps"},
      {"\"alert\": \"payments\"", "\"alert\": \"pay me\"", "bad_id", "/sections/0/prompts/0/alert"},
      {"\"at_most\": 1", "\"at_most\": 3", "step_outside_scale", "/sections/0/prompts/0/suggest/1/at_most"},
      {"\"at_most\": 1, ", "", "missing_key", "/sections/0/prompts/0/suggest/1/at_most"},
      {"\"action\": \"Make a start\"", "\"action\": \"\"", "empty_text", "/sections/0/prompts/0/suggest/1/action"},
      {"\"sizes\": [\"tiny\"", "\"sizes\": [\"huge\"", "bad_choice", "/sections/0/prompts/0/suggest/0/sizes/0"},
      {"\"sizes\": [\"tiny\", \"small\"]", "\"sizes\": \"tiny\"", "wrong_type",
       "/sections/0/prompts/0/suggest/0/sizes"},
      {"other-pack/C2", "other-pack", "bad_reference", "/sections/0/prompts/0/also/0"},
      {"\"sections\": [", "\"parts\": [", "no_prompts", "/sections"},
  };
  for (const auto& [from, to, code, pointer] : cases) {
    const auto pack = read_framework(edited(small_pack(), from, to), wording());
    ASSERT_FALSE(pack) << from << " -> " << to;
    EXPECT_EQ(pack.problem().code, code) << from << " -> " << to;
    EXPECT_EQ(pack.problem().pointer, pointer) << from << " -> " << to;
    EXPECT_TRUE(wording().has("problem." + pack.problem().code)) << code;
    EXPECT_EQ(pack.problem().sentence.find('{'), std::string::npos) << pack.problem().sentence;
  }
}

TEST(BrokenPacks, CutAtAnyByteAreAProblem) {
  const std::string bytes = small_pack();
  for (std::size_t length = 0; length + 2 < bytes.size(); ++length)
    ASSERT_FALSE(read_framework(std::string_view(bytes).substr(0, length), wording())) << length;
}

std::map<std::string, model::Framework> packs_in_assets() {
  std::map<std::string, model::Framework> packs;
  for (const auto& file : support::json_files(std::string(ASSETS_DIR) + "/frameworks")) {
    const auto pack = read_framework(read_file(file), wording());
    EXPECT_TRUE(pack) << file << ": " << pack.problem().pointer << ": " << pack.problem().sentence;
    if (!pack) continue;
    EXPECT_EQ(file.stem(), pack->id);
    packs[pack->id] = pack.value();
  }
  return packs;
}

TEST(PacksInAssets, AllReadAndReferToPromptsThatAreThere) {
  const auto packs = packs_in_assets();
  for (const auto& [id, pack] : packs)
    for (const model::Prompt* prompt : model::prompts_of(pack))
      for (const std::string& also : prompt->also) {
        const auto other = packs.find(std::string(model::pack_of(also)));
        if (other == packs.end()) continue;  // a framework outside
        EXPECT_TRUE(model::find_prompt(other->second, model::prompt_of(also)))
            << id << '/' << prompt->id << ": " << also;
      }
}

TEST(Examples, AnswerPromptsThatAreInThePacks) {
  const auto packs = packs_in_assets();
  for (const auto& file : support::json_files(std::string(ASSETS_DIR) + "/examples")) {
    const auto record = read_assessment(read_file(file), wording());
    ASSERT_TRUE(record) << file;
    for (const auto& [key, answer] : record->answers) {
      const auto pack = packs.find(std::string(model::pack_of(key)));
      ASSERT_NE(pack, packs.end()) << file << ' ' << key;
      EXPECT_TRUE(model::find_prompt(pack->second, model::prompt_of(key))) << file << ' ' << key;
      if (answer.step) {
        EXPECT_LT(*answer.step, static_cast<int>(pack->second.scale.steps.size())) << file << ' ' << key;
      }
    }
    for (const auto& [id, confirmations] : record->stages)
      for (const auto& confirmation : confirmations)
        EXPECT_TRUE(model::find_stage(packs.at(id), confirmation.stage)) << file << ' ' << confirmation.stage;
  }
}

}  // namespace
}  // namespace content
