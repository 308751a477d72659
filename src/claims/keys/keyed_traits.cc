// What a thing is like, by a word before its noun that excludes others: "a blue car", "a white car"; "the left knee".
// The key is the noun, or the name behind a colour; an article that has two of the words for one noun has two things.
#include <map>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/article_reader.h"
#include "claims/keys/answered.h"
#include "claims/keys/keyed_claims.h"

namespace gainsay {
namespace {

/// One class of rules/lexicon/traits.yaml.
struct Trait {
  std::string name, question;
  bool names = false;
  std::map<std::string, std::string, std::less<>> words;  ///< with the word that stands for each
  WordSet nouns;
};

const std::vector<Trait>& traits() {
  static const std::vector<Trait> all = [] {
    std::vector<Trait> read;
    const Node& file = embedded_node("lexicon/traits.yaml");
    for (const auto& [name, entry] : file["traits"].entries) {
      Trait trait{name.text, entry["question"].text, entry["names"].text == "yes", {}, WordSet(entry["nouns"])};
      for (const Node& word : entry["words"].items) {
        const Node& other = file["same"][word.text];
        trait.words.emplace(word.text, other.text.empty() ? word.text : other.text);
      }
      read.push_back(std::move(trait));
    }
    return read;
  }();
  return all;
}

/// Which trait, of what.
using Asked = std::pair<std::size_t, std::string>;
using Found = std::map<Asked, std::vector<Claim>>;

class TraitReader : public ArticleReader {
 public:
  using ArticleReader::ArticleReader;

  void read(TokenRange sentence, Found& out) const {
    for (std::uint32_t at = sentence.first; at + 1 < sentence.last; ++at)
      if (shape(at) == Shape::lower && may_begin(at)) read_at(at, sentence, out);
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
  void read_at(std::uint32_t at, TokenRange sentence, Found& out) const {
    std::string written = word(at);
    std::uint32_t noun = at + 1;
    if (noun + 2 < sentence.last && word(noun) == "-") written += "-" + word(noun + 1), noun += 2;
    for (std::size_t t = 0; t < traits().size(); ++t) {
      const Trait& trait = traits()[t];
      const auto found = trait.words.find(written);
      if (found == trait.words.end() || noun >= sentence.last || joined(at, sentence)) continue;
      if (const std::string of = noun_at(trait, noun); !of.empty())
        out[{t, of}].push_back(answer({at, noun + 1}, found->second));
    }
  }
  /// "red and white", "red, white".
  bool joined(std::uint32_t at, TokenRange sentence) const {
    return at > sentence.first && (word(at - 1) == "and" || word(at - 1) == "or" || word(at - 1) == "-");
  }
  std::string noun_at(const Trait& trait, std::uint32_t token) const {
    const Token& noun = document_.tokens[token];
    if (noun.shape == Shape::lower) {
      const std::string& base = lemma(token);
      return trait.nouns.has(base) ? base : trait.nouns.has(word(token)) ? word(token) : "";
    }
    return trait.names && is_thing(token) ? std::string(document_.text_of({token, token + 1})) : "";
  }
  /// A name, and not one of a person or place.
  bool is_thing(std::uint32_t token) const {
    const Shape shape = document_.tokens[token].shape;
    if (shape != Shape::capitalised && shape != Shape::upper && shape != Shape::mixed) return false;
    for (const NamePlace& name : names_in({token, token + 1})) {
      const std::string_view kind = story_.entity(name).kind;
      return name.tokens.first == token && kind != "person" && kind != "place";
    }
    return false;
  }
};

}  // namespace

void claim_traits(const ReadStory& story, ClaimBook& book) {
  if (story.articles.size() < 2) return;
  for (const auto& [asked, all] : found_in<TraitReader, Found>(story)) {
    const Trait& trait = traits()[asked.first];
    const std::string question = trait.question + " (" + asked.second + ")";
    write_answers(fact_in_words(trait.name, asked.second, "", question, Severity::note), all, book);
  }
}

}  // namespace gainsay
