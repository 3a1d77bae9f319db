#include "ui/semantics.h"

#include <gtest/gtest.h>

namespace ui {
namespace {

Node node(std::string id, Role role = Role::text, std::string parent = std::string(kRoot)) {
  Node out;
  out.id = std::move(id);
  out.role = role;
  out.parent = std::move(parent);
  return out;
}

Node named(std::string id, std::string name) {
  Node out = node(std::move(id));
  out.name = std::move(name);
  return out;
}

Node placed(std::string id, Rect rect) {
  Node out = node(std::move(id));
  out.rect = rect;
  return out;
}

Tree tree(std::initializer_list<Node> nodes) {
  Tree out;
  for (const Node& one : nodes) out.add(one);
  return out;
}

struct PatchCase {
  const char* what;
  Tree before, after;
  const char* patch;
};

TEST(Patch, SaysOnlyWhatIsDifferent) {
  const PatchCase cases[] = {
      {"nothing and nothing", {}, {}, "{}"},
      {"the same", tree({node("m", Role::main), node("t", Role::text, "m")}),
       tree({node("m", Role::main), node("t", Role::text, "m")}), "{}"},
      {"something new, parents first", tree({node("m", Role::main)}),
       tree({node("m", Role::main), node("l", Role::list, "m"), node("t", Role::text, "m")}),
       R"({"put":[{"id":"l","role":"list","parent":"m"},{"id":"t","role":"text","parent":"m"}],)"
       R"("order":[["m",["l","t"]]]})"},
      {"other words", tree({named("t", "old")}), tree({named("t", "new")}),
       R"({"put":[{"id":"t","role":"text","parent":"mirror","name":"new"}]})"},
      {"words that go away", tree({named("t", "old")}), tree({node("t")}),
       R"({"put":[{"id":"t","role":"text","parent":"mirror"}]})"},
      {"something gone", tree({node("a"), node("b")}), tree({node("b")}),
       R"({"remove":["a"],"order":[["mirror",["b"]]]})"},
      {"everything gone", tree({node("a")}), {}, R"({"remove":["a"]})"},
      {"another order", tree({node("a"), node("b")}), tree({node("b"), node("a")}),
       R"({"order":[["mirror",["b","a"]]]})"},
      {"somewhere else on the page", tree({placed("t", {0, 0, 10, 10})}), tree({placed("t", {0, 5.5f, 10, 10.25f})}),
       R"({"rects":["t",0,5.5,10,10.25]})"},
      {"a place to the nearest thousandth",
       {},
       tree({placed("t", {1.0f / 3, 100000, 0, 0.0004f})}),
       R"({"put":[{"id":"t","role":"text","parent":"mirror"}],"order":[["mirror",["t"]]],)"
       R"("rects":["t",0.333,100000,0,0]})"},
      {"another role under the same id", tree({node("t")}), tree({node("t", Role::button)}),
       R"({"put":[{"id":"t","role":"button","parent":"mirror"}]})"},
  };
  for (const PatchCase& one : cases) EXPECT_EQ(patch_json(one.before, one.after), one.patch) << one.what;
}

// The order of two parents does not matter to the page, so each is looked for by itself.
TEST(Patch, MovesANodeToAnotherParent) {
  const Tree before = tree({node("a", Role::box), node("t", Role::text, "a"), node("b", Role::box)});
  const Tree after = tree({node("a", Role::box), node("b", Role::box), node("t", Role::text, "b")});
  const std::string patch = patch_json(before, after);
  EXPECT_NE(patch.find(R"("put":[{"id":"t","role":"text","parent":"b"}])"), std::string::npos) << patch;
  EXPECT_NE(patch.find(R"(["b",["t"]])"), std::string::npos) << patch;
  EXPECT_EQ(patch.find("remove"), std::string::npos) << patch;
}

struct FieldCase {
  const char* what;
  void (*set)(Node&);
  const char* json;  // beside id, role and parent
};

TEST(Patch, CarriesEveryFieldThatIsSet) {
  const FieldCase cases[] = {
      {"name", [](Node& n) { n.name = "x"; }, R"("name":"x")"},
      {"label", [](Node& n) { n.label = "x"; }, R"("label":"x")"},
      {"detail", [](Node& n) { n.detail = "x"; }, R"("detail":"x")"},
      {"value", [](Node& n) { n.value = "x"; }, R"("value":"x")"},
      {"describedby", [](Node& n) { n.describedby = "a b"; }, R"("describedby":"a b")"},
      {"for", [](Node& n) { n.for_id = "x"; }, R"("for":"x")"},
      {"a link in the tool", [](Node& n) { n.href = "#/plan"; }, R"("href":"#/plan")"},
      {"a link outside", [](Node& n) { n.href = "https://a.org"; }, R"("href":"https://a.org","external":true)"},
      {"current", [](Node& n) { n.current = "page"; }, R"("current":"page")"},
      {"group", [](Node& n) { n.group = "x"; }, R"("group":"x")"},
      {"type", [](Node& n) { n.type = "email"; }, R"("type":"email")"},
      {"autocomplete", [](Node& n) { n.autocomplete = "x"; }, R"("autocomplete":"x")"},
      {"lang", [](Node& n) { n.lang = "cy"; }, R"("lang":"cy")"},
      {"look", [](Node& n) { n.look = "a b"; }, R"("look":"a b")"},
      {"checked", [](Node& n) { n.checked = true; }, R"("checked":true)"},
      {"not checked", [](Node& n) { n.checked = false; }, R"("checked":false)"},
      {"folded", [](Node& n) { n.expanded = false; }, R"("expanded":false)"},
      {"disabled", [](Node& n) { n.disabled = true; }, R"("disabled":true)"},
      {"invalid", [](Node& n) { n.invalid = true; }, R"("invalid":true)"},
      {"required", [](Node& n) { n.required = true; }, R"("required":true)"},
      {"level", [](Node& n) { n.level = 2; }, R"("level":2)"},
      {"rows", [](Node& n) { n.rows = 3; }, R"("rows":3)"},
      {"an empty field", [](Node& n) { n.role = Role::textfield; }, R"("value":"")"},
      {"an empty progress bar", [](Node& n) { n.role = Role::progress, n.max = 12; }, R"("max":12,"now":0)"},
      {"options",
       [](Node& n) {
         n.options = {{"a", "A"}, {"b", "\"B\""}};
       },
       R"("options":[["a","A"],["b","\"B\""]])"},
  };
  const Node plain = node("n");
  for (const FieldCase& one : cases) {
    Node changed = plain;
    one.set(changed);
    const std::string patch = patch_json(tree({plain}), tree({changed}));
    const std::string head =
        R"({"put":[{"id":"n","role":")" + std::string(name_of(changed.role)) + R"(","parent":"mirror",)";
    EXPECT_EQ(patch, head + one.json + "}]}") << one.what;
    EXPECT_EQ(patch_json(tree({changed}), tree({changed})), "{}") << one.what;
  }
}

TEST(JsonString, EscapesWhatItMust) {
  const std::pair<std::string, const char*> cases[] = {
      {"", R"("")"},
      {"plain", R"("plain")"},
      {R"(say "yes" \ no)", R"("say \"yes\" \\ no")"},
      {"two\nlines", R"("two\nlines")"},
      {std::string("\0\x01\t\r\x1f\x7f", 6), "\"\\u0000\\u0001\\u0009\\u000d\\u001f\x7f\""},
      {"naïve “日本” 🙂", "\"naïve “日本” 🙂\""},
      {"</script>", "\"</script>\""},
  };
  for (const auto& [text, json] : cases) {
    std::string out;
    append_json_string(out, text);
    EXPECT_EQ(out, json);
  }
}

TEST(Tree, FindsByIdAndForgetsWhenCleared) {
  Tree one = tree({named("a", "first"), named("b", "second")});
  ASSERT_TRUE(one.find("b"));
  EXPECT_EQ(one.find("b")->name, "second");
  EXPECT_EQ(one.find("c"), nullptr);
  one.clear();
  EXPECT_EQ(one.find("b"), nullptr);
  EXPECT_TRUE(one.nodes().empty());
}

TEST(Roles, HaveTheNamesThatThePageKnows) {
  EXPECT_EQ(name_of(Role::banner), "banner");
  EXPECT_EQ(name_of(Role::switch_), "switch");
  EXPECT_EQ(name_of(Role::textfield), "textfield");
  EXPECT_EQ(name_of(Role::columnheader), "columnheader");
  EXPECT_EQ(name_of(Role::separator), "separator");
}

}  // namespace
}  // namespace ui
