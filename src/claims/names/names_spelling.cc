// Which words a letter or two apart are one name? Most near pairs are two names (Iran and Iraq, John and Joan Smith) or
// one word in two forms (Russia, Russian), so a pair must bring a reason: it stands in the same frame of other words
// ("Nebi Saleh", "Nabi Saleh"), or both are long words that no dictionary knows, or one is a known place and the other
// an unknown word used as one. And nothing may speak against it: both words known, other full names around each, both
// used again and again in one article.
#include "claims/names/names_spelling.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "claims/names/near_words.h"

namespace gainsay {
namespace {

/// A word of names: where it stands.
struct NameWord {
  WordId folded = no_word;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> at;  ///< run and token
  std::map<std::uint32_t, int> in;                          ///< times in each document
  KindVotes votes;
  bool alone = false;  ///< stands as a whole run somewhere
};

constexpr int again = 3;  ///< times in one article that are no slip

enum class Strength : std::uint8_t { none, style, letters };

/// Words around the place of a word in its run that two runs share, nearest first without a gap.
struct Frame {
  std::uint32_t before = 0, behind = 0;
  std::uint32_t size() const { return before + behind; }
};

class SpellingReader {
 public:
  SpellingReader(const std::vector<Document>& documents, const std::vector<NameRun>& runs, const CaseCounts& counts,
                 NameWords& known, WordNumbers& numbers)
      : documents_(documents),
        vocabulary_(known.vocabulary()),
        runs_(runs),
        counts_(counts),
        known_(known),
        numbers_(numbers) {}

  std::vector<SpellingConflict> conflicts() {
    numbers_.clear();
    each_word([&](std::uint32_t r, std::uint32_t at) { numbers_.add(token(runs_[r], at).folded); });
    std::vector<std::string_view> texts;
    texts.reserve(numbers_.words().size());
    for (const WordId word : numbers_.words()) texts.push_back(vocabulary_[word].text);
    const std::vector<NearPair> pairs = near_pairs(texts);
    if (pairs.empty()) return {};
    collect(pairs);
    for (const NearPair& pair : pairs) {
      const bool swap = support(words_[pair.a]) < support(words_[pair.b]);
      const std::uint32_t better = swap ? pair.b : pair.a, worse = swap ? pair.a : pair.b;
      const Frame frame = shared_frame(words_[better], words_[worse]);
      const Strength strength = judge(words_[better], words_[worse], pair.apart, frame);
      if (strength != Strength::none) edges_.push_back({better, worse, frame, strength});
    }
    return edges_.empty() ? std::vector<SpellingConflict>{} : grouped();
  }

 private:
  struct Edge {
    std::uint32_t better = 0, worse = 0;
    Frame frame;
    Strength strength = Strength::none;
  };

  const Token& token(const NameRun& run, std::uint32_t at) const { return documents_[run.document].tokens[at]; }

  /// Calls `each` with run and token of every word of letters, written as a name is, four letters or more.
  template <class Each>
  void each_word(const Each& each) const {
    for (std::uint32_t r = 0; r < runs_.size(); ++r)
      for (std::uint32_t at = runs_[r].tokens.first; at < runs_[r].tokens.last; ++at) {
        const Token& here = token(runs_[r], at);
        if (here.shape != Shape::capitalised && here.shape != Shape::mixed) continue;
        if (here.end - here.begin >= 4 && !is_syllable(runs_[r], at)) each(r, at);
      }
  }

  /// Half of a given name such as "Chien-tsung", which counts only as a whole.
  bool is_syllable(const NameRun& run, std::uint32_t at) const {
    const bool ends = at + 2 < run.tokens.last && token(run, at + 1).shape == Shape::symbol;
    return ends && at > run.tokens.first && token(run, at + 2).shape == Shape::lower;
  }

  /// Where the words of the pairs stand.
  void collect(const std::vector<NearPair>& pairs) {
    words_.resize(numbers_.words().size());
    for (const NearPair& pair : pairs)
      for (const std::uint32_t number : {pair.a, pair.b}) words_[number].folded = numbers_.words()[number];
    each_word([&](std::uint32_t r, std::uint32_t at) {
      NameWord& word = words_[numbers_.add(token(runs_[r], at).folded)];
      if (word.folded == no_word) return;
      word.at.emplace_back(r, at);
      ++word.in[runs_[r].document];
      word.votes += runs_[r].votes;
      word.alone = word.alone || runs_[r].tokens.size() == 1;
    });
  }

  std::tuple<std::size_t, std::size_t, bool> support(const NameWord& word) const {
    return {word.in.size(), word.at.size(), counts_.capital(word.folded) > 0};
  }

