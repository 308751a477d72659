#include "values/date_lexicon.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "base/embedded.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

struct ListName {
  std::string_view name;
  Class kind;
  bool carries;  ///< whether one of these words can make a phrase of dates by itself
};
constexpr std::array<ListName, class_count> list_names{{
    {"months", Class::month, true},
    {"weekdays", Class::weekday, true},
    {"weekday-plurals", Class::weekdays, true},
    {"units", Class::unit, true},
    {"unit-plurals", Class::units, true},
    {"seasons", Class::season, true},
    {"season-plurals", Class::seasons, true},
    {"parts", Class::part, true},
    {"part-plurals", Class::parts, true},
    {"past", Class::past, false},
    {"next", Class::next, false},
    {"this", Class::this_, false},
    {"ordinals", Class::ordinal, false},
    {"ordinal-endings", Class::ordinal_ending, false},
    {"ones", Class::one, false},
    {"teens", Class::teen, true},
    {"tens", Class::ten, true},
    {"hundred", Class::hundred, false},
    {"thousand", Class::thousand, true},
    {"number-and", Class::number_and, false},
    {"year-oh", Class::year_oh, false},
    {"decades", Class::decade, true},
    {"zones", Class::zone, false},
    {"half-days", Class::half_day, true},
    {"shy", Class::shy, false},
    {"past-verbs", Class::past_verb, false},
    {"future-verbs", Class::future_verb, false},
    {"future-signs", Class::future_sign, false},
    {"present-verbs", Class::present_verb, false},
    {"infinitive", Class::infinitive, false},
    {"determiners", Class::determiner, false},
    {"since", Class::since, false},
    {"month-leads", Class::month_lead, false},
    {"counted", Class::counted, false},
    {"not-after", Class::not_after, false},
    {"ages", Class::age, false},
    {"degree-leads", Class::degree_lead, false},
    {"year-leads", Class::year_lead, false},
    {"future-leads", Class::future_lead, false},
    {"codes", Class::code, true},
    {"reported", Class::reported, false},
    {"records", Class::record, false},
}};

int number(const Node& node) { return std::atoi(node.text.c_str()); }

/// A word's value: a figure, or the name of a unit.
int value_of(const Node& node) {
  if (auto unit = time_unit_named(node.text)) return static_cast<int>(*unit);
  return number(node);
}

/// The figure at some digits of a date.
int number_at(const Node& date, std::size_t at, std::size_t size) {
  return std::atoi(date.text.substr(at, size).c_str());
}

Holiday holiday_of(const Node& node) {
  Holiday holiday;
  const Node& fixed = node["islamic"] ? node["islamic"] : node["on"];
  holiday.islamic = static_cast<bool>(node["islamic"]);
  if (fixed) {
    holiday.month = std::atoi(fixed.text.substr(0, 2).c_str());
    holiday.day = std::atoi(fixed.text.substr(3).c_str());
  }
  holiday.easter = static_cast<bool>(node["easter"]);
  holiday.plus = number(holiday.easter ? node["easter"] : node["plus"]);
  holiday.nth = number(node["nth"]);
  holiday.weekday = number(node["weekday"]);
  if (node["month"]) holiday.month = number(node["month"]);
  return holiday;
}

}  // namespace

Hedge date_hedge(std::string_view name) {
  if (name == "about") return Hedge::about;
  if (name == "nearly") return Hedge::nearly;
  if (name == "over") return Hedge::over;
  if (name == "under") return Hedge::under;
  if (name == "at-least") return Hedge::at_least;
  return name == "at-most" ? Hedge::at_most : Hedge::none;
}

