// `gainsay test --update`: what tests expect, written anew into their rule files as it was found.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/options.h"
#include "cli/rule_tests.h"

namespace gainsay {

/// A test that expects something else than is found.
struct Expectation {
  Place test;
  std::string id;
  Severity expected = Severity::none;
  Severity found = Severity::none;
};

/// `text`, a rule file, with the expectation of each of these tests set to what was found. What stands round the word,
/// comments too, stays as it is. Tests that could not be changed (a test that cites words cannot expect none) are
/// reported, each with its place.
struct Rewritten {
  std::string text;
  std::vector<Diagnostic> left;
};
Rewritten with_expectations(const std::string& text, const std::string& file, const std::vector<Expectation>& wanted);

/// Asks, unless told not to, and writes. An exit code: 0 when all were written.
int update_expectations(const std::vector<Expectation>& wanted, const Options& options, Console& console);

}  // namespace gainsay
