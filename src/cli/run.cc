#include "cli/run.h"

#include <exception>
#include <ostream>

#include "cli/options.h"

namespace gainsay {

int run(const std::vector<std::string>& arguments, Console& console) {
  Parsed parsed = parse_command_line(arguments, console);
  if (parsed.verb == nullptr) return parsed.exit_code;
  try {
    int code = parsed.verb->run(parsed.options, console);
    console.out.flush();
    if (console.out) return code;
    console.err << "gainsay: could not write to standard output\n";
  } catch (const std::exception& fault) {
    console.err << "gainsay: a fault of the program, please report it: " << fault.what() << "\n";
  }
  return not_possible;
}

}  // namespace gainsay
