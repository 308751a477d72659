// What came of a game or a vote, as two figures of which one is held against the other: "beat Osk 3-2", "a 52-48 vote",
// "217 votes to 214". Such figures are no values, since either says nothing without the other. The key of a game is its
// two sides, named in the same sentence; the one vote of which an article gives both figures is taken to be the vote
// that all of them tell of, so a difference is no more than a note.
#include <map>
#include <set>

#include "base/embedded.h"
#include "claims/article_reader.h"
#include "claims/context.h"
#include "claims/cues.h"
#include "claims/keys/answered.h"
#include "claims/keys/keyed_claims.h"

namespace gainsay {
namespace {

enum List { game, vote, other, places };

const CueTable& score_cues() {
  static const CueTable cues(embedded_node("lexicon/scores.yaml"), {"game", "vote", "other", "places"});
  return cues;
}

constexpr std::size_t most_digits = 3;
constexpr std::uint32_t place_reach = 2;  ///< tokens between "in" and a place: "in the old"

/// By the sides of a game, which are empty for a vote.
using Found = std::map<std::string, std::vector<Claim>>;

class ScoreReader : public ArticleReader {
 public:
  using ArticleReader::ArticleReader;

  void read(TokenRange sentence, Found& out) const {
    for (std::uint32_t at = sentence.first; at + 2 < sentence.last; ++at)
      if (const TokenRange score = score_at(at, sentence.last); score.size() > 0) {
        read_score(sentence, score, out);
        at = score.last - 1;
      }
  }

 private:
  bool is_figure(std::uint32_t token) const {
    const std::string& text = word(token);
    return document_.tokens[token].shape == Shape::number && text.size() <= most_digits &&
           text.find_first_not_of("0123456789") == std::string::npos;
  }
  bool stands_apart(std::uint32_t token, std::uint32_t last) const {
    if (token >= last || document_.tokens[token].spaced) return true;
    const std::string& sign = word(token);
    return sign == "," || sign == "." || sign == ")" || sign == ";";
  }
  /// "3-2", "3 – 2", "217 to 214", "217 votes to 214": the tokens from the first figure to behind the second.
  TokenRange score_at(std::uint32_t at, std::uint32_t last) const {
    if (!is_figure(at) || !document_.tokens[at].spaced) return {};
    std::uint32_t joint = at + 1;
    if (word(joint) == "votes") ++joint;
    const bool dash = word(joint) == "-" || word(joint) == "\u2013";
    if ((!dash && word(joint) != "to") || joint + 1 >= last || !is_figure(joint + 1)) return {};
    return stands_apart(joint + 2, last) ? TokenRange{at, joint + 2} : TokenRange{};
  }

  void read_score(TokenRange sentence, TokenRange score, Found& out) const {
    std::set<int> said;
    const TokenRange clause = clause_of(document_, story_.vocabulary, sentence, score);
    for (const Cue& cue : score_cues().in(document_, story_.vocabulary, clause)) said.insert(cue.list);
    if (said.count(other) > 0) return;
    if (said.count(vote) > 0)
      out[""].push_back(answer(score, larger_first(score)));
    else if (const std::string between = sides(sentence, score); said.count(game) > 0 && !between.empty())
      out[between].push_back(answer(score, larger_first(score)));
  }
  std::string larger_first(TokenRange score) const {
    const std::string &one = word(score.first), &two = word(score.last - 1);
    return std::stoi(one) < std::stoi(two) ? two + "-" + one : one + "-" + two;
  }
  /// The two named beside a score: "Osk and Tharn". Empty where there are not two.
  std::string sides(TokenRange sentence, TokenRange score) const {
    std::vector<std::pair<std::uint32_t, std::string_view>> near;
    for (const NamePlace& name : names_in(sentence)) {
      const Entity& entity = story_.entity(name);
      if (entity.kind == "person" || is_place_of(name.tokens.first, sentence.first)) continue;
      const bool before = name.tokens.last <= score.first;
      near.emplace_back(before ? score.first - name.tokens.last : name.tokens.first - score.last, entity.name);
    }
    std::sort(near.begin(), near.end());
    if (near.size() < 2 || near[0].second == near[1].second) return "";
    const auto [first, second] = std::minmax(near[0].second, near[1].second);
    return std::string(first) + " and " + std::string(second);
  }
  bool is_place_of(std::uint32_t name, std::uint32_t first) const {
    const std::uint32_t from = std::max(first, name > place_reach ? name - place_reach : 0);
    for (std::uint32_t at = from; at < name; ++at)
      if (score_cues().at(document_, story_.vocabulary, at, name).list == places) return true;
    return false;
  }
};

Fact fact_of(const std::string& sides) {
  if (sides.empty()) return fact_in_words("votes", "", "", "how many votes each side had", Severity::note);
  return fact_in_words("score", sides, "", "what the score was between " + sides, Severity::warning);
}

}  // namespace

void claim_scores(const ReadStory& story, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  for (const auto& [sides, all] : found_in<ScoreReader, Found>(story)) write_answers(fact_of(sides), all, book);
}

}  // namespace gainsay
