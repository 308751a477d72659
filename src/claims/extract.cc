// From articles to claims, a named pass after another; each sees what those before it found. The unrelated stories of
// an archive go through each pass together, many at a time: all passes are far more code than a processor keeps at
// hand, and running through it anew for each article took a quarter more time on long ones and twice the time on short
// ones.
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
    passes = {[&](auto& read, auto& book) { phrases.read(read, book); },
              [&](auto&, auto& book) { leave_out_undecided(rules, book); }};
    if (rules.uses("figures")) add_figures();
    if (rules.uses("texts")) add_texts();
    vocabulary.mark();
  }

  void add_figures() {
    const Pass figures[] = {[&](auto& read, auto& book) { claim_by_key(read, events, book); },
                            [&](auto& read, auto& book) { claim_dates(read, events, book); },
                            [&](auto& read, auto& book) { claim_event_dates(read, events, book); },
                            claim_directions,
                            claim_sides,
                            [&](auto& read, auto& book) { claim_nearness(read, events, book); },
                            claim_beside,
                            claim_numbered,
                            claim_doers,
                            claim_scores,
                            claim_traits,
                            [&](auto& read, auto& book) { claim_ranks(read, events, book); },
                            [&](auto& read, auto& book) { claim_answers(read, events, book); },
                            claim_lists,
                            [&](auto& read, auto& book) { claim_ages(read, events, titles, names.people(), book); },
                            [&](auto& read, auto& book) { claim_open_keys(read, events, book); }};
    passes.insert(passes.end(), std::begin(figures), std::end(figures));
  }
  void add_texts() {
    for (Pass& check : text_checks(events, titles)) passes.push_back(std::move(check));
    passes.push_back(claim_spellings);
    passes.push_back([&](auto& read, auto& book) { check_offices(read, names.people(), book); });
    passes.push_back([&](auto& read, auto& book) { check_ranks_held(read, names.people(), book); });
  }

  /// Words of earlier stories are let go once they outnumber what any story holds.
  void limit_memory() {
    constexpr std::size_t most_words = 400'000;
    if (vocabulary.size() <= most_words) return;
    vocabulary.reset();
    names.forget();
    phrases.forget();
  }

  const RuleSet& rules;
  Vocabulary vocabulary;
  ValueReader values;
  NameFinder names;
  PhraseReader phrases;
  EventWords events;
  TitleWords titles;
  std::vector<Pass> passes;  ///< in the order in which they see each other's claims
};

namespace {

void sort_by_path(std::vector<Article>& articles) {
  std::sort(articles.begin(), articles.end(),
            [](const Article& a, const Article& b) { return std::tie(a.path, a.id) < std::tie(b.path, b.id); });
}

std::vector<Named> named_in(const std::vector<Document>& documents, const NamesFound& names) {
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
  std::vector<std::vector<std::string>> forms = all_forms(documents, names);
  std::vector<Named> all;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i].times < 2) continue;
    const Entity& entity = names.entities[i];
    all.push_back(
        {std::string(entity.name), std::string(entity.kind), std::move(forms[i]), counts[i].times, counts[i].articles});
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

/// A story on its way through the passes.
struct Extractor::Open {
  Open(Story&& story, Wanted wanted, const Vocabulary& vocabulary)
      : corrections(std::move(story.corrections)),
        read{out.articles, out.documents, out.mentions, by_sentence, names, vocabulary},
        book(wanted == Wanted::all) {
    out.articles = std::move(story.articles);
    sort_by_path(out.articles);
  }

  std::vector<Correction> corrections;
  StoryClaims out;
  std::vector<ArticleMentions> by_sentence;
  NamesFound names;
  ReadStory read;
  ClaimBook book;
};

void Extractor::run_passes(std::deque<Open>& stories) {
  Parts& parts = *parts_;
  const auto each_article = [&](const auto& step) {
    for (Open& story : stories)
      for (std::size_t i = 0; i < story.out.articles.size(); ++i) step(story.out, i);
  };
  each_article([&](StoryClaims& story, std::size_t i) {
    const Article& article = story.articles[i];
    story.documents.push_back(analyse(article.text, parts.vocabulary, article.body, article.stated));
  });
  each_article([&](StoryClaims& story, std::size_t i) {
    story.mentions.push_back(parts.values.figures(story.documents[i], context_of(story.articles[i])));
  });
  each_article([&](StoryClaims& story, std::size_t i) {
    std::vector<Mention>& mentions = story.mentions[i];
    mentions = parts.values.read(story.documents[i], context_of(story.articles[i]), std::move(mentions));
  });
  for (Open& story : stories) story.by_sentence = sort_by_sentence(story.out.documents, story.out.mentions);
  for (Open& story : stories) story.names = parts.names.find(story.out.documents);
  for (const Pass& pass : parts.passes)
    for (Open& story : stories) pass(story.read, story.book);
}

std::vector<StoryClaims> Extractor::extract_each(std::vector<Story> stories, Wanted wanted) {
  parts_->limit_memory();
  std::deque<Open> open;
  for (Story& story : stories) open.emplace_back(std::move(story), wanted, parts_->vocabulary);
  run_passes(open);
  std::vector<StoryClaims> read;
  for (Open& story : open) {
    correct(story.corrections, story.read, parts_->rules, parts_->values, parts_->vocabulary, story.book);
    if (wanted == Wanted::all) list_unread(story.out, story.book);
    story.book.finish(story.out);
    if (wanted == Wanted::all) {
      story.out.names = named_in(story.out.documents, story.names);
      story.out.copies = copies_of(story.out.documents);
      story.out.voices = voices_of(story.out.articles, story.out.copies);
    }
    read.push_back(std::move(story.out));
  }
  return read;
}

StoryClaims Extractor::extract(Story story, Wanted wanted) {
  std::vector<Story> stories;
  stories.push_back(std::move(story));
  return std::move(extract_each(std::move(stories), wanted).front());
}

}  // namespace gainsay
