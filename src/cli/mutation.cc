// What a change must change is decided afterwards, by reading: one that leaves what is read as it was is not counted,
// nor one that no finding speaks of since both texts can be right.
#include "cli/mutation.h"

#include <algorithm>

namespace gainsay {
namespace {

/// The fact a claim belongs to: that of its phrase, where one read it.
const std::string& fact_of(const StoryClaims& claims, const Claim& claim, const RuleTester& tester) {
  return claim.phrase ? tester.phrase_owners().at(claim.phrase) : claims.facts[claim.fact].id;
}

/// What an article says of one fact, as far as two articles could differ in it.
struct Said {
  std::vector<Reading> typical;  // what readers take; a date whose year goes without saying is the same date
  std::vector<std::string> texts;
  std::vector<Hedge> hedges;
  std::vector<std::string> units;
  bool operator==(const Said&) const = default;
};

Said said_of(const std::vector<Claim>& claims) {
  Said out;
  for (const Claim& claim : claims) {
    out.typical.push_back(claim.value.typical);
    out.texts.push_back(claim.value.text + (claim.polarity == Polarity::yes ? "+" : "-"));
    out.hedges.push_back(claim.value.hedge);
    out.units.push_back(claim.value.unit);
    for (const std::string& member : claim.value.members) out.texts.push_back(member);
  }
  return out;
}

/// Why what was said before a change and what is said after it can both be right; empty where they cannot.
std::string why_both_right(const Claim& before, const Claim& after, OverTime over_time) {
  const Value &a = before.value, &b = after.value;
  if (before.polarity != after.polarity || a.unit != b.unit) return "";
  if (!a.members.empty() && !b.members.empty())
    return a.closed || b.closed ? "" : "neither list says that it is complete";
  if (a.hard.empty() || b.hard.empty()) return "";
  if (meet(a.hard, b.hard)) return "the two can be one figure";
  Bound reached = hull(a.hard).high, least = hull(b.hard).low;
  bool may_be_later =
      over_time == OverTime::rises && !reached.infinite && !least.infinite && reached.value <= least.value;
  return may_be_later ? "the figure rises, and the one may be older than the other" : "";
}

constexpr const char* copy_letter = "z";  // tests have few articles; the copy stands behind them all

/// The articles of a test or of coverage, and the changes of them that are tried.
class Trial {
 public:
  Trial(RuleTester& tester, Story story, Mutations& out)
      : tester_(tester), story_(std::move(story)), claims_(tester.read(story_)), out_(out) {}

  void all_of(const std::string& id) {
    for (const Claim& claim : claims_.claims)
      if (fact_of(claims_, claim, tester_) == id) change(claim, id);
  }

  void all() {
    for (const Claim& claim : claims_.claims) {
      const std::string& id = fact_of(claims_, claim, tester_);
      if (!id.starts_with("spelling")) change(claim, id);  // how a name is written is no value
    }
  }

 private:
  void change(const Claim& claim, const std::string& id) {
    const Article& article = claims_.articles[claim.article];
    Span sentence = claims_.documents[claim.article].sentences[claim.sentence].span;
    for (const Change& change : changes_of(article.text, claim.quote, sentence, claim.value.kind))
      one(id, article, claim, sentence, change);
  }

  Story with_copy(const Article& article, const std::string& text) const {
    Story story = story_;
    story.articles.push_back(article);
    Article& copy = story.articles.back();
    copy.id = copy.path = copy.outlet = copy_letter;
    copy.text = text;
    return story;
  }

  void one(const std::string& id, const Article& article, const Claim& claim, Span sentence, const Change& change) {
    Story same = with_copy(article, article.text), changed = with_copy(article, change.text);
    std::vector<Claim> before = claims_of_copy(same, id), after = claims_of_copy(changed, id);
    if (said_of(before) == said_of(after)) return;  // another way to write the same
    Coverage none;
    bool noticed = tester_.outcome(id, changed, none).findings != tester_.outcome(id, same, none).findings;
    if (!noticed && is_equivalent(id, article, claim, before, after, change)) return;
    for (Share* share : {&out_.all, &out_.by_fact[id]}) {
      ++share->tried;
      share->noticed += noticed;
    }
    if (noticed) return;
    auto longer = static_cast<std::uint32_t>(sentence.end + change.text.size() - article.text.size());
    out_.survivors.push_back({id, change.kind,
                              "- {a: " + yaml_text(text_of(article.text, sentence)) + ", b: " +
                                  yaml_text(text_of(change.text, {sentence.begin, longer})) + ", expect: error}"});
  }

  /// Whether the change leaves the claim right; then it is kept as such.
  bool is_equivalent(const std::string& id, const Article& article, const Claim& claim,
                     const std::vector<Claim>& before, const std::vector<Claim>& after, const Change& change) {
    if (before.size() != after.size()) return false;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i].quote.begin != claim.quote.begin) continue;
      std::string reason = why_both_right(before[i], after[i], claims_.facts[claim.fact].over_time);
      if (reason.empty()) return false;
      out_.equivalents.push_back({id, std::move(reason), std::string(text_of(article.text, before[i].quote)),
                                  std::string(text_of(change.text, after[i].quote))});
      return true;
    }
    return false;
  }

  std::vector<Claim> claims_of_copy(const Story& story, const std::string& id) {
    StoryClaims claims = tester_.read(story);
    std::erase_if(claims.claims, [&](const Claim& claim) {
      return claims.articles[claim.article].id != copy_letter || fact_of(claims, claim, tester_) != id;
    });
    return std::move(claims.claims);
  }

  RuleTester& tester_;
  Story story_;
  StoryClaims claims_;
  Mutations& out_;
};

}  // namespace

void mutate(RuleTester& tester, const std::string& id, const RuleTest& test, Mutations& out) {
  std::vector<TestFailure> unreadable;
  Story story = tester.story_of(id, test, unreadable);
  if (unreadable.empty()) Trial(tester, std::move(story), out).all_of(id);
}

void mutate(RuleTester& tester, const Story& story, Mutations& out) { Trial(tester, story, out).all(); }

}  // namespace gainsay
