// Two articles tell of one thing in other words, yet seldom in none of the same: what is rare in the story and stands
// near both values tells most. So the likeness of two statements of one dimension is the sum, over the words and names
// that their sentences share, of how rare each is in the story times how near it stands to both values.
//
// A statement is matched with the one that is most like it in another article, if that one likes it best too: figures
// that are of two things find their own counterparts. Matched figures of which each is near the other and neither
// stands anywhere in the other's article are seldom of two things. What tells statements apart parts them here too.
#include "claims/keys/likeness.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "claims/keys/statement_parts.h"
#include "values/units.h"

namespace gainsay {
namespace {

constexpr std::size_t most_sentences = 64;  ///< that hold a word: more are what the whole story is about
constexpr double background = 10;           ///< sentences of other stories that stand behind the first few of one
constexpr std::uint8_t close = 70;          ///< of a name that may tell what a value is of

/// Rarity, of 1,000, times closeness. Whole numbers, so that the order of words changes no sum.
using Likeness = std::uint32_t;
constexpr Likeness alike = 70'000;         ///< one word that stands beside both values and in no other sentence
constexpr Likeness alike_ages = 45'000;    ///< few people of a story are nearly of one age
constexpr Likeness alike_dates = 100'000;  ///< the days of a story lie close together
constexpr Likeness very_alike = 120'000;

Likeness least_of(const Value& value) {
  if (value.kind == Kind::age) return alike_ages;
  return is_dated(value.kind) && !is_year(value) ? alike_dates : alike;
}

/// The statement of another article that is most like one.
struct Best {
  std::size_t other = 0;
  Likeness likeness = 0;
  Likeness next = 0;  ///< of the next that has another value
};

class Matcher {
 public:
  Matcher(const ReadStory& story, const Statements& statements)
      : story_(story), all_(statements.all()), best_(all_.size()) {}

  std::vector<Alike> run() {
    count_sentences();
    file_words();
    note_figures();
    for (std::size_t i = 0; i < all_.size(); ++i) find_best(i);
    std::vector<Alike> out;
    for (std::size_t i = 0; i < all_.size(); ++i)
      for (const auto& [article, best] : best_[i])
        if (i < best.other && is_mutual(i, best) && fits(all_[i], all_[best.other], best.likeness))
          out.push_back({i, best.other, best.likeness, telling_word(all_[i], all_[best.other])});
    std::sort(out.begin(), out.end(), [](const Alike& a, const Alike& b) {
      return std::pair(a.first, a.second) < std::pair(b.first, b.second);
    });
    return out;
  }

 private:
  using Filed = std::pair<std::string_view, WordId>;  ///< dimension and word
  struct FiledHash {
    std::size_t operator()(const Filed& filed) const {
      return std::hash<std::string_view>()(filed.first) * 31 + filed.second;
    }
  };

  void count_sentences() {
    struct Count {
      std::size_t sentences = 0;
      std::pair<std::uint32_t, std::uint32_t> last{no_word, no_word};
    };
    std::unordered_map<WordId, Count> counts;
    std::size_t sentences = 0;
    std::pair<std::uint32_t, std::uint32_t> last{no_word, no_word};
    for (const Statement& one : all_) {
      const std::pair<std::uint32_t, std::uint32_t> here{one.figure.article, one.figure.sentence};
      if (here != last) ++sentences;
      last = here;
      for (const NearWord& near : one.near)
        if (Count& count = counts[near.word]; count.last != here) ++count.sentences, count.last = here;
    }
    const double total = std::log(static_cast<double>(sentences) + background);
    for (const auto& [word, count] : counts)
      if (count.sentences <= most_sentences)
        rarity_[word] = static_cast<Likeness>(1000 * (1 - std::log(static_cast<double>(count.sentences)) / total));
  }

  void file_words() {
    for (std::size_t i = 0; i < all_.size(); ++i)
      for (const NearWord& near : all_[i].near)
        if (rarity_.count(near.word) > 0) holders_[{all_[i].dimension, near.word}].push_back(i);
  }

