// Days of the calendar: phrases that name them outright, inside another period, or by their distance from publication.
#include "values/date_resolver.h"

#include <algorithm>
#include <utility>

#include "values/calendar.h"

namespace gainsay {
namespace {

/// The weeks of a period are those whose Thursday lies in it, as ISO counts the weeks of a year.
std::optional<Period> nth_week(const Period& outer, int n) {
  std::int64_t thursday = n > 0 ? outer.first + (4 - weekday_of(outer.first) + 7) % 7 + 7 * (n - 1)
                                : outer.last - (weekday_of(outer.last) - 4 + 7) % 7 + 7 * (n + 1);
  if (!outer.contains(thursday)) return std::nullopt;
  return period_of(TimeUnit::week, thursday);
}

std::optional<Period> nth_weekday(const Period& outer, int weekday, int n) {
  std::int64_t day = n > 0 ? outer.first + (weekday - weekday_of(outer.first) + 7) % 7 + 7 * (n - 1)
                           : outer.last - (weekday_of(outer.last) - weekday + 7) % 7 + 7 * (n + 1);
  if (!outer.contains(day)) return std::nullopt;
  return day_period(day);
}

std::optional<Period> nth_unit(const Period& outer, TimeUnit unit, int n) {
  if (unit == TimeUnit::week) return nth_week(outer, n);
  Period found = n > 0 ? shifted(period_of(unit, outer.first), n - 1) : shifted(period_of(unit, outer.last), n + 1);
  if (found.first < outer.first && n > 0) found = shifted(found, 1);
  if (!outer.contains(found.first)) return std::nullopt;
  return found;
}

/// The fields of a phrase together with those of its first part ("fiscal {third quarter} of 1998").
Frame merged(const Frame& frame) {
  Frame all = frame;
  const Frame& part = *frame.parts[0];
  for (std::size_t i = 0; i < field_count; ++i)
    if (all.fields[i] == Frame::unset) all.fields[i] = part.fields[i];
  all.parts = {frame.parts[1], nullptr};
  return all;
}

int wide_year(int two_digits) { return two_digits + (two_digits < 40 ? 2000 : 1900); }

}  // namespace

Range minutes_of(const Period& period) {
  return Range::half_open(period.first * day_minutes, (period.last + 1) * day_minutes);
}

Range marked_minutes(const Range& whole, Mark mark, bool typical) {
  std::int64_t low = whole.low.value.to_whole();
  std::int64_t high = whole.high.value.to_whole();
  std::int64_t length = high - low;
  if (length == day_minutes) {  // hours: early to 10, late from 18, an hour less typically
    if (mark == Mark::start) high = low + (typical ? 9 : 10) * 60;
    if (mark == Mark::end) low += (typical ? 19 : 18) * 60;
    if (mark == Mark::middle) low += 9 * 60, high -= 7 * 60;
    return Range::half_open(low, high);
  }
  if (mark == Mark::start) high = low + length / (typical ? 3 : 2);
  if (mark == Mark::end) low = high - length / (typical ? 3 : 2);
  if (mark == Mark::middle) low += length / (typical ? 3 : 4), high -= length / (typical ? 3 : 4);
  return Range::half_open(low, high);
}

DateResolver::Found DateResolver::calendar(const Period& period, bool relative) const {
  Found meaning(std::in_place);
  meaning->period = period;
  meaning->timex = timex_value(period);
  meaning->relative = relative;
  return meaning;
}

DateResolver::Found DateResolver::unknown(std::string timex) const {
  Found meaning(std::in_place);
  meaning->timex = std::move(timex);
  meaning->relative = true;
  return meaning;
}

int DateResolver::year_of(const Frame& frame) const {
  if (frame.has(Field::year)) return frame.get(Field::year);
  return wide_year(frame.get(Field::short_year));
}

/// The period the fields name in a year that is known.
std::optional<Period> DateResolver::in_year(const Frame& frame, int year) const {
  if (frame.has(Field::holiday)) {
    auto day = holiday_in(lexicon_.holiday(frame.get(Field::holiday)), year);
    return day ? std::optional(day_period(*day)) : std::nullopt;
  }
  if (frame.has(Field::day)) {
    int month = frame.get(Field::month, 1);
    int day = frame.get(Field::day);
    bool day_first = frame.has(Field::plain) && !context_.default_country.empty() && context_.default_country != "US";
    if (day_first) std::swap(month, day);
    if (month > 12 || day > days_in_month(year, month)) return std::nullopt;
    return day_period(day_number({year, month, day}));
  }
  if (frame.has(Field::month)) return month_period(year, frame.get(Field::month));
  if (frame.has(Field::quarter)) return quarter_period(year, frame.get(Field::quarter));
  if (frame.has(Field::half)) return half_period(year, frame.get(Field::half));
  if (frame.has(Field::season)) return season_period(year, frame.get(Field::season));
  if (frame.has(Field::week) || frame.has(Field::century))
    return nth_week(year_period(year), frame.get(Field::week, frame.get(Field::century)));
  return year_period(year);
}

/// The period the fields name inside another one.
std::optional<Period> DateResolver::in_period(const Frame& frame, const Period& outer) const {
  Civil civil = civil_of(outer.first);
  if (outer.unit == TimeUnit::year || outer.unit == TimeUnit::decade) return in_year(frame, civil.year);
  if (frame.has(Field::weekday) && !frame.has(Field::day)) return nth_weekday(outer, frame.get(Field::weekday), 1);
  if (!frame.has(Field::day) || frame.get(Field::day) > days_in_month(civil.year, civil.month)) return std::nullopt;
  return day_period(outer.first + frame.get(Field::day) - 1);
}

DateResolver::Found DateResolver::date(const Frame& frame) const {
  if (frame.parts[0]) return date(merged(frame));
  if (frame.has(Field::decade)) {
    int decade = frame.get(Field::decade);
    if (decade < 100) decade += decade >= 30 || today_.value_or(0) < 0 ? 1900 : 2000;
    bool century = decade % 100 == 0 && decade < 2000;
    return calendar(period_of(century ? TimeUnit::century : TimeUnit::decade, day_number({decade, 1, 1})), false);
  }
  bool has_year = frame.has(Field::year) || frame.has(Field::short_year);
  if (!has_year && frame.has(Field::century) && !frame.has(Field::week)) {
    int first = (frame.get(Field::century) - 1) * 100;
    return calendar(period_of(TimeUnit::century, day_number({first, 1, 1})), false);
  }
  if (!has_year) return open_date(frame);
  auto period = in_year(frame, year_of(frame));
  return period ? calendar(*period, false) : std::nullopt;
}

DateResolver::Found DateResolver::within(const Frame& frame) const {
  if (!frame.parts[0]) {  // "week 10"
    if (!today_) return unknown("XXXX-WXX");
    auto period = in_year(frame, civil_of(*today_).year);
    return period ? calendar(*period, true) : std::nullopt;
  }
  const Frame* fields = frame.parts[1] ? frame.parts[0] : &frame;  // "the third quarter of last year"
  const Frame* inside = frame.parts[1] ? frame.parts[1] : frame.parts[0];
  if (frame.has(Field::more)) std::swap(fields, inside);  // "last year's third quarter"
  Found outer = resolve(*inside);
  if (!outer) return std::nullopt;
  if (!outer->period) return unknown(open_timex(*fields));
  auto period = in_period(*fields, *outer->period);
  return period ? calendar(*period, outer->relative) : std::nullopt;
}

DateResolver::Found DateResolver::shift(const Frame& frame) const {
  auto unit = static_cast<TimeUnit>(frame.get(Field::unit));
  int direction = frame.get(Field::direction);
  if (!today_) return unknown(direction == 0 ? "PRESENT_REF" : direction < 0 ? "PAST_REF" : "FUTURE_REF");
  return calendar(shifted(period_of(unit, *today_), direction), true);
}

DateResolver::Found DateResolver::near(const Frame& frame) const {
  int direction = frame.get(Field::direction);
  bool named =
      frame.has(Field::month) || frame.has(Field::weekday) || frame.has(Field::season) || frame.has(Field::holiday);
  if (!named) return today_ ? calendar(day_period(*today_), true) : unknown("PRESENT_REF");
  if (!today_) return unknown(open_timex(frame));
  if (frame.has(Field::weekday)) {
    int weekday = frame.get(Field::weekday);
    std::int64_t this_week = period_of(TimeUnit::week, *today_).first + weekday - 1;
    std::int64_t before = *today_ - (weekday_of(*today_) - weekday + 6) % 7 - 1;
    if (direction == 0 && frame.has(Field::more))
      direction = frame.get(Field::more);
    else if (frame.has(Field::more))  // "Monday week"
      return calendar(day_period(before + 7 + frame.get(Field::more)), true);
    else if (direction > 0)
      return calendar(day_period(this_week + 7), true);
    else if (direction < 0)
      return calendar(day_period(*today_ - before <= 1 ? before - 7 : before), true);
    std::int64_t day = direction == 0 ? this_week : direction < 0 ? before : before + 7;
    return calendar(day_period(day <= *today_ && direction > 0 ? day + 7 : day), true);
  }
  int year = civil_of(*today_).year;
  if (direction == 0 && frame.has(Field::more)) direction = frame.get(Field::more);
  std::optional<Period> best;
  for (int y = year - 2; y <= year + 2; ++y) {
    auto period = in_year(frame, y);
    if (!period || (direction == 0 && y == year)) {
      if (period) best = period;
      continue;
    }
    // "last May" is not the month just over, which is "last month"
    const bool just_over =
        period && frame.has(Field::month) && period->last + 1 == period_of(TimeUnit::month, *today_).first;
    if (direction < 0 && period->last < *today_ && !just_over) best = period;
    if (direction > 0 && period->first > *today_ && !best) best = period;
  }
  return best ? calendar(*best, true) : std::nullopt;
}

DateResolver::Found DateResolver::that(const Frame& frame) const {
  auto unit = static_cast<TimeUnit>(frame.get(Field::unit));
  int direction = frame.get(Field::direction);
  if (!today_ && !focus_) return unknown(direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF");
  if (unit == TimeUnit::quarter && today_) return that_quarter(frame);
  bool from_focus = focus_ && !frame.has(Field::plain) && focus_->unit <= unit;
  std::int64_t from = from_focus || !today_ ? focus_->first : *today_;
  Period period = period_of(unit, from);
  if (unit == TimeUnit::quarter && !from_focus && direction <= 0 && !frame.has(Field::plain))
    period = shifted(period, -1);
  if (unit == TimeUnit::weekend && !from_focus && period.first > from && direction_() <= 0)
    period = shifted(period, -1);
  Found meaning = calendar(shifted(period, direction), true);
  auto mark = static_cast<Mark>(frame.get(Field::mark));
  if (frame.has(Field::more) && today_ && meaning->period->contains(*today_)) meaning->period->last = *today_;
  if (mark == Mark::end) {
    meaning->mark = "END";
    meaning->hard = {marked_minutes(minutes_of(*meaning->period), mark, false)};
    meaning->typical = {marked_minutes(minutes_of(*meaning->period), mark, true)};
  }
  return meaning;
}

/// "the quarter", "the latest quarter", "the year-ago quarter", "the 1988 period": the quarter reported on, or the last
/// that was over.
DateResolver::Found DateResolver::that_quarter(const Frame& frame) const {
  const bool by_month = focus_ && focus_->unit == TimeUnit::month && !quarter_ && frame.get(Field::direction) == -4;
  if (by_month) return calendar(shifted(*focus_, -12), true);
  if (frame.has(Field::year) && !quarter_) return calendar(year_period(frame.get(Field::year)), false);
  Period period = quarter_ ? *quarter_ : shifted(period_of(TimeUnit::quarter, *today_), -1);
  if (frame.has(Field::year)) period = quarter_period(frame.get(Field::year), (civil_of(period.first).month + 2) / 3);
  return calendar(shifted(period, frame.get(Field::direction)), true);
}

DateResolver::Found DateResolver::nth(const Frame& frame) const {
  if (!frame.parts[0]) return std::nullopt;
  if (frame.count) return stretch(frame);
  if (frame.has(Field::direction)) return beside(frame);
  const Frame& inside = frame.parts[1] ? *frame.parts[1] : *frame.parts[0];
  Found outer = resolve(inside);
  if (!outer || !outer->period) return outer ? unknown(outer->timex) : std::nullopt;
  std::optional<Period> period;
  auto unit = static_cast<TimeUnit>(frame.get(Field::unit, static_cast<int>(TimeUnit::week)));
  if (frame.has(Field::weekday))
    period = nth_weekday(*outer->period, frame.get(Field::weekday), frame.get(Field::ordinal, 1));
  else if (frame.has(Field::ordinal))
    period = nth_unit(*outer->period, unit, frame.get(Field::ordinal));
  else if (frame.has(Field::day))
    period = nth_week(*outer->period, frame.get(Field::day));
  else if (unit == TimeUnit::weekend && weekday_of(outer->period->first) == 1)  // the long weekend of a Monday
    period = Period{TimeUnit::weekend, outer->period->first - 2, outer->period->first};
  else
    period = period_of(unit, outer->period->first);
  if (!period) return std::nullopt;
  Found meaning = calendar(*period, outer->relative);
  meaning->open_year = outer->open_year;
  return meaning;
}

DateResolver::Found DateResolver::part(const Frame& frame) const {
  if (!frame.parts[0]) return std::nullopt;
  Found inner = resolve(*frame.parts[0]);
  if (!inner) return std::nullopt;
  auto mark = static_cast<Mark>(frame.get(Field::mark));
  if (mark == Mark::none) return inner;
  constexpr std::array<std::string_view, 7> names{"", "START", "MID", "END", "BEFORE", "AFTER", "APPROX"};
  inner->mark = names[static_cast<std::size_t>(mark)];
  if (!inner->period || inner->minutes) return inner;
  bool so_far = frame.has(Field::more) && today_ && inner->period->contains(*today_);  // "earlier this year"
  if (so_far) {
    std::int64_t now = *today_ * day_minutes, tomorrow = now + day_minutes;
    inner->hard = {mark == Mark::start ? Range::half_open(inner->period->first * day_minutes, tomorrow)
                                       : Range::half_open(now, (inner->period->last + 1) * day_minutes)};
    inner->typical = inner->hard;
    return inner;
  }
  if (inner->hard.empty()) inner->hard = {minutes_of(*inner->period)};
  for (Range& range : inner->hard) range = marked_minutes(range, mark, false);
  inner->typical = {marked_minutes(minutes_of(*inner->period), mark, true)};
  return inner;
}

std::optional<Meaning> DateResolver::resolve(const Frame& frame) const {
  switch (frame.form) {
    case Form::date:
      return date(frame);
    case Form::within:
      return within(frame);
    case Form::shift:
      return shift(frame);
    case Form::near:
      return near(frame);
    case Form::ago:
      return ago(frame);
    case Form::that:
      return that(frame);
    case Form::part:
      return part(frame);
    case Form::nth:
      return nth(frame);
    case Form::range:
      return range(frame);
    case Form::time:
      return time(frame);
    case Form::day_part:
      return day_part(frame);
    case Form::length:
    case Form::sum:
    case Form::span:
      return length(frame);
    case Form::set:
      return set(frame);
    case Form::reference:
      return reference(frame);
    case Form::alike:
      return std::nullopt;  // the matcher replaces these by what they are like
  }
  return std::nullopt;
}

}  // namespace gainsay
