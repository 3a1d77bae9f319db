#include "publish/docx.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

#include "content/script.h"
#include "publish/colours.h"
#include "publish/columns.h"
#include "publish/docx_styles.h"
#include "publish/docx_text.h"
#include "publish/emf.h"
#include "publish/xml.h"
#include "publish/zip.h"

namespace publish {
namespace {

using namespace docx;

constexpr std::string_view kRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view kWordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string number(std::size_t n) { return std::to_string(n); }

// ---- Tables ----

Measures measures(bool large_print) { return {kTextWidth, large_print ? 205 : 122, 216}; }

// ---- The body ----

struct Relationship {
  std::string id, type, target;
  bool outside = false;
};

// How a paragraph stands among the others.
struct Place {
  int list = 0;  // a w:num
  bool keep_next = false;
  bool ends_list = false;
  bool from_right = false;  // at the right edge even when the text runs from the left
};

class Body {
 public:
  Body(const Document& document, const content::Wording& wording) : document_(document), w_(wording) {
    if (!document.title.empty()) paragraph("Title", document.title);
    if (!document.subtitle.empty()) paragraph("Subtitle", document.subtitle);
    if (document.contents) contents();
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
      at_ = i;
      leads_in_ = stays_with_next(document, i);
      std::visit([this](const auto& block) { add(block); }, document.blocks[i]);
    }
    if (after_table_ || out_.empty()) close_table();
  }

  const std::string& out() const { return out_; }
  const std::vector<Relationship>& relationships() const { return relationships_; }
  const std::vector<ZipEntry>& pictures() const { return pictures_; }
  int numbered_lists() const { return numbered_lists_; }

 private:
  // The start of a paragraph up to its runs. In w:pPr: pStyle, keepNext, pageBreakBefore, numPr, bidi, spacing, jc.
  void open(std::string_view style, bool right_to_left, Place place = {}) {
    out_ += "<w:p><w:pPr><w:pStyle w:val" + quoted(style) + "/>";
    if (place.keep_next) out_ += "<w:keepNext/>";
    if (page_break_) out_ += "<w:pageBreakBefore/>";
    if (place.list > 0) out_ += "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val" + quoted(std::to_string(place.list)) + "/></w:numPr>";
    if (right_to_left) out_ += "<w:bidi/>";
    if (page_break_) out_ += "<w:spacing w:before=\"0\"/>";
    else if (place.ends_list) out_ += "<w:spacing w:after=\"160\"/>";
    else if (stand_off_ && style.substr(0, 7) != "Heading") out_ += "<w:spacing w:before=\"240\"/>";
    if (place.from_right && !right_to_left) out_ += "<w:jc w:val=\"right\"/>";
    out_ += "</w:pPr>";
    page_break_ = stand_off_ = after_table_ = after_notice_ = false;
  }

  void close() { out_ += "</w:p>"; }

  void paragraph(std::string_view style, std::string_view text, Place place = {}) {
    const bool right_to_left = content::runs_right_to_left(text);
    open(style, right_to_left, place);
    out_ += runs(text, right_to_left);
    close();
  }

  // A thin paragraph: tables and notices would grow together without, and a body must not end with a table.
  void close_table() {
    stand_off_ = false;
    open("AfterTable", false);
    close();
  }

  std::string relate(std::string_view type, std::string target, bool outside) {
    relationships_.push_back({"rId" + number(100 + relationships_.size()), std::string(type), std::move(target), outside});
    return relationships_.back().id;
  }

  // The words as a link, then the address for those who read on paper.
  void link(std::string_view text, std::string_view url, bool right_to_left) {
    const std::string address = safe_address(url);
    const std::string_view shown = text.empty() ? url : text;
    if (address.empty()) {
      out_ += runs(shown, right_to_left);
    } else {
      out_ += "<w:hyperlink r:id" + quoted(relate("hyperlink", address, true)) + " w:history=\"1\">" +
              runs(shown, right_to_left, "<w:rStyle w:val=\"Hyperlink\"/>") + "</w:hyperlink>";
    }
    if (!text.empty() && !url.empty()) out_ += runs(" (" + spoken_address(url) + ")", right_to_left);
  }

  static std::string bookmark(std::size_t heading) { return "_Toc" + number(100000000 + heading); }

