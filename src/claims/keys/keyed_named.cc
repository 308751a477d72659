// An article that counts one noun several times mostly does so for several names: "Unity won 62 seats, Homeland nine".
// A figure is of the name that its clause begins with, or else its sentence. Who else may have been meant no word says,
// so a difference is a note.
#include "claims/keys/keyed_named.h"

#include <map>

#include "claims/context.h"

namespace gainsay {
namespace {

constexpr std::size_t most_versions = 3;

std::optional<std::uint32_t> first_name(const ReadStory& story, std::uint32_t article, TokenRange tokens) {
  const auto names = story.names_in(article, tokens);
  return names.size() > 0 ? std::optional(names.begin()->entity) : std::nullopt;
}

std::optional<std::uint32_t> bearer_of(const ReadStory& story, const KeyedFigure& figure) {
  const Document& document = story.documents[figure.article];
  const TokenRange sentence = document.sentences[figure.sentence].tokens, own = figure.mention->tokens;
  const std::uint32_t clause = clause_of(document, story.vocabulary, sentence, own).first;
  const auto nearest = first_name(story, figure.article, {clause, own.first});
  return nearest ? nearest : first_name(story, figure.article, {sentence.first, own.first});
}

}  // namespace

void claim_by_name(const ReadStory& story, const FigureGroup& group, ClaimBook& book) {
  std::map<std::uint32_t, FigureGroup> by_name;
  for (const KeyedFigure* figure : group)
    if (const auto name = bearer_of(story, *figure)) by_name[*name].push_back(figure);
  if (by_name.size() < 2) return;
  for (const auto& [name, figures] : by_name) {
    const FigureGroup own = settled(figures, false).figures;
    if (articles(own) < 2 || agree(own) || different_figures(own) > most_versions || far_apart(own)) continue;
    const FigureKey& key = own.front()->key;
    const std::string bearer(story.names.entities[name].name);
    const Fact fact{.id = key.id,
                    .subject = bearer,
                    .key = key.occasion,
                    .title = key.title + " of " + bearer,
                    .question = key.question + ", of " + bearer,
                    .kind = Kind::count,
                    .cap = Severity::note};
    write_figures(fact, own, "only the name before it says whose figure it is", book);
  }
}

}  // namespace gainsay
