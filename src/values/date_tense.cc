// The nearest verb before the phrase decides; without one, the first after it. A participle counts for what stands
// before it: "will be completed Monday" is future.
#include "values/date_tense.h"

namespace gainsay {
namespace {

class Tense {
 public:
  Tense(const Document& document, TokenRange sentence, TokenRange phrase, const DateLexicon& lexicon)
      : document_(document), sentence_(sentence), phrase_(phrase), lexicon_(lexicon) {}

  /// -1, 1, or 0 when the token is no sign.
  int sign(std::uint32_t at) const {
    const Token& token = document_.tokens[at];
    if (token.shape == Shape::number || token.shape == Shape::symbol) return 0;
    WordId word = token.folded;
    if (lexicon_.is(word, Class::future_sign)) return 1;
    if (is_future_verb(at)) return 2;
    if (lexicon_.is(word, Class::infinitive)) return infinitive(at) ? 1 : 0;
    if (!lexicon_.is(word, Class::past_verb) && !ends_in_ed(at)) return 0;
    if (led_by_future(at)) return 1;
    return attribute(at) || is_present_passive(at) ? 0 : -1;
  }

 private:
  std::string_view text(std::uint32_t at) const {
    return document_.text.substr(document_.tokens[at].begin, document_.tokens[at].end - document_.tokens[at].begin);
  }
  /// "will", "'ll", "may", but not the month.
  bool is_future_verb(std::uint32_t at) const {
    if (document_.tokens[at].shape == Shape::capitalised && at > sentence_.first) return false;
    return lexicon_.is(document_.tokens[at].folded, Class::future_verb) || contracted(at, "'ll");
  }
  bool contracted(std::uint32_t at, std::string_view ending) const { return text(at).ends_with(ending); }
  bool ends_in_ed(std::uint32_t at) const {
    std::string_view word = text(at);
    return document_.tokens[at].shape == Shape::lower && word.size() > 4 && word.ends_with("ed") &&
           !word.ends_with("eed");
  }
  /// "the proposed merger": no verb.
  bool attribute(std::uint32_t at) const {
    if (!ends_in_ed(at) || at + 1 >= sentence_.last || document_.tokens[at + 1].shape != Shape::lower) return false;
    return at > sentence_.first && lexicon_.is(document_.tokens[at - 1].folded, Class::determiner);
  }
  /// "when he is sentenced on Monday": of any day; not "Monday's word that it is prepared to sell".
  bool is_present_passive(std::uint32_t at) const {
    return at > sentence_.first && at < phrase_.first &&
           lexicon_.is(document_.tokens[at - 1].folded, Class::present_verb);
  }
  /// "to meet", not "to Paris", "to the", "to 5".
  bool infinitive(std::uint32_t at) const {
    if (at + 1 >= sentence_.last || document_.tokens[at + 1].shape != Shape::lower) return false;
    std::string_view next = text(at + 1);
    return next.size() > 1 && next != "the" && next != "an" && next != "its" && next != "his" && next != "their" &&
           !next.ends_with("ing") && next != "some" && next != "about" && at > sentence_.first &&
           lexicon_.is(document_.tokens[at - 1].folded, Class::future_lead);
  }
  /// "will be completed", "to be completed"; "plans announced" is a noun with what was done to it.
  bool led_by_future(std::uint32_t at) const {
    if (at == sentence_.first) return false;
    if (is_future_verb(at - 1) && !text(at - 1).ends_with("s")) return true;  // "will have", not "plans made"
    for (std::uint32_t i = at - 1; i > sentence_.first && at - i < 3;) {
      const Token& token = document_.tokens[--i];
      if (is_future_verb(i)) return true;
      if (lexicon_.is(token.folded, Class::infinitive)) return infinitive(i);
    }
    return false;
  }

  const Document& document_;
  TokenRange sentence_, phrase_;
  const DateLexicon& lexicon_;
};

}  // namespace

int Direction::find() const {
  const Tense tense(document_, sentence_, phrase_, lexicon_);
  const bool since =
      phrase_.first > sentence_.first && lexicon_.is(document_.tokens[phrase_.first - 1].folded, Class::since);
  if (since) return -2;
  for (std::uint32_t i = phrase_.first; i > sentence_.first;)
    if (int sign = tense.sign(--i)) return sign;
  for (std::uint32_t i = phrase_.last; i < sentence_.last; ++i)
    if (int sign = tense.sign(i)) return sign;
  return 0;
}

bool Direction::spans_record() const {
  constexpr std::uint32_t reach = 6;
  for (std::uint32_t at = phrase_.first; at > sentence_.first && phrase_.first - at < reach;) {
    const Token& token = document_.tokens[--at];
    if (lexicon_.is(token.folded, Class::record)) return true;
    if (token.shape == Shape::symbol || lexicon_.is(token.folded, Class::future_verb)) return false;
  }
  return false;
}

}  // namespace gainsay
