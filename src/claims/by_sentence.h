// The values of articles by the sentence they stand in, sorted once for all that read claims from them: most readers
// need two values of one sentence, or values of some kind, and leave every other sentence, or the whole article, after
// one test.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "claims/stretch.h"
#include "values/value.h"

namespace gainsay {

/// Which kinds of value there are among some.
class Kinds {
 public:
  constexpr Kinds() = default;
  constexpr Kinds(std::initializer_list<Kind> kinds) {
    for (const Kind kind : kinds) add(kind);
  }
  constexpr void add(Kind kind) { bits_ |= bit(kind); }
  void add(Kinds other) { bits_ |= other.bits_; }
  bool has(Kind kind) const { return (bits_ & bit(kind)) != 0; }
  bool has_any(Kinds of) const { return (bits_ & of.bits_) != 0; }

 private:
  static constexpr std::uint32_t bit(Kind kind) { return 1U << static_cast<unsigned>(kind); }
  std::uint32_t bits_ = 0;
};

/// Values in a row.
using MentionRange = Stretch<Mention>;

/// A sentence that has values, and all of them.
struct SentenceMentions {
  std::uint32_t sentence = 0;  ///< index into the document's
  MentionRange mentions;
  Kinds kinds;
};

/// The sentences of one article that have values, in order.
struct ArticleMentions {
  std::vector<SentenceMentions> sentences;
  Kinds kinds;
};

/// For each article. The mentions, ascending, must outlive it.
std::vector<ArticleMentions> sort_by_sentence(const std::vector<Document>& documents,
                                              const std::vector<std::vector<Mention>>& mentions);

}  // namespace gainsay
