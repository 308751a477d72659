// Runs with the same words are one form. Forms of several words come first: each is an entity of its own, unless it is
// another with more words behind ("Goldman Sachs Group") or with an initial inside ("Ann B. Lee"). A form of one word
// then goes to the entity it may be short for: a surname to the person, the first word of a firm's name to the firm, a
// row of initials to the name they begin. Where several fit, the one last named in that article is meant; where none
// was, the form stays a name of its own.
#include "claims/names/names_resolve.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

namespace gainsay {
namespace {

constexpr std::uint32_t none = 0xffffffffu;

/// The words of names without their stops ("U.S." and "US" are one), numbered as they are met. Kept from story to
/// story.
class BareWords {
 public:
  explicit BareWords(NameWords& words) : words_(words) {}

  /// The number of a word; `none` of one that is all stops.
  std::uint32_t number(WordId folded) {
    if (folded >= numbers_.size()) numbers_.resize(words_.vocabulary().size(), unasked);
    return numbers_[folded] != unasked ? numbers_[folded] : add(folded);
  }
  /// The number of a word met before, else `none`.
  std::uint32_t find(const std::string& text) const {
    const auto found = by_text_.find(text);
    return found == by_text_.end() ? none : found->second;
  }
  const std::string& text(std::uint32_t number) const { return *bare_[number].text; }
  /// What is known of the word as it is written without stops.
  KnownWord known(std::uint32_t number) {
    Bare& bare = bare_[number];
    if (bare.plain != no_word) return words_.known(bare.plain);
    if (!bare.asked) bare.known = known_word(*bare.text);
    bare.asked = true;
    return bare.known;
  }
  std::size_t size() const { return bare_.size(); }
  void forget() {
    numbers_.clear();
    by_text_.clear();
    bare_.clear();
  }

 private:
  static constexpr std::uint32_t unasked = none - 1;
  struct Bare {
    const std::string* text = nullptr;
    WordId plain = no_word;  ///< the word that has no stops
    bool asked = false;
    KnownWord known;  ///< where only words with stops were met
  };

  std::uint32_t add(WordId folded) {
    std::string text = words_.text(folded);
    std::erase(text, '.');
    if (text.empty()) return numbers_[folded] = none;
    const bool plain = text.size() == words_.text(folded).size();
    const auto [known, fresh] = by_text_.emplace(std::move(text), static_cast<std::uint32_t>(bare_.size()));
    if (fresh) bare_.push_back({&known->first, no_word, false, {}});
    if (plain) bare_[known->second].plain = folded;
    return numbers_[folded] = known->second;
  }

  NameWords& words_;
  std::vector<std::uint32_t> numbers_;  ///< by folded word
  std::unordered_map<std::string, std::uint32_t> by_text_;
  std::vector<Bare> bare_;
};

/// A stretch of a list in which many things keep theirs.
struct Part {
  std::uint32_t first = 0, size = 0;
};

struct Form {
  Part words;  ///< their numbers in BareWords
  KindVotes votes;
  int times = 0;
  bool acronym = false;
  std::string_view written;
  Part candidates;  ///< forms it may be short for
  // The next form of the same kind in its file.
  std::uint32_t of_first = none, of_last = none, of_initials = none;
  // Of what it is found to name.
  std::uint32_t entity = none;
  KindVotes named_votes;
  std::uint32_t last_document = none, last_token = 0;  ///< where that was named last
};

/// The form that is a word alone; the forms of several that begin with it, end in it, or have it as their initials: the
/// first of each.
struct Filed {
  std::uint32_t alone = none, first = none, last = none, initials = none;
};

}  // namespace

class RunResolver::Parts {
 public:
  explicit Parts(NameWords& words) : words_(words), bare_(words) {}

