#include <doctest/doctest.h>

#include "unit/claims/story_of.h"

using gainsay::test::StoryOf;
using Lines = std::vector<std::string>;

TEST_CASE("two titles of which a person can have one are set against each other") {
  CHECK(StoryOf({"On Monday Inspector Ann Lee spoke.", "\"No,\" said Superintendent Ann Lee."}).named().checked() ==
        Lines{"check.title note: Inspector Ann Lee | Superintendent Ann Lee"});
  CHECK(StoryOf({"It was Ann Lee, the driver, who called.", "One passenger, Ann Lee, called."}).named().checked() ==
        Lines{});
  CHECK(StoryOf({"They met Ann Lee, a bus driver.", "They met passenger Ann Lee."}).named().checked() ==
        Lines{"check.title note: Ann Lee, a bus driver | passenger Ann Lee"});
}

TEST_CASE("a title held before, one that an article gives beside another, and a shortened one are no conflict") {
  CHECK(StoryOf({"They met former mayor Ann Lee.", "They met Governor Ann Lee."}).named().checked() == Lines{});
  CHECK(StoryOf({"They met Mayor Ann Lee. Then Governor Ann Lee left.", "They met Mayor Ann Lee."}).named().checked() ==
        Lines{});
  CHECK(StoryOf({"They met Chief Superintendent Ann Lee.", "They met Ann Lee. Superintendent Lee left."})
            .named()
            .checked() == Lines{});
}

TEST_CASE("owner and operator, village and town") {
  CHECK(StoryOf({"The line is owned by Harrow Group.", "The operator Harrow Group said so."}).named().checked() ==
        Lines{"check.title note: owned by Harrow Group | operator Harrow Group"});
  CHECK(StoryOf({"In the village of Drumgarvie it rained.", "It hit the town of Drumgarvie."}).named().checked() ==
        Lines{"check.title note: village of Drumgarvie | town of Drumgarvie"});
}

TEST_CASE("a relation is set against another one between the same two people") {
  CHECK(StoryOf({"With Martin Hale's sister, Anna Price, they left.", "They met Martin Hale's cousin Anna Price."})
            .named()
            .checked() == Lines{"check.kin note: sister, Anna Price | cousin Anna Price"});
  CHECK(StoryOf({"They met Martin Hale and his wife Anna Price.",
                 "They met Martin Hale. His girlfriend, Anna Price, left."})
            .named()
            .checked() == Lines{"check.kin note: wife Anna Price | girlfriend, Anna Price"});
  CHECK(StoryOf({"They met Martin Hale, Leo Gray and his wife Anna Price.",
                 "They met Martin Hale. His girlfriend, Anna Price, left."})
            .named()
            .checked() == Lines{});
}

TEST_CASE("a sentence that two articles share but for a word that excludes the other") {
  const std::string begins = "The harbour was closed on Monday after a storm had come in from the ";
  CHECK(StoryOf({begins + "south, officials in the town said.", begins + "west, officials in town said."}).checked() ==
        Lines{"check.twin warning: in from the south, officials in the | in from the west, officials in town"});
  CHECK(
      StoryOf({begins + "south, officials in the town said.", begins + "sea, officials in the town said."}).checked() ==
      Lines{});
  CHECK(StoryOf({begins + "south, officials in Harrow said.", begins + "west, officials in Leeds said."}).checked() ==
        Lines{});
}

TEST_CASE("two first names with one surname and one age, in two articles, may be one person") {
  CHECK(StoryOf({"They met Martin Hale, 30, there.", "They met Mark Hale, 30, there."}).named().checked() ==
        Lines{"check.first-name warning: Martin Hale, 30 | Mark Hale, 30"});
  CHECK(StoryOf({"They met Martin Hale, 30, and Mark Hale, 30, there.", "They met Mark Hale, 30, there."})
            .named()
            .checked() == Lines{});
}

TEST_CASE("a first name with an accent and without one is one name") {
  CHECK(StoryOf({"They met Teófilo Hale, 30, there.", "They met Teofilo Hale, 30, there."}).named().checked() ==
        Lines{});
}

TEST_CASE("words of a person in one article and of that person's spokesman in another") {
  CHECK(
      StoryOf({"They met Martin Hale. On Monday Martin Hale called it \"deeply deplorable\".",
               "They met Martin Hale. A spokesman for Mayor Martin Hale called it \"deeply deplorable\"."})
          .named()
          .checked() ==
      Lines{
          "check.speaker note: Martin Hale called it \"deeply deplorable | Martin Hale called it \"deeply deplorable"});
}
