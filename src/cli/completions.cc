// Each shell is told the same things in its own words: the verbs, the flags of a verb, and for a flag either its few
// words, or that a file may follow.
#include "cli/completions.h"

#include <CLI/CLI.hpp>
#include <array>
#include <ostream>

#include "cli/flag_table.h"

namespace gainsay {
namespace {

std::string joined(const std::vector<std::string>& words, const std::string& sign = " ") {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : sign) + word;
  return out;
}

bool takes_file(const FlagHelp& flag) {
  return flag.argument == "FILE" || flag.argument == "PATH" || flag.argument == "FORMAT=PATH";
}

std::vector<VerbHelp> all_help() {
  std::vector<VerbHelp> out;
  for (const Verb& verb : verbs()) out.push_back(help_of(verb));
  return out;
}

std::vector<std::string> names_of(const std::vector<VerbHelp>& all) {
  std::vector<std::string> names;
  for (const VerbHelp& verb : all) names.push_back(verb.name);
  return names;
}

std::vector<std::string> flags_of(const VerbHelp& verb) {
  std::vector<std::string> out;
  for (const FlagHelp& flag : verb.flags) out.insert(out.end(), flag.names.begin(), flag.names.end());
  out.emplace_back("--help");
  return out;
}

/// `text` for the inside of single quotes, with the signs in `also` escaped for the shell's own completion language.
std::string escaped(const std::string& text, std::string_view also = "") {
  std::string out;
  for (char c : text) {
    if (also.find(c) != std::string_view::npos) out += '\\';
    out += c == '\'' ? "'\\''" : std::string(1, c);
  }
  return out;
}

std::string quoted(const std::string& text) { return "'" + escaped(text) + "'"; }

std::string bash_case(const VerbHelp& verb, const FlagHelp& flag) {
  if (flag.argument.empty()) return "";
  std::vector<std::string> patterns;
  for (const std::string& name : flag.names) patterns.push_back(verb.name + ":" + name);
  std::string what = !flag.words.empty() ? "-W " + quoted(joined(flag.words)) : takes_file(flag) ? "-f" : "-W ''";
  return "    " + joined(patterns, "|") + ") COMPREPLY=($(compgen " + what + " -- \"$word\")); return ;;\n";
}

std::string zsh_flag(const FlagHelp& flag) {
  std::string action;
  if (!flag.words.empty())
    action = ":word:(" + joined(flag.words) + ")";
  else if (!flag.argument.empty())
    action = ":" + flag.argument + ":" + (takes_file(flag) ? "_files" : " ");
  std::string out;
  for (const std::string& name : flag.names)
    out += "        '*" + name + "[" + escaped(flag.help, "[]:") + "]" + action + "' \\\n";
  return out;
}

std::string fish_flag(const VerbHelp& verb, const FlagHelp& flag) {
  std::string out = "complete -c gainsay -n '__fish_seen_subcommand_from " + verb.name + "'";
  for (const std::string& name : flag.names)
    out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  if (!flag.words.empty())
    out += " -xa " + quoted(joined(flag.words));
  else if (!flag.argument.empty())
    out += takes_file(flag) ? " -r" : " -x";
  return out + " -d " + quoted(flag.help) + "\n";
}

struct Shell {
  std::string_view name;
  std::string (*completions)();
};
constexpr std::array<Shell, 3> shells = {
    {{"bash", bash_completions}, {"zsh", zsh_completions}, {"fish", fish_completions}}};

}  // namespace

std::string bash_completions() {
  std::vector<VerbHelp> all = all_help();
  std::string out =
      "# bash completion of gainsay\n_gainsay() {\n"
      "  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" verb=\"${COMP_WORDS[1]}\"\n"
      "  if ((COMP_CWORD == 1)); then\n    COMPREPLY=($(compgen -W " +
      quoted(joined(names_of(all)) + " --help --version") +
      " -- \"$word\"))\n    return\n  fi\n"
      "  case \"$verb:$before\" in\n";
  for (const VerbHelp& verb : all)
    for (const FlagHelp& flag : verb.flags) out += bash_case(verb, flag);
  out += "  esac\n  local flags=\n  case \"$verb\" in\n";
  for (const VerbHelp& verb : all) out += "    " + verb.name + ") flags=" + quoted(joined(flags_of(verb))) + " ;;\n";
  return out +
         "  esac\n  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"$flags\" -- \"$word\"))\n"
         "  else COMPREPLY=($(compgen -f -- \"$word\")); fi\n}\ncomplete -o filenames -F _gainsay gainsay\n";
}

std::string zsh_completions() {
  std::vector<VerbHelp> all = all_help();
  std::string out = "#compdef gainsay\n_gainsay() {\n  local -a verbs\n  verbs=(\n";
  for (const VerbHelp& verb : all) out += "    '" + verb.name + ":" + escaped(verb.summary, ":") + "'\n";
  out += "  )\n  if ((CURRENT == 2)); then\n    _describe verb verbs\n    return\n  fi\n  case $words[2] in\n";
  for (const VerbHelp& verb : all) {
    out += "    " + verb.name + ")\n      shift words\n      ((CURRENT--))\n      _arguments \\\n";
    for (const FlagHelp& flag : verb.flags) out += zsh_flag(flag);
    out += "        '*:file:_files' ;;\n";
  }
  return out + "  esac\n}\n_gainsay \"$@\"\n";
}

std::string fish_completions() {
  std::vector<VerbHelp> all = all_help();
  std::string out = "# fish completion of gainsay\n";
  for (const VerbHelp& verb : all)
    out += "complete -c gainsay -n __fish_use_subcommand -xa " + verb.name + " -d " + quoted(verb.summary) + "\n";
  for (const VerbHelp& verb : all)
    for (const FlagHelp& flag : verb.flags) out += fish_flag(verb, flag);
  return out;
}

void add_completions_flags(CLI::App& app, Options& options) {
  app.add_option("SHELL", options.paths, "bash, zsh or fish")->option_text(" ");
}

int completions_verb(const Options& options, Console& console) {
  for (const Shell& shell : shells)
    if (options.paths == std::vector<std::string>{std::string(shell.name)}) {
      console.out << shell.completions();
      return nothing_found;
    }
  console.err << "gainsay: completions for which shell? bash, zsh or fish\n"
                 "  = help: gainsay completions bash > /etc/bash_completion.d/gainsay\n";
  return not_possible;
}

}  // namespace gainsay
