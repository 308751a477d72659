#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "claims/checks/check.h"
#include "claims/names/full_names.h"
#include "unit/claims/story_of.h"

using namespace gainsay;
using gainsay::test::StoryOf;
using Lines = std::vector<std::string>;

namespace {

/// Every conflict of people's names: "Alan Meeks | Allan Meeks", "~" before those of style; by name.
Lines spellings_in(const Lines& texts) {
  StoryOf story(texts);
  story.named();
  Lines out;
  for (const SpellingConflict& conflict : story.read().names.spellings) {
    std::string line = conflict.style ? "~" : "";
    for (const SpellingVariant& variant : conflict.variants) line += (line.size() > 1 ? " | " : "") + variant.form;
    out.push_back(line);
  }
  return out;
}

/// "ann lee: mayor of Harrow [deputy]" for every full name with a part.
Lines parts_in(const std::string& text) {
  Vocabulary vocabulary;
  NameFinder finder(RuleSet{}, vocabulary);
  vocabulary.mark();
  std::vector<Document> documents = {analyse(text, vocabulary)};
  const NamesFound names = finder.find(documents);
  Lines out;
  for (const FullName& name : full_names({documents, names, vocabulary}, finder.people()))
    for (const NamedAt& at : name.places) {
      std::string line = name.given + " " + name.family + ":";
      if (at.role) line += " " + at.role->name;
      if (at.role && at.role->body) line += " of " + std::string(names.entities[*at.role->body].name);
      for (const WordId word : at.role ? at.role->qualifiers : std::vector<WordId>{})
        line += " [" + vocabulary[word].text + "]";
      out.push_back(line + (at.age.empty() ? "" : ", " + at.age));
    }
  return out;
}

using Check = void (*)(const ReadStory&, const PeopleWords&, ClaimBook&);

/// "Who is mayor of Harrow" and what its claims say.
Lines offices_in(const Lines& texts, std::int64_t day, Check check = check_offices) {
  StoryOf story(texts, day);
  story.named();
  Vocabulary vocabulary;
  ClaimBook book;
  check(story.read(), story.people(), book);
  Lines out;
  for (const Claim& claim : book.claims())
    out.push_back(book.fact_at(claim.fact).title + ": " + claim.value.text +
                  (claim.cap == Severity::note ? " (note)" : ""));
  return out;
}

Likeness likeness(const std::string& a, const std::string& b) { return NameLikeness().of(a, b); }

}  // namespace

TEST_CASE("parts of names are the same, short, heard alike, a slip away, or begin alike") {
  CHECK(likeness("robert", "bob") == Likeness::nickname);
  CHECK(likeness("sergei", "sergey") == Likeness::romanised);
  CHECK(likeness("bo", "beau") == Likeness::romanised);
  CHECK(likeness("stephen", "steven") == Likeness::near);
  CHECK(likeness("chien-tsung", "jian-zong") == Likeness::syllables);
  CHECK(likeness("sung-min", "sung-ho") == Likeness::different);
  CHECK(likeness("edmunds", "edwards") == Likeness::loose);
  CHECK(likeness("rosen", "rosenfeld") == Likeness::loose);
  CHECK(likeness("mehrotra", "malhotra") == Likeness::loose);
  CHECK(likeness("roy", "ray") == Likeness::loose);
  CHECK(likeness("roy", "joy") == Likeness::different);
  CHECK(likeness("mark", "paul") == Likeness::different);
}

TEST_CASE("the part of a person stands before the name or in an apposition, with whose it is") {
  CHECK(parts_in("On Monday Harrow Group chief executive Ann Lee spoke.") ==
        Lines{"ann lee: chief executive of Harrow Group"});
  CHECK(parts_in("He met Ann Lee, 42, the deputy interior minister, there.") ==
        Lines{"ann lee: deputy minister [interior], 42"});
  CHECK(parts_in("They met Supt. Ann Lee and Bob Ray, a bus driver.") ==
        Lines{"ann lee: superintendent", "bob ray: driver [bus]"});
  CHECK(parts_in("They met Ann Lee, Mayor Bob Ray and a teacher.") == Lines{"ann lee:", "bob ray: mayor"});
}

TEST_CASE("a word right beside a name is a part, though no list has it") {
  CHECK(parts_in("They met harbour master Pat Lydon there.") == Lines{"pat lydon: master [harbour]"});
  CHECK(parts_in("The Chinese envoy, Ann Lee, spoke.") == Lines{"ann lee: envoy [chinese]"});
  CHECK(parts_in("They met Ann Lee, a climber, there.") == Lines{"ann lee: climber"});
  CHECK(parts_in("On Monday Ann Lee was the umpire.") == Lines{"ann lee: referee"});
  CHECK(parts_in("Their coach was Ann Lee.") == Lines{"ann lee: coach"});
  CHECK(parts_in("In Osk they saw Ann Lee.") == Lines{"ann lee:"});
}

