// Near which place something named lies: "Ofer prison near Jerusalem". Only a name with the preposition right behind
// it, or behind the noun of its kind, says so; what happened near one place mostly happened near another too.
#include <map>

#include "base/embedded.h"
#include "claims/article_reader.h"
#include "claims/cues.h"
#include "claims/keys/answered.h"
#include "claims/keys/function_words.h"
#include "claims/keys/keyed_claims.h"

namespace gainsay {
namespace {

constexpr std::uint32_t kind_reach = 2;     ///< nouns between a name and its preposition: "military prison"
constexpr std::uint32_t between_reach = 5;  ///< tokens from the preposition to the place: "the city of"

const CueTable& near_cues() {
  static const CueTable cues(embedded_node("lexicon/nearness.yaml"), {"near"});
  return cues;
}

using Found = std::map<std::uint32_t, std::vector<Claim>>;  ///< by what lies there

class BesideReader : public ArticleReader {
 public:
  using ArticleReader::ArticleReader;

  void read(TokenRange sentence, Found& out) const {
    for (const NamePlace& name : names_in(sentence)) {
      if (!is_thing(name)) continue;
      std::uint32_t at = name.tokens.last;
      while (at < sentence.last && at < name.tokens.last + kind_reach && is_noun(at)) ++at;
      if (at >= sentence.last) continue;
      const Cue cue = near_cues().at(document_, story_.vocabulary, at, sentence.last);
      if (!cue) continue;
      if (const NamePlace* place = place_behind(cue.tokens.last, sentence); place && place->entity != name.entity)
        out[name.entity].push_back(
            answer({name.tokens.first, place->tokens.last}, std::string(story_.entity(*place).name)));
    }
  }

 private:
  bool is_thing(const NamePlace& name) const {
    const std::string_view kind = story_.entity(name).kind;
    return kind != "person" && kind != "company";
  }
  bool is_noun(std::uint32_t token) const {
    return shape(token) == Shape::lower &&
           !near_cues().at(document_, story_.vocabulary, token, static_cast<std::uint32_t>(document_.tokens.size()));
  }
  /// The first name that no noun follows: "the Tharnish city of Osk".
  const NamePlace* place_behind(std::uint32_t from, TokenRange sentence) const {
    for (const NamePlace& name : names_in({from, std::min(sentence.last, from + between_reach)})) {
      for (std::uint32_t at = from; at < name.tokens.first; ++at)
        if (shape(at) == Shape::symbol) return nullptr;
      const std::uint32_t next = name.tokens.last;
      const bool adjective = next < sentence.last && shape(next) == Shape::lower && !function_words().has(word(next));
      if (!adjective) return is_thing(name) ? &name : nullptr;
    }
    return nullptr;
  }
};

}  // namespace

void claim_beside(const ReadStory& story, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  for (const auto& [entity, all] : found_in<BesideReader, Found>(story)) {
    const std::string name(story.names.entities[entity].name);
    write_answers(fact_in_words("beside", name, "", "which place " + name + " is near", Severity::note), all, book);
  }
}

}  // namespace gainsay
