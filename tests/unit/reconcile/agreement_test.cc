#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "unit/reconcile/story.h"

namespace gainsay {
namespace {

TEST_CASE("claims whose ranges meet agree") {
  CHECK(findings_of(R"(
    fact price money What the buyer pays
    a.txt 2025-06-13 Outlet A | price | $14.3 billion
    b.txt 2025-06-13 Outlet B | price | $14.3 billion)") == "");
}

TEST_CASE("three outlets against one are one finding with two parties") {
  CHECK(findings_of(R"(
    fact stake percent The share the buyer gets
    a.txt 2025-06-13 Outlet A | stake | 49%
    b.txt 2025-06-13 Outlet B | stake | 46%
    c.txt 2025-06-13 Outlet C | stake | 49%
    d.txt 2025-06-13 Outlet D | stake | 49%)",
                    {.why = true}) ==
        "error[stake] The share the buyer gets cannot be both 49% and 46%\n"
        "  49%: a.txt \"49%\", c.txt \"49%\", d.txt \"49%\"\n"
        "  46%: b.txt \"46%\"\n"
        "  why A: Outlet A, Outlet C and Outlet D say “49%”: 48.5 to 49.5%\n"
        "  why B: Outlet B says “46%”: 45.5 to 46.5%\n"
        "  why A and B are at least 2 percentage points apart\n");
}

TEST_CASE("three values are one finding with three parties") {
  CHECK(findings_of(R"(
    fact killed count How many died
    a.txt 2025-06-13 Outlet A | killed | 5
    b.txt 2025-06-13 Outlet B | killed | 6
    c.txt 2025-06-13 Outlet C | killed | 7)") ==
        "error[killed] How many died cannot be all of 5, 6 and 7\n"
        "  5: a.txt \"5\"\n"
        "  6: b.txt \"6\"\n"
        "  7: c.txt \"7\"\n");
}

TEST_CASE("lengths under a minute are told in seconds") {
  CHECK(findings_of(R"(
    fact shaking duration How long it shook
    a.txt 2025-06-13 Outlet A | shaking | 15 seconds
    b.txt 2025-06-13 Outlet B | shaking | 1 minute)",
                    {.why = true}) ==
        "error[shaking] How long it shook cannot be both 15 seconds and 1 minute\n"
        "  15 seconds: a.txt \"15 seconds\"\n"
        "  1 minute: b.txt \"1 minute\"\n"
        "  why A: Outlet A says “15 seconds”: 15 seconds\n"
        "  why B: Outlet B says “1 minute”: 1 minute\n"
        "  why A and B are 45 seconds apart\n");
}

TEST_CASE("a party is worded by the claim that admits least") {
  CHECK(findings_of(R"(
    fact hospital count How many went to hospital
    a.txt 2025-06-13 Outlet A | hospital | over 50
    b.txt 2025-06-13 Outlet B | hospital | over 60
    c.txt 2025-06-13 Outlet C | hospital | 51
    d.txt 2025-06-13 Outlet D | hospital | 20)",
                    {.why = true}) ==
        "error[hospital] How many went to hospital cannot be all of over 60, 51 and 20\n"
        "  over 60: a.txt \"over 50\", b.txt \"over 60\"\n"
        "  51: c.txt \"51\"\n"
        "  20: d.txt \"20\"\n"
        "  why A: Outlet B says “over 60”: above 60; Outlet A fits it\n"
        "  why B: Outlet C says “51”: 51\n"
        "  why C: Outlet D says “20”: 20\n"
        "  why A and B are at least 9 apart\n"
        "warning[hospital] How many went to hospital is both over 50 and over 60 only in an unusual reading\n"
        "  over 50: a.txt \"over 50\"\n"
        "  over 60: b.txt \"over 60\"\n"
        "  why A: Outlet A says “over 50”: 50 to 55\n"
        "  why B: Outlet B says “over 60”: 60 to 66\n"
        "  why A and B are at least 5 apart\n");
}

