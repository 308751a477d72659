// Where in its country or region a place lies, as a part of its name would put it: "the southern city of Osk". A place
// on two sides that are not opposite ("northern", "northwestern") is a note. Of a part ("the northern tip of Sumatra")
// a place has several; an article that speaks of one of them mostly means the story's, so those far from each other are
// notes.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/embedded.h"
#include "claims/keys/choice_claim.h"
#include "claims/keys/compass.h"
#include "claims/keys/keyed_claims.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

/// rules/lexicon/sides.yaml.
struct SideWords {
  std::vector<std::string> sides;  ///< in order round the compass
  std::vector<std::string> kinds;  ///< of place
  std::vector<std::string> parts;  ///< of a place
};
const SideWords& side_words() {
  static const SideWords words = [] {
    SideWords read;
    const Node& file = embedded_node("lexicon/sides.yaml");
    for (const Node& side : file["sides"].items) read.sides.push_back(side.text);
    for (const Node& kind : file["kinds"].items) read.kinds.push_back(kind.text);
    for (const Node& part : file["parts"].items) read.parts.push_back(part.text);
    return read;
  }();
  return words;
}

/// Where a word stands in a list; the list's size where it does not.
std::size_t place_in(const std::vector<std::string>& list, std::string_view word) {
  return static_cast<std::size_t>(std::find(list.begin(), list.end(), word) - list.begin());
}

struct Side {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  TokenRange tokens;      ///< "southern city of Osk"
  std::size_t point = 0;  ///< index into the list of sides
};

using SidesOf = std::map<std::uint32_t, std::vector<Side>>;  ///< by the place's entity
using SidesOfPart = std::map<std::pair<std::uint32_t, std::string>, std::vector<Answered>>;

bool opposite(const std::vector<Side>& found) {
  const auto& sides = side_words().sides;
  for (const Side& a : found)
    for (const Side& b : found)
      if ((a.point + sides.size() / 2) % sides.size() == b.point) return true;
  return false;
}

class SideReader {
 public:
  SideReader(const ReadStory& story, std::uint32_t article)
      : story_(story), article_(article), document_(story.documents[article]) {}

  void read(SidesOf& out, SidesOfPart& parts) const {
    static const WordClass sides([](const Vocabulary& vocabulary, WordId folded) {
      const auto& listed = side_words().sides;
      return place_in(listed, vocabulary[folded].text) < listed.size();
    });
    if (!story_.vocabulary.may_hold(document_.classes, sides)) return;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const Sentence& sentence = document_.sentences[s];
      if (!story_.vocabulary.may_hold(sentence.classes, sides)) continue;
      for (const NamePlace& place : stretch_of(story_.names.places[article_], sentence.tokens))
        if (place.tokens.first > sentence.tokens.first && word(place.tokens.first - 1) == "of")
          read_before(place, s, out, parts);
    }
  }

 private:
  void read_before(const NamePlace& place, std::uint32_t s, SidesOf& out, SidesOfPart& parts) const {
    const TokenRange sentence = document_.sentences[s].tokens;
    const auto& [sides, kinds, part_words] = side_words();
    Side side = before(place, sentence, kinds);
    side.sentence = s;
    if (side.point < sides.size()) out[place.entity].push_back(side);
    const Side part = before(place, sentence, part_words);
    if (part.point < sides.size())
      parts[{place.entity, std::string(word(place.tokens.first - 2))}].push_back(
          {article_, s, part.tokens, sides[part.point]});
  }
  std::string_view word(std::uint32_t token) const { return story_.vocabulary[document_.tokens[token].folded].text; }

  /// "southern [Indonesian] city of" right before the name, with one of `nouns` before the "of".
  Side before(const NamePlace& place, TokenRange sentence, const std::vector<std::string>& nouns) const {
    const auto& sides = side_words().sides;
    Side side{article_, 0, {}, sides.size()};
    std::uint32_t at = place.tokens.first;
    if (at < sentence.first + 3 || place_in(nouns, word(at - 2)) == nouns.size()) return side;
    for (std::uint32_t back = 3; back <= 4 && at >= sentence.first + back; ++back) {
      side.point = place_in(sides, word(at - back));
      side.tokens = {at - back, place.tokens.last};
      if (side.point < sides.size()) break;
    }
    return side;
  }

  const ReadStory& story_;
  std::uint32_t article_;
  const Document& document_;
};

Fact side_fact(std::string_view place, Severity cap) {
  Fact fact;
  fact.id = "side";
  fact.subject = place;
  fact.title = "where " + fact.subject + " lies";
  fact.question = fact.title;
  fact.kind = Kind::choice;
  fact.cap = cap;
  return fact;
}

}  // namespace

void claim_sides(const ReadStory& story, ClaimBook& book) {
  SidesOf found;
  SidesOfPart parts;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article)
    SideReader(story, article).read(found, parts);
  for (auto& [of, all] : parts) {
    const std::string place(story.names.entities[of.first].name);
    const std::string question = "which " + of.second + " of " + place + " it is";
    if (far_apart(all, side_words().sides))
      write_answers(story, fact_in_words("part", place, of.second, question, Severity::note), all, book);
  }
  for (const auto& [entity, all] : found) {
    std::uint32_t fact =
        book.fact(side_fact(story.names.entities[entity].name, opposite(all) ? Severity::warning : Severity::note));
    for (const Side& side : all) book.add(choice_claim(story, fact, side, side_words().sides[side.point]));
  }
}

}  // namespace gainsay
