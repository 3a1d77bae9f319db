#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "content/script.h"
#include "ui/widgets.h"

// Frames, flows and containers: where things go, and which node holds which.

namespace ui {
namespace {

// Layers of one surface, lowest first: bands, nested boxes, then everything else.
constexpr int kBandLayer = 0;
constexpr int kDeepestBox = 4;
constexpr int kContentLayer = kDeepestBox + 1;
constexpr int kLayersPerSurface = kContentLayer + 1;
constexpr int kSurfaces = 2;  // the page, a dialog over it

constexpr float kVeryTall = 1000000;
constexpr float kSideLabel = 168;
constexpr float kSideGap = 20;
constexpr float kSidePadding = 18;
constexpr float kDialogWidth = 560;
constexpr float kBar = 5;

float table_gap(float width) { return width < 400 ? 8 : 16; }

}  // namespace

Scope::~Scope() {
  if (ui_) ui_->close();
}

void Columns::next() { ui_->next_column(); }

Ui::Ui(TextEngine& engine) : painter_(engine), context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoKeyboard;
  io.ConfigInputTextCursorBlink = false;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.Fonts->TexMinWidth = 1024;
  io.Fonts->TexMaxWidth = 4096;
  io.Fonts->TexMaxHeight = 4096;
  add_empty_font();
  ImGui::GetStyle().WindowPadding = ImVec2(0, 0);
  ImGui::GetStyle().WindowBorderSize = 0;
}

Ui::~Ui() {
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
  ImGui::DestroyContext(context_);
}

void Ui::begin(const FrameInput& input) {
  ImGui::SetCurrentContext(context_);
  input_ = input;
  theme_ = &theme(input.scheme);
  scale_ = input.dpr * input.text_scale;
  painter_.set_scale(scale_, input.spacing);
  page_width_ = input.css_width / input.text_scale;
  tree_.clear();
  followed_.reset();
  parents_.assign(1, std::string(kRoot));
  opened_.clear();
  flow_ = Flow{0, 0, page_width_, 0, true, 0, 0};
  depth_ = 0;
  layer_base_ = 0;
  modal_ = false;

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(std::max(1.0f, std::round(input.css_width * input.dpr)), kVeryTall);
  io.DeltaTime = 1.0f / 60;
  ImGui::NewFrame();
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoFocusOnAppearing);
  list_ = ImGui::GetWindowDrawList();
  list_->ChannelsSplit(kLayersPerSurface * kSurfaces);
  with_layer(kContentLayer);
}

void Ui::end() {
  page_height_ = flow_.y;
  list_->ChannelsMerge();
  ImGui::End();
  ImGui::Render();
  painter_.end_frame();
  if (!ImGui::GetIO().BackendRendererUserData) accept_textures();
}

// Without a renderer every request to make or drop a texture counts as done.
void Ui::accept_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

float Ui::page_height_css() const { return std::ceil(page_height_ * input_.text_scale); }

void Ui::with_layer(int layer) { list_->ChannelsSetCurrent(layer_base_ + layer); }

float Ui::snap(float units) const { return std::round(units * scale_) / scale_; }

Rect Ui::to_css(Rect rect) const {
  const float k = input_.text_scale;
  return {rect.x * k, rect.y * k, rect.w * k, rect.h * k};
}

Node& Ui::say(std::string_view id, Role role, std::string_view name, std::optional<Rect> rect) {
  Node node;
  node.id = id;
  node.role = role;
  node.parent = parents_.back();
  node.name = name;
  node.rtl = content::runs_right_to_left(name);
  node.lang = language_.empty() ? content::language_of_letters(name) : std::string_view(language_);
  if (rect) node.rect = to_css(*rect);
  return tree_.add(std::move(node));
}

void Ui::open_node(std::string_view id, Role role, std::string_view name, std::string_view look) {
  Node& node = say(id, role, name);
  node.look = look;
  // What is inside has its own direction and language, whatever it is called by.
  node.rtl = false;
  node.lang = language_;
  parents_.emplace_back(id);
}

void Ui::close_node(std::optional<Rect> area) {
  if (area) tree_.cover(parents_.back(), to_css(*area));
  parents_.pop_back();
}

