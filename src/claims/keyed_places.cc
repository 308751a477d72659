// Directions and lists: what can be compared of places and names without a rule. A direction is compared only between
// mentions of one distance from one place; a list only with one that shares most of its members.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "claims/keyed_claims.h"
#include "claims/name_values.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::size_t shortest_list = 3;

/// Lengths in metres, for telling whether two distances are one.
double metres(const Value& value) {
  static const std::map<std::string, double, std::less<>> units = {
      {"km", 1000}, {"mi", 1609.344}, {"m", 1}, {"ft", 0.3048}, {"yd", 0.9144}};
  auto unit = units.find(value.unit);
  return unit == units.end() || !value.amount ? 0 : value.amount->to_double() * unit->second;
}

bool is_direction(std::string_view word) {
  static constexpr std::array<std::string_view, 8> points = {"north",     "south",     "east",      "west",
                                                             "northeast", "northwest", "southeast", "southwest"};
  return std::find(points.begin(), points.end(), word) != points.end();
}

/// "south of the town of Bireun", behind a distance and perhaps its conversion in brackets.
struct Direction {
  TokenRange tokens;  ///< of the direction word
  const Entity* place = nullptr;
};

class DirectionReader {
 public:
  DirectionReader(const ReadStory& story, std::uint32_t article)
      : story_(story), article_(article), document_(story.documents[article]) {}

  /// "(34 miles)": the figure before it speaks for both.
  bool is_conversion(const Mention& distance) const {
    return distance.tokens.first > 0 && word(distance.tokens.first - 1) == "(";
  }

  Direction behind(const Mention& distance, TokenRange sentence) const {
    constexpr std::uint32_t reach = 6;  // a conversion in brackets may stand between
    Direction found;
    std::uint32_t end = std::min(sentence.last, distance.tokens.last + reach);
    for (std::uint32_t at = distance.tokens.last; at < end && word(at) != ","; ++at)
      if (is_direction(word(at)) && at + 1 < sentence.last && word(at + 1) == "of") {
        found.tokens = {at, at + 1};
        break;
      }
    if (found.tokens.size() == 0) return found;
    for (const NamePlace& place : stretch_of(story_.names.places[article_],
                                             {found.tokens.last, std::min(sentence.last, found.tokens.last + reach)})) {
      found.place = &story_.names.entities[place.entity];
      break;
    }
    return found;
  }

 private:
  std::string_view word(std::uint32_t token) const { return story_.vocabulary[document_.tokens[token].folded].text; }

  const ReadStory& story_;
  std::uint32_t article_;
  const Document& document_;
};

Fact direction_fact(const Entity& place, double distance) {
  Fact fact;
  fact.id = "direction";
  fact.subject = place.name;
  fact.key = std::to_string(std::lround(distance / 1000)) + " km";
  fact.title = "the direction from " + place.name;
  fact.question = "which way from " + place.name + " it lies";
  fact.kind = Kind::choice;
  fact.cap = Severity::warning;
  return fact;
}

/// A list where it stands, with who is on it.
struct PlacedList {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  Mention mention;
};

/// Two lists of other lengths are of one thing when they share at least two names, and most of the shorter.
bool of_one_thing(const PlacedList& a, const PlacedList& b, std::size_t shared) {
  std::size_t shorter = std::min(a.mention.value.members.size(), b.mention.value.members.size());
  return a.article != b.article && shared >= 2 && shared * 3 >= shorter * 2;
}

/// For each list the first of its group: that of the first list of another article that is of one thing with it. Only
/// lists with a name in common are compared.
std::vector<std::size_t> groups_of(const std::vector<PlacedList>& lists) {
  std::unordered_map<std::string_view, std::vector<std::size_t>> holders;
  std::vector<std::size_t> group(lists.size());
  for (std::size_t i = 0; i < lists.size(); ++i) {
    group[i] = i;
    std::map<std::size_t, std::size_t> shared;  // by list: names in common
    for (const std::string& member : lists[i].mention.value.members) {
      std::vector<std::size_t>& held = holders[member];
      for (std::size_t other : held) ++shared[other];
      held.push_back(i);
    }
    const auto like = std::find_if(shared.begin(), shared.end(), [&](const auto& entry) {
      return of_one_thing(lists[i], lists[entry.first], entry.second);
    });
    if (like != shared.end()) group[i] = group[like->first];
  }
  return group;
}

std::vector<PlacedList> lists_of(const ReadStory& story) {
  std::vector<PlacedList> lists;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) {
    const Document& document = story.documents[article];
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
      const auto named = stretch_of(story.names.places[article], document.sentences[s].tokens);
      if (named.last - named.first < static_cast<std::ptrdiff_t>(shortest_list)) continue;
      for (Mention& mention : name_lists(document, story.vocabulary, document.sentences[s].tokens,
                                         story.names.places[article], story.names.entities, shortest_list))
        if (mention.value.members.size() >= shortest_list) lists.push_back({article, s, std::move(mention)});
    }
  }
  return lists;
}

}  // namespace

void claim_directions(const ReadStory& story, ClaimBook& book) {
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) {
    const Document& document = story.documents[article];
    DirectionReader reader(story, article);
    for (const Mention& mention : story.mentions[article]) {
      double distance = mention.value.kind == Kind::measure ? metres(mention.value) : 0;
      if (distance <= 0 || reader.is_conversion(mention)) continue;
      std::uint32_t s = sentence_at(document, mention.span.begin);
      Direction found = reader.behind(mention, document.sentences[s].tokens);
      if (!found.place) continue;
      Claim claim;
      claim.article = article;
      claim.fact = book.fact(direction_fact(*found.place, distance));
      claim.quote = {mention.span.begin, document.tokens[found.tokens.last - 1].end};
      claim.sentence = s;
      claim.value.kind = Kind::choice;
      claim.value.text = std::string(document.text_of(found.tokens));
      book.add(std::move(claim));
    }
  }
}

void claim_lists(const ReadStory& story, ClaimBook& book) {
  const std::vector<PlacedList> lists = lists_of(story);
  const std::vector<std::size_t> group = groups_of(lists);
  std::vector<int> size(lists.size());
  for (std::size_t i = 0; i < lists.size(); ++i) ++size[group[i]];
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (size[group[i]] < 2) continue;
    const PlacedList& first = lists[group[i]];
    Fact fact;
    fact.id = "list";
    fact.key = first.mention.value.members[0] + ", " + first.mention.value.members[1];
    fact.title = "the list with " + fact.key;
    fact.kind = Kind::names;
    fact.cap = Severity::note;
    Claim claim;
    claim.article = lists[i].article;
    claim.fact = book.fact(fact);
    claim.quote = lists[i].mention.span;
    claim.sentence = lists[i].sentence;
    claim.value = lists[i].mention.value;
    claim.value.closed = false;
    book.add(std::move(claim));
  }
}

}  // namespace gainsay
