#include "publish/zip.h"

#include <gtest/gtest.h>

#include "unzip.h"

namespace publish {
namespace {

TEST(Crc32, AgreesWithKnownValues) {
  EXPECT_EQ(crc32(""), 0u);
  EXPECT_EQ(crc32("123456789"), 0xCBF43926u);
  EXPECT_EQ(crc32("The quick brown fox jumps over the lazy dog"), 0x414FA339u);
  EXPECT_EQ(crc32(std::string(32, '\xFF')), 0xFF6CAB0Bu);
}

TEST(Zip, GivesBackEveryEntryAsItWas) {
  std::string all_bytes;
  for (int i = 0; i < 256; ++i) all_bytes += static_cast<char>(i);
  const auto out = support::unzip(write_zip({{"a.txt", "Sparrow Lane"}, {"folder/کمیونٹی.txt", all_bytes}, {"empty", ""}}));
  EXPECT_EQ(out.size(), 3u);
  EXPECT_EQ(out.at("a.txt"), "Sparrow Lane");
  EXPECT_EQ(out.at("folder/کمیونٹی.txt"), all_bytes);
  EXPECT_EQ(out.at("empty"), "");
}

TEST(Zip, WithoutEntriesIsStillOne) { EXPECT_TRUE(support::unzip(write_zip({})).empty()); }

// Written once with this code and found good by Info-ZIP and Python: no time of day, no machine gets into it.
TEST(Zip, GivesTheSameBytesForTheSameEntries) {
  const std::string zip = write_zip({{"a", "b"}});
  const std::string local("PK\x03\x04\x14\0\0\x08\0\0\0\0\x21\0\xF9\xEF\xBE\x71\x01\0\0\0\x01\0\0\0\x01\0\0\0ab", 32);
  const std::string directory("PK\x01\x02\x14\0\x14\0\0\x08\0\0\0\0\x21\0\xF9\xEF\xBE\x71\x01\0\0\0\x01\0\0\0\x01\0"
                              "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0a", 47);
  const std::string end("PK\x05\x06\0\0\0\0\x01\0\x01\0\x2F\0\0\0\x20\0\0\0\0\0", 22);
  EXPECT_EQ(zip, local + directory + end);
}

}  // namespace
}  // namespace publish
