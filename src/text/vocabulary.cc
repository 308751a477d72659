#include "text/vocabulary.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <atomic>

#include "text/code_point.h"

namespace gainsay {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

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
    for (char c : text) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
  }
  icu::UnicodeString::fromUTF8(straightened(text)).toLower(icu::Locale::getRoot()).toUTF8String(out);
  return out;
}

struct Cases {
  int upper = 0, lower = 0, digits = 0;
  bool first_upper = false;
};

Cases cases_of(std::string_view text) {
  Cases cases;
  for (std::size_t i = 0; i < text.size();) {
    bool first = i == 0;
    std::int32_t c = next_code_point(text, i);
    bool upper = c >= 0 && u_isupper(c), lower = c >= 0 && !upper && u_isalpha(c);
    cases.upper += upper;
    cases.lower += lower;
    cases.digits += c >= '0' && c <= '9';
    if (first) cases.first_upper = upper;
  }
  return cases;
}

/// "https://…", "name@host", "Amazon.com": a stop with two letters or more on each side.
bool is_address(std::string_view text) {
  std::size_t stop = text.find('.');
  return text.find("://") != std::string_view::npos || text.find('@') != std::string_view::npos ||
         (stop != std::string_view::npos && stop >= 2 && stop + 2 < text.size() && cases_of(text).digits == 0);
}

Shape shape_of(std::string_view text) {
  Cases cases = cases_of(text);
  int letters = cases.upper + cases.lower;
  if (letters == 0) return cases.digits > 0 ? Shape::number : Shape::symbol;
  if (is_address(text)) return Shape::address;
  if (cases.upper == 0) return Shape::lower;
  if (cases.lower == 0) return Shape::upper;
  return cases.first_upper && cases.upper == 1 ? Shape::capitalised : Shape::mixed;
}

}  // namespace

Vocabulary::Vocabulary() { index_.reserve(1 << 14); }

WordId Vocabulary::find(std::string_view text) const {
  auto found = index_.find(text);
  return found == index_.end() ? no_word : found->second;
}

WordId Vocabulary::intern(std::string_view text) {
  if (auto found = index_.find(text); found != index_.end()) return found->second;
  auto id = static_cast<WordId>(words_.size());
  words_.push_back({std::string(text), no_word, shape_of(text), {}});
  index_.emplace(words_.back().text, id);
  std::string folded = fold(words_[id].text);
  words_[id].folded = folded == words_[id].text ? id : intern(folded);
  if (words_[id].folded != id) {
    words_[id].lemmas = words_[words_[id].folded].lemmas;
    words_[id].finite_verb = words_[words_[id].folded].finite_verb;
    return id;
  }
  std::vector<WordId> lemmas{id};
  if (words_[id].shape == Shape::lower)
    for (const std::string& lemma : lemmas_of(folded))
      if (lemma != folded) lemmas.push_back(intern(lemma));
  words_[id].finite_verb = lemmas.size() > 1 && is_finite_verb(folded);
  words_[id].lemmas = std::move(lemmas);
  return id;
}

WordQuestion::WordQuestion() {
  static std::atomic<std::size_t> asked = 0;
  number_ = asked++;
}

void Vocabulary::reset() {
  for (std::vector<std::uint8_t>& answers : answers_) answers.resize(std::min(answers.size(), permanent_));
  while (words_.size() > permanent_) {
    index_.erase(words_.back().text);
    words_.pop_back();
  }
}

}  // namespace gainsay
