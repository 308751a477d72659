// Where something stands in an order: "the largest maker of frozen food in the world" is not the second-largest, and
// what is "not the biggest rocket" is not the biggest. The key is the noun, what the superlative compares, and the
// whole that it is the first of; an article that leaves the whole open may mean any, where the others mean one. Events
// that are first of one whole by two superlatives ("the biggest theft", "the most lucrative heist") are a note: one
// record in two wordings. A rank is a note, since two things may each be called so; of one who is named before it in
// both articles it is a warning.
#include "claims/keys/keyed_ranks.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/article_reader.h"
#include "claims/keys/answered.h"
#include "claims/keys/keyed_claims.h"
#include "claims/voice.h"

namespace gainsay {
namespace {

constexpr std::uint32_t noun_reach = 5;              ///< tokens from a superlative to the end of its noun
constexpr std::uint32_t owner_reach = 4;             ///< tokens from a superlative back to the verb before its owner
constexpr std::uint32_t scope_reach = 6;             ///< tokens from the noun to the whole it stands first in
constexpr std::int64_t minutes_a_year = 360 * 1440;  ///< or a few days more
constexpr std::size_t denied = 99;                   ///< the rank of what is not the largest

/// rules/lexicon/ranks.yaml.
struct RankWords {
  std::vector<std::string_view> groups;
  CueTable superlatives;
  std::vector<std::string> ordinals;
  WordSet negations, world, joins, copulas;
};
const RankWords& rank_words() {
  static const RankWords words = [] {
    const Node& file = embedded_node("lexicon/ranks.yaml");
    std::vector<std::string_view> groups;
    for (const auto& [group, entries] : file["superlatives"].entries) groups.push_back(group.text);
    const auto set = [&](const char* name) { return WordSet(file[name]); };
    return RankWords{groups,
                     CueTable(file["superlatives"], groups),
                     words_of(file["ordinals"]),
                     set("negations"),
                     set("world"),
                     set("joins"),
                     set("copulas")};
  }();
  return words;
}

class RankReader : public ArticleReader {
 public:
  RankReader(const ReadStory& story, std::uint32_t article, const EventWords& events)
      : ArticleReader(story, article), events_(events) {}

  void read(TokenRange sentence, std::vector<Rank>& out) const {
    for (const Cue& cue : rank_words().superlatives.in(document_, story_.vocabulary, sentence))
      read_at(sentence, cue, out);
  }

 private:
  bool is_noun(std::uint32_t token) const {
    return shape(token) == Shape::lower && !events_.is_small(document_.tokens[token]);
  }

  void read_at(TokenRange sentence, const Cue& cue, std::vector<Rank>& out) const {
    Rank rank;
    rank.article = article_;
    rank.sentence = sentence_at(document_, document_.tokens[cue.tokens.first].begin);
    rank.group = rank_words().groups[static_cast<std::size_t>(cue.list)];
    rank.superlative = std::string(document_.text_of(cue.tokens));
    std::uint32_t first = read_place(rank, cue.tokens.first, sentence);
    if (is_one_of(first, sentence)) return;
    if (read_bare(rank, {first, cue.tokens.last}, sentence, out)) return;
    std::uint32_t noun = is_bare(cue.tokens.last, sentence) ? noun_before(first, sentence) : 0, last = cue.tokens.last;
    if (noun == 0) {
      noun = noun_behind(cue.tokens.last, sentence);
      last = noun + 1;
    }
    if (noun == 0) return;
    const EventClass* event = events_.event_at(document_, story_.vocabulary, noun, sentence.last);
    rank.event = event != nullptr;
    rank.noun = event ? event->name : events_.class_of(lemma(noun));
    rank.since = since_behind(last, sentence);
    rank.whole = whole_before(first, sentence);
    if (rank.whole.empty()) rank.whole = whole_behind(last, sentence, last);
    rank.tokens = {first, last};
    rank.subject = named_before(rank);
    for (std::uint32_t at = cue.tokens.last; at < noun; ++at)
      if (is_noun(at)) rank.kinds.insert(lemma(at));
    out.push_back(std::move(rank));
  }

