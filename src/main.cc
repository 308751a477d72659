#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "cli/run.h"

namespace {

int columns_of(int descriptor) {
  winsize size{};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 100;
}

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

/// A dumb terminal shows no colour, and cannot take back a line to show progress.
bool is_dumb() { return is_set("TERM") && std::string(std::getenv("TERM")) == "dumb"; }

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  gainsay::Console console{std::cin, std::cout, std::cerr};
  console.in_is_terminal = isatty(STDIN_FILENO) != 0;
  console.out_is_terminal = isatty(STDOUT_FILENO) != 0;
  console.err_is_terminal = isatty(STDERR_FILENO) != 0 && !is_dumb();
  if (console.out_is_terminal) console.columns = columns_of(STDOUT_FILENO);
  console.colour = !is_set("NO_COLOR") && !is_dumb();
  console.today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()).time_since_epoch().count();
  return gainsay::run({argv + 1, argv + argc}, console);
}
