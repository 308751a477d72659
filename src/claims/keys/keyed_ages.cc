// Ages of people whom no phrase names: "the 42-year-old driver" by the part they play, of which a story has one; "a
// 42-year-old man was arrested" by what happened to them; "the 58-year-old said" by the only person of whom the
// sentences speak; of someone named in the next sentence ("He was named as Ann Lee"). Someone unnamed who was arrested
// is set beside the only one whom the story names as arrested, as a note. A word for which one article has two ages is
// left alone.
#include <algorithm>
#include <map>
#include <set>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/keys/keyed_claims.h"
#include "claims/names/title_words.h"
#include "claims/voice.h"

namespace gainsay {
namespace {

constexpr std::uint32_t noun_reach = 3;  ///< "42-year-old London tram driver"
constexpr std::uint32_t arrest_reach = 20;
constexpr std::uint32_t topic_reach = 7;   ///< tokens before the name of whom a sentence speaks, behind a dateline too
constexpr std::uint32_t naming_reach = 5;  ///< "The dead man was named"
constexpr std::int64_t oldest = 115;       ///< years
constexpr std::uint32_t event_reach = 8;   ///< tokens between someone and what happened to them

/// rules/lexicon/ages.yaml.
struct AgeWords {
  WordSet people, naming, goes_on;
};
const AgeWords& age_words() {
  static const Node& file = embedded_node("lexicon/ages.yaml");
  static const AgeWords words{WordSet(file["people"]), WordSet(file["naming"]), WordSet(file["goes_on"])};
  return words;
}

class AgeReader {
 public:
  AgeReader(const ReadStory& story, const EventWords& events, const TitleWords& words, const PeopleWords& people,
            ClaimBook& book)
      : story_(story), events_(events), words_(words), people_(people), book_(book) {
    for (const Claim& claim : book.claims())
      if (claim.value.kind == Kind::age) taken_.insert({claim.article, claim.quote.begin});
  }

  void run() {
    for (article_ = 0; article_ < story_.documents.size(); ++article_)
      for (const SentenceMentions& here : story_.by_sentence[article_].sentences) {
        const bool of_someone = story_.vocabulary.may_hold(document().sentences[here.sentence].classes, pronouns());
        if (of_someone || here.kinds.has(Kind::age))
          for (const Mention& mention : here.mentions) read(mention, of_someone && is_of_pronoun(mention));
      }
    for (const auto& [who, ages] : by_part_) claim(who, ages);
    if (!arrested_.empty()) claim_arrested();
  }

 private:
  const Document& document() const { return story_.documents[article_]; }
  const std::string& text(std::uint32_t token) const { return story_.vocabulary[document().tokens[token].folded].text; }

  /// Those of whom an age may be told without a name.
  static const WordClass& pronouns() {
    static const WordClass words([](const Vocabulary& vocabulary, WordId folded) {
      return voice().words[Voice::he_or_she].holds(vocabulary, folded);
    });
    return words;
  }

  void read(const Mention& mention, bool led) {
    const bool age = mention.value.kind == Kind::age;
    if ((!led && !age) || !mention.value.amount || taken_.count({article_, mention.span.begin}) > 0) return;
    if (!(led && (read_bare(mention) || read_pronoun(mention))) && age) read_age(mention);
  }
  void read_age(const Mention& mention) {
    const std::uint32_t s = sentence_at(document(), mention.span.begin);
    const TokenRange sentence = document().sentences[s].tokens;
    const auto noun = noun_behind(sentence, mention.tokens.last);
    if (!noun) {
      auto person = meant(s, mention);
      if (!person && is_indefinite(sentence, mention)) person = named_next(s);
      if (person) claim_person(*person, s, mention);
      return;
    }
    if (name_at(*noun + 1, sentence)) return;
    if (const auto person = named_next(s)) return claim_person(*person, s, mention);
    if (is_arrested(sentence, *noun + 1)) arrested_.push_back(age_at(s, mention));
    if (words_.is_part(document().tokens[*noun].folded))
      by_part_[text(*noun)].push_back(age_at(s, mention));
    else if (const EventClass* event = event_near(sentence, *noun))
      by_part_[text(*noun) + " " + event->name].push_back(age_at(s, mention));
  }

