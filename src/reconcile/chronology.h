// The calendar as one network: what dates, gaps between events and the day of the news say together.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "reconcile/best_version.h"
#include "reconcile/draft.h"
#include "reconcile/network.h"

namespace gainsay {

/// Where things happened in time, under one pass: a network over best versions, relations, rules and the news.
class Chronology {
 public:
  Chronology(const Board& board, Pass pass, const ClaimList& relaxed);

  /// What relations allow the facts that they were read for, worked out from all else; by fact.
  const std::map<std::uint32_t, std::vector<View>>& worked_out() const { return worked_out_; }

  /// What cannot all hold though every fact agrees by itself. Claims that were set aside since are left out; each
  /// cycle's weakest claim is added to them.
  std::vector<Draft> impossible(ClaimList& relaxed);

  /// Rules between dates that hold.
  std::vector<Holds> holds() const;

 private:
  void add_versions(const ClaimList& relaxed);
  void add_relations(const ClaimList& relaxed);
  void add_rules();
  std::vector<bool> reached(const std::vector<Link>& links) const;
  void add_news();
  void work_out(std::uint32_t relation);
  void set_end(View& view, std::uint32_t point, bool low) const;

  std::string bound_words(const NetworkBound& bound) const;
  std::string version_words(const NetworkBound& bound) const;
  std::vector<std::string> chain_words(const std::vector<std::uint32_t>& chain, bool low) const;
  void add_side(const NetworkBound& bound, Draft& draft) const;
  std::string cycle_message(const std::vector<std::uint32_t>& cycle) const;
  Draft draft_of(std::vector<std::uint32_t> cycle) const;
  std::uint32_t weakest(const std::vector<std::uint32_t>& cycle) const;
  std::optional<std::uint32_t> fact_at(std::uint32_t point) const;
  std::vector<bool> dated_or_overtaken() const;
  std::optional<std::uint32_t> first_report(std::uint32_t point) const;

  const Board& board_;
  Pass pass_;
  Network network_{Scale::differences};
  std::map<std::uint32_t, std::uint32_t> facts_;  ///< by point
  std::map<std::uint32_t, View> gaps_;            ///< by relation: what its own words say, for messages
  std::map<std::uint32_t, std::vector<View>> worked_out_;
};

/// What a dated fact is the date of, by its id: "round" of "round.date"; empty where the id does not say.
std::string event_of(const std::string& id);

/// An event in a few words, from a fact's id: "the round" of "round.date"; else the fact's title.
std::string event_words(const Board& board, const std::string& id);

}  // namespace gainsay