  /// The widest frame that a run of one shares with a run of the other.
  Frame shared_frame(const NameWord& a, const NameWord& b) const {
    constexpr std::size_t most = 64;  // of a frequent word's places, the first tell enough
    Frame best;
    for (std::size_t i = 0; i < std::min(most, a.at.size()); ++i)
      for (std::size_t k = 0; k < std::min(most, b.at.size()); ++k) {
        const Frame frame = frame_of(runs_[a.at[i].first], a.at[i].second, runs_[b.at[k].first], b.at[k].second);
        if (frame.size() > best.size()) best = frame;
      }
    return best;
  }

  Frame frame_of(const NameRun& a, std::uint32_t at_a, const NameRun& b, std::uint32_t at_b) const {
    Frame frame;
    std::uint32_t back = 1, on = 1;
    while (at_a >= a.tokens.first + back && at_b >= b.tokens.first + back &&
           token(a, at_a - back).folded == token(b, at_b - back).folded) {
      frame.before += tells(token(a, at_a - back));
      ++back;
    }
    while (at_a + on < a.tokens.last && at_b + on < b.tokens.last &&
           token(a, at_a + on).folded == token(b, at_b + on).folded) {
      frame.behind += tells(token(a, at_a + on));
      ++on;
    }
    return frame;
  }

  /// Of a frame: not "al", "de" or "E.", which stand in many names.
  bool tells(const Token& word) const {
    return is_word(word) && word.end - word.begin > 2 && !known_.is(word.folded, NameWords::particle);
  }

  Strength judge(const NameWord& a, const NameWord& b, int apart, const Frame& frame) {
    const std::string& better = vocabulary_[a.folded].text;
    const std::string& worse = vocabulary_[b.folded].text;
    if (told_apart(a, b) || of_two_kinds(a, b) || bare_name(better) == bare_name(worse)) return Strength::none;
    if (apart == 1 && is_named_kind(a, b) && better[0] == worse[0]) return Strength::letters;
    const bool small = written_small(a) || written_small(b);
    const bool common = known_.is_common(a.folded) || known_.is_common(b.folded);
    if (common && !small && frame.size() >= 1 && only_doubles_differ(better, worse)) return Strength::letters;
    if (common || small) return frame.size() >= 2 && is_inflection(better, worse) ? Strength::style : Strength::none;
    if (is_inflection(better, worse)) return frame.size() >= 1 && in_places(a, b) ? Strength::letters : Strength::none;
    const KnownWord known_a = known_.known(a.folded), known_b = known_.known(b.folded);
    if (is_known(a, known_a) && is_known(b, known_b))
      return place_for_person(a, b, known_a, known_b) || place_for_person(b, a, known_b, known_a) ? Strength::letters
                                                                                                  : Strength::none;
    const std::size_t length = std::min(code_points(better).size(), code_points(worse).size());
    if (only_first_name(a, frame) && (better[0] != worse[0] || apart > 1))
      return Strength::none;  // Ryan Coyle or Doyle
    if (frame.size() == 0 && (only_prefix_differs(better, worse) || meant_so(a, b))) return Strength::none;
    if (frame.size() >= 1) return apart == 1 || length >= 7 ? Strength::letters : Strength::none;
    if (better[0] != worse[0] || other_names_around(a, b)) return Strength::none;
    const bool one_known = known_a.place || known_b.place;
    if (apart == 1 && length >= 5 && std::max(better.size(), worse.size()) >= 6) return Strength::letters;
    return apart == 2 && length >= 8 && one_known ? Strength::letters : Strength::none;
  }

  /// "The Kestrel telescope", "the Kestral telescope": one noun behind both, and neither ever written small.
  bool is_named_kind(const NameWord& a, const NameWord& b) {
    if (written_small(a) || written_small(b) || is_known(a, known_.known(a.folded)) ||
        is_known(b, known_.known(b.folded)))
      return false;
    if (known_.is_common(a.folded) && known_.is_common(b.folded)) return false;
    return std::any_of(a.at.begin(), a.at.end(), [&](const auto& x) {
      return std::any_of(b.at.begin(), b.at.end(), [&](const auto& y) {
        const WordId noun = noun_behind(x);
        return noun != no_word && noun == noun_behind(y);
      });
    });
  }
  /// The small word behind a run of one word, where the language has it.
  WordId noun_behind(const std::pair<std::uint32_t, std::uint32_t>& place) {
    const NameRun& run = runs_[place.first];
    const auto& tokens = documents_[run.document].tokens;
    if (run.tokens.size() != 1 || run.tokens.last >= tokens.size() || run.tokens.first == 0) return no_word;
    const Token& behind = tokens[run.tokens.last];
    const bool article = vocabulary_[tokens[run.tokens.first - 1].folded].text == "the";
    return article && behind.shape == Shape::lower && behind.end - behind.begin >= 4 ? behind.folded : no_word;
  }

