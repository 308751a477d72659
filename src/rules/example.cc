// A phrase from an example. What makes a phrase work on other articles is that it is short and keeps to one clause, so
// words are taken outwards from the value: first before it, where English puts the verb, and behind it only when too
// few stand before. A clause mark or another figure ends the walk; articles are left out, since the matcher passes
// them.
#include <algorithm>
#include <array>

#include "rules/loader.h"
#include "text/document.h"

namespace gainsay {
namespace {

constexpr std::size_t most_before = 4;
constexpr std::size_t enough_before = 2;
constexpr std::size_t most_behind = 3;

struct Example {
  std::string_view text;
  Vocabulary vocabulary;
  std::vector<Token> tokens;
  std::vector<std::string> written;  // of each token, the element it becomes; empty for none; "." ends the walk
};

bool is_passed(std::string_view folded) {
  static constexpr std::array<std::string_view, 6> words = {"a", "an", "the", "'s", "'", "-"};
  return std::find(words.begin(), words.end(), folded) != words.end();
}

std::string element_of(const Example& example, const Token& token) {
  const std::string& folded = example.vocabulary[token.folded].text;
  if (is_passed(folded)) return "";
  bool word = token.shape != Shape::symbol && token.shape != Shape::number && token.shape != Shape::address;
  return word ? std::string(text_of(example.text, token.span())) : ".";
}

/// Puts {key} in the place of a name's first token and nothing in that of the others.
void put_name(Example& example, const std::string& name, const std::string& key) {
  for (std::size_t at = example.text.find(name); at != std::string_view::npos; at = example.text.find(name, at + 1)) {
    Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
    bool first = true;
    for (std::size_t i = 0; i < example.tokens.size(); ++i) {
      if (!span.contains(example.tokens[i].span()) || example.written[i].front() == '{') continue;
      example.written[i] = first ? "{" + key + "}" : " ";
      first = false;
    }
  }
}

void put_names(Example& example, const std::vector<NameDef>& names) {
  std::vector<std::pair<std::string, std::string>> forms;
  for (const NameDef& def : names)
    for (const std::string& name : def.names) forms.emplace_back(name, def.key);
  std::stable_sort(forms.begin(), forms.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  for (std::string& element : example.written)
    if (element.empty()) element = " ";
  for (const auto& [name, key] : forms) put_name(example, name, key);
}

/// Elements met walking from token `at` by `step`, at most `most`.
std::vector<std::string> walk(const Example& example, std::size_t at, int step, std::size_t most) {
  std::vector<std::string> out;
  for (; at < example.tokens.size() && out.size() < most; at += static_cast<std::size_t>(step)) {
    if (example.written[at] == ".") break;
    if (example.written[at] != " ") out.push_back(example.written[at]);
  }
  return out;
}

}  // namespace

std::string phrase_from_example(std::string_view text, std::string_view value, const std::vector<NameDef>& names) {
  std::size_t begin = value.empty() ? std::string_view::npos : text.find(value);
  if (begin == std::string_view::npos) return "";
  Example example;
  example.text = text;
  tokenise(text, 0, example.vocabulary, example.tokens);
  for (const Token& token : example.tokens) example.written.push_back(element_of(example, token));
  put_names(example, names);
  const auto at = [&](std::size_t byte) {
    return static_cast<std::size_t>(std::partition_point(example.tokens.begin(), example.tokens.end(),
                                                         [&](const Token& t) { return t.begin < byte; }) -
                                    example.tokens.begin());
  };
  std::vector<std::string> before = walk(example, at(begin) - 1, -1, most_before);
  std::string out;
  for (auto element = before.rbegin(); element != before.rend(); ++element) out += *element + " ";
  out += "{value}";
  if (before.size() < enough_before)
    for (const std::string& element : walk(example, at(begin + value.size()), 1, most_behind)) out += " " + element;
  return out;
}

}  // namespace gainsay
