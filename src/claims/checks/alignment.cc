// The textbook table of common sequences; passages are a few dozen words, and only those that share four in a row are
// laid side by side at all.
#include "claims/checks/alignment.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <tuple>

namespace gainsay {
namespace {

constexpr std::size_t longest_passage = 120;
constexpr std::size_t most_in_a_run = 40;  // passages paired for one run of words

using Run = std::array<WordId, 4>;  // words in a row that make two passages candidates
struct PlacedRun {
  Run words;
  std::uint32_t passage = 0;
  auto operator<=>(const PlacedRun&) const = default;
};

bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  return a.substr(same + (a.size() == b.size() && same < a.size() ? 1 : 0)) == b.substr(std::min(b.size(), same + 1));
}
/// "colour" and "color", "centre" and "center": words of five letters and more that begin alike.
bool same_spelling(const std::string& a, const std::string& b) {
  if (one_letter_apart(a, b)) return true;
  std::string x = a, y = b;
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  return x == y;
}

/// The words of a passage, with what tells most pairs of words apart at one look.
class Words {
 public:
  Words(const ReadStory& story, const Passage& passage) {
    const Document& document = story.documents[passage.article];
    const auto& mentions = story.mentions[passage.article];
    auto mention = std::lower_bound(mentions.begin(), mentions.end(), passage.tokens.front(),
                                    [](const Mention& m, std::uint32_t at) { return m.core.first < at; });
    words_.reserve(std::min(passage.tokens.size(), longest_passage));
    for (const std::uint32_t at : passage.tokens.first(words_.capacity())) {
      const Token& token = document.tokens[at];
      const std::string& text = story.vocabulary[token.folded].text;
      Look& look = words_.emplace_back(token.folded, &text, &story.vocabulary.lemmas(token.folded));
      for (const WordId lemma : *look.lemmas) look.lemma_bits |= std::uint64_t{1} << lemma % 64;
      look.spelt = token.shape != Shape::number && text.size() >= 5;
      while (mention != mentions.end() && mention->core.first < at) ++mention;
      if (mention != mentions.end() && mention->core.first == at && mention->value.amount)
        look.figure = &*mention->value.amount;
    }
  }

  std::size_t size() const { return words_.size(); }

  /// Whether a word is one of the other passage's: a form of it, a spelling, or the same figure, however written.
  bool same(std::size_t i, const Words& others, std::size_t j) const {
    const Look &a = words_[i], &b = others.words_[j];
    if (a.folded == b.folded) return true;
    if ((a.lemma_bits & b.lemma_bits) != 0 &&
        std::find_first_of(a.lemmas->begin(), a.lemmas->end(), b.lemmas->begin(), b.lemmas->end()) != a.lemmas->end())
      return true;
    if (a.spelt && b.spelt && (*a.text)[0] == (*b.text)[0] && same_spelling(*a.text, *b.text)) return true;
    return a.figure != nullptr && b.figure != nullptr && *a.figure == *b.figure;
  }

 private:
  struct Look {
    Look(WordId word, const std::string* as_written, const std::vector<WordId>* forms)
        : folded(word), text(as_written), lemmas(forms) {}
    WordId folded;
    bool spelt = false;  ///< long enough to be known by its spelling
    const std::string* text;
    const std::vector<WordId>* lemmas;
    std::uint64_t lemma_bits = 0;
    const Decimal* figure = nullptr;  ///< the amount that starts at the word
  };
  std::vector<Look> words_;
};

/// For each place in the first passage and each in the second, how many words are shared from there on.
class Table {
 public:
  Table(const Words& a, const Words& b) : width_(b.size() + 1), shared_((a.size() + 1) * width_) {
    for (std::size_t i = a.size(); i-- > 0;)
      for (std::size_t j = b.size(); j-- > 0;)
        shared_[i * width_ + j] =
            a.same(i, b, j) ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
  }
  std::uint16_t at(std::size_t i, std::size_t j) const { return shared_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::uint16_t> shared_;
};

constexpr std::uint64_t odd = 0x9E3779B97F4B;

/// Calls `each` with every run of a passage: the place of its last word, and a number mixed of its words, out of which
/// what the fifth word back had added is shifted at the top.
template <class Each>
void each_run(const ReadStory& story, const Passage& passage, const Each& each) {
  const std::vector<Token>& tokens = story.documents[passage.article].tokens;
  const std::size_t size = std::min(passage.tokens.size(), longest_passage);
  std::uint64_t mixed = 0;
  for (std::size_t i = 0; i < size; ++i) {
    mixed = mixed * (odd << 16) + tokens[passage.tokens[i]].folded;
    if (i + 1 >= std::tuple_size_v<Run>) each(i, mixed);
  }
}

Run run_at(const ReadStory& story, const Passage& passage, std::size_t last) {
  const std::vector<Token>& tokens = story.documents[passage.article].tokens;
  const auto folded = [&](std::size_t word) { return tokens[passage.tokens[word]].folded; };
  return {folded(last - 3), folded(last - 2), folded(last - 1), folded(last)};
}

/// A set of runs, by the numbers mixed of them, that may say yes to some it does not hold.
class RoughSet {
 public:
  /// Whether it was new.
  bool add(std::uint64_t mixed) {
    const bool known = may_have(mixed);
    bits_[place(mixed)] = true;
    return !known;
  }
  bool may_have(std::uint64_t mixed) const { return bits_[place(mixed)]; }

