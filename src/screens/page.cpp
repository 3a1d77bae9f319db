#include <algorithm>

#include "screens/screens.h"

// What stands round every screen: header, tabs, menu, footer, and the one dialog.

namespace screens {
namespace {

constexpr int kTextStep = 25;  // per cent
constexpr float kToolGap = 20;

using content::Wording;

// The small controls that every screen has. Where there is no room in the header for all of them,
// the menu has the rest.
enum class Tools { none, history, view, all };

bool has_history(Tools which) { return which == Tools::history || which == Tools::all; }
bool has_view(Tools which) { return which == Tools::view || which == Tools::all; }

ui::ButtonOptions quiet(ui::Icon icon = ui::Icon::none) {
  ui::ButtonOptions options;
  options.look = ui::ButtonLook::quiet;
  options.small = true;
  options.icon = icon;
  return options;
}

std::string_view view_key(const State& state) {
  return state.view == View::plain ? "tools.picture_view" : "tools.plain_view";
}

void tools(ui::Ui& ui, const State& state, Tools which, Commands& out) {
  const Wording& w = state.content.wording;
  if (has_history(which)) {
    if (state.history.can_undo() && ui.button("tools.undo", w.text("tools.undo"), quiet(ui::Icon::undo))) {
      out.push_back(Undo{});
    }
    if (state.history.can_redo() && ui.button("tools.redo", w.text("tools.redo"), quiet(ui::Icon::redo))) {
      out.push_back(Redo{});
    }
  }
  if (!has_view(which)) return;
  if (!state.plain_only && ui.button("tools.view", w.text(view_key(state)), quiet())) {
    out.push_back(SetView{state.view == View::plain ? View::canvas : View::plain});
  }
  const auto size = [&](const std::string& id, int percent) {
    ui::ButtonOptions options = quiet();
    options.label = w.text(id + ".label");
    if (ui.button(id, w.text(id), options)) out.push_back(text_size_command(state, percent));
  };
  size("tools.smaller", state.settings.text_percent - kTextStep);
  size("tools.larger", state.settings.text_percent + kTextStep);
}

// What `tools` takes on one line, with the gaps between; 0 for nothing.
float tools_width(ui::Ui& ui, const State& state, Tools which) {
  const Wording& w = state.content.wording;
  float width = 0;
  const auto add = [&](std::string_view key, ui::Icon icon) {
    width += (width > 0 ? kToolGap : 0) + ui.button_width(w.text(key), quiet(icon)) + 1;
  };
  if (has_history(which) && state.history.can_undo()) add("tools.undo", ui::Icon::undo);
  if (has_history(which) && state.history.can_redo()) add("tools.redo", ui::Icon::redo);
  if (!has_view(which)) return width;
  if (!state.plain_only) add(view_key(state), ui::Icon::none);
  add("tools.smaller", ui::Icon::none);
  add("tools.larger", ui::Icon::none);
  return width;
}

bool has_tabs(const State& state) {
  const Screen screen = state.route.screen;
  return screen != Screen::home && screen != Screen::about && screen != Screen::reading && screen != Screen::resources &&
         current_pack(state);
}

bool is_roomy(const ui::Ui& ui) { return ui.page_width() >= 1000; }

Tools tools_in_header(const ui::Ui& ui, const State& state) {
  return is_roomy(ui) && !has_tabs(state) ? Tools::all : Tools::none;
}
Tools tools_beside_tabs(const ui::Ui& ui, const State& state) {
  if (ui.phone() || !has_tabs(state)) return Tools::none;
  return is_roomy(ui) ? Tools::all : Tools::history;
}
Tools tools_in_menu(const ui::Ui& ui, const State& state) {
  if (is_roomy(ui)) return Tools::none;
  return tools_beside_tabs(ui, state) == Tools::history ? Tools::view : Tools::all;
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
  ui.tab("tab.results", w.text("tab.results"), href({Screen::results, pack->id, ""}), here == Screen::results || here == Screen::compare);
  const bool in_plan = here == Screen::plan || here == Screen::people || here == Screen::agreement ||
                       here == Screen::listening || here == Screen::heard;
  ui.tab("tab.plan", w.text("tab.plan"), href({Screen::plan, "", ""}), in_plan);
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
  options.expanded = state.open(kMenuId);
  if (ui.button(kMenuButtonId, state.content.wording.text("menu.button"), options)) {
    out.push_back(Fold{std::string(kMenuId), !state.open(kMenuId)});
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
    const float tools_w = tools_width(ui, state, tools_in_header(ui, state));
    const float right = menu_button_width(ui, state) + (badge_here ? ui.badge_width(keeping_words(state)) + kToolGap : 0) +
                        (tools_w > 0 ? tools_w + kToolGap : 0);
    const bool one_line = ui.brand_width(w.text("brand")) + 16 + right < ui.width();
    ui::Columns halves = ui.columns({0, right + 1}, one_line ? 16 : 8, one_line ? 0 : ui.page_width() + 1);
    {
      const ui::Scope line = ui.line(44, 28);
      ui.brand("brand", w.text("brand"), href({}));
      const model::Framework* pack = current_pack(state);
      if (!phone && has_tabs(state) && pack && ui.width() > 420) {
        const std::string& organisation = state.record.profile.organisation;
        const ui::Scope words = ui.at(0, organisation.empty() ? 10 : -1, ui.width() - 200);
        ui.short_text("header.pack", pack->title, ui::type::kSmallStrong);
        ui.space(-1);
        if (!organisation.empty()) ui.short_text("header.organisation", organisation, ui::type::kHint);
      }
    }
    halves.next();
    {
      const ui::Scope line = ui.line(44, kToolGap);
      tools(ui, state, tools_in_header(ui, state), out);
      if (badge_here) badge(ui, state, out, false);
      menu_button(ui, state, out);
    }
  }
  ui.rule();
}

void menu(ui::Ui& ui, const State& state, Commands& out) {
  if (!state.open(kMenuId)) return;
  const Wording& w = state.content.wording;
  {
    const ui::Scope band = ui.band("menu", ui::Role::navigation, w.text("menu.name"), ui::Ink::card, 16);
    if (ui.phone() && has_tabs(state)) {  // where the header has no room for it
      ui.paragraph("menu.pack", current_pack(state)->title, ui::type::kSmallStrong);
      const std::string& organisation = state.record.profile.organisation;
      if (!organisation.empty()) ui.paragraph("menu.organisation", organisation, ui::type::kHint);
    }
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
    entry("people", {Screen::people, "", ""});
    entry("agreement", {Screen::agreement, "", ""});
    entry("listening", {Screen::listening, "", ""});
    entry("heard", {Screen::heard, "", ""});
    entry("compare", {Screen::compare, "", ""});
    if (has_letters(state)) entry("letters", {Screen::letters, "", ""});
    entry("about_us", {Screen::about_us, "", ""});
    entry("save", {Screen::save, "", ""});
    entry("resources", {Screen::resources, "", ""});
    entry("reading", {Screen::reading, "", ""});
    entry("about", {Screen::about, "", ""});
    if (tools_in_menu(ui, state) != Tools::none) {
      const ui::Scope line = ui.line(44, 24);
      tools(ui, state, tools_in_menu(ui, state), out);
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
      const auto about = [&](const std::string& id, std::string part) {
        ui.link(id, w.text(id), href({Screen::about, "", std::move(part)}), ui::type::kSmall);
      };
      about("footer.about", "");
      about("footer.accessibility", "accessibility");
      about("footer.sources", "sources");
      about("footer.privacy", "privacy");
      ui.link("footer.resources", w.text("footer.resources"), href({Screen::resources, "", ""}), ui::type::kSmall);
      ui.link("footer.reading", w.text("footer.reading"), href({Screen::reading, "", ""}), ui::type::kSmall);
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
  ui.status(kMessageId, state.message->words, state.message->bad);
  ui.space(24);
}

void ask_before_leaving(ui::Ui& ui, const State& state, Commands& out) {
  if (!state.asking) return;
  const Wording& w = state.content.wording;
  const ui::Scope dialog = ui.dialog("asking", w.text("asking.title"), "asking.words");
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

// The list of keys, over whatever was there.
void shortcuts(ui::Ui& ui, const State& state, Commands& out) {
  if (!state.open(kShortcutsId) || state.asking) return;
  const Wording& w = state.content.wording;
  const ui::Scope dialog = ui.dialog(kShortcutsId, w.text("shortcuts.title"), "shortcuts.lead");
  ui.heading("shortcuts.heading", 2, w.text("shortcuts.title"), ui::type::kHeading3);
  ui.paragraph("shortcuts.lead", w.text("shortcuts.lead"));
  draw_shortcuts(ui, state, "shortcut", out);
  ui.space(16);
  ui::ButtonOptions close;
  close.look = ui::ButtonLook::primary;
  if (ui.button("shortcuts.close", w.text("shortcuts.close"), close) || ui.escaped(kShortcutsId)) {
    out.push_back(Fold{std::string(kShortcutsId), false});
  }
}

// Searching and selecting find no words in a picture: says where they do.
void tip(ui::Ui& ui, const State& state, Commands& out) {
  if (!state.tip || state.view == View::plain) return;
  const Wording& w = state.content.wording;
  switch (ui.tip("tip", w.text("tip.words"), w.text("tip.use"), w.text("tip.close"))) {
    case ui::TipAnswer::none: break;
    case ui::TipAnswer::accepted: out.push_back(SetView{View::plain}); break;
    case ui::TipAnswer::closed:
      out.push_back(SetTip{false});
      out.push_back(Focus{std::string(kTitleId)});
      break;
  }
}

// On a screen that somebody came back to before opening anything: what this browser still has.
void found_work(ui::Ui& ui, const State& state, Commands& out) {
  if (state.backups.empty() || has_work(state.record) || state.route.screen == Screen::home) return;
  const Wording& w = state.content.wording;
  const Backup& newest = state.backups.front();
  ui::BoxOptions soft;
  soft.role = ui::Role::region;
  soft.name = w.text("home.backup.title");
  soft.fill = ui::Ink::soft;
  soft.padding_x = soft.padding_y = 20;
  soft.look = "soft";
  {
    const ui::Scope box = ui.box("found", soft);
    const std::string& name = newest.record.profile.organisation;
    ui.paragraph("found.words", w.text("found.words", {{"name", name.empty() ? w.text("home.no_name") : name},
                                                       {"when", moment_words(state, newest.kept)}}));
    if (ui.button("found.carry_on", w.text("home.carry_on"))) {
      out.push_back(Replace{{Replacement::From::backup, newest.key, std::nullopt}});
    }
  }
  ui.space(24);
}

void draw_screen(ui::Ui& ui, const State& state, Commands& out) {
  switch (state.route.screen) {
    case Screen::home: return draw_home(ui, state, out);
    case Screen::about_us: return draw_about_us(ui, state, out);
    case Screen::question: return draw_question(ui, state, out);
    case Screen::all_questions: return draw_all_questions(ui, state, out);
    case Screen::stages: return draw_stages(ui, state, out);
    case Screen::letters: return draw_letters(ui, state, out);
    case Screen::results: return draw_results(ui, state, out);
    case Screen::compare: return draw_compare(ui, state, out);
    case Screen::plan: return draw_plan(ui, state, out);
    case Screen::people: return draw_people(ui, state, out);
    case Screen::agreement: return draw_agreement(ui, state, out);
    case Screen::listening: return draw_listening(ui, state, out);
    case Screen::heard: return draw_heard(ui, state, out);
    case Screen::save: return draw_save(ui, state, out);
    case Screen::resources: return draw_resources(ui, state, out);
    case Screen::reading: return draw_reading(ui, state, out);
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
      const ui::Scope band = ui.band("tabs", ui::Role::navigation, w.text("tabs.name"), ui::Ink::card, 0);
      const Tools which = tools_beside_tabs(ui, state);
      ui::Columns halves = ui.columns({0, tools_width(ui, state, which) + 1}, 8, 0);
      {
        ui::BoxOptions options;
        options.look = "tabs";
        const ui::Scope nav = ui.box("tabs.nav", options);
        const ui::Scope line = ui.line(52, is_roomy(ui) ? 32 : 22);
        tabs(ui, state);
      }
      halves.next();
      const ui::Scope line = ui.line(52, kToolGap);
      tools(ui, state, which, out);
    }
    ui.rule();
  }
  {
    const ui::Scope main = ui.band("main", ui::Role::main, "", ui::Ink::paper, ui.phone() ? 20 : 36);
    message(ui, state);
    found_work(ui, state, out);
    draw_screen(ui, state, out);
  }
  footer(ui, state);
  tip(ui, state, out);
  ask_before_leaving(ui, state, out);
  shortcuts(ui, state, out);
  if (ui.followed()) out.push_back(GoTo{parse_route(*ui.followed())});
}

}  // namespace screens
