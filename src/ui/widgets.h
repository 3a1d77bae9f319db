#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ui/semantics.h"
#include "ui/text.h"
#include "ui/theme.h"

struct ImDrawList;
struct ImGuiContext;
namespace insight {
struct Picture;
}

// The one vocabulary of the screens. One call draws with ImGui, says what it is as a Node, and
// returns what the person did with it since the last frame. All lengths are units: CSS px before
// the reader's text size is applied. Ids are dotted words, unique on the page, never labels.

namespace ui {

// Something a person did on the page, to the widget with that id.
struct PageAction {
  std::string id;
  std::string kind;  // "press", "choose", "toggle", "input", "leave", "escape"
  std::string value;
};

struct FrameInput {
  float css_width = 1280;
  float css_height = 800;
  float dpr = 1;
  float text_scale = 1;  // CSS px in a unit
  Spacing spacing;
  float scroll_css = 0;
  Scheme scheme = Scheme::light;
  bool paint = true;  // false in plain view: says everything, draws nothing
  float paint_top_css = -1e9f;  // words outside these are left unpainted
  float paint_bottom_css = 1e9f;
  std::string hovered;
  bool pressed = false;
  std::vector<PageAction> actions;
};

enum class Icon {
  none, forward, back, down, download, menu, plus, flag, tick, empty, half, warning, question, minus, document,
  undo, redo, people,
};

enum class Drawing { circle_of_people, checklist, stairs, spokes };

enum class ButtonLook { primary, secondary, quiet, link };  // quiet and link have no edge; a link is underlined

struct ButtonOptions {
  ButtonLook look = ButtonLook::secondary;
  Icon icon = Icon::none;  // before the label; forward and download stand after it
  bool small = false;
  bool fill = false;       // as wide as the flow
  std::string label;       // accessible name where the visible words are not enough; must start with them
  std::optional<bool> expanded;
  std::optional<bool> pressed;  // one of several that stay down
  std::string current;
};

struct BoxOptions {
  Role role = Role::box;
  std::string name;
  std::optional<Ink> fill;
  std::optional<Ink> edge;
  std::optional<Ink> bar;  // a thick line down the left side
  float edge_width = 1;
  float radius = kCardRadius;
  float padding_x = 0;
  float padding_y = 0;
  float gap = 12;
  std::string look;
};

struct Choice {
  std::string value;
  std::string name;
  std::string detail;
  int marks = -1;  // of marks_of filled; none when negative
  int marks_of = 0;
  Icon icon = Icon::none;
  std::string language;  // empty: the page's own
};

enum class ChoiceLook { rows, beside };  // one under another, or next to each other where they fit

struct FieldOptions {
  std::string label;
  std::string hint;
  std::string error;  // what is wrong and how to put it right; empty: nothing is
  int rows = 1;       // more than one: a text area
  float width = 0;    // 0: as wide as the flow
  std::string autocomplete;
  bool side = false;   // label beside the field, like the headings of a workbook
};

struct TableColumn {
  std::string title;
  float width = 0;  // 0: shares what is left
  bool right = false;
};

// A field with a mistake in it, by its id, and what to do about it.
struct FieldError {
  std::string field;
  std::string words;
};

enum class TipAnswer { none, accepted, closed };

class Ui;

// Closes what was opened when it goes out of scope.
class [[nodiscard]] Scope {
 public:
  explicit Scope(Ui* ui) : ui_(ui) {}
  Scope(Scope&& other) noexcept : ui_(std::exchange(other.ui_, nullptr)) {}
  Scope& operator=(Scope&&) = delete;
  ~Scope();

 protected:
  Ui* ui_;
};

// Flows side by side. The first is open at once.
class [[nodiscard]] Columns : public Scope {
 public:
  using Scope::Scope;
  void next();
};

class Ui {
 public:
  explicit Ui(TextEngine& engine);
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  // A frame. Everything below is called between the two.
  void begin(const FrameInput& input);
  void end();

  // After `end`: what was said, and how tall the page is in CSS px.
  const Tree& tree() const { return tree_; }
  float page_height_css() const;
  // True while a dialog stands over the page.
  bool modal() const { return modal_; }

