#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A ZIP file whose entries are stored as they are: small enough, and read by everything.

namespace publish {

struct ZipEntry {
  std::string name;  // UTF-8, with "/" between folders
  std::string bytes;
};

// The file, its entries in the order given. Every entry bears the first day that ZIP knows (1 January 1980), so that
// the same entries give the same bytes. At most 65,535 entries and less than 4 GB, all together.
std::string write_zip(const std::vector<ZipEntry>& entries);

// The checksum of ZIP and PNG.
std::uint32_t crc32(std::string_view bytes);

}  // namespace publish
