#include "cli/claims_verb.h"

#include <ostream>

#include "cli/check.h"
#include "cli/output.h"
#include "cli/stream.h"
#include "report/claims_text.h"
#include "report/json.h"

namespace gainsay {

int claims_verb(const Options& options, Console& console) {
  bool standard_input = options.paths.empty() || options.paths == std::vector<std::string>{"-"};
  if (options.from == "jsonl" && options.format == "jsonl" && standard_input) return stream_claims(options, console);
  if (options.format == "jsonl") {
    console.err << "gainsay: --format jsonl goes with `--from jsonl -`: one object a line in, one out\n";
    return not_possible;
  }
  Checked checked = check_input(options, console, Depth::claims);
  if (checked.failed) return not_possible;
  if (options.format == "json")
    console.out << json_claims(checked.report, checked.mentions);
  else
    console.out << claims_text(checked.report, checked.mentions, options.why, render_options(options, console).width);
  return options.strict && !checked.report.skipped.empty() ? in_part : nothing_found;
}

}  // namespace gainsay
