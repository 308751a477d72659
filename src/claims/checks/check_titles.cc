// What one person, firm or place is called, across the articles: a title right before the name ("Inspector Ann Lee",
// "the village of Harrow") or behind it ("Ann Lee, an inspector"), and a relation with its two ends named ("Hale's
// sister, Jo"). Titles of one group exclude one another, so two of them for one bearer are set against each other. Only
// full names of people count, since a second mention shortens titles ("Lt. Gen. Ann Lee … General Lee"), and a bearer
// whom one article gives two titles of a group may hold both. Two first names with one surname and one age, never in
// one article, may be one person misnamed.
#include <algorithm>
#include <map>
#include <set>

#include "claims/checks/check.h"
#include "claims/names/names_spelling.h"
#include "claims/names/title_words.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

constexpr std::uint32_t apposition_reach = 3;  ///< tokens between the comma behind a name and its title

/// What an article calls someone.
struct Called {
  std::uint32_t article = 0;
  Span quote;
  std::string as;
};

class TitleReader {
 public:
  TitleReader(const ReadStory& story, const TitleWords& words, ClaimBook& book)
      : story_(story), words_(words), book_(book) {}

  void run() {
    for (article_ = 0; article_ < story_.documents.size(); ++article_)
      for (const Sentence& sentence : document().sentences) read(sentence.tokens);
    for (const auto& [key, called] : titles_)
      write("check.title", "the " + key.second + " of " + name_of(key.first), called,
            "titles change, and some hold two");
    for (const auto& [key, called] : kin_)
      write("check.kin", "how " + name_of(key.first) + " is related to " + name_of(key.second), called,
            "one word may be meant loosely");
    for (const auto& [key, called] : aged_)
      write("check.first-name", "the first name of " + key.first + ", " + key.second, called,
            "two people may share surname and age", Severity::warning);
  }

 private:
  const Document& document() const { return story_.documents[article_]; }
  WordId folded(std::uint32_t token) const { return document().tokens[token].folded; }
  std::string name_of(std::uint32_t entity) const { return std::string(story_.names.entities[entity].name); }
  const std::string& text(std::uint32_t token) const { return story_.vocabulary[folded(token)].text; }

  void read(TokenRange sentence) {
    for (std::uint32_t at = sentence.first; at < sentence.last;) {
      const std::uint32_t next = std::max(read_title(sentence, at), read_kin(sentence, at));
      at = std::max(next, at + 1);
    }
    for (const NamePlace& place : story_.names_in(article_, sentence)) read_age(sentence, place);
  }

  /// "Martin Hale, 30,": who has this surname and age.
  void read_age(TokenRange sentence, const NamePlace& place) {
    const std::uint32_t age = place.tokens.last + 1;
    if (place.tokens.size() != 2 || age + 1 >= sentence.last || !story_.is_person(place) || text(age - 1) != ",")
      return;
    const Token& figure = document().tokens[age];
    if (figure.shape != Shape::number || figure.end - figure.begin != 2 || text(age + 1) != ",") return;
    const Token& first = document().tokens[place.tokens.first];
    const std::string surname(document().text_of({place.tokens.last - 1, place.tokens.last}));
    const std::string given(text_of(document().text, first.span()));
    std::vector<Called>& called = aged_[{surname, text(age)}];
    const auto known = std::find_if(called.begin(), called.end(),
                                    [&](const Called& one) { return bare_name(one.as) == bare_name(given); });
    called.push_back(
        {article_, document().span_of({place.tokens.first, age + 1}), known == called.end() ? given : known->as});
  }

  /// Takes a title at `at`; returns the token behind it, or 0.
  std::uint32_t read_title(TokenRange sentence, std::uint32_t at) {
    const auto found = words_.title_at(document(), at, sentence.last);
    if (!found) return 0;
    if (at > sentence.first && words_.is_modifier(folded(at - 1))) return found.last;
    if (const NamePlace* bearer = bearer_of(sentence, {at, found.last}, *found.meaning)) {
      const std::uint32_t first = std::min(at, bearer->tokens.first), last = std::max(found.last, bearer->tokens.last);
      titles_[{bearer->entity, found.meaning->group}].push_back(
          {article_, document().span_of({first, last}), found.meaning->name});
    }
    return found.last;
  }

  const NamePlace* bearer_of(TokenRange sentence, TokenRange title, const Title& meaning) const {
    std::uint32_t behind = title.last;
    if (meaning.bearer == "place") {
      if (behind >= sentence.last || text(behind) != "of") return nullptr;
      ++behind;
    }
    const NamePlace* bearer = name_at(behind, sentence);
    if (!bearer && meaning.bearer != "place") bearer = name_before(sentence, title.first);
    return bearer && may_bear(*bearer, meaning) ? bearer : nullptr;
  }

