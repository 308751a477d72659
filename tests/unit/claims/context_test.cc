#include "claims/context.h"

#include <doctest/doctest.h>

using namespace gainsay;

namespace {

/// The words between "[" and "]" are the value; they are taken out of the text before it is read.
struct Marked {
  std::string text;
  Vocabulary vocabulary;
  Document document;
  const Sentence* sentence = nullptr;
  TokenRange tokens;

  explicit Marked(const std::string& marked) {
    const std::size_t begin = marked.find('['), end = marked.find(']') - 1;
    for (char c : marked)
      if (c != '[' && c != ']') text += c;
    document = analyse(text, vocabulary);
    sentence = &document.sentences[sentence_at(document, static_cast<std::uint32_t>(begin))];
    tokens = sentence->tokens;
    while (document.tokens[tokens.first].begin < begin) ++tokens.first;
    while (document.tokens[tokens.last - 1].end > end) --tokens.last;
  }
};

std::string clause(const std::string& marked) {
  Marked m(marked);
  return std::string(m.document.text_of(clause_of(m.document, m.vocabulary, m.sentence->tokens, m.tokens)));
}

/// "planned no (police) quoted", without what is ordinary.
std::string around(const std::string& marked) {
  Marked m(marked);
  const Surroundings s = ContextReader(m.document, m.vocabulary).around(*m.sentence, m.tokens);
  std::string out(certainty_name(s.certainty));
  if (s.polarity == Polarity::no) out += " no";
  if (!s.attribution.empty()) out += " (" + s.attribution + ")";
  if (s.quoted) out += " quoted";
  return out;
}

}  // namespace

TEST_CASE("a clause ends at semicolons, dashes, brackets and commas with a conjunction") {
  CHECK(clause("It killed [seven], and 50 were hurt.") == "It killed seven");
  CHECK(clause("It killed seven; [50] were hurt.") == "50 were hurt.");
  CHECK(clause("The firm (founded in [1990]) paid $5.") == "founded in 1990");
  CHECK(clause("Four robbers -- [two] dressed as women -- fled.") == "two dressed as women");
  CHECK(clause("Seven men, two women, and [three] children died.") == "Seven men, two women, and three children died.");
  CHECK(clause("The tram, which carried [60], fell over.") == "which carried 60");
  CHECK(clause("The deal, which prices it at [$29bn], up from $14bn, is done.") ==
        "which prices it at $29bn, up from $14bn");
  CHECK(clause("Banks, from whom it raised [$5m] in May, are gone.") == "from whom it raised $5m in May");
  CHECK(clause("A round in which Nvidia took part and which valued it at [$14bn].") == "which valued it at $14bn.");
  CHECK(clause("Of the banks from whom it raised [$5m] two left.") == "from whom it raised $5m two left.");
}

TEST_CASE("certainty is read from the words of the clause") {
  CHECK(around("Meta bought [49%] of the firm.") == "asserted");
  CHECK(around("Meta plans to buy [49%] of the firm.") == "planned");
  CHECK(around("Meta is expected to pay [$14bn].") == "planned");
  CHECK(around("It could cost [$5bn].") == "possible");
  CHECK(around("In May it cost [$5bn].") == "asserted");
  CHECK(around("Meta reportedly paid [$14bn].") == "reported");
  CHECK(around("Wang will serve as [chief].") == "asserted");
  CHECK(around("If it rains, [five] games are off.") == "asserted");
  CHECK(around("It fell more than expected, by [5%].") == "asserted");
}

TEST_CASE("a negation turns what it reaches, two turn it back") {
  CHECK(around("Meta will not take a [board seat].") == "asserted no");
  CHECK(around("The stake comes without [voting rights].") == "asserted no");
  CHECK(around("It won't get [a seat], but 49% of it.") == "asserted no");
  CHECK(around("It won't get a seat but [49%] of it.") == "asserted");
  CHECK(around("No more than [50] came.") == "asserted");
  CHECK(around("Never was it without [a seat].") == "asserted");
  CHECK(around("The firm denied that [50] died.") == "denied no (The firm)");
  CHECK(around("It declined to give [a seat].") == "asserted no");
  CHECK(around("It has no board seat, [voting rights], or access to data.") == "asserted no");
  CHECK(around("It has no voting rights and no [board seat].") == "asserted no");
  CHECK(around("It has no seat, [two votes] and access to data.") == "asserted");
  CHECK(around("It is not every day that a firm pays [$14bn].") == "asserted");
}

TEST_CASE("words belong to the speaker that reaches them") {
  CHECK(around("Police said [seven] people died.") == "asserted (Police)");
  CHECK(around("[Seven] people died, police said.") == "asserted (police)");
  CHECK(around("[Seven] died, according to Transport for London.") == "asserted (Transport for London)");
  CHECK(around("According to the mayor, [seven] died.") == "asserted (the mayor)");
  CHECK(around("Ann Lee, [30], told the BBC she saw it.") == "asserted");
  CHECK(around("Ann Lee, of the police, said [seven] died.") == "asserted (Ann Lee)");
  CHECK(around("The man was told that [seven] died.") == "asserted");
  CHECK(around("A spokeswoman who asked not to be named said [seven] died.") == "asserted (A spokeswoman)");
  CHECK(around("An estimated [50] in the United States were hurt.") == "asserted");
  CHECK(around("It is bigger than when the firm announced [five] plants.") == "asserted");
  CHECK(around("Ann Lee spoke. Police said so. They said [seven] died.") == "asserted (Police)");
}

TEST_CASE("quoted words take the speaker of their sentence or paragraph") {
  CHECK(around("\"We saw [seven] of them,\" said Ann Lee.") == "asserted (Ann Lee) quoted");
  CHECK(around("“It was bad,” Ann Lee said. “We saw [seven].”") == "asserted (Ann Lee) quoted");
  CHECK(around("The 'big' crash killed [seven].") == "asserted");
}
