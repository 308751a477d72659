#include "cli/expectations.h"

#include <algorithm>
#include <istream>
#include <map>
#include <ostream>

#include "base/node.h"
#include "cli/files.h"
#include "cli/rule_files.h"

namespace gainsay {
namespace {

/// The map that begins at `place`, or nullptr.
const Node* node_at(const Node& node, const Place& place) {
  if (node.is_map() && node.place == place) return &node;
  for (const Node& item : node.items)
    if (const Node* found = node_at(item, place)) return found;
  for (const auto& [key, value] : node.entries)
    if (const Node* found = node_at(value, place)) return found;
  return nullptr;
}

/// The byte at which a place lies.
std::size_t byte_at(std::string_view text, const Place& place) {
  std::size_t at = 0;
  for (int line = 1; line < place.line; ++line) at = text.find('\n', at) + 1;
  for (int column = 1; column < place.column; ++column) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  }
  return at;
}

Diagnostic not_changed(const std::string& text, const Place& place, std::string why, std::string instead) {
  return {place, std::move(why), line_at(text, place.line), std::move(instead)};
}

bool ask(const std::vector<Expectation>& wanted, Console& console) {
  console.out << "Write " << (wanted.size() == 1 ? "this expectation" : "these expectations") << "? [y/N] "
              << std::flush;
  std::string answer;
  std::getline(console.in, answer);
  return answer == "y" || answer == "Y" || answer == "yes";
}

bool write_one(const std::string& file, const std::vector<Expectation>& wanted, Console& console) {
  Result<std::string> text = read_bytes(file);
  if (!text) return print_mistakes(text.errors(), console), false;
  Rewritten rewritten = with_expectations(*text, file, wanted);
  print_mistakes(rewritten.left, console);
  std::string mistake = write_file(file, rewritten.text);
  if (!mistake.empty()) console.err << "gainsay: " << mistake << "\n";
  return mistake.empty() && rewritten.left.empty();
}

}  // namespace

Rewritten with_expectations(const std::string& text, const std::string& file, const std::vector<Expectation>& wanted) {
  Rewritten out{text, {}};
  Result<Node> root = parse_yaml(text, file);
  if (!root) return out.left = root.errors(), out;
  std::vector<std::pair<std::size_t, std::pair<std::size_t, std::string_view>>> edits;  // byte, length, new word
  for (const Expectation& expectation : wanted) {
    const Node* test = node_at(*root, expectation.test);
    if (!test || !(*test)["expect"]) continue;
    const Node& word = (*test)["expect"];
    if (expectation.found == Severity::none && (*test)["cites"])
      out.left.push_back(not_changed(text, word.place,
                                     "a test that cites words cannot expect none, so it stays as it is",
                                     "no 'cites' in it, or a rule that finds something"));
    else
      edits.push_back(
          {byte_at(text, word.place), {word.text.size() + (word.quoted ? 2 : 0), severity_name(expectation.found)}});
  }
  std::sort(edits.rbegin(), edits.rend());  // from the end, so that earlier places stay right
  for (const auto& [at, edit] : edits) out.text.replace(at, edit.first, edit.second);
  return out;
}

int update_expectations(const std::vector<Expectation>& wanted, const Options& options, Console& console) {
  if (wanted.empty()) return console.out << "Every test expects what is found: nothing to write.\n", nothing_found;
  if (!options.yes && !console.in_is_terminal) {
    console.err << "gainsay: --update asks before it writes, and there is no terminal to ask on\n"
                   "  = help: --update --yes writes without asking\n";
    return not_possible;
  }
  std::map<std::string, std::vector<Expectation>> files;
  for (const Expectation& expectation : wanted) {
    files[expectation.test.file].push_back(expectation);
    console.out << expectation.test.file << ":" << expectation.test.line << ":" << expectation.test.column << ": "
                << expectation.id << ": " << severity_name(expectation.expected) << " becomes "
                << severity_name(expectation.found) << "\n";
  }
  if (!options.yes && !ask(wanted, console)) return console.out << "Nothing written.\n", something_found;
  bool all = true;
  for (const auto& [file, expectations] : files) all = write_one(file, expectations, console) && all;
  return all ? nothing_found : something_found;
}

}  // namespace gainsay
