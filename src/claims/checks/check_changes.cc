// "Rose 20% from 50 to 65": three figures of which any two give the third. The percentage that the two sums allow, each
// taken with its rounding, is set against the one that is written.
#include <algorithm>

#include "claims/checks/check.h"

namespace gainsay {
namespace {

bool is_amount(const Mention& mention) {
  return is_amount_kind(mention.value.kind) && mention.value.amount && *mention.value.amount > Decimal(0);
}

/// A figure with half a unit of its last written digit ("$80 million": half a million), as its reading has it.
std::optional<Rounded> as_written(const Value& value) {
  auto figure = rounded_figure(value);
  if (!figure) return figure;
  if (value.precision > Decimal(0)) figure->half = std::min(figure->half, value.precision / Decimal(2));
  return figure;
}

class Changes : ArticleCheck {
 public:
  using ArticleCheck::ArticleCheck;

  void run() const {
    if (!values_.kinds.has(Kind::percent)) return;
    for (const SentenceMentions& here : values_.sentences) {
      if (!here.kinds.has(Kind::percent)) continue;
      for (const Mention* m = here.mentions.begin(); m + 1 < here.mentions.end(); ++m) {
        check_range(m[0], m[1]);
        if (m + 2 < here.mentions.end()) check(m, tokens_of(here));
      }
    }
  }

 private:
  /// "from" or "to", standing right before the mention; of a few words since `after`.
  std::string lead(std::uint32_t after, const Mention& mention, std::uint32_t most) const {
    if (mention.tokens.first <= after || mention.tokens.first - after > most) return {};
    const std::string& text = word(mention.tokens.first - 1);
    return text == "from" || text == "to" ? text : std::string();
  }

  void check(const Mention* m, TokenRange sentence) const {
    const bool percent_first = m[0].value.kind == Kind::percent;
    const Mention& percent = percent_first ? m[0] : m[2];
    const Mention& one = percent_first ? m[1] : m[0];
    const Mention& other = percent_first ? m[2] : m[1];
    if (percent.value.kind != Kind::percent || !percent.value.amount || !is_amount(one) || !is_amount(other)) return;
    const bool bare = one.value.kind == Kind::number && one.value.unit.empty();
    if (!bare && (one.value.kind != other.value.kind || one.value.unit != other.value.unit)) return;
    if (one.value.scale != other.value.scale) return;
    constexpr std::uint32_t near = 3, nearer = 7;
    const std::string first =
        lead(percent_first ? percent.tokens.last : sentence.first, one, percent_first ? near : 1000);
    const std::string second = lead(one.tokens.last, other, nearer);
    if (first.empty() || second.empty() || first == second || is_points(percent)) return;
    if (!percent_first && !(first == "from" && is_apposition(other, percent))) return;
    if (percent_first && !is_plain(one, other)) return;
    write(percent, first == "from" ? one : other, first == "from" ? other : one);
  }
  /// "20% from $50 million to $65 million", where the two sums were read as one range: up or down.
  void check_range(const Mention& percent, const Mention& sums) const {
    if (percent.value.kind != Kind::percent || !percent.value.amount) return;
    if (!is_amount_kind(sums.value.kind) || sums.value.amount || sums.value.hard.size() != 1 ||
        lead(percent.tokens.last, sums, 2) != "from" || is_points(percent))
      return;
    const Range range = sums.value.hard.front();
    if (!range.is_closed()) return;
    Value low = sums.value, high = sums.value;
    low.amount = range.low.value;
    high.amount = range.high.value;
    const auto a = as_written(low), b = as_written(high), p = as_written(percent.value);
    if (!a || !b || !p || a->amount <= a->half || b->amount <= a->amount) return;
    write(percent, *p, sums.span, "between the ends of “" + words(sums) + "”", {change(*b, *a), change(*a, *b)});
  }
  bool is_points(const Mention& percent) const {
    const std::string words = words_of(
        percent.tokens.first, std::min(percent.tokens.last + 1, static_cast<std::uint32_t>(document_.tokens.size())));
    return words.find("point") != std::string::npos;
  }
  /// "to $5bn, a 20% rise": nothing but a comma and an article between the figure and the percentage.
  bool is_apposition(const Mention& figure, const Mention& percent) const {
    static const WordSet ways = check_words("by_change");
    return ways.has(between(figure, percent));
  }
  /// No other statement between the two sums: "to $5bn from $4bn", "to $5bn in March from $4bn a year ago".
  bool is_plain(const Mention& one, const Mention& other) const {
    for (std::uint32_t token = one.tokens.last; token < other.tokens.first; ++token)
      if (word(token) == "and" || word(token) == ";" || word(token) == "but" || word(token) == "(") return false;
    return true;
  }

  static Range change(const Rounded& from, const Rounded& to) {
    const Decimal low = (to.amount - to.half) / (from.amount + from.half);
    const Decimal high = (to.amount + to.half) / (from.amount - from.half);
    const auto percent = [](Decimal ratio) { return (ratio - Decimal(1)) * Decimal(100); };
    if (low >= Decimal(1)) return Range::closed(percent(low), percent(high));
    if (high <= Decimal(1)) return Range::closed(-percent(high), -percent(low));
    return Range::closed(Decimal(0), std::max(percent(high), -percent(low)));
  }

  void write(const Mention& percent, const Mention& from, const Mention& to) const {
    const auto a = as_written(from.value), b = as_written(to.value), p = as_written(percent.value);
    if (!a || !b || !p || a->amount <= a->half) return;
    const Span both{std::min(from.span.begin, to.span.begin), std::max(from.span.end, to.span.end)};
    write(percent, *p, both, "from “" + words(from) + "” to “" + words(to) + "”", {change(*a, *b)});
  }
  void write(const Mention& percent, const Rounded& figure, Span sums, const std::string& what,
             const Reading& changes) const {
    const Decimal unit = figure.half * Decimal(2);
    Range written = Range::closed(figure.amount - unit, figure.amount + unit);
    if (!percent.value.hard.empty()) written = hull(written, hull(percent.value.hard));
    const CheckedFact fact{"check.change", "the change " + what, Kind::percent, Severity::warning,
                           "the percentage may be of figures that are not written"};
    write_sides(fact, {side(percent.span, {written}), side(sums, changes)});
  }
  Claim side(Span quote, const Reading& reading) const { return side_at(quote, Kind::percent, reading); }
};

}  // namespace

void check_changes(const ReadStory& story, ClaimBook& book) { check_each<Changes>(story, book); }

}  // namespace gainsay