  /// The name that begins at `token`; a title that a rule file's name has taken in is looked for inside it.
  const NamePlace* name_at(std::uint32_t token, TokenRange sentence) const {
    for (const NamePlace& place : story_.names_in(article_, {token, std::min(token + 1, sentence.last)})) return &place;
    return nullptr;
  }

  /// "Ann Lee, an inspector": the name whose comma stands a few words before `token`.
  const NamePlace* name_before(TokenRange sentence, std::uint32_t token) const {
    const std::uint32_t from = token > sentence.first + apposition_reach ? token - apposition_reach : sentence.first;
    for (std::uint32_t at = token; at > from; --at) {
      if (text(at - 1) == "," && at - 1 > sentence.first) return name_ending_at(at - 1);
      if (document().tokens[at - 1].shape == Shape::symbol || document().tokens[at - 1].shape == Shape::capitalised)
        return nullptr;
    }
    return nullptr;
  }
  const NamePlace* name_ending_at(std::uint32_t token) const {
    const auto& places = story_.names.places[article_];
    auto next = std::lower_bound(places.begin(), places.end(), token,
                                 [](const NamePlace& place, std::uint32_t at) { return place.tokens.first < at; });
    return next != places.begin() && std::prev(next)->tokens.last == token ? &*std::prev(next) : nullptr;
  }

  bool may_bear(const NamePlace& place, const Title& title) const {
    const std::string_view kind = story_.entity(place).kind;
    if (title.bearer == "person") return kind == "person" && place.tokens.size() > 1;
    return kind == title.bearer || kind.empty();
  }

  /// "Martin Hale's sister, Jo Price", "her cousin Jo Price"; returns the token behind the word, or 0.
  std::uint32_t read_kin(TokenRange sentence, std::uint32_t at) {
    std::uint32_t end = 0;
    const std::string* relation = words_.kin_at(document(), at, sentence.last, end);
    if (!relation || (at > sentence.first && text(at - 1) == "-")) return 0;
    const std::uint32_t behind = end < sentence.last && text(end) == "," ? end + 1 : end;
    const NamePlace* relative = name_at(behind, sentence);
    const auto of = relative ? possessor(sentence, at, relative->entity) : std::nullopt;
    if (of && story_.is_person(*relative))
      kin_[{relative->entity, *of}].push_back({article_, document().span_of({at, relative->tokens.last}), *relation});
    return end;
  }

  /// Whose relative: the name with "'s" before the word, or for "his" and "her" the only other person named so far in
  /// the sentence and the one before it.
  std::optional<std::uint32_t> possessor(TokenRange sentence, std::uint32_t kin, std::uint32_t relative) const {
    constexpr std::uint32_t reach = 3;  // "her 15-year-old cousin"
    for (std::uint32_t at = kin; at > sentence.first && kin - at < reach; --at) {
      const std::string& word = text(at - 1);
      if (word == "his" || word == "her") return only_person(sentence, at - 1, relative);
      if (word == "'s" || word == "'") {
        const NamePlace* owner = name_ending_at(at - 1);
        const bool other = owner && story_.is_person(*owner) && owner->entity != relative;
        return other ? std::optional(owner->entity) : std::nullopt;
      }
      if (document().tokens[at - 1].shape == Shape::symbol && word != "-") return std::nullopt;
    }
    return std::nullopt;
  }
  std::optional<std::uint32_t> only_person(TokenRange sentence, std::uint32_t before, std::uint32_t relative) const {
    const std::uint32_t index = sentence_at(document(), document().tokens[sentence.first].begin);
    const std::uint32_t from = index > 0 ? document().sentences[index - 1].tokens.first : sentence.first;
    return story_.only_person(article_, {from, before}, relative);
  }

  void write(const std::string& id, const std::string& title, const std::vector<Called>& called,
             const std::string& reason, Severity cap = Severity::note) const {
    std::map<std::uint32_t, std::set<std::string>> by_article;
    std::vector<Claim> sides;
    for (const Called& one : called) {
      if (!by_article[one.article].insert(one.as).second) continue;
      if (by_article[one.article].size() > 1) return;
      sides.push_back(story_.answer(one.article, one.quote, one.as));
    }
    write_check(story_, {id, title, Kind::choice, cap, reason}, sides, book_);
  }

  const ReadStory& story_;
  const TitleWords& words_;
  ClaimBook& book_;
  std::uint32_t article_ = 0;
  std::map<std::pair<std::uint32_t, std::string>, std::vector<Called>> titles_;  ///< by bearer and group
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Called>> kin_;   ///< by relative and whose
  std::map<std::pair<std::string, std::string>, std::vector<Called>> aged_;      ///< first names, by surname and age
};

}  // namespace

void check_titles(const ReadStory& story, const TitleWords& words, ClaimBook& book) {
  TitleReader(story, words, book).run();
}

}  // namespace gainsay
