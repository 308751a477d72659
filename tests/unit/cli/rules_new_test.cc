#include "cli/rules_new.h"

#include <doctest/doctest.h>

#include "support/folder.h"
#include "support/golden.h"
#include "support/program.h"

namespace {

/// Three articles about a flood, of which one counts more people in shelters.
void write_flood(const TestFolder& folder) {
  folder.write("story.yaml",
               "gainsay: 1\ntitle: The flood at Quarrow\narticles:\n"
               "  - {id: a, file: a.txt, outlet: Outlet A, published: 2024-03-08}\n"
               "  - {id: b, file: b.txt, outlet: Outlet B, published: 2024-03-08}\n"
               "  - {id: c, file: c.txt, outlet: Outlet C, published: 2024-03-09}\n");
  folder.write("a.txt",
               "Flood drives hundreds from Quarrow\n\nThe river Ume burst its banks on 6 March 2024. Shelters took in "
               "340 people, Mayor Ina Holt said.\n\nRepairs to the dam cost $4 million.\n");
  folder.write("b.txt",
               "Quarrow under water\n\nOn 6 March 2024 the Ume burst its banks. Two shelters took in 430 people. "
               "“It came at night,” Mayor Ina Holt said.\n\nThe dam had cost $4 million.\n");
  folder.write("c.txt",
               "After the flood\n\nThe Ume burst its banks on 6 March 2024 and shelters took in 340 people. The dam at "
               "Quarrow cost $4m, Ina Holt said.\n");
}

}  // namespace

TEST_CASE("a draft has the names, facts and tests of its coverage, each line with the sentence it comes from") {
  TestFolder folder;
  write_flood(folder);
  Ran drafted = ran({"rules", "new", folder.at()});
  CHECK(drafted.code == 0);
  CHECK(drafted.out == golden_text("rules/flood.yaml", drafted.out));
}

TEST_CASE("a draft passes its own tests, and finds what the packs find or more") {
  TestFolder folder;
  write_flood(folder);
  Ran drafted = ran({"rules", "new", folder.at(), "--output", folder.at("r.yaml")});
  CHECK(drafted.out == "");
  CHECK(drafted.err.find(" findings of the packs alone kept") != std::string::npos);
  Ran tested = ran({"test", folder.at("r.yaml")});
  CAPTURE(tested.out);
  CHECK(tested.code == 0);
  CHECK(tested.out.find("No test makes") == std::string::npos);
  CHECK(ran({"check", folder.at()}).out.find("note[") == std::string::npos);
  CHECK(ran({"check", folder.at(), "--rules", folder.at("r.yaml")})
            .out.find("note[shelter.people]: the number of people sheltered cannot be both 340 and 430") == 0);
}

TEST_CASE("where outlets share few figures, one outlet's are drafted under words that others use too") {
  TestFolder folder;
  folder.write("a.txt", "The lock at Quarrow reopened on 9 May 2024.\n");
  folder.write("b.txt", "Boats queued for miles when the lock reopened.\n");
  Ran drafted = ran({"rules", "new", folder.at(), "--one-story", "--output", folder.at("r.yaml")});
  CHECK(folder.read("r.yaml").find("      - \"reopened on {value}\"   # a.txt:1: The lock at Quarrow reopened on 9 May "
                                   "2024.\n") != std::string::npos);
  CHECK(ran({"test", folder.at("r.yaml")}).code == 0);
}

TEST_CASE("a draft is as loud as the packs about the words that it takes from them") {
  TestFolder folder;
  folder.write("story.yaml",
               "gainsay: 1\narticles:\n"
               "  - {id: a, file: a.txt, outlet: Outlet A, published: 2024-03-08}\n"
               "  - {id: b, file: b.txt, outlet: Outlet B, published: 2024-03-08}\n");
  folder.write("a.txt", "Masked men stole $14 million of pearls from a shop in Quarrow.\n");
  folder.write("b.txt", "The thieves stole $17 million of pearls, police in Quarrow said.\n");
  Ran packs = ran({"check", folder.at(), "-q"});
  REQUIRE(packs.out.find("warning[sum stolen") == 0);
  Ran drafted = ran({"rules", "new", folder.at(), "--output", folder.at("r.yaml")});
  CHECK(drafted.err.find("1 of 1 findings of the packs alone kept") != std::string::npos);
  CHECK(folder.read("r.yaml").find("    severity: warning   # the articles differ") != std::string::npos);
}

TEST_CASE("a draft is of one story") {
  TestFolder folder;
  folder.write("north/a.txt", "The tram was late.\n");
  folder.write("south/b.txt", "The bus was early.\n");
  Ran refused = ran({"rules", "new", folder.at()});
  CHECK(refused.code == 2);
  CHECK(refused.err ==
        "error: a draft is of one story, and these are 2: north, south\n"
        "  = expected: the folder of one of them, or --one-story\n");
}
