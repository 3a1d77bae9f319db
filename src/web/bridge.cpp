#include <emscripten.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "app/app.h"
#include "web/frame_message.h"
#include "web/gl.h"
#include "web/page_text.h"

// Everything that the page can call; the same names stand in web/bridge.d.ts. Texts come as
// pointer and length, and belong to the caller.

namespace {

std::uint64_t random_bits() {
  const auto half = [] { return static_cast<std::uint64_t>(static_cast<double>(emscripten_random()) * 4294967296.0); };
  return half() << 40 ^ half() << 20 ^ half();
}

// Made at the first call, which is the page's app_start.
struct Program {
  std::unique_ptr<ui::TextEngine> text = web::make_page_text_engine();
  app::App app{*text, random_bits};
  web::Painter painter;
  app::Viewport viewport;
  std::string message;
};

Program& program() {
  static Program it;
  return it;
}

std::string_view view(const char* text, int length) { return {text, static_cast<std::size_t>(length)}; }
std::string copy(const char* text, int length) { return std::string(view(text, length)); }

model::Moment moment_of(double ms) { return {static_cast<std::int64_t>(std::floor(ms / 1000))}; }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* app_alloc(int bytes) { return std::malloc(static_cast<std::size_t>(bytes) + 1); }
EMSCRIPTEN_KEEPALIVE void app_free(void* memory) { std::free(memory); }

EMSCRIPTEN_KEEPALIVE int app_start(const char* bundle, int length) {
  const auto problem = program().app.start(view(bundle, length));
  if (problem) emscripten_log(EM_LOG_CONSOLE | EM_LOG_ERROR, "%s", (problem->pointer + ": " + problem->sentence).c_str());
  return problem ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE void app_resize(double width, double height, double dpr, double root_px) {
  app::Viewport& viewport = program().viewport;
  viewport.width = static_cast<float>(width);
  viewport.height = static_cast<float>(height);
  viewport.dpr = static_cast<float>(dpr);
  viewport.root_px = static_cast<float>(root_px);
  program().app.set_viewport(viewport);
}

EMSCRIPTEN_KEEPALIVE void app_scroll(double y) {
  program().viewport.scroll = static_cast<float>(y);
  program().app.set_scroll(static_cast<float>(y));
}

EMSCRIPTEN_KEEPALIVE void app_preferences(int bits) {
  app::Preferences preferences;
  preferences.dark = (bits & 1) != 0;
  preferences.more_contrast = (bits & 2) != 0;
  preferences.forced_colours = (bits & 4) != 0;
  preferences.no_canvas = (bits & 16) != 0;
  program().app.set_preferences(preferences);
}

EMSCRIPTEN_KEEPALIVE void app_clock(double ms, int offset_minutes) {
  program().app.set_clock(moment_of(ms), offset_minutes);
}

EMSCRIPTEN_KEEPALIVE void app_hover(const char* id, int length, int pressed) {
  program().app.set_hover(copy(id, length), pressed != 0);
}

EMSCRIPTEN_KEEPALIVE void app_action(const char* id, int id_length, const char* kind, int kind_length,
                                     const char* value, int value_length) {
  program().app.act({copy(id, id_length), copy(kind, kind_length), copy(value, value_length)});
}

EMSCRIPTEN_KEEPALIVE void app_field_height(const char* id, int length, double css_px) {
  program().app.set_field_height(copy(id, length), static_cast<float>(css_px));
}

EMSCRIPTEN_KEEPALIVE void app_navigate(const char* path, int length) { program().app.navigate(view(path, length)); }

EMSCRIPTEN_KEEPALIVE void app_backup(const char* key, int key_length, const char* bytes, int length, double kept_ms,
                                     double downloaded_ms) {
  std::optional<model::Moment> downloaded;
  if (downloaded_ms > 0) downloaded = moment_of(downloaded_ms);
  program().app.backup_found(copy(key, key_length), view(bytes, length), moment_of(kept_ms), downloaded);
}

EMSCRIPTEN_KEEPALIVE int app_may_open(double bytes) { return program().app.may_open(bytes) ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE void app_open(const char* bytes, int length) {
  program().app.open_file(view(bytes, length));
}

EMSCRIPTEN_KEEPALIVE void app_told(const char* kind_text, int kind_length, const char* value, int value_length) {
  const std::string_view kind = view(kind_text, kind_length);
  app::App& app = program().app;
  if (kind == "storage") app.storage_is(copy(value, value_length));
  if (kind == "stored") app.backup_written(view(value, value_length));
  if (kind == "store_failed") app.backup_failed();
  if (kind == "open_failed") app.open_failed(view(value, value_length));
  if (kind == "downloaded") app.downloaded(view(value, value_length));
  if (kind == "png_failed") app.picture_failed(view(value, value_length));
  if (kind == "settings") app.settings_found(view(value, value_length));
  if (kind == "view" && view(value, value_length) == "plain") app.set_view(screens::View::plain);
}

EMSCRIPTEN_KEEPALIVE const char* app_frame() {
  program().message = web::frame_message(program().app.frame());
  return program().message.c_str();
}

EMSCRIPTEN_KEEPALIVE int app_gl(const char* selector, int length) {
  return program().painter.open(copy(selector, length)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_draw() {
  const app::Frame& frame = program().app.last_frame();
  return program().painter.draw(frame.canvas, frame.scheme) ? 1 : 0;
}

}  // extern "C"
