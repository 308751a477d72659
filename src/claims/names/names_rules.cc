// A rule file's names in the text. Every form of a name goes into one trie; at each token the longest form is tried,
// its capitals are compared, and for a surname the words before it decide whether it is the person meant ("Mr. Wang",
// "A. Wang"), or another of that surname ("Jenny Wang"). A form that several names share goes to the one last named in
// full in that article.
#include "claims/names/names_rules.h"

#include <algorithm>

namespace gainsay {
namespace {

/// The name from token `first` to `last` of its own tokens, as written.
std::string piece(const std::string& name, const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  return first >= last ? std::string() : name.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin);
}

}  // namespace

struct RuleNames::Found {
  TokenRange tokens;
  std::vector<std::uint32_t> candidates;
  bool full = false;
};

RuleNames::RuleNames(const RuleSet& rules, Vocabulary& vocabulary, const NameWords& words)
    : vocabulary_(vocabulary), words_(words) {
  for (const NameDef& name : rules.names) {
    const auto number = static_cast<std::uint32_t>(entities_.size());
    entities_.push_back({name.names.empty() ? name.key : name.names[0], name.kind, &name});
    for (const std::string& form : name.names) {
      add(form, number, false, no_word);
      if (name.kind == "person") add_person(form, number);
      if (name.kind == "company") add_company(form, number);
    }
  }
  compile();
}

void RuleNames::add(const std::string& form, std::uint32_t entity, bool surname, WordId first_name) {
  std::vector<Token> tokens;
  tokenise(form, 0, vocabulary_, tokens);
  if (tokens.empty()) return;
  Sense sense{entity, surname, {}, first_name};
  std::string key;
  for (const Token& token : tokens) {
    sense.shapes.push_back(token.shape);
    key += vocabulary_[token.folded].text + " ";
  }
  Senses& senses = forms_.try_emplace(key, Form{form, {}}).first->second.senses;
  const bool known = std::any_of(senses.begin(), senses.end(), [&](const Sense& s) { return s.entity == entity; });
  if (!known) senses.push_back(std::move(sense));
}

/// "Wang" of "Alexandr Wang", "van der Berg" of "Anna van der Berg", without "Jr.".
void RuleNames::add_person(const std::string& name, std::uint32_t entity) {
  std::vector<Token> tokens;
  tokenise(name, 0, vocabulary_, tokens);
  std::size_t last = tokens.size();
  while (last > 1 && words_.is(tokens[last - 1].folded, NameWords::generation)) --last;
  if (last < 2) return;
  std::size_t first = last - 1;
  while (first >= 2 && vocabulary_[tokens[first - 1].folded].text == "-") first -= 2;
  while (first > 1 && words_.is(tokens[first - 1].folded, NameWords::particle)) --first;
  if (first == 0) return;
  add(piece(name, tokens, first, last), entity, true, tokens[0].folded);
}

void RuleNames::add_company(const std::string& name, std::uint32_t entity) {
  std::vector<Token> tokens;
  tokenise(name, 0, vocabulary_, tokens);
  std::size_t last = tokens.size();
  const auto idle = [&](const Token& token) {
    return words_.is(token.folded, NameWords::legal) || token.shape == Shape::symbol;
  };
  while (last > 1 && idle(tokens[last - 1])) --last;
  if (last < tokens.size()) add(piece(name, tokens, 0, last), entity, false, no_word);
}

void RuleNames::compile() {
  trie_ = std::make_unique<PhraseMap<Senses>>(vocabulary_);
  for (const auto& [key, form] : forms_) trie_->add(form.written, form.senses);
}

/// A capital of the form must stand in the text; an abbreviation alone must stand in capitals.
bool RuleNames::written_so(const Document& document, std::uint32_t at, const Sense& sense) const {
  for (std::size_t i = 0; i < sense.shapes.size(); ++i) {
    const Shape form = sense.shapes[i], text = document.tokens[at + i].shape;
    const bool capital = form == Shape::capitalised || form == Shape::upper || form == Shape::mixed;
    if (capital && text == Shape::lower) return false;
    if (sense.shapes.size() == 1 && form == Shape::upper && text != Shape::upper) return false;
  }
  return true;
}

bool RuleNames::is_initial(const Token& token) const {
  const std::string& text = vocabulary_[token.word].text;
  return token.shape == Shape::upper && (text.size() == 1 || (text.size() == 2 && text[1] == '.'));
}

