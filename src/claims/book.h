// Where claims come together while a story is read. Readers (phrases, typed keys, checks inside one text) each see the
// story as read so far and write facts and claims here; `finish` puts them in their final order.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "claims/by_sentence.h"
#include "claims/claim.h"
#include "claims/names/names.h"
#include "claims/stretch.h"

namespace gainsay {

/// A story taken apart, before any claim is made of it.
struct ReadStory {
  const std::vector<Article>& articles;
  const std::vector<Document>& documents;
  const std::vector<std::vector<Mention>>& mentions;  ///< values only, ascending
  const std::vector<ArticleMentions>& by_sentence;    ///< the same, by article
  const NamesFound& names;
  const Vocabulary& vocabulary;

  Stretch<NamePlace> names_in(std::uint32_t article, TokenRange tokens) const {
    return stretch_of(names.places[article], tokens);
  }
  MentionRange values_in(std::uint32_t article, TokenRange tokens) const {
    return stretch_of(mentions[article], tokens);
  }
  const Entity& entity(const NamePlace& place) const { return names.entities[place.entity]; }
  bool is_person(const NamePlace& place) const { return entity(place).kind == "person"; }

  /// The one person besides `other` whom names in a range speak of; nothing where there are none or several.
  std::optional<std::uint32_t> only_person(std::uint32_t article, TokenRange tokens,
                                           std::optional<std::uint32_t> other = {}) const;

  /// That an article has a value, and that its words at `quote` give one answer of a few; of a fact yet to be named.
  static Claim said(std::uint32_t article, std::uint32_t sentence, const Mention& mention) {
    return {.article = article, .quote = mention.span, .sentence = sentence, .value = mention.value};
  }
  Claim answer(std::uint32_t article, Span quote, std::string text) const {
    return {.article = article,
            .quote = quote,
            .sentence = sentence_at(documents[article], quote.begin),
            .value = {.kind = Kind::choice, .text = std::move(text)}};
  }
};

/// A title that asks something, as it stands inside a sentence: "how long the ground shook". Empty for any other.
std::string as_question(const std::string& title);

/// The fact that a rule file defines, of the subject it names.
Fact fact_from(const FactDef& def, const RuleSet& rules);

class ClaimBook {
 public:
  /// Reasons why something is no claim, or was not compared, are kept only where they are asked for.
  explicit ClaimBook(bool keeps_reasons = true) : keeps_reasons_(keeps_reasons) {}
  bool keeps_reasons() const { return keeps_reasons_; }

  /// The number of the fact with this identity (id, subject, key): known, or added as given.
  std::uint32_t fact(Fact fact);
  const Fact& fact_at(std::uint32_t number) const { return facts_[number]; }

  void add(Claim claim);
  /// What articles say of one fact.
  void add(const Fact& fact, std::vector<Claim> claims);
  void not_checked(NotChecked entry) {
    if (keeps_reasons_) not_checked_.push_back(std::move(entry));
  }
  const std::vector<NotChecked>& not_checked() const { return not_checked_; }
  void near_miss(NearMiss miss) {
    if (keeps_reasons_) near_misses_.push_back(std::move(miss));
  }
  std::size_t size() const { return claims_.size(); }
  const std::vector<Claim>& claims() const { return claims_; }
  std::vector<Claim>& claims() { return claims_; }

  /// Sorts facts by identity and claims by article, place and fact, drops exact doubles, and hands all to `story`.
  void finish(StoryClaims& story);

 private:
  bool keeps_reasons_;
  std::vector<Fact> facts_;
  std::unordered_multimap<std::size_t, std::uint32_t> numbers_;  ///< by a hash of the identity
  std::vector<Claim> claims_;
  std::vector<NotChecked> not_checked_;
  std::vector<NearMiss> near_misses_;
};

/// A reader of stories that writes what it finds into the book.
using Pass = std::function<void(const ReadStory&, ClaimBook&)>;

}  // namespace gainsay
