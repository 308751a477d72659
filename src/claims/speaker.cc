// Every verb of speaking in a sentence, and every "according to", is an utterance: a speaker, and a side on which the
// spoken words stand. "Police said that seven died" speaks forward from the verb, "seven died, police said" backward,
// and so does "seven died, according to police"; at the start of a sentence "according to" speaks forward. Words belong
// to the nearest utterance that reaches them, and never to one whose speaker they are part of ("Ann Lee, 30, said").
#include "claims/speaker.h"

#include <algorithm>
#include <utility>

#include "claims/quotes.h"
#include "claims/voice.h"

namespace gainsay {
namespace {

constexpr std::uint32_t longest_speaker = 14;
constexpr std::uint32_t farthest_speaker = 50;  // sentences of one paragraph

class SentenceVoices {
 public:
  SentenceVoices(const Document& document, const Vocabulary& vocabulary, TokenRange range)
      : document_(document), vocabulary_(vocabulary), range_(range) {
    for (const Cue& cue : voice().speaking.in(document, vocabulary, range_)) {
      const auto utterance = cue.list == Voice::source ? from_source(cue.tokens) : from_verb(cue.tokens);
      if (utterance) utterances_.push_back(*utterance);
    }
  }

  std::vector<Utterance> utterances() && { return std::move(utterances_); }

 private:
  const std::string& word(std::uint32_t token) const { return folded_text(document_, vocabulary_, token); }
  bool is(Voice::Words list, std::uint32_t token) const {
    return range_.first <= token && token < range_.last && voice().is(list, document_, vocabulary_, token);
  }
  /// A quotation mark; not the apostrophe of "prosecutors' office".
  bool is_mark(std::uint32_t token) const {
    if (word(token) != "'") return word(token) == "\"";
    return document_.tokens[token].spaced || token == range_.first || word(token - 1).back() != 's';
  }
  bool breaks(std::uint32_t token) const {
    static const std::string marks = ",;:()[]\".!?-";
    const std::string& text = word(token);
    if (text == "--") return true;
    return text.size() == 1 && marks.find(text[0]) != std::string::npos &&
           !(text == "-" && !document_.tokens[token].spaced);
  }
  /// The end of the noun phrase that starts at `first`.
  std::uint32_t phrase_end(std::uint32_t first) const {
    std::uint32_t last = first;
    while (last < range_.last && last - first < longest_speaker && !breaks(last) && !is(Voice::finite, last) &&
           !is_relative(last) && !(last > first && is_time_word(last)))
      ++last;
    return last;
  }
  bool is_relative(std::uint32_t token) const {
    const std::string& text = word(token);
    return text == "that" || text == "which" || text == "who" || text == "as" || text == "but" || text == "while";
  }
  bool is_time_word(std::uint32_t token) const {
    return word(token) == "on" || word(token) == "after" || word(token) == "when" || word(token) == "in";
  }

  TokenRange trimmed(TokenRange phrase) const {
    while (phrase.first < phrase.last && (is(Voice::not_in_speaker, phrase.first) || breaks(phrase.first) ||
                                          document_.tokens[phrase.first].shape == Shape::number))
      ++phrase.first;
    std::uint32_t last = phrase.first;
    while (last < phrase.last && !(last > phrase.first && word(last) == "on")) ++last;
    while (last > phrase.first && (is_mark(last - 1) || word(last - 1) == "and")) --last;
    return {phrase.first, last};
  }

  std::optional<Utterance> from_source(TokenRange cue) const {
    std::uint32_t first = cue.last;
    const std::uint32_t last = phrase_end(first);
    const TokenRange speaker = trimmed({first, last});
    if (speaker.size() == 0) return std::nullopt;
    const bool opens = cue.first == range_.first || word(cue.first - 1) == "and" || word(cue.first - 1) == "but" ||
                       is_mark(cue.first - 1);
    return Utterance{speaker, {cue.first, last}, opens, !opens};
  }

  std::optional<Utterance> from_verb(TokenRange verb) const {
    std::uint32_t end = verb.first;
    while (end > range_.first && is(Voice::between, end - 1)) --end;
    if (!is_verb(verb)) return std::nullopt;
    if (auto inverted = behind(verb)) return inverted;
    const TokenRange speaker = before(end);
    if (speaker.size() == 0) return std::nullopt;
    const bool closing = closes_sentence(speaker.first, verb);
    return Utterance{speaker, {speaker.first, verb.last}, !closing, closing};
  }

