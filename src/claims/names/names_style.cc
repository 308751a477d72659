// Names written alike but for their dress: "FirstGroup" and "First Group", "Kim Jong-un" and "Kim Jong Un". All runs
// are filed under their bare letters; a file that holds two dresses is a conflict, unless a dictionary has the bare
// word
// ("Co-founder"), or only letters all in capitals differ (a house's own style).
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "claims/names/names_spelling.h"

namespace gainsay {
namespace {

/// Letters that no accent makes of another, as they are written where type lacks them.
std::string_view plain_letters(UChar32 letter) {
  static constexpr std::array<std::pair<UChar32, std::string_view>, 9> plain{{{U'ı', "i"},
                                                                              {U'ł', "l"},
                                                                              {U'ø', "o"},
                                                                              {U'đ', "d"},
                                                                              {U'ð', "d"},
                                                                              {U'þ', "th"},
                                                                              {U'ß', "ss"},
                                                                              {U'æ', "ae"},
                                                                              {U'œ', "oe"}}};
  const auto found = std::find_if(plain.begin(), plain.end(), [&](const auto& pair) { return pair.first == letter; });
  return found == plain.end() ? std::string_view() : found->second;
}

/// Letters and digits alone, small and without accents.
std::string bare_unicode(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString parts = decompose->normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size()))), status);
  icu::UnicodeString kept;
  for (int at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
    const UChar32 letter = u_tolower(parts.char32At(at));
    if (const std::string_view plain = plain_letters(letter); !plain.empty())
      kept.append(icu::UnicodeString::fromUTF8(icu::StringPiece(plain.data(), static_cast<int>(plain.size()))));
    else if (u_isalnum(letter))
      kept.append(letter);
  }
  std::string out;
  kept.toUTF8String(out);
  return out;
}

struct Dress {
  std::map<std::uint32_t, std::vector<TokenRange>> in;  ///< by document
  int times = 0;
  KindVotes votes;

  void add(std::uint32_t document, TokenRange tokens) {
    if (in[document].size() < most_places) in[document].push_back(tokens);
  }
};
using Dresses = std::map<std::string, Dress>;

/// The conflict between names in these dresses.
SpellingConflict conflict_of(const Dresses& dresses) {
  SpellingConflict conflict;
  conflict.style = true;
  std::tuple<std::size_t, int> most{0, 0};
  KindVotes votes;
  for (const auto& [form, dress] : dresses) {
    const std::tuple<std::size_t, int> support{dress.in.size(), dress.times};
    if (support > most) conflict.name = form;
    most = std::max(most, support);
    votes += dress.votes;
    for (const auto& [document, places] : dress.in)
      for (const TokenRange tokens : places) conflict.variants.push_back({document, tokens, form});
  }
  conflict.kind = votes.best();
  std::sort(conflict.variants.begin(), conflict.variants.end(), [](const auto& a, const auto& b) {
    return std::tie(a.document, a.tokens) < std::tie(b.document, b.tokens);
  });
  return conflict;
}

/// Full names of people that one article continues and others do not: "Amina Ali" and "Amina Ali Nkeki". An article
/// that has both has only shortened the name.
class FullNames {
 public:
  FullNames(const std::vector<Document>& documents, const std::vector<NameRun>& runs, const NameWords& words)
      : documents_(documents), words_(words) {
    if (documents.size() < 2) return;  // nobody to leave a name out
    file_all(runs, 3);
    if (!full_.empty()) file_all(runs, 2);
  }

  void add_to(std::vector<SpellingConflict>& conflicts) const {
    for (const auto& [words, dress] : full_) {
      const Dress& longer = dress;
      const auto shorter = full_.find({words.begin(), words.end() - 1});
      if (words.size() != 3 || longer.votes.best() != "person" || shorter == full_.end()) continue;
      const std::string_view kind = shorter->second.votes.best();
      Dress elsewhere = shorter->second;  // in its own article a shorter form only shortens
      std::erase_if(elsewhere.in, [&](const auto& entry) { return longer.in.count(entry.first) > 0; });
      if ((kind.empty() || kind == "person") && !elsewhere.in.empty())
        conflicts.push_back(conflict_of({{form_of(longer), longer}, {form_of(elsewhere), elsewhere}}));
    }
  }

