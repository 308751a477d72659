#include "claims/keys/keyed_none.h"

#include <algorithm>

#include "base/embedded.h"

namespace gainsay {
namespace {

constexpr std::uint32_t longest = 5;  ///< tokens from "no" to its noun: "no captive rebel fighters"

class NoneReader {
 public:
  NoneReader(const Document& document, const Vocabulary& vocabulary, const EventWords& words, TokenRange sentence)
      : document_(document), vocabulary_(vocabulary), words_(words), sentence_(sentence) {}

  std::vector<Mention> read() const {
    std::vector<Mention> out;
    for (std::uint32_t at = sentence_.first; at + 1 < sentence_.last; ++at) {
      if (!vocabulary_.may_hold(document_.tokens[at].classes, words_for_none)) continue;
      if (word(at) == "nobody" || (word(at) == "no" && word(at + 1) == "one"))
        out.push_back(none({at, at + (word(at) == "no" ? 2U : 1U)}, "people"));
      else if (word(at) == "no")
        if (std::uint32_t noun = noun_behind(at); noun != 0) out.push_back(of_noun(at, noun));
    }
    return out;
  }

 private:
  std::string_view word(std::uint32_t token) const { return vocabulary_[document_.tokens[token].folded].text; }
  /// The noun right before the verb: "no homes were …"; 0 where there is none.
  std::uint32_t noun_behind(std::uint32_t no) const {
    for (std::uint32_t at = no + 2; at < sentence_.last && at <= no + longest + 1; ++at) {
      if (words_.is_behind_none(document_.tokens[at])) return at - 1;
      if (words_.is_small(document_.tokens[at]) || document_.tokens[at].shape == Shape::symbol) return 0;
    }
    return 0;
  }

  /// "No injuries were reported" counts people, "no homes were damaged" homes.
  Mention of_noun(std::uint32_t no, std::uint32_t noun) const {
    const EventClass* event = words_.event_at(document_, vocabulary_, noun, sentence_.last);
    if (event && event->people) return none({no, no + 1}, "people");
    return none({no, noun + 1}, vocabulary_[vocabulary_.lemmas(document_.tokens[noun].folded).back()].text);
  }

  Mention none(TokenRange tokens, std::string unit) const {
    Mention mention;
    mention.span = document_.span_of(tokens);
    mention.tokens = mention.core = tokens;
    mention.value.kind = Kind::count;
    mention.value.unit = std::move(unit);
    mention.value.amount = Decimal();
    mention.value.hard = mention.value.typical = {Range::exactly(Decimal())};
    return mention;
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  const EventWords& words_;
  TokenRange sentence_;
};

}  // namespace

const WordClass words_for_none([](const Vocabulary& vocabulary, WordId folded) {
  static const auto& listed = embedded_node("lexicon/events.yaml")["none"].items;
  return std::ranges::any_of(listed, [&](const Node& word) { return word.text == vocabulary[folded].text; });
});

std::vector<Mention> counts_of_none(const Document& document, const Vocabulary& vocabulary, const EventWords& words,
                                    const Sentence& sentence) {
  if (!vocabulary.may_hold(sentence.classes, words_for_none)) return {};
  std::vector<Mention> nones = NoneReader(document, vocabulary, words, sentence.tokens).read();
  const bool more_may_come = !nones.empty() && (words.flags_in(document, sentence.tokens) & EventWords::open) != 0;
  return more_may_come ? std::vector<Mention>() : nones;
}

}  // namespace gainsay
