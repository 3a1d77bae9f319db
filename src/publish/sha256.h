#pragma once

#include <string>
#include <string_view>

namespace publish {

// The SHA-256 of some bytes as base64 with padding, as Content-Security-Policy names a style by.
std::string sha256_base64(std::string_view bytes);

}  // namespace publish
