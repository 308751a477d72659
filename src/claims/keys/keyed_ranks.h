// Superlatives and what they rank, as the articles write them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/book.h"
#include "claims/keys/event_words.h"

namespace gainsay {

struct Rank {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  TokenRange tokens;            ///< "second-largest maker of frozen food in the world"
  std::size_t place = 1;        ///< 1 for the largest; larger than any ordinal for what is not
  std::string superlative;      ///< as written
  std::string noun;             ///< for all words that mean the same, the class of an event
  std::set<std::string> kinds;  ///< base forms of the words before the noun: "deadliest mine accident"
  bool event = false;
  std::string group;                     ///< what the superlative compares: "size"
  std::string whole;                     ///< "world", a place; empty where it is left open
  std::optional<std::uint32_t> subject;  ///< who is named last before it: the entity
  const Mention* since = nullptr;        ///< "1984" of "since 1984", "40 years" of "in 40 years"
};

/// Since when something is the worst, the largest: "the deadliest mine accident since 1984", "the worst in 40 years".
void claim_records_since(const ReadStory& story, const std::vector<Rank>& ranks, ClaimBook& book);

}  // namespace gainsay