TEST_CASE("parties beyond the 26th have two letters") {
  CHECK(party_letter(0) == "A");
  CHECK(party_letter(25) == "Z");
  CHECK(party_letter(26) == "AA");
}

TEST_CASE("ends that only touch do not meet") {
  CHECK(findings_of(R"(
    fact worth money The worth
    a.txt 2025-06-13 Outlet A | worth | $29 billion
    b.txt 2025-06-13 Outlet B | worth | $30 billion)") ==
        "error[worth] The worth cannot be both $29 billion and $30 billion\n"
        "  $29 billion: a.txt \"$29 billion\"\n"
        "  $30 billion: b.txt \"$30 billion\"\n");
}

TEST_CASE("one figure under two hedges is an imprecision and never more") {
  CHECK(findings_of(R"(
    fact worth money The worth
    a.txt 2025-06-13 Outlet A | worth | $29 billion
    b.txt 2025-06-13 Outlet B | worth | over $29 billion)") ==
        "note[worth] The worth is written as $29 billion and over $29 billion: one value, in different precision\n"
        "  $29 billion: a.txt \"$29 billion\"\n"
        "  over $29 billion: b.txt \"over $29 billion\"\n");
  CHECK(findings_of(R"(
    fact hurt count How many were hurt
    a.txt 2025-06-13 Outlet A | hurt | 70
    b.txt 2025-06-13 Outlet B | hurt | over 70)") ==
        "note[hurt] How many were hurt is written as 70 and over 70: one value, in different precision\n"
        "  70: a.txt \"70\"\n"
        "  over 70: b.txt \"over 70\"\n");
}

TEST_CASE("a claim that fits every party goes to the context") {
  CHECK(findings_of(R"(
    fact killed count How many died
    a.txt 2025-06-13 Outlet A | killed | 12
    b.txt 2025-06-13 Outlet B | killed | 15
    c.txt 2025-06-13 Outlet C | killed | at least 12)",
                    {.context = true}) ==
        "error[killed] How many died cannot be both 12 and 15\n"
        "  12: a.txt \"12\"\n"
        "  15: b.txt \"15\"\n"
        "  fits either: c.txt \"at least 12\"\n"
        "note[killed] How many died is written as 12 and at least 12: one value, in different precision\n"
        "  12: a.txt \"12\"\n"
        "  at least 12: c.txt \"at least 12\"\n");
}

TEST_CASE("what fits only an unusual reading is a tension") {
  CHECK(findings_of(R"(
    fact hurt count How many were hurt
    a.txt 2025-06-13 Outlet A | hurt | about 400
    b.txt 2025-06-13 Outlet B | hurt | 480)") ==
        "warning[hurt] How many were hurt is both about 400 and 480 only in an unusual reading\n"
        "  about 400: a.txt \"about 400\"\n"
        "  480: b.txt \"480\"\n");
}

TEST_CASE("a month without its year is a tension with the same month of another year") {
  CHECK(findings_of(R"(
    fact round.date date When the firm last raised money
    a.txt 2025-06-13 Outlet A | round.date | in May
    b.txt 2025-06-13 Outlet B | round.date | May 2024)") ==
        "warning[round.date] When the firm last raised money is both May (no year) and May 2024 only in an unusual "
        "reading\n"
        "  May (no year): a.txt \"in May\"\n"
        "  May 2024: b.txt \"May 2024\"\n");
}

TEST_CASE("a conflict of the first pass is relaxed so that a later tension still shows") {
  CHECK(findings_of(R"(
    fact hurt count How many were hurt
    a.txt 2025-06-13 Outlet A | hurt | about 400
    b.txt 2025-06-13 Outlet B | hurt | 480
    c.txt 2025-06-13 Outlet C | hurt | 480
    d.txt 2025-06-13 Outlet D | hurt | 900)") ==
        "error[hurt] How many were hurt cannot be both 480 and 900\n"
        "  480: a.txt \"about 400\", b.txt \"480\", c.txt \"480\"\n"
        "  900: d.txt \"900\"\n"
        "warning[hurt] How many were hurt is both 480 and about 400 only in an unusual reading\n"
        "  480: b.txt \"480\", c.txt \"480\"\n"
        "  about 400: a.txt \"about 400\"\n");
}

