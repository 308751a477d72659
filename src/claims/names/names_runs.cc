// A run begins at a word whose capital means something: inside an ordinary sentence any, at the beginning of one or in
// a headline only a word that the story writes with a capital elsewhere, or that is no word of the language. It goes on
// over further such words, hyphens, initials, and small words that join names ("Bank of America", "de la Cruz"). An
// office inside it ends it: "Meta CEO Mark Zuckerberg" is two runs, and the second one names a person.
#include "claims/names/names_runs.h"

#include <algorithm>
#include <array>

#include "base/embedded.h"

namespace gainsay {
namespace {

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
  const std::array<std::pair<int, const char*>, 4> votes = {
      std::pair{person, "person"}, {company, "company"}, {place, "place"}, {thing, "thing"}};
  const auto most = std::max_element(votes.begin(), votes.end(), [](auto a, auto b) { return a.first < b.first; });
  const auto equal = std::count_if(votes.begin(), votes.end(), [&](auto v) { return v.first == most->first; });
  return most->first >= 2 && equal == 1 ? most->second : "";
}

const KnownWords::Entry& KnownWords::entry(WordId folded) {
  if (folded >= known_.size()) known_.resize(vocabulary_.size());
  if (known_[folded].met) return known_[folded];
  Entry entry{true, false, known_word(vocabulary_[folded].text)};
  entry.common = entry.word.common;
  for (const WordId lemma : vocabulary_.lemmas(folded))
    entry.common = entry.common || (lemma != folded && known_word(vocabulary_[lemma].text).common);
  return known_[folded] = entry;
}

KnownWord KnownWords::of(WordId folded) { return entry(folded).word; }
bool KnownWords::is_common(WordId folded) { return entry(folded).common; }

bool KnownWords::is_place(const std::string& words) {
  constexpr std::size_t most = 100'000;
  if (places_.size() > most) places_.clear();
  const auto found = places_.find(words);
  return found != places_.end() ? found->second : places_.emplace(words, known_word(words).place).first->second;
}

void KnownWords::forget() {
  known_.clear();
  places_.clear();
}

RunFinder::RunFinder(Vocabulary& vocabulary) : vocabulary_(vocabulary) {
  const Node& names = embedded_node("lexicon/names.yaml");
  const Node& kinds = embedded_node("lexicon/name_kinds.yaml");
  const auto set = [&](const Node& list) { return WordSet(vocabulary, list); };
  honorifics_ = set(names["honorifics"]);
  roles_ = set(names["roles"]);
  for (const auto& [role, forms] : embedded_node("lexicon/people.yaml")["roles"].entries)
    for (const Node& form : forms.items)
      if (form.text.find(' ') == std::string::npos) roles_.add(vocabulary, form.text);
  legal_ = set(names["legal"]);
  openers_ = set(names["openers"]);
  particles_ = set(names["particles"]);
  generations_ = set(names["generations"]);
  small_words_ = set(names["breaks"]);
  for (const char* list : {"determiners", "indefinite"})
    for (const Node& small : names[list].items) small_words_.add(vocabulary, small.text);
  calendar_ = set(kinds["calendar"]);
  heads_ = set(kinds["heads"]);
  heads_for_ = set(kinds["heads_for"]);
  syllables_ = set(kinds["syllables"]);
  offices_ = set(kinds["offices"]);
  east_asian_ = set(embedded_node("lexicon/people.yaml")["east_asian_surnames"]);
  first_names_ = set(kinds["first_names"]);
  company_words_ = set(kinds["company_words"]);
  place_words_ = set(kinds["place_words"]);
  place_prepositions_ = set(kinds["place_prepositions"]);
  near_ = set(kinds["near"]);
  saying_ = set(kinds["saying"]);
  belongings_ = set(kinds["belongings"]);
}

/// The runs of one document, sentence by sentence.
class RunFinder::Reader {
 public:
  Reader(const RunFinder& lists, const Document& document, const CaseCounts& counts, KnownWords& known)
      : lists_(lists), document_(document), counts_(counts), known_(known) {}

