// What a figure is a figure of, by its kind: a count belongs to its noun and event, a sum or measure to the noun beside
// it, a share to what follows "of", a length of time to the noun it is the length of, a clock time to what happened.
#include <algorithm>
#include <map>

#include "base/embedded.h"
#include "claims/keys/clock_zones.h"
#include "claims/keys/key_parts.h"
#include "values/units.h"

namespace gainsay {
namespace {

constexpr std::uint32_t attribute_reach = 4;  ///< tokens between a figure and the noun it is a figure of
constexpr std::uint32_t share_reach = 8;      ///< likewise back from a share: "the tax rate in Osk rises to 46 percent"
constexpr std::uint32_t happening_reach = 12;

constexpr std::string_view measures_nothing = "nothing beside it says what it measures";

std::map<std::string, std::string> irregular_plurals(std::string_view which) {
  std::map<std::string, std::string> read;
  for (const auto& [noun, changed] : embedded_node("lexicon/nouns.yaml")["irregular_plurals"][which].entries)
    read[noun.text] = changed.text;
  return read;
}

FigureKey quietly(FigureKey key) {
  key.quiet = true;
  return key;
}

FigureKey time_of(const Happening& happening) {
  FigureKey key = named("time: " + happening.question, "the time of day " + happening.question, happening.question);
  key.reaction = happening.reaction;
  key.quiet = !happening.central;
  return key;
}

}  // namespace

std::string plural(const std::string& noun) {
  static const auto words = irregular_plurals("words"), ends = irregular_plurals("ends");
  if (const auto whole = words.find(noun); whole != words.end()) return whole->second;
  for (const auto& [end, changed] : ends)
    if (noun.ends_with(end)) return noun.substr(0, noun.size() - end.size()) + changed;
  if (noun.empty() || noun.back() == 's') return noun;
  bool hissing = noun.ends_with("x") || noun.ends_with("ch") || noun.ends_with("sh");
  bool vowel = noun.size() > 1 && std::string_view("aeiou").find(noun[noun.size() - 2]) != std::string_view::npos;
  if (noun.back() == 'y' && !vowel) return noun.substr(0, noun.size() - 1) + "ies";
  return noun + (hissing ? "es" : "s");
}

FigureKey central_time(const EventWords& words) { return time_of(words.central()); }

FigureKey KeyReader::by_kind(TokenRange sentence, MentionRange mentions, const Mention& mention, TokenRange own) const {
  switch (mention.value.kind) {
    case Kind::count:
    case Kind::number:
      return count_key(mention, own);
    case Kind::money:
      return money_key(sentence, mentions, mention, own);
    case Kind::measure:
      return measure_key(mention, own);
    case Kind::percent:
      return percent_key(mention, own, sentence);
    case Kind::time:
      return time_key(mention, sentence);
    case Kind::duration:
      return duration_key(mention, own);
    default:
      return refused("nothing says what it is a figure of");
  }
}

/// "four rescue units": behind a bare figure the event only says what kind of thing is counted.
bool KeyReader::modifies_noun(TokenRange figure, TokenRange own) const {
  auto plain = [&](std::uint32_t at) { return shape(at) == Shape::lower && !words_.is_small(document_.tokens[at]); };
  std::uint32_t reach = figure.last + 2;
  for (std::uint32_t at = figure.last; at < reach && at + 1 < own.last && (plain(at) || word(at) == "and"); ++at) {
    if (word(at) == "and") ++reach;  // "four fire and rescue crews"
    bool base = story_.vocabulary.lemmas(document_.tokens[at].folded).size() == 1;
    if (base && words_.event_at(document_, story_.vocabulary, at, own.last)) return plain(at + 1);
  }
  return false;
}

/// "the driver, 42, was arrested".
bool KeyReader::in_commas(TokenRange figure) const {
  return figure.first > 0 && word(figure.first - 1) == "," && figure.last < document_.tokens.size() &&
         word(figure.last) == ",";
}

/// "Stages: 2 Boosters: 2".
bool KeyReader::labels_next(std::uint32_t token) const {
  return token + 1 < document_.tokens.size() && word(token) == ":" && shape(token + 1) == Shape::number;
}

/// "more than 600 on board".
bool KeyReader::is_aboard(std::uint32_t token) const {
  if (token + 1 >= document_.tokens.size()) return false;
  return word(token) == "aboard" || (word(token) == "on" && word(token + 1) == "board");
}

/// "53 passengers and five crew", "a crew of 21".
bool KeyReader::beside_passengers(TokenRange figure, TokenRange own) const {
  const WordId crew = words_.word().crew;
  if (!is(figure.last - 1, crew))
    return figure.first >= own.first + 2 && is(figure.first - 1, words_.word().of) && is(figure.first - 2, crew);
  return figure.first >= 2 && word(figure.first - 1) == "and" &&
         words_.kin_of(lemma(figure.first - 2)) == words_.kin_of("passenger");
}

/// What it counts: what the whole is of ("cut 1,000 of its 14,300 jobs"), what the part is ("31 of those were
/// tourists"), or its own noun.
std::string KeyReader::counted_noun(const Mention& mention) const {
  std::string noun = noun_of_whole(mention.tokens);
  if (noun.empty()) noun = predicate_noun(mention.tokens);
  return noun.empty() ? mention.value.unit : noun;
}

FigureKey KeyReader::count_key(const Mention& mention, TokenRange own) const {
  const EventClass* event = event_near(mention.tokens, own, Moves::are_left_out);  // prices move; counts do not
  std::string noun = words_.class_of(counted_noun(mention));
  if (event) event = words_.turned(*event, noun);
  if (event) noun = event->one_of(noun);
  if (beside_passengers(mention.tokens, own))
    return quietly(named("on board: crew", "the number of crew on board", "how many crew were on board"));
  if (words_.is_force(noun) && (!event || event->weak))
    return quietly(named("at work: " + noun, "the number of " + plural(noun) + " at work",
                         "how many " + plural(noun) + " were at work"));
  if (!event)
    if (FigureKey attribute = attribute_key(mention, own); attribute.refusal.empty())
      return quietly(std::move(attribute));
  if (!event && reasons_ == Reasons::first && story_.articles.size() < 2)
    return refused("only another article can count the same");
  bool bare = noun.empty();
  if (bare && event && modifies_noun(mention.tokens, own)) return refused("it counts nothing that is named");
  if (bare && !(event && (event->people || is_aboard(mention.tokens.last))))
    return refused("it counts nothing that is named");
  if (labels_next(mention.tokens.last)) return refused("its noun is the label of the next figure");
  if (mention.value.amount && !mention.value.amount->is_whole()) return refused("a fraction counts nothing");
  if (bare && in_commas(mention.tokens)) return refused("an age rather than a count");
  if (bare) noun = "people";
  FigureKey key = event ? named(event->name + ": " + noun, "the number of " + plural(noun) + " " + event->name,
                                "how many " + plural(noun) + " were " + event->name, event)
                        : named("number: " + noun, "the number of " + plural(noun), "how many " + plural(noun));
  key.noun = noun;
  key.noun_only = event == nullptr;
  key.quiet = event && event->quiet;
  if (event) return key;
  return noun == "people" ? refused("nothing says what happened to the people") : key;
}

/// "a round that had valued the firm at $14 billion": a sum of before. Of the dead "had" says no more than that someone
/// counted them.
bool KeyReader::of_before(const EventClass& event, TokenRange before) const {
  for (std::uint32_t at = before.first; at + 1 < before.last; ++at) {
    if (word(at) != "had") continue;
    for (std::uint32_t next = at + 1; next < std::min(before.last, at + 3); ++next)
      if (const EventClass* found = words_.event_at(document_, story_.vocabulary, next, before.last))
        return found->name == event.name;
  }
  return false;
}

FigureKey KeyReader::money_key(TokenRange sentence, MentionRange mentions, const Mention& mention,
                               TokenRange own) const {
  const EventClass* event = event_near(mention.tokens, own);
  const bool has_sum = event && !event->people && (!event->quiet || !event->sum.empty());
  if (has_sum || (event && event->moves)) return sum_key(sentence, mentions, mention, own, *event);
  return attribute_of_sum(mention, own);
}

FigureKey KeyReader::attribute_of_sum(const Mention& mention, TokenRange own) const {
  FigureKey key = attribute_key(mention, own);
  if (key.refusal.empty()) key.id += ", " + mention.value.unit;
  return key;
}

/// Of a word beside it ("a profit of"), else of what happened.
FigureKey KeyReader::sum_key(TokenRange sentence, MentionRange mentions, const Mention& mention, TokenRange own,
                             const EventClass& event) const {
  if (FigureKey attribute = attribute_of_sum(mention, own); attribute.refusal.empty()) return attribute;
  if (event.moves) return refused("prices move from hour to hour");
  if (of_before(event, {own.first, mention.tokens.first}) && year_of(sentence, mentions, mention).empty())
    return refused("another occasion");
  std::string question = event.sum.empty() ? "how much was " + event.name : event.sum;
  FigureKey sum = named("sum " + event.name + ", " + mention.value.unit, "the sum " + event.name, question, &event);
  sum.quiet = event.quiet;
  return sum;
}

/// Where a figure's surroundings go on: behind a conversion in brackets, if there is one.
std::uint32_t KeyReader::behind_conversion(TokenRange figure, TokenRange own) const {
  constexpr std::uint32_t longest = 6;
  if (figure.last >= own.last || !is(figure.last, words_.word().bracket)) return figure.last;
  for (std::uint32_t at = figure.last; at < std::min(own.last, figure.last + longest); ++at)
    if (word(at) == ")") return at + 1;
  return figure.last;
}

/// "a depth of 10 km", "230 feet tall", "a $5 billion charge".
FigureKey KeyReader::attribute_key(const Mention& mention, TokenRange own) const {
  auto key = [&](const std::string& name) {
    const std::string title = (mention.value.kind == Kind::duration ? "the length of the " : "the ") + name;
    return named(name, title, title);
  };
  if (mention.value.unit == "magnitude") return key("magnitude");
  auto attribute = [&](std::uint32_t at) {
    return words_.attribute_at(document_, story_.vocabulary, at, own.last, mention.value.kind);
  };
  std::uint32_t first = mention.tokens.first;
  if (first >= own.first + 2 && is(first - 1, words_.word().of))  // "a profit of $412 million and revenue of …"
    if (auto* name = attribute(first - 2)) return key(*name);
  if (mention.value.kind == Kind::count)  // "8,000 members"
    if (auto* name = attribute(mention.tokens.last - 1)) return key(*name);
  std::uint32_t start = behind_conversion(mention.tokens, own);
  std::uint32_t to = std::min(own.last, start + attribute_reach);
  const std::string* behind = nullptr;  // of a run of them ("profit hit") the last counts
  for (std::uint32_t at = start; at < to; ++at) {
    auto* name = attribute(at);
    if ((behind && !name) || words_.parts(story_.vocabulary, document_.tokens[at])) break;
    if (name) behind = name;
  }
  if (behind) return key(*behind);
  const std::uint32_t reach = mention.value.kind == Kind::percent ? share_reach : attribute_reach;
  const std::uint32_t from = mention.tokens.first > own.first + reach ? mention.tokens.first - reach : own.first;
  for (std::uint32_t at = mention.tokens.first; at > from; --at)
    if (auto* name = attribute(at - 1)) return key(*name);
  return refused(measures_nothing);
}

FigureKey KeyReader::measure_key(const Mention& mention, TokenRange own) const {
  FigureKey key = attribute_key(mention, own);
  if (key.refusal.empty()) {
    key.quiet = words_.is_weather(key.id);
    return key;
  }
  const Unit* unit = unit_named(mention.value.unit);
  if (unit && unit->base == "m") return distance_key(mention, own);
  return key;
}

/// "400 feet outside the wall": how far from what.
FigureKey KeyReader::distance_key(const Mention& mention, TokenRange own) const {
  constexpr std::uint32_t place_reach = 5;
  std::uint32_t at = behind_conversion(mention.tokens, own);
  if (at < own.last && word(at) == "away") ++at;
  const bool within = mention.tokens.first > own.first && word(mention.tokens.first - 1) == "within";
  const bool led = at < own.last && (words_.leads_distance(document_.tokens[at]) || (within && word(at) == "of"));
  if (!led) return refused(measures_nothing);
  std::string from, the = "the ";
  for (std::uint32_t end = std::min(own.last, at + place_reach); ++at < end;) {
    for (const NamePlace& name : names_in({at, at + 1})) from = story_.entity(name).name, the.clear();
    const bool noun = shape(at) == Shape::lower && !words_.is_small(document_.tokens[at]);
    if (!from.empty() && !noun) break;
    if (noun) from = lemma(at);
  }
  return from.empty() ? refused(measures_nothing)
                      : quietly(named("distance from " + from, "the distance from " + the + from,
                                      "how far it is from " + the + from));
}

/// "70 per cent of web services in Egypt": the words behind "of", up to the next small word that no name follows.
FigureKey KeyReader::share_key(const Mention& mention, TokenRange sentence) const {
  std::uint32_t at = mention.tokens.last;
  if (at >= sentence.last || word(at) != "of") return refused("nothing says what it is a share of");
  std::string whole;
  auto add = [&](std::string_view text) { whole += (whole.empty() ? "" : " ") + std::string(text); };
  for (++at; at < sentence.last && shape(at) != Shape::symbol; ++at) {
    bool place_follows = at + 1 < sentence.last && shape(at + 1) == Shape::capitalised;
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

/// "turnout was 71 percent", "a deficit of 2.9 percent of gross domestic product".
FigureKey KeyReader::percent_key(const Mention& mention, TokenRange own, TokenRange sentence) const {
  FigureKey key = attribute_key(mention, own);
  return key.refusal.empty() ? quietly(std::move(key)) : share_key(mention, sentence);
}

/// Whether the word before a length of time makes it that of the noun before: "a strike lasting three days".
bool KeyReader::leads_to(std::uint32_t figure, TokenRange own) const {
  return figure > own.first && words_.leads_length(document_.tokens[figure - 1]);
}

/// "served 14 days of a 90-day term", "spent 13 days in jail": what passed of a sentence, not the sentence.
bool KeyReader::is_time_served(TokenRange figure) const {
  constexpr std::uint32_t reach = 6;
  if (figure.first == 0) return false;
  const std::string_view verb = lemma(figure.first - 1);
  if (verb != "serve" && verb != "spend") return false;
  const auto end = std::min(figure.last + reach, static_cast<std::uint32_t>(document_.tokens.size()));
  for (std::uint32_t at = figure.last; at < end && shape(at) != Shape::symbol; ++at)
    if (const EventClass* event = words_.event_at(document_, story_.vocabulary, at, end)) return event->term;
  return verb == "serve" && (figure.last >= end || word(figure.last) != "as");
}

/// A sentence is the one given, or the longest that the law allows ("up to 14 years in prison"); other lengths are
/// those of the noun behind ("a 48-hour strike") or, with "for" and the like between, before.
FigureKey KeyReader::duration_key(const Mention& mention, TokenRange own) const {
  if (is_time_served(mention.tokens))
    return quietly(named("time served", "the time served", "how much time was served"));
  const EventClass* event = event_near(mention.tokens, own);
  if (!event || !event->term) {
    const std::uint32_t first = leads_to(mention.tokens.first, own) ? own.first : mention.tokens.first;
    FigureKey key = attribute_key(mention, {first, own.last});
    return key.refusal.empty() ? quietly(std::move(key)) : refused("nothing says what it is the length of");
  }
  if (mention.value.hedge != Hedge::at_most) return named(event->name, "the sentence", "the sentence", event);
  FigureKey key =
      named("longest " + event->name, "the longest possible sentence", "the longest possible sentence", event);
  key.is_limit = true;
  return key;
}

/// The part of the sentence that no other clock time stands between the given one and.
TokenRange KeyReader::between_times(const Mention& time, TokenRange sentence) const {
  TokenRange own = sentence;
  for (const Mention& other : values_in(sentence)) {
    if (!is_clock_time(other.value)) continue;
    if (other.tokens.last <= time.tokens.first) own.first = other.tokens.last;
    if (other.tokens.first >= time.tokens.last) own.last = std::min(own.last, other.tokens.first);
  }
  return own;
}

/// A clock time belongs to the nearest word of something happening.
/// "At 10:50 p.m., 14 hours after it broke out": what the time is counted from, not what happened then.
bool KeyReader::told_from(std::uint32_t event, const Mention& time) const {
  for (std::uint32_t at = time.tokens.last; at < event; ++at)
    if (word(at) == "after" || word(at) == "before" || word(at) == "since") return true;
  return false;
}

/// "Arrived at 4 p.m. and left": what is told behind an "and" had its own time.
bool KeyReader::is_joined(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = first; at < last; ++at)
    if (word(at) == "and" || word(at) == "but" || word(at) == ";") return true;
  return false;
}

FigureKey KeyReader::time_key(const Mention& mention, TokenRange sentence) const {
  if (!is_clock_time(mention.value)) return refused("no clock time");
  if (mention.tokens.first > sentence.first && word(mention.tokens.first - 1) == "(")
    return refused("the moment before it, by another clock");
  const TokenRange own = between_times(mention, sentence);
  const Happening* best = nullptr;
  std::uint32_t best_distance = happening_reach;
  for (std::uint32_t at = own.first; at < own.last; ++at) {
    if (at >= mention.tokens.first && at < mention.tokens.last) continue;
    if (distance(at, mention.tokens) >= best_distance) continue;
    const Happening* happening = words_.happening_at(document_, story_.vocabulary, at, own.last);
    if (!happening || told_from(at, mention) || (best && is_joined(mention.tokens.last, at))) continue;
    best = happening;
    best_distance = distance(at, mention.tokens);
  }
  if (!best) return refused("no event says what happened then");
  return time_of(*best);
}

}  // namespace gainsay
