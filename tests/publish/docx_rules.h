#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "xml_reader.h"

// The rules of ECMA-376 for the elements that our Word files have: which stand in which, in which order, and what refers
// to what. Word repairs or refuses files that break them.

namespace support {

// The children that an element may have, in their order; a child may come more than once where `many` has it.
inline const std::map<std::string, std::vector<std::string>>& docx_children() {
  static const std::map<std::string, std::vector<std::string>> kChildren = {
      {"w:document", {"w:body"}},
      {"w:body", {"w:p", "w:tbl", "w:sdt", "w:sectPr"}},
      {"w:p", {"w:pPr", "w:bookmarkStart", "w:r", "w:hyperlink", "w:fldSimple", "w:bookmarkEnd"}},
      {"w:pPr", {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl", "w:numPr", "w:pBdr",
                 "w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl"}},
      {"w:numPr", {"w:ilvl", "w:numId"}},
      {"w:pBdr", {"w:top", "w:left", "w:bottom", "w:right", "w:between", "w:bar"}},
      {"w:tabs", {"w:tab"}},
      {"w:r", {"w:rPr", "w:t", "w:br", "w:tab", "w:drawing", "w:fldChar", "w:instrText"}},
      {"w:rPr", {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:color", "w:sz", "w:szCs", "w:u", "w:rtl",
                 "w:cs", "w:lang"}},
      {"w:hyperlink", {"w:r"}},
      {"w:fldSimple", {"w:r"}},
      {"w:sdt", {"w:sdtPr", "w:sdtContent"}},
      {"w:sdtPr", {"w:docPartObj"}},
      {"w:docPartObj", {"w:docPartGallery", "w:docPartCategory", "w:docPartUnique"}},
      {"w:sdtContent", {"w:p"}},
      {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
      {"w:tblPr", {"w:tblStyle", "w:bidiVisual", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout",
                   "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription"}},
      {"w:tblBorders", {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}},
      {"w:tblCellMar", {"w:top", "w:left", "w:bottom", "w:right"}},
      {"w:tblGrid", {"w:gridCol"}},
      {"w:tr", {"w:trPr", "w:tc"}},
      {"w:trPr", {"w:cantSplit", "w:tblHeader"}},
      {"w:tc", {"w:tcPr", "w:p"}},
      {"w:tcPr", {"w:tcW", "w:gridSpan", "w:tcBorders", "w:shd", "w:noWrap", "w:vAlign"}},
      {"w:sectPr", {"w:footerReference", "w:pgSz", "w:pgMar"}},
      {"w:drawing", {"wp:inline"}},
      {"wp:inline", {"wp:extent", "wp:effectExtent", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"}},
      {"wp:cNvGraphicFramePr", {"a:graphicFrameLocks"}},
      {"a:graphic", {"a:graphicData"}},
      {"a:graphicData", {"pic:pic"}},
      {"pic:pic", {"pic:nvPicPr", "pic:blipFill", "pic:spPr"}},
      {"pic:nvPicPr", {"pic:cNvPr", "pic:cNvPicPr"}},
      {"pic:blipFill", {"a:blip", "a:srcRect", "a:stretch"}},
      {"a:stretch", {"a:fillRect"}},
      {"pic:spPr", {"a:xfrm", "a:prstGeom"}},
      {"a:xfrm", {"a:off", "a:ext"}},
      {"a:prstGeom", {"a:avLst"}},
      {"w:styles", {"w:docDefaults", "w:latentStyles", "w:style"}},
      {"w:docDefaults", {"w:rPrDefault", "w:pPrDefault"}},
      {"w:rPrDefault", {"w:rPr"}},
      {"w:pPrDefault", {"w:pPr"}},
      {"w:style", {"w:name", "w:aliases", "w:basedOn", "w:next", "w:link", "w:uiPriority", "w:semiHidden",
                   "w:unhideWhenUsed", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"}},
      {"w:numbering", {"w:abstractNum", "w:num"}},
      {"w:abstractNum", {"w:nsid", "w:multiLevelType", "w:tmpl", "w:lvl"}},
      {"w:lvl", {"w:start", "w:numFmt", "w:pStyle", "w:suff", "w:lvlText", "w:lvlJc", "w:pPr", "w:rPr"}},
      {"w:num", {"w:abstractNumId", "w:lvlOverride"}},
      {"w:lvlOverride", {"w:startOverride", "w:lvl"}},
      {"w:settings", {"w:zoom", "w:defaultTabStop", "w:characterSpacingControl", "w:compat", "w:themeFontLang",
                      "w:decimalSymbol", "w:listSeparator"}},
      {"w:compat", {"w:compatSetting"}},
      {"w:ftr", {"w:p"}},
  };
  return kChildren;
}

// Elements whose children come in any order, and those that come once at most elsewhere.
inline bool is_in_any_order(const std::string& parent) {
  return parent == "w:body" || parent == "w:p" || parent == "w:r" || parent == "w:trPr";
}
inline bool comes_often(const std::string& name) {
  static const std::set<std::string> kOften = {"w:p", "w:r", "w:tr", "w:tc", "w:gridCol", "w:style", "w:abstractNum", "w:num",
                                               "w:lvl", "w:tab", "w:compatSetting", "w:t", "w:br", "w:tbl", "w:hyperlink",
                                               "w:fldSimple", "w:lvlOverride"};
  return kOften.count(name) > 0;
}

class DocxRules {
 public:
  explicit DocxRules(const std::map<std::string, std::string>& parts) : parts_(parts) {}

  std::vector<std::string> faults() {
    for (const auto& [name, bytes] : parts_) {
      if (!has_ending(name, ".xml") && !has_ending(name, ".rels")) continue;
      XmlDocument read = read_xml(bytes);
      if (!read.fault.empty()) tell(name + ": " + read.fault);
      documents_.emplace(name, std::move(read.root));
    }
    if (!faults_.empty()) return faults_;
    types();
    for (const auto& [name, root] : documents_)
      if (name.compare(0, 5, "word/") == 0 && has_ending(name, ".xml")) for_each_element(root, [&](const auto& each) { order(name, each); });
    relationships();
    body();
    return faults_;
  }

 private:
  static bool has_ending(const std::string& text, const std::string& ending) {
    return text.size() >= ending.size() && text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
  }
  void tell(std::string what) { faults_.push_back(std::move(what)); }
  const XmlElement& part(const std::string& name) { return documents_[name]; }

  // Every part has a content type, and every type its part.
  void types() {
    std::set<std::string> endings, overrides;
    for (const XmlElement& type : part("[Content_Types].xml").children) {
      if (type.name == "Default") endings.insert(type["Extension"]);
      if (type.name == "Override") overrides.insert(type["PartName"]);
    }
    for (const std::string& name : overrides)
      if (parts_.count(name.substr(1)) == 0) tell("a type for no part: " + name);
    for (const auto& [name, bytes] : parts_) {
      const std::string ending = name.substr(name.rfind('.') + 1);
      const bool typed = overrides.count("/" + name) > 0 || (endings.count(ending) > 0 && ending != "xml");
      if (!typed && name != "[Content_Types].xml") tell("no type: " + name);
    }
  }

  void order(const std::string& part, const XmlElement& element) {
    const auto found = docx_children().find(element.name);
    if (found == docx_children().end()) {
      if (!element.children.empty()) tell(part + ": not known with children: " + element.name);
      return;
    }
    const std::vector<std::string>& known = found->second;
    std::size_t last = 0;
    std::set<std::string> seen;
    for (const XmlElement& child : element.children) {
      const auto at = std::find(known.begin(), known.end(), child.name);
      if (at == known.end()) {
        tell(part + ": " + child.name + " in " + element.name);
        continue;
      }
      const auto place = static_cast<std::size_t>(at - known.begin());
      if (!is_in_any_order(element.name) && place < last) tell(part + ": " + child.name + " too late in " + element.name);
      if (!seen.insert(child.name).second && !comes_often(child.name) && !is_in_any_order(element.name))
        tell(part + ": " + child.name + " twice in " + element.name);
      last = std::max(last, place);
    }
    const bool properties_first = element.name == "w:p" || element.name == "w:r";
    for (std::size_t i = 1; properties_first && i < element.children.size(); ++i)
      if (has_ending(element.children[i].name, "Pr")) tell(part + ": properties not first in " + element.name);
    if (element.name == "w:tc" && (element.children.empty() || element.children.back().name != "w:p")) tell("a cell that ends in no paragraph");
    if (element.name == "w:tbl" && element.children.size() < 3) tell("a table without rows");
    if (element.name == "w:body" && (element.children.empty() || element.children.back().name != "w:sectPr")) tell("no section at the end");
  }

  void relationships() {
    std::set<std::string> ids, used;
    for (const XmlElement& one : part("word/_rels/document.xml.rels").children) {
      if (!ids.insert(one["Id"]).second) tell("an id twice: " + one["Id"]);
      const bool outside = one["TargetMode"] == "External";
      if (outside && one["Target"].compare(0, 8, "https://") != 0) tell("an address: " + one["Target"]);
      if (!outside && parts_.count("word/" + one["Target"]) == 0) tell("no such part: " + one["Target"]);
    }
    for_each_element(part("word/document.xml"), [&](const XmlElement& each) {
      for (const char* key : {"r:id", "r:embed"})
        if (!each[key].empty() && ids.count(each[key]) == 0) tell("no relationship " + each[key]);
    });
  }

  void body() {
    std::set<std::string> styles, numbers, bookmarks, pictures, marks;
    for (const XmlElement& style : part("word/styles.xml").children) styles.insert(style["w:styleId"]);
    for (const XmlElement& num : part("word/numbering.xml").children)
      if (num.name == "w:num") numbers.insert(num["w:numId"]);
    for_each_element(part("word/document.xml"), [&](const XmlElement& each) {
      if (each.name != "w:bookmarkStart") return;
      if (!marks.insert(each["w:id"]).second || !bookmarks.insert(each["w:name"]).second) tell("a bookmark twice");
    });
    for (const auto& [name, root] : documents_) {
      for_each_element(root, [&](const XmlElement& each) {
        const std::string value = each["w:val"];
        if ((each.name == "w:pStyle" || each.name == "w:rStyle" || each.name == "w:tblStyle" || each.name == "w:basedOn" || each.name == "w:next") &&
            styles.count(value) == 0) tell("no style " + value);
        if (each.name == "w:numId" && numbers.count(value) == 0) tell("no list " + value);
        if (each.name == "w:hyperlink" && !each["w:anchor"].empty() && bookmarks.count(each["w:anchor"]) == 0) tell("no bookmark " + each["w:anchor"]);
        if (each.name == "wp:docPr" && !pictures.insert(each["id"]).second) tell("a picture's id twice");
        if (each.name == "wp:docPr" && each.attributes.count("descr") == 0) tell("a picture without words");
        if (each.name == "w:tbl") rows(each);
      });
    }
  }

  // As many cells in each row as the grid has columns, and a first row that is repeated.
  void rows(const XmlElement& table) {
    std::size_t columns = 0;
    bool first = true;
    for (const XmlElement& child : table.children) {
      if (child.name == "w:tblGrid") columns = child.children.size();
      if (child.name != "w:tr") continue;
      std::size_t cells = 0;
      bool heads = false;
      for (const XmlElement& cell : child.children) {
        cells += cell.name == "w:tc" ? 1 : 0;
        for (const XmlElement& property : cell.children) heads = heads || property.name == "w:tblHeader";
      }
      if (cells != columns) tell("a row with other cells than the grid");
      if (heads != first) tell("heads not in the first row alone");
      first = false;
    }
  }

  const std::map<std::string, std::string>& parts_;
  std::map<std::string, XmlElement> documents_;
  std::vector<std::string> faults_;
};

// What Word would object to; empty when nothing.
inline std::vector<std::string> faults_in_docx(const std::map<std::string, std::string>& parts) { return DocxRules(parts).faults(); }

}  // namespace support
