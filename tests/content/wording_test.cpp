#include "content/wording.h"

#include <gtest/gtest.h>

#include "content/bundle.h"
#include "documents.h"
#include "edited.h"

namespace content {
namespace {

Wording words(const char* json) {
  const auto read = Wording::read(json);
  EXPECT_TRUE(read);
  return read ? read.value() : Wording{};
}

TEST(Wording, FillsPlaces) {
  const Wording w = words(R"({"a": "Hello {name}, {name}: {n}", "b": "{x", "c": "}{", "d": "{}"})");
  EXPECT_EQ(w.text("a"), "Hello {name}, {name}: {n}");
  EXPECT_EQ(w.text("a", {{"name", "{n}"}, {"n", "3"}}), "Hello {n}, {n}: 3");
  EXPECT_EQ(w.text("a", {}), "Hello {name}, {name}: {n}");
  EXPECT_EQ(w.text("b", {{"x", "1"}}), "{x");
  EXPECT_EQ(w.text("c", {{"x", "1"}}), "}{");
  EXPECT_EQ(w.text("d", {{"x", "1"}}), "{}");
}

TEST(Wording, IsolatesValuesThatRunFromRightToLeft) {
  const Wording w = words(R"({"a": "{name} is open"})");
  EXPECT_EQ(w.text("a", {{"name", "مرحبا"}}), "\u2068مرحبا\u2069 is open");
  EXPECT_EQ(w.text("a", {{"name", "Sparrow Lane"}}), "Sparrow Lane is open");
}

TEST(Wording, IsEasierWhereThereIsAnEasierForm) {
  Wording w = words(R"({"a": "Assess", "a.easier": "Look", "b": "Go", "c.one": "{n} act", "c.one.easier": "{n} thing"})");
  EXPECT_EQ(w.text("a"), "Assess");
  w.set_easier(true);
  EXPECT_EQ(w.text("a"), "Look");
  EXPECT_EQ(w.text("b"), "Go");
  EXPECT_EQ(w.count("c", 1), "1 thing");
  EXPECT_FALSE(w.has("a.easier"));
  w.set_easier(false);
  EXPECT_EQ(w.text("a"), "Assess");
}

TEST(Wording, ShowsAKeyThatHasNoText) {
  const Wording w = words("{}");
  EXPECT_FALSE(w.has("plan.add"));
  const std::string& text = w.text("plan.add");
  w.text("plan.other");
  EXPECT_EQ(text, "plan.add");
}

TEST(Wording, ChoosesTheFormForANumber) {
  const Wording w = words(R"({"a.one": "{n} action for {who}", "a.other": "{n} actions for {who}",
                              "b.none": "Nothing", "b.other": "{n} things"})");
  EXPECT_EQ(w.count("a", 0, {{"who", "{n}"}}), "0 actions for {n}");
  EXPECT_EQ(w.count("a", 1, {{"who", "us"}}), "1 action for us");
  EXPECT_EQ(w.count("a", 12, {{"who", "us"}}), "12 actions for us");
  EXPECT_EQ(w.count("b", 0), "Nothing");
}

TEST(Wording, SaysDaysInWords) {
  EXPECT_EQ(support::wording().day({2025, 7, 4}), "4 July 2025");
  EXPECT_EQ(support::wording().day({2026, 12, 31}), "31 December 2026");
}

TEST(Wording, IsAFlatObjectOfTexts) {
  struct Case {
    const char* json;
    const char* pointer;
  };
  for (const auto& [json, pointer] :
       {Case{"", ""}, Case{"[]", ""}, Case{"{\"a\": 1}", "/a"}, Case{"{\"a\": \"x\", \"b\": {\"c\": \"y\"}}", "/b"}}) {
    const auto read = Wording::read(json);
    ASSERT_FALSE(read) << json;
    EXPECT_EQ(read.problem().code, "bad_wording");
    EXPECT_EQ(read.problem().pointer, pointer);
    EXPECT_FALSE(read.problem().sentence.empty());
  }
}

std::string bundle() {
  return "{\"wording\": " + support::read_file(std::string(ASSETS_DIR) + "/locales/en.json") + ", \"frameworks\": [" +
         support::read_file(std::string(TEST_DATA_DIR) + "/small_pack.json") +
         "], \"examples\": [{\"name\": \"robin-street\", \"text\": \"{}\"}]}";
}

TEST(Bundle, HoldsWordsPacksAndExamples) {
  const auto read = read_bundle(bundle());
  ASSERT_TRUE(read) << read.problem().sentence;
  EXPECT_EQ(read->wording.text("date.month.1"), "January");
  EXPECT_EQ(read->frameworks.at(0).id, "small-pack");
  EXPECT_EQ(read->examples.at(0).name, "robin-street");
  EXPECT_EQ(read->examples.at(0).json, "{}");
}

TEST(Bundle, TakesAnExampleOfAnyLength) {
  const auto read = read_bundle(support::edited(bundle(), "\"{}\"", '"' + std::string(300'000, ' ') + '"'));
  ASSERT_TRUE(read) << read.problem().sentence;
  EXPECT_EQ(read->examples.at(0).json.size(), 300'000u);
}

TEST(Bundle, ThatIsBrokenIsAProblem) {
  struct Case {
    std::string bytes;
    const char* code;
    const char* pointer;
  };
  const Case cases[] = {
      {"", "empty", ""},
      {"{}", "missing_key", "/wording"},
      {"{\"wording\": []}", "wrong_type", "/wording"},
      {"{\"wording\": {\"a\": 1}}", "bad_wording", "/a"},
      {support::edited(bundle(), "\"minutes\": 5", "\"minutes\": \"5\""), "wrong_type",
       "/frameworks/0/routes/0/minutes"},
      {support::edited(bundle(), "robin-street", "../robin"), "bad_id", "/examples/0/name"},
  };
  for (const Case& each : cases) {
    const auto read = read_bundle(each.bytes);
    ASSERT_FALSE(read) << each.code;
    EXPECT_EQ(read.problem().code, each.code);
    EXPECT_EQ(read.problem().pointer, each.pointer);
    EXPECT_FALSE(read.problem().sentence.empty());
  }
}

}  // namespace
}  // namespace content
