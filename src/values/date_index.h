// The edges of the date grammar, filed by the words that may begin them.
//
// Some hundred words matter to dates, and most of them alike: to the grammar all months are one. Words that may begin
// the same edges share a profile, found once a distinct word, and each node's edges are filed by profile. A walk so
// looks at no edge that the next token does not fit, and by two tokens most groups are seen to be out of the question.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "values/date_grammar.h"
#include "values/number_reader.h"

namespace gainsay {

/// What one look at a token tells the grammar. 0: it begins no edge.
using Profile = std::uint16_t;

/// An edge as a walk takes it.
struct DateStep {
  GrammarEdge::Kind kind = GrammarEdge::Kind::words;
  std::uint32_t which = 0;  ///< of a slot or group
  std::uint32_t child = 0;
};

/// Immutable once made; made before `Vocabulary::mark`.
class DateIndex {
 public:
  DateIndex(Vocabulary& vocabulary, const DateLexicon& lexicon, const DateGrammar& grammar,
            const NumberReader& numbers);

  /// Of a token of `text`.
  Profile profile(const Token& token, std::string_view text) const {
    if (token.folded < profiles_.size()) return profiles_[token.folded];
    if (token.shape == Shape::number) return figures_[static_cast<std::size_t>(form_of(text_of(text, token.span())))];
    return is_long_word(token) ? plain_ : Profile{0};
  }
  /// Whether a phrase may have the word for its calendar word. Of figures the digits decide, unless they are listed.
  bool carries(WordId folded) const { return folded < carries_.size() && carries_[folded]; }
  /// The profile of a word that nothing goes on with; what stands behind the end of a sentence is as good as one.
  Profile plain() const { return plain_; }
  std::size_t profile_count() const { return signs_.size(); }
  /// The groups whose phrases may begin with tokens of these two profiles, one bit a group. It costs a look at
  /// each group, so whoever asks keeps the answer.
  std::uint64_t begun_by(Profile first, Profile second) const;
  /// The edges of a node that a token of this profile may begin, in the order written.
  std::span<const DateStep> steps(std::uint32_t node, Profile profile) const {
    const std::size_t place = std::size_t{rows_[node]} * signs_.size() + profile;
    return {steps_.data() + first_[place], steps_.data() + first_[place + 1]};
  }

 private:
  /// How a token is written in figures decides which slots may take it: a year has four digits, a day has two.
  enum class Form : std::uint8_t { none, two, three, four, eight, pointed, timed, other };
  static constexpr std::size_t form_count = 8;
  static Form form_of(std::string_view figure);

  /// What a word may begin or be: slots and groups as one bit each.
  struct Signs {
    std::uint64_t slots = 0;
    std::uint64_t groups = 0;
    std::uint64_t whole = 0;          ///< slots of listed phrases, one of which is this word alone
    std::uint64_t inside = 0;         ///< slots of listed phrases, one of which has this word second
    std::vector<std::uint32_t> sets;  ///< of words that hold it
    Form form = Form::none;
    std::uint8_t joints = 0;  ///< what it may be behind a figure: the Joints of date_index.cc
    bool tens = false;        ///< "twenty": a figure may join it
    bool plain = false;       ///< a word that no number goes on with and no slot takes
    auto operator<=>(const Signs&) const = default;
  };
  class Maker;
  /// Endings of figures ("th", "s", "pm") are shorter.
  static bool is_long_word(const Token& token) { return token.shape <= Shape::mixed && token.end - token.begin > 2; }
  bool may_begin(std::uint32_t root, Profile first, Profile second, std::uint64_t begun) const;
  static bool takes_figure(Slot slot, Form form);
  static bool may_take_one(Slot slot, const Signs& first, const Signs& second);
  static bool may_take_more(Slot slot, const Signs& first, const Signs& second);

  std::vector<Profile> profiles_;              // by folded id
  std::vector<char> carries_;                  // likewise
  std::array<Profile, form_count> figures_{};  // by form
  Profile plain_ = 0;                          // of long words likewise
  std::vector<Signs> signs_;                   // by profile
  std::vector<std::uint32_t> rows_;            // by node; all nodes without edges share the first row, which is empty
  std::vector<std::uint32_t> first_;           // by row and profile: the first of its steps
  std::vector<DateStep> steps_;
  std::vector<std::uint32_t> roots_;  // by group
  std::vector<bool> ends_;            // by node: whether a phrase ends there
};

}  // namespace gainsay
