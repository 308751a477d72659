// The words of the calendar (rules/lexicon/calendar.yaml, holidays.yaml), compiled once: for each word, which kinds of
// calendar word it is and what it stands for there.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/node.h"
#include "text/document.h"
#include "values/lexicon.h"
#include "values/value.h"

namespace gainsay {

/// Kinds of single words. A word may be of several ("second" is a unit and an ordinal).
enum class Class : std::uint8_t {
  month,
  weekday,
  weekdays,
  unit,
  units,
  season,
  seasons,
  part,
  parts,
  past,
  next,
  this_,
  ordinal,
  ordinal_ending,
  one,
  teen,
  ten,
  hundred,
  thousand,
  number_and,
  year_oh,
  decade,
  zone,
  half_day,
  shy,
  past_verb,
  future_verb,
  future_sign,
  present_verb,
  infinitive,
  determiner,
  since,
  month_lead,
  counted,
  not_after,
  age,
  degree_lead,
  year_lead,
  future_lead,
  code,
  reported,
  record,
  size_,
};
inline constexpr std::size_t class_count = static_cast<std::size_t>(Class::size_);

/// A feast: a fixed day, the Nth weekday of a month, days from Easter, a day of the Islamic year, or one of a list.
struct Holiday {
  int month = 0;
  int day = 0;
  int nth = 0;
  int weekday = 0;
  int plus = 0;
  bool easter = false;
  bool islamic = false;
  const std::vector<std::int64_t>* moving = nullptr;  ///< its days by year, `plus` some
};
/// A hedge by its name in the lists of dates ("at-least"); none for other words.
Hedge date_hedge(std::string_view name);
/// The day of a feast in a year; none when that year has none.
std::optional<std::int64_t> holiday_in(const Holiday& holiday, int year);

struct DayPart {
  std::string timex;
  int hard_low = 0, hard_high = 0;  ///< hours from midnight
  int typical_low = 0, typical_high = 0;
};

class DateLexicon {
 public:
  explicit DateLexicon(Vocabulary& vocabulary);

  bool is(WordId folded, Class kind) const {
    return folded < masks_.size() && (masks_[folded] >> static_cast<unsigned>(kind) & 1u) != 0;
  }
  bool has(WordId folded) const { return folded < masks_.size() && masks_[folded] != 0; }  ///< of any kind
  /// Whether a number in words, an ordinal, a code, or a phrase of one of the lists below may begin with the word.
  bool begins_phrase(WordId folded) const;
  /// What the word stands for as that kind of word; it must be one.
  int value(WordId folded, Class kind) const;
  /// Whether the word is a calendar word that can carry a phrase: a month, a unit, a part of the day, a feast.
  bool carries(WordId folded) const { return folded < masks_.size() && (masks_[folded] & carriers_) != 0; }

  const PhraseMap<int>& holidays() const { return holiday_names_; }  ///< to the index in `holiday`
  const Holiday& holiday(int index) const { return holidays_[static_cast<std::size_t>(index)]; }
  const PhraseMap<int>& hedges() const { return hedges_; }  ///< to a Hedge
  const PhraseMap<int>& vague() const { return vague_; }    ///< to what TIMEX3 writes, 0 for X, or a few times -n
  const std::vector<DayPart>& day_parts() const { return day_parts_; }
  const std::string& hedge_mark(Hedge hedge) const { return hedge_marks_[static_cast<std::size_t>(hedge)]; }

 private:
  void add_words(Vocabulary& vocabulary, const Node& lists);
  void add_word(Vocabulary& vocabulary, const Node& word, Class kind, int value);
  void add_holidays(const Node& lists);
  void add_hedges(const Node& lists);
  void add_day_parts(const Node& lists);

  std::vector<std::uint64_t> masks_;                        // by folded id
  std::vector<std::vector<std::pair<Class, int>>> values_;  // by folded id
  std::uint64_t carriers_ = 0;
  PhraseMap<int> holiday_names_;
  PhraseMap<int> hedges_;
  PhraseMap<int> vague_;
  std::vector<Holiday> holidays_;
  std::map<std::string, std::vector<std::int64_t>> moving_;
  std::vector<DayPart> day_parts_;
  std::vector<std::string> hedge_marks_;
};

}  // namespace gainsay
