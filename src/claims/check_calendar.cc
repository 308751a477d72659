// What one sentence says of time in two ways: "two weeks ago, on May 3"; "10 years, from 1990 to 2005"; "the
// 47-year-old, born in 1970"; and what is told as past but lies behind the article's own publication. All four rest on
// the readings of the dates, which are open where publication is unknown, and then meet everything.
#include <algorithm>
#include <utility>

#include "base/embedded.h"
#include "claims/check.h"
#include "claims/cues.h"

namespace gainsay {
namespace {

constexpr std::int64_t minutes_a_day = 24 * 60;
constexpr std::int64_t minutes_a_year = 525960;

struct TimeCues {
  CueTable now, between, happened, other_time;
};
const TimeCues& cues() {
  static const TimeCues tables = [] {
    const Node& node = embedded_node("lexicon/clock.yaml");
    return TimeCues{CueTable(node, {"counted_from_now"}), CueTable(node, {"between_dates"}),
                    CueTable(node, {"happened"}), CueTable(node, {"other_time"})};
  }();
  return tables;
}

bool closed(const Reading& reading) {
  return !reading.empty() && !hull(reading).low.infinite && !hull(reading).high.infinite;
}
bool is_dated(const Mention& mention) { return mention.value.kind == Kind::date && closed(mention.value.hard); }
bool is_plain_date(const Mention& mention) {
  return is_dated(mention) && !mention.value.relative && !mention.value.open_year && mention.value.timex &&
         mention.value.timex->value.size() >= 4 && mention.value.timex->value.find('/') == std::string::npos;
}
/// How long what a date range names by may be: a day, a month, a year, by the length of its written ends.
std::int64_t grain(const std::string& timex) {
  const std::size_t end = timex.find('/');
  return end <= 4 ? minutes_a_year + minutes_a_day : end <= 7 ? 31 * minutes_a_day : minutes_a_day;
}

class CalendarChecks {
 public:
  CalendarChecks(const ReadStory& story, std::uint32_t article, ClaimBook& book)
      : story_(story), article_(article), document_(story.documents[article]), book_(book) {}

  void run() const {
    for (const Sentence& sentence : document_.sentences) {
      const MentionRange mentions = mentions_in(story_.mentions[article_], sentence.tokens);
      for (const Mention* m = mentions.begin(); m != mentions.end(); ++m) {
        if (m + 1 != mentions.end()) {
          apposed(m[0], m[1], sentence.tokens);
          lasting(m[0], m[1], sentence.tokens);
        }
        to_come(*m, sentence.tokens);
      }
      born(mentions, sentence.tokens);
    }
  }

 private:
  const std::string& word(std::uint32_t token) const { return story_.vocabulary[document_.tokens[token].folded].text; }
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
    if (!is_dated(a) || !is_dated(b) || !a.value.relative || a.value.open_year) return;
    if (b.value.relative && !b.value.open_year) return;
    if (!any(cues().now, {a.tokens.last - 1, a.tokens.last}) || !is_calendar_date(b)) return;
    if (!side_by_side(a, b) || goes_on(b, sentence)) return;
    write({"check.date", "the day named both “" + words(a) + "” and “" + words(b) + "”", Kind::date, Severity::warning,
           "the article may have been written on another day than it was published"},
          {dated(a, a.value.hard), dated(b, b.value.hard)});
  }

  /// "10 years, from 1990 to 2005"; "from 3 May to 10 May, eight days".
  void lasting(const Mention& a, const Mention& b, TokenRange sentence) const {
    const bool length_first = a.value.kind == Kind::duration;
    const Mention& length = length_first ? a : b;
    const Mention& span = length_first ? b : a;
    if (length.value.kind != Kind::duration || !length.value.amount || !closed(length.value.hard)) return;
    if (!is_dated(span) || span.value.hard.size() != 1 || !span.value.timex) return;
    const std::string& timex = span.value.timex->value;
    if (timex.find('/') == std::string::npos || word(span.tokens.first) != "from") return;
    const std::string between = words_between(document_, story_.vocabulary, a.tokens.last, b.tokens.first);
    if (between != "," && !(length_first && between.empty())) return;
    if (!length_first && length.tokens.last < sentence.last &&
        document_.tokens[length.tokens.last].shape != Shape::symbol)
      return;
    const Range ends = hull(span.value.hard);
    const Decimal whole = ends.high.value - ends.low.value;
    const Decimal least = std::max(Decimal(0), whole - Decimal(2 * grain(timex)));
    write({"check.duration", "how long “" + words(span) + "” is", Kind::duration, Severity::warning,
           "the ends may be counted in another way"},
          {dated(length, length.value.hard), dated(span, {Range::closed(least, whole)})});
  }

