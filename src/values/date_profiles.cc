// The profiles of words: what the lists and the grammar have of each word, once for all texts.
#include <algorithm>
#include <map>

#include "values/date_index.h"

namespace gainsay {
namespace {

/// Slots of numbers; what may begin one may also go on with one.
constexpr std::uint64_t number_slots =
    bit(Slot::ordinal) | bit(Slot::count) | bit(Slot::year) | bit(Slot::day) | bit(Slot::clock);

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
        top_(grammar.top()),
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
    mark_inside(lexicon_.hedges().later(), bit(Slot::hedge));
    mark_inside(lexicon_.vague().later(), bit(Slot::vague));
    mark_inside(lexicon_.holidays().later(), bit(Slot::holiday));
    mark_inside(numbers_.vague_later(), bit(Slot::count) | bit(Slot::count2));
    make_profiles();
    enter_sets();
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
  Look look_of(const Token& token, Form form);
  void enter_sets();

  DateIndex& index_;
  const Vocabulary& vocabulary_;
  const DateLexicon& lexicon_;
  const DateGrammar& grammar_;
  const NumberReader& numbers_;
  std::uint32_t top_;
  WordId quote_;
  std::array<WordId, 2> plurals_, signs_;            // behind figures: "80s", "11/7"
  std::array<WordId, 6> number_signs_;               // inside numbers
  std::array<WordId, 5> clocks_;                     // likewise, beside half days and zones: "5 in the morning"
  std::vector<std::vector<std::uint32_t>> sets_of_;  // by word: the sets of edges that hold it
  std::vector<std::uint64_t> inside_;                // by word: slots of phrases with this word behind the first
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
  if (form != Form::none && (listed_slots & bit(slot)) == 0) return takes_figure(slot, form);
  const bool figure = token.shape == Shape::number;
  const auto below_hundred = [&] { return is(Class::one) || is(Class::teen) || is(Class::ten); };
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
      return figure || below_hundred();
    default:  // days, ordinals
      return figure || below_hundred() || is(Class::ordinal);
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
  signs.goes_on = (signs.slots & number_slots) != 0 || signs.joints != 0 || goes_on(token);
  if (token.folded >= sets_of_.size()) return signs;
  signs.sets = sets_of_[token.folded];
  signs.inside = inside_[token.folded];
  return signs;
}

Profile DateIndex::Maker::profile_of(const Signs& signs) {
  const auto [found, added] = known_.emplace(signs, static_cast<Profile>(index_.signs_.size()));
  if (added) {
    index_.signs_.push_back(signs);
    index_.led_.push_back(found->second);
  }
  return found->second;
}

DateIndex::Look DateIndex::Maker::look_of(const Token& token, Form form) {
  const Signs signs = signs_of(token, form);
  const Profile profile = profile_of(signs);
  if (form == Form::two) index_.led_[profile] = profile_of(signs_of(token, Form::led));
  return {profile, (signs.groups >> top_ & 1u) != 0, carries(token)};
}

void DateIndex::Maker::make_profiles() {
  profile_of({});  // plain_profile
  Token token;
  token.shape = Shape::number;
  for (std::size_t form = 0; form < form_count; ++form) index_.figures_[form] = look_of(token, static_cast<Form>(form));
  for (WordId word = 0; word < vocabulary_.size(); ++word) {
    token.folded = word;
    token.shape = vocabulary_[word].shape;
    const bool figure = token.shape == Shape::number && !lexicon_.has(word);
    const Form form = figure ? form_of(vocabulary_[word].text) : Form::none;
    index_.looks_.push_back(matters(token) ? look_of(token, form) : Look{plain_profile, false, carries(token)});
  }
}

void DateIndex::Maker::enter_sets() {
  index_.set_words_ = (grammar_.set_count() + 63) / 64;
  index_.in_sets_.resize(index_.signs_.size() * index_.set_words_);
  for (std::size_t profile = 0; profile < index_.signs_.size(); ++profile)
    for (const std::uint32_t set : index_.signs_[profile].sets)
      index_.in_sets_[profile * index_.set_words_ + set / 64] |= std::uint64_t{1} << set % 64;
}

/// Whether a slot may take figures of this form, alone or with what follows.
bool DateIndex::takes_figure(Slot slot, Form form) {
  const bool two = form == Form::two || form == Form::led;
  switch (slot) {
    case Slot::year:
    case Slot::decade:
      return form == Form::four;
    case Slot::year2:
      return form == Form::led;
    case Slot::clock:
      return two || form == Form::four || form == Form::pointed || form == Form::timed;
    case Slot::numeric_date:
      return form != Form::other && form != Form::timed && form != Form::pointed;
    default:  // days, ordinals, codes
      return two;
  }
}

DateIndex::DateIndex(Vocabulary& vocabulary, const DateLexicon& lexicon, const DateGrammar& grammar,
                     const NumberReader& numbers)
    : grammar_(grammar), leads_{vocabulary.intern("of"), vocabulary.intern("fy")} {
  Maker(*this, vocabulary, lexicon, grammar, numbers).make();
  enter_all();
  start_over();
}

}  // namespace gainsay
