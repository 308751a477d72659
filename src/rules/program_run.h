// Programs run over one sentence after another.
#pragma once

#include <optional>
#include <vector>

#include "rules/matcher.h"
#include "rules/prepared.h"
#include "rules/program.h"

namespace gainsay {

/// Runs programs; keeps its memory from run to run.
class ProgramRunner {
 public:
  explicit ProgramRunner(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  /// Appends the smallest matches of `program`, ascending.
  void run(const Program& program, PreparedSentence& sentence, std::vector<PhraseMatch>& out);

 private:
  /// A value or name taken on the way, and what was taken before it.
  struct Step {
    Binding binding;
    std::uint32_t before = 0;
  };
  struct Thread {
    std::uint32_t at = 0;     // instruction
    std::uint32_t start = 0;  // token
    std::uint32_t step = 0;
    int literals = 0;
  };

  void begin(const Program& program, PreparedSentence& sentence);
  void arrive(bool opens, std::vector<PhraseMatch>& out);
  void follow(const Thread& thread);
  void take(Thread thread, const Instruction& instruction);
  bool may_go_on(const Thread& thread, std::uint32_t token) const;
  void go_on(const Thread& thread, std::uint32_t token);
  void take_value(const Thread& thread, const PhraseElement& element);
  void take_name(const Thread& thread, const PhraseElement& element);
  Thread with(Thread thread, const Binding& binding);
  void keep(const Thread& thread, std::vector<PhraseMatch>& out);

  const Vocabulary& vocabulary_;
  // Of one run.
  const Program* program_ = nullptr;
  PreparedSentence* sentence_ = nullptr;
  TokenRange tokens_;
  std::uint32_t token_ = 0;
  std::uint32_t awaited_ = 0;               // the last token before which a thread stands
  std::uint64_t moment_ = 0;                // of all runs: each token at which threads stand is another
  std::vector<std::uint64_t> seen_;         // by instruction: the moment at which a thread last stood there
  std::vector<std::vector<Thread>> later_;  // by the token they stand before, counted from the sentence's first
  std::vector<Step> steps_;
  std::optional<Thread> matched_;
  std::optional<std::uint32_t> kept_;  // start of the last match kept
};

}  // namespace gainsay