  // The field whose entries are those that Word would put there: headings of levels 1 and 2, linked.
  void contents() {
    std::vector<std::pair<const Heading*, std::size_t>> entries;
    std::size_t heading = 0;
    for (const Block& block : document_.blocks)
      if (const auto* h = std::get_if<Heading>(&block); h && ++heading && h->level <= 2) entries.emplace_back(h, heading);
    if (entries.empty()) return;
    const auto field = [](std::string_view type) { return "<w:r><w:fldChar w:fldCharType" + quoted(type) + "/></w:r>"; };
    out_ += "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj></w:sdtPr>"
            "<w:sdtContent>";
    paragraph("TOCHeading", w_.text("report.contents"));
    for (const auto& [h, n] : entries) {
      const bool right_to_left = content::runs_right_to_left(h->text);
      open(h->level <= 1 ? "TOC1" : "TOC2", right_to_left);
      if (h == entries.front().first)
        out_ += field("begin") + "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\n \\h \\z </w:instrText></w:r>" +
                field("separate");
      out_ += "<w:hyperlink w:anchor" + quoted(bookmark(n)) + " w:history=\"1\">" + runs(h->text, right_to_left) + "</w:hyperlink>";
      if (h == entries.back().first) out_ += field("end");
      close();
    }
    out_ += "</w:sdtContent></w:sdt>";
  }

  void add(const Heading& heading) {
    const std::string id = number(++headings_);
    const bool right_to_left = content::runs_right_to_left(heading.text);
    open("Heading" + std::to_string(std::clamp(heading.level, 1, 3)), right_to_left);
    out_ += "<w:bookmarkStart w:id" + quoted(id) + " w:name" + quoted(bookmark(headings_)) + "/>";
    out_ += runs(heading.text, right_to_left) + "<w:bookmarkEnd w:id" + quoted(id) + "/>";
    close();
  }

  // Each line is a paragraph, as each may run its own way.
  void add(const Paragraph& block) {
    for (const std::string_view line : lines_of(block.text))
      paragraph(block.muted ? "Hint" : "Normal", line, {.keep_next = leads_in_});
  }

  void add(const List& list) {
    const int id = list.numbered ? kFirstNumberedList + numbered_lists_++ : list.boxes ? kBoxList : kBulletList;
    for (const std::string& item : list.items) {
      const bool first = &item == &list.items.front(), last = &item == &list.items.back();
      paragraph(list.numbered ? "ListNumber" : "ListBullet", item, {.list = id, .keep_next = last ? leads_in_ : first || list.boxes, .ends_list = last});
    }
  }

  // In w:tblPr: tblStyle, bidiVisual, tblW, tblLayout, tblCellMar, tblLook, tblCaption, tblDescription.
  void add(const Table& table) {
    if (table.columns.empty()) return;
    const std::vector<int> widths = column_widths(table, measures(document_.large_print));
    std::string names;
    for (const std::string& column : table.columns) names += (names.empty() ? "" : "; ") + column;
    if (!table.caption.empty() && !repeats_heading(document_, at_, table.caption)) paragraph("Caption", table.caption);
    else if (page_break_ || after_table_) close_table();
    if (widths.empty()) return rows_one_by_one(table);
    out_ += "<w:tbl><w:tblPr><w:tblStyle w:val=\"PlainTable\"/>";
    const bool right_to_left = content::runs_right_to_left(table.columns.front());
    if (right_to_left) out_ += "<w:bidiVisual/>";
    out_ += "<w:tblW w:w" + quoted(std::to_string(kTextWidth)) + " w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>";
    out_ += "<w:tblLook w:val=\"06A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>";
    if (!table.caption.empty()) out_ += "<w:tblCaption w:val=\"" + xml(table.caption) + "\"/>";
    out_ += "<w:tblDescription w:val=\"" + xml(names) + "\"/></w:tblPr><w:tblGrid>";
    for (const int width : widths) out_ += "<w:gridCol w:w" + quoted(std::to_string(width)) + "/>";
    out_ += "</w:tblGrid>";
    row(table.columns, widths, right_to_left, true);
    for (const auto& cells : table.rows) row(cells, widths, right_to_left, false);
    out_ += "</w:tbl>";
    after_table_ = stand_off_ = true;
  }

  // For a table that would cut its words: the name of each row, then a line for each of its other columns.
  void rows_one_by_one(const Table& table) {
    for (const auto& cells : table.rows) {
      std::size_t last = 0;
      for (std::size_t i = 0; i < cells.size() && i < table.columns.size(); ++i)
        if (!cells[i].empty()) last = i;
      for (std::size_t i = 0; i <= last && i < cells.size(); ++i) {
        if (i == 0) paragraph("RowName", cells[i], {.keep_next = last > 0});
        else if (!cells[i].empty()) paragraph("RowText", table.columns[i] + ": " + cells[i], {.keep_next = i < last});
      }
    }
    stand_off_ = true;
  }

