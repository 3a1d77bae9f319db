#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A reader of HTML, stricter than any browser: an end tag for everything but the void elements, quotes round every
// value, no character reference but those that the writer makes.

namespace publish {

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  // of this element and of those in it; a line break as "\n"
  int parent = -1;

  std::string operator[](const std::string& attribute) const {
    const auto at = attributes.find(attribute);
    return at == attributes.end() ? "" : at->second;
  }
};

inline std::string decoded(std::string_view text) {
  constexpr std::pair<std::string_view, char> kReferences[] = {
      {"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&#39;", '\''}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '&') {
      out += text[at++];
      continue;
    }
    bool known = false;
    for (const auto& [reference, c] : kReferences) {
      if (text.substr(at, reference.size()) != reference) continue;
      out += c;
      at += reference.size();
      known = true;
      break;
    }
    if (!known) {
      ADD_FAILURE() << "not a reference: " << text.substr(at, 20);
      return out;
    }
  }
  return out;
}

inline std::vector<Element> parsed(const std::string& page) {
  const std::set<std::string> kVoid = {"meta", "br", "wbr", "col"};
  std::vector<Element> elements;
  std::vector<int> open;
  const std::string kDoctype = "<!DOCTYPE html>\n";
  EXPECT_EQ(page.substr(0, kDoctype.size()), kDoctype);
  const auto say = [&](const std::string& text) {
    for (const int i : open) elements[static_cast<std::size_t>(i)].text += text;
  };
  for (std::size_t at = kDoctype.size(); at < page.size();) {
    if (page[at] != '<') {
      const std::size_t end = std::min(page.find('<', at), page.size());
      const bool is_style = !open.empty() && elements[static_cast<std::size_t>(open.back())].name == "style";
      const std::string text = page.substr(at, end - at);
      EXPECT_EQ(text.find('>'), is_style ? text.find('>') : std::string::npos) << text;
      say(is_style ? text : decoded(text));
      at = end;
      continue;
    }
    const bool closing = page[at + 1] == '/';
    std::size_t end = page.find_first_of(" />", at + 1 + closing);
    Element element;
    element.name = page.substr(at + 1 + closing, end - at - 1 - closing);
    while (page[end] == ' ') {
      const std::size_t equals = page.find('=', end);
      const std::string name = page.substr(end + 1, equals - end - 1);
      EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:"),
                std::string::npos)
          << name;
      EXPECT_EQ(page[equals + 1], '"') << page.substr(at, 80);
      const std::size_t close = page.find('"', equals + 2);
      const std::string value = page.substr(equals + 2, close - equals - 2);
      EXPECT_EQ(value.find('<'), std::string::npos) << value;
      EXPECT_TRUE(element.attributes.emplace(name, decoded(value)).second) << name << " twice";
      end = close + 1;
    }
    const bool empty = page[end] == '/';
    EXPECT_EQ(page[end + empty], '>') << page.substr(at, 80);
    at = end + empty + 1;
    if (closing) {
      if (open.empty() || elements[static_cast<std::size_t>(open.back())].name != element.name) {
        ADD_FAILURE() << "closed but not open: " << element.name;
        return elements;
      }
      open.pop_back();
      continue;
    }
    if (element.name == "br") say("\n");
    element.parent = open.empty() ? -1 : open.back();
    elements.push_back(element);
    if (!empty && kVoid.count(element.name) == 0) open.push_back(static_cast<int>(elements.size()) - 1);
  }
  EXPECT_TRUE(open.empty());
  return elements;
}

}  // namespace publish