  /// Whether no noun stands behind a superlative that ends before `last`.
  bool is_bare(std::uint32_t last, TokenRange sentence) const {
    return last < sentence.last &&
           (word(last) == "," || word(last) == "." || word(last) == "in" || word(last) == "since");
  }
  /// "The port of Osk, the country's third busiest,": of what is named before the comma.
  bool read_bare(Rank rank, TokenRange own, TokenRange sentence, std::vector<Rank>& out) const {
    rank.noun = is_bare(own.last, sentence) ? subject_before(own.first, sentence) : "";
    rank.tokens = own;
    rank.subject = named_before(rank);
    if (!rank.noun.empty()) out.push_back(rank);
    return !rank.noun.empty();
  }
  /// The last name before the rank that is not the whole; "it", "he" at the head of the sentence is who the one before
  /// begins with.
  std::optional<std::uint32_t> named_before(const Rank& rank) const {
    const std::uint32_t opens = document_.sentences[rank.sentence].tokens.first;
    std::optional<std::uint32_t> subject;
    const auto take = [&](TokenRange tokens, bool first) {
      for (const NamePlace& name : names_in(tokens))
        if (story_.entity(name).name != rank.whole && !(first && subject)) subject = name.entity;
    };
    take({opens, rank.tokens.first}, false);
    if (!subject && rank.sentence > 0 && voice().is(Voice::pronoun, document_, story_.vocabulary, opens))
      take(document_.sentences[rank.sentence - 1].tokens, true);
    return subject;
  }
  /// The last word of the name that ends at the comma a few words before `first`: "Osk" of "the Port of Osk".
  std::string subject_before(std::uint32_t first, TokenRange sentence) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t at = first; at > sentence.first + 1 && first - at < reach; --at) {
      if (word(at - 1) != ",") continue;
      for (const NamePlace& name : names_in({at - 1 - std::min(at - 1, reach), at}))
        if (name.tokens.last == at - 1) return std::string(document_.text_of({at - 2, at - 1}));
      return "";
    }
    return "";
  }

  /// "second-largest", "not the largest"; returns where the rank begins.
  std::uint32_t read_place(Rank& rank, std::uint32_t superlative, TokenRange sentence) const {
    std::uint32_t first = superlative;
    const bool hyphen = first > sentence.first + 1 && word(first - 1) == "-";
    if (first > sentence.first + (hyphen ? 1 : 0)) {
      const auto& ordinals = rank_words().ordinals;
      const std::uint32_t at = first - (hyphen ? 2 : 1);
      const auto found = std::find(ordinals.begin(), ordinals.end(), word(at));
      if (found != ordinals.end()) {
        rank.place = static_cast<std::size_t>(found - ordinals.begin()) + 1;
        first = at;
      }
    }
    for (std::uint32_t back = 1; back <= 3 && first >= sentence.first + back; ++back)
      if (rank_words().negations.has(word(first - back))) rank.place = denied;
    return first;
  }
  /// "one of the largest" says nothing of a place.
  bool is_one_of(std::uint32_t first, TokenRange sentence) const {
    for (std::uint32_t back = 1; back <= 4 && first >= sentence.first + back; ++back)
      if (word(first - back) == "of" || word(first - back) == "among") return true;
    return false;
  }
  /// "since 1984", "in the country since a 1970 explosion", "in 40 years".
  const Mention* since_behind(std::uint32_t from, TokenRange sentence) const {
    for (std::uint32_t at = from; at < std::min(sentence.last, from + scope_reach); ++at) {
      if (shape(at) == Shape::symbol) return nullptr;
      const bool since = word(at) == "since";
      if (!since && word(at) != "in") continue;
      for (const Mention& mention : values_in({at + 1, std::min(sentence.last, at + 4)}))
        if (!mention.value.hard.empty() && (since ? is_dated(mention.value.kind) : lasts_years(mention.value)))
          return &mention;
    }
    return nullptr;
  }
  static bool lasts_years(const Value& value) {
    return value.kind == Kind::duration && !value.hard.front().low.infinite &&
           value.hard.front().low.value >= Decimal(minutes_a_year);
  }
  /// The last of the nouns behind the superlative; 0 where there is none.
  std::uint32_t noun_behind(std::uint32_t from, TokenRange sentence) const {
    std::uint32_t noun = 0;
    for (std::uint32_t at = from; at < std::min(sentence.last, from + noun_reach) && word(at) != "since"; ++at) {
      if (is_noun(at))
        noun = at;
      else if (noun != 0 || (!rank_words().joins.has(word(at)) && shape(at) > Shape::mixed))
        break;  // "the worst U.S. mining disaster"
    }
    return noun;
  }
  /// "Accident" of "the accident was the deadliest", "carmaker" of "the carmaker is Europe's largest"; 0 for none.
  std::uint32_t noun_before(std::uint32_t first, TokenRange sentence) const {
    std::uint32_t at = first;
    while (at > sentence.first + 1 && first - at < owner_reach && is_owner(at - 1)) --at;
    const bool copula = at > sentence.first + 1 && rank_words().copulas.has(word(at - 1));
    return copula && is_noun(at - 2) ? at - 2 : 0;
  }
  bool is_owner(std::uint32_t token) const {
    return word(token) == "the" || word(token) == "'s" || shape(token) == Shape::capitalised;
  }
  /// "France's biggest", "the world's largest".
  std::string whole_before(std::uint32_t first, TokenRange sentence) const {
    if (first < sentence.first + 2 || (word(first - 1) != "'s" && word(first - 1) != "'")) return "";
    return whole_at(first - 2, sentence);
  }
  /// "in the world", "in Europe", "in France's history".
  std::string whole_behind(std::uint32_t from, TokenRange sentence, std::uint32_t& last) const {
    for (std::uint32_t at = from; at < std::min(sentence.last, from + scope_reach); ++at) {
      if (shape(at) == Shape::symbol || word(at) == "since") break;
      std::string whole = whole_at(at, sentence);
      if (whole.empty()) continue;
      last = at + 1;
      return whole;
    }
    return "";
  }
  std::string whole_at(std::uint32_t token, TokenRange sentence) const {
    if (rank_words().world.has(word(token))) return "world";
    const std::uint32_t from = token - std::min(token - sentence.first, 2U);
    for (const NamePlace& name : names_in({from, token + 1}))
      if (name.tokens.first <= token && token < name.tokens.last) return std::string(story_.entity(name).name);
    return "";
  }

