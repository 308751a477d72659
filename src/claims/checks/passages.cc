#include "claims/checks/passages.h"

#include <algorithm>
#include <bitset>

#include "claims/quotes.h"

namespace gainsay {
namespace {

constexpr std::size_t shortest_brief = 3, shortest_quotation = 6, shortest_sentence = 8;

bool is_display(const Block& block) { return block.kind != BlockKind::paragraph && block.kind != BlockKind::furniture; }
/// Whether a display line may be long enough to repeat a sentence.
bool has_display(const Document& document) {
  return std::any_of(document.sentences.begin(), document.sentences.end(), [&](const Sentence& sentence) {
    return sentence.tokens.size() >= shortest_sentence && is_display(document.blocks[sentence.block]);
  });
}

}  // namespace

Passages::Passages(const ReadStory& story) : story_(story), articles_(story.articles.size()) {
  for (std::uint32_t article = 0; article < story.articles.size(); ++article) collect(article);
}

/// Words and figures, but for "'s" and the like.
bool Passages::is_counted(const Document& document, const Token& token) const {
  if (token.shape == Shape::symbol || token.shape == Shape::address) return false;
  const bool letter = static_cast<unsigned>((document.text[token.begin] | 0x20) - 'a') < 26;  // most words by far
  return letter || story_.vocabulary[token.folded].text.front() != '\'';
}

/// Whether plain text may hold four words in a row that a display line has, without which nothing is compared.
bool Passages::may_repeat_display(const Document& document) const {
  constexpr std::size_t size = 1 << 13, in_a_row = 4;
  std::bitset<size> shown;  // the words of display lines, and a few others
  const auto each = [&](bool display, const auto& read) {
    for (const Sentence& sentence : document.sentences) {
      const Block& block = document.blocks[sentence.block];
      if (block.kind == BlockKind::furniture || is_display(block) != display) continue;
      for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) read(document.tokens[at]);
    }
  };
  each(true, [&](const Token& token) {
    if (is_counted(document, token)) shown[token.folded % size] = true;
  });
  std::size_t row = 0;
  bool repeated = false;
  each(false, [&](const Token& token) {
    const bool in_display = shown[token.folded % size];
    if ((!in_display && row == 0) || !is_counted(document, token)) return;
    row = in_display ? row + 1 : 0;
    repeated = repeated || row >= in_a_row;
  });
  return repeated;
}

void Passages::count(std::uint32_t article, TokenRange range) {
  const Document& document = story_.documents[article];
  std::vector<std::uint32_t>& counted = articles_[article].counted;
  std::size_t size = counted.size();
  counted.resize(size + range.size());
  for (std::uint32_t token = range.first; token < range.last; ++token) {
    counted[size] = token;  // and again where it does not count
    size += is_counted(document, document.tokens[token]);
  }
  counted.resize(size);
}

std::span<const std::uint32_t> Passages::counted(std::uint32_t article, TokenRange range) const {
  const std::vector<std::uint32_t>& all = articles_[article].counted;
  const auto first = std::lower_bound(all.begin(), all.end(), range.first);
  return {first, std::lower_bound(first, all.end(), range.last)};
}

std::vector<const Passage*> Passages::twins(const Passage& passage) const {
  const auto found = passage.kind == Passage::Kind::quotation ? twins_.find(words_of(passage)) : twins_.end();
  if (found == twins_.end()) return {&passage};
  std::vector<const Passage*> out;
  for (const Passage& twin : found->second) out.push_back(&twin);
  return out;
}

std::vector<WordId> Passages::words_of(const Passage& passage) const {
  std::vector<WordId> words;
  for (std::uint32_t token : passage.tokens) words.push_back(story_.documents[passage.article].tokens[token].folded);
  return words;
}

void Passages::collect(std::uint32_t article) {
  const Document& document = story_.documents[article];
  std::vector<TokenRange>& marked = articles_[article].marked;
  for (const Block& block : document.blocks)
    if (block.kind != BlockKind::furniture)
      for (const Quotation& quotation : quotations_of(document, story_.vocabulary, block))
        marked.push_back(quotation.tokens);
  // A sentence of plain text repeats another article's words or those of a display line.
  const bool with_sentences =
      story_.articles.size() > 1 || (has_display(document) && (!marked.empty() || may_repeat_display(document)));
  if (!with_sentences && marked.empty()) return;
  if (with_sentences)
    count(article, {0, static_cast<std::uint32_t>(document.tokens.size())});
  else
    for (const TokenRange quotation : marked) count(article, quotation);
  auto next = marked.begin();
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::furniture || block.first_sentence == block.last_sentence) continue;
    const std::uint32_t last = document.sentences[block.last_sentence - 1].tokens.last;
    for (; next != marked.end() && next->first <= last; ++next) add_quotation(article, *next);
    if (with_sentences) add_sentences(article, block);
  }
}

void Passages::add_quotation(std::uint32_t article, TokenRange range) {
  const Document& document = story_.documents[article];
  Passage passage{Passage::Kind::quotation, article, 0, counted(article, range)};
  if (passage.tokens.size() < shortest_brief) return;
  passage.sentence = sentence_at(document, document.tokens[passage.tokens.front()].begin);
  if (passage.tokens.size() < shortest_quotation) return brief_.push_back(passage);
  auto& same = twins_[words_of(passage)];
  if (same.empty()) quotations_.push_back(passage);
  same.push_back(passage);
  articles_[article].passages.push_back(passage);
}

void Passages::add_sentences(std::uint32_t article, const Block& block) {
  const Document& document = story_.documents[article];
  const auto kind = is_display(block) ? Passage::Kind::display : Passage::Kind::sentence;
  for (std::uint32_t i = block.first_sentence; i < block.last_sentence; ++i) {
    const Passage passage{kind, article, i, counted(article, document.sentences[i].tokens)};
    if (passage.tokens.size() < shortest_sentence) continue;
    const bool shared = kind == Passage::Kind::sentence && story_.articles.size() > 1;
    if (shared && known_sentences_.insert(words_of(passage)).second) sentences_.push_back(passage);
    articles_[article].passages.push_back(passage);
  }
}

}  // namespace gainsay
