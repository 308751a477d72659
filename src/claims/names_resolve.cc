// Runs with the same words are one form. Forms of several words come first: each is an entity of its own, unless it is
// another with more words behind ("Goldman Sachs Group") or with an initial inside ("Ann B. Lee"). A form of one word
// then goes to the entity it may be short for: a surname to the person, the first word of a firm's name to the firm, a
// row of initials to the name they begin. Where several fit, the one last named in that article is meant; where none
// was, the form stays a name of its own.
#include "claims/names_resolve.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

namespace gainsay {
namespace {

using Words = std::vector<std::string>;
constexpr std::uint32_t nobody = 0xffffffffu;

struct Form {
  Words words;
  KindVotes votes;
  int times = 0;
  std::string written;
  std::vector<std::uint32_t> candidates;  ///< forms it may be short for
  bool acronym = false;
};

class Resolver {
 public:
  Resolver(const std::vector<Document>& documents, const Vocabulary& vocabulary, const RunFinder& finder,
           const std::vector<NameRun>& runs, KnownWords& known, NamesFound& names)
      : documents_(documents), vocabulary_(vocabulary), finder_(finder), runs_(runs), known_(known), names_(names) {}

  void run() {
    for (const NameRun& run : runs_) file(run);
    root_.resize(forms_.size());
    std::iota(root_.begin(), root_.end(), 0u);
    index();
    for (std::uint32_t i = 0; i < forms_.size(); ++i)
      if (forms_[i].words.size() > 1) join_longer(i);
    for (std::uint32_t i = 0; i < forms_.size(); ++i)
      if (forms_[i].words.size() == 1) short_for(i);
    place_all();
  }

 private:
  bool is_free(const NameRun& run) const {
    const auto& places = names_.places[run.document];
    const auto next =
        std::lower_bound(places.begin(), places.end(), run.tokens.first + 1,
                         [](const NamePlace& place, std::uint32_t at) { return place.tokens.first < at; });
    if (next != places.end() && next->tokens.first < run.tokens.last) return false;
    return next == places.begin() || std::prev(next)->tokens.last <= run.tokens.first;
  }

  /// The words of a run, small, without stops, signs, legal suffixes and inner initials; a space behind each.
  std::string joined_words(const NameRun& run) const {
    std::string words;
    for (std::uint32_t at = run.tokens.first; at < run.tokens.last; ++at) {
      const Token& token = documents_[run.document].tokens[at];
      if (token.shape == Shape::symbol) continue;
      if (finder_.is_legal(token.folded) && !words.empty() && at + 1 == run.tokens.last) continue;
      const std::string& word = vocabulary_[token.folded].text;
      const bool inner = at > run.tokens.first && at + 1 < run.tokens.last;
      if (inner && word.size() == 2 && word[1] == '.') continue;
      const std::size_t before = words.size();
      std::copy_if(word.begin(), word.end(), std::back_inserter(words), [](char c) { return c != '.'; });
      if (words.size() > before) words += ' ';
    }
    return words;
  }
  static Words words_of(const std::string& joined) {
    Words words;
    for (std::size_t begin = 0; begin < joined.size();) {
      const std::size_t end = joined.find(' ', begin);
      words.push_back(joined.substr(begin, end - begin));
      begin = end + 1;
    }
    return words;
  }

  void file(const NameRun& run) {
    form_of_run_.push_back(nobody);
    const WordId first = documents_[run.document].tokens[run.tokens.first].folded;
    if (!is_free(run) || (run.tokens.size() == 1 && known_.is_quality(first))) return;
    const std::string joined = joined_words(run);
    if (joined.empty()) return;
    const auto [known, fresh] = numbers_.emplace(joined, static_cast<std::uint32_t>(forms_.size()));
    if (fresh) forms_.push_back({words_of(joined), {}, 0, {}, {}, false});
    form_of_run_.back() = known->second;
    Form& form = forms_[known->second];
    form.votes += run.votes;
    ++form.times;
    const std::string_view written = documents_[run.document].text_of(run.tokens);
    if (run.plain && (form.written.size() < written.size() || all_capitals(form.written))) form.written = written;
    if (form.written.empty()) form.written = written;
    const Token& token = documents_[run.document].tokens[run.tokens.first];
    form.acronym = form.acronym || (run.tokens.size() == 1 && token.shape == Shape::upper);
  }

