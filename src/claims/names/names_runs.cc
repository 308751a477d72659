// A run begins at a word whose capital means something: inside an ordinary sentence any, at the beginning of one or in
// a headline only a word that the story writes with a capital elsewhere, or that is no word of the language. It goes on
// over further such words, hyphens, initials, and small words that join names ("Bank of America", "de la Cruz"). An
// office inside it ends it: "Meta CEO Mark Zuckerberg" is two runs, and the second one names a person.
#include "claims/names/names_runs.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr NameWords::Classes small_word = NameWords::breaking | NameWords::determiner | NameWords::indefinite;
constexpr std::uint32_t longest_syllable = 6;  // "Chien-tsung"

}  // namespace

KindVotes& KindVotes::operator+=(const KindVotes& other) {
  person += other.person;
  company += other.company;
  place += other.place;
  thing += other.thing;
  return *this;
}

std::string_view KindVotes::best() const {
  const int most = std::max(std::max(person, company), std::max(place, thing));
  if (most < 2 || (person == most) + (company == most) + (place == most) + (thing == most) > 1) return {};
  return person == most ? "person" : company == most ? "company" : place == most ? "place" : "thing";
}

namespace {

/// The runs of one document, sentence by sentence.
class RunReader {
 public:
  RunReader(const std::vector<Document>& documents, std::uint32_t number, const CaseCounts& counts, NameWords& words,
            std::vector<NameRun>& out)
      : words_(words),
        single_(words.single),
        number_(number),
        document_(documents[number]),
        counts_(counts),
        out_(out) {}

  /// A run begins with a capital, so only those are looked at.
  void read() {
    std::uint32_t behind = 0, index = 0;
    for (const auto& [at, explained] : counts_.capitals(number_)) {
      if (at < behind) continue;
      if (at >= sentence_.last) {
        while (at >= document_.sentences[index].tokens.last) ++index;
        begin(index);
      }
      if (!means_name(at, false, explained)) continue;
      behind = end_of(at);
      split({at, behind});
    }
  }

 private:
  void begin(std::uint32_t index) {
    sentence_ = document_.sentences[index].tokens;
    index_ = index;
    casing_ = counts_.casing(number_, index);
  }

  const Token& token(std::uint32_t at) const { return document_.tokens[at]; }
  WordId word(std::uint32_t at) const { return document_.tokens[at].folded; }
  /// Whether the word at `at` is of one of the classes.
  bool is(std::uint32_t at, NameWords::Classes classes) const { return words_.is(word(at), classes); }
  bool inside(std::uint32_t at) const { return sentence_.first <= at && at < sentence_.last; }

  /// Whether the capital at `at` means a name. `inner` words follow another one.
  bool is_name_word(std::uint32_t at, bool inner) {
    return inside(at) && is_capital(token(at)) && means_name(at, inner, false);
  }
  /// Likewise of a capital; whether its place is one that explains it counts only at the beginning of a run.
  bool means_name(std::uint32_t at, bool inner, bool explained) {
    if (at > sentence_.first && !token(at).spaced && is(at - 1, NameWords::tag)) return false;
    if (is(at, NameWords::opener | NameWords::calendar) && !is_name_still(at, inner)) return false;
    if (words_.is_contraction(word(at))) return false;
    if (casing_ == Casing::ordinary && (!explained || begins_person(at))) return true;
    const int capital = counts_.capital(word(at)), lower = counts_.lower(word(at));
    if (capital > 0) return capital > lower;
    return casing_ == Casing::ordinary && lower == 0 && !words_.is_common(word(at));
  }

  /// Whether a word that only begins sentences, or one of the calendar, is a name at `at` for all that.
  bool is_name_still(std::uint32_t at, bool inner) {
    const bool opens = is(at, NameWords::opener) && !(inner && word(at) == single_.may);  // "Theresa May"
    return (!opens || opens_person(at)) && !is_calendar(at, inner);
  }

  /// A word with a capital that is a name's rather than a sentence's or the calendar's.
  bool goes_on_name(std::uint32_t at) const {
    return inside(at) && token(at).shape == Shape::capitalised && token(at).spaced &&
           !is(at, NameWords::opener | NameWords::calendar);
  }

  /// A first name with a name behind it is one whatever else the word means: "Mark Lee", "Anna Reed".
  bool begins_person(std::uint32_t at) const { return is(at, NameWords::first_name) && goes_on_name(at + 1); }

  /// Inside an ordinary sentence a word that only begins sentences is a name before another: "slugger Many Lee".
  bool opens_person(std::uint32_t at) const {
    return casing_ == Casing::ordinary && !is(at, small_word) && goes_on_name(at + 1) &&
           !begins_sentence(document_, words_, sentence_, at);
  }

