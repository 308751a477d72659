// A sentence without a calendar word or a figure that could be a date is left after one look at each token. In the
// others a phrase is looked for at each token that can begin one, the longest taken, and reading goes on behind it.
#include "values/date_reader.h"

#include <algorithm>
#include <cstdlib>

#include "base/embedded.h"
#include "values/calendar.h"
#include "values/date_matcher.h"
#include "values/date_resolver.h"
#include "values/date_tense.h"

namespace gainsay {

struct DateReader::Parts {
  Parts(Vocabulary& vocabulary, const NumberReader& reader)
      : lexicon(vocabulary),
        grammar(vocabulary, lexicon),
        index(vocabulary, lexicon, grammar, reader),
        readings(date_readings()),
        matcher(lexicon, grammar, index, reader) {}

  bool add(const Frame& frame, const Document& document, TokenRange sentence, const ReadingContext& context,
           std::vector<Mention>& out) const;

  DateLexicon lexicon;
  DateGrammar grammar;
  DateIndex index;
  DateReadings readings;
  DateMatcher matcher;
};

namespace {

DateReadings::Pair pair_of(const Node& node) {
  auto figure = [](const Node& item) { return Decimal::parse(item.text).value_or(Decimal(0)); };
  return node.items.size() == 2 ? DateReadings::Pair{figure(node.items[0]), figure(node.items[1])}
                                : DateReadings::Pair{};
}
DateReadings::Vague vague_of(const Node& node) { return {pair_of(node["hard"]), pair_of(node["typical"])}; }

/// The unit of a period that an earlier mention names.
TimeUnit unit_of(const Days& days) {
  std::int64_t length = days.last - days.first + 1;
  if (length == 1) return TimeUnit::day;
  if (length <= 7) return TimeUnit::week;
  if (length <= 31) return TimeUnit::month;
  return length <= 92 ? TimeUnit::quarter : TimeUnit::year;
}

/// What earlier mentions leave to refer to.
Focus focus_of(const std::vector<Mention>& mentions, const ReadingContext& context) {
  constexpr std::size_t near = 12, far = 60;
  Focus focus;
  std::size_t looked = 0;
  for (std::size_t i = mentions.size(); i > 0 && looked < far; ++looked) {
    const Value& value = mentions[--i].value;
    if (value.kind != Kind::date || !value.point || !value.timex ||
        value.timex->value.find("_REF") != std::string::npos)
      continue;
    Period period{unit_of(*value.point), value.point->first, value.point->last};
    if (!focus.last && looked < near) focus.last = period;
    bool quarter = value.timex->value.find("-Q") != std::string::npos && period.unit == TimeUnit::quarter;
    constexpr std::int64_t recent = 200;  // days: an older quarter is one compared with
    bool over =
        context.published && period.last < context.published->day && context.published->day - period.last < recent;
    if (quarter && over && (!focus.quarter || focus.quarter->first < period.first)) focus.quarter = period;
  }
  return focus;
}

/// Whether what a phrase means may hang on what was spoken of before.
bool looks_back(const Frame& frame) {
  if (frame.form == Form::that || frame.form == Form::ago) return true;
  return std::ranges::any_of(frame.parts, [](const Frame* part) { return part != nullptr && looks_back(*part); });
}

/// Whether a sentence speaks of earnings, and names a sum.
bool reports(const Document& document, TokenRange sentence, const std::vector<Mention>& out,
             const DateLexicon& lexicon) {
  bool sum = false, earnings = false;
  for (auto mention = out.rbegin(); mention != out.rend() && mention->tokens.first >= sentence.first; ++mention)
    sum = sum || mention->value.kind == Kind::money;
  for (std::uint32_t at = sentence.first; sum && !earnings && at < sentence.last; ++at)
    earnings = lexicon.is(document.tokens[at].folded, Class::reported);
  return sum && earnings;
}

Reading reading_of(const std::pair<std::int64_t, std::int64_t>& minutes) {
  return {Range::half_open(minutes.first, minutes.second)};
}

/// Makes a fresh value of what a phrase means.
void set_value(Value& value, Meaning&& meaning) {
  value.kind = meaning.kind;
  value.hard = std::move(meaning.hard);
  value.typical = std::move(meaning.typical);
  if (meaning.minutes) {
    if (value.hard.empty()) value.hard = reading_of(*meaning.minutes);
    value.typical = reading_of(meaning.typical_minutes ? *meaning.typical_minutes : *meaning.minutes);
  } else if (value.hard.empty() && meaning.period) {
    value.hard = {Range::half_open(meaning.period->first * day_minutes, (meaning.period->last + 1) * day_minutes)};
    value.typical = value.hard;
  }
  if (value.hard.empty()) value.hard = value.typical = {Range{}};  // anything: publication is unknown
  if (meaning.period) value.point = Days{meaning.period->first, meaning.period->last};
  value.timex.emplace(Timex{std::move(meaning.type), std::move(meaning.timex), std::move(meaning.mark)});
  value.relative = meaning.relative;
  value.open_year = meaning.open_year;
  if (!meaning.assumes.empty()) value.assumes.push_back(std::move(meaning.assumes));
  if (meaning.length) {
    value.amount = meaning.length->count;
    value.hedge = meaning.length->hedge;
  }
}

TimeUnit unit_of(const Frame& frame) {
  return static_cast<TimeUnit>(frame.get(Field::unit, static_cast<int>(TimeUnit::day)));
}

/// "revised Friday to December's figures": a weekday reaches to a month only where "from" says so.
bool joins_unlike(const Frame& frame) {
  if (frame.form != Form::range || !frame.parts[0] || !frame.parts[1]) return false;
  const Frame &first = *frame.parts[0], &last = *frame.parts[1];
  return first.tokens.first == frame.tokens.first && first.has(Field::weekday) && last.has(Field::month) &&
         !last.has(Field::day);
}

/// A sum of lengths goes from great to small: "two years and three months". Of other rows the first is read.
const Frame* sensible(const Frame* frame) {
  if (joins_unlike(*frame)) return frame->parts[0];
  if (frame->form != Form::sum || !frame->parts[0] || !frame->parts[1]) return frame;
  const Frame *first = frame->parts[0], *rest = frame->parts[1];
  const Frame* second = rest->form == Form::sum ? rest->parts[0] : rest;
  const bool falls = unit_of(*second) < unit_of(*first) && sensible(rest) == rest;
  return falls ? frame : first;
}

}  // namespace

/// Appends what the phrase means; false where it means nothing.
bool DateReader::Parts::add(const Frame& frame, const Document& document, TokenRange sentence,
                            const ReadingContext& context, std::vector<Mention>& out) const {
  const Direction direction(document, sentence, frame.tokens, lexicon);
  Focus focus = looks_back(frame) ? focus_of(out, context) : Focus{};
  focus.reports = frame.form == Form::ago && reports(document, sentence, out, lexicon);
  auto meaning = DateResolver(lexicon, readings, context, direction, focus).resolve(frame);
  if (!meaning) return false;
  Mention& mention = out.emplace_back();
  mention.tokens = mention.core = frame.tokens;
  mention.span = document.span_of(frame.tokens);
  set_value(mention.value, std::move(*meaning));
  return true;
}

DateReadings date_readings() {
  DateReadings readings;
  const Node& node = embedded_node("readings.yaml")["dates"];
  readings.years_back = std::atoi(node["open_year"]["past"].text.c_str());
  readings.years_ahead = std::atoi(node["open_year"]["future"].text.c_str());
  readings.weekday_days = std::atoi(node["weekday"].text.c_str());
  for (const auto& [name, vague] : node["lengths"].entries)
    if (auto unit = time_unit_named(name.text)) readings.lengths[static_cast<std::size_t>(*unit)] = vague_of(vague);
  readings.few = vague_of(node["few"]);
  readings.couple = vague_of(node["couple"]);
  return readings;
}

DateReader::DateReader(Vocabulary& vocabulary, const NumberReader& numbers)
    : parts_(std::make_unique<Parts>(vocabulary, numbers)) {}
DateReader::~DateReader() = default;

void DateReader::read(const Document& document, std::uint32_t sentence, const ReadingContext& context,
                      std::vector<Mention>& out) const {
  TokenRange tokens = document.sentences[sentence].tokens;
  DateMatcher& matcher = parts_->matcher;
  constexpr std::uint32_t reach = 7;  // a phrase has its calendar word or figure among its first tokens
  if (!matcher.begin(document, tokens)) return;
  std::uint32_t carrier = matcher.next_carrier(tokens.first);
  std::uint32_t at = tokens.first;
  while (carrier < tokens.last) {
    at = matcher.next_start(carrier > at + reach ? carrier - reach : at, carrier);
    if (at > carrier) {
      carrier = matcher.next_carrier(at);
      continue;
    }
    const Frame* frame = matcher.mention_at(at);
    if (frame == nullptr) {
      ++at;
      continue;
    }
    frame = sensible(frame);
    bool added = parts_->add(*frame, document, tokens, context, out);
    if (!added && frame->form == Form::range && frame->parts[0]) {  // no range after all: its first end
      frame = frame->parts[0];
      added = parts_->add(*frame, document, tokens, context, out);
    }
    at = added ? frame->tokens.last : at + 1;
    if (at > carrier) carrier = matcher.next_carrier(at);
  }
}

}  // namespace gainsay
