// One story from articles to claims, a named pass after another; each sees what those before it found.
#include "claims/extract.h"

#include <algorithm>
#include <set>
#include <utility>

#include "claims/book.h"
#include "claims/checks/text_checks.h"
#include "claims/context.h"
#include "claims/copies.h"
#include "claims/corrections.h"
#include "claims/keys/keyed_claims.h"
#include "claims/keys/undecided.h"
#include "claims/names/names.h"
#include "claims/phrase_claims.h"
#include "values/read.h"

namespace gainsay {

struct Extractor::Parts {
  explicit Parts(const RuleSet& set)
      : rules(set),
        values(vocabulary),
        names(set, vocabulary),
        phrases(set, vocabulary),
        events(vocabulary),
        titles(vocabulary) {
    vocabulary.mark();
  }

  /// Words of earlier stories are let go once they outnumber what any story holds.
  void limit_memory() {
    constexpr std::size_t most_words = 400'000;
    if (vocabulary.size() <= most_words) return;
    vocabulary.reset();
    names.forget();
  }

  const RuleSet& rules;
  Vocabulary vocabulary;
  ValueReader values;
  NameFinder names;
  PhraseReader phrases;
  EventWords events;
  TitleWords titles;
};

namespace {

void sort_by_path(std::vector<Article>& articles) {
  std::sort(articles.begin(), articles.end(),
            [](const Article& a, const Article& b) { return std::tie(a.path, a.id) < std::tie(b.path, b.id); });
}

std::vector<Named> named_in(const NamesFound& names) {
  struct Count {
    std::size_t times = 0, articles = 0;
    std::size_t last = 0;  ///< the article that counted last, from 1
  };
  std::vector<Count> counts(names.entities.size());
  for (std::size_t article = 1; article <= names.places.size(); ++article)
    for (const NamePlace& place : names.places[article - 1]) {
      Count& count = counts[place.entity];
      ++count.times;
      count.articles += std::exchange(count.last, article) != article;
    }
  std::vector<Named> all;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i].times < 2) continue;
    const Entity& entity = names.entities[i];
    all.push_back({entity.name, entity.kind, entity.forms, counts[i].times, counts[i].articles});
    std::erase(all.back().forms, entity.name);
  }
  std::sort(all.begin(), all.end(), [](const Named& a, const Named& b) {
    return std::tie(b.articles, b.times, a.name) < std::tie(a.articles, a.times, b.name);
  });
  return all;
}

/// Values that no claim took up, so that silence about them is seen for what it is.
void list_unread(const StoryClaims& story, ClaimBook& book) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> claimed;
  for (const Claim& claim : book.claims()) claimed.insert({claim.article, claim.quote.begin});
  for (const NotChecked& told : book.not_checked()) claimed.insert({told.article, told.quote.begin});
  for (std::uint32_t i = 0; i < story.articles.size(); ++i) {
    if (!story.articles[i].published) book.not_checked({i, {}, "no publication date: its relative dates stay open"});
    for (const Mention& mention : story.mentions[i])
      if (mention.value.kind != Kind::ordinal && claimed.count({i, mention.span.begin}) == 0)
        book.not_checked({i, mention.span, "no rule reads this " + std::string(kind_name(mention.value.kind))});
  }
}

}  // namespace

Extractor::Extractor(const RuleSet& rules) : parts_(std::make_unique<Parts>(rules)) {}
Extractor::~Extractor() = default;

StoryClaims Extractor::extract(Story story, Wanted wanted) {
  parts_->limit_memory();
  StoryClaims out;
  out.articles = std::move(story.articles);
  sort_by_path(out.articles);
  for (const Article& article : out.articles) {
    out.documents.push_back(analyse(article.text, parts_->vocabulary, article.body, article.stated));
    mark_clauses(out.documents.back(), parts_->vocabulary);
    ReadingContext context;
    context.published = article.published;
    out.mentions.push_back(parts_->values.read(out.documents.back(), context));
  }
  NamesFound names = parts_->names.find(out.documents);
  ReadStory read{out.articles, out.documents, out.mentions, names, parts_->vocabulary};
  ClaimBook book(wanted == Wanted::all);
  parts_->phrases.read(read, book);
  leave_out_undecided(parts_->rules, book);
  if (parts_->rules.uses("figures")) {
    claim_by_key(read, parts_->events, book);
    claim_dates(read, parts_->events, book);
    claim_event_dates(read, parts_->events, book);
    claim_directions(read, book);
    claim_sides(read, book);
    claim_nearness(read, parts_->events, book);
    claim_beside(read, book);
    claim_numbered(read, book);
    claim_traits(read, book);
    claim_ranks(read, parts_->events, book);
    claim_answers(read, parts_->events, book);
    claim_lists(read, book);
    claim_ages(read, parts_->events, parts_->titles, parts_->names.people(), book);
    claim_open_keys(read, parts_->events, book);
  }
  if (parts_->rules.uses("texts")) {
    check_texts(read, parts_->events, parts_->titles, book);
    claim_spellings(read, book);
    check_offices(read, parts_->names.people(), book);
    check_ranks_held(read, parts_->names.people(), book);
  }
  correct(story.corrections, read, parts_->rules, parts_->values, parts_->vocabulary, book);
  if (wanted == Wanted::all) list_unread(out, book);
  book.finish(out);
  if (wanted == Wanted::claims) return out;
  out.names = named_in(names);
  out.copies = copies_of(out.documents);
  out.voices = voices_of(out.articles, out.copies);
  return out;
}

}  // namespace gainsay
