// Whose value it is: the fact's own subject, or another name of its kind that leads the clause.
#pragma once

#include <string>
#include <vector>

#include "claims/book.h"

namespace gainsay {

inline constexpr std::uint32_t no_entity = 0xffffffffu;

/// What ownership is asked about: a value in its clause, the fact's `of`, and the names its phrase has bound.
struct OwnershipQuestion {
  std::uint32_t article = 0;
  TokenRange clause;
  TokenRange value;
  TokenRange match;                         ///< the words of the phrase; a subject named among them keeps its value
  const std::string& of;                    ///< a name's key, a kind of name, "story" or empty
  const std::vector<std::uint32_t>& bound;  ///< entities that the phrase itself names
};

struct Owner {
  std::uint32_t entity = no_entity;  ///< none for the event itself
  std::string refusal;               ///< why the value is not the fact's; empty when it is
};

/// A named subject keeps its value unless another name of its kind stands before the value as the clause's subject and
/// it does not stand there itself. Names behind "by", "with", "such as", "like" are bystanders, and
/// words that its rule file calls the subject by ("the company") take nothing away from it. A fact of a kind
/// ("company") goes to the name that the phrase binds, else the last one before the value, else the first after it;
/// where the phrase has "he" or "she", to the only person named in the sentences before.
Owner owner_of(const ReadStory& story, const RuleSet& rules, const OwnershipQuestion& question);

}  // namespace gainsay
