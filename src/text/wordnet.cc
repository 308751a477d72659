// An index file names the synsets of a word by their byte in the data file; there the words stand as they are written,
// behind the number of the lexicographer's file, which says what kind of thing they are.
#include "text/wordnet.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

namespace gainsay {
namespace {

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

/// Takes the first field off `line`; empty at its end.
std::string_view next_field(std::string_view& line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  const std::string_view field = line.substr(0, line.find(' '));
  line.remove_prefix(field.size());
  return field;
}

/// Takes the last field off `line`.
std::string_view last_field(std::string_view& line) {
  line = line.substr(0, line.find_last_not_of(' ') + 1);
  const std::string_view field = line.substr(line.find_last_of(' ') + 1);
  line.remove_suffix(field.size());
  return field;
}

std::size_t number_of(std::string_view digits) {
  std::size_t number = 0;
  for (const char c : digits)
    if (c >= '0' && c <= '9') number = number * 10 + static_cast<std::size_t>(c - '0');
  return number;
}

bool has_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool same_letters(std::string_view written, std::string_view folded) {
  return written.size() == folded.size() &&
         std::equal(written.begin(), written.end(), folded.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b; });
}

/// Adds what one synset, whose line of a data file `line` begins with, says of `word`. Its words stand before a bar.
void add_synset(std::string_view line, std::string_view word, KnownWord& known) {
  std::string_view rest = line;
  for (std::string_view field = next_field(rest); !field.empty() && field != "|"; field = next_field(rest)) {
    const std::string_view written = field.substr(0, field.find('('));
    if (!same_letters(written, word)) continue;
    const std::string_view file = line.substr(9, 2);
    const bool name = has_capital(written);
    const bool adjective = line[12] == 'a' || line[12] == 's';
    known.quality = known.quality || (name && adjective);
    known.common = known.common || !name;
    known.place = known.place || (name && (file == "15" || file == "17"));  // "Paris"; "Asia", "Nile"
    known.person = known.person || (name && file == "18");
    known.group = known.group || (name && file == "14");
    known.other = known.other || (name && !adjective && file != "15" && file != "17" && file != "18" && file != "14");
    return;
  }
}

struct Part {
  SortedLines index;
  std::string_view data;

  explicit Part(const std::string& name) : index(wordnet_file("index." + name)), data(wordnet_file("data." + name)) {}
};
/// In the order of PartOfSpeech.
const std::array<Part, 4>& parts_of_speech() {
  static const std::array<Part, 4> parts{Part("noun"), Part("verb"), Part("adj"), Part("adv")};
  return parts;
}
const Part& nouns() { return parts_of_speech().front(); }

/// Adds what one part of speech says of `word`. Its line of the index has the number of synsets third, and their bytes
/// in the data file last.
void add_part(const Part& part, std::string_view word, KnownWord& known) {
  std::string_view line = part.index.line_of(word);
  if (line.empty()) return;
  std::string_view head = line;
  next_field(head);
  next_field(head);
  for (std::size_t left = number_of(next_field(head)); left > 0; --left) {
    const std::size_t at = number_of(last_field(line));
    if (at + 12 < part.data.size()) add_synset(part.data.substr(at), word, known);
  }
}

}  // namespace

std::string_view wordnet_file(const std::string& name) {
  const char* folder = std::getenv("WNSEARCHDIR");  // WordNet's own variable
  return mapped((folder ? std::string(folder) : "/usr/share/wordnet") + "/" + name);
}

const SortedLines& wordnet_index(PartOfSpeech part) { return parts_of_speech()[static_cast<std::size_t>(part)].index; }

KnownWord known_word(std::string_view word) {
  KnownWord known;
  for (const Part& part : parts_of_speech()) add_part(part, word, known);
  return known;
}

bool begins_known_name(const std::string& word) { return nouns().index.has(word + "_"); }

bool is_known_place(std::string_view words) {
  KnownWord known;
  add_part(nouns(), words, known);  // places are nouns
  return known.place;
}

}  // namespace gainsay
