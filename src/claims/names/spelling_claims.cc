// One name in two spellings, as claims: each article says of the name's spelling what it writes.
#include "claims/checks/text_checks.h"

namespace gainsay {

void claim_spellings(const ReadStory& story, ClaimBook& book) {
  for (const auto& [name, kind, style, variants] : story.names.spellings) {
    std::vector<Claim> claims;
    for (const SpellingVariant& variant : variants) {
      const Span quote = story.documents[variant.document].span_of(variant.tokens);
      claims.push_back(story.answer(variant.document, quote, variant.form));
      claims.back().value.kind = Kind::name;
    }
    const Fact fact{.id = style ? "spelling.style" : "spelling",
                    .subject = name,
                    .title = "the spelling of " + name,
                    .question = "how " + name + (style ? " is written" : " is spelled"),
                    .kind = Kind::name,
                    .cap = style ? Severity::note : Severity::warning};
    book.add(fact, std::move(claims));
  }
}

}  // namespace gainsay
