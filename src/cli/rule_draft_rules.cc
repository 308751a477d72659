// What held in all of the coverage: dates that every article puts in one order, and sums of money that are a share of
// another. Each comes with a test in which it holds and one in which it is broken.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "cli/mutation.h"
#include "cli/rule_draft.h"
#include "report/readable.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr std::size_t most_orders = 4;
constexpr std::int64_t broken_by = 60;  ///< days that the broken test puts the earlier date behind the later
constexpr double close_enough = 0.01;   ///< of the product, as figures are rounded to two digits

/// The days between which all articles put a date.
std::optional<Days> days_of(const DraftFact& fact) {
  std::optional<Days> all;
  for (const DraftReading& reading : fact.readings) {
    if (!reading.value.point) return std::nullopt;
    Days days = *reading.value.point;
    if (all) days = {std::min(all->first, days.first), std::max(all->last, days.last)};
    all = days;
  }
  return all;
}

DraftArticle with_value(const DraftReading& reading, const std::string& value) {
  DraftArticle out = reading.sentence;
  out.text.replace(reading.quote_in_sentence.begin, reading.quote_in_sentence.size(), value);
  return out;
}

std::string evidence(const DraftReading& a, const DraftReading& b) {
  return "“" + a.value_text + "” and “" + b.value_text + "”";
}

std::vector<DraftRule> orders(const std::vector<DraftFact>& facts) {
  std::vector<std::pair<Days, const DraftFact*>> dated;
  for (const DraftFact& fact : facts)
    if (auto days = fact.kind == Kind::date ? days_of(fact) : std::nullopt) dated.emplace_back(*days, &fact);
  std::stable_sort(dated.begin(), dated.end(),
                   [](const auto& a, const auto& b) { return a.first.first < b.first.first; });
  std::vector<DraftRule> rules;
  for (std::size_t i = 0; i + 1 < dated.size() && rules.size() < most_orders; ++i) {
    const auto& [early, before] = dated[i];
    const auto& [late, after] = dated[i + 1];
    if (early.last >= late.first) continue;
    const DraftReading &first = before->readings.front(), &second = after->readings.front();
    std::string later = readable_date(iso_date(late.last + broken_by));
    rules.push_back({before->id + "-before-" + after->id,
                     before->title + " comes before " + after->title,
                     before->id + " < " + after->id,
                     evidence(first, second),
                     {{{first.sentence, second.sentence}, Severity::none},
                      {{with_value(first, later), second.sentence}, Severity::error}}});
  }
  return rules;
}

std::optional<double> figure_of(const DraftFact& fact) {
  const Value& value = fact.readings.front().value;
  return value.amount && !fact.phrases.empty() ? std::optional(value.amount->to_double()) : std::nullopt;
}

std::optional<DraftRule> product(const DraftFact& part, const DraftFact& share, const DraftFact& whole) {
  auto p = figure_of(part), s = figure_of(share), w = figure_of(whole);
  if (!p || !s || !w || *p <= 0 || std::abs(*s / 100 * *w / *p - 1) > close_enough) return std::nullopt;
  const DraftReading& figure = part.readings.front();
  std::vector<Change> changes = changes_of(figure.sentence.text, figure.quote_in_sentence,
                                           {0, static_cast<std::uint32_t>(figure.sentence.text.size())}, part.kind);
  if (changes.empty()) return std::nullopt;
  DraftArticle others{share.readings.front().sentence.text + " " + whole.readings.front().sentence.text,
                      figure.sentence.published};
  return DraftRule{part.id + "-is-its-share",
                   part.title + " is its share of " + whole.title,
                   part.id + " = " + share.id + " * " + whole.id,
                   evidence(share.readings.front(), whole.readings.front()),
                   {{{figure.sentence, others}, Severity::none},
                    {{{changes.front().text, figure.sentence.published}, others}, Severity::error}}};
}

std::vector<DraftRule> products(const std::vector<DraftFact>& facts) {
  std::vector<DraftRule> rules;
  for (const DraftFact& part : facts)
    for (const DraftFact& whole : facts)
      for (const DraftFact& share : facts) {
        bool kinds = part.kind == Kind::money && whole.kind == Kind::money && share.kind == Kind::percent;
        if (!kinds || &part == &whole) continue;
        auto rule = product(part, share, whole);
        const auto known = [&](const DraftRule& other) { return rule->id == other.id; };
        if (rule && std::none_of(rules.begin(), rules.end(), known)) rules.push_back(std::move(*rule));
      }
  return rules;
}

}  // namespace

std::vector<DraftRule> draft_rules(const std::vector<DraftFact>& facts) {
  std::vector<DraftRule> rules = orders(facts);
  for (DraftRule& rule : products(facts)) rules.push_back(std::move(rule));
  return rules;
}

}  // namespace gainsay