TEST_CASE("what is only possible or planned raises a tension at most") {
  CHECK(findings_of(R"(
    fact price money The price
    a.txt 2025-06-13 Outlet A | price | $14 billion
    b.txt 2025-06-13 Outlet B | price | $16 billion | possible)") ==
        "warning[price] The price cannot be both $14 billion and $16 billion\n"
        "  $14 billion: a.txt \"$14 billion\"\n"
        "  $16 billion: b.txt \"$16 billion\"\n");
}

TEST_CASE("a relative date of an undated article raises a warning at most") {
  CHECK(findings_of(R"(
    fact founded date When the firm was founded
    a.txt 2025-06-13 Outlet A | founded | 2016
    b.txt - Outlet B | founded | last year)",
                    {.why = true})
            .starts_with("warning[founded] When the firm was founded cannot be both 2016 and 1969\n"));
}

TEST_CASE("ages of one day must be equal, and a birthday may lie between two days") {
  CHECK(findings_of(R"(
    fact age age How old she is
    a.txt 2025-06-13 Outlet A | age | 28
    b.txt 2025-06-13 Outlet B | age | 29)") ==
        "error[age] How old she is cannot be both 28 and 29\n"
        "  28: a.txt \"28\"\n"
        "  29: b.txt \"29\"\n");
  CHECK(findings_of(R"(
    fact age age How old she is
    a.txt 2025-06-13 Outlet A | age | 28
    b.txt 2025-06-16 Outlet B | age | 29)") ==
        "warning[age] How old she is is both 28 and 29 only in an unusual reading\n"
        "  28: a.txt \"28\"\n"
        "  29: b.txt \"29\"\n");
}

TEST_CASE("names differ by whom they name, and a letter or two is a matter of spelling") {
  CHECK(findings_of(R"(
    fact chief name Who runs the firm
    a.txt 2025-06-13 Outlet A | chief | Jason Droege
    b.txt 2025-06-13 Outlet B | chief | Lucy Guo)") ==
        "error[chief] Who runs the firm cannot be both Jason Droege and Lucy Guo\n"
        "  Jason Droege: a.txt \"Jason Droege\"\n"
        "  Lucy Guo: b.txt \"Lucy Guo\"\n");
  CHECK(findings_of(R"(
    fact chief name Who runs the firm
    a.txt 2025-06-13 Outlet A | chief | Ann Sandilands
    b.txt 2025-06-13 Outlet B | chief | Ann Sandlilands)") ==
        "warning[chief] Who runs the firm is written in ways that may be one name: Ann Sandilands and Ann Sandlilands\n"
        "  Ann Sandilands: a.txt \"Ann Sandilands\"\n"
        "  Ann Sandlilands: b.txt \"Ann Sandlilands\"\n");
}

TEST_CASE("yes against no is a contradiction") {
  CHECK(findings_of(R"(
    fact seat yes-no Whether the buyer gets a seat
    a.txt 2025-06-13 Outlet A | seat | no
    b.txt 2025-06-13 Outlet B | seat | yes)") ==
        "error[seat] Whether the buyer gets a seat cannot be both no and yes\n"
        "  no: a.txt \"no\"\n"
        "  yes: b.txt \"yes\"\n");
}

TEST_CASE("a shorter open list is an omission, a closed one a contradiction") {
  CHECK(findings_of(R"(
    fact backers names Who put money in
    a.txt 2025-06-13 Outlet A | backers | Nvidia, Amazon and Meta
    b.txt 2025-06-13 Outlet B | backers | Nvidia and Amazon)") ==
        "note[backers] Who put money in: a list leaves out Meta, named elsewhere\n"
        "  Amazon, Meta and Nvidia: a.txt \"Nvidia, Amazon and Meta\"\n"
        "  Amazon and Nvidia: b.txt \"Nvidia and Amazon\"\n");
  CHECK(findings_of(R"(
    fact backers names Who put money in
    a.txt 2025-06-13 Outlet A | backers | Nvidia, Amazon and Meta
    b.txt 2025-06-13 Outlet B | backers | only Nvidia and Amazon)") ==
        "error[backers] Who put money in cannot be both Amazon, Meta and Nvidia and only Amazon and Nvidia\n"
        "  Amazon, Meta and Nvidia: a.txt \"Nvidia, Amazon and Meta\"\n"
        "  only Amazon and Nvidia: b.txt \"only Nvidia and Amazon\"\n");
}