  void find_best(std::size_t i) {
    const Statement& one = all_[i];
    std::map<std::size_t, Likeness> likeness;
    for (const NearWord& near : one.near) {
      const auto holders = holders_.find({one.dimension, near.word});
      if (holders == holders_.end() || holders->second.size() > most_sentences) continue;
      for (std::size_t j : holders->second)
        if (all_[j].figure.article != one.figure.article) likeness[j] += shared(near, all_[j]);
    }
    for (const auto& [j, found] : likeness) {
      Best& best = best_[i].try_emplace(all_[j].figure.article, Best{j, 0, 0}).first->second;
      const bool same = agree({&all_[j].figure, &all_[best.other].figure});
      if (found > best.likeness) {
        if (!same) best.next = best.likeness;
        best.other = j, best.likeness = found;
      } else if (!same) {
        best.next = std::max(best.next, found);
      }
    }
  }

  /// What a word of one statement adds to its likeness to another.
  Likeness shared(const NearWord& near, const Statement& other) const {
    const auto found = std::lower_bound(other.near.begin(), other.near.end(), near.word,
                                        [](const NearWord& a, WordId word) { return a.word < word; });
    if (found == other.near.end() || found->word != near.word) return 0;
    const auto rarity = rarity_.find(near.word);
    return rarity == rarity_.end() ? 0 : rarity->second * std::min(near.closeness, found->closeness);
  }

  bool is_mutual(std::size_t i, const Best& best) const {
    const auto back = best_[best.other].find(all_[i].figure.article);
    return back != best_[best.other].end() && back->second.other == i && best.likeness > best.next &&
           back->second.likeness > back->second.next;
  }

  bool fits(const Statement& a, const Statement& b, Likeness likeness) const {
    const KeyedFigure &x = a.figure, &y = b.figure;
    const Kind kind = x.mention->value.kind;
    if (likeness < least_of(x.mention->value)) return false;
    if (is_parted(a, b, likeness) || !is_of_one_noun(a, b)) return false;
    if ((kind == Kind::money || kind == Kind::percent) && a.moves && b.moves) return false;
    if (is_moving(a, b) || is_moving(b, a)) return false;
    if (written(x.mention->value, "") == written(y.mention->value, "")) return agree({&x, &y});
    return is_near(x, y, likeness) && exclude(x, y) && !is_given(x, y.article) && !is_given(y, x.article);
  }
  /// "At least 50" says little of 70.
  static bool exclude(const KeyedFigure& x, const KeyedFigure& y) {
    const auto is_least = [](const KeyedFigure& figure) { return figure.mention->value.hedge == Hedge::at_least; };
    return !agree({&x, &y}, is_least(x) || is_least(y) ? &Value::hard : &Value::typical);
  }

  /// "23 dead", "the death toll has risen to 31": a count that goes on, which the other does not tell from its own.
  static bool is_moving(const Statement& a, const Statement& b) {
    const EventClass* event = a.typed.event;
    if (!event || !(event->rises || event->changes)) return false;
    return b.typed.event ? b.typed.event->name == event->name : b.noun == no_word;
  }

  /// What the one says of itself and the other leaves open parts them, unless they are very much alike.
  bool is_parted(const Statement& a, const Statement& b, Likeness likeness) const {
    if (!a.rate.empty() && !b.rate.empty() && a.rate != b.rate) return true;
    if (of_other_names(a, b) || a.typed.expected != b.typed.expected) return true;
    if (a.typed.event && b.typed.event && a.typed.event->name != b.typed.event->name) return true;
    const KeyedFigure &x = a.figure, &y = b.figure;
    const bool one_time = one_occasion(story_, x, y);
    if (a.part == b.part && one_time) return false;
    const bool left_open = x.key.occasion.empty() || y.key.occasion.empty();
    const bool one_key = !a.typed.id.empty() && a.typed.id == b.typed.id;
    return likeness < very_alike || one_key || !(one_time || left_open);
  }
  /// Both name someone or something beside the value, and nothing that the other names.
  static bool of_other_names(const Statement& a, const Statement& b) {
    auto beside = [](const Statement& one) {
      return std::any_of(one.near.begin(), one.near.end(),
                         [](const NearWord& near) { return is_name(near.word) && near.closeness >= close; });
    };
    auto shared = [&](const NearWord& near) {
      return is_name(near.word) &&
             std::any_of(b.near.begin(), b.near.end(), [&](const NearWord& other) { return other.word == near.word; });
    };
    return beside(a) && beside(b) && std::none_of(a.near.begin(), a.near.end(), shared);
  }