std::optional<std::string> Ui::take(std::string_view id, std::string_view kind) {
  for (auto action = input_.actions.begin(); action != input_.actions.end(); ++action) {
    if (action->id != id || action->kind != kind) continue;
    std::string value = std::move(action->value);
    input_.actions.erase(action);
    return value;
  }
  return std::nullopt;
}

void Ui::follow(std::string_view id, std::string_view href) {
  if (take(id, "press") && href.starts_with('#')) followed_ = href.substr(1);
}

bool Ui::left(std::string_view id) { return take(id, "leave").has_value(); }

// An item of ImGui's own at the same place, so that its tools can see every control. It is never pressed.
void Ui::hit(std::string_view id, Rect rect) {
  ImGui::SetCursorScreenPos(ImVec2(rect.x * scale_, rect.y * scale_));
  ImGui::PushID(id.data(), id.data() + id.size());
  ImGui::InvisibleButton("hit", ImVec2(std::max(1.0f, rect.w * scale_), std::max(1.0f, rect.h * scale_)));
  ImGui::PopID();
}

Ui::Open& Ui::push(Opened kind) {
  Open open;
  open.kind = kind;
  open.before = flow_;
  opened_.push_back(std::move(open));
  return opened_.back();
}

Rect Ui::take_room(float w, float h) {
  Flow& f = flow_;
  if (f.line_height > 0) {
    if (f.x > f.left && f.x + w > f.left + f.w + 0.5f) {
      f.x = f.left;
      f.y = std::max(f.y + f.line_height, opened_.back().lowest) + 8;
    }
    const Rect rect{f.x, f.y + std::max(0.0f, (f.line_height - h) / 2), w, h};
    f.x += w + f.gap;
    opened_.back().lowest = std::max({opened_.back().lowest, f.y + f.line_height, rect.y + h});
    return rect;
  }
  if (!f.fresh) f.y += f.gap;
  f.fresh = false;
  const Rect rect{f.x, f.y, w, h};
  f.y += h;
  return rect;
}

void Ui::space(float units) {
  flow_.y += units;
  flow_.fresh = true;
}

Scope Ui::box(std::string_view id, const BoxOptions& options) {
  const Rect start = take_room(flow_.w, 0);
  Open& open = push(Opened::box);
  open.box = options;
  open.area = start;
  open.has_node = true;
  open_node(id, options.role, options.name, options.look);
  ++depth_;
  flow_ = Flow{start.x + options.padding_x, start.y + options.padding_y, start.w - 2 * options.padding_x,
               options.gap, true, 0, 0};
  return Scope(this);
}

Scope Ui::band(std::string_view id, Role role, std::string_view name, Ink ground, float padding_y) {
  const Rect start = take_room(flow_.w, 0);
  Open& open = push(Opened::band);
  open.box.fill = ground;
  open.box.padding_y = padding_y;
  open.area = start;
  open.has_node = true;
  open_node(id, role, name);
  const float gutter = page_width_ < 768 ? std::max(8.0f, 16 / input_.text_scale) : 32;
  const float w = std::min(kPageWidth, page_width_ - 2 * gutter);
  flow_ = Flow{snap((page_width_ - w) / 2), start.y + padding_y, w, 12, true, 0, 0};
  return Scope(this);
}

Columns Ui::columns(std::initializer_list<float> widths, float gap, float below) {
  const Rect start = take_room(flow_.w, 0);
  Open& open = push(Opened::columns);
  open.area = start;
  open.gap = gap;
  open.stacked = page_width_ < below;
  float left = start.w - gap * static_cast<float>(widths.size() - 1);
  int sharing = 0;
  for (const float w : widths) {
    left -= w;
    if (w == 0) ++sharing;
  }
  for (const float w : widths) open.widths.push_back(w > 0 ? w : left / static_cast<float>(std::max(1, sharing)));
  open.lowest = start.y;
  flow_ = Flow{start.x, start.y, open.stacked ? start.w : open.widths[0], open.before.gap, true, 0, 0};
  return Columns(this);
}

void Ui::next_column() {
  Open& open = opened_.back();
  open.lowest = std::max(open.lowest, flow_.y);
  ++open.index;
  if (open.stacked) {
    space(open.gap);
    return;
  }
  float x = open.area.x;
  for (std::size_t i = 0; i < open.index; ++i) x += open.widths[i] + open.gap;
  flow_ = Flow{x, open.area.y, open.widths[open.index], open.before.gap, true, 0, 0};
}

