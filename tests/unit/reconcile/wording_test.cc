#include "reconcile/wording.h"

#include <doctest/doctest.h>

namespace gainsay {
namespace {

TEST_CASE("a range of one minute is one time of day, a longer one has two ends") {
  Axis clock{Kind::time, ""};
  Decimal morning(24 * 60 + 7 * 60 + 37);
  CHECK(range_words(clock, Range::half_open(morning, morning + Decimal(1))) == "2 Jan 1970 07:37");
  CHECK(range_words(clock, Range::half_open(morning, morning + Decimal(15))) == "2 Jan 1970 07:37 to 07:52");
}

TEST_CASE("a time of day alone stands on day 0 and is written without it") {
  Axis clock{Kind::time, ""};
  Decimal morning(7 * 60 + 37);
  CHECK(range_words(clock, Range::half_open(morning, morning + Decimal(15))) == "07:37 to 07:52");
  CHECK(range_words(clock, {Bound::open(), Bound::at(morning)}) == "by 07:37");
  CHECK(range_words(clock, {Bound::open(), Bound::beyond(morning)}) == "by 07:36");
}

}  // namespace
}  // namespace gainsay
