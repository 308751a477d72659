// Cues stand in the clause of the value. Each reaches forward to it unless a word stands between that opens another
// statement ("but", "when", "and it"); one behind the value reaches back a few words, as of a subject ("the 49 % stake
// does not carry votes"). Negations are counted: two of them make a yes. Of several grades of certainty the weakest
// counts.
#include "claims/context.h"

#include <algorithm>

#include "claims/voice.h"

namespace gainsay {
namespace {

constexpr std::uint32_t reach_back = 7;  // tokens from a subject to a cue behind it

/// What a token does to clauses: a sum of these.
enum ClauseMark : std::uint8_t {
  clause_ends = 1,      ///< it belongs to no clause
  clause_leads = 2,     ///< a clause begins with it
  clause_relative = 4,  ///< likewise behind a comma, with a relative pronoun
  clause_returns = 8,   ///< behind a relative clause the main one goes on with it
  clauses_known = 16,   ///< first of a sentence that has its marks
};

/// What a word may do to a clause.
enum class Part : std::uint8_t { none, dash, wall, comma, joint, relative, preposition };

Part part_of(const Vocabulary& vocabulary, WordId folded) {
  static const WordQuestion which;
  return static_cast<Part>(vocabulary.answer(which, folded, [&] {
    const std::string& text = vocabulary[folded].text;
    if (text == ";" || text == ":" || text == "(" || text == ")" || text == "[" || text == "]") return Part::wall;
    if (text == "and" || text == "but") return Part::joint;
    if (text == ",") return Part::comma;
    if (voice().words[Voice::relative].holds(vocabulary, folded)) return Part::relative;
    if (voice().words[Voice::preposition].holds(vocabulary, folded)) return Part::preposition;
    return text.empty() || text.find_first_not_of('-') != std::string::npos ? Part::none : Part::dash;
  }));
}

/// Words that may do something to a clause by themselves.
const WordClass& clause_words() {
  static const WordClass words([](const Vocabulary& vocabulary, WordId folded) {
    const Part part = part_of(vocabulary, folded);
    return part != Part::none && part != Part::preposition;
  });
  return words;
}

/// Finds the marks of one sentence.
class ClauseMarker {
 public:
  ClauseMarker(const Document& document, const Vocabulary& vocabulary, TokenRange sentence)
      : document_(document), vocabulary_(vocabulary), sentence_(sentence) {}

  void mark() const {
    const WordClass& words = clause_words();
    for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at)
      if (vocabulary_.may_hold(document_.tokens[at].classes, words)) mark(at);
    document_.tokens[sentence_.first].clause |= clauses_known;
  }

 private:
  /// Out of line, so that the many words that do nothing are passed in a few instructions.
  [[gnu::noinline]] void mark(std::uint32_t at) const {
    if (const Part here = part(at); here == Part::relative)
      open(at);
    else if (here != Part::none && here != Part::preposition)
      document_.tokens[at].clause = marks_of(at, here);
  }

  std::uint8_t marks_of(std::uint32_t token, Part here) const {
    unsigned marks = 0;
    if (ends_at(token, here)) marks |= clause_ends;
    if (here == Part::comma && goes_on(token)) marks |= clause_returns;
    return static_cast<std::uint8_t>(marks);
  }

  /// "…, which carried 60": a clause, and behind a comma one behind which the main one may go on; "the investors from
  /// whom it raised money": it begins with the preposition.
  void open(std::uint32_t pronoun) const {
    const bool led = pronoun > sentence_.first && part(pronoun - 1) == Part::preposition;
    const std::uint32_t first = led ? pronoun - 1 : pronoun;
    unsigned marks = document_.tokens[first].clause;
    if (led) marks |= clause_leads;
    if (first > sentence_.first && part(first - 1) == Part::comma) marks |= clause_relative;
    document_.tokens[first].clause = static_cast<std::uint8_t>(marks);
  }

