// Times of day and parts of days, each on a day: the one named beside them, else that of publication.
#include "values/calendar.h"
#include "values/date_resolver.h"

namespace gainsay {
namespace {

std::string clock_text(int minute) {
  auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return "T" + two(minute / 60) + ":" + two(minute % 60);
}

/// The part that is a date, and the one that is a time.
const Frame* date_part(const Frame& frame) {
  for (const Frame* part : frame.parts)
    if (part && part->form != Form::time) return part;
  return nullptr;
}
const Frame* time_part(const Frame& frame) {
  for (const Frame* part : frame.parts)
    if (part && part->form == Form::time) return part;
  return nullptr;
}

bool said_half_day(const Frame& frame) {
  const Frame* inner = time_part(frame);
  return frame.has(Field::half_day) || (inner && said_half_day(*inner));
}

/// The whole day of a stretch of hours in it.
Range day_of(const Range& hours) {
  const std::int64_t low = hours.low.value.to_whole();
  const std::int64_t midnight = low - (low % day_minutes + day_minutes) % day_minutes;
  return Range::half_open(midnight, midnight + day_minutes);
}

}  // namespace

/// Puts minutes from midnight on the day of `meaning`; where the day was left open ("Sunday"), on each it may be.
void DateResolver::set_hours(Meaning& meaning, const Reading& open_days, std::pair<std::int64_t, std::int64_t> hard,
                             std::pair<std::int64_t, std::int64_t> typical) const {
  std::int64_t midnight = meaning.period->first * day_minutes;
  meaning.minutes = {midnight + hard.first, midnight + hard.second};
  meaning.typical_minutes = {midnight + typical.first, midnight + typical.second};
  for (const Range& day : open_days)
    meaning.hard.push_back(Range::half_open(day.low.value + Decimal(hard.first), day.low.value + Decimal(hard.second)));
}

/// Minutes from midnight, on the 24-hour clock.
std::optional<int> DateResolver::clock_of(const Frame& frame) const {
  if (frame.has(Field::fraction)) {  // "half past nine", "quarter to six"
    const int hour = frame.get(Field::week);
    if (hour < 1 || hour > 12) return std::nullopt;
    return hour % 12 * 60 + frame.get(Field::fraction) + frame.get(Field::half_day, hour == 12 ? 720 : 0);
  }
  if (!frame.has(Field::clock)) {
    const Frame* inner = time_part(frame);
    return inner ? clock_of(*inner) : std::nullopt;
  }
  int minute = frame.get(Field::clock);
  if (frame.has(Field::half_day)) return minute % 720 + frame.get(Field::half_day);
  bool afternoon = frame.has(Field::part) && frame.get(Field::part) >= 1 && frame.get(Field::part) <= 3;
  return afternoon && minute < 720 ? minute + 720 : minute;
}

DateResolver::Found DateResolver::time(const Frame& frame) const {
  auto clock = clock_of(frame);
  if (!clock) return std::nullopt;
  const bool begins = static_cast<Mark>(frame.get(Field::mark)) == Mark::after && *clock == day_minutes;
  if (begins && (date_part(frame) || direction_() <= 0)) clock = 0;  // "just after midnight" is of the day that follows
  Meaning meaning;
  const Frame* day = date_part(frame);
  Found named = day ? resolve(*day) : Found();
  if (named) meaning = *named;
  if (day && day->form == Form::day_part && named) {  // "9:30 on Tuesday evening"
    const int part = day->get(Field::part);
    if (!said_half_day(frame) && part >= 1 && part <= 3 && *clock < 720) *clock += 720;
    meaning.timex.resize(meaning.timex.find('T'));
    for (Range& hours : named->hard) hours = day_of(hours);
    meaning.minutes.reset(), meaning.typical_minutes.reset();
  }
  if (!named && today_) meaning = *calendar(day_period(*today_), true);
  meaning.kind = Kind::time;
  meaning.type = "TIME";
  if (meaning.timex.empty()) meaning.timex = "XXXX-XX-XX";
  meaning.timex += *clock == 1440 ? "T24:00" : clock_text(*clock);
  const Frame* inner = time_part(frame);
  auto hedge = static_cast<Hedge>(frame.get(Field::hedge, inner ? inner->get(Field::hedge) : 0));
  meaning.mark = lexicon_.hedge_mark(hedge);
  meaning.hard.clear(), meaning.typical.clear();
  if (!meaning.period) {
    meaning.relative = true;
    return meaning;
  }
  auto mark = static_cast<Mark>(frame.get(Field::mark));  // "shortly after"
  bool round = *clock % 60 == 0;
  std::int64_t width = hedge == Hedge::about || hedge == Hedge::nearly ? (round ? 45 : 15)
                       : mark != Mark::none                            ? 30
                                                                       : 0;
  std::int64_t before = mark == Mark::after ? -1 : width,
               after = hedge == Hedge::nearly || mark == Mark::before ? 0 : width;
  set_hours(meaning, named ? named->hard : Reading(), {*clock - before, *clock + 1 + after},
            {*clock - (before > 0 ? before / 2 : before), *clock + 1 + after / 2});
  return meaning;
}

DateResolver::Found DateResolver::time_range(const Frame& frame) const {
  Found first = time(*frame.parts[0]);
  Found last = time(*frame.parts[1]);
  if (!first || !last) return first;
  if (!first->minutes || !last->minutes) {  // the day is not known, but both ends of it are
    first->timex += "/" + last->timex;
    return first;
  }
  constexpr std::int64_t half_day = day_minutes / 2;
  const bool shared = said_half_day(*frame.parts[1]) && !said_half_day(*frame.parts[0]);
  if (shared && first->minutes->first + half_day <= last->minutes->first) {  // "between 1:30 and 4:00 p.m."
    first->minutes->first += half_day;
    first->timex.resize(first->timex.find('T'));
    first->timex += clock_text(static_cast<int>(first->minutes->first % day_minutes));
  }
  if (last->minutes->second < first->minutes->first) last->minutes->second += day_minutes;
  first->minutes->second = last->minutes->second;
  first->typical_minutes = first->minutes;
  return first;
}

DateResolver::Found DateResolver::day_part(const Frame& frame) const {
  const Frame* day = frame.parts[0];
  std::optional<int> part;
  if (frame.has(Field::part)) part = frame.get(Field::part);
  if (!part) return std::nullopt;
  Meaning meaning;
  Found named = day ? resolve(*day) : Found();
  if (named) meaning = *named;
  if (!named && today_) {
    bool last_night = *part == 7 || *part == 3;
    int shift = frame.has(Field::direction) ? frame.get(Field::direction) : *part == 7 && last_night ? -1 : 0;
    meaning = *calendar(day_period(*today_ + shift), true);
  }
  const DayPart& hours = lexicon_.day_parts()[static_cast<std::size_t>(*part)];
  meaning.kind = Kind::time;
  meaning.type = "TIME";
  if (meaning.timex.empty()) meaning.timex = "XXXX-XX-XX";
  meaning.timex += hours.timex;
  meaning.hard.clear(), meaning.typical.clear();
  constexpr std::array<std::string_view, 4> marks{"", "START", "MID", "END"};
  auto mark = static_cast<Mark>(frame.get(Field::mark));
  meaning.mark = marks[static_cast<std::size_t>(mark) % 4];
  if (!meaning.period) {
    meaning.relative = true;
    return meaning;
  }
  set_hours(meaning, named ? named->hard : Reading(), {hours.hard_low * 60, hours.hard_high * 60},
            {hours.typical_low * 60, hours.typical_high * 60});
  return meaning;
}

}  // namespace gainsay
