#include "claims/checks/check.h"

#include <algorithm>

#include "base/embedded.h"
#include "claims/checks/text_checks.h"

namespace gainsay {

namespace {

bool conflict(const Value& a, const Value& b) {
  return a.hard.empty() || b.hard.empty() ? a.text != b.text : !meet(a.hard, b.hard);
}
bool any_conflict(const std::vector<CheckSide>& sides) {
  for (std::size_t i = 0; i < sides.size(); ++i)
    for (std::size_t j = i + 1; j < sides.size(); ++j)
      if (conflict(sides[i].value, sides[j].value)) return true;
  return false;
}

}  // namespace

CheckSide side_of(const ReadStory& story, std::uint32_t article, Span quote, Kind kind, Reading reading) {
  const Document& document = story.documents[article];
  CheckSide side;
  side.article = article;
  side.quote = quote;
  side.sentence = sentence_at(document, quote.begin);
  side.value.kind = kind;
  side.value.text = std::string(text_of(document.text, quote));
  side.value.hard = side.value.typical = std::move(reading);
  return side;
}

void add_witnesses(const ReadStory& story, const std::function<Reading(const Article&, const Mention&)>& read,
                   std::vector<CheckSide>& sides) {
  const CheckSide first = sides.at(0), second = sides.at(1);
  if (!conflict(first.value, second.value)) return;
  for (std::uint32_t article = 0; article < story.articles.size(); ++article) {
    if (article == first.article) continue;
    for (const Mention& mention : story.mentions[article]) {
      const Reading reading = read(story.articles[article], mention);
      if (reading.empty() || meet(reading, first.value.hard) == meet(reading, second.value.hard)) continue;
      sides.push_back(side_of(story, article, mention.span, first.value.kind, reading));
      sides.back().value.unit = first.value.unit;
      break;
    }
  }
}

CueTable check_cues(std::string_view list) { return CueTable(embedded_node("lexicon/checks.yaml"), {list}); }

void write_check(const ReadStory& story, const CheckedFact& checked, const std::vector<CheckSide>& sides,
                 ClaimBook& book) {
  if (!any_conflict(sides)) return;
  Fact fact;
  fact.id = checked.id;
  fact.key = story.articles[sides.front().article].path + ":" + std::to_string(sides.front().quote.begin);
  fact.title = checked.title;
  fact.question = as_question(checked.title);
  fact.kind = checked.kind;
  fact.cap = checked.cap;
  const std::uint32_t number = book.fact(fact);
  for (const CheckSide& side : sides) {
    Claim claim;
    claim.article = side.article;
    claim.fact = number;
    claim.quote = side.quote;
    claim.sentence = side.sentence;
    claim.value = side.value;
    claim.attribution = side.attribution;
    claim.cap = checked.cap;
    if (checked.cap != Severity::error) claim.cap_reason = checked.cap_reason;
    book.add(std::move(claim));
  }
}

std::string words_between(const Document& document, const Vocabulary& vocabulary, std::uint32_t first,
                          std::uint32_t last) {
  std::string words;
  for (std::uint32_t token = first; token < last; ++token)
    words += (words.empty() ? "" : " ") + vocabulary[document.tokens[token].folded].text;
  return words;
}

bool closed(const Reading& reading) {
  const auto open = [](const Range& range) { return range.low.infinite || range.high.infinite; };
  return !reading.empty() && std::none_of(reading.begin(), reading.end(), open);
}

bool is_amount_kind(Kind kind) {
  return kind == Kind::money || kind == Kind::measure || kind == Kind::count || kind == Kind::number;
}

std::optional<Rounded> rounded_figure(const Value& value) {
  if (!value.amount || *value.amount <= Decimal(0)) return std::nullopt;
  const Decimal amount = *value.amount;
  Decimal unit = 1;
  if (amount.is_whole()) {
    while (unit * Decimal(10) <= amount && (amount / (unit * Decimal(10))).is_whole()) unit = unit * Decimal(10);
  } else {
    while (!(amount / unit).is_whole() && unit > power_of_ten(-6)) unit = unit / Decimal(10);
  }
  if (value.precision > Decimal(0) && value.precision < unit && !amount.is_whole()) unit = value.precision;
  const Decimal half = unit / Decimal(2);
  const Decimal most = std::max(amount / Decimal(20), std::min(half, Decimal(1) / Decimal(2)));
  return Rounded{amount, std::min(half, most)};
}

std::vector<Pass> text_checks(const EventWords& events, const TitleWords& words) {
  return {check_unit_pairs,
          check_currency_pairs,
          check_weekdays,
          check_clock_times,
          check_changes,
          [&](auto& story, auto& book) { check_parts(story, events, book); },
          check_shares,
          check_wording,
          [&](auto& story, auto& book) {
            if (story.articles.size() > 1) check_titles(story, words, book);
          },
          check_calendar,
          check_lengths,
          check_births,
          check_other_voices,
          [&](auto& story, auto& book) { check_restated(story, events, book); }};
}

}  // namespace gainsay