  const std::string& word(std::uint32_t token) const { return folded_text(document_, vocabulary_, token); }
  bool spaced(std::uint32_t token) const { return token >= sentence_.last || document_.tokens[token].spaced; }
  Part part(std::uint32_t token) const { return part_of(vocabulary_, document_.tokens[token].folded); }
  bool is_dash(std::uint32_t token) const {
    const std::string& text = word(token);
    const std::string_view written = text_of(document_.text, document_.tokens[token].span());
    if (text.size() > 1 || written == "—" || (document_.tokens[token].spaced && spaced(token + 1))) return true;
    return (token + 1 < sentence_.last && word(token + 1) == "-") ||
           (token > sentence_.first && word(token - 1) == "-");
  }
  bool opener_at(std::uint32_t token) const {
    return token < sentence_.last && voice().openers.at(document_, vocabulary_, token, sentence_.last);
  }
  /// The comma before the last member of a list: "men, women, and children".
  bool in_list(std::uint32_t comma) const {
    if (word(comma + 1) != "and" && word(comma + 1) != "or") return false;
    if (comma + 2 < sentence_.last && (voice().is(Voice::pronoun, document_, vocabulary_, comma + 2) ||
                                       voice().is(Voice::finite, document_, vocabulary_, comma + 2)))
      return false;
    for (std::uint32_t back = 1; back <= 5 && comma >= sentence_.first + back; ++back)
      if (word(comma - back) == ",") return !opener_at(comma - back + 1);
    return false;
  }
  bool parts(std::uint32_t comma) const { return opener_at(comma + 1) && !in_list(comma); }
  /// "… at $29 billion and comes weeks after …": a second verb for the same subject; "… took part and which valued it".
  bool joins_verbs(std::uint32_t token) const {
    return token + 1 < sentence_.last && (is_finite(token + 1) || part(token + 1) == Part::relative);
  }
  bool is_finite(std::uint32_t token) const {
    return vocabulary_.finite_verb(document_.tokens[token].folded) ||
           voice().is(Voice::finite, document_, vocabulary_, token);
  }
  /// ", which carried 60, fell over": the comma behind which the main clause goes on with its verb.
  bool goes_on(std::uint32_t comma) const { return comma + 1 < sentence_.last && is_finite(comma + 1); }

  /// Whether a clause ends at the very word.
  bool ends_at(std::uint32_t token, Part here) const {
    switch (here) {
      case Part::wall:
        return true;
      case Part::dash:
        return is_dash(token);
      case Part::comma:
        return parts(token);
      case Part::joint:
        return joins_verbs(token);
      default:
        return false;
    }
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  TokenRange sentence_;
};

class CueReader {
 public:
  CueReader(const Document& document, const Vocabulary& vocabulary, TokenRange sentence, TokenRange tokens)
      : document_(document),
        vocabulary_(vocabulary),
        sentence_(sentence),
        tokens_(tokens),
        clause_(clause_of(document, vocabulary, sentence, tokens)) {}

  void read(Surroundings& out) const {
    int negations = 0;
    int weakest = Voice::negative;  // beyond every grade of certainty
    for (const Cue& cue : voice().cues.in(document_, vocabulary_, clause_)) {
      if (cue.list == Voice::neutral || is_month(cue) || !reaches(cue)) continue;
      if (denies(cue)) ++negations;
      if (cue.list != Voice::negative && (weakest == Voice::negative || rank(cue.list) > rank(weakest)))
        weakest = cue.list;
    }
    out.polarity = negations % 2 == 1 ? Polarity::no : Polarity::yes;
    out.certainty = certainty_of(weakest);
  }
  Polarity beside() const {
    int negations = 0;
    for (const Cue& cue : voice().cues.in(document_, vocabulary_, clause_))
      negations += denies(cue) && !is_inside(cue) && reaches(cue);
    return negations % 2 == 1 ? Polarity::no : Polarity::yes;
  }

 private:
  static bool denies(const Cue& cue) { return cue.list == Voice::negative || cue.list == Voice::denied; }
  bool is_inside(const Cue& cue) const { return cue.tokens.first < tokens_.last && tokens_.first < cue.tokens.last; }
  static int rank(int list) {
    return list == Voice::denied ? 4 : list == Voice::possible ? 3 : list == Voice::planned ? 2 : 1;
  }
  static Certainty certainty_of(int list) {
    switch (list) {
      case Voice::planned:
        return Certainty::planned;
      case Voice::possible:
        return Certainty::possible;
      case Voice::reported:
        return Certainty::reported;
      case Voice::denied:
        return Certainty::denied;
      default:
        return Certainty::asserted;
    }
  }
  const std::string& word(std::uint32_t token) const { return folded_text(document_, vocabulary_, token); }

