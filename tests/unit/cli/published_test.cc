#include "cli/published.h"

#include <doctest/doctest.h>

#include <string>

#include "report/json_text.h"

using namespace gainsay;

namespace {

/// "2025-06-13", "2025-06-13 605" with the minute of the day, or "none".
std::string read(std::string_view text) {
  std::optional<Published> published = read_published(text, "input");
  if (!published) return "none";
  return iso_day(published->day) + (published->minute_of_day ? " " + std::to_string(*published->minute_of_day) : "");
}

}  // namespace

TEST_CASE("a publication date is read in the forms that feeds and people use") {
  CHECK(read("2025-06-13") == "2025-06-13");
  CHECK(read("2025-06-13T10:05:00Z") == "2025-06-13 605");
  CHECK(read("2025-06-13 10:05") == "2025-06-13 605");
  CHECK(read("20250613") == "2025-06-13");
  CHECK(read("13 June 2025") == "2025-06-13");
  CHECK(read("June 13, 2025") == "2025-06-13");
  CHECK(read("Fri, 13 Jun 2025 10:05:00 GMT") == "2025-06-13 605");
  CHECK(read("13.06.2025") == "2025-06-13");
  CHECK(read("03.02.2009") == "2009-02-03");
  CHECK(read("06/13/2025") == "2025-06-13");
  CHECK(read("04/04/2025") == "2025-04-04");
}

TEST_CASE("exactly midnight is no time of day") { CHECK(read("2016-11-07T00:00:00") == "2016-11-07"); }

TEST_CASE("what can be read two ways, or is no date, is no date") {
  CHECK(read("03-02-2009") == "none");
  CHECK(read("2025-13-40") == "none");
  CHECK(read("2025-02-30") == "none");
  CHECK(read("May 2025") == "none");
  CHECK(read("yesterday") == "none");
  CHECK(read("") == "none");
  CHECK(read("99999999999999999999") == "none");
}
