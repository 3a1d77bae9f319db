#include "publish/report_html.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "content/script.h"
#include "content/utf8.h"
#include "publish/columns.h"
#include "publish/report_style.h"
#include "publish/sha256.h"
#include "publish/svg.h"

namespace publish {
namespace {

// ---- Texts ----

// True for what HTML forbids in texts: controls other than white space, code points that are no characters.
constexpr bool is_forbidden(char32_t c) {
  if (c < ' ') return c != '\t' && c != '\n' && c != '\r';
  return (c >= 0x7F && c < 0xA0) || (c >= 0xFDD0 && c <= 0xFDEF) ||
         (c & 0xFFFE) == 0xFFFE;
}

// Calls `put(code point, its bytes made safe)` for each character.
template <typename Put>
void for_each_safe(std::string_view text, Put put) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = content::next_code_point(text, at);
    if (content::character_bytes(text.substr(from)) == 0 || is_forbidden(c)) {
      put(U'\uFFFD', "\uFFFD");
      continue;
    }
    switch (c) {
      case '<':
        put(c, "&lt;");
        break;
      case '>':
        put(c, "&gt;");
        break;
      case '&':
        put(c, "&amp;");
        break;
      case '"':
        put(c, "&quot;");
        break;
      case '\'':
        put(c, "&#39;");
        break;
      default:
        put(c, text.substr(from, at - from));
    }
  }
}

// For a quoted attribute, or the page's title: on one line.
std::string line(std::string_view text) {
  std::string out;
  for_each_safe(text, [&out](char32_t c, std::string_view safe) {
    if (c == '\n' || c == '\r') safe = " ";
    out += safe;
  });
  return out;
}

// For the page itself: line breaks stay, and a word longer than this may break, so that no table grows out of its page.
// Scripts from Thai on break without our help.
std::string words(std::string_view text) {
  constexpr int kLongestWord = 24;
  constexpr char32_t kThai = 0xE00;
  std::string out;
  int length = 0;
  char32_t before = 0;
  for_each_safe(text, [&](char32_t c, std::string_view safe) {
    const bool in_word = c > ' ' && c < kThai;
    if (in_word && length >= kLongestWord && !content::joins(before, c)) {
      out += "<wbr>";
      length = 0;
    }
    length = in_word ? length + 1 : 0;
    if (c == '\n' || c == '\r') {
      if (!(c == '\n' && before == '\r')) out += "<br>";
    } else {
      out += safe;
    }
    before = c;
  });
  return out;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_https(std::string_view url) {
  return url.substr(0, 8) == "https://" && url.size() > 8 &&
         url.find_first_of(" \t\r\n\"<>\\") == std::string_view::npos;
}

bool is_right_to_left(std::string_view language) {
  constexpr std::string_view kLanguages[] = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"};
  const std::string_view primary = language.substr(0, language.find('-'));
  return std::find(std::begin(kLanguages), std::end(kLanguages), primary) != std::end(kLanguages);
}

// ---- Tables ----

// True when all that stands in the column is numbers, and something does.
bool is_number_column(const Table& table, std::size_t column) {
  bool any = false;
  for (const std::vector<std::string>& row : table.rows) {
    if (column >= row.size() || row[column].empty()) continue;
    if (row[column].find_first_not_of("0123456789.,%") != std::string::npos) return false;
    any = true;
  }
  return any;
}

// The columns whose words stay on one line, such as days and names, as far as that leaves room for the others.
std::vector<bool> short_columns(const Table& table) {
  constexpr std::size_t kShort = 16, kRoom = 48;  // letters
  std::vector<bool> out;
  std::size_t taken = 0;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    std::size_t longest = table.columns[column].size();
    for (const std::vector<std::string>& row : table.rows)
      if (column < row.size()) longest = std::max(longest, row[column].size());
    out.push_back(longest <= kShort && taken + longest <= kRoom);
    if (out.back()) taken += longest;
  }
  return out;
}

// How a table may change where room is short.
std::string_view room_class(std::size_t columns, bool large_print) {
  const int all = static_cast<int>(columns);
  if (all >= (large_print ? kWideColumns : kHugeColumns)) return "cards";
  const int felt = all + (large_print ? 1 : 0);
  return felt >= kWideColumns ? "wide" : felt == kWideColumns - 1 ? "narrow" : "";
}

// ---- The page ----

// Where headings stand below each other, from 1, when the levels that no heading leads to are closed up.
class Outline {
 public:
  int depth_of(const Heading& heading) {
    const int level = std::clamp(heading.level, 1, 3);
    while (!above_.empty() && above_.back() >= level) above_.pop_back();
    above_.push_back(level);
    return static_cast<int>(above_.size());
  }

 private:
  std::vector<int> above_;  // the levels of the headings that the last one is below, and its own
};

