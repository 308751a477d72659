// The command line, over CLI11: one App for each verb, built only for the verb that is asked for, so that start-up
// costs one table. CLI11's own messages are kept; what it cannot say ("did you mean") is added here.
#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <ostream>

#include "base/node.h"

namespace gainsay {
namespace {

/// Examples before flags: most readers of help want a line to copy.
class Help final : public CLI::Formatter {
 public:
  explicit Help(std::string_view examples) : examples_(examples) {}
  std::string make_description(const CLI::App* app) const override {
    return app->get_description() + "\n\nExamples:\n" + examples_ + "\n";
  }

 private:
  std::string examples_;
};

const Verb* verb_named(std::string_view name) {
  for (const Verb& verb : verbs())
    if (verb.name == name) return &verb;
  return nullptr;
}

std::string program_help() {
  std::string help =
      "gainsay reads several articles about one story and shows where they cannot all be right.\n\n"
      "Examples:\n"
      "  gainsay check story-folder\n"
      "  gainsay check one.txt two.txt --rules story.yaml --report html=report.html\n"
      "  gainsay claims article.txt\n\nVerbs:\n";
  for (const Verb& verb : verbs()) {
    std::string name(verb.name);
    help += "  " + name + std::string(name.size() < 10 ? 10 - name.size() : 1, ' ') + std::string(verb.summary) + "\n";
  }
  return help + "\n`gainsay VERB --help` shows the flags of a verb. `gainsay --version` prints the version.\n";
}

int wrong(Console& console, const std::string& message, const std::string& meant, const std::string& help) {
  console.err << "gainsay: " << message << (meant.empty() ? "" : "; did you mean '" + meant + "'?") << "\n"
              << "  = help: " << help << "\n";
  return not_possible;
}

std::vector<std::string> verb_names() {
  std::vector<std::string> names;
  for (const Verb& verb : verbs()) names.emplace_back(verb.name);
  return names;
}

std::vector<std::string> flag_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

/// The flag that CLI11 could not place, if it is one.
std::string stray_flag(const CLI::App& app) {
  for (const std::string& word : app.remaining())
    if (word.size() > 1 && word[0] == '-') return word.substr(0, word.find('='));
  return "";
}

int refuse(const CLI::App& app, const CLI::ParseError& error, Console& console) {
  std::string help = "gainsay " + app.get_name() + " --help";
  if (std::string flag = stray_flag(app); !flag.empty())
    return wrong(console, "unknown flag '" + flag + "'", nearest(flag, flag_names(app)), help);
  return wrong(console, error.what(), "", help);
}

void parse_flags(const Verb& verb, std::vector<std::string> words, Parsed& parsed, Console& console) {
  CLI::App app(std::string(verb.summary), std::string(verb.name));
  app.formatter(std::make_shared<Help>(verb.examples));
  app.set_help_flag("-h,--help", "show this");
  app.get_formatter()->column_width(34);
  verb.add_flags(app, parsed.options);
  std::reverse(words.begin(), words.end());  // CLI11 takes them last first
  try {
    app.parse(words);
    parsed.verb = &verb;
  } catch (const CLI::CallForHelp&) {
    console.out << app.help("gainsay");
  } catch (const CLI::ParseError& error) {
    parsed.exit_code = refuse(app, error, console);
  }
}

}  // namespace

Parsed parse_command_line(const std::vector<std::string>& arguments, Console& console) {
  Parsed parsed;
  std::string first = arguments.empty() ? "--help" : arguments.front();
  if (first == "--help" || first == "-h" || first == "help") {
    console.out << program_help();
    if (arguments.empty()) parsed.exit_code = not_possible;
  } else if (first == "--version") {
    console.out << "gainsay " GAINSAY_VERSION "\n";
  } else if (const Verb* verb = verb_named(first)) {
    parsed.options.verb = first;
    parse_flags(*verb, {arguments.begin() + 1, arguments.end()}, parsed, console);
  } else {
    parsed.exit_code = wrong(console, "unknown verb '" + first + "'", nearest(first, verb_names()), "gainsay --help");
  }
  return parsed;
}

}  // namespace gainsay