  /// "Vermilion", "Vermillion": one letter once or twice, inside the word.
  static bool only_doubles_differ(const std::string& a, const std::string& b) {
    const auto single = [](std::string word) {
      word.erase(std::unique(word.begin(), word.end()), word.end());
      return word;
    };
    return a.back() == b.back() && a.size() != b.size() && single(a) == single(b);
  }

  /// "MacDonald" and "McDonald" are two names where nothing else is shared.
  static bool only_prefix_differs(const std::string& a, const std::string& b) {
    return (a.starts_with("mac") && b.starts_with("mc")) || (a.starts_with("mc") && b.starts_with("mac"));
  }
  /// One that a dictionary has, and one that an article without the other writes again and again.
  bool meant_so(const NameWord& a, const NameWord& b) {
    const bool known_a = known_.known(a.folded).name(), known_b = known_.known(b.folded).name();
    if (known_a == known_b) return false;
    const NameWord &known = known_a ? a : b, &other = known_a ? b : a;
    return std::any_of(other.in.begin(), other.in.end(),
                       [&](const auto& in) { return in.second >= again && known.in.count(in.first) == 0; });
  }

  /// A shared first name is no reason by itself.
  bool only_first_name(const NameWord& word, const Frame& frame) const {
    return frame.size() == 1 && frame.before == 1 && std::any_of(word.at.begin(), word.at.end(), [&](const auto& at) {
             return known_.is(token(runs_[at.first], runs_[at.first].tokens.first).folded, NameWords::first_name);
           });
  }

  /// A person and a place.
  static bool of_two_kinds(const NameWord& a, const NameWord& b) {
    const std::string_view kind_a = a.votes.best(), kind_b = b.votes.best();
    const auto only_place = [](const NameWord& word) {  // "a doctor from Kranj"
      return word.votes.place > 0 && word.votes.person == 0 && word.votes.company == 0;
    };
    return (kind_a == "person" && (kind_b == "place" || only_place(b))) ||
           (kind_b == "person" && (kind_a == "place" || only_place(a)));
  }
  /// Whether both are meant as places, and are not both words that a dictionary has.
  bool in_places(const NameWord& a, const NameWord& b) {
    return a.votes.place > 0 && b.votes.place > 0 && !(known_.known(a.folded).any() && known_.known(b.folded).any());
  }

  bool is_known(const NameWord& word, const KnownWord& known) const {
    return known.name() || known_.is(word.folded, NameWords::first_name);
  }
  bool written_small(const NameWord& word) const { return counts_.lower(word.folded) > 0; }

