#pragma once

#include <string>

#include "app/app.h"

namespace web {

// One frame as JSON, in the form of `Frame` in web/bridge.d.ts.
std::string frame_message(const app::Frame& frame);

}  // namespace web
