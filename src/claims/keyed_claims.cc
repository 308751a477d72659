// Figures of equal keys become claims on one fact; how loud a conflict on it may be depends on how far the key can be
// trusted. A key that one article uses for several different figures is no key: its conflicts are notes. So are those
// of figures that rise by the hour, and of counts whose sentences name no event, unless many articles count that noun
// and most agree. Keys with too many values are left uncompared, saying so.
#include "claims/keyed_claims.h"

#include <algorithm>
#include <map>
#include <set>

#include "claims/context.h"
#include "claims/keyed_figures.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::size_t most_versions = 5;     ///< more different values than this are figures of different things
constexpr std::size_t central_articles = 3;  ///< articles that must count a noun before it is what the story is about

struct Figure {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  const Mention* mention = nullptr;
  FigureKey key;
  Surroundings around;
};

using Group = std::vector<const Figure*>;

bool compatible(const Figure& a, const Figure& b) { return meet(a.mention->value.hard, b.mention->value.hard); }

class KeyedReader {
 public:
  KeyedReader(const ReadStory& story, const EventWords& words, ClaimBook& book)
      : story_(story), words_(words), book_(book), central_(central_entities(story)) {
    for (const Claim& claim : book.claims())
      if (book.fact_at(claim.fact).id.rfind("check.", 0) != 0) taken_.insert({claim.article, claim.quote.begin});
  }

  void run() {
    for (std::uint32_t article = 0; article < story_.documents.size(); ++article) read(article);
    Groups groups;
    for (const Figure& figure : figures_) groups[{figure.key.id, figure.key.occasion}].push_back(&figure);
    join_central_nouns(groups);
    for (const auto& [key, group] : groups) claim(group);
    for (const auto& [anchor, group] : anchored_) claim_anchored(anchor, group);
  }

