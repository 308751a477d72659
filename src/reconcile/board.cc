#include "reconcile/board.h"

#include <algorithm>

#include "reconcile/formula.h"

namespace gainsay {
namespace {

/// Whether `phrase` is one of the fact's: phrases are kept in one block a fact.
bool holds_phrase(const FactDef& fact, const Phrase* phrase) {
  return std::any_of(fact.phrases.begin(), fact.phrases.end(), [&](const Phrase& own) { return &own == phrase; });
}

bool undated(const Claim& claim, const Article& article) { return claim.value.relative && !article.published; }

/// "round.date" as words, where a fact has no title.
std::string words_of_id(const std::string& id) {
  std::string out = id;
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '.' || c == '_' || c == ':'; }, ' ');
  return out;
}

}  // namespace

Board::Board(const StoryClaims& story, const RuleSet& rules)
    : story_(story), rules_(rules), direct_(story.facts.size()) {
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) {
    if (story.claims[i].relation)
      relations_.push_back(i);
    else
      direct_[story.claims[i].fact].push_back(i);
  }
  for (std::uint32_t i = 0; i < story.facts.size(); ++i) facts_by_id_[story.facts[i].id].push_back(i);
  for (const FactDef& def : rules.facts) defined_.emplace(def.id, &def);
}

std::string_view Board::quote(std::uint32_t number) const {
  std::string_view text = article_of(number).text;
  Span span = claim(number).quote;
  return span.end <= text.size() ? text_of(text, span) : std::string_view();
}

int Board::support(const ClaimList& claims) const {
  std::vector<std::uint32_t> voices;
  for (std::uint32_t i : claims) {
    std::uint32_t article = claim(i).article;
    voices.push_back(article < story_.voices.size() ? story_.voices[article] : article);
  }
  std::sort(voices.begin(), voices.end());
  return static_cast<int>(std::unique(voices.begin(), voices.end()) - voices.begin());
}

bool Board::one_word_against_another(std::uint32_t number) const {
  const Claim& it = claim(number);
  return fact(it.fact).kind == Kind::yes_no && it.polarity == Polarity::no && !it.attribution.empty();
}

bool Board::denies_a_figure(std::uint32_t number) const {
  const Claim& it = claim(number);
  return it.polarity == Polarity::no && !it.value.hard.empty();
}

bool Board::unsure(std::uint32_t number) const {
  Certainty certainty = claim(number).certainty;
  return certainty == Certainty::possible || certainty == Certainty::planned;
}

Severity Board::cap(std::uint32_t number) const {
  const Claim& it = claim(number);
  bool lowered = unsure(number) || it.certainty == Certainty::denied || undated(it, article_of(number)) ||
                 one_word_against_another(number) || denies_a_figure(number);
  return lowered ? std::min(it.cap, Severity::warning) : it.cap;
}

std::string Board::cap_reason(std::uint32_t number) const {
  const Claim& it = claim(number);
  if (undated(it, article_of(number))) return "the date of the article is unknown";
  if (it.certainty == Certainty::possible) return "it is only said to be possible";
  if (it.certainty == Certainty::planned) return "it is only planned";
  if (it.certainty == Certainty::denied) return "it is a denial";
  if (one_word_against_another(number)) return "it is the word of " + it.attribution;
  if (denies_a_figure(number) && it.cap_reason.empty()) return "it denies a figure, and does not give one";
  return it.cap_reason;
}

const FactDef* Board::defined(std::string_view id) const {
  auto found = defined_.find(id);
  return found == defined_.end() ? nullptr : found->second;
}

bool Board::between_dates(const Comparison& comparison) const {
  auto ids = facts_of(comparison);
  return std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
    const FactDef* def = defined(id);
    return def && is_dated(def->kind);
  });
}

const std::vector<std::uint32_t>& Board::facts_named(std::string_view id) const {
  static const std::vector<std::uint32_t> none;
  auto found = facts_by_id_.find(id);
  return found == facts_by_id_.end() ? none : found->second;
}

std::optional<std::uint32_t> Board::fact_named(std::string_view id, const Fact& near) const {
  const auto& known = facts_named(id);
  auto find = [&](auto fits) { return std::find_if(known.begin(), known.end(), fits); };
  auto found = find([&](auto i) { return fact(i).subject == near.subject && fact(i).key == near.key; });
  if (found == known.end()) found = find([&](auto i) { return fact(i).subject == near.subject; });
  if (found != known.end()) return *found;
  if (known.size() == 1) return known.front();
  return std::nullopt;
}

std::uint32_t Board::owner(std::uint32_t relation) const {
  const Claim& it = claim(relation);
  for (const FactDef& def : rules_.facts)
    if (it.phrase && holds_phrase(def, it.phrase)) return fact_named(def.id, fact(it.fact)).value_or(it.fact);
  return it.fact;
}

std::string Board::title(std::uint32_t number) const {
  const Fact& it = fact(number);
  if (!it.title.empty()) return it.title;
  std::string key = it.key.empty() ? "" : " (" + it.key + ")";
  return words_of_id(it.id) + (it.subject.empty() ? "" : " of " + it.subject) + key;
}

const std::string& Board::outlet(std::uint32_t number) const {
  const Article& article = article_of(number);
  return article.outlet.empty() ? article.path : article.outlet;
}

}  // namespace gainsay
