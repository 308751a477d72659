// story.yaml: which articles are a story, what is known of them, and what was misread in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "claims/extract.h"
#include "rules/keys.h"

namespace gainsay {

/// An article as a manifest lists it; what it leaves out comes from the file itself.
struct ManifestArticle {
  std::string id;
  std::string file;  ///< as written, relative to the manifest
  Place place;       ///< of the file's name, for messages
  std::string outlet, url, kind, headline;
  std::optional<Published> published;
  std::vector<std::string> based_on;
};

struct Manifest {
  std::string story, title;
  std::vector<std::string> rules;  ///< as written, relative to the manifest
  std::vector<Place> rule_places;
  std::vector<ManifestArticle> articles;
  std::vector<Correction> corrections;
};

/// What a manifest, an article in it and a correction may hold: the reader, its messages and the JSON Schema are made
/// of these.
const SectionDef& manifest_section();
const SectionDef& manifest_article_section();
const SectionDef& correction_section();

/// Reads a manifest; `path` is used in messages. Unknown keys, doubled ids and files, dates that cannot be read, and
/// references to articles that are not there are all refused, each with its place.
Result<Manifest> parse_manifest(std::string_view text, const std::string& path);

}  // namespace gainsay
