#include "content/framework_json.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <set>

#include "content/assessment_json.h"
#include "content/reading.h"
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
  EXPECT_EQ(pack.routes.at(0).sizes, (std::vector{model::Size::large, model::Size::tiny}));
  EXPECT_EQ(pack.routes.at(0).actions, 3);
  EXPECT_TRUE(pack.routes.at(1).sizes.empty());
  EXPECT_EQ(pack.routes.at(1).actions, 0);
  EXPECT_EQ(pack.stages.at(1).ready_at, 2);
  EXPECT_EQ(pack.stages.at(0).documents.at(0), "A plan");
  const model::Prompt& prompt = pack.sections.at(0).prompts.at(0);
  EXPECT_EQ(prompt.brief, "Doing");
  EXPECT_EQ(prompt.steps.at(2), "All");
  EXPECT_EQ(prompt.alert, "payments");
  EXPECT_EQ(prompt.suggest.at(0).sizes, (std::vector{model::Size::tiny, model::Size::small}));
  EXPECT_EQ(prompt.suggest.at(1).at_most, 1);
  EXPECT_EQ(prompt.also.at(0), "other-pack/C2");
  EXPECT_EQ(prompt.guide, "Chapter 2");
  EXPECT_EQ(prompt.feeds, model::Feeds::agreement);
  EXPECT_EQ(pack.sections.at(0).prompts.at(1).feeds, model::Feeds::groups);
  EXPECT_EQ(pack.sections.at(1).prompts.at(0).feeds, model::Feeds::heard);
  EXPECT_EQ(pack.sections.at(1).prompts.at(1).feeds, std::nullopt);
  EXPECT_EQ(pack.sections.at(1).prompts.at(1).guide, "");
  ASSERT_EQ(pack.resources.size(), 2u);
  EXPECT_EQ(pack.resources[0].title, "A guide");
  EXPECT_EQ(pack.resources[0].url, "https://example.org/guide");
  EXPECT_EQ(pack.resources[0].when, "Before you begin");
  EXPECT_EQ(pack.resources[0].prompts, (std::vector<std::string>{"B2", "A1"}));
  EXPECT_TRUE(pack.resources[1].prompts.empty());
  ASSERT_EQ(pack.letters.size(), 2u);
  EXPECT_EQ(pack.letters[0].id, "data");
  EXPECT_EQ(pack.letters[0].title, "Ask for data");
  EXPECT_EQ(pack.letters[0].about, "To the data team");
  EXPECT_EQ(pack.letters[0].text, "Dear all,\n\n{documents}\n\n{lead}");
  EXPECT_EQ(pack.letters[1].about, "");
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
      {"\"sizes\": [\"large\", \"tiny\"]", "\"sizes\": [\"large\", \"vast\"]", "bad_choice", "/routes/0/sizes/1"},
      {"\"actions\": 3", "\"actions\": 11", "bad_number", "/routes/0/actions"},
      {"\"actions\": 3", "\"actions\": -1", "bad_number", "/routes/0/actions"},
      {"\"id\": \"quick\"", "\"id\": \"all\"", "reserved_id", "/routes/0/id"},
      {"\"id\": \"whole\"", "\"id\": \"quick\"", "duplicate_id", "/routes/1/id"},
      {"\"guide\": \"Chapter 2\"", "\"guide\": 2", "wrong_type", "/sections/0/prompts/0/guide"},
      {"\"feeds\": \"agreement\"", "\"feeds\": \"plan\"", "bad_choice", "/sections/0/prompts/0/feeds"},
      {"\"title\": \"A guide\", ", "", "missing_key", "/resources/0/title"},
      {"\"when\": \"At any time\"", "\"when\": \"\"", "empty_text", "/resources/1/when"},
      {"\"url\": \"https://example.org/course\", ", "", "missing_key", "/resources/1/url"},
      {"https://example.org/course", "", "empty_text", "/resources/1/url"},
      {"https://example.org/course", "ftp://example.org", "not_https", "/resources/1/url"},
      {"[\"B2\", \"A1\"]", "[\"B2\", \"C7\"]", "unknown_prompt", "/resources/0/prompts/1"},
      {"[\"B2\", \"A1\"]", "[\"B2\", \"B2\"]", "duplicate_id", "/resources/0/prompts/1"},
      {"\"resources\": [", "\"resources\": [ \"A book\",", "wrong_type", "/resources/0"},
      {"\"id\": \"money\"", "\"id\": \"data\"", "duplicate_id", "/letters/1/id"},
      {"\"id\": \"money\"", "\"id\": \"my money\"", "bad_id", "/letters/1/id"},
      {"\"text\": \"Dear chair,\"", "\"text\": \"\"", "empty_text", "/letters/1/text"},
      {"\"title\": \"Ask for money\", ", "", "missing_key", "/letters/1/title"},
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

// A pack for talking, whose one prompt suggests an action for answers of `at_most`.
std::string talk(int at_most) {
  return R"({"format": "alongside/framework", "version": 1, "id": "talk", "edition": "1", "language": "en",
    "kind": "conversation", "title": "Talk", "summary": "For tests.", "sections": [{"id": "a", "title": "Begin", "prompts": [
      {"id": "A1", "text": "Who?", "brief": "Who", "easier": "Who?", "why": "It matters.",
       "suggest": [{"action": "Meet", "at_most": )" + std::to_string(at_most) + "}]}]}]}";
}

TEST(Conversation, SuggestsForWhateverWasSaidAndForNoStep) {
  const auto pack = read_framework(talk(0), wording());
  ASSERT_TRUE(pack) << pack.problem().pointer << ": " << pack.problem().sentence;
  EXPECT_TRUE(pack->scale.steps.empty());
  EXPECT_EQ(pack->sections[0].prompts[0].suggest.at(0).action, "Meet");
  const auto broken = read_framework(talk(1), wording());
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.problem().code, "step_outside_scale");
  EXPECT_EQ(broken.problem().pointer, "/sections/0/prompts/0/suggest/0/at_most");
}

