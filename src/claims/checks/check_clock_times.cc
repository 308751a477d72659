// "9 a.m. (0030 GMT)" gives one moment in two zones. Where both zones are known, the times must differ by what the
// zones do; where only the second one is, the first zone must be one that exists: a quarter hour, at most fourteen
// hours from Greenwich. A zone that means several is given the best of them.
#include <algorithm>
#include <cstdlib>

#include "claims/checks/calendar_words.h"
#include "claims/checks/check.h"
#include "claims/keys/clock_zones.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

struct ClockTime {
  TokenRange tokens;
  int minutes = 0;
  std::vector<int> zones;  ///< minutes from Greenwich; empty where the zone is not named
  std::optional<int> weekday;
};

class ClockTimes : ArticleCheck {
 public:
  using ArticleCheck::ArticleCheck;

  void run() const {
    static const WordClass brackets(
        [](const Vocabulary& vocabulary, WordId folded) { return opens_second(vocabulary[folded].text); });
    if (!story_.vocabulary.may_hold(document_.classes, brackets)) return;
    for (const Sentence& sentence : document_.sentences)
      if (story_.vocabulary.may_hold(sentence.classes, brackets)) read(sentence.tokens);
  }

 private:
  /// What stands before the same time in another zone.
  static bool opens_second(std::string_view word) { return word == "(" || word == "[" || word == "/"; }

  void read(TokenRange sentence) const {
    for (std::uint32_t token = sentence.first; token < sentence.last; ++token)
      if (const auto first = is_number(token) ? time_at(token, sentence.last) : std::nullopt) {
        check(*first, sentence.last);
        token = first->tokens.last - 1;
      }
  }
  bool is_number(std::uint32_t token) const { return document_.tokens[token].shape == Shape::number; }
  /// "9", "9:30", "9.30" or "0930" with what follows it; a bare "9" only with "a.m." or "p.m.".
  std::optional<ClockTime> time_at(std::uint32_t token, std::uint32_t last) const {
    if (!is_number(token)) return std::nullopt;
    int number = 0, digits = 0, behind = 0;  // behind the sign between hours and minutes
    bool parted = false;
    for (const char c : word(token)) {
      const bool sign = !parted && (c == ':' || c == '.');
      if ((!sign && (c < '0' || c > '9')) || digits > 4) return std::nullopt;
      parted = parted || sign;
      if (sign) continue;
      number = number * 10 + (c - '0');
      ++digits;
      behind += parted;
    }
    if (digits > 4 || (parted && (digits < 3 || behind != 2))) return std::nullopt;
    const bool with_minutes = digits > 2;
    const int hour = with_minutes ? number / 100 : number, minute = with_minutes ? number % 100 : 0;
    if (hour > 24 || minute > 59) return std::nullopt;
    ClockTime out{{token, token + 1}, hour * 60 + minute, {}, std::nullopt};
    const bool half_day = read_half_day(out, hour, last);
    if (!half_day && !with_minutes) return std::nullopt;
    read_zone(out, last);
    if (!half_day && out.zones.empty()) return std::nullopt;
    return out;
  }
  bool read_half_day(ClockTime& time, int hour, std::uint32_t last) const {
    if (time.tokens.last >= last || hour < 1 || hour > 12) return false;
    std::string text = word(time.tokens.last);
    text.erase(std::remove(text.begin(), text.end(), '.'), text.end());
    if (text != "am" && text != "pm") return false;
    ++time.tokens.last;
    time.minutes = time.minutes % (12 * 60) + (text == "pm" ? 12 * 60 : 0);
    return true;
  }
  /// Zone and weekday behind the time, in any order.
  void read_zone(ClockTime& time, std::uint32_t last) const {
    for (std::uint32_t at = time.tokens.last; at < last && at < time.tokens.first + 7; ++at) {
      const std::string& text = word(at);
      const bool zone_shape = document_.tokens[at].shape != Shape::lower;
      if (time.zones.empty() && zone_shape && !zone_of(text).empty()) {
        time.zones = zone_of(text);
      } else if (!time.weekday && weekday_of(text)) {
        time.weekday = weekday_of(text);
      } else if (is_clock_filler(text)) {
        continue;
      } else {
        return;
      }
      time.tokens.last = at + 1;
    }
  }

  void check(const ClockTime& first, std::uint32_t last) const {
    std::uint32_t at = first.tokens.last;
    while (at < last && is_clock_filler(word(at))) ++at;
    if (at + 1 >= last || !opens_second(word(at))) return;
    const auto second = time_at(at + 1, last);
    if (!second || second->zones.empty()) return;
    write(first, *second, at);
  }

  /// How far the first clock is ahead of Greenwich, by the second; on the day that is nearest.
  static std::vector<int> offsets(const ClockTime& first, const ClockTime& second) {
    int apart = first.minutes - second.minutes;
    std::vector<int> out;
    for (int zone : second.zones)
      for (int days = -1; days <= 1; ++days) {
        if (first.weekday && second.weekday && (*first.weekday - *second.weekday - days) % 7 != 0) continue;
        out.push_back(apart + zone + days * day_minutes);
      }
    return out;
  }
  static bool exists(int offset) { return offset % 15 == 0 && offset >= -12 * 60 && offset <= 14 * 60; }
  static bool fits(const ClockTime& first, int offset) {
    if (first.zones.empty()) return exists(offset);
    return std::find(first.zones.begin(), first.zones.end(), offset) != first.zones.end();
  }

  void write(const ClockTime& first, const ClockTime& second, std::uint32_t bracket) const {
    const std::vector<int> found = offsets(first, second);
    const bool right = std::any_of(found.begin(), found.end(), [&](int offset) { return fits(first, offset); });
    const Span whole{document_.tokens[first.tokens.first].begin, document_.tokens[second.tokens.last - 1].end};
    const CheckedFact fact{"check.clock-time",
                           "the time given as “" + std::string(text_of(document_.text, whole)) + "”", Kind::choice,
                           first.zones.empty() ? Severity::warning : Severity::error, "only one of the zones is named"};
    const std::string a(document_.text_of({first.tokens.first, bracket})), b(document_.text_of(second.tokens));
    write_sides(fact, {answer(first.tokens, a), answer(second.tokens, right ? a : b)});
  }
};

/// "GMT+1", "GMT-3:30".
std::string zone_named(int minutes) {
  const int hours = std::abs(minutes) / 60, rest = std::abs(minutes) % 60;
  return std::string("GMT") + (minutes < 0 ? "-" : "+") + std::to_string(hours) +
         (rest == 0 ? "" : (rest < 10 ? ":0" : ":") + std::to_string(rest));
}

/// "10 p.m. (2200 GMT)" and "22:00 local time (23:00 GMT)": the clock of one place cannot be ahead by both.
void check_offsets(const ReadStory& story, ClaimBook& book) {
  std::vector<Claim> sides;
  for (const StatedOffset& stated : stated_offsets(story))
    sides.push_back(story.answer(stated.article, stated.quote, zone_named(stated.minutes)));
  if (sides.empty()) return;
  write_check(
      story,
      {"check.clock-zone", "the clock of the place", Kind::choice, Severity::warning, "they may be of two places"},
      sides, book);
}

}  // namespace

void check_clock_times(const ReadStory& story, ClaimBook& book) {
  check_each<ClockTimes>(story, book);
  check_offsets(story, book);
}

}  // namespace gainsay