  /// A month that is also a name is one behind a first name, and "May" behind any word that is none of the language
  /// ("Theresa May"), unless a day follows.
  bool is_calendar(std::uint32_t at, bool inner) {
    if (!is(at, NameWords::calendar)) return false;
    if (!inner || at == sentence_.first) return true;
    if (inside(at + 1) && token(at + 1).shape == Shape::number) return true;
    return !is(at - 1, NameWords::first_name) &&
           !(word(at) == single_.may && token(at - 1).shape == Shape::capitalised && !words_.is_common(word(at - 1)) &&
             !words_.known(word(at - 1)).place);
  }

  /// The token behind the run that begins at `at`.
  std::uint32_t end_of(std::uint32_t at) {
    std::uint32_t last = at + 1;
    for (;;) {
      const std::uint32_t next = joined(last);
      if (next == last) return last;
      last = next;
    }
  }

  /// One more word of a run that ends before `at`, with what joins it; `at` when there is none.
  std::uint32_t joined(std::uint32_t at) {
    if (!inside(at)) return at;
    if (is_name_word(at, true)) return at + 1;
    if (word(at) == single_.dash && !token(at).spaced && inside(at + 1) && !token(at + 1).spaced) {
      const Token& after = token(at + 1);
      const bool figure = after.shape == Shape::number && after.end - after.begin <= 3;
      return figure || is_name_word(at + 1, true) || is_syllable(at + 1) ? at + 2 : at;
    }
    if (word(at) == single_.ampersand && is_name_word(at + 1, true)) return at + 2;
    if (is(at, NameWords::particle) && token(at).shape == Shape::lower) {
      const bool hyphen =
          inside(at + 2) && word(at + 1) == single_.dash && !token(at + 1).spaced && !token(at + 2).spaced;
      if (hyphen) return is_name_word(at + 2, true) ? at + 3 : at;  // "Omar al-Haddad"
      const std::uint32_t next = inside(at + 1) && is(at + 1, NameWords::particle) ? at + 2 : at + 1;
      return is_name_word(next, true) ? next + 1 : at;
    }
    const bool of = word(at) == single_.of && is(at - 1, NameWords::head);
    if (of || (word(at) == single_.for_ && is(at - 1, NameWords::head_for))) {
      const std::uint32_t next = inside(at + 1) && word(at + 1) == single_.the ? at + 2 : at + 1;
      return is_name_word(next, true) ? next + 1 : at;
    }
    return at;
  }

  /// The end of a given name, written small behind a hyphen: "Chien-tsung", and "Hsin-te" behind "Chen".
  bool is_syllable(std::uint32_t at) {
    if (token(at).shape != Shape::lower || token(at).end - token(at).begin > longest_syllable) return false;
    if (is(at, NameWords::syllable)) return true;
    if (is(at, NameWords::opener)) return false;
    return !words_.is_common(word(at)) || (inside(at - 3) && is(at - 3, NameWords::east_asian));
  }

  bool is_title(std::uint32_t at, std::uint32_t last) {
    if (at + 1 >= last) return false;
    if (is(at, NameWords::role)) return true;
    if (at >= sentence_.first + 2 && word(at - 1) == single_.dash && word(at) == single_.general &&
        is(at - 2, NameWords::role))
      return true;  // "Secretary-General"
    return is(at, NameWords::honorific) && word(at + 1) != single_.dash && word(at + 1) != single_.of &&
           (words_.text(word(at)).back() == '.' || !words_.is_common(word(at + 1)) ||
            is(at + 1, NameWords::first_name));
  }

  /// Cuts a stretch of capitals at its titles.
  void split(TokenRange stretch) {
    std::uint32_t first = stretch.first;
    bool titled = sentence_.first < first && token(first - 1).shape == Shape::lower && is(first - 1, NameWords::role);
    for (std::uint32_t at = stretch.first; at < stretch.last; ++at) {
      if (!is_title(at, stretch.last)) continue;
      add({first, at}, titled, true);
      titled = true;
      first = at + 1;
    }
    add({first, stretch.last}, titled, false);
  }

  void add(TokenRange tokens, bool titled, bool before_title) {
    while (tokens.size() > 0 && token(tokens.first).shape == Shape::symbol) ++tokens.first;
    while (tokens.size() > 0 && token(tokens.last - 1).shape == Shape::symbol) --tokens.last;
    if (tokens.size() == 0) return;
    tokens.first += words_before_person(tokens);
    const bool lone = tokens.size() == 1;
    if (lone && is_word_of_story(tokens.first)) return;
    if (names_people(tokens)) return;
    if (lone && is(tokens.first, NameWords::role | NameWords::honorific)) return;
    if (lone && before_title && words_.is_common(word(tokens.first))) return;
    NameRun& run = out_.emplace_back(NameRun{number_, index_, tokens, casing_ == Casing::ordinary, votes(tokens)});
    if (titled) run.votes.person += 3;
    if (before_title) run.votes.company += 1;
  }

