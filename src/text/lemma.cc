// WordNet's morphy over its own files, which are sorted text: a word is found by binary search in the mapped file, so
// nothing is loaded and a lookup costs some twenty probes. Irregular forms stand in the exception lists, which are
// short and asked for every word, so their lines are found once; for the rest a suffix is taken off by rule and the
// result kept if the index of that part of speech has it.
#include <algorithm>
#include <array>

#include "text/vocabulary.h"
#include "text/wordnet.h"

namespace gainsay {
namespace {

struct Ending {
  std::string_view from, to;
};
struct Irregular {
  std::string_view form, bases;  ///< a space between two bases
};
struct PartOfSpeech {
  std::string_view index;
  std::vector<Irregular> exceptions;  ///< by form, as the file has them
  std::vector<Ending> endings;

  /// The bases of an irregular form, the last given to it ("offer offer"); none of a regular one.
  const Irregular* irregular(std::string_view word) const {
    const auto after = std::ranges::upper_bound(exceptions, word, {}, &Irregular::form);
    return after != exceptions.begin() && std::prev(after)->form == word ? &*std::prev(after) : nullptr;
  }
};

std::vector<Irregular> exceptions_in(std::string_view file) {
  std::vector<Irregular> exceptions;
  exceptions.reserve(static_cast<std::size_t>(std::ranges::count(file, '\n')));
  while (!file.empty()) {
    const std::string_view line = file.substr(0, file.find('\n'));
    const std::size_t space = std::min(line.find(' '), line.size());
    exceptions.push_back({line.substr(0, space), line.substr(std::min(space + 1, line.size()))});
    file.remove_prefix(std::min(line.size() + 1, file.size()));
  }
  return exceptions;
}

class WordNet {
 public:
  WordNet() {
    for (std::string name : {"noun", "verb", "adj"}) {
      PartOfSpeech part{wordnet_file("index." + name), exceptions_in(wordnet_file(name + ".exc")), {}};
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

  void lemmas(std::string_view word, std::vector<std::string>& out) const {
    for (const PartOfSpeech& part : parts_) lemmas_in(part, word, out);
  }

  /// How many senses of the word's base forms were met in WordNet's tagged texts, as a noun or a verb.
  int tagged_senses(std::size_t part, std::string_view word) const {
    std::vector<std::string> bases;
    lemmas_in(parts_[part], word, bases);
    int most = 0;
    for (const std::string& base : bases) most = std::max(most, tagged(sorted_line(parts_[part].index, base)));
    return most;
  }
  static constexpr std::size_t noun = 0, verb = 1;

 private:
  static void lemmas_in(const PartOfSpeech& part, std::string_view word, std::vector<std::string>& out) {
    if (const Irregular* found = part.irregular(word))
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

  static void add(std::string_view lemma, std::vector<std::string>& out) {
    if (lemma.size() > 1 && std::find(out.begin(), out.end(), lemma) == out.end()) out.emplace_back(lemma);
  }
  static void add_all(std::string_view words, std::vector<std::string>& out) {
    while (!words.empty()) {
      std::size_t end = std::min(words.find(' '), words.size());
      add(words.substr(0, end), out);
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }
  static void by_rule(const PartOfSpeech& part, std::string_view word, std::vector<std::string>& out) {
    if (word.ends_with("ss")) return;
    for (const Ending& ending : part.endings) {
      if (!word.ends_with(ending.from) || word.size() < ending.from.size() + 2) continue;
      std::string base = std::string(word.substr(0, word.size() - ending.from.size())) + std::string(ending.to);
      if (!sorted_line(part.index, base).empty()) add(base, out);
    }
  }

  std::vector<PartOfSpeech> parts_;
};

const WordNet& wordnet() {
  static const WordNet files;
  return files;
}

/// Function words that only look like inflections ("his" is no plural of "hi").
constexpr std::array<std::string_view, 14> uninflected = {"as",   "has",  "her", "his", "its", "less", "ours",
                                                          "this", "thus", "us",  "was", "yes", "does", "during"};

}  // namespace

std::vector<std::string> lemmas_of(std::string_view word) {
  std::vector<std::string> out{std::string(word)};
  if (word == "has" || word == "was" || word == "does")
    out.emplace_back(word == "has" ? "have" : word == "was" ? "be" : "do");
  else if (std::find(uninflected.begin(), uninflected.end(), word) == uninflected.end())
    wordnet().lemmas(word, out);
  return out;
}

bool is_finite_verb(std::string_view word) {
  if (word == "has" || word == "was" || word == "does") return true;
  if (word.ends_with("ing") || std::find(uninflected.begin(), uninflected.end(), word) != uninflected.end())
    return false;
  int verb = wordnet().tagged_senses(WordNet::verb, word);
  return verb > 0 && verb > 2 * wordnet().tagged_senses(WordNet::noun, word);
}

}  // namespace gainsay
