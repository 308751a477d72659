// The life of a waiver and of a baseline, and --changed: what a run is told to live with.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/program.h"

using namespace gainsay;

namespace {

/// The id of the one finding of the story that `write_story` writes.
std::string finding_id(const TestFolder& folder) {
  auto json = nlohmann::json::parse(ran(folder, {"check", folder.at(), "--format", "json"}).out);
  return json["stories"][0]["findings"][0]["id"];
}

/// A story with its only finding waived by `waive`.
struct Waived {
  TestFolder folder;
  std::string id, file;

  explicit Waived(const std::string& expires = "") {
    write_story(folder);
    id = finding_id(folder);
    file = folder.at("waivers.yaml");
    std::vector<std::string> arguments = {"waive",     id,     folder.at(), "--reason", "Both prices: stated.",
                                          "--owner",   "desk", "--waivers", file,       "--as-of",
                                          "2025-06-14"};
    if (!expires.empty()) arguments.insert(arguments.end(), {"--expires", expires});
    REQUIRE(ran(folder, arguments).code == nothing_found);
  }

  Ran check(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments = {"check", folder.at(), "--waivers", file};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return ran(folder, arguments);
  }
  /// The lines of the report that speak of waivers, without the finding's id.
  std::string remarks(std::vector<std::string> more = {}) const {
    more.insert(more.end(), {"--format", "json"});
    auto json = nlohmann::json::parse(check(more).out);
    std::string out;
    for (const auto& remark : json.value("remarks", nlohmann::json::array())) out += remark.get<std::string>() + "\n";
    for (std::size_t at; (at = out.find(id)) != std::string::npos;) out.replace(at, id.size(), "ID");
    return out;
  }
};

}  // namespace

TEST_CASE("a waived finding is shown, counted apart, and ends no run with 1") {
  Waived story;
  CHECK(story.folder.read("waivers.yaml") ==
        "gainsay: 1\nwaivers:\n"
        "  - finding: " +
            story.id +
            "\n"
            "    rule: \"price\"\n"
            "    values: [\"$14 million\", \"$17 million\"]\n"
            "    quotes: [\"$14 million\", \"$17 million\", \"$14m\"]\n"
            "    decision: accepted\n"
            "    reason: \"Both prices: stated.\"\n"
            "    owner: \"desk\"\n"
            "    added: \"2025-06-14\"\n");
  Ran result = story.check();
  CHECK(result.code == nothing_found);
  CHECK(result.out.find("(waived: Both prices: stated.)") != std::string::npos);
  CHECK(result.out.ends_with("0 errors, 0 warnings, 0 notes; 1 waived\n"));
  CHECK(story.remarks().empty());
}

TEST_CASE("the JSON report carries the whole waiver, and rendering it again gives the same bytes") {
  Waived story("2025-12-31");
  std::string json = story.check({"--format", "json"}).out;
  CHECK(nlohmann::json::parse(json)["stories"][0]["findings"][0]["waived"] ==
        nlohmann::json{{"decision", "accepted"},
                       {"reason", "Both prices: stated."},
                       {"evidence", nullptr},
                       {"owner", "desk"},
                       {"added", "2025-06-14"},
                       {"expires", "2025-12-31"}});
  story.folder.write("report.json", json);
  CHECK(ran(story.folder, {"report", story.folder.at("report.json"), "--format", "json"}).out == json);
}

TEST_CASE("a waiver survives another outlet that agrees") {
  Waived story;
  std::string manifest = story.folder.read("story.yaml");
  story.folder.write("story.yaml", manifest + "  - {id: d, file: d.txt, outlet: Outlet D, published: 2025-06-14}\n");
  story.folder.write("d.txt", "Deal of the day\n\nAcme paid $17 million, a source said.\n");
  CHECK(story.check().code == nothing_found);
  CHECK(story.remarks().empty());
}

TEST_CASE("a waiver lapses when a party's value changes, and the run says so") {
  Waived story;
  story.folder.write("b.txt", "Mill sold\n\nFor the mill Acme paid $19 million.\n");
  CHECK(story.check().code == something_found);
  CHECK(story.remarks() == "waiver ID (price) has lapsed: its values are now $14 million against $19 million\n");
}

