// A description counts where it is definite ("the startup", "Meta's startup"), or stands right beside a name that it
// may describe ("Scale AI, a data-labeling startup"; "data-labeling firm Scale AI"). Beside a name it means that name.
// Elsewhere it means the one of its candidates named last, by the centre of attention: the nearest name of the
// same clause, else the first name of the same sentence before it, else the first name of the nearest sentence before
// that names any. A description of one candidate needs nothing before it; "the company" does.
#include "claims/names/names_described.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/embedded.h"
#include "base/words.h"

namespace gainsay {
namespace {

constexpr std::uint32_t nobody = 0xffffffffu;
constexpr std::uint32_t longest_description = 9;  // tokens before its last words, determiner included

/// What a generic description may begin with. Most sentences hold none.
const WordClass& generic_words() {
  static const WordClass words([firsts = [] {
    WordSet out;
    for (const Entry& list : embedded_node("lexicon/names.yaml")["generic"].entries)
      for (const Node& phrase : list.second.items) out.add(phrase.text.substr(0, phrase.text.find_first_of(" -")));
    return out;
  }()](const Vocabulary& vocabulary, WordId word) { return firsts.has(vocabulary[word].text); });
  return words;
}

bool starts_before(const NamePlace& place, std::uint32_t token) { return place.tokens.first < token; }

}  // namespace

Describer::Describer(const RuleSet& rules, Vocabulary& vocabulary, const NameWords& words)
    : vocabulary_(vocabulary), words_(words), generic_(generic_words()), called_(vocabulary) {
  std::map<std::string, Meaning> meanings;
  for (std::uint32_t i = 0; i < rules.names.size(); ++i)
    for (const std::string& description : rules.names[i].called) meanings[description].entities.push_back(i);
  for (const auto& [description, meaning] : meanings) {
    called_.add(description, meaning);
    std::string spaced = description;
    std::replace(spaced.begin(), spaced.end(), '-', ' ');
    called_.add(spaced, meaning);
  }
  only_generic_ = meanings.empty();
  for (const Entry& list : embedded_node("lexicon/names.yaml")["generic"].entries)
    for (const Node& word : list.second.items) called_.add(word.text, {{}, list.first.text});
  vocabulary.may_hold(~WordClasses{0}, generic_);  // asked for now, it is known of every word of the first texts
}

bool Describer::may_begin(WordClasses classes) const {
  return !only_generic_ || vocabulary_.may_hold(classes, generic_);
}

/// "The company" is seldom who reports about it.
bool Describer::reports_news(const Entity& entity) const {
  const std::string_view name = entity.name;
  std::size_t first = name.size();
  while (first > 0 && name[first - 1] != ' ' && name[first - 1] != '-') --first;
  const std::string_view last = name.substr(first);
  const WordId word = vocabulary_.find(last);
  return word != no_word && words_.is(vocabulary_[word].folded, NameWords::media);
}

/// The descriptions of one document.
class Describer::Reader {
 public:
  Reader(const Describer& parts, const Document& document, const std::vector<Entity>& entities,
         std::vector<NamePlace>& places)
      : parts_(parts), document_(document), entities_(entities), places_(places) {}

  void run() {
    for (const Sentence& sentence : document_.sentences)
      if (!parts_.only_generic_ || parts_.vocabulary_.may_hold(sentence.classes, generic_words()))
        read(sentence.tokens);
    if (!found_.empty()) insert_found();
  }

 private:
  std::string_view text(std::uint32_t at) const { return parts_.vocabulary_[document_.tokens[at].folded].text; }

  void read(TokenRange sentence) {
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      if (!parts_.may_begin(document_.tokens[at].classes)) continue;
      const auto called = parts_.called_.longest(document_, at, sentence.last);
      if (!called || in_name(at)) continue;
      const TokenRange core{at, called.last};
      at = core.last - 1;
      const Phrase phrase = whole(sentence, core, called.meaning);
      const NamePlace place = resolved(sentence, phrase);
      if (place.entity != nobody) found_.push_back(place);
    }
  }

  bool in_name(std::uint32_t at) const {
    const auto next = std::lower_bound(places_.begin(), places_.end(), at + 1, starts_before);
    return next != places_.begin() && std::prev(next)->tokens.last > at;
  }

  /// Goes back over what may stand between a determiner and the words described.
  Phrase whole(TokenRange sentence, TokenRange core, const Meaning* meaning) const {
    Phrase phrase{core, core, false, meaning};
    for (std::uint32_t at = core.first; at > sentence.first && core.first - at < longest_description; --at) {
      const WordId word = document_.tokens[at - 1].folded;
      if (!found_.empty() && found_.back().tokens.last >= at) break;
      const bool possessive = text(at - 1) == "'s" || text(at - 1) == "'";
      if (parts_.words_.is(word, NameWords::determiner) || possessive)
        return {{possessive ? at : at - 1, core.last}, core, true, meaning};
      if (parts_.words_.is(word, NameWords::indefinite)) return {{at - 1, core.last}, core, false, meaning};
      const Shape shape = document_.tokens[at - 1].shape;
      if (parts_.words_.is(word, NameWords::breaking) || (shape == Shape::symbol && text(at - 1) != "-") ||
          shape == Shape::number)
        break;
    }
    return phrase;
  }

