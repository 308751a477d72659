// Runs with the same words are one form. Forms of several words come first: each is an entity of its own, unless it is
// another with more words behind ("Goldman Sachs Group") or with an initial inside ("Ann B. Lee"). A form of one word
// then goes to the entity it may be short for: a surname to the person, the first word of a firm's name to the firm, a
// row of initials to the name they begin. Where several fit, the one last named in that article is meant; where none
// was, the form stays a name of its own.
#include "claims/names/names_resolve.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace gainsay {
namespace {

/// Words by their numbers in BareWords; a few of them need no memory of their own.
using Words = std::u32string;
constexpr std::uint32_t nobody = 0xffffffffu;

struct Form {
  Words words;
  KindVotes votes;
  int times = 0;
  std::string_view written;
  std::vector<std::uint32_t> candidates;  ///< forms it may be short for
  bool acronym = false;
};

class Resolver {
 public:
  Resolver(const std::vector<Document>& documents, const Vocabulary& vocabulary, const RunFinder& finder,
           const std::vector<NameRun>& runs, KnownWords& known, BareWords& bare, NamesFound& names)
      : documents_(documents),
        vocabulary_(vocabulary),
        finder_(finder),
        runs_(runs),
        known_(known),
        bare_(bare),
        names_(names) {}

  void run() {
    form_of_run_.reserve(runs_.size());
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
    if (places.empty()) return true;
    const auto next =
        std::lower_bound(places.begin(), places.end(), run.tokens.first + 1,
                         [](const NamePlace& place, std::uint32_t at) { return place.tokens.first < at; });
    if (next != places.end() && next->tokens.first < run.tokens.last) return false;
    return next == places.begin() || std::prev(next)->tokens.last <= run.tokens.first;
  }

  /// The words of a run, small, without stops, signs, legal suffixes and inner initials.
  Words words_of(const NameRun& run) const {
    Words words;
    for (std::uint32_t at = run.tokens.first; at < run.tokens.last; ++at) {
      const Token& token = documents_[run.document].tokens[at];
      if (token.shape == Shape::symbol) continue;
      if (finder_.is_legal(token.folded) && !words.empty() && at + 1 == run.tokens.last) continue;
      const bool inner = at > run.tokens.first && at + 1 < run.tokens.last;
      if (inner && is_initial(vocabulary_[token.folded].text)) continue;
      if (const std::uint32_t word = bare_.number(token.folded); word != BareWords::nothing) words.push_back(word);
    }
    return words;
  }
  static bool is_initial(const std::string& word) { return word.size() == 2 && word[1] == '.'; }

  void file(const NameRun& run) {
    form_of_run_.push_back(nobody);
    const WordId first = documents_[run.document].tokens[run.tokens.first].folded;
    if (!is_free(run) || (run.tokens.size() == 1 && known_.is_quality(first))) return;
    const Words words = words_of(run);
    if (words.empty()) return;
    const auto [known, fresh] = numbers_.try_emplace(words, static_cast<std::uint32_t>(forms_.size()));
    if (fresh) forms_.push_back({words, {}, 0, {}, {}, false});
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
      for (const char32_t number : forms_[i].words)
        if (const std::string& word = bare_.text(number);
            word != "of" && word != "the" && word != "and" && word != "for")
          initials += word[0];
      const std::uint32_t acronym = initials.size() > 1 ? bare_.find(initials) : BareWords::nothing;
      if (acronym != BareWords::nothing) by_initials_[acronym].push_back(i);
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
    for (const std::uint32_t other : by_first_.at(words[0])) {
      const Words& more = forms_[other].words;
      const bool continues = more.size() > words.size() && std::equal(words.begin(), words.end(), more.begin());
      if (continues && may_continue(form, other)) longer.push_back(other);
    }
    if (longer.size() == 1) root_[find(longer[0])] = find(form);
  }

  bool may_continue(std::uint32_t form, std::uint32_t longer) {
    const std::string_view kind = forms_[form].votes.best(), other = forms_[longer].votes.best();
    if (kind == "place" || other == "place") return false;
    if (kind == "person" || other == "person") return kind == other || kind.empty();
    return finder_.is_company_word(bare_.text(forms_[longer].words.back()));
  }

