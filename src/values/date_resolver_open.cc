// Dates whose year, or month, the words leave out. Tense says which way to look and the calendar how far: of the days
// that fit, the nearest on that side, unless the other side's is much nearer ("was due to expire Nov. 6").
#include <algorithm>

#include "values/date_resolver.h"

namespace gainsay {
namespace {

std::int64_t gap(const Period& period, std::int64_t day) {
  return period.contains(day) ? 0 : period.last < day ? day - period.last : period.first - day;
}

/// How many times farther a day against the tense must be before it is taken. A weekday never is.
int penalty_of(const Frame& frame, int direction) {
  if (direction > 1) return 40;
  if (direction < -1) return 1000;  // "since July"
  if (frame.has(Field::quarter) || frame.has(Field::half)) return direction > 0 ? 2 : 6;
  return frame.has(Field::day) || frame.has(Field::holiday) ? 4 : 6;
}

/// The period that a part is of: May of "the end of May".
const Frame& inside(const Frame& frame) {
  return frame.form == Form::part && frame.parts[0] ? inside(*frame.parts[0]) : frame;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string DateResolver::open_timex(const Frame& frame) const {
  if (frame.has(Field::holiday)) {
    auto day = holiday_in(lexicon_.holiday(frame.get(Field::holiday)), 2000);
    return "XXXX" + iso_date(*day).substr(4);
  }
  std::string day = frame.has(Field::day) ? two_digits(frame.get(Field::day)) : "";
  if (frame.has(Field::month)) return "XXXX-" + two_digits(frame.get(Field::month)) + (day.empty() ? "" : "-" + day);
  if (frame.has(Field::quarter)) return "XXXX-Q" + std::to_string(frame.get(Field::quarter));
  if (frame.has(Field::half)) return "XXXX-H" + std::to_string(frame.get(Field::half));
  if (frame.has(Field::season)) return "XXXX" + timex_value(season_period(2000, frame.get(Field::season))).substr(4);
  if (!day.empty()) return "XXXX-XX-" + day;
  if (frame.has(Field::weekday)) return "XXXX-WXX-" + std::to_string(frame.get(Field::weekday));
  return "XXXX";
}

/// Of the years near `from`, the one whose period is nearest, of two the earlier; against the direction only when
/// `penalty` times as near. What a year farther off can cost at least ends the search.
std::optional<Period> DateResolver::nearest(const Frame& frame, int direction, std::int64_t from, int penalty) const {
  std::optional<Period> best;
  std::int64_t best_cost = INT64_MAX;
  int best_year = 0;
  const int year = civil_of(from).year;
  const auto consider = [&](int y) {
    const auto period = in_year(frame, y);
    if (!period) return;
    bool fits =
        !frame.has(Field::weekday) || !frame.has(Field::day) || weekday_of(period->first) == frame.get(Field::weekday);
    if (!fits) return;
    std::int64_t cost = gap(*period, from) * 2;
    if (direction < 0 && period->first > from) cost *= penalty;
    if (direction > 0 && period->last < from) cost *= penalty;
    if (direction == 0 && period->first > from) ++cost;
    if (cost < best_cost || (cost == best_cost && y < best_year)) best = period, best_cost = cost, best_year = y;
  };
  constexpr int farthest = 8, beyond = 90;  // days that what is named by a year may reach into another
  consider(year);
  for (int away = 1; away <= farthest && best_cost > 2 * (365 * (away - 1) - beyond); ++away) {
    consider(year - away);
    consider(year + away);
  }
  return best;
}

DateResolver::Found DateResolver::of_year(const Frame& frame) const {
  const int direction = direction_();
  auto best = nearest(frame, direction, *today_, penalty_of(frame, direction));
  if (!best) return std::nullopt;
  int year = civil_of(best->first).year;
  if (frame.get(Field::direction) == -1 && frame.has(Field::quarter))
    best = quarter_period(--year, frame.get(Field::quarter));
  Found meaning = calendar(*best, true);
  meaning->open_year = true;
  int back = direction > 0 ? 1 : readings_.years_back;
  int ahead = direction < 0 ? 1 : readings_.years_ahead;
  const bool one = frame.has(Field::quarter) || frame.has(Field::holiday);  // these mean this one
  if (!one) meaning->hard.reserve(static_cast<std::size_t>(back + ahead) + 1);
  for (int y = year - back; !one && y <= year + ahead; ++y) {
    auto period = in_year(frame, y);
    bool later = period && period->first > *today_ && direction < 0 && period->first != best->first;
    bool earlier = period && period->last < *today_ && direction > 0 && period->first != best->first;
    if (period && !later && !earlier) meaning->hard.push_back(minutes_of(*period));
  }
  if (one) meaning->hard = {minutes_of(*best)};
  meaning->typical = {minutes_of(*best)};
  return meaning;
}

DateResolver::Found DateResolver::of_weekday(const Frame& frame) const {
  const int weekday = frame.get(Field::weekday), direction = direction_();
  std::int64_t back = (weekday_of(*today_) - weekday + 7) % 7;
  std::int64_t day = direction > 0 ? *today_ + (7 - back) % 7 : *today_ - back;
  Found meaning = calendar(day_period(day), true);
  meaning->open_year = true;
  int weeks = readings_.weekday_days / 7;
  for (std::int64_t d = *today_ - back - 7 * weeks; d <= *today_ + 7 * weeks; d += 7) {
    bool allowed = direction < 0 ? d <= *today_ : direction == 0 || d >= *today_;
    if (allowed && d >= *today_ - 7 * weeks) meaning->hard.push_back(minutes_of(day_period(d)));
  }
  meaning->typical = {minutes_of(day_period(day))};
  return meaning;
}

DateResolver::Found DateResolver::open_date(const Frame& frame) const {
  if (!today_) return unknown(open_timex(frame));
  bool by_year = frame.has(Field::month) || frame.has(Field::quarter) || frame.has(Field::half) ||
                 frame.has(Field::season) || frame.has(Field::holiday);
  if (by_year) return of_year(frame);
  if (!frame.has(Field::day)) return frame.has(Field::weekday) ? of_weekday(frame) : std::nullopt;
  const int direction = direction_();
  std::optional<Period> best;  // "the 18th", "Wed. 13th": the nearest month that has one
  for (int months = -24; months <= 24; ++months) {
    Civil civil = civil_of(
        shifted_day(month_period(civil_of(*today_).year, civil_of(*today_).month).first, months, TimeUnit::month));
    if (frame.get(Field::day) > days_in_month(civil.year, civil.month)) continue;
    std::int64_t day = day_number({civil.year, civil.month, frame.get(Field::day)});
    if (frame.has(Field::weekday) && weekday_of(day) != frame.get(Field::weekday)) continue;
    if (direction < 0 && day > *today_) continue;
    if (direction > 0 && day < *today_) continue;
    if (!best || gap(day_period(day), *today_) < gap(*best, *today_)) best = day_period(day);
  }
  if (!best) return std::nullopt;
  Found meaning = calendar(*best, true);
  meaning->open_year = true;
  return meaning;
}

/// From the first part to the second; an end without a year borrows that of the other.
DateResolver::Found DateResolver::range(const Frame& frame) const {
  Found first, last;
  if (!frame.parts[0]) {  // "Feb. 7-14", "2 to 7 February 2018"
    Frame end = frame;
    end.form = Form::date;
    Frame begin = end;
    end.set(Field::day, frame.get(Field::day2));
    if (frame.has(Field::year) && !frame.has(Field::day)) return years(frame);
    first = date(begin), last = date(end);
  } else {
    const Frame& from = inside(*frame.parts[0]);
    if (from.form == Form::length || from.form == Form::sum) return starting(frame);
    if (frame.has(Field::day2)) {  // "between the 4th and the 22nd of this month"
      first = within(frame);
      Frame end = frame;
      end.set(Field::day, frame.get(Field::day2));
      last = within(end);
    } else if (!frame.parts[1]) {  // "from May to now"
      first = resolve(from);
      if (today_) last = calendar(day_period(*today_), true);
    } else {
      if (from.form == Form::time) return time_range(frame);
      first = resolve(*frame.parts[0]), last = resolve(*frame.parts[1]);
      bool borrow = first && last && first->period && last->period;
      if (borrow && first->open_year && !last->relative && from.form == Form::date && !from.has(Field::weekday))
        if (auto period = nearest(from, -1, last->period->first, 1000)) first->period = period;
      const Frame& to = inside(*frame.parts[1]);
      bool yearly = to.has(Field::month) || to.has(Field::season) || to.has(Field::quarter) || to.has(Field::holiday);
      if (borrow && last->open_year && to.form == Form::date && !yearly && to.has(Field::weekday) &&
          !to.has(Field::day))
        last->period =
            day_period(first->period->first + (to.get(Field::weekday) - weekday_of(first->period->first) + 7) % 7);
      if (borrow && last->open_year && to.form == Form::date && yearly)
        if (auto period = nearest(to, 1, first->period->first, 1000)) last->period = period;
    }
  }
  if (!first || !last || !first->period || !last->period) return first;
  if (last->period->last < first->period->first) return std::nullopt;
  Meaning meaning = *first;
  meaning.period = Period{first->period->unit, first->period->first, last->period->last};
  meaning.timex = timex_value(*first->period) + "/" + timex_value(*last->period);
  meaning.relative = first->relative || last->relative;
  meaning.open_year = first->open_year && last->open_year;
  meaning.hard = meaning.typical = {minutes_of(*meaning.period)};
  if (frame.has(Field::more) && !frame.parts[0])  // "June 3 and 10"
    meaning.hard = meaning.typical = {minutes_of(*first->period), minutes_of(*last->period)};
  return meaning;
}

}  // namespace gainsay
