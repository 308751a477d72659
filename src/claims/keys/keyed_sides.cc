// Where in its country or region a place lies, as a part of its name would put it: "the southern city of Osk". A place
// on two sides that are not opposite ("northern", "northwestern") is a note. Of a part ("the northern tip of Sumatra")
// a place has several; an article that speaks of one of them mostly means the story's, so those far from each other are
// notes.
#include <algorithm>
#include <map>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/article_reader.h"
#include "claims/keys/answered.h"
#include "claims/keys/compass.h"
#include "claims/keys/keyed_claims.h"

namespace gainsay {
namespace {

/// rules/lexicon/sides.yaml.
struct SideWords {
  std::vector<std::string> sides;  ///< in order round the compass
  WordSet kinds;                   ///< of place
  WordSet parts;                   ///< of a place
};
const SideWords& side_words() {
  static const Node& file = embedded_node("lexicon/sides.yaml");
  static const SideWords words{words_of(file["sides"]), WordSet(file["kinds"]), WordSet(file["parts"])};
  return words;
}

bool is_side(std::string_view word) { return std::ranges::count(side_words().sides, word) > 0; }

struct Found {
  std::map<std::uint32_t, std::vector<Claim>> sides;                          ///< by the place's entity
  std::map<std::pair<std::uint32_t, std::string>, std::vector<Claim>> parts;  ///< and the word for the part
};

class SideReader : public ArticleReader {
 public:
  using ArticleReader::ArticleReader;

  bool may_tell(WordClasses classes) const {
    static const WordClass sides(
        [](const Vocabulary& vocabulary, WordId folded) { return is_side(vocabulary[folded].text); });
    return story_.vocabulary.may_hold(classes, sides);
  }
  void read(TokenRange sentence, Found& out) const {
    for (const NamePlace& place : names_in(sentence))
      if (place.tokens.first > sentence.first + 2 && word(place.tokens.first - 1) == "of")
        read_before(place, sentence, out);
  }

 private:
  /// "southern [Indonesian] city of" right before the name.
  void read_before(const NamePlace& place, TokenRange sentence, Found& out) const {
    const std::uint32_t name = place.tokens.first;
    const bool of_place = side_words().kinds.has(word(name - 2)), of_part = side_words().parts.has(word(name - 2));
    if (!of_place && !of_part) return;
    const std::uint32_t side = is_side(word(name - 3)) ? name - 3 : name - 4;
    if (side < sentence.first || side > name || !is_side(word(side))) return;
    const Claim lies = answer({side, place.tokens.last}, word(side));
    if (of_place) out.sides[place.entity].push_back(lies);
    if (of_part) out.parts[{place.entity, word(name - 2)}].push_back(lies);
  }
};

}  // namespace

void claim_sides(const ReadStory& story, ClaimBook& book) {
  const auto found = found_in<SideReader, Found>(story);
  const auto& sides = side_words().sides;
  for (const auto& [of, all] : found.parts) {
    const std::string place(story.names.entities[of.first].name);
    const std::string question = "which " + of.second + " of " + place + " it is";
    if (far_apart(all, sides))
      write_answers(fact_in_words("part", place, of.second, question, Severity::note), all, book);
  }
  for (const auto& [entity, all] : found.sides) {
    const std::string place(story.names.entities[entity].name);
    const bool opposite = static_cast<std::size_t>(farthest_apart(all, sides)) == sides.size() / 2;
    const Severity cap = opposite ? Severity::warning : Severity::note;
    book.add(fact_in_words("side", place, "", "where " + place + " lies", cap), all);
  }
}

}  // namespace gainsay
