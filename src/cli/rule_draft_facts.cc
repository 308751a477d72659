// Which figures are of one thing? Those of one kind and unit near which the same word stands, in several articles: "40
// people were injured", "at least 50 injured". Each figure offers itself under every word of its clause; the words
// under which most outlets meet, with few different values and without an article that contradicts itself, become
// facts, the best supported first, and take their figures with them. Of what is left, one exact figure in several
// outlets is one thing too, whatever the words: "$14.3 billion" is seldom a coincidence. Whether a fact is worth its
// place is for `prove` to see.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <tuple>

#include "base/embedded.h"
#include "claims/context.h"
#include "cli/rule_draft.h"

namespace gainsay {
namespace {

constexpr std::uint32_t reach = 6;         ///< tokens between a figure and the word that says what it is of
constexpr std::size_t most_versions = 4;   ///< more different values than this are figures of different things
constexpr std::size_t least_telling = 12;  ///< a word that stands more often without such a figure tells nothing of it
constexpr std::size_t most_facts = 30;     ///< a draft is for reading
constexpr std::size_t most_literal = 3;    ///< ways to put it that are worth a phrase each; beyond, one with a gap
constexpr std::uint32_t longest_sentence = 400;  ///< bytes; longer ones are lists and furniture

struct Occurrence {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  const Mention* mention = nullptr;
  std::uint32_t anchor = 0;  // the token of the word

