#include "claims/keys/answered.h"

#include <map>
#include <set>

namespace gainsay {

void write_answers(const Fact& fact, std::vector<Claim> answers, ClaimBook& book) {
  constexpr std::size_t most_answers = 3;  // more are of different things
  std::map<std::uint32_t, std::set<std::string>> by_article;
  for (const Claim& one : answers) by_article[one.article].insert(one.value.text);
  std::erase_if(answers, [&](const Claim& one) { return by_article.at(one.article).size() > 1; });
  std::set<std::string> different;
  for (const Claim& one : answers) different.insert(one.value.text);
  if (different.size() > 1 && different.size() <= most_answers) book.add(fact, std::move(answers));
}

Fact fact_in_words(const std::string& id, const std::string& subject, const std::string& key,
                   const std::string& question, Severity cap) {
  return {.id = id,
          .subject = subject,
          .key = key,
          .title = question,
          .question = question,
          .kind = Kind::choice,
          .cap = cap};
}

}  // namespace gainsay
