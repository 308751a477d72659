// Near which place something named lies: "Ofer prison near Jerusalem". Only a name with the preposition right behind
// it, or behind the noun of its kind, says so; what happened near one place mostly happened near another too.
#include <map>

#include "base/embedded.h"
#include "claims/cues.h"
#include "claims/keys/answered.h"
#include "claims/keys/function_words.h"
#include "claims/keys/keyed_claims.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::uint32_t kind_reach = 2;     ///< nouns between a name and its preposition: "military prison"
constexpr std::uint32_t between_reach = 5;  ///< tokens from the preposition to the place: "the city of"

const CueTable& near_cues() {
  static const CueTable cues(embedded_node("lexicon/nearness.yaml"), {"near"});
  return cues;
}

using Found = std::map<std::uint32_t, std::vector<Answered>>;  ///< by what lies there

class BesideReader : ArticleWords {
 public:
  using ArticleWords::ArticleWords;

  void read(Found& out) const {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const TokenRange sentence = document_.sentences[s].tokens;
      const auto names = stretch_of(story_.names.places[article_], sentence);
      for (const NamePlace& name : names) {
        if (!is_thing(name)) continue;
        std::uint32_t at = name.tokens.last;
        while (at < sentence.last && at < name.tokens.last + kind_reach && is_noun(at)) ++at;
        if (at >= sentence.last) continue;
        const Cue cue = near_cues().at(document_, story_.vocabulary, at, sentence.last);
        if (!cue) continue;
        if (const NamePlace* place = place_behind(cue.tokens.last, sentence); place && place->entity != name.entity)
          out[name.entity].push_back({article_,
                                      s,
                                      {name.tokens.first, place->tokens.last},
                                      std::string(story_.names.entities[place->entity].name)});
      }
    }
  }

 private:
  bool is_thing(const NamePlace& name) const {
    const std::string_view kind = story_.names.entities[name.entity].kind;
    return kind != "person" && kind != "company";
  }
  bool is_noun(std::uint32_t token) const {
    return document_.tokens[token].shape == Shape::lower &&
           !near_cues().at(document_, story_.vocabulary, token, static_cast<std::uint32_t>(document_.tokens.size()));
  }
  /// The first name that no noun follows: "the Tharnish city of Osk".
  const NamePlace* place_behind(std::uint32_t from, TokenRange sentence) const {
    for (const NamePlace& name :
         stretch_of(story_.names.places[article_], {from, std::min(sentence.last, from + between_reach)})) {
      for (std::uint32_t at = from; at < name.tokens.first; ++at)
        if (document_.tokens[at].shape == Shape::symbol) return nullptr;
      const std::uint32_t next = name.tokens.last;
      const bool adjective = next < sentence.last && document_.tokens[next].shape == Shape::lower &&
                             function_words().count(word(next)) == 0;
      if (!adjective) return is_thing(name) ? &name : nullptr;
    }
    return nullptr;
  }
};

}  // namespace

void claim_beside(const ReadStory& story, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  Found found;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) BesideReader(story, article).read(found);
  for (auto& [entity, all] : found) {
    const std::string name(story.names.entities[entity].name);
    write_answers(story, fact_in_words("beside", name, "", "which place " + name + " is near", Severity::note),
                  std::move(all), book);
  }
}

}  // namespace gainsay
