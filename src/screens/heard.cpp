#include <algorithm>
#include <functional>

#include "insight/heard.h"
#include "insight/words.h"
#include "screens/items.h"

// You said, we did: the reply to what people told us, and who has heard it.

namespace screens {
namespace {

using content::Wording;
using insight::Reply;
using model::LogEntry;

// In the order of insight::Reply: the last part of the keys.
constexpr std::string_view kReplyNames[insight::kReplies] = {"none", "under_way", "to_tell", "told"};

std::string prompt_words(const State& state, const model::PromptKey& key) {
  const model::Framework* pack = find_pack(state, model::pack_of(key));
  const std::string words =
      pack ? insight::part_words(state.record, state.content.wording, *pack, model::prompt_of(key)) : std::string();
  return words.empty() ? key : words;
}

// The field of an entry's form that is always there.
std::string first_field(const LogEntry& entry) { return "reply." + entry.id + ".did"; }

// The ids of one member of an entry, each with a way to take it off again.
void linked(ui::Ui& ui, const State& state, const LogEntry& entry, std::vector<std::string> LogEntry::*member,
            const std::string& id, const std::function<std::string(const std::string&)>& what,
            const std::function<void(const std::string&, const std::string&)>& name, Commands& out) {
  const Wording& w = state.content.wording;
  for (const std::string& key : entry.*member) {
    const std::string key_id = id + ".of." + key;
    ui::ButtonOptions off;
    off.look = ui::ButtonLook::quiet;
    off.small = true;
    off.label = w.text("heard.unlink.label", {{"what", what(key)}});
    ui::Columns halves = ui.columns({0, ui.button_width(w.text("heard.unlink"), off)}, 12, 0);
    name(key_id, key);
    halves.next();
    if (!ui.button(key_id + ".unlink", w.text("heard.unlink"), off)) continue;
    LogEntry edited = entry;
    std::erase(edited.*member, key);
    out.push_back(Edit{model::SetLogEntry{entry.id, std::move(edited)}, ""});
    out.push_back(Focus{first_field(entry)});
  }
}

// A choice that links one more of `options` (id and words), those without the ones that are linked already.
void link_one(ui::Ui& ui, const State& state, const LogEntry& entry, std::vector<std::string> LogEntry::*member,
              const std::string& id, std::string_view key, std::vector<std::pair<std::string, std::string>> options,
              Commands& out) {
  const std::vector<std::string>& now = entry.*member;
  std::erase_if(options, [&](const auto& option) { return std::find(now.begin(), now.end(), option.first) != now.end(); });
  if (options.empty()) return;
  const Wording& w = state.content.wording;
  options.insert(options.begin(), {"", w.text(std::string(key) + ".none")});
  ui::FieldOptions field;
  field.label = w.text(key);
  const auto chosen = ui.select(id + ".link", "", options, field);
  if (!chosen || chosen->empty()) return;
  LogEntry edited = entry;
  (edited.*member).push_back(*chosen);
  out.push_back(Edit{model::SetLogEntry{entry.id, std::move(edited)}, ""});
  if (options.size() == 2) out.push_back(Focus{first_field(entry)});  // it was the last: the choice goes
}

// The prompts of the packs that are in use.
std::vector<std::pair<std::string, std::string>> prompts_in_use(const State& state) {
  std::vector<std::pair<std::string, std::string>> options;
  for (const model::Framework* pack : packs_of(state)) {
    if (!model::find_pack_ref(state.record, pack->id)) continue;
    for (const model::Prompt* prompt : model::prompts_of(*pack)) {
      options.emplace_back(model::prompt_key(pack->id, prompt->id),
                           state.content.wording.text("plan.fact", {{"name", pack->title}, {"value", with_terms(state, prompt->brief)}}));
    }
  }
  return options;
}

void about(ui::Ui& ui, const State& state, const LogEntry& entry, const std::string& id, Commands& out) {
  const auto name = [&](const std::string& key_id, const std::string& key) {
    const ui::Scope line = ui.line(44);
    ui.link(key_id, prompt_words(state, key),
            href({Screen::question, std::string(model::pack_of(key)), std::string(model::prompt_of(key))}));
  };
  linked(ui, state, entry, &LogEntry::why, id, [&](const std::string& key) { return prompt_words(state, key); }, name, out);
  link_one(ui, state, entry, &LogEntry::why, id, "heard.why", prompts_in_use(state), out);
}

void answered_by(ui::Ui& ui, const State& state, const LogEntry& entry, const std::string& id, Commands& out) {
  const Wording& w = state.content.wording;
  const auto what = [&](const std::string& key) {
    const model::Action* action = model::find_action(state.record, key);
    return action ? w.text("heard.action", {{"what", what_words(state, *action)}, {"status", insight::status_words(w, action->status)}})
                  : w.text("heard.action_gone");
  };
  const auto name = [&](const std::string& key_id, const std::string& key) { ui.paragraph(key_id, what(key)); };
  linked(ui, state, entry, &LogEntry::actions, id, what, name, out);
  std::vector<std::pair<std::string, std::string>> plan;
  for (const model::Action& action : state.record.actions) plan.emplace_back(action.id, what_words(state, action));
  link_one(ui, state, entry, &LogEntry::actions, id, "heard.actions", std::move(plan), out);
  ui::ButtonOptions make;
  make.icon = ui::Icon::flag;
  make.small = true;
  if (!ui.button(id + ".make", w.text("question.add_action"), make)) return;
  model::Action action;
  action.id = model::next_action_id(state.record);
  action.why = entry.why;
  LogEntry edited = entry;
  edited.actions.push_back(action.id);
  const std::string form = "action." + action.id;
  const std::string group = id + ".make." + action.id;
  out.push_back(Edit{model::SetAction{action.id, std::move(action)}, group});
  out.push_back(Edit{model::SetLogEntry{entry.id, std::move(edited)}, group});
  out.push_back(EndTyping{});
  out.push_back(Tell{w.text("action.added")});
  out.push_back(GoTo{{Screen::plan, "", ""}});
  out.push_back(Fold{form, true});
  out.push_back(Focus{form + ".what"});
}

// Those at one point; none: those whose forms stand open, wherever they are, so that they stay put while written in.
ItemList<LogEntry> replies(const State& state, std::optional<Reply> reply, ui::Ui& ui, Commands& out) {
  const Wording& w = state.content.wording;
  ItemList<LogEntry> list;
  list.key = "reply";
  list.items = &model::Assessment::heard;
  list.prefix = 'h';
  list.first_field = "did";
  list.shown = [&state, reply](const LogEntry& entry) {
    const bool open = state.open("reply." + entry.id);
    return !entry.said.empty() && (reply ? !open && insight::reply_to(entry, state.record.actions) == *reply : open);
  };
  list.title = [](const LogEntry& entry) { return entry.said; };
  list.detail = [&state, &w](const LogEntry& entry) {
    std::string words = insight::speaker_words(state.record, entry.from);
    const auto add = [&](const std::string& more) {
      if (!more.empty()) words += (words.empty() ? "" : " · ") + more;
    };
    if (entry.on) add(w.day(*entry.on));
    for (const model::Action* action : insight::answering(entry, state.record.actions)) add(what_words(state, *action));
    add(entry.did);
    return words;
  };
  list.fields = [&state, &ui, &out](ItemForm<LogEntry>& form) {
    const LogEntry& entry = form.item();
    ui.paragraph(form.id() + ".said", entry.said, ui::type::kStrong);
    about(ui, state, entry, form.id() + ".why", out);
    form.text("did", &LogEntry::did, 3);
    answered_by(ui, state, entry, form.id() + ".actions", out);
    form.text("outside_our_control", &LogEntry::outside_our_control, 2);
    form.text("told", &LogEntry::told);
  };
  return list;
}

}  // namespace

void draw_heard(ui::Ui& ui, const State& state, Commands& out) {
  const Wording& w = state.content.wording;
  ui.heading(kTitleId, 1, w.text("report.heard"));
  draw_plan_parts(ui, state);
  const ui::Columns column = ui.columns({std::min(ui.width(), ui::kColumnWidth)}, 0, 0);
  const bool any = count_written(state.record.heard, &LogEntry::said) > 0;
  ui.paragraph("replies.lead", w.text(any ? "replies.lead" : "replies.empty"), ui::type::kLead);
  {
    const ui::Scope line = ui.line(44);
    ui.link(add_button_id("reply"), w.text("replies.listening"), href({Screen::listening, "", ""}));
  }
  ui.space(12);
  draw_items(ui, state, replies(state, std::nullopt, ui, out), out);
  for (int i = 0; i < insight::kReplies; ++i) {
    const ItemList<LogEntry> list = replies(state, static_cast<Reply>(i), ui, out);
    const auto n = std::count_if(state.record.heard.begin(), state.record.heard.end(), list.shown);
    if (n == 0) continue;
    const std::string key = "replies." + std::string(kReplyNames[i]);
    ui.space(24);
    ui.heading(key, 2, w.text(key, {{"n", std::to_string(n)}}), ui::type::kHeading3);
    ui.space(4);
    draw_items(ui, state, list, out);
  }
}

void draw_heard_about(ui::Ui& ui, const State& state, const model::PromptKey& key) {
  const auto entries = insight::heard_about(state.record, key);
  if (entries.empty()) return;
  const Wording& w = state.content.wording;
  ui::BoxOptions soft;
  soft.role = ui::Role::region;
  soft.name = w.text("heard.about");
  soft.fill = ui::Ink::soft;
  soft.padding_x = soft.padding_y = ui.phone() ? 16 : 20;
  soft.look = "soft";
  const ui::Scope box = ui.box("heard_about", soft);
  ui.heading("heard_about.heading", 2, soft.name, ui::type::kHeading4);
  for (const LogEntry* entry : entries) ui.paragraph("heard_about." + entry->id, entry->said);
  const ui::Scope line = ui.line(44);
  ui.link("heard_about.link", w.text("report.heard"), href({Screen::heard, "", ""}));
}

}  // namespace screens
