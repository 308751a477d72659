#include "claims/keys/answered.h"

#include <map>
#include <set>

#include "claims/keys/choice_claim.h"

namespace gainsay {

void write_answers(const ReadStory& story, const Fact& fact, std::vector<Answered> answers, ClaimBook& book) {
  constexpr std::size_t most_answers = 3;  // more are of different things
  std::map<std::uint32_t, std::set<std::string>> by_article;
  for (const Answered& one : answers) by_article[one.article].insert(one.answer);
  std::erase_if(answers, [&](const Answered& one) { return by_article.at(one.article).size() > 1; });
  std::set<std::string> different;
  for (const Answered& one : answers) different.insert(one.answer);
  if (different.size() < 2 || different.size() > most_answers) return;
  const std::uint32_t number = book.fact(fact);
  for (const Answered& one : answers) book.add(choice_claim(story, number, one, one.answer));
}

Fact fact_in_words(const std::string& id, const std::string& subject, const std::string& key,
                   const std::string& question, Severity cap) {
  Fact fact;
  fact.id = id;
  fact.subject = subject;
  fact.key = key;
  fact.title = fact.question = question;
  fact.kind = Kind::choice;
  fact.cap = cap;
  return fact;
}

}  // namespace gainsay
