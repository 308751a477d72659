// Who is meant in an article by a surname alone.
#pragma once

#include <set>
#include <utility>
#include <vector>

#include "claims/names/full_names.h"

namespace gainsay {

class LeadingPeople {
 public:
  LeadingPeople(const NamedStory& story, const std::vector<FullName>& names);

  /// Whether some article calls `name`, an element of the names given, by the surname alone as well, and has nobody
  /// else of that surname.
  bool leads(const FullName& name) const { return leading_.count(&name) > 0; }

 private:
  std::set<const FullName*> leading_;
};

}  // namespace gainsay
