#include "claims/keys/shared_words.h"

#include <algorithm>
#include <set>

#include "claims/keys/function_words.h"

namespace gainsay {
namespace {

constexpr std::uint32_t reach = 8;        ///< tokens from the figure to either side
constexpr std::size_t least_letters = 4;  ///< shorter words say little

/// The last base forms of the words of weight near a figure; the figure's own words left out.
std::set<WordId> words_near(const ReadStory& story, const KeyedFigure& figure) {
  const Document& document = story.documents[figure.article];
  const TokenRange sentence = document.sentences[figure.sentence].tokens, own = figure.mention->tokens;
  std::set<WordId> words;
  const std::uint32_t from = std::max(sentence.first, own.first - std::min(own.first, reach));
  for (std::uint32_t at = from; at < std::min(sentence.last, own.last + reach); ++at) {
    const Token& token = document.tokens[at];
    if ((at >= own.first && at < own.last) || token.shape > Shape::mixed) continue;
    const std::string& text = story.vocabulary[token.folded].text;
    if (text.size() >= least_letters && !function_words().has(text))
      words.insert(story.vocabulary.lemmas(token.folded).back());
  }
  return words;
}

}  // namespace

bool share_a_word(const ReadStory& story, const FigureGroup& group) {
  std::set<WordId> shared = words_near(story, *group.front());
  for (const KeyedFigure* figure : group) {
    const std::set<WordId> here = words_near(story, *figure);
    std::erase_if(shared, [&](WordId word) { return here.count(word) == 0; });
  }
  return !shared.empty();
}

}  // namespace gainsay
