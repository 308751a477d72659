#include "claims/keyed_figures.h"

#include <algorithm>
#include <map>

#include "claims/context.h"
#include "claims/occasion.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::uint32_t event_reach = 7;      ///< tokens between a figure and its event
constexpr std::uint32_t attribute_reach = 4;  ///< tokens between a figure and the noun it is a figure of
constexpr std::uint32_t happening_reach = 12;

FigureKey refused(std::string reason) {
  FigureKey key;
  key.refusal = std::move(reason);
  return key;
}

FigureKey beyond_scope(std::string reason) {
  FigureKey key = refused(std::move(reason));
  key.out_of_scope = true;
  return key;
}

FigureKey named(std::string id, std::string title, std::string question, const EventClass* event = nullptr) {
  FigureKey key;
  key.id = std::move(id);
  key.title = std::move(title);
  key.question = std::move(question);
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
  if (is_change(sentence.tokens, mention.tokens)) return beyond_scope("a change, not a level");
  if (next < mentions.size() && says_more(*mentions[next], sentence.tokens))
    return beyond_scope("a part: more are named");
  bool others = index > 0 && of_other_event(*mentions[index - 1], sentence.tokens, mention, own);
  std::uint32_t until = until_figure(mentions, next, sentence.tokens.last);
  if (std::string reason = out_of_scope(sentence.tokens, mention.tokens, own, {until, others}); !reason.empty())
    return beyond_scope(reason);
  FigureKey key = by_kind(sentence, mention, own);
  if (!key.refusal.empty()) return key;
  key.occasion = occasion_of(story_, article_, sentence.tokens, mention.tokens);
  Kind kind = mention.value.kind;
  if (kind == Kind::money || kind == Kind::percent || kind == Kind::measure)
    key.occasion += other_subject(sentence.tokens, mention.tokens, kind == Kind::measure);
  return key;
}

/// Where the next figure begins that is no date: words behind it speak of that one.
std::uint32_t KeyReader::until_figure(const std::vector<const Mention*>& mentions, std::size_t next,
                                      std::uint32_t end) {
  for (; next < mentions.size(); ++next)
    if (!is_dated(mentions[next]->value.kind) && mentions[next]->value.kind != Kind::duration)
      return mentions[next]->tokens.first;
  return end;
}

/// "rose by $3 million", "knocks $5 billion off its profit".
bool KeyReader::is_change(TokenRange sentence, TokenRange figure) const {
  bool by = figure.first > sentence.first && word(figure.first - 1) == "by";
  return by || (figure.last < sentence.last && word(figure.last) == "off");
}

/// "170,000 people in the province and tens of thousands more elsewhere".
bool KeyReader::says_more(const Mention& figure, TokenRange sentence) const {
  return word(figure.tokens.last - 1) == "more" ||
         (figure.tokens.last < sentence.last && word(figure.tokens.last) == "more");
}