  bool before() const { return anchor < mention->tokens.first; }
  TokenRange between() const {
    return before() ? TokenRange{anchor + 1, mention->tokens.first} : TokenRange{mention->tokens.last, anchor};
  }
};

using Key = std::tuple<Kind, std::string, std::string>;  // kind, unit, word
using Group = std::vector<Occurrence>;

bool is_drafted(Kind kind) {
  static const std::set<Kind> kinds = {Kind::money, Kind::percent, Kind::count,   Kind::measure,
                                       Kind::date,  Kind::time,    Kind::duration};
  return kinds.count(kind) > 0;
}

bool is_plain(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::set<std::string> empty_words() {
  std::set<std::string> out;
  for (const char* list : {"lexicon/function_words.yaml", "lexicon/common_words.yaml"})
    for (const Node& word : embedded_node(list)["words"].items) out.insert(word.text);
  return out;
}

class Grouper {
 public:
  explicit Grouper(const CoverageText& coverage) : coverage_(coverage), empty_(empty_words()) {
    for (const Claim& claim : coverage.claims.claims)
      if (claim.phrase) taken_.insert({claim.article, claim.quote.begin});
  }

  std::vector<std::pair<Key, Group>> groups() {
    for (std::uint32_t article = 0; article < coverage_.documents.size(); ++article) {
      for (const Mention& mention : coverage_.mentions[article]) offer(article, mention);
      for (std::uint32_t token = 0; token < coverage_.documents[article].tokens.size(); ++token)
        ++times_[coverage_.lemma(article, token)];
    }
    std::vector<std::pair<Key, Group>> kept;
    for (auto& [key, group] : strongest_first({groups_.begin(), groups_.end()})) {
      take_free(group);
      if (is_one_thing(std::get<2>(key), group)) keep(key, std::move(group), kept);
    }
    for (auto& [key, group] : strongest_first({figures_.begin(), figures_.end()})) {
      take_free(group);
      if (voices(group) < 2) continue;
      Key named{std::get<0>(key), std::get<1>(key), commonest_word(group)};
      keep(named, std::move(group), kept);
    }
    return kept;
  }

 private:
  using Groups = std::vector<std::pair<Key, Group>>;

  Groups strongest_first(Groups groups) const {
    std::stable_sort(groups.begin(), groups.end(),
                     [&](const auto& a, const auto& b) { return strength(a.second) > strength(b.second); });
    return groups;
  }

  void take_free(Group& group) const {
    std::erase_if(group, [&](const Occurrence& o) { return taken_.count({o.article, o.mention->span.begin}) > 0; });
  }

  void keep(const Key& key, Group group, Groups& kept) {
    if (kept.size() == most_facts) return;
    for (const Occurrence& o : group) taken_.insert({o.article, o.mention->span.begin});
    kept.emplace_back(key, std::move(group));
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
    if (!is_drafted(mention.value.kind) || mention.value.hard.empty() || mention.value.hedge == Hedge::vague) return;
    if (is_dated(mention.value.kind) && !is_written_out(article, mention.tokens)) return;
    const Document& document = coverage_.documents[article];
    std::uint32_t index = sentence_at(document, mention.span.begin);
    const Sentence& sentence = document.sentences[index];
    if (sentence.span.size() > longest_sentence || document.blocks[sentence.block].kind == BlockKind::furniture) return;
    TokenRange clause = clause_of(document, coverage_.vocabulary, sentence.tokens, mention.tokens);
    std::set<std::string> offered;  // of a word that stands twice the nearer counts
    for (std::uint32_t distance = 0; distance <= reach; ++distance)
      for (std::int64_t at :
           {std::int64_t{mention.tokens.first} - 1 - distance, std::int64_t{mention.tokens.last} + distance}) {
        if (at < clause.first || at >= clause.last || !tells(article, static_cast<std::uint32_t>(at))) continue;
        auto token = static_cast<std::uint32_t>(at);
        std::string lemma = coverage_.lemma(article, token);
        if (lemma == mention.value.unit || !offered.insert(lemma).second) continue;
        Occurrence found{article, index, &mention, token};
        groups_[{mention.value.kind, mention.value.unit, lemma}].push_back(found);
        std::string figure = exact_figure(mention.value);
        if (offered.size() == 1 && !figure.empty())  // under the nearest word alone
          figures_[{mention.value.kind, mention.value.unit, figure}].push_back(found);
      }
  }

  /// Whether a word can say what a figure is of: plain, no part of a name or of another value, and not said of all.
  bool tells(std::uint32_t article, std::uint32_t token) const {
    const Document& document = coverage_.documents[article];
    std::string word = coverage_.folded(article, token);
    bool small = document.tokens[token].shape == Shape::lower || begins_sentence_with(document, token);
    if (word.size() < 3 || !is_plain(word) || !small) return false;
    if (empty_.count(word) > 0 || empty_.count(coverage_.lemma(article, token)) > 0) return false;
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
    if (voices(group) < 2 || group.size() * least_telling < times_.at(word)) return false;
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
  std::set<std::string> empty_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken_;
  std::map<Key, Group> groups_;
  std::map<Key, Group> figures_;              ///< the last part of the key is the figure
  std::map<std::string, std::size_t> times_;  ///< of a word in all articles
};

/// The words of one direction, as a phrase: as they stand where few words stand between, else over a gap.
class PhraseWriter {
 public:
  PhraseWriter(const CoverageText& coverage, const Group& group) : coverage_(coverage), group_(group) {}

  std::vector<DraftPhrase> phrases() {
    std::vector<DraftPhrase> out;
    for (bool before : {true, false}) {
      std::vector<DraftPhrase> literal = literal_ones(before);
      if (literal.size() > most_literal) literal = {with_gap(before)};
      out.insert(out.end(), literal.begin(), literal.end());
    }
    return out;
  }

 private:
  std::vector<DraftPhrase> literal_ones(bool before) const {
    std::vector<DraftPhrase> out;
    for (const Occurrence& o : group_) {
      if (o.before() != before) continue;
      std::string text = written(o, middle(o));
      bool known = std::any_of(out.begin(), out.end(), [&](const DraftPhrase& p) { return p.text == text; });
      if (!known) out.push_back(phrase(o, std::move(text)));
    }
    return out;
  }

  DraftPhrase with_gap(bool before) const {
    const Occurrence* first = nullptr;
    std::uint32_t longest = 1;
    for (const Occurrence& o : group_) {
      if (o.before() != before) continue;
      if (!first) first = &o;
      longest = std::max(longest, o.between().size());
    }
    return phrase(*first, written(*first, " ..." + std::to_string(longest) + " "));
  }

  std::string written(const Occurrence& o, const std::string& between) const {
    std::string word = coverage_.folded(o.article, o.anchor);
    return o.before() ? word + between + "{value}" : "{value}" + between + word;
  }

  /// The words between value and anchor, or a gap where they are many or no plain words.
  std::string middle(const Occurrence& o) const {
    static const std::set<std::string> passed = {"a", "an", "the", "'s", "'", "-", "\""};
    constexpr int most_words = 2;
    std::string out = " ";
    int words = 0;
    for (std::uint32_t token = o.between().first; token < o.between().last; ++token) {
      std::string word = coverage_.folded(o.article, token);
      if (passed.count(word) > 0) continue;
      if (!is_plain(word) || ++words > most_words) return " ..." + std::to_string(o.between().size()) + " ";
      out += word + " ";
    }
    return out;
  }

  DraftPhrase phrase(const Occurrence& o, std::string text) const {
    return {std::move(text), std::string(text_of(coverage_.documents[o.article].text, o.mention->span)),
            coverage_.source(o.article, o.sentence), coverage_.sentence(o.article, o.sentence)};
  }

  const CoverageText& coverage_;
  const Group& group_;
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
  for (const auto& [key, group] : Grouper(coverage).groups()) {
    DraftFact fact;
    fact.id = id_of(key, known);
    fact.title = title_of(key);
    fact.kind = std::get<Kind>(key);
    if (fact.kind == Kind::count || fact.kind == Kind::measure) fact.unit = std::get<1>(key);
    for (const Occurrence& o : group) fact.readings.push_back(reading_of(coverage, o));
    fact.phrases = PhraseWriter(coverage, group).phrases();
    facts.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace gainsay
