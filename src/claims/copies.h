// Which articles speak with one voice: copies of one text, articles of one outlet, and those that name what they copy.
#pragma once

#include <vector>

#include "text/document.h"

namespace gainsay {

/// For each article the first one that has its text, itself where none before it has. Near-duplicates are found by the
/// smallest hashes of their word sequences, so cost stays near linear.
std::vector<std::uint32_t> copies_of(const std::vector<Document>& documents);

/// For each article the number of its voice; equal numbers count as one source. Voices are numbered by first article.
/// `copies` as `copies_of` gives them.
std::vector<std::uint32_t> voices_of(const std::vector<Article>& articles, const std::vector<std::uint32_t>& copies);

}  // namespace gainsay
