// A sentence without a number, or a word that can do without, is left after one look. In the others the roles of a
// token and the next (`figure.h`) say whether a figure, a hedge, a multiple or "between" can start there; most tokens
// end with that. Where a figure is read, a hedge before it and a second figure after it ("5 to 7", "five or six") are
// joined to it. Figures that count a noun further on are read on from their number, so that "two 12-year-old boys"
// holds a count and an age; the count's span then stops where the age begins.
#include "values/number_reader.h"

#include "values/figure.h"

namespace gainsay {
namespace {

constexpr unsigned before_figures = unsigned{NumberLists::hedge} | NumberLists::multiple | NumberLists::opener;
constexpr std::uint32_t change_reach = 6;  // how far before "from 5 to 7" a verb of change makes it two values

class SentenceScan {
 public:
  SentenceScan(const NumberLists& lists, const Document& document, TokenRange sentence, const ReadingContext& context,
               std::vector<Mention>& out)
      : lists_(lists),
        document_(document),
        sentence_(sentence),
        figures_(lists, document, sentence, context),
        out_(out),
        first_mention_(out.size()) {}

  void run() {
    for (std::uint32_t at = sentence_.first; at < sentence_.last;) at = next_start(read_from(at));
  }

 private:
  struct Read {
    const Figure& first;
    const std::optional<Figure>& second;
    std::uint32_t last() const { return second ? second->tokens.last : first.tokens.last; }
  };

  const Token& token(std::uint32_t at) const { return document_.tokens[at]; }
  bool is(std::uint32_t at, WordId word) const { return at < sentence_.last && token(at).folded == word; }
  /// The first token from `at` on where something may start, seen with the one behind it: many words lead a figure, but
  /// few do.
  std::uint32_t next_start(std::uint32_t at) const {
    const auto roles_of = lists_.role_table();
    const Token* tokens = document_.tokens.data();
    const std::uint32_t last = sentence_.last;
    for (unsigned roles = at < last ? roles_of(tokens[at]) : 0; at < last; ++at) {
      const unsigned next = at + 1 < last ? roles_of(tokens[at + 1]) : 0;
      if ((roles & before_figures) != 0 || NumberLists::starts_figure(roles, next)) return at;
      roles = next;
    }
    return last;
  }

  /// A dash or stop that begins no number: "-5" and ".50" stand apart and touch their digits.
  bool lone_sign(std::uint32_t at) const {
    if (token(at).shape != Shape::symbol) return false;
    if (token(at).folded != lists_.hyphen && token(at).folded != lists_.stop) return false;
    const bool touches = at + 1 < sentence_.last && token(at + 1).shape == Shape::number && !token(at + 1).spaced;
    return !touches || (!token(at).spaced && at > sentence_.first && token(at - 1).shape != Shape::symbol);
  }
  std::uint32_t alone(std::uint32_t at);
  std::uint32_t percent_of(std::uint32_t at);

  /// Reads what starts at `at`, and returns where to read on, behind it.
  std::uint32_t read_from(std::uint32_t at) {
    const unsigned roles = lists_.roles(token(at));
    const bool passed = (roles & (before_figures | NumberLists::begins_figure)) == 0;
    std::uint32_t next = passed || lone_sign(at) ? at + 1 : read_at(at, roles);
    if (at == sentence_.first && next == at + 1) next = alone(at);
    return std::max(next, at + 1);
  }

  std::uint32_t read_at(std::uint32_t at, unsigned roles) {
    std::uint32_t next = at;
    if ((roles & NumberLists::opener) != 0) next = between(at, at, nullptr);
    if (next == at && (roles & NumberLists::hedge) != 0) next = hedged(at);
    if (next == at && (roles & NumberLists::multiple) != 0) next = multiple(at, at, nullptr);
    if (next == at && figures_.may_start(at)) next = figure(at, at, nullptr);
    return next;
  }

