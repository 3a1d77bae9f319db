#include <set>

#include "content/assessment_json.h"
#include "content/json.h"
#include "content/json_writer.h"
#include "driver.h"
#include "fuzz.h"

// The page's doorway: bytes are read as lines, each of them something that a page may tell the core, likely or not.
// A line is a letter, a number, a space, words:
//
//   p5          the control number 5 of those on the screen is pressed, chosen, ticked or, with words, filled in
//   P5          the same, together with what comes next: no frame between the two
//   x5 kind     an action of that kind on the element number 5, whatever it is
//   r words     an action with the id, the kind and the value that the words give, parted by "|"
//   g kind      one of the page's own: undo, redo, next, download, help, seek, view, escape
//   n path      the address changes
//   o bytes     a file is opened ("\n" in a text stays as it is: JSON has it too)
//   f bytes     this file will be chosen where one is asked for
//   b bytes     such a record was kept in this browser
//   s bytes     such settings were kept
//   d name      a file of that name was downloaded; D name: it could not be opened
//   w5          the window: one of a few
//   h5          the pointer is on element number 5
//   t5          5 minutes pass
//   l           the field typed into is left

namespace {

using support::Driver;

constexpr int kMostLines = 60;
constexpr app::Viewport kWindows[] = {
    support::kDesktop, support::kPhone, {.width = 320, .height = 256, .dpr = 4}, {.width = 1366, .height = 768, .dpr = 1.5f, .root_px = 32}};

std::string data(const char* path) { return fuzz::read_file(std::filesystem::path(TEST_DATA_DIR) / path); }

// The words of the tool, and one small pack of each kind: the screens are the same, and a frame is quicker.
const std::string& bundle() {
  static const std::string json = [] {
    std::string example;
    ui::append_json_string(example, data("record_with_everything.json"));
    return "{\"wording\":" + support::asset("locales/en.json") + ",\"frameworks\":[" +
           support::asset("frameworks/before-you-begin.json") + "," + data("small_pack.json") + "," +
           data("packs/welcoming.json") + "],\"crosswalk\":" + support::asset("crosswalk.json") +
           ",\"examples\":[{\"name\":\"everything\",\"text\":" + example + "}]}";
  }();
  return json;
}

// The page gives well-formed Unicode only.
std::string from_page(std::string_view bytes) {
  content::JsonWriter writer;
  writer.text({}, bytes);
  content::Json read;
  content::parse_json(writer.out(), read);
  return read.text;
}

struct Line {
  char letter;
  std::size_t number = 0;
  std::string_view words;
};

Line parse(std::string_view text) {
  Line line{text.front()};
  text.remove_prefix(1);
  while (!text.empty() && text.front() >= '0' && text.front() <= '9' && line.number < 100'000) {
    line.number = line.number * 10 + static_cast<std::size_t>(text.front() - '0');
    text.remove_prefix(1);
  }
  if (text.starts_with(' ')) text.remove_prefix(1);
  line.words = text;
  return line;
}

class Hands {
 public:
  // In plain view, which is told the same and paints nothing; "g view" turns it off.
  Hands() { driver_.app().set_view(screens::View::plain); }

  void take(const Line& line) {
    app::App& app = driver_.app();
    const std::string words = from_page(line.words);
    switch (line.letter) {
      case 'p':
      case 'P': touch(line.number, words); break;
      case 'x': act(element(line.number), words, words); break;
      case 'r': {
        const std::size_t first = words.find('|'), second = words.find('|', first + 1);
        if (first == std::string::npos || second == std::string::npos) break;
        act(words.substr(0, first), words.substr(first + 1, second - first - 1), words.substr(second + 1));
        break;
      }
      case 'g': act("", words, ""); break;
      case 'n': app.navigate(words); break;
      case 'o':
        if (app.may_open(static_cast<double>(line.words.size()))) app.open_file(line.words);
        break;
      case 'f': driver_.will_choose_file(std::string(line.words)); break;
      case 'b': driver_.kept_before("kept", {std::string(line.words), {}}, {1'700'000'000}); break;
      case 's': app.settings_found(line.words); break;
      case 'd': app.downloaded(words); break;
      case 'D': app.open_failed(words); break;
      case 'w': app.set_viewport(kWindows[line.number % std::size(kWindows)]); break;
      case 'h': app.set_hover(element(line.number), line.number % 2 == 0); break;
      case 't': driver_.later(static_cast<std::int64_t>(line.number) * 60); break;
      case 'l': act(typed_in_, "leave", ""); break;
      default: return;
    }
    if (line.letter == 'P') return;
    driver_.frame();
    expect_tree();
  }

  // What the record and its history promise at the end.
  void expect_record() {
    model::Assessment record = driver_.record();
    model::History history = driver_.app().state().history;
    int steps = 0;
    while (history.undo(record)) ++steps;
    for (; steps > 0; --steps) history.redo(record);
    fuzz::expect(record == driver_.record(), "undone and done again is the same", content::write_assessment(record));
    if (record.id.empty()) record.id = "x";
    const std::string written = content::write_assessment(record);
    const auto again = content::read_assessment(written, fuzz::wording());
    fuzz::expect(static_cast<bool>(again), "what was done on screen opens again", written);
    fuzz::expect(again.value() == record, "what was done on screen is kept whole", written);
  }

 private:
  void act(std::string id, std::string kind, std::string value) {
    if (kind == "input") typed_in_ = id;
    driver_.app().act({std::move(id), std::move(kind), std::move(value)});
  }

  std::string element(std::size_t number) const {
    const auto& nodes = driver_.tree().nodes();
    return nodes.empty() ? std::string() : nodes[number % nodes.size()].id;
  }

  void touch(std::size_t number, const std::string& words) {
    std::vector<const ui::Node*> controls;
    for (const ui::Node& node : driver_.tree().nodes()) {
      if (support::is_control(node.role) && driver_.reachable(node)) controls.push_back(&node);
    }
    if (controls.empty()) return;
    const ui::Node& node = *controls[number % controls.size()];
    switch (node.role) {
      case ui::Role::radio: return act(node.id, "choose", node.value);
      case ui::Role::checkbox: return act(node.id, "toggle", node.checked.value_or(false) ? "false" : "true");
      case ui::Role::select:
        if (!node.options.empty()) act(node.id, "input", node.options[words.size() % node.options.size()].first);
        return;
      case ui::Role::textfield:
      case ui::Role::textarea:
      case ui::Role::date: return act(node.id, "input", words);
      default: return act(node.id, "press", "");
    }
  }

  // Every element has an id of its own and stands inside one that came before it.
  void expect_tree() {
    std::set<std::string_view> seen{ui::kRoot};
    for (const ui::Node& node : driver_.tree().nodes()) {
      fuzz::expect(seen.count(node.parent) > 0, "a parent comes before its children", node.id);
      fuzz::expect(!node.id.empty() && seen.insert(node.id).second, "an id is there once", node.id);
    }
    content::Json patch;
    fuzz::expect(!content::parse_json(driver_.app().last_frame().patch, patch), "the page can read the patch",
                 driver_.app().last_frame().patch);
  }

  Driver driver_{support::kDesktop, bundle()};
  std::string typed_in_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes = fuzz::text_of(data, size);
  Hands hands;
  for (int lines = 0; lines < kMostLines && !bytes.empty(); ++lines) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    if (!line.empty()) hands.take(parse(line));
  }
  hands.expect_record();
  return 0;
}
