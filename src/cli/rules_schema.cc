#include "cli/rules_schema.h"

#include "cli/schema_parts.h"

namespace gainsay {
namespace {

/// What stands under a list or a map has a section of its own.
Schema inner(std::string_view key) {
  if (key == "names") return map_of(reference("name"));
  if (key == "facts") return map_of(reference("fact"));
  if (key == "rules") return map_of(reference("rule"));
  if (key == "options") return map_of(either(any_scalar(), list_of(any_scalar())));
  if (key == "phrases") return list_of(either(any_scalar(), reference("phrase")));
  return list_of(reference("test"));
}

Schema section_of(const SectionDef& section) { return section_schema(section, inner); }

}  // namespace

std::string rules_schema() {
  Schema out = {{"$schema", schema_dialect}, {"title", "gainsay rule file"}};
  out.update(section_of(file_section()));
  out["$defs"] = {{"name", section_of(name_section())},      {"fact", section_of(fact_section())},
                  {"phrase", section_of(phrase_section())},  {"words", section_of(guard_section())},
                  {"rule", section_of(rule_section())},      {"test", section_of(test_section())},
                  {"article", section_of(article_section())}};
  return printed(out);
}

}  // namespace gainsay