TEST_CASE("a waiver applies on its last day and has lapsed on the next") {
  Waived story("2025-06-30");
  CHECK(story.check({"--as-of", "2025-06-30"}).code == nothing_found);
  CHECK(story.check({"--as-of", "2025-07-01"}).code == something_found);
  CHECK(story.remarks({"--as-of", "2025-07-01"}) == "waiver ID (price) has lapsed: it expired on 2025-06-30\n");
}

TEST_CASE("without --as-of expiry is judged by the newest article, never by a clock") {
  Waived story("2025-06-12");
  CHECK(story.remarks() == "waiver ID (price) has lapsed: it expired on 2025-06-12\n");
  Waived later("2025-06-13");
  CHECK(later.check().code == nothing_found);
}

TEST_CASE("a waiver with a date that nobody can read has lapsed") {
  Waived story("2025-12-31");
  std::string text = story.folder.read("waivers.yaml");
  text.replace(text.find("2025-12-31"), 10, "next summer");
  story.folder.write("waivers.yaml", text);
  CHECK(story.check().code == something_found);
  CHECK(story.remarks() == "waiver ID (price) has lapsed: its last day is no date: 'next summer'\n");
}

TEST_CASE("a waiver that fits nothing is named in every run, in the text report too") {
  Waived story;
  story.folder.write("b.txt", "Mill sold\n\nFor the mill Acme paid $14 million.\n");
  CHECK(story.remarks() == "waiver ID (price) is unused: nothing that was read conflicts in this way\n");
  CHECK(story.check().out.find("is unused: nothing that was read conflicts in this way") != std::string::npos);
}

TEST_CASE("a rule that was not asked for leaves its waivers unmentioned") {
  Waived story;
  CHECK(story.remarks({"--except", "price"}).empty());
}

TEST_CASE("waivers are listed with what became of them, and pruned without touching the rest of the file") {
  Waived story;
  std::string text = story.folder.read("waivers.yaml");
  story.folder.write("waivers.yaml", "# Kept by the desk.\n" + text +
                                         "  - finding: gs1-zzzzzzzzzz\n    reason: \"Long gone.\"\n    owner: desk\n");
  Ran list = ran(story.folder, {"waivers", "list", story.folder.at(), "--waivers", story.file});
  CHECK(list.out == "applies  " + story.id +
                        "  price  desk: Both prices: stated.\n"
                        "unused   gs1-zzzzzzzzzz    desk: Long gone.  (nothing that was read conflicts in this way)\n");
  Ran pruned = ran(story.folder, {"waivers", "prune", story.folder.at(), "--waivers", story.file});
  CHECK(pruned.out ==
        "removed  gs1-zzzzzzzzzz  unused: nothing that was read conflicts in this way\n"
        "1 waiver removed, 1 left\n");
  CHECK(story.folder.read("waivers.yaml") == "# Kept by the desk.\n" + text);
}

TEST_CASE("a second waiver is added below the first, and pruning the last leaves an empty list") {
  Waived story;
  story.folder.write("waivers.yaml", "gainsay: 1\nwaivers: [{finding: gs1-zzzzzzzzzz, reason: r, owner: o}]\n");
  CHECK(ran(story.folder,
            {"waive", story.id, story.folder.at(), "--reason", "r", "--owner", "o", "--waivers", story.file})
            .code == nothing_found);
  CHECK(story.check().code == nothing_found);
  story.folder.write("waivers.yaml", "gainsay: 1\nwaivers: [{finding: gs1-zzzzzzzzzz, reason: r, owner: o}]\n");
  CHECK(ran(story.folder, {"waivers", "prune", story.folder.at(), "--waivers", story.file}).code == nothing_found);
  CHECK(story.folder.read("waivers.yaml") == "gainsay: 1\nwaivers: []\n");
}

