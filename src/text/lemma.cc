// WordNet's morphy over its own files, which are sorted text: a word is found by binary search in the mapped file, so
// nothing is loaded and a lookup costs some ten probes. Irregular forms stand in the exception lists, which are
// short and asked for every word, so their lines are found once; for the rest a suffix is taken off by rule and the
// result kept if the index of that part of speech has it.
#include <algorithm>
#include <array>
#include <bitset>

#include "base/eight_bytes.h"
#include "text/wordnet.h"

namespace gainsay {
namespace {

struct Ending {
  std::string_view from, to;
};
struct Irregular {
  std::uint64_t head = 0;        ///< of the form, by which most are told apart
  std::string_view form, bases;  ///< a space between two bases

  bool operator<(const Irregular& other) const { return head != other.head ? head < other.head : form < other.form; }
};
/// The irregular forms of a part of speech. Most words are none: what they begin with has no bit set.
class Irregulars {
 public:
  explicit Irregulars(std::string_view file) {
    forms_.reserve(static_cast<std::size_t>(std::ranges::count(file, '\n')));
    while (!file.empty()) {
      const std::string_view line = file.substr(0, file.find('\n'));
      const std::size_t space = std::min(line.find(' '), line.size());
      const std::string_view form = line.substr(0, space);
      forms_.push_back({sort_head(form), form, line.substr(std::min(space + 1, line.size()))});
      begun_.set(bit_of(forms_.back().head));
      file.remove_prefix(std::min(line.size() + 1, file.size()));
    }
  }

  /// The bases of an irregular form, the last given to it ("offer offer"); none of a regular one.
  const Irregular* find(std::string_view word) const {
    const std::uint64_t head = sort_head(word);
    if (!begun_[bit_of(head)]) return nullptr;
    const auto after = std::upper_bound(forms_.begin(), forms_.end(), Irregular{head, word, {}});
    return after != forms_.begin() && std::prev(after)->form == word ? &*std::prev(after) : nullptr;
  }

 private:
  static constexpr int bits = 15;  // more than ten for each form of the longest list
  static std::size_t bit_of(std::uint64_t head) { return (head * golden) >> (64 - bits); }

  std::vector<Irregular> forms_;  ///< ascending, as the file has them
  std::bitset<std::size_t{1} << bits> begun_;
};

struct Inflections {
  const SortedLines& index;
  Irregulars irregular;
  std::vector<Ending> endings;
};

class WordNet {
 public:
  WordNet() {
    for (const auto& [name, speech] : {std::pair<std::string, PartOfSpeech>{"noun", PartOfSpeech::noun},
                                       {"verb", PartOfSpeech::verb},
                                       {"adj", PartOfSpeech::adjective}}) {
      Inflections part{wordnet_index(speech), Irregulars(wordnet_file(name + ".exc")), {}};
      if (name == "noun")
        part.endings = {{"s", ""},      {"ses", "s"},   {"xes", "x"},   {"zes", "z"},
                        {"ches", "ch"}, {"shes", "sh"}, {"men", "man"}, {"ies", "y"}};
      if (name == "verb")
        part.endings = {{"s", ""},   {"ies", "y"}, {"es", "e"},  {"es", ""},
                        {"ed", "e"}, {"ed", ""},   {"ing", "e"}, {"ing", ""}};
      if (name == "adj") part.endings = {{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}};
      parts_.push_back(std::move(part));
    }
  }

  /// A word's forms, itself among the lemmas already.
  void add_forms(std::string_view word, WordForms& forms) const {
    std::array<std::vector<Base>, 3> bases;
    for (std::size_t part = 0; part < parts_.size(); ++part) {
      add_bases(parts_[part], word, bases[part]);
      for (const Base& base : bases[part])
        if (std::ranges::count(forms.lemmas, base.text) == 0) forms.lemmas.push_back(base.text);
    }
    if (forms.lemmas.size() == 1 || word.ends_with("ing")) return;
    const int as_verb = tagged_senses(verb, bases[verb]);
    forms.finite_verb = as_verb > 0 && as_verb > 2 * tagged_senses(noun, bases[noun]);
  }

 private:
  static constexpr std::size_t noun = 0, verb = 1;
  struct Base {
    std::string text;
    std::string_view line;  ///< of the index, if it was looked for
  };

  /// How many senses of one of the bases were met in WordNet's tagged texts, of the one that has most.
  int tagged_senses(std::size_t part, const std::vector<Base>& bases) const {
    int most = 0;
    for (const Base& base : bases)
      most = std::max(most, tagged(base.line.empty() ? parts_[part].index.line_of(base.text) : base.line));
    return most;
  }
  static void add_bases(const Inflections& part, std::string_view word, std::vector<Base>& out) {
    if (const Irregular* found = part.irregular.find(word))
      add_all(found->bases, out);
    else
      by_rule(part, word, out);
  }

  /// The count in an index line: lemma, part, senses, pointer kinds (p of them), senses again, then the tagged ones.
  static int tagged(std::string_view line) {
    auto field = [&](int number) {
      std::string_view rest = line;
      for (int i = 0; i < number; ++i) rest.remove_prefix(std::min(rest.find(' ') + 1, rest.size()));
      return std::atoi(std::string(rest.substr(0, rest.find(' '))).c_str());
    };
    return line.empty() ? 0 : field(5 + field(3));
  }

  static void add(Base base, std::vector<Base>& out) {
    if (base.text.size() > 1 && std::ranges::count(out, base.text, &Base::text) == 0) out.push_back(std::move(base));
  }
  static void add_all(std::string_view words, std::vector<Base>& out) {
    while (!words.empty()) {
      std::size_t end = std::min(words.find(' '), words.size());
      add({std::string(words.substr(0, end)), {}}, out);
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }
  static void by_rule(const Inflections& part, std::string_view word, std::vector<Base>& out) {
    if (word.ends_with("ss")) return;
    for (const Ending& ending : part.endings) {
      if (word.size() < ending.from.size() + 2 || word.back() != ending.from.back()) continue;
      if (!word.ends_with(ending.from)) continue;
      std::string base = std::string(word.substr(0, word.size() - ending.from.size())) + std::string(ending.to);
      if (const std::string_view line = part.index.line_of(base); !line.empty()) add({std::move(base), line}, out);
    }
  }

  std::vector<Inflections> parts_;
};

const WordNet& wordnet() {
  static const WordNet files;
  return files;
}

/// Function words that only look like inflections ("his" is no plural of "hi").
constexpr std::array<std::string_view, 14> uninflected = {"as",   "has",  "her", "his", "its", "less", "ours",
                                                          "this", "thus", "us",  "was", "yes", "does", "during"};

}  // namespace

WordForms forms_of(std::string_view word) {
  WordForms forms{{std::string(word)}, false};
  if (word == "has" || word == "was" || word == "does") {
    forms.lemmas.emplace_back(word == "has" ? "have" : word == "was" ? "be" : "do");
    forms.finite_verb = true;
  } else if (std::find(uninflected.begin(), uninflected.end(), word) == uninflected.end()) {
    wordnet().add_forms(word, forms);
  }
  return forms;
}

}  // namespace gainsay
