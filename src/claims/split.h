// Many unrelated articles into stories: sets of articles about the same events.
#pragma once

#include <string>
#include <vector>

#include "text/document.h"

namespace gainsay {

struct SplitStory {
  std::vector<std::uint32_t> articles;  ///< ascending
  std::string words;                    ///< "aceh, quake, sumatra": those that most make it one; empty for one article
};

/// Groups of article indices, ascending inside a group, groups by first article. Articles that share rare words share a
/// story; the measure is the cosine of weighted word counts (`how_split` says so to the reader). Near linear: an
/// article is only compared with groups that share a rare word with it. Depends on the set of articles, in order of
/// path.
std::vector<SplitStory> split_into_stories(const std::vector<Article>& articles, Vocabulary& vocabulary);

/// One sentence for the report.
inline constexpr const char* how_split =
    "articles were grouped by the rare words they share (cosine of weighted word counts, 0.2 or more); --one-story "
    "turns this off";

}  // namespace gainsay
