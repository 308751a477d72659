#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "values/calendar.h"

using namespace gainsay;

namespace {
std::string name(Period period) { return timex_value(period); }
std::int64_t day(int year, int month, int of_month) { return day_number({year, month, of_month}); }
}  // namespace

TEST_CASE("a period is named as TIMEX3 names it") {
  CHECK(name(period_of(TimeUnit::day, day(2017, 3, 20))) == "2017-03-20");
  CHECK(name(period_of(TimeUnit::week, day(2017, 3, 20))) == "2017-W12");
  CHECK(name(period_of(TimeUnit::week, day(2016, 1, 1))) == "2015-W53");
  CHECK(name(period_of(TimeUnit::weekend, day(1990, 8, 13))) == "1990-W33-WE");
  CHECK(name(period_of(TimeUnit::month, day(2017, 3, 20))) == "2017-03");
  CHECK(name(period_of(TimeUnit::quarter, day(1998, 9, 30))) == "1998-Q3");
  CHECK(name(period_of(TimeUnit::season, day(1998, 2, 1))) == "1997-WI");
  CHECK(name(period_of(TimeUnit::half, day(1989, 7, 1))) == "1989-H2");
  CHECK(name(period_of(TimeUnit::decade, day(1989, 7, 1))) == "198");
  CHECK(name(period_of(TimeUnit::century, day(1989, 7, 1))) == "19");
}

TEST_CASE("a period shifts by its own unit across the ends of months and years") {
  CHECK(name(shifted(month_period(2020, 1), -1)) == "2019-12");
  CHECK(name(shifted(quarter_period(2019, 4), 1)) == "2020-Q1");
  CHECK(name(shifted(season_period(2019, 3), -4)) == "2018-WI");
  CHECK(shifted_day(day(2020, 3, 31), -1, TimeUnit::month) == day(2020, 2, 29));
  CHECK(shifted_day(day(2020, 2, 29), 1, TimeUnit::year) == day(2021, 2, 28));
}

TEST_CASE("Easter and the Islamic feasts fall where the almanac has them, the latter within two days") {
  CHECK(easter_sunday(2016) == day(2016, 3, 27));
  CHECK(easter_sunday(2018) == day(2018, 4, 1));
  CHECK(easter_sunday(2019) == day(2019, 4, 21));
  CHECK(std::abs(*islamic_day(2022, 10, 1) - day(2022, 5, 2)) <= 2);
  CHECK(std::abs(*islamic_day(2021, 9, 1) - day(2021, 4, 13)) <= 2);
}

TEST_CASE("a day number goes to its date and back, and its weekday is that of the day before plus one") {
  CHECK(rc::check([] {
    std::int64_t n = *rc::gen::inRange<std::int64_t>(-700000, 700000);
    RC_ASSERT(day_number(civil_of(n)) == n);
    RC_ASSERT(weekday_of(n) % 7 + 1 == weekday_of(n + 1));
    RC_ASSERT(period_of(TimeUnit::week, n).contains(n) && period_of(TimeUnit::season, n).contains(n));
  }));
}
