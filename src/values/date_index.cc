#include "values/date_index.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace gainsay {
namespace {

/// Slots that take phrases of a list, numbers among them.
constexpr Slot listed_slots[] = {Slot::hedge, Slot::vague, Slot::holiday, Slot::count, Slot::count2};

/// What may stand behind a figure and belong to it, "22nd", "3Q", "80s", "11/7", "1,500", or make it a time: "5 pm".
enum Joint : std::uint8_t {
  joint_ending = 1,
  joint_code = 2,
  joint_plural = 4,
  joint_sign = 8,
  joint_clock = 16,
  joint_number = 32,
};

constexpr std::uint64_t bit(Slot slot) { return std::uint64_t{1} << static_cast<unsigned>(slot); }

/// Days and ordinals: in words they are one, or two of which the first is "twenty" or like it.
bool is_nth(Slot slot) {
  constexpr Slot nth[] = {Slot::ordinal, Slot::day, Slot::day2, Slot::nth_day, Slot::figure, Slot::figure_th};
  return std::ranges::find(nth, slot) != std::end(nth);
}

bool is_listed(Slot slot) { return std::ranges::find(listed_slots, slot) != std::end(listed_slots); }

}  // namespace

class DateIndex::Maker {
 public:
  Maker(DateIndex& index, Vocabulary& vocabulary, const DateLexicon& lexicon, const DateGrammar& grammar,
        const NumberReader& numbers)
      : index_(index),
        vocabulary_(vocabulary),
        lexicon_(lexicon),
        grammar_(grammar),
        numbers_(numbers),
        quote_(vocabulary.intern("'")),
        plurals_{vocabulary.intern("s"), vocabulary.intern("'s")},
        signs_{vocabulary.intern("-"), vocabulary.intern("/")},
        number_signs_{vocabulary.intern("-"), vocabulary.intern("--"), vocabulary.intern(","),
                      vocabulary.intern("/"), vocabulary.intern("^"),  vocabulary.intern("+")},
        clocks_{vocabulary.intern("o'clock"), vocabulary.intern("in"), vocabulary.intern("this"),
                vocabulary.intern("local"), vocabulary.intern("hours")},
        sets_of_(vocabulary.size()),
        inside_(vocabulary.size()) {}

  void make() {
    list_sets();
    mark_inside(lexicon_.hedges().seconds(), bit(Slot::hedge));
    mark_inside(lexicon_.vague().seconds(), bit(Slot::vague));
    mark_inside(lexicon_.holidays().seconds(), bit(Slot::holiday));
    mark_inside(numbers_.vague_seconds(), bit(Slot::count) | bit(Slot::count2));
    make_profiles();
    list_profiles();
  }

 private:
  void list_sets();

  void mark_inside(const std::vector<WordId>& words, std::uint64_t slots) {
    for (const WordId word : words) inside_[word] |= slots;
  }

  /// Whether a slot may take a token: no if it surely does not.
  bool may_take(Slot slot, const Token& token, Form form) const;
  bool matters(const Token& token) const;
  bool carries(const Token& token) const;
  bool goes_on(const Token& token) const;
  std::uint8_t joints_of(WordId word) const;
  Signs signs_of(const Token& token, Form form) const;
  Profile profile_of(const Signs& signs);
  void make_profiles();
  void list_profiles();

  DateIndex& index_;
  const Vocabulary& vocabulary_;
  const DateLexicon& lexicon_;
  const DateGrammar& grammar_;
  const NumberReader& numbers_;
  WordId quote_;
  std::array<WordId, 2> plurals_, signs_;            // behind figures: "80s", "11/7"
  std::array<WordId, 6> number_signs_;               // inside numbers
  std::array<WordId, 5> clocks_;                     // likewise, beside half days and zones: "5 in the morning"
  std::vector<std::vector<std::uint32_t>> sets_of_;  // by word: the sets of edges that hold it
  std::vector<std::uint64_t> inside_;                // by word: slots of phrases with this word second
  std::map<Signs, Profile> known_;
};

void DateIndex::Maker::list_sets() {
  std::vector<bool> listed(grammar_.set_count(), false);
  for (const GrammarNode& node : grammar_.nodes())
    for (const GrammarEdge& edge : node.edges) {
      if (edge.kind != GrammarEdge::Kind::words || listed[edge.which]) continue;
      listed[edge.which] = true;
      for (const WordId word : grammar_.words(edge.which))
        if (sets_of_[word].empty() || sets_of_[word].back() != edge.which) sets_of_[word].push_back(edge.which);
    }
}

