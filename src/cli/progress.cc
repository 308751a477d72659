#include "cli/progress.h"

#include <ostream>

namespace gainsay {

Progress::Progress(Console& console, std::size_t total, bool quiet)
    : console_(console), total_(total), shown_(console.err_is_terminal && !quiet && total > 1) {}

Progress::~Progress() {
  if (shown_) console_.err << "\r\x1b[K" << std::flush;
}

void Progress::step() {
  if (!shown_) return;
  std::lock_guard lock(guard_);
  console_.err << "\r" << ++done_ << " of " << total_ << " stories" << std::flush;
}

}  // namespace gainsay
