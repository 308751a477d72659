// Any text is a rule file or a list of placed diagnostics. Packs are loaded only for a text that speaks of them, since
// every file without `use` has them all and they would take most of the time.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "rules/load.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gainsay;
  RuleSource source{"fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size)};
  const std::vector<std::string> none;
  LoadOptions options;
  if (source.text.find("use") == std::string::npos) options.packs = &none;
  auto rules = load_rules({source}, options);
  if (rules) return 0;
  for (const Diagnostic& error : rules.errors())
    if (error.message.empty() || render(error).empty()) std::abort();
  return 0;
}