  // Measured heights of text areas in CSS px, by id, as the page reports them.
  void set_field_height(const std::string& id, float css_px) { field_heights_[id] = css_px; }

  // -- Where things go
  float page_width() const { return page_width_; }
  bool phone() const { return page_width_ < 700; }
  bool wide() const { return page_width_ >= 1100; }
  float width() const { return flow().w; }
  void space(float units);
  // A semantic container, drawn as a card when it has a fill or an edge.
  Scope box(std::string_view id, const BoxOptions& options);
  // A full-width band of the page with its content in the centred page column.
  Scope band(std::string_view id, Role role, std::string_view name, Ink fill, float padding_y);
  // Widths of the columns; 0 shares what is left. One under another where the page is narrower than `below`.
  Columns columns(std::initializer_list<float> widths, float gap, float below = 700);
  // Things next to each other, centred on a line of that height, on more lines where they do not fit.
  Scope line(float height, float gap = 16);
  // The same against the right edge; `width` is what they will take together.
  Scope line_right(float width, float height, float gap = 16);
  // A place of its own: relative to the flow, without moving it.
  Scope at(float x, float y, float w);
  // A workbook row: the words at the left (above, where narrow), the content at the right, a rule on top.
  Scope side(std::string_view id, std::string_view words, Role role, std::string_view for_id = {});
  void rule(Ink ink = Ink::rule, float thickness = 1);
  // Everything said inside is in that language ("bn"); empty: the page's own.
  Scope in_language(std::string_view language);

  // -- Words
  void heading(std::string_view id, int level, std::string_view words, std::optional<TextStyle> style = {});
  void paragraph(std::string_view id, std::string_view words, TextStyle style = type::kBody);
  // A paragraph with a link after its last word.
  void paragraph_link(std::string_view id, std::string_view words, std::string_view link, std::string_view href,
                      TextStyle style = type::kBody);
  void text(std::string_view id, std::string_view words, TextStyle style = type::kBody, bool right = false);
  // One line, cut with "…" where it does not fit; said whole.
  void short_text(std::string_view id, std::string_view words, TextStyle style);
  void hint(std::string_view id, std::string_view words);
  // One line's width, to plan a layout with.
  float measure(std::string_view words, TextStyle style) { return painter_.width(words, style); }

  // -- Ways to somewhere else: "#/route" in the tool, or https in a new tab
  // The route ("/plan") of the link pressed since the last frame.
  const std::optional<std::string>& followed() const { return followed_; }
  void link(std::string_view id, std::string_view words, std::string_view href, TextStyle style = type::kBody,
            std::string_view label = {}, std::string_view current = {});

  // -- Controls. Each returns what the person did.
  bool button(std::string_view id, std::string_view words, const ButtonOptions& options = {});
  float button_width(std::string_view words, const ButtonOptions& options);
  // `label` is the accessible name where the words alone do not tell it from others; it starts with them.
  bool disclosure(std::string_view id, std::string_view words, bool open, std::string_view label = {});
  // The new state when it was changed.
  std::optional<bool> checkbox(std::string_view id, std::string_view words, bool on);
  bool toggle(std::string_view id, std::string_view words, bool on, std::string_view state_words);
  std::optional<std::string> choices(std::string_view id, std::string_view legend, std::span<const Choice> options,
                                     std::string_view chosen, ChoiceLook look, bool side = false);
  std::optional<std::string> field(std::string_view id, std::string_view value, const FieldOptions& options);
  std::optional<std::string> date(std::string_view id, std::string_view iso_value, const FieldOptions& options);
  std::optional<std::string> select(std::string_view id, std::string_view value,
                                    std::span<const std::pair<std::string, std::string>> options,
                                    const FieldOptions& field_options);
  // True when the field was left since the last frame: the end of a piece of typing.
  bool left(std::string_view id);

  // A card with a drawing that leads somewhere.
  struct CardWords {
    std::string_view title, about, foot, action;
  };
  void card_link(std::string_view id, const CardWords& words, std::string_view href, Drawing drawing, float height);
  float card_link_height(const CardWords& words, float width);

