// Which figures are of one thing? Those of one kind and unit near which the same word stands, in several articles: "40
// people were injured", "at least 50 injured". Each figure offers itself under every word of its clause; the words
// under which most outlets meet, with few different values and without an article that contradicts itself, become
// facts, the best supported first, and take their figures with them. Before them come the figures that the packs have
// put together by themselves, whatever word stands near each. Of what is left, one exact figure in several outlets is
// one thing too: "$14.3 billion" is seldom a coincidence. Where all that comes to little, a figure of one outlet is
// drafted under a word that others use too: they speak of the thing, and may give it a figure tomorrow. Whether a fact
// is worth its place is for `prove` to see.
#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/context.h"
#include "cli/rule_draft_phrases.h"

namespace gainsay {
namespace {

constexpr std::uint32_t reach = 6;         ///< tokens between a figure and the word that says what it is of
constexpr std::size_t most_versions = 4;   ///< more different values than this are figures of different things
constexpr std::size_t least_telling = 12;  ///< a word that stands more often without such a figure tells nothing of it
constexpr std::size_t most_facts = 30;     ///< a draft is for reading
constexpr std::size_t enough_facts = 8;    ///< so many need no figures of one outlet beside them
constexpr std::uint32_t longest_sentence = 400;  ///< bytes; longer ones are lists and furniture

using Key = std::tuple<Kind, std::string, std::string>;  // kind, unit, word

bool is_drafted(Kind kind) {
  static const std::set<Kind> kinds = {Kind::money, Kind::percent, Kind::count,   Kind::measure,
                                       Kind::date,  Kind::time,    Kind::duration};
  return kinds.count(kind) > 0;
}

WordSet empty_words() {
  WordSet out;
  for (const char* list : {"lexicon/function_words.yaml", "lexicon/common_words.yaml"})
    out.add(embedded_node(list)["words"]);
  return out;
}

/// Figures of one thing.
struct OneThing {
  Key key;
  Group group;
  std::string title;  ///< what the packs call it; else empty
};

class Grouper {
 public:
  explicit Grouper(const CoverageText& coverage) : coverage_(coverage), empty_(empty_words()) {
    for (const Claim& claim : coverage.claims.claims)
      if (claim.phrase) taken_.insert({claim.article, claim.quote.begin});
    for (std::uint32_t article = 0; article < coverage.documents.size(); ++article) {
      for (const Mention& mention : coverage.mentions[article]) offer(article, mention);
      for (std::uint32_t token = 0; token < coverage.documents[article].tokens.size(); ++token) {
        std::string lemma = coverage.lemma(article, token);
        ++times_[lemma];
        said_by_[lemma].insert(coverage.claims.voices[article]);
      }
    }
  }

  std::vector<OneThing> things() {
    keep_what_packs_see();
    keep_under_words(
        [&](const std::string& word, const Group& group) { return voices(group) >= 2 && is_one_thing(word, group); });
    keep_exact_figures();
    if (kept_.size() < enough_facts)
      keep_under_words([&](const std::string& word, const Group& group) {
        return kept_.size() < enough_facts && said_by_.at(word).size() >= 2 && is_one_thing(word, group);
      });
    return std::move(kept_);
  }

 private:
  using Groups = std::vector<std::pair<Key, Group>>;

  /// The figure of a claim that the packs made without a phrase, under the word that is nearest to it.
  std::optional<Occurrence> seen_by_packs(const Claim& claim) const {
    const Fact& fact = coverage_.claims.facts[claim.fact];
    if (claim.phrase || fact.rule || !is_drafted(fact.kind)) return std::nullopt;
    for (const Mention& mention : coverage_.mentions[claim.article]) {
      if (!mention.span.overlaps(claim.quote) || mention.value.kind != fact.kind) continue;
      std::vector<Occurrence> near = occurrences(claim.article, mention);
      return near.empty() ? std::nullopt : std::optional(near.front());
    }
    return std::nullopt;
  }

  void keep_what_packs_see() {
    std::map<std::string, std::pair<Kind, Group>> groups;  // by title: sums in several currencies are one thing
    for (const Claim& claim : coverage_.claims.claims) {
      const Fact& fact = coverage_.claims.facts[claim.fact];
      if (auto seen = fact.title.empty() ? std::nullopt : seen_by_packs(claim)) {
        auto& [kind, group] = groups[fact.title];
        kind = fact.kind;
        group.push_back(*seen);
      }
    }
    for (auto& [title, entry] : groups) {
      auto& [kind, group] = entry;
      take_free(group);
      if (voices(group) >= 2)
        keep({{kind, group.front().mention->value.unit, commonest_word(group)}, std::move(group), title});
    }
  }

