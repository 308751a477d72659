// How long something took, where its sentence gives both ends as well: "10 years, from 1990 to 2005"; "the three-week
// strike, from 2 May to 9 May"; "began on 2 May and ended on 9 May, after three weeks"; "left at 9.15am and sank at
// 10am, 20 minutes later". Ends are as wide as they are written: from 1990 to 2005 are 14 to 16 years.
#include <algorithm>

#include "claims/checks/check.h"
#include "claims/keys/clock_zones.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr std::uint32_t verb_reach = 4;  ///< tokens between "began" and its date

struct LengthCues {
  CueTable begins = check_cues("begins"), ends = check_cues("ends"), in_all = check_cues("in_all"),
           later = check_cues("later");
};
const LengthCues& cues() {
  static const LengthCues tables;
  return tables;
}

/// How long what a date range names by may be: a day, a month, a year, by the length of its written ends.
std::int64_t grain(const std::string& timex) {
  const std::size_t end = timex.find('/');
  return end <= 4 ? year_minutes + day_minutes : end <= 7 ? 31 * day_minutes : day_minutes;
}
bool is_length(const Mention& mention) {
  return mention.value.kind == Kind::duration && mention.value.amount && closed(mention.value.hard);
}
bool is_span(const Mention& mention) {
  return mention.value.kind == Kind::date && mention.value.hard.size() == 1 && closed(mention.value.hard) &&
         mention.value.timex && mention.value.timex->value.find('/') != std::string::npos;
}
bool is_day(const Mention& mention) {
  return mention.value.kind == Kind::date && mention.value.point && mention.value.timex &&
         mention.value.point->first == mention.value.point->last;
}
bool is_clock(const Mention& mention) { return mention.value.kind == Kind::time && is_clock_time(mention.value); }

class Lengths : ArticleCheck {
 public:
  using ArticleCheck::ArticleCheck;

  void run() {
    if (!values_.kinds.has(Kind::duration)) return;
    for (const SentenceMentions& here : values_.sentences) {
      sentence_ = tokens_of(here);
      const MentionRange mentions = here.mentions;
      if (!here.kinds.has(Kind::duration) || std::none_of(mentions.begin(), mentions.end(), is_length)) continue;
      for (const Mention* m = mentions.begin(); m + 1 < mentions.end(); ++m) {
        lasting(m[0], m[1]);
        if (m + 2 < mentions.end()) between_ends(m[0], m[1], m[2]);
      }
    }
  }

 private:
  bool any(const CueTable& table, std::uint32_t first, std::uint32_t last) const {
    return first < last && !table.in(document_, story_.vocabulary, {first, last}).empty();
  }
  bool follows(const Mention& mention, const CueTable& table) const {
    return mention.tokens.last < sentence_.last &&
           table.at(document_, story_.vocabulary, mention.tokens.last, sentence_.last);
  }
  bool ends_there(const Mention& mention) const {
    return mention.tokens.last >= sentence_.last || document_.tokens[mention.tokens.last].shape == Shape::symbol;
  }
  /// "three-week", of the noun behind it.
  bool is_adjective(const Mention& length) const {
    return text_of(document_.text, length.span).find('-') != std::string_view::npos && !ends_there(length);
  }

  void lasting(const Mention& a, const Mention& b) const {
    const bool length_first = is_length(a);
    const Mention &length = length_first ? a : b, &span = length_first ? b : a;
    if (!is_length(length) || !is_span(span) || word(span.tokens.first) != "from") return;
    if (!(length_first ? leads_to(length, span) : sums_up(span, length))) return;
    const Range ends = hull(span.value.hard);
    const Decimal whole = ends.high.value - ends.low.value;
    const Decimal least = std::max(Decimal(0), whole - Decimal(2 * grain(span.value.timex->value)));
    write("how long “" + words(span) + "” is", length, span.span, {Range::closed(least, whole)});
  }
  /// "10 years, from"; "10 years from"; "the three-week strike, from".
  bool leads_to(const Mention& length, const Mention& span) const {
    std::uint32_t at = length.tokens.last;
    if (is_adjective(length) && document_.tokens[at].shape == Shape::lower) ++at;
    if (at < span.tokens.first && word(at) == ",") ++at;
    return at == span.tokens.first;
  }
  /// "from 2 May to 9 May, eight days."; "…, three weeks in all"; "…, a three-week job".
  bool sums_up(const Mention& span, const Mention& length) const {
    const std::string words = between(span, length);
    if (words == ",") return ends_there(length) || follows(length, cues().in_all);
    return (words == ", a" || words == ", an") && is_adjective(length);
  }

