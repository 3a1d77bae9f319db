#include <algorithm>

#include "insight/compare.h"
#include "insight/words.h"
#include "model/snapshot.h"
#include "screens/items.h"

// Two days of the record, or the record and another: what moved, in words first.

namespace screens {
namespace {

using content::Wording;
using insight::Move;

// One of the standings that can be compared.
struct Side {
  std::string id;  // see Comparing
  std::string name;
  insight::Standing standing;
  const std::vector<model::PackRef>& packs;
  std::string_view record;  // the id of the record that it is of
};

std::string record_words(const State& state, std::string_view key, const model::Assessment& record) {
  const Wording& w = state.content.wording;
  const std::string& name = record.profile.organisation;
  return w.text(key, {{"name", name.empty() ? w.text("home.no_name") : name},
                      {"day", w.day(model::day_at(record.changed, state.offset_minutes))}});
}

std::string snapshot_words(const State& state, const model::Snapshot& snapshot) {
  const Wording& w = state.content.wording;
  const std::string day = snapshot.on ? w.day(*snapshot.on) : w.text("compare.no_day");
  return snapshot.name.empty() ? day : w.text("compare.snapshot", {{"name", snapshot.name}, {"day", day}});
}

// Now, as it was opened, the other record, then the days that were kept, newest first.
std::vector<Side> sides(const State& state) {
  const Wording& w = state.content.wording;
  const model::Assessment& record = state.record;
  std::vector<Side> all = {{std::string(kNow), w.text("compare.now"), record, record.packs, record.id}};
  if (state.opened) {
    all.push_back({std::string(kOpened), record_words(state, "compare.as_opened", *state.opened), *state.opened,
                   state.opened->packs, record.id});
  }
  if (state.other) {
    const model::Assessment& other = state.other->record;
    all.push_back({std::string(kOther), record_words(state, "compare.other", other), other, other.packs, other.id});
  }
  const auto& kept = record.snapshots;
  for (auto snapshot = kept.rbegin(); snapshot != kept.rend(); ++snapshot) {
    all.push_back({std::string(kSnapshot) + snapshot->id, snapshot_words(state, *snapshot), *snapshot, snapshot->packs, record.id});
  }
  return all;
}

// The newest day before today, else the newest; empty when none was kept.
std::string day_to_compare(const State& state) {
  const auto& kept = state.record.snapshots;
  const auto earlier = std::find_if(kept.rbegin(), kept.rend(),
                                    [&](const model::Snapshot& each) { return each.on && *each.on < state.today(); });
  if (kept.empty()) return {};
  return std::string(kSnapshot) + (earlier == kept.rend() ? kept.back() : *earlier).id;
}

// Null when there is no such side.
const Side* find_side(const std::vector<Side>& sides, std::string_view id) {
  const auto found = std::find_if(sides.begin(), sides.end(), [&](const Side& side) { return side.id == id; });
  return found == sides.end() ? nullptr : &*found;
}

struct Pair {
  const Side* before;  // null: there is nothing to compare with
  const Side* now;
};

Pair chosen(const State& state, const std::vector<Side>& sides) {
  const auto first = [&](std::initializer_list<std::string_view> ids) -> const Side* {
    for (const std::string_view id : ids)
      if (const Side* side = find_side(sides, id)) return side;
    return nullptr;
  };
  return {first({state.comparing.before, day_to_compare(state), kOther, kOpened}), first({state.comparing.now, kNow})};
}

// The packs of the open record and those that only the other brings; with the earlier edition where it is at hand.
std::vector<insight::ComparedPack> compared_packs(const State& state, const Pair& pair) {
  std::vector<insight::ComparedPack> packs;
  const auto own = [&](std::string_view id) -> const model::Framework* {
    if (pair.before->id != kOther) return nullptr;
    for (const model::Framework& pack : state.other->own_packs)
      if (pack.id == id) return &pack;
    return nullptr;
  };
  for (const model::Framework* pack : packs_of(state)) {
    const auto& refs = pair.before->packs;
    const auto ref = std::find_if(refs.begin(), refs.end(), [&](const model::PackRef& each) { return each.id == pack->id; });
    packs.push_back({pack, own(pack->id), ref == refs.end() ? "" : ref->edition});
  }
  if (pair.before->id != kOther) return packs;
  for (const model::Framework& pack : state.other->own_packs)
    if (!find_pack(state, pack.id)) packs.push_back({&pack, &pack, ""});
  return packs;
}

// ---- What is chosen ----

void choice(ui::Ui& ui, const State& state, const std::vector<Side>& all, const Pair& pair, Commands& out) {
  const Wording& w = state.content.wording;
  std::vector<std::pair<std::string, std::string>> options;
  for (const Side& side : all) options.emplace_back(side.id, side.name);
  const auto select = [&](const std::string& id, const Side* now) {
    ui::FieldOptions field;
    field.label = w.text(id);
    return ui.select(id, now->id, options, field);
  };
  const auto set = [&](std::string before, std::string now) {
    out.push_back(SetComparing{{std::move(before), std::move(now)}});
    out.push_back(Tell{w.text("compare.below")});
  };
  ui::Columns halves = ui.columns({0, 0}, 24, 700);
  if (const auto id = select("compare.before", pair.before)) set(*id, pair.now->id);
  halves.next();
  if (const auto id = select("compare.after", pair.now)) set(pair.before->id, *id);
}

void buttons(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  const ui::Scope line = ui.line(48, 16);
  if (has_work(state.record)) {
    ui::ButtonOptions keep;
    keep.icon = ui::Icon::plus;
    if (ui.button(add_button_id("snapshot"), w.text("snapshot.add"), keep)) {
      const std::string id = model::next_id(state.record.snapshots, 's');
      out.push_back(Edit{model::SetSnapshot{id, model::snapshot_of(state.record, id, "", state.today())}, ""});
      out.push_back(Tell{w.text("snapshot.added"), true});
    }
  }
  ui::ButtonOptions file;
  file.icon = ui::Icon::document;
  if (ui.button("compare.file", w.text("compare.file"), file)) out.push_back(CompareFile{});
}

// ---- What changed ----

// The wording key of the heading over those that moved so; empty for what is only counted.
std::string_view heading_key(Move move) {
  switch (move) {
    case Move::up: return "compare.move.up";
    case Move::slipped: return "compare.move.slipped";
    case Move::newly_answered: return "compare.move.new";
    case Move::now_sure: return "compare.move.now_sure";
    case Move::now_unsure: return "compare.move.now_unsure";
    case Move::now_applies: return "compare.move.now_applies";
    case Move::no_longer_applies: return "compare.move.no_longer_applies";
    case Move::no_longer_answered: return "compare.move.no_longer_answered";
    case Move::other_scale: return "compare.move.other_scale";
    case Move::unchanged: break;
  }
  return {};
}

ui::BoxOptions rows() {
  ui::BoxOptions list;
  list.role = ui::Role::list;
  list.gap = 0;
  list.look = "rows";
  return list;
}

ui::BoxOptions row() {
  ui::BoxOptions item;
  item.role = ui::Role::listitem;
  item.padding_y = 6;
  item.gap = 0;
  return item;
}

void moved(ui::Ui& ui, const State& state, const insight::ComparedPack& pack, const insight::PromptMove& each,
           const std::string& id) {
  const Wording& w = state.content.wording;
  const ui::Scope item = ui.box(id, row());
  const bool here = find_pack(state, pack.now->id) != nullptr;
  {
    const ui::Scope pack_words = ui.in_language(language_of(state, *pack.now));
    const std::string brief = with_terms(state, each.prompt->brief);
    if (here) {
      const ui::Scope line = ui.line(44);
      ui.link(id + ".link", brief, href({Screen::question, pack.now->id, each.prompt->id}));
    } else {
      ui.text(id + ".brief", brief);
    }
  }
  const model::Framework& earlier = pack.before ? *pack.before : *pack.now;
  ui.text(id + ".words", w.text("compare.from_to", {{"before", answer_words(state, earlier, each.before)},
                                                    {"now", answer_words(state, *pack.now, each.now)}}),
          ui::type::kHint);
}

// Everything that moved in one pack, under its title; nothing when nothing did.
void pack_changes(ui::Ui& ui, const State& state, const insight::ComparedPack& pack,
                  const insight::PackComparison& comparison) {
  const Wording& w = state.content.wording;
  const bool any = std::any_of(comparison.moves.begin(), comparison.moves.end(),
                               [](const auto& each) { return each.move != Move::unchanged; });
  if (!any && comparison.stages.empty()) return;
  const std::string id = "compared." + comparison.pack->id;
  ui.space(28);
  ui.heading(id, 3, comparison.pack->title, ui::type::kHeading3);
  ui.paragraph(id + ".words", insight::compare_words(comparison, w).front());
  std::optional<Move> heading;
  std::optional<ui::Scope> list;
  for (const insight::PromptMove& each : comparison.moves) {
    const std::string_view key = heading_key(each.move);
    if (key.empty()) continue;
    if (heading != each.move) {
      list.reset();
      heading = each.move;
      const std::string move_id = id + "." + std::to_string(static_cast<int>(each.move));
      ui.space(16);
      ui.heading(move_id, 4, w.text(key), ui::type::kHeading4);
      ui.space(4);
      ui.rule();
      list.emplace(ui.box(move_id + ".list", rows()));
    }
    moved(ui, state, pack, each, id + "." + each.prompt->id);
    ui.rule();
  }
}

// ---- Actions ----

// The action as a new one of the open record.
model::Action carried(model::Action action, std::string id) {
  action.id = std::move(id);
  return action;
}

void carry_over(ui::Ui& ui, const State& state, const std::vector<const model::Action*>& gone, Commands& out) {
  const Wording& w = state.content.wording;
  ui.space(16);
  ui.heading("carry", 4, w.text("compare.carry"), ui::type::kHeading4);
  ui.paragraph("carry.words", w.text("compare.carry.words"), ui::type::kHint);
  constexpr std::string_view kGroup = "carry over";
  if (gone.size() > 1) {
    const int n = static_cast<int>(gone.size());
    if (ui.button("carry.all", w.count("compare.carry.all", n))) {
      std::vector<model::Action> plan = state.record.actions;
      for (const model::Action* action : gone) {
        plan.push_back(carried(*action, model::next_id(plan, 'a')));
        out.push_back(Edit{model::SetAction{plan.back().id, plan.back()}, std::string(kGroup)});
      }
      out.push_back(EndTyping{});
      out.push_back(Tell{w.count("compare.carried", n), true});
      out.push_back(Focus{std::string(kMessageId)});
    }
  }
  ui.space(8);
  const ui::Scope list = ui.box("carry.list", rows());
  for (const model::Action* action : gone) {
    const std::string id = "carry." + action->id;
    const std::string what = what_words(state, *action);
    ui::ButtonOptions bring;
    bring.small = true;
    bring.label = w.text("compare.carry.one.label", {{"what", what}});
    {
      const ui::Scope item = ui.box(id, row());
      ui::Columns halves = ui.columns({0, ui.button_width(w.text("compare.carry.one"), bring)}, 12, 0);
      ui.text(id + ".what", what);
      ui.text(id + ".due", action->due ? w.day(*action->due) : w.text("action.no_due"), ui::type::kHint);
      halves.next();
      if (ui.button(id + ".bring", w.text("compare.carry.one"), bring)) {
        const std::string fresh = model::next_id(state.record.actions, 'a');
        out.push_back(Edit{model::SetAction{fresh, carried(*action, fresh)}, ""});
        out.push_back(Tell{w.count("compare.carried", 1), true});
        out.push_back(Focus{std::string(kMessageId)});
      }
    }
    ui.rule();
  }
}

void action_changes(ui::Ui& ui, const State& state, const insight::ActionChanges& changes, bool may_carry, Commands& out) {
  const Wording& w = state.content.wording;
  struct Kind {
    std::string_view name;
    const std::vector<const model::Action*>& actions;
  };
  const Kind kinds[] = {{"done", changes.done}, {"open", changes.open}, {"new", changes.added}, {"dropped", changes.dropped},
                        {"gone", changes.gone}};
  if (std::all_of(std::begin(kinds), std::end(kinds), [](const Kind& kind) { return kind.actions.empty(); })) return;
  ui.space(28);
  ui.heading("compared_actions", 3, w.text("compare.actions.title"), ui::type::kHeading3);
  for (const Kind& kind : kinds) {
    if (kind.actions.empty() || (kind.name == "gone" && may_carry)) continue;
    const std::string id = "compared_actions." + std::string(kind.name);
    ui.space(12);
    ui.heading(id, 4, w.text("compare.actions." + std::string(kind.name) + ".title"), ui::type::kHeading4);
    const ui::Scope list = ui.box(id + ".list", rows());
    for (const model::Action* action : kind.actions) {
      {
        const ui::Scope item = ui.box(id + "." + action->id, row());
        ui.text(id + "." + action->id + ".what", what_words(state, *action));
      }
      ui.rule();
    }
  }
  if (may_carry && !changes.gone.empty()) carry_over(ui, state, changes.gone, out);
}

// ---- Going back ----

const model::Snapshot* snapshot_of_side(const State& state, const Side& side) {
  for (const model::Snapshot& snapshot : state.record.snapshots)
    if (std::string(kSnapshot) + snapshot.id == side.id) return &snapshot;
  return nullptr;
}

// The record as it stood on a day that was kept; how it stands now is kept first.
void go_back(ui::Ui& ui, const State& state, const Pair& pair, Commands& out) {
  const model::Snapshot* snapshot = snapshot_of_side(state, *pair.before);
  if (!snapshot || pair.now->id != kNow || model::stands_as(state.record, *snapshot)) return;
  const Wording& w = state.content.wording;
  ui.space(28);
  ui.heading("go_back", 3, w.text("compare.back"), ui::type::kHeading3);
  ui.paragraph("go_back.words", w.text("compare.back.words"));
  ui.space(4);
  ui::ButtonOptions button;
  button.icon = ui::Icon::undo;
  if (!ui.button("go_back.go", w.text("compare.back.go", {{"day", pair.before->name}}), button)) return;
  const std::string group = "go back to " + snapshot->id;
  const std::string id = model::next_id(state.record.snapshots, 's');
  out.push_back(Edit{model::SetSnapshot{id, model::snapshot_of(state.record, id, w.text("compare.back.before"), state.today())}, group});
  for (model::Change& change : model::changes_back_to(*snapshot, state.record)) out.push_back(Edit{std::move(change), group});
  out.push_back(EndTyping{});
  out.push_back(Tell{w.text("compare.back.done", {{"day", pair.before->name}}), true});
  out.push_back(Focus{std::string(kMessageId)});
}

void changes(ui::Ui& ui, const State& state, const Pair& pair, Commands& out) {
  const Wording& w = state.content.wording;
  if (pair.before->id == pair.now->id) return ui.paragraph("compare.same", w.text("compare.same"), ui::type::kLead);
  const std::vector<insight::ComparedPack> packs = compared_packs(state, pair);
  const auto same = pair.before->record == pair.now->record ? insight::SameAction::by_id : insight::SameAction::by_words;
  const insight::Comparison comparison = insight::compare(packs, pair.before->standing, pair.now->standing, same);
  ui::BoxOptions card = region_card(ui, w.text("compare.changes"));
  const ui::Scope box = ui.box("compare.card", card);
  ui.heading("compare.changes", 2, card.name, ui::type::kHeading2);
  const std::string_view between = pair.now->id == kNow ? "compare.until_now" : "compare.days";
  ui.paragraph("compare.days", w.text(between, {{"before", pair.before->name}, {"now", pair.now->name}}), ui::type::kHint);
  std::size_t number = 0;
  for (const std::string& sentence : insight::compare_words(comparison, w)) {
    const ui::TextStyle style = number == 0 ? ui::type::kLead : ui::type::kBody;
    ui.paragraph("compare.sentence." + std::to_string(number++), sentence, style);
  }
  for (std::size_t i = 0; i < packs.size(); ++i) pack_changes(ui, state, packs[i], comparison.packs[i]);
  action_changes(ui, state, comparison.actions, pair.now->id == kNow, out);
  go_back(ui, state, pair, out);
}

// ---- The days that were kept ----

ItemList<model::Snapshot> kept_days(const State& state) {
  ItemList<model::Snapshot> list;
  list.key = "snapshot";
  list.items = &model::Assessment::snapshots;
  list.prefix = 's';
  list.first_field = "name";
  list.title = [&state](const model::Snapshot& snapshot) { return snapshot_words(state, snapshot); };
  list.detail = [&state](const model::Snapshot& snapshot) {
    const Wording& w = state.content.wording;
    const std::string words = w.count("snapshot.answers", static_cast<int>(snapshot.answers.size()));
    return snapshot.made == model::Made::at_download ? words + " · " + w.text("snapshot.at_download") : words;
  };
  list.fields = [](ItemForm<model::Snapshot>& form) {
    form.text("name", &model::Snapshot::name);
    form.day("on", &model::Snapshot::on);
  };
  return list;
}

}  // namespace

void draw_compare(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ui.heading(kTitleId, 1, w.text("compare.title"));
  const std::vector<Side> all = sides(state);
  const Pair pair = chosen(state, all);
  const ui::Columns column = ui.columns({std::min(ui.width(), ui::kColumnWidth)}, 0, 0);
  ui.paragraph("compare.lead", w.text(pair.before ? "compare.lead" : "compare.empty"), ui::type::kLead);
  ui.space(12);
  if (pair.before) {
    choice(ui, state, all, pair, out);
    ui.space(20);
    changes(ui, state, pair, out);
    ui.space(24);
  }
  buttons(ui, state, out);
  if (state.record.snapshots.empty()) return;
  ui.space(28);
  ui.heading("snapshots", 2, w.text("snapshot.title"), ui::type::kHeading3);
  ui.paragraph("snapshots.words", w.text("snapshot.words", {{"most", std::to_string(model::kMostDownloads)}}), ui::type::kHint);
  ui.space(8);
  draw_items(ui, state, kept_days(state), out);
}

}  // namespace screens
