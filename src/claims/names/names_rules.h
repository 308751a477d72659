// The names that a rule file gives, found in the text: full names, names without their legal suffix, persons by surname
// alone or with titles and initials.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "claims/names/names.h"
#include "claims/names/names_text.h"
#include "values/lexicon.h"

namespace gainsay {

class RuleNames {
 public:
  /// The rule set must outlive this.
  RuleNames(const RuleSet& rules, Vocabulary& vocabulary, const NameWords& words);

  /// The rule file's names as entities, in its order.
  const std::vector<Entity>& entities() const { return entities_; }

  /// Where they stand in `document`, ascending and disjoint: the longest form at each place.
  std::vector<NamePlace> find(const Document& document, const CaseCounts& counts) const;

 private:
  /// What a form may stand for.
  struct Sense {
    std::uint32_t entity = 0;
    bool surname = false;       ///< a person's last name alone
    std::vector<Shape> shapes;  ///< as the form is written
    WordId first_name = no_word;
  };
  using Senses = std::vector<Sense>;
  struct Form {
    std::string written;
    Senses senses;
  };
  struct Found;

  void add(const std::string& form, std::uint32_t entity, bool surname, WordId first_name);
  void add_person(const std::string& name, std::uint32_t entity);
  void add_company(const std::string& name, std::uint32_t entity);
  void compile();

  bool written_so(const Document& document, std::uint32_t at, const Sense& sense) const;
  bool is_initial(const Token& token) const;
  TokenRange with_suffix(const Document& document, TokenRange sentence, TokenRange name) const;
  TokenRange with_titles(const Document& document, TokenRange sentence, TokenRange name) const;
  /// The whole of a name whose surname stands at `name`; empty when the words before make it someone else's.
  TokenRange whole_person(const Document& document, const CaseCounts& counts, TokenRange sentence, TokenRange name,
                          const Sense& sense) const;
  bool is_common(const Document& document, const CaseCounts& counts, std::uint32_t at) const;
  void find_in(const Document& document, const CaseCounts& counts, TokenRange sentence,
               std::vector<Found>& found) const;
  std::uint32_t meant(const std::vector<Found>& found, std::size_t at) const;

  Vocabulary& vocabulary_;
  const NameWords& words_;
  std::vector<Entity> entities_;
  std::map<std::string, Form> forms_;  // by its folded words
  std::unique_ptr<PhraseMap<Senses>> trie_;
};

}  // namespace gainsay
