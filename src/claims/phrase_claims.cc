// From phrase matches to claims, sentence by sentence.
//
// A match becomes a candidate when it passes three questions: is there a value of the fact's kind (in the phrase, or
// for a cue the nearest in its clause); do the guards agree (`when`, `unless`); and does the value belong to the fact's
// subject, or to another name of its kind that stands before it in the clause? Candidates for one value then compete: a
// story's own fact wins over a pack's, more literal words over fewer, nearer over farther. What loses is a near miss.
#include "claims/phrase_claims.h"

#include <algorithm>
#include <array>
#include <span>

#include "claims/context.h"
#include "claims/fact_keys.h"
#include "claims/fact_kinds.h"
#include "claims/keys/undecided.h"
#include "claims/names/ownership.h"
#include "claims/occasion.h"
#include "claims/phrase_matches.h"
#include "claims/stretch.h"
#include "values/units.h"

namespace gainsay {
namespace {

/// One match on its way to be a claim.
struct Candidate {
  const NumberedPhrase* numbered = nullptr;
  TokenRange match;
  const Mention* value = nullptr;  ///< nullptr for choices, yes-no and relations without a value
  TokenRange quote;
  std::uint32_t subject = no_entity;
  int literals = 0;
  std::vector<std::uint32_t> bound;  ///< entities that the phrase itself names
  std::string key;                   ///< what the phrase itself gives for `per`
};

/// From the first token of either to the last of either: how far a cue reaches to its value.
TokenRange hull(TokenRange a, TokenRange b) { return {std::min(a.first, b.first), std::max(a.last, b.last)}; }

/// Claims of one article, from the matches of one sentence after another.
class ArticleReader {
 public:
  ArticleReader(const ReadStory& story, std::uint32_t article, const RuleSet& rules, const PhraseSet& phrases,
                const std::vector<Sorts>& sorts_of_names)
      : story_(story),
        article_(article),
        document_(story.documents[article]),
        rules_(rules),
        numbered_(phrases.numbered),
        matches_(story, article, phrases, sorts_of_names),
        context_(document_, story.vocabulary) {}

  void read(ClaimBook& book) {
    for (std::uint32_t sentence = 0; sentence < document_.sentences.size(); ++sentence)
      if (MatchedSentence* found = matches_.read(sentence)) claim_sentence(*found, book);
  }

 private:
  const Sentence& sentence(std::uint32_t index) const { return document_.sentences[index]; }

  void claim_sentence(MatchedSentence& found, ClaimBook& book) {
    std::vector<Candidate> candidates;
    for (const PhraseMatch& match : found.matches) consider(found, match, candidates, book);
    compete(candidates, book);
    for (const Candidate& candidate : candidates) write(found.index, candidate, book);
  }

  void consider(MatchedSentence& found, const PhraseMatch& match, std::vector<Candidate>& out, ClaimBook& book) {
    const std::uint32_t index = found.index;
    const NumberedPhrase& numbered = numbered_[match.phrase];
    Candidate candidate{&numbered, match.tokens, nullptr, match.tokens, no_entity, match.literals, {}, {}};
    bind(match, candidate);
    if (takes_value(numbered.fact->kind) && !numbered.phrase->has_value && !numbered.phrase->means &&
        !candidate.value) {
      candidate.value = nearest_value(found, match.tokens, *numbered.fact);
      if (!candidate.value) return;
      candidate.match = hull(match.tokens, candidate.value->tokens);
    }
    if (candidate.value) candidate.quote = candidate.value->tokens;
    std::string stopped = stopped_by(index, candidate);
    if (stopped.empty()) stopped = find_owner(index, candidate);
    if (stopped.empty())
      out.push_back(candidate);
    else
      book.near_miss({article_, document_.span_of(candidate.quote), numbered.phrase, numbered.fact->id, stopped});
  }

  /// Takes over what the phrase's braces stand for. Of several values a relation's own variable counts.
  void bind(const PhraseMatch& match, Candidate& candidate) const {
    bool relation = candidate.numbered->phrase->means.has_value();
    for (const Binding& binding : match.bindings) {
      if (binding.entity != no_entity) candidate.bound.push_back(binding.entity);
      bind_key(binding, candidate);
      if (!binding.mention) continue;
      if (relation || binding.element->variable == "value" || binding.element->variable.empty())
        candidate.value = binding.mention;
    }
  }

  /// A name or another value of the phrase that keys the fact: {place} with per: place, {season:date} with per: season.
  void bind_key(const Binding& binding, Candidate& candidate) const {
    const std::string& per = candidate.numbered->fact->per;
    if (per.empty() || per == "value") return;
    if (binding.mention && binding.element->variable == per) candidate.key = key_text(binding.mention->value);
    if (binding.entity != no_entity && binding.element->text == per)
      candidate.key = story_.names.entities[binding.entity].name;
  }

  TokenRange clause(std::uint32_t index, TokenRange tokens) const {
    return clause_of(document_, story_.vocabulary, sentence(index).tokens, tokens);
  }

  /// The value of the fact's kind that stands nearest to a cue, in its clause.
  const Mention* nearest_value(MatchedSentence& found, TokenRange cue, const FactDef& fact) {
    if (is_name(fact.kind)) matches_.add_names(found);
    TokenRange limits = clause(found.index, cue);
    const Mention* best = nullptr;
    std::uint32_t best_distance = 0;
    for (const Mention* mention : found.mentions) {
      if (!kinds_fit(fact.kind, mention->value.kind) || !limits.contains(mention->tokens)) continue;
      std::uint32_t distance = mention->tokens.first >= cue.last   ? mention->tokens.first - cue.last
                               : cue.first >= mention->tokens.last ? cue.first - mention->tokens.last
                                                                   : 0;
      if (!best || distance < best_distance) {
        best = mention;
        best_distance = distance;
      }
    }
    return best;
  }

  /// Why the guards or the unit forbid the candidate; empty when nothing does.
  std::string stopped_by(std::uint32_t index, const Candidate& candidate) {
    const NumberedPhrase& phrase = *candidate.numbered;
    const FactDef& fact = *phrase.fact;
    if (candidate.value && !is_name(candidate.value->value.kind) && !fact.unit.empty() &&
        !is_in_unit(candidate.value->value, fact.unit) && !candidate.numbered->phrase->means)
      return "counted in another unit";
    if (fact.unless && any_near(index, candidate, phrase.unless, fact.unless->within))
      return "a word of `unless` stands near";
    return !fact.when || any_near(index, candidate, phrase.when, fact.when->within) ? ""
                                                                                    : "no word of `when` stands near";
  }

  /// Whether one of the guards stands within reach.
  bool any_near(std::uint32_t index, const Candidate& candidate, PhraseNumbers guards, Within within) {
    if (within == Within::paragraph) return matches_.guarded_block(guards);
    const std::vector<TokenRange>& where = matches_.guards(guards);
    return std::any_of(where.begin(), where.end(),
                       [&](TokenRange guard) { return reaches(index, candidate, guard, within); });
  }
  bool reaches(std::uint32_t index, const Candidate& candidate, TokenRange guard, Within within) const {
    if (within == Within::phrase) return candidate.match.contains(guard);
    return within == Within::sentence || clause(index, candidate.quote).contains(guard);
  }

  std::string find_owner(std::uint32_t index, Candidate& candidate) const {
    TokenRange limits = clause(index, candidate.quote);
    Owner owner =
        owner_of(story_, rules_,
                 {article_, limits, candidate.quote, candidate.match, candidate.numbered->fact->of, candidate.bound});
    candidate.subject = owner.entity;
    return owner.refusal;
  }

  /// Keeps for each value the best candidate a fact and across facts; for answers (yes-no, choice) the best a fact and
  /// answer.
  void compete(std::vector<Candidate>& candidates, ClaimBook& book) const {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return strength(a) > strength(b); });
    std::vector<Candidate> kept;
    for (const Candidate& candidate : candidates) {
      auto rival = std::find_if(kept.begin(), kept.end(), [&](const Candidate& k) { return rivals(k, candidate); });
      if (rival == kept.end())
        kept.push_back(candidate);
      else if (rival->numbered->fact != candidate.numbered->fact)
        book.near_miss({article_, document_.span_of(candidate.quote), candidate.numbered->phrase,
                        candidate.numbered->fact->id, "the words say " + rival->numbered->fact->id + " more exactly"});
    }
    candidates = std::move(kept);
  }

  static std::array<std::int64_t, 4> strength(const Candidate& candidate) {
    return {candidate.numbered->fact->pack.empty() ? 1 : 0, candidate.literals, candidate.value ? 1 : 0,
            -static_cast<std::int64_t>(candidate.match.size())};
  }

  static bool rivals(const Candidate& a, const Candidate& b) {
    bool a_relates = a.numbered->phrase->means.has_value(), b_relates = b.numbered->phrase->means.has_value();
    if (a.value && b.value && !a_relates && !b_relates && is_name(a.value->value.kind) &&
        is_name(b.value->value.kind) && a.numbered->fact != b.numbered->fact)
      return false;
    if (a.value && b.value) return a.value == b.value || a.value->span.overlaps(b.value->span);
    bool one_answer = a.numbered->fact->kind == Kind::yes_no;  // of "give up a board seat" only one reading counts
    return a.numbered->fact == b.numbered->fact && a_relates == b_relates &&
           (one_answer || a.numbered->phrase->option == b.numbered->phrase->option);
  }

  void write(std::uint32_t index, const Candidate& candidate, ClaimBook& book) {
    const FactDef& def = *candidate.numbered->fact;
    Surroundings around = context_.around(sentence(index), candidate.quote);
    if (def.kind == Kind::choice && says_no(*candidate.numbered->phrase))
      around.polarity = context_.polarity_beside(sentence(index), candidate.quote);
    if (def.kind == Kind::choice && around.polarity == Polarity::no) return;
    Claim claim;
    claim.article = article_;
    claim.quote = candidate.value ? candidate.value->span : document_.span_of(candidate.quote);
    claim.sentence = index;
    claim.phrase = candidate.numbered->phrase;
    claim.polarity = around.polarity;
    claim.certainty = around.certainty;
    claim.attribution = around.attribution;
    fill_value(candidate, around, claim);
    claim.fact = book.fact(fact_of(index, candidate, around));
    book.add(std::move(claim));
  }

  static void fill_value(const Candidate& candidate, const Surroundings& around, Claim& claim) {
    const FactDef& def = *candidate.numbered->fact;
    if (candidate.value)
      claim.value = candidate.value->value;
    else
      claim.value.kind = def.kind;
    if (candidate.numbered->phrase->means) {
      claim.relation = &*candidate.numbered->phrase->means;
      for (const PhraseElement& element : candidate.numbered->phrase->elements)
        if (element.kind == PhraseElement::Kind::value) claim.variable = element.variable;
      return;
    }
    if (def.kind == Kind::choice) claim.value.text = candidate.numbered->phrase->option;
    if (def.kind == Kind::yes_no) {
      // "Will not leave the board": the sentence denies what the words by themselves say.
      bool words_say = candidate.numbered->phrase->option != "no";
      claim.polarity = words_say == (around.polarity == Polarity::yes) ? Polarity::yes : Polarity::no;
      claim.value.text = claim.polarity == Polarity::yes ? "yes" : "no";
    }
    if (def.kind == Kind::names && claim.value.members.empty()) claim.value.members = {claim.value.text};
  }

  Fact fact_of(std::uint32_t index, const Candidate& candidate, const Surroundings& around) const {
    const FactDef& def = *candidate.numbered->fact;
    Fact fact = fact_from(def, rules_);
    if (candidate.subject != no_entity) fact.subject = story_.names.entities[candidate.subject].name;
    if (!def.pack.empty() && def.of == "story" && !is_dated(def.kind)) {
      const TokenRange tokens = sentence(index).tokens;
      fact.key = occasion_of(story_, article_, tokens, story_.values_in(article_, tokens), candidate.quote);
    }
    if (!def.per.empty()) fact.key = key_of(def.per, candidate, around);
    return fact;
  }

  std::string key_of(const std::string& per, const Candidate& candidate, const Surroundings& around) const {
    if (!candidate.key.empty()) return candidate.key;
    if (per == "source") return around.attribution;
    return period_near(story_.mentions[article_], candidate.quote.first, per);
  }

  const ReadStory& story_;
  std::uint32_t article_;
  const Document& document_;
  const RuleSet& rules_;
  const std::vector<NumberedPhrase>& numbered_;
  ArticleMatches matches_;
  ContextReader context_;
};

}  // namespace

struct PhraseReader::Parts {
  const RuleSet& rules;
  PhraseSet phrases;
};

PhraseReader::PhraseReader(const RuleSet& rules, Vocabulary& vocabulary)
    : parts_(new Parts{rules, PhraseSet(rules, vocabulary)}) {}

PhraseReader::~PhraseReader() = default;

void PhraseReader::forget() { parts_->phrases.matcher.forget(); }

void PhraseReader::read(const ReadStory& story, ClaimBook& book) const {
  std::vector<Sorts> sorts_of_names;
  sorts_of_names.reserve(story.names.entities.size());
  for (const Entity& entity : story.names.entities) sorts_of_names.push_back(sorts_of_name(entity.key(), entity.kind));
  for (std::uint32_t article = 0; article < story.documents.size(); ++article)
    ArticleReader(story, article, parts_->rules, parts_->phrases, sorts_of_names).read(book);
}

}  // namespace gainsay
