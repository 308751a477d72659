#include "claims/names/names_text.h"

namespace gainsay {

namespace {

/// Words of four letters and more tell how a sentence uses capitals.
bool tells_casing(const Token& token) { return token.end - token.begin >= 4; }

/// Calls `each` with every token of a sentence that begins with a capital.
template <class Each>
void each_capital(const Document& document, TokenRange sentence, const Each& each) {
  const Token* const tokens = document.tokens.data();
  for (const Token *token = tokens + sentence.first, *end = tokens + sentence.last; token != end; ++token)
    if (is_capital(*token)) each(static_cast<std::uint32_t>(token - tokens));
}

/// What a sentence is told by: its words with capitals.
struct CaseTally {
  std::uint32_t capitals = 0, upper = 0;

  void add(const Token& capital) {
    if (!tells_casing(capital)) return;
    ++capitals;
    upper += capital.shape == Shape::upper;
  }
};

/// One small word for four with capitals makes a sentence an ordinary one, so most are told by the first of theirs.
Casing casing_of(const Document& document, TokenRange sentence, const CaseTally& tally) {
  std::uint32_t words = tally.capitals;
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    const Token& token = document.tokens[at];
    if (token.shape != Shape::lower || !tells_casing(token)) continue;
    if (tally.capitals * 10 < ++words * 8) return Casing::ordinary;
  }
  if (words >= 2 && tally.upper * 10 >= words * 9) return Casing::capitals;
  if (words < 4) return Casing::ordinary;
  const Token& last = document.tokens[sentence.last - 1];
  const bool stopped = last.end - last.begin == 1 && document.text[last.begin] == '.';
  return stopped ? Casing::ordinary : Casing::title;
}

}  // namespace

Casing casing_of(const Document& document, TokenRange sentence) {
  CaseTally tally;
  each_capital(document, sentence, [&](std::uint32_t at) { tally.add(document.tokens[at]); });
  return casing_of(document, sentence, tally);
}

namespace {

/// "LONDON (Reuters) - ": nothing in small letters before the dash.
bool ends_dateline(const Document& document, TokenRange sentence, std::uint32_t dash) {
  constexpr std::uint32_t longest = 10;
  if (dash - sentence.first > longest || !document.tokens[dash].spaced || dash + 1 >= sentence.last ||
      !document.tokens[dash + 1].spaced)
    return false;
  for (std::uint32_t at = sentence.first; at < dash; ++at)
    if (document.tokens[at].shape == Shape::lower) return false;
  return true;
}

}  // namespace

bool begins_sentence(const Document& document, const NameWords& words, TokenRange sentence, std::uint32_t at) {
  if (at == sentence.first) return true;
  const Token& before = document.tokens[at - 1];
  if (before.shape != Shape::symbol) return before.shape == Shape::number && at == sentence.first + 1;
  return words.is(before.folded, NameWords::opening) || at - 1 == sentence.first ||
         (before.folded == words.single.dash && ends_dateline(document, sentence, at - 1));
}

void CaseCounts::count(const std::vector<Document>& documents, const NameWords& words) {
  ++story_;
  may_count_ = {};
  if (counts_.size() < words.vocabulary().size()) counts_.resize(words.vocabulary().size());
  casing_.resize(documents.size());
  capitals_.resize(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    casing_[i].clear();
    capitals_[i].clear();
    for (const Sentence& sentence : documents[i].sentences)
      casing_[i].push_back(count_capitals(documents[i], words, sentence.tokens, capitals_[i]));
  }
  for (std::size_t i = 0; i < documents.size(); ++i)
    for (std::size_t s = 0; s < casing_[i].size(); ++s)
      if (casing_[i][s] == Casing::ordinary) count_small(documents[i], documents[i].sentences[s].tokens);
}

/// Only an ordinary sentence tells how words are written.
Casing CaseCounts::count_capitals(const Document& document, const NameWords& words, TokenRange sentence,
                                  std::vector<Capital>& capitals) {
  const std::size_t known = capitals.size();
  CaseTally tally;
  each_capital(document, sentence, [&](std::uint32_t at) {
    tally.add(document.tokens[at]);
    capitals.push_back({at, begins_sentence(document, words, sentence, at)});
  });
  const Casing casing = casing_of(document, sentence, tally);
  for (std::size_t i = known; i < capitals.size(); ++i) {
    const WordId word = document.tokens[capitals[i].token].folded;
    Count& count = counts_[word];
    if (count.story != story_) count = {story_, 0, 0};
    count.capital += casing == Casing::ordinary && !capitals[i].explained;
    may_count_[word % filter_size] = true;
  }
  return casing;
}

/// Most words of a story never have a capital, and are passed by the filter without a look at their counts.
void CaseCounts::count_small(const Document& document, TokenRange sentence) {
  const Token* const tokens = document.tokens.data();
  Count* const counts = counts_.data();
  for (const Token *token = tokens + sentence.first, *end = tokens + sentence.last; token != end; ++token)
    if (token->shape == Shape::lower && may_count_[token->folded % filter_size])
      counts[token->folded].lower += counts[token->folded].story == story_;
}

}  // namespace gainsay
