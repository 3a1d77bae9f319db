#include <algorithm>

#include "content/script.h"
#include "insight/gaps.h"
#include "insight/stages.h"
#include "insight/record_pictures.h"
#include "insight/words.h"
#include "screens/pictures.h"

namespace screens {
namespace {

using content::Wording;

constexpr std::string_view kStepPrefix = "stage.step.";

constexpr std::string_view kWhoId = "confirm.who";
constexpr std::string_view kOnId = "confirm.on";

std::string number_words(const insight::StageStanding& standing, const std::vector<insight::StageStanding>& all) {
  return std::to_string(&standing - all.data() + 1);
}

void ladder(ui::Ui& ui, const State& state, const model::Framework& pack,
            const std::vector<insight::StageStanding>& standings, const insight::StageStanding& chosen, Commands& out) {
  const Wording& w = state.content.wording;
  const insight::StageStanding* working = insight::working_on(standings);
  std::vector<ui::Ui::StairStep> steps;
  for (const insight::StageStanding& standing : standings) {
    ui::Ui::StairStep step;
    step.id = std::string(kStepPrefix) + standing.stage->id;
    step.number = number_words(standing, standings);
    step.title = standing.stage->title;
    step.status = insight::standing_words(w, standing, &standing == working);
    step.count = insight::in_place_words(w, standing);
    if (standing.confirmed && standing.confirmed->on) step.day = w.day(*standing.confirmed->on);
    step.filled = standing.in_place;
    step.of = static_cast<int>(standing.prompts.size());
    step.confirmed = standing.confirmed != nullptr;
    step.chosen = &standing == &chosen;
    step.spoken = w.text("stages.spoken", {{"number", step.number},
                                           {"stage", step.title},
                                           {"status", step.day.empty() ? step.status : step.status + ", " + step.day},
                                           {"count", step.count}});
    steps.push_back(std::move(step));
  }
  if (const auto pressed = ui.ladder("ladder", w.text("stages.ladder"), steps)) {
    out.push_back(GoTo{{Screen::stages, pack.id, pressed->substr(kStepPrefix.size())}});
  }
}

void in_place(ui::Ui& ui, const State& state, const model::Framework& pack, const insight::StageStanding& chosen) {
  const Wording& w = state.content.wording;
  ui.heading("stage.in_place", 3, w.text("stages.in_place"), ui::type::kHeading4);
  ui.space(10);
  if (chosen.in_place == 0) return ui.paragraph("stage.in_place.none", w.text("stages.in_place.none"), ui::type::kHint);
  ui::BoxOptions list;
  list.role = ui::Role::list;
  list.look = "rows";
  const ui::Scope box = ui.box("stage.in_place.list", list);
  const ui::Scope pack_words = ui.in_language(language_of(state, pack));
  for (const insight::StagePrompt& item : chosen.prompts) {
    if (!item.in_place) continue;
    ui::BoxOptions row;
    row.role = ui::Role::listitem;
    const std::string id = "stage.has." + item.prompt->id;
    const ui::Scope line = ui.box(id, row);
    ui.marked_line(id + ".words", ui::Icon::tick, ui::Ink::good, with_terms(state, item.prompt->brief),
                   item.answer->state == model::State::does_not_apply
                       ? w.text("plan.fact", {{"name", answer_words(state, pack, item.answer)}, {"value", item.answer->because}})
                       : "");
    ui.space(6);
    ui.rule();
  }
}

void missing(ui::Ui& ui, const State& state, const model::Framework& pack, const insight::StageStanding& chosen,
             Commands& out) {
  const Wording& w = state.content.wording;
  ui.heading("stage.missing", 3, w.text("stages.missing"), ui::type::kHeading4);
  ui.space(10);
  if (chosen.in_place == static_cast<int>(chosen.prompts.size())) {
    return ui.paragraph("stage.missing.none", w.text("stages.missing.none"), ui::type::kHint);
  }
  ui::BoxOptions list;
  list.role = ui::Role::list;
  list.look = "rows";
  const ui::Scope box = ui.box("stage.missing.list", list);
  for (const insight::StagePrompt& item : chosen.prompts) {
    if (item.in_place) continue;
    ui::BoxOptions row;
    row.role = ui::Role::listitem;
    const std::string id = "stage.lacks." + item.prompt->id;
    const ui::Scope line = ui.box(id, row);
    {
      ui::ButtonOptions answer;
      answer.small = true;
      const std::string key = model::is_answered(item.answer) ? "stages.change" : "stages.answer";
      answer.label = w.text(key + ".label", {{"prompt", with_terms(state, item.prompt->brief)}});
      ui::Columns halves = ui.columns({0, ui.button_width(w.text(key), answer)}, 12, 0);
      std::string detail = answer_words(state, pack, item.answer);
      if (const std::string agreed = agreed_words(state, item.answer); !agreed.empty()) detail += " · " + agreed;
      const bool unsure = item.answer && item.answer->state == model::State::not_sure;
      ui.marked_line(id + ".words", unsure ? ui::Icon::question : ui::Icon::none, ui::Ink::muted,
                     with_terms(state, item.prompt->brief), detail);
      halves.next();
      if (ui.button(id + ".answer", w.text(key), answer)) {
        out.push_back(GoTo{{Screen::question, pack.id, item.prompt->id}});
      }
    }
    ui.space(6);
    ui.rule();
  }
}

// What is being written belongs to this stage alone.
std::string who_draft_of(const insight::StageStanding& chosen) { return std::string(kWhoId) + "." + chosen.stage->id; }

std::string on_draft_of(const insight::StageStanding& chosen) { return std::string(kOnId) + "." + chosen.stage->id; }

std::string name_in(const State& state, const insight::StageStanding& chosen) {
  const std::string* draft = state.draft(who_draft_of(chosen));
  return draft ? *draft : "";
}

std::string day_in(const State& state, const insight::StageStanding& chosen) {
  const std::string* draft = state.draft(on_draft_of(chosen));
  return draft ? *draft : model::iso(state.today());
}

// What stands in the way of confirming, by field.
std::vector<ui::FieldError> faults(const State& state, const std::string& name, const std::string& day) {
  const Wording& w = state.content.wording;
  std::vector<ui::FieldError> found;
  if (content::is_blank(name)) found.push_back({std::string(kWhoId), w.text("stages.confirm.who.error")});
  if (model::parse_day(day).value_or(state.today()) > state.today()) {
    found.push_back({std::string(kOnId), w.text("stages.confirm.on.error")});
  }
  return found;
}

// Those of a form that was sent, for as long as they last.
std::vector<ui::FieldError> shown_faults(const State& state, const insight::StageStanding& chosen) {
  if (state.pressed_once != who_draft_of(chosen)) return {};
  return faults(state, name_in(state, chosen), day_in(state, chosen));
}

std::string error_of(const std::vector<ui::FieldError>& found, std::string_view field) {
  for (const ui::FieldError& fault : found) {
    if (fault.field == field) return fault.words;
  }
  return {};
}

void errors(ui::Ui& ui, const State& state, const insight::StageStanding& chosen, Commands& out) {
  const std::vector<ui::FieldError> found = shown_faults(state, chosen);
  if (found.empty()) return;
  const std::string title = state.content.wording.count("errors.title", static_cast<int>(found.size()));
  if (auto field = ui.error_summary(kErrorsId, title, found)) out.push_back(Focus{*field});
  ui.space(24);
}

// Nothing is confirmed by itself: somebody says yes, with a name or role and a day.
void confirm(ui::Ui& ui, const State& state, const model::Framework& pack, const insight::StageStanding& chosen,
             Commands& out) {
  const Wording& w = state.content.wording;
  ui::BoxOptions soft;
  soft.role = ui::Role::region;
  soft.name = w.text("stages.confirm.region");
  soft.fill = ui::Ink::soft;
  soft.padding_x = soft.padding_y = ui.phone() ? 16 : 24;
  soft.look = "soft";
  if (chosen.ready && !chosen.confirmed) {  // its hints are muted, and soft ground carries ink only
    soft.fill = ui::Ink::card;
    soft.edge = ui::Ink::primary;
    soft.look = "card";
  }
  const ui::Scope box = ui.box("confirm", soft);
  if (chosen.confirmed) {
    const std::string day = chosen.confirmed->on ? w.day(*chosen.confirmed->on) : w.text("stages.no_day");
    ui.heading("confirm.heading", 3, w.text("stages.confirmed"), ui::type::kHeading4);
    ui.paragraph("confirm.words", w.text("stages.confirmed_by", {{"who", chosen.confirmed->confirmed_by}, {"day", day}}));
    if (chosen.in_place < static_cast<int>(chosen.prompts.size())) {
      ui.paragraph("confirm.slipped", w.text("stages.slipped"));
    }
    if (ui.button("confirm.undo", w.text("stages.unconfirm"))) {
      out.push_back(Edit{model::SetConfirmation{pack.id, chosen.stage->id, std::nullopt}, ""});
      out.push_back(GoTo{{Screen::stages, pack.id, chosen.stage->id}});
      out.push_back(Tell{w.text("stages.unconfirmed", {{"stage", chosen.stage->title}})});
    }
    return;
  }
  if (!chosen.ready) {
    ui.heading("confirm.heading", 3, w.text("stages.not_ready"), ui::type::kHeading4);
    ui.paragraph("confirm.words", w.text("stages.not_ready.words"));
    for (const insight::StagePrompt& item : chosen.prompts) {
      if (item.in_place) continue;
      ui::ButtonOptions primary;
      primary.look = ui::ButtonLook::primary;
      if (ui.button("confirm.first_gap", w.text("stages.first_gap"), primary)) {
        out.push_back(GoTo{{Screen::question, pack.id, item.prompt->id}});
      }
      break;
    }
    return;
  }
  ui.heading("confirm.heading", 3, w.text("stages.ready.title"), ui::type::kHeading4);
  ui.paragraph("confirm.words", w.text("stages.ready.words"));
  ui::FieldOptions who;
  who.label = w.text("stages.confirm.who");
  who.hint = w.text("stages.confirm.who.hint");
  who.width = 420;
  const std::vector<ui::FieldError> found = shown_faults(state, chosen);
  std::string name = name_in(state, chosen);
  who.error = error_of(found, kWhoId);
  if (auto typed = ui.field(kWhoId, name, who)) {
    name = *typed;
    out.push_back(SetDraft{who_draft_of(chosen), *typed});
  }
  ui::FieldOptions when;
  when.label = w.text("stages.confirm.on");
  when.error = error_of(found, kOnId);
  std::string day = day_in(state, chosen);
  if (auto typed = ui.date(kOnId, day, when)) {
    day = *typed;
    out.push_back(SetDraft{on_draft_of(chosen), *typed});
  }
  ui.space(8);
  ui::ButtonOptions primary;
  primary.look = ui::ButtonLook::primary;
  if (!ui.button("confirm.yes", w.text("stages.confirm.yes", {{"stage", chosen.stage->title}}), primary)) return;
  if (!faults(state, name, day).empty()) {
    out.push_back(PressOnce{who_draft_of(chosen)});
    out.push_back(Focus{std::string(kErrorsId) + ".title"});
    return;
  }
  model::StageConfirmation confirmation;
  confirmation.stage = chosen.stage->id;
  confirmation.confirmed_by = name;
  confirmation.on = model::parse_day(day).value_or(state.today());
  out.push_back(Edit{model::SetConfirmation{pack.id, chosen.stage->id, confirmation}, ""});
  out.push_back(GoTo{{Screen::stages, pack.id, chosen.stage->id}});
  out.push_back(Tell{w.text("stages.now_confirmed", {{"stage", chosen.stage->title}}), true});
  out.push_back(Focus{"confirm.heading"});
}

// What follows from an assessment: written down at the end of each stage.
void action_points(ui::Ui& ui, const State& state, const model::Framework& pack, const insight::StageStanding& chosen,
                   Commands& out) {
  const Wording& w = state.content.wording;
  const model::PromptKey stage_key = model::prompt_key(pack.id, chosen.stage->id);
  const auto belongs = [&](const model::Action& action) {
    if (insight::is_reason(action, stage_key)) return true;
    return std::any_of(chosen.prompts.begin(), chosen.prompts.end(), [&](const insight::StagePrompt& item) {
      return insight::is_reason(action, model::prompt_key(pack.id, item.prompt->id));
    });
  };
  ui.heading("stage.actions", 3, w.text("stages.actions"), ui::type::kHeading4);
  ui.paragraph("stage.actions.words", w.text("stages.actions.words"), ui::type::kHint);
  ui.space(4);
  model::Action fresh;
  fresh.why = {stage_key};
  draw_actions(ui, state, "stage.action", belongs, std::move(fresh), w.text("stages.actions.add"), out);
}

void panel(ui::Ui& ui, const State& state, const model::Framework& pack,
           const std::vector<insight::StageStanding>& standings, const insight::StageStanding& chosen, Commands& out) {
  const Wording& w = state.content.wording;
  ui::BoxOptions options;
  options.role = ui::Role::region;
  options.name = w.text("stages.panel", {{"number", number_words(chosen, standings)}, {"stage", chosen.stage->title}});
  options.fill = ui::Ink::card;
  options.edge = ui::Ink::primary;
  options.edge_width = 3;
  options.padding_x = ui.phone() ? 20 : 36;
  options.padding_y = ui.phone() ? 24 : 32;
  options.look = "card";
  const ui::Scope box = ui.box("stage.panel", options);
  ui.heading("stage.title", 2, options.name, ui::type::kHeading3);
  {
    const ui::Scope pack_words = ui.in_language(language_of(state, pack));
    ui.paragraph("stage.about", with_terms(state, chosen.stage->about));
  }
  ui.space(16);
  {
    ui::Columns halves = ui.columns({0, 0}, 56, 900);
    in_place(ui, state, pack, chosen);
    halves.next();
    missing(ui, state, pack, chosen, out);
  }
  draw_stage_documents(ui, state, pack, *chosen.stage, out);
  ui.space(16);
  action_points(ui, state, pack, chosen, out);
  ui.space(20);
  confirm(ui, state, pack, chosen, out);
}

}  // namespace

void draw_stages(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const model::Framework* routed = find_pack(state, state.route.pack);
  const model::Framework* pack = routed && routed->kind == model::Kind::stages ? routed : stages_pack(state);
  if (!pack) return ui.heading(kTitleId, 1, w.text("stages.title"));
  const std::vector<insight::StageStanding> standings = insight::stage_standings(*pack, state.record);
  const insight::StageStanding* chosen = insight::working_on(standings);
  if (!chosen && !standings.empty()) chosen = &standings.back();
  for (const insight::StageStanding& standing : standings) {
    if (standing.stage->id == state.route.part) chosen = &standing;
  }
  ui.heading(kTitleId, 1, w.text("stages.title"));
  if (!chosen) return;
  errors(ui, state, *chosen, out);
  ui.paragraph("stages.lead", insight::stages_sentence(standings, w), ui::type::kLead);
  ui.space(24);
  ladder(ui, state, *pack, standings, *chosen, out);
  ui.space(0);
  panel(ui, state, *pack, standings, *chosen, out);
  ui.space(8);
  draw_save_picture(ui, state, PictureOf::stages, out);
  ui.space(32);
  draw_working_group(ui, state, out);
  ui.space(32);
  ui::Columns halves = ui.columns({0, 0}, 56);
  ui.heading("stages.together", 2, w.text("stages.together"), ui::type::kHeading4);
  ui.paragraph("stages.together.words", w.text("stages.together.words"), ui::type::kHint);
  halves.next();
  ui.heading("stages.about", 2, w.text("stages.about"), ui::type::kHeading4);
  draw_notice(ui, state, *pack);
}

}  // namespace screens