/// "Scale AI" with the ", Inc." behind it.
TokenRange RuleNames::with_suffix(const Document& document, TokenRange sentence, TokenRange name) const {
  std::uint32_t next = name.last;
  if (next < sentence.last && vocabulary_[document.tokens[next].folded].text == ",") ++next;
  const bool legal = next < sentence.last && is_capital(document.tokens[next]) &&
                     words_.is(document.tokens[next].folded, NameWords::legal);
  return legal ? TokenRange{name.first, next + 1} : name;
}

TokenRange RuleNames::with_titles(const Document& document, TokenRange sentence, TokenRange name) const {
  while (name.first > sentence.first) {
    const Token& before = document.tokens[name.first - 1];
    if (!is_capital(before) || !words_.is(before.folded, NameWords::honorific)) break;
    --name.first;
  }
  return name;
}

/// A word that is no name by itself: seen small in the story, or known in another base form.
bool RuleNames::is_common(const Document& document, const CaseCounts& counts, std::uint32_t at) const {
  const WordId folded = document.tokens[at].folded;
  return words_.is(folded, NameWords::opener) || counts.lower(folded) > counts.capital(folded) ||
         vocabulary_.lemmas(folded).size() > 1;
}

TokenRange RuleNames::whole_person(const Document& document, const CaseCounts& counts, TokenRange sentence,
                                   TokenRange name, const Sense& sense) const {
  if (name.first == sentence.first) return name;
  const auto token = [&](std::uint32_t back) -> const Token& { return document.tokens[name.first - back]; };
  const bool two = name.first >= sentence.first + 2;
  if (is_initial(token(1))) {
    if (two && token(2).folded == sense.first_name) return with_titles(document, sentence, {name.first - 2, name.last});
    const char own = vocabulary_[sense.first_name].text[0];
    if (vocabulary_[token(1).folded].text[0] != own) return {};
    return with_titles(document, sentence, {name.first - 1, name.last});
  }
  if (two && is_capital(token(1)) && token(2).folded == sense.first_name) return {name.first - 2, name.last};
  const bool titled = words_.is(token(1).folded, NameWords::honorific | NameWords::title);
  if (!is_capital(token(1)) || titled) return with_titles(document, sentence, name);
  const bool free = casing_of(document, sentence) != Casing::ordinary || is_common(document, counts, name.first - 1) ||
                    token(1).shape == Shape::upper;
  return free ? name : TokenRange{};
}

void RuleNames::find_in(const Document& document, const CaseCounts& counts, TokenRange sentence,
                        std::vector<Found>& found) const {
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    const auto form = trie_->longest(document, at, sentence.last);
    if (!form) continue;
    Found place;
    for (const Sense& sense : *form.meaning) {
      if (!written_so(document, at, sense)) continue;
      TokenRange range{at, form.last};
      if (sense.surname)
        range = whole_person(document, counts, sentence, range, sense);
      else if (entities_[sense.entity].kind == "person")
        range = with_titles(document, sentence, range);
      else if (entities_[sense.entity].kind == "company")
        range = with_suffix(document, sentence, range);
      if (range.size() == 0 || (!found.empty() && range.first < found.back().tokens.last)) continue;
      place.candidates.push_back(sense.entity);
      place.full = place.full || !sense.surname;
      place.tokens = range;
    }
    if (place.candidates.empty()) continue;
    found.push_back(place);
    at = place.tokens.last - 1;
  }
}

/// Who of several candidates: the one last named alone, else the one next named alone, else the first.
std::uint32_t RuleNames::meant(const std::vector<Found>& found, std::size_t at) const {
  const auto& candidates = found[at].candidates;
  const auto alone = [&](std::size_t i) {
    const bool one = found[i].candidates.size() == 1 && found[i].full;
    return one && std::count(candidates.begin(), candidates.end(), found[i].candidates[0]) > 0;
  };
  if (candidates.size() == 1) return candidates[0];
  for (std::size_t i = at; i-- > 0;)
    if (alone(i)) return found[i].candidates[0];
  for (std::size_t i = at + 1; i < found.size(); ++i)
    if (alone(i)) return found[i].candidates[0];
  return candidates[0];
}

std::vector<NamePlace> RuleNames::find(const Document& document, const CaseCounts& counts) const {
  if (entities_.empty()) return {};
  std::vector<Found> found;
  for (const Sentence& sentence : document.sentences) find_in(document, counts, sentence.tokens, found);
  std::vector<NamePlace> places;
  for (std::size_t i = 0; i < found.size(); ++i) places.push_back({found[i].tokens, meant(found, i)});
  return places;
}

}  // namespace gainsay
