// The program as a function: arguments and streams in, an exit code out. Results go to `out`, messages to `err`.
// Nothing here ends the process, and two runs with the same arguments and input write the same bytes.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace gainsay {

/// Where a run reads and writes, and what is known of the other end.
struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;  ///< and can take back a line
  int columns = 100;             ///< of the terminal; what reports are folded to
  bool colour = false;           ///< whether the environment allows colour at all
  std::int64_t today = 0;  ///< days since 1970-01-01, for what a person writes down today; no result depends on it
};

/// What the exit code says (README): the contract with scripts.
enum ExitCode : int { nothing_found = 0, something_found = 1, not_possible = 2, in_part = 3 };

/// Runs the verb that `arguments` name (without the program's own name).
int run(const std::vector<std::string>& arguments, Console& console);

}  // namespace gainsay
