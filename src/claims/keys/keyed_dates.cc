// A slip of the year leaves day and month alone, so two full dates that share those and the event of their sentence,
// but not the year, are set against each other. The dates need not be of the story's own time.
#include <algorithm>
#include <map>
#include <set>

#include "claims/keys/keyed_claims.h"

namespace gainsay {
namespace {

constexpr std::size_t full_date = 10;  ///< "2014-04-14"

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

}  // namespace

void claim_dates(const ReadStory& story, const EventWords& words, ClaimBook& book) {
  if (!may_differ(story)) return;
  std::map<std::pair<std::string, std::string>, std::vector<Claim>> groups;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) {
    const Document& document = story.documents[article];
    for (const SentenceMentions& here : story.by_sentence[article].sentences)
      for (const Mention& mention : here.mentions)
        if (is_full(mention.value))
          for (const std::string& event : events_in(story, article, document.sentences[here.sentence], words))
            groups[{event, mention.value.timex->value.substr(5)}].push_back(
                ReadStory::said(article, here.sentence, mention));
  }
  for (const auto& [key, group] : groups) {
    std::set<std::string> years;
    for (const Claim& dated : group) years.insert(dated.value.timex->value.substr(0, 4));
    if (years.size() < 2) continue;
    book.add({.id = "date of " + key.first,
              .key = key.second,
              .title = "the date of what was " + key.first,
              .question = "the year of that day",
              .kind = Kind::date,
              .cap = Severity::warning},
             group);
  }
}

}  // namespace gainsay