  // A numbered row of a task list with its status in words beside the marks.
  struct TaskRow {
    int number;
    std::string_view title, detail, flag, status;
    std::string_view href;
    std::string_view language;  // of the title; empty: the page's own
    int marks = -1, marks_of = 0;
    Icon icon = Icon::none;
    bool first = false;
  };
  void task_row(std::string_view id, const TaskRow& row);

  // A warning that stays: payments, distress. `link` may be empty.
  void note(std::string_view id, std::string_view title, std::string_view words, std::string_view link,
            std::string_view href);
  // Something that happened, shown until the next thing does.
  void status(std::string_view id, std::string_view words, bool bad);

  // What has to be put right before going on, as links to the fields. Its heading, `<id>.title`, is there for the focus.
  // The id of the field that the person wants to go to.
  std::optional<std::string> error_summary(std::string_view id, std::string_view title, std::span<const FieldError> errors);
  // Words at the foot of the window with a button and a way to close them; laid out by the page, not drawn.
  TipAnswer tip(std::string_view id, std::string_view words, std::string_view accept, std::string_view close);

  Scope table(std::string_view id, std::string_view caption, std::span<const TableColumn> columns,
              float cell_padding = 7);
  Scope table_row(std::string_view id);
  Scope cell(std::string_view id, Role role = Role::cell);

  // A dialog over an empty page, the last thing that a frame says. `escaped` is true when the person pressed Escape.
  // `describedby` is the id of the words that say what it is about.
  Scope dialog(std::string_view id, std::string_view title, std::string_view describedby);
  bool escaped(std::string_view id) { return take(id, "escape").has_value(); }

  // -- Pictures. One says nothing itself: its sentence is a paragraph above it and its table stands below, so that
  // a name of its own would be the same words read twice.
  // The shapes of a picture, laid out for the width there is.
  void picture(const insight::Picture& picture);
  // A named bar in `of` cells, `filled` of them full, with where we are in words; dashes when nothing is known. It is a
  // disclosure: what it came from unfolds below it.
  bool bar(std::string_view id, std::string_view name, std::string_view words, int filled, int of, bool open);
  struct StairStep {
    std::string id;
    std::string spoken;  // everything the step shows, in one sentence
    std::string number, title, status, count, day;
    int filled = 0, of = 0;
    bool confirmed = false, chosen = false;
  };
  // The stage ladder: a list, of that name, of steps that open their stage. Returns the id of the step pressed, if any.
  std::optional<std::string> ladder(std::string_view id, std::string_view name, std::span<const StairStep> steps);
  struct NumberCell {
    int number;
    bool answered, unsure;
  };
  // How far along, as numbered cells; said as a progress bar with that name.
  void number_cells(std::string_view id, std::string_view name, std::span<const NumberCell> cells);
  float brand_width(std::string_view name);
  void brand(std::string_view id, std::string_view name, std::string_view href);
  // A dot with words that is also a button: the state of the record.
  float badge_width(std::string_view words);
  bool badge(std::string_view id, std::string_view words, std::string_view label, bool attention, bool fill);
  // How far along, as a thin row of cells; said as a progress bar with that name.
  void progress_strip(std::string_view id, std::string_view name, int filled, int current, int of);
  struct PlaceRow {
    std::string_view title;
    int done, of, current;  // current: the index of the dot we are at, or -1
  };
  void place_row(std::string_view id, const PlaceRow& row, std::string_view spoken);
  void tab(std::string_view id, std::string_view words, std::string_view href, bool current);
  bool filter(std::string_view id, std::string_view words, int count, bool chosen);
  // A short numbered statement with a mark before it; the mark is said in the words.
  void icon_text(std::string_view id, Icon icon, Ink ink, std::string_view words);
  void marked_line(std::string_view id, Icon mark, Ink ink, std::string_view words, std::string_view detail);

 private:
  friend class Scope;
  friend class Columns;
  friend struct PicturePainter;

  // Where the next thing goes.
  struct Flow {
    float x = 0, y = 0, w = 0;
    float gap = 12;
    bool fresh = true;  // nothing here yet, so no gap before the next thing
    // On a line: its height, the gap between things, and where the line began.
    float line_height = 0;
    float left = 0;
  };
  enum class Opened { box, band, columns, line, at, side, table, table_row, cell, dialog, language };
  struct Open {
    Opened kind;
    Flow before;
    bool has_node = false;
    BoxOptions box;
    Rect area;
    std::vector<float> widths;
    float gap = 0;  // between columns; in a table, above and below what a cell holds
    bool stacked = false;
    bool head = false;
    std::size_t index = 0;
    float top = 0;
    float lowest = 0;
  };

