#include "content/framework_json.h"

#include <algorithm>
#include <set>

#include "content/reading.h"
#include "model/names.h"

namespace content {
namespace {

using namespace model;

constexpr std::string_view kFormat = "alongside/framework";
constexpr int kMostMinutes = 600;
constexpr int kMostActions = 10;

// ---- Reading: one function for each part, in the order of the format ----

Credit read_credit(const Place& place) { return {.text = place.needed_text("text"), .url = place.url("url")}; }

Scale read_scale(const Place& pack) {
  Scale scale;
  if (const auto place = pack.object("scale"))
    for (const Place& step : place->objects("steps"))
      scale.steps.push_back({.label = step.needed_text("label"), .means = step.needed_text("means")});
  return scale;
}

std::vector<Size> read_sizes(const Place& place) {
  std::vector<Size> sizes;
  for (const Place& size : place.values("sizes"))
    if (const auto choice = size.as_choice(kNames<Size>)) sizes.push_back(static_cast<Size>(*choice));
  return sizes;
}

Route read_route(const Place& place) {
  return {.id = place.needed_id("id"),
          .title = place.needed_text("title"),
          .minutes = place.integer("minutes", 0, kMostMinutes).value_or(0),
          .prompts = place.texts("prompts"),
          .sizes = read_sizes(place),
          .actions = place.integer("actions", 0, kMostActions).value_or(0)};
}

Stage read_stage(const Place& place) {
  if (!place.has("ready_at")) place.fail("ready_at", "missing_key");
  return {.id = place.needed_id("id"),
          .title = place.needed_text("title"),
          .about = place.needed_text("about"),
          .ready_at = place.integer("ready_at", 0, kMaxStep).value_or(0),
          .documents = place.texts("documents")};
}

Suggestion read_suggestion(const Place& place) {
  if (!place.has("at_most")) place.fail("at_most", "missing_key");
  return {.at_most = place.integer("at_most", 0, kMaxStep).value_or(0),
          .sizes = read_sizes(place),
          .action = place.needed_text("action")};
}

Prompt read_prompt(const Place& place) {
  Prompt prompt{.id = place.needed_id("id"),
                .text = place.needed_text("text"),
                .brief = place.needed_text("brief"),
                .easier = place.needed_text("easier"),
                .why = place.needed_text("why"),
                .hints = place.texts("hints"),
                .theme = place.text("theme"),
                .steps = place.texts("steps"),
                .alert = place.has("alert") ? place.needed_id("alert") : std::string(),
                .suggest = {},
                .also = place.texts("also"),
                .guide = place.text("guide"),
                .feeds = {}};
  if (const auto feeds = place.choice("feeds", kNames<Feeds>)) prompt.feeds = static_cast<Feeds>(*feeds);
  for (const Place& suggestion : place.objects("suggest")) prompt.suggest.push_back(read_suggestion(suggestion));
  return prompt;
}

Section read_section(const Place& place) {
  Section section{.id = place.needed_id("id"),
                  .title = place.needed_text("title"),
                  .about = place.text("about"),
                  .stage = place.text("stage"),
                  .prompts = {}};
  for (const Place& prompt : place.objects("prompts")) section.prompts.push_back(read_prompt(prompt));
  if (section.prompts.empty()) place.fail("prompts", "no_prompts");
  return section;
}

Resource read_resource(const Place& place) {
  place.needed_text("url");
  return {.title = place.needed_text("title"),
          .url = place.url("url"),
          .when = place.needed_text("when"),
          .prompts = place.texts("prompts")};
}

Letter read_letter(const Place& place) {
  return {.id = place.needed_id("id"),
          .title = place.needed_text("title"),
          .about = place.text("about"),
          .text = place.needed_text("text")};
}

Framework read_pack(const Place& place) {
  place.expect_format(kFormat);
  Framework pack{.id = place.needed_id("id"),
                 .edition = place.needed_text("edition"),
                 .language = place.needed_text("language"),
                 .kind = Kind::checklist,
                 .title = place.needed_text("title"),
                 .summary = place.needed_text("summary"),
                 .notice = place.text("notice"),
                 .official = {},
                 .credits = {},
                 .scale = read_scale(place),
                 .routes = {},
                 .stages = {},
                 .sections = {},
                 .resources = {},
                 .letters = {}};
  if (!place.has("kind")) place.fail("kind", "missing_key");
  pack.kind = static_cast<Kind>(place.choice("kind", kNames<Kind>).value_or(0));
  if (const auto official = place.object("official")) pack.official = read_credit(*official);
  for (const Place& credit : place.objects("credits")) pack.credits.push_back(read_credit(credit));
  for (const Place& route : place.objects("routes")) pack.routes.push_back(read_route(route));
  for (const Place& stage : place.objects("stages")) pack.stages.push_back(read_stage(stage));
  for (const Place& section : place.objects("sections")) pack.sections.push_back(read_section(section));
  for (const Place& resource : place.objects("resources")) pack.resources.push_back(read_resource(resource));
  for (const Place& letter : place.objects("letters")) pack.letters.push_back(read_letter(letter));
  return pack;
}

// ---- Checking: what holds between parts ----

// "en", "cy-GB": two to eight letters, then parts of letters and digits.
bool is_language_tag(std::string_view tag) {
  std::size_t part = 0, length = 0;
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    if (c == '-' && length >= (part == 0 ? 2u : 1u)) {
      ++part;
      length = 0;
    } else if ((letter || (digit && part > 0)) && length < 8) {
      ++length;
    } else {
      return false;
    }
  }
  return length >= (part == 0 ? 2u : 1u);
}

// Tells a step that the pack's scale does not have. A conversation has none, and its suggestions stand at 0.
void expect_step(const Framework& pack, const Place& place, std::string_view key) {
  const int steps = std::max(1, static_cast<int>(pack.scale.steps.size()));
  if (place.integer(key, 0, kMaxStep).value_or(0) >= steps)
    place.fail(key, "step_outside_scale", std::to_string(steps - 1));
}

void check_kind(const Framework& pack, const Place& place) {
  if (pack.kind == Kind::conversation && !pack.scale.steps.empty()) place.fail("scale", "conversation_with_scale");
  if (pack.kind != Kind::conversation && pack.scale.steps.size() < 2) place.fail("scale", "no_scale");
  if (pack.kind == Kind::stages && pack.stages.empty()) place.fail("stages", "no_stages");
  if (pack.kind != Kind::stages && !pack.stages.empty()) place.fail("stages", "stages_elsewhere");
  if (pack.sections.empty()) place.fail("sections", "no_prompts");
}

// Tells a list of prompts' ids that names one twice, or one that is not there.
void expect_prompts(const Framework& pack, const std::vector<Place>& ids) {
  std::set<std::string> seen;
  for (const Place& id : ids) {
    const std::string text = id.as_text();
    if (!find_prompt(pack, text)) id.fail({}, "unknown_prompt", text);
    if (!seen.insert(text).second) id.fail({}, "duplicate_id", text);
  }
}

void check_routes(const Framework& pack, const Place& place) {
  const std::vector<Place> routes = place.objects("routes");
  expect_unique(routes, "id");
  for (const Place& route : routes) {
    const std::vector<Place> ids = route.values("prompts");
    if (ids.empty()) route.fail("prompts", "no_prompts");
    if (route.text("id") == kWholePack) route.fail("id", "reserved_id", kWholePack);
    expect_prompts(pack, ids);
  }
}

void check_resources(const Framework& pack, const Place& place) {
  for (const Place& resource : place.objects("resources")) expect_prompts(pack, resource.values("prompts"));
  expect_unique(place.objects("letters"), "id");
}

void check_stages(const Framework& pack, const Place& place) {
  const std::vector<Place> stages = place.objects("stages");
  expect_unique(stages, "id");
  for (const Place& stage : stages) {
    expect_step(pack, stage, "ready_at");
    const Stage* known = find_stage(pack, stage.text("id"));
    if (!known || prompts_of(pack, *known).empty()) stage.fail({}, "stage_without_prompts");
  }
}

void check_prompt(const Framework& pack, const Place& prompt) {
  const std::size_t words = prompt.texts("steps").size();
  if (words != 0 && words != pack.scale.steps.size())
    prompt.fail("steps", "steps_mismatch", std::to_string(pack.scale.steps.size()));
  const std::string alert = prompt.text("alert");
  if (!alert.empty() && !prompt.document().wording().has("alert." + alert + ".title"))
    prompt.fail("alert", "unknown_alert", alert);
  for (const Place& suggestion : prompt.objects("suggest")) expect_step(pack, suggestion, "at_most");
  for (const Place& also : prompt.values("also"))
    if (also.as_text().find('/') == std::string::npos) also.fail({}, "bad_reference", also.as_text());
}

void check_sections(const Framework& pack, const Place& place) {
  const std::vector<Place> sections = place.objects("sections");
  expect_unique(sections, "id");
  std::vector<Place> prompts;
  for (const Place& section : sections) {
    const std::string stage = section.text("stage");
    if (pack.kind == Kind::stages && stage.empty()) section.fail("stage", "missing_key");
    if (!stage.empty() && !find_stage(pack, stage)) section.fail("stage", "unknown_stage", stage);
    for (const Place& prompt : section.objects("prompts")) prompts.push_back(prompt);
  }
  expect_unique(prompts, "id");
  for (const Place& prompt : prompts) check_prompt(pack, prompt);
}

}  // namespace

