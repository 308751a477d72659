#include "unit/claims/claimed.h"

using namespace gainsay;
using namespace gainsay::test;

TEST_CASE("one record that two articles date from different years is told of aloud") {
  CHECK(claimed({"It was the deadliest mine accident since 1984.",
                 "It is the worst U.S. mining disaster since a 1970 explosion."}) ==
        Lines{"record since [toll, calamity]: 1984 | 1970 | warning"});
}

TEST_CASE("a record told in years is a note beside one that is dated, and counts back from the article's day") {
  CHECK(claimed({"It was the worst mine accident in 40 years.", "The accident was the deadliest since 1944."}) ==
        Lines{"record since [toll, calamity]: 40 years | 1944 | note"});
  CHECK(claimed({"It was the biggest theft in two decades.", "It was the biggest heist of its kind in a decade."}) ==
        Lines{"record since [size, stolen]: two decades | a decade | note"});
  CHECK(claimed({"It was the worst mine accident in 40 years.", "The accident was the deadliest since 1984."}).empty());
  CHECK(claimed({"It was the deadliest mine accident since 1984, in Osk.", "It was the worst accident in 20 years.",
                 "It is the worst disaster since a 1970 fire in Velle."}) ==
        Lines{"record since [toll, calamity]: 1984 | 1970 | warning"});
}

TEST_CASE("the worst of a country and the worst of a continent may both be") {
  CHECK(claimed({"It was the deadliest mine accident in France since 1984.",
                 "It is the worst mine accident in Europe since 1970."})
            .empty());
}

TEST_CASE("records of different kinds, or several of one article, are not set against each other") {
  CHECK(
      claimed({"It was the deadliest mine accident since 1984.", "It is the worst rail disaster since 1970."}).empty());
  CHECK(claimed({"It was the deadliest accident since 1984, the worst disaster since 1931.",
                 "It is the worst disaster since 1970."})
            .empty());
}

TEST_CASE("ages are of the one spoken of, whatever goes on behind them") {
  CHECK(claimed({"Neil Harrow was not in court. A jury found the 35-year-old guilty."}) ==
        Lines{"person.age: 35-year-old | warning"});
  CHECK(claimed({"Benny Willing, 61, was to leave, his sister Sheila Pell said. She said that he was 62."}) ==
        Lines{"person.age: 61 | 62 | warning"});
}

TEST_CASE("how far something is from a thing is told of aloud, and how much there was of one stuff") {
  CHECK(claimed({"In Osk a manhole lay 400 feet outside the wall.", "In Osk it was 500 yards from the wall."}) ==
        Lines{"distance from wall: 400 feet | 500 yards | warning"});
  CHECK(
      claimed({"The truck in Osk carried 2.5 tons of explosives.", "The driver hid 4.5 tons of explosives in Osk."}) ==
      Lines{"measure: ton: explosive: 2.5 tons | 4.5 tons | warning"});
}
