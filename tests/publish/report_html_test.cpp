#include "publish/report_html.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "documents.h"
#include "html_reader.h"
#include "publish/sha256.h"
#include "small_picture.h"

namespace publish {
namespace {

content::Wording words() {
  auto read = content::Wording::read(
      R"({"language": "en", "report.contents": "Contents", "report.page": "Page {page} of {pages}",
          "report.room_to_write": "Room to write"})");
  EXPECT_TRUE(read);
  return read ? read.value() : content::Wording{};
}

std::string html(const Document& document) { return write_html(document, words()); }

Document with(std::vector<Block> blocks) {
  Document document;
  document.title = "A report";
  document.blocks = std::move(blocks);
  return document;
}

std::vector<Element> named(const std::string& page, const std::set<std::string>& names) {
  std::vector<Element> found;
  for (const Element& element : parsed(page))
    if (names.count(element.name) > 0) found.push_back(element);
  return found;
}

// The names of all elements and attributes but those that only break lines or tell a direction.
std::vector<std::string> structure(const std::string& page) {
  std::vector<std::string> out;
  for (const Element& element : parsed(page)) {
    if (element.name == "br" || element.name == "wbr") continue;
    std::string line = element.name;
    for (const auto& [name, value] : element.attributes)
      if (name != "dir" && name != "lang" && name != "class") line += " " + name;
    out.push_back(line);
  }
  return out;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

int count(const std::string& text, const std::string& part) {
  int n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

// One of every block, with the text in each of its places.
Document everywhere(const std::string& text) {
  Document document =
      with({Heading{1, text}, Heading{2, text}, Paragraph{text}, Paragraph{text, true}, List{{text, text}},
            List{{text}, true}, Table{text, {text, text, text, text}, {{text, text, text, text}}},
            Figure{text, small_picture(text)}, Notice{text, text, text, "https://example.org/"}, Blank{2},
            Link{text, "https://example.org/"}});
  document.title = document.subtitle = document.footer = document.language = text;
  document.contents = true;
  return document;
}

// ---- Hostile texts ----

TEST(ReportHtml, WhateverTextsHoldTheyStayTextsInEveryKindOfBlock) {
  struct Case {
    std::string text, shown;
  };
  const Case cases[] = {
      {"<script>alert(1)</script>", "<script>alert(1)</script>"},
      {"\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>"},
      {"' onmouseover='alert(1)", "' onmouseover='alert(1)"},
      {"</style></title></p></main><h1>Mine", "</style></title></p></main><h1>Mine"},
      {"<!-- --> ]]> <![CDATA[ <?php", "<!-- --> ]]> <![CDATA[ <?php"},
      {"&lt;b&gt; &amp &copy; &#60;", "&lt;b&gt; &amp &copy; &#60;"},
      {"=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"},
      {"\"; } body { display: none } @import url(//x); \\", "\"; } body { display: none } @import url(//x); \\"},
      {std::string("a\0b", 3), "a\uFFFDb"},
      {"a\x01"
       "b\x1B[31mc\x7F\x0C",
       "a\uFFFDb\uFFFD[31mc\uFFFD\uFFFD"},
      {"\u0085\u009F", "\uFFFD\uFFFD"},
      {"\uFFFE\uFFFF\uFDD0\U0001FFFE", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"\xED\xA0\x80", "\uFFFD"},                      // half a surrogate pair
      {"\xE9 \xC0\xBC \xFF", "\uFFFD \uFFFD \uFFFD"},  // Latin-1, an overlong "<", no UTF-8 at all
      {"{organisation} {0} %s ${x}", "{organisation} {0} %s ${x}"},
      {"\u202Egnp.exe", "\u202Egnp.exe"},
  };
  const auto harmless = structure(html(everywhere("words")));
  ASSERT_GT(harmless.size(), 50u);
  for (const Case& c : cases) {
    const std::string page = html(everywhere(c.text));
    EXPECT_EQ(structure(page), harmless) << c.text;
    int seen = 0;
    for (const Element& element : parsed(page)) {
      static const std::set<std::string> kTexts = {"title", "h1",      "h2", "h3", "p",
                                                   "li",    "caption", "th", "td", "figcaption"};
      if (kTexts.count(element.name) == 0 || element["id"] == "contents" || element.text == "t") continue;
      if (element.name == "li" && holds(element.text, "\n")) continue;  // of the contents, with others in it
      if (element.name == "title" && element.parent > 2) continue;
      EXPECT_EQ(element.text, c.shown) << element.name;
      ++seen;
    }
    EXPECT_GE(seen, 20) << c.text;
  }
}

TEST(ReportHtml, OnlyHttpsIsLinkedAndTheWordsStay) {
  for (const std::string url :
       {"javascript:alert(1)", "http://example.org", "data:text/html,x", "//example.org", "", "https://", "https://a b",
        "https://a\"onclick=x", "HTTPS://x.org\n", " https://x.org"}) {
    const std::string page = html(with({Link{"A guide", url}, Notice{"Title", "Text", "Another guide", url}}));
    EXPECT_TRUE(named(page, {"a"}).empty()) << url;
    EXPECT_EQ(count(page, "<p>A guide</p>"), 1) << url;
    EXPECT_EQ(count(page, "<p>Another guide</p>"), 1) << url;
  }
  const auto links = named(html(with({Link{"A guide", "https://example.org/?a=1&b='"}})), {"a"});
  ASSERT_EQ(links.size(), 1u);
  EXPECT_EQ(links[0]["href"], "https://example.org/?a=1&b='");
  EXPECT_EQ(links[0]["rel"], "noopener");
}

TEST(ReportHtml, AFigureWithoutAPictureLeavesItsSentenceOnly) {
  const std::string page = html(with({Figure{"What it shows", {}}}));
  EXPECT_TRUE(named(page, {"svg"}).empty());
  EXPECT_EQ(named(page, {"figcaption"}).at(0).text, "What it shows");
}

TEST(ReportHtml, ALongTextIsWrittenWhole) {
  const std::string note(100000, 'a');
  const std::string page = html(with({Paragraph{note}, Table{"", {"a", "b"}, {{note, "x"}}}}));
  EXPECT_EQ(named(page, {"p"}).at(0).text, note);
  EXPECT_EQ(named(page, {"th"}).at(2).text, note);
  EXPECT_GT(count(page, "<wbr>"), 8000);
}

TEST(ReportHtml, LineBreaksStay) {
  EXPECT_TRUE(holds(html(with({Paragraph{"one\ntwo\r\nthree\rfour"}})), "<p>one<br>two<br>three<br>four</p>"));
}

// ---- The frame ----

TEST(ReportHtml, ThePageMayRunAndFetchNothingAndNamesItsStyle) {
  const std::string page = html(everywhere("words"));
  const auto styles = named(page, {"style"});
  ASSERT_EQ(styles.size(), 1u);
  std::string policy;
  for (const Element& meta : named(page, {"meta"}))
    if (meta["http-equiv"] == "Content-Security-Policy") policy = meta["content"];
  EXPECT_EQ(policy, "default-src 'none'; style-src 'sha256-" + sha256_base64(styles[0].text) +
                        "'; img-src data:; base-uri 'none'; form-action 'none'");
  EXPECT_LT(page.find("Content-Security-Policy"), page.find("<style>"));
  EXPECT_FALSE(holds(styles[0].text, "url(")) << "a style that fetches";
  EXPECT_FALSE(holds(styles[0].text, "@import"));
  for (const Element& element : parsed(page))
    for (const auto& [name, value] : element.attributes) EXPECT_NE(name, "style") << "the policy does not let it work";
}

TEST(ReportHtml, TheSameDocumentGivesTheSameBytes) { EXPECT_EQ(html(everywhere("words")), html(everywhere("words"))); }

TEST(ReportHtml, ThePageSaysItsLanguageAndDirection) {
  struct Case {
    std::string language, start;
  };
  for (const Case& c :
       {Case{"en", "<html lang=\"en\">"}, Case{"", "<html lang=\"en\">"}, Case{"ur", "<html lang=\"ur\" dir=\"rtl\">"},
        Case{"ar-SY", "<html lang=\"ar-SY\" dir=\"rtl\">"}, Case{"arn", "<html lang=\"arn\">"}}) {
    Document document = with({});
    document.language = c.language;
    EXPECT_TRUE(holds(html(document), c.start)) << c.language;
  }
}

TEST(ReportHtml, TextsThatRunFromRightToLeftFindTheirOwnDirectionAndLanguage) {
  const std::string page =
      html(with({Paragraph{"نوٹ ہے"}, Paragraph{"Her name is مريم"}, Paragraph{"Plain"}, Paragraph{"வணக்கம்"}}));
  const auto paragraphs = named(page, {"p"});
  ASSERT_EQ(paragraphs.size(), 4u);
  EXPECT_EQ(paragraphs[0]["dir"], "auto");
  EXPECT_EQ(paragraphs[0]["lang"], "ur");
  EXPECT_EQ(paragraphs[1]["dir"], "auto");
  EXPECT_EQ(paragraphs[1]["lang"], "");
  EXPECT_EQ(paragraphs[2]["dir"], "");
  EXPECT_EQ(paragraphs[3]["lang"], "ta");
}

TEST(ReportHtml, TheFooterAndThePageNumberAreInTheMarginOfEveryPage) {
  Document document = with({});
  document.footer = "Made on 1 May; \"ask\" us";
  const std::string page = html(document);
  EXPECT_TRUE(holds(page, R"(content: "Made on 1 May\3b  \22 ask\22  us")"));
  EXPECT_TRUE(holds(page, R"(content: "Page " counter(page) " of " counter(pages))"));
  EXPECT_EQ(named(page, {"footer"}).at(0).text, "\nMade on 1 May; \"ask\" us\n");
  document.footer = "";
  EXPECT_TRUE(named(html(document), {"footer"}).empty());
}

// ---- Blocks ----

TEST(ReportHtml, HeadingsNeverSkipALevelAndTheTitleIsTheOnlyFirst) {
  Document document = with({Heading{3, "a"}, Heading{1, "b"}, Heading{3, "c"}, Heading{3, "d"}, Heading{2, "e"},
                            Heading{3, "f"}, Heading{9, "g"}, Heading{-1, "h"}});
  for (const bool contents : {false, true}) {
    document.contents = contents;
    std::string levels;
    for (const Element& heading : named(html(document), {"h1", "h2", "h3", "h4", "h5", "h6"}))
      levels += heading.name[1];
    EXPECT_EQ(levels, contents ? "1222333442" : "122333442");
  }
}

TEST(ReportHtml, TheContentsLeadToHeadingsThatAreThere) {
  Document document =
      with({Heading{1, "One"}, Heading{2, "One a"}, Heading{3, "deeper"}, Heading{2, "One b"}, Heading{1, "One"}});
  document.contents = true;
  const std::string page = html(document);
  std::map<std::string, std::string> headings;
  for (const Element& element : parsed(page))
    if (!element["id"].empty()) headings[element["id"]] = element.text;
  std::vector<std::string> listed;
  for (const Element& link : named(page, {"a"})) {
    EXPECT_EQ(headings[link["href"].substr(1)], link.text);
    listed.push_back(link.text);
  }
  EXPECT_EQ(listed, (std::vector<std::string>{"One", "One a", "One b", "One"}));
  document.blocks = {Paragraph{"No heading"}};
  EXPECT_TRUE(named(html(document), {"nav"}).empty());
}

TEST(ReportHtml, IdsAreUniqueAndWhatIsNamedIsThere) {
  Document document = everywhere("words");
  for (int i = 0; i < 2; ++i)
    for (const Block& block : std::vector<Block>(document.blocks)) document.blocks.push_back(block);
  const std::string page = html(document);
  std::set<std::string> ids;
  std::vector<std::string> needed;
  for (const Element& element : parsed(page)) {
    const std::string id = element["id"], label = element["aria-labelledby"], href = element["href"],
                      fill = element["fill"];
    if (!id.empty()) {
      EXPECT_TRUE(ids.insert(id).second) << id;
    }
    if (!label.empty()) needed.push_back(label);
    if (href.substr(0, 1) == "#") needed.push_back(href.substr(1));
    if (fill.substr(0, 5) == "url(#") needed.push_back(fill.substr(5, fill.size() - 6));
  }
  EXPECT_GT(needed.size(), 15u);
  for (const std::string& id : needed) EXPECT_EQ(ids.count(id), 1u) << id;
}

TEST(ReportHtml, AFigureIsNamedByTheSentenceThatStandsAboveIt) {
  const std::string page = html(with({Figure{"Two moved up.", small_picture()}}));
  const Element caption = named(page, {"figcaption"}).at(0), svg = named(page, {"svg"}).at(0);
  EXPECT_EQ(caption.text, "Two moved up.");
  EXPECT_EQ(svg["role"], "img");
  EXPECT_EQ(svg["aria-labelledby"], caption["id"]);
  EXPECT_EQ(svg["viewBox"], "0 0 200 100");
}

TEST(ReportHtml, ATableHasACaptionAndHeadsOfColumnsAndRows) {
  const std::string page =
      html(with({Table{"Who agreed", {"", "Staff", "Note"}, {{"Power", "1", "x"}, {"Place", "", "2"}}}}));
  EXPECT_EQ(named(page, {"caption"}).at(0).text, "Who agreed");
  std::string heads;
  for (const Element& head : named(page, {"th"})) heads += head["scope"] + ":" + head.text + " ";
  EXPECT_EQ(heads, "col:Staff col:Note row:Power row:Place ");
  const auto cells = named(page, {"td"});
  ASSERT_EQ(cells.size(), 5u);
  EXPECT_EQ(cells[1]["data-label"], "Staff");
  EXPECT_EQ(cells[1]["class"], "number");
  EXPECT_EQ(cells[2]["class"], "short");
}

TEST(ReportHtml, TablesBecomeCardsWhereThereIsNoRoom) {
  struct Case {
    std::size_t columns;
    bool large_print;
    std::string look;
  };
  const Case cases[] = {{1, false, ""},     {2, false, ""},      {3, false, "narrow"}, {4, false, "wide"},
                        {8, false, "wide"}, {9, false, "cards"}, {1, true, ""},        {2, true, "narrow"},
                        {3, true, "wide"},  {4, true, "cards"}};
  for (const Case& c : cases) {
    const std::vector<std::string> cells(c.columns, "x");
    Document document = with({Table{"", cells, {cells}}});
    document.large_print = c.large_print;
    const Element table = named(html(document), {"table"}).at(0);
    EXPECT_EQ(table["class"], c.look) << c.columns << c.large_print;
    EXPECT_EQ(table["role"], c.look.empty() ? "" : "table") << "cards need it, plain tables do not";
  }
}

TEST(ReportHtml, ACaptionThatRepeatsItsHeadingIsOnlySaid) {
  const Table table{"People", {"Group"}, {{"Carers"}}};
  EXPECT_EQ(named(html(with({Heading{1, "People"}, table})), {"caption"}).at(0)["class"], "said");
  EXPECT_EQ(named(html(with({Heading{1, "Groups"}, table})), {"caption"}).at(0)["class"], "");
  EXPECT_EQ(named(html(with({table})), {"caption"}).at(0)["class"], "");
}

TEST(ReportHtml, ANoticeABlankAndListsAreWhatTheySay) {
  const std::string page = html(
      with({Notice{"Money", "Ask first.", "", ""}, Blank{3}, Blank{0}, List{{"a", "b"}}, List{{"c"}, true}, List{}}));
  std::vector<std::string> found;
  for (const Element& element : parsed(page)) {
    if (element["role"] == "note") found.push_back("note " + element.text);
    if (element["role"] == "img") found.push_back("blank " + element["aria-label"]);
    if (element.name == "ul" || element.name == "ol") found.push_back(element.name + element.text);
  }
  EXPECT_EQ(found, (std::vector<std::string>{"note \nMoney\nAsk first.\n", "blank Room to write", "blank Room to write",
                                             "ul\na\nb\n", "ol\nc\n"}));
  EXPECT_EQ(named(page, {"i"}).size(), 4u);
}

TEST(ReportHtml, APageBreakLetsAHeadingBeginAPage) {
  const Heading heading{1, "Next"};
  const Paragraph text{"Something"};
  EXPECT_EQ(count(html(with({text, PageBreak{}, heading})), "class=\"new-page\""), 1);
  EXPECT_EQ(count(html(with({PageBreak{}, heading})), "class=\"new-page\""), 0) << "nothing stands before it";
  EXPECT_EQ(count(html(with({text, heading, PageBreak{}})), "class=\"new-page\""), 0);
}

TEST(ReportHtml, AnEmptyDocumentIsAPage) {
  const std::string page = html(Document{});
  EXPECT_EQ(named(page, {"h1"}).size(), 1u);
  EXPECT_EQ(named(page, {"main"}).size(), 1u);
}

// ---- Looks ----

double luminance(const std::string& colour) {
  const auto part = [&](std::size_t at) {
    const double c = std::strtol(colour.substr(at, 2).c_str(), nullptr, 16) / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

TEST(ReportHtml, TextHasAContrastOfSevenToOneOnEveryGroundItStandsOn) {
  const std::string page = html(with({}));
  const auto colour = [&page](const std::string& token) {
    const std::size_t at = page.find("--" + token + ": #");
    EXPECT_NE(at, std::string::npos) << token;
    return page.substr(at + token.size() + 4, 7);
  };
  const std::pair<std::string, std::string> pairs[] = {
      {"ink", "paper"},  {"ink", "card"},      {"ink", "warn-ground"}, {"muted", "paper"},
      {"muted", "card"}, {"primary", "paper"}, {"primary", "card"},    {"primary", "warn-ground"}};
  for (const auto& [text, ground] : pairs) {
    const double a = luminance(colour(text)), b = luminance(colour(ground));
    EXPECT_GE((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05), 7.0) << text << " on " << ground;
  }
}

TEST(ReportHtml, TheStyleKnowsEveryClassAndNoOther) {
  Document document = everywhere("words");
  document.large_print = true;
  document.blocks.insert(
      document.blocks.end(),
      {Paragraph{std::string(600, 'a')}, Heading{1, "x"}, Table{"x", {"x", "y"}, {{"1", "2"}}}, PageBreak{}, Heading{1, "y"},
       Table{"x", {"x", "y", "z"}, {{"1", "2"}}}, Link{"", "https://example.org/"}, Paragraph{"x"}, List{{"x"}, false, true}});
  const std::string page = html(document);
  const std::string style = named(page, {"style"}).at(0).text;
  std::set<std::string> classes;
  for (const Element& element : parsed(page)) {
    std::string all = element["class"] + " ";
    for (std::size_t at = 0, end; (end = all.find(' ', at)) != std::string::npos; at = end + 1)
      if (end > at) classes.insert(all.substr(at, end - at));
  }
  std::set<std::string> styled;
  for (std::size_t at = style.find('.'); at != std::string::npos; at = style.find('.', at + 1)) {
    const std::size_t end = style.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at + 1);
    if (end > at + 1) styled.insert(style.substr(at + 1, end - at - 1));
  }
  EXPECT_EQ(classes, styled);
}

// ---- The whole ----

TEST(ReportHtml, ASmallDocumentIsWrittenSo) {
  Document document;
  document.title = "Where we are";
  document.subtitle = "Sparrow Lane Community Hub, 22 November 2026";
  document.footer = "Made with Alongside";
  document.contents = true;
  document.blocks = {
      Heading{1, "Summary"},
      Paragraph{"Two moved up. One slipped."},
      List{{"We keep an agreement", "We meet in a place people chose"}},
      Heading{2, "Our profile"},
      Figure{"Our agreement is how we work now.", small_picture()},
      Table{"By topic", {"Topic", "Where we are", "Answers"}, {{"Power", "Started", "2"}, {"Place", "Not sure", "11"}}},
      PageBreak{},
      Heading{1, "Action plan"},
      Notice{"Paying people can change their benefits", "Take advice first.", "A guide", "https://example.org/guide"},
      Table{"Actions", {"Number", "What", "Who", "By when"}, {{"1", "Book an interpreter", "مريم", "4 July 2027"}}},
      Paragraph{"What else?", true},
      Blank{2},
      Link{"More to read", "https://example.org/"}};
  const std::string page = html(document);
  parsed(page);
  const std::filesystem::path file = std::filesystem::path(TEST_DATA_DIR) / "report/small.html";
  if (std::getenv("UPDATE_GOLDEN")) std::ofstream(file, std::ios::binary) << page;
  EXPECT_EQ(page, support::read_file(file))
      << "If it should be so, renew with: UPDATE_GOLDEN=1 build/native/publish_tests --gtest_filter='ReportHtml.*'";
}

}  // namespace
}  // namespace publish
