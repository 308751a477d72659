#include "claims/names/names_text.h"

#include <string>

namespace gainsay {

WordSet::WordSet(Vocabulary& vocabulary, const Node& list) {
  for (const Node& word : list.items) add(vocabulary, word.text);
}

void WordSet::add(Vocabulary& vocabulary, std::string_view word) {
  for (const std::string& form : {std::string(word), std::string(word) + "."}) {
    const WordId folded = vocabulary[vocabulary.intern(form)].folded;
    if (folded >= has_.size()) has_.resize(folded + 1);
    has_[folded] = true;
  }
}

Casing casing_of(const Document& document, TokenRange sentence) {
  int words = 0, capitals = 0, upper = 0;
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    const Token& token = document.tokens[at];
    if (!is_word(token) || token.end - token.begin < 4) continue;
    ++words;
    capitals += is_capital(token);
    upper += token.shape == Shape::upper;
  }
  if (words >= 2 && upper * 10 >= words * 9) return Casing::capitals;
  const bool stopped = sentence.size() > 0 && document.text_of({sentence.last - 1, sentence.last}) == ".";
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

bool begins_sentence(const Document& document, const Vocabulary& vocabulary, TokenRange sentence, std::uint32_t at) {
  if (at == sentence.first) return true;
  const Token& before = document.tokens[at - 1];
  if (before.shape != Shape::symbol) return before.shape == Shape::number && at == sentence.first + 1;
  const std::string& sign = vocabulary[before.folded].text;
  const bool opens = sign == "\"" || sign == "'" || sign == ":" || sign == "[" || sign == "..." || sign == "--" ||
                     sign == "\u2022" || sign == "|" || sign == ">" || sign == "#" || sign == "*";
  return opens || at - 1 == sentence.first || (sign == "-" && ends_dateline(document, sentence, at - 1));
}

void CaseCounts::clear() {
  for (const WordId word : counted_) counts_[word] = {};
  counted_.clear();
}

void CaseCounts::count(const std::vector<Document>& documents, const Vocabulary& vocabulary) {
  clear();
  if (counts_.size() < vocabulary.size()) counts_.resize(vocabulary.size());
  casing_.resize(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    casing_[i].clear();
    for (const Sentence& sentence : documents[i].sentences) {
      casing_[i].push_back(casing_of(documents[i], sentence.tokens));
      if (casing_[i].back() == Casing::ordinary) count(documents[i], vocabulary, sentence.tokens);
    }
  }
}

void CaseCounts::count(const Document& document, const Vocabulary& vocabulary, TokenRange sentence) {
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    const Token& token = document.tokens[at];
    const bool capital = is_capital(token);
    if (token.shape != Shape::lower && !(capital && !begins_sentence(document, vocabulary, sentence, at))) continue;
    Count& count = counts_[token.folded];
    if (count.lower + count.capital == 0) counted_.push_back(token.folded);
    ++(capital ? count.capital : count.lower);
  }
}

}  // namespace gainsay