TEST_CASE("one part and names that are nearly the same are one person misspelt") {
  CHECK(spellings_in({"They met Superintendent Alan Meeks.", "It was Allan Meeks, the superintendent, who spoke."}) ==
        Lines{"Alan Meeks | Allan Meeks"});
  CHECK(spellings_in({"They met Police Chief John Edmunds.", "They met Police Chief John Edwards."}) ==
        Lines{"John Edmunds | John Edwards"});
  CHECK(spellings_in({"They met his agent, Scott Borrow.", "They met agent Scott Boras."}) ==
        Lines{"Scott Borrow | Scott Boras"});
  CHECK(spellings_in({"They met the pilot, Liao Chien-tsung.", "They met pilot Liao Jian-zong."}) ==
        Lines{"~Liao Chien-tsung | Liao Jian-zong"});
  CHECK(spellings_in({"Then Mayor Emilia Duarte left. Mayor Emiliana Duarte came."}) ==
        Lines{"Emilia Duarte | Emiliana Duarte"});
}

TEST_CASE("one surname and two first names in one office, or in a part that two of a name seldom have, are a note") {
  CHECK(spellings_in({"They met Marl managing director Susan Ferrant.",
                      "It was Paul Ferrant, managing director of Marl."}) == Lines{"~Susan Ferrant | Paul Ferrant"});
  CHECK(spellings_in({"They met a spokeswoman, Susan Ferrant.", "Spokesman Paul Ferrant spoke."}) ==
        Lines{"~Susan Ferrant | Paul Ferrant"});
  CHECK(spellings_in({"They met a student, Susan Ferrant.", "Student Paul Ferrant spoke."}) == Lines{});
}

TEST_CASE("who has two parts at once has each of them") {
  CHECK(spellings_in({"They met chief executive Arno Sund.", "It was Arne Sund, president and CEO, who spoke."}) ==
        Lines{"Arno Sund | Arne Sund"});
  CHECK(spellings_in({"They met chief executive Arno Sund.", "It was president and CEO Arne Sund who spoke."}) ==
        Lines{"Arno Sund | Arne Sund"});
  CHECK(spellings_in({"They met Mayor Arno Sund.", "It was president and CEO Arne Sund who spoke."}) == Lines{});
}

TEST_CASE("names beside the same person are one person's where a half is the same") {
  CHECK(spellings_in({"They met James Chesley and Ann Lee.", "They met James Chester and Ann Lee."}) ==
        Lines{"James Chesley | James Chester"});
  CHECK(spellings_in({"They met James Chesley and Ann Lee.", "They met James Chester and Bob Ray."}) == Lines{});
}

TEST_CASE("one first name and surnames a letter apart are one person, one cut short may be, unless the parts differ") {
  CHECK(spellings_in({"They met Gordon Land there.", "They met Gordon Lund there."}) ==
        Lines{"Gordon Land | Gordon Lund"});
  CHECK(spellings_in({"They met Gordon Land there.", "They met Gordon Lands there."}) ==
        Lines{"~Gordon Land | Gordon Lands"});
  CHECK(spellings_in({"They met Gordon Strand there.", "They met Gordon Strandberg there."}) ==
        Lines{"~Gordon Strand | Gordon Strandberg"});
  CHECK(spellings_in({"They met Judge Gordon Land there.", "They met Mayor Gordon Lund there."}) == Lines{});
}

TEST_CASE("one surname and common first names a vowel apart are noted, unless the vowel ends them") {
  CHECK(spellings_in({"They met Roy Bertolli there.", "They met Ray Bertolli there."}) ==
        Lines{"~Roy Bertolli | Ray Bertolli"});
  CHECK(spellings_in({"They met Mario Bertolli there.", "They met Maria Bertolli there."}) == Lines{});
}

TEST_CASE("whom each article calls by the surname alone is one person") {
  CHECK(spellings_in({"They met Anna Tate. Tate left.", "They met Alice Tate. Ms. Tate left."}) ==
        Lines{"~Anna Tate | Alice Tate"});
  CHECK(spellings_in({"They met Matt Tate. Tate left.", "They met Matt Tait. Tait left."}) ==
        Lines{"Matt Tate | Matt Tait"});
  CHECK(spellings_in({"They met Anna Tate. Tate left.", "They met Alice Tate and Paul Tate. Tate left."}) == Lines{});
  CHECK(spellings_in({"They met Anna Tate.", "They met Alice Tate."}) == Lines{});
}

