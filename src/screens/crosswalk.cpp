#include "content/script.h"
#include "insight/answers.h"
#include "screens/screens.h"

namespace screens {
namespace {

using content::Wording;

// A part of a framework of others; nothing where the key names none.
struct OutsidePart {
  const model::OutsideFramework* framework = nullptr;
  const model::OutsideFramework::Part* part = nullptr;
};

OutsidePart find_outside(const State& state, const model::PromptKey& key) {
  for (const model::OutsideFramework& framework : state.content.crosswalk) {
    if (framework.id != model::pack_of(key)) continue;
    for (const auto& part : framework.parts) {
      if (part.id == model::prompt_of(key)) return {&framework, &part};
    }
  }
  return {};
}

// The note goes across, never the place on the scale: that one is for people to agree. Not into a conversation, where a
// note is the answer.
void carry_note(ui::Ui& ui, const State& state, const model::Answer* from, const model::PromptKey& to,
                std::string_view to_words, Commands& out) {
  const Wording& w = state.content.wording;
  if (!from || content::is_blank(from->note)) return;
  const model::Answer* there = model::find_answer(state.record, to);
  if (there && there->note.find(from->note) != std::string::npos) {
    ui.paragraph("also." + to + ".carried", w.text("also.carried"), ui::type::kHint);
    return;
  }
  ui::ButtonOptions quiet;
  quiet.look = ui::ButtonLook::quiet;
  quiet.small = true;
  quiet.label = w.text("also.carry.label", {{"prompt", std::string(to_words)}});
  if (!ui.button("also." + to + ".carry", w.text("also.carry"), quiet)) return;
  model::Answer answer = there ? *there : model::Answer{};
  if (from->note.find(answer.note) != std::string::npos) {
    answer.note = from->note;  // it holds what stands there already
  } else {
    answer.note += "\n\n" + from->note;
  }
  out.push_back(Edit{model::SetAnswer{to, std::move(answer)}, ""});
  out.push_back(Tell{w.text("also.carry.done", {{"prompt", std::string(to_words)}}), true});
  out.push_back(Focus{"also." + to});
}

}  // namespace

void draw_crosswalk(ui::Ui& ui, const State& state, const model::Framework& pack, const model::Prompt& prompt,
                    Commands& out) {
  const Wording& w = state.content.wording;
  const model::Answer* answer = insight::answer_to(prompt, pack.id, state.record);
  bool first = true;
  for (const model::PromptKey& key : prompt.also) {
    const model::Framework* other = find_pack(state, model::pack_of(key));
    const model::Prompt* there = other ? model::find_prompt(*other, model::prompt_of(key)) : nullptr;
    if (!there) continue;
    if (std::exchange(first, false)) {
      ui.space(20);
      ui.heading("also.heading", 2, w.text("question.also"), ui::type::kHeading4);
    }
    const std::string words = with_terms(state, there->brief);
    {
      const ui::Scope line = ui.line(52);
      ui.link("also." + key, words, href({Screen::question, other->id, there->id}), ui::type::kSmall);
    }
    ui.space(0);
    ui.paragraph("also." + key + ".pack", other->title, ui::type::kHint);
    if (other->kind != model::Kind::conversation) carry_note(ui, state, answer, key, words, out);
  }
  first = true;
  for (const model::PromptKey& key : prompt.also) {
    const OutsidePart outside = find_outside(state, key);
    if (!outside.part) continue;
    if (std::exchange(first, false)) {
      ui.space(20);
      ui.heading("outside.heading", 2, w.text("question.outside"), ui::type::kHeading4);
      ui.space(4);
    }
    const std::string id = "outside." + key;
    {
      const ui::Scope line = ui.line(52);
      ui.link(id, outside.framework->title, outside.framework->url, ui::type::kSmall);
    }
    ui.space(0);
    ui.paragraph(id + ".part", outside.part->title, ui::type::kHint);
  }
}

}  // namespace screens
