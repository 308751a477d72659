// "9 miles (13 kilometers)" gives one length twice. Each figure stands for what rounds to it; both are put in the
// second one's unit, and where they do not meet, the pair is wrong. Three things are allowed for: the figure that was
// converted may have been cut instead of rounded; a name may have several sizes (tons, gallons); and a difference of
// temperatures converts without the offset.
#include <algorithm>

#include "base/embedded.h"
#include "claims/checks/check.h"
#include "values/units.h"

namespace gainsay {
namespace {

struct Allowances {
  std::vector<std::string> between;
  std::vector<std::pair<std::string, std::vector<Decimal>>> also;
  Decimal error_from;
};

const Allowances& allowances() {
  static const Allowances table = [] {
    const Node& node = embedded_node("lexicon/conversions.yaml");
    Allowances out;
    for (const Node& words : node["between"].items) {
      std::string spaced;
      for (char c : words.text) spaced += c == '(' || c == '[' ? std::string(1, c) + " " : std::string(1, c);
      if (spaced.back() == ' ') spaced.pop_back();
      out.between.push_back(spaced);
    }
    for (const Entry& unit : node["also"].entries) {
      std::vector<Decimal> sizes;
      for (const Node& size : unit.second.items) sizes.push_back(*Decimal::parse(size.text));
      out.also.emplace_back(unit.first.text, std::move(sizes));
    }
    out.error_from = *Decimal::parse(node["error_from"].text);
    return out;
  }();
  return table;
}

/// The unit, and the other sizes that go by its name.
std::vector<Unit> sizes_of(const Unit& unit) {
  std::vector<Unit> sizes{unit};
  for (const auto& [symbol, others] : allowances().also)
    if (symbol == unit.symbol)
      for (Decimal per : others) {
        sizes.push_back(unit);
        sizes.back().per = per;
      }
  if (unit.plus != Decimal(0)) {
    sizes.push_back(unit);
    sizes.back().plus = 0;
  }
  return sizes;
}

/// One figure as a range in another's unit.
Range in_unit(const Rounded& figure, const Unit& from, const Unit& to) {
  return Range::closed(*converted(figure.amount - figure.half, from, to),
                       *converted(figure.amount + figure.half, from, to));
}

/// Whether `cut` may be `whole` with its last digits cut off.
bool is_cut(Decimal whole, const Rounded& cut) {
  return cut.amount <= whole && whole < cut.amount + cut.half * Decimal(2);
}

bool fits(const Rounded& a, const Unit& of_a, const Rounded& b, const Unit& of_b) {
  const Range own = Range::closed(b.amount - b.half, b.amount + b.half);
  return meet(in_unit(a, of_a, of_b), own) || is_cut(*converted(a.amount, of_a, of_b), b) ||
         is_cut(*converted(b.amount, of_b, of_a), a);
}

bool fits_another_size(const Rounded& a, const Unit& of_a, const Rounded& b, const Unit& of_b) {
  for (const Unit& one : sizes_of(of_a))
    for (const Unit& other : sizes_of(of_b))
      if (fits(a, one, b, other)) return true;
  return false;
}

Decimal off_by(const Rounded& a, const Unit& of_a, const Rounded& b, const Unit& of_b) {
  const Decimal should = *converted(a.amount, of_a, of_b);
  const Decimal gap = should > b.amount ? should - b.amount : b.amount - should;
  return gap * Decimal(100) / b.amount;
}

class UnitPairs : ArticleCheck {
 public:
  using ArticleCheck::ArticleCheck;

  void run() const {
    if (!values_.kinds.has(Kind::measure)) return;
    const std::vector<Mention>& mentions = story_.mentions[article_];
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i)
      if (are_two_units(mentions[i].value, mentions[i + 1].value) && !is_compound(i))
        check(mentions[i], mentions[i + 1]);
  }

 private:
  static bool are_two_units(const Value& a, const Value& b) {
    return a.kind == Kind::measure && b.kind == Kind::measure && a.unit != b.unit;
  }
  /// "6 feet 2 inches": the second figure is no length of its own.
  bool is_compound(std::size_t i) const {
    const std::vector<Mention>& mentions = story_.mentions[article_];
    if (i == 0 || mentions[i - 1].value.kind != Kind::measure) return false;
    const std::uint32_t gap = mentions[i].tokens.first - mentions[i - 1].tokens.last;
    if (gap > 1) return false;
    if (gap == 0) return true;
    const std::string word = words_of(mentions[i - 1].tokens.last, mentions[i].tokens.first);
    return word == "," || word == "and" || word == "-";
  }

  bool stand_as_pair(const Mention& a, const Mention& b) const {
    const auto& ways = allowances().between;
    if (b.tokens.first <= a.tokens.last || b.tokens.first - a.tokens.last > 4) return false;
    const std::string words = words_of(a.tokens.last, b.tokens.first);
    return std::find(ways.begin(), ways.end(), words) != ways.end();
  }

  /// Behind the second figure nothing goes on counting: "(34 miles)", "(34 miles, or so)", not "(34 miles an hour)".
  bool ends(const Mention& b) const {
    if (b.tokens.last >= document_.tokens.size()) return true;
    const Token& next = document_.tokens[b.tokens.last];
    return next.shape == Shape::symbol || !next.spaced || story_.vocabulary[next.folded].text != "per";
  }

  void check(const Mention& a, const Mention& b) const {
    const Unit* of_a = unit_named(a.value.unit);
    const Unit* of_b = unit_named(b.value.unit);
    if (!of_a || !of_b || of_a->dimension != of_b->dimension || !stand_as_pair(a, b) || !ends(b)) return;
    const auto first = rounded_figure(a.value), second = rounded_figure(b.value);
    if (!first || !second || fits(*first, *of_a, *second, *of_b)) return;
    if (fits_another_size(*first, *of_a, *second, *of_b)) return;
    write(a, b, in_unit(*first, *of_a, *of_b), *second,
          off_by(*first, *of_a, *second, *of_b) >= allowances().error_from);
  }

  void write(const Mention& a, const Mention& b, const Range& first, const Rounded& second, bool far_off) const {
    const Range own = Range::closed(second.amount - second.half, second.amount + second.half);
    const CheckedFact fact{"check.unit-pair", "the " + unit_named(b.value.unit)->dimension + " given in two units",
                           Kind::measure, far_off ? Severity::error : Severity::warning,
                           "the conversion is off by a few percent at most"};
    std::vector<Claim> sides{side(a, first, b.value.unit), side(b, own, b.value.unit)};
    const auto read = [&](const Article&, const Mention& mention) -> Reading {
      if (same_figure(mention, a)) return {first};
      if (same_figure(mention, b)) return {own};
      const auto figure = mention.value.unit == b.value.unit ? rounded_figure(mention.value) : std::nullopt;
      if (!figure) return {};
      const Range range = Range::closed(figure->amount - figure->half, figure->amount + figure->half);
      return meet(range, first) ? Reading{range} : Reading{};
    };
    add_witnesses(story_, read, sides);
    write_sides(fact, sides);
  }
  static bool same_figure(const Mention& a, const Mention& b) {
    return a.value.kind == b.value.kind && a.value.unit == b.value.unit && a.value.amount == b.value.amount;
  }
  Claim side(const Mention& mention, const Range& range, const std::string& unit) const {
    Claim side = side_at(mention.span, Kind::measure, {range});
    side.value.unit = unit;
    return side;
  }
};

}  // namespace

void check_unit_pairs(const ReadStory& story, ClaimBook& book) { check_each<UnitPairs>(story, book); }

}  // namespace gainsay
