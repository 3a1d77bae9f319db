#include "app/app.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "screens/screens.h"

namespace app {
namespace {

// Device px. A canvas over a taller or larger page covers what is in view and what lies round it.
constexpr float kCanvasTallest = 4096;
constexpr float kCanvasLargest = 12'000'000;

// The widest go as far as WCAG 1.4.12 asks of a page, or further: 0.12 em, 0.16 em.
ui::Spacing spacing_of(const content::Settings& settings) {
  constexpr float kLetters[] = {0, 0.06f, 0.12f}, kWords[] = {0, 0.16f, 0.32f}, kLines[] = {1, 1.2f, 1.4f};
  const auto at = [](const float(&values)[3], content::Room room) { return values[static_cast<std::size_t>(room)]; };
  return {at(kLetters, settings.letters), at(kWords, settings.words), at(kLines, settings.lines)};
}

}  // namespace

App::App(ui::TextEngine& engine, std::function<std::uint64_t()> random) : ui_(engine), random_(std::move(random)) {}

std::optional<model::Problem> App::start(std::string_view bundle) {
  auto content = content::read_bundle(bundle);
  if (!content) return content.problem();
  state_.content = std::move(content.value());
  return std::nullopt;
}

// The map: take the page's actions, draw what came of them, anchor the canvas, publish.
const Frame& App::frame() {
  frame_ = Frame{};
  take_actions();
  draw({});
  place_canvas();
  publish();
  return frame_;
}

// One at a time, each with a draw and its commands, so that a second edit of one frame builds on the first.
void App::take_actions() {
  for (ui::PageAction& action : std::exchange(actions_, {})) take(std::move(action));
}

void App::take(ui::PageAction action) {
  if (action.id.empty()) return take_from_page(action.kind);
  screens::Commands commands = draw({std::move(action)});
  for (screens::Command& command : commands) handle(command);
}

// Keys and other things that no control stands for.
void App::take_from_page(const std::string& kind) {
  if (state_.asking || state_.open(screens::kShortcutsId)) return;
  screens::Command command = screens::EndTyping{};
  if (kind == "undo") command = screens::Undo{};
  if (kind == "redo") command = screens::Redo{};
  if (kind == "download") {
    const std::string& nothing = state_.content.wording.text("save.nothing");
    command = screens::has_work(state_.record) ? screens::Command(screens::Download{}) : screens::Tell{nothing};
  }
  if (kind == "help") command = screens::Fold{std::string(screens::kShortcutsId), true};
  if (kind == "seek") command = screens::SetTip{state_.view == screens::View::canvas};
  if (kind == "view") {
    command = screens::SetView{state_.view == screens::View::plain ? screens::View::canvas : screens::View::plain};
  }
  if (kind == "next" && ui_.tree().find(screens::kNextId)) return take({std::string(screens::kNextId), "press", ""});
  if (kind == "escape" && state_.tip) {
    command = screens::SetTip{false};
  } else if (kind == "escape" && state_.open(screens::kMenuId)) {
    command = screens::Fold{std::string(screens::kMenuId), false};
    focus(std::string(screens::kMenuButtonId));
  }
  handle(command);
  if (kind == "seek" && state_.tip) announcements_.push_back({state_.content.wording.text("tip.words"), false});
}

void App::act(ui::PageAction action) {
  // Letters typed faster than frames are drawn: only the newest text counts.
  const bool same_field = !actions_.empty() && action.kind == "input" && actions_.back().kind == "input" &&
                          actions_.back().id == action.id;
  if (same_field) actions_.pop_back();
  actions_.push_back(std::move(action));
}

screens::Commands App::draw(std::vector<ui::PageAction> actions) {
  ui::FrameInput input;
  input.css_width = viewport_.width;
  input.css_height = viewport_.height;
  input.dpr = viewport_.dpr;
  input.text_scale = state_.text_scale() * viewport_.root_px / 16;
  input.spacing = spacing_of(state_.settings);
  input.scroll_css = viewport_.scroll;
  input.scheme = scheme();
  input.paint = state_.view == screens::View::canvas;
  if (last_height_css_ * viewport_.dpr > kCanvasTallest) {
    const float beyond = overscan_css() + viewport_.height / 2;
    input.paint_top_css = viewport_.scroll - beyond;
    input.paint_bottom_css = viewport_.scroll + viewport_.height + beyond;
  }
  input.hovered = hovered_;
  input.pressed = pressed_;
  input.actions = std::move(actions);

  screens::Commands commands;
  ui_.begin(input);
  screens::draw_page(ui_, state_, commands);
  ui_.end();
  return commands;
}

// How far a canvas that cannot cover the whole page reaches beyond the window, above and below: all that the
// budget allows, and half a window at least, so that fast scrolling meets little empty paper.
float App::overscan_css() const {
  const float tallest = std::min(kCanvasTallest, kCanvasLargest / (viewport_.width * viewport_.dpr));
  return std::max(viewport_.height / 2, (tallest / viewport_.dpr - viewport_.height) / 2);
}

ui::Scheme App::scheme() const {
  if (preferences_.more_contrast) return preferences_.dark ? ui::Scheme::dark_contrast : ui::Scheme::light_contrast;
  return preferences_.dark ? ui::Scheme::dark : ui::Scheme::light;
}

void App::place_canvas() {
  const float dpr = viewport_.dpr;
  frame_.height_css = std::max(ui_.page_height_css(), viewport_.height);
  frame_.again = frame_.height_css * dpr > kCanvasTallest && last_height_css_ * dpr <= kCanvasTallest;
  last_height_css_ = frame_.height_css;
  const float width = std::round(viewport_.width * dpr);
  const float whole = std::round(frame_.height_css * dpr);
  frame_.canvas.width = static_cast<int>(width);
  if (whole <= kCanvasTallest && width * whole <= kCanvasLargest) {
    frame_.canvas.height = static_cast<int>(whole);
    return;
  }
  const float top = std::max(0.0f, viewport_.scroll - overscan_css());
  const float bottom = std::min(frame_.height_css, viewport_.scroll + viewport_.height + overscan_css());
  frame_.canvas.top = static_cast<int>(std::floor(top * dpr));
  frame_.canvas.height = std::max(1, static_cast<int>(std::ceil(bottom * dpr)) - frame_.canvas.top);
}

void App::publish() {
  const content::Wording& w = state_.content.wording;
  const bool wrong = std::any_of(ui_.tree().nodes().begin(), ui_.tree().nodes().end(),
                                 [](const ui::Node& node) { return node.role == ui::Role::error; });
  frame_.title = w.text(wrong ? "page.title.error" : "page.title", {{"screen", screens::screen_title(state_)}});
  frame_.language = w.language();
  frame_.route = screens::path(state_.route);
  frame_.patch = ui::patch_json(published_, ui_.tree());
  published_ = ui_.tree();
  frame_.focus = std::exchange(focus_, {});
  frame_.announcements = std::exchange(announcements_, {});
  if (std::exchange(backup_due_, false)) keep_backup();
  frame_.requests = std::exchange(requests_, {});
  frame_.view = state_.view;
  frame_.scheme = scheme();
  frame_.modal = ui_.modal();
  frame_.unsaved = state_.unsaved_since.has_value();
  frame_.text_scale = state_.text_scale();
  frame_.spacing = spacing_of(state_.settings);
  for (const std::string_view id : screens::kShortcuts) {
    if (id == "next" && !ui_.tree().find(screens::kNextId)) continue;
    if (state_.settings.shortcuts_off.count(std::string(id)) == 0) frame_.shortcuts.emplace_back(id);
  }
}

void App::set_preferences(const Preferences& preferences) {
  const bool newly_forced = preferences.forced_colours && !preferences_.forced_colours;
  preferences_ = preferences;
  state_.plain_only = preferences.no_canvas;
  if (newly_forced || preferences.no_canvas) state_.view = screens::View::plain;
}

void App::settings_found(std::string_view text) {
  state_.settings = content::read_settings(text);
  state_.content.wording.set_easier(state_.settings.easier_words);
  if (state_.settings.plain_view) state_.view = screens::View::plain;
}

void App::set_clock(model::Moment now, int offset_minutes) {
  state_.now = now;
  state_.offset_minutes = offset_minutes;
}

void App::set_hover(std::string id, bool pressed) {
  hovered_ = std::move(id);
  pressed_ = pressed;
}

void App::set_field_height(const std::string& id, float css_px) { ui_.set_field_height(id, css_px); }

void App::navigate(std::string_view path) {
  take_actions();
  state_.asking.reset();
  state_.folds.erase(std::string(screens::kShortcutsId));
  const screens::Route route = screens::parse_route(path);
  if (!(route == state_.route)) go_to(route);
}

void App::go_to(const screens::Route& route) {
  picking_ = Picking::any;
  state_.history.close_group();
  state_.route = route;
  if (screens::find_pack(state_, route.pack)) state_.pack = route.pack;
  state_.message.reset();
  state_.folds.erase(std::string(screens::kMenuId));
  state_.filter.clear();
  state_.pressed_once.clear();
  state_.tip = false;
  focus(screens::heading_of(route));
}

void App::tell(std::string words, bool bad) {
  state_.message = screens::Message{words, bad};
  announcements_.push_back({std::move(words), bad});
  if (bad) focus(std::string(screens::kMessageId));  // it may stand out of sight
}

std::string App::new_id() {
  char text[33];
  std::snprintf(text, sizeof text, "%016llx%016llx", static_cast<unsigned long long>(random_()),
                static_cast<unsigned long long>(random_()));
  return text;
}

}  // namespace app