 private:
  static constexpr int bits = 13;
  static std::size_t place(std::uint64_t mixed) { return mixed * odd >> (64 - bits); }
  std::bitset<1 << bits> bits_;
};

/// The runs that can pair anything: those that two passages have, one of them a display line or quotation where only
/// such lead; and a few others.
std::vector<PlacedRun> runs_of(const ReadStory& story, const std::vector<Passage>& passages, Pairs pairs) {
  const auto each = [&](bool leading, const auto& take) {
    for (std::uint32_t p = 0; p < passages.size(); ++p)
      if ((pairs == Pairs::all || passages[p].kind != Passage::Kind::sentence) == leading)
        each_run(story, passages[p], [&](std::size_t last, std::uint64_t mixed) { take(p, last, mixed); });
  };
  RoughSet leading, repeated;
  std::vector<PlacedRun> runs;
  const auto keep = [&](std::uint32_t p, std::size_t last) { runs.push_back({run_at(story, passages[p], last), p}); };
  bool any = false;
  each(true, [&](std::uint32_t, std::size_t, std::uint64_t mixed) {
    any = true;
    if (!leading.add(mixed)) repeated.add(mixed);
  });
  if (!any) return runs;
  each(false, [&](std::uint32_t p, std::size_t last, std::uint64_t mixed) {
    if (!leading.may_have(mixed)) return;
    repeated.add(mixed);
    keep(p, last);
  });
  each(true, [&](std::uint32_t p, std::size_t last, std::uint64_t mixed) {
    if (repeated.may_have(mixed)) keep(p, last);
  });
  return runs;
}

}  // namespace

Alignment align(const ReadStory& story, const Passage& first, const Passage& second) {
  const Words a(story, first), b(story, second);
  const Table table(a, b);
  Alignment out;
  out.shared = table.at(0, 0);
  std::uint32_t i = 0, j = 0, since_a = 0, since_b = 0, matched = 0;
  const auto part = [&] {  // what lies between the last shared words and the place reached
    if ((since_a < i || since_b < j) && matched > 0)
      out.differences.push_back({{since_a, i}, {since_b, j}, matched, 0});
    if (since_a < i || since_b < j) matched = 0;
  };
  while (i < a.size() && j < b.size()) {
    if (a.same(i, b, j) && table.at(i, j) == table.at(i + 1, j + 1) + 1) {
      part();
      since_a = ++i, since_b = ++j;
      ++matched;
      if (!out.differences.empty()) out.differences.back().after = matched;
    } else if (table.at(i + 1, j) >= table.at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  i = static_cast<std::uint32_t>(a.size());
  j = static_cast<std::uint32_t>(b.size());
  part();
  return out;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> alike(const ReadStory& story, const std::vector<Passage>& passages,
                                                           Pairs wanted) {
  if (passages.size() < 2) return {};
  std::vector<PlacedRun> runs = runs_of(story, passages, wanted);
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (auto first = runs.begin(); first != runs.end();) {
    const auto last = std::find_if(first, runs.end(), [&](const PlacedRun& run) { return run.words != first->words; });
    const auto end = first + std::min<std::ptrdiff_t>(last - first, most_in_a_run);
    for (auto a = first; a != end; ++a)
      for (auto b = std::next(a); b != end; ++b) pairs.emplace_back(a->passage, b->passage);
    first = last;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace gainsay
