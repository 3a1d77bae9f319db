#pragma once

#include <string>

namespace web {

// The themes' colours as CSS custom properties (--paper, --ink …) of the root: light, dark, more contrast.
std::string theme_css();

}  // namespace web
