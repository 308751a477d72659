#include "claims/names/leading_people.h"

#include <map>
#include <string>

namespace gainsay {

LeadingPeople::LeadingPeople(const NamedStory& story, const std::vector<FullName>& names) {
  using Surname = std::pair<std::uint32_t, std::string>;  // in one article
  std::map<Surname, std::set<const FullName*>> bearers;
  for (const FullName& name : names)
    for (const NamedAt& at : name.places) bearers[{at.article, name.family}].insert(&name);
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) {
    const Document& document = story.documents[article];
    for (const NamePlace& place : story.names.places[article]) {
      if (place.tokens.size() > 2) continue;  // "Ms. Lee", "Lee"
      const Token& last = document.tokens[place.tokens.last - 1];
      const auto found = bearers.find({article, story.vocabulary[last.folded].text});
      if (found == bearers.end() || found->second.size() != 1) continue;
      const FullName* only = *found->second.begin();
      if (place.tokens.size() == 1 || story.vocabulary[document.tokens[place.tokens.first].folded].text != only->given)
        leading_.insert(only);
    }
  }
}

}  // namespace gainsay
