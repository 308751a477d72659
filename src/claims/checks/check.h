// What the checks inside one text share: each finds places that state one thing twice, and writes them as claims on a
// fact of their own. A check never decides; it says what each place allows, and the reconciler compares.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/words.h"
#include "claims/article_reader.h"
#include "claims/keys/event_words.h"
#include "claims/names/title_words.h"

namespace gainsay {

/// What `quote` of an article states, to be set against another: its words, and what they allow.
Claim side_of(const ReadStory& story, std::uint32_t article, Span quote, Kind kind, const Reading& reading);

/// A fact that a check speaks of: named by check and place, so that no two are one.
struct CheckedFact {
  std::string id;     ///< "check.unit-pair"
  std::string title;  ///< "the length given as 9 miles"
  Kind kind = Kind::number;
  Severity cap = Severity::error;
  std::string cap_reason;
};

/// Writes the sides as claims on one fact, keyed by the article and place of the first. Sides that can all be true are
/// not written: a conversion that is right is nothing to tell of.
void write_check(const ReadStory& story, const CheckedFact& fact, std::vector<Claim> sides, ClaimBook& book);

/// Adds to two sides of one article that exclude each other what other articles have that fits one of them alone, one
/// mention an article: it says which of the two is likelier wrong. `read` gives what a mention allows; nothing where it
/// is of another kind.
void add_witnesses(const ReadStory& story, const std::function<Reading(const Article&, const Mention&)>& read,
                   std::vector<Claim>& sides);

/// The words of one list of rules/lexicon/checks.yaml: to be met in a text, or to be all that stands between two
/// figures.
CueTable check_cues(std::string_view list);
WordSet check_words(std::string_view list);

/// The folded words of [first, last), with one space between them; marks are words.
std::string words_between(const Document& document, const Vocabulary& vocabulary, std::uint32_t first,
                          std::uint32_t last);

/// What a check of one article at a time reads and writes; a class derived from it has `run`.
class ArticleCheck : protected ArticleReader {
 public:
  ArticleCheck(const ReadStory& story, std::uint32_t article, ClaimBook& book)
      : ArticleReader(story, article), values_(story.by_sentence[article]), book_(book) {}

 protected:
  std::string words(const Mention& mention) const { return std::string(text_of(document_.text, mention.span)); }
  std::string words_of(std::uint32_t first, std::uint32_t last) const {
    return words_between(document_, story_.vocabulary, first, last);
  }
  /// The few words from one figure to the next; "?" where they overlap or lie far from each other.
  std::string between(const Mention& a, const Mention& b) const {
    constexpr std::uint32_t most = 8;
    const bool near = b.tokens.first >= a.tokens.last && b.tokens.first - a.tokens.last <= most;
    return near ? words_of(a.tokens.last, b.tokens.first) : "?";
  }
  Claim side_at(Span quote, Kind kind, const Reading& reading) const {
    return side_of(story_, article_, quote, kind, reading);
  }
  void write_sides(const CheckedFact& fact, std::vector<Claim> sides) const {
    write_check(story_, fact, std::move(sides), book_);
  }

  const ArticleMentions& values_;
  ClaimBook& book_;
};

/// Runs a check derived from `ArticleCheck` on every article.
template <class Check, class... More>
void check_each(const ReadStory& story, ClaimBook& book, const More&... more) {
  for (std::uint32_t article = 0; article < story.articles.size(); ++article)
    Check(story, article, book, more...).run();
}

/// A day, month or year of the calendar that needs nothing beside it to be known.
bool is_plain_date(const Value& value);
/// Whether it has two ends.
bool closed(const Reading& reading);
/// Whether figures of the kind can be added up or divided: sums, measures and counts, with a noun or without.
bool is_amount_kind(Kind kind);

/// What a figure stands for by its last written digit other than 0, no wider than a twentieth of it either way.
struct Rounded {
  Decimal amount;
  Decimal half;  ///< half a unit of the last digit written
};
std::optional<Rounded> rounded_figure(const Value& value);

void check_unit_pairs(const ReadStory& story, ClaimBook& book);
void check_currency_pairs(const ReadStory& story, ClaimBook& book);
void check_weekdays(const ReadStory& story, ClaimBook& book);
void check_clock_times(const ReadStory& story, ClaimBook& book);
void check_changes(const ReadStory& story, ClaimBook& book);
void check_parts(const ReadStory& story, const EventWords& events, ClaimBook& book);
void check_shares(const ReadStory& story, ClaimBook& book);
void check_titles(const ReadStory& story, const TitleWords& words, ClaimBook& book);
void check_wording(const ReadStory& story, ClaimBook& book);
void check_calendar(const ReadStory& story, ClaimBook& book);
void check_lengths(const ReadStory& story, ClaimBook& book);
void check_births(const ReadStory& story, ClaimBook& book);
void check_other_voices(const ReadStory& story, ClaimBook& book);
void check_restated(const ReadStory& story, const EventWords& words, ClaimBook& book);

}  // namespace gainsay
