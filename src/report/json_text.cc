#include "report/json_text.h"

#include "values/calendar.h"

namespace gainsay {
namespace {

std::int64_t floor_whole(Decimal value) {
  std::int64_t whole = value.to_whole();
  return Decimal(whole) > value ? whole - 1 : whole;
}

/// The ends of a range, each to be written for itself.
class Ends {
 public:
  Ends(Kind kind, const Range& range) : range_(range), dated_(is_dated(kind)) {
    if (!dated_) return;
    low_ = range.low.infinite ? 0 : floor_whole(range.low.value);
    const std::int64_t high = range.high.infinite ? 0 : floor_whole(range.high.value);
    last_ = high - (range.high.strict ? 1 : 0);
    whole_days_ = low_ % day_minutes == 0 && (high % day_minutes == 0 || (last_ + 1) % day_minutes == 0);
  }

  void low(JsonWriter& json) const { write(json, range_.low, low_); }
  void high(JsonWriter& json) const { write(json, range_.high, last_); }

 private:
  void write(JsonWriter& json, const Bound& bound, std::int64_t minute) const {
    if (bound.infinite) return json.raw("null");
    if (!dated_) return json.decimal(bound.value);
    if (whole_days_) return json.day(floor_div(minute, day_minutes));
    json.minute(minute);
  }

  const Range& range_;
  bool dated_;
  bool whole_days_ = false;  // both ends fall between two days
  std::int64_t low_ = 0;     // of dates the first minute
  std::int64_t last_ = 0;    // and the last one that is part of the range
};

void write_range(JsonWriter& json, Kind kind, const Range& range) {
  const Ends ends(kind, range);
  json.raw('[');
  ends.low(json);
  json.raw(',');
  ends.high(json);
  json.raw(']');
}

void write_reading(JsonWriter& json, Kind kind, const Reading& reading) {
  if (reading.empty()) return json.raw("null");
  if (reading.size() == 1) return write_range(json, kind, reading.front());
  write_range(json, kind, hull(reading));
}

void write_point(JsonWriter& json, const std::optional<Days>& point) {
  if (!point) return json.raw("null");
  json.raw('[');
  json.day(point->first);
  json.raw(',');
  json.day(point->last);
  json.raw(']');
}

void write_timex(JsonWriter& json, const std::optional<Timex>& timex) {
  if (!timex) return json.raw("null");
  json.raw("{\"type\":");
  json.code(timex->type);
  json.raw(",\"value\":");
  json.code(timex->value);
  if (!timex->mod.empty()) {
    json.raw(",\"mod\":");
    json.code(timex->mod);
  }
  json.raw('}');
}

void write_value(JsonWriter& json, const Value& value) {
  json.raw(",\"kind\":");
  json.code(kind_name(value.kind));
  json.raw(",\"unit\":");
  json.text_or_null(value.unit);
  json.raw(",\"amount\":");
  if (value.amount)
    json.decimal(*value.amount);
  else
    json.raw("null");
  json.raw(",\"hard\":");
  const std::size_t hard = json.size();
  write_reading(json, value.kind, value.hard);
  const std::size_t behind = json.size();
  json.raw(",\"typical\":");
  if (value.typical == value.hard)
    json.again(hard, behind);
  else
    write_reading(json, value.kind, value.typical);
  json.raw(",\"point\":");
  write_point(json, value.point);
  json.raw(",\"timex\":");
  write_timex(json, value.timex);
}

}  // namespace

JsonEnds json_ends(Kind kind, const Range& range) {
  const Ends ends(kind, range);
  JsonWriter json;
  ends.low(json);
  const std::size_t low = json.size();
  ends.high(json);
  return {std::string(json.written().substr(0, low)), std::string(json.written().substr(low))};
}

void write_mention(JsonWriter& json, std::string_view article, std::string_view text, const Mention& mention,
                   Span in_file) {
  json.raw("{\"article\":");
  json.raw(article);
  json.raw(",\"start\":");
  json.number(in_file.begin);
  json.raw(",\"end\":");
  json.number(in_file.end);
  json.raw(",\"text\":");
  json.text(text);
  write_value(json, mention.value);
  json.raw('}');
}

}  // namespace gainsay
