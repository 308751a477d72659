#include "claims/keys/clock_zones.h"

#include <set>

#include "claims/checks/calendar_words.h"
#include "claims/stretch.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr std::uint32_t zone_reach = 6;  ///< tokens behind a time; "a. m. local time" takes as many

/// Words between a time and its zone: "p.m.", "a. m.".
bool is_half_day(std::string_view word) {
  return word == "a" || word == "p" || word == "m" || word == "." || word == "am" || word == "pm" || word == "a.m." ||
         word == "p.m." || word == "m.";
}

/// Of an exact clock time, which has one whether or not its day is known.
int minute_of(const Value& value) { return static_cast<int>(hull(time_of_day(value, 0).hard).low.value.to_whole()); }

/// The same clock between 12 hours behind Greenwich and 12 ahead of it.
int nearest_offset(int minutes) {
  const int offset = (minutes % day_minutes + day_minutes) % day_minutes;
  return offset > day_minutes / 2 ? offset - day_minutes : offset;
}

bool is_exact_clock(const Mention& mention) {
  return mention.value.kind == Kind::time && is_clock_time(mention.value) && mention.value.hedge == Hedge::none &&
         !time_of_day(mention.value, 0).hard.empty();
}

/// What one article's pairs of times in two zones say.
void add_offsets(const ReadStory& story, std::uint32_t article, std::vector<StatedOffset>& offsets) {
  if (!story.by_sentence[article].kinds.has(Kind::time)) return;
  const Document& document = story.documents[article];
  const auto& mentions = story.mentions[article];
  for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
    const Mention &first = mentions[i], &second = mentions[i + 1];
    if (!is_exact_clock(first) || !is_exact_clock(second) || second.tokens.first > first.tokens.last + 3) continue;
    const std::uint32_t before = second.tokens.first - 1;
    if (story.vocabulary[document.tokens[before].folded].text != "(") continue;
    const ClockZone own = zone_behind(document, story.vocabulary, first.tokens);
    const ClockZone other = zone_behind(document, story.vocabulary, second.tokens);
    const int ahead = minute_of(first.value) - minute_of(second.value);
    if (own.minutes.empty() && other.minutes.size() == 1)
      offsets.push_back({article, {first.span.begin, second.span.end}, nearest_offset(ahead + other.minutes.front())});
  }
}

/// The minute behind the T of "XXXX-XX-XXT07:37".
std::optional<int> minute_in(std::string_view timex) {
  const std::size_t clock = timex.find('T') + 1;
  if (clock == 0 || clock + 5 > timex.size() || timex[clock + 2] != ':') return std::nullopt;
  auto two = [&](std::size_t at) { return (timex[at] - '0') * 10 + timex[at + 1] - '0'; };
  return two(clock) * 60 + two(clock + 3);
}

/// The minute that a clock gives where no day is known, or those between the two that it gives.
Reading clock_alone(std::string_view timex) {
  const std::size_t slash = timex.find('/');
  const auto first = minute_in(timex.substr(0, slash));
  auto last = slash == std::string_view::npos ? first : minute_in(timex.substr(slash));
  if (!first || !last) return {};
  if (*last < *first) *last += day_minutes;
  return {Range::half_open(Decimal(*first), Decimal(*last + 1))};
}

}  // namespace

ClockZone zone_behind(const Document& document, const Vocabulary& vocabulary, TokenRange time) {
  ClockZone zone;
  const auto end = std::min(static_cast<std::uint32_t>(document.tokens.size()), time.last + zone_reach);
  for (std::uint32_t at = time.first + 1; at < end; ++at) {
    const Token& token = document.tokens[at];
    const std::string& text = vocabulary[token.folded].text;
    if (text == "local") zone.local = true;
    if (token.shape != Shape::lower && !zone_of(text).empty()) {
      zone.minutes = zone_of(text);
      zone.name = zone.minutes == std::vector{0} ? "GMT" : vocabulary[token.word].text;
      return zone;
    }
    if (token.shape == Shape::capitalised && at + 1 < end &&
        vocabulary[document.tokens[at + 1].folded].text == "time") {
      zone.name = vocabulary[token.word].text;  // "Slovenian time"
      return zone;
    }
    if (at >= time.last && !is_clock_filler(text) && !is_half_day(text)) return zone;
  }
  return zone;
}

bool is_clock_time(const Value& value) {
  if (!value.timex) return false;
  const std::size_t time = value.timex->value.find('T');
  return time != std::string::npos && time + 1 < value.timex->value.size() && value.timex->value[time + 1] <= '9';
}

std::vector<StatedOffset> stated_offsets(const ReadStory& story) {
  std::vector<StatedOffset> offsets;
  for (std::uint32_t article = 0; article < story.articles.size(); ++article) add_offsets(story, article, offsets);
  return offsets;
}

std::optional<int> local_offset(const ReadStory& story) {
  std::set<int> offsets;
  for (const StatedOffset& stated : stated_offsets(story)) offsets.insert(stated.minutes);
  return offsets.size() == 1 ? std::optional(*offsets.begin()) : std::nullopt;
}

TokenRange clock_words(const Document& document, const Vocabulary& vocabulary, TokenRange time) {
  const auto word = [&](std::uint32_t at) -> const std::string& { return vocabulary[document.tokens[at].folded].text; };
  bool clock = false;
  for (std::uint32_t at = time.first; at < time.last; ++at) {
    const bool day = weekday_of(word(at)) || month_of(word(at)) || word(at) == "yesterday" || word(at) == "today";
    if (clock && day) {
      while (at > time.first && (word(at - 1) == "on" || word(at - 1) == ",")) --at;
      return {time.first, at};
    }
    clock = clock || document.tokens[at].shape == Shape::number;
  }
  return time;
}

Value time_of_day(Value value, int shift) {
  const bool open = value.hard.empty() || !hull(value.hard).is_closed();
  if (open && value.timex->mod.empty()) value.hard = clock_alone(value.timex->value);
  if (value.hard.empty()) return value;
  Range range = value.hard.front();
  const std::int64_t middle = ((range.low.value + range.high.value) / Decimal(2)).to_whole() + shift;
  const std::int64_t day = (middle % day_minutes + day_minutes) % day_minutes - middle + shift;
  range.low.value = range.low.value + Decimal(day);
  range.high.value = range.high.value + Decimal(day);
  value.hard = value.typical = {range};
  value.open_year = value.relative = false;
  value.point.reset();
  value.timex->value = value.timex->value.substr(value.timex->value.find('T'));
  return value;
}

}  // namespace gainsay
