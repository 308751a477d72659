// Sixty-four bits of FNV-1a over the parts, each closed by a byte that no text holds, written in Crockford's 32 signs,
// lower case, which leave out the letters that are taken for digits.
#include "reconcile/identity.h"

#include <algorithm>
#include <cstdint>

namespace gainsay {
namespace {

class Fingerprint {
 public:
  void add(std::string_view part) {
    for (char c : part) step(static_cast<unsigned char>(c));
    step(0xff);
  }
  std::string text(int signs) const {
    constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string out;
    for (int i = 0; i < signs; ++i) out += alphabet[state_ >> (5 * i) & 31u];
    return out;
  }

 private:
  void step(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001b3u; }
  std::uint64_t state_ = 0xcbf29ce484222325u;
};

std::vector<std::string> sorted_values(const Finding& finding) {
  std::vector<std::string> values;
  for (const Party& party : finding.parties) values.push_back(party.value);
  std::sort(values.begin(), values.end());
  return values;
}

}  // namespace

std::string finding_id(const Finding& finding, const StoryClaims& story) {
  Fingerprint print;
  print.add(finding.rule);
  print.add(verdict_name(finding.verdict));
  if (finding.fact != no_fact) {
    const Fact& fact = story.facts[finding.fact];
    for (const std::string* part : {&fact.id, &fact.subject, &fact.key}) print.add(*part);
  }
  for (const std::string& value : sorted_values(finding)) print.add(value);
  return std::string(finding_prefix) + print.text(10);
}

}  // namespace gainsay
