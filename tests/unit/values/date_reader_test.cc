#include "values/date_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "values/calendar.h"
#include "values/read.h"

using namespace gainsay;

namespace {

struct Readers {
  Vocabulary vocabulary;
  NumberReader numbers{vocabulary};
  DateReader dates{vocabulary, numbers};
};

std::vector<Mention> mentions_of(const std::string& text, std::optional<std::int64_t> published) {
  static Readers readers;
  Document document = analyse(text, readers.vocabulary);
  ReadingContext context;
  if (published) context.published = Published{*published, std::nullopt, "option"};
  std::vector<Mention> mentions;
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) readers.dates.read(document, i, context, mentions);
  return mentions;
}

std::string days(const Range& range, Kind kind) {
  auto end = [&](const Bound& bound, std::int64_t back) -> std::string {
    if (bound.infinite) return "open";
    std::int64_t minutes = bound.value.to_whole() - (bound.strict ? back : 0);
    if (kind == Kind::duration) return std::to_string(bound.value.to_whole() / 1440) + "d";
    std::int64_t hour = (minutes % 1440 + 1440) % 1440 / 60;
    return iso_date((minutes - (minutes % 1440 + 1440) % 1440) / 1440) +
           (kind == Kind::time ? "T" + std::to_string(hour) : "");
  };
  return end(range.low, 0) + ".." + end(range.high, 1);
}

/// "words: TIMEX3, hard reading, typical reading" for each mention, as of Friday 13 June 2025.
std::string read(const std::string& text, std::optional<std::int64_t> published = day_number({2025, 6, 13})) {
  std::string all;
  for (const Mention& mention : mentions_of(text, published)) {
    const Value& value = mention.value;
    std::string words = text.substr(mention.span.begin, mention.span.size());
    std::string hard = days(value.hard.front(), value.kind), typical = days(hull(value.typical), value.kind);
    all += (all.empty() ? "" : "; ") + words + ": " + value.timex->value + " " + hard +
           (hard == typical ? "" : " ~ " + typical);
  }
  return all;
}

}  // namespace

TEST_CASE("a date in full is its day, in whatever order it is written") {
  for (const char* text :
       {"on November 5, 2016", "on Nov. 5, 2016", "on 5 November 2016", "on the 5th of November, 2016",
        "on Saturday, November 5, 2016", "on 2016-11-05", "on 11/5/2016", "on 5/Nov/2016"})
    CHECK_MESSAGE(read(text).ends_with(": 2016-11-05 2016-11-05..2016-11-05"), read(text));
}

TEST_CASE("a period has all its days") {
  CHECK(read("in May 2024") == "May 2024: 2024-05 2024-05-01..2024-05-31");
  CHECK(read("the first quarter of 2016") == "the first quarter of 2016: 2016-Q1 2016-01-01..2016-03-31");
  CHECK(read("in the 1990s") == "the 1990s: 199 1990-01-01..1999-12-31");
  CHECK(read("the third week of March 2009") == "the third week of March 2009: 2009-W12 2009-03-16..2009-03-22");
  CHECK(read("in nineteen ninety-six") == "nineteen ninety-six: 1996 1996-01-01..1996-12-31");
  CHECK(read("Diwali 2023") == "Diwali 2023: 2023-11-12 2023-11-12..2023-11-12");
  CHECK(read("Passover 2024") == "Passover 2024: 2024-04-23 2024-04-23..2024-04-23");
  CHECK(read("Lunar New Year in 2022") == "Lunar New Year in 2022: 2022-02-01 2022-02-01..2022-02-01");
  CHECK(read("winter 2023-24") == "winter 2023-24: 2023-WI 2023-12-01..2024-02-29");
  CHECK(read("in FY2023-24") == "FY2023-24: 2023/2024 2023-01-01..2024-12-31");
  CHECK(read("Thanksgiving 2010") == "Thanksgiving 2010: 2010-11-25 2010-11-25..2010-11-25");
}

TEST_CASE("more weeks than the calendar holds lead to no day") {
  CHECK(mentions_of("55555555555555555 weeks after May 2", 20252)[0].value.timex->value == "FUTURE_REF");
}

