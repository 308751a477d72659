// What one person, firm or place is called, across the articles: a title right before the name ("Inspector Ann Lee",
// "the village of Harrow") or behind it ("Ann Lee, an inspector"), and a relation with its two ends named ("Hale's
// sister, Jo"). Titles of one group exclude one another, so two of them for one bearer are set against each other. Only
// full names of people count, since a second mention shortens titles ("Lt. Gen. Ann Lee … General Lee"), and a bearer
// whom one article gives two titles of a group may hold both. Two first names with one surname and one age, never in
// one article, may be one person misnamed.
#include <algorithm>
#include <map>

#include "claims/checks/check.h"
#include "claims/names/names_spelling.h"
#include "claims/names/title_words.h"

namespace gainsay {
namespace {

constexpr std::uint32_t apposition_reach = 3;  ///< tokens between the comma behind a name and its title

/// What articles call someone.
struct Called {
  std::map<std::pair<std::uint32_t, std::string>, std::vector<Claim>> titles;  ///< by bearer and group
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Claim>> kin;   ///< by relative and whose
  std::map<std::pair<std::string, std::string>, std::vector<Claim>> aged;      ///< first names, by surname and age
};

class TitleReader : public ArticleReader {
 public:
  TitleReader(const ReadStory& story, std::uint32_t article, const TitleWords& words)
      : ArticleReader(story, article), words_(words) {}

  void read(TokenRange sentence, Called& out) const {
    for (std::uint32_t at = sentence.first; at < sentence.last;) {
      const std::uint32_t next = std::max(read_title(sentence, at, out), read_kin(sentence, at, out));
      at = std::max(next, at + 1);
    }
    for (const NamePlace& place : names_in(sentence)) read_age(sentence, place, out);
  }

 private:
  /// "Martin Hale, 30,": who has this surname and age.
  void read_age(TokenRange sentence, const NamePlace& place, Called& out) const {
    const std::uint32_t age = place.tokens.last + 1;
    if (place.tokens.size() != 2 || age + 1 >= sentence.last || !story_.is_person(place) || word(age - 1) != ",")
      return;
    const Token& figure = document_.tokens[age];
    if (figure.shape != Shape::number || figure.end - figure.begin != 2 || word(age + 1) != ",") return;
    const Token& first = document_.tokens[place.tokens.first];
    const std::string surname(document_.text_of({place.tokens.last - 1, place.tokens.last}));
    const std::string given(text_of(document_.text, first.span()));
    std::vector<Claim>& called = out.aged[{surname, word(age)}];
    const auto known =
        std::ranges::find_if(called, [&](const Claim& one) { return bare_name(one.value.text) == bare_name(given); });
    called.push_back(answer({place.tokens.first, age + 1}, known == called.end() ? given : known->value.text));
  }

  /// Takes a title at `at`; returns the token behind it, or 0.
  std::uint32_t read_title(TokenRange sentence, std::uint32_t at, Called& out) const {
    const auto found = words_.title_at(document_, at, sentence.last);
    if (!found) return 0;
    if (at > sentence.first && words_.is_modifier(document_.tokens[at - 1].folded)) return found.last;
    if (const NamePlace* bearer = bearer_of(sentence, {at, found.last}, *found.meaning)) {
      const std::uint32_t first = std::min(at, bearer->tokens.first), last = std::max(found.last, bearer->tokens.last);
      out.titles[{bearer->entity, found.meaning->group}].push_back(answer({first, last}, found.meaning->name));
    }
    return found.last;
  }

  const NamePlace* bearer_of(TokenRange sentence, TokenRange title, const Title& meaning) const {
    std::uint32_t behind = title.last;
    if (meaning.bearer == "place") {
      if (behind >= sentence.last || word(behind) != "of") return nullptr;
      ++behind;
    }
    const NamePlace* bearer = name_at(behind, sentence);
    if (!bearer && meaning.bearer != "place") bearer = name_before(sentence, title.first);
    return bearer && may_bear(*bearer, meaning) ? bearer : nullptr;
  }

  /// The name that begins at `token`; a title that a rule file's name has taken in is looked for inside it.
  const NamePlace* name_at(std::uint32_t token, TokenRange sentence) const {
    for (const NamePlace& place : names_in({token, std::min(token + 1, sentence.last)})) return &place;
    return nullptr;
  }

