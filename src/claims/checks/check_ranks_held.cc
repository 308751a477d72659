// One person, by full name, in two parts that nobody has at once ("Lt. Ann Lee", "Sgt. Ann Lee"): one article has the
// wrong one, unless it came between them. An article that gives several parts of one kind tells of a change.
#include <map>
#include <set>

#include "base/embedded.h"
#include "base/words.h"
#include "claims/checks/check.h"
#include "claims/checks/text_checks.h"
#include "claims/names/full_names.h"

namespace gainsay {
namespace {

constexpr std::int64_t most_days_apart = 7;  // people are promoted

/// Groups of rules/lexicon/people.yaml.
const std::vector<WordSet>& exclusive_parts() {
  static const auto& listed = embedded_node("lexicon/people.yaml")["exclusive"].items;
  static const std::vector<WordSet> groups(listed.begin(), listed.end());
  return groups;
}

/// "Ann Lee" of "Lt. Ann Lee".
std::string without_title(const FullName& name) {
  const std::size_t given = in_small_letters(name.written).find(name.east_asian ? name.family : name.given);
  return given == std::string::npos ? name.written : name.written.substr(given);
}

/// Where each article first gives each part of one group to one person.
using Held = std::map<std::uint32_t, std::map<std::string, const NamedAt*>>;

class RanksHeld {
 public:
  RanksHeld(const ReadStory& story, const PeopleWords& words, ClaimBook& book)
      : story_(story), names_(full_names({story.documents, story.names, story.vocabulary}, words)), book_(book) {}

  void run() {
    for (const FullName& name : names_)
      for (const WordSet& group : exclusive_parts()) compare(name, held(name, group));
  }

 private:
  static Held held(const FullName& name, const WordSet& group) {
    Held out;
    for (const NamedAt& at : name.places)
      if (at.role && group.has(at.role->name)) out[at.article].emplace(at.role->name, &at);
    std::erase_if(out, [](const auto& article) { return article.second.size() > 1; });
    return out;
  }
  void compare(const FullName& name, const Held& held) {
    std::set<std::string> parts;
    for (const auto& [article, own] : held) parts.insert(own.begin()->first);
    if (parts.size() != 2) return;
    std::vector<Claim> sides;
    for (const auto& [article, own] : held) sides.push_back(side(article, own.begin()->first, *own.begin()->second));
    write_check(story_,
                {"check.rank", "Which rank or office " + without_title(name) + " has", Kind::choice,
                 of_one_week(held) ? Severity::warning : Severity::note, "parts change with time"},
                sides, book_);
  }
  Claim side(std::uint32_t article, const std::string& part, const NamedAt& at) const {
    const TokenRange words{std::min(at.tokens.first, at.role->tokens.first),
                           std::max(at.tokens.last, at.role->tokens.last)};
    return story_.answer(article, story_.documents[article].span_of(words), part);
  }
  bool of_one_week(const Held& held) const {
    std::set<std::int64_t> days;
    for (const auto& [article, own] : held) {
      if (!story_.articles[article].published) return false;
      days.insert(story_.articles[article].published->day);
    }
    return *days.rbegin() - *days.begin() <= most_days_apart;
  }

  const ReadStory& story_;
  const std::vector<FullName> names_;
  ClaimBook& book_;
};

}  // namespace

void check_ranks_held(const ReadStory& story, const PeopleWords& words, ClaimBook& book) {
  if (story.articles.size() > 1) RanksHeld(story, words, book).run();
}

}  // namespace gainsay
