// Lengths of time, what they reach when measured from a day, and what comes back every so long.
#include <algorithm>
#include <utility>

#include "values/calendar.h"
#include "values/date_resolver.h"
#include "values/numeral.h"

namespace gainsay {
namespace {

/// TIMEX3's letter, and whether it stands behind the T.
std::pair<std::string_view, bool> letter_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second:
      return {"S", true};
    case TimeUnit::minute:
      return {"M", true};
    case TimeUnit::hour:
      return {"H", true};
    case TimeUnit::day:
      return {"D", false};
    case TimeUnit::weekend:
      return {"WE", false};
    case TimeUnit::week:
    case TimeUnit::fortnight:
      return {"W", false};
    case TimeUnit::month:
      return {"M", false};
    case TimeUnit::quarter:
    case TimeUnit::season:
      return {"Q", false};
    case TimeUnit::half:
      return {"H", false};
    case TimeUnit::year:
      return {"Y", false};
    case TimeUnit::decade:
      return {"DE", false};
    case TimeUnit::century:
      return {"CE", false};
    case TimeUnit::millennium:
      return {"L", false};
  }
  return {"", false};
}

/// "P3W", "PT1H30M", "P2Y6M": halves are written in the next unit down where that is whole.
std::string timex_of(const std::vector<std::pair<TimeUnit, Decimal>>& parts) {
  std::vector<std::pair<TimeUnit, Decimal>> whole;
  for (auto [unit, count] : parts) {
    if (unit == TimeUnit::fortnight) unit = TimeUnit::week, count = count * Decimal(2);
    if (unit == TimeUnit::decade) unit = TimeUnit::year, count = count * Decimal(10);
    if (unit == TimeUnit::half) unit = TimeUnit::month, count = count * Decimal(6);
    Decimal rest = count - Decimal(count.to_whole());
    bool split = rest != Decimal(0) && (unit == TimeUnit::year || unit == TimeUnit::hour || unit == TimeUnit::minute);
    Decimal below = rest * Decimal(unit == TimeUnit::year ? 12 : 60);
    if (!split || !below.is_whole()) {
      whole.emplace_back(unit, count);
      continue;
    }
    if (count.to_whole() != 0) whole.emplace_back(unit, Decimal(count.to_whole()));
    whole.emplace_back(unit == TimeUnit::year   ? TimeUnit::month
                       : unit == TimeUnit::hour ? TimeUnit::minute
                                                : TimeUnit::second,
                       below);
  }
  std::string date = "P", time;
  for (const auto& [unit, count] : whole) {
    const auto [letter, timed] = letter_of(unit);
    ((timed ? time : date) += count.to_string()) += letter;
  }
  if (!time.empty()) (date += 'T') += time;
  return date;
}

std::string vague_timex(TimeUnit unit) {
  auto [letter, timed] = letter_of(unit);
  if (unit == TimeUnit::decade) letter = "DE";
  return std::string(timed ? "PTX" : "PX") + std::string(letter);
}

/// Half of what the last digit other than 0 is worth: 0.05 of "9.5", 500 of "3,000", a tenth of it at most; a half in
/// words may be meant as roughly as a quarter.
Decimal half_unit(Decimal count) {
  const Decimal quarters = count * Decimal(4);
  if (count >= Decimal(100)) return std::min(last_digit_worth(count) / Decimal(2), count / Decimal(10));
  if (count.is_whole()) return Decimal(1) / Decimal(2);
  if (quarters.is_whole()) return Decimal(1) / Decimal(4);
  Decimal unit = Decimal(1);
  for (Decimal rest = count; !rest.is_whole(); rest = rest * Decimal(10)) unit = unit / Decimal(10);
  return unit / Decimal(2);
}

Range scaled(const DateReadings::Pair& pair, Decimal by) { return Range::closed(pair.low * by, pair.high * by); }

constexpr std::array<std::string_view, 15> plurals{"seconds", "minutes",    "hours",   "days",      "weekends",
                                                   "weeks",   "fortnights", "months",  "quarters",  "seasons",
                                                   "halves",  "years",      "decades", "centuries", "millennia"};

