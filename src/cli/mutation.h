// How much a rule set would notice: the values that tests or whole articles give are changed one at a time, and the
// changed article is put beside the others. A change that no finding speaks of survives, and is printed as a test to
// add.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
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

/// Of how many changes how many were noticed. Only what changes the reading counts as a change.
struct Share {
  int tried = 0;
  int noticed = 0;
};

/// A change that no finding speaks of since both texts can be right: there is nothing to notice, and it counts as no
/// try.
struct Equivalent {
  std::string id;      ///< the fact
  std::string reason;  ///< "the ranges meet"
  std::string before, after;

  auto kind() const { return std::tie(id, reason); }
};

struct Mutations {
  Share all;
  std::map<std::string, Share> by_fact;
  std::vector<Survivor> survivors;
  std::vector<Equivalent> equivalents;
};

/// Changes every value of the fact `id` that the test reads.
void mutate(RuleTester& tester, const std::string& id, const RuleTest& test, Mutations& out);

/// Changes every value that is read in `story`, of whatever fact but spellings, one at a time.
void mutate(RuleTester& tester, const Story& story, Mutations& out);

}  // namespace gainsay
