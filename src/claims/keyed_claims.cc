#include "claims/keyed_claims.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "claims/context.h"

namespace gainsay {
namespace {

/// What a figure is a figure of.
struct Key {
  std::string id;     ///< "killed of people"
  std::string title;  ///< "how many people were killed"
  const EventClass* event = nullptr;
  Severity cap = Severity::warning;
  std::string cap_reason = "no rule reads this figure";
};

/// Words that lie between a figure and its event without parting them.
constexpr std::uint32_t event_reach = 7;

class SentenceKeys {
 public:
  SentenceKeys(const ReadStory& story, std::uint32_t article, const EventWords& words)
      : story_(story), article_(article), document_(story.documents[article]), words_(words) {}

  /// The key of a value in its sentence, or the reason why it has none.
  std::optional<Key> key_of(const Sentence& sentence, const std::vector<const Mention*>& mentions, std::size_t index,
                            std::string& reason) const {
    const Mention& mention = *mentions[index];
    std::uint32_t low = index > 0 ? mentions[index - 1]->tokens.last : sentence.tokens.first;
    std::uint32_t high = index + 1 < mentions.size() ? mentions[index + 1]->tokens.first : sentence.tokens.last;
    TokenRange own{std::min(low, mention.tokens.first), std::max(high, mention.tokens.last)};
    if (out_of_scope(sentence.tokens, mention.tokens, reason)) return std::nullopt;
    switch (mention.value.kind) {
      case Kind::count:
      case Kind::number:
        return count_key(mention, own, reason);
      case Kind::money:
        return money_key(mention, own, reason);
      case Kind::measure:
        return attribute_key(mention, own, "measure", reason);
      case Kind::percent:
        return share_key(mention, sentence.tokens, reason);
      case Kind::time:
        return time_key(mention, sentence.tokens, reason);
      default:
        reason = "nothing says what it is a figure of";
        return std::nullopt;
    }
  }

 private:
  std::string_view word(std::uint32_t token) const { return story_.vocabulary[document_.tokens[token].folded].text; }
  std::string_view lemma(std::uint32_t token) const {
    const auto& lemmas = story_.vocabulary[document_.tokens[token].folded].lemmas;
    return story_.vocabulary[lemmas.back()].text;
  }

  /// The event word nearest to the value inside `own`, the tokens that no other value claims.
  const EventClass* event_near(TokenRange tokens, TokenRange own) const {
    const EventClass* best = nullptr;
    std::uint32_t best_distance = event_reach + 1;
    for (std::uint32_t at = own.first; at < own.last; ++at) {
      if (at >= tokens.first && at < tokens.last) {
        if (const EventClass* inside = words_.event_at(document_, story_.vocabulary, at, own.last)) return inside;
        continue;
      }
      std::uint32_t distance = at < tokens.first ? tokens.first - at : at - tokens.last + 1;
      if (distance >= best_distance) continue;
      if (const EventClass* event = words_.event_at(document_, story_.vocabulary, at, own.last)) {
        best = event;
        best_distance = distance;
      }
    }
    return best;
  }

  std::optional<Key> count_key(const Mention& mention, TokenRange own, std::string& reason) const {
    const EventClass* event = event_near(mention.tokens, own);
    std::string noun = mention.value.unit;
    if (noun.empty() && !(event && event->people)) {
      reason = "it counts nothing that is named";
      return std::nullopt;
    }
    if (noun.empty() || words_.is_people(noun)) noun = "people";
    if (!event) {
      reason = "no event says what happened to the " + noun;
      return std::nullopt;
    }
    Key key{event->name + " of " + noun, "how many " + noun + " were " + event->title, event, Severity::warning,
            "no rule reads this figure"};
    return key;
  }

  std::optional<Key> money_key(const Mention& mention, TokenRange own, std::string& reason) const {
    if (const EventClass* event = event_near(mention.tokens, own))
      return Key{"money " + event->name + " in " + mention.value.unit, "the sum " + event->title, event,
                 Severity::warning, "no rule reads this sum"};
    return attribute_key(mention, own, "money", reason);
  }

  /// "a depth of 10 km", "230 feet tall", "$5 billion charge".
  std::optional<Key> attribute_key(const Mention& mention, TokenRange own, const std::string& kind,
                                   std::string& reason) const {
    constexpr std::uint32_t reach = 3;
    std::uint32_t from = mention.tokens.first > own.first + reach ? mention.tokens.first - reach : own.first;
    std::uint32_t to = std::min(own.last, mention.tokens.last + reach);
    for (std::uint32_t at = mention.tokens.last; at < to; ++at)
      if (auto* name = words_.attribute_at(document_, story_.vocabulary, at, own.last))
        return of_attribute(*name, mention, kind);
    for (std::uint32_t at = mention.tokens.first; at > from; --at)
      if (auto* name = words_.attribute_at(document_, story_.vocabulary, at - 1, own.last))
        return of_attribute(*name, mention, kind);
    reason = "nothing beside it says what it measures";
    return std::nullopt;
  }
  static Key of_attribute(const std::string& name, const Mention& mention, const std::string& kind) {
    std::string unit = kind == "money" ? " in " + mention.value.unit : "";
    return Key{kind + " " + name + unit, "the " + name, nullptr, Severity::warning, "no rule reads this figure"};
  }

