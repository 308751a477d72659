// Many unrelated articles into stories: sets of articles about the same events.
#pragma once

#include <vector>

#include "text/document.h"

namespace gainsay {

/// Groups of article indices, ascending inside a group, groups by first article. Articles that share rare words share a
/// story; the measure is the cosine of weighted word counts (`how_split` says so to the reader). Near linear: an
/// article is only compared with groups that share a rare word with it. Depends on the set of articles, in order of
/// path.
std::vector<std::vector<std::uint32_t>> split_into_stories(const std::vector<Article>& articles,
                                                           Vocabulary& vocabulary);

/// One sentence for the report.
inline constexpr const char* how_split =
    "articles were grouped by the rare words they share (cosine of weighted word counts, 0.2 or more); --one-story "
    "turns this off";

}  // namespace gainsay
