#include "claims/keyed_figures.h"

#include <algorithm>
#include <array>
#include <map>

#include "claims/context.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::uint32_t event_reach = 7;      ///< tokens between a figure and its event
constexpr std::uint32_t attribute_reach = 4;  ///< tokens between a figure and the noun it is a figure of
constexpr std::uint32_t happening_reach = 12;
constexpr std::int64_t same_occasion = 45;  ///< days from publication

FigureKey refused(std::string reason) {
  FigureKey key;
  key.refusal = std::move(reason);
  return key;
}

FigureKey named(std::string id, std::string title, const EventClass* event = nullptr) {
  FigureKey key;
  key.id = std::move(id);
  key.title = std::move(title);
  key.event = event;
  return key;
}

std::string plural(const std::string& noun) {
  if (noun == "people" || noun.empty() || noun.back() == 's') return noun;
  if (noun.size() > 3 && noun.ends_with("man")) return noun.substr(0, noun.size() - 3) + "men";
  if (noun == "child") return "children";
  bool hissing = noun.ends_with("x") || noun.ends_with("ch") || noun.ends_with("sh");
  bool vowel = noun.size() > 1 && std::string_view("aeiou").find(noun[noun.size() - 2]) != std::string_view::npos;
  if (noun.back() == 'y' && !vowel) return noun.substr(0, noun.size() - 1) + "ies";
  return noun + (hissing ? "es" : "s");
}

/// "5.10am", not "Tuesday night".
bool is_clock_time(const Value& value) {
  if (!value.timex) return false;
  std::size_t time = value.timex->value.find('T');
  return time != std::string::npos && time + 1 < value.timex->value.size() && value.timex->value[time + 1] <= '9';
}

std::uint32_t distance(std::uint32_t token, TokenRange tokens) {
  return token < tokens.first ? tokens.first - token : token - tokens.last + 1;
}

}  // namespace

/// "85 million euros ($108 million)": the second in brackets right behind the first, of the same kind.
bool KeyReader::converts(const Mention& figure, const Mention& behind) const {
  bool bracketed = behind.tokens.first == figure.tokens.last + 1 && word(figure.tokens.last) == "(";
  return bracketed && figure.value.kind == behind.value.kind && figure.value.unit != behind.value.unit;
}

/// The key of a figure for its conversion in brackets: the same, in another currency.
FigureKey KeyReader::converted(FigureKey key, const Mention& mention) {
  std::size_t comma = key.id.rfind(", ");
  if (mention.value.kind == Kind::money && comma != std::string::npos)
    key.id = key.id.substr(0, comma + 2) + mention.value.unit;
  return key;
}

std::set<std::uint32_t> central_entities(const ReadStory& story) {
  std::map<std::uint32_t, std::set<std::uint32_t>> holders;
  for (std::uint32_t article = 0; article < story.names.places.size(); ++article)
    for (const NamePlace& place : story.names.places[article]) holders[place.entity].insert(article);
  std::set<std::uint32_t> central;
  for (const auto& [entity, articles] : holders)
    if (articles.size() * 2 >= story.documents.size()) central.insert(entity);
  return central;
}

KeyReader::KeyReader(const ReadStory& story, std::uint32_t article, const EventWords& words,
                     const std::set<std::uint32_t>& central)
    : story_(story), article_(article), document_(story.documents[article]), words_(words), central_(central) {}

std::string_view KeyReader::word(std::uint32_t token) const {
  return story_.vocabulary[document_.tokens[token].folded].text;
}

std::string_view KeyReader::lemma(std::uint32_t token) const {
  return story_.vocabulary[story_.vocabulary[document_.tokens[token].folded].lemmas.back()].text;
}

FigureKey KeyReader::key_of(const Sentence& sentence, const std::vector<const Mention*>& mentions,
                            std::size_t index) const {
  const Mention& mention = *mentions[index];
  if (index > 0 && converts(*mentions[index - 1], mention))
    return converted(key_of(sentence, mentions, index - 1), mention);
  std::size_t next = index + 1;
  if (next < mentions.size() && converts(mention, *mentions[next])) ++next;
  std::uint32_t low = index > 0 ? mentions[index - 1]->tokens.last : sentence.tokens.first;
  std::uint32_t high = next < mentions.size() ? mentions[next]->tokens.first : sentence.tokens.last;
  TokenRange own{std::min(low, mention.tokens.first), std::max(high, mention.tokens.last)};
  if (mention.value.hedge == Hedge::vague) return refused("too vague to compare");
  if (mention.tokens.first > sentence.tokens.first && word(mention.tokens.first - 1) == "by")
    return refused("a change, not a level");
  if (std::string reason = out_of_scope(sentence.tokens, mention.tokens, own); !reason.empty()) return refused(reason);
  FigureKey key = by_kind(sentence, mention, own);
  if (!key.refusal.empty()) return key;
  key.occasion = other_occasion(sentence.tokens);
  if (mention.value.kind == Kind::money || mention.value.kind == Kind::percent)
    key.occasion += other_subject(sentence.tokens, mention.tokens);
  return key;
}

