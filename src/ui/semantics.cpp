#include "ui/semantics.h"

#include <array>
#include <cassert>
#include <cstdio>

namespace ui {
namespace {

constexpr std::array kRoleNames = {
    "banner", "navigation", "main", "complementary", "contentinfo", "region", "box",
    "heading", "paragraph", "text", "list", "listitem", "link", "button", "switch", "disclosure",
    "group", "legend", "radio", "checkbox", "label", "hint", "error",
    "textfield", "textarea", "select", "date", "progress",
    "table", "caption", "row", "columnheader", "rowheader", "cell",
    "note", "status", "dialog", "image", "separator",
};
static_assert(kRoleNames.size() == static_cast<std::size_t>(Role::separator) + 1);

using Children = std::unordered_map<std::string_view, std::vector<std::string_view>>;

Children children_of(const Tree& tree) {
  Children children;
  for (const Node& node : tree.nodes()) children[node.parent].push_back(node.id);
  return children;
}

// Everything but the place on the page.
bool says_the_same(const Node& a, const Node& b) {
  return a.role == b.role && a.parent == b.parent && a.name == b.name && a.label == b.label && a.detail == b.detail &&
         a.value == b.value && a.describedby == b.describedby && a.for_id == b.for_id && a.href == b.href &&
         a.current == b.current && a.group == b.group && a.type == b.type && a.autocomplete == b.autocomplete &&
         a.lang == b.lang && a.look == b.look && a.options == b.options && a.checked == b.checked &&
         a.expanded == b.expanded && a.pressed == b.pressed && a.rtl == b.rtl && a.disabled == b.disabled && a.invalid == b.invalid && a.required == b.required &&
         a.level == b.level && a.rows == b.rows && a.now == b.now && a.max == b.max;
}

void append_number(std::string& out, float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", static_cast<double>(value));
  std::string_view digits(text);
  while (digits.back() == '0') digits.remove_suffix(1);
  if (digits.back() == '.') digits.remove_suffix(1);
  out += digits;
}

class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
  ~ObjectWriter() { out_ += '}'; }

  void key(std::string_view name) {
    if (!first_) out_ += ',';
    first_ = false;
    append_json_string(out_, name);
    out_ += ':';
  }
  void text(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    append_json_string(out_, value);
  }
  void flag(std::string_view name, std::optional<bool> value) {
    if (!value) return;
    key(name);
    out_ += *value ? "true" : "false";
  }
  void number(std::string_view name, int value) {
    if (value == 0) return;
    key(name);
    out_ += std::to_string(value);
  }

 private:
  std::string& out_;
  bool first_ = true;
};

std::optional<bool> if_true(bool value) { return value ? std::optional<bool>(true) : std::nullopt; }

bool is_field(Role role) {
  return role == Role::textfield || role == Role::textarea || role == Role::select || role == Role::date;
}

void append_node(std::string& out, const Node& node) {
  ObjectWriter object(out);
  object.text("id", node.id);
  object.text("role", name_of(node.role));
  object.text("parent", node.parent);
  object.text("name", node.name);
  object.text("label", node.label);
  object.text("detail", node.detail);
  if (is_field(node.role) || !node.value.empty()) {
    object.key("value");
    append_json_string(out, node.value);
  }
  object.text("describedby", node.describedby);
  object.text("for", node.for_id);
  object.text("href", node.href);
  object.flag("external", if_true(!node.href.empty() && node.href[0] != '#'));
  object.text("current", node.current);
  object.text("group", node.group);
  object.text("type", node.type);
  object.text("autocomplete", node.autocomplete);
  object.text("lang", node.lang);
  object.text("look", node.look);
  object.flag("checked", node.checked);
  object.flag("expanded", node.expanded);
  object.flag("pressed", node.pressed);
  object.flag("rtl", if_true(node.rtl));
  object.flag("disabled", if_true(node.disabled));
  object.flag("invalid", if_true(node.invalid));
  object.flag("required", if_true(node.required));
  object.number("level", node.level);
  object.number("rows", node.rows);
  object.number("max", node.max);
  if (node.role == Role::progress) {
    object.key("now");
    out += std::to_string(node.now);
  }
  if (!node.options.empty()) {
    object.key("options");
    out += '[';
    for (const auto& [value, label] : node.options) {
      out += out.back() == '[' ? "[" : ",[";
      append_json_string(out, value);
      out += ',';
      append_json_string(out, label);
      out += ']';
    }
    out += ']';
  }
}

// Appends "name":[ items ] when there are any.
void append_list(std::string& out, std::string_view name, const std::string& items) {
  if (items.empty()) return;
  if (out.size() > 1) out += ',';
  append_json_string(out, name);
  out += ":[" + items + "]";
}

void begin_item(std::string& items) {
  if (!items.empty()) items += ',';
}

}  // namespace

std::string_view name_of(Role role) { return kRoleNames[static_cast<std::size_t>(role)]; }

Node& Tree::add(Node node) {
  const bool is_new = index_.emplace(node.id, nodes_.size()).second;
  assert(is_new && "two nodes share an id");
  static_cast<void>(is_new);
  nodes_.push_back(std::move(node));
  return nodes_.back();
}

void Tree::cover(std::string_view id, Rect area) { nodes_[index_.at(std::string(id))].area = area; }

void Tree::clear() {
  nodes_.clear();
  index_.clear();
}

const Node* Tree::find(std::string_view id) const {
  const auto found = index_.find(std::string(id));
  return found == index_.end() ? nullptr : &nodes_[found->second];
}

std::string patch_json(const Tree& before, const Tree& after) {
  std::string removed, put, order, rects;
  for (const Node& node : before.nodes()) {
    if (after.find(node.id)) continue;
    begin_item(removed);
    append_json_string(removed, node.id);
  }
  for (const Node& node : after.nodes()) {
    const Node* old = before.find(node.id);
    if (!old || !says_the_same(*old, node)) {
      begin_item(put);
      append_node(put, node);
    }
    if (node.rect && (!old || old->rect != node.rect)) {
      begin_item(rects);
      append_json_string(rects, node.id);
      for (const float number : {node.rect->x, node.rect->y, node.rect->w, node.rect->h}) {
        rects += ',';
        append_number(rects, number);
      }
    }
  }
  const Children old_children = children_of(before);
  for (const auto& [parent, children] : children_of(after)) {
    const auto old = old_children.find(parent);
    if (old != old_children.end() && old->second == children) continue;
    begin_item(order);
    order += '[';
    append_json_string(order, parent);
    order += ",[";
    for (const std::string_view child : children) {
      if (order.back() != '[') order += ',';
      append_json_string(order, child);
    }
    order += "]]";
  }
  std::string out = "{";
  append_list(out, "remove", removed);
  append_list(out, "put", put);
  append_list(out, "order", order);
  append_list(out, "rects", rects);
  return out + "}";
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          char escape[8];
          std::snprintf(escape, sizeof escape, "\\u%04x", c);
          out += escape;
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

}  // namespace ui
