#include <algorithm>
#include <functional>
#include <map>

#include "screens/screens.h"

namespace screens {
namespace {

using content::Wording;

// Where a pack's card leads: first who is answering, then the questions.
Route entrance(const State& state, const model::Framework& pack) {
  if (state.record.profile.organisation.empty()) return {Screen::about_us, pack.id, ""};
  return first_screen(state, pack);
}

ui::Drawing drawing_for(model::Kind kind) {
  switch (kind) {
    case model::Kind::conversation: return ui::Drawing::circle_of_people;
    case model::Kind::stages: return ui::Drawing::stairs;
    case model::Kind::principles: return ui::Drawing::spokes;
    default: return ui::Drawing::checklist;
  }
}

std::string place_words(const State& state, const model::Assessment& record) {
  const Wording& w = state.content.wording;
  std::string words = record.profile.organisation.empty() ? w.text("home.no_name") : record.profile.organisation;
  for (const model::PackRef& ref : record.packs) {
    const model::Framework* pack = find_pack(state, ref.id);
    if (!pack) continue;
    const insight::Progress done = insight::progress(*pack, prompts_asked(record, *pack), record);
    words += w.text("home.progress", {{"pack", pack->title},
                                      {"answered", std::to_string(done.answered)},
                                      {"total", std::to_string(done.total)}});
  }
  return words;
}

// A soft panel with words at the left and one button at the right.
void panel(ui::Ui& ui, std::string_view id, std::string_view title, std::string_view words, std::string_view small,
           const std::function<void()>& buttons) {
  ui::BoxOptions options;
  options.role = ui::Role::region;
  options.name = title;
  options.fill = ui::Ink::soft;
  options.padding_x = ui.phone() ? 20 : 28;
  options.padding_y = ui.phone() ? 20 : 24;
  options.gap = 4;
  options.look = "soft";
  const std::string prefix(id);
  const ui::Scope box = ui.box(id, options);
  ui::Columns halves = ui.columns({0, ui.phone() ? ui.width() : 190.0f}, 16);
  ui.heading(prefix + ".heading", 2, title, ui::type::kHeading3);
  ui.paragraph(prefix + ".words", words);
  ui.paragraph(prefix + ".small", small, ui::type::kSmall);
  halves.next();
  if (!ui.phone()) ui.space(24);
  buttons();
}

void carry_on(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ui::ButtonOptions primary;
  primary.look = ui::ButtonLook::primary;
  primary.icon = ui::Icon::forward;
  primary.fill = true;
  if (has_work(state.record)) {
    panel(ui, "home.open", w.text("home.carry_on.title"), place_words(state, state.record),
          w.text("home.kept", {{"state", keeping_words(state)}}), [&] {
            const model::Framework* pack = current_pack(state);
            if (pack && ui.button("home.open.go", w.text("home.carry_on"), primary)) {
              out.push_back(GoTo{entrance(state, *pack)});
            }
          });
    ui.space(12);
  }
  for (const Backup& backup : state.backups) {
    const std::string id = "home.backup." + backup.key;
    panel(ui, id, w.text("home.backup.title"), place_words(state, backup.record),
          w.text("home.backup.kept", {{"when", moment_words(state, backup.kept)}}), [&] {
            ui::ButtonOptions carry = primary;
            carry.label = w.text("home.backup.open.label", {{"what", place_words(state, backup.record)}});
            if (ui.button(id + ".go", w.text("home.carry_on"), carry)) {
              out.push_back(Replace{{Replacement::From::backup, backup.key, std::nullopt}});
            }
            ui.space(4);
            ui::ButtonOptions quiet;
            quiet.look = ui::ButtonLook::quiet;
            quiet.small = true;
            const bool sure = state.pressed_once == id;
            const std::string& words = w.text(sure ? "home.backup.forget_sure" : "home.backup.forget");
            quiet.label = words + ": " + place_words(state, backup.record);
            if (!ui.button(id + ".forget", words, quiet)) return;
            if (sure) {
              out.push_back(ForgetBackup{backup.key});
            } else {
              out.push_back(PressOnce{id});
            }
          });
    ui.space(12);
  }
}

void cards(ui::Ui& ui, const State& state) {
  const Wording& w = state.content.wording;
  const std::vector<const model::Framework*> packs = packs_of(state);
  ui.space(ui.phone() ? 20 : 28);
  ui.heading("home.start", 2, w.text("home.start"));
  ui.space(ui.phone() ? 12 : 16);
  const float gap = ui.phone() ? 12 : 28;
  const std::size_t in_row = ui.phone() ? 1 : std::min<std::size_t>(packs.size(), ui.width() < 900 ? 2 : 3);
  const float width = (ui.width() - gap * static_cast<float>(in_row - 1)) / static_cast<float>(in_row);
  std::map<std::string, std::string> feet;  // what the cards' last lines say, for as long as the cards are drawn
  for (const model::Framework* pack : packs) {
    const model::Route* route = chosen_route(state.record, *pack);
    feet[pack->id] = route && route->minutes > 0 ? w.text("home.minutes", {{"n", std::to_string(route->minutes)}})
                                                 : w.text("home.own_time");
  }
  const auto words_of = [&](const model::Framework& pack) {
    const bool begun = insight::progress(pack, prompts_asked(state.record, pack), state.record).answered > 0;
    return ui::Ui::CardWords{pack.title, pack.summary, feet[pack.id], w.text(begun ? "home.carry_on" : "home.card.start")};
  };
  float height = 0;
  for (const model::Framework* pack : packs) height = std::max(height, ui.card_link_height(words_of(*pack), width));
  const auto height_of = [&](const model::Framework& pack) {
    return in_row == 1 ? ui.card_link_height(words_of(pack), width) : height;  // cards side by side end together
  };
  ui::BoxOptions list;
  list.role = ui::Role::list;
  list.look = "cards";
  list.gap = 0;
  const ui::Scope box = ui.box("home.cards", list);
  for (std::size_t i = 0; i < packs.size(); ++i) {
    const float x = static_cast<float>(i % in_row) * (width + gap);
    {
      const ui::Scope place = ui.at(x, 0, width);
      const ui::Scope pack_words = ui.in_language(language_of(state, *packs[i]));
      ui.card_link("home.card." + packs[i]->id, words_of(*packs[i]), href(entrance(state, *packs[i])),
                   drawing_for(packs[i]->kind), height_of(*packs[i]));
    }
    if (i % in_row == in_row - 1 || i + 1 == packs.size()) ui.space(height_of(*packs[i]) + (i + 1 == packs.size() ? 0 : gap));
  }
}

// What the record lists once a pack from a file is gone: the program's of that id, with the way chosen through it.
std::optional<model::PackRef> without_pack(const State& state, const std::string& id) {
  const auto& packs = state.content.frameworks;
  const auto same = std::find_if(packs.begin(), packs.end(), [&](const model::Framework& pack) { return pack.id == id; });
  const model::PackRef* listed = model::find_pack_ref(state.record, id);
  if (same == packs.end() || !listed) return std::nullopt;
  model::PackRef ref = *listed;
  ref.framework.clear();
  ref.edition = same->edition;
  return ref;
}

// A pack from a file, kept in the record.
void own_packs(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ui.space(20);
  ui.heading("home.packs", 3, w.text("home.packs"), ui::type::kHeading4);
  ui.paragraph("home.packs.hint", w.text("home.packs.hint"), ui::type::kHint);
  for (const model::Framework& pack : state.own_packs) {
    const std::string id = "home.own." + pack.id;
    ui::ButtonOptions remove;
    remove.look = ui::ButtonLook::quiet;
    remove.small = true;
    remove.label = w.text("home.packs.remove.label", {{"pack", pack.title}});
    const float words_w = std::min(ui.width() - 12, 420.0f) - ui.button_width(w.text("home.packs.remove"), remove);
    ui::Columns halves = ui.columns({words_w, 0}, 12, 0);
    ui.text(id + ".title", w.text("home.packs.own", {{"pack", pack.title}, {"edition", pack.edition}}));
    halves.next();
    if (ui.button(id + ".remove", w.text("home.packs.remove"), remove)) {
      out.push_back(Edit{model::SetPack{pack.id, without_pack(state, pack.id)}, ""});
      out.push_back(Tell{w.text("home.packs.removed", {{"pack", pack.title}}), true});
      out.push_back(Focus{"home.add_pack"});
    }
  }
  ui::ButtonOptions add;
  add.icon = ui::Icon::plus;
  add.small = true;
  if (ui.button("home.add_pack", w.text("home.add_pack"), add)) out.push_back(AddPack{});
}

void other_ways(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ui.space(ui.phone() ? 28 : 40);
  ui.heading("home.other", 2, w.text("home.other"), ui::type::kHeading3);
  ui.space(12);
  ui::ButtonOptions open;
  open.icon = ui::Icon::document;
  if (ui.button("home.open_file", w.text("home.open_file"), open)) {
    out.push_back(Replace{{Replacement::From::file_to_pick, "", std::nullopt}});
  }
  ui.paragraph("home.open_file.hint", w.text("home.open_file.hint"), ui::type::kHint);
  own_packs(ui, state, out);
  ui.space(20);
  ui.heading("home.examples", 3, w.text("home.examples"), ui::type::kHeading4);
  ui.paragraph("home.examples.hint", w.text("home.examples.hint"), ui::type::kHint);
  const ui::Scope line = ui.line(48, 12);
  for (const content::Example& example : state.content.examples) {
    const std::string key = "example." + example.name;
    ui::ButtonOptions options;
    options.small = true;
    if (ui.button("home.example." + example.name, w.has(key) ? w.text(key) : example.name, options)) {
      out.push_back(Replace{{Replacement::From::example, example.name, std::nullopt}});
    }
  }
}

}  // namespace

void draw_home(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ui.heading(kTitleId, 1, w.text("home.title"));
  ui.space(8);
  ui.paragraph("home.lead", w.text("home.lead"), ui::type::kLead);
  ui.space(20);
  draw_came_back(ui, state, out);
  carry_on(ui, state, out);
  cards(ui, state);
  other_ways(ui, state, out);
}

}  // namespace screens