  /// Not passive ("was told"), no participle before a noun ("an estimated 50"), no part of a name ("United States").
  bool is_verb(TokenRange verb) const {
    if (document_.tokens[verb.first].shape != Shape::lower) return false;
    return verb.first == range_.first ||
           !(is(Voice::passive, verb.first - 1) || word(verb.first - 1) == "an" || word(verb.first - 1) == "a" ||
             word(verb.first - 1) == "the" || word(verb.first - 1) == "of");
  }

  /// ", said Ann Lee." or "”, said Ann Lee, 30": a short name behind the verb that ends at a mark.
  std::optional<Utterance> behind(TokenRange verb) const {
    if (verb.first == range_.first || !(word(verb.first - 1) == "," || is_mark(verb.first - 1))) return std::nullopt;
    const std::uint32_t last = phrase_end(verb.last);
    if (last == verb.last || last >= range_.last || !breaks(last)) return std::nullopt;
    const TokenRange speaker = trimmed({verb.last, last});
    if (speaker.size() == 0 || speaker.first != verb.last || !names_someone(speaker)) return std::nullopt;
    if (word(verb.first - 1) == "," &&
        (apposition_before(verb.first - 1) || is_word(document_, vocabulary_, verb.first, "{tell}")))
      return std::nullopt;
    return Utterance{speaker, {verb.first, last}, false, true};
  }
  bool names_someone(TokenRange speaker) const {
    for (std::uint32_t token = speaker.first + 1; token < speaker.last; ++token)
      if (is(Voice::pronoun, token)) return false;
    const Shape shape = document_.tokens[speaker.first].shape;
    return shape != Shape::number &&
           (shape != Shape::lower || is(Voice::speaker_start, speaker.first) || ends_in_name(speaker));
  }
  /// "director Ann Lee".
  bool ends_in_name(TokenRange speaker) const {
    return speaker.size() > 1 && document_.tokens[speaker.last - 1].shape == Shape::capitalised;
  }
  /// "Ann Lee, of the police, said": the sentence starts with a few words and a comma.
  bool apposition_before(std::uint32_t comma) const {
    std::uint32_t first = range_.first;
    while (first < comma && word(first) != "," && !is(Voice::finite, first) && !is_mark(first)) ++first;
    return first < comma && word(first) == "," && first - range_.first <= 5;
  }

  /// The noun phrase that ends at `end`, over an apposition: "Ann Lee, of the police," yields "Ann Lee".
  TokenRange before(std::uint32_t end) const {
    if (end > range_.first && word(end - 1) == ",") {
      std::uint32_t comma = end - 1;
      while (comma > range_.first && word(comma - 1) != "," && !is_mark(comma - 1)) --comma;
      if (comma > range_.first && word(comma - 1) == ",") return trimmed(back_from(comma - 1));
      return trimmed(back_from(end - 1));
    }
    return trimmed(back_from(end));
  }
  TokenRange back_from(std::uint32_t end) const {
    std::uint32_t first = end;
    while (first > range_.first && end - first < longest_speaker && !breaks(first - 1) && !is_mark(first - 1) &&
           !is_relative(first - 1) && !is(Voice::finite, first - 1) && !is(Voice::subordinator, first - 1))
      --first;
    if (first == range_.first) return {first, end};
    if (is(Voice::subordinator, first - 1)) return {};
    if (is(Voice::finite, first - 1) || (first == end && is_relative(first - 1))) return described_by_clause(first - 1);
    return {first, end};
  }
  /// "a spokeswoman who asked not to be named": what stands before the relative pronoun.
  TokenRange described_by_clause(std::uint32_t token) const {
    for (std::uint32_t back = 0; back < longest_speaker && token >= range_.first + back; ++back) {
      const std::string& text = word(token - back);
      if (breaks(token - back)) return {};
      if (text == "who" || text == "which") return back_from(token - back);
    }
    return {};
  }

