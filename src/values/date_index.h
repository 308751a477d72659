// Which edges of the date grammar may begin with a token.
//
// Some hundred words matter to dates, and most of them alike: to the grammar all months are one. Words that may begin
// the same edges share a profile, found once a distinct word. Which slots and groups may begin with a token, and how
// many tokens they may take, is worked out from its profile and those behind it when such a row first meets in a text,
// and kept: a tree of rows, a profile a step, that is followed no further than another token tells more. So most groups
// are seen to be out of the question before anything is read.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/eight_bytes.h"
#include "base/stable_list.h"
#include "values/date_grammar.h"
#include "values/number_reader.h"

namespace gainsay {

/// What one look at a token tells the grammar.
using Profile = std::uint16_t;
/// It begins no edge and no number goes on with it, like most words; and what stands behind the end of a sentence.
inline constexpr Profile plain_profile = 0;

/// What may begin with the first of some tokens, as far as their profiles tell.
struct Beginnings {
  /// How many tokens an edge may take, as a set: bit n - 1 for n of them, and `beyond` for more than are known.
  using Reach = std::uint8_t;
  static constexpr Reach beyond = 0x80;
  static constexpr Reach just(std::size_t tokens) { return static_cast<Reach>(1u << (tokens - 1)); }
  static constexpr std::size_t most_known = 6;
  static constexpr std::size_t slots = static_cast<std::size_t>(Slot::size_), groups = 64;
  /// An edge at the root of a group, and how far paths over it may reach.
  struct Root {
    GrammarEdge edge;
    Reach reach = 0;
    /// Whether one of them may take as many tokens, or more.
    bool may_take(std::size_t count) const { return reach >> std::min<std::size_t>(count - 1, 7) != 0; }
  };

  std::array<Profile, most_known> tokens{};
  std::uint8_t known = 0;              ///< how many tokens
  std::array<Reach, slots> of_slot{};  ///< 0 for what cannot begin here
  std::array<Reach, groups> of_group{};
  std::vector<Root> roots;                                    ///< those that may lead on, in the order of their groups
  std::array<std::array<std::uint16_t, 2>, groups> places{};  ///< by group: the first of its roots and their end

  std::span<const Root> roots_of(std::uint32_t group) const {
    return {roots.data() + places[group][0], roots.data() + places[group][1]};
  }
  /// Of an edge that is no set of words.
  Reach reach(const GrammarEdge& edge) const {
    return edge.kind == GrammarEdge::Kind::slot ? of_slot[edge.which] : of_group[edge.which];
  }
};

/// A row of tokens that was met, in the tree of rows.
struct Row {
  std::uint32_t shorter = 0;  ///< the row without its last token
  std::uint32_t number = 0;   ///< its own; 0 has no token
  Profile token = plain_profile;
  bool open = false;      ///< whether the token behind it tells more
  bool mentions = false;  ///< whether a phrase of the top group may begin with it
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
  /// The row that tells all of what may begin with the first of some tokens, behind which, and behind the end of the
  /// sentence, a plain one stands.
  const Row& row(const Look* tokens) {
    const Row* row = &behind(0, tokens->profile);
    while (row->open) row = &behind(row->number, (++tokens)->profile);
    return *row;
  }
  /// What may begin with a row. The answer stays where it is until `tidy`.
  const Beginnings& beginnings(const Row& row) const { return worked_out_[row.number]; }
  /// Forgets what was worked out, if that is much.
  void tidy() {
    constexpr std::size_t much = 1u << 14;
    if (worked_out_.size() > much) start_over();
  }
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
    std::uint64_t inside = 0;         ///< slots of listed phrases, one of which has this word behind its first
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
  /// The place of a row, or the free one where it belongs.
  Row& place_of(std::uint32_t shorter, Profile token) {
    const std::size_t last = rows_.size() - 1;
    std::size_t place = (std::uint64_t{shorter} << 16 | token) * golden >> 32 & last;
    while (rows_[place].number != 0 && (rows_[place].shorter != shorter || rows_[place].token != token))
      place = (place + 1) & last;
    return rows_[place];
  }
  /// The row with one token more.
  const Row& behind(std::uint32_t shorter, Profile token) {
    const Row& known = place_of(shorter, token);
    return known.number != 0 ? known : work_out(shorter, token);
  }
  /// Some tokens, and what may begin with each of them.
  class Window;
  void enter_all();
  void start_over();
  const Row& work_out(std::uint32_t shorter, Profile token);
  const Row& keep(const Row& row);
  Beginnings::Reach enter_slots(Beginnings& begun) const;
  static bool takes_figure(Slot slot, Form form);
  static bool may_take_one(Slot slot, const Signs& first, const Signs& second);
  static bool may_take_two(Slot slot, const Signs& first, const Signs& second);
  static bool may_take_more(Slot slot, const Signs& first, const Signs& next);

  const DateGrammar& grammar_;
  std::array<WordId, 2> leads_;           // of years in two digits
  std::vector<Look> looks_;               // by folded id
  std::array<Look, form_count> figures_;  // by form
  std::vector<Profile> led_;              // by profile: that of the same figure behind what leads it
  std::vector<Signs> signs_;              // by profile
  std::vector<std::uint64_t> in_sets_;    // by profile: one bit a set, in `set_words_` words
  std::size_t set_words_ = 0;
  std::vector<Row> rows_;              // open addressing, at most half full; a power of two
  StableList<Beginnings> worked_out_;  // by the number of their row
};

}  // namespace gainsay
