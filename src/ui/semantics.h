#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

// What is on the screen, for somebody who cannot see it. Widgets append Nodes as they draw;
// the page turns the difference between two trees into real elements. No ImGui here.

namespace ui {

enum class Role {
  banner, navigation, main, complementary, contentinfo, region, box,
  heading, paragraph, text, list, listitem, link, button, switch_, disclosure,
  group, legend, radio, checkbox, label, hint, error,
  textfield, textarea, select, date, progress,
  table, caption, row, columnheader, rowheader, cell,
  note, status, dialog, image, separator,
};

// As the page spells it: "textfield", "switch".
std::string_view name_of(Role role);

// In CSS px of the page; the page's top left corner is 0, 0.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Rect&) const = default;
};

struct Node {
  std::string id;  // ours, never a label; unique in its tree
  Role role = Role::box;
  std::string parent;       // a node's id, or kRoot
  std::string name;         // the visible text
  std::string label;        // the accessible name where it says more than the visible text
  std::string detail;       // a choice's second line
  std::string value;        // a field's text, a choice's value
  std::string describedby;  // ids, space separated
  std::string for_id;       // a label's field
  std::string href;         // "#/route" or https
  std::string current;      // "page", "step", "true"
  std::string group;        // the choices that exclude each other
  std::string type;         // a text field's kind, "text" when empty
  std::string autocomplete;
  std::string lang;         // empty: the page's
  std::string look;  // words for the plain view's style
  std::vector<std::pair<std::string, std::string>> options;  // of a select: value, label
  std::optional<bool> checked;
  std::optional<bool> expanded;
  std::optional<bool> pressed;  // of a button that stays in
  bool rtl = false;  // the words run from right to left
  bool disabled = false;
  bool invalid = false;
  bool required = false;
  int level = 0;  // of a heading
  int rows = 0;   // of a text area
  int now = 0;    // of a progress bar
  int max = 0;    // of a progress bar; of a text field, the most letters it takes
  std::optional<Rect> rect;  // leaves only
  std::optional<Rect> area;  // of a container: what it covers as drawn; not told to the page

  bool operator==(const Node&) const = default;
};

inline constexpr std::string_view kRoot = "mirror";

// The nodes of one frame in reading order, parents before their children.
class Tree {
 public:
  // Returns the node in place; the reference lasts until the next add.
  Node& add(Node node);
  // Says where the container with that id, which is in the tree, was drawn.
  void cover(std::string_view id, Rect area);
  void clear();

  const std::vector<Node>& nodes() const { return nodes_; }
  // Null when there is none.
  const Node* find(std::string_view id) const;

 private:
  std::vector<Node> nodes_;
  std::unordered_map<std::string, std::size_t> index_;
};

// The difference as JSON, in the form of `Patch` in web/bridge.d.ts: what goes, what is new or
// says something else, whose children stand in another order, and what moved. "{}" when nothing did.
std::string patch_json(const Tree& before, const Tree& after);

// Appends `text` to `out` as a JSON string with its quotes.
void append_json_string(std::string& out, std::string_view text);

}  // namespace ui