TEST_CASE("a denied figure excludes that figure alone, and is a warning at most") {
  CHECK(findings_of(R"(
    fact price money The price
    a.txt 2025-06-13 Outlet A | price | $14 billion
    b.txt 2025-06-13 Outlet B | price | $14 billion | not
    c.txt 2025-06-13 Outlet C | price | $14 billion)") ==
        "warning[price] The price cannot be both $14 billion and not $14 billion\n"
        "  $14 billion: a.txt \"$14 billion\", c.txt \"$14 billion\"\n"
        "  not $14 billion: b.txt \"$14 billion\"\n");
}

TEST_CASE("one article against itself is a finding that the page itself settles") {
  TestStory story = story_of(R"(
    fact price money The price
    a.txt 2025-06-13 Outlet A | price | $14 billion
    a.txt 2025-06-13 Outlet A | price | $16 billion)");
  Reconciled result = reconcile(story.claims, *story.rules);
  REQUIRE(result.findings.size() == 1);
  CHECK(action_name(result.findings[0].action) == "fix");
}

TEST_CASE("a fact's severity lowers its findings, and a fact that need not agree has none") {
  CHECK(findings_of(R"(
    fact price money [note] The price
    a.txt 2025-06-13 Outlet A | price | $14 billion
    b.txt 2025-06-13 Outlet B | price | $16 billion)")
            .starts_with("note[price]"));
  CHECK(findings_of(R"(
    fact price money [agree no] The price
    a.txt 2025-06-13 Outlet A | price | $14 billion
    b.txt 2025-06-13 Outlet B | price | $16 billion)") == "");
}

TEST_CASE("an outlet more that agrees leaves a finding its name") {
  auto id_of = [](const std::string& lines) {
    TestStory story = story_of(lines);
    return reconcile(story.claims, *story.rules).findings.at(0).id;
  };
  std::string two = R"(
    fact price money The price
    a.txt 2025-06-13 Outlet A | price | $14 billion
    b.txt 2025-06-13 Outlet B | price | $16 billion)";
  std::string more = two + "\n    c.txt 2025-06-13 Outlet C | price | $16 billion";
  CHECK(id_of(two) == id_of(more));
  CHECK(id_of(two).size() == 14);
}

TEST_CASE("the order in which articles come does not matter") {
  const std::vector<std::string> lines = {
      "a.txt 2025-06-13 Outlet A | hurt | about 400", "b.txt 2025-06-13 Outlet B | hurt | 480",
      "c.txt 2025-06-13 Outlet C | hurt | 480",       "d.txt 2025-06-13 Outlet D | hurt | 900",
      "e.txt 2025-06-13 Outlet E | hurt | over 480",  "f.txt 2025-06-12 Outlet F | hurt | at least 900"};
  auto text = [](const std::vector<std::string>& all) {
    std::string out = "fact hurt count How many were hurt\n";
    for (const std::string& line : all) out += line + "\n";
    return findings_of(out, {true, true, true, true});
  };
  CHECK(rc::check([&] {
    auto picks = *rc::gen::container<std::vector<unsigned>>(lines.size(), rc::gen::arbitrary<unsigned>());
    std::vector<std::string> shuffled = lines;
    for (std::size_t i = shuffled.size(); i-- > 1;) std::swap(shuffled[i], shuffled[picks[i] % (i + 1)]);
    RC_ASSERT(text(shuffled) == text(lines));
  }));
}

}  // namespace
}  // namespace gainsay
