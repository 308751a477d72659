// A part, its whole and the share that the one is of the other, or a change and the two figures between which it lies:
// three figures of one breath, of which any two give the third. "200 of its 1,000 jobs, or 25 per cent"; "20 percent of
// its 1,000 workers, or 300"; "rose by $3m to $20m from $15m"; and the two sides of a vote, which are at most all of
// it: "by 52 percent to 49 percent". What two of them allow, each taken with its rounding, is set against the third.
#include <algorithm>

#include "claims/checks/check.h"

namespace gainsay {
namespace {

bool is_amount(const Mention& mention) {
  return is_amount_kind(mention.value.kind) && mention.value.amount && rounded_figure(mention.value);
}
bool is_share(const Mention& mention) {
  return mention.value.kind == Kind::percent && mention.value.unit.empty() && mention.value.amount;
}
/// Money and measures of one unit; counts of anything, since the second noun mostly goes unsaid.
bool of_one_kind(const Mention& a, const Mention& b) {
  const auto scaled = [](const Mention& m) { return m.value.kind == Kind::money || m.value.kind == Kind::measure; };
  return scaled(a) == scaled(b) && (!scaled(a) || (a.value.kind == b.value.kind && a.value.unit == b.value.unit));
}

struct Ends {
  Decimal low, high;
};
Ends ends_of(const Mention& mention) {
  const Rounded figure = *rounded_figure(mention.value);
  return {figure.amount - figure.half, figure.amount + figure.half};
}

const CueTable& voting() {
  static const CueTable table = check_cues("voting");
  return table;
}

class Shares : ArticleCheck {
 public:
  using ArticleCheck::ArticleCheck;

  void run() const {
    for (const SentenceMentions& here : values_.sentences) {
      const bool shares = here.kinds.has(Kind::percent);
      for (const Mention* m = here.mentions.begin(); m + 1 < here.mentions.end(); ++m) {
        if (shares) vote(m[0], m[1], tokens_of(here));
        if (m + 2 >= here.mentions.end()) break;
        if (shares) share(m[0], m[1], m[2]);
        change(m[0], m[1], m[2]);
      }
    }
  }

 private:
  bool is_of(const Mention& a, const Mention& b) const {
    static const WordSet ways = check_words("share_of");
    return ways.has(between(a, b));
  }
  bool is_in_other_words(const Mention& a, const Mention& b) const {
    static const WordSet ways = check_words("in_other_words");
    return ways.has(between(a, b));
  }

  /// "200 of its 1,000 jobs, or 25 per cent"; "25 per cent, or 200, of its 1,000 jobs"; "25 per cent of its 1,000 jobs,
  /// or 200".
  void share(const Mention& a, const Mention& b, const Mention& c) const {
    if (is_share(c) && is_of(a, b) && is_in_other_words(b, c)) write_share(a, b, c);
    if (is_share(a) && is_of(a, b) && is_in_other_words(b, c)) write_share(c, b, a);
  }
  void write_share(const Mention& part, const Mention& whole, const Mention& percent) const {
    if (!is_amount(part) || !is_amount(whole) || !of_one_kind(part, whole)) return;
    const Ends of = ends_of(part), all = ends_of(whole), given = ends_or_self(percent);
    if (all.low <= Decimal(0) || all.high < of.low) return;  // a part larger than its whole is told elsewhere
    const Decimal hundred(100);
    const Range worked_out = Range::closed(of.low / all.high * hundred, of.high / all.low * hundred);
    const Span both{std::min(part.span.begin, whole.span.begin), std::max(part.span.end, whole.span.end)};
    write({"check.share", "the share that “" + words(part) + "” is of “" + words(whole) + "”", Kind::percent,
           Severity::warning, "the share may be of something else"},
          percent, Range::closed(given.low, given.high), both, worked_out);
  }
  static Ends ends_or_self(const Mention& percent) {
    Range range = hull(percent.value.hard);
    const Decimal amount = *percent.value.amount, unit = amount.is_whole() ? Decimal(1) : Decimal(1) / Decimal(10);
    Ends ends{amount - unit, amount + unit};  // rounded to a whole percent, either way
    if (!range.low.infinite) ends.low = std::min(ends.low, range.low.value);
    if (!range.high.infinite) ends.high = std::max(ends.high, range.high.value);
    return ends;
  }

  /// "by $3m to $20m from $15m", "by $3m from $15m to $20m".
  void change(const Mention& by, const Mention& a, const Mention& b) const {
    const bool close = a.tokens.first == by.tokens.last + 1 && b.tokens.first == a.tokens.last + 1;
    if (!close || !of_one_kind(by, a) || !of_one_kind(a, b)) return;
    const std::string &first = word(by.tokens.last), &second = word(a.tokens.last);
    const bool to_from = first == "to" && second == "from", from_to = first == "from" && second == "to";
    if ((!to_from && !from_to) || by.value.hedge != Hedge::none) return;
    if (!is_amount(by) || !is_amount(a) || !is_amount(b)) return;
    const Ends x = ends_of(a), y = ends_of(b), step = ends_of(by);
    const bool a_lower = x.high < y.low;
    const Ends &low = a_lower ? x : y, &high = a_lower ? y : x;
    write({"check.change", "the change between “" + words(a) + "” and “" + words(b) + "”", by.value.kind,
           Severity::warning, "the change may be of something else"},
          by, Range::closed(step.low, step.high), {a.span.begin, b.span.end},
          Range::closed(std::max(Decimal(0), high.low - low.high), high.high - low.low));
  }

  /// "By 52 percent to 49 percent": no more than a hundred in all, give or take their rounding.
  void vote(const Mention& a, const Mention& b, TokenRange sentence) const {
    if (!is_share(a) || !is_share(b)) return;
    const std::string words = between(a, b);
    if (words != "to" && words != "-" && words != "against") return;
    if (voting().in(document_, story_.vocabulary, sentence).empty() || word_before(a, sentence) == "from") return;
    const Ends first = ends_of(a), given = ends_of(b);
    const Decimal rest = Decimal(100) - first.low;
    write({"check.share", "the share of votes behind “" + this->words(a) + "”", Kind::percent, Severity::warning,
           "the shares may be of two votes"},
          b, Range::closed(given.low, given.high), a.span, {Bound::at(Decimal(0)), Bound::at(rest)});
  }
  std::string word_before(const Mention& mention, TokenRange sentence) const {
    return mention.tokens.first > sentence.first ? word(mention.tokens.first - 1) : std::string();
  }

  void write(const CheckedFact& fact, const Mention& given, const Range& said, Span other, const Range& allowed) const {
    Claim side = side_at(given.span, fact.kind, {said});
    Claim worked_out = side_at(other, fact.kind, {allowed});
    side.value.unit = worked_out.value.unit = given.value.unit;
    write_sides(fact, {side, worked_out});
  }
};

}  // namespace

void check_shares(const ReadStory& story, ClaimBook& book) { check_each<Shares>(story, book); }

}  // namespace gainsay
