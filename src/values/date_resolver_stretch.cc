// Days counted from an end of a period, from a day named, or in weekdays; and how far a hedge lets a distance reach.
#include "values/calendar.h"
#include "values/date_resolver.h"

#include <algorithm>

namespace gainsay {
namespace {

Meaning from_to(std::int64_t first, std::int64_t last, TimeUnit unit, bool relative) {
  Meaning meaning;
  meaning.period = Period{unit, first, last};
  meaning.timex = iso_date(first) + "/" + iso_date(last);
  meaning.relative = relative;
  return meaning;
}

}  // namespace

/// "the first ten days of May", "the last two weeks of the year".
DateResolver::Found DateResolver::stretch(const Frame& frame) const {
  const int ordinal = frame.get(Field::ordinal);
  if ((ordinal != 1 && ordinal != -1) || !frame.count->is_whole() || *frame.count < Decimal(1)) return std::nullopt;
  Found outer = resolve(*frame.parts[0]);
  if (!outer || !outer->period) return outer ? unknown(outer->timex) : std::nullopt;
  const auto unit = static_cast<TimeUnit>(frame.get(Field::unit));
  const std::int64_t count = frame.count->to_whole();
  std::int64_t first = outer->period->first, last = outer->period->last;
  if (ordinal > 0)
    last = shifted_day(first, count, unit) - 1;
  else
    first = shifted_day(last + 1, -count, unit);
  if (first < outer->period->first || last > outer->period->last) return std::nullopt;
  Meaning meaning = from_to(first, last, unit, outer->relative);
  const Period half = period_of(TimeUnit::half, first);
  if (half.first == first && half.last == last) meaning.timex = timex_value(half);
  meaning.open_year = outer->open_year;
  return meaning;
}

/// "the week before Christmas", "the day after June 3": so much right beside the day.
DateResolver::Found DateResolver::beside(const Frame& frame) const {
  Found day = resolve(*frame.parts[0]);
  if (!day || !day->period) return day ? unknown(day->timex) : std::nullopt;
  const auto unit = static_cast<TimeUnit>(frame.get(Field::unit));
  if (unit < TimeUnit::day) return std::nullopt;
  const bool before = frame.get(Field::direction) < 0;
  const std::int64_t near = before ? day->period->first - 1 : day->period->last + 1;
  const std::int64_t far = before ? shifted_day(near + 1, -1, unit) : shifted_day(near - 1, 1, unit);
  if (unit == TimeUnit::day) return calendar(day_period(near), day->relative);
  return from_to(std::min(near, far), std::max(near, far), unit, day->relative);
}

/// "two weeks starting May 20", "for three days from Monday".
DateResolver::Found DateResolver::starting(const Frame& frame) const {
  const auto length = length_of(*frame.parts[0]);
  Found base = resolve(*frame.parts[1]);
  if (!length || !base || !base->period || !length->count || !length->count->is_whole()) return std::nullopt;
  const std::int64_t first = base->period->first;
  std::int64_t end = first;
  for (const auto& [unit, count] : length->parts) end = shifted_day(end, count.to_whole(), unit);
  if (end <= first) return std::nullopt;
  Meaning meaning = from_to(first, end - 1, TimeUnit::day, base->relative);
  meaning.open_year = base->open_year;
  return meaning;
}

/// "the 2019-20 season", "the 1914-18 war".
DateResolver::Found DateResolver::years(const Frame& frame) const {
  const Period first = year_period(frame.get(Field::year)), last = year_period(frame.get(Field::more));
  Found meaning = calendar({TimeUnit::year, first.first, last.last}, false);
  meaning->timex = timex_value(first) + "/" + timex_value(last);
  return meaning;
}

/// "three Tuesdays ago", "two Sundays from now".
DateResolver::Found DateResolver::weekdays_away(const Frame& frame) const {
  const int weekday = frame.get(Field::weekday), direction = frame.get(Field::direction);
  if (!frame.count || !frame.count->is_whole() || *frame.count < Decimal(1) || *frame.count > Decimal(60))
    return std::nullopt;
  if (!today_) return unknown("XXXX-WXX-" + std::to_string(weekday));
  const std::int64_t weeks = 7 * (frame.count->to_whole() - 1);
  const std::int64_t back = (weekday_of(*today_) - weekday + 6) % 7 + 1;
  const std::int64_t ahead = (weekday - weekday_of(*today_) + 6) % 7 + 1;
  return calendar(day_period(direction < 0 ? *today_ - back - weeks : *today_ + ahead + weeks), true);
}

/// "more than three years ago", "less than two weeks after the vote": as far as the hedge lets the length reach.
void DateResolver::hedge_away(Meaning& meaning, const Length& length, std::int64_t from, int direction) const {
  if (length.hedge == Hedge::none || length.hedge == Hedge::exactly || length.hedge == Hedge::range) return;
  const auto moved = [&](const Range& range) {
    const auto at = [&](Bound bound) {
      if (!bound.infinite) bound.value = Decimal(from * day_minutes) + (direction < 0 ? -bound.value : bound.value);
      return bound;
    };
    return direction < 0 ? Range{at(range.high), at(range.low)} : Range{at(range.low), at(range.high)};
  };
  const auto whole_days = [](Range range) {  // the day that a length ends on is one of those it may mean
    if (!range.high.infinite) range.high = Bound::beyond(range.high.value + Decimal(day_minutes));
    range.low.strict = range.low.infinite;
    return range;
  };
  meaning.hard = {whole_days(moved(length.hard))};
  meaning.typical = {whole_days(moved(length.typical))};
  if (length.hedge == Hedge::under && meaning.period && meaning.period->unit == TimeUnit::day)
    meaning.period = direction < 0 ? Period{TimeUnit::day, meaning.period->first, from}
                                   : Period{TimeUnit::day, from, meaning.period->last};
}

}  // namespace gainsay
