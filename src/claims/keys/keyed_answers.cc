// Whether something is so. One article denies it ("police had not used tear gas"), another says it: what is denied is a
// verb with the noun it is done to, or with who or what does it where there is none ("she would not resign"); a
// participle behind a noun of which there is none ("no fighters were released"); a noun that something is not ("this is
// not a swap"); or two nouns together that are missing ("no distress call"). Denials are few, so they are gathered
// first, and the words of the other articles are looked at only for what they deny.
#include <algorithm>
#include <map>
#include <set>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/article_reader.h"
#include "claims/context.h"
#include "claims/keys/answered.h"
#include "claims/keys/keyed_claims.h"

namespace gainsay {
namespace {

constexpr std::uint32_t object_reach = 6;     ///< tokens from a verb to what it is done to
constexpr std::uint32_t assertion_reach = 9;  ///< and where it is said to be so, to either side
constexpr std::uint32_t subject_reach = 12;   ///< tokens back to who does it
constexpr std::uint32_t adverbs = 3;          ///< tokens between "not" and its verb
constexpr std::uint32_t noun_reach = 5;       ///< tokens from "no" to the end of its noun

/// rules/lexicon/answers.yaml.
struct AnswerWords {
  WordSet negations, between, idle, empty;
};
const AnswerWords& answer_words() {
  static const Node& file = embedded_node("lexicon/answers.yaml");
  static const AnswerWords words{WordSet(file["negations"]), WordSet(file["between"]), WordSet(file["idle"]),
                                 WordSet(file["empty"])};
  return words;
}

constexpr const char *so = "it is so", *not_so = "it is not so";

/// What is so or not: a verb or its class, and the noun or name with it. A noun alone has no verb.
struct Matter {
  std::string verb;
  std::string noun;
  auto operator<=>(const Matter&) const = default;
};
using Answers = std::map<Matter, std::vector<Claim>>;

class AnswerReader : public ArticleReader {
 public:
  AnswerReader(const ReadStory& story, std::uint32_t article, const EventWords& events)
      : ArticleReader(story, article), events_(events), context_(document_, story.vocabulary) {}

  /// What a sentence denies.
  void read(TokenRange sentence, Answers& out) const {
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at)
      if (const Denial denial = denial_by(at); denial == Denial::of_verb)
        read_not(sentence, at, out);
      else if (denial == Denial::of_noun)
        read_no(sentence, at, out);
  }

  /// Whatever of `denied` this article says to be so. `telling` keeps for each word whether any matter may hang on it.
  void read_assertions(const Answers& denied, std::vector<std::int8_t>& telling, Answers& out) {
    std::set<std::string_view> verbs, nouns;
    for (const auto& [matter, answers] : denied)
      (matter.verb.empty() ? nouns : verbs).insert(matter.verb.empty() ? matter.noun : matter.verb);
    for (const Sentence& here : document_.sentences) {
      const TokenRange sentence = here.tokens;
      for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        const Token& token = document_.tokens[at];
        if (token.shape != Shape::lower || telling[token.folded] == 0) continue;
        const std::string verb = class_of(at, sentence.last);
        const bool of_verb = verbs.count(verb) > 0, of_noun = is_of_noun(at, nouns);
        if (telling[token.folded] < 0) telling[token.folded] = of_verb || of_noun ? 1 : 0;
        if (of_noun) read_noun(nouns, sentence, at, out);
        if (of_verb) read_verb(denied, verb, sentence, at, out);
      }
    }
  }

 private:
  enum class Denial : std::uint8_t { none, of_verb, of_noun };
  /// What a word denies, asked once a word.
  Denial denial_by(std::uint32_t token) const {
    static const WordQuestion which;
    return static_cast<Denial>(story_.vocabulary.answer(which, document_.tokens[token].folded, [&] {
      if (word(token) == "no") return Denial::of_noun;
      return answer_words().negations.has(word(token)) ? Denial::of_verb : Denial::none;
    }));
  }
  /// Whether a missing noun, or the second of two, is this word.
  bool is_of_noun(std::uint32_t token, const std::set<std::string_view>& nouns) const {
    const std::string& noun = lemma(token);
    return std::any_of(nouns.begin(), nouns.end(), [&](std::string_view missing) {
      return missing.ends_with(noun) &&
             (missing.size() == noun.size() || missing[missing.size() - noun.size() - 1] == ' ');
    });
  }

  std::string class_of(std::uint32_t token, std::uint32_t last) const {
    if (const EventClass* event = events_.event_at(document_, story_.vocabulary, token, last)) return event->name;
    return lemma(token);
  }
  bool is_noun(std::uint32_t token) const {
    const Token& it = document_.tokens[token];
    return it.shape == Shape::lower && !events_.is_small(it) && word(token).size() > 2 && !word(token).ends_with("ly");
  }

