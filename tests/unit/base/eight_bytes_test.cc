#include "base/eight_bytes.h"

#include <doctest/doctest.h>

#include <string>

using namespace gainsay;

namespace {

/// A number as its bytes, the lowest first.
std::string bytes_of(std::uint64_t number) {
  std::string bytes;
  for (int i = 0; i < 8; ++i, number >>= 8) bytes += static_cast<char>(number & 0xFF);
  return bytes;
}

}  // namespace

TEST_CASE("bytes of a text become the lowest bytes of a number, in their order") {
  const std::string text =
      "a\xFF"
      "cdefgh";
  CHECK(bytes_of(eight_at(text.data())) == text);
  for (std::size_t count = 0; count < 8; ++count)
    CHECK(bytes_of(few_at(text.data(), count)) == text.substr(0, count) + std::string(8 - count, '\0'));
  std::string copy(8, ' ');
  put_eight(copy.data(), eight_at(text.data()));
  CHECK(copy == text);
}

TEST_CASE("the first marked byte is the first one whose top bit is set") {
  CHECK(first_marked(0) == 8);
  CHECK(first_marked(eight_times(0x7F)) == 8);
  for (std::size_t at = 0; at < 8; ++at) CHECK(first_marked(top_bits << at * 8) == at);
}
