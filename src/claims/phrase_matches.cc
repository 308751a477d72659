// Most sentences are refused by the matcher's scan, which needs no more than the sorts of what stands in them; their
// values and names are not gathered. Guards are sought last: those of a fact that a phrase claims, where they count.
#include "claims/phrase_matches.h"

#include <algorithm>

#include "claims/fact_kinds.h"
#include "claims/names/name_values.h"

namespace gainsay {
namespace {

/// Whether the phrase is a cue, whose value stands elsewhere in the sentence.
bool is_cue(const FactDef& fact, const Phrase& phrase) {
  return takes_value(fact.kind) && !phrase.has_value && !phrase.means;
}

}  // namespace

PhraseSet::PhraseSet(const RuleSet& rules, Vocabulary& vocabulary) : matcher(vocabulary) {
  for (const FactDef& fact : rules.facts) add(fact);
  matcher.compile();
}

void PhraseSet::add(const FactDef& fact) {
  const std::size_t first = numbered.size();
  for (const Phrase& phrase : fact.phrases) {
    matcher.add(phrase, is_cue(fact, phrase) ? value_sort(fact.kind) : 0);
    numbered.push_back({&fact, &phrase, {}, {}});
  }
  const std::size_t behind = numbered.size();
  const PhraseNumbers when = add_guards(fact, fact.when), unless = add_guards(fact, fact.unless);
  for (std::size_t number = first; number < behind; ++number) {
    numbered[number].when = when;
    numbered[number].unless = unless;
  }
}

PhraseNumbers PhraseSet::add_guards(const FactDef& fact, const std::optional<WordGuard>& guard) {
  const auto first = static_cast<std::uint32_t>(numbered.size());
  if (!guard) return {first, first};
  for (const Phrase& phrase : guard->phrases) {
    matcher.add_guard(phrase);
    numbered.push_back({&fact, &phrase, {}, {}});
  }
  return {first, static_cast<std::uint32_t>(numbered.size())};
}

ArticleMatches::ArticleMatches(const ReadStory& story, std::uint32_t article, const PhraseSet& phrases,
                               const std::vector<Sorts>& sorts_of_names)
    : story_(story),
      all_mentions_(story.mentions[article]),
      all_places_(story.names.places[article]),
      document_(story.documents[article]),
      phrases_(phrases),
      sorts_of_names_(sorts_of_names),
      values_(all_mentions_),
      places_(all_places_) {}

MatchedSentence* ArticleMatches::read(std::uint32_t sentence) {
  const TokenRange tokens = document_.sentences[sentence].tokens;
  const auto values = values_.next(tokens);
  const auto places = places_.next(tokens);
  if (!phrases_.matcher.scan(document_, tokens, sorts_of(values, places))) return nullptr;
  if (!guards_.empty()) guards_.clear();
  gather(sentence, values, places, found_);
  match(found_,
        [&](const SentenceView& view, const NamesHere& names) { phrases_.matcher.match(view, names, found_.matches); });
  return found_.matches.empty() ? nullptr : &found_;
}

const std::vector<TokenRange>& ArticleMatches::guards(PhraseNumbers wanted) {
  const auto [known, fresh] = guards_.try_emplace(wanted.first);
  std::vector<TokenRange>& places = known->second;
  if (fresh)
    match(found_, [&](const SentenceView& view, const NamesHere& names) {
      places = phrases_.matcher.guards(view, names, wanted);
    });
  return places;
}

bool ArticleMatches::guarded_block(PhraseNumbers wanted) {
  const std::uint32_t here = document_.sentences[found_.index].block;
  if (here != block_) guarded_.clear();
  block_ = here;
  const auto [known, fresh] = guarded_.try_emplace(wanted.first, false);
  bool& stands = known->second;
  if (!fresh) return stands;
  const Block& block = document_.blocks[here];
  MatchedSentence other;
  for (std::uint32_t at = block.first_sentence; at < block.last_sentence && !stands; ++at) {
    const TokenRange tokens = document_.sentences[at].tokens;
    gather(at, stretch_of(all_mentions_, tokens), stretch_of(all_places_, tokens), other);
    match(other, [&](const SentenceView& view, const NamesHere& names) {
      stands = !phrases_.matcher.guards(view, names, wanted).empty();
    });
  }
  return stands;
}

void ArticleMatches::gather(std::uint32_t sentence, const Stretch<Mention>& values, const Stretch<NamePlace>& places,
                            MatchedSentence& found) const {
  found.index = sentence;
  found.matches.clear();
  found.mentions.clear();
  for (const Mention& value : values) found.mentions.push_back(&value);
  found.places = places;
  found.named = false;
  found.names.clear();
}

/// Calls `match` with the sentence and what its names stand for.
template <class Match>
void ArticleMatches::match(MatchedSentence& found, const Match& match) const {
  const NamesHere names{
      sorts_of_names_,
      [this](std::uint32_t entity, const PhraseElement& element) { return stands_for(entity, element); },
      [this, &found]() -> std::span<const Mention* const> {
        add_names(found);
        return found.mentions;
      }};
  match(
      {&document_, document_.sentences[found.index].tokens, found.mentions, {found.places.begin(), found.places.end()}},
      names);
}

Sorts ArticleMatches::sorts_of(const Stretch<Mention>& values, const Stretch<NamePlace>& places) const {
  Sorts sorts = 0;
  for (const Mention& value : values) sorts |= sorts_of_value(value.value.kind);
  for (const NamePlace& place : places) sorts |= sorts_of_names_[place.entity];
  return sorts;
}

void ArticleMatches::add_names(MatchedSentence& found) const {
  if (std::exchange(found.named, true)) return;
  add_name_mentions(document_, story_.vocabulary, document_.sentences[found.index].tokens, all_places_,
                    story_.names.entities, found.names);
  for (const Mention& name : found.names) found.mentions.push_back(&name);
  std::stable_sort(found.mentions.begin(), found.mentions.end(),
                   [](const Mention* a, const Mention* b) { return a->tokens.first < b->tokens.first; });
}

bool ArticleMatches::stands_for(std::uint32_t entity, const PhraseElement& element) const {
  const Entity& found = story_.names.entities[entity];
  return element.kind == PhraseElement::Kind::name ? found.key() == element.text
                                                   : found.kind == element.text || element.text == "name";
}

}  // namespace gainsay
