// The passages of a story that may repeat one another.
#pragma once

#include <map>
#include <set>
#include <span>
#include <vector>

#include "claims/checks/alignment.h"

namespace gainsay {

/// Quotations of six words or more, sentences and display lines of eight. Quotations of the very same words, in
/// whatever articles, are twins: one of them is compared for all. An article alone has sentences only where it has a
/// display line that may repeat one.
class Passages {
 public:
  explicit Passages(const ReadStory& story);

  /// The quotations of all articles, one for each sequence of words.
  const std::vector<Passage>& quotations() const { return quotations_; }
  /// Quotations of three to five words, all of them.
  const std::vector<Passage>& brief() const { return brief_; }
  /// Everything in one article.
  const std::vector<Passage>& of(std::uint32_t article) const { return articles_[article].passages; }
  /// What stands between quotation marks in one article, of whatever length.
  const std::vector<TokenRange>& marked(std::uint32_t article) const { return articles_[article].marked; }
  /// The sentences of all articles outside displays, one for each sequence of words.
  const std::vector<Passage>& sentences() const { return sentences_; }
  /// All quotations of the very words of this one, itself among them; of other passages only itself.
  std::vector<const Passage*> twins(const Passage& passage) const;

 private:
  std::vector<WordId> words_of(const Passage& passage) const;
  bool may_repeat_display(const Document& document) const;
  void count(std::uint32_t article, TokenRange range);
  std::span<const std::uint32_t> counted(std::uint32_t article, TokenRange range) const;
  void collect(std::uint32_t article);
  void add_quotation(std::uint32_t article, TokenRange range);
  void add_sentences(std::uint32_t article, const Block& block);
  bool is_counted(const Document& document, const Token& token) const;

  struct OfArticle {
    std::vector<std::uint32_t> counted;  ///< the tokens that count as words
    std::vector<Passage> passages;
    std::vector<TokenRange> marked;
  };

  const ReadStory& story_;
  std::vector<OfArticle> articles_;
  std::vector<Passage> quotations_, brief_, sentences_;
  std::set<std::vector<WordId>> known_sentences_;
  std::map<std::vector<WordId>, std::vector<Passage>> twins_;
};

/// A sentence that two articles share but for one word or figure: one of them has it wrong where the two exclude one
/// another.
void check_twin_sentences(const ReadStory& story, const Passages& passages, ClaimBook& book);

/// Words in quotation marks that one article gives to a person and another to that person's spokesman.
void check_spokesmen(const ReadStory& story, const Passages& passages, ClaimBook& book);

}  // namespace gainsay