std::vector<OutsideFramework> read_crosswalk(const Place& place) {
  const std::vector<Place> frameworks = place.objects("frameworks");
  std::vector<OutsideFramework> crosswalk;
  for (const Place& outside : frameworks) {
    OutsideFramework& framework = crosswalk.emplace_back();
    framework.id = outside.needed_id("id");
    framework.title = outside.needed_text("title");
    framework.about = outside.text("about");
    framework.url = outside.url("url");
    const std::vector<Place> parts = outside.objects("parts");
    for (const Place& part : parts) framework.parts.push_back({part.needed_id("id"), part.needed_text("title")});
    expect_unique(parts, "id");
  }
  expect_unique(frameworks, "id");
  return crosswalk;
}

Framework read_framework(const Place& place) {
  Framework pack = read_pack(place);
  // A part that did not read would only give problems that follow from its own.
  if (place.document().problem()) return pack;
  if (!is_language_tag(pack.language)) place.fail("language", "bad_language", pack.language);
  check_kind(pack, place);
  check_routes(pack, place);
  check_sections(pack, place);
  check_stages(pack, place);
  check_resources(pack, place);
  return pack;
}

bool is_framework(std::string_view bytes) {
  Json root;
  parse_json(bytes, root);
  const Json* format = find_member(root, "format");
  return format && format->text == kFormat;
}

Result<Framework> read_framework(std::string_view bytes, const Wording& wording) {
  Document document(bytes, wording);
  if (!document.problem()) {
    Framework pack = read_framework(document.root());
    if (!document.problem()) return pack;
  }
  return *document.problem();
}

}  // namespace content
