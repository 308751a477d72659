// Whole runs of the program, as a function: files in, exit code and both streams out.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

using namespace gainsay;

namespace {

const std::string price_report =
    "error[price]: What Acme pays cannot be both $14 million and $17 million\n"
    "  --> DIR/a.txt:3:11   Outlet A, 13 Jun 2025\n"
    "3 | Acme paid $14 million for the mill.\n"
    "  |           ^^^^^^^^^^^ A $14 million ($13.5 to $14.5 million)\n"
    "  ::: DIR/b.txt:3:24   Outlet B, 13 Jun 2025\n"
    "3 | For the mill Acme paid $17 million.\n"
    "  |                        ----------- B $17 million ($16.5 to $17.5 million)\n";

}  // namespace

TEST_CASE("a contradiction is shown with both sides, and the run ends with 1") {
  TestFolder folder;
  write_story(folder);
  Ran result = ran(folder, {"check", folder.at()});
  CHECK(result.code == something_found);
  CHECK(result.out.substr(0, price_report.size()) == price_report);
  CHECK(result.out.ends_with(
      "3 articles read, 0 skipped; 3 claims, 0 facts agreed; 1 error, 0 warnings, 0 notes; 0 waived\n"));
  CHECK(result.err.empty());
}

TEST_CASE("one name in two spellings is asked about as a name, not as two events") {
  TestFolder folder;
  folder.write("a.txt", "The crash in Drumgarvie was heard in Drumgarvie.\n");
  folder.write("b.txt", "It was seen near Drumgravie on Monday.\n");
  Ran result = ran(folder, {"check", folder.at("a.txt"), folder.at("b.txt"), "--width", "200"});
  CHECK(result.code == nothing_found);
  CHECK(
      result.out.starts_with("warning[spelling]: articles differ on how Drumgarvie is spelled: "
                             "Drumgarvie or Drumgravie\n"));
  CHECK(result.out.find("   = could both be true? only if these are two names, of two people, places or things\n") !=
        std::string::npos);
}

TEST_CASE("--fail-on and --except decide what ends a run with 1") {
  TestFolder folder;
  write_story(folder);
  CHECK(ran(folder, {"check", folder.at(), "--fail-on", "never"}).code == nothing_found);
  CHECK(ran(folder, {"check", folder.at(), "--fail-on", "note"}).code == something_found);
  CHECK(ran(folder, {"check", folder.at(), "--except", "price"}).code == nothing_found);
  CHECK(ran(folder, {"check", folder.at(), "--only", "check.sum"}).code == nothing_found);
  Ran slip = ran(folder, {"check", folder.at(), "--only", "prise"});
  CHECK(slip.code == not_possible);
  CHECK(slip.err ==
        "gainsay: no rule 'prise' is in force; did you mean 'price'?\n  = help: gainsay rules list shows all\n");
}

TEST_CASE("any order of articles, any number of threads and a second run give the same bytes") {
  TestFolder folder;
  write_story(folder);
  std::string rules = folder.at("rules.yaml"), a = folder.at("a.txt"), b = folder.at("b.txt"), c = folder.at("c.txt");
  auto json = [&](std::vector<std::string> paths, const std::string& jobs) {
    std::vector<std::string> arguments = {"check", "--rules", rules, "--format", "json", "--jobs", jobs};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    return ran(folder, arguments).out;
  };
  std::string first = json({a, b, c}, "1");
  CHECK(first.size() > 1000);
  CHECK(json({a, b, c}, "1") == first);
  CHECK(json({c, b, a}, "4") == first);
  CHECK(json({b, a, c, b}, "2") == first);
}

TEST_CASE("several reports are written in one run, and standard output has the text report") {
  TestFolder folder;
  write_story(folder);
  Ran result = ran(folder, {"check", folder.at(), "--report", "json=" + folder.at("r.json"), "--report",
                            "html=" + folder.at("r.html")});
  CHECK(result.out.starts_with("error[price]"));
  CHECK(folder.read("r.html").starts_with("<!DOCTYPE html>"));
  auto report = nlohmann::json::parse(folder.read("r.json"));
  CHECK(report["schema"] == 1);
  CHECK(report["summary"]["errors"] == 1);
  const auto& claim = report["stories"][0]["claims"][0];
  CHECK(folder.neutral(claim["article"]) == "DIR/a.txt");
  CHECK(claim["quote"] == "$14 million");
  CHECK(claim["amount"] == 14000000);
  CHECK(claim["hard"] == nlohmann::json::array({13500000, 14500000}));
  CHECK(claim["start"] == 26);
}