 private:
  void file_all(const std::vector<NameRun>& runs, std::uint32_t size) {
    for (const NameRun& run : runs)
      if (run.plain && run.tokens.size() == size && of_words(run)) file(run);
  }
  bool of_words(const NameRun& run) const {
    for (std::uint32_t at = run.tokens.first; at < run.tokens.last; ++at) {
      const Token& token = documents_[run.document].tokens[at];
      if (token.shape != Shape::capitalised || token.end - token.begin < 3 ||
          words_.is(token.folded, NameWords::generation))
        return false;
    }
    return true;
  }
  void file(const NameRun& run) {
    std::vector<WordId> words;
    for (std::uint32_t at = run.tokens.first; at < run.tokens.last; ++at)
      words.push_back(documents_[run.document].tokens[at].folded);
    Dress& dress = full_[words];
    dress.add(run.document, run.tokens);
    ++dress.times;
    dress.votes += run.votes;
  }
  std::string form_of(const Dress& dress) const {
    const auto& [document, places] = *dress.in.begin();
    return std::string(documents_[document].text_of(places.front()));
  }

  const std::vector<Document>& documents_;
  const NameWords& words_;
  std::map<std::vector<WordId>, Dress> full_;
};

class StyleReader {
 public:
  StyleReader(const std::vector<Document>& documents, const std::vector<NameRun>& runs, const NameWords& words,
              BareKeys& keys)
      : documents_(documents), runs_(runs), words_(words), vocabulary_(words.vocabulary()), keys_(keys) {
    dressed_.reserve(runs.size());
    for (std::uint32_t r = 0; r < runs.size(); ++r)
      if (runs[r].plain) sort_out(r);
    const std::vector<Owner> owners = owners_of_plain();
    std::set<std::uint64_t> in_any_case;
    for (const Owner& owner : owners) in_any_case.insert(keys_.of(first_token(*owner.plain).folded).key.number);
    file_dressed(in_any_case);
    for (const Owner& owner : owners) dress_up(*owner.possessive, *owner.plain);
  }

  std::vector<SpellingConflict> conflicts() {
    std::vector<SpellingConflict> found;
    for (const auto& [key, dresses] : files_)
      if (dresses.size() > 1 && !known_word(key).any()) found.push_back(conflict_of(dresses));
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return found;
  }

 private:
  struct Dressed {
    std::uint64_t key = 0;  ///< of its bare letters
    std::uint32_t run = 0;

    auto operator<=>(const Dressed&) const = default;
  };

  std::string_view text_of(const NameRun& run) const { return documents_[run.document].text_of(run.tokens); }

  void sort_out(std::uint32_t r) {
    constexpr std::uint32_t shortest = 5;
    const NameRun& run = runs_[r];
    add_possessive(run);
    BareKey key;
    bool small = false;
    for (std::uint32_t at = run.tokens.first; at < run.tokens.last; ++at) {
      const BareKeys::WordKey& word = keys_.of(documents_[run.document].tokens[at].word);
      if (word.stopped) return;
      small = small || word.small;
      key.add(word.key);
    }
    if (small && key.size >= shortest) dressed_.push_back({key.number, r});
  }

  /// Files the names that are written in several ways, and those of the keys given.
  void file_dressed(const std::set<std::uint64_t>& in_any_case) {
    std::sort(dressed_.begin(), dressed_.end());
    for (auto first = dressed_.begin(); first != dressed_.end();) {
      const auto last = std::find_if(first, dressed_.end(), [&](const auto& name) { return name.key != first->key; });
      const bool differ = std::any_of(first + 1, last, [&](const auto& name) { return !same_form(name, *first); });
      if (differ || in_any_case.count(first->key) > 0)
        std::for_each(first, last, [&](const auto& name) {
          const NameRun& run = runs_[name.run];
          add(files_[bare_name(text_of(run))][straight(run)], run, run.tokens);
        });
      first = last;
    }
  }
  bool same_form(const Dressed& a, const Dressed& b) const {
    const NameRun &x = runs_[a.run], &y = runs_[b.run];
    return text_of(x) == text_of(y) || straight(x) == straight(y);
  }

  static void add(Dress& dress, const NameRun& run, TokenRange tokens) {
    dress.add(run.document, tokens);
    ++dress.times;
    dress.votes += run.votes;
  }

