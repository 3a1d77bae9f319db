#include "screens/pictures.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "insight/record_pictures.h"
#include "insight/words.h"

namespace screens {
namespace {

using content::Wording;
using insight::Topic;

// ---- The profile

std::vector<insight::SectionRow> profile_rows(const State& state, const model::Framework& pack,
                                              const std::vector<Topic>& topics) {
  std::vector<insight::SectionRow> rows;
  for (const Topic& topic : topics) {
    rows.push_back({topic.profile, title_of(state, topic),
                    insight::level_words(state.content.wording, pack, topic.profile)});
  }
  return rows;
}

// ---- Who agreed

std::vector<insight::SectionProfile> sections_of(const State& state, const model::Framework& pack) {
  return insight::profile(pack, prompts_with_answers(state.record, pack), state.record);
}

// ---- The stages

// The pack of stages that the route shows; null when there is none.
const model::Framework* shown_stages(const State& state) {
  const model::Framework* routed = find_pack(state, state.route.pack);
  return routed && routed->kind == model::Kind::stages ? routed : stages_pack(state);
}

// ---- The actions

// Those that the plan lists, numbered as there.
std::vector<insight::TimelineRow> listed_actions(const State& state) {
  std::vector<insight::TimelineRow> rows;
  int number = 0;
  for (const model::Action& action : state.record.actions) {
    ++number;
    if (is_listed(state, action)) rows.push_back({action, std::to_string(number)});
  }
  return rows;
}

}  // namespace

bool is_by_theme(const State& state, const model::Framework& pack) {
  return state.open(kByTheme) &&
         !insight::topics_by_theme(pack, prompts_with_answers(state.record, pack), state.record).empty();
}

std::vector<Topic> topics_of(const State& state, const model::Framework& pack) {
  const insight::Prompts prompts = prompts_with_answers(state.record, pack);
  if (state.open(kByTheme)) {
    std::vector<Topic> themes = insight::topics_by_theme(pack, prompts, state.record);
    if (!themes.empty()) return themes;
  }
  return insight::topics_by_section(pack, prompts, state.record);
}

const std::string& title_of(const State& state, const Topic& topic) {
  return topic.title.empty() ? state.content.wording.text("results.theme.none") : topic.title;
}

insight::Picture picture_of(const State& state, PictureOf of, const insight::Room& room) {
  const model::Framework* pack = of == PictureOf::stages ? shown_stages(state) : current_pack(state);
  const Wording& w = state.content.wording;
  if (of == PictureOf::actions) return insight::timeline_picture(listed_actions(state), w, state.today(), room);
  if (!pack) return {};
  switch (of) {
    case PictureOf::profile: return insight::profile_picture(profile_rows(state, *pack, topics_of(state, *pack)), *pack, room);
    case PictureOf::agreement: return insight::agreement_picture(sections_of(state, *pack), state.record, w, room);
    default: return insight::stages_picture(insight::stage_standings(*pack, state.record), w, room);
  }
}

std::string picture_title(const State& state, PictureOf of) {
  const Wording& w = state.content.wording;
  const model::Framework* pack = current_pack(state);
  switch (of) {
    case PictureOf::profile: return w.text(pack && is_by_theme(state, *pack) ? "results.profile.theme" : "results.profile");
    case PictureOf::agreement: return w.text("results.agreed");
    case PictureOf::stages: return w.text("stages.ladder");
    case PictureOf::actions: return w.text("timeline.title");
  }
  return {};
}

std::string picture_sentence(const State& state, PictureOf of) {
  const model::Framework* pack = of == PictureOf::stages ? shown_stages(state) : current_pack(state);
  const Wording& w = state.content.wording;
  if (of == PictureOf::actions) return insight::timeline_sentence(listed_actions(state), w, state.today());
  if (!pack) return {};
  switch (of) {
    case PictureOf::profile: return insight::profile_sentence(profile_rows(state, *pack, topics_of(state, *pack)), w);
    case PictureOf::agreement:
      return insight::agreed_sentence(w, insight::agreed_in_all(sections_of(state, *pack)));
    default: return insight::stages_sentence(insight::stage_standings(*pack, state.record), w);
  }
}

std::string_view picture_file(PictureOf of) {
  switch (of) {
    case PictureOf::profile: return "profile-picture";
    case PictureOf::agreement: return "agreed-picture";
    case PictureOf::stages: return "stages-picture";
    case PictureOf::actions: return "actions-picture";
  }
  return {};
}

bool has_room_for_pictures(const ui::Ui& ui, const State& state) {
  return state.view == View::canvas && ui.width() >= insight::kLeastWidth;
}

void draw_picture(ui::Ui& ui, const State& state, PictureOf of) {
  if (!has_room_for_pictures(ui, state)) return;
  const insight::Measure measure = [&ui](std::string_view words, float size, bool bold) {
    return ui.measure(words, {size, bold, ui::Ink::ink, 1});
  };
  ui.picture(picture_of(state, of, {ui.width(), measure}));
}

namespace {

std::string save_id(PictureOf of) { return "picture." + std::string(picture_file(of)); }

// "Show as a table: Who agreed the answers": there may be two of them on a screen.
std::string label_of(const State& state, PictureOf of, std::string_view key) {
  const Wording& w = state.content.wording;
  return w.text("picture.label", {{"what", w.text(key)}, {"title", picture_title(state, of)}});
}

// Whether it stands open.
bool save_fold(ui::Ui& ui, const State& state, PictureOf of, Commands& out) {
  const std::string id = save_id(of);
  const bool open = state.open(id);
  const Wording& w = state.content.wording;
  const bool apart = of == PictureOf::stages;  // a panel stands between it and its picture
  const std::string label = apart ? "" : label_of(state, of, "picture.save");
  if (ui.disclosure(id, w.text(apart ? "picture.save.stages" : "picture.save"), open, label)) out.push_back(Fold{id, !open});
  return open;
}

void save_buttons(ui::Ui& ui, const State& state, PictureOf of, Commands& out) {
  const Wording& w = state.content.wording;
  const std::string id = save_id(of);
  ui.paragraph(id + ".words", w.text("picture.save.words"), ui::type::kHint);
  const ui::Scope line = ui.line(44, 12);
  for (const bool png : {false, true}) {
    ui::ButtonOptions options;
    options.icon = ui::Icon::download;
    options.small = true;
    const std::string_view key = png ? "picture.png" : "picture.svg";
    options.label = label_of(state, of, key);
    if (ui.button(id + (png ? ".png" : ".svg"), w.text(key), options)) out.push_back(MakePicture{of, png});
  }
}

}  // namespace

void draw_save_picture(ui::Ui& ui, const State& state, PictureOf of, Commands& out) {
  if (save_fold(ui, state, of, out)) save_buttons(ui, state, of, out);
}

void draw_below_picture(ui::Ui& ui, const State& state, PictureOf of, const std::string& id,
                        const std::function<void()>& table, Commands& out) {
  const bool painted = has_room_for_pictures(ui, state);
  if (!painted) table();
  ui.rule();
  ui.space(8);
  const std::string fold = id + ".as_table";
  const bool open = painted && state.open(fold);
  bool saving = false;
  {
    const ui::Scope line = ui.line(44, 32);
    if (painted && ui.disclosure(fold, state.content.wording.text("results.as_table"), open,
                                 label_of(state, of, "results.as_table"))) {
      out.push_back(Fold{fold, !open});
    }
    saving = save_fold(ui, state, of, out);
  }
  if (open) {
    ui.space(8);
    table();
  }
  if (saving) save_buttons(ui, state, of, out);
}

void draw_counts(ui::Ui& ui, const State& state, const std::string& id, std::string_view caption, const std::string& first,
                 const std::vector<std::string>& kinds, const std::vector<CountRow>& rows, const std::string& total,
                 std::string_view language) {
  const Wording& w = state.content.wording;
  constexpr float kNames = 130, kGap = 18;
  float needed = kNames;
  for (const std::string& kind : kinds) needed += std::ceil(ui.measure(kind, ui::type::kSmallStrong)) + kGap;
  const bool beside = needed <= ui.width();
  std::vector<ui::TableColumn> columns = {{first, 0, false}};
  if (beside) {
    for (const std::string& kind : kinds) {
      columns.push_back({kind, std::max(44.0f, std::ceil(ui.measure(kind, ui::type::kSmallStrong)) + 2), true});
    }
  } else {
    columns.push_back({w.text("results.counts"), 0, false});
  }
  const auto in_words = [&](const std::vector<int>& counts) {
    std::string words;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      if (counts[i] == 0) continue;
      words += (words.empty() ? "" : ", ") +
               w.text("results.counts.item", {{"kind", kinds[i]}, {"n", std::to_string(counts[i])}});
    }
    return words.empty() ? w.text("results.counts.none") : words;
  };
  std::vector<int> sums(kinds.size());
  const ui::Scope table = ui.table(id, caption, columns);
  const auto one = [&](const std::string& row_id, const std::string& name, const std::vector<int>& counts, bool last) {
    const ui::Scope row = ui.table_row(row_id);
    const ui::TextStyle style = last ? ui::type::kSmallStrong : ui::type::kSmall;
    {
      const ui::Scope cell = ui.cell(row_id + ".0", ui::Role::rowheader);
      const ui::Scope words = ui.in_language(last ? "" : language);
      ui.text(row_id + ".0.text", name, style);
    }
    const auto value = [&](std::size_t number, const std::string& words, bool right) {
      const std::string cell_id = row_id + "." + std::to_string(number);
      const ui::Scope cell = ui.cell(cell_id);
      ui.text(cell_id + ".text", words, style, right);
    };
    if (!beside) return value(1, in_words(counts), false);
    for (std::size_t i = 0; i < counts.size(); ++i) value(i + 1, std::to_string(counts[i]), true);
  };
  for (const CountRow& row : rows) {
    one(id + "." + row.id, row.name, row.counts, false);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += row.counts[i];
  }
  one(id + ".total", total, sums, true);
}

}  // namespace screens
