#include "publish/sha256.h"

#include <gtest/gtest.h>

namespace publish {
namespace {

// The examples of FIPS 180-4, by Python's hashlib, as are the hashes below.
TEST(Sha256, IsThatOfTheStandard) {
  struct Case {
    std::string bytes, hash;
  };
  const Case cases[] = {
      {"", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
      {"abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
      {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="},
  };
  for (const Case& c : cases) EXPECT_EQ(sha256_base64(c.bytes), c.hash) << c.bytes;
}

TEST(Sha256, TakesEveryLengthAroundABlock) {
  struct Case {
    std::size_t length;
    std::string hash;
  };
  const Case cases[] = {
      {55, "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="},      {56, "s1Q5pKxvCUi21vnjxq8PX1kM4g8b3nCQ73lwaG7Gc4o="},
      {57, "8TstckZZ6zv0fy3WrxrMyHuB8J9Z8rdeXAvtZYnf6MY="},      {63, "fT50oF19sVvOStnsBljqmOPwbu7PFrTG//LaRX3cLzQ="},
      {64, "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="},      {65, "Y1NhxIu56rFBmOduqKt/GkFoXWrWKqkUbTAdTxfrCuA="},
      {1000000, "zcduXJkU+5KBocfihNc+Z/GAmkiklyAOBG05zMcRLNA="},
  };
  for (const Case& c : cases) EXPECT_EQ(sha256_base64(std::string(c.length, 'a')), c.hash) << c.length;
}

}  // namespace
}  // namespace publish