  template <class Test>
  void keep_under_words(Test wanted) {
    for (auto& [key, group] : strongest_first({groups_.begin(), groups_.end()})) {
      take_free(group);
      if (!group.empty() && wanted(std::get<2>(key), group)) keep({key, std::move(group), ""});
    }
  }

  void keep_exact_figures() {
    for (auto& [key, group] : strongest_first({figures_.begin(), figures_.end()})) {
      take_free(group);
      if (voices(group) < 2) continue;
      keep({{std::get<0>(key), std::get<1>(key), commonest_word(group)}, std::move(group), ""});
    }
  }

  Groups strongest_first(Groups groups) const {
    std::stable_sort(groups.begin(), groups.end(),
                     [&](const auto& a, const auto& b) { return strength(a.second) > strength(b.second); });
    return groups;
  }

  void take_free(Group& group) const {
    std::erase_if(group, [&](const Occurrence& o) { return taken_.count({o.article, o.mention->span.begin}) > 0; });
  }

  void keep(OneThing thing) {
    if (kept_.size() == most_facts) return;
    for (const Occurrence& o : thing.group) taken_.insert({o.article, o.mention->span.begin});
    kept_.push_back(std::move(thing));
  }

  std::string commonest_word(const Group& group) const {
    std::map<std::string, int> times;
    std::string best;
    for (const Occurrence& o : group) {
      std::string word = coverage_.lemma(o.article, o.anchor);
      if (++times[word] > times[best]) best = word;
    }
    return best;
  }

  /// A figure that does not come about by chance, as a key: of two digits or more, or a day.
  static std::string exact_figure(const Value& value) {
    constexpr int telling = 20;
    if (value.hedge != Hedge::none) return "";
    if (value.kind == Kind::date && value.point && value.point->first == value.point->last)
      return std::to_string(value.point->first);
    bool figure = value.amount && !is_dated(value.kind) && value.amount->to_double() >= telling;
    return figure ? value.amount->to_string() : "";
  }

  void offer(std::uint32_t article, const Mention& mention) {
    std::vector<Occurrence> found = occurrences(article, mention);
    for (const Occurrence& o : found)
      groups_[{mention.value.kind, mention.value.unit, coverage_.lemma(article, o.anchor)}].push_back(o);
    std::string figure = exact_figure(mention.value);
    if (!found.empty() && !figure.empty())  // under the nearest word alone
      figures_[{mention.value.kind, mention.value.unit, figure}].push_back(found.front());
  }

  /// A figure under each word of its clause that tells something, the nearest first; of a word that stands twice the
  /// nearer counts.
  std::vector<Occurrence> occurrences(std::uint32_t article, const Mention& mention) const {
    std::vector<Occurrence> out;
    if (!is_drafted(mention.value.kind) || mention.value.hard.empty() || mention.value.hedge == Hedge::vague)
      return out;
    if (is_dated(mention.value.kind) && !is_written_out(article, mention.tokens)) return out;
    const Document& document = coverage_.documents[article];
    std::uint32_t index = sentence_at(document, mention.span.begin);
    const Sentence& sentence = document.sentences[index];
    bool furniture = document.blocks[sentence.block].kind == BlockKind::furniture;
    if (furniture || sentence.span.size() > longest_sentence) return out;
    TokenRange clause = clause_of(document, coverage_.vocabulary, sentence.tokens, mention.tokens);
    std::set<std::string> offered;
    for (std::uint32_t distance = 0; distance <= reach; ++distance)
      for (std::int64_t at :
           {std::int64_t{mention.tokens.first} - 1 - distance, std::int64_t{mention.tokens.last} + distance}) {
        auto token = static_cast<std::uint32_t>(at);
        if (at < clause.first || at >= clause.last || !tells(article, token)) continue;
        std::string lemma = coverage_.lemma(article, token);
        if (lemma != mention.value.unit && offered.insert(lemma).second)
          out.push_back({article, index, &mention, token});
      }
    return out;
  }

  /// Whether a word can say what a figure is of: plain, no part of a name or of another value, and not said of all.
  bool tells(std::uint32_t article, std::uint32_t token) const {
    const Document& document = coverage_.documents[article];
    std::string word = coverage_.folded(article, token);
    bool small = document.tokens[token].shape == Shape::lower || begins_sentence_with(document, token);
    if (word.size() < 3 || !is_plain(word) || !small) return false;
    if (empty_.has(word) || empty_.has(coverage_.lemma(article, token))) return false;
    const auto holds = [&](const auto& placed) { return placed.tokens.contains({token, token + 1}); };
    const auto& values = coverage_.mentions[article];
    const auto& names = coverage_.names.places[article];
    return std::none_of(values.begin(), values.end(), holds) && std::none_of(names.begin(), names.end(), holds);
  }

