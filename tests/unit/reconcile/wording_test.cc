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

TEST_CASE("figures below a million stand in groups of three digits, larger ones have their scale in words") {
  const Axis number{Kind::number, ""};
  const auto words = [&](const char* figure) { return figure_words(number, *Decimal::parse(figure)); };
  CHECK(words("0") == "0");
  CHECK(words("999") == "999");
  CHECK(words("1000") == "1,000");
  CHECK(words("-999") == "-999");
  CHECK(words("-123456") == "-123,456");
  CHECK(words("123456.75") == "123,456.75");
  CHECK(words("14300000000") == "14.3 billion");
  CHECK(figure_words({Kind::money, "EUR"}, Decimal(5'000'000)) == "€5 million");
  CHECK(figure_words({Kind::money, "CHF"}, Decimal(1'500)) == "CHF 1,500");
}

TEST_CASE("a date that no calendar settles is called by its own words, small but for days and months") {
  Value value;
  value.kind = Kind::date;
  value.hard = {Range(), Range()};
  CHECK(value_words(value, "  Early  NEXT\n monday in MAY ") == "early next Monday in May");
  CHECK(value_words(value, " ") == "");
}

TEST_CASE("what was written in a part of the unit is called by its own words") {
  Value value;
  value.kind = Kind::money;
  value.unit = "USD";
  value.amount = Decimal(73);
  CHECK(value_words(value, "73 cents") == "$73");
  value.scale = "cents";
  CHECK(value_words(value, "73 cents") == "73 cents");
  value.kind = Kind::age;
  value.scale = "month";
  CHECK(value_words(value, "aged nine months") == "aged nine months");
}

}  // namespace
}  // namespace gainsay