  const EventWords& events_;
};

void write(const ReadStory& story, const std::vector<const Rank*>& ranks, const Fact& fact,
           std::string (*text)(const Rank&), ClaimBook& book) {
  std::map<std::string, std::set<std::uint32_t>> texts;
  for (const Rank* rank : ranks) texts[text(*rank)].insert(rank->article);
  std::set<std::uint32_t> articles;
  for (const auto& [said, who] : texts) articles.insert(who.begin(), who.end());
  if (texts.size() < 2 || texts.size() > 3 || articles.size() < 2) return;
  std::vector<Claim> claims;
  for (const Rank* rank : ranks)
    claims.push_back(story.answer(rank->article, story.documents[rank->article].span_of(rank->tokens), text(*rank)));
  book.add(fact, std::move(claims));
}

/// Whether two articles rank one who is named differently.
bool rank_one(const std::vector<const Rank*>& ranks) {
  return std::any_of(ranks.begin(), ranks.end(), [&](const Rank* a) {
    return a->subject && std::any_of(ranks.begin(), ranks.end(), [&](const Rank* b) {
             return a->article != b->article && a->subject == b->subject && a->place != b->place;
           });
  });
}

Fact rank_fact(const std::string& id, const std::string& key, const std::string& title) {
  return fact_in_words(id, "", key, title, Severity::note);
}

/// Of one group every superlative is the same.
std::string place_in_group(const Rank& rank) {
  if (rank.place == denied) return "not the first in " + rank.group;
  return rank_words().ordinals[rank.place - 1] + " in " + rank.group;
}
std::string group_of(const Rank& rank) { return rank.superlative; }

using Grouped = std::map<std::vector<std::string>, std::vector<const Rank*>>;

/// Ranks of one noun by one group, with those that leave the whole open where only one is named.
Grouped by_noun(const std::vector<Rank>& ranks) {
  std::map<std::pair<std::string, std::string>, std::set<std::string>> wholes;
  for (const Rank& rank : ranks)
    if (!rank.whole.empty()) wholes[{rank.noun, rank.group}].insert(rank.whole);
  Grouped groups;
  for (const Rank& rank : ranks) {
    const auto& named = wholes[{rank.noun, rank.group}];
    const std::string whole = rank.whole.empty() && named.size() == 1 ? *named.begin() : rank.whole;
    groups[{rank.noun, rank.group, whole}].push_back(&rank);
  }
  return groups;
}

}  // namespace

void claim_ranks(const ReadStory& story, const EventWords& events, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  const auto ranks = found_in<RankReader, std::vector<Rank>>(story, events);
  claim_records_since(story, ranks, book);
  for (const auto& [key, group] : by_noun(ranks)) {
    std::set<std::string> places;
    for (const Rank* rank : group) places.insert(place_in_group(*rank));
    if (places.size() < 2) continue;
    const std::string whole = key[2].empty() ? "" : " (" + key[2] + ")";
    Fact fact = rank_fact("rank", key[0] + ", " + key[1] + whole, "the rank: " + key[0] + whole);
    if (rank_one(group)) fact.cap = Severity::warning;
    write(story, group, fact, place_in_group, book);
  }
  Grouped records;
  for (const Rank& rank : ranks)
    if (rank.event && rank.place == 1 && !rank.whole.empty()) records[{rank.noun, rank.whole}].push_back(&rank);
  for (const auto& [key, group] : records) {
    std::set<std::string> kinds;
    for (const Rank* rank : group) kinds.insert(rank->group);
    if (kinds.size() > 1)
      write(story, group, rank_fact("record", key[0] + " (" + key[1] + ")", "which record it is (" + key[1] + ")"),
            group_of, book);
  }
}

}  // namespace gainsay
