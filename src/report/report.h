// One run's results, resolved: every name, place, excerpt and readable value that any format shows is found here once,
// and everything stands in the order in which it is shown. Renderers are pure functions of a Report; none looks
// anything up.
//
// Claims, articles and facts are named by their index in the same story. Lines and columns count from 1, in code
// points.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "claims/extract.h"
#include "reconcile/finding.h"
#include "report/json_text.h"

namespace gainsay {

struct ReportArticle {
  std::string id;
  std::string path;
  std::string outlet;
  std::string url;
  std::string kind;
  std::string published;       ///< "2025-06-13" or "2025-06-13T10:05"; empty when unknown
  std::string published_from;  ///< "manifest", "front matter", …; empty when unknown
  std::string headline;
  std::vector<std::string> based_on;
  std::string text;         ///< the whole article; empty when the report was read back from JSON
  std::uint32_t body = 0;   ///< where the text proper begins
  std::uint32_t voice = 0;  ///< articles of one voice count once
  std::string sha1;         ///< of the text, in hexadecimal
  std::string doubt;        ///< why its silence proves nothing ("looks cut off"); usually empty

  /// "Outlet B", or the file where no outlet is known.
  const std::string& voice_name() const { return outlet.empty() ? path : outlet; }
};

struct ReportClaim {
  std::uint32_t article = 0;
  std::string fact, subject, key;
  std::string quote;
  std::string sentence;              ///< the article's own text, unaltered
  std::string before, after;         ///< the sentences round it, in the same block
  std::uint32_t start = 0, end = 0;  ///< bytes of the article's text
  Span in_file;                      ///< the same words in the file
  std::uint32_t sentence_start = 0;
  int line = 1, column = 1;
  bool in_headline = false;
  std::string kind, unit;
  std::string amount;  ///< as JSON writes it; empty for none
  JsonEnds hard, typical;
  bool has_range = false;  ///< whether hard and typical mean anything for this kind
  std::string value;       ///< readable: "May 2024", "$14.3 billion", "yes"
  std::string reads;       ///< the hard range in words: "1 to 31 May 2024"; empty where it says no more than `value`
  std::string polarity, certainty, attribution;
  std::vector<std::string> assumes;
  std::string doubt;      ///< why it cannot carry an error; empty when it can
  std::string corrected;  ///< "corrected" by the manifest, or empty
  std::string read_by;    ///< the phrase that read it; empty for packs that are programs, and when read from JSON
};

struct ReportVersion {
  std::string value;
  std::vector<std::uint32_t> claims;
  int support = 0;
};

struct ReportFact {
  std::string id, subject, key, title, status;
  std::vector<ReportVersion> versions;
  std::vector<std::vector<std::uint32_t>> updates;

  auto identity() const { return std::tie(id, subject, key); }
};

/// Why a finding may stand although it is one: someone has accepted it (`gainsay waive`). Dates are as written.
struct Waiver {
  std::string decision;  ///< "accepted", "false-alarm" or "to-correct"
  std::string reason, evidence, owner, added, expires;
  bool operator==(const Waiver&) const = default;
};

/// A waiver that applied to no finding, and why: "lapsed" when it once fitted what is still there, else "unused".
struct IdleWaiver {
  std::string finding, rule, state, reason;
  bool operator==(const IdleWaiver&) const = default;
};

/// Whether a finding was known before, when the run was given a baseline.
enum class BaselineState : std::uint8_t { none, fresh, unchanged };
std::string_view baseline_name(BaselineState state);  ///< "", "new", "unchanged": SARIF's words
BaselineState baseline_named(std::string_view name);

struct ReportFinding {
  std::string id, rule, verdict, action, message;
  Severity severity = Severity::error;
  std::vector<Party> parties;
  std::vector<JsonEnds>
      ranges;  ///< where each party's value can lie, in the order of parties; "null" both where none is
  std::vector<std::uint32_t> claims;
  std::vector<std::string> why, assumes, settles;
  std::string slack;
  std::vector<AlsoLine> also;
  std::vector<std::uint32_t> context;
  std::optional<Waiver> waived;
  BaselineState baseline = BaselineState::none;

  /// Whether it says something that nobody has accepted yet, by a waiver or a baseline.
  bool open() const { return !waived && baseline != BaselineState::unchanged; }
};

/// A name of the story: who is meant by which words.
struct ReportName {
  std::string name, kind;
  std::vector<std::string> forms;
  std::size_t articles = 0;
};

struct ReportStory {
  std::string id, title;
  std::vector<ReportArticle> articles;
  std::vector<ReportClaim> claims;
  std::vector<ReportFact> facts;  ///< by identity
  std::vector<ReportFinding> findings;
  std::vector<Holds> holds;
  std::vector<NotCompared> not_compared;
  struct Unchecked {
    std::uint32_t article = 0;
    std::string quote, reason;
    int line = 1, column = 1;
  };
  std::vector<Unchecked> not_checked;
  /// A phrase that nearly made a claim, and what stopped it.
  struct Missed {
    std::uint32_t article = 0;
    std::string quote, fact, phrase, reason;
    int line = 1, column = 1;
  };
  std::vector<Missed> near_misses;
  std::vector<ReportName> names;
  std::vector<std::string> rules_fired, rules_unmatched;
};

/// A value that was read, whether or not a fact claimed it.
struct ReadMention {
  std::uint32_t article = 0;
  std::uint32_t start = 0, end = 0;
  int line = 1, column = 1;
  std::string text, kind, value;  ///< the words, the kind, what they say
  std::string json;               ///< all of it, as `gainsay claims` writes it
};

/// An article that could not be read.
struct Skipped {
  std::string path, reason;
};

struct Summary {
  int articles = 0, skipped = 0, claims = 0, agreed = 0, errors = 0, warnings = 0, notes = 0, waived = 0;
  int put_right = 0;             ///< readings that a person corrected or dropped in a manifest
  std::optional<int> unchanged;  ///< findings of the baseline, if there is one; like waived ones in no other count
  bool operator==(const Summary&) const = default;
};

struct Report {
  std::string version;               ///< of the tool
  std::vector<ReportStory> stories;  ///< in the order given
  std::vector<Skipped> skipped;
  std::vector<std::string> remarks;  ///< how the input was understood, where that is not plain
  std::vector<IdleWaiver> idle_waivers;
  std::vector<std::string> flags;  ///< of the command line, those that a result depends on
  bool has_baseline = false;       ///< whether findings are told apart into new and unchanged ones
};

/// How a reader wants a report shown. Only formats for people heed it.
struct RenderOptions {
  int width = 100;  ///< columns to fold to, where the format has columns
  bool colour = false;
  bool show_agreed = false;  ///< also list what holds
  int max_findings = 0;      ///< a story; 0: all
};

/// What a run wants left out of a report.
struct Selection {
  std::vector<std::string> only, except;  ///< rule ids
  bool takes(const std::string& rule) const;
};

/// Resolves one story.
ReportStory resolve(const StoryClaims& story, const Reconciled& reconciled, const std::string& id,
                    const std::string& title, const Selection& selection = {});

/// Its claims alone, for whoever shows no more of a story.
std::vector<ReportClaim> resolve_claims(const StoryClaims& story);

/// Every value read in a story, by article, then place.
std::vector<ReadMention> resolve_mentions(const StoryClaims& story);

/// Counts, over all stories. Waived findings and those of the baseline are counted as such alone.
Summary summarise(const Report& report);

/// The loudest severity of any open finding.
Severity loudest(const Report& report);

/// "c7": how reports name a claim.
std::string claim_name(std::uint32_t claim);

}  // namespace gainsay
