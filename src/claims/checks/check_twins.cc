// Articles share sentences: agencies are copied, statements are handed out. Where two have one sentence but for a
// single word, and the two exclude one another ("south", "west"), one of them has it wrong. Any other difference of
// weight makes it two sentences.
#include <algorithm>
#include <map>

#include "base/embedded.h"
#include "claims/checks/check.h"
#include "claims/checks/passages.h"

namespace gainsay {
namespace {

constexpr std::uint32_t least_shared = 10;     ///< words
constexpr std::uint32_t most_words_apart = 4;  ///< not shared, of both sentences together, the contrast included

/// Groups of words that exclude one another.
class Contrasts {
 public:
  explicit Contrasts(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    int number = 0;
    for (const Node& group : embedded_node("lexicon/contrasts.yaml")["contrasts"].items) {
      ++number;
      for (const Node& word : group.items) groups_.emplace(word.text, number);
    }
  }
  bool between(WordId a, WordId b) const {
    const auto x = base(a), y = base(b);
    return x.second != 0 && x.second == y.second && x.first != y.first;
  }

 private:
  /// The listed base form of a word and its group; 0 for a word of none.
  std::pair<std::string, int> base(WordId folded) const {
    for (const WordId lemma : vocabulary_.lemmas(folded))
      if (const auto found = groups_.find(vocabulary_[lemma].text); found != groups_.end()) return *found;
    return {};
  }

  const Vocabulary& vocabulary_;
  std::map<std::string, int> groups_;
};

class Twins {
 public:
  Twins(const ReadStory& story, const Passages& passages, ClaimBook& book)
      : story_(story), passages_(passages.sentences()), book_(book), contrasts_(story.vocabulary) {}

  void run() {
    for (const auto& [a, b] : alike(story_, passages_, Pairs::all))
      if (passages_[a].article != passages_[b].article) compare(passages_[a], passages_[b]);
  }

 private:
  const Token& token(const Passage& passage, std::uint32_t i) const {
    return story_.documents[passage.article].tokens[passage.tokens[i]];
  }

  void compare(const Passage& a, const Passage& b) {
    const std::size_t longer = std::max(a.tokens.size(), b.tokens.size());
    const std::size_t shorter = std::min(a.tokens.size(), b.tokens.size());
    if (longer - shorter > most_words_apart || shorter < least_shared) return;
    const Alignment alignment = align(story_, a, b);
    if (alignment.shared < least_shared || a.tokens.size() + b.tokens.size() - 2 * alignment.shared > most_words_apart)
      return;
    const Difference* contrast = nullptr;
    for (const Difference& difference : alignment.differences) {
      if (excludes(a, b, difference)) {
        if (contrast) return;
        contrast = &difference;
      } else if (weighs(a, difference.a) || weighs(b, difference.b)) {
        return;
      }
    }
    if (contrast) write(a, b, *contrast);
  }

  bool excludes(const Passage& a, const Passage& b, const Difference& d) const {
    if (d.before == 0 || d.a.size() != 1 || d.b.size() != 1) return false;
    return contrasts_.between(token(a, d.a.first).folded, token(b, d.b.first).folded);
  }
  /// Names and figures make it another sentence.
  bool weighs(const Passage& passage, TokenRange words) const {
    for (std::uint32_t i = words.first; i < words.last; ++i)
      if (token(passage, i).shape != Shape::lower) return true;
    return false;
  }

  void write(const Passage& a, const Passage& b, const Difference& d) {
    std::vector<Claim> sides;
    for (const auto& [passage, words] : {std::pair{&a, d.a}, std::pair{&b, d.b}}) {
      const Document& document = story_.documents[passage->article];
      const std::uint32_t first = words.first > 3 ? words.first - 3 : 0;
      const auto last = std::min<std::uint32_t>(words.last + 2, static_cast<std::uint32_t>(passage->tokens.size() - 1));
      const std::string other(document.text_of({passage->tokens[words.first], passage->tokens[words.first] + 1}));
      sides.push_back(story_.answer(passage->article,
                                    document.span_of({passage->tokens[first], passage->tokens[last] + 1}), other));
    }
    write_check(story_,
                {"check.twin", "the wording of a sentence that two articles share", Kind::choice, Severity::warning,
                 "one article may have written it anew"},
                sides, book_);
  }

  const ReadStory& story_;
  const std::vector<Passage>& passages_;
  ClaimBook& book_;
  Contrasts contrasts_;
};

}  // namespace

void check_twin_sentences(const ReadStory& story, const Passages& passages, ClaimBook& book) {
  Twins(story, passages, book).run();
}

}  // namespace gainsay