bool DateIndex::Maker::may_take(Slot slot, const Token& token, Form form) const {
  const auto is = [&](Class kind) { return lexicon_.is(token.folded, kind); };
  if (const auto words = words_of(slot)) return is(words->kind);
  if (form != Form::none && !is_listed(slot)) return takes_figure(slot, form);
  const bool figure = token.shape == Shape::number, below_hundred = is(Class::one) || is(Class::teen) || is(Class::ten);
  switch (slot) {
    case Slot::hedge:
      return lexicon_.hedges().starts(token.folded);
    case Slot::vague:
      return lexicon_.vague().starts(token.folded);
    case Slot::holiday:
      return lexicon_.holidays().starts(token.folded);
    case Slot::count:
    case Slot::count2:
      return numbers_.may_start(token);
    case Slot::year2:
    case Slot::decade:
    case Slot::short_decade:
      return figure || token.folded == quote_;
    case Slot::numeric_date:
    case Slot::month_day:
    case Slot::digit_nth:
    case Slot::span_year:
      return figure;
    case Slot::quarter_code:
    case Slot::half_code:
      return figure || is(Class::code);
    case Slot::year:
    case Slot::clock:
      return figure || below_hundred;
    default:  // days, ordinals
      return figure || below_hundred || is(Class::ordinal);
  }
}

/// Whether the grammar, the calendar or the numbers have the word at all; most words of other lists they have not.
bool DateIndex::Maker::matters(const Token& token) const {
  const WordId word = token.folded;
  return lexicon_.has(word) || joints_of(word) != 0 || numbers_.may_start(token) || numbers_.is_numeral(token) ||
         word == quote_ || (word < sets_of_.size() && (!sets_of_[word].empty() || inside_[word] != 0)) ||
         lexicon_.hedges().starts(word) || lexicon_.vague().starts(word) || lexicon_.holidays().starts(word);
}

bool DateIndex::Maker::carries(const Token& token) const {
  if (lexicon_.carries(token.folded) || grammar_.carries(token.folded)) return true;
  return token.shape != Shape::number && lexicon_.holidays().starts(token.folded);
}

/// Whether a number, year or day in words or figures may go on with this token.
bool DateIndex::Maker::goes_on(const Token& token) const {
  constexpr Class joints[] = {Class::hundred, Class::thousand,       Class::number_and,
                              Class::year_oh, Class::ordinal_ending, Class::code};
  return numbers_.is_numeral(token) ||
         std::ranges::any_of(joints, [&](Class kind) { return lexicon_.is(token.folded, kind); });
}

std::uint8_t DateIndex::Maker::joints_of(WordId word) const {
  unsigned joints = 0;
  if (lexicon_.is(word, Class::ordinal_ending)) joints |= joint_ending;
  if (lexicon_.is(word, Class::code)) joints |= joint_code;
  if (word == plurals_[0] || word == plurals_[1]) joints |= joint_plural;
  if (word == signs_[0] || word == signs_[1]) joints |= joint_sign;
  if (std::ranges::find(number_signs_, word) != number_signs_.end()) joints |= joint_number;
  if (lexicon_.is(word, Class::half_day) || lexicon_.is(word, Class::zone) ||
      std::ranges::find(clocks_, word) != clocks_.end())
    joints |= joint_clock;
  return static_cast<std::uint8_t>(joints);
}

DateIndex::Signs DateIndex::Maker::signs_of(const Token& token, Form form) const {
  Signs signs;
  signs.form = form;
  signs.joints = joints_of(token.folded);
  for (unsigned slot = 0; slot < static_cast<unsigned>(Slot::size_); ++slot)
    if (may_take(static_cast<Slot>(slot), token, form)) signs.slots |= bit(static_cast<Slot>(slot));
  if (lexicon_.hedges().holds(token.folded)) signs.whole |= bit(Slot::hedge);
  if (lexicon_.vague().holds(token.folded)) signs.whole |= bit(Slot::vague);
  if (lexicon_.holidays().holds(token.folded)) signs.whole |= bit(Slot::holiday);
  if (numbers_.is_numeral(token)) signs.whole |= bit(Slot::count) | bit(Slot::count2);
  signs.groups = grammar_.begun_by(token.folded, token.shape == Shape::number);
  signs.tens = lexicon_.is(token.folded, Class::ten);
  signs.goes_on = signs.slots != 0 || signs.joints != 0 || goes_on(token);
  if (token.folded >= sets_of_.size()) return signs;
  signs.sets = sets_of_[token.folded];
  signs.inside = inside_[token.folded];
  return signs;
}