  /// "70 per cent of web services": the nouns behind "of", at most three.
  std::optional<Key> share_key(const Mention& mention, TokenRange sentence, std::string& reason) const {
    std::uint32_t at = mention.tokens.last;
    if (at >= sentence.last || word(at) != "of") {
      reason = "nothing says what it is a share of";
      return std::nullopt;
    }
    std::string whole;
    for (++at; at < sentence.last && whole.size() < 60; ++at) {
      Shape shape = document_.tokens[at].shape;
      if (shape == Shape::symbol || word(at) == "was" || word(at) == "were" || word(at) == "and") break;
      if (word(at) == "the" || word(at) == "all" || word(at) == "its") continue;
      whole += (whole.empty() ? "" : " ") + std::string(lemma(at));
      if (std::count(whole.begin(), whole.end(), ' ') == 4) break;
    }
    return Key{"share of " + whole, "the share of " + whole, nullptr, Severity::note, "no rule reads this share"};
  }

  /// A clock time of what happened: the happening word in the sentence.
  std::optional<Key> time_key(const Mention& mention, TokenRange sentence, std::string& reason) const {
    const Token* best = nullptr;
    std::uint32_t best_distance = 12;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      std::uint32_t distance = at < mention.tokens.first ? mention.tokens.first - at : at - mention.tokens.last + 1;
      if (distance < best_distance && words_.is_happening(story_.vocabulary, document_.tokens[at])) {
        best = &document_.tokens[at];
        best_distance = distance;
      }
    }
    if (!best) {
      reason = "no event says what happened then";
      return std::nullopt;
    }
    std::string happening(story_.vocabulary[story_.vocabulary[best->folded].lemmas.back()].text);
    return Key{"time of " + happening, "when it happened (" + happening + ")", nullptr, Severity::warning,
               "no rule reads this time"};
  }

  /// Parts, other occasions and mere possibilities are not figures of the story's event.
  bool out_of_scope(TokenRange sentence, TokenRange tokens, std::string& reason) const {
    TokenRange clause = clause_of(document_, story_.vocabulary, sentence, tokens);
    for (std::uint32_t at = clause.first; at < clause.last; ++at) {
      const auto* scope = words_.scope_at(document_, at, clause.last);
      if (!scope) continue;
      if (*scope == EventWords::Scope::part && !(at + 3 >= tokens.first && at <= tokens.last + 2)) continue;
      reason = *scope == EventWords::Scope::part       ? "a part, not the whole"
               : *scope == EventWords::Scope::occasion ? "another occasion"
                                                       : "a possibility";
      return true;
    }
    return other_time(sentence, reason);
  }

  /// A date more than six weeks from publication makes the sentence one of another occasion.
  bool other_time(TokenRange sentence, std::string& reason) const {
    constexpr std::int64_t near_days = 45;
    const auto& published = story_.articles[article_].published;
    for (const Mention& mention : story_.mentions[article_]) {
      if (mention.tokens.first < sentence.first || mention.tokens.first >= sentence.last || !mention.value.point)
        continue;
      bool far = published && (mention.value.point->last < published->day - near_days ||
                               mention.value.point->first > published->day + near_days);
      bool old_year = !published && mention.value.timex && mention.value.timex->value.size() == 4 &&
                      std::isdigit(static_cast<unsigned char>(mention.value.timex->value[0]));
      if (!far && !old_year) continue;
      reason = "another time";
      return true;
    }
    return false;
  }

  const ReadStory& story_;
  std::uint32_t article_;
  const Document& document_;
  const EventWords& words_;
};

class KeyedReader {
 public:
  KeyedReader(const ReadStory& story, const EventWords& words, ClaimBook& book)
      : story_(story), words_(words), book_(book) {
    for (const Claim& claim : book.claims())
      if (book.fact_at(claim.fact).id.rfind("check.", 0) != 0) taken_.insert({claim.article, claim.quote.begin});
  }

  void read(std::uint32_t article) {
    const Document& document = story_.documents[article];
    SentenceKeys keys(story_, article, words_);
    std::size_t next = 0;
    const auto& mentions = story_.mentions[article];
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
      std::vector<const Mention*> here;
      for (; next < mentions.size() && mentions[next].tokens.first < document.sentences[s].tokens.last; ++next)
        here.push_back(&mentions[next]);
      for (std::size_t i = 0; i < here.size(); ++i) claim(article, s, keys, here, i);
    }
  }

 private:
  void claim(std::uint32_t article, std::uint32_t s, const SentenceKeys& keys, const std::vector<const Mention*>& here,
             std::size_t i) {
    const Mention& mention = *here[i];
    if (taken_.count({article, mention.span.begin}) > 0) return;
    const Document& document = story_.documents[article];
    std::string reason;
    auto key = keys.key_of(document.sentences[s], here, i, reason);
    if (!key) return;
    Surroundings around = surroundings_of(document, story_.vocabulary, document.sentences[s], mention.tokens);
    Claim claim;
    claim.article = article;
    claim.fact = book_.fact(fact_of(*key, mention));
    claim.quote = mention.span;
    claim.sentence = s;
    claim.value = mention.value;
    claim.polarity = around.polarity;
    claim.certainty = around.certainty;
    claim.attribution = around.attribution;
    claim.cap = key->cap;
    claim.cap_reason = key->cap_reason;
    if (around.polarity == Polarity::no) return;
    book_.add(std::move(claim));
  }

  static Fact fact_of(const Key& key, const Mention& mention) {
    Fact fact;
    fact.id = key.id;
    fact.title = key.title;
    fact.kind = mention.value.kind == Kind::number ? Kind::count : mention.value.kind;
    fact.over_time = key.event && key.event->rises ? OverTime::rises : OverTime::fixed;
    fact.cap = Severity::warning;
    return fact;
  }

  const ReadStory& story_;
  const EventWords& words_;
  ClaimBook& book_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken_;
};

}  // namespace

void claim_by_key(const ReadStory& story, const EventWords& words, ClaimBook& book) {
  KeyedReader reader(story, words, book);
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) reader.read(article);
}

}  // namespace gainsay