/// "Half a century" is fifty years where they are counted back or on.
void in_years(Length& length) {
  const int years = length.unit == TimeUnit::decade ? 10 : length.unit == TimeUnit::century ? 100 : 0;
  if (years == 0 || !length.count || length.composed || length.parts.size() != 1) return;
  length.unit = TimeUnit::year;
  length.count = *length.count * Decimal(years);
  length.parts = {{length.unit, *length.count}};
}

/// Minutes that lie a length of `range` before (`direction` -1) or after a day.
Range moved(const Range& range, std::int64_t day, int direction) {
  auto minutes = [&](const Bound& bound) {
    return Decimal(day * day_minutes) + (direction < 0 ? -bound.value : bound.value);
  };
  return direction < 0 ? Range::closed(minutes(range.high), minutes(range.low))
                       : Range::closed(minutes(range.low), minutes(range.high));
}

}  // namespace

void DateResolver::hedge(Length& length, Hedge hedge) const {
  length.hedge = hedge;
  if (hedge == Hedge::none || hedge == Hedge::exactly || !length.count) return;
  Decimal unit = minutes_in(length.unit);
  Decimal n = *length.count * unit;
  auto share = [&](std::int64_t thousandths) { return n * Decimal(thousandths) / Decimal(1000); };
  switch (hedge) {
    case Hedge::about:
      length.hard = Range::closed(share(750), share(1250));
      length.typical = Range::closed(share(875), share(1125));
      break;
    case Hedge::nearly:
      length.hard = Range::half_open(std::min(share(900), std::max(share(500), n - unit)), n);
      length.typical = Range::half_open(std::max(share(750), n - unit / Decimal(2)), n);
      break;
    case Hedge::over:
      length.hard = {Bound::beyond(n), Bound::open()};
      length.typical = {Bound::beyond(n), Bound::at(n + unit)};
      break;
    case Hedge::under:
      length.hard = Range::half_open(0, n);
      length.typical = Range::half_open(share(667), n);
      break;
    case Hedge::at_least:
      length.hard = {Bound::at(n), Bound::open()};
      length.typical = Range::closed(n, share(1250));
      break;
    case Hedge::at_most:
      length.hard = Range::closed(0, n);
      length.typical = Range::closed(share(667), n);
      break;
    default:
      break;
  }
}

std::optional<Length> DateResolver::single_length(const Frame& frame) const {
  Length length;
  length.working = frame.has(Field::working);
  length.unit = static_cast<TimeUnit>(frame.get(Field::unit, static_cast<int>(TimeUnit::day)));
  Decimal unit = minutes_in(length.unit);
  if (frame.has(Field::fraction))
    length.count = Decimal(frame.get(Field::fraction)) / Decimal(1000);
  else if (frame.count)
    length.count = frame.count;
  else if (frame.has(Field::more))
    length.count = Decimal(1);
  if (length.count) {
    Decimal half = half_unit(*length.count) * unit;
    Decimal low = *length.count * unit, high = frame.count2 ? *frame.count2 * unit : low;
    if (high < low) return std::nullopt;
    length.hard = length.typical =
        Range::half_open(low - half > Decimal(0) ? low - half : low / Decimal(2), high + half);
    if (frame.count2) length.hedge = Hedge::range;
    length.parts = {{length.unit, *length.count}};
    length.timex = timex_of(length.parts);
    return length;
  }
  length.hedge = Hedge::vague;
  bool couple = frame.get(Field::vague) == 2;
  const auto& plain = readings_.lengths[static_cast<std::size_t>(length.unit)];
  const DateReadings::Vague& vague = couple                              ? readings_.couple
                                     : frame.has(Field::vague) || !plain ? readings_.few
                                                                         : *plain;
  const int times = frame.get(Field::vague) < 0 ? -frame.get(Field::vague) : 1;  // "thousands of years"
  length.hard = scaled(vague.hard, unit * Decimal(times)),
  length.typical = scaled(vague.typical, unit * Decimal(times));
  length.timex = couple ? timex_of({{length.unit, 2}}) : vague_timex(length.unit);
  if (couple) length.count = Decimal(2);
  std::string word(plurals[static_cast<std::size_t>(length.unit)]);
  length.assumes = (couple                    ? "a couple of "
                    : times > 1               ? "a few times " + std::to_string(times) + " "
                    : frame.has(Field::vague) ? "a few "
                                              : "") +
                   word + ": " + vague.hard.low.to_string() + " to " + vague.hard.high.to_string();
  return length;
}