Profile DateIndex::Maker::profile_of(const Signs& signs) {
  const auto [found, added] = known_.emplace(signs, static_cast<Profile>(index_.signs_.size()));
  if (added) index_.signs_.push_back(signs);
  return found->second;
}

void DateIndex::Maker::make_profiles() {
  profile_of({});  // plain_profile
  Token token;
  token.shape = Shape::number;
  for (std::size_t form = 0; form < form_count; ++form)
    index_.figures_[form] = profile_of(signs_of(token, static_cast<Form>(form)));
  for (WordId word = 0; word < vocabulary_.size(); ++word) {
    token.folded = word;
    token.shape = vocabulary_[word].shape;
    const bool figure = token.shape == Shape::number && !lexicon_.has(word);
    const Form form = figure ? form_of(vocabulary_[word].text) : Form::none;
    index_.profiles_.push_back(matters(token) ? profile_of(signs_of(token, form)) : plain_profile);
    index_.carries_.push_back(carries(token));
  }
}

/// The profiles that fit each set, slot and group.
void DateIndex::Maker::list_profiles() {
  index_.by_set_.resize(grammar_.set_count());
  index_.by_slot_.resize(static_cast<std::size_t>(Slot::size_));
  index_.by_group_.resize(grammar_.roots().size());
  for (std::size_t i = 0; i < index_.signs_.size(); ++i) {
    const Signs& signs = index_.signs_[i];
    const auto profile = static_cast<Profile>(i);
    for (const std::uint32_t set : signs.sets) index_.by_set_[set].push_back(profile);
    for (std::size_t slot = 0; slot < index_.by_slot_.size(); ++slot)
      if ((signs.slots >> slot & 1u) != 0) index_.by_slot_[slot].push_back(profile);
    for (std::size_t group = 0; group < index_.by_group_.size(); ++group)
      if ((signs.groups >> group & 1u) != 0) index_.by_group_[group].push_back(profile);
  }
}

const std::vector<Profile>& DateIndex::fitting(const GrammarEdge& edge) const {
  if (edge.kind == GrammarEdge::Kind::slot) return by_slot_[edge.which];
  return edge.kind == GrammarEdge::Kind::group ? by_group_[edge.which] : by_set_[edge.which];
}

/// Counts the steps of each profile, makes room, and files them in the order of the edges.
const DateIndex::Row& DateIndex::file(std::uint32_t node) const {
  Row& row = rows_[node];
  row.first.assign(signs_.size() + 1, 0);
  const auto each = [&](const auto& visit) {
    for (const GrammarEdge& edge : grammar_.node(node).edges)
      for (const Profile profile : fitting(edge)) visit(profile, edge);
  };
  each([&](Profile profile, const GrammarEdge&) { ++row.first[profile + 1u]; });
  std::partial_sum(row.first.begin(), row.first.end(), row.first.begin());
  row.steps.resize(row.first.back());
  std::vector<std::uint32_t> next(row.first.begin(), row.first.end() - 1);
  each([&](Profile profile, const GrammarEdge& edge) {
    row.steps[next[profile]++] = {edge.kind, edge.which, edge.child};
  });
  return row;
}

DateIndex::Form DateIndex::form_of(std::string_view figure) {
  if (figure.find(':') != std::string_view::npos) return Form::timed;
  if (const auto points = std::ranges::count(figure, '.'); points > 0)
    return points == 2 ? Form::dotted : Form::pointed;
  if (figure.find(',') != std::string_view::npos) return Form::other;
  switch (figure.size()) {
    case 1:
    case 2:
      return Form::two;
    case 3:
      return Form::three;
    case 4:
      return Form::four;
    case 8:
      return Form::eight;
    default:
      return Form::other;
  }
}

/// Whether a slot may take figures of this form, alone or with what follows.
bool DateIndex::takes_figure(Slot slot, Form form) {
  switch (slot) {
    case Slot::year:
    case Slot::decade:
      return form == Form::four;
    case Slot::clock:
      return form == Form::two || form == Form::four || form == Form::pointed || form == Form::timed;
    case Slot::numeric_date:
      return form != Form::other && form != Form::timed && form != Form::pointed;
    default:  // days, ordinals, short years, codes
      return form == Form::two;
  }
}