  /// "Ann Lee, an inspector": the name whose comma stands a few words before `token`.
  const NamePlace* name_before(TokenRange sentence, std::uint32_t token) const {
    const std::uint32_t from = token > sentence.first + apposition_reach ? token - apposition_reach : sentence.first;
    for (std::uint32_t at = token; at > from; --at) {
      if (word(at - 1) == "," && at - 1 > sentence.first) return name_ending_at(at - 1);
      if (document_.tokens[at - 1].shape == Shape::symbol || document_.tokens[at - 1].shape == Shape::capitalised)
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
  std::uint32_t read_kin(TokenRange sentence, std::uint32_t at, Called& out) const {
    std::uint32_t end = 0;
    const std::string* relation = words_.kin_at(document_, at, sentence.last, end);
    if (!relation || (at > sentence.first && word(at - 1) == "-")) return 0;
    const std::uint32_t behind = end < sentence.last && word(end) == "," ? end + 1 : end;
    const NamePlace* relative = name_at(behind, sentence);
    const auto of = relative ? possessor(sentence, at, relative->entity) : std::nullopt;
    if (of && story_.is_person(*relative))
      out.kin[{relative->entity, *of}].push_back(answer({at, relative->tokens.last}, *relation));
    return end;
  }

  /// Whose relative: the name with "'s" before the word, or for "his" and "her" the only other person named so far in
  /// the sentence and the one before it.
  std::optional<std::uint32_t> possessor(TokenRange sentence, std::uint32_t kin, std::uint32_t relative) const {
    constexpr std::uint32_t reach = 3;  // "her 15-year-old cousin"
    for (std::uint32_t at = kin; at > sentence.first && kin - at < reach; --at) {
      const std::string& owns = word(at - 1);
      if (owns == "his" || owns == "her") return only_person(sentence, at - 1, relative);
      if (owns == "'s" || owns == "'") {
        const NamePlace* owner = name_ending_at(at - 1);
        const bool other = owner && story_.is_person(*owner) && owner->entity != relative;
        return other ? std::optional(owner->entity) : std::nullopt;
      }
      if (document_.tokens[at - 1].shape == Shape::symbol && owns != "-") return std::nullopt;
    }
    return std::nullopt;
  }
  std::optional<std::uint32_t> only_person(TokenRange sentence, std::uint32_t before, std::uint32_t relative) const {
    const std::uint32_t index = sentence_at(document_, document_.tokens[sentence.first].begin);
    const std::uint32_t from = index > 0 ? document_.sentences[index - 1].tokens.first : sentence.first;
    return story_.only_person(article_, {from, before}, relative);
  }

  const TitleWords& words_;
};

/// The first of each that an article has; nothing where one has two.
void write(const ReadStory& story, const CheckedFact& fact, const std::vector<Claim>& called, ClaimBook& book) {
  std::map<std::uint32_t, std::string> by_article;
  std::vector<Claim> sides;
  for (const Claim& one : called) {
    const auto& [known, fresh] = by_article.emplace(one.article, one.value.text);
    if (fresh) sides.push_back(one);
    if (known->second != one.value.text) return;
  }
  write_check(story, fact, std::move(sides), book);
}

}  // namespace

void check_titles(const ReadStory& story, const TitleWords& words, ClaimBook& book) {
  const auto found = found_in<TitleReader, Called>(story, words);
  const auto name = [&](std::uint32_t entity) { return std::string(story.names.entities[entity].name); };
  for (const auto& [key, called] : found.titles)
    write(story,
          {"check.title", "the " + key.second + " of " + name(key.first), Kind::choice, Severity::note,
           "titles change, and some hold two"},
          called, book);
  for (const auto& [key, called] : found.kin)
    write(story,
          {"check.kin", "how " + name(key.first) + " is related to " + name(key.second), Kind::choice, Severity::note,
           "one word may be meant loosely"},
          called, book);
  for (const auto& [key, called] : found.aged)
    write(story,
          {"check.first-name", "the first name of " + key.first + ", " + key.second, Kind::choice, Severity::warning,
           "two people may share surname and age"},
          called, book);
}

}  // namespace gainsay
