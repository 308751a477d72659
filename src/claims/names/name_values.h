// Names as values: what a fact of kind `name` or `names` can take.
#pragma once

#include <vector>

#include "claims/names/names.h"
#include "values/value.h"

namespace gainsay {

/// Appends the names of a sentence as mentions of kind `name`, and lists of them ("Nvidia, Amazon and Meta itself") as
/// mentions of kind `names`; a name that stands alone is also a list of one. Ascending by first token. A list is closed
/// where the words say so: "only", "solely", or a count of as many ("its two backers").
void add_name_mentions(const Document& document, const Vocabulary& vocabulary, TokenRange sentence,
                       const std::vector<NamePlace>& places, const std::vector<Entity>& entities,
                       std::vector<Mention>& out);

/// Only the lists of at least `least` names, ascending.
std::vector<Mention> name_lists(const Document& document, const Vocabulary& vocabulary, TokenRange sentence,
                                const std::vector<NamePlace>& places, const std::vector<Entity>& entities,
                                std::size_t least);

}  // namespace gainsay