class Page {
 public:
  Page(const Document& document, const content::Wording& wording)
      : document_(document),
        wording_(wording),
        language_(document.language.empty() ? wording.language() : document.language) {}

  std::string write() {
    head();
    out_ += "<body>\n<main>\n<header>\n";
    element("h1", "", document_.title);
    if (!document_.subtitle.empty()) element("p", " class=\"subtitle\"", document_.subtitle);
    out_ += "</header>\n";
    if (document_.contents) contents();
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      at_ = i;
      std::visit([this](const auto& block) { add(block); }, document_.blocks[i]);
    }
    out_ += "</main>\n";
    if (!document_.footer.empty()) {
      out_ += "<footer>\n";
      element("p", "", document_.footer);
      out_ += "</footer>\n";
    }
    return out_ += "</body>\n</html>\n";
  }

 private:
  void head() {
    const std::string style = page_style(document_, wording_);
    out_ += "<!DOCTYPE html>\n<html lang=\"" + line(language_) + '"';
    if (is_right_to_left(language_)) out_ += " dir=\"rtl\"";
    if (document_.large_print) out_ += " class=\"large-print\"";
    out_ +=
        ">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" +
        sha256_base64(style) +
        "'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>" +
        line(document_.title) +
        "</title>\n"
        "<style>" +
        style + "</style>\n</head>\n";
  }

  // `lang` and `dir` for a text whose letters ask for them.
  std::string tongue(std::string_view text) const {
    std::string out;
    const std::string_view language = content::language_of_letters(text);
    if (!language.empty() && language != std::string_view(language_).substr(0, language.size()))
      out.append(" lang=\"").append(language).append("\"");
    if (is_right_to_left(language_) || content::has_right_to_left(text)) out += " dir=\"auto\"";
    return out;
  }

  void element(std::string_view name, std::string_view attributes, std::string_view text) {
    out_.append("<").append(name).append(attributes).append(tongue(text)).append(">").append(words(text));
    out_.append("</").append(name).append(">\n");
  }

  static std::string section(int number) { return "section-" + std::to_string(number); }

  void contents() {
    std::string list;
    Outline outline;
    int depth = 0, number = 0;
    for (const Block& block : document_.blocks) {
      const Heading* heading = std::get_if<Heading>(&block);
      if (!heading) continue;
      const int level = outline.depth_of(*heading);
      ++number;
      if (level > 2) continue;
      if (level <= depth) list += "</li>\n";
      for (; depth > level; --depth) list += "</ul>\n</li>\n";
      for (; depth < level; ++depth) list += "<ul role=\"list\">\n";
      list += "<li><a href=\"#" + section(number) + "\"" + tongue(heading->text) + ">" + words(heading->text) + "</a>";
    }
    if (list.empty()) return;
    for (; depth > 0; --depth) list += "</li>\n</ul>\n";
    out_ += "<nav aria-labelledby=\"contents\">\n";
    element("h2", " id=\"contents\"", wording_.text("report.contents"));
    out_ += list + "</nav>\n";
  }

  void add(const Heading& heading) {
    const bool new_page = at_ > 1 && std::holds_alternative<PageBreak>(document_.blocks[at_ - 1]);
    element("h" + std::to_string(outline_.depth_of(heading) + 1),
            " id=\"" + section(++headings_) + (new_page ? "\" class=\"new-page\"" : "\""), heading.text);
  }

  void add(const Paragraph& paragraph) {
    if (is_blank(paragraph.text)) return;
    constexpr std::size_t kLong = 500;  // letters that may stand on two pages; fewer stay together
    std::string classes;
    if (paragraph.muted) classes += " muted";
    if (paragraph.text.size() > kLong) classes += " long";
    if (stays_with_next(document_, at_)) classes += " keep";
    element("p", classes.empty() ? "" : " class=\"" + classes.substr(1) + '"', paragraph.text);
  }

  void add(const List& list) {
    if (list.items.empty()) return;
    std::string classes;
    if (list.boxes) classes += " boxes";
    if (stays_with_next(document_, at_)) classes += " keep";
    out_ += list.numbered ? "<ol" : "<ul";
    out_ += (classes.empty() ? "" : " class=\"" + classes.substr(1) + '"') + ">\n";
    for (const std::string& item : list.items) element("li", "", item);
    out_ += list.numbered ? "</ol>\n" : "</ul>\n";
  }

  void add(const Table& table) {
    const std::string_view room = room_class(table.columns.size(), document_.large_print);
    // Roles, since Safari forgets what a table is once it is laid out as cards.
    const auto role = [room](std::string_view name) {
      return room.empty() ? std::string() : " role=\"" + std::string(name) + '"';
    };
    const std::vector<bool> shorts = short_columns(table);
    std::vector<bool> numbers;
    for (std::size_t i = 0; i < table.columns.size(); ++i) numbers.push_back(is_number_column(table, i));
    const auto look = [&](std::size_t column) {
      if (column >= table.columns.size()) return "";
      return column > 0 && numbers[column] ? " class=\"number\"" : shorts[column] ? " class=\"short\"" : "";
    };
    const auto label = [&](std::size_t column) {
      const bool named = !room.empty() && column < table.columns.size() && !table.columns[column].empty();
      return named ? " data-label=\"" + line(table.columns[column]) + '"' : std::string();
    };
    constexpr Measures kPaper{1000, 11, 16};  // in print, in thousandths of the width
    constexpr int kFew = 20;                  // lines that may well go to the next page together
    const std::vector<int> widths = column_widths(table, kPaper);
    const bool few = static_cast<int>(table.rows.size()) <= kFew && !widths.empty() && count_lines(table, widths, kPaper) <= kFew;
    out_ += few ? "<div class=\"table few\">\n<table" : "<div class=\"table\">\n<table";
    if (!room.empty()) out_.append(" class=\"").append(room).append("\"");
    out_ += role("table") + ">\n";
    if (!table.caption.empty())
      element("caption", repeats_heading(document_, at_, table.caption) ? " class=\"said\"" : "", table.caption);
    if (!widths.empty()) {
      out_ += "<colgroup>";
      for (const int width : widths) out_ += "<col width=\"" + std::to_string((width + 5) / 10) + "%\">";
      out_ += "</colgroup>\n";
    }
    out_ += "<thead" + role("rowgroup") + "><tr" + role("row") + ">\n";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].empty())
        out_ += "<td" + role("cell") + "></td>\n";
      else
        element("th", " scope=\"col\"" + role("columnheader") + look(i), table.columns[i]);
    }
    out_ += "</tr></thead>\n<tbody" + role("rowgroup") + ">\n";
    for (const std::vector<std::string>& row : table.rows) {
      out_ += "<tr" + role("row") + ">\n";
      for (std::size_t i = 0; i < row.size(); ++i) {
        // A number alone would not say what the card is about.
        if (i == 0)
          element("th",
                  " scope=\"row\"" + role("rowheader") + look(i) + (!numbers.empty() && numbers[0] ? label(i) : ""),
                  row[i]);
        else
          element("td", role("cell") + look(i) + label(i), row[i]);
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n</div>\n";
  }

  void add(const Figure& figure) {
    const std::string id = "picture-" + std::to_string(++pictures_);
    out_ += "<figure>\n";
    element("figcaption", " id=\"" + id + '"', figure.sentence);
    const std::string svg = write_svg_named_by(figure.picture, id);
    // Where it is wider than a phone it is moved sideways, with the keyboard too.
    if (!svg.empty()) out_ += "<div class=\"picture\" tabindex=\"0\">" + svg + "</div>\n";
    out_ += "</figure>\n";
  }

  void add(const Notice& notice) {
    const std::string id = "notice-" + std::to_string(++notices_);
    out_ += "<div class=\"notice\" role=\"note\"";
    if (!notice.title.empty()) out_ += " aria-labelledby=\"" + id + '"';
    out_ += ">\n";
    if (!notice.title.empty()) element("p", " class=\"notice-title\" id=\"" + id + '"', notice.title);
    if (!notice.text.empty()) element("p", "", notice.text);
    if (!notice.link.empty() || is_https(notice.url)) add(Link{notice.link, notice.url});
    out_ += "</div>\n";
  }

  void add(const Blank& blank) {
    out_ += "<div class=\"blank\" role=\"img\" aria-label=\"" + line(wording_.text("report.room_to_write")) + "\">";
    for (int i = 0; i < std::max(blank.lines, 1); ++i) out_ += "<i></i>";
    out_ += "</div>\n";
  }

  void add(const Link& link) {
    if (!is_https(link.url)) return element("p", "", link.text);
    const std::string& text = is_blank(link.text) ? link.url : link.text;
    out_ += "<p><a href=\"" + line(link.url) + "\" rel=\"noopener\"";
    if (text == link.url) out_ += " class=\"bare\"";
    out_ += tongue(text) + ">" + words(text) + "</a></p>\n";
  }

  void add(const PageBreak&) {}  // the heading after it begins a page

  const Document& document_;
  const content::Wording& wording_;
  const std::string language_;
  std::string out_;
  std::size_t at_ = 0;  // the block being written
  Outline outline_;
  int headings_ = 0, pictures_ = 0, notices_ = 0;
};

}  // namespace

std::string write_html(const Document& document, const content::Wording& wording) {
  return Page(document, wording).write();
}

}  // namespace publish
