#include "claims/keys/keyed_times.h"

#include <map>

namespace gainsay {
namespace {

constexpr std::int64_t hour = 60;

std::int64_t minute_of(const TimedFigure& time) { return hull(time.figure.mention->value.hard).low.value.to_whole(); }

Fact zone_fact(const std::string& question) {
  Fact fact;
  fact.id = "zone of the time";
  fact.key = question;
  fact.title = "the zone of the time " + question;
  fact.question = "by which clock the time is given " + question;
  fact.kind = Kind::choice;
  fact.cap = Severity::warning;
  return fact;
}

void write(const TimedFigure& time, std::uint32_t fact, ClaimBook& book) {
  Claim claim;
  claim.article = time.figure.article;
  claim.fact = fact;
  claim.quote = time.figure.mention->span;
  claim.sentence = time.figure.sentence;
  claim.value.kind = Kind::choice;
  claim.value.text = time.local ? "local time" : time.zone;
  claim.attribution = time.figure.around.attribution;
  book.add(std::move(claim));
}

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
    const std::uint32_t fact = book.fact(zone_fact(clock.first));
    for (const TimedFigure* time : group) write(*time, fact, book);
  }
}

}  // namespace gainsay
