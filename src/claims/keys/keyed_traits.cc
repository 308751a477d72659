// What a thing is like, by a word before its noun that excludes others: "a blue car", "a white car"; "the left knee".
// The key is the noun, or the name behind a colour; an article that has two of the words for one noun has two things.
#include <map>
#include <set>

#include "base/embedded.h"
#include "claims/keys/answered.h"
#include "claims/keys/keyed_claims.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

/// One class of rules/lexicon/traits.yaml.
struct Trait {
  std::string name, question;
  bool names = false;
  std::map<std::string, std::string, std::less<>> words;  ///< with the word that stands for each
  std::set<std::string, std::less<>> nouns;
};

const std::vector<Trait>& traits() {
  static const std::vector<Trait> all = [] {
    std::vector<Trait> read;
    const Node& file = embedded_node("lexicon/traits.yaml");
    for (const auto& [name, entry] : file["traits"].entries) {
      Trait trait{name.text, entry["question"].text, entry["names"].text == "yes", {}, {}};
      for (const Node& word : entry["words"].items) {
        const Node& other = file["same"][word.text];
        trait.words.emplace(word.text, other.text.empty() ? word.text : other.text);
      }
      for (const Node& noun : entry["nouns"].items) trait.nouns.insert(noun.text);
      read.push_back(std::move(trait));
    }
    return read;
  }();
  return all;
}

/// Which trait, of what.
using Asked = std::pair<std::size_t, std::string>;
using Found = std::map<Asked, std::vector<Answered>>;

class TraitReader : ArticleWords {
 public:
  using ArticleWords::ArticleWords;

  void read(Found& out) const {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const TokenRange sentence = document_.sentences[s].tokens;
      for (std::uint32_t at = sentence.first; at + 1 < sentence.last; ++at)
        if (document_.tokens[at].shape == Shape::lower && may_begin(at)) read_at(s, at, sentence, out);
    }
  }

 private:
  /// Whether a word, or its compound with "engine", belongs to any trait; asked once a word.
  bool may_begin(std::uint32_t token) const {
    static const WordQuestion which;
    return story_.vocabulary.answer(which, document_.tokens[token].folded, [&] {
      for (const Trait& trait : traits())
        if (const auto next = trait.words.lower_bound(word(token)); next != trait.words.end())
          if (next->first == word(token) || next->first.starts_with(word(token) + "-")) return true;
      return false;
    }) != 0;
  }
  void read_at(std::uint32_t s, std::uint32_t at, TokenRange sentence, Found& out) const {
    std::string written = word(at);
    std::uint32_t noun = at + 1;
    if (noun + 2 < sentence.last && word(noun) == "-") written += "-" + word(noun + 1), noun += 2;
    for (std::size_t t = 0; t < traits().size(); ++t) {
      const Trait& trait = traits()[t];
      const auto found = trait.words.find(written);
      if (found == trait.words.end() || noun >= sentence.last || joined(at, sentence)) continue;
      if (const std::string of = noun_at(trait, noun); !of.empty())
        out[{t, of}].push_back({article_, s, {at, noun + 1}, found->second});
    }
  }
  /// "red and white", "red, white".
  bool joined(std::uint32_t at, TokenRange sentence) const {
    return at > sentence.first && (word(at - 1) == "and" || word(at - 1) == "or" || word(at - 1) == "-");
  }
  std::string noun_at(const Trait& trait, std::uint32_t token) const {
    const Token& noun = document_.tokens[token];
    if (noun.shape == Shape::lower) {
      const std::string& base = story_.vocabulary[story_.vocabulary.lemmas(noun.folded).back()].text;
      return trait.nouns.count(base) > 0 ? base : trait.nouns.count(word(token)) > 0 ? word(token) : "";
    }
    return trait.names && is_thing(token) ? std::string(document_.text_of({token, token + 1})) : "";
  }
  /// A name, and not one of a person or place.
  bool is_thing(std::uint32_t token) const {
    const Shape shape = document_.tokens[token].shape;
    if (shape != Shape::capitalised && shape != Shape::upper && shape != Shape::mixed) return false;
    for (const NamePlace& name : stretch_of(story_.names.places[article_], {token, token + 1})) {
      const std::string_view kind = story_.names.entities[name.entity].kind;
      return name.tokens.first == token && kind != "person" && kind != "place";
    }
    return false;
  }
};

}  // namespace

void claim_traits(const ReadStory& story, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  Found found;
  for (std::uint32_t article = 0; article < story.documents.size(); ++article) TraitReader(story, article).read(found);
  for (auto& [asked, all] : found) {
    const Trait& trait = traits()[asked.first];
    write_answers(
        story, fact_in_words(trait.name, asked.second, "", trait.question + " (" + asked.second + ")", Severity::note),
        std::move(all), book);
  }
}

}  // namespace gainsay