  /// "…, police said." with nothing of weight behind the verb, or a quotation just before the speaker.
  bool closes_sentence(std::uint32_t first, TokenRange verb) const {
    if (first == range_.first) return false;
    std::uint32_t before = first;
    while (before > range_.first && !breaks(before - 1) && !is_mark(before - 1)) --before;
    if (before == range_.first) return false;
    const bool after_words = word(before - 1) == "," || is_mark(before - 1);
    const bool ends = verb.last >= range_.last || (breaks(verb.last) && word(verb.last) != ":") ||
                      is(Voice::not_in_speaker, verb.last) || is_mark(before - 1);
    return after_words && ends && word(verb.last < range_.last ? verb.last : verb.last - 1) != "that";
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  TokenRange range_;
  std::vector<Utterance> utterances_;
};

bool within_speaker(const Utterance& utterance, TokenRange tokens) {
  return utterance.whole.first < tokens.last && tokens.first < utterance.whole.last;
}

/// The nearest utterance that reaches `tokens`.
const Utterance* reaching(const std::vector<Utterance>& utterances, TokenRange tokens) {
  const Utterance* before = nullptr;
  for (const Utterance& utterance : utterances) {
    if (within_speaker(utterance, tokens)) return nullptr;
    if (utterance.forward && utterance.whole.last <= tokens.first) before = &utterance;
    if (utterance.backward && tokens.last <= utterance.whole.first) return before ? before : &utterance;
  }
  return before;
}

}  // namespace

std::string SpeakerReader::of(const Sentence& sentence, TokenRange tokens, bool quoted) {
  if (remembered_ != sentence.tokens.first) utterances_ = utterances_of(sentence);
  remembered_ = sentence.tokens.first;
  if (const Utterance* utterance = reaching(utterances_, tokens)) return named(utterance->speaker, index_of(sentence));
  if (!quoted) return {};
  return of_paragraph(index_of(sentence));
}

std::vector<Utterance> SpeakerReader::utterances_of(const Sentence& sentence) const {
  if (!voice().speaking.may_stand_in(sentence, vocabulary_)) return {};
  return SentenceVoices(document_, vocabulary_, sentence.tokens).utterances();
}

bool SpeakerReader::is_pronoun(TokenRange speaker) const {
  return speaker.size() == 1 && voice().is(Voice::pronoun, document_, vocabulary_, speaker.first);
}

/// The speaker, or for a pronoun the last one named in the three sentences before.
std::string SpeakerReader::named(TokenRange speaker, std::uint32_t sentence) const {
  std::string written(document_.text_of(speaker));
  if (!is_pronoun(speaker)) return written;
  for (std::uint32_t back = 1; back <= 3 && back <= sentence; ++back)
    if (auto found = last_named(sentence - back)) return *found;
  return written;
}

std::optional<std::string> SpeakerReader::last_named(std::uint32_t sentence) const {
  const std::vector<Utterance> utterances = utterances_of(document_.sentences[sentence]);
  for (auto it = utterances.rbegin(); it != utterances.rend(); ++it)
    if (!is_pronoun(it->speaker)) return std::string(document_.text_of(it->speaker));
  return std::nullopt;
}

/// Of a quotation without a speaker of its own: of the paragraph's other sentences, then of the paragraph before.
std::string SpeakerReader::of_paragraph(std::uint32_t sentence) const {
  const Block& block = document_.blocks[document_.sentences[sentence].block];
  for (std::uint32_t at = sentence; at-- > block.first_sentence && sentence - at <= farthest_speaker;)
    if (auto found = any_speaker(at)) return *found;
  for (std::uint32_t at = sentence + 1; at < block.last_sentence && at - sentence <= farthest_speaker; ++at)
    if (auto found = any_speaker(at)) return *found;
  for (std::uint32_t at = block.first_sentence, steps = 0; at-- > 0 && steps < 3; ++steps)
    if (auto found = any_speaker(at)) return *found;
  return {};
}

std::optional<std::string> SpeakerReader::any_speaker(std::uint32_t sentence) const {
  const std::vector<Utterance> utterances = utterances_of(document_.sentences[sentence]);
  if (utterances.empty()) return std::nullopt;
  return named(utterances.back().speaker, sentence);
}

}  // namespace gainsay
