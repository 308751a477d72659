// What all that compare statements ask of them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "claims/keys/keyed_groups.h"

namespace gainsay {

/// What has been claimed of a story already.
class AlreadyClaimed {
 public:
  explicit AlreadyClaimed(const ClaimBook& book);
  /// Whether it is a value of a fact on which articles are known to differ. Sums in two currencies are no difference.
  bool differs(const KeyedFigure& figure) const;
  /// Whether some fact has both.
  bool together(const KeyedFigure& a, const KeyedFigure& b) const;

 private:
  struct Place {
    Span words;
    std::uint32_t fact = 0;
    bool differs = false;
  };
  /// Claims in the words of a figure.
  std::vector<Place> places_of(const KeyedFigure& figure) const;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Place>> places_;  ///< by article and sentence
};

/// What is to come is planned, however it is put: "when he is sentenced on", "is to be sentenced on". Of all else a
/// plan is no fact.
bool of_one_certainty(const ReadStory& story, const KeyedFigure& a, const KeyedFigure& b);

/// The year of publication may go unsaid.
bool one_occasion(const ReadStory& story, const KeyedFigure& a, const KeyedFigure& b);

/// Whether two dates can be of one event, one of them wrong: both of the story's own days and within a week, or both
/// past and much nearer to each other than to the story, or of one season.
bool near_dates(const ReadStory& story, const KeyedFigure& a, const KeyedFigure& b);

/// "1991": a date that says no more.
bool is_year(const Value& value);

/// What is asked of values beside one word: "the date given with “built”"; of so many of one noun "the number of guards
/// given with “gate”", and "the number of guards" where the word is no other.
std::string question_of(Kind kind, const std::string& word, const std::string& noun = "");

}  // namespace gainsay