  bool is_month(const Cue& cue) const {
    return word(cue.tokens.first) == "may" && document_.tokens[cue.tokens.first].shape == Shape::capitalised &&
           cue.tokens.first != sentence_.first;
  }
  bool reaches(const Cue& cue) const {
    if (is_inside(cue)) return true;
    if (cue.tokens.last <= tokens_.first) return free({cue.tokens.last, tokens_.first}, is_short(cue));
    return cue.tokens.first - tokens_.last <= reach_back && free({tokens_.last, cue.tokens.first}, true) &&
           !opens_other(cue);
  }
  bool is_short(const Cue& cue) const {
    return denies(cue) || voice().shorts.at(document_, vocabulary_, cue.tokens.first, cue.tokens.last);
  }
  /// "if", "without" and "no" behind a value begin something else.
  bool opens_other(const Cue& cue) const {
    const std::string& text = word(cue.tokens.first);
    return text == "no" || text == "without" || text == "nothing" || text == "nor" ||
           static_cast<bool>(voice().shorts.at(document_, vocabulary_, cue.tokens.first, cue.tokens.last));
  }
  /// "no seat, votes, or access": a comma between alternatives, which one negation covers.
  bool leads_to_or(std::uint32_t comma) const {
    constexpr std::uint32_t reach = 8;  // tokens to the "or"
    for (std::uint32_t token = comma + 1; token < std::min(clause_.last, comma + reach); ++token) {
      if (word(token) == "or" || word(token) == "nor") return true;
      if (voice().is(Voice::finite, document_, vocabulary_, token) ||
          voice().stops.at(document_, vocabulary_, token, sentence_.last))
        return false;
    }
    return false;
  }
  /// Whether nothing in `between` stops a cue: no other statement, and no comma where `at_comma`.
  bool free(TokenRange between, bool at_comma) const {
    for (std::uint32_t token = between.first; token < between.last; ++token) {
      if (at_comma && word(token) == "," && !leads_to_or(token)) return false;
      if (voice().stops.at(document_, vocabulary_, token, sentence_.last)) return false;
    }
    return true;
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  TokenRange sentence_;
  TokenRange tokens_;
  TokenRange clause_;
};

}  // namespace

TokenRange clause_of(const Document& document, const Vocabulary& vocabulary, TokenRange sentence, TokenRange tokens) {
  const auto is = [&](std::uint32_t at, unsigned marks) { return (document.tokens[at].clause & marks) != 0; };
  if (!is(sentence.first, clauses_known)) ClauseMarker(document, vocabulary, sentence).mark();
  TokenRange clause = tokens;
  while (clause.first > sentence.first && !is(clause.first - 1, clause_ends) && !is(clause.first, clause_leads))
    --clause.first;
  unsigned ends = clause_ends | clause_leads;
  if (is(clause.first, clause_relative)) ends |= clause_returns;
  while (clause.last < sentence.last && !is(clause.last, ends)) ++clause.last;
  return clause;
}

Surroundings ContextReader::around(const Sentence& sentence, TokenRange tokens) {
  Surroundings out;
  if (voice().cues.may_stand_in(sentence, vocabulary_))
    CueReader(document_, vocabulary_, sentence.tokens, tokens).read(out);
  out.quoted = is_quoted(sentence.block, tokens.first);
  out.attribution = speakers_.of(sentence, tokens, out.quoted);
  return out;
}

Polarity ContextReader::polarity_beside(const Sentence& sentence, TokenRange tokens) const {
  return CueReader(document_, vocabulary_, sentence.tokens, tokens).beside();
}

bool ContextReader::is_quoted(std::uint32_t block, std::uint32_t token) {
  if (block != block_) quotations_ = quotations_of(document_, vocabulary_, document_.blocks[block]);
  block_ = block;
  const auto behind =
      std::upper_bound(quotations_.begin(), quotations_.end(), token,
                       [](std::uint32_t at, const Quotation& quotation) { return at < quotation.tokens.first; });
  return behind != quotations_.begin() && token < std::prev(behind)->tokens.last;
}

}  // namespace gainsay
