#pragma once

#include <cctype>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "content/utf8.h"

// A strict reader of XML as our files have it: no comments, no CDATA, no document type. Whatever the standard forbids is
// a fault: a bare "<" or "&", a control character, bytes that are not UTF-8, an attribute twice, a prefix that nobody
// declared, a tag that is not closed.

namespace support {

struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::vector<XmlElement> children;
  std::string text;  // of this element alone

  std::string operator[](const std::string& attribute) const {
    const auto at = attributes.find(attribute);
    return at == attributes.end() ? "" : at->second;
  }
};

struct XmlDocument {
  XmlElement root;
  std::string fault;  // empty: well-formed
};

class XmlReader {
 public:
  explicit XmlReader(const std::string& xml) : xml_(xml) {}

  XmlDocument read() {
    XmlDocument document;
    for (std::size_t at = 0; at < xml_.size();) {
      const std::size_t bytes = content::character_bytes(std::string_view(xml_).substr(at));
      if (bytes == 0) fail("bytes that are not UTF-8");
      at += bytes > 0 ? bytes : 1;
    }
    if (xml_.compare(0, 5, "<?xml") == 0) at_ = xml_.find("?>") + 2;
    skip_space();
    if (next() != '<') fail("no root");
    if (fault_.empty()) document.root = element({"xml"});
    skip_space();
    if (at_ < xml_.size()) fail("something after the root");
    document.fault = fault_;
    return document;
  }

 private:
  char next() const { return at_ < xml_.size() ? xml_[at_] : '\0'; }
  void skip_space() {
    while (next() == ' ' || next() == '\n') ++at_;
  }
  void fail(const std::string& what) {
    if (fault_.empty()) fault_ = what + " near: " + xml_.substr(at_ < 30 ? 0 : at_ - 30, 80);
    at_ = xml_.size();
  }

  std::string name() {
    const std::size_t from = at_;
    while (std::isalnum(static_cast<unsigned char>(next())) || next() == ':' || next() == '-' || next() == '_') ++at_;
    if (at_ == from) fail("no name");
    return xml_.substr(from, at_ - from);
  }

  // A text up to `end`.
  std::string text(char end) {
    static const std::pair<std::string, char> kReferences[] = {
        {"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&#39;", '\''}};
    std::string out;
    while (at_ < xml_.size() && next() != end) {
      const auto byte = static_cast<unsigned char>(next());
      if (byte < ' ' && byte != '\n' && byte != '\t' && byte != '\r') fail("a control character");
      if (byte == '<' || byte == '>') fail("a bare < or >");
      if (xml_.compare(at_, 3, "\xEF\xBF\xBE") == 0 || xml_.compare(at_, 3, "\xEF\xBF\xBF") == 0) fail("no character");
      if (byte != '&') {
        out += next();
        ++at_;
        continue;
      }
      bool known = false;
      for (const auto& [reference, c] : kReferences) {
        if (known || xml_.compare(at_, reference.size(), reference) != 0) continue;
        known = true;
        out += c;
        at_ += reference.size();
      }
      if (!known) fail("a bare &");
    }
    return out;
  }

  void expect(char c) {
    if (next() == c) {
      ++at_;
    } else {
      fail(std::string("no ") + c);
    }
  }

  void expect_prefix(const std::string& name, const std::set<std::string>& prefixes) {
    const std::size_t colon = name.find(':');
    if (colon != std::string::npos && prefixes.count(name.substr(0, colon)) == 0) fail("a prefix of nobody's: " + name);
  }

  // From its "<".
  XmlElement element(std::set<std::string> prefixes) {
    XmlElement element;
    expect('<');
    element.name = name();
    while (fault_.empty() && next() == ' ') {
      ++at_;
      const std::string key = name();
      expect('=');
      expect('"');
      if (!element.attributes.emplace(key, text('"')).second) fail("twice: " + key);
      expect('"');
      if (key.compare(0, 6, "xmlns:") == 0) prefixes.insert(key.substr(6));
    }
    expect_prefix(element.name, prefixes);
    for (const auto& [key, value] : element.attributes)
      if (key.compare(0, 6, "xmlns:") != 0) expect_prefix(key, prefixes);
    if (next() == '/') {
      ++at_;
      expect('>');
      return element;
    }
    expect('>');
    while (fault_.empty()) {
      element.text += text('<');
      if (xml_.compare(at_, 2, "</") == 0) break;
      element.children.push_back(this->element(prefixes));
    }
    if (!fault_.empty()) return element;
    at_ += 2;
    if (name() != element.name) fail("closes what is not open");
    expect('>');
    return element;
  }

  const std::string& xml_;
  std::size_t at_ = 0;
  std::string fault_;
};

inline XmlDocument read_xml(const std::string& xml) { return XmlReader(xml).read(); }

// What is wrong with the XML; empty when it is well-formed.
inline std::string fault_in(const std::string& xml) { return read_xml(xml).fault; }

// Calls `use` with the element and all in it, in reading order.
template <class Use>
void for_each_element(const XmlElement& element, Use use) {
  use(element);
  for (const XmlElement& child : element.children) for_each_element(child, use);
}

}  // namespace support