  /// Both again and again in one article, or both in one sentence.
  bool told_apart(const NameWord& a, const NameWord& b) const {
    for (const auto& [document, times] : a.in) {
      const auto other = b.in.find(document);
      if (other != b.in.end() && std::min(times, other->second) >= 2) return true;
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> sentences;
    for (const auto& [run, at] : a.at) sentences.insert({runs_[run].document, runs_[run].sentence});
    return std::any_of(b.at.begin(), b.at.end(), [&](const auto& place) {
      return sentences.count({runs_[place.first].document, runs_[place.first].sentence}) > 0;
    });
  }

  /// "off Alexandra" beside "Alexandria": a word that is no place where the other one's place is meant.
  bool place_for_person(const NameWord& place, const NameWord& other, const KnownWord& known_place,
                        const KnownWord& known_other) const {
    if (!known_place.place || known_other.place || other.at.size() > 2 || place.votes.person > 0) return false;
    return std::all_of(other.at.begin(), other.at.end(), [&](const auto& at) {
      const NameRun& run = runs_[at.first];
      return run.tokens.size() == 1 && run.votes.place > 0;
    });
  }

  /// Whether each stands in longer names, and none of them is shared: other first names, other streets.
  bool other_names_around(const NameWord& a, const NameWord& b) const {
    const auto longer = [&](const NameWord& word) {
      return std::any_of(word.at.begin(), word.at.end(),
                         [&](const auto& at) { return runs_[at.first].tokens.size() > 1; });
    };
    return (longer(a) && longer(b)) || begins_longer(a) || begins_longer(b);
  }

  /// Whether it only ever begins a longer name, as a first name does.
  bool begins_longer(const NameWord& word) const {
    return !word.alone && std::none_of(word.at.begin(), word.at.end(),
                                       [&](const auto& at) { return at.second + 1 == runs_[at.first].tokens.last; });
  }

  /// Edges that share a word make one conflict.
  std::vector<SpellingConflict> grouped() {
    std::vector<std::uint32_t> root(words_.size());
    std::iota(root.begin(), root.end(), 0u);
    const auto find = [&](std::uint32_t i) {
      while (root[i] != i) i = root[i] = root[root[i]];
      return i;
    };
    for (const Edge& edge : edges_) root[find(edge.worse)] = find(edge.better);
    std::map<std::uint32_t, std::vector<const Edge*>> groups;
    for (const Edge& edge : edges_) groups[find(edge.better)].push_back(&edge);
    std::vector<SpellingConflict> conflicts;
    for (const auto& [word, edges] : groups) conflicts.push_back(conflict(edges));
    std::sort(conflicts.begin(), conflicts.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return conflicts;
  }

  SpellingConflict conflict(const std::vector<const Edge*>& edges) const {
    std::set<std::uint32_t> words;
    Frame frame;
    SpellingConflict conflict;
    conflict.style = true;
    for (const Edge* edge : edges) {
      words.insert({edge->better, edge->worse});
      if (edge->frame.size() > frame.size()) frame = edge->frame;
      conflict.style = conflict.style && edge->strength == Strength::style;
    }
    KindVotes votes;
    std::uint32_t best = *words.begin();
    for (const std::uint32_t word : words) {
      votes += words_[word].votes;
      if (support(words_[word]) > support(words_[best])) best = word;
      add_variants(words_[word], frame, conflict);
    }
    conflict.kind = votes.best();
    conflict.name = form_of(words_[best], frame);
    std::sort(conflict.variants.begin(), conflict.variants.end(), [](const auto& a, const auto& b) {
      return std::tie(a.document, a.tokens) < std::tie(b.document, b.tokens);
    });
    return conflict;
  }

  /// The tokens of a word with the frame around it, as far as the run has it.
  TokenRange framed(const NameRun& run, std::uint32_t at, const Frame& frame) const {
    TokenRange range{at, at + 1};
    for (std::uint32_t left = frame.before; left > 0 && range.first > run.tokens.first;)
      left -= tells(token(run, --range.first));
    for (std::uint32_t left = frame.behind; left > 0 && range.last < run.tokens.last;)
      left -= tells(token(run, range.last++));
    return range;
  }

  /// How the word is written in full: its longest framed form.
  std::string form_of(const NameWord& word, const Frame& frame) const {
    std::string form;
    for (const auto& [run, at] : word.at) {
      const std::string_view text = documents_[runs_[run].document].text_of(framed(runs_[run], at, frame));
      if (text.size() > form.size()) form = text;
    }
    return form;
  }

  void add_variants(const NameWord& word, const Frame& frame, SpellingConflict& conflict) const {
    const std::string form = form_of(word, frame);
    std::map<std::uint32_t, int> places;
    for (const auto& [run, at] : word.at)
      if (++places[runs_[run].document] <= most_places)
        conflict.variants.push_back({runs_[run].document, framed(runs_[run], at, frame), form});
  }

  const std::vector<Document>& documents_;
  const Vocabulary& vocabulary_;
  const std::vector<NameRun>& runs_;
  const CaseCounts& counts_;
  NameWords& known_;
  WordNumbers& numbers_;
  std::vector<NameWord> words_;
  std::vector<Edge> edges_;
};

}  // namespace

bool is_inflection(std::string_view a, std::string_view b) {
  static constexpr std::array<std::string_view, 20> endings = {"s", "es", "n",  "ns",  "an", "ans", "ian",
                                                               "i", "is", "er", "ers", "ic", "ish", "ese",
                                                               "y", "d",  "'s", "al",  "a",  "ia"};
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() == b.size()) {  // Filipino, Filipina
    const std::string_view stem = a.substr(0, a.size() - 1);
    if (stem.ends_with('i') && b.starts_with(stem) && (a.back() == 'c') != (b.back() == 'c')) return true;  // Arabic
    return b.starts_with(stem) && std::string_view("aeoiysn").find(a.back()) != std::string_view::npos &&
           std::string_view("aeoiysn").find(b.back()) != std::string_view::npos;
  }
  if (!b.starts_with(a)) return false;
  return std::find(endings.begin(), endings.end(), b.substr(a.size())) != endings.end();
}

std::vector<SpellingConflict> spelling_conflicts(const std::vector<Document>& documents,
                                                 const std::vector<NameRun>& runs, const CaseCounts& counts,
                                                 NameWords& words, WordNumbers& numbers) {
  return SpellingReader(documents, runs, counts, words, numbers).conflicts();
}

}  // namespace gainsay
