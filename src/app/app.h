#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/services.h"
#include "screens/commands.h"
#include "screens/state.h"
#include "ui/widgets.h"

namespace app {

// The window somebody looks through, in CSS px.
struct Viewport {
  float width = 1280;
  float height = 800;
  float dpr = 1;
  float root_px = 16;  // the reader's own root font size
  float scroll = 0;
};

struct Preferences {
  bool dark = false;
  bool more_contrast = false;
  bool forced_colours = false;
  bool no_canvas = false;
};

// Where the canvas lies in the page, in device px.
struct CanvasPlace {
  int top = 0;
  int width = 0;
  int height = 0;
};

// What one frame comes to. Lives until the next one.
struct Frame {
  std::string title;
  std::string route;
  std::string patch;  // JSON, see ui::patch_json
  std::string focus;  // a node's id; empty: focus stays where it is
  screens::View view = screens::View::canvas;
  ui::Scheme scheme = ui::Scheme::light;
  bool modal = false;
  bool unsaved = false;
  bool again = false;  // something is still settling: another frame is wanted
  float text_scale = 1;
  ui::Spacing spacing;
  std::string language;                // of the words of the page
  std::vector<std::string> shortcuts;  // the keys to listen for, by id: see screens::kShortcuts
  float height_css = 0;
  CanvasPlace canvas;
  std::vector<Announcement> announcements;
  std::vector<Request> requests;
};

// The whole program between the page's events and its pixels. Runs without a page too.
class App {
 public:
  // `random` gives 64 random bits a call, for ids.
  App(ui::TextEngine& engine, std::function<std::uint64_t()> random);

  // Once, before anything else. A problem means that nothing can be shown.
  std::optional<model::Problem> start(std::string_view bundle);

  void set_viewport(const Viewport& viewport) { viewport_ = viewport; }
  void set_scroll(float css_y) { viewport_.scroll = css_y; }
  void set_preferences(const Preferences& preferences);
  void set_clock(model::Moment now, int offset_minutes);
  void set_hover(std::string id, bool pressed);
  void set_field_height(const std::string& id, float css_px);
  // For this sitting only.
  void set_view(screens::View view) { state_.view = view; }
  // What KeepSettings kept in this browser, told at the start.
  void settings_found(std::string_view text);
  // Something a person did; taken in the next frame, in order. Those with the id "" are the page's own: "escape", a
  // shortcut's id, "view" (the other view is wanted), "seek" (somebody searches or selects the canvas's words).
  void act(ui::PageAction action);
  void navigate(std::string_view path);

  // A record kept in this browser, told at the start, newest first. One that cannot be read is left alone.
  void backup_found(std::string key, std::string_view bytes, model::Moment kept, std::optional<model::Moment> downloaded);
  void storage_is(std::string kind) { state_.storage = std::move(kind); }
  void backup_failed();
  void backup_written(std::string_view key);
  void open_failed(std::string_view name);
  // The browser could not make a picture of that name.
  void picture_failed(std::string_view name);
  void downloaded(std::string_view name);

  // False where a file of that size cannot be ours; the next frame says so.
  bool may_open(double bytes);
  // Takes the place of the open record, or asks first; what is not a record changes nothing and is explained.
  void open_file(std::string_view bytes);

  const Frame& frame();

  const Frame& last_frame() const { return frame_; }
  const screens::State& state() const { return state_; }
  const ui::Tree& tree() const { return ui_.tree(); }

 private:
  screens::Commands draw(std::vector<ui::PageAction> actions);
  void take_actions();
  void take(ui::PageAction action);
  void take_from_page(const std::string& kind);
  void publish();
  void place_canvas();
  ui::Scheme scheme() const;
  float overscan_css() const;

  void handle(screens::Command& command);
  void go_to(const screens::Route& route);
  void use(content::Settings settings);
  void show_in(screens::View view);
  void edit(const screens::Edit& edit);
  void replace(screens::Replacement with);
  void take_place(const screens::Replacement& with);
  void open_record(model::Assessment record, bool is_file);
  void compare_with(model::Assessment record);
  void download();
  void make_file(const screens::MakeFile& wanted);
  void make_picture(const screens::MakePicture& wanted);
  void record_changed();
  void read_own_packs();
  void add_pack(std::string_view bytes);
  void step_history(const model::Change* next, bool (model::History::*step)(model::Assessment&), std::string key);
  void tell_open(std::string_view key, const model::Assessment& record);
  void tell_open_as(std::string words, const model::Assessment& record, bool unreadable);
  void keep_backup();
  std::optional<model::Moment> downloaded_as_it_is() const;
  void tell(std::string words, bool bad = false);
  void focus(std::string id) { focus_ = std::move(id); }
  std::string new_id();

  screens::State state_;
  ui::Ui ui_;
  std::function<std::uint64_t()> random_;
  Viewport viewport_;
  Preferences preferences_;
  std::vector<ui::PageAction> actions_;
  std::string hovered_;
  bool pressed_ = false;
  ui::Tree published_;
  std::string focus_;
  std::string backup_key_;    // where the open record is kept; empty until it is
  std::string continued_key_;  // the backup it was taken from; dropped once it is kept under its own key
  bool backup_due_ = false;
  bool backup_failing_ = false;
  std::vector<Announcement> announcements_;  // for the next frame
  std::vector<Request> requests_;
  // What the next file that comes is for; `any` asks where work would be replaced.
  enum class Picking { any, replace, compare };
  Picking picking_ = Picking::any;
  struct Downloading {
    std::string name;
    model::Assessment record;
  };
  std::optional<Downloading> downloading_;  // the record on its way into a file
  std::vector<std::string> own_packs_read_;  // the record's packs, id and JSON, that state_.own_packs was read from
  std::optional<screens::Replacement> after_download_;
  float last_height_css_ = 0;
  Frame frame_;
};

}  // namespace app
