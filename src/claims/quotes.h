// Words in quotation marks.
#pragma once

#include <vector>

#include "text/document.h"

namespace gainsay {

/// The words inside one pair of quotation marks, or from an opening mark to the end of its block.
struct Quotation {
  TokenRange tokens;    ///< without the marks
  bool single = false;  ///< between single marks
  bool closed = true;   ///< false where the block ends first
};

/// The quotations of one block, left to right, none overlapping. Marks inside a quotation belong to it.
std::vector<Quotation> quotations_of(const Document& document, const Vocabulary& vocabulary, const Block& block);

}  // namespace gainsay