  /// "had not [yet] used tear gas", "is not a swap".
  void read_not(TokenRange sentence, std::uint32_t negation, Answers& out) const {
    std::uint32_t at = negation + 1;
    bool article = false;
    while (at < sentence.last && at < negation + 1 + adverbs && answer_words().between.has(word(at))) {
      article = article || word(at) == "a" || word(at) == "an";
      ++at;
    }
    if (at >= sentence.last || shape(at) != Shape::lower || compares(word(at))) return;
    if (article) return read_not_a(sentence, negation, at, out);
    if (answer_words().idle.has(lemma(at)) || answer_words().idle.has(word(at))) return;
    const std::string object = object_of(at, sentence);
    std::string noun = object.empty() ? subject_of(negation, sentence) : object;
    if (noun.empty()) noun = noun_before(negation, sentence);
    if (!noun.empty() && !answer_words().empty.has(noun))
      out[{class_of(at, sentence.last), noun}].push_back(answer({negation, end_of(at, sentence)}, not_so));
  }
  /// "not the biggest", "not better".
  static bool compares(std::string_view word) { return word.ends_with("est") || word.ends_with("er"); }
  void read_not_a(TokenRange sentence, std::uint32_t negation, std::uint32_t at, Answers& out) const {
    const bool ends = at + 1 >= sentence.last || !is_noun(at + 1);
    if (is_noun(at) && ends && !answer_words().empty.has(lemma(at)))
      out[{"", lemma(at)}].push_back(answer({negation, at + 1}, not_so));
  }

  /// "no fighters were released", "there was no distress call".
  void read_no(TokenRange sentence, std::uint32_t no, Answers& out) const {
    if (no > sentence.first && shape(no) != Shape::lower) return;  // "the No campaign"
    std::uint32_t at = no + 1;
    while (at < sentence.last && at < no + 1 + noun_reach && (is_noun(at) || shape(at) == Shape::capitalised)) ++at;
    if (at == no + 1 || at >= sentence.last || answer_words().empty.has(lemma(at - 1))) return;
    const bool passive = word(at) == "were" || word(at) == "was" || word(at) == "has" || word(at) == "have";
    if (passive && at + 1 < sentence.last && shape(at + 1) == Shape::lower)
      out[{class_of(at + 1, sentence.last), events_.class_of(lemma(at - 1))}].push_back(answer({no, at + 2}, not_so));
    else if (!passive && at == no + 3)
      out[{"", word(at - 2) + " " + lemma(at - 1)}].push_back(answer({no, at}, not_so));
  }

  /// The last of the nouns right behind a verb: "used tear gas".
  std::string object_of(std::uint32_t verb, TokenRange sentence) const {
    std::string object;
    for (std::uint32_t at = verb + 1; at < std::min(sentence.last, verb + object_reach); ++at) {
      if (is_noun(at))
        object = events_.class_of(lemma(at));
      else if (!object.empty() || !answer_words().between.has(word(at)))
        break;
    }
    return object;
  }
  std::uint32_t end_of(std::uint32_t verb, TokenRange sentence) const {
    std::uint32_t at = verb + 1;
    while (at < std::min(sentence.last, verb + object_reach) && (is_noun(at) || answer_words().between.has(word(at))))
      ++at;
    return at;
  }
  /// The person or firm named last before the verb.
  std::string subject_of(std::uint32_t verb, TokenRange sentence) const {
    const std::uint32_t from = verb - std::min(verb - sentence.first, subject_reach);
    std::string subject;
    for (const NamePlace& name : names_in({from, verb})) {
      const Entity& entity = story_.entity(name);
      if (entity.kind == "person" || entity.kind == "company") subject = entity.name;
    }
    return subject;
  }

  /// "The dam had not been damaged": the noun right before the negation and its helping verb.
  std::string noun_before(std::uint32_t negation, TokenRange sentence) const {
    std::uint32_t at = negation;
    if (at > sentence.first && events_.is_small(document_.tokens[at - 1])) --at;
    return at > sentence.first && is_noun(at - 1) ? events_.class_of(lemma(at - 1)) : "";
  }

