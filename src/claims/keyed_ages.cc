// Ages of people whom no phrase names: "the 42-year-old driver" by the part they play, of which a story has one; "a
// 42-year-old man was arrested" by what happened to them; "the 58-year-old said" by the only person of whom the
// sentences speak. A word for which one article has two ages is left alone.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "claims/keyed_claims.h"
#include "claims/stretch.h"
#include "claims/title_words.h"

namespace gainsay {
namespace {

constexpr std::uint32_t nobody = 0xffffffffu;
constexpr std::uint32_t noun_reach = 3;   ///< "42-year-old London tram driver"
constexpr std::uint32_t event_reach = 8;  ///< tokens between someone and what happened to them

struct AgeAt {
  std::uint32_t article = 0;
  std::uint32_t sentence = 0;
  const Mention* mention = nullptr;
};

class AgeReader {
 public:
  AgeReader(const ReadStory& story, const EventWords& events, const TitleWords& words, ClaimBook& book)
      : story_(story), events_(events), words_(words), book_(book) {
    for (const Claim& claim : book.claims())
      if (claim.value.kind == Kind::age) taken_.insert({claim.article, claim.quote.begin});
  }

  void run() {
    for (article_ = 0; article_ < story_.documents.size(); ++article_)
      for (const Mention& mention : story_.mentions[article_])
        if (mention.value.kind == Kind::age && mention.value.amount &&
            taken_.count({article_, mention.span.begin}) == 0)
          read(mention);
    for (const auto& [who, ages] : by_part_) claim(who, ages);
  }

 private:
  const Document& document() const { return story_.documents[article_]; }
  const std::string& text(std::uint32_t token) const { return story_.vocabulary[document().tokens[token].folded].text; }

  void read(const Mention& mention) {
    const std::uint32_t s = sentence_at(document(), mention.span.begin);
    const TokenRange sentence = document().sentences[s].tokens;
    const std::uint32_t noun = noun_behind(sentence, mention.tokens.last);
    if (noun == nobody) {
      if (const std::uint32_t person = meant(s, mention); person != nobody) claim_person(person, s, mention);
      return;
    }
    if (name_at(noun + 1, sentence)) return;
    if (words_.is_part(document().tokens[noun].folded))
      by_part_[text(noun)].push_back({article_, s, &mention});
    else if (const EventClass* event = event_near(sentence, noun))
      by_part_[text(noun) + " " + event->name].push_back({article_, s, &mention});
  }

  /// The word for the person behind an age: "driver", "man"; `nobody` where none follows.
  std::uint32_t noun_behind(TokenRange sentence, std::uint32_t from) const {
    static constexpr std::array<std::string_view, 4> people = {"man", "woman", "boy", "girl"};
    for (std::uint32_t at = from; at < std::min(sentence.last, from + noun_reach); ++at) {
      if (words_.is_part(document().tokens[at].folded)) return at;
      if (std::find(people.begin(), people.end(), text(at)) != people.end()) return at;
      if (document().tokens[at].shape == Shape::symbol) return nobody;
    }
    return nobody;
  }
  bool name_at(std::uint32_t token, TokenRange sentence) const {
    const auto places = stretch_of(story_.names.places[article_], {token, std::min(token + 1, sentence.last)});
    return places.begin() != places.end();
  }

  /// What is said to have happened to the person of `noun`: only what befalls one alone in most stories.
  const EventClass* event_near(TokenRange sentence, std::uint32_t noun) const {
    for (std::uint32_t at = noun + 1; at < std::min(sentence.last, noun + event_reach); ++at) {
      if (document().tokens[at].shape == Shape::symbol) return nullptr;
      const EventClass* event = events_.event_at(document(), story_.vocabulary, at, sentence.last);
      if (event && event->name == "arrested") return event;
    }
    return nullptr;
  }

  /// "The 58-year-old said": the only person named in this sentence before it and in the one before.
  std::uint32_t meant(std::uint32_t s, const Mention& mention) const {
    static constexpr std::array<std::string_view, 12> verbs = {"said", "told", "was",  "is",  "has", "had",
                                                               "also", "who",  "will", "did", "won", "says"};
    const std::uint32_t first = mention.tokens.first, last = mention.tokens.last;
    const TokenRange sentence = document().sentences[s].tokens;
    if (first == sentence.first || text(first - 1) != "the" || last >= sentence.last) return nobody;
    if (std::find(verbs.begin(), verbs.end(), text(last)) == verbs.end()) return nobody;
    const std::uint32_t from = s > 0 ? document().sentences[s - 1].tokens.first : sentence.first;
    std::uint32_t only = nobody;
    for (const NamePlace& place : stretch_of(story_.names.places[article_], {from, first})) {
      if (story_.names.entities[place.entity].kind != "person") continue;
      if (only != nobody && only != place.entity) return nobody;
      only = place.entity;
    }
    return only;
  }

  void claim_person(std::uint32_t person, std::uint32_t sentence, const Mention& mention) {
    Fact fact;
    fact.id = "person.age";
    fact.subject = story_.names.entities[person].name;
    fact.title = "How old " + fact.subject + " is";
    fact.kind = Kind::age;
    write(fact, {article_, sentence, &mention},
          "“the " + std::string(text_of(document().text, mention.span)) + "” may be someone else");
  }

  void claim(const std::string& who, const std::vector<AgeAt>& ages) {
    std::map<std::uint32_t, std::set<std::string>> by_article;
    for (const AgeAt& age : ages) by_article[age.article].insert(age.mention->value.amount->to_string());
    for (const auto& [article, different] : by_article)
      if (different.size() > 1) return;
    Fact fact;
    fact.id = "age: " + who;
    fact.title = "the age of the " + who;
    fact.kind = Kind::age;
    fact.cap = Severity::warning;
    for (const AgeAt& age : ages) write(fact, age, "there may be more than one " + who);
  }

  void write(const Fact& fact, const AgeAt& age, const std::string& reason) {
    Claim claim;
    claim.article = age.article;
    claim.fact = book_.fact(fact);
    claim.quote = age.mention->span;
    claim.sentence = age.sentence;
    claim.value = age.mention->value;
    claim.cap = Severity::warning;
    claim.cap_reason = reason;
    book_.add(std::move(claim));
  }

  const ReadStory& story_;
  const EventWords& events_;
  const TitleWords& words_;
  ClaimBook& book_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken_;
  std::uint32_t article_ = 0;
  std::map<std::string, std::vector<AgeAt>> by_part_;
};

}  // namespace

void claim_ages(const ReadStory& story, const EventWords& events, const TitleWords& words, ClaimBook& book) {
  AgeReader(story, events, words, book).run();
}

}  // namespace gainsay
