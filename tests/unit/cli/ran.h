// The program as tests run it: arguments and standard input in, exit code and both streams out.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "cli/run.h"

struct Ran {
  int code = 0;
  std::string out, err;
};

inline Ran ran(const std::vector<std::string>& arguments, const std::string& input = "", bool at_terminal = false) {
  std::istringstream in(input);
  std::ostringstream out, err;
  gainsay::Console console{in, out, err};
  console.in_is_terminal = at_terminal;
  int code = gainsay::run(arguments, console);
  return {code, out.str(), err.str()};
}
