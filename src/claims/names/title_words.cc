#include "claims/names/title_words.h"

#include <sstream>

#include "base/embedded.h"

namespace gainsay {
namespace {

std::unordered_set<WordId> words_of(Vocabulary& vocabulary, const Node& list) {
  std::unordered_set<WordId> words;
  for (const Node& word : list.items) words.insert(vocabulary[vocabulary.intern(word.text)].folded);
  return words;
}

}  // namespace

std::string with_stops(const std::string& phrase) {
  constexpr std::size_t longest_abbreviation = 4;
  std::string out;
  std::istringstream words(phrase);
  for (std::string word; words >> word;)
    out += (out.empty() ? "" : " ") + word + (word.size() <= longest_abbreviation ? "." : "");
  return out;
}

TitleWords::TitleWords(Vocabulary& vocabulary) : titles_(vocabulary), kin_(vocabulary) {
  const Node& file = embedded_node("lexicon/titles.yaml");
  add_titles(file["people"], "person");
  add_titles(file["firms"], "company");
  add_titles(file["places"], "place");
  for (const auto& [relation, forms] : file["kin"].entries)
    for (const Node& form : forms.items) kin_.add(form.text, relation.text);
  modifiers_ = words_of(vocabulary, file["modifiers"]);
  parts_ = words_of(vocabulary, file["parts"]);
}

void TitleWords::add_titles(const Node& groups, const std::string& bearer) {
  for (const auto& [group, titles] : groups.entries)
    for (const auto& [name, forms] : titles.entries)
      for (const Node& form : forms.items)
        for (const std::string& written : {form.text, with_stops(form.text)})
          titles_.add(written, {bearer, group.text, name.text});
}

const std::string* TitleWords::kin_at(const Document& document, std::uint32_t token, std::uint32_t last,
                                      std::uint32_t& end) const {
  const auto found = kin_.longest(document, token, last);
  end = found.last;
  return found.meaning;
}

}  // namespace gainsay