  /// The word for the person behind an age, where one follows: "driver", "man".
  std::optional<std::uint32_t> noun_behind(TokenRange sentence, std::uint32_t from) const {
    for (std::uint32_t at = from; at < std::min(sentence.last, from + noun_reach); ++at) {
      if (words_.is_part(document().tokens[at].folded)) return at;
      if (age_words().people.has(text(at))) return at;
      if (people_.roles.part_ends_at(document(), from, at + 1)) return at;
      if (document().tokens[at].shape == Shape::symbol) return std::nullopt;
    }
    return std::nullopt;
  }
  bool name_at(std::uint32_t token, TokenRange sentence) const {
    return story_.names_in(article_, {token, std::min(token + 1, sentence.last)}).size() > 0;
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

  /// "he was 84", "she is 62".
  bool is_of_pronoun(const Mention& mention) const {
    const std::uint32_t first = mention.tokens.first;
    return mention.tokens.size() == 1 && first >= 2 && (text(first - 1) == "was" || text(first - 1) == "is") &&
           voice().is(Voice::he_or_she, document(), story_.vocabulary, first - 2);
  }

  /// "He was 84.": the age of the one of whom the sentence before speaks. False where the words are others.
  bool read_bare(const Mention& mention) {
    const std::uint32_t first = mention.tokens.first, last = mention.tokens.last;
    if (document().tokens[first].shape != Shape::number) return false;
    const std::uint32_t s = sentence_at(document(), mention.span.begin);
    const TokenRange sentence = document().sentences[s].tokens;
    const bool bare = first == sentence.first + 2 && last + 1 == sentence.last && text(last) == ".";
    if (s == 0 || !bare || text(first - 1) != "was") return false;
    const TokenRange before = document().sentences[s - 1].tokens;
    const TokenRange topic{before.first, std::min(before.last, before.first + topic_reach)};
    for (const NamePlace& place : story_.names_in(article_, topic))
      if (story_.is_person(place)) return claim_person(place.entity, s, mention), true;
    return false;
  }

  /// "She said that he was 62.": the age of the only one whose age the sentence before gives ("Ann Lee, 61, …").
  bool read_pronoun(const Mention& mention) {
    const std::uint32_t first = mention.tokens.first, last = mention.tokens.last;
    const std::uint32_t s = sentence_at(document(), mention.span.begin);
    const TokenRange sentence = document().sentences[s].tokens;
    const bool led = first >= sentence.first + 2;
    const bool ends = last < sentence.last && (text(last) == "." || text(last) == "," || text(last) == "and");
    if (s == 0 || !led || !ends || *mention.value.amount > Decimal(oldest)) return false;
    const auto [person, age] = aged_in(document().sentences[s - 1].tokens);
    if (!age) return false;
    if (taken_.insert({article_, age->span.begin}).second) claim_person(person, s - 1, *age);
    claim_person(person, s, mention);
    return true;
  }
  /// The only person whose name an age follows between commas.
  std::pair<std::uint32_t, const Mention*> aged_in(TokenRange sentence) const {
    std::pair<std::uint32_t, const Mention*> only{0, nullptr};
    for (const NamePlace& place : story_.names_in(article_, sentence)) {
      const std::uint32_t comma = place.tokens.last;
      if (comma + 2 >= sentence.last || text(comma) != ",") continue;
      const auto behind = story_.values_in(article_, {comma + 1, comma + 2});
      if (behind.begin() == behind.end() || text(behind.begin()->tokens.last) != ",") continue;
      const auto& amount = behind.begin()->value.amount;
      if (!amount || *amount > Decimal(oldest)) continue;
      if (only.second) return {};
      only = {place.entity, behind.begin()};
    }
    return only;
  }

  bool is_arrested(TokenRange sentence, std::uint32_t from) const {
    for (std::uint32_t at = from; at < std::min(sentence.last, from + arrest_reach); ++at) {
      if (document().tokens[at].shape == Shape::symbol && text(at) != ",") return false;
      if (is_person_at(at)) return false;
      if (people_.roles.tells_of_arrest(document().tokens[at].folded)) return true;
    }
    return false;
  }

  bool is_person_at(std::uint32_t token) const {
    const auto here = story_.names_in(article_, {token, token + 1});
    return here.size() > 0 && story_.is_person(*here.begin());
  }

  /// "A 46-year-old fisherman".
  bool is_indefinite(TokenRange sentence, const Mention& mention) const {
    const std::uint32_t first = mention.tokens.first;
    return first > sentence.first && (text(first - 1) == "a" || text(first - 1) == "an");
  }

  /// "He was named as Ann Lee": the only person of the sentence behind `s`, who is named there.
  std::optional<std::uint32_t> named_next(std::uint32_t s) const {
    if (s + 1 >= document().sentences.size()) return std::nullopt;
    const TokenRange next = document().sentences[s + 1].tokens;
    for (std::uint32_t at = next.first; at < std::min(next.last, next.first + naming_reach); ++at)
      if (age_words().naming.has(text(at))) return story_.only_person(article_, next);
    return std::nullopt;
  }

  /// "The 58-year-old said": the only person named in this sentence before it and in the one before.
  std::optional<std::uint32_t> meant(std::uint32_t s, const Mention& mention) const {
    const std::uint32_t first = mention.tokens.first, last = mention.tokens.last;
    const TokenRange sentence = document().sentences[s].tokens;
    if (first == sentence.first || text(first - 1) != "the" || last >= sentence.last) return std::nullopt;
    if (!age_words().goes_on.has(text(last))) return std::nullopt;
    const std::uint32_t from = s > 0 ? document().sentences[s - 1].tokens.first : sentence.first;
    return story_.only_person(article_, {from, first});
  }

  /// The age claimed of the one person named as arrested, wherever it stands; empty where there are two such people.
  std::vector<Claim> named_arrested() {
    std::vector<Claim> out;
    std::set<std::uint32_t> people;
    for (const FullName& name : full_names({story_.documents, story_.names, story_.vocabulary}, people_))
      for (const NamedAt& at : name.places) {
        article_ = at.article;
        const TokenRange sentence = document().sentences[at.sentence].tokens;
        const auto here = story_.values_in(article_, {at.tokens.last, at.tokens.last + 2});
        if (at.age.empty() || here.size() == 0 || !is_arrested(sentence, at.tokens.last + 3)) continue;
        for (const NamePlace& place : story_.names_in(article_, at.tokens)) people.insert(place.entity);
        out.push_back(age_at(at.sentence, *here.begin()));
      }
    return people.size() == 1 ? out : std::vector<Claim>{};
  }
  void claim_arrested() {
    std::vector<Claim> ages = named_arrested();
    if (ages.empty()) return;
    std::set<std::uint32_t> articles;
    for (const Claim& age : arrested_)
      if (!articles.insert(age.article).second) return;
    ages.insert(ages.end(), arrested_.begin(), arrested_.end());
    const Fact fact{
        .id = "age: arrested", .title = "the age of the person arrested", .kind = Kind::age, .cap = Severity::note};
    write(fact, std::move(ages), "more than one may have been arrested");
  }

  void claim_person(std::uint32_t person, std::uint32_t sentence, const Mention& mention) {
    const std::string name(story_.names.entities[person].name);
    write({.id = "person.age", .subject = name, .title = "How old " + name + " is", .kind = Kind::age},
          {age_at(sentence, mention)},
          "“the " + std::string(text_of(document().text, mention.span)) + "” may be someone else");
  }

  void claim(const std::string& who, const std::vector<Claim>& ages) {
    std::map<std::uint32_t, std::set<Decimal>> by_article;
    for (const Claim& age : ages)
      if (by_article[age.article].insert(*age.value.amount).second && by_article[age.article].size() > 1) return;
    const Fact fact{.id = "age: " + who, .title = "the age of the " + who, .kind = Kind::age, .cap = Severity::warning};
    write(fact, ages, "there may be more than one " + who);
  }

  Claim age_at(std::uint32_t sentence, const Mention& mention) const {
    Claim age = ReadStory::said(article_, sentence, mention);
    age.value.kind = Kind::age;
    age.cap = Severity::warning;
    return age;
  }
  void write(const Fact& fact, std::vector<Claim> ages, const std::string& reason) {
    for (Claim& age : ages) age.cap_reason = reason;
    book_.add(fact, std::move(ages));
  }

  const ReadStory& story_;
  const EventWords& events_;
  const TitleWords& words_;
  const PeopleWords& people_;
  ClaimBook& book_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken_;
  std::uint32_t article_ = 0;
  std::map<std::string, std::vector<Claim>> by_part_;
  std::vector<Claim> arrested_;  ///< of people without a name
};

}  // namespace

void claim_ages(const ReadStory& story, const EventWords& events, const TitleWords& words, const PeopleWords& people,
                ClaimBook& book) {
  AgeReader(story, events, words, people, book).run();
}

}  // namespace gainsay
