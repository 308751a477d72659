// Checks a map of the rule file against the table of its keys: unknown keys, missing ones, values of the wrong shape.
#include <algorithm>
#include <cctype>

#include "rules/keys.h"

namespace gainsay {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string shape_words(ValueShape shape) {
  switch (shape) {
    case ValueShape::text:
    case ValueShape::word:
      return "text";
    case ValueShape::texts:
      return "text, or a list of it";
    case ValueShape::words:
    case ValueShape::list:
      return "a list";
    case ValueShape::yes_no:
      return "yes or no";
    case ValueShape::date:
      return "a date, as year-month-day";
    case ValueShape::map:
      return "a map";
    case ValueShape::guard:
      return "a list of words, or a map of words and within";
  }
  return "text";
}

std::string what_is(const Node& node) {
  if (node.is_list()) return "a list";
  if (node.is_map()) return "a map";
  return node.text.empty() && !node.quoted ? "nothing" : "text";
}

/// `{value}` without quotes is a map of one key with nothing under it.
bool is_bare_brace(const Node& node) {
  return node.is_map() && node.entries.size() == 1 && node.entries[0].second.is_scalar() &&
         node.entries[0].second.text.empty() && !node.entries[0].second.quoted;
}

bool is_empty_scalar(const Node& node) { return node.is_scalar() && node.text.empty() && !node.quoted; }

/// Nothing but blanks between quotes.
bool is_blank(const Node& node) {
  return node.is_scalar() && node.text.find_first_not_of(" \t\r\n") == std::string::npos;
}

bool refuse_shape(const Node& node, const KeyDef& key, Mistakes& mistakes) {
  if (is_bare_brace(node)) {
    std::string braces = "{" + node.entries[0].first.text + "}";
    mistakes.add(node, "text that begins with { needs quotes round it",
                 {"quotes, since YAML reads a bare { as a map", "", "\"" + braces + " …\""});
    return false;
  }
  mistakes.add(node, "'" + std::string(key.key) + "' holds " + what_is(node),
               {shape_words(key.shape) + ": " + std::string(key.help), "", std::string(key.example)});
  return false;
}

bool check_word(const Node& node, const KeyDef& key, Mistakes& mistakes) {
  if (!node.is_scalar() || is_empty_scalar(node)) return refuse_shape(node, key, mistakes);
  if (std::find(key.words.begin(), key.words.end(), node.text) != key.words.end()) return true;
  mistakes.add(node, "'" + node.text + "' is no value of '" + std::string(key.key) + "'",
               {(key.words.size() == 1 ? "" : "one of ") + joined(key.words),
                key.words.size() == 1 ? "" : nearest(node.text, key.words), std::string(key.example)});
  return false;
}

bool check_texts(const Node& node, const KeyDef& key, Mistakes& mistakes) {
  if (node.is_scalar()) return is_empty_scalar(node) ? refuse_shape(node, key, mistakes) : true;
  if (!node.is_list()) return refuse_shape(node, key, mistakes);
  bool fine = true;
  for (const Node& item : node.items)
    if (!item.is_scalar() || is_empty_scalar(item)) fine = refuse_shape(item, key, mistakes);
  return fine;
}

bool check_words(const Node& node, const KeyDef& key, Mistakes& mistakes) {
  if (!node.is_list()) return refuse_shape(node, key, mistakes);
  bool fine = true;
  for (const Node& item : node.items) fine = check_word(item, key, mistakes) && fine;
  return fine;
}

bool check_yes_no(const Node& node, const KeyDef& key, Mistakes& mistakes) {
  static const std::vector<std::string> words = {"yes", "no", "true", "false"};
  if (node.is_scalar() && std::find(words.begin(), words.end(), node.text) != words.end()) return true;
  return refuse_shape(node, key, mistakes);
}

/// 2025-06-13, of a month and day that exist.
bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i != 4 && i != 7 && std::isdigit(static_cast<unsigned char>(text[i])) == 0) return false;
  const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(std::string(text.substr(at, size))); };
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool check_date(const Node& node, const KeyDef& key, Mistakes& mistakes) {
  if (!node.is_scalar()) return refuse_shape(node, key, mistakes);
  if (is_date(node.text)) return true;
  mistakes.add(node, "'" + node.text + "' is no date", {"a date, as year-month-day", "", std::string(key.example)});
  return false;
}

