// The matcher against a slow twin that tries every way to match by plain backtracking.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

#include "rules/load.h"
#include "rules/matcher.h"
#include "rules/program.h"

using namespace gainsay;

namespace {

using Ends = std::set<std::uint32_t>;
using Elements = std::vector<PhraseElement>;

struct Text {
  Vocabulary vocabulary;
  std::string written;
  Document document;
  std::vector<Mention> mentions;
  std::vector<NamePlace> names;
};

bool is_passed(const Text& text, std::uint32_t token) {
  const std::string& word = text.vocabulary[text.document.tokens[token].folded].text;
  return word == "the" || word == "'s" || word == "-";
}

Ends sequence_ends(const Text& text, const Elements& elements, std::uint32_t from);

/// Where `element` can end that begins right at `at`.
Ends element_ends(const Text& text, const PhraseElement& element, std::uint32_t at) {
  Ends ends;
  auto size = static_cast<std::uint32_t>(text.document.tokens.size());
  switch (element.kind) {
    case PhraseElement::Kind::word:
    case PhraseElement::Kind::exact:
      if (at < size && text.vocabulary[text.document.tokens[at].folded].text == element.text) ends.insert(at + 1);
      break;
    case PhraseElement::Kind::gap:
      for (std::uint32_t end = at; end <= size && end <= at + static_cast<std::uint32_t>(element.longest); ++end)
        ends.insert(end);
      break;
    case PhraseElement::Kind::choice:
      for (const Elements& option : element.options) ends.merge(sequence_ends(text, option, at));
      break;
    case PhraseElement::Kind::value:
      for (const Mention& mention : text.mentions)
        if (mention.tokens.first == at) ends.insert(mention.tokens.last);
      break;
    default:
      for (const NamePlace& place : text.names)
        if (place.tokens.first == at) ends.insert(place.tokens.last);
  }
  return ends;
}

Ends sequence_ends(const Text& text, const Elements& elements, std::uint32_t from) {
  Ends ends{from};
  for (std::size_t i = 0; i < elements.size(); ++i) {
    Ends begins = ends;
    bool gap_beside =
        elements[i].kind == PhraseElement::Kind::gap || (i > 0 && elements[i - 1].kind == PhraseElement::Kind::gap);
    for (std::uint32_t begin : ends)
      for (std::uint32_t t = begin; i > 0 && !gap_beside && t < text.document.tokens.size() && t < begin + 3; ++t) {
        if (!is_passed(text, t)) break;
        begins.insert(t + 1);
      }
    ends.clear();
    for (std::uint32_t begin : begins) ends.merge(element_ends(text, elements[i], begin));
  }
  return ends;
}

std::vector<TokenRange> smallest(std::vector<TokenRange> all) {
  std::vector<TokenRange> out;
  for (TokenRange range : all)
    if (std::none_of(all.begin(), all.end(), [&](TokenRange other) { return other != range && range.contains(other); }))
      out.push_back(range);
  return out;
}

std::vector<TokenRange> slow_matches(const Text& text, const Phrase& phrase) {
  std::vector<TokenRange> all;
  for (std::uint32_t first = 0; first < text.document.tokens.size(); ++first)
    for (std::uint32_t last : sequence_ends(text, phrase.elements, first)) all.push_back({first, last});
  return smallest(all);
}

std::vector<TokenRange> fast_matches(Text& text, const Phrase& phrase) {
  PhraseMatcher matcher(text.vocabulary);
  matcher.add(phrase);
  matcher.compile();
  std::vector<const Mention*> mentions;
  for (const Mention& mention : text.mentions) mentions.push_back(&mention);
  SentenceView view{&text.document, {0, static_cast<std::uint32_t>(text.document.tokens.size())}, mentions, text.names};
  std::vector<PhraseMatch> found;
  const std::vector<Sorts> names{sorts_of_name("target", "company")};
  const Sorts sorts = (text.mentions.empty() ? 0 : sorts_of_value(Kind::money)) | (text.names.empty() ? 0 : names[0]);
  if (matcher.scan(text.document, view.tokens, sorts))
    matcher.match(view, {names, [](std::uint32_t, const PhraseElement&) { return true; }}, found);
  std::vector<TokenRange> out;
  for (const PhraseMatch& match : found) out.push_back(match.tokens);
  return out;
}

int among(int low, int high) { return *rc::gen::inRange(low, high); }

std::string random_phrase(int depth) {
  static const std::vector<std::string> leaves = {"red", "blue", "green", "{value}", "{target}", "...", "...2"};
  std::string out;
  int size = among(1, 5);
  for (int i = 0; i < size; ++i) {
    int pick = among(0, depth > 0 ? 9 : 7);
    if (pick < 7) out += leaves[static_cast<std::size_t>(pick)] + " ";
    if (pick == 7) out += "(" + random_phrase(depth - 1) + "|" + random_phrase(depth - 1) + ") ";
    if (pick == 8) out += "[" + random_phrase(depth - 1) + "] ";
  }
  return out;
}

void random_text(Text& text) {
  static const std::vector<std::string> words = {"red", "blue", "green", "black", "the", "-"};
  int size = among(0, 14);
  for (int i = 0; i < size; ++i) text.written += words[static_cast<std::size_t>(among(0, 6))] + " ";
  tokenise(text.written, 0, text.vocabulary, text.document.tokens);
  text.document.text = text.written;
  auto tokens = static_cast<std::uint32_t>(text.document.tokens.size());
  for (std::uint32_t t = 0; t < tokens; ++t) {
    std::uint32_t end = std::min(tokens, t + static_cast<std::uint32_t>(among(1, 3)));
    Mention mention;
    mention.tokens = mention.core = {t, end};
    mention.value.kind = Kind::money;
    if (among(0, 4) == 0) text.mentions.push_back(mention);
    if (among(0, 4) == 0) text.names.push_back({{t, end}, 0});
  }
}

}  // namespace

TEST_CASE("on random phrases and sentences the matcher finds what its slow twin finds") {
  static const std::vector<std::string> keys = {"target"};
  CHECK(rc::check("same smallest matches", [] {
    auto phrase = parse_phrase(random_phrase(2), Kind::money, keys, {});
    RC_PRE(static_cast<bool>(phrase));
    Text text;
    random_text(text);
    RC_ASSERT(fast_matches(text, *phrase) == slow_matches(text, *phrase));
  }));
}