  void row(const std::vector<std::string>& cells, const std::vector<int>& widths, bool right_to_left, bool header) {
    out_ += header ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    for (std::size_t i = 0; i < widths.size(); ++i) {
      out_ += "<w:tc><w:tcPr><w:tcW w:w" + quoted(std::to_string(widths[i])) + " w:type=\"dxa\"/>";
      if (header) out_ += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill" + quoted(digits_of("soft")) + "/><w:vAlign w:val=\"bottom\"/>";
      out_ += "</w:tcPr>";
      std::vector<std::string_view> lines;
      if (i < cells.size()) lines = lines_of(cells[i]);
      if (lines.empty()) lines.push_back({});
      // One cell of the header keeps its row with the next: enough for Word, and LibreOffice still divides the table.
      for (const std::string_view line : lines)
        paragraph(header ? "TableHead" : "TableText", line, {.keep_next = header && i == 0, .from_right = right_to_left});
      out_ += "</w:tc>";
    }
    out_ += "</w:tr>";
  }

  void add(const Figure& figure) {
    paragraph(figure.picture.shapes.empty() ? "Normal" : "FigureSentence", figure.sentence);
    if (figure.picture.shapes.empty()) return;
    constexpr double kEmuPerPx = 9525, kEmuPerTwip = 635;
    const double width = figure.picture.width * kEmuPerPx, height = figure.picture.height * kEmuPerPx;
    const double room = kTextWidth * kEmuPerTwip, most_height = room * 1.3;
    const double most_scale = document_.large_print ? 2 : 1;  // words in a picture grow with the rest
    const double scale = std::min({most_scale, room / width, most_height / height});
    const auto emu = [scale](double size) { return number(static_cast<std::size_t>(std::lround(size * scale))); };
    const std::string n = number(pictures_.size() + 1), file = "picture" + n + ".emf";
    pictures_.push_back({"word/media/" + file, write_emf(figure.picture)});
    const std::string size = " cx" + quoted(emu(width)) + " cy" + quoted(emu(height)) + "/>";
    const std::string named = " id" + quoted(n) + " name" + quoted(file) + " descr=\"" + xml(figure.sentence) + "\"/>";
    open("Figure", false);
    out_ += "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent" + size +
            "<wp:docPr" + named + "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
            "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>"
            "<pic:cNvPr" + named + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed" +
            quoted(relate("image", "media/" + file, false)) + "/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            "<a:off x=\"0\" y=\"0\"/><a:ext" + size + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    close();
  }

  // Paragraphs with one border and shade, which Word shows as one box.
  void add(const Notice& notice) {
    const bool has_link = !notice.link.empty() || !notice.url.empty();
    if (after_notice_) close_table();
    if (!notice.title.empty()) paragraph("NoticeTitle", notice.title);
    if (!notice.text.empty()) paragraph("NoticeText", notice.text, {.keep_next = has_link});
    if (has_link) {
      const bool right_to_left = content::runs_right_to_left(notice.link);
      open("NoticeText", right_to_left);
      link(notice.link, notice.url, right_to_left);
      close();
    }
    after_notice_ = stand_off_ = true;
  }

  void add(const Blank& blank) {
    constexpr int kTogether = 10;
    const int lines = std::max(1, blank.lines);
    for (int i = 1; i <= lines; ++i) {
      open("WritingLine", false, {.keep_next = i < lines && lines <= kTogether});
      close();
    }
    stand_off_ = true;
  }

  void add(const Link& block) {
    const bool right_to_left = content::runs_right_to_left(block.text);
    open("Normal", right_to_left);
    link(block.text, block.url, right_to_left);
    close();
  }

  void add(const PageBreak&) { page_break_ = at_ > 0; }

