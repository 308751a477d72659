// A rule file drafted from coverage (`gainsay rules new`): what the articles name, what they give figures and dates for
// and in which words, what always comes before what. A draft keeps for each of its lines the sentence that it comes
// from.
#pragma once

#include <string>
#include <vector>

#include "claims/extract.h"
#include "claims/names/names.h"
#include "rules/model.h"
#include "text/vocabulary.h"

namespace gainsay {

/// The sentence that a line of the draft comes from.
struct DraftSource {
  std::string place;     ///< "one.txt:12"
  std::string sentence;  ///< on one line
};

struct DraftName {
  std::string key, kind;
  std::vector<std::string> forms;  ///< full one first
  DraftSource source;
};

/// A short article of a test: one sentence of the coverage, or such a sentence changed.
struct DraftArticle {
  std::string text;
  std::string published;  ///< ISO date, or empty
  bool operator==(const DraftArticle&) const = default;
};

struct DraftTest {
  std::vector<DraftArticle> articles;
  Severity expect = Severity::none;
};

struct DraftPhrase {
  std::string text;   ///< "{value} people were killed"
  std::string value;  ///< what it reads in its sentence: "seven people"
  DraftSource source;
  DraftArticle article;  ///< its sentence
};

/// One sentence whose value the draft's fact should read.
struct DraftReading {
  std::uint32_t article = 0;
  Span quote;
  Value value;
  std::string value_text;
  DraftArticle sentence;
  Span quote_in_sentence;
};

struct DraftFact {
  std::string id, title;
  Kind kind = Kind::number;
  std::string unit;
  std::vector<DraftReading> readings;  ///< in the order of the articles
  std::vector<DraftPhrase> phrases;
  std::vector<DraftTest> tests;
  std::vector<std::string> given;     ///< what its phrases read in the coverage
  bool differs = false;               ///< the coverage gives several values, so that it may be several things
  Severity loudest = Severity::note;  ///< of a fact that differs; as loud as the packs are about the same words
};

struct DraftRule {
  std::string id, title, must;
  std::string reason;  ///< the sentences it rests on, for a comment
  std::vector<DraftTest> tests;
};

struct RuleDraft {
  std::string title;
  std::string published;  ///< the commonest date of the articles; of the tests that state none
  std::vector<DraftName> names;
  std::vector<DraftFact> facts;
  std::vector<DraftRule> rules;
};

/// Coverage taken apart for drafting.
struct CoverageText {
  CoverageText(const StoryClaims& claims, const RuleSet& rules);

  std::string lemma(std::uint32_t article, std::uint32_t token) const;
  std::string folded(std::uint32_t article, std::uint32_t token) const;
  DraftSource source(std::uint32_t article, std::uint32_t sentence) const;
  DraftArticle sentence(std::uint32_t article, std::uint32_t sentence) const;

  const StoryClaims& claims;  ///< what the packs make of it
  Vocabulary vocabulary;
  std::vector<Document> documents;
  std::vector<std::vector<Mention>> mentions;
  NamesFound names;
};

std::vector<DraftName> draft_names(const CoverageText& coverage);
std::vector<DraftFact> draft_facts(const CoverageText& coverage);
std::vector<DraftRule> draft_rules(const std::vector<DraftFact>& facts);

/// The draft as a rule file, each line with its sentence as a comment.
std::string draft_yaml(const RuleDraft& draft);

/// Leaves in the draft only what has been seen to work: facts and rules whose tests make them fire, phrases that a test
/// makes fire, nothing that hides a finding which the packs make of the same coverage. Fills in what tests expect.
struct DraftKept {
  std::size_t by_packs = 0;  ///< findings of the packs alone
  std::size_t kept = 0;      ///< of these, found with the draft as well
  std::size_t more = 0;      ///< findings that the draft adds
};
DraftKept prove(RuleDraft& draft, const Story& story, const RuleSet& packs);

}  // namespace gainsay
