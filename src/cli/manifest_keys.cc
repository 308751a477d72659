// The keys of story.yaml, each with what it says and an example.
#include "cli/manifest.h"

namespace gainsay {

const SectionDef& manifest_section() {
  static const SectionDef section{
      "a manifest",
      {{"gainsay", ValueShape::word, false, "the version of the format", "gainsay: 1", {"1"}},
       {"story", ValueShape::text, false, "a short name of the story", "story: meta-scale", {}},
       {"title", ValueShape::text, false, "what the story is about", "title: Meta's stake in Scale AI", {}},
       {"rules", ValueShape::texts, false, "rule files, relative to the manifest", "rules: [rules.yaml]", {}},
       {"articles",
        ValueShape::list,
        true,
        "the articles that are checked together",
        "articles: [{id: a1, file: one.txt, outlet: Outlet B, published: 2025-06-13}]",
        {}},
       {"claims",
        ValueShape::list,
        false,
        "what was misread in the articles, put right",
        "claims: [{article: a1, quote: \"in May\", drop: yes}]",
        {}}}};
  return section;
}

const SectionDef& manifest_article_section() {
  static const SectionDef section{
      "an article",
      {{"id", ValueShape::text, false, "a short name; without it that of the file", "id: a1", {}},
       {"file", ValueShape::text, true, "its file, relative to the manifest", "file: one.txt", {}},
       {"outlet", ValueShape::text, false, "who published it", "outlet: Outlet B", {}},
       {"url", ValueShape::text, false, "where it stands", "url: \"https://example.org/b\"", {}},
       {"published", ValueShape::text, false, "when it appeared", "published: 2025-06-13", {}},
       {"kind", ValueShape::text, false, "draft, correction or another word", "kind: draft", {}},
       {"based_on", ValueShape::texts, false, "ids of the articles that it draws on", "based_on: [a1]", {}},
       {"headline",
        ValueShape::text,
        false,
        "its headline, where the file has none",
        "headline: Meta buys half of Scale",
        {}}}};
  return section;
}

const SectionDef& correction_section() {
  static const SectionDef section{
      "a correction",
      {{"article", ValueShape::text, true, "the id of the article", "article: a1", {}},
       {"quote", ValueShape::text, true, "the words that were misread, as they stand there", "quote: \"in May\"", {}},
       {"fact", ValueShape::text, false, "the fact that they speak of", "fact: round.date", {}},
       {"value", ValueShape::text, false, "what they say of it", "value: 2025-05", {}},
       {"drop", ValueShape::yes_no, false, "whether nothing is to be read there", "drop: yes", {}}}};
  return section;
}

}  // namespace gainsay