  /// Appends the runs of sentence `index` of document `number` to `out`.
  void read(std::uint32_t number, std::uint32_t index, std::vector<NameRun>& out) {
    place_ = {number, index, {}, true, {}};
    sentence_ = document_.sentences[index].tokens;
    casing_ = counts_.casing(number, index);
    runs_ = &out;
    for (std::uint32_t at = sentence_.first; at < sentence_.last;) {
      const std::uint32_t last = is_capital(token(at)) && is_name_word(at, false) ? end_of(at) : at;
      if (last > at) split({at, last});
      at = std::max(last, at + 1);
    }
  }

 private:
  const Token& token(std::uint32_t at) const { return document_.tokens[at]; }
  WordId word(std::uint32_t at) const { return document_.tokens[at].folded; }
  std::string_view text(std::uint32_t at) const { return lists_.vocabulary_[word(at)].text; }
  bool inside(std::uint32_t at) const { return sentence_.first <= at && at < sentence_.last; }

  /// Whether the capital at `at` means a name. `inner` words follow another one.
  bool is_name_word(std::uint32_t at, bool inner) {
    if (!inside(at) || !is_capital(token(at)) || token(at).shape == Shape::address) return false;
    if (at > sentence_.first && !token(at).spaced && (text(at - 1) == "#" || text(at - 1) == "@")) return false;
    const bool opens = lists_.openers_.has(word(at)) && !(inner && text(at) == "may");  // "Theresa May"
    if ((opens && !opens_person(at)) || is_contraction(text(at)) || is_calendar(at, inner)) return false;
    const int capital = counts_.capital(word(at)), lower = counts_.lower(word(at));
    const bool explained = !inner && begins_sentence(document_, lists_.vocabulary_, sentence_, at);
    if (casing_ == Casing::ordinary && (!explained || begins_person(at))) return true;
    if (capital > 0) return capital > lower;
    return casing_ == Casing::ordinary && lower == 0 && !known_.is_common(word(at));
  }

  /// A first name with a name behind it is one whatever else the word means: "Mark Lee", "Anna Reed".
  bool begins_person(std::uint32_t at) const {
    return lists_.first_names_.has(word(at)) && inside(at + 1) && token(at + 1).shape == Shape::capitalised &&
           token(at + 1).spaced && !lists_.openers_.has(word(at + 1)) && !lists_.calendar_.has(word(at + 1));
  }

  /// Inside an ordinary sentence a word that only begins sentences is a name before another: "slugger Many Lee".
  bool opens_person(std::uint32_t at) const {
    if (casing_ != Casing::ordinary || lists_.small_words_.has(word(at)) || !inside(at + 1)) return false;
    return !begins_sentence(document_, lists_.vocabulary_, sentence_, at) &&
           token(at + 1).shape == Shape::capitalised && token(at + 1).spaced && !lists_.openers_.has(word(at + 1)) &&
           !lists_.calendar_.has(word(at + 1));
  }

  /// "They've", "Don't".
  static bool is_contraction(std::string_view text) {
    static constexpr std::array<std::string_view, 6> endings = {"n't", "'ve", "'re", "'ll", "'m", "'d"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return text.ends_with(end); });
  }