FigureKey KeyReader::by_kind(const Sentence& sentence, const Mention& mention, TokenRange own) const {
  switch (mention.value.kind) {
    case Kind::count:
    case Kind::number:
      return count_key(mention, own);
    case Kind::money:
      return money_key(mention, own);
    case Kind::measure:
      return attribute_key(mention, own);
    case Kind::percent:
      return share_key(mention, sentence.tokens);
    case Kind::time:
      return time_key(mention, sentence.tokens);
    case Kind::duration:
      return duration_key(mention, own);
    default:
      return refused("nothing says what it is a figure of");
  }
}

/// Whether "and", a comma or "but" stands between an event and the figure behind it: "killed and 50 taken to hospital".
bool KeyReader::parted(std::uint32_t event, std::uint32_t figure) const {
  for (std::uint32_t at = event + 1; at < figure; ++at)
    if (word(at) == "and" || word(at) == "," || word(at) == "but") return true;
  return false;
}

/// The event word nearest to the value inside `own`, the tokens that no other value claims. Weak ones give way.
const EventClass* KeyReader::event_near(TokenRange tokens, TokenRange own) const {
  const EventClass* best = nullptr;
  std::uint32_t best_distance = event_reach + 1;
  for (std::uint32_t at = own.first; at < own.last; ++at) {
    bool inside = at >= tokens.first && at < tokens.last;
    std::uint32_t here = inside ? 0 : distance(at, tokens);
    if (here > event_reach || (at < tokens.first && parted(at, tokens.first))) continue;
    const EventClass* event = words_.event_at(document_, story_.vocabulary, at, own.last);
    if (!event || (inside && !word(at).ends_with("ed"))) continue;  // "kidnapped girls", but not "rescue units"
    bool stronger = best && best->weak && !event->weak;
    if (best && !stronger && (here >= best_distance || (event->weak && !best->weak))) continue;
    best = event;
    best_distance = here;
  }
  return best;
}

FigureKey KeyReader::count_key(const Mention& mention, TokenRange own) const {
  const EventClass* event = event_near(mention.tokens, own);
  if (event && event->moves) event = nullptr;  // prices move; what is counted does not
  std::string noun = mention.value.unit;
  bool bare = noun.empty();
  if (bare && !(event && event->people)) return refused("it counts nothing that is named");
  if (bare || noun == "other" || words_.is_people(noun)) noun = "people";
  FigureKey key = event ? named(event->name + ": " + noun, "the number of " + plural(noun) + " " + event->name, event)
                        : named("number: " + noun, "the number of " + plural(noun));
  key.noun = noun;
  key.noun_only = event == nullptr;
  if (event) return key;
  return noun == "people" ? refused("nothing says what happened to the people") : key;
}

FigureKey KeyReader::money_key(const Mention& mention, TokenRange own) const {
  FigureKey attribute = attribute_key(mention, own);
  const EventClass* event = event_near(mention.tokens, own);
  if (!attribute.refusal.empty() && event) {
    return named("sum " + event->name + ", " + mention.value.unit, "the sum " + event->name, event);
  }
  if (attribute.refusal.empty()) attribute.id += ", " + mention.value.unit;
  return attribute;
}

/// "a depth of 10 km", "230 feet tall", "a $5 billion charge".
FigureKey KeyReader::attribute_key(const Mention& mention, TokenRange own) const {
  auto key = [](const std::string& name) { return named(name, "the " + name); };
  std::uint32_t to = std::min(own.last, mention.tokens.last + attribute_reach);
  const std::string* behind = nullptr;  // of a run of them ("profit hit") the last counts
  for (std::uint32_t at = mention.tokens.last; at < to; ++at) {
    auto* name = words_.attribute_at(document_, story_.vocabulary, at, own.last);
    if (behind && !name) break;
    if (name) behind = name;
  }
  if (behind) return key(*behind);
  std::uint32_t from =
      mention.tokens.first > own.first + attribute_reach ? mention.tokens.first - attribute_reach : own.first;
  for (std::uint32_t at = mention.tokens.first; at > from; --at)
    if (auto* name = words_.attribute_at(document_, story_.vocabulary, at - 1, own.last)) return key(*name);
  return refused("nothing beside it says what it measures");
}