 private:
  void read(std::uint32_t article) {
    const Document& document = story_.documents[article];
    const auto& mentions = story_.mentions[article];
    KeyReader reader(story_, article, words_, central_);
    std::size_t next = 0;
    for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
      std::vector<const Mention*> here;
      for (; next < mentions.size() && mentions[next].tokens.first < document.sentences[s].tokens.last; ++next)
        here.push_back(&mentions[next]);
      for (std::size_t i = 0; i < here.size(); ++i)
        take(article, s, reader.key_of(document.sentences[s], here, i), *here[i]);
    }
  }

  using Groups = std::map<std::pair<std::string, std::string>, Group>;

  /// What many articles count is what the story is about, whatever each says happened to it: "three cables were cut",
  /// "damage to three cables", "the three cables". People are too many groups for that.
  static void join_central_nouns(Groups& groups) {
    for (auto& [key, group] : groups) {
      if (!group.front()->key.noun_only || articles(group) < central_articles) continue;
      for (auto& [other_key, other] : groups) {
        bool same_noun = !other.empty() && other.front()->key.noun == group.front()->key.noun && other_key != key;
        if (!same_noun || other_key.second != key.second || other.front()->key.event == nullptr ||
            other.front()->key.event->people)
          continue;
        group.insert(group.end(), other.begin(), other.end());
        other.clear();
      }
      std::stable_sort(group.begin(), group.end(),
                       [](const Figure* a, const Figure* b) { return a->article < b->article; });
    }
    std::erase_if(groups, [](const auto& entry) { return entry.second.empty(); });
  }

  void take(std::uint32_t article, std::uint32_t s, FigureKey key, const Mention& mention) {
    if (!key.refusal.empty() || mention.value.hard.empty() || taken_.count({article, mention.span.begin}) > 0) return;
    const Document& document = story_.documents[article];
    Surroundings around = surroundings_of(document, story_.vocabulary, document.sentences[s], mention.tokens);
    if (around.polarity == Polarity::yes || mention.value.kind == Kind::time)
      figures_.push_back({article, s, &mention, std::move(key), std::move(around)});
  }

  /// The number of values that no other value of the group before them fits: an upper bound of its versions.
  static std::size_t versions(const Group& group) {
    Group distinct;
    for (const Figure* figure : group)
      if (std::none_of(distinct.begin(), distinct.end(),
                       [&](const Figure* other) { return compatible(*figure, *other); }))
        distinct.push_back(figure);
    return distinct.size();
  }

  static bool contradicts_itself(const Group& group) {
    for (std::size_t i = 0; i < group.size(); ++i)
      for (std::size_t j = i + 1; j < group.size() && group[j]->article == group[i]->article; ++j)
        if (!compatible(*group[i], *group[j])) return true;
    return false;
  }

  static std::size_t articles(const Group& group) {
    std::set<std::uint32_t> distinct;
    for (const Figure* figure : group) distinct.insert(figure->article);
    return distinct.size();
  }

  /// How many articles give values that fit one of them.
  static std::size_t largest_agreement(const Group& group) {
    std::size_t most = 0;
    for (const Figure* figure : group) {
      std::set<std::uint32_t> agreeing;
      for (const Figure* other : group)
        if (compatible(*figure, *other)) agreeing.insert(other->article);
      most = std::max(most, agreeing.size());
    }
    return most;
  }

  void claim(const Group& group) {
    const FigureKey& key = group.front()->key;
    if (versions(group) > most_versions && !(key.event && key.event->rises))
      return leave_out(group, "one key, many figures: they are of different things");
    if (key.noun_only && (articles(group) < 2 || largest_agreement(group) < 2)) return anchor_each(group);
    auto [cap, reason] = loudness(group);
    for (const Figure* figure : group) write(*figure, key, cap, reason);
  }

  /// A count without an event may still be compared where its sentence shares another figure with the other's: "eight
  /// fire engines and four rescue units" with "eight fire engines, five rescue units".
  void anchor_each(const Group& group) {
    for (const Figure* figure : group) {
      const Sentence& sentence = story_.documents[figure->article].sentences[figure->sentence];
      for (const Mention& mention : stretch_of(story_.mentions[figure->article], sentence.tokens))
        if (&mention != figure->mention && is_anchor(mention.value))
          anchored_[figure->key.id + " beside " + mention.value.amount->to_string() + " " + mention.value.unit]
              .push_back(figure);
    }
  }
  static bool is_anchor(const Value& value) {
    constexpr std::int64_t telling = 5;  // smaller figures stand beside each other by chance
    return value.amount && *value.amount >= Decimal(telling) && !value.unit.empty() && !is_dated(value.kind);
  }

  void claim_anchored(const std::string& anchor, const Group& group) {
    std::size_t different = versions(group);
    if (articles(group) < 2 || different < 2 || different > 3 || contradicts_itself(group))
      return leave_out(group, "no event says that they count the same");
    for (const Figure* figure : group)
      if (taken_.insert({figure->article, figure->mention->span.begin}).second)
        write(*figure, figure->key, Severity::warning, "no rule reads this figure", anchor);
  }

  static std::pair<Severity, std::string> loudness(const Group& group) {
    const FigureKey& key = group.front()->key;
    if (key.event && key.event->rises) return {Severity::note, "such figures change from hour to hour"};
    if (key.event && key.event->moves) return {Severity::note, "such figures move from hour to hour"};
    if (contradicts_itself(group)) return {Severity::note, "one article gives several such figures"};
    if (key.event && key.event->term) return {Severity::note, "penalties differ by charge and by person"};
    if (key.noun_only && largest_agreement(group) < central_articles)
      return {Severity::note, "no event says that they count the same"};
    if (key.id.starts_with("share: ")) return {Severity::note, "no rule reads this share"};
    return {Severity::warning, "no rule reads this figure"};
  }

  void leave_out(const Group& group, const std::string& reason) {
    if (versions(group) < 2) return;
    for (const Figure* figure : group) book_.not_checked({figure->article, figure->mention->span, reason});
  }

  void write(const Figure& figure, const FigureKey& key, Severity cap, const std::string& reason,
             const std::string& anchor = "") {
    Fact fact;
    fact.id = key.id;
    fact.key = anchor.empty() ? key.occasion : anchor;
    fact.title = key.title + (key.occasion.empty() ? "" : " (" + key.occasion + ")");
    fact.kind = figure.mention->value.kind == Kind::number ? Kind::count : figure.mention->value.kind;
    fact.over_time = key.event && key.event->rises ? OverTime::rises : OverTime::fixed;
    fact.cap = Severity::warning;
    Claim claim;
    claim.article = figure.article;
    claim.fact = book_.fact(fact);
    claim.quote = figure.mention->span;
    claim.sentence = figure.sentence;
    claim.value = figure.mention->value;
    claim.certainty = figure.around.certainty;
    claim.attribution = figure.around.attribution;
    claim.cap = cap;
    claim.cap_reason = reason;
    book_.add(std::move(claim));
  }

  const ReadStory& story_;
  const EventWords& words_;
  ClaimBook& book_;
  std::set<std::uint32_t> central_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken_;
  std::vector<Figure> figures_;
  std::map<std::string, Group> anchored_;  ///< by noun and the figure beside it
};

}  // namespace

void claim_by_key(const ReadStory& story, const EventWords& words, ClaimBook& book) {
  KeyedReader(story, words, book).run();
}

}  // namespace gainsay
