#include "claims/keys/keyed_times.h"

#include <map>

namespace gainsay {
namespace {

constexpr std::int64_t hour = 60;

std::int64_t minute_of(const TimedFigure& time) { return hull(time.figure.mention->value.hard).low.value.to_whole(); }

}  // namespace

KeyedFigure before_reaction(const TimedFigure& time, FigureKey central, Mention& made) {
  made = *time.figure.mention;
  for (Reading* reading : {&made.value.hard, &made.value.typical})
    for (Range& range : *reading) range.low = Bound::open();
  KeyedFigure bound = time.figure;
  bound.mention = &made;
  bound.key = std::move(central);
  return bound;
}

void claim_zone_slips(const std::vector<TimedFigure>& times, ClaimBook& book) {
  std::map<std::pair<std::string, std::int64_t>, std::vector<const TimedFigure*>> by_clock;
  for (const TimedFigure& time : times)
    if ((time.local || !time.zone.empty()) && minute_of(time) % hour != 0)  // full hours agree by chance
      by_clock[{time.figure.key.question, minute_of(time)}].push_back(&time);
  for (const auto& [clock, group] : by_clock) {
    bool local = false, far = false;
    for (const TimedFigure* time : group) (time->local ? local : far) = true;
    if (!local || !far) continue;
    std::vector<Claim> claims;
    for (const TimedFigure* time : group)
      claims.push_back(answer_of(time->figure, time->local ? "local time" : time->zone));
    const Fact fact{.id = "zone of the time",
                    .key = clock.first,
                    .title = "the zone of the time " + clock.first,
                    .question = "by which clock the time is given " + clock.first,
                    .kind = Kind::choice,
                    .cap = Severity::warning};
    book.add(fact, std::move(claims));
  }
}

}  // namespace gainsay
