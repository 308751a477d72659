// The names that a draft lists: those of which several outlets speak, with every form in which they were met but the
// spellings that are under suspicion, since a rule file would make them right.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "cli/rule_draft.h"

namespace gainsay {
namespace {

constexpr std::size_t most_names = 12;
constexpr std::size_t most_forms = 4;

struct Met {
  std::set<std::uint32_t> voices;
  std::uint32_t article = 0, token = 0;  // the first place
};

std::string key_of(const std::string& name, std::set<std::string>& known) {
  std::string word = name.substr(name.find_last_of(" -") + 1), key;
  for (char c : word)
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (key.empty() || std::isalpha(static_cast<unsigned char>(key.front())) == 0) key = "name" + key;
  static const std::set<std::string> reserved = {"value", "story", "company", "person", "place", "thing"};
  if (reserved.count(key) > 0 || kind_named(key)) key = "the_" + key;
  while (!known.insert(key).second) key += "_";
  return key;
}

std::set<std::string> suspected(const CoverageText& coverage) {
  std::set<std::string> out;
  for (const SpellingConflict& conflict : coverage.names.spellings)
    for (const SpellingVariant& variant : conflict.variants) out.insert(variant.form);
  return out;
}

std::map<std::uint32_t, Met> met_in(const CoverageText& coverage) {
  std::map<std::uint32_t, Met> met;
  for (std::uint32_t article = 0; article < coverage.names.places.size(); ++article)
    for (const NamePlace& place : coverage.names.places[article]) {
      Met& entry = met[place.entity];
      if (entry.voices.empty()) entry.article = article, entry.token = place.tokens.first;
      entry.voices.insert(coverage.claims.voices[article]);
    }
  return met;
}

/// The full name, then the forms that are not in doubt and belong to no other name.
std::vector<std::string> forms_of(const Entity& entity, const std::vector<std::string>& known,
                                  const std::set<std::string>& doubted, std::set<std::string>& used) {
  std::vector<std::string> forms = {std::string(entity.name)};
  forms.insert(forms.end(), known.begin(), known.end());
  std::vector<std::string> out;
  for (const std::string& form : forms) {
    bool plain = form.size() > 1 && form.find_first_of("\"\\\n") == std::string::npos;
    if (plain && out.size() < most_forms && doubted.count(form) == 0 && used.insert(form).second) out.push_back(form);
  }
  return out;
}

}  // namespace

std::vector<DraftName> draft_names(const CoverageText& coverage) {
  std::map<std::uint32_t, Met> met = met_in(coverage);
  std::vector<std::pair<std::uint32_t, const Met*>> ranked;
  for (const auto& [entity, entry] : met)
    if (entry.voices.size() > 1 && !coverage.names.entities[entity].kind.empty()) ranked.emplace_back(entity, &entry);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second->voices.size() > b.second->voices.size(); });
  if (ranked.size() > most_names) ranked.resize(most_names);
  const std::vector<std::vector<std::string>> forms_met = all_forms(coverage.documents, coverage.names);
  std::vector<DraftName> names;
  std::set<std::string> keys, used, doubted = suspected(coverage);
  for (const auto& [index, entry] : ranked) {
    const Entity& entity = coverage.names.entities[index];
    std::vector<std::string> forms = forms_of(entity, forms_met[index], doubted, used);
    if (forms.empty() || forms.front() != entity.name) continue;
    std::uint32_t at = coverage.documents[entry->article].tokens[entry->token].begin;
    names.push_back({key_of(forms.front(), keys), std::string(entity.kind), std::move(forms),
                     coverage.source(entry->article, sentence_at(coverage.documents[entry->article], at))});
  }
  return names;
}

}  // namespace gainsay
