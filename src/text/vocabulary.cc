#include "text/vocabulary.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstdlib>

#include "base/eight_bytes.h"
#include "text/code_point.h"
#include "text/sentence_marks.h"
#include "text/wordnet.h"

namespace gainsay {
namespace {

bool is_plain(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_ascii(std::string_view text) { return std::all_of(text.begin(), text.end(), is_plain); }

/// Curly quotes and long dashes as they are typed on a plain keyboard.
std::string straightened(const std::string& text) {
  static constexpr std::pair<std::string_view, std::string_view> plain[] = {
      {"\u2018", "'"},  {"\u2019", "'"},  {"\u02BC", "'"},  {"\u201C", "\""}, {"\u201D", "\""},
      {"\u201E", "\""}, {"\u2010", "-"},  {"\u2011", "-"},  {"\u2012", "-"},  {"\u2013", "-"},
      {"\u2212", "-"},  {"\u2014", "--"}, {"\u2015", "--"}, {"\u2026", "..."}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    auto sign = std::find_if(std::begin(plain), std::end(plain),
                             [&](const auto& entry) { return text.compare(i, entry.first.size(), entry.first) == 0; });
    out += sign == std::end(plain) ? std::string_view(text).substr(i, 1) : sign->second;
    i += sign == std::end(plain) ? 1 : sign->first.size();
  }
  return out;
}

std::string fold(const std::string& text) {
  std::string out;
  if (is_ascii(text)) {
    out = text;
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
  }
  icu::UnicodeString::fromUTF8(straightened(text)).toLower(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

/// What the characters of a word are.
struct Cases {
  int upper = 0, lower = 0, digits = 0;
  bool first_upper = false;
  bool signs = false;  // something else
  bool plain = true;   // all is ASCII
};

Cases cases_of(std::string_view text) {
  Cases cases;
  for (std::size_t i = 0; i < text.size();) {
    const bool first = i == 0;
    const std::int32_t c = is_plain(text[i]) ? text[i++] : next_code_point(text, i);
    const bool plain = c >= 0 && c < 0x80;
    const bool upper = plain ? c >= 'A' && c <= 'Z' : c >= 0 && u_isupper(c);
    const bool lower = plain ? c >= 'a' && c <= 'z' : c >= 0 && !upper && u_isalpha(c);
    const bool digit = c >= '0' && c <= '9';
    cases.upper += upper;
    cases.lower += lower;
    cases.digits += digit;
    cases.signs |= !upper && !lower && !digit;
    cases.plain &= plain;
    if (first) cases.first_upper = upper;
  }
  return cases;
}

/// "https://…", "name@host", "Amazon.com": a stop with two letters or more on each side.
bool is_address(std::string_view text, const Cases& cases) {
  if (!cases.signs) return false;
  std::size_t stop = text.find('.');
  return text.find("://") != std::string_view::npos || text.find('@') != std::string_view::npos ||
         (stop != std::string_view::npos && stop >= 2 && stop + 2 < text.size() && cases.digits == 0);
}

Shape shape_of(std::string_view text, const Cases& cases) {
  int letters = cases.upper + cases.lower;
  if (letters == 0) return cases.digits > 0 ? Shape::number : Shape::symbol;
  if (is_address(text, cases)) return Shape::address;
  if (cases.upper == 0) return Shape::lower;
  if (cases.lower == 0) return Shape::upper;
  return cases.first_upper && cases.upper == 1 ? Shape::capitalised : Shape::mixed;
}

/// Whether two words of one size above eight, and one head, are the same.
inline bool same_tail(std::string_view a, std::string_view b) {
  if (a.size() > 16) return a.substr(8) == b.substr(8);
  return eight_at(a.data() + a.size() - 8) == eight_at(b.data() + b.size() - 8);
}

}  // namespace

Vocabulary::Vocabulary() {
  rebuild(1 << 15);  // the shipped lists hold some ten thousand words
  for (const MarkedWord& marked : marked_words()) {
    const WordId word = intern(marked.word);
    looks_[word].marks = static_cast<std::uint8_t>(looks_[word].marks | marked.mark);
  }
  permanent_ = words_.size();
}

/// Where the index has a word: at its home, or in the next place that was free.
[[gnu::always_inline]] inline std::size_t Vocabulary::place_of(std::string_view text, std::uint64_t head) const {
  const auto same = [&](const Place& place) {
    return place.head == head && place.size == text.size() &&
           (text.size() <= 8 || same_tail(looks_[place.word].text, text));
  };
  std::uint64_t mixed = head;
  for (std::size_t from = 8; from < text.size(); from += 8)
    mixed = ((mixed * golden) ^ (mixed >> 32)) + eight_at(text.data() + std::min(from, text.size() - 8));
  std::size_t at = home_of(mixed);
  while (index_[at].word != no_word && !same(index_[at])) at = (at + 1) & (index_.size() - 1);
  return at;
}

/// Files a word at the free place where it belongs.
void Vocabulary::file(WordId id, std::uint64_t head, std::size_t place) const {
  index_[place] = {head, static_cast<std::uint32_t>(looks_[id].text.size()), id};
}

void Vocabulary::rebuild(std::size_t places) const {
  index_.assign(places, {});
  index_shift_ = std::countl_zero(places) + 1;
  for (WordId id = 0; id < looks_.size(); ++id) {
    const std::uint64_t head = head_of(looks_[id].text);
    file(id, head, place_of(looks_[id].text, head));
  }
}

WordId Vocabulary::find(std::string_view text) const { return index_[place_of(text, head_of(text))].word; }

WordId Vocabulary::intern(std::string_view text) const {
  const std::uint64_t head = head_of(text);
  const std::size_t place = place_of(text, head);
  const WordId known = index_[place].word;
  return known != no_word ? known : add(text, head, place);
}

/// Takes in a new word; its folded form becomes one likewise.
WordId Vocabulary::add(std::string_view text, std::uint64_t head, std::size_t place) const {
  const auto id = static_cast<WordId>(words_.size());
  const Cases cases = cases_of(text);
  Word& word = words_.push_back({std::string(text), id, shape_of(text, cases)});
  looks_.push_back({word.text, id, word.shape});
  bases_.push_back({});
  file(id, head, place);
  if (looks_.size() * 2 > index_.size()) rebuild(index_.size() * 2);
  if (!cases.plain || cases.upper > 0)
    if (const std::string folded = fold(word.text); folded != word.text) word.folded = intern(folded);
  looks_[id].folded = word.folded;
  if (word.shape != Shape::symbol)
    looks_[id].marks = static_cast<std::uint8_t>((looks_[word.folded].marks & folded_marks) |
                                                 (may_end(word.text) ? mark_abbreviation : 0));
  return id;
}

const Vocabulary::Bases& Vocabulary::look_up(WordId folded) const {
  Bases& bases = bases_[folded];
  const Word& word = words_[folded];
  bases.lemmas = {folded};
  if (word.shape != Shape::lower) return bases;
  const WordForms forms = forms_of(word.text);
  for (const std::string& lemma : forms.lemmas)
    if (lemma != word.text) bases.lemmas.push_back(intern(lemma));
  bases.finite_verb = forms.finite_verb;
  return bases;
}

WordQuestion::WordQuestion() {
  static std::atomic<std::size_t> asked = 0;
  number_ = asked++;
}

WordClass::WordClass(Holds holds) : holds_(std::move(holds)) {
  static std::atomic<unsigned> classes = 0;
  const unsigned number = classes++;
  if (number >= 63) std::abort();  // each has a bit of its own
  bit_ = WordClasses{1} << number;
}

WordClasses Vocabulary::meet(WordId word) const {
  if (!marked_) return ~WordClasses{0};  // a word of a list: most meet no text, so nothing is asked of them
  const WordId folded = looks_[word].folded;
  WordClasses classes = met | (folded < listed_.size() ? listed_[folded] : 0);
  for (const WordClass* asked : asked_)
    if (asked->holds_(*this, folded)) classes |= asked->bit_;
  met_.push_back(word);
  return looks_[word].classes = classes;
}

/// Sets the bit of a class in every word met so far; those to come have it from the start.
void Vocabulary::learn(const WordClass& wanted) const {
  unknown_ &= ~wanted.bit_;
  asked_.push_back(&wanted);
  for (std::size_t i = 0; i < met_.size(); ++i)  // `holds_` may add words, but meets none
    if (wanted.holds_(*this, looks_[met_[i]].folded)) looks_[met_[i]].classes |= wanted.bit_;
}

void Vocabulary::list(const WordClass& wanted, const std::vector<WordId>& words) const {
  if ((unknown_ & wanted.bit_) != 0) learn(wanted);
  for (const WordId word : words) {
    if (word >= listed_.size()) listed_.resize(word + 1, 0);
    listed_[word] |= wanted.bit_;
  }
}

std::uint8_t Vocabulary::keep_answer(const WordQuestion& question, WordId word, std::uint8_t answer) const {
  if (question.number_ >= answers_.size()) answers_.resize(question.number_ + 1);
  Answers& known = answers_[question.number_];
  if (word >= known.size) known.resize(words_.size() + words_.size() / 2);  // ahead of the words to come
  return known.of_word[word] = answer;
}

void Vocabulary::Answers::resize(std::size_t words) {
  std::unique_ptr<std::uint8_t[]> resized(new std::uint8_t[words]);
  std::copy_n(of_word.get(), std::min(words, size), resized.get());
  std::fill(resized.get() + std::min(words, size), resized.get() + words, unasked);
  of_word = std::move(resized);
  size = words;
}

void Vocabulary::reset() {
  for (Answers& answers : answers_) answers.resize(std::min(answers.size, permanent_));
  words_.cut(permanent_);
  looks_.resize(permanent_);
  std::erase_if(met_, [&](WordId word) { return word >= permanent_; });
  bases_.cut(permanent_);
  for (std::size_t word = 0; word < permanent_; ++word)  // base forms that were first met in a text
    if (const auto& lemmas = bases_[word].lemmas; !lemmas.empty() && std::ranges::max(lemmas) >= permanent_)
      bases_[word] = {};
  rebuild(index_.size());
}

}  // namespace gainsay
