#include "content/json.h"

#include <gtest/gtest.h>

#include "content/json_writer.h"
#include "edited.h"

namespace content {
namespace {

std::string rewritten(std::string_view bytes) {
  Json root;
  EXPECT_FALSE(parse_json(bytes, root)) << bytes;
  JsonWriter writer;
  writer.value({}, root);
  return writer.out();
}

TEST(Json, KeepsEveryValueAsItWasSpelt) {
  for (const char* json : {"null", "true", "false", "0", "-12", "1.50", "1e-7", "18446744073709551615", "\"\"", "{}",
                           "[]", "\"Caerdydd, 東區, 🌱\"", "\"tab\\tquote\\\"slash\\\\\"", "\"\\u0001\""})
    EXPECT_EQ(rewritten(json), json);
}

TEST(Json, IsWrittenWithTwoSpacesALevel) {
  EXPECT_EQ(rewritten("{\"a\":[1,{\"b\":[]}],\"c\":\"d\"}"),
            "{\n  \"a\": [\n    1,\n    {\n      \"b\": []\n    }\n  ],\n  \"c\": \"d\"\n}");
}

TEST(TidyJson, IsADocumentAsThisProgramWritesIt) {
  EXPECT_EQ(tidy_json("\xEF\xBB\xBF{\r\n\t\"b\":[1.50,{ }],\"a\":\"\\u00e9\"}\r\n"),
            "{\n  \"b\": [\n    1.50,\n    {}\n  ],\n  \"a\": \"é\"\n}");
  for (const char* tidy : {"{}", "[]", "null", "7", "\"a\\nb\"", "{\n  \"a\": [\n    true\n  ]\n}"})
    EXPECT_EQ(tidy_json(tidy), tidy) << "stays as it is";
}

TEST(TidyJson, CanBeWrittenInsideAnotherDocumentAtItsLevel) {
  JsonWriter writer;
  writer.open_object();
  writer.written("pack", tidy_json("{\"a\": [\"one\\ntwo\"]}"));
  writer.close();
  EXPECT_EQ(writer.out(), "{\n  \"pack\": {\n    \"a\": [\n      \"one\\ntwo\"\n    ]\n  }\n}");
}

TEST(Json, WritesBytesThatAreNotUtf8AsAReplacement) {
  struct Case {
    const char* bytes;
    const char* written;
  };
  for (const auto& [bytes, written] :
       {Case{"a\xFFz", "\"a\uFFFDz\""}, Case{"\xC3", "\"\uFFFD\""}, Case{"\xC0\x80", "\"\uFFFD\uFFFD\""},
        Case{"\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\""}, Case{"\xF4\x90\x80\x80", "\"\uFFFD\uFFFD\uFFFD\uFFFD\""},
        Case{"\xE6\x9D", "\"\uFFFD\uFFFD\""}, Case{"\xF0\x9F\x8C\xB1", "\"🌱\""}}) {
    JsonWriter writer;
    writer.text({}, bytes);
    EXPECT_EQ(writer.out(), written);
  }
}

TEST(Json, TellsWhatStoodInItsWay) {
  struct Case {
    std::string bytes;
    const char* code;
    std::size_t line;
    std::size_t column;
  };
  const Case cases[] = {
      {"", "empty", 0, 0},
      {" \r\n\t", "empty", 0, 0},
      {"\xEF\xBB\xBF", "empty", 0, 0},
      {std::string("{}\0", 3), "not_text", 0, 0},
      {std::string("PK\x03\x04", 4), "not_text", 0, 0},
      {std::string("{\0\"\0", 4), "not_text", 0, 0},
      {"%PDF-1.7", "not_json", 1, 1},
      {"hello", "not_json", 1, 1},
      {"{\n  \"a\": 1,\n  \"é\": oops\n}", "not_json", 3, 8},
      {"{} {}", "not_json", 1, 4},
      {"[1,]", "not_json", 1, 4},
      {"\"\xC3\x28\"", "not_json", 1, 3},
      {"\"\xED\xA0\x80\"", "not_json", 1, 3},
      {"\"\\ud800\"", "not_json", 1, 8},
      {"\"\\udc00\"", "not_json", 1, 7},
      {"{\"a\": [1, 2", "cut_short", 1, 12},
      {"{\n\"a", "cut_short", 2, 3},
      {"tru", "cut_short", 1, 4},
  };
  for (const Case& each : cases) {
    Json root;
    const ParseFailure failure = parse_json(each.bytes, root);
    EXPECT_EQ(failure.code, each.code) << each.bytes;
    EXPECT_EQ(failure.line, each.line) << each.bytes;
    EXPECT_EQ(failure.column, each.column) << each.bytes;
  }
}

TEST(Json, KeepsToItsLimits) {
  const auto code = [](const std::string& bytes) {
    Json root;
    return parse_json(bytes, root).code;
  };
  const auto many = [](std::size_t count) {
    std::string list = "[0";
    for (std::size_t i = 1; i < count; ++i) list += ",0";
    return list + "]";
  };
  const auto quoted = [](std::size_t count, const char* letter) {
    std::string text = "\"";
    for (std::size_t i = 0; i < count; ++i) text += letter;
    return text + "\"";
  };
  EXPECT_EQ(code(support::levels(64) + std::string(64, ']')), "");
  EXPECT_EQ(code(support::levels(65) + std::string(65, ']')), "too_deep");
  EXPECT_EQ(code(support::levels(10'000)), "too_deep");
  EXPECT_EQ(code(many(100'000)), "");
  EXPECT_EQ(code(many(100'001)), "too_many");
  EXPECT_EQ(code(quoted(100'000, "ä")), "");
  EXPECT_EQ(code(quoted(100'001, "ä")), "too_long");
  EXPECT_EQ(code("{" + quoted(100'001, "k") + ":1}"), "too_long");
  EXPECT_EQ(code("[" + std::string(32 << 20, ' ') + "]"), "too_large");
  std::string lists = "[";
  for (int i = 0; i < 11; ++i) lists += (i ? "," : "") + many(100'000);
  EXPECT_EQ(code(lists + "]"), "too_many");
}

TEST(Json, TakesTheLastOfTwoMembersOfOneName) {
  Json root;
  ASSERT_FALSE(parse_json("{\"a\": 1, \"b\": 2, \"a\": 3}", root));
  EXPECT_EQ(find_member(root, "a")->text, "3");
  EXPECT_EQ(find_member(root, "c"), nullptr);
  EXPECT_EQ(find_member(root.items[0], "a"), nullptr);
}

TEST(Json, PointsAtValues) {
  Json root;
  ASSERT_FALSE(parse_json("{\"a/b\": [0, {\"c~d\": 1}]}", root));
  const Json& list = root.items[0];
  EXPECT_EQ(pointer_to(root, root), "");
  EXPECT_EQ(pointer_to(root, list.items[1]), "/a~1b/1");
  EXPECT_EQ(pointer_to(root, list.items[1].items[0]), "/a~1b/1/c~0d");
  EXPECT_EQ(pointer_to(root, list.items[1], "e/f"), "/a~1b/1/e~1f");
}

}  // namespace
}  // namespace content
