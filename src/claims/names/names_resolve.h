// Who is meant by the runs of a story: full names, short forms, surnames and initials brought together.
#pragma once

#include <memory>
#include <vector>

#include "claims/names/names.h"
#include "claims/names/names_runs.h"

namespace gainsay {

/// One serves many stories, and keeps its memory from one to the next.
class RunResolver {
 public:
  explicit RunResolver(NameWords& words);
  ~RunResolver();

  /// Adds to `names` an entity for everything that runs name and that no rule file gives, and their places. Runs that
  /// overlap a place already there are left out.
  void resolve(const std::vector<Document>& documents, const std::vector<NameRun>& runs, NamesFound& names);
  /// The vocabulary was reset.
  void forget();

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace gainsay
