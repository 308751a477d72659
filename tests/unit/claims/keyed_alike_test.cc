// Figures whose words differ, and that are of one thing all the same, or are not.
#include "unit/claims/claimed.h"

using namespace gainsay;
using namespace gainsay::test;

TEST_CASE("what an article counts for several names is compared name by name") {
  CHECK(claimed({"The Unity Party won 62 seats in Osk. The Homeland Party won 11 seats.",
                 "The Unity Party won 62 seats in Osk. The Homeland Party won nine seats."}) ==
        Lines{"won: seat: 62 seats | 62 seats | note", "won: seat: 11 seats | nine seats | note"});
}

TEST_CASE("of two counts that an article has for one name the one that another has too is its own") {
  CHECK(claimed({"The Unity Party won 62 seats. The Homeland Party won 11 seats. The Homeland Party won 12 seats.",
                 "The Unity Party won 62 seats. The Homeland Party won 12 seats.",
                 "The Unity Party won 62 seats. The Homeland Party won nine seats."}) ==
        Lines{"won: seat: 62 seats | note", "won: seat: 12 seats | 12 seats | nine seats | note"});
}

TEST_CASE("nearly as many of one noun are one count, few of a kind are not") {
  CHECK(claimed({"Eight unions want more pay in Osk.", "The railway met nine unions at its office."}) ==
        Lines{"number: union: Eight unions | nine unions | note"});
  CHECK(claimed({"Two unions want more pay in Osk.", "The railway met three unions at its office."}) == Lines{});
}

TEST_CASE("counts beside counts of another noun in both articles are of one thing") {
  CHECK(claimed({"Eight unions with 5,400 workers want more pay in Osk.",
                 "The railway of Osk met nine unions before a strike by 5,800 workers."}) ==
        Lines{"number: union: Eight unions | nine unions | warning",
              "number: worker: 5,400 workers | 5,800 workers | warning"});
}

TEST_CASE("games and goals may be of two seasons") {
  CHECK(claimed({"Leo Costa scored 24 goals in 34 games for Osk.", "For Osk he scored 20 goals in 38 games."}) ==
        Lines{"number: game: 34 games | 38 games | note", "number: goal: 24 goals | 20 goals | note"});
}

TEST_CASE("a verb is denied and said in any form") {
  CHECK(claimed({"Arsen Weiner has yet to sign the contract.", "Arsen Weiner signed the contract on Monday."}) ==
        Lines{"denied [sign: contract]: yet to sign the contract | signed the contract | note"});
}

TEST_CASE("ever more places may have what spreads") {
  CHECK(
      claimed({"In Osk doctors told of the fever in 10 countries.",
               "Of the fever that has killed so many, doctors in Osk told those who met there, is in 12 countries."}) ==
      Lines{"number: country: 10 countries | 12 countries | note"});
}

TEST_CASE("a rank without a noun is of the name before its comma") {
  CHECK(claimed({"The port of Osk, the nation's second-busiest, is shut.",
                 "The port of Osk, the country's third busiest, opens."}) ==
        Lines{"rank [Osk, traffic]: second-busiest | third busiest | warning"});
}

TEST_CASE(
    "two ranks are loud where both articles give them to one name, and notes where no name or another is before them") {
  CHECK(claimed({"Arkon is the second-largest maker of pumps in the world.",
                 "Arkon said on Friday that it was the largest maker of pumps in the world."}) ==
        Lines{"rank [maker, size (world)]: second-largest maker of pumps in the world | "
              "largest maker of pumps in the world | warning"});
  CHECK(claimed({"Arkon makes pumps. It is the second-largest maker in the world.",
                 "Arkon, which is the largest maker in the world, buys Belm."}) ==
        Lines{"rank [maker, size (world)]: second-largest maker in the world | largest maker in the world | warning"});
  CHECK(claimed({"Arkon is the second-largest maker of pumps in the world.",
                 "Arkon will buy Belm, which is the largest maker of pumps in the world."}) ==
        Lines{"rank [maker, size (world)]: second-largest maker of pumps in the world | "
              "largest maker of pumps in the world | note"});
}

TEST_CASE("who or what a denied verb is said of may be a noun") {
  CHECK(claimed({"The dam had not been damaged.", "The dam was damaged in the night."}) ==
        Lines{"denied [damaged: dam]: not been damaged | damaged | note"});
  CHECK(claimed({"The brakes failed to work on the hill.", "The brakes worked on the hill."}) == Lines{});
}

TEST_CASE("a share is of the noun before a date as well") {
  CHECK(claimed({"He cut the growth forecast for 2025 to 0.6 percent.",
                 "They cut the growth forecast to 0.8 percent."}) == Lines{"growth: 0.6 percent | 0.8 percent | note"});
}

TEST_CASE("round figures in two units may be one measure") {
  CHECK(claimed({"The shaft in Osk was 30 feet deep.", "A shaft in Osk 10 metres deep led down."}) == Lines{});
  CHECK(claimed({"The shaft in Osk was 30 feet deep.", "A shaft in Osk 14 metres deep led down."}) ==
        Lines{"depth: 30 feet | 14 metres | warning"});
}

TEST_CASE("where people were taken is no figure between them and what happened") {
  CHECK(claimed(
            {"Doctors say 51 people were taken to two hospitals.", "Doctors say 62 people were taken to hospital."}) ==
        Lines{"taken to hospital: hospital: two hospitals | note",
              "taken to hospital: people: 51 people | 62 people | note"});
}
