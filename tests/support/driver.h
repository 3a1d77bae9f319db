#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "bundle.h"

// The whole program without a page, used as somebody with a screen reader would: by role and accessible name.
// Stands in for the page too: it answers downloads, file choices and backups. Whatever cannot be done
// (no such control, two of the same name) throws with the list of what is there, which fails the test.

namespace support {

inline constexpr app::Viewport kDesktop{.width = 1280, .height = 800};
inline constexpr app::Viewport kPhone{.width = 360, .height = 740};

// A button, link, choice or field: something to press, choose or fill in.
inline bool is_control(ui::Role role) {
  switch (role) {
    case ui::Role::link:
    case ui::Role::button:
    case ui::Role::switch_:
    case ui::Role::disclosure:
    case ui::Role::radio:
    case ui::Role::checkbox:
    case ui::Role::textfield:
    case ui::Role::textarea:
    case ui::Role::select:
    case ui::Role::date:
      return true;
    default:
      return false;
  }
}

inline bool is_field(ui::Role role) {
  return role == ui::Role::textfield || role == ui::Role::textarea || role == ui::Role::select ||
         role == ui::Role::date;
}

// What a screen reader calls the node; empty where it has no name.
inline std::string accessible_name(const ui::Tree& tree, const ui::Node& node) {
  if (!node.label.empty()) return node.label;
  for (const ui::Node& other : tree.nodes()) {
    if (is_field(node.role) && other.role == ui::Role::label && other.for_id == node.id) return other.name;
    if (node.role == ui::Role::group && other.role == ui::Role::legend && other.parent == node.id) return other.name;
    if (node.role == ui::Role::table && other.role == ui::Role::caption && other.parent == node.id) return other.name;
  }
  return node.name;
}

class Driver {
 public:
  struct File {
    std::string name;
    std::string text;
  };
  struct Kept {
    std::string text;
    std::optional<model::Moment> downloaded;
  };

  explicit Driver(app::Viewport viewport = kDesktop, const std::string& bundle = bundle_json())
      : text_(ui::make_plain_text_engine()), app_(*text_, random()) {
    if (const auto problem = app_.start(bundle))
      throw std::runtime_error(problem->pointer + ": " + problem->sentence);
    app_.set_viewport(viewport);
    app_.set_clock(now_, 0);
    frame();
  }

  // -- What somebody does. Each runs the frames that it leads to.

  // A button, link, switch or folded section. `in` names something that it stands inside.
  void press(std::string_view name, std::string_view in = {}) {
    act(control("press", {ui::Role::button, ui::Role::link, ui::Role::switch_, ui::Role::disclosure}, name, in),
        "press");
  }
  void choose(std::string_view name, std::string_view group) {
    const ui::Node& radio = control("choose", {ui::Role::radio}, name, group);
    act(radio, "choose", radio.value);
  }
  void tick(std::string_view checkbox, bool on, std::string_view in = {}) {
    act(control("tick", {ui::Role::checkbox}, checkbox, in), "toggle", on ? "true" : "false");
  }
  // Letter by letter, instead of what the field holds.
  void type(std::string_view field, std::string_view words, std::string_view in = {}) {
    const ui::Node& node = control("type into", {ui::Role::textfield, ui::Role::textarea}, field, in);
    const std::string id = node.id;
    for (std::size_t end = 0; end < words.size();) {
      ++end;
      while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) ++end;
      act(id, "input", std::string(words.substr(0, end)));
    }
  }
  // All at once: pasted, or a date chosen.
  void fill(std::string_view field, std::string_view value, std::string_view in = {}) {
    act(control("fill in", {ui::Role::textfield, ui::Role::textarea, ui::Role::date}, field, in), "input",
        std::string(value));
  }
  void pick(std::string_view field, std::string_view option, std::string_view in = {}) {
    const ui::Node& select = control("pick from", {ui::Role::select}, field, in);
    for (const auto& [value, label] : select.options) {
      if (label == option) return act(select, "input", value);
    }
    throw std::runtime_error("“" + std::string(field) + "” has no option “" + std::string(option) + "”");
  }
  // Moves the focus out of the field that was typed into.
  void leave() {
    if (typing_in_.empty()) return;
    app_.act({std::exchange(typing_in_, {}), "leave", ""});
    frame();
  }
  void escape() {
    for (const ui::Node* dialog : nodes(ui::Role::dialog)) return act(dialog->id, "escape", "");
    throw std::runtime_error("no dialog to escape from");
  }
  // A shortcut's keys, Escape outside a dialog, or a try to search the page ("seek").
  void key(std::string what) { act("", std::move(what), ""); }
  // The address changed: a link from outside, Back or Forward.
  void visit(std::string_view path) {
    leave();
    heard_.clear();
    app_.navigate(path);
    frame();
  }
  // Drops a file on the page.
  void open(std::string_view text) {
    heard_.clear();
    if (app_.may_open(static_cast<double>(text.size()))) app_.open_file(text);
    frame();
  }
  // A record that this browser kept from another day.
  void kept_before(const std::string& key, const Kept& backup, model::Moment when) {
    kept_[key] = backup;
    app_.backup_found(key, backup.text, when, backup.downloaded);
    frame();
  }
  // What will be chosen the next time that the page asks for a file; nothing: the person changes their mind.
  void will_choose_file(std::optional<std::string> text) { file_to_choose_ = std::move(text); }
  // From now on the browser fails to make pictures of points.
  void cannot_paint() { can_paint_ = false; }
  // Returns the text of the file.
  std::string download() {
    visit("/save");
    press("Download your file now");
    return downloads_.back().text;
  }
  void later(std::int64_t seconds) {
    now_.seconds += seconds;
    app_.set_clock(now_, 0);
  }