std::optional<Length> DateResolver::length_of(const Frame& frame) const {
  std::optional<Length> length;
  if (frame.form == Form::sum && frame.parts[0] && frame.parts[1]) {
    length = length_of(*frame.parts[0]);
    auto rest = length_of(*frame.parts[1]);
    if (!length || !rest || !length->count || !rest->count || rest->unit >= length->unit) return std::nullopt;
    length->parts.insert(length->parts.end(), rest->parts.begin(), rest->parts.end());
    Decimal minutes = 0;
    for (const auto& [unit, count] : length->parts) minutes = minutes + count * minutes_in(unit);
    Decimal half = minutes_in(length->parts.back().first) / Decimal(2);
    length->hard = length->typical = Range::half_open(minutes - half, minutes + half);
    length->timex = timex_of(length->parts);
    length->count = minutes / minutes_in(length->unit);
    length->composed = true;
  } else if (frame.parts[0]) {
    length = length_of(*frame.parts[0]);
  } else {
    length = single_length(frame);
  }
  if (length && frame.has(Field::hedge)) hedge(*length, static_cast<Hedge>(frame.get(Field::hedge)));
  return length;
}

DateResolver::Found DateResolver::length(const Frame& frame) const {
  Found meaning(std::in_place);
  meaning->kind = Kind::duration;
  meaning->type = "DURATION";
  meaning->relative = frame.form == Form::span;
  if (frame.reference && !frame.reference->empty()) {
    meaning->timex = *frame.reference;
    meaning->hard = meaning->typical = {Range{Bound::beyond(0), Bound::open()}};
    return meaning;
  }
  auto length = length_of(frame);
  if (!length) return std::nullopt;
  meaning->timex = std::move(length->timex);
  meaning->mark = lexicon_.hedge_mark(length->hedge);
  meaning->hard = {length->hard};
  meaning->typical = {length->typical};
  meaning->assumes = std::move(length->assumes);
  meaning->length = std::move(length);
  return meaning;
}

/// Days, weeks or years beyond which nobody counts to a day of the calendar.
const Decimal farthest = 10'000'000;