/// Whether a slot may take a token alone, before a second one.
bool DateIndex::may_take_one(Slot slot, const Signs& first, const Signs& second) {
  if (is_listed(slot)) return (first.whole & bit(slot)) != 0;
  if (slot == Slot::clock) return first.form == Form::timed || (second.joints & joint_clock) != 0;
  if (first.form == Form::none) return words_of(slot) || is_nth(slot);
  switch (slot) {
    case Slot::year:
    case Slot::year2:
    case Slot::day:
    case Slot::day2:
    case Slot::figure:
    case Slot::span_year:
      return true;
    case Slot::numeric_date:
      return first.form == Form::eight || first.form == Form::dotted;
    default:
      return false;
  }
}

/// Whether a slot may take a second token.
bool DateIndex::may_take_two(Slot slot, const Signs& first, const Signs& second) {
  if (words_of(slot)) return false;
  const bool phrases_only = slot == Slot::hedge || slot == Slot::vague || slot == Slot::holiday;
  if (is_listed(slot)) return (second.inside & bit(slot)) != 0 || (!phrases_only && second.goes_on);
  if (first.form == Form::none) return second.goes_on && (first.tens || !is_nth(slot));
  switch (slot) {
    case Slot::year:
    case Slot::year2:
    case Slot::clock:
      return false;
    case Slot::decade:
    case Slot::short_decade:
      return (second.joints & joint_plural) != 0;
    case Slot::numeric_date:
    case Slot::month_day:
      return (second.joints & joint_sign) != 0;
    case Slot::quarter_code:
    case Slot::half_code:
      return (second.joints & joint_code) != 0;
    default:  // days and ordinals
      return (second.joints & joint_ending) != 0;
  }
}

/// Whether a slot that takes two tokens may take a third, and more. Numbers in words know, unless they are vague.
bool DateIndex::may_take_three(Slot slot, const Signs& second, const Signs& third) {
  const bool number = slot == Slot::count || slot == Slot::count2;
  return !number || (second.inside & bit(slot)) != 0 || third.goes_on;
}

/// Whether a slot may take tokens from `at` on, and a path from `child` those behind them.
bool DateIndex::may_fill(Slot slot, std::uint32_t child, const Profiles& tokens, std::size_t at,
                         const Begun& begun) const {
  if (at + 1 == tokens.size()) return true;
  const Signs &first = signs_[tokens[at]], &second = signs_[tokens[at + 1]];
  if (may_take_one(slot, first, second) && may_go_on(child, tokens, at + 1, begun)) return true;
  if (!may_take_two(slot, first, second)) return false;
  if (at + 2 == tokens.size() || may_take_three(slot, second, signs_[tokens[at + 2]])) return true;
  return may_go_on(child, tokens, at + 2, begun);
}

/// Whether a path from the node may end, or take tokens from `at` on, as far as the groups in `begun` may.
bool DateIndex::may_go_on(std::uint32_t node, const Profiles& tokens, std::size_t at, const Begun& begun) const {
  if (at == tokens.size() || !grammar_.node(node).accepts.empty()) return true;
  return std::ranges::any_of(steps(node, tokens[at]), [&](const DateStep& step) {
    if (step.kind == GrammarEdge::Kind::group) return (begun[at] >> step.which & 1u) != 0;
    if (step.kind == GrammarEdge::Kind::words) return may_go_on(step.child, tokens, at + 1, begun);
    return may_fill(static_cast<Slot>(step.which), step.child, tokens, at, begun);
  });
}

std::uint64_t DateIndex::begun_by(const Profiles& tokens) const {
  Begun begun{};
  for (std::size_t at = tokens.size(); at-- > 0;)
    for (std::uint64_t before = ~begun[at]; before != begun[at];) {  // groups begin with groups
      before = begun[at];
      for (std::size_t group = 0; group < grammar_.roots().size(); ++group)
        if ((signs_[tokens[at]].groups >> group & 1u) != 0 && may_go_on(grammar_.roots()[group], tokens, at, begun))
          begun[at] |= std::uint64_t{1} << group;
    }
  return begun[0];
}

DateIndex::DateIndex(Vocabulary& vocabulary, const DateLexicon& lexicon, const DateGrammar& grammar,
                     const NumberReader& numbers)
    : grammar_(grammar), rows_(grammar.nodes().size()) {
  Maker(*this, vocabulary, lexicon, grammar, numbers).make();
}

}  // namespace gainsay
