// Which way from a named place something lies. Either both are named ("Osk, ten miles north of Marl"), or what lies
// there is told by how far it is ("55 km south of Bireun"). Points next to each other ("south", "southeast") are one
// direction in two precisions. In one direction from one place, how far it is is set against how far others say.
#include <algorithm>
#include <cmath>
#include <deque>
#include <map>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/article_reader.h"
#include "claims/keys/answered.h"
#include "claims/keys/compass.h"
#include "claims/keys/keyed_claims.h"
#include "claims/keys/keyed_groups.h"

namespace gainsay {
namespace {

constexpr std::uint32_t place_reach = 6;     ///< tokens from "of" to the place
constexpr std::uint32_t distance_reach = 6;  ///< from a distance to its direction: a conversion may stand between
constexpr std::uint32_t subject_reach = 9;   ///< back to what lies there

/// rules/lexicon/directions.yaml.
struct DirectionWords {
  std::vector<std::string> points;
  WordSet between;
};
const DirectionWords& direction_words() {
  static const Node& file = embedded_node("lexicon/directions.yaml");
  static const DirectionWords words{words_of(file["points"]), WordSet(file["between"])};
  return words;
}

/// Lengths in metres, for telling whether two distances are one.
double metres(const Value& value) {
  static const std::map<std::string, double, std::less<>> units = {{"km", 1000}, {"mi", 1609.344}, {"nmi", 1852},
                                                                   {"m", 1},     {"ft", 0.3048},   {"yd", 0.9144}};
  auto unit = units.find(value.unit);
  return unit == units.end() || !value.amount ? 0 : value.amount->to_double() * unit->second;
}

/// What lies there, from which place: names, or a distance for the first.
struct Lie {
  std::string what, from;
  bool named = false;
  auto operator<=>(const Lie&) const = default;
};
struct Found {
  std::map<Lie, std::vector<Claim>> ways;
  std::map<std::pair<std::string, std::string>, std::deque<KeyedFigure>> distances;  ///< by point and place
};

class DirectionReader : public ArticleReader {
 public:
  using ArticleReader::ArticleReader;

  void read(TokenRange sentence, Found& out) const {
    for (std::uint32_t at = sentence.first; at + 2 < sentence.last; ++at)
      if (const TokenRange words = direction_at(at, sentence.last); words.size() > 0) {
        read_at(words, sentence, out);
        at = words.last - 1;
      }
  }

 private:
  static bool is_point(const std::string& word) {
    const auto& points = direction_words().points;
    return std::find(points.begin(), points.end(), word) != points.end();
  }
  /// "south", "southeast", "south - east", with "of" behind it.
  TokenRange direction_at(std::uint32_t at, std::uint32_t last) const {
    if (!is_point(word(at))) return {};
    std::uint32_t end = at + 1;
    if (end + 1 < last && word(end) == "-" && is_point(word(end + 1))) end += 2;
    return end < last && word(end) == "of" ? TokenRange{at, end} : TokenRange{};
  }
  std::string point(TokenRange words) const {
    return words.size() == 1 ? word(words.first) : word(words.first) + word(words.last - 1);
  }

  void read_at(TokenRange words, TokenRange sentence, Found& out) const {
    const NamePlace* from = place_behind(words.last, sentence);
    if (!from) return;
    const std::string anchor(story_.entity(*from).name);
    const Mention* distance = distance_before(words.first, sentence);
    const std::uint32_t start = distance ? distance->tokens.first : words.first;
    const TokenRange quote{start, words.last};
    const Claim way = answer(quote, point(words));
    if (const NamePlace* what = subject_before(start, sentence); what && what->entity != from->entity)
      out.ways[{std::string(story_.entity(*what).name), anchor, true}].push_back(way);
    if (!distance) return;
    out.distances[{point(words), anchor}].push_back(
        {article_, sentence_at(document_, distance->span.begin), distance, {}, {}});
    out.ways[{std::to_string(std::lround(metres(distance->value) / 1000)) + " km", anchor, false}].push_back(way);
  }

  const NamePlace* place_behind(std::uint32_t of, TokenRange sentence) const {
    const auto places = names_in({of, std::min(sentence.last, of + place_reach)});
    return places.begin() == places.end() ? nullptr : &*places.begin();
  }
  /// The last distance before a direction; of one given twice the one that is not in brackets.
  const Mention* distance_before(std::uint32_t direction, TokenRange sentence) const {
    const std::uint32_t from = direction - std::min(direction - sentence.first, distance_reach);
    const Mention* last = nullptr;
    for (const Mention& mention : values_in({from, direction})) {
      const bool converted = mention.tokens.first > sentence.first && word(mention.tokens.first - 1) == "(";
      if (mention.value.kind == Kind::measure && metres(mention.value) > 0 && !converted) last = &mention;
    }
    return last;
  }
  /// The name before it, with nothing but small words between.
  const NamePlace* subject_before(std::uint32_t start, TokenRange sentence) const {
    const std::uint32_t from = start - std::min(start - sentence.first, subject_reach);
    const NamePlace* last = nullptr;
    for (const NamePlace& name : names_in({from, start})) last = &name;
    if (!last) return nullptr;
    const std::string_view kind = story_.entity(*last).kind;
    if (kind == "person" || kind == "company") return nullptr;
    for (std::uint32_t at = last->tokens.last; at < start; ++at)
      if (!direction_words().between.has(word(at))) return nullptr;
    return last;
  }
};

/// Distances that cannot be one, each article with one of its own.
void claim_distances(const Found& found, ClaimBook& book) {
  constexpr std::size_t most_versions = 3;
  for (const auto& [way, figures] : found.distances) {
    FigureGroup group;
    for (const KeyedFigure& figure : figures) group.push_back(&figure);
    group = settled(group, false).figures;
    if (group.empty() || articles(group) < 2 || agree(group) || far_apart(group)) continue;
    if (different_figures(group) > most_versions) continue;
    const std::string from = way.first + " of " + way.second;
    const Fact fact{.id = "distance",
                    .key = from,
                    .title = "how far " + from + " it is",
                    .kind = Kind::measure,
                    .cap = Severity::note};
    write_figures(fact, group, "ships move, and several things may lie there", book);
  }
}

}  // namespace

void claim_directions(const ReadStory& story, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  const auto found = found_in<DirectionReader, Found>(story);
  claim_distances(found, book);
  for (const auto& [lie, all] : found.ways) {
    const std::string question = "which way from " + lie.from + (lie.named ? " " + lie.what : " it") + " lies";
    const Severity cap = far_apart(all, direction_words().points) ? Severity::warning : Severity::note;
    write_answers(fact_in_words("direction", lie.from, lie.what, question, cap), all, book);
  }
}

}  // namespace gainsay
