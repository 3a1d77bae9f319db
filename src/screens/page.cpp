#include <algorithm>

#include "screens/screens.h"

// What stands round every screen: header, tabs, menu, footer, and the one dialog.

namespace screens {
namespace {

constexpr std::string_view kMenu = "menu";
constexpr float kScaleStep = 0.25f;
constexpr float kToolGap = 20;

using content::Wording;

void tools(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const auto tool = [&](std::string_view id, std::string_view words, ui::Icon icon, const std::string& label) {
    ui::ButtonOptions options;
    options.look = ui::ButtonLook::quiet;
    options.small = true;
    options.icon = icon;
    options.label = label;
    return ui.button(id, words, options);
  };
  if (state.history.can_undo() && tool("tools.undo", w.text("tools.undo"), ui::Icon::undo, "")) out.push_back(Undo{});
  if (state.history.can_redo() && tool("tools.redo", w.text("tools.redo"), ui::Icon::redo, "")) out.push_back(Redo{});
  if (!state.plain_only) {
    const bool plain = state.view == View::plain;
    if (tool("tools.view", w.text(plain ? "tools.picture_view" : "tools.plain_view"), ui::Icon::none, "")) {
      out.push_back(SetView{plain ? View::canvas : View::plain});
    }
  }
  if (tool("tools.smaller", w.text("tools.smaller"), ui::Icon::none, w.text("tools.smaller.label"))) {
    out.push_back(SetTextScale{std::max(1.0f, state.text_scale - kScaleStep)});
  }
  if (tool("tools.larger", w.text("tools.larger"), ui::Icon::none, w.text("tools.larger.label"))) {
    out.push_back(SetTextScale{std::min(2.0f, state.text_scale + kScaleStep)});
  }
}

float tools_width(ui::Ui& ui, const State& state) {
  const Wording& w = state.content.wording;
  ui::ButtonOptions quiet;
  quiet.look = ui::ButtonLook::quiet;
  quiet.small = true;
  float width = 0;
  const auto add = [&](std::string_view words, ui::Icon icon) {
    quiet.icon = icon;
    width += ui.button_width(words, quiet) + kToolGap;
  };
  if (state.history.can_undo()) add(w.text("tools.undo"), ui::Icon::undo);
  if (state.history.can_redo()) add(w.text("tools.redo"), ui::Icon::redo);
  if (!state.plain_only) add(w.text(state.view == View::plain ? "tools.picture_view" : "tools.plain_view"), ui::Icon::none);
  add(w.text("tools.smaller"), ui::Icon::none);
  add(w.text("tools.larger"), ui::Icon::none);
  return width - kToolGap;
}

bool has_tabs(const State& state) {
  const Screen screen = state.route.screen;
  return screen != Screen::home && screen != Screen::about && !state.content.frameworks.empty();
}

void tabs(ui::Ui& ui, const State& state) {
  const Wording& w = state.content.wording;
  const model::Framework* pack = current_pack(state);
  const model::Framework* stages = stages_pack(state);
  const Screen here = state.route.screen;
  if (!pack) return;
  ui.tab("tab.questions", w.text("tab.questions"), href({Screen::all_questions, pack->id, ""}),
         here == Screen::all_questions || here == Screen::question);
  if (stages) ui.tab("tab.stages", w.text("tab.stages"), href({Screen::stages, stages->id, ""}), here == Screen::stages);
  ui.tab("tab.results", w.text("tab.results"), href({Screen::results, pack->id, ""}), here == Screen::results);
  ui.tab("tab.plan", w.text("tab.plan"), href({Screen::plan, "", ""}), here == Screen::plan);
  ui.tab("tab.save", w.text("tab.save"), href({Screen::save, "", ""}), here == Screen::save);
}

void badge(ui::Ui& ui, const State& state, Commands& out, bool fill) {
  if (!has_work(state.record)) return;
  const std::string words = keeping_words(state);
  if (ui.badge("badge", words, state.content.wording.text("badge.label", {{"state", words}}),
               state.unsaved_since.has_value(), fill)) {
    out.push_back(Download{});
  }
}

void menu_button(ui::Ui& ui, const State& state, Commands& out) {
  ui::ButtonOptions options;
  options.icon = ui::Icon::menu;
  options.small = true;
  options.expanded = state.open(kMenu);
  if (ui.button("menu.button", state.content.wording.text("menu.button"), options)) {
    out.push_back(Fold{std::string(kMenu), !state.open(kMenu)});
  }
}

float menu_button_width(ui::Ui& ui, const State& state) {
  ui::ButtonOptions options;
  options.icon = ui::Icon::menu;
  options.small = true;
  return ui.button_width(state.content.wording.text("menu.button"), options);
}

void header(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const bool phone = ui.phone();
  {
    const ui::Scope band = ui.band("header", ui::Role::banner, "", ui::Ink::card, phone ? 8 : 14);
    const bool badge_here = !phone && has_work(state.record);
    const bool tools_here = !phone && !has_tabs(state);
    const float right = menu_button_width(ui, state) + (badge_here ? ui.badge_width(keeping_words(state)) + kToolGap : 0) +
                        (tools_here ? tools_width(ui, state) + kToolGap : 0);
    ui::Columns halves = ui.columns({0, right + 1}, 16, 0);
    {
      const ui::Scope line = ui.line(44, 28);
      ui.brand("brand", w.text("brand"), href({}));
      const model::Framework* pack = current_pack(state);
      if (!phone && has_tabs(state) && pack && ui.width() > 420) {
        const ui::Scope words = ui.at(0, -4, ui.width() - 200);
        ui.text("header.pack", pack->title, ui::type::kSmallStrong);
        if (!state.record.profile.organisation.empty()) {
          ui.space(-1);
          ui.text("header.organisation", state.record.profile.organisation, ui::type::kHint);
        }
      }
    }
    halves.next();
    {
      const ui::Scope line = ui.line(44, kToolGap);
      if (tools_here) tools(ui, state, out);
      if (badge_here) badge(ui, state, out, false);
      menu_button(ui, state, out);
    }
  }
  ui.rule();
}

void menu(ui::Ui& ui, const State& state, Commands& out) {
  if (!state.open(kMenu)) return;
  const Wording& w = state.content.wording;
  {
    const ui::Scope band = ui.band("menu", ui::Role::navigation, w.text("menu.name"), ui::Ink::card, 16);
    const auto entry = [&](std::string_view key, const Route& route) {
      const ui::Scope line = ui.line(44);
      ui.link("menu." + std::string(key), w.text("menu." + std::string(key)), href(route));
    };
    entry("home", {});
    if (ui.phone() && has_tabs(state)) {
      const model::Framework* pack = current_pack(state);
      const model::Framework* stages = stages_pack(state);
      entry("questions", {Screen::all_questions, pack->id, ""});
      if (stages) entry("stages", {Screen::stages, stages->id, ""});
      entry("results", {Screen::results, pack->id, ""});
      entry("plan", {Screen::plan, "", ""});
    }
    entry("about_us", {Screen::about_us, "", ""});
    entry("save", {Screen::save, "", ""});
    entry("about", {Screen::about, "", ""});
    if (ui.phone()) {
      const ui::Scope line = ui.line(44, 24);
      tools(ui, state, out);
    }
  }
  ui.rule();
}

void footer(ui::Ui& ui, const State& state) {
  const Wording& w = state.content.wording;
  ui.space(ui.phone() ? 40 : 56);
  ui.rule();
  const ui::Scope band = ui.band("footer", ui::Role::contentinfo, "", ui::Ink::paper, 14);
  {
    const std::string version = w.text("footer.version", {{"version", std::string(kVersion)}});
    ui::Columns halves = ui.columns({0, ui.measure(version, ui::type::kHint) + 1}, 16);
    {
      const ui::Scope line = ui.line(44, 28);
      ui.link("footer.about", w.text("footer.about"), href({Screen::about, "", ""}), ui::type::kSmall);
      ui.link("footer.sources", w.text("footer.sources"), href({Screen::about, "", "sources"}), ui::type::kSmall);
      ui.link("footer.privacy", w.text("footer.privacy"), href({Screen::about, "", "privacy"}), ui::type::kSmall);
    }
    halves.next();
    ui.space(ui.phone() ? 0 : 10);
    ui.paragraph("footer.version", version, ui::type::kHint);
  }
  const model::Framework* stages = stages_pack(state);
  if (stages && state.route.screen == Screen::home) draw_notice(ui, state, *stages);
}

void message(ui::Ui& ui, const State& state) {
  if (!state.message) return;
  ui.status("message", state.message->words, state.message->bad);
  ui.space(24);
}

void ask_before_leaving(ui::Ui& ui, const State& state, Commands& out) {
  if (!state.asking) return;
  const Wording& w = state.content.wording;
  const ui::Scope dialog = ui.dialog("asking", w.text("asking.title"));
  ui.heading("asking.heading", 2, w.text("asking.title"), ui::type::kHeading3);
  ui.paragraph("asking.words", w.text("asking.words", {{"when", moment_words(state, state.unsaved_since.value_or(state.now))}}));
  ui.space(8);
  const auto choice = [&](std::string_view id, ui::ButtonLook look, AnswerAsking::Choice chosen) {
    ui::ButtonOptions options;
    options.look = look;
    options.fill = true;
    if (ui.button(id, w.text(id), options)) out.push_back(AnswerAsking{chosen});
  };
  choice("asking.download_first", ui::ButtonLook::primary, AnswerAsking::Choice::download_first);
  choice("asking.go_on", ui::ButtonLook::secondary, AnswerAsking::Choice::go_on);
  choice("asking.stay", ui::ButtonLook::secondary, AnswerAsking::Choice::stay);
  if (ui.escaped("asking")) out.push_back(AnswerAsking{AnswerAsking::Choice::stay});
}

void draw_screen(ui::Ui& ui, const State& state, Commands& out) {
  switch (state.route.screen) {
    case Screen::home: return draw_home(ui, state, out);
    case Screen::about_us: return draw_about_us(ui, state, out);
    case Screen::question: return draw_question(ui, state, out);
    case Screen::all_questions: return draw_all_questions(ui, state, out);
    case Screen::stages: return draw_stages(ui, state, out);
    case Screen::results: return draw_results(ui, state, out);
    case Screen::plan: return draw_plan(ui, state, out);
    case Screen::save: return draw_save(ui, state, out);
    case Screen::about: return draw_about(ui, state, out);
  }
}

}  // namespace

void draw_page(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  header(ui, state, out);
  if (ui.phone() && has_work(state.record)) {
    {
      const ui::Scope strip = ui.band("strip", ui::Role::region, w.text("badge.region"), ui::Ink::card, 2);
      badge(ui, state, out, true);
    }
    ui.rule();
  }
  menu(ui, state, out);
  if (!ui.phone() && has_tabs(state)) {
    {
      const ui::Scope band = ui.band("tabs", ui::Role::box, "", ui::Ink::card, 0);
      const float tools_w = tools_width(ui, state);
      ui::Columns halves = ui.columns({0, tools_w + 1}, 8, 0);
      {
        ui::BoxOptions options;
        options.role = ui::Role::navigation;
        options.name = w.text("tabs.name");
        options.look = "tabs";
        const ui::Scope nav = ui.box("tabs.nav", options);
        const ui::Scope line = ui.line(52, 32);
        tabs(ui, state);
      }
      halves.next();
      const ui::Scope line = ui.line(52, kToolGap);
      tools(ui, state, out);
    }
    ui.rule();
  }
  {
    const ui::Scope main = ui.band("main", ui::Role::main, "", ui::Ink::paper, ui.phone() ? 20 : 36);
    message(ui, state);
    draw_screen(ui, state, out);
  }
  footer(ui, state);
  ask_before_leaving(ui, state, out);
  if (ui.followed()) out.push_back(GoTo{parse_route(*ui.followed())});
}

}  // namespace screens
