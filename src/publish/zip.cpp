#include "publish/zip.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace publish {
namespace {

constexpr std::array<std::uint32_t, 256> kCrcOfByte = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    table[byte] = crc;
  }
  return table;
}();

constexpr std::uint32_t kLocalHeader = 0x04034B50;
constexpr std::uint32_t kDirectoryHeader = 0x02014B50;
constexpr std::uint32_t kDirectoryEnd = 0x06054B50;
constexpr std::uint16_t kVersion = 20;
constexpr std::uint16_t kNamesAreUtf8 = 0x0800;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kMidnight = 0;
constexpr std::uint16_t kFirstDay = 1 << 5 | 1;  // years since 1980, month, day

void put16(std::string& out, std::size_t value) {
  out += static_cast<char>(value & 0xFF);
  out += static_cast<char>(value >> 8 & 0xFF);
}

void put32(std::string& out, std::size_t value) {
  put16(out, value & 0xFFFF);
  put16(out, value >> 16 & 0xFFFF);
}

// What the header before an entry and its line in the directory both say.
void put_facts(std::string& out, const ZipEntry& entry, std::uint32_t crc) {
  put16(out, kVersion);
  put16(out, kNamesAreUtf8);
  put16(out, kStored);
  put16(out, kMidnight);
  put16(out, kFirstDay);
  put32(out, crc);
  put32(out, entry.bytes.size());  // as stored
  put32(out, entry.bytes.size());  // as it is
  put16(out, entry.name.size());
  put16(out, 0);  // nothing extra
}

}  // namespace

std::string write_zip(const std::vector<ZipEntry>& entries) {
  assert(entries.size() <= 0xFFFF);
  std::string out, directory;
  for (const ZipEntry& entry : entries) {
    assert(entry.name.size() <= 0xFFFF);
    const std::uint32_t crc = crc32(entry.bytes);
    put32(directory, kDirectoryHeader);
    put16(directory, kVersion);
    put_facts(directory, entry, crc);
    put16(directory, 0);           // no comment
    put16(directory, 0);           // on the first disk
    put16(directory, 0);           // bytes, not known to be text
    put32(directory, 0);           // no attributes
    put32(directory, out.size());  // where the entry is
    directory += entry.name;

    put32(out, kLocalHeader);
    put_facts(out, entry, crc);
    out += entry.name;
    out += entry.bytes;
  }
  const std::size_t directory_at = out.size();
  assert(directory_at + directory.size() < 0xFFFFFFFF);
  out += directory;
  put32(out, kDirectoryEnd);
  put16(out, 0);  // this disk
  put16(out, 0);  // the disk of the directory
  put16(out, entries.size());
  put16(out, entries.size());
  put32(out, directory.size());
  put32(out, directory_at);
  put16(out, 0);  // no comment
  return out;
}

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) crc = kCrcOfByte[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ crc >> 8;
  return ~crc;
}

}  // namespace publish
