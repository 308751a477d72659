// What reconciling a story yields. A finding is a smallest set of claims that cannot all hold, and carries its proof.
#pragma once

#include <string>
#include <vector>

#include "claims/claim.h"

namespace gainsay {

enum class Verdict : std::uint8_t { contradiction, tension, imprecision, omission };
std::string_view verdict_name(Verdict verdict);
enum class Action : std::uint8_t { call, check, fix, know };
std::string_view action_name(Action action);

/// The claims of one version inside a finding. Claims are indices into StoryClaims, ascending.
struct Party {
  std::string value;  ///< "May 2024", "weeks before the deal"
  std::vector<std::uint32_t> claims;
  Kind kind = Kind::number;  ///< of its reading: a date where a chain worked one out of durations
  Reading reading = {};      ///< where the value can lie; empty where that is no range
};

/// "A" for the first party, "Z" for the 26th, "AA" after it.
std::string party_letter(std::size_t party);

struct AlsoLine {
  std::string rule;
  std::string message;
  std::vector<std::uint32_t> claims;
};

struct Finding {
  std::string id;          ///< "gs1-" and ten letters or digits, of rule, fact, subject and party values
  std::string rule;        ///< the fact's id, the rule's id, or the check's ("unit-pair")
  std::uint32_t fact = 0;  ///< index into the story's facts; `no_fact` for checks inside one text
  Verdict verdict = Verdict::contradiction;
  Severity severity = Severity::error;
  Action action = Action::call;
  std::string message;  ///< one clause: what cannot all be right
  std::vector<Party> parties;
  std::vector<std::uint32_t> claims;  ///< of the parties and the links of the chain, ascending
  std::vector<std::string> why;       ///< numbered steps, without their numbers
  std::vector<std::string> assumes;   ///< "weeks: 1 to 13"
  std::string slack;                  ///< "273 days"; may be empty
  std::vector<std::string> settles;   ///< "a round on or after 28 Feb 2025"
  std::vector<AlsoLine> also;
  std::vector<std::uint32_t> context;  ///< claims that fit every party
};
inline constexpr std::uint32_t no_fact = 0xffffffffu;

/// Claims on one fact that can all be true together.
struct Version {
  std::string value;
  std::vector<std::uint32_t> claims;
  int support = 0;  ///< independent voices
};

struct FactState {
  std::uint32_t fact = 0;
  std::string status;             ///< agreed, contradiction, tension, imprecision, omission, update, single
  std::vector<Version> versions;  ///< best supported first
  std::vector<std::vector<std::uint32_t>> updates;  ///< series of claims, in order of time
};

/// A rule that was evaluated and holds: shown under --show-agreed.
struct Holds {
  std::string rule;
  std::string message;
  std::vector<std::uint32_t> claims;
};

struct Reconciled {
  std::vector<FactState> facts;   ///< in the order of the story's facts
  std::vector<Finding> findings;  ///< in the order reports list them
  std::vector<Holds> holds;
  std::vector<NotCompared> not_compared;
  std::vector<NotChecked> not_checked;
  std::vector<std::string> rules_fired;      ///< ids that a finding names
  std::vector<std::string> rules_unmatched;  ///< facts and rules of the files (not of packs) that no claim met
};

/// Reconciles one story under its rules. The result depends on the set of articles alone.
Reconciled reconcile(const StoryClaims& story, const RuleSet& rules);

}  // namespace gainsay
