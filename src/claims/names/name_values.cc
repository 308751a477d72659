#include "claims/names/name_values.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/stretch.h"

namespace gainsay {
namespace {

struct ListWords {
  WordSet between, joins, closing;
  std::map<std::string, std::size_t, std::less<>> counts;
  WordQuestion part;  ///< which part a word has between two names, or before them: a sum of Parts

  enum Parts : std::uint8_t { nothing = 0, stands = 1, joining = 2, closes = 4, counting = 8 };
  /// A word of the list, or an adverb ("Nvidia and, tellingly, Meta").
  bool may_stand_between(std::string_view word) const {
    return between.has(word) || (word.size() > 4 && word.ends_with("ly"));
  }
  std::uint8_t part_of(const Vocabulary& vocabulary, WordId folded) const {
    return vocabulary.answer(part, folded, [&] {
      const std::string& word = vocabulary[folded].text;
      return (may_stand_between(word) ? stands : nothing) + (joins.has(word) ? joining : nothing) +
             (closing.has(word) ? closes : nothing) + (counts.count(word) > 0 ? counting : nothing);
    });
  }
};

const ListWords& list_words() {
  static const ListWords words = [] {
    const Node& file = embedded_node("lexicon/lists.yaml");
    ListWords out;
    out.between.add(file["between"]);
    out.joins.add(file["joins"]);
    out.closing.add(file["closing"]);
    for (const auto& [word, count] : file["counts"].entries) out.counts[word.text] = std::stoul(count.text);
    return out;
  }();
  return words;
}

class ListReader {
 public:
  ListReader(const Document& document, const Vocabulary& vocabulary, TokenRange sentence,
             const std::vector<Entity>& entities)
      : document_(document), vocabulary_(vocabulary), sentence_(sentence), entities_(entities) {}

  void add_single(const NamePlace& place, std::vector<Mention>& out) const {
    Mention& mention = fill(place.tokens, Kind::name, out.emplace_back());
    mention.value.text = entities_[place.entity].name;
    mention.value.unit = entities_[place.entity].kind;
  }

  /// The list of the places [first, last).
  void add_list(const NamePlace* first, const NamePlace* last, std::vector<Mention>& out) const {
    Mention& mention = fill({first->tokens.first, std::prev(last)->tokens.last}, Kind::names, out.emplace_back());
    std::vector<std::string>& members = mention.value.members;
    members.reserve(static_cast<std::size_t>(last - first));
    for (; first != last; ++first) members.emplace_back(entities_[first->entity].name);
    if (members.size() > 1) {
      std::sort(members.begin(), members.end());
      members.erase(std::unique(members.begin(), members.end()), members.end());
    }
    mention.value.text = document_.text_of(mention.tokens);
    mention.value.closed = closed_before(mention.tokens.first, members.size());
  }

  /// Whether only list words stand between two names, a comma or conjunction among them.
  bool joined(const NamePlace& a, const NamePlace& b) const {
    constexpr std::uint32_t longest = 6;
    if (b.tokens.first <= a.tokens.last || b.tokens.first - a.tokens.last > longest) return false;
    bool joins = false;
    for (std::uint32_t at = a.tokens.last; at < b.tokens.first; ++at) {
      const std::uint8_t part = part_of(at);
      if ((part & ListWords::stands) == 0) return false;
      joins = joins || (part & ListWords::joining) != 0;
    }
    return joins;
  }

 private:
  std::uint8_t part_of(std::uint32_t token) const {
    return words_.part_of(vocabulary_, document_.tokens[token].folded);
  }

  Mention& fill(TokenRange tokens, Kind kind, Mention& mention) const {
    mention.tokens = mention.core = tokens;
    mention.span = document_.span_of(tokens);
    mention.value.kind = kind;
    return mention;
  }

  bool closed_before(std::uint32_t first, std::size_t size) const {
    constexpr std::uint32_t reach = 4;
    std::uint32_t from = first > sentence_.first + reach ? first - reach : sentence_.first;
    for (std::uint32_t at = from; at < first; ++at) {
      const std::uint8_t part = part_of(at);
      if ((part & ListWords::closes) != 0) return true;
      if ((part & ListWords::counting) == 0 || size < 2) continue;
      if (words_.counts.find(vocabulary_[document_.tokens[at].folded].text)->second == size) return true;
    }
    return false;
  }

  const ListWords& words_ = list_words();
  const Document& document_;
  const Vocabulary& vocabulary_;
  TokenRange sentence_;
  const std::vector<Entity>& entities_;
};

}  // namespace

namespace {

/// Calls `each` with the first and last of every list of names in a sentence; most lists hold one.
template <class Each>
void each_list(const ListReader& reader, const Stretch<NamePlace>& places, const Each& each) {
  for (const NamePlace* first = places.begin(); first != places.end();) {
    const NamePlace* last = first + 1;
    while (last != places.end() && reader.joined(*std::prev(last), *last)) ++last;
    each(first, last);
    first = last;
  }
}

}  // namespace

void add_name_mentions(const Document& document, const Vocabulary& vocabulary, TokenRange sentence,
                       const std::vector<NamePlace>& places, const std::vector<Entity>& entities,
                       std::vector<Mention>& out) {
  const ListReader reader(document, vocabulary, sentence, entities);
  each_list(reader, stretch_of(places, sentence), [&](const NamePlace* first, const NamePlace* last) {
    reader.add_list(first, last, out);
    for (; first != last; ++first) reader.add_single(*first, out);
  });
}

std::vector<Mention> name_lists(const Document& document, const Vocabulary& vocabulary, TokenRange sentence,
                                const std::vector<NamePlace>& places, const std::vector<Entity>& entities,
                                std::size_t least) {
  std::vector<Mention> out;
  const auto here = stretch_of(places, sentence);
  if (static_cast<std::size_t>(here.end() - here.begin()) < least) return out;
  const ListReader reader(document, vocabulary, sentence, entities);
  each_list(reader, here, [&](const NamePlace* first, const NamePlace* last) {
    if (static_cast<std::size_t>(last - first) >= least) reader.add_list(first, last, out);
  });
  return out;
}

}  // namespace gainsay