  const Document& document_;
  const content::Wording& w_;
  std::string out_;
  std::vector<Relationship> relationships_;
  std::vector<ZipEntry> pictures_;
  std::size_t at_ = 0;  // the block being written
  std::size_t headings_ = 0;
  int numbered_lists_ = 0;
  bool page_break_ = false;   // before the next paragraph
  bool after_table_ = false;  // nothing stands between the last table and what comes
  bool after_notice_ = false;
  bool stand_off_ = false;    // the next paragraph has room above
  bool leads_in_ = false;     // this block stays with the next
};

// ---- The other parts ----

std::string simple_field(std::string_view instruction) {
  return "<w:fldSimple w:instr" + quoted(instruction) + "><w:r><w:t>1</w:t></w:r></w:fldSimple>";
}

// "Page {page} of {pages}" with fields for the two.
std::string page_number(std::string_view words, bool right_to_left) {
  std::string out;
  while (!words.empty()) {
    const std::size_t page = words.find("{page}"), pages = words.find("{pages}");
    const std::size_t place = std::min(page, pages);
    if (place > 0) out += runs(words.substr(0, place), right_to_left);
    if (place == std::string_view::npos) break;
    out += simple_field(place == page ? " PAGE " : " NUMPAGES ");
    words.remove_prefix(words.find('}', place) + 1);
  }
  return out;
}

std::string footer_xml(const Document& document, const content::Wording& wording) {
  constexpr int kOneLine = 88;
  const std::string& page = wording.text("report.page");
  const bool right_to_left = content::runs_right_to_left(document.footer.empty() ? page : document.footer);
  const bool one_line = !document.large_print && letters(document.footer) <= kOneLine;
  const std::string start = std::string("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/>") + (right_to_left ? "<w:bidi/>" : "") + "</w:pPr>";
  std::string out(kDeclaration);
  out += "<w:ftr xmlns:w" + quoted(kMainNamespace) + ">" + start + runs(document.footer, right_to_left);
  out += one_line ? "<w:r><w:tab/></w:r>" : "</w:p>" + start;
  return out + page_number(page, right_to_left) + "</w:p></w:ftr>";
}

// In w:sectPr: footerReference, pgSz, pgMar.
std::string document_xml(const Body& body) {
  const std::string margin = quoted(std::to_string(kMargin));
  std::string out(kDeclaration);
  out += "<w:document xmlns:w" + quoted(kMainNamespace) + " xmlns:r" + quoted(kRelationships) +
         " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
         " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
         " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>";
  out += body.out();
  out += "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w" + quoted(std::to_string(kPageWidth)) +
         " w:h" + quoted(std::to_string(kPageHeight)) + "/><w:pgMar w:top" + margin + " w:right" + margin + " w:bottom" +
         margin + " w:left" + margin + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
  return out;
}

std::string relationships_xml(const std::vector<Relationship>& relationships) {
  std::string out(kDeclaration);
  out += "<Relationships xmlns" + quoted(std::string(kPackage) + "relationships") + ">";
  for (const Relationship& one : relationships) {
    const bool is_full = one.type.find("://") != std::string::npos;
    out += "<Relationship Id" + quoted(one.id) + " Type" + quoted(is_full ? one.type : std::string(kRelationships) + "/" + one.type) +
           " Target=\"" + xml(one.target) + "\"" + (one.outside ? " TargetMode=\"External\"/>" : "/>");
  }
  return out + "</Relationships>";
}

std::string content_types_xml() {
  std::string out(kDeclaration);
  out += "<Types xmlns" + quoted(std::string(kPackage) + "content-types") + ">";
  const auto by_ending = [&](std::string_view ending, std::string_view type) {
    out += "<Default Extension" + quoted(ending) + " ContentType" + quoted(type) + "/>";
  };
  const auto of_part = [&](std::string_view part, std::string_view type) {
    out += "<Override PartName" + quoted(part) + " ContentType" + quoted(type) + "/>";
  };
  by_ending("rels", "application/vnd.openxmlformats-package.relationships+xml");
  by_ending("xml", "application/xml");
  by_ending("emf", "image/x-emf");
  of_part("/word/document.xml", std::string(kWordType) + "document.main+xml");
  of_part("/word/styles.xml", std::string(kWordType) + "styles+xml");
  of_part("/word/numbering.xml", std::string(kWordType) + "numbering+xml");
  of_part("/word/settings.xml", std::string(kWordType) + "settings+xml");
  of_part("/word/footer1.xml", std::string(kWordType) + "footer+xml");
  of_part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  return out + "</Types>";
}

std::string core_xml(const Document& document) {
  std::string out(kDeclaration);
  out += "<cp:coreProperties xmlns:cp" + quoted(std::string(kPackage) + "metadata/core-properties") +
         " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + xml(document.title) + "</dc:title><dc:subject>" +
         xml(document.subtitle) + "</dc:subject><dc:language>" + language_tag(document.language) + "</dc:language></cp:coreProperties>";
  return out;
}

}  // namespace

std::string write_docx(const Document& document, const content::Wording& wording) {
  const Body body(document, wording);
  const std::string language = language_tag(document.language);
  std::vector<Relationship> of_document = {{"rId1", "styles", "styles.xml"},
                                           {"rId2", "numbering", "numbering.xml"},
                                           {"rId3", "settings", "settings.xml"},
                                           {"rId4", "footer", "footer1.xml"}};
  of_document.insert(of_document.end(), body.relationships().begin(), body.relationships().end());
  std::vector<ZipEntry> parts = {
      {"[Content_Types].xml", content_types_xml()},
      {"_rels/.rels", relationships_xml({{"rId1", "officeDocument", "word/document.xml"},
                                         {"rId2", std::string(kPackage) + "relationships/metadata/core-properties", "docProps/core.xml"}})},
      {"docProps/core.xml", core_xml(document)},
      {"word/document.xml", document_xml(body)},
      {"word/_rels/document.xml.rels", relationships_xml(of_document)},
      {"word/styles.xml", styles_xml(language, document.large_print)},
      {"word/numbering.xml", numbering_xml(body.numbered_lists(), document.large_print)},
      {"word/settings.xml", settings_xml(language)},
      {"word/footer1.xml", footer_xml(document, wording)}};
  parts.insert(parts.end(), body.pictures().begin(), body.pictures().end());
  return write_zip(parts);
}

}  // namespace publish
