// The phrases of dates (rules/lexicon/dates.yaml), compiled into one trie a group.
//
// An edge of a trie is a set of words, a slot, or another group; optional parts and alternatives were written out
// before, so that a path from the root to an accepting node is one way to say something. The same sets of words come
// again and again, so each is kept once and known by its number.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "values/date_frame.h"
#include "values/date_lexicon.h"

namespace gainsay {

/// What a slot in braces reads. The names are those of rules/lexicon/dates.yaml.
enum class Slot : std::uint8_t {
  month,
  weekday,
  weekdays,
  unit,
  units,
  season,
  part,
  parts,
  past,
  next,
  this_,
  ordinal,
  half_day,
  zone,
  decade_word,
  hedge,
  vague,
  holiday,
  count,
  count2,
  year,
  year2,
  day,
  day2,
  nth_day,
  figure,
  figure_th,
  clock,
  decade,
  short_decade,
  digit_nth,
  numeric_date,
  month_day,
  quarter_code,
  half_code,
  span_year,
  size_,
};

/// A slot as a bit of a set.
constexpr std::uint64_t bit(Slot slot) { return std::uint64_t{1} << static_cast<unsigned>(slot); }

struct DateRule {
  Form form = Form::date;
  std::vector<std::pair<Field, std::int32_t>> settings;
  std::string reference;
  /// Whether the phrase means what its part means, and says no more.
  bool is_alike() const { return form == Form::alike && settings.empty(); }
};

/// The end of a phrase: its rule, and which sets of words must stand around it.
struct Accept {
  static constexpr std::uint32_t anything = 0xffffffffu;
  std::uint32_t rule = 0;
  std::uint32_t behind = anything;       ///< one of these before
  std::uint32_t ahead = anything;        ///< one of these after
  std::uint32_t never_ahead = anything;  ///< none of these after, where there is such a set
  /// Whether it may stand anywhere.
  bool is_free() const { return behind == anything && ahead == anything && never_ahead == anything; }
  bool or_end = false;  ///< the end of the sentence will do for `ahead`, since a full stop would
};

struct GrammarEdge {
  enum class Kind : std::uint8_t { words, slot, group };
  Kind kind = Kind::words;
  std::uint32_t which = 0;  ///< the slot, the group, or the set of words
  std::uint32_t child = 0;
};

struct GrammarNode {
  std::vector<GrammarEdge> edges;
  std::vector<Accept> accepts;  ///< in the order written
};

class DateGrammar {
 public:
  /// Interns the words of all phrases. A mistake in the shipped file ends the program with its message.
  DateGrammar(Vocabulary& vocabulary, const DateLexicon& lexicon);

  std::uint32_t group(std::string_view name) const;  ///< index of a group; `roots().size()` when there is none
  std::uint32_t top() const { return top_; }         ///< the group of whole phrases, "mention"
  const std::vector<std::uint32_t>& roots() const { return roots_; }
  const GrammarNode& node(std::uint32_t index) const { return nodes_[index]; }
  const std::vector<GrammarNode>& nodes() const { return nodes_; }
  /// The words of a set, sorted.
  const std::vector<WordId>& words(std::uint32_t set) const { return *sets_[set]; }
  std::size_t set_count() const { return sets_.size(); }
  /// The word that stands for any figure in what a phrase stands behind.
  WordId any_figure() const { return any_figure_; }
  /// The groups, each behind those that it may begin with. None begins with itself.
  const std::vector<std::uint32_t>& inside_out() const { return inside_out_; }
  /// Whether a group only names others: its phrase is the longest of theirs, the first named of two of one length.
  bool is_choice(std::uint32_t group) const { return (choices_ >> group & 1u) != 0; }
  const DateRule& rule(std::uint32_t index) const { return rules_[index]; }
  /// Whether the word ends a phrase made of nothing but words ("today", "the future").
  bool carries(WordId folded) const { return folded < carries_.size() && carries_[folded] != 0; }
  /// The groups whose phrases may begin with this word, or this figure: one bit a group.
  std::uint64_t begun_by(WordId folded, bool figure) const {
    return (folded < begins_.size() ? begins_[folded] : 0) | (figure ? figure_begins_ : 0);
  }

 private:
  struct Element {
    GrammarEdge edge;
    char look = 0;  ///< '<', '>' or '!' for words outside of the phrase
  };
  using Sequence = std::vector<Element>;

  void add_group(Vocabulary& vocabulary, std::uint32_t group, const Node& rules);
  std::vector<Sequence> expand(Vocabulary& vocabulary, std::string_view phrase, const Node& place);
  std::vector<Sequence> item(Vocabulary& vocabulary, std::string_view text, const Node& place);
  std::vector<Sequence> words(Vocabulary& vocabulary, std::string_view text, char look);
  std::uint32_t set_of(std::vector<WordId> words);
  void insert(std::uint32_t root, const Sequence& sequence, std::uint32_t rule);
  void mark_carriers(const Sequence& sequence);
  std::uint32_t child(std::uint32_t node, const GrammarEdge& edge);
  void reach(std::uint32_t group, std::uint64_t& reached) const;
  void order(const std::vector<std::uint64_t>& below);
  bool chooses(std::uint32_t group) const;
  void mark_slot(Slot slot, const DateLexicon& lexicon, const std::vector<WordId>& listed, std::uint64_t above);
  void mark_beginnings(const DateLexicon& lexicon);

  std::vector<std::string> names_;
  std::vector<std::uint32_t> roots_;
  std::uint32_t top_ = 0;
  std::vector<std::uint32_t> inside_out_;
  std::uint64_t choices_ = 0;  // one bit a group
  std::vector<GrammarNode> nodes_;
  std::map<std::vector<WordId>, std::uint32_t> numbers_;  // of the sets
  std::vector<const std::vector<WordId>*> sets_;          // by number: keys of `numbers_`
  std::vector<DateRule> rules_;
  std::vector<std::uint64_t> begins_;  // by folded id: one bit a group
  std::uint64_t figure_begins_ = 0;
  WordId quote_ = no_word;
  WordId any_figure_ = no_word;
  std::vector<char> carries_;
  WordId stop_ = no_word;
  const Node* word_sets_ = nullptr;
};

/// The class of words a slot takes, for the slots that take one word of a class.
struct SlotWords {
  Class kind;
  Field field;
};
std::optional<SlotWords> words_of(Slot slot);

}  // namespace gainsay
