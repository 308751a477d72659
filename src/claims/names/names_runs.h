// Runs of words with capitals that name something, as they stand in the text: no titles, no words that only begin a
// sentence, each with the signs of what kind of thing it names.
#pragma once

#include <string_view>
#include <vector>

#include "claims/names/names_text.h"

namespace gainsay {

/// How strongly something speaks for each kind.
struct KindVotes {
  int person = 0, company = 0, place = 0, thing = 0;

  KindVotes& operator+=(const KindVotes& other);
  /// The kind with most votes, at least two and more than any other; else empty.
  std::string_view best() const;
};

struct NameRun {
  std::uint32_t document = 0;
  std::uint32_t sentence = 0;
  TokenRange tokens;
  bool plain = true;  ///< in a sentence that uses capitals in the ordinary way
  KindVotes votes;
};

/// Every run of every document, ascending by document and place.
void find_runs(const std::vector<Document>& documents, const CaseCounts& counts, NameWords& words,
               std::vector<NameRun>& out);

}  // namespace gainsay