TEST_CASE("a report is rendered again without checking, and two are compared") {
  TestFolder folder;
  write_story(folder);
  std::string before = folder.at("before.json"), after = folder.at("after.json");
  ran(folder, {"check", folder.at(), "--except", "price", "--report", "json=" + before});
  Ran first = ran(folder, {"check", folder.at(), "--report", "json=" + after});
  CHECK(ran(folder, {"report", after}).out == first.out);
  Ran compared = ran(folder, {"diff", before, after});
  CHECK(compared.code == something_found);
  CHECK(compared.out.starts_with(
      "new   error[price] What Acme pays cannot be both $14 million and $17 million  (deal, gs1-"));
  CHECK(compared.out.ends_with("\n1 new, 0 gone, 0 unchanged\n"));
  CHECK(ran(folder, {"diff", after, after}).out == "0 new, 0 gone, 1 unchanged\n");
}

TEST_CASE("a finding is explained with every claim and reading") {
  TestFolder folder;
  write_story(folder);
  std::string report = ran(folder, {"check", folder.at(), "--format", "json"}).out;
  std::string id = nlohmann::json::parse(report)["stories"][0]["findings"][0]["id"];
  Ran result = ran(folder, {"explain", id, folder.at()});
  CHECK(result.code == nothing_found);
  CHECK(result.out.starts_with(price_report));
  CHECK(
      result.out.ends_with("  c3  DIR/c.txt:3:11  price = $14 million\n      “$14m” in “Acme paid $14m on Friday.”\n"
                           "      can be $13.5 to $14.5 million [13500000, 14500000], and is taken so\n"
                           "      read by pay {value}\n"));
}

TEST_CASE("a fact is explained with its phrases, and a slip in its name is seen") {
  TestFolder folder;
  write_story(folder);
  CHECK(ran(folder, {"explain", "price", folder.at()}).out ==
        "price: What Acme pays\n"
        "A fact: a sum of money. It belongs to Acme: a value that stands behind another name in the clause is not "
        "taken.\n"
        "All articles must agree on it; a finding is as loud as its words make it.\n"
        "It stands in DIR/rules.yaml:5\n"
        "It is read where an article says, each word in any inflection:\n  - pay (a sum of money)\n"
        "No test shows that it works: add one under 'tests'.\n");
  Ran slip = ran(folder, {"explain", "prise", folder.at()});
  CHECK(slip.code == not_possible);
  CHECK(slip.err ==
        "gainsay: no rule or fact 'prise'; did you mean 'price'?\n  = help: gainsay rules list shows all; --rules FILE "
        "adds a file\n");
}

TEST_CASE("what cannot be checked ends with 2 and says why") {
  TestFolder folder;
  write_story(folder);
  folder.write("empty/.keep", "");
  auto says = [&](const std::vector<std::string>& arguments) {
    Ran result = ran(folder, arguments);
    return std::to_string(result.code) + " " + result.err.substr(0, result.err.find('\n'));
  };
  CHECK(says({"check", folder.at("nowhere")}) == "2 DIR/nowhere: error: no such file or folder");
  CHECK(says({"check", folder.at("empty")}) == "2 DIR/empty: error: holds no article");
  CHECK(says({"check", folder.at(), "--rules", folder.at("no.yaml")}) ==
        "2 DIR/no.yaml: error: no such file or folder");
  CHECK(says({"check", folder.at(), "--report", "htm=x"}) == "2 gainsay: unknown format 'htm'; did you mean 'html'?");
  CHECK(says({"check", folder.at(), "--published", "03-02-2009"}) ==
        "2 --published: error: no date that can be read in one way only: '03-02-2009'");
  CHECK(says({"check", "--one-stroy"}) == "2 gainsay: unknown flag '--one-stroy'; did you mean '--one-story'?");
  CHECK(says({"chekc"}) == "2 gainsay: unknown verb 'chekc'; did you mean 'check'?");
  CHECK(says({"check", "--fail-on", "eror"}) ==
        "2 gainsay: --fail-on: 'eror' is none of error, warning, note, never; did you mean 'error'?");
  CHECK(says({"check", "--width", "-5"}) == "2 gainsay: --width: '-5' is no whole number from 0 to 10000");
  CHECK(says({"init", folder.write("a.txt", "Two died.")}) ==
        "2 gainsay: 'DIR/a.txt' is a file; init wants the folder of the articles");
  CHECK(says({"check", folder.at(), "--report", "json=" + folder.at("no/such/r.json")}) ==
        "2 gainsay: cannot write 'DIR/no/such/r.json': No such file or directory");
}

