// Who and what the articles speak of. Names are found in every article, then resolved across the story: full names,
// short forms, surnames with or without titles, initials, descriptions ("the startup") and "the company" by what was
// last named.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/matcher.h"
#include "rules/model.h"
#include "text/document.h"

namespace gainsay {

/// Someone or something, met under one or more names. Its words are those of the rule set and of the articles' texts.
struct Entity {
  std::string_view name;           ///< the fullest form: "Scale AI", "Alexandr Wang"; of a rule file's name its first
  std::string_view kind;           ///< company, person, place, thing; empty when nothing tells
  const NameDef* given = nullptr;  ///< what the rule file says of it, if it does

  std::string_view key() const { return given ? std::string_view(given->key) : std::string_view(); }
};

/// Two forms a letter or two apart that seem to name one thing, each where it stands in an article.
struct SpellingVariant {
  std::uint32_t document = 0;
  TokenRange tokens;  ///< the whole name as written there
  std::string form;   ///< "Sandlilands"
};
struct SpellingConflict {
  std::string name;  ///< the better supported form
  std::string kind;
  bool style = false;  ///< only spaces, hyphens, capitals, accents, an ending or ways to write one sound differ
  std::vector<SpellingVariant> variants;  ///< of at least two forms; ordered by document, then place
};

/// Names of one story.
struct NamesFound {
  std::vector<Entity> entities;                ///< those of the rule files first, in their order; then by first place
  std::vector<std::vector<NamePlace>> places;  ///< one list a document, ascending, disjoint; entity is an index above
  std::vector<SpellingConflict> spellings;
};

/// Every form of each entity, given or met, sorted.
std::vector<std::vector<std::string>> all_forms(const std::vector<Document>& documents, const NamesFound& names);

struct PeopleWords;

class NameFinder {
 public:
  /// The rule set must outlive this and all that it finds.
  NameFinder(const RuleSet& rules, Vocabulary& vocabulary);
  ~NameFinder();

  /// Deterministic; near linear in the tokens. The order of documents settles only which form counts as first.
  NamesFound find(const std::vector<Document>& documents) const;
  const PeopleWords& people() const;
  /// The vocabulary was reset: what is kept of its words is let go.
  void forget();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay
