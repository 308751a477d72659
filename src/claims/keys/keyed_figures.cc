#include "claims/keys/keyed_figures.h"

#include <algorithm>
#include <array>

#include "claims/context.h"
#include "claims/keys/key_parts.h"
#include "claims/occasion.h"

namespace gainsay {
namespace {

constexpr const char* another_occasion = "another occasion";
constexpr std::uint32_t event_reach = 7;      ///< tokens between a figure and its event
constexpr std::uint32_t forecast_reach = 10;  ///< and back to the word "forecast"
constexpr std::uint32_t past_comma = 3;       ///< so many tokens farther is an event behind a comma

FigureKey beyond_scope(std::string_view reason) {
  FigureKey key = refused(reason);
  key.out_of_scope = true;
  return key;
}

}  // namespace

/// "85 million euros ($108 million)": the second in brackets right behind the first, of the same kind.
bool KeyReader::converts(const Mention& figure, const Mention& behind) const {
  bool bracketed = behind.tokens.first == figure.tokens.last + 1 && is(figure.tokens.last, words_.word().bracket);
  return bracketed && figure.value.kind == behind.value.kind && figure.value.unit != behind.value.unit;
}

/// The key of a figure for its conversion in brackets: the same, in another currency.
FigureKey KeyReader::converted(FigureKey key, const Mention& mention) {
  std::size_t comma = key.id.rfind(", ");
  if (mention.value.kind == Kind::money && comma != std::string::npos)
    key.id = key.id.substr(0, comma + 2) + mention.value.unit;
  return key;
}

CentralEntities::CentralEntities(const ReadStory& story) {
  if (story.documents.size() < 2) return;
  std::vector<std::size_t> articles(story.names.entities.size());
  for (const auto& places : story.names.places) {
    std::vector<bool> met(articles.size());
    for (const NamePlace& place : places) {
      if (!met[place.entity]) ++articles[place.entity];
      met[place.entity] = true;
    }
  }
  for (const std::size_t of : articles) central_.push_back(of > 0 && of * 2 >= story.documents.size());
}

KeyReader::KeyReader(const ReadStory& story, std::uint32_t article, const EventWords& words,
                     const CentralEntities& central, Reasons reasons)
    : ArticleReader(story, article), words_(words), central_(central), reasons_(reasons) {}

FigureKey KeyReader::key_of(const Sentence& sentence, MentionRange mentions, const Mention* figure) const {
  if (figure != mentions.begin() && converts(figure[-1], *figure))
    return converted(key_of(sentence, mentions, figure - 1), *figure);
  if (figure->value.hedge == Hedge::vague) return refused("too vague to compare");
  if (is_further(*figure)) return beyond_scope("a part: others are named before");
  if (is_yearly(sentence.tokens, *figure)) return beyond_scope("so many each year, month or day");
  return scoped_key(sentence.tokens, mentions, figure);
}

FigureKey KeyReader::scoped_key(TokenRange sentence, MentionRange mentions, const Mention* figure) const {
  const TokenRange own = own_tokens(sentence, mentions, figure);
  FigureKey key = by_kind(sentence, mentions, *figure, own);
  if (key.refusal.empty() || reasons_ == Reasons::all) narrow(key, sentence, mentions, figure, own);
  return key;
}

/// Gives the key of a figure the occasion that it is of, or takes it back from what is no figure of the story's.
void KeyReader::narrow(FigureKey& key, TokenRange sentence, MentionRange mentions, const Mention* figure,
                       TokenRange own) const {
  const TokenRange clause = clause_of(document_, story_.vocabulary, sentence, figure->tokens);
  const std::string_view reason = scope_refusal(sentence, mentions, figure, own, clause);
  const bool other = reason == another_occasion;
  const std::string past = other ? past_event(clause, figure->tokens) : "";
  const std::string dated = other && past.empty() ? year_of(sentence, mentions, *figure) : "";
  if (!reason.empty() && past.empty() && dated.empty()) key = beyond_scope(reason);
  if (!key.refusal.empty()) return;
  if (!dated.empty()) {
    key.occasion = dated;
  } else if (key.event && key.event->rises && remains(sentence, *figure)) {
    key = beyond_scope("a part: those who still are");
  } else if (!past.empty()) {
    key.occasion = past;
    if (!key.event) key = beyond_scope(reason);
  } else {
    // "Would grow by 1.4 percent": compared with what others expect. What a penalty would be is the figure itself.
    key.expected = (words_.flags_in(document_, clause) & EventWords::expected) != 0;
    key.occasion = occasion(sentence, mentions, *figure, clause);
  }
}

/// "Two more Greeks".
bool KeyReader::is_further(const Mention& mention) const {
  for (std::uint32_t at = mention.core.first + 1; at < mention.core.last; ++at)
    if (is(at, words_.word().more)) return true;
  return false;
}
/// "150,000 cars a year", where a count is no length of time.
bool KeyReader::is_yearly(TokenRange sentence, const Mention& mention) const {
  static constexpr std::array<std::string_view, 5> spans = {"year", "month", "week", "day", "hour"};
  const std::uint32_t at = mention.tokens.last;
  if (mention.value.kind != Kind::count || at + 1 >= sentence.last) return false;
  if (!is(at, words_.word().a) && !is(at, words_.word().an)) return false;
  return std::find(spans.begin(), spans.end(), word(at + 1)) != spans.end() &&
         (at + 2 >= sentence.last || word(at + 2) != "ago");
}
/// "24 remain in hospital", "31 people are still in hospital".
bool KeyReader::remains(TokenRange sentence, const Mention& mention) const {
  constexpr std::uint32_t near = 3;
  for (std::uint32_t at = mention.tokens.last; at < std::min(sentence.last, mention.tokens.last + near); ++at)
    if (words_.is_remaining(word(at))) return true;
  return false;
}

const Mention* KeyReader::next_figure(MentionRange mentions, const Mention* figure) const {
  const Mention* next = figure + 1;
  return next != mentions.end() && converts(*figure, *next) ? next + 1 : next;
}

/// The tokens that no other value of the sentence claims. A date before a share is one of its own words: "the growth
/// forecast for this year to 0.6 percent"; so is where people were taken: "51 were taken to two hospitals".
TokenRange KeyReader::own_tokens(TokenRange sentence, MentionRange mentions, const Mention* figure) const {
  const Mention* next = next_figure(mentions, figure);
  const Mention* before = changes_from(mentions, figure, sentence) ? figure - 1 : figure;
  if (figure->value.kind == Kind::percent)
    while (before != mentions.begin() && is_dated(before[-1].value.kind)) --before;
  const std::uint32_t low = before != mentions.begin() ? before[-1].tokens.last : sentence.first;
  if (next != mentions.end() && word(next->tokens.first - 1) == "to" && acts_on(next->tokens.last - 1)) ++next;
  const std::uint32_t high = next != mentions.end() ? next->tokens.first : sentence.last;
  return {std::min(low, figure->tokens.first), std::max(high, figure->tokens.last)};
}

std::string_view KeyReader::scope_refusal(const Sentence& sentence, MentionRange mentions,
                                          const Mention* figure) const {
  return scope_refusal(sentence.tokens, mentions, figure, own_tokens(sentence.tokens, mentions, figure),
                       clause_of(document_, story_.vocabulary, sentence.tokens, figure->tokens));
}

std::string_view KeyReader::scope_refusal(TokenRange sentence, MentionRange mentions, const Mention* figure,
                                          TokenRange own, TokenRange clause) const {
  if (is_change(sentence, *figure)) return "a change, not a level";
  const Mention* next = next_figure(mentions, figure);
  if (next != mentions.end() && changes_from(mentions, next, sentence)) return "what it was before";
  if (next != mentions.end() && says_more(*figure, *next, sentence)) return "a part: more are named";
  const bool others = figure != mentions.begin() && of_other_event(figure[-1], sentence, *figure, own);
  const std::uint32_t until = until_figure(next, mentions.end(), sentence.last);
  return out_of_scope(sentence, figure->tokens, own, clause, {until, others, is_place_among(*figure)});
}

/// "the first member of the club": of those, first. "Its third recall of the toy" counts recalls.
bool KeyReader::is_place_among(const Mention& mention) const {
  static constexpr std::array<std::string_view, 6> owners = {"its", "his", "her", "their", "'s", "'"};
  const std::uint32_t first = mention.tokens.first;
  const bool owned = first > 0 && std::find(owners.begin(), owners.end(), word(first - 1)) != owners.end();
  return mention.value.kind == Kind::ordinal && !(owned && mention.value.amount && *mention.value.amount > Decimal(1));
}

/// "last year", "two years ago": another occasion that the calendar names.
std::string KeyReader::year_of(TokenRange sentence, MentionRange mentions, const Mention& figure) const {
  return occasion_of(story_, article_, sentence, mentions, figure.tokens);
}

std::string KeyReader::occasion(const Sentence& sentence, MentionRange mentions, const Mention* figure) const {
  return occasion(sentence.tokens, mentions, *figure,
                  clause_of(document_, story_.vocabulary, sentence.tokens, figure->tokens));
}
std::string KeyReader::occasion(TokenRange sentence, MentionRange mentions, const Mention& figure,
                                TokenRange clause) const {
  std::string out = year_of(sentence, mentions, figure);
  const Kind kind = figure.value.kind;
  if (kind == Kind::money || kind == Kind::percent || kind == Kind::measure)
    out += other_subject(clause, figure.tokens, kind == Kind::measure);
  return out;
}

/// Where the next figure begins that is no date: words behind it speak of that one.
std::uint32_t KeyReader::until_figure(const Mention* next, const Mention* last, std::uint32_t end) {
  for (; next != last; ++next)
    if (!is_dated(next->value.kind) && next->value.kind != Kind::duration) return next->tokens.first;
  return end;
}

/// "12-foot": as the word before a noun it says how large that is.
bool KeyReader::is_joined_by_hyphen(TokenRange figure) const {
  return figure.size() > 2 && word(figure.last - 2) == "-" && shape(figure.last - 1) != Shape::number;
}

/// "rose by $3 million", "knocks $5 billion off its profit"; not "stormed by four robbers", "a wall hit by a 12-foot
/// surge", "40 km off the coast".
bool KeyReader::is_change(TokenRange sentence, const Mention& mention) const {
  const TokenRange figure = mention.tokens;
  const Kind kind = mention.value.kind;
  if (is_dated(kind) || kind == Kind::percent) return false;
  const bool by = figure.first > sentence.first && word(figure.first - 1) == "by";
  if (by && is_joined_by_hyphen(figure)) return false;
  const bool counted = kind == Kind::count && figure.first > sentence.first + 1;
  if (by && !(counted && !words_.is_changed(story_.vocabulary, document_.tokens[figure.first - 2]))) return true;
  return kind != Kind::measure && figure.last < sentence.last && word(figure.last) == "off";
}

/// "rose from 43 to 45 percent": what stands before the old figure speaks of the new one as well.
bool KeyReader::changes_from(MentionRange mentions, const Mention* figure, TokenRange sentence) const {
  if (figure == mentions.begin()) return false;
  const TokenRange old = figure[-1].tokens, now = figure->tokens;
  return old.last + 1 == now.first && is(old.last, words_.word().to) && old.first > sentence.first &&
         word(old.first - 1) == "from";
}

/// "170,000 people in the province and tens of thousands more elsewhere".
bool KeyReader::says_more(const Mention& figure, const Mention& next, TokenRange sentence) const {
  if (figure.value.kind == Kind::money && next.value.kind == Kind::percent) return false;  // "$733, 60 percent more"
  return word(next.tokens.last - 1) == "more" || (next.tokens.last < sentence.last && word(next.tokens.last) == "more");
}

/// "killed two and injured 15 others": the others are other than the dead, not a part of the injured.
bool KeyReader::of_other_event(const Mention& before, TokenRange sentence, const Mention& mention,
                               TokenRange own) const {
  if (before.value.kind != Kind::count && before.value.kind != Kind::number) return false;
  const EventClass* first = event_near(before.tokens, {sentence.first, mention.tokens.first});
  const EventClass* second = event_near(mention.tokens, own);
  return first && second && first->name != second->name;
}

/// Whether "and", a comma or "but" stands between an event and the figure behind it: "killed and 50 taken to hospital".
bool KeyReader::parted(std::uint32_t event, std::uint32_t figure) const {
  for (std::uint32_t at = event + 1; at < figure; ++at)
    if (words_.parts(story_.vocabulary, document_.tokens[at])) return true;
  return false;
}

/// "for $14 billion, valuing the firm at …": behind a comma a verb in -ing goes on to something else.
bool KeyReader::opens_other(std::uint32_t event, TokenRange figure) const {
  return event > figure.last && word(event - 1) == "," && word(event).ends_with("ing");
}

/// The event word nearest to the value inside `own`, the tokens that no other value claims. Weak ones give way.
const EventClass* KeyReader::event_near(TokenRange tokens, TokenRange own, Moves moves) const {
  const EventClass* best = nullptr;
  std::uint32_t best_distance = event_reach + 1;
  const std::uint32_t from = std::max(own.first, tokens.first - std::min(tokens.first, event_reach));
  const std::uint32_t to = std::min(own.last, tokens.last + event_reach);
  for (std::uint32_t at = from; at < to; ++at) {
    const EventClass* event = words_.event_at(document_, story_.vocabulary, at, own.last);
    if (!event || (event->moves && moves == Moves::are_left_out)) continue;
    bool inside = at >= tokens.first && at < tokens.last;
    std::uint32_t here =
        inside ? 0 : distance(at, tokens) + (at > tokens.last && word(tokens.last) == "," ? past_comma : 0);
    if ((at < tokens.first && parted(at, tokens.first)) || opens_other(at, tokens)) continue;
    bool counted = at + 1 == tokens.last && !event->who.empty();                         // "58,000 spectators"
    counted = counted || (at + 1 == tokens.last && at > tokens.first && event->people);  // "24 dead"
    if (inside && !counted && !word(at).ends_with("ed")) continue;  // "kidnapped girls", but not "rescue units"
    bool stronger = best && best->weak && !event->weak;
    if (best && !stronger && (here >= best_distance || (event->weak && !best->weak))) continue;
    best = event;
    best_distance = here;
  }
  return best;
}

/// Parts and mere possibilities are not figures of the story's event.
std::string_view KeyReader::out_of_scope(TokenRange sentence, TokenRange tokens, TokenRange own, TokenRange clause,
                                         Reach reach) const {
  for (std::uint32_t at = clause.first; at < clause.last; ++at) {
    if (!words_.opens_scope(story_.vocabulary, document_.tokens[at])) continue;
    const auto* scope = words_.scope_at(document_, at, clause.last);
    const bool inside = at >= tokens.first && at < tokens.last;
    if (!scope || (inside && word(at) != "of")) continue;  // "20 of those hurt"; "per cent" is no scope word
    if (inside && !predicate_noun(tokens).empty()) continue;
    bool beside = at + 3 >= tokens.first && at <= tokens.last + 3 && at >= own.first && at < own.last;
    beside = beside || (word(at) == "each" && at >= tokens.last && at < own.last);  // "has been offered for each man"
    if (word(at) == "of" && at > tokens.last && !reach.ordinal)
      continue;  // "48 people died when one of its planes crashed"
    if (word(at) == "of" && at == tokens.last && stands_for_noun(tokens)) continue;
    bool whole = at < tokens.first && word(at) == "of" && !is_those(at + 1);              // "21 of the more than 200"
    whole = whole || (tokens.first > sentence.first && word(tokens.first - 1) == "all");  // "all three of the"
    bool reaches = at < reach.until;
    if (*scope == EventWords::Scope::part && beside && !whole && !(reach.others && is_other(at))) return only_a_part;
    bool month = shape(at) == Shape::capitalised && at > sentence.first;  // "on May 27"
    if (*scope == EventWords::Scope::possible && !month && !of_term(tokens, own)) return "a possibility";
    if (*scope == EventWords::Scope::occasion && reaches) return another_occasion;
    if (*scope == EventWords::Scope::then && reaches && ends_clause(at, sentence)) return another_occasion;
  }
  return "";
}

bool KeyReader::is_those(std::uint32_t token) const {
  return word(token) == "them" || word(token) == "whom" || word(token) == "which" || word(token) == "these" ||
         word(token) == "those";
}

/// "cut 1,000 of its 14,300 jobs", "guilty on 14 of 17 counts": what is done to some of them is done to so many of that
/// noun, and no more is said.
bool KeyReader::stands_for_noun(TokenRange figure) const { return !noun_of_whole(figure).empty(); }
std::string KeyReader::noun_of_whole(TokenRange figure) const {
  constexpr std::uint32_t determined = 2;  // "of its"
  const std::uint32_t first = figure.first;
  const bool of = first > 0 && figure.last < document_.tokens.size() && is(figure.last, words_.word().of);
  const bool led =
      of && (acts_on(first - 1) || (first > 1 && words_.is_small(document_.tokens[first - 1]) && acts_on(first - 2)));
  if (!led) return "";
  const auto behind = values_in({figure.last + 1, figure.last + determined + 1});
  if (behind.begin() == behind.end() || behind.begin()->value.kind != Kind::count) return "";
  return behind.begin()->value.unit;
}
/// "Thirty-one of the passengers were tourists": so many tourists.
std::string KeyReader::predicate_noun(TokenRange figure) const {
  constexpr std::uint32_t reach = 4;
  const auto size = static_cast<std::uint32_t>(document_.tokens.size());
  if (figure.last >= size || (word(figure.last) != "were" && word(figure.last) != "are")) return "";
  std::uint32_t noun = figure.last;
  for (std::uint32_t at = noun + 1; at < std::min(size, noun + reach); ++at) {
    if (shape(at) != Shape::lower || words_.is_small(document_.tokens[at])) break;
    noun = at;
  }
  const bool many = word(noun).ends_with("s") || word(noun).ends_with("men") || word(noun) == "children";
  const bool plural = word(noun) != lemma(noun) && many;  // not "51 were taken"
  return noun > figure.last && plural ? std::string(lemma(noun)) : "";
}

/// A verb of which the figure behind it is the object.
bool KeyReader::acts_on(std::uint32_t token) const {
  return words_.is_changed(story_.vocabulary, document_.tokens[token]) ||
         words_.event_at(document_, story_.vocabulary, token, token + 1);
}

bool KeyReader::is_other(std::uint32_t token) const {
  return word(token) == "other" || word(token) == "others" || word(token) == "another";
}

/// "Last year Haiyan killed more than 7,300": what happened before the story, by the name of what did it.
std::string KeyReader::past_event(TokenRange clause, TokenRange tokens) const {
  std::string name;
  for (const NamePlace& place : names_in({clause.first, tokens.first})) {
    const Entity& entity = story_.entity(place);
    if (entity.kind != "place" && entity.kind != "person") name = entity.name;
  }
  return words_.without_event_noun(name);
}

/// "only two lines were snapped then."
bool KeyReader::ends_clause(std::uint32_t token, TokenRange sentence) const {
  return token + 1 >= sentence.last || shape(token + 1) == Shape::symbol;
}

/// Penalties are always what could be: there a possibility is the figure itself.
bool KeyReader::of_term(TokenRange tokens, TokenRange own) const {
  const EventClass* event = event_near(tokens, own);
  return event && event->term;
}

/// A firm or person that leads the clause and is not one the story is about makes the figure theirs, unless it is a
/// forecast, which is its maker's in name only; so does any other named thing where it is `measured`.
std::string KeyReader::other_subject(TokenRange clause, TokenRange tokens, bool measured) const {
  std::string subject;
  const std::uint32_t from = tokens.first - std::min(tokens.first - clause.first, forecast_reach);
  for (std::uint32_t at = from; at < tokens.first; ++at)
    if (lemma(at) == "forecast") return subject;
  for (const NamePlace& place : names_in({clause.first, tokens.first})) {
    const Entity& entity = story_.entity(place);
    bool acts = measured ? entity.kind != "place" : entity.kind == "company" || entity.kind == "person";
    if (acts && central_.has(place.entity)) return "";
    if (acts) subject = " of " + std::string(entity.name);
  }
  return subject;
}

}  // namespace gainsay
