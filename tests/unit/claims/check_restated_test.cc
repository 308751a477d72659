#include <doctest/doctest.h>

#include "unit/claims/story_of.h"

using gainsay::test::StoryOf;
using Lines = std::vector<std::string>;

namespace {

Lines in(const std::string& text) { return StoryOf({text}).checked(); }

}  // namespace

TEST_CASE("a figure of the headline is set against the text that has another") {
  CHECK(in("Nine hurt as ferry hits pier\n\nEleven people were hurt on Thursday when a ferry hit a pier.") ==
        Lines{"check.display error: Nine hurt | Eleven people"});
  CHECK(in("Bank to pay $3m fine\n\nThe bank agreed to pay a fine of $4m.") == Lines{"check.display error: $3m | $4m"});
  CHECK(in("Quake of magnitude 6.1 hits Osk\n\nA 6.4-magnitude earthquake struck Osk.") ==
        Lines{"check.display warning: magnitude 6.1 | 6.4-magnitude"});
}

TEST_CASE("a headline says again what stands anywhere in its text") {
  CHECK(in("Nine hurt as ferry hits pier\n\nEleven people were hurt. Two left hospital, which leaves nine.").empty());
  CHECK(in("Nine hurt as ferry hits pier\n\nSix passengers and three of the crew were hurt.").empty());
  CHECK(in("Nine hurt as ferry hits pier\n\nAt least eight people were hurt.").empty());
  CHECK(in("Bank to pay $3m fine\n\nThe bank agreed to pay a fine of $2.95m.").empty());
}

TEST_CASE("a headline is not much more than the least that its text gives") {
  CHECK(in("Ferry fire kills 42\n\nA fire on a ferry killed at least 25 people.") ==
        Lines{"check.display warning: 42 | at least 25 people"});
  CHECK(in("Ferry fire kills 27\n\nA fire on a ferry killed at least 25 people.").empty());
  CHECK(in("Ferry fire kills 5\n\nA fire on a ferry killed four people. Five people were hurt.") ==
        Lines{"check.display error: 5 | four people"});
}

TEST_CASE("a sum of the headline is that of the first sentences, whatever it is of") {
  CHECK(in("Solvane grabs Peregrine for $8.5bn\n\nSolvane takes over Peregrine in a deal of $9.5 billion.") ==
        Lines{"check.display warning: $8.5bn | $9.5 billion"});
  CHECK(in("Solvane grabs Peregrine for $8.5bn\n\nShares of Solvane rose by $9, to $95.").empty());
}

TEST_CASE("a headline and a text may give figures of different things") {
  CHECK(in("Nine hurt as ferry hits pier\n\nThe ferry carried 11 people, and 12 cars were damaged.").empty());
  CHECK(in("Four things to know\n\nThere were two things that he liked.").empty());
  CHECK(in("Nine years of hurt end in Osk\n\nOsk trailed in the hurt of 10 minutes.").empty());
}

TEST_CASE("captions and pull quotes are set against the text as well") {
  const std::string text = "Ferry sinks\n\nThe ferry sank.\n\n", missing = "\n\nFourteen people are missing.";
  CHECK(in(text + "Photo: Divers search for the 12 people missing." + missing) ==
        Lines{"check.display warning: 12 people | Fourteen people"});
  CHECK(in(text + "> The 12 people missing are men." + missing) ==
        Lines{"check.display warning: 12 people | Fourteen people"});
  CHECK(in(text + "Twelve missing on another boat" + missing).empty());  // a cross-head may be another article's
}

TEST_CASE("an age in the headline is of the one whose age the text gives") {
  CHECK(in("Actor dies at 71\n\nThe actor died at the age of 73, his family said.") ==
        Lines{"check.display warning: 71 | the age of 73"});
  CHECK(in("Actor dies at 71\n\nThe actor died at the age of 71. His son is aged 40.").empty());
  CHECK(in("Actor dies at 71\n\nHis sons, aged 40 and 44, were with him.").empty());
}

TEST_CASE("what speaks of a figure already given gives the same") {
  CHECK(in("He was sentenced to 12 years in prison. The 15-year sentence was a surprise.") ==
        Lines{"check.reference warning: 12 years | 15-year"});
  CHECK(in("A fire killed five people. The six people who died were guests.") ==
        Lines{"check.reference warning: five people | six people"});
  CHECK(in("A fire killed five people. The five people who died were guests.").empty());
  CHECK(in("A fire killed five people. Another died later. The six people who died were guests.").empty());
  CHECK(in("A fire killed two men and three women. The five people who died were guests.").empty());
}
