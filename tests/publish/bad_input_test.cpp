#include <gtest/gtest.h>

#include <functional>
#include <sstream>

#include "content/json.h"
#include "docx_rules.h"
#include "html_reader.h"
#include "publish/csv.h"
#include "publish/docx.h"
#include "publish/figures.h"
#include "publish/ics.h"
#include "publish/report.h"
#include "publish/report_html.h"
#include "publish/svg.h"
#include "publish/table.h"
#include "source_of.h"
#include "unzip.h"

// Every kind of file, made from every record that could spoil it: it can be read, it says what it must, and nothing in
// it runs or reaches out.

namespace publish {
namespace {

using namespace std::string_literals;

// ---- The records ----

struct Situation {
  const char* name;
  model::Assessment record;
  std::string says;  // in the report
};

model::Assessment answered(std::string note) {
  model::Assessment record = with_action("Ask members");
  record.answers["coproduction-plan/Q1a"] = {.step = 1, .note = std::move(note), .agreed_by = model::AgreedBy::jointly};
  return record;
}

// The text wherever somebody can write one.
model::Assessment everywhere(const std::string& text) {
  model::Assessment record = answered(text);
  record.id = text;
  record.profile.organisation = record.profile.planning = record.profile.lead = record.profile.area = text;
  record.profile.sector = record.profile.communities_term = text;
  record.answers["coproduction-plan/Q1b"] = {.state = model::State::does_not_apply, .because = text};
  record.answers["race-equity-stages/A1"] = {.step = 3, .evidence = {{.what = text, .where = text}}};
  model::Action& action = record.actions[0];
  action.id = action.what = action.owner = action.answerable_to = text;
  action.why = {"coproduction-plan/Q1a", text};
  action.tags = {text};
  record.groups = {{.id = "g1", .name = text, .barriers = text, .help = text}};
  record.agreement = {{.id = "p1", .text = text}};
  record.heard = {{.id = "h1", .said = text, .from = text, .did = text, .outside_our_control = text, .told = text}};
  record.stages["race-equity-stages"] = {{.stage = "awareness", .confirmed_by = text}};
  record.documents["race-equity-stages"] = {{.stage = "awareness", .document = text, .where = text, .with = text}};
  record.snapshots = {{.id = "s1", .name = text, .answers = record.answers}};
  return record;
}

model::Assessment unsure() {
  model::Assessment record;
  for (const model::Framework& pack : packs())
    for (const model::Prompt* prompt : model::prompts_of(pack))
      record.answers[model::prompt_key(pack.id, prompt->id)] = {.state = model::State::not_sure};
  return record;
}

model::Assessment with_many_actions() {
  model::Assessment record = with_action("Ask members");
  for (int i = 2; i <= 5000; ++i) {
    const model::Day day{2025 + i % 4, 1 + i % 12, 1 + i % 28};
    record.actions.push_back({.id = "a" + std::to_string(i), .what = "Action " + std::to_string(i), .due = day});
  }
  return record;
}

model::Assessment with_odd_dates() {
  model::Assessment record = with_action("In the past");
  record.actions[0].due = model::Day{1970, 1, 1};
  record.actions.push_back({.id = "a2", .what = "Far ahead", .due = model::Day{2999, 12, 31}});
  record.answers["coproduction-plan/Q1a"] = {
      .step = 2, .on = model::Day{1970, 1, 1}, .evidence = {{.what = "A survey", .on = model::Day{2999, 12, 31}}}};
  record.snapshots = {{.id = "s1", .on = model::Day{1970, 1, 1}, .answers = record.answers}};
  return record;
}

model::Assessment with_a_formula() {
  model::Assessment record = with_action("=1+1");
  record.actions[0].owner = "=cmd|' /C calc'!A0";
  return record;
}

const std::vector<Situation>& situations() {
  const std::string right_to_left = "הקבוצה أهلاً وسهلاً (Sparrow Lane, 12) ہم سب مل کر";
  static const std::vector<Situation> all = {
      {"EmptyPlan", {}, "Where we are and what we do next"},
      {"OneAnswer", answered("We ask."), "We ask."},
      {"AnswersWithoutAPlan",
       [] {
         model::Assessment record = answered("We ask.");
         record.actions.clear();
         return record;
       }(),
       "From our answer to: Who sets the agenda and who writes things down?"},
      {"AllNotSure", unsure(), "What we could not answer"},
      {"FiveThousandActions", with_many_actions(), "Action 5000"},
      {"LongNote", answered(std::string(100'000, 'w')), std::string(100'000, 'w')},
      {"RightToLeft", everywhere(right_to_left), right_to_left},
      {"OddDates", with_odd_dates(), "31 December 2999"},
      {"Formula", with_a_formula(), "=cmd|' /C calc'!A0"},
      {"Markup", everywhere("]]> </script><script>alert(1)</script> <!-- &amp; \"' onload=\"x()\" javascript:x()"),
       "</script><script>alert(1)</script>"},
      {"ControlCharacters", everywhere("\x01\x02\x1F one\ttwo\r\nthree\x7F"s), "three"},
      {"Nul", everywhere("before\0after"s), "after"},
      {"NotUtf8", everywhere("\xED\xA0\x80 \xFF\xC0\xBC \xE2\x82 still here"), "still here"},
      {"NoCharacters", everywhere("\xEF\xBF\xBE\xEF\xBF\xBF still here"), "still here"},
      {"Emoji", everywhere("\U0001F469\u200D\U0001F469\u200D\U0001F467 🎉"), "🎉"},
      {"CalendarLines", everywhere("END:VEVENT\r\nBEGIN:VALARM\nACTION:PROCEDURE;x,y\\"), "ACTION:PROCEDURE"},
  };
  return all;
}

// ---- The readers ----

// White space and what no file may hold, gone: the rest must come through.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = content::character_bytes(text.substr(at));
    const std::string_view one = text.substr(at, std::max<std::size_t>(1, bytes));
    at += one.size();
    const bool goes = bytes == 0 || (bytes == 1 && static_cast<unsigned char>(one[0]) <= ' ') || one == "\x7F" || one == "\uFFFD" ||
                      (one >= std::string_view("\u2066") && one <= std::string_view("\u2069"));
    if (!goes) out += one;
  }
  return out;
}

void expect_utf8(const std::string& bytes) { EXPECT_EQ(content::valid_utf8(bytes).size(), bytes.size()); }

// What an HTML page says. Fails when anything in it could run or fetch.
std::string read_html(const std::string& page) {
  expect_utf8(page);
  std::string said;
  for (const Element& element : parsed(page)) {
    EXPECT_EQ(std::set<std::string>({"script", "iframe", "object", "embed", "link", "img", "base", "form"}).count(element.name), 0u)
        << element.name;
    for (const auto& [name, value] : element.attributes) {
      EXPECT_NE(name.substr(0, 2), "on") << name;
      EXPECT_TRUE(name != "src" && name != "style" && name != "srcdoc") << name;
      if (name == "href") {
        EXPECT_TRUE(value[0] == '#' || value.compare(0, 8, "https://") == 0) << value;
      }
    }
    if (element.name == "body") said = element.text;
    if (element.name == "style") {
      EXPECT_EQ(element.text.find("url("), std::string::npos);
      EXPECT_EQ(element.text.find("@import"), std::string::npos);
    }
  }
  return said;
}

std::string read_docx(const std::string& bytes) {
  const auto parts = support::unzip(bytes);
  for (const std::string& fault : support::faults_in_docx(parts)) ADD_FAILURE() << fault;
  std::string said;
  support::for_each_element(support::read_xml(parts.at("word/document.xml")).root, [&](const support::XmlElement& element) {
    if (element.name == "w:t") said += element.text;
    if (element.name == "w:instrText" || element.name == "w:fldSimple") {
      const std::string field = element.text + element["w:instr"];
      EXPECT_TRUE(field.find("TOC") != std::string::npos || field == " PAGE " || field == " NUMPAGES ") << field;
    }
  });
  return said;
}

// RFC 4180: every cell in quotes, quotes doubled, lines that end in CRLF.
std::vector<std::vector<std::string>> read_csv(const std::string& bytes) {
  expect_utf8(bytes);
  std::vector<std::vector<std::string>> rows;
  std::size_t at = 3;
  EXPECT_EQ(bytes.substr(0, 3), "\xEF\xBB\xBF");
  while (at < bytes.size()) {
    std::vector<std::string> row;
    while (true) {
      std::string cell;
      EXPECT_EQ(bytes[at++], '"');
      while (at < bytes.size() && (bytes[at] != '"' || bytes.compare(at, 2, "\"\"") == 0)) {
        at += bytes[at] == '"' ? 1 : 0;
        cell += bytes[at++];
      }
      ++at;
      row.push_back(std::move(cell));
      if (at >= bytes.size() || bytes[at] != ',') break;
      ++at;
    }
    EXPECT_EQ(bytes.substr(at, 2), "\r\n");
    at += 2;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string read_table(const std::string& bytes) {
  const auto rows = read_csv(bytes);
  std::string said;
  EXPECT_FALSE(rows.empty());
  for (const auto& row : rows) {
    EXPECT_EQ(row.size(), rows[0].size());
    for (const std::string& cell : row) {
      const std::size_t first = cell.find_first_not_of(' ');
      EXPECT_TRUE(first == std::string::npos || std::string("=+-@\t\r\n").find(cell[first]) == std::string::npos) << cell;
      said += cell;
    }
  }
  return said;
}

// RFC 5545: folded lines of 75 bytes at most, whole characters, and nothing but events with alarms that show words.
std::string read_calendar(const std::string& bytes) {
  expect_utf8(bytes);
  std::string said, unfolded;
  for (std::size_t from = 0, to; from < bytes.size(); from = to + 2) {
    to = bytes.find("\r\n", from);
    if (to == std::string::npos) {
      ADD_FAILURE() << "a line that does not end";
      return {};
    }
    EXPECT_LE(to - from, 75u);
    const std::string line = bytes.substr(from, to - from);
    expect_utf8(line);
    EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos);
    unfolded += line[0] == ' ' ? line.substr(1) : (unfolded.empty() ? "" : "\n") + line;
  }
  std::vector<std::string> open;
  std::istringstream lines(unfolded);
  for (std::string line; std::getline(lines, line);) {
    const std::string name = line.substr(0, line.find_first_of(":;")), value = line.substr(line.find(':') + 1);
    const std::set<std::string> kKnown = {"BEGIN", "END", "VERSION", "PRODID", "METHOD", "UID", "DTSTAMP", "LAST-MODIFIED",
                                          "SEQUENCE", "DTSTART", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP", "ACTION", "TRIGGER"};
    EXPECT_TRUE(kKnown.count(name)) << line;
    EXPECT_TRUE(name != "ACTION" || value == "DISPLAY") << line;
    if (name == "BEGIN") open.push_back(value);
    if (name != "END") {
      if (name == "SUMMARY" || name == "DESCRIPTION") said += value;
      continue;
    }
    EXPECT_TRUE(!open.empty() && open.back() == value) << line;
    if (!open.empty()) open.pop_back();
  }
  EXPECT_TRUE(open.empty());
  return said;
}

std::string read_lines(const std::string& bytes) {
  expect_utf8(bytes);
  std::istringstream lines(bytes);
  for (std::string line; std::getline(lines, line);) {
    content::Json row;
    EXPECT_FALSE(content::parse_json(line, row)) << line.substr(0, 200);
  }
  return bytes;
}

std::string read_svg(const std::string& svg) {
  if (svg.empty()) return {};  // of nothing
  const support::XmlDocument read = support::read_xml(svg);
  EXPECT_EQ(read.fault, "");
  std::string said;
  support::for_each_element(read.root, [&](const support::XmlElement& element) {
    EXPECT_TRUE(std::set<std::string>({"svg", "title", "rect", "circle", "polygon", "polyline", "text"}).count(element.name)) << element.name;
    for (const auto& [name, value] : element.attributes)
      EXPECT_TRUE(name.substr(0, 2) != "on" && name.find("href") == std::string::npos && name != "style") << name;
    said += element.text;
  });
  return said;
}

// ---- The files ----

const model::Framework& stages() {
  return *std::find_if(packs().begin(), packs().end(), [](const auto& pack) { return pack.kind == model::Kind::stages; });
}

// A page and a Word file of the same document.
void expect_good(const Document& document, const std::string& says) {
  const std::string page = plain(read_html(write_html(document, support::wording())));
  const std::string word = plain(read_docx(write_docx(document, support::wording())));
  EXPECT_NE(page.find(plain(says)), std::string::npos);
  EXPECT_NE(word.find(plain(says)), std::string::npos);
}

class BadInput : public testing::TestWithParam<Situation> {
 protected:
  const model::Assessment& record() const { return GetParam().record; }
  Source source() const { return source_of(record()); }
};

TEST_P(BadInput, Report) { expect_good(report(source(), {kParts.begin(), kParts.end()}), GetParam().says); }

TEST_P(BadInput, ShortReport) { expect_good(short_report(source()), "This is a short version."); }

TEST_P(BadInput, ProgressSheet) { expect_good(progress_sheet(source(), stages()), "not the official REMI"); }

TEST_P(BadInput, Agreement) { expect_good(agreement_page(source()), "This agreement is open to change."); }

TEST_P(BadInput, YouSaidWeDid) { expect_good(you_said_we_did(source()), "Nobody is counted here."); }

TEST_P(BadInput, BlankSheets) { expect_good(blank_sheets(source(), stages(), nullptr, true), "These sheets are empty."); }

TEST_P(BadInput, ActionsCsv) {
  const std::string said = plain(read_table(actions_csv(source())));
  for (const model::Action& action : record().actions)
    EXPECT_NE(said.find(plain(action.owner)), std::string::npos) << "whatever was defused is still there";
}

TEST_P(BadInput, ActionsCalendar) {
  const std::string said = read_calendar(actions_ics(source()));
  EXPECT_EQ(said.empty(), record().actions.empty());
}

TEST_P(BadInput, AnswersCsv) { EXPECT_NE(read_table(table(source(), TableFormat::csv)).find("step_label"), std::string::npos); }

TEST_P(BadInput, AnswersLines) {
  const std::string lines = read_lines(table(source(), TableFormat::ndjson));
  EXPECT_EQ(static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')), record().answers.size());
}

TEST_P(BadInput, Pictures) {
  const Source all = source();
  const Figure dates = timeline_figure(all), ladder = ladder_figure(all, stages());
  read_svg(write_svg(dates.picture, record().profile.organisation));
  EXPECT_NE(read_svg(write_svg(ladder.picture, ladder.sentence)).find("Awareness"), std::string::npos);
  for (const model::Framework* pack : all.packs) {
    const auto sections = insight::profile(*pack, model::prompts_of(*pack), record());
    read_svg(write_svg(profile_figure(all, *pack, sections).picture, record().profile.organisation));
    read_svg(write_svg(agreement_figure(all, sections).picture, record().profile.organisation));
  }
}

INSTANTIATE_TEST_SUITE_P(Every, BadInput, testing::ValuesIn(situations()),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(BadInputOnPaper, WordsThatRunFromRightToLeftDoSo) {
  const model::Assessment record = answered("ہم سب مل کر طے کرتے ہیں۔ (Sparrow Lane, 12)");
  const Document document = report(source_of(record), {kParts.begin(), kParts.end()});
  const std::string page = write_html(document, support::wording());
  EXPECT_NE(page.find("dir=\"auto\">ہم سب"), std::string::npos);
  const std::string body = support::unzip(write_docx(document, support::wording())).at("word/document.xml");
  const std::size_t words = body.find("ہم سب");
  ASSERT_NE(words, std::string::npos);
  const std::string paragraph = body.substr(body.rfind("<w:p>", words), words - body.rfind("<w:p>", words));
  EXPECT_NE(paragraph.find("<w:bidi/>"), std::string::npos) << paragraph;
  EXPECT_NE(paragraph.find("<w:rtl/>"), std::string::npos) << paragraph;
}

}  // namespace
}  // namespace publish