std::optional<std::int64_t> holiday_in(const Holiday& holiday, int year) {
  if (holiday.easter) return easter_sunday(year) + holiday.plus;
  if (holiday.moving != nullptr) {
    for (const std::int64_t day : *holiday.moving)
      if (civil_of(day + holiday.plus).year == year) return day + holiday.plus;
    return std::nullopt;
  }
  if (holiday.islamic) return islamic_day(year, holiday.month, holiday.day);
  if (holiday.nth == 0) return day_number({year, holiday.month, holiday.day});
  Period month = month_period(year, holiday.month);
  if (holiday.nth > 0) {
    int skip = (holiday.weekday - weekday_of(month.first) + 7) % 7;
    return month.first + skip + 7 * (holiday.nth - 1) + holiday.plus;
  }
  int skip = (weekday_of(month.last) - holiday.weekday + 7) % 7;
  return month.last - skip + 7 * (holiday.nth + 1) + holiday.plus;
}

DateLexicon::DateLexicon(Vocabulary& vocabulary)
    : holiday_names_(vocabulary), hedges_(vocabulary), vague_(vocabulary), hedge_marks_(16) {
  const Node& lists = embedded_node("lexicon/calendar.yaml");
  add_words(vocabulary, lists);
  add_hedges(lists);
  add_day_parts(lists);
  add_holidays(embedded_node("lexicon/holidays.yaml"));
}

void DateLexicon::add_word(Vocabulary& vocabulary, const Node& word, Class kind, int value) {
  WordId id = vocabulary[vocabulary.intern(word.text)].folded;
  if (id >= masks_.size()) {
    masks_.resize(id + 1, 0);
    values_.resize(id + 1);
  }
  masks_[id] |= std::uint64_t{1} << static_cast<unsigned>(kind);
  values_[id].emplace_back(kind, value);
}

void DateLexicon::add_words(Vocabulary& vocabulary, const Node& lists) {
  for (const ListName& list : list_names) {
    const Node& node = lists[list.name];
    for (const Node& word : node.items) add_word(vocabulary, word, list.kind, 0);
    for (const auto& [word, value] : node.entries) add_word(vocabulary, word, list.kind, value_of(value));
    if (list.carries) carriers_ |= std::uint64_t{1} << static_cast<unsigned>(list.kind);
  }
}

int DateLexicon::value(WordId folded, Class kind) const {
  for (const auto& [of, value] : values_[folded])
    if (of == kind) return value;
  return 0;
}

bool DateLexicon::begins_phrase(WordId folded) const {
  constexpr Class numbers[] = {Class::one,      Class::teen,    Class::ten, Class::hundred,
                               Class::thousand, Class::ordinal, Class::code};
  return std::any_of(std::begin(numbers), std::end(numbers), [&](Class kind) { return is(folded, kind); }) ||
         hedges_.starts(folded) || vague_.starts(folded) || holiday_names_.starts(folded);
}

void DateLexicon::add_hedges(const Node& lists) {
  for (const auto& [phrase, name] : lists["hedges"].entries)
    hedges_.add(phrase.text, static_cast<int>(date_hedge(name.text)));
  for (const auto& [phrase, figure] : lists["vague"].entries) vague_.add(phrase.text, number(figure));
  for (const auto& [name, mark] : lists["hedge-marks"].entries)
    hedge_marks_[static_cast<std::size_t>(date_hedge(name.text))] = mark.text;
}

void DateLexicon::add_day_parts(const Node& lists) {
  for (const Node& part : lists["day-parts"].items)
    day_parts_.push_back({part["timex"].text, number(part["hard"].items[0]), number(part["hard"].items[1]),
                          number(part["typical"].items[0]), number(part["typical"].items[1])});
}

void DateLexicon::add_holidays(const Node& lists) {
  for (const auto& [name, days] : lists["moving"].entries)
    for (const Node& day : days.items)
      moving_[name.text].push_back(day_number({number_at(day, 0, 4), number_at(day, 5, 2), number_at(day, 8, 2)}));
  for (const Node& node : lists["holidays"].items) {
    for (const Node& name : node["names"].items) holiday_names_.add(name.text, static_cast<int>(holidays_.size()));
    holidays_.push_back(holiday_of(node));
    if (node["moving"]) holidays_.back().moving = &moving_[node["moving"].text];
  }
}

}  // namespace gainsay