TEST_CASE("one article sets two names against each other only where both have a part of one holder") {
  CHECK(spellings_in({"Mayor Ann Edmonds spoke in Harrow. Later Mayor Ann Edwards left."}) ==
        Lines{"Ann Edmonds | Ann Edwards"});
  CHECK(spellings_in({"Judge Ann Edmonds spoke in Harrow. Later Judge Ann Edwards left."}) == Lines{});
  CHECK(spellings_in({"Mayor Ann Edmonds spoke in Harrow. Later Ann Edwards left."}) == Lines{});
  CHECK(spellings_in({"Judge Ann Edmonds spoke in Harrow.", "Later Judge Ann Edwards left."}) ==
        Lines{"Ann Edmonds | Ann Edwards"});
}

TEST_CASE("one name with two middle initials is noted, unless an article has both") {
  CHECK(spellings_in({"They met Gordon K. Tate.", "They met Gordon L. Tate."}) ==
        Lines{"~Gordon K. Tate | Gordon L. Tate"});
  CHECK(spellings_in({"They met Gordon K. Tate.", "They met Gordon Karl Tate."}) == Lines{});
  CHECK(spellings_in({"They met Gordon K. Tate.", "Gordon L. Tate is no friend of Gordon K. Tate."}) == Lines{});
}

TEST_CASE("a father and a son of one name are two") {
  CHECK(spellings_in({"They met Victor Pell Jr. there. Then Victor Pell Sr. came.", "They met Victor Pell."}) ==
        Lines{});
}

TEST_CASE("an age in common lets in a slip") {
  CHECK(spellings_in({"They met Gordon Tate, 52, there.", "They met Gordon Tait, 52, there."}) ==
        Lines{"Gordon Tate | Gordon Tait"});
}

TEST_CASE("other parts, other bodies, an article with both, and short forms are no misspellings") {
  CHECK(spellings_in({"They met Police Chief John Edmunds.", "They met Judge John Edwards."}) == Lines{});
  CHECK(spellings_in({"They met Harrow captain Ryan Coyle.", "It was Ryan Doyle, the Norvale captain."}) == Lines{});
  CHECK(spellings_in({"They met Officer Mark Reid. Officer Marc Reid left.", "They met Officer Mark Reid."}) ==
        Lines{});
  CHECK(spellings_in({"They met Coach Tony Hale.", "They met Coach Anthony Hale."}) == Lines{});
}

TEST_CASE("a body has one holder of an office at a time, unless the words tell of a change") {
  constexpr std::int64_t day = 20'000;
  const std::string one = "On Monday Harrow Group chief executive Ann Lee spoke.";
  CHECK(offices_in({one, "It was Bob Ray, chief executive of Harrow Group, who spoke."}, day) ==
        Lines{"Who is chief executive of Harrow Group: Ann Lee", "Who is chief executive of Harrow Group: Bob Ray"});
  CHECK(offices_in({one, "It was Bob Ray, chief executive of Harrow Group, who spoke."}, 0) ==
        Lines{"Who is chief executive of Harrow Group: Ann Lee (note)",
              "Who is chief executive of Harrow Group: Bob Ray (note)"});
  CHECK(offices_in({one, "Bob Ray, chief executive of Harrow Group, will succeed her."}, day) == Lines{});
  CHECK(offices_in({one, "They met Bob Ray, former chief executive of Harrow Group."}, day) == Lines{});
  CHECK(offices_in({one, "They met Bob Ray, chief executive of Marl Group."}, day) == Lines{});
  CHECK(offices_in({"On Monday Harrow Group chief executive Peter Chen spoke.",
                    "It was Chen Hsin-te, chief executive of Harrow Group, who spoke."},
                   day) == Lines{"Who is chief executive of Harrow Group: Peter Chen",
                                 "Who is chief executive of Harrow Group: Chen Hsin-te"});
}

TEST_CASE("one person has one rank at a time, unless an article tells of another or weeks lie between") {
  constexpr std::int64_t day = 20'000;
  CHECK(offices_in({"They met Lt. Ann Lee.", "It was Sgt. Ann Lee who spoke."}, day, check_ranks_held) ==
        Lines{"Which rank or office Ann Lee has: lieutenant", "Which rank or office Ann Lee has: sergeant"});
  CHECK(offices_in({"They met Mayor Ann Lee.", "Ann Lee, the governor, spoke."}, 0, check_ranks_held) ==
        Lines{"Which rank or office Ann Lee has: mayor (note)", "Which rank or office Ann Lee has: governor (note)"});
  CHECK(offices_in({"They met Mayor Ann Lee.", "Ann Lee, a teacher, spoke."}, day, check_ranks_held).empty());
  CHECK(offices_in({"They met Mayor Ann Lee.", "Ann Lee, the former governor, spoke."}, day, check_ranks_held).empty());
  CHECK(offices_in({"They met Lt. Ann Lee.", "Sgt. Ann Lee is now Lt. Ann Lee."}, day, check_ranks_held).empty());
}