  // Frames until nothing more is asked for.
  const app::Frame& frame() {
    for (int i = 0; i < 8; ++i) {
      const app::Frame& frame = app_.frame();
      heard_.insert(heard_.end(), frame.announcements.begin(), frame.announcements.end());
      if (!frame.focus.empty()) focus_on(frame.focus);
      const bool answered = answer(frame.requests);
      if (!frame.again && !answered) return frame;
    }
    throw std::runtime_error("the frames do not settle");
  }

  // -- What somebody finds

  std::string title() const { return app_.last_frame().title; }
  std::string route() const { return app_.last_frame().route; }
  bool unsaved() const { return app_.last_frame().unsaved; }
  std::string heading() const {
    for (const ui::Node* node : nodes(ui::Role::heading)) {
      if (node->level == 1) return node->name;
    }
    return {};
  }
  std::vector<const ui::Node*> nodes(ui::Role role) const {
    std::vector<const ui::Node*> found;
    for (const ui::Node& node : tree().nodes()) {
      if (node.role == role) found.push_back(&node);
    }
    return found;
  }
  bool has(ui::Role role, std::string_view name) const {
    for (const ui::Node* node : nodes(role)) {
      if (reachable(*node) && accessible_name(tree(), *node) == name) return true;
    }
    return false;
  }
  // The words stand somewhere on the screen: as text, in a field or in a name.
  bool sees(std::string_view words) const {
    for (const ui::Node& node : tree().nodes()) {
      for (const std::string* text : {&node.name, &node.label, &node.detail, &node.value}) {
        if (reachable(node) && text->find(words) != std::string::npos) return true;
      }
    }
    return false;
  }
  bool heard(std::string_view words) const {
    for (const app::Announcement& said : heard_) {
      if (said.words.find(words) != std::string::npos) return true;
    }
    return false;
  }
  // A control of any kind; throws when it is not there.
  const ui::Node& find(std::string_view name, std::string_view in = {}) const { return control("find", {}, name, in); }
  bool chosen(std::string_view name, std::string_view group) const {
    return control("look at", {ui::Role::radio}, name, group).checked.value_or(false);
  }
  std::string value(std::string_view field) const { return find(field).value; }
  // The name of what has the focus: a control's, or the words of a heading.
  std::string focused() const {
    const ui::Node* node = tree().find(focus_);
    return node ? accessible_name(tree(), *node) : "";
  }

  // What is behind a dialog cannot be got at.
  bool reachable(const ui::Node& node) const {
    return !app_.last_frame().modal || inside(node, [](const ui::Node& at) { return at.role == ui::Role::dialog; });
  }

  const ui::Tree& tree() const { return app_.tree(); }
  const model::Assessment& record() const { return app_.state().record; }
  const model::Framework& pack(std::string_view id) const {
    const model::Framework* found = screens::find_pack(app_.state(), id);
    if (!found) throw std::runtime_error("no pack “" + std::string(id) + "”");
    return *found;
  }
  const std::vector<File>& downloads() const { return downloads_; }
  // What this browser keeps, by key.
  const std::map<std::string, Kept>& kept() const { return kept_; }
  app::App& app() { return app_; }

