// What clock times of one happening say of each other beyond being equal.
#pragma once

#include "claims/keys/keyed_groups.h"

namespace gainsay {

/// A clock time with what it is the time of; the mention's value is a time of day alone.
struct TimedFigure {
  KeyedFigure figure;
  bool local = false;  ///< "local time"
  std::string zone;    ///< the name of a zone that is not the place's own, where it is not known how far it is apart
};

/// Help is called after the event: no later than that the event was. `central` is the key of the event's own time.
KeyedFigure before_reaction(const TimedFigure& time, FigureKey central, Mention& made);

/// One clock time that one article calls local and another gives by a zone far away: "7:37 a.m. local time", "0737
/// GMT".
void claim_zone_slips(const std::vector<TimedFigure>& times, ClaimBook& book);

}  // namespace gainsay
