// What the articles say: claims, each with its exact words, and the facts they are about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/span.h"
#include "rules/model.h"
#include "text/document.h"
#include "values/value.h"

namespace gainsay {

enum class Polarity : std::uint8_t { yes, no };
enum class Certainty : std::uint8_t { asserted, reported, possible, planned, denied };
std::string_view certainty_name(Certainty certainty);

/// A fact of this story: an attribute of a named thing, if need be per period or source.
struct Fact {
  std::string id;                 ///< "round.date"; unruled ones are named by their key ("count:killed:people")
  std::string subject;            ///< "Scale AI"; "" for the event itself
  std::string key;                ///< what `per` added ("2024"); usually empty
  std::string title;              ///< for messages: "the last funding round of Scale AI"
  std::string question;           ///< for messages: "how many cables were cut"; empty where the title must do
  const FactDef* rule = nullptr;  ///< the rule file's fact; nullptr for one found without a rule
  Kind kind = Kind::number;
  OverTime over_time = OverTime::fixed;
  Severity cap = Severity::error;  ///< the loudest a finding on it may be

  auto identity() const { return std::tie(id, subject, key); }
};

/// An article says that a fact has a value.
struct Claim {
  std::uint32_t article = 0;   ///< index into the story's articles
  std::uint32_t fact = 0;      ///< index into the story's facts
  Span quote;                  ///< the words that were read
  std::uint32_t sentence = 0;  ///< index into the article's document
  Value value;
  Polarity polarity = Polarity::yes;
  Certainty certainty = Certainty::asserted;
  std::string attribution;         ///< whose words: "police", "Mary Horomanski"; empty for the outlet's own
  Severity cap = Severity::error;  ///< the loudest a finding that rests on it may be (open keys, weak readings)
  std::string cap_reason;          ///< why, in words for the reader; empty at error
  const Phrase* phrase = nullptr;  ///< what read it; nullptr where no phrase did
  /// Set when the claim relates facts instead of giving one a value ("just weeks after the round"): the comparison,
  /// with the value standing for the variable `variable`. `fact` is then the first fact of the comparison by id order
  /// of text.
  const Comparison* relation = nullptr;
  std::string variable;
  std::string corrected;  ///< set by the manifest: "corrected"; else empty
};

/// Who or what the articles name, as the program understood it.
struct Named {
  std::string name;
  std::string kind;                ///< company, person, place, thing; empty when nothing tells
  std::vector<std::string> forms;  ///< other ways in which it is named, sorted
  std::size_t times = 0;
  std::size_t articles = 0;
};

/// Why something was read but not made a claim, or two claims were not compared.
struct NotCompared {
  std::vector<std::uint32_t> claims;
  std::string reason;
};
/// The reason where a person took a claim out.
inline constexpr std::string_view dropped_by_manifest = "dropped by the manifest";
struct NotChecked {
  std::uint32_t article = 0;
  Span quote;
  std::string reason;
};
struct NearMiss {
  std::uint32_t article = 0;
  Span quote;
  const Phrase* phrase = nullptr;
  std::string fact;
  std::string reason;  ///< what stopped it
};

/// One story, read: everything the reconciler needs, and nothing it must look up elsewhere.
/// Claims are ordered by article path, then place, then fact; facts by id, subject, key.
struct StoryClaims {
  std::vector<Article> articles;    ///< ordered by path
  std::vector<Document> documents;  ///< one an article
  std::vector<std::vector<Mention>> mentions;
  std::vector<Fact> facts;
  std::vector<Claim> claims;
  std::vector<Named> names;  ///< those met more than once, most articles first
  std::vector<NotChecked> not_checked;
  std::vector<NearMiss> near_misses;
  std::vector<std::uint32_t> copies;  ///< for each article the first that has its text, or itself
  std::vector<std::uint32_t> voices;  ///< an article's independent voice: copies and one outlet's articles share one
};

}  // namespace gainsay
