// Who is meant by the runs of a story: full names, short forms, surnames and initials brought together.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "claims/names/names.h"
#include "claims/names/names_runs.h"

namespace gainsay {

/// The words of names without their stops ("U.S." and "US" are one), numbered as they are met; what WordNet knows of
/// each is looked up once. Kept from story to story.
class BareWords {
 public:
  explicit BareWords(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  static constexpr std::uint32_t nothing = 0xffffffffu;
  /// The number of a word; `nothing` of one that is all stops.
  std::uint32_t number(WordId folded);
  /// The number of a word met before, else `nothing`.
  std::uint32_t find(const std::string& text) const;
  const std::string& text(std::uint32_t number) const { return *words_[number].text; }
  const KnownWord& known(std::uint32_t number) const { return words_[number].known; }
  /// The vocabulary was reset.
  void forget();

 private:
  struct Entry {
    const std::string* text = nullptr;
    KnownWord known;
  };

  const Vocabulary& vocabulary_;
  std::vector<std::uint32_t> numbers_;  ///< by folded word
  std::unordered_map<std::string, std::uint32_t> by_text_;
  std::vector<Entry> words_;
};

/// Adds to `names` an entity for everything that runs name and that no rule file gives, and their places. Runs that
/// overlap a place already there are left out.
void resolve_runs(const std::vector<Document>& documents, const Vocabulary& vocabulary, const RunFinder& finder,
                  const std::vector<NameRun>& runs, KnownWords& known, BareWords& bare, NamesFound& names);

}  // namespace gainsay