  void read_verb(const Answers& denied, const std::string& verb, TokenRange sentence, std::uint32_t at, Answers& out) {
    std::set<std::string> near{subject_of(at, sentence)}, behind;
    const std::uint32_t from = at - std::min(at - sentence.first, assertion_reach);
    for (std::uint32_t token = from; token < std::min(sentence.last, at + assertion_reach); ++token)
      if (token != at && is_noun(token)) (token < at ? near : behind).insert(events_.class_of(lemma(token)));
    near.insert(behind.begin(), behind.end());
    for (const std::string& noun : near) {
      const auto denial = noun.empty() ? denied.end() : denied.find({verb, noun});
      if (denial == denied.end()) continue;
      const bool alike = behind.count(noun) > 0 && shares_a_word(denial->second.front(), sentence, *denial);
      if (alike || is_direct(noun, at, sentence)) add({verb, noun}, {at, end_of(at, sentence)}, out);
    }
  }
  /// Whether it is done to the noun, and not beside it: behind the verb, or before it with a form of "be" between.
  bool is_direct(const std::string& noun, std::uint32_t verb, TokenRange sentence) const {
    if (object_of(verb, sentence) == noun || subject_of(verb, sentence) == noun) return true;
    std::uint32_t at = verb;
    while (at > sentence.first && answer_words().between.has(word(at - 1))) --at;
    if (at > sentence.first && (word(at - 1) == "was" || word(at - 1) == "were")) --at;
    return at > sentence.first && is_noun(at - 1) && events_.class_of(lemma(at - 1)) == noun;
  }
  /// Whether the sentence has one long word more of the sentence that denies it: "in exchange for".
  bool shares_a_word(const Claim& denial, TokenRange here, const Answers::value_type& matter) const {
    constexpr std::size_t long_word = 6;
    const Document& other = story_.documents[denial.article];
    std::set<WordId> words;
    const TokenRange there = other.sentences[denial.sentence].tokens;
    for (std::uint32_t at = there.first; at < there.last; ++at)
      if (const Token& token = other.tokens[at]; token.shape == Shape::lower && token.end - token.begin >= long_word)
        words.insert(story_.vocabulary.lemmas(token.folded).back());
    for (std::uint32_t at = here.first; at < here.last; ++at) {
      const bool new_word =
          events_.class_of(lemma(at)) != matter.first.noun && class_of(at, here.last) != matter.first.verb;
      if (new_word && words.count(story_.vocabulary.lemmas(document_.tokens[at].folded).back()) > 0) return true;
    }
    return false;
  }
  void read_noun(const std::set<std::string_view>& nouns, TokenRange sentence, std::uint32_t at, Answers& out) {
    const std::string two = at > sentence.first ? word(at - 1) + " " + lemma(at) : "";
    const bool definite =
        at > sentence.first && (word(at - 1) == "the" || word(at - 1) == "a" || word(at - 1) == "this");
    if (nouns.count(two) > 0)
      add({"", two}, {at - 1, at + 1}, out);
    else if (definite && nouns.count(lemma(at)) > 0)
      add({"", lemma(at)}, {at - 1, at + 1}, out);
  }
  void add(const Matter& matter, TokenRange tokens, Answers& out) {
    Claim claim = answer(tokens, so);
    const Surroundings around = context_.around(document_.sentences[claim.sentence], tokens);
    const bool open = around.certainty == Certainty::possible || around.certainty == Certainty::denied;
    if (around.polarity == Polarity::yes && !open) out[matter].push_back(std::move(claim));
  }

  const EventWords& events_;
  ContextReader context_;
};

/// Of an article that has both only the denial counts: it is nearer to the point than words that stand close together.
void prefer_denials(std::vector<Claim>& answers) {
  std::set<std::uint32_t> deny;
  for (const Claim& one : answers)
    if (one.value.text == not_so) deny.insert(one.article);
  std::erase_if(answers, [&](const Claim& one) { return one.value.text == so && deny.count(one.article) > 0; });
}

}  // namespace

void claim_answers(const ReadStory& story, const EventWords& events, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  const auto denied = found_in<AnswerReader, Answers>(story, events);
  if (denied.empty()) return;
  Answers all = denied;
  std::vector<std::int8_t> telling(story.vocabulary.size(), -1);
  for (std::uint32_t article = 0; article < story.documents.size(); ++article)
    AnswerReader(story, article, events).read_assertions(denied, telling, all);
  for (auto& [matter, answers] : all) {
    const Claim& denial = denied.at(matter).front();
    const std::string words(text_of(story.documents[denial.article].text, denial.quote));
    const std::string key = matter.verb.empty() ? matter.noun : matter.verb + ": " + matter.noun;
    prefer_denials(answers);
    write_answers(fact_in_words("denied", "", key, "what one of them denies (“" + words + "”)", Severity::note),
                  answers, book);
  }
}

}  // namespace gainsay
