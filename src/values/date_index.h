// Which edges of the date grammar may begin with a token.
//
// Some hundred words matter to dates, and most of them alike: to the grammar all months are one. Words that may begin
// the same edges share a profile, found once a distinct word. Which slots and groups may begin with a token, and how
// long they may be, is worked out from its profile and those of the two behind it when the three first meet in a text,
// and kept. Most groups are so seen to be out of the question before anything is read.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/stable_list.h"
#include "values/date_grammar.h"
#include "values/number_reader.h"

namespace gainsay {

/// What one look at a token tells the grammar.
using Profile = std::uint16_t;
/// It begins no edge and no number goes on with it, like most words; and what stands behind the end of a sentence.
inline constexpr Profile plain_profile = 0;

/// In the place of a profile that is not known.
inline constexpr Profile any_profile = 0xffff;
/// Of a token and those behind it; where one is not known, none behind it is.
using Profiles = std::array<Profile, 3>;

/// What may begin with a token before others.
struct Beginnings {
  /// Slots and groups by the kind of edge, one bit each.
  using Parts = std::array<std::uint64_t, 3>;
  Parts any{};                     ///< those that may begin
  std::array<Parts, 3> lengths{};  ///< those of them that may be one token, two, or more
  std::vector<GrammarEdge> roots;  ///< the edges at the roots of groups that may lead on, in their order
  std::array<std::array<std::uint16_t, 2>, 64> places{};  ///< by group: the first and the end of its edges in `roots`

  std::span<const GrammarEdge> edges(std::uint32_t group) const {
    return {roots.data() + places[group][0], roots.data() + places[group][1]};
  }
  bool may(const GrammarEdge& edge) const { return has(any, edge); }
  bool may_be_longer(const GrammarEdge& edge) const { return has(lengths[1], edge) || has(lengths[2], edge); }
  static bool has(const Parts& parts, const GrammarEdge& edge) {
    return (parts[static_cast<std::size_t>(edge.kind)] >> edge.which & 1u) != 0;
  }
};

/// Made before `Vocabulary::mark`; the grammar must outlive it. Belongs to one thread.
class DateIndex {
 public:
  DateIndex(Vocabulary& vocabulary, const DateLexicon& lexicon, const DateGrammar& grammar,
            const NumberReader& numbers);

  /// What is known of a token by itself.
  struct Look {
    Profile profile = plain_profile;
    bool begins = false;   ///< whether a phrase may begin with it
    bool carries = false;  ///< whether a phrase may have it for its calendar word, or its figure
  };
  /// Looks at the tokens of a range; whether any of them carries.
  bool look(const Document& document, TokenRange range, std::vector<Look>& looks) const;
  /// What may begin with the first of some tokens. The answer stays where it is until `tidy`.
  const Beginnings& beginnings(const Profiles& tokens) {
    if (tokens[0] == plain_profile) return nothing_;
    const Known& known = known_[place_of(key_of(tokens))];
    return known.begun != nullptr ? *known.begun : work_out(tokens);
  }
  /// Forgets what was worked out, if that is much.
  void tidy();
  /// Whether a set of words holds a token of this profile.
  bool holds(std::uint32_t set, Profile profile) const {
    return (in_sets_[profile * set_words_ + set / 64] >> set % 64 & 1u) != 0;
  }

 private:
  /// How a token is written in figures decides which slots may take it: a year has four digits, a day has two. Two
  /// that "of" leads may be a year.
  enum class Form : std::uint8_t { none, two, led, three, four, eight, pointed, dotted, timed, other };
  static constexpr std::size_t form_count = 10;
  static Form form_of(std::string_view figure);

  /// What a word may begin or be: slots and groups as one bit each.
  struct Signs {
    std::uint64_t slots = 0;
    std::uint64_t groups = 0;
    std::uint64_t whole = 0;          ///< slots of listed phrases, one of which is this word alone
    std::uint64_t inside = 0;         ///< slots of listed phrases, one of which has this word second
    std::vector<std::uint32_t> sets;  ///< of words that hold it
    Form form = Form::none;
    std::uint8_t joints = 0;  ///< what it may be behind a figure
    bool tens = false;        ///< "twenty": a figure may join it
    bool goes_on = false;     ///< a number, year or day may go on with it
    auto operator<=>(const Signs&) const = default;
  };

  /// What may stand behind a figure and belong to it, "22nd", "3Q", "80s", "11/7", "1,500", or make it a time: "5 pm".
  enum Joint : std::uint8_t {
    joint_ending = 1,
    joint_code = 2,
    joint_plural = 4,
    joint_sign = 8,
    joint_clock = 16,
    joint_number = 32,
  };
  /// Slots that take phrases of a list, numbers among them.
  static constexpr std::uint64_t listed_slots =
      bit(Slot::hedge) | bit(Slot::vague) | bit(Slot::holiday) | bit(Slot::count) | bit(Slot::count2);

  class Maker;
  Look figure(const Document& document, std::uint32_t at) const;
  bool led(const Document& document, std::uint32_t at) const;
  /// What was worked out for some profiles.
  struct Known {
    std::uint64_t key = 0;
    const Beginnings* begun = nullptr;
  };
  static constexpr std::size_t known_places = std::size_t{1} << 14;
  static std::uint64_t key_of(const Profiles& tokens) {
    return std::uint64_t{tokens[0]} << 32 | std::uint64_t{tokens[1]} << 16 | tokens[2];
  }
  /// The place of a key, or the free one where it belongs.
  std::size_t place_of(std::uint64_t key) const {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15u;  // 2^64 by the golden ratio
    std::size_t place = key * spread >> 50;
    while (known_[place].key != key && known_[place].begun != nullptr) place = (place + 1) % known_places;
    return place;
  }
  /// Some tokens, and what may begin with each of them.
  class Window;
  const Beginnings& work_out(const Profiles& tokens);
  const Beginnings& keep(const Profiles& tokens, const Beginnings& begun);
  void enter_slots(const Profiles& tokens, Beginnings& begun) const;
  void enter_group(std::uint32_t group, std::span<const GrammarEdge> edges, const Window& window,
                   Beginnings& begun) const;
  static bool takes_figure(Slot slot, Form form);
  static bool may_take_one(Slot slot, const Signs& first, const Signs& second);
  static bool may_take_two(Slot slot, const Signs& first, const Signs& second);
  static bool may_take_three(Slot slot, const Signs& first, const Signs& second, const Signs& third);

  const DateGrammar& grammar_;
  std::array<WordId, 2> leads_;           // of years in two digits
  std::vector<Look> looks_;               // by folded id
  std::array<Look, form_count> figures_;  // by form
  std::vector<Profile> led_;              // by profile: that of the same figure behind what leads it
  std::vector<Signs> signs_;              // by profile
  std::vector<std::uint64_t> in_sets_;    // by profile: one bit a set, in `set_words_` words
  std::size_t set_words_ = 0;
  std::vector<Known> known_;  // open addressing, at most half full
  std::size_t known_size_ = 0;
  StableList<Beginnings> worked_out_;
  const Beginnings nothing_;
};

}  // namespace gainsay