  void short_for(std::uint32_t form) {
    const std::uint32_t word = forms_[form].words[0];
    std::vector<std::uint32_t> fits;
    const auto add = [&](const auto& index, auto&& test) {
      const auto found = index.find(word);
      if (found == index.end()) return;
      for (const std::uint32_t other : found->second)
        if (test(forms_[other]) && std::count(fits.begin(), fits.end(), find(other)) == 0) fits.push_back(find(other));
    };
    const KnownWord known = bare_.known(word);
    if (forms_[form].acronym) add(by_initials_, [](const Form&) { return true; });
    const bool initials = forms_[form].acronym && bare_.text(word).size() <= 4;  // "UN" is no Mr. Un
    if (!initials && (!known.place || forms_[form].votes.person > forms_[form].votes.place))
      add(by_last_, [](const Form& other) { return other.votes.best() == "person"; });
    if (fits.empty() && !initials && !known.place)
      add(by_first_, [](const Form& other) { return other.votes.best() == "person"; });
    if (fits.empty() && !known.place && !known.other && forms_[form].votes.place <= forms_[form].votes.company &&
        !(known.common && forms_[form].times < 2))
      add(by_first_, [](const Form& other) { return other.votes.best() == "company"; });
    forms_[form].candidates = std::move(fits);
  }

  /// The form meant at a place: its own, or the candidate last named in the article.
  std::uint32_t meant(std::uint32_t form, std::uint32_t document) {
    const auto& candidates = forms_[form].candidates;
    std::uint32_t best = nobody, best_at = 0;
    for (const std::uint32_t candidate : candidates) {
      const LastNamed& named = last_named_[find(candidate)];
      if (named.document == document && (best == nobody || named.token >= best_at))
        std::tie(best, best_at) = std::tuple{find(candidate), named.token};
    }
    if (best != nobody) return best;
    return candidates.size() == 1 ? find(candidates[0]) : find(form);
  }

  void place_all() {
    last_named_.resize(forms_.size());
    entities_.resize(forms_.size(), nobody);
    const std::size_t given = names_.entities.size();
    names_.entities.reserve(given + forms_.size());
    std::vector<KindVotes> votes;  // of the entities that are not given
    for (std::uint32_t r = 0; r < runs_.size(); ++r) {
      if (form_of_run_[r] == nobody) continue;
      const std::uint32_t document = runs_[r].document;
      const std::uint32_t form = meant(form_of_run_[r], document);
      last_named_[form] = {document, runs_[r].tokens.first};
      const std::uint32_t entity = entity_of(form);
      votes.resize(names_.entities.size() - given);
      votes[entity - given] += runs_[r].votes;
      name_better(names_.entities[entity], forms_[form_of_run_[r]]);
      names_.places[document].push_back({runs_[r].tokens, entity});
    }
    for (auto& places : names_.places)
      std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.tokens < b.tokens; });
    for (std::size_t i = 0; i < votes.size(); ++i) names_.entities[given + i].kind = votes[i].best();
  }

  std::uint32_t entity_of(std::uint32_t form) {
    if (entities_[form] == nobody) {
      entities_[form] = static_cast<std::uint32_t>(names_.entities.size());
      names_.entities.push_back({std::string(forms_[form].written), "", "", {}});
    }
    return entities_[form];
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
  BareWords& bare_;
  NamesFound& names_;
  std::vector<Form> forms_;
  std::unordered_map<Words, std::uint32_t> numbers_;
  std::vector<std::uint32_t> form_of_run_, root_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_first_, by_last_, by_initials_;  ///< by word
  struct LastNamed {
    std::uint32_t document = nobody, token = 0;
  };
  std::vector<LastNamed> last_named_;    ///< by form
  std::vector<std::uint32_t> entities_;  ///< by form
};

}  // namespace

std::uint32_t BareWords::number(WordId folded) {
  constexpr std::uint32_t unasked = nothing - 1;
  if (folded >= numbers_.size()) numbers_.resize(vocabulary_.size(), unasked);
  if (numbers_[folded] != unasked) return numbers_[folded];
  std::string text = vocabulary_[folded].text;
  std::erase(text, '.');
  if (text.empty()) return numbers_[folded] = nothing;
  const auto [known, fresh] = by_text_.emplace(text, static_cast<std::uint32_t>(words_.size()));
  if (fresh) words_.push_back({&known->first, known_word(text)});
  return numbers_[folded] = known->second;
}

std::uint32_t BareWords::find(const std::string& text) const {
  const auto found = by_text_.find(text);
  return found == by_text_.end() ? nothing : found->second;
}

void BareWords::forget() {
  numbers_.clear();
  by_text_.clear();
  words_.clear();
}

void resolve_runs(const std::vector<Document>& documents, const Vocabulary& vocabulary, const RunFinder& finder,
                  const std::vector<NameRun>& runs, KnownWords& known, BareWords& bare, NamesFound& names) {
  Resolver(documents, vocabulary, finder, runs, known, bare, names).run();
}

}  // namespace gainsay