  /// The first word of a name that may be a firm's. One that is only ever followed by "'s" may hold it: "Lloyd's"
  /// beside "Lloyds".
  struct FirstWord {
    WordId word = no_word;
    TokenRange tokens;  ///< with the "'s"
    bool owns = false;
  };
  std::optional<FirstWord> first_word(const NameRun& run) const {
    const Document& document = documents_[run.document];
    const Token& word = document.tokens[run.tokens.first];
    if (run.votes.person > 1 || word.end - word.begin < 4 || word.shape != Shape::capitalised) return std::nullopt;
    const std::uint32_t next = run.tokens.first + 1;
    const bool owns = next < document.tokens.size() && document.tokens[next].folded == words_.single.possessive;
    return FirstWord{word.folded, {run.tokens.first, owns ? next + 1 : next}, owns};
  }
  /// Keeps a first word that owns something, where it might be another one without the apostrophe.
  void add_possessive(const NameRun& run) {
    const std::optional<FirstWord> first = first_word(run);
    if (!first || !first->owns) return;
    const WordId other = vocabulary_.find(vocabulary_[first->word].text + "s");
    if (other == no_word) return;
    with_s_[first->word] = other;
    add(possessive_[first->word], run, first->tokens);
  }

  /// "Lloyd's", which nowhere stands without its "'s", and "Lloyds".
  struct Owner {
    const Dress* possessive = nullptr;
    const Dress* plain = nullptr;
  };
  std::vector<Owner> owners_of_plain() {
    if (with_s_.empty()) return {};
    for (const NameRun& run : runs_)
      if (const auto first = run.plain ? first_word(run) : std::nullopt; first && !first->owns)
        add(plain_[first->word], run, first->tokens);
    std::vector<Owner> owners;
    for (const auto& [word, other] : with_s_)
      if (const auto found = plain_.find(other); found != plain_.end() && plain_.count(word) == 0)
        owners.push_back({&possessive_[word], &found->second});
    return owners;
  }
  const Token& first_token(const Dress& dress) const {
    const auto& [document, places] = *dress.in.begin();
    return documents_[document].tokens[places[0].first];
  }
  std::string_view key_of(const Dress& plain) const { return vocabulary_[first_token(plain).folded].text; }

  void dress_up(const Dress& dress, const Dress& other) {
    const std::string form(vocabulary_[first_token(other).word].text);
    Dresses& dresses = files_[std::string(key_of(other))];
    dresses[form.substr(0, form.size() - 1) + "'s"] = dress;
    dresses.emplace(form, other);
  }

  /// The words as written, one space or the sign that joins them between; typographic signs made plain.
  std::string straight(const NameRun& run) const {
    std::string form;
    const auto& tokens = documents_[run.document].tokens;
    for (std::uint32_t at = run.tokens.first; at < run.tokens.last; ++at) {
      if (at > run.tokens.first && tokens[at].spaced) form += ' ';
      const bool sign = tokens[at].shape == Shape::symbol;
      form += vocabulary_[sign ? tokens[at].folded : tokens[at].word].text;
    }
    for (std::size_t at = form.find("\u2019"); at != std::string::npos; at = form.find("\u2019"))
      form.replace(at, 3, "'");
    return form;
  }

  const std::vector<Document>& documents_;
  const std::vector<NameRun>& runs_;
  const NameWords& words_;
  const Vocabulary& vocabulary_;
  BareKeys& keys_;
  std::vector<Dressed> dressed_;
  std::map<std::string, Dresses> files_;        // of names in several dresses
  std::map<WordId, Dress> possessive_, plain_;  // by the first word of runs
  std::map<WordId, WordId> with_s_;             // "lloyd" to "lloyds"
};

}  // namespace

std::string bare_name(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return bare_unicode(text);
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c + 32);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

const BareKeys::WordKey& BareKeys::add(WordId word) {
  constexpr std::uint64_t weight = 0x100000001b3u;
  if (word >= keys_.size()) keys_.resize(vocabulary_.size());
  WordKey& key = keys_[word];
  const std::string& text = vocabulary_[word].text;
  for (const char c : bare_name(text)) key.key.add({static_cast<unsigned char>(c), weight, 1});
  key.known = true;
  key.small = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  key.stopped = text.find('.') != std::string::npos;
  return key;
}

std::vector<SpellingConflict> style_conflicts(const std::vector<Document>& documents, const std::vector<NameRun>& runs,
                                              const NameWords& words, BareKeys& keys) {
  std::vector<SpellingConflict> conflicts = StyleReader(documents, runs, words, keys).conflicts();
  FullNames(documents, runs, words).add_to(conflicts);
  return conflicts;
}

}  // namespace gainsay
