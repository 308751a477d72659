// The values of a rule file are read by the same reader as articles, so "$19 billion" means there what it means in the
// news. A claim fits when it meets one of them; of hard readings, or it is a contradiction, and of typical ones, or it
// is a tension.
#include "reconcile/references.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "reconcile/fits.h"
#include "reconcile/views.h"
#include "reconcile/wording.h"
#include "values/read.h"

namespace gainsay {
namespace {

/// Reads values as written in a rule file. Made once a story, and only where a rule needs it.
class ReferenceReader {
 public:
  ReferenceReader() : reader_(vocabulary_) {}

  Value read(Kind kind, const std::string& written) {
    Value value;
    value.kind = kind;
    value.text = written;
    if (!on_a_line(kind)) return value;
    Document document = analyse(written, vocabulary_);
    for (Mention& mention : reader_.read(document, {}))
      if (!mention.value.hard.empty() && (mention.value.kind == kind || value.hard.empty())) value = mention.value;
    return value;
  }

 private:
  Vocabulary vocabulary_;
  ValueReader reader_;
};

std::string folded(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

bool named_in(const Value& value, const std::string& written) {
  auto is = [&](const std::string& one) { return folded(one) == folded(written); };
  return is(value.text) || std::any_of(value.members.begin(), value.members.end(), is);
}

/// Whether a claim can be as the reference has it.
bool fits_reference(const Board& board, const View& view, const Value& reference, Pass pass) {
  const Claim& claim = board.claim(view.claim);
  Kind kind = board.fact(claim.fact).kind;
  if (on_a_line(kind)) {
    const Reading& reading = pass == Pass::hard ? reference.hard : reference.typical;
    return reading.empty() || meet(view.reading, reading);
  }
  if (kind == Kind::yes_no) return answer(claim) == folded(reference.text);
  return named_in(claim.value, reference.text) == (claim.polarity == Polarity::yes);
}

struct Offence {
  Pass pass = Pass::hard;
  std::map<std::string, ClaimList> values;  // what is said instead
};

void collect(const Board& board, std::uint32_t fact, Pass pass, const std::vector<Value>& references, Offence& found) {
  for (const View& view : direct_views(board, fact, pass, {}, Ages::as_given)) {
    auto fits = [&](const Value& reference) { return fits_reference(board, view, reference, pass); };
    if (std::none_of(references.begin(), references.end(), fits)) found.values[view.value].push_back(view.claim);
  }
}

Draft draft_for(const Board& board, const RuleDef& rule, std::uint32_t fact, Verdict verdict) {
  Draft draft;
  draft.facts = {fact};
  draft.own_rule = true;
  draft.cap = rule.severity;
  draft.finding.rule = rule.id;
  draft.finding.fact = fact;
  draft.finding.verdict = verdict;
  draft.finding.action = Action::check;  // the document that the desk trusts settles it
  draft.finding.message = rule.title.empty() ? board.title(fact) : rule.title;
  return draft;
}

Draft draft_of(const Board& board, const RuleDef& rule, std::uint32_t fact, const Offence& found) {
  Draft draft = draft_for(board, rule, fact, found.pass == Pass::hard ? Verdict::contradiction : Verdict::tension);
  draft.pass = found.pass;
  std::vector<std::string> said;
  draft.cap = Severity::none;
  ClaimList all;
  for (const auto& [value, claims] : found.values) {
    said.push_back(value);
    draft.finding.parties.push_back({value, as_set(claims)});
    all.insert(all.end(), claims.begin(), claims.end());
    for (std::uint32_t claim : claims) {
      if (board.cap(claim) > draft.cap) draft.cap_reason = board.cap_reason(claim);
      draft.cap = std::max(draft.cap, board.cap(claim));
    }
  }
  draft.causes.push_back(as_set(std::move(all)));
  draft.cap = std::min(draft.cap, rule.severity);
  std::string wanted = list_words(rule.values, "or");
  draft.finding.message += ": " + list_words(said) + ", where the rule says " + wanted;
  draft.finding.why = {"the rule " + rule.id + " says: " + rule.must};
  draft.finding.settles = {board.title(fact) + " is " + wanted};
  return draft;
}

void check_values(const Board& board, const RuleDef& rule, std::uint32_t fact, ReferenceReader& reader,
                  Workings& work) {
  std::vector<Value> references;
  for (const std::string& written : rule.values) references.push_back(reader.read(board.fact(fact).kind, written));
  for (Pass pass : {Pass::hard, Pass::typical}) {
    Offence found{pass, {}};
    collect(board, fact, pass, references, found);
    if (found.values.empty()) continue;
    work.drafts.push_back(draft_of(board, rule, fact, found));
    return;
  }
  if (board.direct(fact).empty()) return;
  work.holds.push_back({rule.id, board.title(fact) + " is " + list_words(rule.values, "or"), board.direct(fact)});
}

/// Coverage: every article must say it.
void check_stated(const Board& board, const RuleDef& rule, std::uint32_t fact, Workings& work) {
  std::set<std::uint32_t> silent;
  for (std::uint32_t i = 0; i < board.story().articles.size(); ++i) silent.insert(i);
  for (std::uint32_t claim : board.direct(fact)) silent.erase(board.claim(claim).article);
  if (silent.empty()) return;
  std::vector<std::string> names;
  for (std::uint32_t i : silent) {
    const Article& article = board.story().articles[i];
    names.push_back(article.outlet.empty() ? article.path : article.outlet);
  }
  Draft draft = draft_for(board, rule, fact, Verdict::omission);
  draft.finding.message += ": not stated by " + list_words(names);
  draft.finding.why = {"the rule " + rule.id + " says that every article must state it"};
  draft.finding.context = board.direct(fact);
  work.drafts.push_back(std::move(draft));
}

}  // namespace

void check_references(const Board& board, Workings& work) {
  std::optional<ReferenceReader> reader;
  for (const RuleDef& rule : board.rules().rules) {
    if (rule.kind == RuleDef::Kind::comparison) continue;
    for (std::uint32_t fact : board.facts_named(rule.fact)) {
      if (rule.kind == RuleDef::Kind::stated) {
        check_stated(board, rule, fact, work);
        continue;
      }
      if (!reader) reader.emplace();
      check_values(board, rule, fact, *reader, work);
    }
  }
}

}  // namespace gainsay