  void run(const std::vector<Document>& documents, const std::vector<NameRun>& runs, NamesFound& names) {
    documents_ = &documents;
    runs_ = &runs;
    names_ = &names;
    clear();
    slots_.assign(std::bit_ceil(runs.size() * 2 + 1), none);
    for (const NameRun& run : runs) file(run);
    root_.resize(forms_.size());
    std::iota(root_.begin(), root_.end(), 0u);
    index();
    for (std::uint32_t i = 0; i < forms_.size(); ++i)
      if (forms_[i].words.size > 1) join_longer(i);
    for (std::uint32_t i = 0; i < forms_.size(); ++i)
      if (forms_[i].words.size == 1) short_for(i);
    place_all();
  }
  void forget() {
    clear();
    bare_.forget();
    filed_.clear();
  }

 private:
  bool is_free(const NameRun& run) const {
    const auto& places = names_->places[run.document];
    if (places.empty()) return true;
    const auto next =
        std::lower_bound(places.begin(), places.end(), run.tokens.first + 1,
                         [](const NamePlace& place, std::uint32_t at) { return place.tokens.first < at; });
    if (next != places.end() && next->tokens.first < run.tokens.last) return false;
    return next == places.begin() || std::prev(next)->tokens.last <= run.tokens.first;
  }

  /// Lets go of the last story.
  void clear() {
    for (const Form& form : forms_) filed_[word(form, 0)] = filed_[word(form, form.words.size - 1)] = {};
    for (const std::uint32_t acronym : acronyms_) filed_[acronym] = {};
    acronyms_.clear();
    forms_.clear();
    list_.clear();
    form_of_run_.clear();
    has_acronym_ = false;
  }

  const Document& document(const NameRun& run) const { return (*documents_)[run.document]; }
  std::uint32_t word(const Form& form, std::uint32_t at) const { return list_[form.words.first + at]; }

  /// Appends to the list the words of a run, small, without stops, signs, legal suffixes and inner initials.
  Part add_words(const NameRun& run) {
    const auto begin = static_cast<std::uint32_t>(list_.size());
    for (std::uint32_t at = run.tokens.first; at < run.tokens.last; ++at) {
      const Token& token = document(run).tokens[at];
      if (token.shape == Shape::symbol) continue;
      if (at + 1 == run.tokens.last && list_.size() > begin && words_.is(token.folded, NameWords::legal)) continue;
      const bool inner = at > run.tokens.first && at + 1 < run.tokens.last;
      if (inner && is_initial(words_.text(token.folded))) continue;
      if (const std::uint32_t word = bare_.number(token.folded); word != none) list_.push_back(word);
    }
    return {begin, static_cast<std::uint32_t>(list_.size()) - begin};
  }
  static bool is_initial(const std::string& word) { return word.size() == 2 && word[1] == '.'; }

  std::uint32_t form_of(Part words) {
    if (filed_.size() < bare_.size()) filed_.resize(bare_.size());
    if (words.size > 1) return form_of_several(words);
    std::uint32_t& known = filed_[list_.back()].alone;
    if (known == none)
      known = add_form(words);
    else
      list_.pop_back();
    return known;
  }
  std::uint32_t add_form(Part words) {
    forms_.emplace_back().words = words;
    return static_cast<std::uint32_t>(forms_.size() - 1);
  }
  /// The form with these words, the last of the list; they stay there only if it is a new one.
  std::uint32_t form_of_several(Part words) {
    const auto begin = list_.begin() + words.first;
    std::size_t slot = 0;
    for (auto at = begin; at != list_.end(); ++at) slot = slot * 31 + *at;
    for (slot &= slots_.size() - 1; slots_[slot] != none; slot = (slot + 1) & (slots_.size() - 1)) {
      const Part known = forms_[slots_[slot]].words;
      if (known.size != words.size || !std::equal(begin, list_.end(), list_.begin() + known.first)) continue;
      list_.resize(words.first);
      return slots_[slot];
    }
    return slots_[slot] = add_form(words);
  }

