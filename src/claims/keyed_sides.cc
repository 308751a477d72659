// Where in its country or region a place lies, as a part of its name would put it: "the southern city of Osk". Parts of
// a place ("the northern tip of Sumatra") are left out, as it has several. A place on two sides that are not opposite
// ("northern", "northwestern") is a note.
#include <algorithm>
#include <map>

#include "base/embedded.h"
#include "claims/choice_claim.h"
#include "claims/keyed_claims.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

/// rules/lexicon/sides.yaml.
struct SideWords {
  std::vector<std::string> sides;  ///< in order round the compass
  std::vector<std::string> kinds;  ///< of place
};
const SideWords& side_words() {
  static const SideWords words = [] {
    SideWords read;
    const Node& file = embedded_node("lexicon/sides.yaml");
    for (const Node& side : file["sides"].items) read.sides.push_back(side.text);
    for (const Node& kind : file["kinds"].items) read.kinds.push_back(kind.text);
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

  void read(SidesOf& out) const {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      TokenRange sentence = document_.sentences[s].tokens;
      for (const NamePlace& place : stretch_of(story_.names.places[article_], sentence)) {
        Side side = before(place, sentence);
        if (side.point == side_words().sides.size()) continue;
        side.sentence = s;
        out[place.entity].push_back(side);
      }
    }
  }

 private:
  std::string_view word(std::uint32_t token) const { return story_.vocabulary[document_.tokens[token].folded].text; }

  /// "southern [Indonesian] city of" right before the name.
  Side before(const NamePlace& place, TokenRange sentence) const {
    const auto& [sides, kinds] = side_words();
    Side side{article_, 0, {}, sides.size()};
    std::uint32_t at = place.tokens.first;
    if (at < sentence.first + 3 || word(at - 1) != "of" || place_in(kinds, word(at - 2)) == kinds.size()) return side;
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

Fact side_fact(const std::string& place, Severity cap) {
  Fact fact;
  fact.id = "side";
  fact.subject = place;
  fact.title = "where " + place + " lies";
  fact.question = fact.title;
  fact.kind = Kind::choice;
  fact.cap = cap;
  return fact;
}

}  // namespace

void claim_sides(const ReadStory& story, ClaimBook& book) {
  SidesOf found;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) SideReader(story, article).read(found);
  for (const auto& [entity, all] : found) {
    std::uint32_t fact =
        book.fact(side_fact(story.names.entities[entity].name, opposite(all) ? Severity::warning : Severity::note));
    for (const Side& side : all) book.add(choice_claim(story, fact, side, side_words().sides[side.point]));
  }
}

}  // namespace gainsay
