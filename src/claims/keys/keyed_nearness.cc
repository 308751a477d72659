// Whether something happened in a place or near it. The preposition stands behind the word for what happened, with
// nothing but small words up to the place; an article that says both says nothing.
#include <map>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/article_reader.h"
#include "claims/cues.h"
#include "claims/keys/answered.h"
#include "claims/keys/keyed_claims.h"

namespace gainsay {
namespace {

constexpr std::uint32_t event_reach = 9;    ///< tokens from what happened to the preposition
constexpr std::uint32_t between_reach = 5;  ///< tokens from the preposition to the place

/// rules/lexicon/nearness.yaml.
struct NearWords {
  CueTable relations;
  WordSet between, nouns;
};
const NearWords& near_words() {
  static const Node& file = embedded_node("lexicon/nearness.yaml");
  static const NearWords words{CueTable(file, {"in", "near"}), WordSet(file["between"]), WordSet(file["nouns"])};
  return words;
}

/// What happened, and at or near which place.
struct Where {
  std::string question;
  std::string place;
  bool named = false;
  bool central = false;
  auto operator<=>(const Where&) const = default;
};
using Found = std::map<Where, std::vector<Claim>>;

class NearReader : public ArticleReader {
 public:
  NearReader(const ReadStory& story, std::uint32_t article, const EventWords& events)
      : ArticleReader(story, article), events_(events) {}

  void read(TokenRange sentence, Found& out) const {
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
      if (const Happening* happening = events_.happening_at(document_, story_.vocabulary, at, sentence.last))
        read_behind(*happening, at, sentence, out);
  }

 private:
  /// Up to the next mark or the next word of something happening.
  void read_behind(const Happening& happening, std::uint32_t event, TokenRange sentence, Found& out) const {
    for (std::uint32_t at = event + 1; at < std::min(sentence.last, event + 1 + event_reach); ++at) {
      if (document_.tokens[at].shape == Shape::symbol) return;
      if (events_.happening_at(document_, story_.vocabulary, at, sentence.last)) return;
      const Cue cue = near_words().relations.at(document_, story_.vocabulary, at, sentence.last);
      if (!cue) continue;
      const auto place = place_behind(cue.tokens.last, sentence);
      if (!place.place.empty())
        out[{happening.question, place.place, place.named, happening.central}].push_back(
            answer({event, place.last}, cue.list == 1 ? "near" : "in"));
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
      for (const NamePlace& name : names_in({at, at + 1})) {
        const Entity& entity = story_.entity(name);
        const bool stands = entity.kind != "person" && entity.kind != "company";
        return stands ? Place{std::string(entity.name), true, name.tokens.last} : Place{};
      }
      if (near_words().nouns.has(lemma(at))) return {lemma(at), false, at + 1};
      if (!near_words().between.has(word(at))) return {};
    }
    return {};
  }

  const EventWords& events_;
};

Fact near_fact(const Where& where) {
  const std::string place = where.named ? where.place : "the " + where.place;
  const bool sure = !where.named && where.central;  // near a city may be in a suburb
  return {.id = "near",
          .subject = where.place,
          .key = where.question,
          .title = "how near to " + place + " it was",
          .question = "whether it was in or near " + place,
          .kind = Kind::choice,
          .cap = sure ? Severity::warning : Severity::note};
}

}  // namespace

void claim_nearness(const ReadStory& story, const EventWords& words, ClaimBook& book) {
  if (story.documents.size() < 2) return;
  for (const auto& [where, all] : found_in<NearReader, Found>(story, words)) write_answers(near_fact(where), all, book);
}

}  // namespace gainsay
