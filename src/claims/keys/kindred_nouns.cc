#include "claims/keys/kindred_nouns.h"

#include <map>
#include <set>

#include "claims/keys/answered.h"

namespace gainsay {
namespace {

constexpr std::int64_t telling = 20;  ///< smaller figures are equal by chance

}  // namespace

void claim_kindred_nouns(const std::vector<KeyedFigure>& figures, const EventWords& words, ClaimBook& book) {
  using Same = std::tuple<std::string, std::string, int, Decimal>;  // event, occasion, group of nouns, figure
  std::map<Same, std::vector<const KeyedFigure*>> groups;
  for (const KeyedFigure& figure : figures) {
    const auto& amount = figure.mention->value.amount;
    const int kin = figure.key.event && amount ? words.kin_of(figure.key.noun) : 0;
    if (kin != 0 && *amount >= Decimal(telling))
      groups[{figure.key.event->name, figure.key.occasion, kin, *amount}].push_back(&figure);
  }
  for (const auto& [same, group] : groups) {
    std::set<std::string> nouns;
    std::set<std::uint32_t> articles;
    for (const KeyedFigure* figure : group) nouns.insert(figure->key.noun), articles.insert(figure->article);
    if (nouns.size() < 2 || articles.size() < 2) continue;
    const std::string counted = std::get<3>(same).to_string(), &event = std::get<0>(same);
    std::vector<Claim> claims;
    for (const KeyedFigure* figure : group) claims.push_back(answer_of(*figure, figure->key.noun));
    book.add(fact_in_words("what is counted", "", event + " " + counted, "what the " + counted + " " + event + " are",
                           Severity::note),
             std::move(claims));
  }
}

}  // namespace gainsay
