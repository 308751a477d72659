#include "cli/rules_schema.h"

#include <nlohmann/json.hpp>

#include "rules/keys.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

Json reference(const std::string& name) { return {{"$ref", "#/$defs/" + name}}; }

/// YAML reads 010, 1e3 and 2024-05-01 as something else than text; the loader takes all of them as written.
Json any_scalar() { return {{"type", {"string", "number", "boolean"}}}; }

Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
Json map_of(Json values) { return {{"type", "object"}, {"additionalProperties", std::move(values)}}; }
Json either(Json one, Json other) { return {{"anyOf", {std::move(one), std::move(other)}}}; }

Json word(const KeyDef& key) {
  Json words = Json::array();
  for (const std::string& known : key.words) words.push_back(known == "1" ? Json(1) : Json(known));
  return {{"enum", words}};
}

/// What stands under a list or a map has a section of its own.
Json inner(std::string_view key) {
  if (key == "names") return map_of(reference("name"));
  if (key == "facts") return map_of(reference("fact"));
  if (key == "rules") return map_of(reference("rule"));
  if (key == "options") return map_of(either(any_scalar(), list_of(any_scalar())));
  if (key == "phrases") return list_of(either(any_scalar(), reference("phrase")));
  return list_of(reference("test"));
}

Json value_of(const KeyDef& key) {
  switch (key.shape) {
    case ValueShape::text:
      return any_scalar();
    case ValueShape::word:
      return word(key);
    case ValueShape::texts:
      return either(any_scalar(), list_of(any_scalar()));
    case ValueShape::words:
      return list_of(word(key));
    case ValueShape::yes_no:
      return {{"enum", {"yes", "no", true, false}}};
    case ValueShape::date:
      return {{"type", "string"}, {"pattern", "^\\d{4}-\\d{2}-\\d{2}$"}};
    case ValueShape::guard:
      return either(reference("words"), either(any_scalar(), list_of(any_scalar())));
    case ValueShape::list:
    case ValueShape::map:
      return inner(key.key);
  }
  return any_scalar();
}

Json section_of(const SectionDef& section) {
  Json out = {{"type", "object"}, {"properties", Json::object()}};
  Json required = Json::array();
  for (const KeyDef& key : section.keys) {
    Json value = value_of(key);
    value["description"] = std::string(key.help) + ". For example: " + std::string(key.example);
    out["properties"][std::string(key.key)] = std::move(value);
    if (key.required) required.push_back(key.key);
  }
  if (section.letters) out["patternProperties"]["^[a-z]$"] = either(any_scalar(), reference("article"));
  if (!required.empty()) out["required"] = std::move(required);
  out["additionalProperties"] = false;
  return out;
}

}  // namespace

std::string rules_schema() {
  Json out = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "gainsay rule file"}};
  out.update(section_of(file_section()));
  out["$defs"] = {{"name", section_of(name_section())},      {"fact", section_of(fact_section())},
                  {"phrase", section_of(phrase_section())},  {"words", section_of(guard_section())},
                  {"rule", section_of(rule_section())},      {"test", section_of(test_section())},
                  {"article", section_of(article_section())}};
  return out.dump(2) + "\n";
}

}  // namespace gainsay