TEST_CASE("what cannot be waived says why, and a finding's id is corrected") {
  Waived story;
  const std::string help = "  = help: gainsay waive gs1-7q2m91kd4x story-folder --reason \"…\" --owner NAME\n";
  CHECK(ran(story.folder, {"waive"}).err == "gainsay: waive wants the id of a finding\n" + help);
  CHECK(ran(story.folder, {"waive", story.id, "--owner", "me"}).err ==
        "gainsay: a waiver needs --reason and --owner\n" + help);
  CHECK(ran(story.folder, {"waive", story.id, "--owner", "me", "--reason", "r", "--expires", "soon"}).err ==
        "gainsay: no date that can be read in one way only: 'soon'\n" + help);
  std::string slip = story.id.substr(0, story.id.size() - 1);
  CHECK(ran(story.folder, {"waive", slip, story.folder.at(), "--owner", "me", "--reason", "r", "--waivers", story.file})
            .err == "gainsay: no finding '" + slip + "' in what was read; did you mean '" + story.id + "'?\n" + help);
  CHECK(ran(story.folder,
            {"waive", story.id, story.folder.at(), "--owner", "me", "--reason", "r", "--waivers", story.file})
            .err == "gainsay: " + story.id +
                        " is waived already, in line 3 of DIR/waivers.yaml\n"
                        "  = help: change it there, or take it out first\n");
}

TEST_CASE("a file of waivers with mistakes cannot be used, and shows them") {
  TestFolder folder;
  write_story(folder);
  std::string file = folder.write("waivers.yaml",
                                  "gainsay: 1\nwaivers:\n  - finding: gs1-a\n    reson: typo\n    owner: desk\n"
                                  "    decision: acepted\n");
  Ran result = ran(folder, {"check", folder.at(), "--waivers", file});
  CHECK(result.code == not_possible);
  CHECK(result.out.empty());
  CHECK(result.err ==
        "DIR/waivers.yaml:3:5: error: a waiver needs 'reason'\n"
        " 3 |   - finding: gs1-a\n"
        "   |     ^\n"
        "  = expected: why it may stand\n"
        "  = for example: reason: The filing gives both.\n"
        "DIR/waivers.yaml:4:5: error: a waiver has no key 'reson'\n"
        " 4 |     reson: typo\n"
        "   |     ^^^^^\n"
        "  = expected: one of finding, rule, values, quotes, decision, reason, evidence, owner, added, expires\n"
        "  = did you mean: reason\n"
        "  = for example: reason: The filing gives both.\n"
        "DIR/waivers.yaml:6:15: error: 'acepted' is no value of 'decision'\n"
        " 6 |     decision: acepted\n"
        "   |               ^^^^^^^\n"
        "  = expected: one of accepted, false-alarm, to-correct\n"
        "  = did you mean: accepted\n"
        "  = for example: decision: accepted\n");
}

TEST_CASE("with a baseline only new findings end a run with 1") {
  TestFolder folder;
  write_story(folder);
  std::string file = folder.at("baseline.json");
  CHECK(ran(folder, {"baseline", "write", folder.at(), "--baseline", file}).out ==
        "1 finding, written to DIR/baseline.json\n");
  CHECK(folder.read("baseline.json") ==
        "[\n {\"story\":\"deal\",\"finding\":\"" + finding_id(folder) +
            "\",\"rule\":\"price\",\"message\":\"What Acme pays cannot be both $14 million and $17 million\"}\n]\n");
  Ran known = ran(folder, {"check", folder.at(), "--baseline", file, "--width", "200"});
  CHECK(known.code == nothing_found);
  CHECK(known.out.ends_with("0 errors, 0 warnings, 0 notes; 0 waived; 1 in the baseline\n"));
  folder.write("c.txt", "Acme buys\n\nAcme paid $23m on Friday.\n");
  Ran grown = ran(folder, {"check", folder.at(), "--baseline", file, "--format", "json"});
  CHECK(grown.code == something_found);
  CHECK(nlohmann::json::parse(grown.out)["stories"][0]["findings"][0]["baseline"] == "new");
}