  /// Two ends apart from each other, with the length behind them or before the second.
  void between_ends(const Mention& a, const Mention& b, const Mention& c) const {
    if (is_length(c)) return behind_ends(a, b, c);
    if (is_length(b) && follows(b, cues().later)) return ends(a, c, b);
    if (is_length(a) && is_adjective(a) && begins_and_ends(b, c) && b.tokens.first - a.tokens.last <= verb_reach + 1)
      ends(b, c, a);
  }
  void behind_ends(const Mention& a, const Mention& b, const Mention& length) const {
    const std::string words = between(b, length);
    if (words == "," && follows(length, cues().later)) return ends(a, b, length);
    if ((words == "," || words == ", after" || words == "after") && ends_there(length) && begins_and_ends(a, b))
      ends(a, b, length);
  }
  /// "began on 2 May and ended on 9 May".
  bool begins_and_ends(const Mention& a, const Mention& b) const {
    const std::uint32_t from = std::max(sentence_.first, a.tokens.first - std::min(a.tokens.first, verb_reach));
    const std::uint32_t between = b.tokens.first - std::min(verb_reach, b.tokens.first - a.tokens.last);
    return any(cues().begins, from, a.tokens.first) && any(cues().ends, between, b.tokens.first);
  }

  void ends(const Mention& a, const Mention& b, const Mention& length) const {
    Reading allowed;
    if (is_day(a) && is_day(b) && a.value.timex->value.size() == b.value.timex->value.size()) {
      const std::int64_t days = b.value.point->first - a.value.point->first;
      if (days <= 0) return;
      allowed = {Range::closed(Decimal((days - 1) * day_minutes), Decimal((days + 1) * day_minutes))};
    } else if (is_clock(a) && is_clock(b)) {
      const Reading from = time_of_day(a.value, 0).hard, to = time_of_day(b.value, 0).hard;
      if (!closed(from) || !closed(to)) return;
      allowed = clock_lengths(hull(from), hull(to));
    }
    if (allowed.empty()) return;
    write("how long it is from “" + words(a) + "” to “" + words(b) + "”", length, {a.span.begin, b.span.end}, allowed);
  }
  /// Without "a.m." or "p.m." half a day may lie between as well, and the second may be of the next day.
  static Reading clock_lengths(const Range& from, const Range& to) {
    constexpr std::int64_t half_day = day_minutes / 2;
    Reading allowed;
    for (std::int64_t more = -half_day; more <= day_minutes; more += half_day) {
      const Decimal low = to.low.value - from.high.value + Decimal(more);
      const Decimal high = to.high.value - from.low.value + Decimal(more);
      if (high >= Decimal(0)) allowed.push_back(Range::closed(std::max(low, Decimal(0)), high));
    }
    return allowed;
  }

  void write(const std::string& title, const Mention& length, Span ends, const Reading& allowed) const {
    const CheckedFact fact{"check.duration", title, Kind::duration, Severity::warning,
                           "the ends may be counted in another way"};
    write_sides(fact,
                {side_at(length.span, Kind::duration, length.value.hard), side_at(ends, Kind::duration, allowed)});
  }

  TokenRange sentence_;
};

}  // namespace

void check_lengths(const ReadStory& story, ClaimBook& book) { check_each<Lengths>(story, book); }

}  // namespace gainsay
