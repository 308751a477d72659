// Whether something happened in a place or near it. The preposition stands behind the word for what happened, with
// nothing but small words up to the place; an article that says both says nothing.
#include <map>
#include <set>

#include "base/embedded.h"
#include "claims/cues.h"
#include "claims/keys/choice_claim.h"
#include "claims/keys/keyed_claims.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::uint32_t event_reach = 9;    ///< tokens from what happened to the preposition
constexpr std::uint32_t between_reach = 5;  ///< tokens from the preposition to the place

/// rules/lexicon/nearness.yaml.
struct NearWords {
  CueTable relations;
  std::set<std::string, std::less<>> between, nouns;
};
std::set<std::string, std::less<>> set_of(const Node& list) {
  std::set<std::string, std::less<>> words;
  for (const Node& word : list.items) words.insert(word.text);
  return words;
}
const NearWords& near_words() {
  static const NearWords words = [] {
    const Node& file = embedded_node("lexicon/nearness.yaml");
    return NearWords{CueTable(file, {"in", "near"}), set_of(file["between"]), set_of(file["nouns"])};
  }();
  return words;
}

struct Nearness {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  TokenRange tokens;  ///< "derailed near London"
  bool near = false;
};

/// What happened, and at or near which place.
struct Where {
  std::string question;
  std::string place;
  bool named = false;
  bool central = false;
  auto operator<=>(const Where&) const = default;
};
using Found = std::map<Where, std::vector<Nearness>>;

class NearReader {
 public:
  NearReader(const ReadStory& story, std::uint32_t article, const EventWords& events)
      : story_(story), article_(article), document_(story.documents[article]), events_(events) {}

  void read(Found& out) const {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const TokenRange sentence = document_.sentences[s].tokens;
      for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
        if (const Happening* happening = events_.happening_at(document_, story_.vocabulary, at, sentence.last))
          read_behind(*happening, at, s, out);
    }
  }

 private:
  std::string_view word(std::uint32_t token) const { return story_.vocabulary[document_.tokens[token].folded].text; }

  /// Up to the next mark or the next word of something happening.
  void read_behind(const Happening& happening, std::uint32_t event, std::uint32_t s, Found& out) const {
    const TokenRange sentence = document_.sentences[s].tokens;
    for (std::uint32_t at = event + 1; at < std::min(sentence.last, event + 1 + event_reach); ++at) {
      if (document_.tokens[at].shape == Shape::symbol) return;
      if (events_.happening_at(document_, story_.vocabulary, at, sentence.last)) return;
      const Cue cue = near_words().relations.at(document_, story_.vocabulary, at, sentence.last);
      if (!cue) continue;
      const auto place = place_behind(cue.tokens.last, sentence);
      if (!place.place.empty())
        out[{happening.question, place.place, place.named, happening.central}].push_back(
            {article_, s, {event, place.last}, cue.list == 1});
      at = cue.tokens.last - 1;
    }
  }

  struct Place {
    std::string place;
    bool named = false;
    std::uint32_t last = 0;
  };
  Place place_behind(std::uint32_t from, TokenRange sentence) const {
    for (std::uint32_t at = from; at < std::min(sentence.last, from + between_reach); ++at) {
      for (const NamePlace& name : stretch_of(story_.names.places[article_], {at, at + 1})) {
        const Entity& entity = story_.names.entities[name.entity];
        const bool stands = entity.kind != "person" && entity.kind != "company";
        return stands ? Place{std::string(entity.name), true, name.tokens.last} : Place{};
      }
      const std::string& noun = story_.vocabulary[story_.vocabulary.lemmas(document_.tokens[at].folded).back()].text;
      if (near_words().nouns.count(noun) > 0) return {noun, false, at + 1};
      if (near_words().between.count(word(at)) == 0) return {};
    }
    return {};
  }

  const ReadStory& story_;
  std::uint32_t article_;
  const Document& document_;
  const EventWords& events_;
};

/// Leaves out what articles say that have it both ways; whether both ways are left.
bool differ(std::vector<Nearness>& found) {
  std::map<std::uint32_t, std::set<bool>> ways;
  for (const Nearness& one : found) ways[one.article].insert(one.near);
  std::erase_if(found, [&](const Nearness& one) { return ways.at(one.article).size() > 1; });
  std::set<bool> all;
  for (const Nearness& one : found) all.insert(one.near);
  return all.size() > 1;
}

Fact near_fact(const Where& where) {
  const std::string place = where.named ? where.place : "the " + where.place;
  Fact fact;
  fact.id = "near";
  fact.subject = where.place;
  fact.key = where.question;
  fact.title = "how near to " + place + " it was";
  fact.question = "whether it was in or near " + place;
  fact.kind = Kind::choice;
  fact.cap = where.named || !where.central ? Severity::note : Severity::warning;  // of a city near may be in a suburb
  return fact;
}

}  // namespace

void claim_nearness(const ReadStory& story, const EventWords& words, ClaimBook& book) {
  if (story.documents.size() < 2) return;
  Found found;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article)
    NearReader(story, article, words).read(found);
  for (auto& [where, all] : found) {
    if (!differ(all)) continue;
    const std::uint32_t fact = book.fact(near_fact(where));
    for (const Nearness& one : all) book.add(choice_claim(story, fact, one, one.near ? "near" : "in"));
  }
}

}  // namespace gainsay
