// Stories for tests, a line a claim. What the readers above would find is written down short:
//
//   fact round.date date When the firm last raised money
//   b.txt 2025-06-13 Outlet B | round.date | May 2024
//   c.txt - Outlet C | round.date | weeks | deal.date - round.date = gap
//
// A fact line gives id, kind and title; words in brackets before the title are settings: [rises], [note], [open].
// A claim line gives path, date (or -), outlet, fact and words; a fourth part is a relation, or marks such as
// `possible`, `denied`, `not`, `cap warning`, `police said`. Lines in any order make the same story.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "reconcile/finding.h"

namespace gainsay {

/// A story with the rules it points into. Not to be copied: claims point at its phrases.
struct TestStory {
  std::unique_ptr<RuleSet> rules;
  std::unique_ptr<std::deque<Comparison>> relations;
  StoryClaims claims;
};
TestStory story_of(const std::string& lines);

/// The value that words stand for, read the simple way; `published` is days since 1970, for "last year", "in May".
Value value_of(Kind kind, const std::string& words, std::int64_t published);

/// Findings as text, one a block: severity, rule, message; a line a party; `why`, `also` and the rest on request.
struct Show {
  bool why = false, also = false, context = false, settles = false;
};
std::string findings_text(const TestStory& story, const Reconciled& result, Show show = {});
/// Story in, findings out.
std::string findings_of(const std::string& lines, Show show = {});

}  // namespace gainsay
