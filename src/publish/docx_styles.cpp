#include "publish/docx_styles.h"

#include "publish/colours.h"

namespace publish::docx {
namespace {

constexpr std::string_view kInk = digits_of("ink"), kMuted = digits_of("muted"), kPrimary = digits_of("primary"),
                           kWarn = digits_of("warn");

// A paragraph style. Sizes are half points. `paragraph` is what stands in w:pPr, in the order that the schema asks:
// keepNext, keepLines, pageBreakBefore, widowControl, numPr, pBdr, shd, tabs, bidi, spacing, ind, contextualSpacing,
// jc, outlineLvl. "$name" is a colour.
struct Style {
  std::string_view id, name, based_on, next;
  int size, large_size;
  bool bold, ours;  // ours: not one of those that Word knows
  std::string_view colour;
  std::string_view paragraph;
};

constexpr Style kStyles[] = {
    {"Title", "Title", "Normal", "Subtitle", 56, 64, true, false, kInk,
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"0\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>"},
    {"Subtitle", "Subtitle", "Normal", "Normal", 28, 40, false, false, kMuted,
     "<w:keepLines/>"
     "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"10\" w:color=\"$primary\"/></w:pBdr>"
     "<w:spacing w:before=\"0\" w:after=\"360\"/>"},
    {"Heading1", "heading 1", "Normal", "Normal", 36, 52, true, false, kPrimary,
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"440\" w:after=\"140\" w:line=\"252\" w:lineRule=\"auto\"/>"
     "<w:outlineLvl w:val=\"0\"/>"},
    {"Heading2", "heading 2", "Normal", "Normal", 29, 44, true, false, kInk,
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"320\" w:after=\"100\" w:line=\"252\" w:lineRule=\"auto\"/>"
     "<w:outlineLvl w:val=\"1\"/>"},
    {"Heading3", "heading 3", "Normal", "Normal", 25, 40, true, false, kInk,
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\" w:line=\"252\" w:lineRule=\"auto\"/>"
     "<w:outlineLvl w:val=\"2\"/>"},
    {"TOCHeading", "TOC Heading", "Heading1", "Normal", 36, 52, true, false, kPrimary, "<w:outlineLvl w:val=\"9\"/>"},
    {"TOC1", "toc 1", "Normal", "Normal", 23, 36, false, false, kInk, "<w:spacing w:before=\"80\" w:after=\"40\"/>"},
    {"TOC2", "toc 2", "Normal", "Normal", 23, 36, false, false, kInk, "<w:spacing w:after=\"40\"/><w:ind w:left=\"397\"/>"},
    {"Hint", "Hint", "Normal", "Normal", 23, 36, false, true, kMuted, ""},
    {"ListBullet", "List Bullet", "Normal", "ListBullet", 23, 36, false, false, kInk,
     "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"80\"/>"},
    {"ListNumber", "List Number", "Normal", "ListNumber", 23, 36, false, false, kInk, "<w:spacing w:after=\"80\"/>"},
    {"Caption", "caption", "Normal", "Normal", 22, 36, true, false, kInk,
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"100\"/>"},
    {"TableText", "Table Text", "Normal", "TableText", 21, 36, false, true, kInk,
     "<w:spacing w:before=\"50\" w:after=\"50\" w:line=\"254\" w:lineRule=\"auto\"/>"},
    {"TableHead", "Table Head", "TableText", "TableText", 21, 36, true, true, kInk, ""},
    {"AfterTable", "After Table", "Normal", "Normal", 4, 4, false, true, kInk,
     "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>"},
    {"RowName", "Row Name", "Normal", "RowText", 23, 36, true, true, kInk,
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" w:after=\"40\"/>"},
    {"RowText", "Row Text", "Normal", "RowText", 23, 36, false, true, kInk,
     "<w:keepLines/><w:spacing w:after=\"40\"/><w:ind w:left=\"284\"/>"},
    {"FigureSentence", "Figure Sentence", "Normal", "Figure", 23, 36, false, true, kInk,
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"160\" w:after=\"120\"/>"},
    {"Figure", "Figure", "Normal", "Normal", 23, 36, false, true, kInk,
     "<w:spacing w:before=\"0\" w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>"},
    {"NoticeText", "Notice Text", "Normal", "NoticeText", 23, 36, false, true, kInk,
     "<w:keepLines/><w:pBdr><w:top w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"$warn_ground\"/>"
     "<w:left w:val=\"single\" w:sz=\"36\" w:space=\"10\" w:color=\"$warn\"/>"
     "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"$warn_ground\"/></w:pBdr>"
     "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"$warn_ground\"/>"
     "<w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:left=\"284\" w:right=\"113\"/>"},
    {"NoticeTitle", "Notice Title", "NoticeText", "NoticeText", 25, 38, true, true, kWarn,
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"40\"/>"},
    {"WritingLine", "Writing Line", "Normal", "WritingLine", 23, 36, false, true, kInk,
     "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"$line\"/>"
     "<w:between w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"$line\"/></w:pBdr>"
     "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"560\" w:lineRule=\"exact\"/>"},
    {"Footer", "footer", "Normal", "Footer", 19, 36, false, false, kMuted,
     "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs>"
     "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"},
};
static_assert(kTextWidth == 9638, "the footer's tab is at the right edge");

std::string size_xml(int half_points) {
  const std::string n = std::to_string(half_points);
  return "<w:sz w:val=\"" + n + "\"/><w:szCs w:val=\"" + n + "\"/>";
}

// In w:style: name, basedOn, next, uiPriority, qFormat, pPr, rPr. In w:rPr: b, bCs, color, sz, szCs.
std::string style_xml(const Style& style, bool large_print) {
  std::string out = "<w:style w:type=\"paragraph\"";
  if (style.ours) out += " w:customStyle=\"1\"";
  out += " w:styleId=\"" + std::string(style.id) + "\"><w:name w:val=\"" + std::string(style.name) + "\"/>";
  out += "<w:basedOn w:val=\"" + std::string(style.based_on) + "\"/><w:next w:val=\"" + std::string(style.next) + "\"/>";
  out += "<w:qFormat/>";
  if (!style.paragraph.empty()) out += "<w:pPr>" + with_colours(style.paragraph) + "</w:pPr>";
  out += "<w:rPr>";
  if (style.bold) out += "<w:b/><w:bCs/>";
  const std::string_view colour = large_print && style.colour == kMuted ? kInk : style.colour;
  out += "<w:color w:val=\"" + std::string(colour) + "\"/>";
  return out + size_xml(large_print ? style.large_size : style.size) + "</w:rPr></w:style>";
}

}  // namespace

std::string styles_xml(std::string_view language, bool large_print) {
  const std::string tag(language);
  std::string out(kDeclaration);
  out += "<w:styles xmlns:w=\"" + std::string(kMainNamespace) + "\">";
  out += "<w:docDefaults><w:rPrDefault><w:rPr>"
         "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>"
         "<w:color w:val=\"" + std::string(kInk) + "\"/>" + size_xml(large_print ? 36 : 23) +
         "<w:lang w:val=\"" + tag + "\" w:eastAsia=\"" + tag + "\" w:bidi=\"" + tag + "\"/>"
         "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
         "<w:spacing w:after=\"140\" w:line=\"283\" w:lineRule=\"auto\"/>"
         "</w:pPr></w:pPrDefault></w:docDefaults>";
  out += "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
         "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
         "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
         "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
         "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
         "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>"
         "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
         "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/>"
         "<w:uiPriority w:val=\"99\"/><w:semiHidden/></w:style>"
         "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>"
         "<w:rPr><w:color w:val=\"" + std::string(kPrimary) + "\"/><w:u w:val=\"single\"/></w:rPr></w:style>";
  for (const Style& style : kStyles) out += style_xml(style, large_print);
  // What a table looks like: w:tblBorders and w:tblCellMar run top, left, bottom, right, insideH, insideV.
  out += with_colours("<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"PlainTable\"><w:name w:val=\"Plain Table\"/>"
         "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
         "<w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"$line\"/>"
         "<w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"$line\"/>"
         "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"$rule\"/>"
         "</w:tblBorders></w:tblPr></w:style>");
  return out + "</w:styles>";
}

std::string numbering_xml(int numbered, bool large_print) {
  const std::string indent = large_print ? "720" : "454";
  // In w:lvl: start, numFmt, lvlText, lvlJc, pPr, rPr. All w:abstractNum come before the first w:num.
  const auto level = [&](std::string_view format, std::string_view text, const std::string& font = "Arial") {
    return "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + std::string(format) + "\"/><w:lvlText w:val=\"" +
           std::string(text) + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" + indent + "\" w:hanging=\"" + indent + "\"/></w:pPr>" +
           "<w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\"" + font + "\" w:cs=\"" + font + "\"/></w:rPr></w:lvl>";
  };
  std::string out(kDeclaration);
  out += "<w:numbering xmlns:w=\"" + std::string(kMainNamespace) + "\">";
  out += "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>" + level("bullet", "•") + "</w:abstractNum>";
  out += "<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"singleLevel\"/>" + level("decimal", "%1.") + "</w:abstractNum>";
  out += "<w:abstractNum w:abstractNumId=\"2\"><w:multiLevelType w:val=\"singleLevel\"/>" + level("bullet", "☐", "Segoe UI Symbol") + "</w:abstractNum>";
  out += "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
         "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>";
  for (int i = 0; i < numbered; ++i)
    out += "<w:num w:numId=\"" + std::to_string(i + kFirstNumberedList) + "\"><w:abstractNumId w:val=\"1\"/>"
           "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
  return out + "</w:numbering>";
}

std::string settings_xml(std::string_view language) {
  // In w:settings: zoom, defaultTabStop, characterSpacingControl, compat, themeFontLang, decimalSymbol, listSeparator.
  std::string out(kDeclaration);
  out += "<w:settings xmlns:w=\"" + std::string(kMainNamespace) + "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"
         "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
         "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
         "<w:themeFontLang w:val=\"" + std::string(language) + "\"/><w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/></w:settings>";
  return out;
}

}  // namespace publish::docx
