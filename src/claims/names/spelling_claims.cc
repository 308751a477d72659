// One name in two spellings, as claims: each article says of the name's spelling what it writes.
#include "claims/checks/text_checks.h"

namespace gainsay {
namespace {

Fact fact_of(const SpellingConflict& conflict) {
  Fact fact;
  fact.id = conflict.style ? "spelling.style" : "spelling";
  fact.subject = conflict.name;
  fact.title = "the spelling of " + conflict.name;
  fact.question = "how " + conflict.name + (conflict.style ? " is written" : " is spelled");
  fact.kind = Kind::name;
  fact.cap = conflict.style ? Severity::note : Severity::warning;
  return fact;
}

Claim claim_of(const ReadStory& story, const SpellingVariant& variant, std::uint32_t fact) {
  const Document& document = story.documents[variant.document];
  Claim claim;
  claim.article = variant.document;
  claim.fact = fact;
  claim.quote = {document.tokens[variant.tokens.first].begin, document.tokens[variant.tokens.last - 1].end};
  claim.sentence = sentence_at(document, claim.quote.begin);
  claim.value.kind = Kind::name;
  claim.value.text = variant.form;
  return claim;
}

}  // namespace

void claim_spellings(const ReadStory& story, ClaimBook& book) {
  for (const SpellingConflict& conflict : story.names.spellings) {
    const std::uint32_t fact = book.fact(fact_of(conflict));
    for (const SpellingVariant& variant : conflict.variants) book.add(claim_of(story, variant, fact));
  }
}

}  // namespace gainsay