Scope Ui::line(float height, float gap) { return line_right(flow_.w, height, gap); }

Scope Ui::line_right(float width, float height, float gap) {
  const Rect start = take_room(flow_.w, 0);
  Open& open = push(Opened::line);
  open.lowest = start.y + height;
  const float w = std::min(width, start.w);
  const float x = start.x + start.w - w;
  flow_ = Flow{x, start.y, w, gap, true, height, x};
  return Scope(this);
}

Scope Ui::at(float x, float y, float w) {
  push(Opened::at);
  flow_ = Flow{flow_.x + x, flow_.y + y, w, flow_.gap, true, 0, 0};
  return Scope(this);
}

Scope Ui::in_language(std::string_view language) {
  push(Opened::language).box.name = std::exchange(language_, std::string(language));
  return Scope(this);
}

void Ui::rule(Ink ink, float thickness) {
  const Rect room = take_room(flow_.w, thickness);
  segment(room.x, room.y, room.x + room.w, room.y, ink, thickness);
}

Scope Ui::side(std::string_view id, std::string_view words, Role role, std::string_view for_id) {
  rule();
  space(kSidePadding);
  const Rect start = take_room(flow_.w, 0);
  Open& open = push(Opened::side);
  open.area = start;
  const bool beside = start.w >= 560;
  flow_ = Flow{start.x, start.y, beside ? kSideLabel : start.w, 0, true, 0, 0};
  if (role == Role::legend) {
    open.has_node = true;
    open_node(std::string(id) + ".group", Role::group, "", "side");
  }
  say_words(id, role, words, type::kStrong, 2, for_id);
  open.lowest = flow_.y;
  flow_ = beside ? Flow{start.x + kSideLabel + kSideGap, start.y, start.w - kSideLabel - kSideGap, 12, true, 0, 0}
                 : Flow{start.x, flow_.y + 4, start.w, 12, true, 0, 0};
  return Scope(this);
}

Scope Ui::dialog(std::string_view id, std::string_view title, std::string_view describedby) {
  push(Opened::dialog).has_node = true;
  modal_ = true;
  layer_base_ = kLayersPerSurface;
  with_layer(kContentLayer);
  say(id, Role::dialog, title).describedby = describedby;
  parents_.emplace_back(id);
  const float top = input_.scroll_css / input_.text_scale;
  const float view_height = input_.css_height / input_.text_scale;
  with_layer(kBandLayer);
  fill({0, top, page_width_, view_height}, Ink::paper);
  with_layer(kContentLayer);
  const float w = std::min(kDialogWidth, page_width_ - 32);
  flow_ = Flow{snap((page_width_ - w) / 2), snap(top + std::max(16.0f, view_height * 0.12f)), w, 12, true, 0, 0};
  // The card of the dialog; closed together with it.
  BoxOptions card;
  card.fill = Ink::card;
  card.edge = Ink::line;
  card.padding_x = phone() ? 20 : 32;
  card.padding_y = phone() ? 20 : 28;
  const Rect start = take_room(flow_.w, 0);
  Open& open = opened_.back();
  open.box = card;
  open.area = start;
  ++depth_;
  flow_ = Flow{start.x + card.padding_x, start.y + card.padding_y, start.w - 2 * card.padding_x, 12, true, 0, 0};
  return Scope(this);
}

Scope Ui::table(std::string_view id, std::string_view caption, std::span<const TableColumn> columns,
                float cell_padding) {
  const Rect start = take_room(flow_.w, 0);
  Open& open = push(Opened::table);
  open.has_node = true;
  open_node(id, Role::table, "");
  const float room = start.w - table_gap(start.w) * static_cast<float>(columns.size() - 1);
  float asked = 0, sharing = 0;
  for (const TableColumn& column : columns) {
    asked += column.width;
    if (column.width == 0) ++sharing;
  }
  // Where the page is too narrow for what was asked, every column gives way in proportion.
  const float least = std::min(60.0f, room / static_cast<float>(columns.size())) * sharing;
  const float shrink = asked > 0 ? std::min(1.0f, (room - least) / asked) : 1;
  open.area = start;
  open.gap = cell_padding;
  for (const TableColumn& column : columns) {
    open.widths.push_back(column.width > 0 ? column.width * shrink : (room - asked * shrink) / sharing);
  }
  flow_ = Flow{start.x, start.y, start.w, 0, true, 0, 0};
  const std::string prefix(id);
  say_words(prefix + ".caption", Role::caption, caption, type::kStrong);
  space(8);
  {
    const Scope row = table_row(prefix + ".head");
    opened_.back().head = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string cell_id = prefix + ".head." + std::to_string(i);
      const Scope title = cell(cell_id, Role::columnheader);
      text(cell_id + ".text", columns[i].title, type::kSmallStrong, columns[i].right);
    }
  }
  return Scope(this);
}

