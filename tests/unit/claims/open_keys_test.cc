#include "claims/keys/keyed_claims.h"
#include "unit/claims/claimed.h"

using namespace gainsay;
using namespace gainsay::test;

TEST_CASE("years beside one verb are of one event, and seldom by chance") {
  CHECK(claimed({"The mill of Osk, built in 1888, was insured.", "The old mill of Osk was built in 1898."}) ==
        Lines{"date: build: 1888 | 1898 | warning"});
}

TEST_CASE("years too far apart, and dates of which one is long past, are of different events") {
  CHECK(claimed({"The mill was built in 1888.", "The mill was built in 1955."}) == Lines{});
  CHECK(claimed({"The mill was opened in 1998.", "The mill was opened on Tuesday."}) == Lines{});
}

TEST_CASE("a date beside a verb of speaking says when someone spoke") {
  CHECK(claimed({"The mayor announced the sale on Tuesday.", "The mayor announced the sale on Wednesday."}) == Lines{});
}

TEST_CASE("what had been done by some day was not done on it") {
  CHECK(claimed({"The fire had burned 18,400 acres by Tuesday.", "A barn was burned on Sunday."}) == Lines{});
}

TEST_CASE("a participle before its noun is no verb that a date dates") {
  CHECK(claimed({"Marines stormed a hijacked tanker on Thursday.", "Pirates hijacked the tanker on Tuesday."}) ==
        Lines{});
}

TEST_CASE("a length of time belongs to the noun or verb beside it") {
  CHECK(claimed({"He was convicted in Osk after a trial of nine weeks.", "The trial in Osk lasted 10 weeks."}) ==
        Lines{"duration: trial: nine weeks | 10 weeks | warning"});
}

TEST_CASE("a measure is of the noun behind it") {
  CHECK(claimed({"The truck carried 2.5 tons of explosives.", "He hid 4.5 tons of explosives under watermelons."}) ==
        Lines{"measure: ton: explosive: 2.5 tons | 4.5 tons | note"});
}

TEST_CASE("articles that name nobody and nothing in common may tell of different things") {
  CHECK(claimed({"He was convicted after a trial of nine weeks.", "The trial lasted 10 weeks."}) ==
        Lines{"duration: trial: nine weeks | 10 weeks | note"});
}

TEST_CASE("a rank belongs to the noun beside it") {
  CHECK(claimed({"She is the 13th woman to win the prize.", "She is the 14th woman who has won the prize."}) ==
        Lines{"ordinal: won: 13th | 14th | note"});
}

TEST_CASE("words that mean the same are one head") {
  CHECK(claimed({"He signed a two-year lease.", "He signed a three-year tenancy."}) ==
        Lines{"duration: lease: two-year | three-year | note"});
}

TEST_CASE("a thing is not opened and reopened, unveiled and launched on one day") {
  CHECK(claimed({"The Tolun bridge was opened on May 3.", "The Tolun bridge was reopened on June 8."}) == Lines{});
  CHECK(claimed({"The Tolun phone was unveiled on May 3.", "The Tolun phone was launched on June 8."}) == Lines{});
}

TEST_CASE("figures on which all agree leave the others to be compared") {
  CHECK(claimed({"She sat out 13 days of a 90-day fast.", "She sat out 14 days of her 90-day fast."}) ==
        Lines{"duration: sit: 13 days | 14 days | note"});
}

TEST_CASE("places of which only one speaks part percentages and sums") {
  CHECK(claimed({"Traffic fell to 65 percent of its volume in Egypt.",
                 "Traffic was at 82 percent of its volume in India."}) == Lines{});
}

TEST_CASE("a percentage is of the place beside it") {
  CHECK(claimed({"The storm kept 70 per cent of pupils at home in Velle and 60 per cent in Osk.",
                 "Of all pupils 65 per cent in Osk and 70 per cent in Velle stayed at home."}) ==
        Lines{"percent: osk: 60 per cent | 65 per cent | note", "share: pupil: 70 per cent | note"});
}

TEST_CASE("a place that the story is about is no other place") {
  CHECK(claimed({"In Welm the phone will cost $488.", "Shown in Osk on Friday, it will cost $499 in Welm."}) ==
        Lines{"money: USD: price: $488 | $499 | warning"});
}

TEST_CASE("figures near each other are loud where a name stands beside both") {
  CHECK(claimed({"Arkon set aside $6.5 billion.", "Arkon put aside $7.3 billion."}) ==
        Lines{"money: USD: aside: $6.5 billion | $7.3 billion | warning"});
  CHECK(claimed({"Arkon set aside $6.5 billion.", "Arkon put aside $9.3 billion."}) ==
        Lines{"money: USD: aside: $6.5 billion | $9.3 billion | note"});
  CHECK(claimed({"Arkon set aside $6.5 billion.", "Arkon put aside more than $7.3 billion."}) ==
        Lines{"money: USD: aside: $6.5 billion | more than $7.3 billion | note"});
  CHECK(claimed({"Lorna Hale began her fifth stay in rehab.", "Lorna Hale went to rehab for the fourth time."}) ==
        Lines{"ordinal: rehab: fifth | fourth | warning"});
  CHECK(claimed({"Arkon built the probe, launched in March 2004.", "The probe of Arkon was launched in March 2003."}) ==
        Lines{"date: launch: March 2004 | March 2003 | warning"});
  CHECK(claimed({"The board of Halden met on Wednesday.", "The board of Halden met on Thursday."}) ==
        Lines{"date: meet: Wednesday | Thursday | note"});
}

TEST_CASE("where a price stood is no sum of anything") {
  CHECK(claimed({"Arkon shares closed at $38.50 on Friday.", "In Osk trading Arkon closed at $43.50."}) == Lines{});
}

TEST_CASE("an article that gives several such values is left out") {
  CHECK(claimed({"The first mill was built in 1888, and the second was built in 1893.",
                 "The mill was built in 1898."}) == Lines{});
}

TEST_CASE("a verb and the small word behind it are one word") {
  CHECK(claimed({"Her first book, Harbour Lights, appeared in 1968.", "Harbour Lights came out in 1969."}) ==
        Lines{"date: publish: 1968 | 1969 | warning"});
}

TEST_CASE("days of one year a season apart are of two events") {
  CHECK(
      claimed({"The agency tested its rocket on April 13, 2021.", "The agency tested its rocket on April 30, 2021."}) ==
      Lines{"date: test: April 13, 2021 | April 30, 2021 | note"});
  CHECK(
      claimed({"The agency tested its rocket on April 13, 2021.", "The agency tested its rocket on December 12, 2021."})
          .empty());
}

TEST_CASE("what is planned, and what a sentence without a name goes on about, may be of one thing") {
  CHECK(claimed(
            {"Leo Costa faces jail when he is sentenced on Aug. 14.", "Leo Costa is to be sentenced on August 24."}) ==
        Lines{"date: jailed: Aug. 14 | August 24 | warning"});
  CHECK(
      claimed({"A wall of the Osk Dam was hit by a 12-foot flood wave.", "The Osk Dam broke. The wave was 14 feet."}) ==
      Lines{"measure: ft: wave: 12-foot | 14 feet | warning"});
}

TEST_CASE("a value between commas is of the noun before them") {
  CHECK(claimed({"Leo Costa scored with a 25-yard free kick.",
                 "The kick by Leo Costa, a free kick, from 27 yards, went in."}) ==
        Lines{"measure: yd: kick: 25-yard | 27 yards | warning"});
}

TEST_CASE("counts of one noun are of one thing where more than the noun is shared") {
  CHECK(claimed({"In Osk 470 patients were ill, and 20 patients were on dialysis.",
                 "In Osk 15 patients are on dialysis."}) ==
        Lines{"count: patient: dialysis: 20 patients | 15 patients | warning"});
}

TEST_CASE("so much a day is of one thing where the noun is one") {
  CHECK(claimed({"The walkout costs $50 million a day.", "Strikes cost $20 million a day."}) ==
        Lines{"money: USD: price: $50 million | $20 million | note"});
  CHECK(claimed({"The walkout costs $50 million.", "Strikes cost $20 million."}) == Lines{});
}

TEST_CASE("a date is of the verb to come as well") {
  CHECK(claimed({"The board of Halden will meet on Wednesday.", "The board of Halden is to meet on Thursday."}) ==
        Lines{"date: meet: Wednesday | Thursday | warning"});
}

TEST_CASE("sums in two currencies hide no difference within one of them") {
  CHECK(claimed({"The mission of Halden cost $1.6 million.", "The mission of Halden cost 1.3 million euros.",
                 "The mission of Halden cost 1.7 million euros."}) ==
        Lines{"money: EUR: mission: 1.3 million euros | 1.7 million euros | note"});
}
