// One story as the solvers look at it: its claims by fact, who stands behind each, and how loud each may be.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "claims/claim.h"

namespace gainsay {

/// The readings under which a pass looks: all that words allow, or what readers take from them.
enum class Pass : std::uint8_t { hard, typical };

using ClaimList = std::vector<std::uint32_t>;  ///< indices into StoryClaims::claims, ascending

class Board {
 public:
  Board(const StoryClaims& story, const RuleSet& rules);

  const StoryClaims& story() const { return story_; }
  const RuleSet& rules() const { return rules_; }
  /// The rule file's fact of this id, or null.
  const FactDef* defined(std::string_view id) const;
  /// Whether a comparison speaks of dates alone: the calendar's business.
  bool between_dates(const Comparison& comparison) const;
  const Claim& claim(std::uint32_t number) const { return story_.claims[number]; }
  const Fact& fact(std::uint32_t number) const { return story_.facts[number]; }
  const Article& article_of(std::uint32_t claim) const { return story_.articles[story_.claims[claim].article]; }
  std::string_view quote(std::uint32_t claim) const;

  /// The claims that give a fact a value, and those that relate facts to one another.
  const ClaimList& direct(std::uint32_t fact) const { return direct_[fact]; }
  const ClaimList& relations() const { return relations_; }

  /// How many independent voices stand behind some claims.
  int support(const ClaimList& claims) const;
  /// How loud a finding that rests on a claim may be: by its reading, by its voice, by a date that is missing.
  Severity cap(std::uint32_t claim) const;
  /// Why it may not be an error, for the reader; empty when it may.
  std::string cap_reason(std::uint32_t claim) const;
  /// Whether the claim speaks of what may be or is planned: it raises a tension at most.
  bool unsure(std::uint32_t claim) const;

  /// The fact a claim about `near` means by `id`: of the same subject and key, of the same subject, or the only one.
  std::optional<std::uint32_t> fact_named(std::string_view id, const Fact& near) const;
  const std::vector<std::uint32_t>& facts_named(std::string_view id) const;
  /// The fact whose phrase read a relation; the first that the relation names, where no phrase tells.
  std::uint32_t owner(std::uint32_t relation) const;

  /// Whether the claim is a speaker's no, which an outlet passes on.
  bool one_word_against_another(std::uint32_t claim) const;

  /// Whether the claim only says what a figure is not.
  bool denies_a_figure(std::uint32_t claim) const;

  std::string title(std::uint32_t fact) const;
  const std::string& outlet(std::uint32_t claim) const;

 private:
  const StoryClaims& story_;
  const RuleSet& rules_;
  std::vector<ClaimList> direct_;
  ClaimList relations_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> facts_by_id_;
  std::unordered_map<std::string_view, const FactDef*> defined_;
};

}  // namespace gainsay