TEST(IsFramework, IsSaidOfAnyBytesByTheirFormatAlone) {
  struct Case {
    std::string bytes;
    bool is;
  };
  const std::string pack = small_pack();
  const Case cases[] = {
      {pack, true},
      {talk(1), true},
      {pack.substr(0, pack.size() / 2), true},
      {edited(pack, "\"version\": 1", "\"version\": 9"), true},
      {"{\"format\": \"alongside/framework\"", true},
      {"{\"format\": \"alongside/assessment\"}", false},
      {"{\"formats\": \"alongside/framework\"}", false},
      {"{\"inside\": {\"format\": \"alongside/framework\"}}", false},
      {"{\"format\": [\"alongside/framework\"]}", false},
      {"[\"alongside/framework\"]", false},
      {"\"alongside/framework\"", false},
      {"alongside/framework", false},
      {"", false},
      {"null", false},
      {std::string(100, '\0'), false},
      {std::string("\x89PNG\r\n\x1A\n", 8), false},
      {support::levels(10'000), false},
  };
  for (const auto& [bytes, is] : cases) EXPECT_EQ(is_framework(bytes), is) << bytes.substr(0, 60);
  for (std::size_t length = 0; length < pack.size(); length += 7) {
    is_framework(std::string_view(pack).substr(0, length));
    is_framework(std::string_view(pack).substr(length));
  }
}

// Reads a crosswalk from the text of a document.
std::vector<model::OutsideFramework> crosswalk(std::string_view bytes, std::optional<model::Problem>& problem) {
  Document document(bytes, wording());
  std::vector<model::OutsideFramework> frameworks;
  if (!document.problem()) frameworks = read_crosswalk(document.root());
  problem = document.problem();
  return frameworks;
}

const char kCrosswalk[] = R"({"frameworks": [
  {"id": "wres", "title": "Workforce standard", "about": "Nine measures.", "url": "https://example.org/wres",
   "parts": [{"id": "staff", "title": "Staff"}, {"id": "board", "title": "Board"}]},
  {"id": "eds", "title": "Delivery system", "parts": [{"id": "staff", "title": "Staff"}]}]})";

TEST(Crosswalk, NamesTheFrameworksOfOthersAndTheirParts) {
  std::optional<model::Problem> problem;
  const auto frameworks = crosswalk(kCrosswalk, problem);
  ASSERT_FALSE(problem) << problem->sentence;
  ASSERT_EQ(frameworks.size(), 2u);
  EXPECT_EQ(frameworks[0].id, "wres");
  EXPECT_EQ(frameworks[0].title, "Workforce standard");
  EXPECT_EQ(frameworks[0].about, "Nine measures.");
  EXPECT_EQ(frameworks[0].url, "https://example.org/wres");
  ASSERT_EQ(frameworks[0].parts.size(), 2u);
  EXPECT_EQ(frameworks[0].parts[1].id, "board");
  EXPECT_EQ(frameworks[0].parts[1].title, "Board");
  EXPECT_EQ(frameworks[1].about, "");
  EXPECT_TRUE(crosswalk("{}", problem).empty());
  EXPECT_FALSE(problem);
}

TEST(Crosswalk, IsToldByCodeAndPlaceWhenItIsBroken) {
  struct Case {
    const char* from;
    const char* to;
    const char* code;
    const char* pointer;
  };
  const Case cases[] = {
      {"{\"frameworks\": [", "{\"frameworks\": [ 1,", "wrong_type", "/frameworks/0"},
      {"\"id\": \"wres\"", "\"id\": \"w res\"", "bad_id", "/frameworks/0/id"},
      {"\"id\": \"eds\"", "\"id\": \"wres\"", "duplicate_id", "/frameworks/1/id"},
      {"\"title\": \"Delivery system\", ", "", "missing_key", "/frameworks/1/title"},
      {"https://", "http://", "not_https", "/frameworks/0/url"},
      {"\"id\": \"board\"", "\"id\": \"staff\"", "duplicate_id", "/frameworks/0/parts/1/id"},
      {"\"title\": \"Board\"", "\"title\": \"\"", "empty_text", "/frameworks/0/parts/1/title"},
  };
  for (const auto& [from, to, code, pointer] : cases) {
    std::optional<model::Problem> problem;
    crosswalk(edited(kCrosswalk, from, to), problem);
    ASSERT_TRUE(problem) << from << " -> " << to;
    EXPECT_EQ(problem->code, code) << from << " -> " << to;
    EXPECT_EQ(problem->pointer, pointer) << from << " -> " << to;
  }
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

TEST(PacksInAssets, PointOnlyToPartsOfOtherFrameworksThatAreKnown) {
  std::optional<model::Problem> problem;
  const auto outside = crosswalk(read_file(std::string(ASSETS_DIR) + "/crosswalk.json"), problem);
  ASSERT_FALSE(problem) << problem->pointer << ": " << problem->sentence;
  std::set<std::string> parts;
  for (const model::OutsideFramework& framework : outside) {
    EXPECT_FALSE(framework.url.empty()) << framework.id;
    for (const auto& part : framework.parts) parts.insert(framework.id + "/" + part.id);
  }
  const auto packs = packs_in_assets();
  for (const auto& [id, pack] : packs)
    for (const model::Prompt* prompt : model::prompts_of(pack))
      for (const std::string& also : prompt->also)
        if (!packs.count(std::string(model::pack_of(also)))) {
          EXPECT_TRUE(parts.count(also)) << id << '/' << prompt->id << ": " << also;
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
