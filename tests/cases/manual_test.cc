// Help, the man page and the completions are written from one table, so what one names the others name too.
#include <doctest/doctest.h>

#include "cli/completions.h"
#include "cli/flag_table.h"
#include "support/program.h"

using namespace gainsay;

namespace {

/// `--flag` as the man page writes it.
std::string with_roff_hyphens(const std::string& name) {
  std::string out;
  for (char c : name) out += c == '-' ? "\\-" : std::string(1, c);
  return out;
}

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("every flag of every verb stands in its help, the man page and the completions") {
  TestFolder folder;
  std::string man = man_page(), bash = bash_completions(), zsh = zsh_completions(), fish = fish_completions();
  int flags = 0;
  for (const Verb& verb : verbs()) {
    VerbHelp known = help_of(verb);
    std::string help = ran(folder, {known.name, "--help"}).out;
    CHECK(help.find(known.examples.at(0)) < help.find("Options:"));
    for (const FlagHelp& flag : known.flags)
      for (const std::string& name : flag.names) {
        CAPTURE(known.name + " " + name);
        CHECK(holds(help, name));
        CHECK(holds(man, "\\fB" + with_roff_hyphens(name) + "\\fR"));
        CHECK(holds(bash, name));
        CHECK(holds(zsh, "'*" + name + "["));
        CHECK(holds(fish, name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1)));
        ++flags;
      }
  }
  CHECK(flags > 60);
}

TEST_CASE("a verb in the man page: what it does, what it takes, lines to copy") {
  std::string man = man_page();
  std::size_t begin = man.find(".SS \\fBgainsay diff\\fR");
  REQUIRE(begin != std::string::npos);
  CHECK(man.substr(begin, man.find(".SS", begin + 1) - begin) ==
        ".SS \\fBgainsay diff\\fR \\fIREPORT...\\fR\n"
        "what is new, gone and unchanged between two JSON reports.\n"
        ".TP\n\\fIREPORT\\fR\ntwo JSON reports, the older first\n"
        ".PP\nExamples:\n.PP\n.nf\n.RS\n"
        "gainsay diff yesterday.json today.json\n"
        ".RE\n.fi\n");
}

TEST_CASE("a flag with few words offers them, and one with a file offers files") {
  VerbHelp check = help_of(verbs().front());
  std::string said;
  for (const FlagHelp& flag : check.flags)
    if (flag.names.back() == "--fail-on" || flag.names.back() == "--waivers" || flag.names.back() == "--quiet") {
      said += flag.names.front() + " " + flag.argument + ":";
      for (const std::string& word : flag.words) said += " " + word;
      said += "\n";
    }
  CHECK(said ==
        "--waivers FILE:\n"
        "--fail-on error|warning|note|never: error warning note never\n"
        "-q :\n");
}

TEST_CASE("schemas are printed by name, and a slip in one is seen") {
  TestFolder folder;
  for (const char* name : {"rules", "story", "report", "waivers"}) CHECK(ran(folder, {"schema", name}).out[0] == '{');
  CHECK(ran(folder, {"schema", "reprot"}).err ==
        "gainsay: schema of what? rules, story, report or waivers; did you mean 'report'?\n"
        "  = help: gainsay schema rules > rules.schema.json\n");
  CHECK(ran(folder, {"completions", "tcsh"}).err ==
        "gainsay: completions for which shell? bash, zsh or fish\n"
        "  = help: gainsay completions bash > /etc/bash_completion.d/gainsay\n");
}
