// Reads rule files and packs. Every mistake is a diagnostic with place, line, caret and what was expected.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/node.h"
#include "rules/model.h"

namespace gainsay {

/// What to load besides the files.
struct LoadOptions {
  /// Packs to use, replacing the files' own `use`; nullptr leaves it to them. An empty list is "none".
  const std::vector<std::string>* packs = nullptr;
};

/// A rule file as read from disk or memory.
struct RuleSource {
  std::string path;  ///< for messages
  std::string text;  ///< UTF-8
};

/// Loads and merges rule files, in order, with the packs they use. Without any file: all packs.
Result<RuleSet> load_rules(const std::vector<RuleSource>& sources, const LoadOptions& options = {});

/// The packs that ship with the program, sorted.
std::vector<std::string> pack_names();

/// Parses one phrase of the rule language ("value {target} at {value}") for a fact of `kind`.
/// `names` are the keys that may stand in braces. Errors are placed at `place`.
Result<Phrase> parse_phrase(std::string_view text, Kind kind, const std::vector<std::string>& names,
                            const Place& place);

/// Parses "price = stake * valuation within 5%" or "deal.date - round.date = gap".
/// `known` answers whether a word is a fact; `variables` are those of the phrase, if it belongs to one.
Result<Comparison> parse_comparison(std::string_view text, const std::function<bool(std::string_view)>& known,
                                    const Place& place, const std::vector<std::string>& variables = {});

}  // namespace gainsay
