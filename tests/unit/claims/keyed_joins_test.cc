#include "claims/keys/keyed_joins.h"

#include "unit/claims/claimed.h"

using namespace gainsay;
using namespace gainsay::test;

TEST_CASE("jobs cut of a whole are counted as those laid off, whatever the words") {
  CHECK(claimed({"Halden will cut 1,000 of its 14,300 jobs in Osk.",
                 "Halden announced the loss of 1,300 jobs, 9 percent of a work force of 14,300 in Osk."}) ==
        Lines{"laid off: job: 1,000 | 1,300 jobs | warning", "share: work force: 9 percent | note"});
}

TEST_CASE("so many of a whole are so many of its noun") {
  CHECK(claimed({"In Osk the party won 62 of the 141 seats.", "The party won 64 seats in Osk."}) ==
        Lines{"won: seat: 62 | 64 seats | warning"});
  CHECK(claimed({"In Osk the party won in 62 of 141 towns.", "The party won in 64 towns of Osk."}) ==
        Lines{"won: town: 62 | 64 towns | warning"});
}

TEST_CASE("the sum of a bid or a deal is what was paid, where two articles give it for both") {
  CHECK(claimed({"Halden bids $40 million for Tarn.", "Halden offered to buy Tarn for $40 million.",
                 "The $46 million offer for Tarn came from Halden."}) ==
        Lines{"sum bought, USD: $40 million | $40 million | $46 million | warning"});
  CHECK(claimed({"Halden bids $40 million for Tarn.", "Halden bought Tarn for $50 million."}) ==
        Lines{"sum bought, USD: $50 million | warning", "sum offered, USD: $40 million | warning"});
}

TEST_CASE("a headline that leaves out a hedge says no more than the text below it") {
  CHECK(
      claimed({"Quake in Osk kills 23\n\nAt least 23 people were killed in Osk.", "At least 25 people died in Osk."}) ==
      Lines{"killed: people: 23 | At least 23 people | At least 25 people | note"});
}

TEST_CASE("those who came to harm by one noun alone are all who did, where others say people") {
  CHECK(claimed({"In Osk 25 miners died.", "The blast in Osk killed 29 people."}) ==
        Lines{"killed: miner: 25 miners | note", "killed: people: 25 miners | 29 people | note"});
  CHECK(claimed({"In Osk 25 miners and two guards died.", "The blast in Osk killed 29 people."}) ==
        Lines{"killed: guard: two guards | note", "killed: people: 29 people | note"});
}

TEST_CASE("what two articles count once each is one thing where one has no word for what happens to it") {
  CHECK(claimed({"Shops of nine countries have the phone from Osk.",
                 "The phone will be sold in ten countries, says Osk."}) ==
        Lines{"number: country: nine countries | ten countries | warning"});
}

TEST_CASE("people are many groups, so that counts of them without an event stay notes") {
  CHECK(claimed({"In Osk two players were sent off.", "Three players were sent off, says Osk."}) ==
        Lines{"number: player: two players | Three players | note"});
}

TEST_CASE("a name, a figure or a word beside two figures of another year makes them of one event") {
  CHECK(claimed(
            {"In July 2014 a crash in Osk killed 49 people.", "A crash in July last year killed 48 people in Osk."}) ==
        Lines{"killed: people [2014]: 49 people | warning", "killed: people [2024]: 48 people | warning"});
  CHECK(claimed({"In July 2014 a crash killed 49 people in Osk.", "Osk saw 48 people die in a crash in 2014."}) ==
        Lines{"killed: people [2014]: 49 people | 48 people | warning"});
}

TEST_CASE("a part of the passengers that is called by a noun is so many of that noun") {
  CHECK(claimed({"Thirty-one of the passengers were tourists from mainland Osk.",
                 "There were 22 tourists from mainland Osk."}) ==
        Lines{"number: tourist: Thirty-one of the passengers | 22 tourists | warning"});
}

TEST_CASE("crew beside passengers are those on board, and time served is not the sentence") {
  CHECK(claimed({"The plane to Osk had 53 passengers and five crew.", "It left Osk with a crew of six."}) ==
        Lines{"on board: crew: five crew | six | note"});
  CHECK(claimed({"In Osk she served 14 days of a 90-day jail term.", "She spent 13 days in jail in Osk."}) ==
        Lines{"jailed: 90-day | note", "time served: 14 days | 13 days | warning"});
}

TEST_CASE("a date that ends what stands before it is not of the lasting state behind it") {
  CHECK(claimed({"The ship, built in Osk in 1967 and can carry 12 tons, has 40 cabins."}).empty());
}
