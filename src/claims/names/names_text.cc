#include "claims/names/names_text.h"

namespace gainsay {

/// A sentence of `size` tokens whose every fifth one is a word in small letters, every tenth where it has a stop, is an
/// ordinary one, whatever follows; so most are told by their first half.
Casing casing_of(const Document& document, TokenRange sentence) {
  if (sentence.size() == 0) return Casing::ordinary;
  const Token& end = document.tokens[sentence.last - 1];
  const bool stopped = end.end - end.begin == 1 && document.text[end.begin] == '.';
  const std::uint32_t most_small = sentence.size() / (stopped ? 10 : 5);
  std::uint32_t small = 0, capitals = 0, upper = 0;
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    const Token& token = document.tokens[at];
    if (!is_word(token) || token.end - token.begin < 4) continue;
    if (token.shape == Shape::lower) {
      if (++small > most_small) return Casing::ordinary;
      continue;
    }
    ++capitals;
    upper += token.shape == Shape::upper;
  }
  const std::uint32_t words = small + capitals;
  if (words >= 2 && upper * 10 >= words * 9) return Casing::capitals;
  return !stopped && words >= 4 && capitals * 10 >= words * 8 ? Casing::title : Casing::ordinary;
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
  if (counts_.size() < words.vocabulary().size()) counts_.resize(words.vocabulary().size());
  casing_.resize(documents.size());
  capitals_.resize(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    casing_[i].clear();
    capitals_[i].clear();
    for (const Sentence& sentence : documents[i].sentences) {
      casing_[i].push_back(casing_of(documents[i], sentence.tokens));
      count(documents[i], words, sentence.tokens, casing_[i].back(), capitals_[i]);
    }
  }
}

/// Only an ordinary sentence tells how words are written. Every token passes here, so what the loop needs of the
/// vectors stands in variables of its own.
void CaseCounts::count(const Document& document, const NameWords& words, TokenRange sentence, Casing casing,
                       std::vector<std::uint32_t>& capitals) {
  const bool tells = casing == Casing::ordinary;
  const Token* const tokens = document.tokens.data();
  Count* const counts = counts_.data();
  const std::uint32_t story = story_;
  for (const Token *token = tokens + sentence.first, *end = tokens + sentence.last; token != end; ++token) {
    if (token->shape == Shape::lower) {
      if (tells) ++of_story(counts[token->folded], story).lower;
    } else if (is_capital(*token)) {
      const auto at = static_cast<std::uint32_t>(token - tokens);
      capitals.push_back(at);
      if (tells && !begins_sentence(document, words, sentence, at)) ++of_story(counts[token->folded], story).capital;
    }
  }
}

}  // namespace gainsay