  /// "was killed on 4 July 2027", published in 2025.
  void to_come(const Mention& date, TokenRange sentence) const {
    const auto& published = story_.articles[article_].published;
    if (!published || !is_plain_date(date)) return;
    const Range known = {Bound::open(), Bound::beyond(Decimal((published->day + 2) * minutes_a_day))};
    const Range day = hull(date.value.hard);
    if (meet(known, day) || date.tokens.first == sentence.first) return;
    const std::string& before = word(date.tokens.first - 1);
    if (before != "on" && before != "in") return;
    constexpr std::uint32_t near = 8;
    const std::uint32_t from = std::max(sentence.first, date.tokens.first > near ? date.tokens.first - near : 0u);
    const auto found = cues().happened.in(document_, story_.vocabulary, {from, date.tokens.first});
    if (found.empty()) return;
    const TokenRange verb = found.back().tokens;
    CheckSide told = dated(date, {known});
    told.quote = {document_.tokens[verb.first].begin, document_.tokens[verb.last - 1].end};
    told.value.text = std::string(text_of(document_.text, told.quote));
    write({"check.future", "the date of what is told as past", Kind::date, Severity::warning,
           "the article's own date may be wrong"},
          {told, dated(date, date.value.hard)});
  }

  /// "the 47-year-old, born in 1970": one age and one birth date in a sentence that speaks of now.
  void born(MentionRange mentions, TokenRange sentence) const {
    const auto& published = story_.articles[article_].published;
    if (!published) return;
    const Mention* age = nullptr;
    const Mention* birth = nullptr;
    for (const Mention& m : mentions) {
      if (m.value.kind == Kind::age && std::exchange(age, &m)) return;
      if (m.value.kind == Kind::date && std::exchange(birth, &m)) return;
    }
    if (!age || !birth || !is_plain_date(*birth) || !closed(age->value.hard) || !follows_born(*birth, sentence)) return;
    if (any_other_time(sentence, *birth)) return;
    const Decimal now = Decimal(published->day * minutes_a_day);
    const Range day = hull(birth->value.hard);
    const Range years = Range::closed((now - day.high.value) / Decimal(minutes_a_year),
                                      (now + Decimal(2 * minutes_a_day) - day.low.value) / Decimal(minutes_a_year));
    CheckSide side = dated(*birth, {years});
    side.value.kind = Kind::age;
    write({"check.age", "the age of the one born “" + words(*birth) + "”", Kind::age, Severity::warning,
           "the age may be of another day"},
          {dated(*age, age->value.hard), side});
  }
  bool follows_born(const Mention& birth, TokenRange sentence) const {
    for (std::uint32_t back = 1; back <= 3 && birth.tokens.first >= sentence.first + back; ++back)
      if (word(birth.tokens.first - back) == "born") return true;
    return false;
  }
  bool any_other_time(TokenRange sentence, const Mention& birth) const {
    for (const Cue& cue : cues().other_time.in(document_, story_.vocabulary, sentence)) {
      const bool of_birth = cue.tokens.last < sentence.last && word(cue.tokens.last) == "born";
      if (!of_birth && cue.tokens.first != birth.tokens.first) return true;
    }
    return false;
  }

  void write(const CheckedFact& fact, const std::vector<CheckSide>& sides) const {
    write_check(story_, fact, sides, book_);
  }
  std::string words(const Mention& mention) const { return std::string(text_of(document_.text, mention.span)); }
  CheckSide dated(const Mention& mention, const Reading& reading) const {
    return side_of(story_, article_, mention.span, mention.value.kind, reading);
  }

  const ReadStory& story_;
  std::uint32_t article_;
  const Document& document_;
  ClaimBook& book_;
};

}  // namespace

void check_calendar(const ReadStory& story, ClaimBook& book) {
  for (std::uint32_t article = 0; article < story.articles.size(); ++article)
    CalendarChecks(story, article, book).run();
}

}  // namespace gainsay
