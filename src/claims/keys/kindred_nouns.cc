#include "claims/keys/kindred_nouns.h"

#include <map>
#include <set>

namespace gainsay {
namespace {

constexpr std::int64_t telling = 20;  ///< smaller figures are equal by chance

Claim claim_of(const KeyedFigure& figure, std::uint32_t fact) {
  Claim claim;
  claim.article = figure.article;
  claim.fact = fact;
  claim.quote = figure.mention->span;
  claim.sentence = figure.sentence;
  claim.attribution = figure.around.attribution;
  return claim;
}

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
    Fact fact;
    fact.id = "what is counted";
    fact.key = std::get<0>(same) + " " + std::get<3>(same).to_string();
    fact.title = fact.question = "what the " + std::get<3>(same).to_string() + " " + std::get<0>(same) + " are";
    fact.kind = Kind::choice;
    fact.cap = Severity::note;
    for (const KeyedFigure* figure : group) {
      Claim claim = claim_of(*figure, book.fact(fact));
      claim.value.kind = Kind::choice;
      claim.value.text = figure->key.noun;
      book.add(std::move(claim));
    }
  }
}

}  // namespace gainsay
