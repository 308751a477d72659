// The man page in man(7): what help says, for all verbs at once.
#include <ostream>

#include "cli/completions.h"
#include "cli/flag_table.h"

namespace gainsay {
namespace {

/// Text that roff takes as written: no word of it can be a request, a hyphen stays one, and all of it is ASCII.
std::string roff(std::string text) {
  constexpr std::string_view dots = "…";
  for (std::size_t at; (at = text.find(dots)) != std::string::npos;) text.replace(at, dots.size(), "...");
  std::string out = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
  for (char c : text) out += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string(1, c);
  return out;
}

std::string bold(const std::string& text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + roff(text) + "\\fR"; }

std::string flag_entry(const FlagHelp& flag) {
  std::string names;
  for (const std::string& name : flag.names) names += (names.empty() ? "" : ", ") + bold(name);
  return ".TP\n" + names + (flag.argument.empty() ? "" : " " + italic(flag.argument)) + "\n" + roff(flag.help) + "\n";
}

std::string verb_section(const VerbHelp& verb) {
  std::string out = ".SS " + bold("gainsay " + verb.name);
  out += (verb.flags.empty() ? "" : " [flags]") +
         (verb.beside.argument.empty() ? "" : " " + italic(verb.beside.argument + "…"));
  out += "\n" + roff(verb.summary) + ".\n";
  if (!verb.beside.argument.empty())
    out += ".TP\n" + italic(verb.beside.argument) + "\n" + roff(verb.beside.help) + "\n";
  for (const FlagHelp& flag : verb.flags) out += flag_entry(flag);
  if (!verb.examples.empty()) out += ".PP\nExamples:\n.PP\n.nf\n.RS\n";
  for (const std::string& example : verb.examples) out += roff(example) + "\n";
  return out + (verb.examples.empty() ? "" : ".RE\n.fi\n");
}

constexpr const char* head =
    ".SH NAME\ngainsay \\- show where several articles about one story cannot all be right\n"
    ".SH SYNOPSIS\n.B gainsay\n.I verb\n.RI [ flags ]\n.RI [ paths ]\n"
    ".SH DESCRIPTION\ngainsay reads several articles about one story and shows where they cannot all be right. It "
    "never\n"
    "says who is right: it shows what disagrees, with the words, the outlets, the dates and the reasoning.\n"
    "It uses no network, and its results depend on what it reads alone.\n";

constexpr const char* tail =
    ".SH EXIT STATUS\n"
    ".TP\n0\nNothing at \\fB\\-\\-fail\\-on\\fR or above; for \\fBdiff\\fR nothing new.\n"
    ".TP\n1\nFindings at \\fB\\-\\-fail\\-on\\fR or above; for \\fBtest\\fR a failed test or an uncovered rule; for\n"
    "\\fBdiff\\fR something new.\n"
    ".TP\n2\nCould not check: a bad flag, rule file, manifest or waiver, a path that does not exist, no article read.\n"
    ".TP\n3\nWith \\fB\\-\\-strict\\fR: checked in part.\n"
    ".SH ENVIRONMENT\n"
    ".TP\n.B NO_COLOR\nWhen set and not empty, \\fB\\-\\-color auto\\fR uses none.\n"
    ".TP\n.B TERM\nWith \\fBdumb\\fR, \\fB\\-\\-color auto\\fR uses none and no progress is shown.\n"
    ".SH FILES\n"
    ".TP\n.I story.yaml\nThe articles of a story, their outlets and dates, and its rules.\n"
    ".TP\n.I waivers.yaml\nFindings that may stand, as \\fBgainsay waive\\fR writes them.\n"
    ".TP\n.I baseline.json\nFindings to live with for now, as \\fBgainsay baseline write\\fR writes them.\n";

}  // namespace

std::string man_page() {
  std::string out = ".TH GAINSAY 1 \"\" \"gainsay " GAINSAY_VERSION "\"\n" + std::string(head) + ".SH VERBS\n";
  for (const Verb& verb : verbs()) out += verb_section(help_of(verb));
  return out + tail;
}

void add_no_flags(CLI::App&, Options&) {}

int man_verb(const Options&, Console& console) {
  console.out << man_page();
  return nothing_found;
}

}  // namespace gainsay
