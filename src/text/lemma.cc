// WordNet's morphy over its own files, which are sorted text: a word is found by binary search in the mapped file, so
// nothing is loaded and a lookup costs some twenty probes. Irregular forms stand in the exception lists; for the rest a
// suffix is taken off by rule and the result kept if the index of that part of speech has it.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "text/vocabulary.h"

namespace gainsay {
namespace {

/// A sorted text file, mapped for the life of the program; empty when it cannot be read.
std::string_view mapped(const std::string& path) {
  int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  struct stat status {};
  void* data = MAP_FAILED;
  if (fstat(file, &status) == 0 && status.st_size > 0)
    data = mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_PRIVATE, file, 0);
  close(file);
  return data == MAP_FAILED
             ? std::string_view()
             : std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(status.st_size));
}

/// The line of a sorted file whose first word is `word`, or empty. Lines of the licence begin with a space and sort
/// first.
std::string_view line_of(std::string_view file, std::string_view word) {
  std::size_t low = 0, high = file.size();
  while (low < high) {
    std::size_t middle = low + (high - low) / 2;
    std::size_t begin = middle == 0 ? 0 : file.rfind('\n', middle - 1) + 1;
    if (begin < low) begin = low;
    std::size_t end = std::min(file.find('\n', begin), file.size());
    std::string_view line = file.substr(begin, end - begin);
    int order = line.substr(0, line.find(' ')).compare(word);
    if (order == 0) return line;
    if (order < 0)
      low = end + 1;
    else
      high = begin;
  }
  return {};
}

struct Ending {
  std::string_view from, to;
};
struct PartOfSpeech {
  std::string_view index, exceptions;
  std::vector<Ending> endings;
};

class WordNet {
 public:
  WordNet() {
    const char* folder = std::getenv("WNSEARCHDIR");  // WordNet's own variable
    std::string root = folder ? folder : "/usr/share/wordnet";
    for (std::string name : {"noun", "verb", "adj"}) {
      PartOfSpeech part{mapped(root + "/index." + name), mapped(root + "/" + name + ".exc"), {}};
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
    for (const PartOfSpeech& part : parts_) {
      std::string_view line = line_of(part.exceptions, word);
      if (!line.empty())
        add_all(line.substr(line.find(' ') + 1), out);
      else
        by_rule(part, word, out);
    }
  }

 private:
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
      if (!line_of(part.index, base).empty()) add(base, out);
    }
  }

  std::vector<PartOfSpeech> parts_;
};

/// Function words that only look like inflections ("his" is no plural of "hi").
constexpr std::array<std::string_view, 14> uninflected = {"as",   "has",  "her", "his", "its", "less", "ours",
                                                          "this", "thus", "us",  "was", "yes", "does", "during"};

}  // namespace

std::vector<std::string> lemmas_of(std::string_view word) {
  static const WordNet wordnet;
  std::vector<std::string> out{std::string(word)};
  if (word == "has" || word == "was" || word == "does")
    out.emplace_back(word == "has" ? "have" : word == "was" ? "be" : "do");
  else if (std::find(uninflected.begin(), uninflected.end(), word) == uninflected.end())
    wordnet.lemmas(word, out);
  return out;
}

}  // namespace gainsay
