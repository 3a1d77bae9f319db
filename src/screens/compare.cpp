#include <algorithm>

#include "content/record_packs.h"
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
  std::optional<model::Day> day;
};

// The day that a record was changed last, where it says so.
std::optional<model::Day> day_of(const State& state, const model::Assessment& record) {
  if (record.changed == model::Moment{}) return std::nullopt;
  return model::day_at(record.changed, state.offset_minutes);
}

std::string record_words(const State& state, std::string_view key, const model::Assessment& record) {
  const Wording& w = state.content.wording;
  const std::string& name = record.profile.organisation;
  const std::optional<model::Day> day = day_of(state, record);
  return w.text(key, {{"name", name.empty() ? w.text("home.no_name") : name},
                      {"day", day ? w.day(*day) : w.text("compare.no_day")}});
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
  std::vector<Side> all = {{std::string(kNow), w.text("compare.now"), record, record.packs, record.id, state.today()}};
  if (state.opened) {
    all.push_back({std::string(kOpened), record_words(state, "compare.as_opened", *state.opened), *state.opened,
                   state.opened->packs, record.id, day_of(state, *state.opened)});
  }
  if (state.other) {
    const model::Assessment& other = state.other->record;
    all.push_back({std::string(kOther), record_words(state, "compare.other", other), other, other.packs, other.id,
                   day_of(state, other)});
  }
  const auto& kept = record.snapshots;
  for (auto snapshot = kept.rbegin(); snapshot != kept.rend(); ++snapshot) {
    all.push_back({std::string(kSnapshot) + snapshot->id, snapshot_words(state, *snapshot), *snapshot, snapshot->packs,
                   record.id, snapshot->on});
  }
  return all;
}

// The newest day before today, else the newest; empty when none was kept.
std::string day_to_compare(const State& state) {
  const auto& kept = state.record.snapshots;
  if (kept.empty()) return {};
  const model::Snapshot* earlier = model::day_before(kept, state.today());
  return std::string(kSnapshot) + (earlier ? *earlier : kept.back()).id;
}

// Null when there is no such side.
const Side* find_side(const std::vector<Side>& sides, std::string_view id) {
  const auto found = std::find_if(sides.begin(), sides.end(), [&](const Side& side) { return side.id == id; });
  return found == sides.end() ? nullptr : &*found;
}

// The earlier day first, and another record before ours.
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
  Pair pair{first({state.comparing.before, day_to_compare(state), kOther, kOpened}), first({state.comparing.now, kNow})};
  if (!pair.before) return pair;
  const bool other = pair.before->id == kOther || pair.now->id == kOther;
  const bool backwards = other ? pair.now->id == kOther : pair.before->day && pair.now->day && *pair.now->day < *pair.before->day;
  if (backwards) std::swap(pair.before, pair.now);
  return pair;
}

// True when the two are of different organisations: then nothing moved, and one stands beside the other.
bool is_apart(const State& state, const Pair& pair) {
  return pair.before->id == kOther && pair.before->record != pair.now->record &&
         state.other->record.profile.organisation != state.record.profile.organisation;
}

// The packs that a side may answer: its own take the place of ours.
std::vector<const model::Framework*> packs_of(const State& state, const Side& side) {
  if (side.id != kOther) return screens::packs_of(state);
  return content::packs_with(state.content.frameworks, state.other->own_packs);
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
  ui::ButtonOptions keep;
  keep.icon = ui::Icon::plus;
  if (ui.button(add_button_id("snapshot"), w.text("snapshot.add"), keep)) {
    if (has_work(state.record)) {
      const std::string id = model::next_id(state.record.snapshots, 's');
      out.push_back(Edit{model::SetSnapshot{id, model::snapshot_of(state.record, id, "", state.today())}, ""});
    }
    out.push_back(Tell{w.text(has_work(state.record) ? "snapshot.added" : "snapshot.nothing"), true});
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

constexpr float kRowPadding = 6;  // less than usual: the links in them are high

void moved(ui::Ui& ui, const State& state, const insight::ComparedPack& pack, const insight::PromptMove& each, bool apart,
           const std::string& id) {
  const Wording& w = state.content.wording;
  const ui::Scope item = ui.box(id, list_row(kRowPadding));
  const model::Framework* ours = find_pack(state, pack.now->id);
  const bool here = ours && model::find_prompt(*ours, each.prompt->id);
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
  ui.text(id + ".words", w.text(apart ? "compare.they_we" : "compare.from_to", {{"before", answer_words(state, earlier, each.before)},
                                                    {"now", answer_words(state, *pack.now, each.now)}}),
          ui::type::kHint);
}

// Everything that moved in one pack, under its title; nothing when nothing did.
void pack_changes(ui::Ui& ui, const State& state, const insight::ComparedPack& pack,
                  const insight::PackComparison& comparison, bool apart) {
  const Wording& w = state.content.wording;
  const bool any = std::any_of(comparison.moves.begin(), comparison.moves.end(),
                               [](const auto& each) { return each.move != Move::unchanged; });
  if (!any && comparison.stages.empty()) return;
  const std::string id = "compared." + comparison.pack->id;
  ui.space(28);
  ui.heading(id, 3, comparison.pack->title, ui::type::kHeading3);
  if (!apart) ui.paragraph(id + ".words", insight::compare_words(comparison, w).front());
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
      ui.heading(move_id, 4, w.text(apart ? std::string(key) + ".apart" : std::string(key)), ui::type::kHeading4);
      ui.space(4);
      ui.rule();
      list.emplace(ui.box(move_id + ".list", row_list()));
    }
    moved(ui, state, pack, each, apart, id + "." + each.prompt->id);
    ui.rule();
  }
}

