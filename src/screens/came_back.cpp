#include <algorithm>

#include "insight/heard.h"
#include "model/snapshot.h"
#include "screens/screens.h"

// Somebody opened their work again: what waits for them.

namespace screens {
namespace {

using content::Wording;

constexpr std::string_view kId = "came_back";
constexpr int kWorthKeeping = 28;  // days after which it helps to see how things stood

int late_actions(const State& state) {
  const auto& actions = state.record.actions;
  const auto is_late = [&](const model::Action& action) { return model::is_late(action, state.today()); };
  return static_cast<int>(std::count_if(actions.begin(), actions.end(), is_late));
}

// The day that the opened record was changed last, where that is known, long ago, and no kept day shows it yet.
std::optional<model::Day> day_to_keep(const State& state) {
  if (!state.opened || state.opened->answers.empty() || state.opened->changed == model::Moment{}) return std::nullopt;
  const model::Day day = model::day_at(state.opened->changed, state.offset_minutes);
  if (model::days_between(day, state.today()) < kWorthKeeping) return std::nullopt;
  const auto& kept = state.record.snapshots;
  const bool shown = std::any_of(kept.begin(), kept.end(), [&](const auto& each) { return each.on && *each.on >= day; });
  return shown ? std::nullopt : std::optional(day);
}

}  // namespace

void draw_came_back(ui::Ui& ui, const State& state, Commands& out) {
  if (!state.opened || state.open(kId)) return;
  const Wording& w = state.content.wording;
  const int waiting = static_cast<int>(insight::heard(state.record, insight::Reply::none).size());
  const int late = late_actions(state);
  const std::optional<model::Day> day = day_to_keep(state);
  const auto& days = state.record.snapshots;
  const bool kept = std::any_of(days.begin(), days.end(), [&](const auto& each) { return each.on && *each.on < state.today(); });
  if (waiting == 0 && late == 0 && !day && !kept) return;
  ui::BoxOptions soft;
  soft.role = ui::Role::region;
  soft.name = w.text("came_back.title");
  soft.fill = ui::Ink::soft;
  soft.padding_x = soft.padding_y = ui.phone() ? 16 : 24;
  soft.gap = 4;
  soft.look = "soft";
  const auto way = [&](const std::string& name, Screen to) {
    const ui::Scope line = ui.line(44);
    const std::string id = "came_back." + name + ".link";
    ui.link(id, w.text(id), href({to, "", ""}));
  };
  {
    const ui::Scope box = ui.box(kId, soft);
    ui.heading("came_back.heading", 2, soft.name, ui::type::kHeading4);
    if (waiting > 0) {
      ui.paragraph("came_back.waiting", w.count("came_back.waiting", waiting));
      way("waiting", Screen::heard);
    }
    if (late > 0) {
      ui.paragraph("came_back.late", w.count("came_back.late", late));
      way("late", Screen::plan);
    }
    if (day) {
      ui.paragraph("came_back.keep.words", w.text("came_back.keep.words", {{"day", w.day(*day)}}));
      ui.space(4);
      ui::ButtonOptions keep;
      keep.small = true;
      if (ui.button("came_back.keep", w.text("came_back.keep", {{"day", w.day(*day)}}), keep)) {
        const std::string id = model::next_id(state.record.snapshots, 's');
        out.push_back(Edit{model::SetSnapshot{id, model::snapshot_of(*state.opened, id, "", day)}, ""});
        out.push_back(Tell{w.text("came_back.kept"), true});
        out.push_back(Focus{std::string(kMessageId)});
      }
    }
    if (kept) way("compare", Screen::compare);
    ui.space(4);
    ui::ButtonOptions hide;
    hide.look = ui::ButtonLook::quiet;
    hide.small = true;
    if (ui.button("came_back.hide", w.text("came_back.hide"), hide)) {
      out.push_back(Fold{std::string(kId), true});
      out.push_back(Focus{std::string(kTitleId)});
    }
  }
  ui.space(24);
}

}  // namespace screens
