#pragma once

#include <string>
#include <string_view>

namespace publish {

// Any bytes as base64 with padding (RFC 4648).
std::string base64(std::string_view bytes);

}  // namespace publish