// ---- Actions ----

// The action as one of the open record: under its own id where it went from there, under a new one where it comes from
// another record. Of another organisation's, the people and the day stay behind.
model::Action carried(const model::Assessment& record, const model::Action& action, insight::SameAction same, bool apart) {
  model::Action mine = action;
  if (same == insight::SameAction::by_words) mine.id = model::next_action_id(record);
  if (!apart) return mine;
  mine.owner.clear();
  mine.answerable_to.clear();
  mine.due.reset();
  mine.status = model::Status::to_do;
  return mine;
}

void carry_over(ui::Ui& ui, const State& state, const std::vector<const model::Action*>& gone, insight::SameAction same,
                bool apart, Commands& out) {
  const Wording& w = state.content.wording;
  ui.space(16);
  ui.heading("carry", 3, w.text(apart ? "compare.carry.apart" : "compare.carry"), ui::type::kHeading3);
  ui.paragraph("carry.words", w.text(apart ? "compare.carry.apart.words" : "compare.carry.words"), ui::type::kHint);
  constexpr std::string_view kGroup = "carry over";
  if (gone.size() > 1) {
    const int n = static_cast<int>(gone.size());
    if (ui.button("carry.all", w.count("compare.carry.all", n))) {
      model::Assessment with = state.record;
      for (const model::Action* action : gone) {
        with.actions.push_back(carried(with, *action, same, apart));
        out.push_back(Edit{model::SetAction{with.actions.back().id, with.actions.back()}, std::string(kGroup)});
      }
      out.push_back(EndTyping{});
      out.push_back(Tell{w.count("compare.carried", n), true});
      out.push_back(Focus{std::string(kMessageId)});
    }
  }
  ui.space(8);
  const ui::Scope list = ui.box("carry.list", row_list());
  for (const model::Action* action : gone) {
    const std::string id = "carry." + action->id;
    const std::string what = what_words(state, *action);
    ui::ButtonOptions bring;
    bring.small = true;
    bring.label = w.text("compare.carry.one.label", {{"what", what}});
    {
      const ui::Scope item = ui.box(id, list_row(kRowPadding));
      ui::Columns halves = ui.columns({0, ui.button_width(w.text("compare.carry.one"), bring)}, 12, 0);
      ui.text(id + ".what", what);
      ui.text(id + ".due", action->due ? w.day(*action->due) : w.text("action.no_due"), ui::type::kHint);
      halves.next();
      if (ui.button(id + ".bring", w.text("compare.carry.one"), bring)) {
        model::Action back = carried(state.record, *action, same, apart);
        const std::string back_id = back.id;
        out.push_back(Edit{model::SetAction{back_id, std::move(back)}, ""});
        out.push_back(Tell{w.count("compare.carried", 1)});
        const bool last = action == gone.back();
        const model::Action* next = last ? gone.front() : *(std::find(gone.begin(), gone.end(), action) + 1);
        out.push_back(Focus{gone.size() == 1 ? "compare.changes" : "carry." + next->id + ".bring"});
      }
    }
    ui.rule();
  }
}

void action_changes(ui::Ui& ui, const State& state, const insight::ActionChanges& changes, bool may_carry) {
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
    const ui::Scope list = ui.box(id + ".list", row_list());
    for (const model::Action* action : kind.actions) {
      {
        const ui::Scope item = ui.box(id + "." + action->id, list_row(kRowPadding));
        ui.text(id + "." + action->id + ".what", what_words(state, *action));
      }
      ui.rule();
    }
  }
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
  const std::vector<insight::ComparedPack> packs =
      insight::pair_packs(packs_of(state, *pair.before), pair.before->packs, packs_of(state, *pair.now));
  const auto same = pair.before->record == pair.now->record ? insight::SameAction::by_id : insight::SameAction::by_words;
  const insight::Comparison comparison = insight::compare(packs, pair.before->standing, pair.now->standing, same);
  ui::BoxOptions card = region_card(ui, w.text("compare.changes"));
  const ui::Scope box = ui.box("compare.card", card);
  ui.heading("compare.changes", 2, card.name, ui::type::kHeading2);
  const std::string_view between = pair.now->id == kNow ? "compare.until_now" : "compare.days";
  ui.paragraph("compare.days", w.text(between, {{"before", pair.before->name}, {"now", pair.now->name}}), ui::type::kHint);
  const bool apart = is_apart(state, pair);
  if (apart) ui.paragraph("compare.apart", w.text("compare.apart"), ui::type::kLead);
  std::size_t number = 0;
  for (const std::string& sentence : apart ? std::vector<std::string>() : insight::compare_words(comparison, w)) {
    const ui::TextStyle style = number == 0 ? ui::type::kLead : ui::type::kBody;
    ui.paragraph("compare.sentence." + std::to_string(number++), sentence, style);
  }
  for (std::size_t i = 0; i < packs.size(); ++i) pack_changes(ui, state, packs[i], comparison.packs[i], apart);
  const bool may_carry = pair.now->id == kNow && !comparison.actions.gone.empty();
  if (!apart) action_changes(ui, state, comparison.actions, may_carry);
  if (may_carry) carry_over(ui, state, comparison.actions.gone, same, apart, out);
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
