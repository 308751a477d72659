#include "base/digits.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

using namespace gainsay;

namespace {

std::string number(std::uint64_t number) {
  char room[20 + room_behind_digits];
  return std::string(room, put_number(room, number));
}

std::string digits(std::uint32_t number, int count) {
  char room[8 + room_behind_digits];
  return std::string(room, put_digits(room, number, count));
}

}  // namespace

TEST_CASE("a number is written as short as it can be") {
  for (const char* written : {"0", "7", "10", "4711", "99999999", "100000000", "100000007", "18446744073709551615"})
    CHECK(number(std::stoull(written)) == written);
  CHECK(rc::check([](std::uint64_t any) { RC_ASSERT(number(any) == std::to_string(any)); }));
}

TEST_CASE("digits asked for by their count keep their zeros") {
  CHECK(digits(2024, 4) == "2024");
  CHECK(digits(5, 2) == "05");
  CHECK(digits(0, 8) == "00000000");
  CHECK(digits(12345678, 8) == "12345678");
  CHECK(rc::check([] {
    const auto any = *rc::gen::inRange<std::uint32_t>(0, 100'000'000);
    RC_ASSERT(digits(any, 8) == std::to_string(100'000'000 + any).substr(1));
  }));
}