bool check_value(const Node& node, const KeyDef& key, Mistakes& mistakes) {
  switch (key.shape) {
    case ValueShape::text:
      return node.is_scalar() && !is_empty_scalar(node) ? true : refuse_shape(node, key, mistakes);
    case ValueShape::word:
      return check_word(node, key, mistakes);
    case ValueShape::texts:
      return check_texts(node, key, mistakes);
    case ValueShape::words:
      return check_words(node, key, mistakes);
    case ValueShape::yes_no:
      return check_yes_no(node, key, mistakes);
    case ValueShape::date:
      return check_date(node, key, mistakes);
    case ValueShape::list:
      return node.is_list() ? true : refuse_shape(node, key, mistakes);
    case ValueShape::map:
      return node.is_map() && !is_bare_brace(node) ? true : refuse_shape(node, key, mistakes);
    case ValueShape::guard:
      return node.is_map() && !is_bare_brace(node) ? true : check_texts(node, key, mistakes);
  }
  return true;
}

void refuse_key(const Node& key, const SectionDef& section, Mistakes& mistakes) {
  std::vector<std::string> known;
  for (const KeyDef& def : section.keys) known.emplace_back(def.key);
  const std::string meant = nearest(key.text, known);
  const KeyDef* def = find_key(section, meant);
  std::string right = "one of " + joined(known) + (section.letters ? ", or a letter for an article" : "");
  mistakes.add(key, std::string(section.name) + " has no key '" + key.text + "'",
               {right, meant, def != nullptr ? std::string(def->example) : ""});
}

bool is_letter(std::string_view key) { return key.size() == 1 && key[0] >= 'a' && key[0] <= 'z'; }

bool check_entry(const Node& key, const Node& value, const SectionDef& section, Mistakes& mistakes) {
  const KeyDef* def = find_key(section, key.text);
  if (def == nullptr && section.letters && is_letter(key.text)) return true;
  if (def == nullptr) refuse_key(key, section, mistakes);
  if (def == nullptr) return false;
  if (!is_empty_scalar(value) && !(def->required && is_blank(value))) return check_value(value, *def, mistakes);
  mistakes.add(key, "'" + key.text + "' holds nothing",
               {shape_words(def->shape) + ": " + std::string(def->help), "", std::string(def->example)});
  return false;
}

}  // namespace

bool check_section(const Node& node, const SectionDef& section, const Node& at, Mistakes& mistakes) {
  if (!node.is_map()) {
    std::string example;
    for (const KeyDef& key : section.keys)
      if (key.required) example += (example.empty() ? "" : ", ") + std::string(key.example);
    mistakes.add(node ? node : at, std::string(section.name) + " is a map, and this is " + what_is(node),
                 {"keys with their values", "", "{" + example + "}"});
    return false;
  }
  bool fine = true;
  for (const auto& [key, value] : node.entries) fine = check_entry(key, value, section, mistakes) && fine;
  for (const KeyDef& key : section.keys)
    if (key.required && !node[key.key]) {
      mistakes.add(at, std::string(section.name) + " needs '" + std::string(key.key) + "'",
                   {std::string(key.help), "", std::string(key.example)});
      fine = false;
    }
  return fine;
}

std::vector<const Node*> scalars_of(const Node& node) {
  std::vector<const Node*> out;
  if (node.is_scalar()) out.push_back(&node);
  for (const Node& item : node.items) out.push_back(&item);
  return out;
}

std::vector<std::string> texts_of(const Node& node) {
  std::vector<std::string> out;
  for (const Node* item : scalars_of(node)) out.push_back(item->text);
  return out;
}

bool is_yes(const Node& node) { return node.text == "yes" || node.text == "true"; }

}  // namespace gainsay
