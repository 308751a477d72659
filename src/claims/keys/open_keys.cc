// Dates, sums, lengths of time and other figures of what no word list knows: the year a church was built, how long a
// trial took. Those that no head brings together are matched by all that their sentences share (likeness.h).
//
// Two statements of different articles may be of one thing when they measure the same and share a head, the word beside
// the value. Either the head is enough, since each of the articles has one such value, or they share more of their
// sentences: names, other words of weight. What tells them apart parts them: a place or person that only one names,
// another year, dates too far from each other. Statements so linked form a group; within it an article has one value or
// is left out, and groups whose values agree tell nothing new.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "claims/keys/in_common.h"
#include "claims/keys/key_parts.h"
#include "claims/keys/keyed_claims.h"
#include "claims/keys/keyed_loudness.h"
#include "claims/keys/likeness.h"
#include "claims/keys/statement_parts.h"
#include "claims/keys/statements.h"

namespace gainsay {
namespace {

constexpr std::size_t largest_bucket = 64;  ///< statements under one head: more are a word of the whole story
constexpr std::size_t most_versions = 3;

class OpenKeys {
 public:
  OpenKeys(const ReadStory& story, const EventWords& words, ClaimBook& book)
      : story_(story), book_(book), statements_(story, words), leader_(statements_.all().size()) {
    std::iota(leader_.begin(), leader_.end(), std::size_t{0});
  }

  void run() {
    for (const auto& [key, bucket] : buckets())
      if (bucket.size() <= largest_bucket) link(bucket);
    for (const auto& members : groups()) claim(members);
    std::iota(leader_.begin(), leader_.end(), std::size_t{0});
    match();
  }

 private:
  using Buckets = std::map<std::pair<std::string, WordId>, std::vector<std::size_t>>;

  const Statement& statement(std::size_t i) const { return statements_.all()[i]; }
  const KeyedFigure& figure(std::size_t i) const { return statement(i).figure; }

  /// Statements by what they measure and head.
  Buckets buckets() const {
    const AlreadyClaimed known(book_);
    Buckets out;
    for (std::size_t i = 0; i < statements_.all().size(); ++i) {
      if (figure(i).key.id.empty() || known.differs(figure(i))) continue;
      for (const Head& head : statement(i).heads) out[{figure(i).key.id, head.base}].push_back(i);
    }
    return out;
  }
  /// Linked statements.
  std::vector<std::vector<std::size_t>> groups() {
    std::map<std::size_t, std::vector<std::size_t>> by_leader;
    for (std::size_t i = 0; i < leader_.size(); ++i) by_leader[leader_of(i)].push_back(i);
    std::vector<std::vector<std::size_t>> out;
    for (auto& [leader, members] : by_leader)
      if (members.size() > 1) out.push_back(std::move(members));
    return out;
  }
  void unite(std::size_t i, std::size_t j) {
    const std::size_t first = leader_of(i), second = leader_of(j);
    leader_[std::max(first, second)] = std::min(first, second);
  }
  std::size_t leader_of(std::size_t i) {
    while (leader_[i] != i) i = leader_[i] = leader_[leader_[i]];
    return i;
  }

  void link(const std::vector<std::size_t>& bucket) {
    std::map<std::uint32_t, FigureGroup> by_article;
    for (std::size_t i : bucket) by_article[figure(i).article].push_back(&figure(i));
    std::set<std::uint32_t> single;  // articles that have one such value
    for (const auto& [article, own] : by_article)
      if (agree(own)) single.insert(article);
    for (std::size_t i : bucket)
      for (std::size_t j : bucket) {
        if (i >= j || figure(i).article == figure(j).article) continue;
        bool only = single.count(figure(i).article) > 0 && single.count(figure(j).article) > 0;
        if (comparable(statement(i), statement(j), only)) unite(i, j);
      }
  }

  /// `only`: neither article has another value under this head.
  bool comparable(const Statement& a, const Statement& b, bool only) const {
    const KeyedFigure &x = a.figure, &y = b.figure;
    if (!of_one_certainty(story_, x, y) || !one_occasion(story_, x, y)) return false;
    const Shared shared = statements_.shared(a, b);
    const Kind kind = x.mention->value.kind;
    bool scaled = kind == Kind::percent || kind == Kind::money || kind == Kind::measure || kind == Kind::count;
    bool parted = shared.names == 0 &&
                  (scaled ? shared.one_has_names && shared.central == 0 : shared.both_have_names && shared.words < 2) &&
                  !(kind == Kind::ordinal && shared.central > 0);
    if (parted || (is_dated(kind) && !near_dates(story_, x, y))) return false;
    if (!a.rate.empty() && !b.rate.empty() && a.rate != b.rate) return false;
    const bool one_rate = !a.rate.empty() && a.rate == b.rate;
    std::size_t further = shared.words + shared.names + (shared.central > 0);
    return (only && (!scaled || kind == Kind::measure || one_rate)) || further + shared.heads > 1;
  }

