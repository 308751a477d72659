#include "claims/names/full_names.h"

#include <map>
#include <tuple>

namespace gainsay {
namespace {

bool is_two_digits(const Token& token) { return token.shape == Shape::number && token.end - token.begin == 2; }

class FullNameReader {
 public:
  FullNameReader(const NamedStory& story, const PeopleWords& words) : story_(story), words_(words) {}

  std::vector<FullName> read() {
    for (article_ = 0; article_ < story_.documents.size(); ++article_)
      for (const NamePlace& place : story_.names.places[article_]) file(place);
    return std::move(found_);
  }

 private:
  const Document& document() const { return story_.documents[article_]; }
  const std::string& text(std::uint32_t token) const { return story_.vocabulary[document().tokens[token].folded].text; }

  void file(const NamePlace& place) {
    const std::string_view kind = story_.names.entities[place.entity].kind;
    if (place.tokens.size() < 2 || kind == "place" || kind == "company") return;
    std::vector<std::string> parts = parts_of(place.tokens);
    if (parts.size() < 2) return;
    const std::uint32_t sentence = sentence_at(document(), document().tokens[place.tokens.first].begin);
    NamedAt at{article_,
               sentence,
               place.tokens,
               words_.roles.beside(story_, article_, place.tokens),
               age_beside(place.tokens),
               fellow_of(place.tokens),
               middle_of(place.tokens)};
    const bool sure = kind == "person" || at.role || !at.age.empty();
    const bool east_asian = is_east_asian(parts);
    const std::string &given = east_asian ? parts.back() : parts.front(),
                      &family = east_asian ? parts.front() : parts.back();
    std::string generation = generation_of(place.tokens);
    const auto [known, fresh] = numbers_.try_emplace(std::tuple{given, family, generation}, found_.size());
    if (fresh)
      found_.push_back({given,
                        family,
                        std::move(generation),
                        std::string(document().text_of(place.tokens)),
                        east_asian,
                        words_.roles.is_first_name(story_.vocabulary.find(given)),
                        false,
                        {}});
    found_[known->second].sure = found_[known->second].sure || sure;
    found_[known->second].places.push_back(std::move(at));
  }

  /// Words in small letters, those joined by hyphens as one, "al-" left out; no initials, titles or "Jr.".
  std::vector<std::string> parts_of(TokenRange name) const {
    std::vector<std::string> parts;
    bool joins = false;
    for (std::uint32_t at = name.first; at < name.last; ++at) {
      const Token& token = document().tokens[at];
      const std::string& word = text(at);
      if (word == "-") {
        joins = !parts.empty();
        continue;
      }
      if (!is_word(token) || word.size() < 2 || word.back() == '.' || words_.roles.is_no_name(token.folded) ||
          words_.roles.is_generation(token.folded)) {
        joins = false;
        continue;
      }
      if (joins)
        parts.back() += "-" + word;
      else
        parts.push_back(word);
      joins = false;
    }
    return parts;
  }

  /// First letters of what stands between the first word and the last, titles left out.
  std::string middle_of(TokenRange name) const {
    std::string letters;
    bool first = true;
    for (std::uint32_t at = name.first; at + 1 < name.last; ++at) {
      const Token& token = document().tokens[at];
      if (!is_word(token) || words_.roles.is_no_name(token.folded) || words_.roles.is_generation(token.folded))
        continue;
      if (!first && token.shape != Shape::lower) letters += text(at).front();
      first = false;
    }
    return letters;
  }

  std::string generation_of(TokenRange name) const {
    for (std::uint32_t at = name.first; at < name.last; ++at)
      if (words_.roles.is_generation(document().tokens[at].folded)) return text(at);
    return {};
  }

  bool is_east_asian(const std::vector<std::string>& parts) const {
    return parts.size() == 2 && parts[1].find('-') != std::string::npos &&
           words_.likeness.is_east_asian_surname(parts[0]);
  }

  /// "Ann Lee" of "Bo Ray and Ann Lee", or the other way round.
  std::optional<std::uint32_t> fellow_of(TokenRange name) const {
    const auto& places = story_.names.places[article_];
    const auto here =
        std::lower_bound(places.begin(), places.end(), name.first,
                         [](const NamePlace& place, std::uint32_t at) { return place.tokens.first < at; });
    const auto joined = [&](TokenRange one, TokenRange other) {
      return one.last + 1 == other.first && text(one.last) == "and";
    };
    if (const auto next = std::next(here);
        next != places.end() && next->tokens.size() > 1 && joined(name, next->tokens))
      return next->entity;
    if (here == places.begin()) return std::nullopt;
    const NamePlace& before = *std::prev(here);
    return before.tokens.size() > 1 && joined(before.tokens, name) ? std::optional(before.entity) : std::nullopt;
  }

  /// ", 42," behind the name, "aged 42", "who is 42"; "42-year-old" before it.
  std::string age_beside(TokenRange name) const {
    const auto& tokens = document().tokens;
    const std::uint32_t at = name.last;
    if (at + 1 < tokens.size() && text(at) == "," && is_two_digits(tokens[at + 1])) return text(at + 1);
    if (at + 3 < tokens.size() && text(at) == "," && text(at + 1) == "who" && text(at + 2) == "is" &&
        is_two_digits(tokens[at + 3]))
      return text(at + 3);
    if (name.first >= 5 && text(name.first - 1) == "old" && is_two_digits(tokens[name.first - 5]))
      return text(name.first - 5);
    return {};
  }

  const NamedStory story_;
  const PeopleWords& words_;
  std::uint32_t article_ = 0;
  std::map<std::tuple<std::string, std::string, std::string>, std::size_t> numbers_;
  std::vector<FullName> found_;
};

}  // namespace

std::vector<FullName> full_names(const NamedStory& story, const PeopleWords& words) {
  return FullNameReader(story, words).read();
}

}  // namespace gainsay
