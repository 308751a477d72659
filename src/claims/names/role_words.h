// The parts that people play, as words beside their names (rules/lexicon/people.yaml): "Sheriff Ann Lee", "his agent,
// Ann Lee", "Ann Lee, chief executive of Marl".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/names/names.h"
#include "claims/names/names_text.h"
#include "values/lexicon.h"

namespace gainsay {

/// A story whose names are found.
struct NamedStory {
  const std::vector<Document>& documents;
  const NamesFound& names;
  const Vocabulary& vocabulary;
};

/// The part someone plays at one place.
struct Role {
  std::string name;                   ///< "spokesman", however it is written
  std::string also;                   ///< "chief executive" of "president and chief executive", or empty
  bool single = false;                ///< one person has it at a time
  bool seldom_two = false;            ///< two of one surname would be a chance
  std::vector<WordId> qualifiers;     ///< words before it: "interior" of "interior minister"
  std::optional<std::uint32_t> body;  ///< the entity whose it is: "Marl" of "Marl's chief executive"
  TokenRange tokens;                  ///< the words for it
  bool listed = true;                 ///< among the parts that the word list knows
};

/// Whether both may be one part: no body, and no words before it, that say otherwise.
bool may_be_one(const Role& a, const Role& b);
/// Whether, moreover, both say of what body or kind it is, or one person has it at a time.
bool surely_one(const Role& a, const Role& b);

/// Made once, before the vocabulary is marked.
class RoleWords {
 public:
  RoleWords(Vocabulary& vocabulary, const NameWords& words);

  /// The part that the name at `name` is said to play, right before it or in an apposition behind it.
  std::optional<Role> beside(const NamedStory& story, std::uint32_t article, TokenRange name) const;
  /// "Arrested", "charged".
  bool tells_of_arrest(WordId folded) const { return words_.is(folded, NameWords::held); }
  /// Whether words for a part that one person has at a time may stand in a sentence; false is certain.
  bool may_tell_single(const Sentence& sentence) const;
  /// Whether words for a part end right before `last`, none earlier than `first`.
  bool part_ends_at(const Document& document, std::uint32_t first, std::uint32_t last) const;
  bool is_first_name(WordId folded) const { return words_.is(folded, NameWords::first_name); }
  /// "Jr.", "III".
  bool is_generation(WordId folded) const { return words_.is(folded, NameWords::generation); }
  /// A form of address: no part of a name.
  bool is_no_name(WordId folded) const { return words_.is(folded, NameWords::honorific); }
  /// Words that tell of one holder after another.
  bool tells_of_succession(WordId folded) const { return words_.is(folded, NameWords::succession); }

 private:
  class Reader;
  struct Part {
    std::string name;
    bool single = false;
    bool seldom_two = false;
    bool listed = true;
  };

  const NameWords& words_;
  const Vocabulary& vocabulary_;
  PhraseMap<Part> parts_;
};

}  // namespace gainsay