  void claim(const std::vector<std::size_t>& members) {
    const SettledGroup whole = one_an_article(members);
    const FigureGroup& kept = whole.figures;
    if (articles(kept) < 2 || agree(kept) || different_figures(kept) > most_versions || far_apart(kept)) return;
    const Head head = head_of(members);
    const Kind kind = kept.front()->mention->value.kind;
    const auto [cap, reason] = open_loudness(story_, whole);
    write_figures(
        fact_of(kind, kept.front()->key.id + ": " + text(head.base), question_of(kind, text(head.written)), cap), kept,
        reason, book_);
  }
  SettledGroup one_an_article(const std::vector<std::size_t>& members) const {
    FigureGroup group;
    for (std::size_t i : members) group.push_back(&figure(i));
    return settled(without_agreed(group), false);
  }
  static Fact fact_of(Kind kind, std::string id, const std::string& question, Severity cap) {
    return {.id = std::move(id), .title = question, .question = question, .kind = kind, .cap = cap};
  }

  /// Statements that no one word brings together, of what is not yet known to differ.
  void match() {
    const AlreadyClaimed known(book_);
    std::map<std::size_t, Alike> best;  // by statement
    for (const Alike& match : alike_among(story_, statements_)) {
      const KeyedFigure &one = figure(match.first), &other = figure(match.second);
      if (known.differs(one) || known.differs(other) || known.together(one, other)) continue;
      unite(match.first, match.second);
      for (std::size_t i : {match.first, match.second})
        if (Alike& own = best.try_emplace(i, match).first->second; own.likeness < match.likeness) own = match;
    }
    std::set<std::string> told;
    for (const auto& members : groups()) {
      const auto less = [&](std::size_t i, std::size_t j) { return best.at(i).likeness < best.at(j).likeness; };
      const Alike& most = best.at(*std::max_element(members.begin(), members.end(), less));
      const Fact fact = fact_matched(most);
      if (told.insert(fact.id).second) claim_matched(one_an_article(members).figures, fact);
    }
  }
  Fact fact_matched(const Alike& match) const {
    const Statement &one = statement(match.first), &other = statement(match.second);
    const std::string& word = text(match.word);
    const bool one_noun = one.noun == other.noun && one.noun != no_word;
    const Kind kind = one.figure.mention->value.kind;
    return fact_of(kind, one.dimension + " beside " + word, question_of(kind, word, one_noun ? text(one.noun) : ""),
                   Severity::note);
  }
  void claim_matched(const FigureGroup& kept, const Fact& fact) {
    if (articles(kept) < 2 || agree(kept, &Value::typical) || different_figures(kept) > most_versions) return;
    // Many articles have the name of one country in common.
    if (!of_one_world(story_.names, kept, 2) && !share_a_name(story_, kept)) return;
    write_figures(fact, kept, "only words in their sentences say that they are of one thing", book_, &Value::typical);
  }

  /// The head that most members share; of several the first by letter.
  Head head_of(const std::vector<std::size_t>& members) const {
    std::map<WordId, std::pair<std::size_t, WordId>> times;
    for (std::size_t i : members)
      for (const Head& head : statement(i).heads) {
        auto& [count, written] = times.emplace(head.base, std::pair{std::size_t{0}, head.written}).first->second;
        ++count;
      }
    Head best;
    std::size_t most = 1;
    for (const auto& [base, found] : times) {
      bool first = found.first == most && best.base != no_word && text(base) < text(best.base);
      if (found.first > most || first) best = {base, found.second}, most = found.first;
    }
    return best;
  }
  const std::string& text(WordId word) const { return story_.vocabulary[word].text; }

  const ReadStory& story_;
  ClaimBook& book_;
  Statements statements_;
  std::vector<std::size_t> leader_;  ///< by statement: one of its group, in the end the first
};

}  // namespace

void claim_open_keys(const ReadStory& story, const EventWords& words, ClaimBook& book) {
  if (story.documents.size() > 1) OpenKeys(story, words, book).run();
}

}  // namespace gainsay
