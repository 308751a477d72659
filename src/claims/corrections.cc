#include "claims/corrections.h"

#include <algorithm>

namespace gainsay {
namespace {

/// What a person wrote as a value, read as an article would be; as plain text where no figure or date is in it.
Value value_from(const Correction& correction, Kind kind, const Article& article, ValueReader& values,
                 Vocabulary& vocabulary) {
  Document document = analyse(correction.value, vocabulary);
  for (const Mention& mention : values.read(document, context_of(article)))
    if (mention.value.kind == kind || is_dated(kind) == is_dated(mention.value.kind)) return mention.value;
  Value value;
  value.kind = kind;
  value.text = correction.value;
  if (kind == Kind::names) value.members = {correction.value};
  return value;
}

class Corrector {
 public:
  Corrector(const ReadStory& story, const RuleSet& rules, ValueReader& values, Vocabulary& vocabulary, ClaimBook& book)
      : story_(story), rules_(rules), values_(values), vocabulary_(vocabulary), book_(book) {}

  void apply(const Correction& correction) {
    auto article = std::find_if(story_.articles.begin(), story_.articles.end(),
                                [&](const Article& a) { return a.id == correction.article; });
    if (article == story_.articles.end()) return;
    auto index = static_cast<std::uint32_t>(article - story_.articles.begin());
    bool met = correction.drop ? drop(index, correction) : set(index, correction);
    if (!met)
      book_.not_checked(
          {index, {}, "the manifest corrects \"" + correction.quote + "\", which no longer stands there"});
  }

 private:
  bool speaks_of(const Claim& claim, std::uint32_t article, const Correction& correction) const {
    std::string_view quote = text_of(story_.documents[article].text, claim.quote);
    bool fact_fits = correction.fact.empty() || book_.fact_at(claim.fact).id == correction.fact;
    return claim.article == article && fact_fits &&
           (correction.quote.find(quote) != std::string::npos ||
            quote.find(correction.quote) != std::string_view::npos);
  }

  /// Removes the claims that the correction speaks of, and gives their quotes.
  std::vector<Span> take_out(std::uint32_t article, const Correction& correction) {
    auto& claims = book_.claims();
    auto kept = std::stable_partition(claims.begin(), claims.end(),
                                      [&](const Claim& claim) { return !speaks_of(claim, article, correction); });
    std::vector<Span> quotes;
    for (auto it = kept; it != claims.end(); ++it) quotes.push_back(it->quote);
    claims.erase(kept, claims.end());
    return quotes;
  }

  bool drop(std::uint32_t article, const Correction& correction) {
    std::vector<Span> quotes = take_out(article, correction);
    for (Span quote : quotes) book_.not_checked({article, quote, std::string(dropped_by_manifest)});
    return !quotes.empty();
  }

  bool set(std::uint32_t article, const Correction& correction) {
    const FactDef* def = rules_.fact(correction.fact);
    std::size_t at = story_.documents[article].text.find(correction.quote);
    if (!def || at == std::string_view::npos) return false;
    take_out(article, correction);
    const Span quote{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + correction.quote.size())};
    Claim claim = story_.answer(article, quote, "");
    claim.value = value_from(correction, def->kind, story_.articles[article], values_, vocabulary_);
    claim.corrected = "corrected";
    book_.add(fact_from(*def, rules_), {std::move(claim)});
    return true;
  }

  const ReadStory& story_;
  const RuleSet& rules_;
  ValueReader& values_;
  Vocabulary& vocabulary_;
  ClaimBook& book_;
};

}  // namespace

void correct(const std::vector<Correction>& corrections, const ReadStory& story, const RuleSet& rules,
             ValueReader& values, Vocabulary& vocabulary, ClaimBook& book) {
  Corrector corrector(story, rules, values, vocabulary, book);
  for (const Correction& correction : corrections) corrector.apply(correction);
}

}  // namespace gainsay