  // How the reader likes it, as this browser keeps it.
  const std::string& kept_settings() const { return kept_settings_; }

  // Every control there is, a line each.
  std::string controls() const {
    std::string list;
    for (const ui::Node& node : tree().nodes()) {
      if (!is_control(node.role) || !reachable(node)) continue;
      list += "\n  " + std::string(ui::name_of(node.role)) + " “" + accessible_name(tree(), node) + "”";
    }
    return list;
  }

 private:
  static std::function<std::uint64_t()> random() {
    static std::uint64_t seed = 0;  // so that no two programs give the same ids
    return [engine = std::mt19937_64(++seed)]() mutable { return engine(); };
  }

  bool inside(const ui::Node& node, const std::function<bool(const ui::Node&)>& test) const {
    for (const ui::Node* at = &node; at; at = tree().find(at->parent)) {
      if (test(*at)) return true;
    }
    return false;
  }

  const ui::Node& control(std::string_view what, std::initializer_list<ui::Role> roles, std::string_view name,
                          std::string_view in) const {
    std::vector<const ui::Node*> found;
    for (const ui::Node& node : tree().nodes()) {
      const bool wanted =
          roles.size() == 0 ? is_control(node.role) : std::find(roles.begin(), roles.end(), node.role) != roles.end();
      if (!wanted || !reachable(node) || accessible_name(tree(), node) != name) continue;
      if (!in.empty() && !inside(node, [&](const ui::Node& at) { return accessible_name(tree(), at) == in; })) continue;
      found.push_back(&node);
    }
    if (found.size() == 1) return *found.front();
    throw std::runtime_error("cannot " + std::string(what) + " “" + std::string(name) + "”" +
                             (in.empty() ? "" : " in “" + std::string(in) + "”") + ": there are " +
                             std::to_string(found.size()) + ". On " + route() + " there is:" + controls());
  }

  void act(const ui::Node& node, std::string kind, std::string value = {}) {
    act(node.id, std::move(kind), std::move(value));
  }
  void act(std::string id, std::string kind, std::string value) {
    heard_.clear();
    if (id != typing_in_) leave();
    if (kind == "input") typing_in_ = id;
    app_.act({std::move(id), std::move(kind), std::move(value)});
    frame();
  }

  void focus_on(const std::string& id) {
    if (!tree().find(id)) throw std::runtime_error("the focus was sent to “" + id + "”, which is not there");
    focus_ = id;
  }

  // Does what the core asks of the page. True when the core was told something.
  bool answer(const std::vector<app::Request>& requests) {
    bool told = false;
    for (const app::Request& request : std::vector<app::Request>(requests)) {
      if (const auto* file = std::get_if<app::DownloadFile>(&request)) {
        downloads_.push_back({file->name, file->text});
        app_.downloaded(file->name);
        told = true;
      } else if (const auto* png = std::get_if<app::DownloadPng>(&request)) {
        if (can_paint_) {
          downloads_.push_back({png->name, png->svg});  // what the page would paint
          app_.downloaded(png->name);
        } else {
          app_.picture_failed(png->name);
        }
        told = true;
      } else if (std::holds_alternative<app::PickFile>(request)) {
        if (!file_to_choose_) continue;
        const std::string text = *std::exchange(file_to_choose_, std::nullopt);
        if (app_.may_open(static_cast<double>(text.size()))) app_.open_file(text);
        told = true;
      } else if (const auto* backup = std::get_if<app::KeepBackup>(&request)) {
        kept_[backup->key] = {backup->text, backup->downloaded};
        app_.backup_written(backup->key);
        told = true;
      } else if (const auto* old = std::get_if<app::DropBackup>(&request)) {
        kept_.erase(old->key);
      } else if (const auto* settings = std::get_if<app::KeepSettings>(&request)) {
        kept_settings_ = settings->text;
      }
    }
    return told;
  }

  std::unique_ptr<ui::TextEngine> text_;
  app::App app_;
  model::Moment now_ = *model::parse_moment("2026-11-22T14:05:00Z");
  std::string typing_in_;
  std::string focus_;
  std::vector<app::Announcement> heard_;
  std::vector<File> downloads_;
  std::map<std::string, Kept> kept_;
  std::string kept_settings_;
  std::optional<std::string> file_to_choose_;
  bool can_paint_ = true;
};

}  // namespace support
