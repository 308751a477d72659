#include "cli/file_schemas.h"

#include "cli/manifest.h"
#include "cli/schema_parts.h"
#include "cli/waivers.h"

namespace gainsay {
namespace {

Schema inner(std::string_view key) {
  if (key == "waivers") return list_of(reference("waiver"));
  if (key == "articles") return list_of(reference("article"));
  return list_of(reference("claim"));
}

Schema file_schema(const char* title, const SectionDef& section) {
  Schema out = {{"$schema", schema_dialect}, {"title", title}};
  out.update(section_schema(section, inner));
  return out;
}

}  // namespace

std::string story_schema() {
  Schema out = file_schema("gainsay story", manifest_section());
  out["$defs"] = {{"article", section_schema(manifest_article_section(), inner)},
                  {"claim", section_schema(correction_section(), inner)}};
  return printed(out);
}

std::string waivers_schema() {
  Schema out = file_schema("gainsay waivers", waiver_file_section());
  out["$defs"] = {{"waiver", section_schema(waiver_section(), inner)}};
  return printed(out);
}

}  // namespace gainsay
