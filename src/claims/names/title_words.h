// What people, firms and places may be called (rules/lexicon/titles.yaml).
#pragma once

#include <string>
#include <unordered_set>

#include "base/node.h"
#include "values/lexicon.h"

namespace gainsay {

/// One title of a group of which only one can be right.
struct Title {
  std::string bearer;  ///< the kind of name that bears it: person, company, place
  std::string group;   ///< "rank"
  std::string name;    ///< "inspector", however it is written
};

/// A phrase with stops behind what may be abbreviations: "Det Sgt" as "Det. Sgt.".
std::string with_stops(const std::string& phrase);

/// Made once, before the vocabulary is marked.
class TitleWords {
 public:
  explicit TitleWords(Vocabulary& vocabulary);

  using Found = PhraseMap<Title>::Found;
  /// The longest title that starts at `token`.
  Found title_at(const Document& document, std::uint32_t token, std::uint32_t last) const {
    return titles_.longest(document, token, last);
  }
  /// A word of kinship ("mother"), by the name of its relation; nullptr for any other.
  const std::string* kin_at(const Document& document, std::uint32_t token, std::uint32_t last,
                            std::uint32_t& end) const;
  /// "former", "deputy": a title behind it is another one.
  bool is_modifier(WordId folded) const { return modifiers_.count(folded) > 0; }
  /// "driver": a story has one.
  bool is_part(WordId folded) const { return parts_.count(folded) > 0; }

 private:
  void add_titles(const Node& groups, const std::string& bearer);

  PhraseMap<Title> titles_;
  PhraseMap<std::string> kin_;
  std::unordered_set<WordId> modifiers_, parts_;
};

}  // namespace gainsay