  void file(const NameRun& run) {
    form_of_run_.push_back(none);
    const Token& first = document(run).tokens[run.tokens.first];
    const bool lone = run.tokens.size() == 1;
    if (!is_free(run) || (lone && words_.is_quality(first.folded))) return;
    const Part words = add_words(run);
    if (words.size == 0) return;
    form_of_run_.back() = form_of(words);
    Form& form = forms_[form_of_run_.back()];
    form.votes += run.votes;
    ++form.times;
    const std::string_view written = document(run).text_of(run.tokens);
    if (run.plain && (form.written.size() < written.size() || all_capitals(form.written))) form.written = written;
    if (form.written.empty()) form.written = written;
    form.acronym = form.acronym || (lone && first.shape == Shape::upper);
    has_acronym_ = has_acronym_ || form.acronym;
  }

  /// Files the forms of several words; from the last one on, so that a file has them in their order.
  void index() {
    for (auto i = static_cast<std::uint32_t>(forms_.size()); i-- > 0;) {
      Form& form = forms_[i];
      if (form.words.size < 2) continue;
      form.of_first = std::exchange(filed_[word(form, 0)].first, i);
      form.of_last = std::exchange(filed_[word(form, form.words.size - 1)].last, i);
      const std::uint32_t acronym = has_acronym_ ? acronym_of(form) : none;
      if (acronym == none) continue;
      acronyms_.push_back(acronym);
      form.of_initials = std::exchange(filed_[acronym].initials, i);
    }
  }
  /// The word that a form's initials make, if it was ever met.
  std::uint32_t acronym_of(const Form& form) {
    initials_.clear();
    for (std::uint32_t at = 0; at < form.words.size; ++at)
      if (const std::string& text = bare_.text(word(form, at));
          text != "of" && text != "the" && text != "and" && text != "for")
        initials_ += text[0];
    return initials_.size() > 1 ? bare_.find(initials_) : none;
  }

  std::uint32_t find(std::uint32_t form) {
    while (root_[form] != form) form = root_[form] = root_[root_[form]];
    return form;
  }

  /// A form that another one continues is that one, where there is no other that continues it.
  void join_longer(std::uint32_t form) {
    const auto words = list_.begin() + forms_[form].words.first;
    const std::uint32_t size = forms_[form].words.size;
    std::uint32_t longer = none;
    for (std::uint32_t other = filed_[words[0]].first; other != none; other = forms_[other].of_first) {
      const Part more = forms_[other].words;
      if (more.size <= size || !std::equal(words, words + size, list_.begin() + more.first)) continue;
      if (!may_continue(form, other)) continue;
      if (longer != none) return;
      longer = other;
    }
    if (longer != none) root_[find(longer)] = find(form);
  }

  bool may_continue(std::uint32_t form, std::uint32_t longer) {
    const std::string_view kind = forms_[form].votes.best(), other = forms_[longer].votes.best();
    if (kind == "place" || other == "place") return false;
    if (kind == "person" || other == "person") return kind == other || kind.empty();
    const Form& whole = forms_[longer];
    const WordId last = words_.vocabulary().find(bare_.text(word(whole, whole.words.size - 1)));
    return last != no_word && words_.is(last, NameWords::company_word);
  }

  void short_for(std::uint32_t number) {
    Form& form = forms_[number];
    const std::uint32_t word = list_[form.words.first];
    const Filed& filed = filed_[word];
    if (filed.first == none && filed.last == none && filed.initials == none) return;
    form.candidates.first = static_cast<std::uint32_t>(list_.size());
    const KnownWord known = bare_.known(word);
    if (form.acronym) add_candidates(form, filed.initials, &Form::of_initials, {});
    const bool initials = form.acronym && bare_.text(word).size() <= 4;  // "UN" is no Mr. Un
    if (!initials && (!known.place || form.votes.person > form.votes.place))
      add_candidates(form, filed.last, &Form::of_last, "person");
    const auto empty = [&] { return list_.size() == form.candidates.first; };
    if (empty() && !initials && !known.place) add_candidates(form, filed.first, &Form::of_first, "person");
    if (empty() && !known.place && !known.other && form.votes.place <= form.votes.company &&
        !(known.common && form.times < 2))
      add_candidates(form, filed.first, &Form::of_first, "company");
    form.candidates.size = static_cast<std::uint32_t>(list_.size()) - form.candidates.first;
  }

