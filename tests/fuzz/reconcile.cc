// Any two texts, the input cut at its first form feed or in its middle, are a story: every claim quotes its article,
// and every finding names claims that there are.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "claims/extract.h"
#include "reconcile/finding.h"
#include "rules/load.h"

namespace {

using namespace gainsay;

void require(bool holds) {
  if (!holds) std::abort();
}

struct Reader {
  RuleSet rules = *load_rules({});
  Extractor extractor{rules};
};

Article article(const std::string& id, std::string text) {
  Article out;
  out.id = out.path = id;
  out.published = Published{20252, std::nullopt, "option"};
  out.text = std::move(text);
  return out;
}

Story story_of(const std::string& text) {
  const std::size_t cut = std::min(text.find('\f'), text.size() / 2);
  Story story;
  story.articles = {article("a", text.substr(0, cut)), article("b", text.substr(cut))};
  return story;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto text = to_utf8(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz");
  if (!text) return 0;
  static Reader reader;
  const StoryClaims claims = reader.extractor.extract(story_of(*text));
  for (const Claim& claim : claims.claims)
    require(claim.quote.begin < claim.quote.end && claim.quote.end <= claims.articles[claim.article].text.size());
  for (const Finding& finding : reconcile(claims, reader.rules).findings)
    for (std::uint32_t claim : finding.claims) require(claim < claims.claims.size());
  return 0;
}
