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
  Parts(const RuleSet& rules, Vocabulary& words)
      : vocabulary(words),
        rule_names(rules, words),
        describer(rules, words),
        runs(words),
        people(words),
        known(words),
        bare(words) {}

  const Vocabulary& vocabulary;
  RuleNames rule_names;
  Describer describer;
  RunFinder runs;
  PeopleWords people;
  KnownWords known;   // kept from story to story
  BareWords bare;     // likewise
  CaseCounts counts;  // of one story
};

NameFinder::NameFinder(const RuleSet& rules, Vocabulary& vocabulary)
    : parts_(std::make_unique<Parts>(rules, vocabulary)) {}

NameFinder::~NameFinder() = default;

const PeopleWords& NameFinder::people() const { return parts_->people; }

void NameFinder::forget() {
  parts_->known.forget();
  parts_->bare.forget();
}

namespace {

/// Adds to each entity the forms under which it was met.
void collect_forms(const std::vector<Document>& documents, NamesFound& names) {
  std::vector<std::vector<std::string_view>> met(names.entities.size());
  for (std::size_t d = 0; d < documents.size(); ++d)
    for (const NamePlace& place : names.places[d]) met[place.entity].push_back(documents[d].text_of(place.tokens));
  for (std::size_t i = 0; i < met.size(); ++i) {
    std::vector<std::string>& forms = names.entities[i].forms;
    std::sort(met[i].begin(), met[i].end());
    met[i].erase(std::unique(met[i].begin(), met[i].end()), met[i].end());
    forms.insert(forms.end(), met[i].begin(), met[i].end());
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  }
}

}  // namespace

NamesFound NameFinder::find(const std::vector<Document>& documents) const {
  NamesFound names;
  CaseCounts& counts = parts_->counts;
  counts.count(documents, parts_->vocabulary);
  names.entities = parts_->rule_names.entities();
  for (const Document& document : documents) names.places.push_back(parts_->rule_names.find(document, counts));
  KnownWords& known = parts_->known;
  const std::vector<NameRun> runs = parts_->runs.find(documents, counts, known);
  names.spellings = spelling_conflicts(documents, parts_->vocabulary, parts_->runs, runs, counts, known);
  for (SpellingConflict& conflict : style_conflicts(documents, parts_->vocabulary, parts_->runs, runs))
    names.spellings.push_back(std::move(conflict));
  resolve_runs(documents, parts_->vocabulary, parts_->runs, runs, known, parts_->bare, names);
  join_people(documents, parts_->vocabulary, parts_->people, names);
  for (std::size_t i = 0; i < documents.size(); ++i)
    parts_->describer.describe(documents[i], names.entities, names.places[i]);
  collect_forms(documents, names);
  return names;
}

}  // namespace gainsay
