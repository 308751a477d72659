#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "claims/names/names.h"

using namespace gainsay;

namespace {

RuleSet deal_names() {
  RuleSet rules;
  rules.names = {{"buyer", "company", {"Meta", "Meta Platforms, Inc.", "Facebook"}, {"social media giant"}, {}},
                 {"target", "company", {"Scale AI", "Scale"}, {"data-labeling firm", "startup"}, {}},
                 {"wang", "person", {"Alexandr Wang"}, {}, {}}};
  return rules;
}

/// Every name of the texts, one text after another: "Meta=Meta; the startup=Scale AI".
std::string names_in(const std::vector<std::string>& texts, const RuleSet& rules = deal_names()) {
  Vocabulary vocabulary;
  NameFinder finder(rules, vocabulary);
  vocabulary.mark();
  std::vector<Document> documents;
  for (const std::string& text : texts) documents.push_back(analyse(text, vocabulary));
  const NamesFound names = finder.find(documents);
  std::string out;
  for (std::size_t d = 0; d < documents.size(); ++d)
    for (const NamePlace& place : names.places[d]) {
      if (!out.empty()) out += "; ";
      out += std::string(documents[d].text_of(place.tokens)) + "=";
      out += names.entities[place.entity].name;
    }
  return out;
}

}  // namespace

TEST_CASE("a rule file's names are found by their longest form, with legal suffix and without") {
  CHECK(names_in({"Today Meta Platforms Inc. bought Scale AI, and Meta Platforms's board met Scale."}) ==
        "Meta Platforms Inc.=Meta; Scale AI=Scale AI; Meta Platforms=Meta; Scale=Scale AI");
}

TEST_CASE("small words that look like names are none") {
  CHECK(names_in({"They scale the wall of a meta analysis."}) == "");
}

TEST_CASE("a person is known by surname, title and initials, another of that surname is not") {
  CHECK(names_in({"Then Alexandr X. Wang met Mr. Wang, A. Wang and CEO Wang. But Wang said that Jenny Wang left."}) ==
        "Alexandr X. Wang=Alexandr Wang; Mr. Wang=Alexandr Wang; A. Wang=Alexandr Wang; Wang=Alexandr Wang; "
        "Wang=Alexandr Wang; Jenny Wang=Jenny Wang");
}

TEST_CASE("descriptions count behind a determiner or possessive, with what stands between") {
  CHECK(names_in({"It values the San Francisco-based data-labeling startup at $29 billion. A startup failed."}) ==
        "the San Francisco-based data-labeling startup=Scale AI");
  CHECK(names_in({"It paid for data-labeling firm Scale AI, a startup of note."}) ==
        "data-labeling firm Scale AI=Scale AI; a startup=Scale AI");
}

TEST_CASE("the company is the one at the centre of what was said last") {
  CHECK(names_in({"Staff from Scale will move to Meta, though the company says it stays. Meta paid. The firm won."}) ==
        "Scale=Scale AI; Meta=Meta; the company=Scale AI; Meta=Meta; The firm=Meta");
  CHECK(names_in({"The sale of Scale takes Wang to Meta to lead the company's efforts."}) ==
        "Scale=Scale AI; Wang=Alexandr Wang; Meta=Meta; the company=Meta");
  CHECK(names_in({"Nobody was named when the company fell."}) == "");
  CHECK(
      names_in({"Nobody was named when the company fell. Meta rose. The firm won. Wang left, and the company paid."}) ==
      "Meta=Meta; The firm=Meta; Wang=Alexandr Wang; the company=Meta");
}

TEST_CASE("names that no file gives come together by surname, initials, suffix and acronym") {
  const RuleSet none;
  CHECK(names_in({"Then Helen B. Torvald spoke. Torvald left. Ms. Torvald said that Helen Torvald won."}, none) ==
        "Helen B. Torvald=Helen B. Torvald; Torvald=Helen B. Torvald; Torvald=Helen B. Torvald; "
        "Helen Torvald=Helen B. Torvald");
  CHECK(
      names_in({"He paid Quillmore Inc. and Quillmore Group in cash. The Bureau of River Works (BRW) agreed."}, none) ==
      "Quillmore Inc.=Quillmore Group; Quillmore Group=Quillmore Group; Bureau of River Works=Bureau of River Works; "
      "BRW=Bureau of River Works");
}

TEST_CASE("a surname that two people share means the one last named") {
  CHECK(names_in({"Then Helen Torvald met Mark Torvald. Torvald left. Then Helen Torvald came. Torvald sang."},
                 RuleSet{}) ==
        "Helen Torvald=Helen Torvald; Mark Torvald=Mark Torvald; Torvald=Mark Torvald; Helen Torvald=Helen Torvald; "
        "Torvald=Helen Torvald");
}

TEST_CASE("an office between two names parts them, weekdays and nationalities name nothing") {
  CHECK(names_in({"On Monday the French said that Quillmore CEO Helen Torvald left."}, RuleSet{}) ==
        "Quillmore=Quillmore; Helen Torvald=Helen Torvald");
}

TEST_CASE("headlines with a capital on every word and lines in capitals hold names too") {
  CHECK(names_in({"Meta Hires Wang From Scale in Big Deal\n\nIt is done, they said.", "META BUYS SCALE AI STAKE"}) ==
        "Meta=Meta; Wang=Alexandr Wang; Scale=Scale AI; META=Meta; SCALE AI=Scale AI");
}

TEST_CASE("a first name that is also a word begins a name at the beginning of a sentence") {
  CHECK(names_in({"Mark Torvald left. Will they come? Martin said no."}) == "Mark Torvald=Mark Torvald");
}

TEST_CASE("what stands before a person's name is none of it, and bodies go on behind 'of' and 'for'") {
  CHECK(names_in({"They met Mayor of London Sadig Kahn there."}) == "Sadig Kahn=Sadig Kahn");
  CHECK(names_in({"They met Palestinian Joan Torvald there."}) == "Joan Torvald=Joan Torvald");
  CHECK(names_in({"They met Secretary-General Pak Ki-moon there."}) == "Pak Ki-moon=Pak Ki-moon");
  CHECK(names_in({"They met Theresa May there."}) == "Theresa May=Theresa May");
  CHECK(names_in({"The International Committee of the Red Cross said so, and Transport for London agreed."}) ==
        "International Committee of the Red Cross=International Committee of the Red Cross; "
        "Transport for London=Transport for London");
}

TEST_CASE("peoples and words that a story writes small name nobody, and initials are no surname") {
  CHECK(names_in({"They met two South Koreans and three Israelis."}) == "");
  CHECK(names_in({"The girls left. The girls came. They saw the Girls there."}) == "");
  CHECK(names_in({"They met Pak Jong Un there. The UN said no."}) == "Pak Jong Un=Pak Jong Un; UN=UN");
}