  /// A month that is also a name is one behind a first name, and "May" behind any word that is none of the language
  /// ("Theresa May"), unless a day follows.
  bool is_calendar(std::uint32_t at, bool inner) {
    if (!lists_.calendar_.has(word(at))) return false;
    if (!inner || at == sentence_.first) return true;
    if (inside(at + 1) && token(at + 1).shape == Shape::number) return true;
    return !lists_.first_names_.has(word(at - 1)) &&
           !(text(at) == "may" && token(at - 1).shape == Shape::capitalised && !known_.is_common(word(at - 1)) &&
             !known_.of(word(at - 1)).place);
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
    if (text(at) == "-" && !token(at).spaced && inside(at + 1) && !token(at + 1).spaced) {
      const Token& after = token(at + 1);
      const bool figure = after.shape == Shape::number && after.end - after.begin <= 3;
      const bool syllable = lists_.syllables_.has(after.folded) || !known_.is_common(after.folded) ||
                            (inside(at - 2) && lists_.east_asian_.has(word(at - 2)));  // "Chen Hsin-te"
      const bool small = after.shape == Shape::lower && after.end - after.begin <= longest_syllable && syllable &&
                         (lists_.syllables_.has(after.folded) || !lists_.openers_.has(after.folded));
      return is_name_word(at + 1, true) || figure || small ? at + 2 : at;
    }
    if (text(at) == "&" && is_name_word(at + 1, true)) return at + 2;
    if (lists_.particles_.has(word(at)) && token(at).shape == Shape::lower) {
      const bool hyphen = inside(at + 2) && text(at + 1) == "-" && !token(at + 1).spaced && !token(at + 2).spaced;
      if (hyphen) return is_name_word(at + 2, true) ? at + 3 : at;  // "Omar al-Haddad"
      const std::uint32_t next = inside(at + 1) && lists_.particles_.has(word(at + 1)) ? at + 2 : at + 1;
      return is_name_word(next, true) ? next + 1 : at;
    }
    const bool of = text(at) == "of" && lists_.heads_.has(word(at - 1));
    if (of || (text(at) == "for" && lists_.heads_for_.has(word(at - 1)))) {
      const std::uint32_t next = inside(at + 1) && text(at + 1) == "the" ? at + 2 : at + 1;
      return is_name_word(next, true) ? next + 1 : at;
    }
    return at;
  }

  bool is_title(std::uint32_t at, std::uint32_t last) {
    if (at + 1 >= last) return false;
    if (lists_.roles_.has(word(at))) return true;
    if (at >= sentence_.first + 2 && text(at - 1) == "-" && text(at) == "general" && lists_.roles_.has(word(at - 2)))
      return true;  // "Secretary-General"
    return lists_.honorifics_.has(word(at)) && text(at + 1) != "-" && text(at + 1) != "of" &&
           (text(at).back() == '.' || !known_.is_common(word(at + 1)) || lists_.first_names_.has(word(at + 1)));
  }

  /// Cuts a stretch of capitals at its titles.
  void split(TokenRange stretch) {
    std::uint32_t first = stretch.first;
    bool titled =
        sentence_.first < first && token(first - 1).shape == Shape::lower && lists_.roles_.has(word(first - 1));
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
    if (lone && (lists_.roles_.has(word(tokens.first)) || lists_.honorifics_.has(word(tokens.first)))) return;
    if (lone && before_title && known_.is_common(word(tokens.first))) return;
    NameRun run = place_;
    run.tokens = tokens;
    run.plain = casing_ == Casing::ordinary;
    run.votes = votes(tokens);
    if (titled) run.votes.person += 3;
    if (before_title) run.votes.company += 1;
    runs_->push_back(run);
  }

  /// How many words before a person's name are none of it: "Palestinian Joan Lee", "of London Sadiq Khan".
  std::uint32_t words_before_person(TokenRange run) {
    if (run.size() < 3) return 0;
    if (lists_.offices_.has(word(run.first)) && run.first >= sentence_.first + 2 && text(run.first - 1) == "of" &&
        (lists_.roles_.has(word(run.first - 2)) || lists_.honorifics_.has(word(run.first - 2))))
      return 1;  // "Superintendent of Police Ann Lee"
    const bool person = lists_.first_names_.has(word(run.first + 1));
    if (person && known_.is_quality(word(run.first))) return 1;
    const bool of_place = run.size() == 3 && run.first > sentence_.first && text(run.first - 1) == "of" &&
                          known_.of(word(run.first)).place && !known_.of(word(run.first + 2)).common;
    return of_place && !known_.of(word(run.first + 1)).any() ? 1 : 0;
  }

  /// A word of the language that the story writes small more often: its capital is a heading's or a caption's.
  bool is_word_of_story(std::uint32_t at) {
    return counts_.lower(word(at)) > counts_.capital(word(at)) && known_.is_common(word(at));
  }

  /// "South Koreans", "Israelis": a people, not someone.
  bool names_people(TokenRange run) {
    if (run.size() > 2) return false;
    const WordId last = word(run.last - 1);
    const auto& lemmas = lists_.vocabulary_.lemmas(last);
    const bool many = lemmas.size() > 1 && known_.is_quality(lemmas.back());
    return run.size() == 1 ? many : (many || known_.is_quality(last)) && lists_.near_.has(word(run.first));
  }

  KindVotes votes(TokenRange run) {
    KindVotes votes = own_votes(run);
    votes += votes_before(run);
    votes += votes_behind(run);
    return votes;
  }

  KindVotes own_votes(TokenRange run) {
    KindVotes votes;
    const WordId first = word(run.first), last = word(run.last - 1);
    if (lists_.legal_.has(last) && run.size() > 1) votes.company += 5;
    if (lists_.company_words_.has(last)) votes.company += 4;
    if (lists_.place_words_.has(last) && run.size() > 1) votes.place += 4;
    const bool organised = votes.company > 0 || votes.place > 0;
    if (run.size() > 1 && lists_.first_names_.has(first) && !organised) votes.person += 4;
    if (run.size() == 1) {
      const KnownWord known = known_.of(first);
      votes.place += known.place ? 3 : 0;
      votes.thing += known.other && !known.place && !known.person ? 2 : 0;
      votes.company += token(run.first).shape == Shape::upper && !known.place ? 2 : 0;  // "the UBC trader"
    } else if (known_place(run)) {
      votes.place += 5;
    }
    return votes;
  }

  /// "new_york", "red_sea".
  bool known_place(TokenRange run) {
    std::string joined;
    for (std::uint32_t at = run.first; at < run.last; ++at)
      joined += (at == run.first ? "" : "_") + std::string(text(at));
    return known_.is_place(joined);
  }

  KindVotes votes_before(TokenRange run) const {
    KindVotes votes;
    if (run.first == sentence_.first) return votes;
    const bool article = text(run.first - 1) == "the" && run.first - 1 > sentence_.first;
    const std::uint32_t before = run.first - (article ? 2 : 1);
    votes.place += lists_.near_.has(word(before)) ? 2 : lists_.place_prepositions_.has(word(before)) ? 1 : 0;
    if (text(before) == "of" && before > sentence_.first && lists_.near_.has(word(before - 1))) votes.place += 3;
    if (text(before) == "of" && before > sentence_.first && lists_.belongings_.has(word(before - 1)))
      votes.company += 2;
    if (text(run.first - 1) == "the") {
      votes.thing += 1;
      votes.person -= 2;
    }
    if (inside(before) && lists_.honorifics_.has(word(before)) && is_capital(token(before))) votes.person += 3;
    return votes;
  }

  KindVotes votes_behind(TokenRange run) const {
    KindVotes votes;
    const std::uint32_t next = run.last;
    if (!inside(next)) return votes;
    if (lists_.saying_.has(word(next)) && run.size() > 1) votes.person += 1;  // "Reuters said"
    if (inside(next + 2) && text(next) == ",") {
      const bool age = token(next + 1).shape == Shape::number && token(next + 1).end - token(next + 1).begin <= 2 &&
                       text(next + 2) == ",";
      if (age) votes.person += 4;
      if (text(next + 1) == "who") votes.person += 3;
    }
    if (text(next) == "who") votes.person += 2;
    const std::uint32_t owned = text(next) == "'s" || text(next) == "'" ? next + 1 : next;
    if (inside(owned) && lists_.belongings_.has(word(owned))) votes.company += 2;
    if (lists_.roles_.has(word(next)) && token(next).shape != Shape::lower) votes.company += 1;
    return votes;
  }

  const RunFinder& lists_;
  const Document& document_;
  const CaseCounts& counts_;
  KnownWords& known_;
  // Of one sentence.
  NameRun place_;
  TokenRange sentence_;
  Casing casing_ = Casing::ordinary;
  std::vector<NameRun>* runs_ = nullptr;
};

std::vector<NameRun> RunFinder::find(const std::vector<Document>& documents, const CaseCounts& counts,
                                     KnownWords& known) const {
  std::vector<NameRun> all;
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    Reader reader(*this, documents[d], counts, known);
    for (std::uint32_t s = 0; s < documents[d].sentences.size(); ++s) reader.read(d, s, all);
  }
  return all;
}

}  // namespace gainsay
