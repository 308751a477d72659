// Answers in words, without any rule: which flight, what colour, which way, near what.
#include "claims/keys/key_parts.h"
#include "unit/claims/claimed.h"

using namespace gainsay::test;

TEST_CASE("things told apart by a number are which one it was") {
  CHECK(claimed({"Flight KX204 left Osk at night.", "They took flight KX240 from Osk."}) ==
        Lines{"number of the flight: Flight KX204 | flight KX240 | note"});
  CHECK(claimed({"It stood at Gate 12.", "It stood at Gate 14."}) ==
        Lines{"number of the gate: Gate 12 | Gate 14 | note"});
  CHECK(claimed({"It stood at Gate 12 and then at Gate 14.", "It stood at Gate 14."}).empty());
  CHECK(claimed({"They met Gate 12 guards.", "They met Gate 14 guards."}).empty());
}

TEST_CASE("the result of a game is that of its two sides, whoever is named first") {
  CHECK(claimed({"Osk Town beat Tharn Rovers 3-2 in the Marrow Cup final on Saturday. Town led 2-0 at half-time.",
                 "Tharn Rovers lost 3-1 to Osk Town on Saturday."}) == Lines{"score: 3-2 | 3-1 | warning"});
  CHECK(claimed({"Brazil beat Germany 2-1 on Friday.", "Germany lost 1-2 to Brazil on Friday."}).empty());
  CHECK(claimed({"Brazil beat Germany 2-1 on Friday.", "Germany lost 1-0 to Brazil last year."}).empty());
  CHECK(claimed({"Brazil beat Germany 2-1 on Friday.", "Peru beat Chile 3-1 on Friday."}).empty());
  CHECK(claimed({"Osk Town beat Tharn Rovers 3-2 3-1.", "Osk Town beat Tharn Rovers 3-1."}).empty());
}

TEST_CASE("how many votes each side had is a note, since an article may tell of another vote") {
  CHECK(claimed({"The bill passed by 217 votes to 214.", "The bill passed on a vote of 218-214."}) ==
        Lines{"votes: 217 votes to 214 | 218-214 | note"});
  CHECK(claimed({"The bill passed by 217 votes to 214.", "It could fail by 210 votes to 220."}).empty());
}

TEST_CASE("nouns have the plural that they have") {
  for (const auto& [one, several] : std::vector<std::pair<std::string, std::string>>{{"home", "homes"},
                                                                                     {"man", "men"},
                                                                                     {"fireman", "firemen"},
                                                                                     {"human", "humans"},
                                                                                     {"aircraft", "aircraft"},
                                                                                     {"city", "cities"},
                                                                                     {"day", "days"},
                                                                                     {"church", "churches"},
                                                                                     {"bus", "buses"},
                                                                                     {"grandchild", "grandchildren"}})
    CHECK(gainsay::plural(one) == several);
}

TEST_CASE("words right before a noun that exclude one another are what a thing was like") {
  CHECK(claimed({"The robbers fled in a blue car.", "A white car was found."}) ==
        Lines{"colour: blue car | white car | note"});
  CHECK(claimed({"She hurt her left knee.", "An operation on her right knee went well."}) ==
        Lines{"side: left knee | right knee | note"});
  CHECK(claimed({"Arkon offers a full refund.", "Buyers will get a partial refund."}) ==
        Lines{"extent: full refund | partial refund | note"});
  CHECK(claimed({"A freight train derailed.", "The cargo train left the track."}).empty());
  CHECK(claimed({"A gray car stood there.", "A grey car stood there."}).empty());
  CHECK(claimed({"They had a blue car and a white car.", "A white car was found."}).empty());
  CHECK(claimed({"They saw a red and white van.", "They saw a white van."}).empty());
}

TEST_CASE("which way one named place lies from another is known, next points of the compass only a note") {
  CHECK(claimed({"The temple is in Oskfield, south of Marlton.", "Oskfield, 10 miles north of Marlton, is quiet."}) ==
        Lines{"direction [Oskfield]: south | 10 miles north | warning"});
  CHECK(claimed({"The temple is in Oskfield, south-east of Marlton.", "Oskfield lies south of Marlton."}) ==
        Lines{"direction [Oskfield]: south-east | south | note"});
}

TEST_CASE("something named lies near one place or another") {
  CHECK(claimed({"They met at Tharn prison near Oskfield.", "She was held in Tharn military prison, they said.",
                 "She came to Tharn prison near the Tharnish city of Marlton."}) ==
        Lines{"beside: Tharn prison near Oskfield | Tharn prison near the Tharnish city of Marlton | note"});
}

TEST_CASE("a part of a place lies on one side of it, unless an article speaks of two") {
  CHECK(claimed({"Osk lies on the northern tip of Marlton.", "Osk, at the far western tip of Marlton, is quiet."}) ==
        Lines{"part [tip]: northern tip of Marlton | western tip of Marlton | note"});
  CHECK(claimed({"Osk lies on the northern tip of Marlton.", "Osk, at the northwestern tip of Marlton, is quiet."})
            .empty());
}

TEST_CASE("one person was found by one other, told by the name or by a pronoun behind it") {
  CHECK(claimed({"Anna Pell lived in Osk. Her body was found by a bodyguard.",
                 "Anna Pell was discovered by her aunt, they said."}) ==
        Lines{"doer [found]: found by a bodyguard | discovered by her aunt | note"});
  CHECK(claimed({"Anna Pell was found by a bodyguard.", "Anna Pell was found by security guards."}).empty());
  CHECK(claimed({"Anna Pell was found by her aunt's dog.", "Anna Pell was found by a jogger."}).empty());
  CHECK(claimed({"Anna Pell was found by her aunt.", "Bob Ray was found by a jogger."}).empty());
}
