// From articles to claims: the whole of `text`, `values` and `claims` for one story.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "claims/claim.h"

namespace gainsay {

/// A misreading put right by the manifest: sets a claim's value, or drops it.
struct Correction {
  std::string article;  ///< the article's id
  std::string quote;
  std::string fact;   ///< with `value`
  std::string value;  ///< as a person writes it: "2025-05", "$29 billion"
  bool drop = false;
  Place place;
};

/// A set of articles about the same events, checked together.
struct Story {
  std::string id;
  std::string title;
  std::vector<Article> articles;
  std::vector<Correction> corrections;
};

/// How much of a story is asked for: all, or no more than its claims and values. Why something is no claim, who is
/// named and which articles are copies is then left out.
enum class Wanted : std::uint8_t { all, claims };

/// Bytes of text that are best given to `extract_each` at once: what the passes make of more is too much to keep at
/// hand.
inline constexpr std::size_t together_bytes = 64u << 10;

/// Reads stories under one rule set. Compiles names, phrases and lexicons once; one Extractor serves one thread.
/// The rule set must outlive the extractor and all that it returns.
class Extractor {
 public:
  explicit Extractor(const RuleSet& rules);
  ~Extractor();

  /// What the articles claim. The order of the articles does not matter: they are sorted by path first.
  StoryClaims extract(Story story, Wanted wanted = Wanted::all);
  /// The same for each of several stories that have nothing to do with each other, in their order.
  std::vector<StoryClaims> extract_each(std::vector<Story> stories, Wanted wanted = Wanted::all);

 private:
  struct Parts;
  struct Open;
  void run_passes(std::deque<Open>& stories);
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay
