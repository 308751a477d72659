#include <doctest/doctest.h>

#include "unit/claims/story_of.h"

using gainsay::test::StoryOf;
using Lines = std::vector<std::string>;

namespace {

Lines in(const std::string& text) { return StoryOf({text}).checked(); }

}  // namespace

TEST_CASE("a length that is converted wrongly is set against itself") {
  CHECK(in("The pad is 9 miles (13 kilometers) away.") == Lines{"check.unit-pair error: 9 miles | 13 kilometers"});
  CHECK(in("It weighs 1,420,788kg (3,125,735 lb).") == Lines{"check.unit-pair warning: 1,420,788kg | 3,125,735 lb"});
}

TEST_CASE("rounded, cut and hedged conversions are right") {
  CHECK(in("It fell 330 feet (100 m).").empty());
  CHECK(in("It is 55 kilometers (34 miles) west.").empty());
  CHECK(in("About 120 miles (200 kilometers) up.").empty());
  CHECK(in("It ran 18.4 miles (29 km).").empty());
  CHECK(in("He is 6 feet 2 inches (188 cm) tall.").empty());
  CHECK(in("It holds 1,000 tons (1,000 tonnes).").empty());
}

TEST_CASE("sums in two currencies imply one rate") {
  StoryOf far({"They took gems worth 85 million euros ($108 million).", "Gems worth 85 million euros ($137 million)."});
  CHECK(far.checked() ==
        Lines{"check.currency-pair warning: 85 million euros ($108 million) | 85 million euros ($137 million)"});
  StoryOf near(
      {"They took gems worth 85 million euros ($108 million).", "Gems worth 80 million euros ($100 million)."});
  CHECK(near.checked().empty());
  CHECK(in("Shares rose to 913 pence ($14.43).").empty());
  CHECK(in("It cost £5 million ($7 billion).") == Lines{"check.currency-scale error: £5 million | $7 billion"});
}

TEST_CASE("a figure that takes up the one before it for another voice stands against it") {
  CHECK(in("It helps 24 million people. The opposition put the number at 27 million.") ==
        Lines{"check.other-voice note: 24 million people | 27 million"});
  CHECK(in("The jump took it a kilometre high; Ana Lee put it at 450 metres.") ==
        Lines{"check.other-voice note: a kilometre | 450 metres"});
  CHECK(in("It must be signed by 15 May 2024, he said; the ministry gave the date as 15 June 2024.") ==
        Lines{"check.other-voice note: 15 May 2024 | 15 June 2024"});
  CHECK(in("It killed 24 people. The police put the number at 24.").empty());
  CHECK(in("It killed 24 people and cost $3 million. The police put the number at 27,000.").empty());
}
