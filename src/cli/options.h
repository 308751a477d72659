// What a command line asked for. One flat record for all verbs: a flag means the same wherever it is allowed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/run.h"

namespace CLI {
class App;
}

namespace gainsay {

struct Options {
  std::string verb;
  std::vector<std::string> paths;  ///< what stands beside the flags: stories, articles, rule files, a finding

  std::vector<std::string> rules;                 ///< --rules, in order
  std::optional<std::vector<std::string>> packs;  ///< --packs; an empty list is "none"
  std::vector<std::string> only, except;          ///< rule ids

  std::string from = "auto";      ///< how input is to be understood
  std::string published, outlet;  ///< of an article given by itself
  bool one_story = false;

  std::vector<std::string> reports;  ///< FORMAT=PATH as written
  std::string format = "text";
  std::string output = "-";
  std::string color = "auto";
  int width = 0;         ///< 0: the terminal's
  int max_findings = 0;  ///< 0: all
  bool show_agreed = false;
  bool why = false;

  std::string waivers, baseline;                                        ///< files; empty: none
  std::string as_of;                                                    ///< the day that waivers' expiry is judged by
  std::vector<std::string> changed;                                     ///< report what touches these
  std::string reason, owner, evidence, decision = "accepted", expires;  ///< of a new waiver

  std::string fail_on = "error";
  bool strict = false;
  int jobs = 0;  ///< 0: one for each core
  bool quiet = false;
  int verbose = 0;
  bool mutate = false;
  std::vector<std::string> articles;  ///< stories whose articles are changed as well
  bool update = false;
  bool yes = false;  ///< do not ask
};

/// One verb of the program: its name, its help, its flags, what it does.
struct Verb {
  std::string_view name;
  std::string_view summary;
  std::string_view examples;  ///< one a line, shown before the flags
  void (*add_flags)(CLI::App& app, Options& options);
  int (*run)(const Options& options, Console& console);
};

/// All verbs, in the order help lists them.
const std::vector<Verb>& verbs();

/// The command line as read: either options and a verb to run, or an exit code when there is nothing more to do
/// (help was printed, or the command line was wrong and a message says how).
struct Parsed {
  Options options;
  const Verb* verb = nullptr;
  int exit_code = nothing_found;
};
Parsed parse_command_line(const std::vector<std::string>& arguments, Console& console);

}  // namespace gainsay