  Flow& flow() { return flow_; }
  const Flow& flow() const { return flow_; }
  void close();
  void next_column();
  Open& push(Opened kind);
  // Room for a block of that size; moves the flow past it.
  Rect take_room(float w, float h);
  Rect to_css(Rect rect) const;
  Node& say(std::string_view id, Role role, std::string_view name, std::optional<Rect> rect = {});
  void open_node(std::string_view id, Role role, std::string_view name, std::string_view look = {});
  // `area` is nothing where the page lays out what was said.
  void close_node(std::optional<Rect> area = {});
  std::optional<std::string> take(std::string_view id, std::string_view kind);
  void follow(std::string_view id, std::string_view href);
  bool hovered(std::string_view id) const { return input_.hovered == id; }
  void hit(std::string_view id, Rect rect);
  const TextBlock& words_block(std::string_view words, TextStyle style, float width);
  void say_words(std::string_view id, Role role, std::string_view words, TextStyle style, int level = 0,
                 std::string_view for_id = {});
  struct Labelled {
    std::string describedby;
  };
  Labelled field_label(std::string_view id, const FieldOptions& options);
  std::optional<std::string> place_field(Node node, const FieldOptions& options, float height);
  // `name_column` is the width that the names share, with the details beside them; 0: details below.
  void choice_row(std::string_view group_id, const Choice& choice, bool chosen, Rect rect, float name_column);
  float choice_height(const Choice& choice, float width, float name_column);

  // Painting, in units; nothing happens where the frame does not paint.
  void draw_words(const TextBlock& block, std::string_view words, TextStyle style, Ink ink, float x, float y,
                  float w = 0, float align = 0);
  bool painted_at(float device_y) const;
  void draw_line_of(std::string_view words, TextStyle style, Ink ink, float x, float y);
  void fill(Rect rect, Ink ink, float radius = 0, int corners = 0);
  void stroke(Rect rect, Ink ink, float width, float radius = 0, bool dashed = false);
  void segment(float x0, float y0, float x1, float y1, Ink ink, float width, bool dashed = false);
  void disc(float x, float y, float radius, Ink ink);
  void circle(float x, float y, float radius, Ink ink, float width);
  void polyline(std::initializer_list<std::pair<float, float>> points, Ink ink, float width);
  void polygon(std::initializer_list<std::pair<float, float>> points, Ink ink);
  void underline(const TextBlock& block, TextStyle style, Ink ink, float x, float y);
  void draw_icon(Icon icon, float x, float y, float size, Ink ink, Ink ground = Ink::card);
  void draw_marks(int filled, int of, float x, float y, float cell_w, float cell_h, float gap);
  void draw_radio(float x, float y, bool chosen);
  void say_step(const StairStep& step, Rect target);
  void draw_step(const StairStep& step, std::size_t index, Rect block, TextStyle style, float x, float y, bool edge,
                 int corners);
  void stair_rows(std::span<const StairStep> steps);
  void stairs(std::span<const StairStep> steps, float column);
  void say_progress(std::string_view id, std::string_view name, int now, int max, Rect rect);
  void draw_picture(Drawing drawing, Rect rect);
  void accept_textures();
  void with_layer(int layer);
  float snap(float units) const;
  std::uint32_t colour(Ink ink) const;

  TextPainter painter_;
  ImGuiContext* context_;
  ImDrawList* list_ = nullptr;
  const Theme* theme_ = nullptr;
  FrameInput input_;
  Tree tree_;
  std::unordered_map<std::string, float> field_heights_;
  std::vector<std::string> parents_;
  std::vector<Open> opened_;
  Flow flow_;
  std::optional<std::string> followed_;
  std::string language_;  // of what is being said, where it is not the page's
  float page_width_ = 1280;
  float page_height_ = 0;
  float scale_ = 1;  // device px in a unit
  int depth_ = 0;
  int layer_base_ = 0;
  bool modal_ = false;
};

}  // namespace ui