  /// Of two nouns the one may stand beside the other: "471 reports of fires", "450 reported fires".
  static bool is_of_one_noun(const Statement& a, const Statement& b) {
    auto beside = [](WordId noun, const Statement& other) {
      return std::any_of(other.near.begin(), other.near.end(),
                         [&](const NearWord& near) { return near.word == noun && near.closeness == closest; });
    };
    return a.noun == no_word || b.noun == no_word || beside(a.noun, b) || beside(b.noun, a);
  }

  bool is_near(const KeyedFigure& x, const KeyedFigure& y, Likeness likeness) const {
    const Kind kind = x.mention->value.kind;
    if (is_dated(kind)) return kind == Kind::date && near_dates(story_, x, y);
    return are_within({&x, &y}, most_times(kind, likeness) + Decimal(1) / Decimal(100));
  }
  /// How many times the other one of two figures may be: of sums people tell more, of ages less.
  static Decimal most_times(Kind kind, Likeness likeness) {
    if (kind == Kind::age) return Decimal(11) / Decimal(10);
    if (kind == Kind::money) return Decimal(5) / Decimal(2);
    return kind != Kind::count && likeness >= very_alike ? Decimal(2) : Decimal(3) / Decimal(2);
  }

  /// Figures by article and what they measure, all of them, with what they count.
  void note_figures() {
    for (std::uint32_t article = 0; article < story_.mentions.size(); ++article)
      for (const Mention& mention : story_.mentions[article])
        if (const std::string figure = written(mention.value, mention.value.unit); !figure.empty())
          given_.emplace(article, figure);
  }
  /// "19 goals", "24 goals, 19 of them in the league"; few things are 19 by chance.
  bool is_given(const KeyedFigure& figure, std::uint32_t article) const {
    const Value& value = figure.mention->value;
    return given_.count({article, written(value, value.unit)}) > 0 ||
           (value.kind == Kind::count && value.amount && *value.amount > Decimal(12) &&
            given_.count({article, written(value, "")}) > 0);
  }
  static std::string written(const Value& value, const std::string& unit) {
    if (is_dated(value.kind)) return value.timex ? value.timex->value : "";
    if (value.kind == Kind::measure) return written_plain(in_base_unit(value));
    Value plain = value;
    plain.unit = unit;
    return written_plain(plain);
  }
  static std::string written_plain(const Value& value) {
    const Kind kind = value.kind == Kind::number ? Kind::count : value.kind;
    return value.amount ? std::string(kind_name(kind)) + " " + value.unit + " " + value.amount->to_string() : "";
  }

  /// The word that adds most to the likeness, a name only where no other word does and what is counted last of all; of
  /// several the first by letter.
  WordId telling_word(const Statement& a, const Statement& b) const {
    const NearWord* word = nullptr;
    const auto rank = [&](const NearWord& near) {
      return std::pair(near.word == a.noun ? 0 : is_name(near.word) ? 1 : 2, shared(near, b));
    };
    for (const NearWord& near : a.near) {
      if (shared(near, b) == 0) continue;
      const bool first = word && rank(near) == rank(*word) && text(near.written) < text(word->written);
      if (!word || rank(near) > rank(*word) || first) word = &near;
    }
    return word ? word->written : no_word;
  }
  const std::string& text(WordId word) const { return story_.vocabulary[word].text; }

  const ReadStory& story_;
  const std::vector<Statement>& all_;
  std::unordered_map<WordId, Likeness> rarity_;  ///< 1,000 of a word that stands in one sentence
  std::unordered_map<Filed, std::vector<std::size_t>, FiledHash> holders_;
  std::set<std::pair<std::uint32_t, std::string>> given_;
  std::vector<std::map<std::uint32_t, Best>> best_;  ///< by statement and article
};

}  // namespace

std::vector<Alike> alike_among(const ReadStory& story, const Statements& statements) {
  return Matcher(story, statements).run();
}

}  // namespace gainsay