TEST_CASE("a baseline forgets what is gone when it is pruned") {
  TestFolder folder;
  write_story(folder);
  std::string file = folder.at("baseline.json");
  ran(folder, {"baseline", "write", folder.at(), "--baseline", file});
  folder.write("b.txt", "Mill sold\n\nFor the mill Acme paid $14 million.\n");
  CHECK(
      ran(folder, {"check", folder.at(), "--baseline", file}).out.find("1 finding of the baseline no longer found\n") !=
      std::string::npos);
  CHECK(ran(folder, {"baseline", "prune", folder.at(), "--baseline", file}).out ==
        "1 finding removed, 0 left, written to DIR/baseline.json\n");
  CHECK(folder.read("baseline.json") == "[]\n");
}

TEST_CASE("a baseline that is none is shown with its place") {
  TestFolder folder;
  write_story(folder);
  std::string file = folder.write("baseline.json", "[\n {\"story\": \"deal\", \"finding\"\n]\n");
  Ran result = ran(folder, {"check", folder.at(), "--baseline", file});
  CHECK(result.code == not_possible);
  CHECK(result.err ==
        "DIR/baseline.json:3:1: error: not valid JSON from here on\n 3 | ]\n   | ^\n"
        "  = expected: a JSON list: [{\"story\": \"bridge\", \"finding\": \"gs1-7q2m91kd4x\"}]\n");
}

TEST_CASE("--changed reads everything and reports what touches the changed files") {
  TestFolder folder;
  write_story(folder);
  folder.write("d.txt", "Elsewhere\n\nIt rained.\n");
  folder.write("story.yaml", folder.read("story.yaml") + "  - {id: d, file: d.txt, outlet: Outlet D}\n");
  auto check = [&](const std::string& changed) { return ran(folder, {"check", folder.at(), "--changed", changed}); };
  CHECK(check(folder.at("c.txt")).code == something_found);
  CHECK(check(folder.at("rules.yaml")).code == something_found);
  Ran untouched = check(folder.at("d.txt"));
  CHECK(untouched.code == nothing_found);
  CHECK(untouched.out.find("left out for citing no changed file: 1 finding\n") != std::string::npos);
  folder.write("list", folder.at("d.txt") + "\r\n\n" + folder.at("./b.txt") + "\n");
  CHECK(check("@" + folder.at("list")).code == something_found);
  CHECK(check("@" + folder.at("none")).code == not_possible);
}

TEST_CASE("a changed file that was typed wrong is an error, one in a list may have been deleted") {
  TestFolder folder;
  write_story(folder);
  Ran typed = ran(folder, {"check", folder.at(), "--changed", folder.at("a.tx")});
  CHECK(typed.code == not_possible);
  CHECK(typed.out.empty());
  CHECK(typed.err ==
        "--changed DIR/a.tx: error: no such file\n"
        "  = expected: a file that changed, or @LIST, a file with a path a line\n"
        "  = did you mean: DIR/a.txt\n");
  folder.write("list", folder.at("deleted.txt") + "\n");
  Ran listed = ran(folder, {"check", folder.at(), "--changed", "@" + folder.at("list")});
  CHECK(listed.code == nothing_found);
  CHECK(listed.out.find("no changed file is an article, a manifest or a rule file of what was read\n") !=
        std::string::npos);
}

TEST_CASE("a draft whose source changed is touched, and said to be behind it") {
  TestFolder folder;
  write_story(folder);
  folder.write("story.yaml",
               "gainsay: 1\nstory: deal\nrules: [rules.yaml]\narticles:\n"
               "  - {id: wire, file: wire.txt, outlet: Wire}\n"
               "  - {id: draft, file: a.txt, kind: draft, based_on: [wire]}\n"
               "  - {id: b, file: b.txt, outlet: Outlet B}\n");
  folder.write("wire.txt", "A deal\n\nThe mill was sold.\n");
  Ran result = ran(folder, {"check", folder.at(), "--changed", folder.at("wire.txt"), "--width", "200"});
  CHECK(result.code == something_found);
  CHECK(result.out.find("DIR/a.txt is behind its source DIR/wire.txt, which changed\n") != std::string::npos);
}