  void index() {
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].words.size() < 2) continue;
      by_first_[forms_[i].words.front()].push_back(i);
      by_last_[forms_[i].words.back()].push_back(i);
      std::string initials;
      for (const std::string& word : forms_[i].words)
        if (word != "of" && word != "the" && word != "and" && word != "for") initials += word[0];
      if (initials.size() > 1) by_initials_[initials].push_back(i);
    }
  }

  std::uint32_t find(std::uint32_t form) {
    while (root_[form] != form) form = root_[form] = root_[root_[form]];
    return form;
  }

  /// A form that another one continues is that one, where there is no other that continues it.
  void join_longer(std::uint32_t form) {
    const Words& words = forms_[form].words;
    std::vector<std::uint32_t> longer;
    for (const std::uint32_t other : by_first_[words[0]]) {
      const Words& more = forms_[other].words;
      const bool continues = more.size() > words.size() && std::equal(words.begin(), words.end(), more.begin());
      if (continues && may_continue(form, other)) longer.push_back(other);
    }
    if (longer.size() == 1) root_[find(longer[0])] = find(form);
  }

  bool may_continue(std::uint32_t form, std::uint32_t longer) {
    const std::string kind = forms_[form].votes.best(), other = forms_[longer].votes.best();
    if (kind == "place" || other == "place") return false;
    if (kind == "person" || other == "person") return kind == other || kind.empty();
    return finder_.is_company_word(forms_[longer].words.back());
  }

  void short_for(std::uint32_t form) {
    const std::string& word = forms_[form].words[0];
    std::vector<std::uint32_t> fits;
    const auto add = [&](const auto& index, auto&& test) {
      const auto found = index.find(word);
      if (found == index.end()) return;
      for (const std::uint32_t other : found->second)
        if (test(forms_[other]) && std::count(fits.begin(), fits.end(), find(other)) == 0) fits.push_back(find(other));
    };
    const KnownWord known = known_word_of(word);
    if (forms_[form].acronym) add(by_initials_, [](const Form&) { return true; });
    const bool initials = forms_[form].acronym && word.size() <= 4;  // "UN" is no Mr. Un
    if (!initials && (!known.place || forms_[form].votes.person > forms_[form].votes.place))
      add(by_last_, [](const Form& other) { return other.votes.best() == "person"; });
    if (fits.empty() && !initials && !known.place)
      add(by_first_, [](const Form& other) { return other.votes.best() == "person"; });
    if (fits.empty() && !known.place && !known.other && forms_[form].votes.place <= forms_[form].votes.company &&
        !(known.common && forms_[form].times < 2))
      add(by_first_, [](const Form& other) { return other.votes.best() == "company"; });
    forms_[form].candidates = std::move(fits);
  }

  /// The same whether or not some text had the word before: "co" of "Co." need not stand in any.
  KnownWord known_word_of(const std::string& word) {
    const WordId id = vocabulary_.find(word);
    return id == no_word ? known_word(word) : known_.of(id);
  }

  /// The form meant at a place: its own, or the candidate last named in the article.
  std::uint32_t meant(std::uint32_t form, const std::map<std::uint32_t, std::uint32_t>& last_named) {
    const auto& candidates = forms_[form].candidates;
    std::uint32_t best = nobody, best_at = 0;
    for (const std::uint32_t candidate : candidates) {
      const auto named = last_named.find(find(candidate));
      if (named != last_named.end() && (best == nobody || named->second >= best_at))
        std::tie(best, best_at) = std::tuple{find(candidate), named->second};
    }
    if (best != nobody) return best;
    return candidates.size() == 1 ? find(candidates[0]) : find(form);
  }

  void place_all() {
    std::map<std::uint32_t, std::uint32_t> last_named;  // form to token, within one article
    std::uint32_t document = nobody;
    for (std::uint32_t r = 0; r < runs_.size(); ++r) {
      if (form_of_run_[r] == nobody) continue;
      if (runs_[r].document != document) last_named.clear();
      document = runs_[r].document;
      const std::uint32_t form = meant(form_of_run_[r], last_named);
      last_named[form] = runs_[r].tokens.first;
      const std::uint32_t entity = entity_of(form);
      votes_[entity] += runs_[r].votes;
      name_better(names_.entities[entity], forms_[form_of_run_[r]]);
      names_.places[document].push_back({runs_[r].tokens, entity});
    }
    for (auto& places : names_.places)
      std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.tokens < b.tokens; });
    for (const auto& [entity, votes] : votes_) names_.entities[entity].kind = votes.best();
  }

  std::uint32_t entity_of(std::uint32_t form) {
    const auto [known, fresh] = entities_.emplace(form, static_cast<std::uint32_t>(names_.entities.size()));
    if (fresh) names_.entities.push_back({forms_[form].written, "", "", {}});
    return known->second;
  }

  /// A dateline's way to write: "SEOUL".
  static bool all_capitals(std::string_view written) {
    return written.size() > 4 &&
           std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  static void name_better(Entity& entity, const Form& form) {
    if (form.words.size() > 1 && form.written.size() > entity.name.size()) entity.name = form.written;
  }

  const std::vector<Document>& documents_;
  const Vocabulary& vocabulary_;
  const RunFinder& finder_;
  const std::vector<NameRun>& runs_;
  KnownWords& known_;
  NamesFound& names_;
  std::vector<Form> forms_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::uint32_t> form_of_run_, root_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_, by_last_, by_initials_;
  std::map<std::uint32_t, std::uint32_t> entities_;
  std::map<std::uint32_t, KindVotes> votes_;
};

}  // namespace

void resolve_runs(const std::vector<Document>& documents, const Vocabulary& vocabulary, const RunFinder& finder,
                  const std::vector<NameRun>& runs, KnownWords& known, NamesFound& names) {
  Resolver(documents, vocabulary, finder, runs, known, names).run();
}

}  // namespace gainsay
