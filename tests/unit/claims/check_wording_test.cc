#include <doctest/doctest.h>

#include "unit/claims/story_of.h"

using gainsay::test::StoryOf;
using Lines = std::vector<std::string>;

TEST_CASE("one quotation in two wordings is noted") {
  CHECK(StoryOf({"He said: \"There was a girl who was on top of me.\"",
                 "\"There was a woman that was on top of me,\" he said."})
            .checked() ==
        Lines{"check.quotation note: There was a girl who was on top of | There was a woman that was on top of"});
}

TEST_CASE("one speaker's words may differ in small words, or in how a short quotation ends") {
  CHECK(StoryOf({"\"A line has to be drawn against it,\" said Ann Lee.",
                 "Ms. Lee said: \"A line must be drawn against it.\""})
            .checked() ==
        Lines{"check.quotation note: A line has to be drawn against it | A line must be drawn against it"});
  CHECK(StoryOf({"\"A line has to be drawn in the sand,\" said Ann Lee.",
                 "Ms. Lee said: \"A line has to be drawn on the sand.\""})
            .checked() == Lines{});
  CHECK(StoryOf({"\"We are treating this as suspicious,\" said Ann Lee.",
                 "\"We are treating this as arson,\" Ms. Lee said."})
            .checked() == Lines{"check.quotation note: are treating this as suspicious | are treating this as arson"});
  CHECK(StoryOf({"\"We are treating this as suspicious,\" said Ann Lee.",
                 "\"We are treating this as arson,\" Mr. Hale said."})
            .checked() == Lines{});
}

TEST_CASE("what one speaker said once is compared word by word, small words too") {
  CHECK(StoryOf({"\"She is a splendid painter of the sea,\" Ann Lee said.",
                 "Ann Lee, a dealer, said: \"She's a splendid painter of the sea.\""})
            .checked() ==
        Lines{"check.quotation note: She is a splendid painter of | She's a splendid painter of the"});
  CHECK(StoryOf({"Mayor Ann Lee said that help was near. \"This may well be our town's longest night,\" she said.",
                 "\"This may be the town's longest night,\" Ms. Lee said."})
            .checked() ==
        Lines{"check.quotation note: This may well be our town's longest | This may be the town's longest night"});
  CHECK(StoryOf({"The judge told him: \"A line must be drawn in this town.\"",
                 "\"A line has to be drawn in this town,\" Judge Ann Lee said."})
            .checked() == Lines{"check.quotation note: A line must be drawn in this | A line has to be drawn in this"});
  CHECK(StoryOf({"\"She is a splendid painter of the sea,\" Ann Lee said.",
                 "\"She's a splendid painter of the sea,\" Bob Ray said."})
            .checked()
            .empty());
}

TEST_CASE("small words that differ are shown with those around them") {
  CHECK(StoryOf({"\"There's so much that we lost,\" Ann Lee said.", "\"There is so much that we lost,\" Ms. Lee said."})
            .answers() == Lines{"“There's so much”", "“There is so much”"});
  CHECK(StoryOf({"\"We are treating this as suspicious,\" said Ann Lee.",
                 "\"We are treating this as arson,\" Ms. Lee said."})
            .answers() == Lines{"“suspicious”", "“arson”"});
}

TEST_CASE("a pronoun that speaks means the person with whose name the sentence before began") {
  const std::string late = "\"I feel proud to have been given this day,\" she said.";
  const std::string early = "\"I am proud to be given this day,\" Ann Lee said.";
  CHECK(StoryOf({"Ann Lee beat two others in Osk. " + late, early}).named().checked() ==
        Lines{"check.quotation note: I feel proud to have been | I am proud to be given"});
  CHECK(StoryOf({"Bob Ray beat two others in Osk. " + late, early}).named().checked().empty());
}

TEST_CASE("a short quotation of one speaker may differ in one word") {
  CHECK(StoryOf({"\"We are heartbroken,\" Ann Lee said.", "\"We were heartbroken,\" Ms. Lee said."}).checked() ==
        Lines{"check.quotation note: We are heartbroken | We were heartbroken"});
  CHECK(StoryOf({"\"We are heartbroken,\" Ann Lee said.", "\"We are all heartbroken,\" Ms. Lee said."})
            .checked()
            .empty());
  CHECK(StoryOf({"\"We are heartbroken,\" Ann Lee said.", "\"We were heartbroken,\" Bob Ray said."}).checked().empty());
}

TEST_CASE("a negation that differs in a quotation is louder than a figure, unless one article has both figures") {
  const std::string one = "\"We have lost 3 of our boats in the storm,\" she said. ";
  const std::string four = "She said: \"We have lost 4 of our boats in the storm.\"";
  CHECK(StoryOf({one, four}).checked() ==
        Lines{"check.quotation note: We have lost 3 of our boats in | We have lost 4 of our boats in"});
  CHECK(StoryOf({"Boats lost\n\n" + one + four}).checked() ==
        Lines{"check.quotation warning: We have lost 3 of our boats in | We have lost 4 of our boats in"});
  CHECK(StoryOf({"\"They did not tell us that it was closed,\" she said.",
                 "She said: \"They did tell us that it was closed.\""})
            .checked() ==
        Lines{"check.quotation warning: They did not tell us that it | They did tell us that it was"});
}

TEST_CASE("cut, inflected and differently spelt quotations are the same") {
  CHECK(StoryOf({"\"We have lost three of our boats in the storm, and it was bad,\" she said.",
                 "\"We lost three of our boats in the storm,\" she said.",
                 "\"We have lost 3 of our boats [at sea] in the storm,\" she said."})
            .checked()
            .empty());
  CHECK(StoryOf({"\"The colour of the harbour was really something to see,\" she said.",
                 "\"The color of the harbor was something to see,\" she said."})
            .checked()
            .empty());
}

TEST_CASE("sentences of two articles may be alike") {
  CHECK(StoryOf({"The harbour was closed on Monday after a storm.", "The harbour was closed on Friday after a storm."})
            .checked()
            .empty());
}

TEST_CASE("a quotation inside a sentence of its own is no words of the last speaker") {
  CHECK(StoryOf({"\"No,\" said Ann Lee. Bob Ray called the strike \"a slap in the face of every commuter\".",
                 "\"No,\" said Tom Hale. Bob Ray called the strike \"a slap in the face of every commuter\"."})
            .named()
            .checked() == Lines{});
}

TEST_CASE("one quotation of two people is set against itself, one of a firm and its speaker is not") {
  const std::vector<std::string> texts = {"\"We will mend the line by the end of May,\" said Ann Lee of Northrail.",
                                          "\"We will mend the line by the end of May,\" said Bob Gray."};
  CHECK(StoryOf(texts).checked().empty());
  CHECK(StoryOf(texts).with_person("Ann Lee").with_person("Bob Gray").checked() ==
        Lines{"check.speaker warning: We will mend the line by the | We will mend the line by the"});
}

TEST_CASE("a headline that says a sentence of its own text with another word is set against it") {
  const std::string text = "\n\nNobody was at work. A fire in the weaving mill of Osk closed the old bridge for a day.";
  CHECK(StoryOf({"Fire in the weaving mill of Osk closed the new bridge for a day" + text}).checked() ==
        Lines{"check.repeat note: of Osk closed the new bridge for a day | of Osk closed the old bridge for a day"});
  CHECK(StoryOf({"Fire in the weaving mill of Osk closed the old bridge for a day" + text}).checked() == Lines{});
  CHECK(StoryOf({"Weavers of Osk mill talk of bridge, fire and a new day" + text}).checked() == Lines{});
}