/// "70 per cent of web services": the words behind "of", up to the next small word.
FigureKey KeyReader::share_key(const Mention& mention, TokenRange sentence) const {
  static constexpr std::array<std::string_view, 12> ends = {"was",  "were", "is", "are", "and",  "in",
                                                            "from", "to",   "by", "on",  "that", "would"};
  static constexpr std::array<std::string_view, 5> skipped = {"the", "all", "its", "their", "his"};
  std::uint32_t at = mention.tokens.last;
  if (at >= sentence.last || word(at) != "of") return refused("nothing says what it is a share of");
  std::string whole;
  for (++at; at < sentence.last && document_.tokens[at].shape != Shape::symbol; ++at) {
    if (std::find(ends.begin(), ends.end(), word(at)) != ends.end()) break;
    if (std::find(skipped.begin(), skipped.end(), word(at)) == skipped.end())
      whole += (whole.empty() ? "" : " ") + std::string(lemma(at));
  }
  return whole.empty() ? refused("nothing says what it is a share of")
                       : named("share: " + whole, "the share of " + whole);
}

/// The only length of time that stories share is a sentence: "up to 14 years in prison".
FigureKey KeyReader::duration_key(const Mention& mention, TokenRange own) const {
  const EventClass* event = event_near(mention.tokens, own);
  return event && event->term ? named(event->name, "the time to be " + event->name, event)
                              : refused("nothing says what it is the length of");
}

/// A clock time belongs to the nearest word of something happening.
FigureKey KeyReader::time_key(const Mention& mention, TokenRange sentence) const {
  if (!is_clock_time(mention.value)) return refused("no clock time");
  const Token* best = nullptr;
  std::uint32_t best_distance = happening_reach;
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    if (at >= mention.tokens.first && at < mention.tokens.last) continue;
    if (distance(at, mention.tokens) >= best_distance || !words_.is_happening(story_.vocabulary, document_.tokens[at]))
      continue;
    best = &document_.tokens[at];
    best_distance = distance(at, mention.tokens);
  }
  return best ? named("time of the event", "the time when it happened") : refused("no event says what happened then");
}

/// Parts and mere possibilities are not figures of the story's event.
std::string KeyReader::out_of_scope(TokenRange sentence, TokenRange tokens, TokenRange own) const {
  TokenRange clause = clause_of(document_, story_.vocabulary, sentence, tokens);
  for (std::uint32_t at = clause.first; at < clause.last; ++at) {
    const auto* scope = words_.scope_at(document_, at, clause.last);
    if (!scope) continue;
    bool beside = at + 3 >= tokens.first && at <= tokens.last + 2 && at >= own.first && at < own.last;
    if (*scope == EventWords::Scope::part && beside) return "a part, not the whole";
    if (*scope == EventWords::Scope::possible && !of_term(tokens, own)) return "a possibility";
    if (*scope == EventWords::Scope::occasion) return "another occasion";
  }
  return "";
}

/// Penalties are always what could be: there a possibility is the figure itself.
bool KeyReader::of_term(TokenRange tokens, TokenRange own) const {
  const EventClass* event = event_near(tokens, own);
  return event && event->term;
}

/// A date far from publication, in the same sentence, makes the figure one of another occasion: that date's year or
/// month.
std::string KeyReader::other_occasion(TokenRange sentence) const {
  const auto& published = story_.articles[article_].published;
  for (const Mention& mention : stretch_of(story_.mentions[article_], sentence)) {
    if (!is_dated(mention.value.kind) || !mention.value.timex) continue;
    const std::string& value = mention.value.timex->value;
    if (mention.tokens.first > sentence.first && word(mention.tokens.first - 1) == "since") continue;
    bool dated = value.size() >= 4 && value[0] >= '0' && value[0] <= '9';
    bool far = published && mention.value.point &&
               (mention.value.point->last < published->day - same_occasion ||
                mention.value.point->first > published->day + same_occasion);
    bool bare_year = !published && dated && value.size() == 4;
    bool open_month = !published && value.size() == 7 && value.starts_with("XXXX-");
    if (far || bare_year || open_month) return dated ? value.substr(0, 4) : value;
  }
  return "";
}

/// A firm or person that leads the clause and is not one the story is about makes the figure theirs.
std::string KeyReader::other_subject(TokenRange sentence, TokenRange tokens) const {
  TokenRange before{clause_of(document_, story_.vocabulary, sentence, tokens).first, tokens.first};
  std::string subject;
  for (const NamePlace& place : stretch_of(story_.names.places[article_], before)) {
    const Entity& entity = story_.names.entities[place.entity];
    bool acts = entity.kind == "company" || entity.kind == "person";
    if (acts && central_.count(place.entity) > 0) return "";
    if (acts) subject = " of " + entity.name;
  }
  return subject;
}

}  // namespace gainsay