  /// Adds to the end of the list what the forms of a file are, each once; only those of a kind where one is given.
  void add_candidates(const Form& form, std::uint32_t other, std::uint32_t Form::*next, std::string_view kind) {
    for (; other != none; other = forms_[other].*next) {
      if (!kind.empty() && forms_[other].votes.best() != kind) continue;
      const std::uint32_t root = find(other);
      if (std::find(list_.begin() + form.candidates.first, list_.end(), root) == list_.end()) list_.push_back(root);
    }
  }

  /// The form meant at a place: its own, or the candidate last named in the article.
  std::uint32_t meant(std::uint32_t form, std::uint32_t document) {
    const Part candidates = forms_[form].candidates;
    std::uint32_t best = none, best_at = 0;
    for (std::uint32_t i = candidates.first; i < candidates.first + candidates.size; ++i) {
      const std::uint32_t candidate = find(list_[i]);
      const Form& named = forms_[candidate];
      if (named.last_document == document && (best == none || named.last_token >= best_at))
        best = candidate, best_at = named.last_token;
    }
    if (best != none) return best;
    return find(candidates.size == 1 ? list_[candidates.first] : form);
  }

  void place_all() {
    const std::size_t given = names_->entities.size();
    names_->entities.reserve(given + forms_.size());
    if (documents_->size() == 1) names_->places[0].reserve(names_->places[0].size() + runs_->size());
    for (std::uint32_t r = 0; r < runs_->size(); ++r) {
      if (form_of_run_[r] == none) continue;
      const NameRun& run = (*runs_)[r];
      const Form& own = forms_[form_of_run_[r]];
      Form& named = forms_[meant(form_of_run_[r], run.document)];
      named.last_document = run.document, named.last_token = run.tokens.first;
      named.named_votes += run.votes;
      if (named.entity == none) {
        named.entity = static_cast<std::uint32_t>(names_->entities.size());
        names_->entities.push_back({named.written, {}});
      }
      std::string_view& name = names_->entities[named.entity].name;
      if (own.words.size > 1 && own.written.size() > name.size()) name = own.written;
      names_->places[run.document].push_back({run.tokens, named.entity});
    }
    if (given > 0)
      for (auto& places : names_->places)
        std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.tokens < b.tokens; });
    for (const Form& form : forms_)
      if (form.entity != none) names_->entities[form.entity].kind = form.named_votes.best();
  }

  /// A dateline's way to write: "SEOUL".
  static bool all_capitals(std::string_view written) {
    return written.size() > 4 &&
           std::none_of(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  NameWords& words_;
  BareWords bare_;
  std::vector<Filed> filed_;  ///< by bare word
  // Of one story.
  const std::vector<Document>* documents_ = nullptr;
  const std::vector<NameRun>* runs_ = nullptr;
  NamesFound* names_ = nullptr;
  std::vector<Form> forms_;
  std::vector<std::uint32_t> list_;   ///< words and candidates of the forms
  std::vector<std::uint32_t> slots_;  ///< those of several by their words, with open addressing; at most half full
  std::vector<std::uint32_t> form_of_run_, root_, acronyms_;
  bool has_acronym_ = false;
  std::string initials_;
};

RunResolver::RunResolver(NameWords& words) : parts_(std::make_unique<Parts>(words)) {}
RunResolver::~RunResolver() = default;

void RunResolver::resolve(const std::vector<Document>& documents, const std::vector<NameRun>& runs, NamesFound& names) {
  parts_->run(documents, runs, names);
}

void RunResolver::forget() { parts_->forget(); }

}  // namespace gainsay