TEST_CASE("days are counted from the start or the end of a period") {
  CHECK(read("the first two weeks of May 2024") ==
        "the first two weeks of May 2024: 2024-05-01/2024-05-14 2024-05-01..2024-05-14");
  CHECK(read("the last ten days of 2023") == "the last ten days of 2023: 2023-12-22/2023-12-31 2023-12-22..2023-12-31");
  CHECK(read("the first two quarters of 1990") == "the first two quarters of 1990: 1990-H1 1990-01-01..1990-06-30");
  CHECK(read("the last Friday in June, the second Tuesday of May") ==
        "the last Friday in June: 2025-06-27 2025-06-27..2025-06-27; "
        "the second Tuesday of May: 2025-05-13 2025-05-13..2025-05-13");
}

TEST_CASE("two years joined by a sign are a season, a school year or a war") {
  CHECK(read("the 2019-20 season") == "the 2019-20: 2019/2020 2019-01-01..2020-12-31");
  CHECK(read("in 2023/24") == "2023/24: 2023/2024 2023-01-01..2024-12-31");
  CHECK(read("the 1914–18 war") == "the 1914–18: 1914/1918 1914-01-01..1918-12-31");
  CHECK(read("in 2019-12") == "2019-12: 2019-12 2019-12-01..2019-12-31");
}

TEST_CASE("a decade may be named by its part") {
  CHECK(read("in the mid-nineties").starts_with("the mid-nineties: 199 1992-07-02..1997-07-01"));
  CHECK(read("in the late '60s").starts_with("the late '60s: 196 1964-12-31"));
}

TEST_CASE("relative phrases are read against publication") {
  CHECK(read("He left three Tuesdays ago.") == "three Tuesdays ago: 2025-05-27 2025-05-27..2025-05-27");
  CHECK(read("He left a week ago Monday.") == "a week ago Monday: 2025-06-02 2025-06-02..2025-06-02");
  CHECK(read("in the week before Christmas 2023") ==
        "the week before Christmas 2023: 2023-12-18/2023-12-24 2023-12-18..2023-12-24");
  CHECK(read("It grew over the last decade.") == "the last decade: P10Y 1826d..5478d");
  CHECK(read("between the 4th and the 10th of this month").ends_with("2025-06-04/2025-06-10 2025-06-04..2025-06-10"));
  CHECK(read("It opens two Sundays from now.") == "two Sundays from now: 2025-06-22 2025-06-22..2025-06-22");
  CHECK(read("It will close for two weeks starting Monday.")
            .starts_with("two weeks starting Monday: 2025-06-16/2025-06-29"));
  CHECK(read("It is shut for the rest of the month.") == "the rest of the month: 2025-06 2025-06-13..2025-06-30");
  CHECK(read("It fell last year.") == "last year: 2024 2024-01-01..2024-12-31");
  CHECK(read("It fell last month.") == "last month: 2025-05 2025-05-01..2025-05-31");
  CHECK(read("It fell last week.") == "last week: 2025-W23 2025-06-02..2025-06-08");
  CHECK(read("It fell three weeks ago.") == "three weeks ago: 2025-W21 2025-05-19..2025-05-27");
  CHECK(read("It opens tomorrow.") == "tomorrow: 2025-06-14 2025-06-14..2025-06-14");
  CHECK(read("It fell earlier this year.") == "earlier this year: 2025 2025-01-01..2025-06-13");
}

TEST_CASE("tense turns a weekday or a month without a year to one side of publication") {
  CHECK(read("They met on Thursday.") == "Thursday: 2025-06-12 2025-06-05..2025-06-05 ~ 2025-06-12..2025-06-12");
  CHECK(read("They will meet on Thursday.") == "Thursday: 2025-06-19 2025-06-19..2025-06-19");
  CHECK(read("The round closed in May.").starts_with("May: 2025-05 1995-05-01..1995-05-31 ~ 2025-05-01..2025-05-31"));
  CHECK(mentions_of("The round closed in May.", day_number({2025, 6, 13}))[0].value.hard.size() == 31);
  CHECK(read("In May it raised money.").starts_with("May: 2025-05 1995-05-01..1995-05-31"));  // the month is no "may"
  CHECK(read("It adds to plans announced in May.").find("~ 2025-05-01") != std::string::npos);
  CHECK(read("It will close in May.").find("2026-05-01..2026-05-31") != std::string::npos);
  CHECK(read("He faces jail when he is sentenced in August.").find("2025-08-01..2025-08-31") != std::string::npos);
  CHECK(read("It follows Thursday's word by Osk that it is prepared to bid.").find("~ 2025-06-12") !=
        std::string::npos);
}

