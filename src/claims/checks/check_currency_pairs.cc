// "85 million euros ($108 million)" implies a rate. All pairs of two currencies in a story's articles should imply
// about the same one: rates move, but in the weeks of one story hardly by a tenth. And some currencies never lie far
// apart, so that a pair of them that does holds a slip of a thousand.
#include <algorithm>
#include <map>

#include "base/embedded.h"
#include "claims/checks/check.h"

namespace gainsay {
namespace {

struct RateLimits {
  Decimal slack;  ///< a share
  Decimal low, high;
  std::vector<std::string> near_par;

  bool known(const std::string& currency) const {
    return std::find(near_par.begin(), near_par.end(), currency) != near_par.end();
  }
};

const RateLimits& limits() {
  static const RateLimits table = [] {
    const Node& node = embedded_node("lexicon/conversions.yaml");
    const Node& par = node["near_par"];
    RateLimits out{*Decimal::parse(node["rate_slack"].text) / Decimal(100),
                   *Decimal::parse(par["low"].text),
                   *Decimal::parse(par["high"].text),
                   {}};
    for (const Node& currency : par["of"].items) out.near_par.push_back(currency.text);
    return out;
  }();
  return table;
}

struct RatePair {
  std::uint32_t article = 0;
  const Mention* from = nullptr;
  const Mention* to = nullptr;
  Range rate;
};

class CurrencyPairs {
 public:
  CurrencyPairs(const ReadStory& story, ClaimBook& book) : story_(story), book_(book) {}

  void run() {
    for (std::uint32_t article = 0; article < story_.articles.size(); ++article) collect(article);
    for (const auto& [currencies, pairs] : pairs_) {
      if (limits().known(currencies.first) && limits().known(currencies.second))
        for (const RatePair& pair : pairs) check_scale(pair);
      if (pairs.size() > 1) compare(currencies, pairs);
    }
  }

 private:
  void collect(std::uint32_t article) {
    if (!story_.by_sentence[article].kinds.has(Kind::money)) return;
    const std::vector<Mention>& mentions = story_.mentions[article];
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i)
      if (stand_as_pair(article, mentions[i], mentions[i + 1])) add(article, mentions[i], mentions[i + 1]);
  }
  bool stand_as_pair(std::uint32_t article, const Mention& a, const Mention& b) const {
    if (a.value.kind != Kind::money || b.value.kind != Kind::money || a.value.unit == b.value.unit) return false;
    if (a.value.unit.size() != 3 || b.value.unit.size() != 3) return false;
    const Document& document = story_.documents[article];
    if (b.tokens.first <= a.tokens.last || b.tokens.last >= document.tokens.size()) return false;
    const std::string words = words_between(document, story_.vocabulary, a.tokens.last, b.tokens.first);
    const std::string next = story_.vocabulary[document.tokens[b.tokens.last].folded].text;
    return (words == "(" && (next == ")" || next == ";" || next == ",")) || words == ", or";
  }
  void add(std::uint32_t article, const Mention& a, const Mention& b) {
    const bool ordered = a.value.unit < b.value.unit;
    const Mention& from = ordered ? a : b;
    const Mention& to = ordered ? b : a;
    const auto x = main_units(from.value), y = main_units(to.value);
    if (!x || !y) return;
    const Decimal more = Decimal(1) + limits().slack, less = Decimal(1) - limits().slack;
    const Range rate = Range::closed((y->amount - y->half) / (x->amount + x->half) * less,
                                     (y->amount + y->half) / (x->amount - x->half) * more);
    pairs_[{from.value.unit, to.value.unit}].push_back({article, &from, &to, rate});
  }

  /// The figure in whole euros where it is written in cents: then its reading lies far below what is written.
  static std::optional<Rounded> main_units(const Value& value) {
    auto figure = rounded_figure(value);
    if (!figure || value.hard.empty()) return figure;
    const Bound low = hull(value.hard).low;
    if (low.infinite || low.value * Decimal(10) > figure->amount) return figure;
    return Rounded{figure->amount / Decimal(100), figure->half / Decimal(100)};
  }

  void compare(const std::pair<std::string, std::string>& currencies, const std::vector<RatePair>& pairs) const {
    const CheckedFact fact{"check.currency-pair",
                           "the rate of " + currencies.first + " to " + currencies.second + " in sums given in both",
                           Kind::ratio, Severity::warning, "rates move with time"};
    std::vector<Claim> sides;
    for (const RatePair& pair : pairs) sides.push_back(side(pair, whole(pair), pair.rate));
    write_check(story_, fact, sides, book_);
  }

  void check_scale(const RatePair& pair) const {
    const Range usual = Range::closed(limits().low, limits().high);
    if (meet(usual, pair.rate)) return;
    const CheckedFact fact{"check.currency-scale", "the sum given as “" + words(pair, whole(pair)) + "”", Kind::ratio,
                           Severity::error, ""};
    Claim first = side(pair, pair.from->span, usual), second = side(pair, pair.to->span, pair.rate);
    write_check(story_, fact, {first, second}, book_);
  }

  /// Both sums, with the bracket that closes behind them.
  Span whole(const RatePair& pair) const {
    const Document& document = story_.documents[pair.article];
    const std::uint32_t next = std::max(pair.from->tokens.last, pair.to->tokens.last);
    const bool bracket = next < document.tokens.size() && text_of(document.text, document.tokens[next].span()) == ")";
    return {std::min(pair.from->span.begin, pair.to->span.begin),
            bracket ? document.tokens[next].end : std::max(pair.from->span.end, pair.to->span.end)};
  }
  std::string words(const RatePair& pair, Span span) const {
    return std::string(text_of(story_.documents[pair.article].text, span));
  }
  Claim side(const RatePair& pair, Span quote, const Range& rate) const {
    return side_of(story_, pair.article, quote, Kind::ratio, {rate});
  }

  const ReadStory& story_;
  ClaimBook& book_;
  std::map<std::pair<std::string, std::string>, std::vector<RatePair>> pairs_;
};

}  // namespace

void check_currency_pairs(const ReadStory& story, ClaimBook& book) { CurrencyPairs(story, book).run(); }

}  // namespace gainsay
