#include <doctest/doctest.h>

#include "unit/claims/story_of.h"

using gainsay::test::StoryOf;
using Lines = std::vector<std::string>;

namespace {

constexpr std::int64_t friday_13_june_2025 = 20252;

Lines in(const std::string& text) { return StoryOf({text}, friday_13_june_2025).checked(); }

}  // namespace

TEST_CASE("a weekday is set against the date that it names") {
  CHECK(in("It closes on Thursday, June 13, 2025.") == Lines{"check.weekday error: Thursday | June 13, 2025"});
  CHECK(in("It closes on Thursday, June 13.") == Lines{"check.weekday warning: Thursday | June 13"});
  CHECK(in("It closes on Friday the 13th of June.").empty());
  CHECK(in("It closed on Friday (13 June 2025).").empty());
  CHECK(in("It closes on Thursday, 13 people said.").empty());
}

TEST_CASE("another article that gives one of the two is named with it") {
  CHECK(StoryOf({"It sank on Thursday, June 13, 2025.", "The ferry sank on 13 June 2025, police said.",
                 "The ferry sank on 12 June 2025."},
                friday_13_june_2025 + 3)
            .checked() == Lines{"check.weekday error: Thursday | June 13, 2025 | 13 June 2025 | 12 June 2025"});
}

TEST_CASE("a date without a year may be of the year before or after") {
  CHECK(in("It opened on Wednesday, Oct. 16.").empty());  // 2024
  CHECK(in("It opens on Thursday, Jan. 1.").empty());     // 2026
  CHECK(in("It was in 2001. On Tuesday, Sept. 11, it fell.").empty());
  CHECK(StoryOf({"It opens on Thursday, June 13."}).checked().empty());
}

TEST_CASE("a clock time is set against the same moment in another zone") {
  CHECK(in("It began at 9 a.m. EST (1500 GMT).") == Lines{"check.clock-time error: 9 a.m. EST | 1500 GMT"});
  CHECK(in("It began at 9 a.m. EST (1400 GMT).").empty());
  CHECK(in("It began at 9 a.m. Sunday (7:30 p.m. ET Saturday).").empty());
  CHECK(in("It began at 9 a.m. Sunday (7:30 p.m. ET Sunday).") ==
        Lines{"check.clock-time warning: 9 a.m. Sunday | 7:30 p.m. ET Sunday"});
  CHECK(in("It began at 7:37 a.m. local time (0020 GMT).") == Lines{"check.clock-time warning: 7:37 a.m. | 0020 GMT"});
  CHECK(in("It began at 7:37 am (0037 GMT) and cost 9.30.").empty());
}

TEST_CASE("one place has one clock") {
  const std::string ten = "Polls closed at 10 p.m. (2200 GMT).",
                    eleven = "Polls closed at 22:00 local time (23:00 GMT).";
  CHECK(StoryOf({ten, eleven}).checked() ==
        Lines{"check.clock-zone warning: 10 p.m. (2200 GMT | 22:00 local time (23:00 GMT"});
  CHECK(StoryOf({ten, ten}).checked().empty());
}

TEST_CASE("a day counted from publication is set against the date beside it") {
  CHECK(in("It broke out two weeks ago, on May 3.") == Lines{"check.date warning: two weeks ago | May 3"});
  CHECK(in("It broke out two weeks ago, on May 30.").empty());
  CHECK(in("It was yesterday, June 12, that she came.").empty());
  CHECK(in("He left ten years ago, in 2014 or 2015.").empty());
}

TEST_CASE("a duration is set against its two ends") {
  CHECK(in("It ran for 10 years, from 1990 to 2005.") == Lines{"check.duration warning: 10 years | from 1990 to 2005"});
  CHECK(in("It ran for 15 years, from 1990 to 2005.").empty());
  CHECK(in("It runs from 3 May to 10 May, eight days.").empty());
  CHECK(in("It runs from 3 May to 10 May, ten days.") ==
        Lines{"check.duration warning: from 3 May to 10 May | ten days"});
}

TEST_CASE("what has happened has no date behind publication") {
  CHECK(in("He was killed in Rome on 4 July 2027.") == Lines{"check.future warning: was killed | 4 July 2027"});
  CHECK(in("He was killed in Rome on 4 July 2017.").empty());
  CHECK(in("It will be closed on 4 July 2027.").empty());
  CHECK(in("The ferry sank on 20 June, police said.") == Lines{"check.future warning: sank | 20 June"});
  CHECK(in("The ferry sank on 10 June, police said.").empty());
  CHECK(in("She was elected on 20 June.").empty());
}

TEST_CASE("a length is set against two ends that stand apart") {
  CHECK(in("The three-week strike, from 2 May to 9 May, was the first.") ==
        Lines{"check.duration warning: three-week | from 2 May to 9 May"});
  CHECK(in("It closed from 2 May to 9 May, three weeks in all.") ==
        Lines{"check.duration warning: from 2 May to 9 May | three weeks"});
  CHECK(in("It began on 2 May and ended on 9 May, after three weeks.") ==
        Lines{"check.duration warning: 2 May and ended on 9 May | three weeks"});
  CHECK(in("It began on 2 May and ended on 9 May, after a week.").empty());
  CHECK(in("She was seen on 2 May and found on 9 May, three weeks after she left.").empty());
}

TEST_CASE("minutes are set against two clock times") {
  CHECK(in("The ferry left at 9.15am and sank at 10am, 20 minutes later.") ==
        Lines{"check.duration warning: 9.15am and sank at 10am | 20 minutes"});
  CHECK(in("The ferry left at 9.15am and sank at 10am, 45 minutes later.").empty());
  CHECK(in("The ferry left at 11.45pm and sank at 12.15am, half an hour later.").empty());
}

TEST_CASE("an age is set against the birth date") {
  CHECK(in("The 47-year-old, born in 1970, leads the firm.") == Lines{"check.age warning: 47-year-old | 1970"});
  CHECK(in("The 55-year-old, born in 1970, leads the firm.").empty());
  CHECK(in("Ann Lee, 44, who was born on 3 March 1979, was on deck.") == Lines{"check.age warning: 44 | 3 March 1979"});
  CHECK(in("Ann Lee, 46, who was born on 3 March 1979, was on deck.").empty());
  CHECK(in("He died as a 47-year-old, born in 1950.").empty());
}

TEST_CASE("the age of a thing is set against the year it dates from") {
  CHECK(in("The 31-year-old ferry was built in 1999.") == Lines{"check.age warning: 31-year-old | 1999"});
  CHECK(in("The ferry, built in 1999, is 31 years old.") == Lines{"check.age warning: 1999 | 31 years old"});
  CHECK(in("The 26-year-old ferry was built in 1999.").empty());
  CHECK(in("The 12-year-old boy drowned in a pool built in 1950.").empty());
}
