// How old someone or something is, where the text also says since when: "the 47-year-old, born in 1970"; "the ferry,
// built in 1999, is 31 years old"; and across sentences and articles "Ann Lee, 44" and "Lee was born on 3 March 1979".
// An age is of the day of publication unless the sentence speaks of another time; people age a year between two
// articles and die before they are written of, so one year more or less is nothing.
#include <algorithm>
#include <map>

#include "claims/checks/check.h"
#include "values/calendar.h"

namespace gainsay {
namespace {

constexpr std::uint32_t birth_reach = 3;  ///< tokens between "born" and its date

struct BirthCues {
  CueTable other_time = check_cues("other_time"), past = check_cues("past"), began = check_cues("began_to_exist");
};
const BirthCues& cues() {
  static const BirthCues tables;
  return tables;
}

/// Nothing where the day of birth is open.
std::optional<Range> years_since(const Value& birth, const Published& published) {
  if (birth.hard.empty()) return std::nullopt;
  const Range day = hull(birth.hard);
  if (!day.is_closed()) return std::nullopt;
  const Decimal now = Decimal(published.day * day_minutes);
  const auto whole = [](Decimal minutes) { return Decimal((minutes / Decimal(year_minutes)).to_whole()); };
  return Range::half_open(whole(now - day.high.value),
                          whole(now + Decimal(2 * day_minutes) - day.low.value) + Decimal(1));
}

class Births {
 public:
  Births(const ReadStory& story, ClaimBook& book) : story_(story), book_(book) {}

  void run() {
    for (article_ = 0; article_ < story_.documents.size(); ++article_)
      if (story_.articles[article_].published && story_.by_sentence[article_].kinds.has(Kind::age))
        for (const SentenceMentions& here : story_.by_sentence[article_].sentences)
          if (here.kinds.has(Kind::age) && here.kinds.has(Kind::date)) in_sentence(here);
    of_people();
  }

 private:
  const Document& document() const { return story_.documents[article_]; }
  const std::string& word(std::uint32_t token) const { return folded_text(document(), story_.vocabulary, token); }

  /// One age and one date in a sentence that speaks of now.
  void in_sentence(const SentenceMentions& here) {
    const TokenRange sentence = document().sentences[here.sentence].tokens;
    const Mention *age = nullptr, *birth = nullptr;
    for (const Mention& mention : here.mentions) {
      if (mention.value.kind != Kind::age && mention.value.kind != Kind::date) continue;
      const Mention*& known = mention.value.kind == Kind::age ? age : birth;
      if (known != nullptr) return;
      known = &mention;
    }
    if (!age || !birth || age->value.hard.empty() || !is_plain_date(birth->value)) return;
    const bool born = follows_born(*birth, sentence);
    if (born ? speaks_of_other_time(sentence, *age, *birth) : !is_of_one_thing(*age, *birth)) return;
    if (const auto years = years_since(birth->value, *story_.articles[article_].published))
      write(side_of(story_, article_, age->span, Kind::age, age->value.hard), *birth, *years,
            born ? "the age of the one born “" : "the age of what dates from “");
  }
  bool follows_born(const Mention& birth, TokenRange sentence) const {
    for (std::uint32_t back = 1; back <= birth_reach && birth.tokens.first >= sentence.first + back; ++back)
      if (word(birth.tokens.first - back) == "born") return true;
    return false;
  }
  bool speaks_of_other_time(TokenRange sentence, const Mention& age, const Mention& birth) const {
    const bool between_commas = age.tokens.last < sentence.last && word(age.tokens.last) == "," &&
                                age.tokens.first > sentence.first && word(age.tokens.first - 1) == ",";
    return any_other(cues().other_time, sentence, birth) ||
           (!between_commas && any_other(cues().past, sentence, birth));
  }
  bool any_other(const CueTable& table, TokenRange sentence, const Mention& birth) const {
    for (const Cue& cue : table.in(document(), story_.vocabulary, sentence)) {
      const bool of_birth = cue.tokens.last < sentence.last && word(cue.tokens.last) == "born";
      if (!of_birth && cue.tokens.first != birth.tokens.first) return true;
    }
    return false;
  }
  /// "built in 1999, is 31 years old"; "31-year-old ferry was built in 1999": nothing else between the two.
  bool is_of_one_thing(const Mention& age, const Mention& birth) const {
    constexpr std::uint32_t most = 6;
    const bool age_first = age.tokens.first < birth.tokens.first;
    const Mention &first = age_first ? age : birth, &second = age_first ? birth : age;
    if (second.tokens.first < first.tokens.last || second.tokens.first - first.tokens.last > most) return false;
    const std::uint32_t before = birth.tokens.first;
    if (before < 2 || word(before - 1) != "in") return false;
    const bool began = cues().began.holds(story_.vocabulary, document().tokens[before - 2].folded);
    if (!began) return false;
    const std::string words = words_between(document(), story_.vocabulary, first.tokens.last, second.tokens.first);
    if (!age_first) return words == ", is" || words == "and is" || words == "is";
    const std::size_t noun = words.find(' ');
    const std::string rest = noun == std::string::npos ? "" : words.substr(noun + 1);
    const std::string cue = word(before - 2) + " in";
    return rest == "was " + cue || rest == ", " + cue || rest == "which was " + cue || rest == cue;
  }

  /// "Ann Lee, 44" and "Lee was born on 3 March 1979", wherever they stand.
  void of_people() {
    struct Known {
      std::vector<std::size_t> ages, births;  // claims
      bool dead = false;
    };
    std::map<std::string, Known> people;
    for (std::size_t i = 0; i < book_.claims().size(); ++i) {
      const Fact& fact = book_.fact_at(book_.claims()[i].fact);
      if (!fact.id.starts_with("person.")) continue;
      Known& known = people[fact.subject];
      if (fact.id == "person.age") known.ages.push_back(i);
      if (fact.id == "person.born") known.births.push_back(i);
      known.dead = known.dead || fact.id == "person.died";
    }
    for (const auto& [who, known] : people)
      if (!known.dead && !known.ages.empty() && !known.births.empty()) compare(known.ages, known.births);
  }
  void compare(const std::vector<std::size_t>& ages, const std::vector<std::size_t>& births) {
    const Claim& birth = book_.claims()[births.front()];
    if (!is_plain_date(birth.value)) return;
    for (std::size_t i : ages) {
      const Claim& age = book_.claims()[i];
      const auto& published = story_.articles[age.article].published;
      if (!published || age.sentence == birth.sentence || age.value.hard.empty()) continue;
      auto years = years_since(birth.value, *published);
      if (!years) return;
      years->low.value = years->low.value - Decimal(1);
      Mention written;
      written.span = birth.quote;
      Claim side = side_of(story_, age.article, age.quote, Kind::age, age.value.hard);
      article_ = birth.article;
      return write(side, written, *years, "the age of the one born “");
    }
  }

  void write(const Claim& age, const Mention& birth, const Range& years, const std::string& title) {
    const std::string words(text_of(document().text, birth.span));
    Claim side = side_of(story_, article_, birth.span, Kind::age, {years});
    write_check(story_,
                {"check.age", title + words + "”", Kind::age, Severity::warning, "the age may be of another day"},
                {age, side}, book_);
  }

  const ReadStory& story_;
  ClaimBook& book_;
  std::uint32_t article_ = 0;
};

}  // namespace

void check_births(const ReadStory& story, ClaimBook& book) { Births(story, book).run(); }

}  // namespace gainsay
