// What one sentence says of time in two ways: "two weeks ago, on May 3"; "the 47-year-old, born in 1970"; and what is
// told as past but lies behind the article's own publication. All three rest on the readings of the dates, which are
// open where publication is unknown, and then meet everything.
#include <algorithm>

#include "claims/checks/check.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

struct TimeCues {
  CueTable now = check_cues("counted_from_now"), between = check_cues("between_dates"),
           happened = check_cues("happened"), any_year = check_cues("happened_any_year");
};
const TimeCues& cues() {
  static const TimeCues tables;
  return tables;
}

bool is_dated(const Mention& mention) { return mention.value.kind == Kind::date && closed(mention.value.hard); }

class CalendarChecks : ArticleCheck {
 public:
  using ArticleCheck::ArticleCheck;

  void run() const {
    if (!values_.kinds.has_any({Kind::date, Kind::time})) return;
    for (const SentenceMentions& here : values_.sentences) {
      if (!here.kinds.has_any({Kind::date, Kind::time})) continue;
      for (const Mention* m = here.mentions.begin(); m != here.mentions.end(); ++m) {
        if (m + 1 != here.mentions.end()) apposed(m[0], m[1], tokens_of(here));
        to_come(*m, tokens_of(here));
      }
    }
  }

 private:
  bool any(const CueTable& table, TokenRange range) const {
    return !table.in(document_, story_.vocabulary, range).empty();
  }
  /// Nothing but one of the ways to set two dates side by side.
  bool side_by_side(const Mention& a, const Mention& b) const {
    if (b.tokens.first <= a.tokens.last) return false;
    const Cue cue = cues().between.at(document_, story_.vocabulary, a.tokens.last, b.tokens.first);
    return cue && cue.tokens.last == b.tokens.first;
  }
  /// A day, month or year of the calendar: no quarter, week or range.
  static bool is_calendar_date(const Mention& date) {
    return date.value.timex && date.value.timex->type == "DATE" &&
           date.value.timex->value.find_first_not_of("0123456789-") == std::string::npos;
  }
  bool goes_on(const Mention& last, TokenRange sentence) const {
    if (last.tokens.last >= sentence.last) return false;
    const std::string& next = word(last.tokens.last);
    return next == "and" || next == "or" || next == "-" || next == "to";
  }

  void apposed(const Mention& a, const Mention& b, TokenRange sentence) const {
    if (!a.value.relative || a.value.open_year || (b.value.relative && !b.value.open_year)) return;
    if (!is_dated(a) || !is_dated(b)) return;
    if (!any(cues().now, {a.tokens.last - 1, a.tokens.last}) || !is_calendar_date(b)) return;
    if (!side_by_side(a, b) || goes_on(b, sentence)) return;
    write_sides({"check.date", "the day named both “" + words(a) + "” and “" + words(b) + "”", Kind::date,
                 Severity::warning, "the article may have been written on another day than it was published"},
                {dated(a, a.value.hard), dated(b, b.value.hard)});
  }

  /// "was killed on 4 July 2027", published in 2025; "sank on 20 June", published a week before.
  void to_come(const Mention& date, TokenRange sentence) const {
    const auto& published = story_.articles[article_].published;
    if (!published || date.tokens.first == sentence.first) return;
    const std::string& before = word(date.tokens.first - 1);
    if ((before != "on" && before != "in") || !(date.value.open_year || (is_dated(date) && is_plain_date(date.value))))
      return;
    const Range known = {Bound::open(), Bound::beyond(Decimal((published->day + 2) * day_minutes))};
    const Reading own = date.value.open_year ? this_year(date, *published) : Reading{};
    const Reading& day = date.value.open_year ? own : date.value.hard;
    if (day.empty() || std::any_of(day.begin(), day.end(), [&](const Range& range) { return meet(known, range); }))
      return;
    const TokenRange verb = told_as_past(date, sentence);
    if (verb.size() == 0) return;
    Claim told = dated(date, {known});
    told.quote = document_.span_of(verb);
    told.value.text = std::string(text_of(document_.text, told.quote));
    write_sides({"check.future", "the date of what is told as past", Kind::date, Severity::warning,
                 date.value.open_year ? "another year may be meant" : "the article's own date may be wrong"},
                {told, dated(date, day)});
  }
  /// The day of the year of publication, where it lies within a few weeks behind it.
  static Reading this_year(const Mention& date, const Published& published) {
    constexpr std::int64_t soon = 30;
    const auto& point = date.value.point;
    if (!point || point->first != point->last) return {};
    Civil civil = civil_of(point->first);
    civil.year = civil_of(published.day).year;
    const std::int64_t day = day_number(civil);
    if (day <= published.day || day > published.day + soon) return {};
    return {Range::half_open(Decimal(day * day_minutes), Decimal((day + 1) * day_minutes))};
  }
  TokenRange told_as_past(const Mention& date, TokenRange sentence) const {
    constexpr std::uint32_t near = 8;
    const TokenRange before{std::max(sentence.first, date.tokens.first - std::min(date.tokens.first, near)),
                            date.tokens.first};
    auto found = cues().happened.in(document_, story_.vocabulary, before);
    if (found.empty() && !date.value.open_year) found = cues().any_year.in(document_, story_.vocabulary, before);
    return found.empty() ? TokenRange{} : found.back().tokens;
  }

  Claim dated(const Mention& mention, const Reading& reading) const {
    return side_at(mention.span, mention.value.kind, reading);
  }
};

}  // namespace

void check_calendar(const ReadStory& story, ClaimBook& book) { check_each<CalendarChecks>(story, book); }

}  // namespace gainsay
