#include "cli/schema_parts.h"

namespace gainsay {
namespace {

Schema value_of(const KeyDef& key, Schema (*inner)(std::string_view key)) {
  switch (key.shape) {
    case ValueShape::text:
      return any_scalar();
    case ValueShape::word:
      return one_word_of(key.words);
    case ValueShape::texts:
      return either(any_scalar(), list_of(any_scalar()));
    case ValueShape::words:
      return list_of(one_word_of(key.words));
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

}  // namespace

Schema reference(const std::string& name) { return {{"$ref", "#/$defs/" + name}}; }
Schema any_scalar() { return {{"type", {"string", "number", "boolean"}}}; }
Schema list_of(Schema items) { return {{"type", "array"}, {"items", std::move(items)}}; }
Schema map_of(Schema values) { return {{"type", "object"}, {"additionalProperties", std::move(values)}}; }
Schema either(Schema one, Schema other) { return {{"anyOf", {std::move(one), std::move(other)}}}; }

Schema one_word_of(const std::vector<std::string>& words) {
  Schema list = Schema::array();
  for (const std::string& known : words) list.push_back(known == "1" ? Schema(1) : Schema(known));
  return {{"enum", list}};
}

Schema section_schema(const SectionDef& section, Schema (*inner)(std::string_view key)) {
  Schema out = {{"type", "object"}, {"properties", Schema::object()}};
  Schema required = Schema::array();
  for (const KeyDef& key : section.keys) {
    Schema value = value_of(key, inner);
    value["description"] = std::string(key.help) + ". For example: " + std::string(key.example);
    out["properties"][std::string(key.key)] = std::move(value);
    if (key.required) required.push_back(key.key);
  }
  if (section.letters) out["patternProperties"]["^[a-z]$"] = either(any_scalar(), reference("article"));
  if (!required.empty()) out["required"] = std::move(required);
  out["additionalProperties"] = false;
  return out;
}

std::string printed(const Schema& schema) { return schema.dump(2) + "\n"; }

}  // namespace gainsay
