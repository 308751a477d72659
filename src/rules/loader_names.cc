// The names of rule files: who and what phrases and facts refer to by a key.
#include <algorithm>
#include <array>
#include <cctype>

#include "rules/loader.h"

namespace gainsay {
namespace {

/// Words that braces and `of` give a meaning of their own.
bool is_reserved(std::string_view key) {
  static constexpr std::array<std::string_view, 6> words = {"value", "story", "company", "person", "place", "thing"};
  return std::find(words.begin(), words.end(), key) != words.end() || kind_named(key).has_value();
}

bool is_key(std::string_view text) {
  const auto may_stand = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  };
  return !text.empty() && std::isalpha(static_cast<unsigned char>(text.front())) != 0 && text.back() != '.' &&
         std::all_of(text.begin(), text.end(), may_stand);
}

}  // namespace

void RuleLoader::read_names(File& file) {
  const Node& names = file.root["names"];
  if (names.entries.size() > rule_limits.names) {
    file.mistakes.add(
        names, "more than " + std::to_string(rule_limits.names) + " names in one file",
        {"the names that facts and phrases speak of", "", "names: {buyer: {kind: company, names: [Meta]}}"});
    return;
  }
  for (const auto& [key, body] : names.entries)
    if (!file.mistakes.full()) read_name(file, key, body);
}

void RuleLoader::read_name(File& file, const Node& key, const Node& body) {
  if (!check_key(file, key, "a name")) return;
  if (is_reserved(key.text)) {
    file.mistakes.add(key, "'" + key.text + "' means something else in braces",
                      {"another key", "", "the_" + key.text + ": {kind: company, names: [Acme]}"});
    return;
  }
  if (std::find(name_keys_.begin(), name_keys_.end(), key.text) != name_keys_.end()) {
    file.mistakes.add(key, "the name '" + key.text + "' is given in another file too", {"another key", "", ""});
    return;
  }
  name_keys_.push_back(key.text);  // also when the rest is wrong: phrases that use it are not at fault
  if (!check_section(body, name_section(), key, file.mistakes)) return;
  NameDef def;
  def.key = key.text;
  def.kind = body["kind"].text;
  def.names = texts_of(body["names"]);
  def.called = texts_of(body["called"]);
  def.place = key.place;
  check_name_texts(file, body);
  if (def.names.empty())
    file.mistakes.add(body["names"], "a name without any name",
                      {"the full name first", "", "names: [Scale AI, Scale]"});
  set_.names.push_back(std::move(def));
}

bool RuleLoader::check_key(File& file, const Node& key, std::string_view what) {
  if (is_key(key.text)) return true;
  file.mistakes.add(key, "'" + key.text + "' cannot be the key of " + std::string(what),
                    {"letters, digits, _ and . , beginning with a letter", "", "round.date"});
  return false;
}

void RuleLoader::check_name_texts(File& file, const Node& body) {
  const std::string& key = name_keys_.back();
  for (const Node* text : scalars_of(body["names"])) {
    auto [found, added] = name_texts_.emplace(text->text, key);
    if (!added && found->second != key)
      file.mistakes.add(*text, "'" + text->text + "' is a name of '" + found->second + "' already",
                        {"each name under one key", "", ""});
    else if (!added)
      file.mistakes.add(*text, "'" + text->text + "' is given twice", {"each name once", "", ""});
  }
  for (const Node* text : scalars_of(body["called"]))
    if (name_texts_.count(text->text) > 0)
      file.mistakes.add(*text, "'" + text->text + "' is a name, not a description",
                        {"words for it that are no name", "", "called: [the startup, data-labeling firm]"});
}

}  // namespace gainsay
