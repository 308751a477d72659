// How much a rule set would notice: the values that tests read are changed one at a time, and the changed article is
// put beside the others. A change that no finding speaks of survives, and is printed as a test to add.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/rule_tests.h"

namespace gainsay {

/// One way to change a value where it stands.
struct Change {
  std::string kind;  ///< number, unit, hedge, polarity, name, date, year left out
  std::string text;  ///< the whole article with the change made
};

/// Every change of the value that `quote` marks inside `sentence` of `text`.
std::vector<Change> changes_of(std::string_view text, Span quote, Span sentence, Kind kind);

struct Survivor {
  std::string id;      ///< the fact
  std::string change;  ///< its kind
  std::string test;    ///< as a rule file would have it
};

struct Mutations {
  int tried = 0;  ///< changes that change what is read; others are no changes
  int noticed = 0;
  std::vector<Survivor> survivors;
};

/// Changes every value of `fact` that `test` reads.
void mutate(RuleTester& tester, const FactDef& fact, const RuleTest& test, Mutations& out);

}  // namespace gainsay
