#include "cli/init_verb.h"

#include <doctest/doctest.h>

#include "support/folder.h"
#include "support/program.h"

TEST_CASE("what init writes passes check and test at once, with every rule and phrase covered") {
  TestFolder folder;
  Ran made = ran({"init", folder.at("new")});
  CHECK(made.code == 0);
  CHECK(folder.neutral(made.out) ==
        "written: DIR/new/story.yaml\n"
        "written: DIR/new/rules.yaml\n"
        "written: DIR/new/gazette.txt\n"
        "written: DIR/new/herald.txt\n"
        "written: DIR/new/.github/workflows/gainsay.yml\n"
        "Next: gainsay check DIR/new\n"
        "      gainsay test DIR/new/rules.yaml\n");
  Ran checked = ran({"check", folder.at("new")});
  CHECK(checked.code == 0);
  CHECK(checked.err == "");
  CHECK(checked.out.find("note[cost]") == 0);
  Ran tested = ran({"test", folder.at("new/rules.yaml")});
  CHECK(tested.code == 0);
  CHECK(tested.out.find("No test makes") == std::string::npos);
}

TEST_CASE("init in a folder of articles lists them and drafts rules for them") {
  TestFolder folder;
  folder.write("one.txt", "The ferry Tern sank off Holm on 3 May 2024. Divers said that 12 people drowned in it.\n");
  folder.write("two.txt", "Off Holm, 12 people drowned in a ferry that sank on 3 May 2024, the coast guard said.\n");
  CHECK(ran({"init", folder.at()}).code == 0);
  std::string manifest = folder.read("story.yaml");
  CHECK(manifest.find("  - {id: \"one\", file: \"one.txt\", outlet: \"?\"}") != std::string::npos);
  CHECK(manifest.find("  - {id: \"two\", file: \"two.txt\", outlet: \"?\"}") != std::string::npos);
  CHECK(ran({"check", folder.at()}).code == 0);
  CHECK(ran({"test", folder.at("rules.yaml")}).code == 0);
}

TEST_CASE("init writes over nothing") {
  TestFolder folder;
  folder.write("rules.yaml", "gainsay: 1\n");
  Ran refused = ran({"init", folder.at()});
  CHECK(refused.code == 2);
  CHECK(folder.neutral(refused.err) ==
        "gainsay: DIR/rules.yaml is there already, and init writes over nothing\n"
        "  = help: gainsay init in another folder, or move it away first\n");
  CHECK(folder.read("rules.yaml") == "gainsay: 1\n");
  CHECK(folder.read("story.yaml") == "");
}
