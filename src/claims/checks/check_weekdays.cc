// "Thursday, Oct. 14" names one day twice. A date without a year is read in every year that puts it within ten months
// of publication; only when the weekday fits none of them is it wrong.
#include <algorithm>

#include "claims/checks/calendar_words.h"
#include "claims/checks/check.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr std::int64_t nearest_days = 300;

struct WrittenDay {
  int month = 0, day = 0;
  std::optional<int> year;
  TokenRange tokens;
};

Range whole_day(std::int64_t day) {
  return Range::half_open(Decimal(day * day_minutes), Decimal((day + 1) * day_minutes));
}

class Weekdays : ArticleCheck {
 public:
  using ArticleCheck::ArticleCheck;

  void run() const {
    static const WordClass weekdays(
        [](const Vocabulary& vocabulary, WordId folded) { return weekday_of(vocabulary[folded].text).has_value(); });
    for (const Sentence& sentence : document_.sentences)
      if (story_.vocabulary.may_hold(sentence.classes, weekdays))
        for (std::uint32_t token = sentence.tokens.first; token < sentence.tokens.last; ++token)
          if (story_.vocabulary.may_hold(document_.tokens[token].classes, weekdays))
            if (const auto weekday = weekday_of(word(token))) check(token, *weekday, sentence.tokens);
  }

 private:
  std::optional<int> whole(std::uint32_t token, int least, int most) const {
    if (document_.tokens[token].shape != Shape::number) return std::nullopt;
    const auto figure = Decimal::parse(word(token));
    if (!figure || !figure->is_whole() || *figure < Decimal(least) || *figure > Decimal(most)) return std::nullopt;
    return static_cast<int>(figure->to_whole());
  }
  static bool is_ordinal_end(const std::string& text) {
    return text == "st" || text == "nd" || text == "rd" || text == "th";
  }

  /// "Oct. 14", "14 October", "the 14th of October", with a year or none.
  std::optional<WrittenDay> day_at(std::uint32_t token, std::uint32_t last) const {
    WrittenDay out;
    std::uint32_t at = token;
    const auto day = [&] {
      const auto number = at < last ? whole(at, 1, 31) : std::nullopt;
      if (number) out.day = *number, ++at;
      if (number && at < last && is_ordinal_end(word(at))) ++at;
      return number.has_value();
    };
    const auto month = [&] {
      if (at < last && word(at) == "of") ++at;
      const auto name = at < last ? month_of(word(at)) : std::nullopt;
      if (name) out.month = *name, ++at;
      return name.has_value();
    };
    if (at < last && month_of(word(at)) ? !(month() && day()) : !(day() && month())) return std::nullopt;
    const std::uint32_t year = at < last && word(at) == "," ? at + 1 : at;
    if (year < last) out.year = whole(year, 1800, 2200);
    out.tokens = {token, out.year ? year + 1 : at};
    return out;
  }

  void check(std::uint32_t token, int weekday, TokenRange sentence) const {
    std::uint32_t at = token + 1;
    for (int skipped = 0; skipped < 2 && at < sentence.last; ++skipped)
      if (word(at) == "," || word(at) == "(" || word(at) == "the") ++at;
    const auto day = day_at(at, sentence.last);
    if (!day || is_range(day->tokens, sentence.last)) return;
    const std::vector<std::int64_t> days = candidates(*day, sentence);
    if (!days.empty()) write(token, weekday, *day, days);
  }
  /// "Thursday, Oct. 14-16" and "Thursday, Oct. 14, to Saturday" stay out: what the weekday names is open there.
  bool is_range(TokenRange day, std::uint32_t last) const {
    return day.last < last && (word(day.last) == "-" || word(day.last) == "/");
  }

  /// Years that the sentence names, or the two before it: a story of then.
  std::vector<int> years_near(TokenRange sentence) const {
    const std::uint32_t index = sentence_at(document_, document_.tokens[sentence.first].begin);
    const TokenRange near{document_.sentences[index < 2 ? 0 : index - 2].tokens.first, sentence.last};
    std::vector<int> years;
    for (std::uint32_t token = near.first; token < near.last; ++token)
      if (const auto year = whole(token, 1900, 2100)) years.push_back(*year);
    return years;
  }

  std::vector<std::int64_t> candidates(const WrittenDay& day, TokenRange sentence) const {
    std::vector<std::int64_t> days;
    const auto add = [&](int year) {
      if (day.day <= days_in_month(year, day.month)) days.push_back(day_number({year, day.month, day.day}));
    };
    if (day.year) {
      add(*day.year);
      return days;
    }
    const auto& published = story_.articles[article_].published;
    if (!published) return days;
    for (int year = civil_of(published->day).year - 1; year <= civil_of(published->day).year + 1; ++year) add(year);
    std::erase_if(days, [&](std::int64_t d) { return std::abs(d - published->day) > nearest_days; });
    for (int year : years_near(sentence)) add(year);
    return days;
  }

  void write(std::uint32_t token, int weekday, const WrittenDay& day, const std::vector<std::int64_t>& days) const {
    Reading dates, named;
    for (std::int64_t number : days) {
      dates.push_back(whole_day(number));
      const int ahead = ((weekday - weekday_of(number)) % 7 + 7) % 7;
      if (ahead != 0) named.push_back(whole_day(number + ahead - 7));
      named.push_back(whole_day(number + ahead));
    }
    const Span whole{document_.tokens[token].begin, document_.tokens[day.tokens.last - 1].end};
    const CheckedFact fact{"check.weekday", "the day written “" + std::string(text_of(document_.text, whole)) + "”",
                           Kind::date, day.year ? Severity::error : Severity::warning, "the year is not written"};
    std::vector<Claim> sides{side({token, token + 1}, named), side(day.tokens, dates)};
    add_witnesses(story_, written_day, sides);
    write_sides(fact, sides);
  }
  /// "18 July", not "Monday", "last week" or the day of a dateline.
  static Reading written_day(const Article& article, const Mention& mention) {
    const auto& point = mention.value.point;
    const bool day =
        mention.value.kind == Kind::date && point && point->first == point->last && mention.tokens.size() > 1;
    if (day && article.published && article.published->day == point->first) return {};
    return day && (mention.value.open_year || !mention.value.relative) ? Reading{whole_day(point->first)} : Reading{};
  }
  Claim side(TokenRange tokens, const Reading& reading) const {
    return side_at(document_.span_of(tokens), Kind::date, reading);
  }
};

}  // namespace

void check_weekdays(const ReadStory& story, ClaimBook& book) { check_each<Weekdays>(story, book); }

}  // namespace gainsay
