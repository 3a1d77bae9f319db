#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What is asked. A framework is one pack, `alongside/framework` version 1, as plain values.
// Texts may hold "{communities}", which stands for the term chosen in About us.

namespace model {

enum class Kind { conversation, checklist, stages, principles };
enum class Size { tiny, small, medium, large };  // tiny: no paid staff

struct Credit {
  std::string text;
  std::string url;  // https, or empty
};

struct Step {
  std::string label;
  std::string means;
};

// Steps count from 0, lowest first. Empty for a conversation, which is never scored.
struct Scale {
  std::vector<Step> steps;
};

// A way through some of the prompts: the quick start, the full set.
struct Route {
  std::string id;
  std::string title;
  int minutes = 0;  // 0: no estimate
  std::vector<std::string> prompts;
  std::vector<Size> sizes;  // whom it is made for; empty: everybody
  int actions = 0;          // it ends in choosing that many; 0: in the results
};

struct Stage {
  std::string id;
  std::string title;
  std::string about;
  int ready_at = 0;  // the step that every prompt of the stage must reach
  std::vector<std::string> documents;
};

// An action offered when the answer is at most `at_most`; for every size when `sizes` is empty.
struct Suggestion {
  int at_most = 0;
  std::vector<Size> sizes;
  std::string action;
};

// The part of the plan that an answer belongs in too.
enum class Feeds { groups, agreement, heard };

struct Prompt {
  std::string id;
  std::string text;
  std::string brief;  // the prompt in a few words, for lists
  std::string easier;
  std::string why;
  std::vector<std::string> hints;
  std::string theme;
  std::vector<std::string> steps;  // what each step looks like here; empty: the scale's own words
  std::string alert;               // a wording key's last part, "payments"; empty: none
  std::vector<Suggestion> suggest;
  std::vector<std::string> also;  // "pack/prompt", or "framework/part" of an OutsideFramework
  std::string guide;              // where it belongs in its source; may be empty
  std::optional<Feeds> feeds;
};

struct Section {
  std::string id;
  std::string title;
  std::string about;
  std::string stage;  // a Stage id, for Kind::stages only
  std::vector<Prompt> prompts;
};

// Something to read elsewhere, and when it helps.
struct Resource {
  std::string title;
  std::string url;  // https
  std::string when;
  std::vector<std::string> prompts;  // where it is shown, besides the list of all
};

// A letter to send. Paragraphs stand apart by an empty line; {organisation}, {lead}, {today} and {documents}, the list of
// the papers asked for, are filled in.
struct Letter {
  std::string id;
  std::string title;
  std::string about;
  std::string text;
};

struct Framework {
  std::string id;
  std::string edition;
  std::string language;
  Kind kind = Kind::checklist;
  std::string title;
  std::string summary;
  std::string notice;
  Credit official;  // where the official version is, shown with the notice; may be empty
  std::vector<Credit> credits;
  Scale scale;
  std::vector<Route> routes;
  std::vector<Stage> stages;
  std::vector<Section> sections;
  std::vector<Resource> resources;
  std::vector<Letter> letters;
};

// A framework of others that answers here give evidence for. Only its names are known.
struct OutsideFramework {
  struct Part {
    std::string id;
    std::string title;
  };

  std::string id;
  std::string title;
  std::string about;
  std::string url;  // https
  std::vector<Part> parts;
};

// Nothing when there is no such prompt. The pointer lives as long as `framework`.
const Prompt* find_prompt(const Framework& framework, std::string_view id);
const Section* section_of(const Framework& framework, std::string_view prompt_id);
const Stage* find_stage(const Framework& framework, std::string_view id);
const Route* find_route(const Framework& framework, std::string_view id);

// Every prompt in reading order, or those of a route, in the route's order.
std::vector<const Prompt*> prompts_of(const Framework& framework);
std::vector<const Prompt*> prompts_of(const Framework& framework, const Route& route);
// The prompts of the sections that belong to a stage, in reading order.
std::vector<const Prompt*> prompts_of(const Framework& framework, const Stage& stage);

// What step `step` looks like for this prompt: its own words, else the scale's.
std::string_view step_words(const Framework& framework, const Prompt& prompt, int step);

}  // namespace model
