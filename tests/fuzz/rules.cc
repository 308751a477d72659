// Any text is a rule file or a list of placed diagnostics.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "rules/load.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gainsay;
  RuleSource source{"fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size)};
  auto rules = load_rules({source});
  if (rules) return 0;
  for (const Diagnostic& error : rules.errors())
    if (error.message.empty() || render(error).empty()) std::abort();
  return 0;
}