/// A length before or after a day: that of publication, the one named, or the one last spoken of.
DateResolver::Found DateResolver::ago(const Frame& frame) const {
  if (frame.has(Field::weekday)) return weekdays_away(frame);
  if (!frame.parts[0]) return std::nullopt;
  const bool was = frame.has(Field::more) && (direction_() < 0 || direction_.spans_record());
  if (was) return this->length(frame);  // "built it in two years"
  auto length = length_of(frame);
  if (!length) return std::nullopt;
  if (frame.has(Field::more) && length->unit < TimeUnit::day) return this->length(frame);  // "in a minute"
  int direction = frame.get(Field::direction);
  bool one_year = direction < 0 && length->unit == TimeUnit::year && length->count == Decimal(1) && !length->composed;
  if (one_year && quarter_ && !frame.parts[1]) return calendar(shifted(*quarter_, -4), true);
  Found base = frame.parts[1] ? resolve(*frame.parts[1]) : Found();
  std::optional<std::int64_t> from = today_;
  if (frame.parts[1]) from = base && base->period ? std::optional(base->period->first) : std::nullopt;
  bool by_focus = frame.has(Field::plain) && focus_;
  if (by_focus) from = focus_->first;
  const Decimal rounded =
      minutes_in(length->unit) * (length->count ? std::min(*length->count, Decimal(1)) : Decimal(1));
  in_years(*length);
  bool whole = length->count && length->count->is_whole();
  const bool countable = length->count && *length->count <= farthest;
  if (!from || !countable || (!whole && !length->composed)) {
    Meaning meaning = *unknown(direction < 0 ? "PAST_REF" : "FUTURE_REF");
    meaning.assumes = length->assumes;
    if (!from) return meaning;
    meaning.hard = {moved(length->hard, *from, direction)};
    meaning.typical = {moved(length->typical, *from, direction)};
    return meaning;
  }
  std::int64_t day = *from;
  for (const auto& [unit, count] : length->parts)
    day = length->working && unit == TimeUnit::day ? working_day(day, direction * count.to_whole())
                                                   : shifted_day(day, direction * count.to_whole(), unit);
  if (length->parts.empty()) day = shifted_day(day, direction * length->count->to_whole(), length->unit);
  bool exact = length->composed || frame.parts[1] || length->unit < TimeUnit::month;
  bool ahead = direction > 0 && !exact;  // "in five years": that day, though TIMEX3 writes the year
  TimeUnit grain = length->unit == TimeUnit::week || length->unit == TimeUnit::fortnight ? TimeUnit::day : length->unit;
  if (grain > TimeUnit::year) grain = TimeUnit::year;  // "a decade ago"
  Period period = exact ? day_period(day) : period_of(grain, day);
  if (by_focus && length->unit == TimeUnit::year && focus_->unit >= TimeUnit::month && focus_->unit <= TimeUnit::year)
    period = period_of(focus_->unit, day);
  Found meaning = calendar(period, !base || base->relative);
  if (length->unit == TimeUnit::week && !frame.parts[1]) meaning->timex = timex_value(period_of(TimeUnit::week, day));
  if (ahead) meaning->period = day_period(day);
  meaning->mark = lexicon_.hedge_mark(length->hedge);
  const bool day_named = frame.parts[1] && frame.parts[1]->has(Field::weekday);  // "a week ago Monday"
  if (length->unit > TimeUnit::day && !length->composed && !day_named) {         // "three weeks ago" rounds to three
    std::int64_t half = (rounded.to_whole() + 2 * day_minutes - 1) / (2 * day_minutes);
    meaning->hard = {Range::half_open((day - half) * day_minutes, (day + half + 1) * day_minutes)};
    meaning->typical = meaning->hard;
  }
  hedge_away(*meaning, *length, *from, direction);
  const bool period_spoken_of = by_focus && focus_->unit > TimeUnit::day;
  if (one_year && !frame.parts[1] && reports_ && today_ &&
      !period_spoken_of) {  // any time about a year before may be meant, that quarter is likely
    meaning->period = shifted(period_of(TimeUnit::quarter, *today_), -5);
    meaning->timex = timex_value(*meaning->period);
    meaning->typical = {intersection(minutes_of(*meaning->period), meaning->hard.front())};
  }
  return meaning;
}

DateResolver::Found DateResolver::set(const Frame& frame) const {
  Meaning meaning;
  meaning.kind = Kind::set;
  meaning.type = "SET";
  meaning.hard = meaning.typical = {Range{}};
  if (frame.reference && !frame.reference->empty()) {
    meaning.timex = *frame.reference;
  } else if (frame.has(Field::weekday)) {
    meaning.timex = "XXXX-WXX-" + std::to_string(frame.get(Field::weekday));
    if (frame.has(Field::part))
      meaning.timex += lexicon_.day_parts()[static_cast<std::size_t>(frame.get(Field::part))].timex;
  } else if (frame.has(Field::month) || frame.has(Field::season)) {
    meaning.timex = open_timex(frame);
  } else if (frame.has(Field::part)) {
    meaning.timex = "XXXX-XX-XX" + lexicon_.day_parts()[static_cast<std::size_t>(frame.get(Field::part))].timex;
  } else if (frame.has(Field::unit)) {
    meaning.timex = timex_of({{static_cast<TimeUnit>(frame.get(Field::unit)), frame.get(Field::more, 1)}});
  } else if (auto length = length_of(frame)) {
    meaning.timex = length->timex;
  }
  return meaning;
}

DateResolver::Found DateResolver::reference(const Frame& frame) const {
  Meaning meaning = *unknown(*frame.reference);
  if (!today_) return meaning;
  Decimal now = *today_ * day_minutes, tomorrow = (*today_ + 1) * day_minutes;
  if (*frame.reference == "PAST_REF")
    meaning.hard = {Range{Bound::open(), Bound::beyond(tomorrow)}};
  else if (*frame.reference == "FUTURE_REF")
    meaning.hard = {Range{Bound::at(now), Bound::open()}};
  else
    meaning.period = day_period(*today_);
  meaning.typical = meaning.hard;
  return meaning;
}

}  // namespace gainsay
