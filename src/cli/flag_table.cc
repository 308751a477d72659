#include "cli/flag_table.h"

#include <CLI/CLI.hpp>
#include <sstream>

namespace gainsay {
namespace {

std::vector<std::string> split(const std::string& text, char sign) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, sign);)
    if (!part.empty()) out.push_back(part);
  return out;
}

FlagHelp flag_of(const CLI::Option& option) {
  FlagHelp flag;
  for (const std::string& name : option.get_snames()) flag.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) flag.names.push_back("--" + name);
  if (option.get_items_expected_max() > 0) flag.argument = option.get_type_name();
  if (flag.argument.find('|') != std::string::npos) flag.words = split(flag.argument, '|');
  flag.help = option.get_description();
  return flag;
}

}  // namespace

VerbHelp help_of(const Verb& verb) {
  Options unused;
  CLI::App app;
  app.set_help_flag();
  verb.add_flags(app, unused);
  VerbHelp out{std::string(verb.name), std::string(verb.summary), split(std::string(verb.examples), '\n'), {}, {}};
  for (std::string& example : out.examples) example.erase(0, example.find_first_not_of(' '));
  for (const CLI::Option* option : app.get_options()) {
    FlagHelp flag = flag_of(*option);
    if (!flag.names.empty()) {
      out.flags.push_back(std::move(flag));
      continue;
    }
    out.beside = std::move(flag);
    out.beside.argument = option->get_name(true);
  }
  return out;
}

}  // namespace gainsay