  bool may_mean(const Meaning& meaning, std::uint32_t entity) const {
    if (meaning.entities.empty())
      return entities_[entity].kind == meaning.kind && !parts_.reports_news(entities_[entity]);
    return std::count(meaning.entities.begin(), meaning.entities.end(), entity) > 0;
  }

  /// The place with its entity; `nobody` where the words describe no name.
  NamePlace resolved(TokenRange sentence, const Phrase& phrase) {
    if (const NamePlace* next = beside(phrase.tokens.last, *phrase.meaning))
      return {{phrase.tokens.first, next->tokens.last}, next->entity};
    std::uint32_t entity = nobody;
    const bool apposition = phrase.tokens.first < phrase.core.first || !phrase.meaning->entities.empty();
    if (apposition && phrase.tokens.first > sentence.first) {
      const NamePlace* before = before_comma(phrase.tokens.first, *phrase.meaning);
      if (before) entity = before->entity;
    }
    if (entity == nobody && is_definite(phrase)) entity = last_named(sentence, phrase);
    return {phrase.tokens, entity};
  }

  /// A generic word needs an article of its own: "his company" may be any.
  bool is_definite(const Phrase& phrase) const {
    if (!phrase.meaning->entities.empty()) return phrase.definite;
    const std::string_view first = text(phrase.tokens.first);
    return phrase.definite && (first == "the" || first == "this" || first == "that");
  }

  /// The name that begins at `token`, if it may be meant; behind a comma too where the description is an apposition.
  const NamePlace* beside(std::uint32_t token, const Meaning& meaning) const {
    const auto next = std::lower_bound(places_.begin(), places_.end(), token, starts_before);
    const bool fits = next != places_.end() && next->tokens.first == token && may_mean(meaning, next->entity);
    return fits ? &*next : nullptr;
  }

  const NamePlace* before_comma(std::uint32_t first, const Meaning& meaning) const {
    const auto next = std::lower_bound(places_.begin(), places_.end(), first, starts_before);
    if (next == places_.begin() || text(first - 1) != ",") return nullptr;
    const NamePlace& before = *std::prev(next);
    return before.tokens.last + 1 == first && may_mean(meaning, before.entity) ? &before : nullptr;
  }

  std::uint32_t last_named(TokenRange sentence, const Phrase& phrase) {
    const Meaning& meaning = *phrase.meaning;
    if (meaning.entities.size() == 1) return meaning.entities[0];
    const auto behind = std::lower_bound(places_.begin(), places_.end(), phrase.tokens.first, starts_before);
    const std::uint32_t last = last_fit(meaning, static_cast<std::uint32_t>(behind - places_.begin()));
    if (last == nobody) return meaning.entities.empty() ? nobody : meaning.entities[0];
    const NamePlace& nearest = places_[last];
    const bool here = nearest.tokens.first >= sentence.first;
    if (here && same_clause(nearest, phrase)) return nearest.entity;
    const std::uint32_t first_of = here ? sentence.first : sentence_start(nearest.tokens.first);
    const auto from = std::lower_bound(places_.begin(), places_.end(), first_of, starts_before);
    return std::find_if(from, behind, [&](const NamePlace& place) { return may_mean(meaning, place.entity); })->entity;
  }

  /// The last of the places before number `end` that may be meant, or `nobody`. Descriptions of one meaning come one
  /// behind another, so each place is asked once, however many descriptions stand in the text.
  std::uint32_t last_fit(const Meaning& meaning, std::uint32_t end) {
    LastFit& fit = last_fits_[&meaning];
    for (std::uint32_t i = end; i > fit.end; --i)
      if (may_mean(meaning, places_[i - 1].entity)) {
        fit.last = i - 1;
        break;
      }
    fit.end = end;
    return fit.last;
  }

  /// Whether no comma, colon or bracket stands between.
  bool same_clause(const NamePlace& name, const Phrase& phrase) const {
    for (std::uint32_t at = name.tokens.last; at < phrase.tokens.first; ++at)
      if (document_.tokens[at].shape == Shape::symbol && text(at) != "'s" && text(at) != "-") return false;
    return true;
  }

  std::uint32_t sentence_start(std::uint32_t token) const {
    return document_.sentences[sentence_at(document_, document_.tokens[token].begin)].tokens.first;
  }

  /// Puts the descriptions in their places and drops the names that they hold.
  void insert_found() {
    const auto held = [&](const NamePlace& name) {
      const auto behind = std::lower_bound(found_.begin(), found_.end(), name.tokens.first + 1, starts_before);
      return behind != found_.begin() && std::prev(behind)->tokens.contains(name.tokens);
    };
    places_.erase(std::remove_if(places_.begin(), places_.end(), held), places_.end());
    std::vector<NamePlace> all;
    std::merge(found_.begin(), found_.end(), places_.begin(), places_.end(), std::back_inserter(all),
               [](const NamePlace& a, const NamePlace& b) { return a.tokens.first < b.tokens.first; });
    places_ = std::move(all);
  }

  const Describer& parts_;
  const Document& document_;
  const std::vector<Entity>& entities_;
  std::vector<NamePlace>& places_;
  std::vector<NamePlace> found_;
  struct LastFit {
    std::uint32_t end = 0, last = nobody;
  };
  std::map<const Meaning*, LastFit> last_fits_;
};

void Describer::describe(const Document& document, const std::vector<Entity>& entities,
                         std::vector<NamePlace>& places) const {
  Reader(*this, document, entities, places).run();
}

}  // namespace gainsay
