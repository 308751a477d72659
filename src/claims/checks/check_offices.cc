// Two unlike names for an office of which a firm, a place or a body has one at a time ("Marl chief executive Ann Lee")
// are two holders of it, unless an article has both, or the words around tell of one who follows another.
#include <algorithm>
#include <map>

#include "claims/checks/check.h"
#include "claims/names/full_names.h"

namespace gainsay {
namespace {

constexpr std::int64_t most_days_apart = 7;  // offices change hands

class Offices {
 public:
  Offices(const ReadStory& story, const PeopleWords& words, ClaimBook& book)
      : story_(story),
        words_(words),
        names_(full_names({story.documents, story.names, story.vocabulary}, words)),
        book_(book) {}

  void run() {
    std::map<std::pair<std::string, std::uint32_t>, std::map<const FullName*, const NamedAt*>> holders;
    for (const FullName& name : names_)
      for (const NamedAt& at : name.places)
        if (at.role && at.role->single && at.role->body) holders[{at.role->name, *at.role->body}].emplace(&name, &at);
    for (const auto& [office, people] : holders) compare_holders(office.first, office.second, people);
  }

 private:
  struct Office {
    const std::string& role;
    std::uint32_t body = 0;
    Severity severity = Severity::note;
  };

  void compare_holders(const std::string& role, std::uint32_t body,
                       const std::map<const FullName*, const NamedAt*>& people) {
    std::vector<const FullName*> order;
    for (const FullName& name : names_)
      if (people.count(&name) > 0) order.push_back(&name);
    for (std::size_t i = 0; i < order.size(); ++i)
      for (std::size_t k = i + 1; k < order.size(); ++k) {
        const FullName &a = *order[i], &b = *order[k];
        if (are_alike(a, b) || share_article(a, b) || tells_of_change(*people.at(&a)) ||
            tells_of_change(*people.at(&b)))
          continue;
        if (const auto severity = severity_of(people.at(&a)->article, people.at(&b)->article))
          write_holders({role, body, *severity}, *people.at(&a), *people.at(&b));
      }
  }
  static bool share_article(const FullName& a, const FullName& b) {
    return std::any_of(a.places.begin(), a.places.end(), [&](const NamedAt& x) {
      return std::any_of(b.places.begin(), b.places.end(), [&](const NamedAt& y) { return x.article == y.article; });
    });
  }
  /// Names whose spelling is another matter; not one surname with a first name in two languages ("Peter Chen", "Chen
  /// Hsin-te").
  bool are_alike(const FullName& a, const FullName& b) const {
    if (a.family == b.family && a.east_asian != b.east_asian) return false;
    return words_.likeness.of(a.family, b.family) != Likeness::different || a.family == b.given || a.given == b.family;
  }
  bool tells_of_change(const NamedAt& at) const {
    const Document& document = story_.documents[at.article];
    const TokenRange sentence = document.sentences[at.sentence].tokens;
    for (std::uint32_t token = sentence.first; token < sentence.last; ++token)
      if (words_.roles.tells_of_succession(document.tokens[token].folded)) return true;
    return false;
  }
  /// The loudest that two articles may be: offices change hands, so days must be known for more than a note.
  std::optional<Severity> severity_of(std::uint32_t a, std::uint32_t b) const {
    const auto &x = story_.articles[a].published, &y = story_.articles[b].published;
    if (!x || !y) return Severity::note;
    const bool near = x->day - y->day <= most_days_apart && y->day - x->day <= most_days_apart;
    return near ? std::optional(Severity::warning) : std::nullopt;
  }
  void write_holders(const Office& office, const NamedAt& a, const NamedAt& b) {
    std::vector<Claim> sides;
    for (const NamedAt* at : {&a, &b}) {
      const Document& document = story_.documents[at->article];
      const std::string name(document.text_of(at->tokens));
      sides.push_back(story_.answer(at->article, document.span_of(at->tokens), name));
    }
    write_check(
        story_,
        {"check.office", "Who is " + office.role + " of " + std::string(story_.names.entities[office.body].name),
         Kind::choice, office.severity, "one may have followed the other"},
        sides, book_);
  }

  const ReadStory& story_;
  const PeopleWords& words_;
  const std::vector<FullName> names_;
  ClaimBook& book_;
};

}  // namespace

void check_offices(const ReadStory& story, const PeopleWords& words, ClaimBook& book) {
  if (story.articles.size() > 1) Offices(story, words, book).run();
}

}  // namespace gainsay
