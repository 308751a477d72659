#include "claims/keys/event_words.h"

#include <algorithm>

#include "base/embedded.h"

namespace gainsay {

const WordClass EventWords::openers_([](const Vocabulary& vocabulary, WordId folded) {
  return std::ranges::any_of(vocabulary.lemmas(folded),
                             [&](WordId lemma) { return vocabulary.is_listed(openers_, lemma); });
});

const WordClass EventWords::links_([](const Vocabulary&, WordId) { return false; });  // those listed

template <class Meaning>
void EventWords::Lemmas<Meaning>::add(Vocabulary& vocabulary, const std::string& word, const Meaning& meaning) {
  const std::size_t first_ends = word.find_first_of(" -");
  const WordId first = vocabulary.intern(word.substr(0, first_ends));
  vocabulary.list(openers_, {first});
  if (first_ends == std::string::npos)
    words_.emplace(first, meaning);
  else
    phrases_.add(word, meaning);
}

template <class Meaning>
const Meaning* EventWords::Lemmas<Meaning>::found_at(const Document& document, const Vocabulary& vocabulary,
                                                     TokenRange range, std::uint8_t opened) const {
  if ((opened & a_phrase) != 0)
    if (auto found = phrases_.longest(document, range.first, range.last)) return found.meaning;
  if ((opened & a_word) != 0)
    for (WordId lemma : vocabulary.lemmas(document.tokens[range.first].folded))
      if (auto found = words_.find(lemma); found != words_.end()) return &found->second;
  return nullptr;
}

template <class Meaning>
std::uint8_t EventWords::Lemmas<Meaning>::opened_by(const Vocabulary& vocabulary, WordId folded) const {
  const auto& lemmas = vocabulary.lemmas(folded);
  const bool known = std::any_of(lemmas.begin(), lemmas.end(), [&](WordId lemma) { return words_.count(lemma) > 0; });
  return static_cast<std::uint8_t>((known ? a_word : nothing) | (phrases_.starts(folded) ? a_phrase : nothing));
}

const std::string& EventClass::one_of(const std::string& noun) const {
  const bool listed = std::find(who.begin(), who.end(), noun) != who.end();
  return listed ? who.front() : noun;
}

EventWords::EventWords(Vocabulary& vocabulary)
    : by_id_{vocabulary.intern("more"), vocabulary.intern("a"),    vocabulary.intern("an"), vocabulary.intern("to"),
             vocabulary.intern("of"),   vocabulary.intern("crew"), vocabulary.intern("(")},
      events_(vocabulary),
      happenings_(vocabulary),
      dated_(vocabulary),
      changed_(vocabulary),
      scopes_(vocabulary) {
  const Node& file = embedded_node("lexicon/events.yaml");
  for (const auto& [name, entry] : file["events"].entries) {
    auto says = [&entry = entry](const char* key) { return entry[key].text == "yes"; };
    EventClass event{name.text,         says("people"),     says("rises"),     says("changes"),
                     says("weak"),      says("term"),       says("moves"),     says("quiet"),
                     says("estimated"), entry["like"].text, entry["sum"].text, words_of(entry["who"])};
    for (const Node& word : entry["words"].items) events_.add(vocabulary, word.text, event);
    for (const auto& [other, nouns] : entry["turned"].entries)
      for (const Node& noun : nouns.items) turned_.emplace(std::pair{other.text, noun.text}, event);
  }
  for (const auto& [kind, entries] : file["attributes"].entries) {
    const auto names = std::make_shared<Lemmas<std::string>>(vocabulary);
    for (const auto& [name, words] : entries.entries)
      for (const Node& word : words.items) names->add(vocabulary, word.text, name.text);
    attributes_[static_cast<std::size_t>(kind_named(kind.text).value_or(Kind::count))] = names;
  }
  attributes_[static_cast<std::size_t>(Kind::number)] = attributes_[static_cast<std::size_t>(Kind::count)];
  for (const auto& [question, entry] : file["happenings"].entries) {
    const Happening happening{question.text, entry["central"].text == "yes", entry["reaction"].text == "yes", false};
    if (happening.central) central_ = happening;
    for (const Node& word : entry["words"].items) happenings_.add(vocabulary, word.text, happening);
  }
  for (const auto& [question, entry] : file["dated"].entries)
    for (const Node& word : entry["words"].items)
      dated_.add(vocabulary, word.text,
                 {question.text, question.text == central_.question, false, entry["once"].text == "yes"});
  for (const Node& word : file["changed"].items) changed_.add(vocabulary, word.text, true);
  event_nouns_ = WordSet(file["event_nouns"]);
  forces_ = WordSet(file["forces"]);
  remaining_ = WordSet(file["remaining"]);
  extents_ = WordSet(file["extents"]);
  negotiated_ = WordSet(file["negotiated"]);
  weather_ = WordSet(file["weather"]);
  int group = 0;
  for (const Node& nouns : file["kindred"].items) {
    ++group;
    for (const Node& noun : nouns.items) kin_.emplace(noun.text, group);
  }
  for (const auto& [name, words] : file["nouns"].entries)
    for (const Node& word : words.items) nouns_.emplace(word.text, name.text);
  const std::pair<const char*, Scope> lists[] = {
      {"part", Scope::part}, {"occasion", Scope::occasion}, {"possible", Scope::possible}, {"then", Scope::then}};
  for (const auto& [list, meaning] : lists)
    for (const Node& word : file["scope"][list].items) scopes_.add(word.text, meaning);
  set_flags(file, vocabulary);
}

void EventWords::set_flags(const Node& file, Vocabulary& vocabulary) {
  const auto raise = [&](WordId word, Flag flag) {
    if (word >= flags_.size()) flags_.resize(word + 1);
    flags_[word] = static_cast<std::uint16_t>(flags_[word] | flag);
    if (flag == scope || flag == parting) vocabulary.list(links_, {word});
  };
  const std::pair<const char*, Flag> lists[] = {{"small", small},
                                                {"open", open},
                                                {"behind_none", behind_none},
                                                {"length_leads", length_lead},
                                                {"generic", generic},
                                                {"distance_leads", distance_lead},
                                                {"expected", expected},
                                                {"parting", parting}};
  for (const auto& [list, flag] : lists)
    for (const Node& word : file[list].items) raise(vocabulary.intern(word.text), flag);
  for (WordId word = 0; word < vocabulary.size(); ++word)
    if (scopes_.starts(word)) raise(word, scope);
}

std::uint16_t EventWords::flags_in(const Document& document, TokenRange tokens) const {
  std::uint16_t all = 0;
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at)
    all = static_cast<std::uint16_t>(all | flags(document.tokens[at]));
  return all;
}

// What the header asks of these lists.
template class EventWords::Lemmas<EventClass>;
template class EventWords::Lemmas<std::string>;
template class EventWords::Lemmas<Happening>;
template class EventWords::Lemmas<bool>;

std::string EventWords::without_event_noun(const std::string& name) const {
  const std::size_t space = name.find(' ');
  const std::string first = in_small_letters(name.substr(0, space));
  return space == std::string::npos || !is_event_noun(first) ? name : name.substr(space + 1);
}

const EventClass* EventWords::turned(const EventClass& event, const std::string& noun) const {
  const auto found = turned_.find({event.name, noun});
  return found == turned_.end() ? &event : &found->second;
}

std::string EventWords::class_of(const std::string& noun) const {
  auto found = nouns_.find(noun);
  return found == nouns_.end() ? noun : found->second;
}

const EventWords::Scope* EventWords::scope_at(const Document& document, std::uint32_t token, std::uint32_t last) const {
  return scopes_.longest(document, token, last).meaning;
}

}  // namespace gainsay
