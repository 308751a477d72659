// The edges of the date grammar, filed by the words that may begin them.
//
// Some hundred words matter to dates, and most of them alike: to the grammar all months are one. Words that may begin
// the same edges share a profile, found once a distinct word, and each node's edges are filed by profile when a walk
// first comes there, since most nodes are never come to. A walk so looks at no edge that the next token does not fit,
// and by three tokens most groups are seen to be out of the question.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "values/date_grammar.h"
#include "values/number_reader.h"

namespace gainsay {

/// What one look at a token tells the grammar.
using Profile = std::uint16_t;
/// It begins no edge and no number goes on with it, like most words; and what stands behind the end of a sentence.
inline constexpr Profile plain_profile = 0;
/// Of a token and those behind it.
using Profiles = std::array<Profile, 3>;

/// An edge as a walk takes it.
struct DateStep {
  GrammarEdge::Kind kind = GrammarEdge::Kind::words;
  std::uint32_t which = 0;  ///< of a slot or group
  std::uint32_t child = 0;
};

/// Made before `Vocabulary::mark`; the grammar must outlive it. Belongs to one thread.
class DateIndex {
 public:
  DateIndex(Vocabulary& vocabulary, const DateLexicon& lexicon, const DateGrammar& grammar,
            const NumberReader& numbers);

  /// Of a token of `text`.
  Profile profile(const Token& token, std::string_view text) const {
    if (token.folded < profiles_.size()) return profiles_[token.folded];
    if (token.shape == Shape::number) return figures_[static_cast<std::size_t>(form_of(text_of(text, token.span())))];
    return plain_profile;
  }
  /// Whether a phrase may have the word for its calendar word. Of figures the digits decide, unless they are listed.
  bool carries(WordId folded) const { return folded < carries_.size() && carries_[folded]; }
  /// Whether no group begins with a token of the profile.
  bool begins_none(Profile profile) const { return signs_[profile].groups == 0; }
  /// The groups whose phrases may begin with tokens of these profiles, one bit a group. It costs a look at each group,
  /// so whoever asks keeps the answer.
  std::uint64_t begun_by(const Profiles& tokens) const;
  /// The edges of a node that a token of this profile may begin, in the order written.
  std::span<const DateStep> steps(std::uint32_t node, Profile profile) const {
    const Row& row = rows_[node].first.empty() ? file(node) : rows_[node];
    return {row.steps.data() + row.first[profile], row.steps.data() + row.first[profile + 1u]};
  }

 private:
  /// How a token is written in figures decides which slots may take it: a year has four digits, a day has two.
  enum class Form : std::uint8_t { none, two, three, four, eight, pointed, dotted, timed, other };
  static constexpr std::size_t form_count = 9;
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
    bool goes_on = false;     ///< a number, year or day may go on with it
    auto operator<=>(const Signs&) const = default;
  };
  /// The edges of a node, filed.
  struct Row {
    std::vector<std::uint32_t> first;  ///< by profile: the first of its steps; empty until a walk comes to the node
    std::vector<DateStep> steps;
  };
  const Row& file(std::uint32_t node) const;
  const std::vector<Profile>& fitting(const GrammarEdge& edge) const;

  class Maker;
  /// The groups that may begin at each of some tokens.
  using Begun = std::array<std::uint64_t, std::tuple_size_v<Profiles>>;
  bool may_go_on(std::uint32_t node, const Profiles& tokens, std::size_t at, const Begun& begun) const;
  bool may_fill(Slot slot, std::uint32_t child, const Profiles& tokens, std::size_t at, const Begun& begun) const;
  static bool takes_figure(Slot slot, Form form);
  static bool may_take_one(Slot slot, const Signs& first, const Signs& second);
  static bool may_take_two(Slot slot, const Signs& first, const Signs& second);
  static bool may_take_three(Slot slot, const Signs& second, const Signs& third);

  const DateGrammar& grammar_;
  std::vector<Profile> profiles_;                                  // by folded id
  std::vector<char> carries_;                                      // likewise
  std::array<Profile, form_count> figures_{};                      // by form
  std::vector<Signs> signs_;                                       // by profile
  std::vector<std::vector<Profile>> by_set_, by_slot_, by_group_;  // the profiles that fit each
  mutable std::vector<Row> rows_;                                  // by node
};

}  // namespace gainsay