  std::uint32_t hedged(std::uint32_t at);
  std::uint32_t between(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge);
  std::uint32_t multiple(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge);
  std::uint32_t figure(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge);
  bool changes_before(std::uint32_t at) const;
  std::optional<Figure> second_of(const Figure& first, std::uint32_t at, bool hyphen) const;
  std::uint32_t digits(const Figure& figure) const { return token(figure.number.tokens.first).span().size(); }
  bool telephone(const Figure& first, const Figure& second) const;
  bool case_number(const Figure& first, const Figure& second) const;
  bool fit(Figure& first, Figure& second) const;
  std::optional<Figure> continued(Figure& first, bool& score) const;
  std::uint32_t emit(std::uint32_t from, const Read& read, const HedgeRule* hedge);
  Mention& begin(TokenRange tokens, TokenRange core);
  void finish(std::uint32_t number_last);
  bool merged(Mention& before, const Mention& mention);

  const NumberLists& lists_;
  const Document& document_;
  TokenRange sentence_;
  FigureReader figures_;
  std::vector<Mention>& out_;
  std::size_t first_mention_;
  std::uint32_t number_last_ = 0;  // where the number of the last mention ends
};

/// What is read only where a sentence begins with it: "percent of 10"; "- 10 k" where it is all there is.
std::uint32_t SentenceScan::alone(std::uint32_t at) {
  if (!is(at, lists_.hyphen)) return percent_of(at);
  auto read = figures_.read(at + 1);
  if (!read || read->dropped || read->kind != Kind::number || read->tokens.last != sentence_.last) return at + 1;
  read->amount = -read->amount;
  read->tokens.first = at;
  return emit(at, {*read, std::nullopt}, nullptr);
}

/// "percent of 10", where a sentence begins with it.
std::uint32_t SentenceScan::percent_of(std::uint32_t at) {
  const auto percent = lists_.units.percent().longest(document_, at, sentence_.last);
  if (!percent || !is(percent.last, lists_.of)) return at + 1;
  auto read = figures_.read(percent.last + 1);
  if (!read || read->kind != Kind::number || read->dropped) return at + 1;
  read->kind = Kind::percent;
  read->tokens.first = at;
  return emit(at, {*read, std::nullopt}, nullptr);
}

std::uint32_t SentenceScan::hedged(std::uint32_t at) {
  const auto found = lists_.readings.before().longest(document_, at, sentence_.last);
  if (!found) return at;
  const bool compound = at > sentence_.first && is(at - 1, lists_.hyphen) && !token(at).spaced;  // "a six-under 66"
  if (compound) return at;
  if (at > sentence_.first && lists_.readings.not_hedges().longest(document_, at - 1, sentence_.last)) return at;
  std::uint32_t place = found.last;
  if (const auto again = lists_.readings.before().longest(document_, place, sentence_.last)) place = again.last;
  if (place >= sentence_.last) return at;
  const unsigned roles = lists_.roles(token(place));
  if ((roles & NumberLists::opener) != 0)
    if (const std::uint32_t next = between(at, place, found.meaning); next != at) return next;
  if ((roles & NumberLists::multiple) != 0)
    if (const std::uint32_t next = multiple(at, place, found.meaning); next != at) return next;
  return figures_.may_start(place) ? figure(at, place, found.meaning) : at;
}

bool SentenceScan::changes_before(std::uint32_t at) const {
  const std::uint32_t from = at > sentence_.first + change_reach ? at - change_reach : sentence_.first;
  for (std::uint32_t i = from; i < at; ++i)
    if (lists_.nouns.is(token(i).folded, Nouns::change)) return true;
  return false;
}

/// Whether the two are ends of one range; units given once are shared, and "$5-7 million" shares its scale.
bool SentenceScan::fit(Figure& first, Figure& second) const {
  if (first.number.ordinal || second.number.ordinal || first.number.vague || second.number.vague) return false;
  if (first.kind == Kind::number && second.kind != Kind::number && !first.share)
    first.take_unit(second);
  else if (second.kind == Kind::number && first.kind != Kind::number && !second.share)
    second.take_unit(first);
  if (first.kind != second.kind || (first.unit != second.unit && first.kind != Kind::count)) return false;
  const Decimal scale = second.number.scale;
  const bool shares = first.number.scale == Decimal(1) && scale > Decimal(1) && first.amount * scale < second.amount;
  if (shares && first.amount < second.amount / scale) {
    first.amount = first.amount * scale;
    first.number.value = first.number.value * scale;
  }
  return first.amount * first.factor < second.amount * second.factor;
}

std::optional<Figure> SentenceScan::second_of(const Figure& first, std::uint32_t at, bool hyphen) const {
  auto second =
      figures_.read(at, true, hyphen, first.kind == Kind::money && first.tokens.first < first.number.tokens.first);
  if (!second) return second;
  const bool digits = token(second->number.tokens.first).shape == Shape::number;
  const bool first_digits = token(first.number.tokens.first).shape == Shape::number;
  if (hyphen && digits != first_digits) return std::nullopt;
  return second;
}

/// "555-1234"
bool SentenceScan::telephone(const Figure& first, const Figure& second) const {
  return digits(first) == 3 && digits(second) == 4;
}

/// "24-1234": a second number so much longer, and not round, is no end of a range.
bool SentenceScan::case_number(const Figure& first, const Figure& second) const {
  return digits(second) >= digits(first) + 2 && second.amount.is_whole() && second.amount.to_whole() % 10 != 0;
}

/// The figure that a range goes on to: "-7", "to 7", "or six", "through 100". `score` where both are points of a game.
std::optional<Figure> SentenceScan::continued(Figure& first, bool& score) const {
  const std::uint32_t at = first.tokens.last;
  const std::uint32_t past = figures_.past_hyphen(at);
  const bool joined = past != at && is(past, lists_.to);  // "20-to-30-percent"
  const bool hyphen = past != at, to = joined || is(at, lists_.to), either = is(at, lists_.or_),
             through = is(at, lists_.through);
  if (!hyphen && !to && !either && !through) return std::nullopt;
  auto second = second_of(first, joined ? figures_.past_hyphen(past + 1) : hyphen ? past : at + 1, hyphen);
  if (!second) return std::nullopt;
  const bool glued_pair = hyphen && !token(at).spaced && token(first.tokens.last - 1).shape == Shape::number;
  const bool bare = first.kind == Kind::number && second->kind == Kind::number;
  if (glued_pair && bare && telephone(first, *second)) return std::nullopt;
  if (glued_pair && bare && case_number(first, *second)) return std::nullopt;
  const bool small = first.amount < Decimal(100) && second->amount < Decimal(200);
  if (hyphen && figures_.past_hyphen(second->tokens.last) != second->tokens.last && glued_pair && bare)
    return std::nullopt;
  if (second->dropped && !second->weak_year) return std::nullopt;
  if (first.weak_year && second->weak_year) return std::nullopt;
  const bool unit_between =
      first.tokens.last > first.number.tokens.last && first.tokens.first == first.number.tokens.first;
  if (to && second->kind == Kind::number && first.kind != Kind::number && first.kind != Kind::count && unit_between)
    return std::nullopt;  // "gained 12 points to 7,600"
  const bool rises = first.kind == Kind::number || first.amount * first.factor < second->amount * second->factor;
  Figure low = first;
  const bool fits = fit(low, *second);
  if (hyphen && bare && (small || !fits)) {
    score = glued_pair && small;
    return std::nullopt;
  }
  if (!fits || !rises) {
    score = to && bare && small && first.number.tokens.size() == 1;
    return std::nullopt;
  }
  if (either && (second->amount > first.amount * Decimal(2) + Decimal(1) || low.amount != first.amount)) {
    if (low.amount == first.amount || second->amount > low.amount * Decimal(2)) return std::nullopt;
  }
  if (to && first.number.tokens.first > sentence_.first && is(first.number.tokens.first - 1, lists_.from))
    return std::nullopt;
  if (to && first.kind != Kind::number && changes_before(first.tokens.first)) return std::nullopt;
  if (to && bare && changes_before(first.tokens.first)) return std::nullopt;
  first = low;
  return second;
}

std::uint32_t SentenceScan::figure(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge) {
  auto first = figures_.read(at);
  if (!first && hedge != nullptr) first = figures_.unit_alone(at, true);
  if (!first) return from;
  bool score = false;
  std::optional<Figure> second;
  if (!first->dropped || first->weak_year || first->joined) second = continued(*first, score);
  if (score) {  // both points of a game are passed over
    const std::uint32_t past = figures_.past_hyphen(first->tokens.last);
    const auto other = figures_.read(is(first->tokens.last, lists_.to) ? past + 1 : past, true, true);
    return other ? other->tokens.last : first->tokens.last;
  }
  const bool keep = second || !first->dropped ||
                    (first->weak_year && hedge != nullptr && first->kind == Kind::number &&
                     hedge->hedge != Hedge::about && hedge->hedge != Hedge::at_most);
  if (!keep) return first->tokens.last;
  const bool compared = hedge != nullptr || first->after != nullptr;
  if (compared && !second && from > sentence_.first) figures_.age_of_group(*first, from - 1);
  return emit(from, {*first, second}, hedge);
}

std::uint32_t SentenceScan::between(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge) {
  const auto opener = lists_.between.longest(document_, at, sentence_.last);
  if (!opener) return from;
  const bool bare_from = is(at, lists_.from);
  if (bare_from && changes_before(at)) return from;
  const HedgeRule* inner = hedge;
  std::uint32_t place = opener.last;
  if (const auto found = lists_.readings.before().longest(document_, place, sentence_.last)) {
    inner = found.meaning;
    place = found.last;
  }
  auto first = figures_.read(place);
  if (first && !is(first->tokens.last, lists_.and_) && !is(first->tokens.last, lists_.to))
    first = figures_.read(place, false);
  if (!first || (first->dropped && !first->weak_year)) return from;
  const std::uint32_t join = first->tokens.last;
  if (!is(join, lists_.to) && !(is(join, lists_.and_) && !bare_from)) return from;
  auto second = figures_.read(join + 1);
  if (!second || (second->dropped && !second->weak_year) || (first->weak_year && second->weak_year)) return from;
  if (!fit(*first, *second)) return from;
  if (from > sentence_.first) {  // "aged between 18 and 34"
    figures_.age_of_group(*first, from - 1);
    figures_.age_of_group(*second, from - 1);
  }
  return emit(from, {*first, second}, inner);
}

/// "doubled", "twice the"; with a hedge "more than doubled".
std::uint32_t SentenceScan::multiple(std::uint32_t from, std::uint32_t at, const HedgeRule* hedge) {
  const auto found = lists_.readings.multiples().longest(document_, at, sentence_.last);
  if (!found) return from;
  const MultipleRule& rule = *found.meaning;
  const bool follows = found.last < sentence_.last && lists_.nouns.is(token(found.last).folded, Nouns::multiple_follow);
  if (rule.leads && !follows) return from;
  Value& value = begin({from, found.last}, {at, found.last}).value;
  value.kind = Kind::ratio;
  value.amount = rule.figure;
  value.hedge = hedge == nullptr ? Hedge::ratio_word : hedge->hedge;
  value.hard = {rule.hard};
  value.typical = {rule.typical};
  const bool over = hedge != nullptr && (hedge->hedge == Hedge::over || hedge->hedge == Hedge::at_least);
  if (over) {
    value.hard = {{Bound::beyond(rule.figure), Bound::open()}};
    value.typical = {{Bound::beyond(rule.figure), rule.over.high}};
  } else if (hedge != nullptr) {
    lists_.readings.hedged(value, rule.figure, *hedge);
  }
  finish(found.last);
  return found.last;
}

std::uint32_t SentenceScan::emit(std::uint32_t from, const Read& read, const HedgeRule* hedge) {
  if (read.first.after != nullptr && (hedge == nullptr || hedge->hedge == Hedge::over || hedge->hedge == Hedge::under))
    hedge = read.first.after;
  std::uint32_t end = read.last();
  const TokenRange core = {read.first.tokens.first, end};
  if (hedge == nullptr && !read.second) hedge = figures_.hedge_after(end);  // "30 people or more"
  Value& value = begin({std::min(from, core.first), end}, core).value;
  if (read.second)
    set_between(value, read.first, *read.second, hedge);
  else
    set_value(value, read.first, hedge, lists_);
  const Figure& last = read.second ? *read.second : read.first;
  const std::uint32_t number_last = std::max(last.number.tokens.last, from + 1);
  finish(number_last);
  return last.kind == Kind::count && end == last.tokens.last ? number_last : end;
}

bool open_above(Hedge hedge) { return hedge == Hedge::over || hedge == Hedge::at_least; }
bool open_below(Hedge hedge) { return hedge == Hedge::under || hedge == Hedge::at_most; }

/// "more than 100 and fewer than 300": the second joins the first.
bool SentenceScan::merged(Mention& before, const Mention& mention) {
  const std::uint32_t joint = before.tokens.last;
  if (joint + 1 != mention.tokens.first || (!is(joint, lists_.and_) && !is(joint, lists_.but))) return false;
  const Value &a = before.value, &b = mention.value;
  const bool opposite = (open_above(a.hedge) && open_below(b.hedge)) || (open_below(a.hedge) && open_above(b.hedge));
  const bool alike = a.kind == b.kind ? a.unit == b.unit : a.kind == Kind::number && b.kind == Kind::count;
  if (!opposite || !alike || !meet(a.hard, b.hard)) return false;
  Value joined = b;
  joined.amount.reset();
  joined.hedge = Hedge::range;
  joined.hard = joined.typical = {intersection(a.hard[0], b.hard[0])};
  before.value = std::move(joined);
  before.tokens.last = before.core.last = mention.tokens.last;
  return true;
}

/// A mention is made in its place, for it is large to move.
Mention& SentenceScan::begin(TokenRange tokens, TokenRange core) {
  Mention& mention = out_.emplace_back();
  mention.tokens = tokens;
  mention.core = core;
  return mention;
}

/// Settles the mention begun with the one before it; its number ends before `number_last`.
void SentenceScan::finish(std::uint32_t number_last) {
  if (out_.size() > first_mention_ + 1) {
    Mention& before = out_[out_.size() - 2];
    if (before.tokens.last > out_.back().tokens.first) {
      before.tokens.last = before.core.last =
          std::min(before.tokens.last, std::max(number_last_, before.tokens.first + 1));
      before.span.end = token(before.tokens.last - 1).end;
    }
    if (merged(before, out_.back())) out_.pop_back();
  }
  Mention& last = out_.back();
  last.span = document_.span_of(last.tokens);
  number_last_ = number_last;
}

}  // namespace

struct NumberReader::Parts {
  explicit Parts(Vocabulary& vocabulary) : lists(vocabulary) {}
  NumberLists lists;
};

NumberReader::NumberReader(Vocabulary& vocabulary) : parts_(std::make_unique<Parts>(vocabulary)) {}
NumberReader::~NumberReader() = default;

void NumberReader::read(const Document& document, const Sentence& sentence, const ReadingContext& context,
                        std::vector<Mention>& out) const {
  const NumberLists& lists = parts_->lists;
  if (!lists.vocabulary->may_hold(sentence.classes, NumberLists::substantial)) return;
  SentenceScan(lists, document, sentence.tokens, context, out).run();
}

bool NumberReader::may_start(const Token& token) const {
  return (parts_->lists.roles(token) & NumberLists::numeral) != 0;
}

bool NumberReader::is_numeral(const Token& token) const { return parts_->lists.numerals.may_start(token); }

std::vector<WordId> NumberReader::vague_seconds() const { return parts_->lists.readings.vague().seconds(); }

std::optional<ReadNumber> NumberReader::numeral_at(const Document& document, std::uint32_t token,
                                                   std::uint32_t last) const {
  if (token >= last || !may_start(document.tokens[token])) return std::nullopt;
  static const ReadingContext nowhere;
  return FigureReader(parts_->lists, document, {token, last}, nowhere).number(token, {});
}

}  // namespace gainsay