  /// How many words before a person's name are none of it: "Palestinian Joan Lee", "of London Sadiq Khan".
  std::uint32_t words_before_person(TokenRange run) {
    if (run.size() < 3) return 0;
    if (is(run.first, NameWords::office) && run.first >= sentence_.first + 2 && word(run.first - 1) == single_.of &&
        is(run.first - 2, NameWords::role | NameWords::honorific))
      return 1;  // "Superintendent of Police Ann Lee"
    const bool person = is(run.first + 1, NameWords::first_name);
    if (person && words_.is_quality(word(run.first))) return 1;
    const bool of_place = run.size() == 3 && run.first > sentence_.first && word(run.first - 1) == single_.of &&
                          words_.known(word(run.first)).place && !words_.known(word(run.first + 2)).common;
    return of_place && !words_.known(word(run.first + 1)).any() ? 1 : 0;
  }

  /// A word of the language that the story writes small more often: its capital is a heading's or a caption's.
  bool is_word_of_story(std::uint32_t at) {
    return words_.is_common(word(at)) && counts_.lower(word(at)) > counts_.capital(word(at));
  }

  /// "South Koreans", "Israelis": a people, not someone.
  bool names_people(TokenRange run) {
    if (run.size() > 2) return false;
    const WordId last = word(run.last - 1);
    if (run.size() == 1) return words_.is_people(last);
    return is(run.first, NameWords::near) && (words_.is_people(last) || words_.is_quality(last));
  }

  KindVotes votes(TokenRange run) {
    KindVotes votes;
    own_votes(run, votes);
    votes_before(run, votes);
    votes_behind(run, votes);
    return votes;
  }

  void own_votes(TokenRange run, KindVotes& votes) {
    const WordId first = word(run.first);
    const NameWords::Classes last = words_.of(word(run.last - 1));
    if ((last & NameWords::company_word) != 0) votes.company += 4;
    if (run.size() == 1) {
      const KnownWord known = words_.known(first);
      votes.place += known.place ? 3 : 0;
      votes.thing += known.other && !known.place && !known.person ? 2 : 0;
      votes.company += token(run.first).shape == Shape::upper && !known.place ? 2 : 0;  // "the UBC trader"
      return;
    }
    if ((last & NameWords::legal) != 0) votes.company += 5;
    if ((last & NameWords::place_word) != 0) votes.place += 4;
    const bool organised = votes.company > 0 || votes.place > 0;
    if (!organised && words_.is(first, NameWords::first_name)) votes.person += 4;
    if (words_.is_place(document_, run)) votes.place += 5;
  }

  void votes_before(TokenRange run, KindVotes& votes) const {
    if (run.first == sentence_.first) return;
    const bool article = word(run.first - 1) == single_.the;
    const std::uint32_t before = run.first - (article && run.first - 1 > sentence_.first ? 2 : 1);
    const NameWords::Classes classes = words_.of(word(before));
    votes.place += (classes & NameWords::near) != 0 ? 2 : (classes & NameWords::place_preposition) != 0 ? 1 : 0;
    if (word(before) == single_.of && before > sentence_.first) {
      votes.place += is(before - 1, NameWords::near) ? 3 : 0;
      votes.company += is(before - 1, NameWords::belonging) ? 2 : 0;
    }
    if (article) {
      votes.thing += 1;
      votes.person -= 2;
    }
    if ((classes & NameWords::honorific) != 0 && is_capital(token(before))) votes.person += 3;
  }

  void votes_behind(TokenRange run, KindVotes& votes) const {
    const std::uint32_t next = run.last;
    if (!inside(next)) return;
    const NameWords::Classes classes = words_.of(word(next));
    if ((classes & NameWords::saying) != 0 && run.size() > 1) votes.person += 1;  // "Reuters said"
    if (word(next) == single_.comma && inside(next + 2)) {
      const bool age = token(next + 1).shape == Shape::number && token(next + 1).end - token(next + 1).begin <= 2 &&
                       word(next + 2) == single_.comma;
      if (age) votes.person += 4;
      if (word(next + 1) == single_.who) votes.person += 3;
    }
    if (word(next) == single_.who) votes.person += 2;
    const std::uint32_t owned = words_.owns(word(next)) ? next + 1 : next;
    if (inside(owned) && is(owned, NameWords::belonging)) votes.company += 2;
    if ((classes & NameWords::role) != 0 && token(next).shape != Shape::lower) votes.company += 1;
  }

  NameWords& words_;
  const NameWords::Single& single_;
  const std::uint32_t number_;  ///< of the document
  const Document& document_;
  const CaseCounts& counts_;
  std::vector<NameRun>& out_;
  // Of one sentence.
  TokenRange sentence_;
  std::uint32_t index_ = 0;
  Casing casing_ = Casing::ordinary;
};

}  // namespace

void find_runs(const std::vector<Document>& documents, const CaseCounts& counts, NameWords& words,
               std::vector<NameRun>& out) {
  out.clear();
  for (std::uint32_t d = 0; d < documents.size(); ++d) RunReader(documents, d, counts, words, out).read();
}

}  // namespace gainsay