TEST_CASE("lengths keep their hedge, and those without a figure say what they assume") {
  CHECK(read("for 30 days") == "30 days: P30D 29d..30d");
  CHECK(read("for more than two weeks") == "more than two weeks: P2W 14d..open ~ 14d..21d");
  CHECK(read("just weeks after the deal") == "weeks: PXW 7d..91d ~ 14d..56d");
  CHECK(mentions_of("just weeks after the deal", 0)[0].value.assumes == std::vector<std::string>{"weeks: 1 to 13"});
  CHECK(read("an hour and a half").starts_with("an hour and a half: PT1H30M"));
  CHECK(read("for 15 minutes or so").starts_with("15 minutes or so: PT15M"));
  CHECK(read("for two weeks or more").starts_with("two weeks or more: P2W 14d..open"));
  CHECK(read("for 3,000 years") == "3,000 years: P3000Y 986175d..1205325d");
  CHECK(mentions_of("for thousands of years", 0)[0].value.assumes ==
        std::vector<std::string>{"a few times 1000 years: 2 to 9"});
  CHECK(read("a decade-long war").starts_with("decade-long: P10Y"));
  CHECK(read("in 9.58 seconds").starts_with("9.58 seconds: PT9.58S"));
  CHECK(mentions_of("in 9.58 seconds", 0)[0].value.hard.front().high.value < Decimal::parse("0.1598").value());
  CHECK(read("a 10-year plan") == "10-year: P10Y 3469d..3835d");
}

TEST_CASE("a hedge says how far back or ahead a length may reach") {
  CHECK(read("It fell less than two weeks ago.") ==
        "less than two weeks ago: 2025-W22 2025-05-30..2025-06-13 ~ 2025-05-30..2025-06-04");
  CHECK(read("It fell more than three years ago.") ==
        "more than three years ago: 2022 open..2022-06-14 ~ 2021-06-13..2022-06-14");
  CHECK(read("It fell nearly a decade ago.").starts_with("nearly a decade ago: 2015 2015-06-13..2020-06-13"));
}

TEST_CASE("lengths beside one another are parts of one only from great to small") {
  CHECK(read("2 hours, 15 minutes and 3 seconds").starts_with("2 hours, 15 minutes and 3 seconds: PT2H15M3S"));
  CHECK(read("three years, two hours and ten months") ==
        "three years: P3Y 913d..1278d; two hours: PT2H 0d..0d; ten months: P10M 289d..319d");
  CHECK(read("two months, a year and a half") == "two months: P2M 45d..76d; a year and a half: P1Y6M 456d..639d");
}

TEST_CASE("a clock time may name its part of the day behind it, or count from the half and the quarter") {
  CHECK(read("It began at 9:30 on Tuesday evening.").starts_with("9:30 on Tuesday evening: 2025-06-10T21:30"));
  CHECK(read("It began at half past nine.").starts_with("half past nine: 2025-06-13T09:30"));
  CHECK(read("It ended around quarter to six.").starts_with("around quarter to six: 2025-06-13T05:45"));
  CHECK(read("It began Monday. He died later that night.")
            .ends_with("later that night: 2025-06-09TNI 2025-06-09T17..2025-06-10T7 ~ 2025-06-09T18..2025-06-10T3"));
  CHECK(read("He died in the early hours of Sunday.").starts_with("the early hours of Sunday: 2025-06-08TMO"));
}

TEST_CASE("times of day keep their minutes, parts of the day their hours") {
  CHECK(read("It began at 2:45 p.m. Sunday.") ==
        "2:45 p.m. Sunday: 2025-06-08T14:45 2025-06-01T14..2025-06-01T14 ~ 2025-06-08T14..2025-06-08T14");
  CHECK(read("He left late Thursday.").starts_with("late Thursday: 2025-06-12"));
  CHECK(read("He died last night.") ==
        "last night: 2025-06-12TNI 2025-06-12T17..2025-06-13T7 ~ 2025-06-12T18..2025-06-13T3");
  CHECK(read("until 5 p.m. EST Nov. 9, 2016").starts_with("5 p.m. EST Nov. 9, 2016: 2016-11-09T17:00"));
}

