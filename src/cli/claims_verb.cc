#include "cli/claims_verb.h"

#include <ostream>

#include "cli/stream.h"

namespace gainsay {

int claims_verb(const Options& options, Console& console) {
  bool standard_input = options.paths.empty() || options.paths == std::vector<std::string>{"-"};
  if (options.from == "jsonl" && standard_input) return stream_claims(options, console);
  console.err << "gainsay: claims reads only `--from jsonl -` so far\n";
  return not_possible;
}

}  // namespace gainsay
