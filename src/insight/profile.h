#pragma once

#include <optional>
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
