#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "claims/names/names.h"
#include "claims/names/near_words.h"

using namespace gainsay;

namespace {

/// Every conflict: "Sandilands: Sandilands | Sandlilands"; "~" before those of style.
std::vector<std::string> spellings_in(const std::vector<std::string>& texts) {
  Vocabulary vocabulary;
  NameFinder finder(RuleSet{}, vocabulary);
  vocabulary.mark();
  std::vector<Document> documents;
  for (const std::string& text : texts) documents.push_back(analyse(text, vocabulary));
  std::vector<std::string> out;
  for (const SpellingConflict& conflict : finder.find(documents).spellings) {
    std::string line = (conflict.style ? "~" : "") + conflict.name + ":";
    for (const SpellingVariant& variant : conflict.variants) line += " " + variant.form + " |";
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a long unknown name that differs by a letter is a spelling conflict") {
  CHECK(spellings_in({"The crash in Drumgarvie was heard in Drumgarvie.", "It was seen near Drumgravie on Monday."}) ==
        Lines{"Drumgarvie: Drumgarvie | Drumgarvie | Drumgravie |"});
}

TEST_CASE("short words conflict in the same frame of other words") {
  CHECK(spellings_in({"They met in Deba Tolun today.", "They met in Daba Tolun."}) ==
        Lines{"Deba Tolun: Deba Tolun | Daba Tolun |"});
  CHECK(spellings_in({"Then Helen Torvald left.", "The firm hired Helen Torvold."}) ==
        Lines{"Helen Torvald: Helen Torvald | Helen Torvold |"});
}

TEST_CASE("a word of the language is misspelt in a name too where a letter is doubled") {
  CHECK(spellings_in({"It was seen in Vermilion County.", "They left Vermillion County."}) ==
        Lines{"Vermilion County: Vermilion County | Vermillion County |"});
  CHECK(spellings_in({"It was seen in Hoping Street, hoping.", "They left Hopping Street."}) == Lines{});
}

TEST_CASE("a word that is no place stands for a known place a letter away") {
  CHECK(spellings_in({"A cable landed at Alexandria.", "It was cut off Alexandra on Monday."}) ==
        Lines{"Alexandria: Alexandria | Alexandra |"});
}

TEST_CASE("peoples, plurals, other known names and other people are no misspellings") {
  CHECK(spellings_in({"In Russia a Russian met two Russians.", "Troops left Iran and Iraq.", "He is from Austria.",
                      "He flew to Australia."}) == Lines{});
  CHECK(spellings_in({"It sank off the coast of Somalia.", "It sank off the Somali coast."}) == Lines{});
  CHECK(spellings_in({"They left Saudi Arabia. They teach in Arabic."}) == Lines{});
  CHECK(spellings_in({"Then Ruth Torvald left.", "Then Mark Torvold came."}) == Lines{});
  CHECK(spellings_in({"Officials in Drumgarvie and Drumgarvia met."}) == Lines{});
}

TEST_CASE("a first name or an initial in common is too little for names that differ much") {
  CHECK(spellings_in({"They met James Pattison there.", "They met James Patterson there."}) == Lines{});
  CHECK(spellings_in({"They met Ryan Coyle there.", "They met Ryan Doyle there."}) == Lines{});
}

TEST_CASE("a known place and a name that an article uses again and again are two, and so are Mac and Mc") {
  CHECK(spellings_in({"They flew to London.", "In Loudon it rained. From Loudon they left. In Loudon it was dry."}) ==
        Lines{});
  CHECK(spellings_in({"It was MacDonald who spoke.", "It was McDonald who spoke."}) == Lines{});
}

TEST_CASE("a person and a place a letter apart are two") {
  CHECK(spellings_in({"Matej Trobnik said so. Mr. Trobnik left.", "They met a doctor from Trobni there."}) == Lines{});
}

TEST_CASE("one noun behind two names a letter apart makes them one thing") {
  CHECK(spellings_in({"It used the Kestrel telescope there.", "It used the Kestral telescope there."}) ==
        Lines{"Kestrel: Kestrel | Kestral |"});
}

TEST_CASE("names both used again and again in one article are two names") {
  CHECK(
      spellings_in({"They left Tolmanov. In Tolmanov it rained. From Tolmarov they saw it. In Tolmarov it rained."}) ==
      Lines{});
}

TEST_CASE("dress alone makes a conflict of style") {
  CHECK(spellings_in({"The owner of MarlGroup said so.", "The owner of Marl Group said so."}) ==
        Lines{"~Marl Group: MarlGroup | Marl Group |"});
  CHECK(spellings_in({"He met Pak Sung-ho there.", "He met Pak Sung Ho there."}) ==
        Lines{"~Pak Sung Ho: Pak Sung-ho | Pak Sung Ho |"});
  CHECK(spellings_in({"The bank Harlow's said no.", "He paid Harlows in cash.", "He left Harlows."}) ==
        Lines{"~Harlows: Harlow's | Harlows | Harlows |"});
  CHECK(spellings_in({"He met the Co-Founder there.", "He met the Cofounder there."}) == Lines{});
}

TEST_CASE("a full name that another article continues is a note, one that an article shortens itself is none") {
  CHECK(spellings_in({"They met Anna Reed there.", "They met Anna Reed Torvald there."}) ==
        Lines{"~Anna Reed: Anna Reed | Anna Reed Torvald |"});
  CHECK(spellings_in({"They met Anna Reed Torvald.", "They met Anna Reed Torvald there, and Anna Reed spoke."}) ==
        Lines{});
}

TEST_CASE("letters are counted as a whole table of them counts") {
  const auto by_table = [](const std::string& a, const std::string& b) {
    std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
      for (std::size_t j = 0; j <= b.size(); ++j) {
        cost[i][j] = static_cast<int>(i + j);
        if (i == 0 || j == 0) continue;
        cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
          cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    return cost[a.size()][b.size()];
  };
  CHECK(rc::check([&](std::string a, std::string b) {
    for (std::string* word : {&a, &b}) {
      word->resize(std::min<std::size_t>(word->size(), 9));
      for (char& c : *word) c = static_cast<char>('a' + static_cast<unsigned char>(c) % 3);
    }
    for (const int most : {1, 2, 3, 4})
      RC_ASSERT(letters_apart(code_points(a), code_points(b), most) == std::min(by_table(a, b), most + 1));
  }));
}

TEST_CASE("near words are found as comparing all with all finds them") {
  CHECK(rc::check([](std::vector<std::string> words) {
    if (words.size() > 30) words.resize(30);
    for (std::string& word : words) word.resize(std::min<std::size_t>(word.size(), 10));
    for (std::string& word : words)
      for (char& c : word) c = static_cast<char>('a' + static_cast<unsigned char>(c) % 3);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> slow, compared, filed;
    for (std::uint32_t a = 0; a < words.size(); ++a)
      for (std::uint32_t b = a + 1; b < words.size(); ++b) {
        const int most = std::min(words[a].size(), words[b].size()) >= 7 ? 2 : 1;
        if (std::max(words[a].size(), words[b].size()) > 24) continue;
        if (letters_apart(code_points(words[a]), code_points(words[b]), most) <= most) slow.emplace_back(a, b);
      }
    const std::vector<std::string_view> views(words.begin(), words.end());
    for (const NearPair& pair : near_pairs(views)) compared.emplace_back(pair.a, pair.b);
    for (const NearPair& pair : near_pairs(views, 0)) filed.emplace_back(pair.a, pair.b);
    RC_ASSERT(slow == compared);
    RC_ASSERT(slow == filed);
  }));
}