TEST_CASE("articles in which no rule reads anything are said to be uncompared, and what to do") {
  TestFolder folder;
  folder.write("a.txt", "The mill was quiet.\n");
  Ran result = ran(folder, {"check", folder.at()});
  CHECK(result.code == nothing_found);
  CHECK(result.err ==
        "gainsay: no rule reads anything in these articles, so nothing was compared\n"
        "  = help: gainsay claims DIR shows what was read; gainsay rules new DIR drafts a rule file, and --rules FILE "
        "uses it\n");
  CHECK(ran(folder, {"check", folder.at(), "--quiet"}).err.empty());
}

TEST_CASE("with --strict, an article that cannot be read ends a run with 3") {
  TestFolder folder;
  folder.write("s/a.txt", "Acme is a firm.\n");
  folder.write("s/b.txt", std::string("\x00\x01 bytes", 8));
  CHECK(ran(folder, {"check", folder.at("s"), "--packs", "none"}).code == nothing_found);
  Ran strict = ran(folder, {"check", folder.at("s"), "--packs", "none", "--strict"});
  CHECK(strict.code == in_part);
  CHECK(strict.err.starts_with("DIR/s/b.txt:1:1: error: byte 0 (0x00) is no text"));
}

TEST_CASE("a line of 50 MB is refused with its limit") {
  TestFolder folder;
  folder.write("a.txt", std::string(50u << 20, 'a'));
  Ran result = ran(folder, {"check", folder.at("a.txt")});
  CHECK(result.code == not_possible);
  CHECK(result.err.starts_with("DIR/a.txt: error: larger than 16 MB\n"));
}

TEST_CASE("an archive of JSON lines gives one line an article, in order, whatever the threads") {
  TestFolder folder;
  std::string input, ids;
  for (int i = 0; i < 300; ++i)
    input += "{\"id\":\"" + std::to_string(i) + "\",\"published\":\"2025-06-13\",\"text\":\"It cost $" +
             std::to_string(i + 2) + " million.\"}\n";
  Ran one = ran(folder, {"claims", "--from", "jsonl", "--format", "jsonl", "--jobs", "1", "-"}, input);
  Ran many = ran(folder, {"claims", "--from", "jsonl", "--format", "jsonl", "--jobs", "4", "-"}, input);
  CHECK(one.code == nothing_found);
  CHECK(one.out == many.out);
  std::istringstream lines(one.out);
  std::string line;
  for (int i = 0; i < 300; ++i) {
    REQUIRE(std::getline(lines, line));
    auto article = nlohmann::json::parse(line);
    CHECK(article["articles"][0]["id"] == std::to_string(i));
    CHECK(article["mentions"][0]["amount"] == (i + 2) * 1000000);
  }
  CHECK_FALSE(std::getline(lines, line));
}

TEST_CASE("a line of an archive that cannot be read is named and passed over") {
  TestFolder folder;
  std::vector<std::string> arguments = {"claims", "--from", "jsonl", "--format", "jsonl", "-"};
  Ran result = ran(folder, arguments, "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\"}\n");
  CHECK(result.code == nothing_found);
  CHECK(result.err == "gainsay: line 2 of the input: no \"text\"; skipped\n");
  arguments.push_back("--strict");
  CHECK(ran(folder, arguments, "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\"}\n").code == in_part);
  CHECK(ran(folder, arguments, "nope\n").code == not_possible);
}

TEST_CASE("help shows examples before flags, and the version is printed") {
  TestFolder folder;
  Ran help = ran(folder, {"check", "--help"});
  CHECK(help.code == nothing_found);
  CHECK(help.out.find("Examples:") < help.out.find("Options:"));
  CHECK(ran(folder, {"--version"}).out == "gainsay " GAINSAY_VERSION "\n");
}
