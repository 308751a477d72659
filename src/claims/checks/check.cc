#include "claims/checks/check.h"

#include <algorithm>

#include "base/embedded.h"
#include "claims/checks/text_checks.h"

namespace gainsay {

namespace {

bool conflict(const Value& a, const Value& b) {
  return a.hard.empty() || b.hard.empty() ? a.text != b.text : !meet(a.hard, b.hard);
}
bool any_conflict(const std::vector<Claim>& sides) {
  for (std::size_t i = 0; i < sides.size(); ++i)
    for (std::size_t j = i + 1; j < sides.size(); ++j)
      if (conflict(sides[i].value, sides[j].value)) return true;
  return false;
}

}  // namespace

Claim side_of(const ReadStory& story, std::uint32_t article, Span quote, Kind kind, const Reading& reading) {
  const Document& document = story.documents[article];
  return {
      .article = article,
      .quote = quote,
      .sentence = sentence_at(document, quote.begin),
      .value = {.kind = kind, .hard = reading, .typical = reading, .text = std::string(text_of(document.text, quote))}};
}

void add_witnesses(const ReadStory& story, const std::function<Reading(const Article&, const Mention&)>& read,
                   std::vector<Claim>& sides) {
  const Claim first = sides.at(0), second = sides.at(1);
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

WordSet check_words(std::string_view list) { return WordSet(embedded_node("lexicon/checks.yaml")[list]); }
CueTable check_cues(std::string_view list) { return CueTable(embedded_node("lexicon/checks.yaml"), {list}); }

void write_check(const ReadStory& story, const CheckedFact& checked, std::vector<Claim> sides, ClaimBook& book) {
  if (!any_conflict(sides)) return;
  const Claim& first = sides.front();
  for (Claim& side : sides) {
    side.cap = checked.cap;
    if (checked.cap != Severity::error) side.cap_reason = checked.cap_reason;
  }
  const Fact fact{.id = checked.id,
                  .key = story.articles[first.article].path + ":" + std::to_string(first.quote.begin),
                  .title = checked.title,
                  .question = as_question(checked.title),
                  .kind = checked.kind,
                  .cap = checked.cap};
  book.add(fact, std::move(sides));
}

std::string words_between(const Document& document, const Vocabulary& vocabulary, std::uint32_t first,
                          std::uint32_t last) {
  std::string words;
  for (std::uint32_t token = first; token < last; ++token)
    words += (words.empty() ? "" : " ") + vocabulary[document.tokens[token].folded].text;
  return words;
}

bool closed(const Reading& reading) { return !reading.empty() && std::ranges::all_of(reading, &Range::is_closed); }

bool is_plain_date(const Value& value) {
  return value.kind == Kind::date && !value.relative && !value.open_year && value.timex &&
         value.timex->value.size() >= 4 && value.timex->value.find('/') == std::string::npos;
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
