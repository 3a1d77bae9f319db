#pragma once

#include <optional>
#include <string>
#include <vector>

#include "insight/progress.h"

namespace insight {

struct SectionProfile {
  const model::Section* section = nullptr;
  Progress progress;
  std::optional<double> level;  // the mean of the steps chosen, 0 to the top step; empty when none
  int by_staff = 0;             // how many answers each agreed; the rest did not say
  int jointly = 0;
  int by_community = 0;
};

// One for each section with at least one of its prompts among `prompts`, in reading order.
// Pointers live as long as `framework`.
std::vector<SectionProfile> profile(const model::Framework& framework, const Prompts& prompts,
                                    const model::Assessment& assessment);

// The same for prompts of any sections taken together: a whole pack, a theme. Its section is null.
SectionProfile profile_together(const model::Framework& framework, const Prompts& prompts,
                                const model::Assessment& assessment);

// Those of `prompts` that stand in the section, in its order.
Prompts prompts_in(const model::Section& section, const Prompts& prompts);

// Prompts that belong together, and how they stand: those of a section, or those of any sections that share a theme.
struct Topic {
  std::string id;          // unique among its kind
  std::string title;       // empty for the prompts that have no theme
  Prompts prompts;         // in reading order, never empty
  SectionProfile profile;  // its section is null where the topic is a theme
};

// The sections of `profile`, as topics.
std::vector<Topic> topics_by_section(const model::Framework& framework, const Prompts& prompts,
                                     const model::Assessment& assessment);
// One for each theme among `prompts`, in the order in which the pack first names them, with a capital at its start;
// last, those that have none. Each prompt stands in one of them. Empty with fewer than two themes.
std::vector<Topic> topics_by_theme(const model::Framework& framework, const Prompts& prompts,
                                   const model::Assessment& assessment);

// How many answers were agreed by whom. `silent` are answers too: nobody said who agreed them.
struct Agreed {
  int staff = 0;
  int jointly = 0;
  int community = 0;
  int silent = 0;

  bool operator==(const Agreed&) const = default;
};

Agreed agreed_in(const SectionProfile& section);
Agreed agreed_in_all(const std::vector<SectionProfile>& sections);

// The step whose name describes a level: the nearest, and the lower one half-way between
// two, so that nothing is said to be better than it is. Empty for no level.
std::optional<int> nearest_step(std::optional<double> level);

}  // namespace insight
