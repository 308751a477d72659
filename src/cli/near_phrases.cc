// Each phrase is run again with one of its words left out at a time; what then reads a value that the whole phrase did
// not is a near miss, and the word left out is what stopped it. Guards, owners and units are asked as ever, so a near
// miss is one word away from being a claim.
#include "cli/near_phrases.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/embedded.h"

namespace gainsay {
namespace {

using Elements = std::vector<PhraseElement>;
constexpr int longest_gap = 2;  ///< words that may stand where the missing one should

bool is_literal(const PhraseElement& element) {
  return element.kind != PhraseElement::Kind::gap && element.kind != PhraseElement::Kind::value;
}

std::string words_of(const PhraseElement& element) {
  if (element.kind == PhraseElement::Kind::choice) {
    std::string out;
    for (const Elements& option : element.options) {
      for (std::size_t i = 0; i < option.size(); ++i)
        out += (i > 0 ? " " : out.empty() ? "" : "|") + words_of(option[i]);
    }
    return "(" + out + ")";
  }
  bool braces = element.kind == PhraseElement::Kind::name || element.kind == PhraseElement::Kind::any_name;
  return braces ? "{" + element.text + "}" : element.text;
}

PhraseElement gap(int longest) {
  PhraseElement out;
  out.kind = PhraseElement::Kind::gap;
  out.longest = longest;
  return out;
}

/// The elements without the one at `at`: a gap in its place, none at an end, and never two gaps in a row.
Elements without(const Elements& elements, std::size_t at) {
  Elements out;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    PhraseElement element = i == at ? gap(longest_gap) : elements[i];
    bool is_gap = element.kind == PhraseElement::Kind::gap;
    if (is_gap && out.empty()) continue;
    if (is_gap && out.back().kind == PhraseElement::Kind::gap)
      out.back().longest += element.longest;
    else
      out.push_back(std::move(element));
  }
  while (!out.empty() && out.back().kind == PhraseElement::Kind::gap) out.pop_back();
  return out;
}

bool says_nothing(const std::string& word) {
  const std::vector<Node>& words = embedded_node("lexicon/function_words.yaml")["words"].items;
  return std::any_of(words.begin(), words.end(), [&](const Node& known) { return known.text == word; });
}

/// Whether what is left of a phrase still speaks of something: of a figure with a word, or two words without one.
bool says_something(const Elements& elements) {
  const auto is_value = [](const PhraseElement& element) { return element.kind == PhraseElement::Kind::value; };
  const std::size_t enough = std::any_of(elements.begin(), elements.end(), is_value) ? 1 : 2;
  if (static_cast<std::size_t>(std::count_if(elements.begin(), elements.end(), is_literal)) < enough) return false;
  return std::any_of(elements.begin(), elements.end(), [](const PhraseElement& element) {
    return element.kind == PhraseElement::Kind::choice || (is_literal(element) && !says_nothing(element.text));
  });
}

constexpr Kind figures[] = {Kind::money, Kind::percent, Kind::count, Kind::measure, Kind::age,
                            Kind::ratio, Kind::date,    Kind::time,  Kind::duration};

void set_kind(Elements& elements, Kind kind) {
  for (PhraseElement& element : elements) {
    if (element.kind == PhraseElement::Kind::value && element.variable == "value") {
      element.value_kind = kind;
      element.unit.clear();
    }
    for (Elements& option : element.options) set_kind(option, kind);
  }
}

}  // namespace

NearPhrases::NearPhrases(const RuleSet& rules) : relaxed_(rules) {
  bool files = std::any_of(rules.facts.begin(), rules.facts.end(), [](const FactDef& f) { return f.pack.empty(); });
  relaxed_.facts.clear();
  relaxed_.packs.clear();  // the programs among them read no phrases
  for (const FactDef& fact : rules.facts) {
    if (files != fact.pack.empty()) continue;
    add_shortened(fact);
    bool figure = std::find(std::begin(figures), std::end(figures), fact.kind) != std::end(figures);
    for (Kind kind : figures)
      if (figure && kind != fact.kind) add_kind(fact, kind);
  }
}

void NearPhrases::add_shortened(const FactDef& fact) {
  FactDef& relaxed = relaxed_.facts.emplace_back(fact);
  std::vector<Origin>& origins = origins_.emplace_back();
  relaxed.phrases.clear();
  for (const Phrase& phrase : fact.phrases)
    for (std::size_t at = 0; at < phrase.elements.size(); ++at) {
      if (phrase.means || !is_literal(phrase.elements[at])) continue;
      Phrase variant = phrase;
      variant.elements = without(phrase.elements, at);
      if (!says_something(variant.elements)) continue;
      relaxed.phrases.push_back(std::move(variant));
      origins.push_back({&phrase, "no “" + words_of(phrase.elements[at]) + "” stands there"});
    }
}

void NearPhrases::add_kind(const FactDef& fact, Kind kind) {
  FactDef& relaxed = relaxed_.facts.emplace_back(fact);
  std::vector<Origin>& origins = origins_.emplace_back();
  relaxed.kind = kind;
  relaxed.unit.clear();
  relaxed.phrases.clear();
  for (const Phrase& phrase : fact.phrases) {
    if (phrase.means || !phrase.has_value) continue;
    set_kind(relaxed.phrases.emplace_back(phrase).elements, kind);
    origins.push_back({&phrase, "it is read as " + std::string(kind_name(kind)) + ", and the fact is of kind " +
                                    std::string(kind_name(fact.kind))});
  }
}

/// What a relaxed phrase was made of, and the fact it belongs to.
const NearPhrases::Origin* NearPhrases::origin_of(const Phrase* relaxed, std::string& fact) const {
  std::less<> before;
  for (std::size_t f = 0; f < relaxed_.facts.size(); ++f) {
    const std::vector<Phrase>& phrases = relaxed_.facts[f].phrases;
    if (phrases.empty() || before(relaxed, phrases.data()) || !before(relaxed, phrases.data() + phrases.size()))
      continue;
    fact = relaxed_.facts[f].id;
    return &origins_[f][static_cast<std::size_t>(relaxed - phrases.data())];
  }
  return nullptr;
}

std::vector<NearMiss> NearPhrases::in(Story story, const StoryClaims& claims) {
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::string>> read;
  for (const Claim& claim : claims.claims) read.insert({claim.article, claim.quote.begin, claims.facts[claim.fact].id});
  Extractor extractor(relaxed_);
  StoryClaims near = extractor.extract(std::move(story));
  std::vector<NearMiss> out;
  for (const Claim& claim : near.claims) {
    std::string fact;
    const Origin* origin = claim.phrase ? origin_of(claim.phrase, fact) : nullptr;
    if (origin && read.insert({claim.article, claim.quote.begin, fact}).second)
      out.push_back({claim.article, claim.quote, origin->phrase, fact, origin->stopped});
  }
  return out;
}

}  // namespace gainsay
