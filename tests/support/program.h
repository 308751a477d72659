// The program as a function: arguments and standard input in, exit code and both streams out.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "cli/run.h"
#include "support/folder.h"

struct Ran {
  int code = 0;
  std::string out, err;
};

inline Ran ran(const std::vector<std::string>& arguments, const std::string& input = "", bool at_terminal = false) {
  std::istringstream in(input);
  std::ostringstream out, err;
  gainsay::Console console{in, out, err};
  console.in_is_terminal = at_terminal;
  const int code = gainsay::run(arguments, console);
  return {code, out.str(), err.str()};
}

/// The folder's own name is written as "DIR" in what comes back.
inline Ran ran(const TestFolder& folder, const std::vector<std::string>& arguments, const std::string& input = "") {
  const Ran raw = ran(arguments, input);
  return {raw.code, folder.neutral(raw.out), folder.neutral(raw.err)};
}

/// Two articles that give one price differently, a third that agrees with the first, and the rule that reads them.
inline void write_story(const TestFolder& folder) {
  folder.write("story.yaml",
               "gainsay: 1\nstory: deal\nrules: [rules.yaml]\narticles:\n"
               "  - {id: a, file: a.txt, outlet: Outlet A, published: 2025-06-13}\n"
               "  - {id: b, file: b.txt, outlet: Outlet B, published: 2025-06-13}\n"
               "  - {id: c, file: c.txt, outlet: Outlet C, published: 2025-06-13}\n");
  folder.write("rules.yaml",
               "gainsay: 1\nuse: []\nnames: {buyer: {kind: company, names: [Acme]}}\n"
               "facts:\n  price: {title: What Acme pays, of: buyer, kind: money, phrases: [\"pay {value}\"]}\n");
  folder.write("a.txt", "A deal is done\n\nAcme paid $14 million for the mill.\n");
  folder.write("b.txt", "Mill sold\n\nFor the mill Acme paid $17 million.\n");
  folder.write("c.txt", "Acme buys\n\nAcme paid $14m on Friday.\n");
}
