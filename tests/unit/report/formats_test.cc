// Every format from the same two reports, compared whole with tests/golden/report.
#include <doctest/doctest.h>

#include "fixture.h"
#include "report/formats.h"
#include "report/json.h"
#include "report/markdown.h"
#include "report/sarif.h"
#include "report/terminal.h"
#include "support/golden.h"

using namespace gainsay;

namespace {

void matches(const std::string& name, const std::string& actual) {
  CHECK(actual == golden_text("report/" + name, actual));
}

}  // namespace

TEST_CASE("the terminal report underlines the words of each party") {
  RenderOptions options;
  options.width = 80;
  matches("narrow.text", terminal_report(fixture::ordinary(), options));
}

TEST_CASE("what holds is shown on request") {
  RenderOptions options;
  options.show_agreed = true;
  options.max_findings = 1;
  matches("agreed.text", terminal_report(fixture::ordinary(), options));
}

TEST_CASE("colour adds to the terminal report and changes none of its words") {
  RenderOptions plain, coloured;
  coloured.colour = true;
  std::string with = terminal_report(fixture::ordinary(), coloured), without;
  for (std::size_t at = 0; at < with.size(); ++at) {
    if (with[at] == '\x1b')
      at = with.find('m', at);
    else
      without += with[at];
  }
  CHECK(without == terminal_report(fixture::ordinary(), plain));
}

TEST_CASE("every format is kept whole, from an ordinary report and from one whose articles try to break out") {
  for (const Format& format : formats()) {
    CAPTURE(format.name);
    matches("ordinary." + std::string(format.name), format.render(fixture::ordinary(), {}));
    matches("hostile." + std::string(format.name), format.render(fixture::hostile(), {}));
  }
}

TEST_CASE("a JSON report read back renders as before") {
  for (const Report& report : {fixture::ordinary(), fixture::hostile()}) {
    std::string written = json_report(report);
    Result<Report> again = read_json_report(written, "report.json");
    REQUIRE(again);
    CHECK(json_report(*again) == written);
    CHECK(terminal_report(*again, {}) == terminal_report(report, {}));
    CHECK(sarif_report(*again) == sarif_report(report));
  }
}

TEST_CASE("what is no report says why") {
  auto message = [](std::string_view text) { return render(read_json_report(text, "r.json").errors().front()); };
  CHECK(message("{}") ==
        "r.json: error: is no report of gainsay: its schema is not 1\n"
        "  = expected: what `gainsay check --report json=PATH` writes, schema 1\n");
  CHECK(message("[") ==
        "r.json:1:2: error: not valid JSON from here on\n 1 | [\n   |  ^\n"
        "  = expected: what `gainsay check --report json=PATH` writes, schema 1\n");
  CHECK(message("{\"schema\": 1, \"tool\": {}, \"stories\": [{\"id\": 3}]}").find("type must be string") !=
        std::string::npos);
}

TEST_CASE("the terminal report holds no control character but line ends") {
  for (char c : terminal_report(fixture::hostile(), {})) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
}
