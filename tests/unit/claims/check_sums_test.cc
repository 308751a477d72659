#include <doctest/doctest.h>

#include "unit/claims/story_of.h"

using gainsay::test::StoryOf;
using Lines = std::vector<std::string>;

namespace {

Lines in(const std::string& text) { return StoryOf({text}).checked(); }

}  // namespace

TEST_CASE("a percentage is set against the two figures between which it lies") {
  CHECK(in("Sales rose 20% from $50 million to $65 million.") ==
        Lines{"check.change warning: 20% | $50 million to $65 million"});
  CHECK(in("Sales rose 30% to $65 million from $50 million.").empty());
  CHECK(in("It fell 9% from $106 million to $96 million.").empty());
  CHECK(in("It fell from $100 million to $80 million, a 25% drop.") ==
        Lines{"check.change warning: $100 million to $80 million | 25%"});
  CHECK(in("It rose 30% from 50 to 65 cars.").empty());
  CHECK(in("Profit rose 12% to $5 million and costs fell from $9 million to $8 million.").empty());
}

TEST_CASE("a part is no larger than its whole") {
  CHECK(in("They lost five of the four lines.") == Lines{"check.part warning: five | four lines"});
  CHECK(in("They lost three out of four lines.").empty());
  CHECK(in("It killed 12 people, including 15 women.") == Lines{"check.part warning: 12 people | 15 women"});
  CHECK(in("It killed 12 people, including five women.").empty());
}

TEST_CASE("a length and the same in other units may stand side by side") {
  CHECK(in("The peak (6,118m/18,500ft) is far.") == Lines{"check.unit-pair error: 6,118m | 18,500ft"});
  CHECK(in("The peak (6,118m/20,072ft) is far.").empty());
}

TEST_CASE("another article that gives one of two lengths is named with it") {
  CHECK(StoryOf({"It was 14 miles (32km) away.", "It was 14 miles away, and 200 metres high."}).checked() ==
        Lines{"check.unit-pair error: 14 miles | 32km | 14 miles"});
}

TEST_CASE("men and women add up") {
  CHECK(in("It killed 12 people -- seven men and six women -- on Friday.") ==
        Lines{"check.sum error: 12 people | seven men and six women"});
  CHECK(in("It killed 13 people (seven men and six women).").empty());
  CHECK(in("It killed seven men and six women, 12 in all.") == Lines{"check.sum error: seven men and six women | 12"});
}

TEST_CASE("a list of names has as many as are counted") {
  CHECK(in("It opens in four cities: Paris, Rome and Oslo.") ==
        Lines{"check.list warning: four cities | Paris, Rome and Oslo."});
  CHECK(in("It opens in three cities: Paris, Rome and New York.").empty());
  CHECK(in("It opens in two cities: Paris, France and Rome, Italy.").empty());
  CHECK(in("It has four parts: Paris, where it began, and Rome.").empty());
}

TEST_CASE("a share is set against the part and the whole") {
  CHECK(in("It cut 200 of its 1,000 jobs, or 25 per cent.") ==
        Lines{"check.share warning: 200 of its 1,000 jobs | 25 per cent"});
  CHECK(in("It lost 20 percent of its 1,000 workers, or 300.") ==
        Lines{"check.share warning: 20 percent | 1,000 workers, or 300"});
  CHECK(in("It cut 150 of its 1,010 jobs (15%).").empty());
  CHECK(in("It lost 20 percent of its 1,000 workers, and 300 of 400 in Rome.").empty());
}

TEST_CASE("a change is set against the two figures between which it lies") {
  CHECK(in("Sales rose by $3m to $20m from $15m.") == Lines{"check.change warning: $3m | $20m from $15m"});
  CHECK(in("Sales rose by $5m from $15m to $20m.").empty());
}

TEST_CASE("parts that a colon lists add up to the whole") {
  CHECK(in("They won 12 medals: five gold, four silver and two bronze.") ==
        Lines{"check.sum warning: 12 medals | five gold, four silver and two"});
  CHECK(in("They won 11 medals: five gold, four silver and two bronze.").empty());
  CHECK(in("They met 12 people: about five men, four women and two children.").empty());
}

TEST_CASE("those who are listed as the dead are as many as were killed") {
  const std::string blast = "The blast killed 11 people. ";
  CHECK(in(blast + "The dead are seven workers, three firefighters and two drivers.") ==
        Lines{"check.sum warning: 11 people | seven workers, three firefighters and two drivers"});
  CHECK(in(blast + "The dead are six workers, three firefighters and two drivers.").empty());
  CHECK(in(blast + "The injured are seven workers, three firefighters and two drivers.").empty());
}

TEST_CASE("names between commas are as many as are counted") {
  CHECK(in("The four witnesses, Ann Bell, Carl Dane and Eve Fox, were heard.") ==
        Lines{"check.list warning: four witnesses | Ann Bell, Carl Dane and Eve Fox"});
  CHECK(in("The three witnesses, Ann Bell, Carl Dane and Eve Fox, were heard.").empty());
  CHECK(in("The two sons, Carl Dane and Eve Fox, were heard.").empty());
}

TEST_CASE("the two sides of a vote are at most all of it") {
  CHECK(in("The bill passed by 54 percent to 49 percent.") == Lines{"check.share warning: 54 percent | 49 percent"});
  CHECK(in("The bill passed by 52 percent to 49 percent.").empty());  // 51.5 and 48.5
  CHECK(in("Support for the bill rose from 52 percent to 60 percent.").empty());
}
