#include "claims/keys/in_common.h"

#include <algorithm>
#include <set>

#include "claims/keys/function_words.h"
#include "claims/voice.h"

namespace gainsay {
namespace {

constexpr std::uint32_t reach = 8;        ///< tokens from the figure to either side
constexpr std::size_t least_letters = 4;  ///< shorter words say little

/// What all figures have of what `of` finds beside each.
template <class Of>
auto common_to(const FigureGroup& group, const Of& of) {
  auto shared = of(*group.front());
  for (const KeyedFigure* figure : group) {
    const auto here = of(*figure);
    std::erase_if(shared, [&](const auto& one) { return here.count(one) == 0; });
  }
  return shared;
}

const Sentence& sentence_of(const ReadStory& story, const KeyedFigure& figure) {
  return story.documents[figure.article].sentences[figure.sentence];
}
MentionRange figures_of(const ReadStory& story, const KeyedFigure& figure) {
  return story.values_in(figure.article, sentence_of(story, figure).tokens);
}

/// The last base forms of the words of weight near a figure; the figure's own words left out.
std::set<WordId> words_near(const ReadStory& story, const KeyedFigure& figure) {
  const Document& document = story.documents[figure.article];
  const TokenRange sentence = sentence_of(story, figure).tokens, own = figure.mention->tokens;
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

std::set<std::uint32_t> names_in(const ReadStory& story, std::uint32_t article, TokenRange tokens) {
  std::set<std::uint32_t> names;
  for (const NamePlace& place : story.names_in(article, tokens)) names.insert(place.entity);
  return names;
}

/// Of whom its sentence speaks; "it had bought the firm" goes on about those of the sentence before.
std::set<std::uint32_t> names_beside(const ReadStory& story, const KeyedFigure& figure) {
  const Document& document = story.documents[figure.article];
  const TokenRange tokens = sentence_of(story, figure).tokens;
  std::set<std::uint32_t> names = names_in(story, figure.article, tokens);
  const bool goes_on =
      names.empty() || (tokens.size() > 0 && voice().is(Voice::pronoun, document, story.vocabulary, tokens.first));
  if (figure.sentence > 0 && goes_on)
    names.merge(names_in(story, figure.article, document.sentences[figure.sentence - 1].tokens));
  return names;
}

/// Figures that tell: small ones stand in two sentences by chance.
std::set<std::pair<std::string, Decimal>> figures_beside(const ReadStory& story, const KeyedFigure& figure) {
  constexpr std::int64_t telling = 5;
  std::set<std::pair<std::string, Decimal>> out;
  for (const Mention& mention : figures_of(story, figure)) {
    const Value& value = mention.value;
    if (value.amount && *value.amount >= Decimal(telling) && !is_dated(value.kind) && value.kind != Kind::ordinal)
      out.insert({value.kind == Kind::number || value.kind == Kind::count ? "" : value.unit, *value.amount});
  }
  if (const auto& own = figure.mention->value.amount)
    std::erase_if(out, [&](const auto& one) { return one.second == *own; });
  return out;
}

std::set<std::string> nouns_counted_beside(const ReadStory& story, const KeyedFigure& figure) {
  std::set<std::string> nouns;
  for (const Mention& mention : figures_of(story, figure))
    if (mention.value.kind == Kind::count) nouns.insert(mention.value.unit);
  nouns.erase("");
  nouns.erase(figure.mention->value.unit);
  return nouns;
}

}  // namespace

bool share_a_word(const ReadStory& story, const FigureGroup& group, std::string_view known) {
  const auto shared = common_to(group, [&](const KeyedFigure& figure) { return words_near(story, figure); });
  return std::any_of(shared.begin(), shared.end(), [&](WordId word) { return story.vocabulary[word].text != known; });
}

bool share_a_name(const ReadStory& story, const FigureGroup& group) {
  return !common_to(group, [&](const KeyedFigure& figure) { return names_beside(story, figure); }).empty();
}

bool share_a_figure(const ReadStory& story, const FigureGroup& group) {
  return !common_to(group, [&](const KeyedFigure& figure) { return figures_beside(story, figure); }).empty();
}

bool share_a_count(const ReadStory& story, const FigureGroup& group) {
  return !common_to(group, [&](const KeyedFigure& figure) { return nouns_counted_beside(story, figure); }).empty();
}

}  // namespace gainsay
