// A draft is proved by running it. Two things are asked, in turn, until both hold: does every fact and rule fire in its
// own tests, and does the coverage yield all that the packs alone find in it? What fails is taken out, a fact or a
// phrase at a time, so the loop ends: each turn leaves less.
#include <algorithm>
#include <memory>
#include <set>

#include "cli/mutation.h"
#include "cli/rule_draft.h"
#include "cli/rule_tests.h"
#include "report/excerpt.h"
#include "rules/load.h"

namespace gainsay {
namespace {

constexpr std::size_t most_articles = 10;  ///< of the test that shows the phrases

Story story_of(const std::vector<DraftArticle>& articles, const std::string& usual) {
  Story story;
  story.id = "test";
  char letter = 'a';
  for (const DraftArticle& article : articles)
    story.articles.push_back(test_article(std::string(1, letter++), one_line(article.text),
                                          article.published.empty() ? usual : article.published));
  return story;
}

/// The rules of a draft, loaded, ready to be run.
class Loaded {
 public:
  explicit Loaded(RuleDraft draft) {
    for (DraftFact& fact : draft.facts) fact.tests.clear();
    for (DraftRule& rule : draft.rules) rule.tests.clear();
    published_ = draft.published;
    auto rules = load_rules({{"draft", draft_yaml(draft)}});
    if (!rules) return;
    rules_ = std::make_unique<RuleSet>(std::move(*rules));
    tester_ = std::make_unique<RuleTester>(*rules_);
  }

  explicit operator bool() const { return rules_ != nullptr; }
  const RuleSet& rules() const { return *rules_; }
  Severity loudest(const std::string& id, const std::vector<DraftArticle>& articles) {
    return tester_->outcome(id, story_of(articles, published_), coverage_).loudest;
  }
  bool fired(const std::string& fact, const std::string& phrase) const {
    const FactDef* def = rules_->fact(fact);
    return std::any_of(def->phrases.begin(), def->phrases.end(),
                       [&](const Phrase& p) { return p.text == phrase && coverage_.phrases.count(&p) > 0; });
  }

