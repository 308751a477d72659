#include "claims/checks/passages.h"

#include "claims/quotes.h"

namespace gainsay {
namespace {

constexpr std::size_t shortest_brief = 3, shortest_quotation = 6, shortest_sentence = 8;

}  // namespace

Passages::Passages(const ReadStory& story) : story_(story) {
  by_article_.resize(story.articles.size());
  marked_.resize(story.articles.size());
  for (const Document& document : story.documents) counted_.push_back(counted_in(document));
  for (std::uint32_t article = 0; article < story.articles.size(); ++article) collect(article);
}

bool Passages::is_counted(const Document& document, const Token& token) const {
  if (token.shape == Shape::symbol || token.shape == Shape::address) return false;
  const char first = document.text[token.begin];
  const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');  // most words by far
  return letter || story_.vocabulary[token.folded].text.front() != '\'';
}

Passages::Counted Passages::counted_in(const Document& document) const {
  const auto size = static_cast<std::uint32_t>(document.tokens.size());
  Counted counted{std::vector<std::uint32_t>(size), std::vector<std::uint32_t>(size + 1)};
  std::uint32_t count = 0;
  for (std::uint32_t token = 0; token < size; ++token) {
    counted.before[token] = count;
    if (is_counted(document, document.tokens[token])) counted.tokens[count++] = token;
  }
  counted.before[size] = count;
  counted.tokens.resize(count);
  return counted;
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
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::furniture) continue;
    for (const Quotation& quotation : quotations_of(document, story_.vocabulary, block)) {
      marked_[article].push_back(quotation.tokens);
      add(Passage::Kind::quotation, article, quotation.tokens, shortest_quotation);
    }
    const bool display = block.kind != BlockKind::paragraph;
    for (std::uint32_t i = block.first_sentence; i < block.last_sentence; ++i)
      add(display ? Passage::Kind::display : Passage::Kind::sentence, article, document.sentences[i].tokens,
          shortest_sentence);
  }
}

void Passages::add(Passage::Kind kind, std::uint32_t article, TokenRange range, std::size_t least) {
  const Document& document = story_.documents[article];
  Passage passage;
  passage.kind = kind;
  passage.article = article;
  passage.tokens = counted_[article].in(range);
  const bool brief = kind == Passage::Kind::quotation && passage.tokens.size() >= shortest_brief;
  if (passage.tokens.size() < least && !brief) return;
  passage.sentence = sentence_at(document, document.tokens[passage.tokens.front()].begin);
  if (passage.tokens.size() < least) return brief_.push_back(passage);
  if (kind == Passage::Kind::quotation) {
    auto& same = twins_[words_of(passage)];
    if (same.empty()) quotations_.push_back(passage);
    same.push_back(passage);
  }
  const bool shared = kind == Passage::Kind::sentence && story_.articles.size() > 1;
  if (shared && known_sentences_.insert(words_of(passage)).second) sentences_.push_back(passage);
  by_article_[article].push_back(passage);
}

}  // namespace gainsay
