// What a phrase of news means: a value read twice, hard (all that the words allow) and typical (what readers take).
//
// Two claims can both be true exactly when their readings meet. A reading is a list of ranges on one axis: figures in a
// unit, or minutes since 1970-01-01 00:00 for dates and times, or minutes for durations, or a ratio. Ranges are
// half-open unless said otherwise: [low, high). Typical always lies inside hard.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/document.h"
#include "values/decimal.h"

namespace gainsay {

/// Kinds of value. The names in reports and rule files are those of `kind_name`.
enum class Kind : std::uint8_t {
  money,
  percent,
  count,
  number,
  ordinal,
  ratio,
  measure,
  age,
  date,
  time,
  duration,
  set,
  name,
  names,
  choice,
  yes_no,
  rank,
};
std::string_view kind_name(Kind kind);  ///< "money", …, "yes-no", "rank"
std::optional<Kind> kind_named(std::string_view name);
bool is_dated(Kind kind);  ///< date or time: its axis is the calendar, in minutes

/// One end of a range. `strict` ends are not part of it. An infinite end has no value.
struct Bound {
  Decimal value;
  bool strict = false;
  bool infinite = false;

  static Bound at(Decimal v) { return {v, false, false}; }
  static Bound beyond(Decimal v) { return {v, true, false}; }
  static Bound open() { return {Decimal(), true, true}; }
  bool operator==(const Bound&) const = default;
};

struct Range {
  Bound low = Bound::open();
  Bound high = Bound::open();

  static Range exactly(Decimal v) { return {Bound::at(v), Bound::at(v)}; }
  static Range half_open(Decimal l, Decimal h) { return {Bound::at(l), Bound::beyond(h)}; }
  static Range closed(Decimal l, Decimal h) { return {Bound::at(l), Bound::at(h)}; }
  bool is_closed() const { return !low.infinite && !high.infinite; }
  bool operator==(const Range&) const = default;
};

bool low_before(const Bound& a, const Bound& b);   ///< a, as a low end, admits values that b does not
bool high_before(const Bound& a, const Bound& b);  ///< a, as a high end, stops earlier than b
bool is_empty(const Range& range);
bool meet(const Range& a, const Range& b);
Range intersection(const Range& a, const Range& b);  ///< may be empty
Range hull(const Range& a, const Range& b);
bool inside(const Range& inner, const Range& outer);
/// How far two ranges that do not meet lie apart; 0 when they meet or only touch.
Decimal distance(const Range& a, const Range& b);

/// Disjoint ascending ranges.
using Reading = std::vector<Range>;
bool meet(const Reading& a, const Reading& b);
bool inside(const Reading& inner, const Reading& outer);
Range hull(const Reading& reading);  ///< of a reading with at least one range

/// How a figure is hedged. The names are those of rules/readings.yaml.
enum class Hedge : std::uint8_t {
  none,
  exactly,
  about,
  nearly,
  over,
  under,
  at_least,
  at_most,
  range,
  spread,
  vague,
  ratio_word,
};

/// TIMEX3 of a temporal mention: type DATE, TIME, DURATION or SET, and the standard's value ("2024-05", "P3W").
struct Timex {
  std::string type;
  std::string value;
  std::string mod;  ///< APPROX, START, END, MORE_THAN, …; may be empty
  bool operator==(const Timex&) const = default;
};

/// Days [first, last] of the calendar value a reader would write down; days since 1970-01-01.
struct Days {
  std::int64_t first = 0;
  std::int64_t last = 0;
  bool operator==(const Days&) const = default;
};

struct Value {
  Kind kind = Kind::number;
  std::string unit;               ///< ISO currency, unit symbol, counted noun in its base form; empty if none
  std::optional<Decimal> amount;  ///< the figure as written (14300000000; 49 for a percent); none for a range
  Hedge hedge = Hedge::none;
  Decimal precision;  ///< what one unit of the last written digit is worth; 0 for words and vague ones
  Reading hard;       ///< empty for names, choices, yes or no
  Reading typical;
  std::vector<std::string> assumes;  ///< "weeks: 1 to 13"; one a lexicon entry used

  std::optional<Days> point;   ///< dates only
  std::optional<Timex> timex;  ///< dates, times, durations, sets
  bool relative = false;       ///< read against the publication date; open where that is unknown
  bool open_year = false;      ///< a month or day whose year the words leave out
  std::string scale;           ///< what it was written in, where that matters: "short" dollars, "cents", "month" of age

  std::string text;                  ///< the name, option, "yes" or "no"; the entity's id for a name
  std::vector<std::string> members;  ///< of a set of names, by entity id, sorted
  bool closed = false;               ///< a set that the words close ("only", "its two backers")
};

/// A span of an article read as a value.
struct Mention {
  Span span;  ///< hedge and unit included, as a reader would underline it
  TokenRange tokens;
  TokenRange core;  ///< the figure with its unit, without the hedge
  Value value;
};

/// What reading depends on besides the words.
struct ReadingContext {
  std::optional<Published> published;
  std::string currency = "USD";  ///< what "$" means here
  std::string default_country;   ///< ISO 3166, from the outlet; may be empty
};
inline ReadingContext context_of(const Article& article) { return {.published = article.published}; }

}  // namespace gainsay
