#include "publish/docx.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "docx_rules.h"
#include "small_picture.h"
#include "unzip.h"

namespace publish {
namespace {

using namespace std::string_literals;
using Parts = std::map<std::string, std::string>;

const content::Wording& words() {
  static const auto read = content::Wording::read(R"({"report.contents": "What is inside", "report.page": "Page {page} of {pages}"})");
  return read.value();
}

Parts parts_of(const Document& document) { return support::unzip(write_docx(document, words())); }

std::string body_of(std::vector<Block> blocks) {
  return parts_of({.title = "Title", .blocks = std::move(blocks)}).at("word/document.xml");
}

bool has(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

int count(const std::string& text, const std::string& piece) {
  int n = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + piece.size())) ++n;
  return n;
}

// One of every block, each text `text`.
Document everything(const std::string& text) {
  Document document{.title = text, .subtitle = text, .footer = text, .contents = true};
  document.blocks = {Heading{1, text},
                     Heading{2, text},
                     Heading{3, text},
                     Paragraph{text},
                     Paragraph{text, true},
                     List{{text, text}, false},
                     List{{text, text}, true},
                     Table{text, {text, text}, {{text, text}, {text, ""}}},
                     Table{"", {text}, {{text}}},
                     Figure{text, small_picture()},
                     Notice{text, text, text, "https://example.org/" + text},
                     Blank{3},
                     PageBreak{},
                     Link{text, "https://example.org/?q=" + text},
                     Link{text, text},
                     Table{text, std::vector<std::string>(12, "A word"), {std::vector<std::string>(12, text)}}};
  return document;
}

// Former bugs go to the end.
const std::string kHostileTexts[] = {
    "",
    "Sparrow Lane",
    "<w:p>&amp;]]></w:t> \"quoted\" 'so' --> <!-- <?xml ?>",
    "\x01\x02\x00\x0B\x0C\x1F\x7F tab\there\r\nnew line"s,
    "\xFF\xFE\xC0\xBC\xED\xA0\x80\xF8\x88\x80\x80\x80 cut short \xE2\x82",
    "\xEF\xBF\xBE\xEF\xBF\xBF",
    "کمیونٹی (Sparrow Lane, 12) שלום. \u2068مرحبا\u2069!",
    "শাম ছয়টায় 我们 🎉\U0001F469\u200D\U0001F469",
    "\"/><x y=\"",
    "%%%zz%4",
    std::string(3000, 'W'),
};

TEST(Docx, KeepsTheRulesWhateverTheTextsHold) {
  for (const std::string& text : kHostileTexts) {
    for (const bool large_print : {false, true}) {
      Document document = everything(text);
      document.large_print = large_print;
      document.language = text;
      for (const std::string& fault : support::faults_in_docx(parts_of(document)))
        ADD_FAILURE() << fault << " with " << text.substr(0, 60);
    }
  }
}

TEST(Docx, HasThePartsOfAWordFileWithTheTypesFirst) {
  const Parts parts = parts_of(everything("Sparrow Lane"));
  EXPECT_TRUE(write_docx(everything("a"), words()).find("[Content_Types].xml") == 30) << "comes first";
  for (const char* name : {"_rels/.rels", "docProps/core.xml", "word/document.xml", "word/styles.xml", "word/numbering.xml",
                           "word/settings.xml", "word/footer1.xml", "word/media/picture1.emf"})
    EXPECT_TRUE(parts.count(name)) << name;
}

// The rules would be of no use if they let everything pass.
TEST(DocxRules, FindWhatIsWrong) {
  const std::pair<const char*, const char*> kSpoilt[] = {
      {"<w:keepNext/>", "<w:jc w:val=\"right\"/><w:keepNext/>"},  // order
      {"<w:tblLayout w:type=\"fixed\"/>", "<w:tblLook/><w:tblLayout w:type=\"fixed\"/>"},
      {"<w:pStyle w:val=\"Title\"/>", "<w:pStyle w:val=\"Titel\"/>"},
      {"</w:p></w:tc>", "</w:p><w:tbl/></w:tc>"},
      {"r:embed=\"rId", "r:embed=\"rIdX"},
      {"w:anchor=\"_Toc", "w:anchor=\"Toc"},
      {"<w:t ", "<w:t w:val=\"<\" "},
      {"w:id=\"2\"", "w:id=\"1\""},
      {"<w:tblHeader/>", ""},
      {"<w:sectPr>", "<w:p/><w:sectPr><w:pgMar/>"}};
  for (const auto& [good, bad] : kSpoilt) {
    Parts parts = parts_of(everything("Sparrow Lane"));
    std::string& document = parts.at("word/document.xml");
    const std::size_t at = document.find(good);
    ASSERT_NE(at, std::string::npos) << good;
    document.replace(at, std::string(good).size(), bad);
    EXPECT_FALSE(support::faults_in_docx(parts).empty()) << bad;
  }
  Parts parts = parts_of(everything("Sparrow Lane"));
  parts["word/media/picture9.png"] = "";
  EXPECT_EQ(support::faults_in_docx(parts).size(), 1u) << "a part without a type";
}

TEST(Docx, SameDocumentSameBytes) {
  EXPECT_EQ(write_docx(everything("Sparrow Lane"), words()), write_docx(everything("Sparrow Lane"), words()));
}

TEST(Docx, HeadingsAreHeadingsAndStandInTheContents) {
  Document document{.title = "Where we are", .blocks = {Heading{1, "Summary"}, Heading{2, "Gaps"}, Heading{3, "Small"}}, .contents = true};
  const std::string body = parts_of(document).at("word/document.xml");
  EXPECT_EQ(count(body, "<w:pStyle w:val=\"Title\"/>"), 1);
  EXPECT_EQ(count(body, "<w:pStyle w:val=\"Heading1\"/>"), 1);
  EXPECT_EQ(count(body, "<w:pStyle w:val=\"Heading2\"/>"), 1);
  EXPECT_EQ(count(body, "<w:pStyle w:val=\"Heading3\"/>"), 1);
  EXPECT_TRUE(has(body, "What is inside"));
  EXPECT_TRUE(has(body, " TOC \\o"));
  EXPECT_EQ(count(body, ">Summary<"), 2) << "in the contents and in its place";
  EXPECT_EQ(count(body, ">Gaps<"), 2);
  EXPECT_EQ(count(body, ">Small<"), 1) << "too small for the contents";
  EXPECT_EQ(count(body, "w:anchor=\"_Toc100000002\""), 1);
  EXPECT_EQ(count(body, "w:name=\"_Toc100000002\""), 1);
  EXPECT_EQ(count(body, "w:fldCharType=\"begin\""), 1);
  EXPECT_EQ(count(body, "w:fldCharType=\"end\""), 1);
  document.contents = false;
  EXPECT_FALSE(has(parts_of(document).at("word/document.xml"), "TOC"));
}

TEST(Docx, EachNumberedListCountsFromOne) {
  const Parts parts = parts_of({.blocks = {List{{"a", "b"}, true}, List{{"c"}, false}, List{{"d"}, true}, List{{"Yes", "No"}, false, true}}});
  const std::string& body = parts.at("word/document.xml");
  EXPECT_EQ(count(body, "<w:numId w:val=\"3\"/>"), 2);
  EXPECT_EQ(count(body, "<w:numId w:val=\"1\"/>"), 1);
  EXPECT_EQ(count(body, "<w:numId w:val=\"4\"/>"), 1);
  EXPECT_EQ(count(body, "<w:numId w:val=\"2\"/>"), 2) << "boxes to tick";
  EXPECT_TRUE(has(body, ">Yes<")) << "the box is the mark";
  EXPECT_EQ(count(parts.at("word/numbering.xml"), "<w:startOverride w:val=\"1\"/>"), 2);
}

TEST(Docx, TablesSayWhatTheyAreAndFitThePage) {
  const std::string body = body_of({Table{"Who was asked", {"Group", "Day"}, {{"Women’s group", "4 July 2027"}, {"Elders", ""}}}});
  EXPECT_TRUE(has(body, "<w:tblCaption w:val=\"Who was asked\"/><w:tblDescription w:val=\"Group; Day\"/>"));
  EXPECT_EQ(count(body, "<w:tblHeader/>"), 1);
  EXPECT_EQ(count(body, "<w:cantSplit/>"), 3) << "no row is broken";
  EXPECT_EQ(count(body, "<w:tc>"), 6);
  int width = 0;
  for (std::size_t at = body.find("<w:gridCol w:w=\""); at != std::string::npos; at = body.find("<w:gridCol w:w=\"", at + 1))
    width += std::stoi(body.substr(at + 16));
  EXPECT_EQ(width, 9638) << "17 cm";
  EXPECT_FALSE(has(body, "</w:tbl><w:sectPr")) << "Word wants a paragraph between";
}

TEST(Docx, TablesOneAfterAnotherStayTwo) {
  const std::string body = body_of({Table{"", {"A"}, {{"a"}}}, Table{"", {"B"}, {{"b"}}}});
  EXPECT_FALSE(has(body, "</w:tbl><w:tbl>"));
  EXPECT_EQ(count(body, "</w:tbl><w:p>"), 2);
}

TEST(Docx, NoticesOneAfterAnotherStayTwo) {
  const std::string body = body_of({Notice{"A", "a"}, Notice{"B", "b"}});
  EXPECT_EQ(count(body, "<w:pStyle w:val=\"AfterTable\"/>"), 1);
}

TEST(Docx, ATableTooWideForItsWordsIsWrittenRowByRow) {
  std::vector<std::string> columns = {"Action"}, row = {"Visit"};
  for (int i = 0; i < 11; ++i) columns.push_back("Considerable " + std::to_string(i)), row.push_back("Yes");
  row.back() = "";
  const std::string body = body_of({Table{"Actions", columns, {row}}});
  EXPECT_FALSE(has(body, "<w:tbl>"));
  EXPECT_EQ(count(body, "<w:pStyle w:val=\"RowName\"/>"), 1);
  EXPECT_TRUE(has(body, "Considerable 9: Yes"));
  EXPECT_FALSE(has(body, "Considerable 10")) << "nothing is said of what is empty";
}

TEST(Docx, PicturesHaveTheirSentenceBesideAndBehindThem) {
  const Parts parts = parts_of({.blocks = {Figure{"Trust is \"furthest\" on.", small_picture()}}});
  const std::string& body = parts.at("word/document.xml");
  EXPECT_EQ(count(body, "<wp:docPr id=\"1\" name=\"picture1.emf\" descr=\"Trust is &quot;furthest&quot; on.\"/>"), 1);
  EXPECT_EQ(count(body, ">Trust is &quot;furthest&quot; on.<"), 1);
  EXPECT_TRUE(has(body, "<wp:extent cx=\"1905000\" cy=\"952500\"/>")) << "200 by 100 px";
  EXPECT_TRUE(has(parts.at("[Content_Types].xml"), "image/x-emf"));
}

TEST(Docx, AFigureWithoutShapesKeepsItsSentence) {
  const std::string body = body_of({Figure{"Nothing to draw.", {}}});
  EXPECT_TRUE(has(body, ">Nothing to draw.<"));
  EXPECT_FALSE(has(body, "<w:drawing>"));
}

TEST(Docx, NamesItsLanguageAndTitle) {
  const auto language = [](const std::string& tag) { return parts_of({.language = tag}).at("word/styles.xml"); };
  EXPECT_TRUE(has(language("en"), "<w:lang w:val=\"en-GB\""));
  EXPECT_TRUE(has(language("cy"), "<w:lang w:val=\"cy\""));
  EXPECT_TRUE(has(language("\"<"), "<w:lang w:val=\"en-GB\""));
  const std::string core = parts_of({.title = "R&D", .language = "cy"}).at("docProps/core.xml");
  EXPECT_TRUE(has(core, "<dc:title>R&amp;D</dc:title>"));
  EXPECT_TRUE(has(core, "<dc:language>cy</dc:language>"));
}

TEST(Docx, TextsRunTheirOwnWay) {
  const std::string left = body_of({Paragraph{"She said کمیونٹی, then left."}});
  EXPECT_FALSE(has(left, "<w:bidi/>"));
  EXPECT_TRUE(has(left, "<w:rtl/><w:lang w:bidi=\"ur\"/></w:rPr><w:t xml:space=\"preserve\">کمیونٹی</w:t>"));
  EXPECT_TRUE(has(left, ">, then left.<")) << "the comma goes with the paragraph";
  const std::string right = body_of({Paragraph{"کمیونٹی Sparrow Lane کمیونٹی"}});
  EXPECT_EQ(count(right, "<w:bidi/>"), 1);
  EXPECT_EQ(count(right, "<w:rtl/>"), 2);
  EXPECT_TRUE(has(right, ">Sparrow Lane<"));
  const std::string isolated = body_of({Paragraph{"\u2068کمیونٹی\u2069 is open."}});
  EXPECT_FALSE(has(isolated, "<w:bidi/>"));
  EXPECT_FALSE(has(isolated, "\u2068"));
  EXPECT_TRUE(has(body_of({Table{"", {"سوال"}, {{"جواب"}}}}), "<w:bidiVisual/>"));
  EXPECT_TRUE(has(body_of({Paragraph{"我们会付车费"}}), "<w:lang w:eastAsia=\"zh\"/>"));
}

TEST(Docx, LinksOnlyToAddressesThatWordTakes) {
  const struct {
    const char* url;
    const char* target;
  } kCases[] = {
      {"https://www.nhs.uk/", "https://www.nhs.uk/"},
      {"https://example.org/a b?q=<é>&r=%41%zz#x#y", "https://example.org/a%20b?q=%3C%C3%A9%3E&amp;r=%41%25zz#x%23y"},
      {"http://example.org", nullptr},
      {"javascript:alert(1)", nullptr},
      {"https://[::1", nullptr},
      {"https://", nullptr},
      {"https://a b.org/", nullptr},
      {"https://user@example.org/", nullptr},
      {"", nullptr},
  };
  for (const auto& one : kCases) {
    const Parts parts = parts_of({.blocks = {Link{"Read more", one.url}}});
    const std::string& relationships = parts.at("word/_rels/document.xml.rels");
    EXPECT_EQ(has(relationships, "TargetMode=\"External\""), one.target != nullptr) << one.url;
    EXPECT_TRUE(!one.target || has(relationships, "Target=\"" + std::string(one.target) + "\"")) << relationships;
    EXPECT_EQ(has(parts.at("word/document.xml"), "<w:hyperlink"), one.target != nullptr) << one.url;
    EXPECT_TRUE(has(parts.at("word/document.xml"), ">Read more<")) << one.url;
  }
}

TEST(Docx, APageBreakIsBeforeTheNextParagraphAndLeavesNoEmptyOne) {
  EXPECT_TRUE(has(body_of({Paragraph{"Before"}, PageBreak{}, Heading{1, "Next"}}), "\"Heading1\"/><w:pageBreakBefore/>"));
  EXPECT_FALSE(has(body_of({PageBreak{}, Heading{1, "First"}}), "pageBreakBefore"));
  EXPECT_FALSE(has(body_of({Heading{1, "Last"}, PageBreak{}}), "pageBreakBefore"));
}

TEST(Docx, GivesAsManyLinesToWriteOnAsAskedFor) {
  EXPECT_EQ(count(body_of({Blank{4}}), "<w:pStyle w:val=\"WritingLine\"/>"), 4);
  EXPECT_EQ(count(body_of({Blank{0}}), "<w:pStyle w:val=\"WritingLine\"/>"), 1);
}

TEST(Docx, TheFooterHasItsTextAndThePageNumber) {
  const std::string footer = parts_of({.footer = "Sparrow Lane"}).at("word/footer1.xml");
  EXPECT_TRUE(has(footer, ">Sparrow Lane<"));
  EXPECT_TRUE(has(footer, "w:instr=\" PAGE \""));
  EXPECT_TRUE(has(footer, "w:instr=\" NUMPAGES \""));
  EXPECT_TRUE(has(footer, ">Page <"));
}

TEST(Docx, LargePrintHasNothingUnder18PointsAndNothingPale) {
  Document document = everything("Sparrow Lane");
  document.large_print = true;
  const std::string styles = parts_of(document).at("word/styles.xml");
  for (std::size_t at = styles.find("<w:sz w:val=\""); at != std::string::npos; at = styles.find("<w:sz w:val=\"", at + 1)) {
    const int half_points = std::stoi(styles.substr(at + 13));
    EXPECT_TRUE(half_points >= 36 || half_points == 4) << half_points << "; 4 is the gap after a table, which has no words";
  }
  EXPECT_FALSE(has(styles, "4E5666"));
  EXPECT_TRUE(has(parts_of(everything("a")).at("word/styles.xml"), "4E5666"));
}

}  // namespace
}  // namespace publish
