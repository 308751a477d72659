// Figures that no head brings together, matched by all that their sentences share.
#include "unit/claims/claimed.h"

using namespace gainsay;
using namespace gainsay::test;

TEST_CASE("rare words that stand near both figures say that they are of one thing") {
  CHECK(claimed({"Halden has received 471 reports of fires in Osk.",
                 "There were 450 reported fires, the regulator in Osk said."}) ==
        Lines{"count beside fires: 471 reports | 450 reported fires | note"});
}

TEST_CASE("each figure finds the one it is most like") {
  CHECK(
      claimed({"She spent 23 days at the Marrow Clinic. In Osk she sat in a courtroom for 33 days.",
               "She went to the Marrow Clinic for 22 days. A courtroom in Osk had seen her for 34 days."}) ==
      Lines{"duration beside Clinic: 23 days | 22 days | note", "duration beside courtroom: 33 days | 34 days | note"});
}

TEST_CASE("a figure that the other article gives too is of something else") {
  CHECK(claimed({"She spent 23 days at the Marrow Clinic.", "She went to the Marrow Clinic for 22 days."}) ==
        Lines{"duration beside Clinic: 23 days | 22 days | note"});
  CHECK(claimed({"She spent 23 days at the Marrow Clinic.",
                 "She went to the Marrow Clinic for 22 days. After 23 days it rained."}) == Lines{});
}

TEST_CASE("figures far from each other, of other nouns or beside other names are of two things") {
  CHECK(claimed({"She spent 23 days at the Marrow Clinic.", "She went to the Marrow Clinic for 62 days."}) == Lines{});
  CHECK(claimed({"Police in Osk seek two men with ladders.", "Three thefts of ladders vex Osk."}) == Lines{});
  CHECK(claimed({"Of the ladders 40 percent went to Osk.", "Of the ladders 45 percent went to Tarn."}) == Lines{});
}

TEST_CASE("one name beside two ages that are nearly one is one person's") {
  CHECK(claimed({"Mourners in Osk saw her daughter, Bobbi, 18.", "She and Karl had one daughter, Bobbi, 19."}) ==
        Lines{"age beside Bobbi: 18 | 19 | note"});
}

TEST_CASE("articles that name nothing in common match nowhere") {
  CHECK(claimed({"Four cranes came to the bridge.", "The firm sold three cranes."}) == Lines{});
  CHECK(claimed({"Four cranes came to the bridge. The United States paid.",
                 "The firm sold three cranes. It has no buyers in the United States."}) == Lines{});
}