Scope Ui::table_row(std::string_view id) {
  const Rect start = take_room(flow_.w, 0);
  std::vector<float> widths = opened_.back().widths;
  const float padding = opened_.back().gap;
  Open& open = push(Opened::table_row);
  open.has_node = true;
  open.area = start;
  open.widths = std::move(widths);
  open.gap = padding;
  open.lowest = start.y + 24 + padding;
  open_node(id, Role::row, "");
  return Scope(this);
}

Scope Ui::cell(std::string_view id, Role role) {
  Open& row = opened_.back();
  float x = row.area.x;
  for (std::size_t i = 0; i < row.index; ++i) x += row.widths[i] + table_gap(row.area.w);
  const float w = row.widths[row.index];
  ++row.index;
  const float top = row.area.y + (row.head ? 7 : row.gap);
  Open& open = push(Opened::cell);
  open.area = {x, top, w, 0};
  open.has_node = true;
  open_node(id, role, "");
  flow_ = Flow{x, top, w, 0, true, 0, 0};
  return Scope(this);
}

void Ui::close() {
  Open open = std::move(opened_.back());
  opened_.pop_back();
  const float bottom = flow_.y;
  Rect area = open.area;
  area.h = bottom - area.y;
  const auto go_on_below = [&](float y) {
    flow_ = open.before;
    flow_.y = y;
    flow_.fresh = false;
  };

  switch (open.kind) {
    case Opened::box:
    case Opened::dialog: {
      const float end = bottom + open.box.padding_y;
      area.h = end - area.y;
      with_layer(std::min(depth_, kDeepestBox));
      if (open.box.fill) fill(area, *open.box.fill, open.box.radius);
      if (open.box.edge) stroke(area, *open.box.edge, open.box.edge_width, open.box.radius);
      if (open.box.bar) fill({area.x, area.y, kBar, area.h}, *open.box.bar, kBar / 2);
      with_layer(kContentLayer);
      --depth_;
      if (open.kind == Opened::dialog) {
        flow_ = open.before;
        flow_.y = std::max(flow_.y, end + 16);
      } else {
        go_on_below(end);
      }
      break;
    }
    case Opened::band: {
      const float end = bottom + open.box.padding_y;
      with_layer(kBandLayer);
      area = {0, area.y, page_width_, end - area.y};
      fill(area, *open.box.fill);
      with_layer(kContentLayer);
      go_on_below(end);
      break;
    }
    case Opened::columns: go_on_below(std::max(open.lowest, bottom)); break;
    case Opened::line: go_on_below(open.lowest); break;
    case Opened::at: flow_ = open.before; break;
    case Opened::language:
      language_ = std::move(open.box.name);
      if (!opened_.empty()) opened_.back().lowest = std::max(opened_.back().lowest, open.lowest);
      break;
    case Opened::side:
      area.h = std::max(open.lowest, bottom) - area.y;
      go_on_below(area.y + area.h + kSidePadding);
      break;
    case Opened::table: go_on_below(bottom); break;
    case Opened::table_row: {
      const float end = open.lowest + (open.head ? 7 : open.gap);
      area.h = end - area.y;
      segment(area.x, end, area.x + area.w, end, open.head ? Ink::ink : Ink::rule, open.head ? 2 : 1);
      go_on_below(end + 1);
      break;
    }
    case Opened::cell: {
      Open& row = opened_.back();
      row.lowest = std::max(row.lowest, bottom);
      flow_ = open.before;
      break;
    }
  }
  if (open.has_node) close_node(area);
}

}  // namespace ui