 private:
  std::string published_;
  std::unique_ptr<RuleSet> rules_;
  std::unique_ptr<RuleTester> tester_;
  Coverage coverage_;
};

// ---- tests
// -----------------------------------------------------------------------------------------------------------

/// The sentences of all phrases, side by side.
DraftTest shown(const DraftFact& fact) {
  DraftTest test;
  for (const DraftPhrase& phrase : fact.phrases)
    if (test.articles.size() < most_articles &&
        std::find(test.articles.begin(), test.articles.end(), phrase.article) == test.articles.end())
      test.articles.push_back(phrase.article);
  return test;
}

/// A sentence beside itself with another value, such that a finding comes of it: the loudest that there is.
DraftTest broken(const DraftFact& fact, Loaded& loaded) {
  DraftTest best;
  for (const DraftReading& reading : fact.readings) {
    const std::string& text = reading.sentence.text;
    Span whole{0, static_cast<std::uint32_t>(text.size())};
    for (const Change& change : changes_of(text, reading.quote_in_sentence, whole, fact.kind)) {
      DraftTest test{{reading.sentence, {change.text, reading.sentence.published}}, Severity::none};
      test.expect = loaded.loudest(fact.id, test.articles);
      if (test.expect > best.expect) best = std::move(test);
      if (best.expect == Severity::error) return best;
    }
  }
  return best;
}

/// Whether everything the fact has fires; what does not is taken out.
bool settle(DraftFact& fact, Loaded& loaded) {
  DraftTest first = shown(fact), second = broken(fact, loaded);
  first.expect = loaded.loudest(fact.id, first.articles);
  fact.tests = {std::move(first), std::move(second)};
  std::size_t before = fact.phrases.size();
  std::erase_if(fact.phrases, [&](const DraftPhrase& phrase) { return !loaded.fired(fact.id, phrase.text); });
  return fact.phrases.size() == before;
}

bool holds(DraftRule& rule, Loaded& loaded) {
  for (DraftTest& test : rule.tests) test.expect = loaded.loudest(rule.id, test.articles);
  return rule.tests.front().expect == Severity::none && rule.tests.back().expect > Severity::none;
}

/// Takes out what no test makes fire. False when something was taken out, so that the rest must be run again.
bool settle(RuleDraft& draft) {
  Loaded loaded(draft);
  if (!loaded) return draft.facts.clear(), draft.rules.clear(), draft.names.clear(), false;
  bool settled = true;
  for (DraftFact& fact : draft.facts) settled = settle(fact, loaded) && settled;
  auto fails = [](const DraftFact& fact) { return fact.phrases.empty() || fact.tests.back().expect == Severity::none; };
  std::size_t gone = std::erase_if(draft.facts, fails);
  gone += std::erase_if(draft.rules, [&](DraftRule& rule) { return gone > 0 || !holds(rule, loaded); });
  return settled && gone == 0;
}

// ---- the coverage
// ----------------------------------------------------------------------------------------------------

struct Read {
  StoryClaims claims;
  Reconciled result;
};

Read read(const Story& story, const RuleSet& rules) {
  Extractor extractor(rules);
  Read out{extractor.extract(story), {}};
  out.result = reconcile(out.claims, rules);
  return out;
}

bool overlap(const Claim& a, const Claim& b) { return a.article == b.article && a.quote.overlaps(b.quote); }

/// Whether `finding` speaks of all that `wanted` speaks of, as loudly.
bool says_as_much(const Read& in, const Finding& finding, const Read& from, const Finding& wanted) {
  if (finding.severity < wanted.severity) return false;
  return std::all_of(wanted.claims.begin(), wanted.claims.end(), [&](std::uint32_t claim) {
    const auto is_it = [&](std::uint32_t own) { return overlap(in.claims.claims[own], from.claims.claims[claim]); };
    return std::any_of(finding.claims.begin(), finding.claims.end(), is_it) ||
           std::any_of(finding.context.begin(), finding.context.end(), is_it);
  });
}

bool is_found(const Read& in, const Read& from, const Finding& wanted) {
  return std::any_of(in.result.findings.begin(), in.result.findings.end(),
                     [&](const Finding& finding) { return says_as_much(in, finding, from, wanted); });
}

/// Facts of the draft that read a claim of a finding that was lost.
std::set<std::string> to_blame(const Read& now, const Read& before, const std::vector<const Finding*>& lost) {
  std::set<std::string> ids;
  for (const Claim& claim : now.claims.claims)
    for (const Finding* finding : lost)
      for (std::uint32_t number : finding->claims)
        if (overlap(claim, before.claims.claims[number])) ids.insert(now.claims.facts[claim.fact].id);
  return ids;
}

/// Facts that read more than one thing: one article contradicts itself, or there are more values than articles explain.
std::set<std::string> too_wide(const Read& now) {
  constexpr std::size_t most_versions = 5;
  std::set<std::string> ids;
  for (const FactState& state : now.result.facts)
    if (state.versions.size() > most_versions) ids.insert(now.claims.facts[state.fact].id);
  const std::vector<Claim>& claims = now.claims.claims;
  for (std::size_t i = 0; i < claims.size(); ++i)
    for (std::size_t j = i + 1; j < claims.size() && claims[j].article == claims[i].article; ++j)
      if (claims[i].phrase && claims[i].fact == claims[j].fact && !claims[i].value.hard.empty() &&
          !claims[j].value.hard.empty() && !meet(claims[i].value.hard, claims[j].value.hard))
        ids.insert(now.claims.facts[claims[i].fact].id);
  return ids;
}

/// Marks the facts on which the coverage differs, and takes out rules that it breaks; true when there were any.
bool mark_differing(RuleDraft& draft, const Read& now) {
  bool changed = false;
  for (const FactState& state : now.result.facts)
    for (DraftFact& fact : draft.facts)
      if (fact.id == now.claims.facts[state.fact].id && state.versions.size() > 1 && !fact.differs)
        changed = fact.differs = true;
  for (const Finding& finding : now.result.findings) {
    for (DraftFact& fact : draft.facts)
      if (fact.id == finding.rule && finding.severity > Severity::note && !fact.differs) changed = fact.differs = true;
    changed = std::erase_if(draft.rules, [&](const DraftRule& rule) { return rule.id == finding.rule; }) > 0 || changed;
  }
  return changed;
}

bool take_out(RuleDraft& draft, const std::set<std::string>& ids) {
  std::size_t gone = std::erase_if(draft.facts, [&](const DraftFact& fact) { return ids.count(fact.id) > 0; });
  if (gone > 0) draft.rules.clear();  // they may speak of it
  return gone > 0;
}

/// Lets facts that differ be as loud as the packs about what they read; false when that changes nothing.
bool speak_up(RuleDraft& draft, const Read& now, const Read& before, const std::vector<const Finding*>& lost) {
  bool changed = false;
  for (const Finding* finding : lost)
    for (const std::string& id : to_blame(now, before, {finding}))
      for (DraftFact& fact : draft.facts)
        if (fact.id == id && fact.differs && fact.loudest < finding->severity) {
          fact.loudest = finding->severity;
          changed = true;
        }
  return changed;
}

/// Whether the draft had something to give for the findings that were lost.
bool give_way(RuleDraft& draft, const Read& now, const Read& before, const std::vector<const Finding*>& lost) {
  if (speak_up(draft, now, before, lost)) return true;
  if (take_out(draft, to_blame(now, before, lost))) return true;
  bool had = !draft.names.empty() || !draft.facts.empty();
  if (draft.names.empty()) draft.facts.clear(), draft.rules.clear();
  draft.names.clear();
  return had;
}

/// What each fact reads in the coverage, for the comment beside it.
void note_values(RuleDraft& draft, const Read& now) {
  for (DraftFact& fact : draft.facts) {
    fact.given.clear();
    for (const Claim& claim : now.claims.claims)
      if (claim.phrase && now.claims.facts[claim.fact].id == fact.id)
        fact.given.emplace_back(text_of(now.claims.articles[claim.article].text, claim.quote));
  }
}

}  // namespace

DraftKept prove(RuleDraft& draft, const Story& story, const RuleSet& packs) {
  Read before = read(story, packs);
  for (;;) {
    while (!settle(draft)) {
    }
    Loaded loaded(draft);
    Read now = read(story, loaded.rules());
    if (take_out(draft, too_wide(now)) || mark_differing(draft, now)) continue;
    std::vector<const Finding*> lost;
    for (const Finding& finding : before.result.findings)
      if (!is_found(now, before, finding)) lost.push_back(&finding);
    if (!lost.empty() && give_way(draft, now, before, lost)) continue;
    note_values(draft, now);
    DraftKept kept{before.result.findings.size(), before.result.findings.size() - lost.size(), 0};
    for (const Finding& finding : now.result.findings) kept.more += !is_found(before, now, finding);
    return kept;
  }
}

}  // namespace gainsay