TEST_CASE("sets and references have no days of their own") {
  CHECK(read("They meet every Monday.") == "every Monday: XXXX-WXX-1 open..open");
  CHECK(read("It is $5 a month, 20 barrels a day.") == "a month: P1M open..open; a day: P1D open..open");
  CHECK(read("on the 12th floor") == "");
  CHECK(read("They met on the 12th.") == "the 12th: 2025-06-12 2025-06-12..2025-06-12");
  CHECK(read("They wed in '71.") == "'71: 1971 1971-01-01..1971-12-31");
  CHECK(read("They meet every other week.") == "every other week: P2W open..open");
  CHECK(read("They meet twice a week, on weekdays.") == "a week: P1W open..open; weekdays: XXXX-WXX open..open");
  CHECK(read("It recently grew.") == "recently: PAST_REF open..2025-06-13");
}

TEST_CASE("beside a sum of earnings a year earlier is the quarter a year before the last") {
  CHECK(read("Net income was $5 million, up from $4 million a year earlier.") ==
        "a year earlier: 2024 2023-12-13..2024-12-13");  // the sums are read by the other reader
  Vocabulary vocabulary;
  ValueReader values(vocabulary);
  const Document document = analyse("Net income was $5 million, up from $4 million a year earlier.", vocabulary);
  ReadingContext context;
  context.published = Published{day_number({2025, 6, 13}), std::nullopt, "option"};
  CHECK(values.read(document, context).back().value.timex->value == "2024-Q1");
}

TEST_CASE("a range reaches from its first day to its last") {
  CHECK(read("It was revised Friday to December's figures.").starts_with("Friday: 2025-06-13"));
  CHECK(read("from Feb. 7 to March 3, 2018") ==
        "from Feb. 7 to March 3, 2018: 2018-02-07/2018-03-03 2018-02-07..2018-03-03");
  CHECK(read("from 2014 to 2018") == "from 2014 to 2018: 2014/2018 2014-01-01..2018-12-31");
  CHECK(read("on June 3 and 10.") ==
        "June 3 and 10: 2025-06-03/2025-06-10 2025-06-03..2025-06-03 ~ 2025-06-03..2025-06-10");
  CHECK(read("Feb. 7-14, 2018") == "Feb. 7-14, 2018: 2018-02-07/2018-02-14 2018-02-07..2018-02-14");
}

TEST_CASE("two clock times share the half of the day that the second names") {
  CHECK(read("between 1:30 and 4:00 p.m.") ==
        "between 1:30 and 4:00 p.m.: 2025-06-13T13:30 2025-06-13T13..2025-06-13T16");
  CHECK(read("from 11:30 to 4:00 p.m.") == "from 11:30 to 4:00 p.m.: 2025-06-13T11:30 2025-06-13T11..2025-06-13T16");
}

TEST_CASE("without a date of publication relative phrases stay open and absolute ones do not") {
  CHECK(read("They met on Thursday.", std::nullopt) == "Thursday: XXXX-WXX-4 open..open");
  CHECK(read("Cables were cut between 07:28 and 08:06.", std::nullopt)
            .starts_with("between 07:28 and 08:06: XXXX-XX-XXT07:28/XXXX-XX-XXT08:06"));
  CHECK(read("It fell last year.", std::nullopt) == "last year: PAST_REF open..open");
  CHECK(read("in May 2024", std::nullopt) == "May 2024: 2024-05 2024-05-01..2024-05-31");
}

TEST_CASE("figures and words that are no dates are left alone") {
  for (const char* text : {"You may go.", "They march on.", "some 2000 people", "$1990", "Tel: 000 111 82-2100",
                           "a third of the votes", "in his 70s", "Nice day.", "the 1,200 homes", "a 4:3 ratio"})
    CHECK_MESSAGE(read(text) == "", read(text));
}