  /// "9 November", "Wednesday", "at 6.10am"; not "now", "today" or "the time".
  bool is_written_out(std::uint32_t article, TokenRange tokens) const {
    const Document& document = coverage_.documents[article];
    for (std::uint32_t token = tokens.first; token < tokens.last; ++token) {
      Shape shape = document.tokens[token].shape;
      if (shape == Shape::number || (shape == Shape::capitalised && !begins_sentence_with(document, token)))
        return true;
    }
    return false;
  }
  static bool begins_sentence_with(const Document& document, std::uint32_t token) {
    return document.sentences[sentence_at(document, document.tokens[token].begin)].tokens.first == token;
  }

  std::size_t voices(const Group& group) const {
    std::set<std::uint32_t> distinct;
    for (const Occurrence& o : group) distinct.insert(coverage_.claims.voices[o.article]);
    return distinct.size();
  }

  /// Voices, then nearness: of two words with equal support the one that stands closer says more.
  std::pair<std::size_t, std::int64_t> strength(const Group& group) const {
    std::int64_t far = 0;
    for (const Occurrence& o : group) far += o.between().size();
    return {voices(group), -far * 100 / static_cast<std::int64_t>(group.size())};
  }

  static bool fit(const Occurrence& a, const Occurrence& b) {
    return meet(a.mention->value.hard, b.mention->value.hard);
  }

  bool is_one_thing(const std::string& word, const Group& group) const {
    if (group.size() * least_telling < times_.at(word)) return false;
    Group distinct;
    for (const Occurrence& o : group) {
      bool alone = std::none_of(distinct.begin(), distinct.end(), [&](const Occurrence& d) { return fit(o, d); });
      if (alone) distinct.push_back(o);
      for (const Occurrence& other : group)
        if (o.article == other.article && !fit(o, other)) return false;
    }
    return distinct.size() == 1 || (distinct.size() <= most_versions && distinct.size() < group.size());
  }

  const CoverageText& coverage_;
  WordSet empty_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken_;
  std::map<Key, Group> groups_;
  std::map<Key, Group> figures_;                            ///< the last part of the key is the figure
  std::map<std::string, std::size_t> times_;                ///< of a word in all articles
  std::map<std::string, std::set<std::uint32_t>> said_by_;  ///< the voices that use a word
  std::vector<OneThing> kept_;
};

std::string noun_of(Kind kind) {
  switch (kind) {
    case Kind::money:
      return "sum";
    case Kind::percent:
      return "share";
    case Kind::duration:
      return "length";
    default:
      return std::string(kind_name(kind));
  }
}

std::string id_of(const Key& key, std::set<std::string>& known) {
  const auto& [kind, unit, word] = key;
  std::string id = word + "." + (kind == Kind::count && is_plain(unit) ? unit : noun_of(kind));
  while (!known.insert(id).second) id += ".other";
  return id;
}

std::string title_of(const Key& key) {
  const auto& [kind, unit, word] = key;
  std::string of = kind == Kind::count && !unit.empty() ? "number of " + unit : noun_of(kind);
  return "the " + of + " (" + word + ")";
}

DraftReading reading_of(const CoverageText& coverage, const Occurrence& o) {
  Span sentence = coverage.documents[o.article].sentences[o.sentence].span, quote = o.mention->span;
  return {o.article,
          quote,
          o.mention->value,
          std::string(text_of(coverage.documents[o.article].text, quote)),
          coverage.sentence(o.article, o.sentence),
          {quote.begin - sentence.begin, quote.end - sentence.begin}};
}

}  // namespace

std::vector<DraftFact> draft_facts(const CoverageText& coverage) {
  std::vector<DraftFact> facts;
  std::set<std::string> known;
  for (const auto& [key, group, title] : Grouper(coverage).things()) {
    DraftFact fact;
    fact.id = id_of(key, known);
    fact.title = title.empty() ? title_of(key) : title;
    fact.kind = std::get<Kind>(key);
    if (fact.kind == Kind::count || fact.kind == Kind::measure) fact.unit = std::get<1>(key);
    for (const Occurrence& o : group) fact.readings.push_back(reading_of(coverage, o));
    fact.phrases = draft_phrases(coverage, group);
    facts.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace gainsay
