// Names in passes: those of the rule files, then the capitalised ones that no file gives, then descriptions.
#include "claims/names/names.h"

#include <algorithm>

#include "claims/names/names_described.h"
#include "claims/names/names_resolve.h"
#include "claims/names/names_rules.h"
#include "claims/names/names_runs.h"
#include "claims/names/names_spelling.h"
#include "claims/names/people_spellings.h"

namespace gainsay {

struct NameFinder::Parts {
  Parts(const RuleSet& rules, Vocabulary& vocabulary)
      : words(vocabulary),
        rule_names(rules, vocabulary, words),
        describer(rules, vocabulary, words),
        people(vocabulary, words),
        resolver(words),
        keys(vocabulary) {}

  NameWords words;  // kept from story to story, like all that follows
  RuleNames rule_names;
  Describer describer;
  PeopleWords people;
  RunResolver resolver;
  BareKeys keys;
  // Of one story, for their memory.
  CaseCounts counts;
  WordNumbers numbers;
  std::vector<NameRun> runs;
};

NameFinder::NameFinder(const RuleSet& rules, Vocabulary& vocabulary)
    : parts_(std::make_unique<Parts>(rules, vocabulary)) {}

NameFinder::~NameFinder() = default;

const PeopleWords& NameFinder::people() const { return parts_->people; }

void NameFinder::forget() {
  parts_->words.forget();
  parts_->resolver.forget();
  parts_->keys.forget();
}

std::vector<std::vector<std::string>> all_forms(const std::vector<Document>& documents, const NamesFound& names) {
  std::vector<std::vector<std::string_view>> met(names.entities.size());
  for (std::size_t d = 0; d < documents.size(); ++d)
    for (const NamePlace& place : names.places[d]) met[place.entity].push_back(documents[d].text_of(place.tokens));
  std::vector<std::vector<std::string>> all;
  all.reserve(met.size());
  for (std::size_t i = 0; i < met.size(); ++i) {
    std::vector<std::string>& forms = all.emplace_back();
    if (const NameDef* given = names.entities[i].given) forms = given->names;
    std::sort(met[i].begin(), met[i].end());
    met[i].erase(std::unique(met[i].begin(), met[i].end()), met[i].end());
    forms.insert(forms.end(), met[i].begin(), met[i].end());
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  }
  return all;
}

NamesFound NameFinder::find(const std::vector<Document>& documents) const {
  auto& [words, rule_names, describer, people, resolver, keys, counts, numbers, runs] = *parts_;
  NamesFound names;
  counts.count(documents, words);
  names.entities = rule_names.entities();
  for (const Document& document : documents) names.places.push_back(rule_names.find(document, counts));
  find_runs(documents, counts, words, runs);
  names.spellings = spelling_conflicts(documents, runs, counts, words, numbers);
  for (SpellingConflict& conflict : style_conflicts(documents, runs, words, keys))
    names.spellings.push_back(std::move(conflict));
  resolver.resolve(documents, runs, names);
  join_people(documents, words.vocabulary(), people, names);
  for (std::size_t i = 0; i < documents.size(); ++i) describer.describe(documents[i], names.entities, names.places[i]);
  return names;
}

}  // namespace gainsay
