// From what a date phrase says (Frame) to what it means: days of the calendar, minutes of a day, lengths, with its
// TIMEX3 value and the readings that follow from it.
#pragma once

#include <optional>
#include <string>

#include "values/calendar.h"
#include "values/date_frame.h"
#include "values/date_lexicon.h"
#include "values/date_tense.h"
#include "values/value.h"

namespace gainsay {

/// Assumptions of rules/readings.yaml on dates.
struct DateReadings {
  struct Pair {
    Decimal low, high;
  };
  struct Vague {
    Pair hard, typical;
  };
  int years_back = 30, years_ahead = 3;
  int weekday_days = 14;
  std::array<std::optional<Vague>, 15> lengths;  ///< by TimeUnit, in that unit
  Vague few, couple;
};
DateReadings date_readings();

/// A length of time: so many of a unit, or between two lengths where the words leave it open.
struct Length {
  std::optional<Decimal> count;  ///< none when vague
  TimeUnit unit = TimeUnit::day;
  Range hard, typical;  ///< in minutes
  Hedge hedge = Hedge::none;
  std::string timex;  ///< "P3W"
  std::string assumes;
  bool composed = false;  ///< a sum of lengths
  bool working = false;   ///< of days without the weekends
  std::vector<std::pair<TimeUnit, Decimal>> parts;
};

/// What one phrase means.
struct Meaning {
  Kind kind = Kind::date;
  std::string type = "DATE";
  std::string timex;
  std::string mark;
  std::optional<Period> period;
  std::optional<std::pair<std::int64_t, std::int64_t>> minutes;  ///< of a time: [from, to), since 1970
  std::optional<std::pair<std::int64_t, std::int64_t>> typical_minutes;
  Reading hard, typical;  ///< where they are not those of the period or minutes
  std::optional<Length> length;
  bool relative = false;
  bool open_year = false;
  std::string assumes;
};

/// What was spoken of before: the last period, and the latest quarter of a report ("a year earlier" is its own in the
/// year before); or that the sentence itself reports, and names no quarter.
struct Focus {
  std::optional<Period> last;
  std::optional<Period> quarter;
  bool reports = false;
};

class DateResolver {
 public:
  DateResolver(const DateLexicon& lexicon, const DateReadings& readings, const ReadingContext& context,
               const Direction& direction, const Focus& focus)
      : lexicon_(lexicon),
        readings_(readings),
        context_(context),
        direction_(direction),
        focus_(focus.last),
        quarter_(focus.quarter),
        reports_(focus.reports) {
    if (context.published) today_ = context.published->day;
  }

  /// What the phrase means; nothing when its figures fit no calendar.
  std::optional<Meaning> resolve(const Frame& frame) const;

 private:
  using Found = std::optional<Meaning>;

  // date_resolver.cc: days of the calendar.
  Found date(const Frame& frame) const;
  Found open_date(const Frame& frame) const;
  Found within(const Frame& frame) const;
  Found shift(const Frame& frame) const;
  Found near(const Frame& frame) const;
  Found that(const Frame& frame) const;
  Found that_quarter(const Frame& frame) const;
  Found nth(const Frame& frame) const;
  Found part(const Frame& frame) const;
  Found range(const Frame& frame) const;
  Found ago(const Frame& frame) const;
  std::optional<Period> in_year(const Frame& frame, int year) const;
  std::optional<Period> in_period(const Frame& frame, const Period& outer) const;
  int year_of(const Frame& frame) const;
  Found of_weekday(const Frame& frame) const;
  Found of_year(const Frame& frame) const;
  std::optional<Period> nearest(const Frame& frame, int direction, std::int64_t from, int penalty) const;
  Found calendar(const Period& period, bool relative) const;
  std::string open_timex(const Frame& frame) const;
  Found unknown(std::string timex) const;

  // date_resolver_time.cc
  Found time(const Frame& frame) const;
  Found day_part(const Frame& frame) const;
  Found time_range(const Frame& frame) const;
  void set_hours(Meaning& meaning, const Reading& open_days, std::pair<std::int64_t, std::int64_t> hard,
                 std::pair<std::int64_t, std::int64_t> typical) const;
  std::optional<int> clock_of(const Frame& frame) const;

  // date_resolver_stretch.cc
  Found stretch(const Frame& frame) const;
  Found beside(const Frame& frame) const;
  Found starting(const Frame& frame) const;
  Found years(const Frame& frame) const;
  Found weekdays_away(const Frame& frame) const;
  void hedge_away(Meaning& meaning, const Length& length, std::int64_t from, int direction) const;

  // date_resolver_length.cc
  Found length(const Frame& frame) const;
  std::optional<Length> length_of(const Frame& frame) const;
  std::optional<Length> single_length(const Frame& frame) const;
  void hedge(Length& length, Hedge hedge) const;
  Found set(const Frame& frame) const;
  Found reference(const Frame& frame) const;

  const DateLexicon& lexicon_;
  const DateReadings& readings_;
  const ReadingContext& context_;
  const Direction& direction_;
  std::optional<Period> focus_;
  std::optional<Period> quarter_;
  bool reports_;
  std::optional<std::int64_t> today_;
};

/// All minutes of a period.
Range minutes_of(const Period& period);
/// The part of a range of minutes that "early", "mid" or "late" leaves: hours of a day, halves of anything longer,
/// thirds of it typically.
Range marked_minutes(const Range& whole, Mark mark, bool typical);

}  // namespace gainsay
