// A slip of the year leaves day and month alone, so two full dates that share those and the event of their sentence,
// but not the year, are set against each other. The dates need not be of the story's own time.
#include <algorithm>
#include <map>
#include <set>

#include "claims/keys/keyed_claims.h"

namespace gainsay {
namespace {

constexpr std::size_t full_date = 10;  ///< "2014-04-14"

struct DatedEvent {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  const Mention* mention = nullptr;
};

bool is_full(const Value& value) {
  return value.kind == Kind::date && !value.relative && !value.open_year && value.timex &&
         value.timex->value.size() == full_date;
}

/// Whether two of the dates share day and month alone: most articles have none such.
bool may_differ(const ReadStory& story) {
  std::vector<std::string_view> dates;
  for (const ArticleMentions& article : story.by_sentence)
    for (const SentenceMentions& here : article.sentences)
      if (here.kinds.has(Kind::date))
        for (const Mention& mention : here.mentions)
          if (is_full(mention.value)) dates.push_back(mention.value.timex->value);
  const auto day = [](std::string_view date) { return date.substr(5); };
  std::sort(dates.begin(), dates.end(),
            [&](std::string_view a, std::string_view b) { return std::pair(day(a), a) < std::pair(day(b), b); });
  return std::adjacent_find(dates.begin(), dates.end(), [&](std::string_view a, std::string_view b) {
           return day(a) == day(b) && a != b;
         }) != dates.end();
}

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
  if (!may_differ(story)) return;
  std::map<std::pair<std::string, std::string>, std::vector<DatedEvent>> groups;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) {
    const Document& document = story.documents[article];
    for (const SentenceMentions& here : story.by_sentence[article].sentences)
      for (const Mention& mention : here.mentions)
        if (is_full(mention.value))
          for (const std::string& event : events_in(story, article, document.sentences[here.sentence], words))
            groups[{event, mention.value.timex->value.substr(5)}].push_back({article, here.sentence, &mention});
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
