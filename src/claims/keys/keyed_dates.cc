// A slip of the year leaves day and month alone, so two full dates that share those and the event of their sentence,
// but not the year, are set against each other. The dates need not be of the story's own time.
#include <map>
#include <set>

#include "claims/keys/keyed_claims.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::size_t full_date = 10;  ///< "2014-04-14"

struct DatedEvent {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  const Mention* mention = nullptr;
};

/// Every event class that a sentence speaks of.
std::set<std::string> events_in(const ReadStory& story, std::uint32_t article, const Sentence& sentence,
                                const EventWords& words) {
  std::set<std::string> events;
  const Document& document = story.documents[article];
  for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at)
    if (const EventClass* event = words.event_at(document, story.vocabulary, at, sentence.tokens.last))
      events.insert(event->name);
  return events;
}

Fact fact_of(const std::string& event, const std::string& day) {
  Fact fact;
  fact.id = "date of " + event;
  fact.key = day;
  fact.title = "the date of what was " + event;
  fact.question = "the year of that day";
  fact.kind = Kind::date;
  fact.cap = Severity::warning;
  return fact;
}

}  // namespace

void claim_dates(const ReadStory& story, const EventWords& words, ClaimBook& book) {
  std::map<std::pair<std::string, std::string>, std::vector<DatedEvent>> groups;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) {
    const Document& document = story.documents[article];
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s)
      for (const Mention& mention : stretch_of(story.mentions[article], document.sentences[s].tokens)) {
        bool full =
            mention.value.kind == Kind::date && mention.value.timex && mention.value.timex->value.size() == full_date;
        if (!full || mention.value.relative || mention.value.open_year) continue;
        for (const std::string& event : events_in(story, article, document.sentences[s], words))
          groups[{event, mention.value.timex->value.substr(5)}].push_back({article, s, &mention});
      }
  }
  for (const auto& [key, group] : groups) {
    std::set<std::string> years;
    for (const DatedEvent& dated : group) years.insert(dated.mention->value.timex->value.substr(0, 4));
    if (years.size() < 2) continue;
    for (const DatedEvent& dated : group) {
      Claim claim;
      claim.article = dated.article;
      claim.fact = book.fact(fact_of(key.first, key.second));
      claim.quote = dated.mention->span;
      claim.sentence = dated.sentence;
      claim.value = dated.mention->value;
      book.add(std::move(claim));
    }
  }
}

}  // namespace gainsay
