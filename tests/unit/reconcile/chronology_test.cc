#include <doctest/doctest.h>

#include "unit/reconcile/story.h"

namespace gainsay {
namespace {

TEST_CASE("an event that only the news dates is bounded by it, and the chain is told step by step") {
  CHECK(findings_of(R"(
    fact round.date date When the firm last raised money
    fact deal.date date When the deal was struck
    b.txt 2025-06-13 Outlet B | round.date | May 2024
    c.txt 2025-06-13 Outlet C | round.date | weeks | deal.date - round.date = gap)",
                    {.why = true, .settles = true}) ==
        "error[round.date] When the firm last raised money cannot be both May 2024 and weeks before the deal\n"
        "  May 2024: b.txt \"May 2024\"\n"
        "  weeks before the deal: c.txt \"weeks\"\n"
        "  why A: Outlet B says “May 2024”: 1 to 31 May 2024\n"
        "  why B: Outlet C says “weeks”: 28 Feb to 6 Jun 2025\n"
        "  why the deal was news on 13 Jun 2025, so it was on or after 30 May 2025\n"
        "  why “weeks” in Outlet C: the deal was at most 13 weeks after the round, so the round was on or after 28 Feb "
        "2025\n"
        "  why A and B are at least 273 days apart\n"
        "  settles When the firm last raised money 28 Feb to 6 Jun 2025\n");
}

TEST_CASE("all that exclude a relation are one party, and a month without its year is a tension of its own") {
  CHECK(findings_of(R"(
    fact round.date date When the firm last raised money
    a.txt 2025-06-13 Outlet A | round.date | in May
    b.txt 2025-06-13 Outlet B | round.date | May 2024
    c.txt 2025-06-13 Outlet C | round.date | weeks | deal.date - round.date = gap
    d.txt 2025-06-13 Outlet D | round.date | last year)",
                    {.context = true}) ==
        "error[round.date] When the firm last raised money cannot be both May 2024 and weeks before the deal\n"
        "  May 2024: b.txt \"May 2024\", d.txt \"last year\"\n"
        "  weeks before the deal: c.txt \"weeks\"\n"
        "  fits either: a.txt \"in May\"\n"
        "warning[round.date] When the firm last raised money is both May 2024 and May (no year) only in an unusual "
        "reading\n"
        "  May 2024: b.txt \"May 2024\", d.txt \"last year\"\n"
        "  May (no year): a.txt \"in May\"\n");
}

TEST_CASE("a contradiction that only a chain through three articles shows") {
  CHECK(findings_of(R"(
    fact storm.date date When the storm came
    fact repair.date date When the bridge was mended
    a.txt 2025-06-30 Outlet A | storm.date | 3 Mar 2025
    b.txt 2025-06-30 Outlet B | repair.date | 8 days | repair.date - storm.date = gap
    c.txt 2025-06-30 Outlet C | repair.date | 1 Apr 2025)",
                    {.why = true}) ==
        "error[repair.date] When the bridge was mended cannot be both 1 Apr 2025 and 8 days after the storm\n"
        "  1 Apr 2025: c.txt \"1 Apr 2025\"\n"
        "  8 days after the storm: b.txt \"8 days\"\n"
        "  why A: Outlet C says “1 Apr 2025”: 1 Apr 2025\n"
        "  why B: Outlet B says “8 days”: 11 Mar 2025\n"
        "  why Outlet A says “3 Mar 2025”, so the storm was on or before 3 Mar 2025\n"
        "  why “8 days” in Outlet B: the repair was at most 8 days after the storm, so the repair was on or before 11 "
        "Mar 2025\n"
        "  why A and B are at least 21 days apart\n");
}

TEST_CASE("a rule between two dates fails with both as parties, and holds without a word") {
  CHECK(findings_of(R"(
    fact round.date date When the firm last raised money
    fact deal.date date When the deal was struck
    rule order: round.date < deal.date
    a.txt 2025-06-30 Outlet A | round.date | 3 Mar 2025
    b.txt 2025-06-30 Outlet B | deal.date | 1 Mar 2025)",
                    {.why = true}) ==
        "error[order] the dates of the deal and the round cannot all be right\n"
        "  1 Mar 2025: b.txt \"1 Mar 2025\"\n"
        "  3 Mar 2025: a.txt \"3 Mar 2025\"\n"
        "  why Outlet B says “1 Mar 2025”, so the deal was on or before 1 Mar 2025\n"
        "  why the rule order: the round was not after the deal\n"
        "  why Outlet A says “3 Mar 2025”, so the round was on or after 3 Mar 2025\n"
        "  why that is 1 day short\n");
  CHECK(findings_of(R"(
    fact round.date date When the firm last raised money
    fact deal.date date When the deal was struck
    rule order: round.date < deal.date
    a.txt 2025-06-30 Outlet A | round.date | 1 Mar 2025
    b.txt 2025-06-30 Outlet B | deal.date | 3 Mar 2025)") == "");
}

TEST_CASE("two gaps between the same undated events contradict each other") {
  CHECK(findings_of(R"(
    fact fall.date date When the wall fell
    fact storm.date date When the storm came
    a.txt 2025-06-30 Outlet A | fall.date | 2 days | fall.date - storm.date = gap
    b.txt 2025-06-30 Outlet B | fall.date | 9 weeks | fall.date - storm.date = gap)")
            .starts_with("error[fall.date]"));
}

TEST_CASE("an undated article's relation finds no news to lean on") {
  CHECK(findings_of(R"(
    fact round.date date When the firm last raised money
    b.txt 2025-06-13 Outlet B | round.date | May 2024
    c.txt - Outlet C | round.date | weeks | deal.date - round.date = gap)") == "");
}

}  // namespace
}  // namespace gainsay
