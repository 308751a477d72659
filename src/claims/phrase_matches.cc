// Most sentences are refused by the matcher's scan, which needs no more than the sorts of what stands in them; their
// values and names are not gathered. Guards are sought last: in a block where a phrase has matched, and only those of
// its fact.
#include "claims/phrase_matches.h"

#include <algorithm>

#include "claims/names/name_values.h"

namespace gainsay {

PhraseSet::PhraseSet(const RuleSet& rules, Vocabulary& vocabulary) : claims(vocabulary), guards(vocabulary) {
  for (const FactDef& fact : rules.facts) add(fact);
  claims.compile();
  guards.compile();
}

void PhraseSet::add(const FactDef& fact, const Phrase& phrase, Role role) {
  (role == Role::claim ? claims : guards).add(phrase, next());
  numbered.push_back({&fact, &phrase, role});
}

void PhraseSet::add(const FactDef& fact) {
  const std::uint32_t first = next();
  for (const Phrase& phrase : fact.phrases) add(fact, phrase, Role::claim);
  const std::uint32_t first_guard = next();
  if (fact.when)
    for (const Phrase& phrase : fact.when->phrases) add(fact, phrase, Role::when);
  if (fact.unless)
    for (const Phrase& phrase : fact.unless->phrases) add(fact, phrase, Role::unless);
  for (std::uint32_t number = first; number < first_guard; ++number) {
    numbered[number].first_guard = first_guard;
    numbered[number].last_guard = next();
  }
}

BlockMatches::BlockMatches(const ReadStory& story, std::uint32_t article, const PhraseSet& phrases,
                           const std::vector<Sorts>& sorts_of_names)
    : story_(story),
      all_mentions_(story.mentions[article]),
      all_places_(story.names.places[article]),
      document_(story.documents[article]),
      phrases_(phrases),
      sorts_of_names_(sorts_of_names),
      values_(all_mentions_),
      places_(all_places_) {}

std::vector<MatchedSentence>& BlockMatches::read(const Block& block) {
  matched_.clear();
  if (!names_.empty()) names_.clear();
  for (std::uint32_t s = block.first_sentence; s < block.last_sentence; ++s) {
    const TokenRange tokens = document_.sentences[s].tokens;
    const auto values = values_.next(tokens);
    const auto places = places_.next(tokens);
    if (!phrases_.claims.scan(document_, tokens, sorts_of(values, places))) continue;
    match(phrases_.claims, s, values, places, matched_.emplace_back());
    if (matched_.back().matches.empty()) matched_.pop_back();
  }
  if (!matched_.empty()) find_guards(block);
  return matched_;
}

void BlockMatches::find_guards(const Block& block) {
  guards_.clear();
  std::vector<bool> wanted;
  for (const MatchedSentence& found : matched_)
    for (const PhraseMatch& match : found.matches) {
      const NumberedPhrase& phrase = phrases_.numbered[match.phrase];
      if (phrase.first_guard == phrase.last_guard) continue;
      wanted.resize(phrases_.numbered.size());
      std::fill(wanted.begin() + phrase.first_guard, wanted.begin() + phrase.last_guard, true);
    }
  if (wanted.empty()) return;
  for (std::uint32_t s = block.first_sentence; s < block.last_sentence; ++s) {
    const TokenRange tokens = document_.sentences[s].tokens;
    const auto values = stretch_of(all_mentions_, tokens);
    const auto places = stretch_of(all_places_, tokens);
    if (!phrases_.guards.scan(document_, tokens, sorts_of(values, places), &wanted)) continue;
    MatchedSentence found;
    match(phrases_.guards, s, values, places, found);
    for (const PhraseMatch& match : found.matches) {
      const NumberedPhrase& guard = phrases_.numbered[match.phrase];
      guards_[{guard.fact, guard.role}].push_back({s, match.tokens});
    }
  }
}

void BlockMatches::match(const PhraseMatcher& matcher, std::uint32_t index, const Stretch<Mention>& values,
                         const Stretch<NamePlace>& places, MatchedSentence& found) {
  found.index = index;
  for (const Mention& value : values) found.mentions.push_back(&value);
  const NamesHere names{
      sorts_of_names_,
      [this](std::uint32_t entity, const PhraseElement& element) { return stands_for(entity, element); },
      [this, &found]() -> std::span<const Mention* const> {
        add_names(found);
        return found.mentions;
      }};
  matcher.match({&document_, document_.sentences[index].tokens, found.mentions, {places.begin(), places.end()}}, names,
                found.matches);
}

std::span<const Guard> BlockMatches::guards(const FactDef& fact, Role role) const {
  const auto found = guards_.find({&fact, role});
  return found == guards_.end() ? std::span<const Guard>() : found->second;
}

Sorts BlockMatches::sorts_of(const Stretch<Mention>& values, const Stretch<NamePlace>& places) const {
  Sorts sorts = 0;
  for (const Mention& value : values) sorts |= sorts_of_value(value.value.kind);
  for (const NamePlace& place : places) sorts |= sorts_of_names_[place.entity];
  return sorts;
}

void BlockMatches::add_names(MatchedSentence& found) {
  if (std::exchange(found.named, true)) return;
  const auto known = static_cast<std::ptrdiff_t>(names_.size());
  add_name_mentions(document_, story_.vocabulary, document_.sentences[found.index].tokens, all_places_,
                    story_.names.entities, names_);
  for (auto name = names_.begin() + known; name != names_.end(); ++name) found.mentions.push_back(&*name);
  std::stable_sort(found.mentions.begin(), found.mentions.end(),
                   [](const Mention* a, const Mention* b) { return a->tokens.first < b->tokens.first; });
}

bool BlockMatches::stands_for(std::uint32_t entity, const PhraseElement& element) const {
  const Entity& found = story_.names.entities[entity];
  return element.kind == PhraseElement::Kind::name ? found.key == element.text
                                                   : found.kind == element.text || element.text == "name";
}

}  // namespace gainsay