/// "killed two and injured 15 others": the others are other than the dead, not a part of the injured.
bool KeyReader::of_other_event(const Mention& before, TokenRange sentence, const Mention& mention,
                               TokenRange own) const {
  if (before.value.kind != Kind::count && before.value.kind != Kind::number) return false;
  const EventClass* first = event_near(before.tokens, {sentence.first, mention.tokens.first});
  const EventClass* second = event_near(mention.tokens, own);
  return first && second && first->name != second->name;
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

/// "four rescue units": behind a bare figure the event only says what kind of thing is counted.
bool KeyReader::modifies_noun(TokenRange figure, TokenRange own) const {
  auto plain = [&](std::uint32_t at) {
    const Token& token = document_.tokens[at];
    return token.shape == Shape::lower && !words_.is_small(token);
  };
  for (std::uint32_t at = figure.last; at < figure.last + 2 && at + 1 < own.last && plain(at); ++at) {
    bool base = story_.vocabulary[document_.tokens[at].folded].lemmas.size() == 1;
    if (base && words_.event_at(document_, story_.vocabulary, at, own.last)) return plain(at + 1);
  }
  return false;
}

/// "the driver, 42, was arrested".
bool KeyReader::in_commas(TokenRange figure) const {
  return figure.first > 0 && word(figure.first - 1) == "," && figure.last < document_.tokens.size() &&
         word(figure.last) == ",";
}

FigureKey KeyReader::count_key(const Mention& mention, TokenRange own) const {
  const EventClass* event = event_near(mention.tokens, own);
  if (event && event->moves) event = nullptr;  // prices move; what is counted does not
  std::string noun = words_.class_of(mention.value.unit);
  bool bare = noun.empty();
  if (bare && event && modifies_noun(mention.tokens, own)) return refused("it counts nothing that is named");
  if (bare && !(event && event->people)) return refused("it counts nothing that is named");
  if (mention.value.amount && !mention.value.amount->is_whole()) return refused("a fraction counts nothing");
  if (bare && in_commas(mention.tokens)) return refused("an age rather than a count");
  if (bare) noun = "people";
  FigureKey key = event ? named(event->name + ": " + noun, "the number of " + plural(noun) + " " + event->name,
                                "how many " + plural(noun) + " were " + event->name, event)
                        : named("number: " + noun, "the number of " + plural(noun), "how many " + plural(noun));
  key.noun = noun;
  key.noun_only = event == nullptr;
  if (event) return key;
  return noun == "people" ? refused("nothing says what happened to the people") : key;
}

FigureKey KeyReader::money_key(const Mention& mention, TokenRange own) const {
  FigureKey attribute = attribute_key(mention, own);
  const EventClass* event = event_near(mention.tokens, own);
  if (!attribute.refusal.empty() && event && event->moves) return refused("prices move from hour to hour");
  if (!attribute.refusal.empty() && event) {
    std::string question = event->sum.empty() ? "how much was " + event->name : event->sum;
    return named("sum " + event->name + ", " + mention.value.unit, "the sum " + event->name, question, event);
  }
  if (attribute.refusal.empty()) attribute.id += ", " + mention.value.unit;
  return attribute;
}

/// Where a figure's surroundings go on: behind a conversion in brackets, if there is one.
std::uint32_t KeyReader::behind_conversion(TokenRange figure, TokenRange own) const {
  constexpr std::uint32_t longest = 6;
  if (figure.last >= own.last || word(figure.last) != "(") return figure.last;
  for (std::uint32_t at = figure.last; at < std::min(own.last, figure.last + longest); ++at)
    if (word(at) == ")") return at + 1;
  return figure.last;
}

/// "a depth of 10 km", "230 feet tall", "a $5 billion charge".
FigureKey KeyReader::attribute_key(const Mention& mention, TokenRange own) const {
  auto key = [](const std::string& name) { return named(name, "the " + name, "the " + name); };
  if (mention.value.unit == "magnitude") return key("magnitude");
  auto attribute = [&](std::uint32_t at) {
    return words_.attribute_at(document_, story_.vocabulary, at, own.last, mention.value.kind);
  };
  std::uint32_t first = mention.tokens.first;
  if (first >= own.first + 2 && word(first - 1) == "of")  // "a profit of $412 million and revenue of …"
    if (auto* name = attribute(first - 2)) return key(*name);
  std::uint32_t start = behind_conversion(mention.tokens, own);
  std::uint32_t to = std::min(own.last, start + attribute_reach);
  const std::string* behind = nullptr;  // of a run of them ("profit hit") the last counts
  for (std::uint32_t at = start; at < to; ++at) {
    auto* name = attribute(at);
    if ((behind && !name) || word(at) == "and" || word(at) == "," || word(at) == "but") break;
    if (name) behind = name;
  }
  if (behind) return key(*behind);
  std::uint32_t from =
      mention.tokens.first > own.first + attribute_reach ? mention.tokens.first - attribute_reach : own.first;
  for (std::uint32_t at = mention.tokens.first; at > from; --at)
    if (auto* name = attribute(at - 1)) return key(*name);
  return refused("nothing beside it says what it measures");
}

/// "70 per cent of web services in Egypt": the words behind "of", up to the next small word that no name follows.
FigureKey KeyReader::share_key(const Mention& mention, TokenRange sentence) const {
  std::uint32_t at = mention.tokens.last;
  if (at >= sentence.last || word(at) != "of") return refused("nothing says what it is a share of");
  std::string whole;
  auto add = [&](std::string_view text) { whole += (whole.empty() ? "" : " ") + std::string(text); };
  for (++at; at < sentence.last && document_.tokens[at].shape != Shape::symbol; ++at) {
    bool place_follows = at + 1 < sentence.last && document_.tokens[at + 1].shape == Shape::capitalised;
    if (!words_.is_small(document_.tokens[at]))
      add(lemma(at));
    else if (place_follows && !whole.empty())
      add(word(at));
    else if (!whole.empty())
      break;
  }
  return whole.empty() ? refused("nothing says what it is a share of")
                       : named("share: " + whole, "the share of " + whole, "what share of " + whole);
}

/// The only length of time that stories share is a sentence: the one given, or the longest that the law allows ("up to
/// 14 years in prison").
FigureKey KeyReader::duration_key(const Mention& mention, TokenRange own) const {
  const EventClass* event = event_near(mention.tokens, own);
  if (!event || !event->term) return refused("nothing says what it is the length of");
  if (mention.value.hedge != Hedge::at_most) return named(event->name, "the sentence", "the sentence", event);
  FigureKey key =
      named("longest " + event->name, "the longest possible sentence", "the longest possible sentence", event);
  key.is_limit = true;
  return key;
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
  return best ? named("time of the event", "the time when it happened", "when it happened")
              : refused("no event says what happened then");
}

/// Parts and mere possibilities are not figures of the story's event.
std::string KeyReader::out_of_scope(TokenRange sentence, TokenRange tokens, TokenRange own, Reach reach) const {
  if (!words_.any_scope(document_, sentence)) return "";
  TokenRange clause = clause_of(document_, story_.vocabulary, sentence, tokens);
  for (std::uint32_t at = clause.first; at < clause.last; ++at) {
    const auto* scope = words_.scope_at(document_, at, clause.last);
    if (!scope) continue;
    bool beside = at + 3 >= tokens.first && at <= tokens.last + 3 && at >= own.first && at < own.last;
    bool whole = at < tokens.first && word(at) == "of";  // "21 of the more than 200" who were abducted
    bool reaches = at < reach.until;
    if (*scope == EventWords::Scope::part && beside && !whole && !(reach.others && is_other(at)))
      return "a part, not the whole";
    if (*scope == EventWords::Scope::possible && !of_term(tokens, own)) return "a possibility";
    if (*scope == EventWords::Scope::occasion && reaches) return "another occasion";
    if (*scope == EventWords::Scope::then && reaches && ends_clause(at, sentence)) return "another occasion";
  }
  return "";
}

bool KeyReader::is_other(std::uint32_t token) const {
  return word(token) == "other" || word(token) == "others" || word(token) == "another";
}

/// "only two lines were snapped then."
bool KeyReader::ends_clause(std::uint32_t token, TokenRange sentence) const {
  return token + 1 >= sentence.last || document_.tokens[token + 1].shape == Shape::symbol;
}

/// Penalties are always what could be: there a possibility is the figure itself.
bool KeyReader::of_term(TokenRange tokens, TokenRange own) const {
  const EventClass* event = event_near(tokens, own);
  return event && event->term;
}

/// A firm or person that leads the clause and is not one the story is about makes the figure theirs; so does any other
/// named thing where it is `measured`.
std::string KeyReader::other_subject(TokenRange sentence, TokenRange tokens, bool measured) const {
  TokenRange before{clause_of(document_, story_.vocabulary, sentence, tokens).first, tokens.first};
  std::string subject;
  for (const NamePlace& place : stretch_of(story_.names.places[article_], before)) {
    const Entity& entity = story_.names.entities[place.entity];
    bool acts = measured ? entity.kind != "place" : entity.kind == "company" || entity.kind == "person";
    if (acts && central_.count(place.entity) > 0) return "";
    if (acts) subject = " of " + entity.name;
  }
  return subject;
}

}  // namespace gainsay
