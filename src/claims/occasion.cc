// A date far from publication, in the same sentence, makes a figure one of another occasion. Some kinds of date do not:
// one that says since when ("the worst since 1998"), unless it goes on about that time ("since 1998, when 41 died");
// one by when ("44 branches by the end of next year"); one that describes a thing ("in a 19th-century house"); and one
// that only tells a thing apart, far behind the figure ("killed five in a region laid waste by the tsunami of 2004").
#include "claims/occasion.h"

#include <algorithm>
#include <array>

#include "claims/article_reader.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr std::int64_t same_occasion = 45;  ///< days from publication
constexpr std::uint32_t since_reach =
    14;  ///< tokens from "since" to its date: "since their revolt against the king in 2009"
constexpr std::uint32_t attached_reach = 8;  ///< tokens from a figure to a date that belongs to a noun behind it

class Occasions : ArticleReader {
 public:
  Occasions(const ReadStory& story, std::uint32_t article)
      : ArticleReader(story, article), published_(story.articles[article].published) {}

  /// The year or open month of a date that lies outside the story's own time.
  std::string far(const Mention& mention) const {
    const std::string& value = mention.value.timex->value;
    bool dated = value.size() >= 4 && value[0] >= '0' && value[0] <= '9';
    bool away = published_ && mention.value.point &&
                (mention.value.point->last < published_->day - same_occasion ||
                 (mention.value.point->first > published_->day + same_occasion &&
                  civil_of(mention.value.point->first).year != civil_of(published_->day).year));
    bool bare_year = !published_ && dated && value.size() == 4;
    bool open_month = !published_ && value.size() == 7 && value.starts_with("XXXX-");
    if (away && !dated) return std::to_string(civil_of(mention.value.point->first).year);  // "in July", half a year ago
    return away || bare_year || open_month ? (dated ? value.substr(0, 4) : value) : "";
  }

  bool says_since(const Mention& date, TokenRange sentence, TokenRange figure) const {
    bool goes_on = date.tokens.last <= figure.first &&
                   (is(date.tokens.last, sentence, "when") || is(date.tokens.last + 1, sentence, "when"));
    for (std::uint32_t back = 1; back <= since_reach && date.tokens.first >= sentence.first + back; ++back)
      if (word(date.tokens.first - back) == "since") return !goes_on;
    return false;
  }

  /// "by 2030", "by the end of next year": what is planned is no other plan for saying when it will be done.
  bool says_by(const Mention& date, TokenRange sentence) const {
    return published_ && date.value.point && date.value.point->last > published_->day &&
           (is_before(date, sentence, "by") || word(date.tokens.first) == "by");
  }

  /// "a 19th-century house": so long a time right before a noun says how old that is.
  bool describes(const Mention& date, TokenRange sentence) const {
    constexpr std::int64_t years = 9 * 365;  // days
    const auto& point = date.value.point;
    return point && point->last - point->first > years && date.tokens.last < sentence.last &&
           shape(date.tokens.last) == Shape::lower &&
           (is_before(date, sentence, "a") || is_before(date, sentence, "an"));
  }

  /// "61 percent, against 58 percent in 2021": the date is of the figure that the first is held against.
  bool of_other(const Mention& date, TokenRange figure) const {
    for (std::uint32_t at = figure.last; at + 1 < date.tokens.first; ++at) {
      const bool held = word(at) == "against" || word(at) == "with" || word(at) == "from" || word(at) == "than";
      if (held && shape(at + 1) == Shape::number) return true;
    }
    return false;
  }

  /// "built in 1967 and could carry 500": a date that ends what stands before "and", behind which a lasting state
  /// follows.
  bool of_clause_before(const Mention& date, TokenRange sentence, TokenRange figure) const {
    const std::uint32_t joint = date.tokens.last;
    if (joint + 1 >= figure.first || word(joint) != "and" || date.tokens.first < sentence.first + 3) return false;
    static constexpr std::array<std::string_view, 9> lasting = {"could", "can",  "is",    "are", "has",
                                                                "have",  "will", "would", "may"};
    return std::find(lasting.begin(), lasting.end(), word(joint + 1)) != lasting.end();
  }

  /// "of 2004", "by the 2004 tsunami": a bare year that is part of what something is called.
  bool tells_apart(const Mention& date, TokenRange sentence) const {
    if (date.tokens.first == sentence.first || date.value.timex->value.size() != 4) return false;
    std::string_view before = word(date.tokens.first - 1);
    return before != "in" && before != "during" && before != "," && word(date.tokens.first) != "last";
  }

 private:
  bool is_before(const Mention& date, TokenRange sentence, std::string_view text) const {
    return date.tokens.first > sentence.first && word(date.tokens.first - 1) == text;
  }
  bool is(std::uint32_t token, TokenRange sentence, std::string_view text) const {
    return token < sentence.last && word(token) == text;
  }

  const std::optional<Published>& published_;
};

}  // namespace

std::string occasion_of(const ReadStory& story, std::uint32_t article, TokenRange sentence, MentionRange mentions,
                        TokenRange figure) {
  Occasions occasions(story, article);
  for (const Mention& mention : mentions) {
    if (!is_dated(mention.value.kind) || !mention.value.timex) continue;
    std::string name = occasions.far(mention);
    if (name.empty() || occasions.says_since(mention, sentence, figure) || occasions.says_by(mention, sentence) ||
        occasions.describes(mention, sentence) || occasions.of_other(mention, figure) ||
        occasions.of_clause_before(mention, sentence, figure))
      continue;
    bool far_behind = mention.tokens.first > figure.last + attached_reach;
    if (!far_behind || !occasions.tells_apart(mention, sentence)) return name;
  }
  return "";
}

}  // namespace gainsay
