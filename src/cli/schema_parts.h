// The pieces that the JSON Schemas are put together from. Schemas of YAML files are made of the tables of keys that
// their loaders check against.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "rules/keys.h"

namespace gainsay {

using Schema = nlohmann::ordered_json;

inline constexpr const char* schema_dialect = "https://json-schema.org/draft/2020-12/schema";

Schema reference(const std::string& name);
/// YAML reads 010, 1e3 and 2024-05-01 as something else than text; the loaders take all of them as written.
Schema any_scalar();
Schema list_of(Schema items);
Schema map_of(Schema values);
Schema either(Schema one, Schema other);
Schema one_word_of(const std::vector<std::string>& words);

/// The schema of a map of known keys. `inner` says what stands under a key that holds a list or a map.
Schema section_schema(const SectionDef& section, Schema (*inner)(std::string_view key));

/// As it is printed.
std::string printed(const Schema& schema);

}  // namespace gainsay
